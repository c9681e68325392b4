"""Protects the list of areas per class: designations, their order, the fields, and what bad input is told."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from tests.qgis.focus_maps import FIELDS, SIDE, area, cell, classified
from tests.qgis.runs import Ran, refusal, rows
from veerkracht_plugin.core.legends import legends

NAMES = ("aanduiding", "gemeentenummer", "letter", "gemeente", "naam", "code", "klasse", "label", "inwoners")

WIDE = (
    area("Kerk", cell(0, 0), 5, 300, "7", gemeentenaam="Wierden"),
    area("Riet", cell(1, 0), 5, 900, "7", gemeentenaam="Wierden"),
    area("Dal", cell(2, 0), 6, 100, "7", gemeentenaam="Borne"),
    area("Park", cell(3, 0), 5, 100, "7", gemeentenaam="Borne"),
    area("Berg", cell(4, 0), 1, 100, "7", gemeentenaam="almelo"),
    area("Aker", cell(5, 0), 5, None, "7", gemeentenaam="Wierden"),
)


@pytest.fixture
def listed(run):
    def made(areas: Any, **more: Any) -> Ran:
        return run("listareas", **{"AREAS": areas, "OUTPUT": "TEMPORARY_OUTPUT", **more})

    return made


def shown(made: Ran, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in rows(made.layer(), names)]


def test_the_list_of_map_7_class_5(listed):
    made = listed(classified(*WIDE))
    assert tuple(made.layer().fields().names()) == NAMES
    words = legends()["7"].label(5)
    assert shown(made, *NAMES) == [
        ("2a", 2, "a", "Borne", "Park", "BU09990080", 5, words, 100),
        ("3a", 3, "a", "Wierden", "Riet", "BU09990082", 5, words, 900),
        ("3b", 3, "b", "Wierden", "Kerk", "BU09990075", 5, words, 300),
        ("3c", 3, "c", "Wierden", "Aker", "BU09990065", 5, words, None),
    ]
    assert made.outputs["AREA_COUNT"] == 4
    assert "Areas in the list: 4, in so many gemeenten: 2." in made.told.infos


def test_the_areas_keep_their_shapes(listed):
    shapes = [one.geometry() for one in listed(classified(*WIDE)).layer().getFeatures()]
    assert [shape.area() for shape in shapes] == pytest.approx([SIDE**2] * 4)
    assert [shape.boundingBox().xMinimum() for shape in shapes] == [241_300, 241_100, 241_000, 241_500]


def test_it_is_no_layer_of_circles(listed):
    from veerkracht_plugin.bridge.focus.focus_layer import is_circle_layer

    assert not is_circle_layer(listed(classified(*WIDE)).layer())


def test_several_classes_are_one_list(listed):
    made = listed(classified(*WIDE), CLASSES="5,6")
    assert shown(made, "aanduiding", "naam", "klasse")[:2] == [("2a", "Dal", 6), ("2b", "Park", 5)]


def test_another_map(listed):
    areas = classified(area("Kerk", cell(0, 0), 9, 300), area("Riet", cell(1, 0), 10, 900))
    assert shown(listed(areas, MAP=2, CLASSES="10"), "aanduiding", "naam") == [("1a", "Riet")]


def test_areas_in_degrees_stay_where_they_are(listed):
    ring = "6.60 52.30, 6.61 52.30, 6.61 52.31, 6.60 52.30"
    areas = classified(area("Kerk", f"MultiPolygon((({ring})))", 5, 300, "7"), crs="EPSG:4326")
    made = listed(areas).layer()
    assert made.crs().authid() == "EPSG:4326"
    assert next(made.getFeatures()).geometry().boundingBox().xMinimum() == pytest.approx(6.60)


def test_nothing_found_is_an_empty_layer_and_a_sentence(listed):
    made = listed(classified(*WIDE), CLASSES="8")
    assert made.layer().featureCount() == made.outputs["AREA_COUNT"] == 0
    assert tuple(made.layer().fields().names()) == NAMES
    assert made.told.warnings == ["No area has class 8 on map 7, so the result is empty."]


def test_areas_of_an_unknown_gemeente_share_the_last_figure(listed):
    fields = FIELDS.replace("field=code:string&", "")
    areas = [area("Kerk", cell(0, 0), 5, 1, "7", gemeentenaam=None), area("Riet", cell(1, 0), 5, 1, "7")]
    for one in areas:
        del one["code"]
    made = listed(classified(*areas, fields=fields))
    assert shown(made, "aanduiding", "gemeente", "naam") == [("1a", "Almelo", "Riet"), ("2a", None, "Kerk")]
    assert made.told.warnings == ["The gemeente of some areas is not known; they share the figure 2."]


def test_a_file_has_the_list_in_its_order(listed, tmp_path):
    listed(classified(*WIDE), OUTPUT=str(tmp_path / "lijst.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "lijst.gpkg"), "lijst", "ogr")
    assert [one["aanduiding"] for one in layer.getFeatures()] == ["2a", "3a", "3b", "3c"]


# --- bad input ---


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"CLASSES": "9"}, "Map 7 has no class 9"),
        ({"CLASSES": "vijf"}, "CLASSES is “vijf”"),
        ({"MAP": 5, "CLASSES": "8"}, "Map 6 has no class 8"),
    ],
)
def test_classes_that_are_none(provider, given, said):
    assert said in refusal("listareas", AREAS=classified(*WIDE), OUTPUT="TEMPORARY_OUTPUT", **given)


def test_a_layer_without_the_map(provider):
    areas = classified(area("Kerk", cell(0, 0), 9, 500), fields=FIELDS.replace("field=kaart7:integer&", ""))
    assert "has no field kaart7" in refusal("listareas", AREAS=areas, OUTPUT="TEMPORARY_OUTPUT")
