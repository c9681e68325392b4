"""Region codes are read in every shape in which tables carry them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core import codes


def parsed(*values, levels=None):
    """Pairs of code and level."""
    column = pd.Series(list(values), dtype=object)
    found = codes.parse_codes(column, None if levels is None else pd.Series(list(levels), dtype=object))
    return list(zip(found["code"], found["level"]))


BUURTEN = st.from_regex(r"BU[0-9]{8}", fullmatch=True)
LETTERED = st.from_regex(r"BU0363[A-Z]{2}[0-9]{2}", fullmatch=True)
WIJKEN = st.from_regex(r"WK[0-9]{6}", fullmatch=True)
GEMEENTEN = st.from_regex(r"GM[0-9]{4}", fullmatch=True)
ANY_CODE = st.one_of(BUURTEN, LETTERED, WIJKEN, GEMEENTEN)
SHAPES = [
    lambda code: code,
    lambda code: f"{code}    ",
    lambda code: f"  {code}\t",
    lambda code: code.lower(),
    lambda code: f"2022{code}",
    lambda code: f"1999{code} ",
]


@given(st.lists(st.tuples(ANY_CODE, st.sampled_from(SHAPES)), min_size=1, max_size=20))
def test_every_shape_of_a_code_with_prefix_comes_back(shaped):
    """Protects prefix, year prefix, padding and case, all shapes mixed in one column."""
    assert parsed(*(shape(code) for code, shape in shaped)) == [(code, code[:2]) for code, _ in shaped]


NATIONAL = st.integers(3, 1999).flatmap(lambda g: st.integers(0, 9999).map(lambda b: f"{g:04d}{b:04d}"))


@given(st.lists(NATIONAL, min_size=1, max_size=20), st.sampled_from(["int", "float", "text", "float text", "padded"]))
def test_buurten_that_lost_their_zeros_come_back(digits, shape):
    """Protects integers: BU00030000 arrives as 30000 beside BU19990000 as 19990000, as number, float or text."""
    digits = [*digits, "19990000"]
    write = {
        "int": int,
        "float": float,
        "text": lambda d: str(int(d)),
        "float text": lambda d: f"{int(d)}.0",
        "padded": lambda d: f" {int(d)} ",
    }[shape]
    # a code of 6 digits beside one of 8 may as well be a wijk that kept its zeros
    expected_known = any(len(str(int(d))) in (5, 7) for d in digits)
    if expected_known:
        column = pd.Series([write(d) for d in digits])
        found = codes.parse_codes(column)
        assert found["code"].tolist() == [f"BU{d}" for d in digits]
        assert set(found["level"]) == {"BU"}


@given(st.lists(NATIONAL, min_size=1, max_size=10))
def test_levels_that_are_told_restore_any_lost_zero(digits):
    """Protects integers where a column tells the level: any length is then certain."""
    values = [int(d) for d in digits] + [int(d[:6]) for d in digits] + [int(d[:4]) for d in digits]
    levels = ["Buurt     "] * len(digits) + ["Wijk"] * len(digits) + ["GEMEENTE"] * len(digits)
    expected = [f"BU{d}" for d in digits] + [f"WK{d[:6]}" for d in digits] + [f"GM{d[:4]}" for d in digits]
    assert [code for code, _ in parsed(*values, levels=levels)] == expected


def test_levels_by_length_where_zeros_were_kept():
    """Protects codes of digits alone that kept their zeros: 8, 6 and 4 digits are buurt, wijk and gemeente."""
    assert parsed("01411101", "014111", "0141") == [("BU01411101", "BU"), ("WK014111", "WK"), ("GM0141", "GM")]


def test_digits_beside_lost_zeros_are_not_taken_for_wijken():
    """Protects mixed lengths: beside 7 digits zeros were lost, so 140000 is a buurt of gemeente 0014; 4 digits are no
    buurt.
    """
    assert parsed(1411101, 140000, 16800000) == [("BU01411101", "BU"), ("BU00140000", "BU"), ("BU16800000", "BU")]
    assert parsed(1411101, 141) == [("BU01411101", "BU"), ("141", "")]


def test_digits_that_may_be_anything_stay_as_they_are():
    """Protects codes of another kind: four or six digits alone may be postcodes or lost zeros, and only a join can
    tell.
    """
    assert parsed(7607, 7608) == [("7607", ""), ("7608", "")]
    assert parsed("140000") == [("140000", "")]
    assert parsed(123456789012) == [("123456789012", "")]


def test_the_level_column_does_not_stretch_a_code():
    """Protects against a wrong level word: nine digits are no buurt, and an unknown word is no level."""
    assert parsed(123456789, 1411101, levels=["Buurt", "Land"]) == [("123456789", ""), ("1411101", "")]
    assert parsed("NL00", "GM0141", levels=["Land", None]) == [("NL00", ""), ("GM0141", "GM")]


@pytest.mark.parametrize(
    "code", ["E2451N4862", "7607AB", "NL00", "BU1234567", "WK01411", "GM01411", "BU014111011", "2022"]
)
def test_codes_of_another_kind_are_upper_case_text(code):
    """Protects grid cells, postcodes and malformed codes: they are kept, without a level."""
    assert parsed(code.lower()) == [(code, "")]


def test_missing_codes_are_empty():
    """Protects empty cells: None, NaN, blanks and pandas' NA are all no code."""
    assert parsed(None, np.nan, "", "   ", pd.NA, "BU01411101") == [("", "")] * 5 + [("BU01411101", "BU")]
    assert codes.parse_codes(pd.Series([1411101.0, np.nan]))["code"].tolist() == ["BU01411101", ""]
    nullable = pd.Series([1411101, None], dtype="Int64")
    assert codes.parse_codes(nullable)["code"].tolist() == ["BU01411101", ""]


