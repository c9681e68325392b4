"""The circles, or other polygons, of a layer: as they are, and as shapes to compute with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
)

from ...core.errors import Stopped
from ..columns import CHUNK, Cancelled, features
from ..projection import metric_crs
from .outlines import mend, plain_polygons


@dataclass(frozen=True)
class GivenCircles:
    """Circles of a layer, row by row.

    `features`: as they are; `shapes`: as valid plain polygons in `crs`, a metric one, empty where there is no place;
    `sizes`: their areas in m².
    """

    features: list[QgsFeature]
    shapes: list[QgsGeometry]
    sizes: np.ndarray
    crs: QgsCoordinateReferenceSystem


def read_circles(
    source: QgsProcessingFeatureSource,
    transform_context: QgsCoordinateTransformContext,
    is_cancelled: Cancelled = lambda: False,
) -> GivenCircles:
    """Reads all circles of a layer; raises Stopped on cancel."""
    crs = metric_crs(source.sourceCrs(), source.sourceExtent())
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, transform_context)
    found: list[QgsFeature] = []
    for feature in features(source, QgsFeatureRequest()):
        if len(found) % CHUNK == 0 and is_cancelled():
            raise Stopped
        found.append(feature)
    shapes = [_transformed(feature.geometry(), transform) for feature in found]
    return GivenCircles(found, shapes, mend(shapes).areas, crs)


def _transformed(shape: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    plain = plain_polygons(shape)
    if plain.isEmpty() or transform.isShortCircuited():
        return plain
    moved = QgsGeometry(plain)
    try:
        moved.transform(transform)
    except QgsCsException:
        return QgsGeometry()
    return moved
