"""Areas with classes under the canvas of mouse.py: a chequerboard of squares around its middle."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer

from tests.gui.mouse import X, Y

SIDE = 500.0
COUNT = 12  # along each side
PEOPLE = 400  # in each area

_FIELDS = {
    "code": "string",
    "naam": "string",
    "gemeentenaam": "string",
    "inw_2022": "double",
    "onv_2014": "double",
    "onv_2022": "double",
    "kwb_2014": "double",
    "kwb_2022": "double",
    "corp_2022": "double",
    **{f"kaart{number}": "integer" for number in range(1, 8)},
}


def add_ground(project: QgsProject) -> QgsVectorLayer:
    """Adds areas, named "rij/kolom" from the north-west; west of the middle of one gemeente, east of it of another.

    Class 10 of map 3 in the northern half, class 1 in the southern.
    """
    described = "&".join(f"field={name}:{kind}" for name, kind in _FIELDS.items())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{described}", "buurten", "memory")
    features = []
    for row in range(COUNT):
        for column in range(COUNT):
            west, north = X + (column - COUNT / 2) * SIDE, Y - (row - COUNT / 2) * SIDE
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - SIDE, west + SIDE, north)))
            town = "Westerstad" if column < COUNT / 2 else "Oosterdorp"
            focus = 10 if row < COUNT / 2 else 1
            classes = [1, 6, focus, 4, 5, 3, 6]
            code = f"BU{row:02}{column:02}"
            feature.setAttributes([code, f"{row}/{column}", town, PEOPLE, -0.2, -0.1, 20.0, 25.0, 70.0, *classes])
            features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    project.addMapLayer(layer)
    return layer
