"""A raw table of text becomes tidy columns <indicator>_<year> by code, or is refused with what is wrong and where."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from tests.core.builders import raw, table
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.sources import Choices
from veerkracht_plugin.core.tables import tidy

A, B = "BU00010001", "BU00010002"
NONE = math.nan


def content(tidied) -> dict[str, dict[str, float]]:
    """Column → code → value, values that are missing left out."""
    return {column: tidied.values[column].dropna().to_dict() for column in tidied.values}


def notes(tidied) -> str:
    return " | ".join(str(note) for note in tidied.notes)


def refusal(columns, name="tabel.csv", **how) -> str:
    with pytest.raises(VeerkrachtError) as refused:
        table(columns, name, **how)
    sentence = str(refused.value)
    assert name in sentence
    return sentence


def test_a_long_table():
    """Protects tables with a row per area and year, in any order, with decimal commas."""
    found = table({"code": [A, B, A], "jaar": ["2022", "2022", "2014"], "onv": ["0,1", "-0,2", "0,3"]})
    assert content(found) == {"onv_2014": {A: 0.3}, "onv_2022": {A: 0.1, B: -0.2}}
    assert found.values.index.tolist() == [A, B]
    assert (found.level, found.source, found.name, found.notes) == ("BU", "tidy", "tabel.csv", ())


def test_a_wide_table():
    """Protects tables with the year in the name of each column."""
    found = table({"code": [A, B], "onv_2014": ["0.1", "NA"], "inw_2022": ["1.825", "-99997"]})
    assert content(found) == {"onv_2014": {A: 0.1}, "inw_2022": {A: 1825}}


def test_a_name_with_a_year_counts_before_a_bare_one():
    """Protects a table that has both onv_2022 and onv beside a year column."""
    found = table({"code": [A], "jaar": ["2022"], "onv_2022": ["0.1"], "onv": ["0.9"]})
    assert content(found) == {"onv_2022": {A: 0.1}}


@pytest.mark.parametrize("year", ["2022", " 2022 ", "2022JJ00", 2022, 2022.0, "2022-01-01"])
def test_shapes_of_years(year):
    """Protects years as text, numbers, StatLine periods and dates."""
    assert content(table({"code": [A], "jaar": [year], "onv": [0.1]})) == {"onv_2022": {A: 0.1}}


@pytest.mark.parametrize("year", ["", None, "jaar", "22", "1822"])
def test_a_year_that_is_none(year):
    """Protects against a wrong year column: row, column and value are told."""
    sentence = refusal({"code": [A, B], "jaar": ["2022", year], "onv": ["0.1", "0.1"]})
    assert "row 3" in sentence
    assert "“jaar”" in sentence


def test_the_year_of_a_table_without_one():
    """Protects YEAR, then a year in the table's name, then the assumed year: the last two are said."""
    columns = {"code": [A], "corp": ["45"]}
    assert list(content(table(columns, "kwb-2021.xlsx", year=2022))) == ["corp_2022"]
    found = table(columns, "kwb-2021.xlsx", assumed_year=2022)
    assert list(content(found)) == ["corp_2021"]
    assert "2021" in notes(found)
    found = table(columns, "kwb.xlsx", assumed_year=2022)
    assert list(content(found)) == ["corp_2022"]
    assert "2022" in notes(found)
    assert notes(table(columns, "kwb.xlsx", year=2022)) == ""


@pytest.mark.parametrize("name", ["tabel.csv", "scores_2014_2022.csv", "export_20220131.csv", "nr12022.csv"])
def test_no_year_anywhere(name):
    """Protects against a guess: no year, or two of them in the name, and the parameters that tell it."""
    sentence = refusal({"code": [A], "corp": ["45"]}, name)
    assert "YEAR" in sentence
    assert "YEAR_FIELD" in sentence


def test_the_same_year_twice_in_a_name_is_one_year():
    """Protects names such as kwb-2022_versie_2022."""
    assert list(content(table({"code": [A], "corp": ["45"]}, "kwb-2022_v_2022.csv"))) == ["corp_2022"]


