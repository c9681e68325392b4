"""Circles that are added to those of a layer: their numbers go on, and stand clear of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from ...core.focus.numbering import are_letters, next_number
from .circle_features import new_feature, takes_letters
from .circle_settings import CircleSettings
from .circle_values import (
    BADGE_FIELDS,
    GEMEENTE,
    NAME,
    attribute,
    badge_of,
    circles_of,
    free_place,
    surroundings,
)
from .round_shapes import Circle, circle_of

# What a suggestion or another layer may say of a circle; all else is found here anew.
_TAKEN_OVER = (NAME, GEMEENTE, "soort", "kaarten", "kapitaal", "toelichting")

# A circle, and what is known of it by field name.
Wanted = tuple[Circle, Mapping[str, Any]]


def taken_over(
    project: QgsProject, layer: QgsVectorLayer, features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem | None
) -> list[Wanted]:
    """Returns the circles of another layer, placed in the CRS of `layer`, and what they say of themselves.

    `crs`: of their shapes, None for that of `layer`; shapes that are no circle are passed over. Raises QgsCsException
    for places that cannot be transformed.
    """
    return [
        (placed, {name: attribute(feature, name) for name in _TAKEN_OVER})
        for feature in features
        if (placed := _placed(circle_of(feature.geometry()), crs, layer, project)) is not None
    ]


def added_features(project: QgsProject, layer: QgsVectorLayer, wanted: Sequence[Wanted]) -> list[QgsFeature]:
    """Returns new circles for a layer, not yet in it, with all their fields.

    Raises VeerkrachtError for a radius that is none, and for areas that cannot be read.
    """
    around = surroundings(project)
    shapes = [circle.polygon() for circle, _ in wanted]
    present = list(circles_of(layer, BADGE_FIELDS))
    numbers = [attribute(feature, "nr") for feature, _ in present]
    letters = are_letters(numbers) if any(numbers) else CircleSettings(project).letters()
    letters = letters and takes_letters(layer)
    badges = [badge_of(feature, circle) for feature, circle in present]
    scale = around.scale(layer, [circle for _, circle in present] + [circle for circle, _ in wanted])
    features = []
    for (circle, given), found in zip(wanted, around.values(shapes, layer.crs())):
        number = next_number(numbers, letters)
        kept = {name: value for name, value in given.items() if value not in (None, "")}
        values = {**found, **kept, "nr": number, **free_place(number, circle, badges, scale)}
        feature = new_feature(layer, circle.x, circle.y, circle.radius, **values)
        badges.append(badge_of(feature, circle))
        numbers.append(number)
        features.append(feature)
    return features


def _placed(
    circle: Circle | None, crs: QgsCoordinateReferenceSystem | None, layer: QgsVectorLayer, project: QgsProject
) -> Circle | None:
    """A circle of the same radius around its place in the CRS of the circle layer."""
    if circle is None or crs is None or crs == layer.crs():
        return circle
    centre = QgsCoordinateTransform(crs, layer.crs(), project).transform(QgsPointXY(circle.x, circle.y))
    return Circle(centre.x(), centre.y(), circle.radius)
