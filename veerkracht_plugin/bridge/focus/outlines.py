"""Shapes of QGIS as arrays of corners."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ...core.focus.clipping import Outlines, outlines

# In WKB: the order of bytes (that of this machine) and the kind of geometry, then a count, then what is counted.
_COUNT = struct.Struct("=I")
_HEADER, _CORNER = 5, 16
_POLYGON, _POLYGONS = QgsWkbTypes.Type.Polygon, QgsWkbTypes.Type.MultiPolygon


def plain_polygons(shape: QgsGeometry) -> QgsGeometry:
    """Returns the polygons of a shape, with straight sides and without heights; what is plain already as it is."""
    if shape.isNull() or shape.wkbType() in (_POLYGON, _POLYGONS):
        return shape
    straight = shape.constGet().segmentize()
    straight.dropZValue()
    straight.dropMValue()
    plain = QgsGeometry(straight)
    plain.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return plain


def mended(shape: QgsGeometry) -> QgsGeometry:
    """Returns the plain polygons that a shape covers, without places where it crosses itself."""
    plain = plain_polygons(shape)
    return plain if plain.isNull() or plain.isGeosValid() else plain_polygons(plain.makeValid())


def outlines_of(shapes: Sequence[QgsGeometry]) -> Outlines:
    """Returns the outlines of plain polygons."""
    rings: list[np.ndarray] = []
    polygon: list[int] = []
    is_hole: list[bool] = []
    for number, shape in enumerate(shapes):
        for ring, hole in _rings(shape):
            rings.append(ring)
            polygon.append(number)
            is_hole.append(hole)
    return outlines(rings, polygon, is_hole, len(shapes))


def _rings(shape: QgsGeometry) -> Iterator[tuple[np.ndarray, bool]]:
    """The rings of plain polygons: the corners of each (n × 2, the last the same as the first), and whether a hole."""
    kind = shape.wkbType()
    if kind not in (_POLYGON, _POLYGONS):
        return
    wkb = shape.asWkb().data()
    parts, place = 1, 0
    if kind == _POLYGONS:
        (parts,), place = _COUNT.unpack_from(wkb, _HEADER), _HEADER + _COUNT.size
    for _ in range(parts):
        (rings,) = _COUNT.unpack_from(wkb, place + _HEADER)
        place += _HEADER + _COUNT.size
        for ring in range(rings):
            (corners,) = _COUNT.unpack_from(wkb, place)
            place += _COUNT.size
            yield np.frombuffer(wkb, np.float64, 2 * corners, place).reshape(corners, 2), ring > 0
            place += corners * _CORNER


def mend(shapes: list[QgsGeometry]) -> Outlines:
    """Mends the plain polygons among shapes that cross themselves, in the list itself; returns the outlines of all."""
    found = outlines_of(shapes)
    # Few are suspect, and to ask each one whether it is valid takes longer than to read them all.
    broken = [place for place in np.flatnonzero(found.is_suspect()) if not shapes[place].isGeosValid()]
    for place in broken:
        shapes[place] = mended(shapes[place])
    return outlines_of(shapes) if broken else found