def test_only_leefbaarometer_3_counts():
    """Protects the release of 2020: rows of versions 1.0 and 2.0 are left out, and that is said."""
    columns = {
        "bu_code": [A, A, B],
        "versie": ["Leefbaarometer 1.0", "Leefbaarometer 3.0", " Leefbaarometer 3.0"],
        "jaar": ["2014", "2014", "2014"],
        "onv": ["0.9", "0.1", "0.2"],
    }
    found = table(columns)
    assert content(found) == {"onv_2014": {A: 0.1, B: 0.2}}
    assert "1 rows" in notes(found)
    only_3 = {**columns, "jaar": ["2014", "2018", "2018"], "versie": ["Leefbaarometer 3.0"] * 3}
    assert table(only_3).notes == ()
    old = {**columns, "versie": ["Leefbaarometer 1.0"] * 3}
    assert "versie" in refusal(old)


def test_wijk_and_gemeente_rows_are_left_out():
    """Protects mixed levels: a wijk or gemeente never counts as a buurt, and how many there were is said."""
    columns = {
        "gwb_code_10": ["NL00", "GM0001", "WK000100", A, B],
        "recs": ["Land", "Gemeente", "Wijk", "Buurt", "Buurt"],
        "a_inw": ["17000000", "3000", "3000", "1000", "2000"],
    }
    found = table(columns, year=2022)
    assert content(found) == {"inw_2022": {A: 1000, B: 2000}}
    for part in ("1 rows of wijken", "1 rows of gemeenten", "1 rows without an area code"):
        assert part in notes(found)


def test_a_level_may_be_asked_for():
    """Protects areas that are wijken: the wijk rows of a mixed table are kept; a level that is not there
    is not forced.
    """
    columns = {"code": ["GM0001", "WK000100", A], "onv_2022": ["0.1", "0.2", "0.3"]}
    assert content(table(columns, level="WK")) == {"onv_2022": {"WK000100": 0.2}}
    assert table(columns, level="WK").level == "WK"
    assert "1 rows of buurten" in notes(table(columns, level="WK"))
    assert table({"code": [A], "onv_2022": ["0.1"]}, level="WK").level == "BU"


def test_levels_of_integers():
    """Protects gwb_code_8 as integers, whose level only the column recs tells."""
    columns = {"gwb_code_8": [14, 1400, 140000], "recs": ["Gemeente", "Wijk", "Buurt"], "a_inw": [9, 9, 5]}
    assert content(table(columns, year=2022)) == {"inw_2022": {"BU00140000": 5}}


def test_areas_of_another_kind():
    """Protects grid cells and postcodes: any code will do, rows without one are left out and said."""
    found = table({"area_code": ["E1N1", "e1n2", "", None], "onv_2022": [0.1, 0.2, 0.3, 0.4]})
    assert content(found) == {"onv_2022": {"E1N1": 0.1, "E1N2": 0.2}}
    assert found.level == ""
    assert "2 rows without an area code" in notes(found)


def test_names_and_gemeenten():
    """Protects names, which joins are held against: of the last row of each code, trimmed, empty where not known."""
    columns = {
        "code": [A, B, A],
        "jaar": ["2014", "2022", "2022"],
        "naam": ["Oud", " ", " Nieuw "],
        "gemeente": ["Elders", None, "Hier"],
        "onv": ["0.1", "0.1", "0.1"],
    }
    found = table(columns)
    assert found.names.to_dict() == {A: "Nieuw", B: ""}
    assert found.gemeenten.to_dict() == {A: "Hier", B: None}
    bare = table({"code": [A], "onv_2022": ["0.1"]})
    assert bare.names.to_dict() == {A: ""}
    assert bare.gemeenten.isna().all()


def test_years_without_any_value_are_left_out():
    """Protects `jaar ontbreekt`: the dimensions of 2012 are empty, so the table does not have that year; an indicator
    that is empty altogether stays.
    """
    columns = {"code": [A, A], "jaar": ["2012", "2014"], "onv": ["NA", "0.1"], "kwb": [".", "."]}
    found = table(columns)
    assert list(found.values) == ["onv_2014", "kwb_2012", "kwb_2014"]
    assert found.years("onv") == [2014]
    assert found.years("kwb") == []


def nested(objects) -> dict:
    return {"code": [A, B][: len(objects)], "naam": ["a", "b"][: len(objects)], "raw": objects}


def test_a_nested_object():
    """Protects the web service with the scores inside a column of JSON, as text or as an object; an empty one is a
    missing value.
    """
    scores = {"onv": -0.07, "konv": 4, "year": "2024"}
    assert content(table(nested([json.dumps(scores), scores]))) == {"onv_2024": {A: -0.07, B: -0.07}}
    found = table(nested([scores, {"year": "2024"}]))
    assert content(found) == {"onv_2024": {A: -0.07}}


