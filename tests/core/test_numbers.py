"""Numbers are read as Dutch and English tables write them, and nothing else passes for a number."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.numbers import check_range, holds_counts, parse_numbers


def read(*texts, whole=False, **how):
    """The numbers in a column of these values."""
    column = pd.Series(list(texts), dtype=object, name="kolom")
    return parse_numbers(column, table="tabel.csv", whole=whole, **how).tolist()


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(
    st.lists(st.integers(-99_989, 10_000_000), min_size=1, max_size=10), st.sampled_from(["", ".", ",", " ", "\u00a0"])
)
def test_whole_numbers_come_back_with_any_thousands_mark(numbers, mark):
    """Protects numbers of persons: 1825, 1.825, 1,825, 1 825 are the same."""
    assert read(*(grouped(number, mark) for number in numbers), whole=True) == numbers


@given(st.lists(st.decimals(-99_989, 9_999_999, places=2), min_size=1, max_size=10), st.sampled_from(["", ".", " "]))
def test_dutch_decimals_come_back(numbers, mark):
    """Protects decimal commas with and without thousands dots: 1.234,50 and 1234,50."""
    texts = [f"{number:,.2f}".replace(",", ";").replace(".", ",").replace(";", mark) for number in numbers]
    assert read(*texts) == [float(number) for number in numbers]


@given(st.lists(st.floats(-99_989, 1e9), min_size=1, max_size=10))
def test_english_decimals_come_back(numbers):
    """Protects decimal points and exponents, nearly to the last digit."""
    # the parser of pandas 1.5 may be off by one in the last digit
    assert read(*(repr(number) for number in numbers)) == pytest.approx(numbers, rel=1e-15)


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=10))
def test_scores_come_back_in_exponent_notation(numbers):
    """Protects tables that write 1e-05."""
    assert read(*(f"{number:.16e}" for number in numbers)) == pytest.approx(numbers, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("  14.5 ", 14.5),
        ("14,5", 14.5),
        ("-0,0721", -0.0721),
        ("\u22120,5", -0.5),
        ("+3", 3.0),
        (".5", 0.5),
        ("1e-05", 0.00001),
        ("1E-05", 0.00001),
        ("12 345,6", 12345.6),
        ("1.234", 1.234),
        ("-0.0", 0.0),
    ],
)
def test_forms_of_one_number(text, number):
    """Protects single forms: padding, a real minus sign, exponents, a lone dot as the decimal point."""
    assert read(text) == [number]


def test_dutch_spreadsheets_write_exponents_with_a_comma():
    """Protects small scores that went through a Dutch spreadsheet: 0.00001 becomes 1,00E-05 there."""
    assert read("1,00E-05", "-0,0721") == [0.00001, -0.0721]


def test_a_dot_is_a_decimal_point_unless_the_column_shows_otherwise():
    """Protects 1.234 in a column of shares: 1.234 alone, 1234 beside a decimal comma or among counts."""
    assert read("1.234", "5.5") == [1.234, 5.5]
    assert read("1.234", "5,5") == [1234.0, 5.5]
    assert read("1.234", "12", whole=True) == [1234.0, 12.0]


def test_thousands_do_not_start_with_a_zero():
    """Protects shares below one: 0.125 is no 125, neither beside a decimal comma nor among counts."""
    assert read("0.125", "0,5") == [0.125, 0.5]
    assert read("0.125", "-0,125", whole=True) == [0.125, -0.125]


def test_counts_may_have_decimals():
    """Protects counts that a computation left with decimals."""
    assert read("12.5", "1.825", "0,5", whole=True) == [12.5, 1825, 0.5]


@pytest.mark.parametrize(
    "missing",
    [
        "",
        " ",
        ".",
        "   .",
        "..",
        "-",
        "NA",
        "na",
        "N/A",
        "#N/A",
        "NaN",
        "null",
        "None",
        "x",
        "X",
        "geheim",
        None,
        math.nan,
        "-99997",
        "-99995",
        "-99999999",
        "-99997.0",
        "-99.997",
        -99997,
        -99995.0,
    ],
)
def test_missing_values(missing):
    """Protects every way in which the sources say that a value is missing: never a number, least of all −99997."""
    whole = missing == "-99.997"
    found = read("5", missing, "7", whole=whole)
    assert found[::2] == [5, 7]
    assert math.isnan(found[1])


def test_numbers_as_the_file_has_them():
    """Protects layers and workbooks, whose columns are numbers already; with sentinels, and empty."""
    column = pd.Series([1.5, -99997, np.nan])
    assert np.isnan(parse_numbers(column, table="t")).tolist() == [False, True, True]
    nullable = pd.Series([1, None], dtype="Int64")
    assert np.isnan(parse_numbers(nullable, table="t")).tolist() == [False, True]
    assert read(1.5, "2,5", 3, None)[:3] == [1.5, 2.5, 3.0]


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "12%",
        "1,234.56",
        "1.2.3",
        "1,2,3",
        "--5",
        "5-",
        "€5",
        "inf",
        "-Infinity",
        "1e999",
        "True",
        "0x10",
        "1_000",
        "5,",
    ],
)
def test_text_that_is_no_number_is_refused_with_its_place(text):
    """Protects against guesses: one sentence with table, row, column and the text itself."""
    with pytest.raises(VeerkrachtError) as refusal:
        read("1", "", text)
    sentence = str(refusal.value)
    for part in ("tabel.csv", "row 4", "kolom", f"“{text}”"):
        assert part in sentence


def test_the_first_of_several_wrong_texts_is_told():
    """Protects the row in the sentence: the first wrong row of the file, also where texts repeat and rows were left
    out.
    """
    column = pd.Series(["1", "a", "b", "a"], index=[5, 8, 9, 11], dtype=object, name="onv")
    with pytest.raises(VeerkrachtError, match="row 18, column “onv”: “a”"):
        parse_numbers(column, table="t", first_row=10)


@pytest.mark.parametrize("infinite", [np.inf, -np.inf])
def test_infinite_numbers_are_refused(infinite):
    """Protects the means: one infinite value in a column of numbers would make every class nonsense."""
    with pytest.raises(VeerkrachtError, match="row 3, column “onv”"):
        parse_numbers(pd.Series([1.0, infinite], name="onv"), table="t")


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        (["12", "350"], True),
        (["12", "100"], False),
        (["12,5", "101.5"], False),
        (["", None, "  101 "], True),
        ([], False),
    ],
)
def test_whole_numbers_over_100_are_counts(values, counts):
    """Protects the unit of a column of text: a plain whole number over 100 is no share."""
    assert holds_counts(pd.Series(values, dtype=object)) is counts


def test_numbers_need_no_thousands_marks():
    """Protects columns of numbers: the question does not arise."""
    assert not holds_counts(pd.Series([350.0]))


@pytest.mark.parametrize(
    ("indicator", "inside", "outside"),
    [
        ("onv", [-1, 0, 1], [-1.001, 1.001, -14]),
        ("kwb", [0, 500], [-0.1, 501]),
        ("corp", [0, 100], [-0.1, 100.1]),
        ("inw", [0, 900_000], [-1]),
        ("lvb", [0, 30_000], [-1]),
    ],
)
def test_values_that_cannot_be_right(indicator, inside, outside):
    """Protects against the wrong column or decimal mark: the sentence has row, column, value and limits."""
    rows = pd.RangeIndex(len(inside) + 1)
    check_range(np.array([*inside, np.nan], dtype=float), rows, indicator=indicator, column="k", table="t")
    for value in outside:
        with pytest.raises(VeerkrachtError) as refusal:
            check_range(
                np.array([0.5, value]), pd.Index([4, 9]), indicator=indicator, column="k", table="t.csv", first_row=3
            )
        sentence = str(refusal.value)
        for part in ("t.csv", "row 12", "“k”", f"{value:g}", indicator):
            assert part in sentence


def test_another_maximum_may_hold():
    """Protects group shares, whose limit of 100 holds only once their unit is known."""
    check_range(np.array([120.0]), pd.RangeIndex(1), indicator="lvb", column="k", table="t")
    with pytest.raises(VeerkrachtError, match="between 0 and 100"):
        check_range(np.array([120.0]), pd.RangeIndex(1), indicator="lvb", column="k", table="t", maximum=100)
