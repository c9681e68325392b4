"""Protects suggestions: on small maps whose answer is plain, on the real Almelo, and what bad input is told."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsVectorLayer

from tests.qgis.focus_maps import FIELDS, SOUTH, WEST, area, cell, classified
from tests.qgis.runs import Ran, Told, ran, refusal, rows
from veerkracht_plugin.bridge import translation
from veerkracht_plugin.core.legends import legends

TOLD = ("nr", "naam", "straal_m", "inwoners")


@pytest.fixture
def suggest(run):
    def made(areas: Any, **more: Any) -> Ran:
        return run("suggestfocusareas", **{"AREAS": areas, "OUTPUT": "TEMPORARY_OUTPUT", "MIN_INHABITANTS": 0, **more})

    return made


def circles(made: Ran, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(circle.values()) for circle in rows(made.layer(), names or TOLD)]


def names(made: Ran) -> list[str]:
    return [name for (name,) in circles(made, "naam")]


def radius_of(columns: int, lines: int = 1) -> float:
    return math.ceil(math.hypot(columns, lines) * 50)


# Kerk and Riet share an edge, Dal touches Riet in a corner, Park is between Dal and Aker but in a mild class.
SMALL = (
    area("Kerk", cell(0, 0), 10, 200, onv_2014=-0.10, onv_2022=-0.15, corp_2022=80.0),
    area("Riet", cell(1, 0), 9, 300, onv_2014=-0.10, onv_2022=-0.05, corp_2022=40.0),
    area("Dal", cell(2, 1), 10, 400),
    area("Park", cell(3, 1), 8, 900),
    area("Aker", cell(4, 1), 9, 100),
    area("Berg", cell(0, 1), None, 900),
)


def test_a_small_map(suggest):
    made = suggest(classified(*SMALL))
    assert circles(made) == [
        ("1", "Dal", radius_of(1), plain(made, 0)),
        ("2", "Riet / Kerk", radius_of(2), plain(made, 1)),
        ("3", "Aker", radius_of(1), plain(made, 2)),
    ]
    assert circles(made, "x", "y") == [
        (WEST + 250, SOUTH + 150),
        (WEST + 100, SOUTH + 50),
        (WEST + 450, SOUTH + 150),
    ]
    assert made.outputs["CIRCLE_COUNT"] == 3
    assert circles(made, "gemeente", "soort", "kaarten", "rang") == [
        ("Almelo", "focus", "", 1),
        ("Almelo", "focus", "", 1),
        ("Almelo", "focus", "", 2),
    ]
    assert made.layer().crs().authid() == "EPSG:28992"
    assert "4 areas are in the chosen classes; 3 circles are suggested." in made.told.infos


def plain(made: Ran, place: int) -> int:
    """The inhabitants in a circle, by its polygon and the squares."""
    shape = list(made.layer().getFeatures())[place].geometry()
    inside = [one.geometry().intersection(shape).area() / 10_000 for one in classified(*SMALL).getFeatures()]
    return round(sum(share * one["inw_2022"] for share, one in zip(inside, SMALL)))


def test_the_reason_in_a_sentence(suggest):
    one, several, _ = (text for (text,) in circles(suggest(classified(*SMALL)), "toelichting"))
    legend, language = legends()["3"], translation.language()
    worst, second = (legend.label(number, language=language) for number in (10, 9))
    assert one == f"Dal has “{worst}” on map 3, with 400 inhabitants."
    assert several == (
        f"2 adjoining areas have “{worst}” (Kerk); “{second}” (Riet) on map 3, together with 500 inhabitants."
    )


def test_figures_are_those_of_describe_focus_areas(suggest, run):
    areas = classified(*SMALL)
    made = suggest(areas).layer()
    described = run("describefocusareas", CIRCLES=made, AREAS=areas, OUTPUT="TEMPORARY_OUTPUT").layer()
    figures = ["inwoners", "buurten", "corp_aandeel", "onv_2014", "onv_verschil", "kaart3", "rang", "reden"]
    assert rows(made, [*figures, "aandeel_geen_gegevens"]) == rows(described, [*figures, "aandeel_geen_gegevens"])
    assert rows(made, ["onv_verschil"])[1]["onv_verschil"] is not None


@pytest.mark.parametrize(
    ("gap", "tolerance", "found"),
    [(0.04, 5, ["Kerk / Riet"]), (0.06, 5, ["Kerk", "Riet"]), (0.06, 10, ["Kerk / Riet"]), (0.04, 0, ["Kerk", "Riet"])],
)
def test_gaps_under_the_tolerance_are_closed(suggest, gap, tolerance, found):
    areas = classified(area("Kerk", cell(0, 0), 9, 500), area("Riet", cell(1 + gap, 0), 9, 300))
    assert names(suggest(areas, TOLERANCE=tolerance)) == found


def test_a_wide_group_is_split_around_its_worst_area(suggest):
    people = {"Aker": 100, "Berg": 200, "Cel": 900, "Dal": 300, "Eik": 250}
    areas = classified(*(area(name, cell(place, 0), 9, count) for place, (name, count) in enumerate(people.items())))
    assert names(suggest(areas)) == ["Cel / Dal"]
    # Around Cel: Dal, then Eik before Berg, which fits no longer.
    assert circles(suggest(areas, MAX_RADIUS=radius_of(3)), "naam", "straal_m") == [
        ("Cel / Dal", radius_of(3)),
        ("Berg / Aker", radius_of(2)),
    ]
    assert names(suggest(areas, MAX_RADIUS=radius_of(3) - 1)) == ["Cel / Dal", "Berg / Aker", "Eik"]


def test_a_single_area_that_is_wider_keeps_its_circle_and_says_so(suggest):
    areas = classified(area("Kerk", cell(0, 0, 8, 1), 9, 500), area("Riet", cell(8, 0), 9, 300))
    made = suggest(areas, MAX_RADIUS=200)
    assert [(name, radius) for _, name, radius, _ in circles(made)] == [("Kerk", 404), ("Riet", 71)]
    [(wide,), (narrow,)] = circles(made, "toelichting")
    assert wide.endswith("with 500 inhabitants; by itself it is wider than the radius of 200 m.")
    assert "wider" not in narrow


def test_the_circle_goes_around_areas_where_people_live(suggest):
    areas = classified(
        area("Kerk", cell(0, 0), 9, 500), area("Park", cell(1, 0, 5, 5), 9, 0), area("Riet", cell(0, 1), 9, None)
    )
    assert [(name, radius) for _, name, radius, _ in circles(suggest(areas))] == [("Kerk / Riet", radius_of(1, 2))]


def test_few_inhabitants_and_many_circles(suggest):
    made = suggest(classified(*SMALL), MIN_INHABITANTS=101)
    assert names(made) == ["Dal", "Riet / Kerk"]
    assert any(said.startswith("1 groups with too few inhabitants") for said in made.told.infos)
    made = suggest(classified(*SMALL), MAX_COUNT=1)
    assert names(made) == ["Dal"]
    assert any(said.startswith("2 more groups") for said in made.told.infos)


def test_by_default_small_groups_are_left_out_and_unknown_ones_stay(run):
    areas = classified(
        area("Aker", cell(0, 0), 9, 199), area("Berg", cell(2, 0), 9, 200), area("Cel", cell(4, 0), 9, None)
    )
    assert names(run("suggestfocusareas", AREAS=areas, OUTPUT="TEMPORARY_OUTPUT")) == ["Berg", "Cel"]


def test_where_no_inhabitants_are_known_the_surface_counts(suggest):
    fields = FIELDS.replace("&field=inw_2022:integer", "")
    large, small = area("Aker", cell(0, 0, 3, 1), 9, None), area("Berg", cell(5, 0), 10, None)
    for one in (large, small):
        del one["inw_2022"]
    made = suggest(classified(small, large, fields=fields), MIN_INHABITANTS=200)
    assert circles(made, "naam", "inwoners") == [("Aker", None), ("Berg", None)]
    assert "an unknown number of inhabitants" in circles(made, "toelichting")[0][0]


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "circles.gpkg"])
def test_nothing_found_is_an_empty_layer_and_a_sentence(suggest, output, tmp_path):
    place = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    made = suggest(classified(*SMALL), CLASSES="1", OUTPUT=place)
    assert made.layer().featureCount() == made.outputs["CIRCLE_COUNT"] == 0
    assert made.told.warnings == ["No area has class 1 on map 3, so the result is empty."]
    assert {"nr", "toelichting", "inwoners", "onv_2014", "wat_zien_we"} <= set(made.layer().fields().names())


@pytest.mark.parametrize(
    ("map_number", "key", "kind", "maps"),
    [
        (0, "1", "focus", ""),
        (1, "2", "focus", ""),
        (3, "4", "focus", ""),
        (4, "5", "ontwikkeling", "5"),
        (5, "6", "ontwikkeling", "6"),
        (6, "7", "aandacht", "7"),
        (7, "1b", "focus", ""),
        (8, "5b", "ontwikkeling", "5b"),
    ],
)
def test_what_is_found_on_another_map_shows_there(suggest, map_number, key, kind, maps):
    areas = classified(area("Kerk", cell(0, 0), 1, 500, key), area("Riet", cell(2, 0), 2, 500, key))
    made = suggest(areas, MAP=map_number, CLASSES="1,2")
    assert circles(made, "soort", "kaarten") == [(kind, maps)] * 2
    low_is_worst = key in ("1", "5", "1b", "5b")
    assert names(made) == (["Kerk", "Riet"] if low_is_worst else ["Riet", "Kerk"])


def test_the_order_of_the_areas_does_not_matter(suggest):
    areas = [area(name, cell(place, place % 2), 9, 100) for place, name in enumerate("abcdefg")]
    wanted = ("nr", "naam", "x", "y", "straal_m", "toelichting")
    straight = circles(suggest(classified(*areas), MAX_RADIUS=150), *wanted)
    assert circles(suggest(classified(*areas[::-1]), MAX_RADIUS=150), *wanted) == straight


def test_areas_in_degrees_get_circles_in_metres(suggest):
    degrees = classified(*SMALL)
    there = QgsCoordinateTransform(degrees.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    changes = {}
    for one in degrees.getFeatures():
        shape = one.geometry()
        shape.transform(there)
        changes[one.id()] = shape
    degrees.dataProvider().changeGeometryValues(changes)
    degrees.setCrs(there.destinationCrs())
    made = suggest(degrees)
    assert made.layer().crs().authid() == "EPSG:28992"
    assert [name for _, name, _, _ in circles(made)] == ["Dal", "Riet / Kerk", "Aker"]
    assert circles(made, "straal_m")[1][0] == pytest.approx(radius_of(2), abs=1)


def test_a_geopackage_has_the_styles_of_the_maps(suggest, tmp_path):
    suggest(classified(*SMALL), OUTPUT=str(tmp_path / "circles.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "circles.gpkg"), "circles", "ogr")
    assert "Focuscirkels kaart 4" in layer.listStylesInDatabase()[2]


# --- bad input ---


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"MAP": 6}, "Map 7 has no class 9"),
        ({"CLASSES": "11"}, "Map 3 has no class 11"),
        ({"CLASSES": "nine"}, "CLASSES is “nine”; give numbers such as 2,3 or 2-4. The classes of map 3 are 1 "),
        ({"CLASSES": "9,10;"}, "CLASSES is “9,10;”"),
        ({"CLASSES": ""}, "CLASSES is “”"),
    ],
)
def test_classes_that_are_none(given, said, provider, tmp_path):
    output = tmp_path / "circles.gpkg"
    output.write_bytes(b"earlier")
    sentence = refusal("suggestfocusareas", AREAS=classified(*SMALL), OUTPUT=str(output), **given)
    assert said in sentence
    assert output.read_bytes() == b"earlier"


def test_classes_of_another_map_are_told_with_their_labels(provider):
    said = refusal("suggestfocusareas", AREAS=classified(*SMALL), MAP=6, OUTPUT="TEMPORARY_OUTPUT")
    assert all(f"{number} " in said for number in range(1, 9))
    assert said.count(";") == 7


def test_a_layer_without_the_map(provider):
    areas = classified(area("Kerk", cell(0, 0), 9, 500), fields=FIELDS.replace("field=kaart7:integer&", ""))
    said = refusal("suggestfocusareas", AREAS=areas, MAP=6, CLASSES="5", OUTPUT="TEMPORARY_OUTPUT")
    assert "buurten has no field kaart7; choose another map" in said


def test_a_layer_without_classes(provider):
    areas = classified({"naam": "Kerk"}, fields="field=naam:string")
    assert "has no classes" in refusal("suggestfocusareas", AREAS=areas, OUTPUT="TEMPORARY_OUTPUT")


@pytest.mark.parametrize("given", [{"MAX_RADIUS": 0}, {"MAX_COUNT": 0}, {"TOLERANCE": -1}, {"MAP": 9}])
def test_numbers_that_make_no_sense(provider, given):
    assert next(iter(given)) in refusal(
        "suggestfocusareas", AREAS=classified(*SMALL), OUTPUT="TEMPORARY_OUTPUT", **given
    )


def test_cancel_writes_nothing(provider, tmp_path):
    told = Told()
    told.cancel()
    with pytest.raises(Exception, match="Stopped; nothing was written"):
        ran("suggestfocusareas", told=told, AREAS=classified(*SMALL), OUTPUT=str(tmp_path / "circles.gpkg"))
    assert not list(Path(tmp_path).iterdir())
