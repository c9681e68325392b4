"""Protects what is taken over from a table of circles: numbers that continue, kinds, maps, figures, and what is not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.core.builders import raw
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circle_attributes import (
    columns_to_read,
    labels,
    numbered,
    taken_over,
    years_of_columns,
)
from veerkracht_plugin.core.focus.circle_fields import circle_fields
from veerkracht_plugin.core.focus.circle_table import CircleColumns

NAN = float("nan")


def taken(columns: dict[str, list[Any]], **named: str) -> tuple[dict[str, list[Any]], list[str]]:
    """What is taken over, and the sentences."""
    table = raw(columns, "cirkels.csv")
    chosen = CircleColumns(**named)
    rows = table.read(columns_to_read(table, chosen))
    found, notes = taken_over(rows, chosen, table, circle_fields())
    return found, [str(note) for note in notes]


def test_missing_numbers_continue():
    assert numbered(["", "", ""]) == ["1", "2", "3"]
    assert numbered(["5", "", "2", ""]) == ["5", "6", "2", "7"]
    assert numbered(["", "b", ""]) == ["c", "b", "d"]
    assert numbered(["1", "1", ""]) == ["1", "1", "2"]


def test_labels_are_text_without_decimals():
    assert labels(pd.Series([1.0, NAN, None, " 12b ", 2], dtype=object)) == ["1", "", "", "12b", "2"]
    assert labels(pd.Series([1.0, 2.5, np.nan])) == ["1", "2.5", ""]


def test_fields_of_circles_are_taken_over_by_name():
    found, notes = taken(
        {"Toelichting": ["a", ""], "rang": ["2", ""], "gemeente": ["Almelo", "Borne"], "anders": ["x", "y"]}
    )
    assert found == {"toelichting": ["a", ""], "rang": [2, None], "gemeente": ["Almelo", "Borne"], "nr": ["1", "2"]}
    assert notes == []


def test_number_and_name_come_from_the_columns_that_were_recognised():
    found, _ = taken({"nr": ["1", "2"], "code": ["a", ""], "titel": ["Riet", ""]}, number="code", name="titel")
    assert found == {"nr": ["a", "b"], "naam": ["Riet", ""]}


def test_where_a_circle_is_comes_from_its_place_alone():
    assert set(taken({"x": ["1"], "y": ["2"], "straal_m": ["3"]})[0]) == {"nr"}


def test_only_columns_that_say_something_are_read():
    table = raw({"x": ["1"], "b": ["1"], " Soort": ["1"], "onv_2018": ["1"], "kwb_14": ["1"]})
    assert columns_to_read(table, CircleColumns(name="b")) == ["x", "b", " Soort", "onv_2018"]


def test_a_text_in_a_field_of_numbers_is_refused():
    with pytest.raises(VeerkrachtError, match="row 3, column “rang”: “first” is not a number"):
        taken({"rang": ["1", "first"]})


def test_kinds():
    found, notes = taken({"soort": ["Aandacht", "", "ontwikkeling", "circle"]})
    assert found["soort"] == ["aandacht", "focus", "ontwikkeling", "focus"]
    assert notes == [
        "cirkels.csv, row 5: “circle” is no kind of circle (focus, aandacht, ontwikkeling); it became focus."
    ]


def test_maps():
    found, notes = taken({"kaarten": ["4,3", "7; 1b", "", "-", "all", "3 x"]})
    assert found["kaarten"] == ["3,4", "7,1b", "", "-", "", "3"]
    assert notes == ["cirkels.csv, row 6: “all” names no map, such as 3,4,7; the circle shows on all of them."]


def test_the_same_number_twice_is_allowed_and_said():
    found, notes = taken({"nr": ["2", "2", ""]}, number="nr")
    assert found["nr"] == ["2", "2", "3"]
    assert notes == ["cirkels.csv: several circles have the number 2."]


@pytest.mark.parametrize(
    ("columns", "kept"),
    [
        ({"nr_hoek": ["45", "90"], "nr_afstand": ["0", "7,5"]}, True),
        ({"nr_hoek": ["45", ""], "nr_afstand": ["0", "0"]}, False),
        ({"nr_hoek": ["45", "90"]}, False),
    ],
)
def test_places_of_numbers_are_taken_over_for_all_or_for_none(columns, kept):
    assert ("nr_hoek" in taken(columns)[0]) is kept
    assert ("nr_afstand" in taken(columns)[0]) is kept


@pytest.mark.parametrize(("keys", "kept"), [(["a", "b"], True), (["a", "a"], False), (["a", ""], False)])
def test_keys_are_taken_over_where_they_are_keys(keys, kept):
    assert ("sleutel" in taken({"sleutel": keys})[0]) is kept


def test_the_years_of_the_figures():
    assert years_of_columns(["naam", "ONV_2024", "kwb_2018", "onv_2020"], (2014, 2022)) == (2018, 2024)
    assert years_of_columns(["naam", "onv_verschil"], (2014, 2022)) == (2014, 2022)
