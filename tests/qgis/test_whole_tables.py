"""Each algorithm on seven invented areas: every field of the result as it was computed by hand."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.qgis.runs import KEYS, by_code, rows, table


@pytest.fixture(scope="module")
def worked_out(root: Path) -> list[dict[str, Any]]:
    """The classified layer as worked out by hand, a dictionary per area."""
    with (root / "tests" / "data" / "seven_areas" / "maps.csv").open(encoding="utf-8", newline="") as stream:
        names, *areas = zip(*csv.reader(stream, delimiter=";"))
    return [{name: typed(name, cell) for name, cell in zip(names[1:], area[1:])} for area in areas]


def typed(name: str, cell: str) -> Any:
    if cell == "":
        return None
    if name in ("code", "naam") or name.endswith(("_label", "_reden")):
        return cell
    return int(cell) if name.startswith("kaart") else float(cell)


def test_veerkrachtmaps(run, seven, worked_out):
    made = run("veerkrachtmaps", **seven, OUTPUT="TEMPORARY_OUTPUT", UNMATCHED="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == worked_out
    numbers = {name: value for name, value in made.outputs.items() if isinstance(value, int)}
    assert numbers == {
        "MATCHED_COUNT": 6,
        "UNMATCHED_AREAS": 1,
        "UNMATCHED_ROWS": 1,
        "REUSED_CODES": 0,
        "CLASSIFIED_COUNT": 5,
        "MASKED_COUNT": 1,
    }
    assert rows(made.layer("UNMATCHED")) == [
        {"tabel": tabel, "code": code, "soort": kind, "naam_kaart": on_map, "naam_tabel": in_table}
        for tabel in ("scores.csv", "kwetsbaar.csv", "wonen.csv")
        for code, kind, on_map, in_table in (
            ("BU09990106", "gebied zonder rij", "Haven", None),
            ("BU09990105", "rij zonder gebied", None, "Grens"),
        )
    ]
    assert "6 of 7 areas matched. 1 lack a row in a table: Haven." in made.told.infos
    assert "wonen.csv: 1 rows of gemeenten were left out." in made.told.warnings


def test_veerkrachtmaps_against_the_own_gemeente(run, seven, worked_out):
    made = rows(run("veerkrachtmaps", **seven, REFERENCE=2, OUTPUT="TEMPORARY_OUTPUT").layer())
    for area, expected in zip(made, worked_out):
        for field in ("kaart{}", "kaart{}_label", "kaart{}_reden"):
            assert area[field.format("1")] == area[field.format("1b")] == expected[field.format("1b")]
            assert area[field.format("5")] == area[field.format("5b")] == expected[field.format("5b")]
        assert area["onv_afw"] == area["onv_afw_gemeente"] == expected["onv_afw_gemeente"]
        assert area["onv_verschil"] == area["onv_verschil_gemeente"] == expected["onv_verschil_gemeente"]
    # Aalhof: class 2 on map 1 (veel problemen) and 7 on map 2 make 9 on map 3 instead of 10.
    assert [area["kaart3"] for area in made] == [9, 2, 2, 1, 7, None, None]
    assert [area["kaart7"] for area in made] == [8, 4, 3, 1, None, None, None]


def test_veerkrachtmaps_against_the_table(run, seven):
    """Weighted means of onv, by hand.

    2022: (−13 − 5 + 1 + 8 − 7.9 − 1.2 − 1.8) / 600; 2014, without Eind: (−15 − 2 + 3 − 1.2 − 1.8) / 500.
    """
    made = rows(run("veerkrachtmaps", **seven, REFERENCE=1, OUTPUT="TEMPORARY_OUTPUT").layer())
    now, then = -19.9 / 600, -17 / 500
    aalhof, beekdal, centrum, *_ = made
    assert aalhof["onv_afw"] == round(-0.13 - now, 9)
    assert aalhof["onv_verschil"] == pytest.approx(-0.13 - now - (-0.15 - then), abs=2e-9)
    assert [area["kaart1"] for area in made] == [2, 5, 7, 8, 3, None, None]
    assert beekdal["kaart1_label"] == "gemiddeld in de tabel"
    assert centrum["kaart1_label"] == "beter dan gemiddeld"


def test_loadindicators(run, seven):
    made = run("loadindicators", INPUT=seven["NUISANCE"], OUTPUT="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == [
        {"code": "BU09990101", "naam": "Aalhof", "onv_2014": -0.15, "onv_2022": -0.13},
        {"code": "BU09990102", "naam": "Beekdal", "onv_2014": -0.02, "onv_2022": -0.05},
        {"code": "BU09990103", "naam": "Centrum", "onv_2014": 0.0, "onv_2022": 0.01},
        {"code": "BU09980101", "naam": "Dorp", "onv_2014": 0.03, "onv_2022": 0.08},
        {"code": "BU09980102", "naam": "Eind", "onv_2014": None, "onv_2022": -0.079},
        {"code": "BU09990104", "naam": "Fabriek", "onv_2014": -0.03, "onv_2022": -0.03},
        {"code": "BU09990105", "naam": "Grens", "onv_2014": -0.03, "onv_2022": -0.03},
    ]
    assert (made.outputs["ROW_COUNT"], made.outputs["COLUMN_COUNT"]) == (7, 2)


def test_loadindicators_with_named_columns(run, tmp_path):
    path = table(
        tmp_path / "eigen.csv",
        """
        gebied;wanneer;score;deel
        1410000;2020;-0,25;12,5
        1410001;2020;0,1;.
        """,
    )
    made = run(
        "loadindicators",
        INPUT=path,
        CODE_FIELD="gebied",
        YEAR_FIELD="wanneer",
        VALUE_FIELDS="onv=score; corp=deel",
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert rows(made.layer()) == [
        {"code": "BU01410000", "naam": None, "onv_2020": -0.25, "corp_2020": 12.5},
        {"code": "BU01410001", "naam": None, "onv_2020": 0.1, "corp_2020": None},
    ]


def test_loadindicators_takes_the_year_that_it_is_given(run, tmp_path):
    path = table(
        tmp_path / "kerncijfers.csv",
        """
        gwb_code_8,regio,recs,a_inw,p_wcorpw
        00030000,Appingedam,Buurt,"1.825",60
        00030001,,Buurt,NA,NA
        """,
    )
    made = run("loadindicators", INPUT=path, YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == [
        {"code": "BU00030000", "naam": "Appingedam", "corp_2021": 60.0, "inw_2021": 1825.0},
        {"code": "BU00030001", "naam": None, "corp_2021": None, "inw_2021": None},
    ]


def groups(tmp_path: Path) -> str:
    return table(
        tmp_path / "groepen.csv",
        """
        code;jaar;bijstand;vluchteling;lvb;psychisch;somatisch;inw
        BU09990101;2022;10;2;3,5;4;5;1000
        BU09990102;2022;1;0;0,5;1;.;500
        BU09990101;2014;8;2;3;4;5;900
        BU09990102;2014;1;0;1;1;1;500
        """,
    )


def test_vulnerabilityindex(run, tmp_path):
    made = run("vulnerabilityindex", INPUT=groups(tmp_path), OUTPUT="TEMPORARY_OUTPUT")
    kwb = by_code(made.layer(), ["kwb_2014", "kwb_2022"])
    assert kwb == {"BU09990101": (22.0, 24.5), "BU09990102": (4.0, None)}
    assert (made.outputs["ROW_COUNT"], made.outputs["MISSING_COUNT"]) == (2, 1)


def test_vulnerabilityindex_of_one_year_without_a_group(run, tmp_path):
    chosen = {"YEARS": "2022", "GROUPS": [0, 1, 2, 3]}
    made = run("vulnerabilityindex", INPUT=groups(tmp_path), **chosen, OUTPUT="TEMPORARY_OUTPUT")
    assert "kwb_2014" not in made.layer().fields().names()
    assert by_code(made.layer(), ["kwb_2022"]) == {"BU09990101": (19.5,), "BU09990102": (2.5,)}
    assert any("leaves out: somatisch" in warning for warning in made.told.warnings)


def test_vulnerabilityindex_of_counts(run, tmp_path):
    made = run("vulnerabilityindex", INPUT=groups(tmp_path), UNIT=2, YEARS="2022", OUTPUT="TEMPORARY_OUTPUT")
    assert by_code(made.layer(), ["kwb_2022"]) == {"BU09990101": (2.45,), "BU09990102": (None,)}


def test_joinindicators(run, seven):
    tables = [seven["NUISANCE"], seven["HOUSING"]]
    made = run("joinindicators", AREAS=seven["AREAS"], TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
    names = ["code", "naam", "onv_2014", "onv_2022", "corp_2022", "inw_2022", "onv_reden", "corp_reden", "inw_reden"]
    expected = [
        ("BU09990101", "Aalhof", -0.15, -0.13, 80.0, 100.0, None, None, None),
        ("BU09990102", "Beekdal", -0.02, -0.05, 60.0, 100.0, None, None, None),
        ("BU09990103", "Centrum", 0.0, 0.01, 29.9, 100.0, None, None, None),
        ("BU09980101", "Dorp", 0.03, 0.08, 0.0, 100.0, None, None, None),
        ("BU09980102", "Eind", None, -0.079, None, 100.0, None, None, None),
        ("BU09990104", "Fabriek", -0.03, -0.03, 50.0, 40.0, None, None, None),
        ("BU09990106", "Haven", None, None, None, None, "geen gegevens", "geen gegevens", "geen gegevens"),
    ]
    assert rows(made.layer()) == [dict(zip(names, values)) for values in expected]
    numbers = {name: value for name, value in made.outputs.items() if isinstance(value, int)}
    assert numbers == {"MATCHED_COUNT": 6, "UNMATCHED_AREAS": 1, "UNMATCHED_ROWS": 1, "REUSED_CODES": 0}


def test_classify(run, seven, worked_out):
    tables = [seven["NUISANCE"], seven["VULNERABLE"], seven["HOUSING"]]
    joined = run("joinindicators", AREAS=seven["AREAS"], TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
    made = run("classify", INPUT=joined.layer(), REFERENCE_TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == worked_out
    assert (made.outputs["CLASSIFIED_COUNT"], made.outputs["MASKED_COUNT"]) == (5, 1)


def test_classify_takes_its_own_areas_as_the_table(run, seven, worked_out):
    tables = [seven["NUISANCE"], seven["VULNERABLE"], seven["HOUSING"]]
    joined = run("joinindicators", AREAS=seven["AREAS"], TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
    made = run("classify", INPUT=joined.layer(), OUTPUT="TEMPORARY_OUTPUT")
    assert "Means were taken over the areas of Areas with indicators alone." in made.told.warnings
    # Without the 60 inhabitants of Grens, whose onv is −0.03: −18.2 / 340.
    assert rows(made.layer())[0]["onv_afw_gemeente"] == round(-0.13 - -18.2 / 340, 9)
    assert [area["kaart1"] for area in rows(made.layer())] == [area["kaart1"] for area in worked_out]


def test_a_minimum_of_0_masks_nothing(run, seven):
    made = rows(run("veerkrachtmaps", **seven, MIN_INHABITANTS=0, OUTPUT="TEMPORARY_OUTPUT").layer())
    fabriek = made[5]
    assert [fabriek[f"kaart{key}"] for key in KEYS] == [4, 4, 5, 3, 2, 2, 3, 6, 3]
    assert fabriek["onv_2022"] == -0.03


@pytest.mark.parametrize("same_year", [2022, 2014])
def test_one_year_makes_no_development(run, seven, same_year):
    made = rows(
        run("veerkrachtmaps", **seven, FROM_YEAR=same_year, TO_YEAR=same_year, OUTPUT="TEMPORARY_OUTPUT").layer()
    )
    for key in ("5", "6", "7", "5b"):
        assert {area[f"kaart{key}"] for area in made} == {None}
        assert made[0][f"kaart{key}_reden"] == "jaar ontbreekt"
    assert made[0]["kaart1"] is not None
