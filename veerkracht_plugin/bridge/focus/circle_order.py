"""The orders in which circles are numbered."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsVectorLayer

from .circle_values import attribute, circles_of
from .round_shapes import Circle

NORTH, WORST = "north", "worst"


def ids_in_order(layer: QgsVectorLayer, order: str) -> list[int]:
    """Returns the ids of all circles from north to south (NORTH) or the worst first (WORST)."""
    circles = sorted(circles_of(layer), key=_southward if order == NORTH else _severity)
    return [feature.id() for feature, _ in circles]


def _southward(one: tuple[QgsFeature, Circle]) -> tuple[float, float]:
    return -one[1].y, one[1].x


def _severity(one: tuple[QgsFeature, Circle]) -> tuple[float, float, float]:
    """Tier 1, tier 2, those without; within them by inhabitants, and what is not known last."""
    rank, inhabitants = attribute(one[0], "rang"), attribute(one[0], "inwoners")
    return (rank or 9, -(inhabitants or 0), *_southward(one)[:1])