def test_a_nested_object_that_is_none():
    """Protects against a column `raw` of something else."""
    assert "“raw”" in refusal(nested(["{not json"]))


def test_a_code_with_two_rows_for_a_year():
    """Protects against a guess: the codes and years are named, at most eight."""
    columns = {"code": [A, A, B, B], "jaar": ["2022", "2022", "2014", "2014"], "onv": ["0.1", "0.1", "0.3", "0.3"]}
    sentence = refusal(columns)
    assert f"{A} (2022)" in sentence
    assert f"{B} (2014)" in sentence
    wide = refusal({"code": [A, B, A, A], "onv_2022": ["0.1"] * 4})
    assert A in wide
    assert B not in wide
    many = [f"BU0001{n:04d}" for n in range(20)] * 2
    assert "(+12)" in refusal({"code": many, "onv_2022": ["0.1"] * 40})


def test_one_code_written_in_two_ways_is_one_code():
    """Protects against duplicates in disguise."""
    assert A in refusal({"code": [A, f"2022{A.lower()} "], "onv_2022": ["0.1", "0.2"]})


def test_no_rows():
    """Protects against an empty table."""
    assert "no rows" in refusal({"code": [], "onv_2022": []})


def test_no_codes():
    """Protects against an empty code column: the column and the parameter are named."""
    sentence = refusal({"code": ["", None], "onv_2022": ["0.1", "0.2"]})
    assert "“code”" in sentence
    assert "CODE_FIELD" in sentence


def test_text_where_a_number_belongs():
    """Protects the row number in the sentence: that of the file, also after rows that were left out."""
    columns = {"code": ["GM0001", A, B], "onv_2022": ["0.1", "0.2", "goed"]}
    with pytest.raises(VeerkrachtError, match="row 9, column “onv_2022”: “goed”"):
        tidy(raw(columns, first_row=7))


def test_rows_that_are_left_out_need_no_numbers():
    """Protects totals and footers: what is not used is not judged."""
    assert content(table({"code": [A, "Bron: CBS"], "onv_2022": ["0.2", "zie toelichting"]})) == {"onv_2022": {A: 0.2}}


@pytest.mark.parametrize(
    ("column", "value"),
    [("corp_2022", "101"), ("corp_2022", "-1"), ("onv_2022", "7"), ("inw_2022", "-5"), ("kwb_2022", "501")],
)
def test_a_value_that_cannot_be_right(column, value):
    """Protects the maps against the wrong column: a share over 100 or below 0, a score as a whole number."""
    sentence = refusal({"code": [A, B], column: ["0", value]})
    assert "row 3" in sentence
    assert f"“{column}”" in sentence


@pytest.mark.parametrize("value", ["inf", np.inf])
def test_an_infinite_value(value):
    """Protects the means."""
    assert "row 2" in refusal({"code": [A], "kwb_2022": [value]})


def test_group_columns_of_counts_and_shares():
    """Protects thousands dots in counts: 1.825 is 1825 beside 350, and 1.825 % beside 3.5."""
    found = table(
        {
            "code": [A, B],
            "lvb_2022": ["1.825", "350"],
            "psychisch_2022": ["1.825", "3.5"],
            "aantal_somatisch_2022": ["1.825", "2.000"],
        }
    )
    assert content(found) == {
        "lvb_2022": {A: 1825, B: 350},
        "psychisch_2022": {A: 1.825, B: 3.5},
        "somatisch_2022": {A: 1825, B: 2000},
    }


def test_named_columns():
    """Protects any table: columns that a user names."""
    choices = Choices(code="gebied", year="wanneer", values={"onv": "score"})
    found = tidy(raw({"gebied": [A], "wanneer": [2022], "score": ["0,5"]}), choices)
    assert content(found) == {"onv_2022": {A: 0.5}}


def test_each_column_is_read_once():
    """Protects speed: one reading of the file, for the columns that are needed."""
    source = raw({"bu_code": [A], "bu_naam": ["a"], "jaar": ["2022"], "lbm": ["4"], "onv": ["0.1"]})
    asked: list[list[str]] = []

    def read(columns):
        asked.append(list(columns))
        return source.read(columns)

    tidy(type(source)(source.name, source.columns, read))
    assert len(asked) == 1
    assert sorted(asked[0]) == ["bu_code", "bu_naam", "jaar", "onv"]
