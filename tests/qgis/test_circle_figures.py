"""Protects what a circle says while it is drawn: its figures, the name that is proposed, and the streets in it."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from tests.qgis.focus_maps import FIELDS, SOUTH, WEST, area, cell, classified
from veerkracht_plugin.bridge.focus.circle_features import circle_polygon
from veerkracht_plugin.bridge.focus.circle_figures import live_figures, name_from, street_name
from veerkracht_plugin.core.focus.circle_fields import circle_fields

RD_NEW = QgsCoordinateReferenceSystem("EPSG:28992")


def circle(column: float, row: float, radius: float) -> QgsGeometry:
    """A circle on the map of squares of 100 m; the radius in metres."""
    return circle_polygon(WEST + 100 * column, SOUTH + 100 * row, radius)


def three() -> QgsVectorLayer:
    return classified(
        area("Kerkelanden", cell(0, 0), 10, 1000, onv_2014=-0.1, onv_2022=-0.15, corp_2022=70.0, kaart1=1),
        area("Windmolenbroek", cell(1, 0), 2, 500, onv_2014=0.0, onv_2022=0.1, corp_2022=10.0, kaart1=6),
        area("Haven", cell(0, 1, 2), None, 20),
    )


def figures(layer: QgsVectorLayer, *circles: QgsGeometry, **how: Any) -> list[dict[str, Any]]:
    return live_figures(layer, list(circles), RD_NEW, **how)


def test_a_circle_around_everything():
    [found] = figures(three(), circle(1, 1, 150))
    assert found["inwoners"] == 1520
    assert found["buurten"] == 3
    assert found["onv_2014"] == pytest.approx(-0.1 * 2 / 3)
    assert found["onv_verschil"] == pytest.approx((-0.05 * 1000 + 0.1 * 500) / 1500)
    assert found["corp_aandeel"] == pytest.approx(50)
    assert (found["kaart1"], found["kaart3"], found["kaart7"], found["rang"]) == (1, 10, None, 1)
    # A regular polygon of 96 corners and 150 m, but for two squares with a class.
    assert found["aandeel_geen_gegevens"] == pytest.approx(1 - 20_000 / circle(1, 1, 150).area())
    assert (found["reden"], found["gemeente"], found["naam"]) == (None, "Almelo", "Kerkelanden / Windmolenbroek")


def test_values_are_plain_and_named_as_the_fields_are():
    [found] = figures(three(), circle(0.5, 0.5, 40))
    computed = {one.name for one in circle_fields((2014, 2022)) if one.is_computed}
    places = {"x", "y", "straal_m", "sleutel"}
    assert set(found) == computed - places | {"gemeente", "naam"}
    assert all(value is None or type(value) in (int, float, str) for value in found.values())


def test_several_circles_each_with_its_own():
    found = figures(three(), circle(0.5, 0.5, 40), circle(50, 50, 40), circle(1.5, 0.5, 5))
    assert [one["inwoners"] for one in found] == [502, None, None]
    assert [one["reden"] for one in found] == [None, "geen gegevens", "te weinig inwoners"]
    assert [one["naam"] for one in found] == ["Kerkelanden", None, "Windmolenbroek"]
    assert [one["gemeente"] for one in found] == ["Almelo", None, "Almelo"]
    assert figures(three()) == []
    assert figures(three(), circle(1.5, 0.5, 5), minimum=0)[0]["inwoners"] == 4


def test_a_layer_without_inhabitants_counts_by_area():
    fields = FIELDS.replace("field=inw_2022:integer", "field=anders:integer")
    layer = classified(
        *({"naam": name, "geometry": cell(place, 0), "kaart3": 9 - place} for place, name in enumerate("AB")),
        fields=fields,
    )
    [found] = figures(layer, circle(1.1, 0.5, 30))
    assert (found["inwoners"], found["kaart3"], found["reden"]) == (None, 8, None)


def test_what_is_being_edited_counts():
    layer = three()
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("inw_2022"), 2000)
    assert figures(layer, circle(0.5, 0.5, 40))[0]["inwoners"] == 1005


@pytest.mark.parametrize(("names", "name"), [([], ""), (["Kerkelanden"], "Kerkelanden"), (["A", "B", "C"], "A / B")])
def test_a_name_from_at_most_two(names, name):
    assert name_from(names) == name


# --- streets ---


def streets(kind: str, *named: tuple[str | None, str], crs: str = "EPSG:28992") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=straat:string", "straten", "memory")
    for name, wkt in named:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        shape = QgsGeometry.fromWkt(wkt)
        shape.translate(WEST, SOUTH)
        feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    return layer


def test_the_two_streets_with_the_greatest_length_inside():
    layer = streets(
        "LineString",
        ("Lange laan", "LineString(-5000 90, 5000 90)"),
        ("Uranusstraat", "LineString(10 50, 60 50)"),
        ("Uranusstraat", "LineString(60 50, 90 50)"),
        ("Sterrenstraat", "LineString(10 40, 80 40)"),
        (None, "LineString(0 50, 100 50)"),
        (" ", "LineString(0 50, 100 50)"),
        ("Ver weg", "LineString(500 50, 900 50)"),
    )
    assert street_name(layer, "straat", circle(0.5, 0.5, 50), RD_NEW) == "Uranusstraat / Sterrenstraat"
    assert street_name(layer, "straat", circle(20, 20, 50), RD_NEW) == ""
    assert street_name(layer, "geen veld", circle(0.5, 0.5, 50), RD_NEW) == ""


def test_the_two_points_nearest_to_the_middle():
    layer = streets(
        "Point",
        ("Rand", "Point(95 50)"),
        ("Midden", "Point(50 50)"),
        ("Naast", "Point(60 50)"),
        ("Rand", "Point(90 50)"),
    )
    assert street_name(layer, "straat", circle(0.5, 0.5, 50), RD_NEW) == "Midden / Naast"


def test_streets_as_polygons():
    layer = streets(
        "Polygon",
        ("Smal", "Polygon((0 50, 100 50, 100 52, 0 52, 0 50))"),
        ("Plein", "Polygon((40 0, 80 0, 80 40, 40 40, 40 0))"),
    )
    assert street_name(layer, "straat", circle(0.5, 0.5, 50), RD_NEW) == "Plein / Smal"
