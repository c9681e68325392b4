"""Circles for the tests of their list: a layer in memory with just what a test needs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.focus_layer import LAYER_NAME, qgis_fields
from veerkracht_plugin.core.focus.circle_fields import circle_fields

ODD_NAME = "De Riet & <omgeving> \"oost\";\tzuid\n'nieuw' 😀"
CLASSES = {"kaart1": 2, "kaart2": 6, "kaart3": 10, "kaart4": 5, "kaart5": 1, "kaart6": 7, "kaart7": 6}


def circle_layer(*circles: dict[str, Any], west: float = 240_000) -> QgsVectorLayer:
    """A circle layer in memory with these circles of 300 m, each to the north-east of the one before.

    `west`: the x of the first.
    """
    layer = QgsVectorLayer("Polygon", LAYER_NAME, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    layer.dataProvider().addAttributes(qgis_fields(circle_fields()).toList())
    layer.updateFields()
    features = [
        new_feature(layer, west + place * 1000, 485_000 + place * 1000, 300, **values)
        for place, values in enumerate(circles)
    ]
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer
