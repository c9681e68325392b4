"""Which areas share an edge, gaps under a tolerance closed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Callable

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ...core.errors import Stopped

# Areas that meet in a corner run along each other for twice the tolerance, and longer where they meet at a slant.
_LONGER_THAN_A_CORNER = 5
# Borders that are meant to be one differ by the rounding of their coordinates (metres).
_ROUNDING = 0.01
_SEGMENTS = 4
_OFTEN = 100


def neighbours(
    shapes: Sequence[QgsGeometry], tolerance: float, is_cancelled: Callable[[], bool] = lambda: False
) -> list[set[int]]:
    """Returns for each shape the places of those that share an edge with it, and not just a corner.

    `tolerance` in the unit of the shapes, in which they are projected: borders that run along each other at no more
    than this distance count as one edge. Raises Stopped on cancel.
    """
    reach = max(tolerance, _ROUNDING)
    outlines = [QgsGeometry(shape.constGet().boundary()) for shape in shapes]
    index = QgsSpatialIndex()
    for place, shape in enumerate(shapes):
        index.addFeature(_feature(place, shape))

    # Neighbours come soon after each other, and the widened shapes of a country would fill the memory.
    @lru_cache(maxsize=256)
    def widened(place: int) -> QgsGeometry:
        return shapes[place].buffer(reach, _SEGMENTS)

    def runs_along(first: int, second: int) -> bool:
        return widened(first).intersection(outlines[second]).length() > _LONGER_THAN_A_CORNER * reach

    found: list[set[int]] = [set() for _ in shapes]
    for place, shape in enumerate(shapes):
        if place % _OFTEN == 0 and is_cancelled():
            raise Stopped
        for other in index.intersects(shape.boundingBox().buffered(reach)):
            # Either of both: an area inside another that has no hole for it has no border along that one's.
            if other > place and (runs_along(place, other) or runs_along(other, place)):
                found[place].add(other)
                found[other].add(place)
    return found


def _feature(place: int, shape: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(place)
    feature.setGeometry(shape)
    return feature
