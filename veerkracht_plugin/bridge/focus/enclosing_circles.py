"""The smallest circle around shapes, also around many of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from .round_shapes import Circle

# Metres: coordinates of RD New have a rounding of a thousandth of this.
_ROUNDING = 1e-6


def corners(shape: QgsGeometry) -> np.ndarray:
    """Returns the corners of the convex hull of a shape (n × 2); none where it is empty."""
    hull = shape.convexHull()
    return np.array([(corner.x(), corner.y()) for corner in hull.vertices()], dtype="float64").reshape(-1, 2)


def smallest_circle(points: np.ndarray) -> Circle:
    """Returns the smallest circle around points (n × 2, at least one)."""
    # QgsGeometry takes a second for a thousand points and a minute for five thousand; those that matter are few:
    # the farthest one that is still outside comes in, until none is.
    chosen = {int(np.argmin(points[:, 0])), int(np.argmax(points[:, 0]))}
    while True:
        some = [QgsPointXY(*points[place]) for place in sorted(chosen)]
        _, centre, radius = QgsGeometry.fromMultiPointXY(some).minimalEnclosingCircle(4)
        distances = np.hypot(points[:, 0] - centre.x(), points[:, 1] - centre.y())
        farthest = int(np.argmax(distances))
        if distances[farthest] <= radius + _ROUNDING or farthest in chosen:
            return Circle(centre.x(), centre.y(), radius)
        chosen.add(farthest)


def smallest_circle_around(shapes: Sequence[QgsGeometry]) -> Circle | None:
    """Returns the smallest circle around all vertices of shapes; None where they have none."""
    points = np.concatenate([np.empty((0, 2)), *(corners(shape) for shape in shapes)])
    return smallest_circle(points) if len(points) else None
