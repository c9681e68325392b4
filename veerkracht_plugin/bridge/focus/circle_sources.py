"""Circles from a list: a table with coordinates, a layer of points, or a layer of polygons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
import pandas as pd
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...core.errors import Stopped, VeerkrachtError
from ...core.focus.circle_attributes import columns_to_read
from ...core.focus.circle_table import (
    DEGREES,
    CircleColumns,
    check_radius_of_row,
    read_places,
    read_radii,
    recognise_columns,
)
from ...core.tables import RawTable
from ..columns import CHUNK, features, raw_table
from ..projection import RD_NEW, metric_crs
from .enclosing_circles import smallest_circle_around
from .round_shapes import Circle

_POINT = QgsWkbTypes.GeometryType.PointGeometry
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_DEGREES = "EPSG:4326"


@dataclass(frozen=True)
class CircleList:
    """Circles as they were given.

    `circles` in `crs`, in metres; `rows`: what stands beside each in the table, its index the place of the row;
    `columns`: which of them hold what; `left_out`: how many rows have no place.
    """

    raw: RawTable
    columns: CircleColumns
    rows: pd.DataFrame
    circles: list[Circle]
    crs: QgsCoordinateReferenceSystem
    left_out: int


def circles_of_table(
    raw: RawTable, chosen: CircleColumns, radius: float, context: QgsCoordinateTransformContext
) -> CircleList:
    """Reads a table with coordinates in RD New or in degrees; `radius` in metres where a row has none.

    `chosen`: the columns that the user named. Raises VeerkrachtError, with the row, for what is no circle.
    """
    columns = recognise_columns(raw, chosen, place_needed=True)
    everything = raw.read(columns_to_read(raw, columns))
    places = read_places(everything, columns, raw)
    rows = everything.iloc[places.rows]
    radii = read_radii(rows[columns.radius] if columns.radius else None, len(rows), radius, raw)
    crs = QgsCoordinateReferenceSystem(RD_NEW)
    x, y = places.x, places.y
    if places.unit == DEGREES:
        to_metres = QgsCoordinateTransform(QgsCoordinateReferenceSystem(_DEGREES), crs, context)
        points = [to_metres.transform(QgsPointXY(*place)) for place in zip(x.tolist(), y.tolist())]
        x, y = (np.array([getattr(point, axis)() for point in points], dtype="float64") for axis in ("x", "y"))
    circles = [Circle(*one) for one in zip(x.tolist(), y.tolist(), radii.tolist())]
    return CircleList(raw, columns, rows, circles, crs, len(everything) - len(rows))


def circles_of_shapes(
    source: QgsProcessingFeatureSource,
    chosen: CircleColumns,
    radius: float,
    context: QgsCoordinateTransformContext,
    is_cancelled: Callable[[], bool],
) -> CircleList:
    """Reads points, which get the radius of their row or else `radius`, and polygons, which get the smallest circle.

    Raises VeerkrachtError, with the row, for what is no circle, and where the layer has no CRS.
    """
    name = source.sourceName()
    if not source.sourceCrs().isValid():
        raise VeerkrachtError(
            "{layer} has no coordinate reference system, so nobody knows where its circles are; set it in the properties of the layer.",
            layer=name,
        )
    ids: list[int] = []
    raw = raw_table(source, name, is_cancelled, ids)
    columns = recognise_columns(raw, chosen, place_needed=False)
    everything = raw.read(columns_to_read(raw, columns))
    crs = metric_crs(source.sourceCrs(), source.sourceExtent())
    shapes = _shapes(source, crs, context, is_cancelled)
    places = [place for place, feature_id in enumerate(ids) if feature_id in shapes]
    rows = everything.iloc[places]
    found = [shapes[ids[place]] for place in places]
    radii = _radii(source, rows, columns, radius, raw)
    circles = [_circle(shape, one, place, raw) for shape, one, place in zip(found, radii, places)]
    return CircleList(raw, columns, rows, circles, crs, len(everything) - len(rows))


def _radii(
    source: QgsProcessingFeatureSource, rows: pd.DataFrame, columns: CircleColumns, radius: float, raw: RawTable
) -> Sequence[float]:
    if QgsWkbTypes.geometryType(source.wkbType()) == _POLYGON or columns.radius is None:
        return read_radii(None, len(rows), radius, raw).tolist()
    return read_radii(rows[columns.radius], len(rows), radius, raw).tolist()


def _shapes(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    is_cancelled: Callable[[], bool],
) -> dict[int, QgsGeometry]:
    """The shapes in `crs` by the id of their feature; those that are empty are left out."""
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    found = {}
    for count, feature in enumerate(features(source, QgsFeatureRequest().setNoAttributes())):
        if count % CHUNK == 0 and is_cancelled():
            raise Stopped
        shape = QgsGeometry(feature.geometry())
        if shape.isEmpty():
            continue
        try:
            shape.transform(transform)
        except QgsCsException as error:
            raise VeerkrachtError(
                "{layer} lies outside the area of its coordinate reference system ({crs}); set the right one in the properties of the layer.",
                layer=source.sourceName(),
                crs=source.sourceCrs().authid(),
                details=str(error),
            ) from error
        found[feature.id()] = shape
    return found


def _circle(shape: QgsGeometry, radius: float, place: int, raw: RawTable) -> Circle:
    row = raw.first_row + place
    if shape.type() == _POINT:
        points = list(shape.vertices())
        if len(points) > 1:
            raise VeerkrachtError(
                "{layer}, row {row} has {count} points; make single points of them first (“Multipart to singleparts”).",
                layer=raw.name,
                row=row,
                count=len(points),
            )
        return Circle(points[0].x(), points[0].y(), radius)
    circle = smallest_circle_around([shape]) if shape.type() == _POLYGON else None
    if circle is None:
        raise VeerkrachtError(
            "{layer}, row {row} is a line; choose a table, a layer of points or a layer of polygons.",
            layer=raw.name,
            row=row,
        )
    # In millimetres: the corners of a circle that was drawn with 250 m do not lie on it to the last digit.
    rounded = replace(circle, radius=round(circle.radius, 3))
    check_radius_of_row(rounded.radius, place, raw)
    return rounded
