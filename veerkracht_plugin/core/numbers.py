"""Numbers as Dutch tables write them: decimal commas, thousands dots, exponents, and many words for "not known"."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .errors import VeerkrachtError
from .sources import declarations

_THOUSANDS_DOTS = r"^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$"
_THOUSANDS_COMMAS = r"^[-+]?[1-9]\d{0,2}(?:,\d{3})+$"
_COMMA_IS_DECIMAL = r"^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+(?:[eE][-+]?\d+)?$"


def parse_numbers(values: pd.Series, *, table: str, first_row: int = 2, whole: bool = False) -> np.ndarray:
    """Reads a column of text or numbers as floats; NaN where the value is missing.

    `values`: one column, its index the position of the row; `whole`: the values are counts of persons, so that
    "1.825" and "1,825" are thousands. Missing are the words of sources.json, and numbers at or below its
    `missing_below` (−99997 and the like). Raises VeerkrachtError with row and column for a text that is no number,
    and for an infinite value.
    """
    if pd.api.types.is_numeric_dtype(values):
        numbers = values.to_numpy(dtype="float64", na_value=np.nan)
    else:
        numbers = _parse_text(values, table, first_row, whole)
    infinite = np.flatnonzero(np.isinf(numbers))
    if len(infinite):
        _refuse(values, infinite[0], table, first_row)
    return np.where(numbers <= declarations()["missing_below"], np.nan, numbers)


def holds_counts(values: pd.Series) -> bool:
    """Says whether a column of unknown unit holds counts: a plain whole number over 100 is no share."""
    if pd.api.types.is_numeric_dtype(values):
        return False
    plain = values.dropna().astype(str).str.strip().str.extract(r"^(\d{3,})$", expand=False).dropna()
    return bool((plain.astype("float64") > 100).any())


def _parse_text(values: pd.Series, table: str, first_row: int, whole: bool) -> np.ndarray:
    # Values repeat (".", round numbers, shares in whole per cents): parse each distinct text once.
    position, distinct = pd.factorize(values)
    text = pd.Series(distinct, dtype=object).astype(str)
    numbers = _floats(text)
    unread = np.isnan(numbers)
    missing = unread.copy()
    missing[unread] = text[unread].str.strip().str.upper().isin(declarations()["missing"])
    if whole or (unread & ~missing).any():
        numbers = _floats(_decimal_points(text.where(~missing, None), whole))
    wrong = np.flatnonzero(np.isnan(numbers) & ~missing)
    if len(wrong):
        _refuse(values, int(np.flatnonzero(position == wrong[0])[0]), table, first_row)
    # factorize gives −1 for a missing value, which then takes the NaN at the end
    return np.append(numbers, np.nan)[position]


def _floats(text: pd.Series) -> np.ndarray:
    return pd.to_numeric(text, errors="coerce").to_numpy(dtype="float64", na_value=np.nan)


def _decimal_points(text: pd.Series, whole: bool) -> pd.Series:
    """The same numbers with a plain minus, a decimal point and no thousands marks."""
    text = text.str.strip().str.replace("\u2212", "-", regex=False)
    text = text.str.replace(r"(?<=\d)\s(?=\d{3}\b)", "", regex=True)
    if whole:
        text = _without(text, ".", _THOUSANDS_DOTS)
        text = _without(text, ",", _THOUSANDS_COMMAS)
    comma = text.str.match(_COMMA_IS_DECIMAL).eq(True)
    if comma.any():
        # one decimal comma tells that the dots of the whole column are thousands
        text = _without(text, ".", _THOUSANDS_DOTS)
        swapped = text.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
        text = text.where(~comma, swapped)
    return text


def _without(text: pd.Series, mark: str, pattern: str) -> pd.Series:
    grouped = text.str.match(pattern).eq(True)
    return text.where(~grouped, text.str.replace(mark, "", regex=False))


def _refuse(values: pd.Series, position: int, table: str, first_row: int) -> None:
    raise VeerkrachtError(
        "{table}, row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave it empty where the value is not known.",
        table=table,
        row=first_row + int(values.index[position]),
        column=values.name,
        value=values.iloc[position],
    )


def check_range(
    values: np.ndarray,
    rows: pd.Index,
    *,
    indicator: str,
    column: str,
    table: str,
    first_row: int = 2,
    maximum: float | None = None,
) -> None:
    """Raises VeerkrachtError, with row and column, where a value lies outside what its indicator can be.

    `maximum` replaces the one in sources.json (100 for group shares, whose unit is known only later).
    """
    limits = declarations()["indicators"][indicator]
    lowest, highest = limits["minimum"], limits["maximum"] if maximum is None else maximum
    outside = np.flatnonzero((values < lowest) | (values > (np.inf if highest is None else highest)))
    if len(outside):
        position = outside[0]
        raise VeerkrachtError(
            "{table}, row {row}, column “{column}”: {value:g} cannot be right, since {indicator} lies between {lowest} and {highest}. "
            "Correct the value, or check that this is the right column and decimal mark.",
            table=table,
            row=first_row + int(rows[position]),
            column=column,
            value=values[position],
            indicator=indicator,
            lowest=lowest,
            highest="∞" if highest is None else highest,
        )
