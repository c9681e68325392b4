"""Protects where the number of a circle is taken to stand, since others keep clear of it."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsVectorLayer

from veerkracht_plugin.bridge.focus.circle_values import badge_of
from veerkracht_plugin.bridge.focus.round_shapes import Circle
from veerkracht_plugin.core.focus.badges import Place

FIELDS = "field=nr:string&field=nr_hoek:integer&field=nr_afstand:double"


@pytest.mark.parametrize(
    ("angle", "distance", "place"),
    [(None, None, Place(45, 0.0)), (0, 0.0, Place(0, 0.0)), (315, 6.5, Place(315, 6.5)), (45, None, Place(45, 0.0))],
)
def test_the_badge_stands_where_its_fields_say(qgis_app, angle, distance, place):
    layer = QgsVectorLayer(f"Polygon?{FIELDS}", "circles", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["12b", angle, distance])
    badge = badge_of(feature, Circle(1.0, 2.0, 250.0))
    assert (badge.circle, badge.text, badge.place) == ((1.0, 2.0, 250.0), "12b", place)