def test_the_index_of_the_column_is_kept():
    """Protects rows that were filtered before: codes stand at the rows that they came from."""
    column = pd.Series(["BU00010001", "BU00010001", "BU00010002"], index=[7, 3, 5], dtype=object)
    found = codes.parse_codes(column)
    assert found["code"].to_dict() == {7: "BU00010001", 3: "BU00010001", 5: "BU00010002"}
    levels = pd.Series(["Buurt"] * 3, index=[7, 3, 5], dtype=object)
    assert codes.parse_codes(column, levels).index.tolist() == [7, 3, 5]


def test_all_of_a_column_may_be_missing():
    """Protects an empty column, and one without rows."""
    assert parsed(None, None) == [("", ""), ("", "")]
    assert parsed() == []


def test_zeros_come_back_from_the_other_side_of_a_join():
    """Protects gemeente 0014, whose codes all have six digits as integers: the other side tells that they
    are buurten.
    """
    lost = pd.Series(["140000", "140001"], dtype=object)
    assert codes.with_zeros_restored(lost, "BU").tolist() == ["BU00140000", "BU00140001"]
    assert codes.with_zeros_restored(lost, "WK").tolist() == ["WK140000", "WK140001"]
    assert codes.with_zeros_restored(lost, "GM").tolist() == ["140000", "140001"]
    assert codes.with_zeros_restored(lost, "").tolist() == ["140000", "140001"]
    mixed = pd.Series(["140000", "E12"], dtype=object)
    assert codes.with_zeros_restored(mixed, "BU").tolist() == ["140000", "E12"]


def test_the_gemeente_of_a_code():
    """Protects METHOD 2: digits 3 to 6 of a buurt or wijk code; nothing for another kind."""
    values = pd.Series(["BU01411101", "WK014111", "GM0141", "BU0363AB10", "7607AB", ""], dtype=object)
    assert codes.gemeente_of(values).tolist() == ["GM0141", "GM0141", "GM0141", "GM0363", None, None]


def test_the_finest_level():
    """Protects the choice of rows: buurt before wijk before gemeente."""
    assert codes.finest_level(pd.Series(["GM", "WK", "BU", ""])) == "BU"
    assert codes.finest_level(pd.Series(["GM", "WK"])) == "WK"
    assert codes.finest_level(pd.Series(["GM", ""])) == "GM"
    assert codes.finest_level(pd.Series(["", ""])) == ""
