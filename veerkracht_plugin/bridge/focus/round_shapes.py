"""Polygons that are circles, and circles for polygons that are none."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import QgsGeometry

from ...core.focus.circles import SEGMENTS
from .circle_features import circle_polygon

# Area of a polygon of SEGMENTS corners on a circle with radius 1, and how much a turned one may differ from it.
_UNIT_AREA = SEGMENTS / 2 * math.sin(2 * math.pi / SEGMENTS)
_UNEVEN = 0.005


@dataclass(frozen=True)
class Circle:
    """A circle in the CRS of its layer, in metres; `fid` is None for one that is not in the layer yet."""

    x: float
    y: float
    radius: float
    fid: int | None = None

    def distance_to(self, x: float, y: float) -> float:
        """Returns how far a point is from the centre."""
        return math.hypot(x - self.x, y - self.y)

    def polygon(self) -> QgsGeometry:
        """Returns the circle as a polygon; raises VeerkrachtError for a radius that no circle can have."""
        return circle_polygon(self.x, self.y, self.radius)


def circle_of(geometry: QgsGeometry, fid: int | None = None) -> Circle | None:
    """Returns the circle that a polygon is; for another shape the one of the same area around its centre of gravity.

    None for an empty geometry, or one without area.
    """
    area = geometry.area()
    if geometry.isEmpty() or not area > 0:
        return None
    if is_round(geometry):
        box = geometry.boundingBox()
        return Circle(box.center().x(), box.center().y(), (box.width() + box.height()) / 4, fid)
    centre = geometry.centroid().asPoint()
    return Circle(centre.x(), centre.y(), math.sqrt(area / _UNIT_AREA), fid)


def is_round(geometry: QgsGeometry) -> bool:
    """Says whether a polygon is one of our circles: as wide as high, and with the area that then belongs to it."""
    box = geometry.boundingBox()
    radius = (box.width() + box.height()) / 4
    is_even = abs(box.width() - box.height()) <= radius * _UNEVEN
    return is_even and abs(geometry.area() - _UNIT_AREA * radius**2) <= radius**2 * _UNEVEN
