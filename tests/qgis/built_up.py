"""Built-up areas over the squares of report_ground, and what lies outside them, for the tests of the white lines."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis.report_ground import BOTTOM, COLUMNS, LEFT, SIDE
from veerkracht_plugin.bridge.report.open_land import open_land
from veerkracht_plugin.core.messages import Message


def polygons(*texts: str, crs: str = "EPSG:28992", name: str = "bebouwd") -> QgsVectorLayer:
    """A layer with these shapes (WKT in RD) in a CRS."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}" if crs else "Polygon", name, "memory")
    to_layer = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:28992"), layer.crs(), QgsProject.instance())
    for text in texts:
        shape, feature = QgsGeometry.fromWkt(text), QgsFeature()
        if crs:
            shape.transform(to_layer)
        feature.setGeometry(shape)
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer


def rectangle(left: float, bottom: float, wide: float, high: float) -> str:
    x, y, right, top = (
        LEFT + left * SIDE,
        BOTTOM + bottom * SIDE,
        LEFT + (left + wide) * SIDE,
        BOTTOM + (bottom + high) * SIDE,
    )
    return f"POLYGON(({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y}))"


def left_halves(crs: str = "EPSG:28992") -> QgsVectorLayer:
    """The left half of every square, and some land around them."""
    return polygons(*(rectangle(column, -0.5, 0.5, 4) for column in range(COLUMNS)), crs=crs)


def cut(areas: QgsVectorLayer, built_up: QgsVectorLayer, notes: list[Message] | None = None) -> QgsVectorLayer | None:
    told_notes = [] if notes is None else notes
    return open_land(areas, built_up, QgsCoordinateTransformContext(), told_notes.append)


def size_of(land: QgsVectorLayer) -> float:
    """Square kilometres."""
    return sum(part.geometry().area() for part in land.getFeatures()) / SIDE**2
