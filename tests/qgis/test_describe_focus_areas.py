"""Protects describefocusareas: whole tables of a small map, weights, the table of classes, fields and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
)

from tests.qgis.described import CIRCLES, FEW, FIGURES, NOTHING, areas, circles, without
from tests.qgis.focus_maps import area, cell, classified
from tests.qgis.runs import Ran, rows, squares


@pytest.fixture
def describe(run) -> Callable[..., Ran]:
    def describe(**parameters: Any) -> Ran:
        return run("describefocusareas", **{"CIRCLES": circles(), "AREAS": areas(), "OUTPUT": "memory:", **parameters})

    return describe


def described(**figures: Any) -> dict[str, Any]:
    return {**dict.fromkeys(FIGURES), **figures}


MIDDEN = described(
    inwoners=750,
    buurten=2,
    corp_aandeel=60.0,
    onv_2014=-0.1,
    onv_verschil=-0.05,
    onv_2022=round((-0.15 * 500 + 0.1 * 250) / 750, 9),
    kwb_2014=round(50 / 3, 9),
    kwb_2022=round(70 / 3, 9),
    kwb_verschil=round(20 / 3, 9),
    kaart1=1,
    kaart3=10,
    kaart7=6,
    rang=1,
    aandeel_geen_gegevens=0,
)
OOST = described(
    inwoners=270,
    buurten=2,
    corp_aandeel=20.0,
    onv_2022=0.1,
    kwb_2014=10,
    kwb_2022=10,
    kwb_verschil=0,
    kaart1=6,
    kaart3=2,
    kaart7=1,
    aandeel_geen_gegevens=0.5,
)


def test_the_whole_table(describe):
    made = describe()
    layer = made.layer()
    assert layer.fields().names() == ["nr", "naam", *FIGURES]
    assert layer.crs().authid() == "EPSG:28992"
    assert rows(layer, FIGURES) == [
        MIDDEN,
        OOST,
        described(reden=FEW),
        described(aandeel_geen_gegevens=1, reden=NOTHING),
    ]
    assert rows(layer, ["nr", "naam"]) == [{"nr": one["nr"], "naam": one["naam"]} for one in CIRCLES]
    assert [feature.geometry().asWkt(0) for feature in layer.getFeatures()] == [
        QgsGeometry.fromWkt(one["geometry"]).asWkt(0) for one in CIRCLES
    ]
    assert made.outputs["CIRCLE_COUNT"] == 4
    assert made.outputs["MASKED_COUNT"] == 1
    assert "Circles described: 4." in made.told.infos
    assert made.told.warnings == [
        "Circles with too few inhabitants for figures: 1.",
        "Circles where the areas have no data: 1.",
    ]
    assert made.told.progress == sorted(made.told.progress)


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (1, {"corp_aandeel": 50, "onv_2022": -0.025, "kwb_verschil": 5, "kaart3": 2, "rang": 1}),
        (2, {"corp_aandeel": 44, "onv_2022": 0, "kwb_verschil": 4, "kaart3": 2, "rang": 1}),
    ],
)
def test_other_weights(describe, weight, expected):
    [found, *_] = rows(describe(WEIGHT=weight).layer(), [*expected, "inwoners"])
    assert found == {**{name: round(value, 9) for name, value in expected.items()}, "inwoners": 750}


def test_without_inhabitants_areas_count_by_area(describe):
    [found, *_] = rows(describe(AREAS=without("inw_2022"), WEIGHT=1).layer(), FIGURES)
    assert (found["inwoners"], found["buurten"], found["reden"]) == (None, 2, None)


def test_every_circle_has_figures_without_a_minimum(describe):
    found = rows(describe(MIN_INHABITANTS=0).layer(), ["inwoners", "reden"])
    assert [(one["inwoners"], one["reden"]) for one in found] == [
        (750, None),
        (270, None),
        (20, NOTHING),
        (None, NOTHING),
    ]


def test_nobody_at_all_is_a_number_too(describe):
    layer = classified(area("Leeg", cell(0, 0), 9, 0))
    found = rows(describe(AREAS=layer, MIN_INHABITANTS=0).layer(), ["inwoners", "kaart3"])
    assert found[0] == {"inwoners": 0, "kaart3": 9}


def test_the_table_of_classes(describe):
    made = describe(SUMMARY="memory:")
    table = made.layer("SUMMARY")
    assert table.fields().names() == ["nr", "naam", "kaart", "klasse", "label", "inwoners", "aandeel", "buurten"]
    found = [tuple(row.values()) for row in rows(table)]
    assert [row[3:] for row in found if row[:3] == ("1", "Midden", "3")] == [
        (2, "weinig problemen, weinig kwetsbaar", 250, round(1 / 3, 9), 1),
        (10, "zeer veel problemen, zeer veel kwetsbaar", 500, round(2 / 3, 9), 1),
    ]
    assert [row[3:] for row in found if row[:3] == ("2", "Oost", "1")] == [
        (6, "iets beter dan gemiddeld", 250, round(250 / 270, 9), 1),
        (None, NOTHING, 20, round(20 / 270, 9), 1),
    ]
    assert [row for row in found if row[1] in ("Kade", None)] == [
        ("2", "Kade", None, None, FEW, None, None, None),
        ("a", None, None, None, NOTHING, None, None, None),
    ]
    assert {row[2] for row in found} == {*"1234567", None}


def test_polygons_without_a_number_are_counted(describe):
    layer = squares([{"geometry": cell(0, 0)}, {"geometry": cell(1, 0)}], fields="field=iets:string")
    table = describe(CIRCLES=layer, SUMMARY="memory:").layer("SUMMARY")
    assert {(row["nr"], row["naam"]) for row in rows(table)} == {("1", None), ("2", None)}


# --- the fields that circles have ---


def test_figures_of_an_earlier_run_are_replaced(describe):
    earlier = describe().layer()
    again = describe(CIRCLES=earlier, MIN_INHABITANTS=0)
    assert again.layer().fields().names() == earlier.fields().names()
    assert rows(again.layer(), ["inwoners"])[2] == {"inwoners": 20}
    assert not [warning for warning in again.told.warnings if "renamed" in warning]


def test_fields_of_the_users_own_are_never_lost(describe):
    """Not a text of the same name as a figure, nor a number in a layer that was never described."""
    own = circles([{**CIRCLES[0], "inwoners": 7, "reden": "mijn reden"}], "field=inwoners:integer&field=reden:string")
    made = describe(CIRCLES=own)
    assert rows(made.layer(), ["inwoners", "inwoners_oud", "reden_oud"]) == [
        {"inwoners": 750, "inwoners_oud": 7, "reden_oud": "mijn reden"}
    ]
    assert any("inwoners → inwoners_oud, reden → reden_oud" in warning for warning in made.told.warnings)
    kind = "field=aandeel_geen_gegevens:double&field=reden:string&field=kaart3:string"
    made = describe(CIRCLES=circles([{**CIRCLES[0], "kaart3": "de mooiste"}], kind))
    assert rows(made.layer(), ["kaart3", "kaart3_oud"]) == [{"kaart3": 10, "kaart3_oud": "de mooiste"}]


def test_figures_of_other_years_do_not_stay_behind(describe):
    earlier = circles(fields="field=onv_2010:double&field=aandeel_geen_gegevens:double&field=reden:string")
    assert describe(CIRCLES=earlier).layer().fields().names() == ["nr", "naam", *FIGURES]


def test_only_the_selected_circles(describe):
    project, layer, context = QgsProject(), circles(), QgsProcessingContext()
    project.addMapLayer(layer, False)
    context.setProject(project)
    layer.selectByIds([2])
    made = describe(CIRCLES=QgsProcessingFeatureSourceDefinition(layer.id(), True), context=context)
    assert rows(made.layer(), ["naam"]) == [{"naam": "Oost"}]


# --- places ---


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25831"])
def test_circles_in_other_coordinates_keep_them(describe, crs):
    """The figures are computed in RD New."""
    to_other = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:28992"), QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext()
    )
    moved = []
    for one in CIRCLES[:2]:
        shape = QgsGeometry.fromWkt(one["geometry"])
        shape.transform(to_other)
        moved.append({**one, "geometry": shape.asWkt(15)})
    layer = describe(CIRCLES=circles(moved, crs=crs)).layer()
    assert layer.crs().authid() == crs
    for found, expected in zip(rows(layer, FIGURES), (MIDDEN, OOST)):
        for name, value in expected.items():
            if name == "inwoners":
                assert abs(found[name] - value) <= 1
            elif name != "buurten":  # the circles just touch the next one, and may have a square metre of it
                assert found[name] == (value if value is None else pytest.approx(value, abs=2e-3)), name


def test_areas_in_other_coordinates_elsewhere_in_the_world(describe):
    """Near Berlin, in degrees: computed in a UTM zone."""
    square = "Polygon((13.40 52.50, 13.42 52.50, 13.42 52.51, 13.40 52.51, 13.40 52.50))"
    half = "Polygon((13.41 52.50, 13.43 52.50, 13.43 52.51, 13.41 52.51, 13.41 52.50))"
    layer = classified(area("Kiez", square, 9, 1000), crs="EPSG:4326")
    [found] = rows(describe(AREAS=layer, CIRCLES=circles([{"geometry": half}], crs="EPSG:4326")).layer(), FIGURES)
    assert found["inwoners"] == pytest.approx(500, abs=1)
    assert found["aandeel_geen_gegevens"] == pytest.approx(0.5, abs=1e-3)


def test_circles_without_a_shape_or_with_a_broken_one(describe):
    bow_tie = "Polygon((241000 485000, 241100 485100, 241100 485000, 241000 485100, 241000 485000))"
    layer = describe(CIRCLES=circles([{"geometry": None}, {"geometry": bow_tie}])).layer()
    assert [row["inwoners"] for row in rows(layer, ["inwoners"])] == [None, 500]
    assert not next(layer.getFeatures()).hasGeometry()


def test_no_circles_give_an_empty_layer(describe):
    made = describe(CIRCLES=circles([]), SUMMARY="memory:")
    assert made.layer().featureCount() == made.layer("SUMMARY").featureCount() == made.outputs["CIRCLE_COUNT"] == 0
    assert made.layer().fields().names() == ["nr", "naam", *FIGURES]
