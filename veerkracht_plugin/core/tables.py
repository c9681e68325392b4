"""From a raw table of text, as it stood in the file, to tidy columns <indicator>_<year> by area code."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Callable

import numpy as np
import pandas as pd

from .codes import finest_level, parse_codes
from .columns import column_names, indicator_of, year_of
from .errors import VeerkrachtError
from .messages import Message, listed
from .numbers import check_range, holds_counts, parse_numbers
from .sources import GROUPS, NO_CHOICES, Choices, Layout, ValueColumn, recognise

_YEAR_IN_TEXT = r"((?:19|20)\d{2})"
_YEAR_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True)
class RawTable:
    """A table of text as it stood in a file or layer.

    `name`: the file or layer, never a path; `read(columns)`: a DataFrame of just these columns, all rows in file
    order, index 0, 1, 2 …, text as object columns ("" or None where empty), numbers as numbers where the format has
    them; `first_row`: the number of the first data row in the file, for messages.
    """

    name: str
    columns: tuple[str, ...]
    read: Callable[[Sequence[str]], pd.DataFrame]
    first_row: int = 2


@dataclass(frozen=True)
class IndicatorTable:
    """A tidy table: one row per area code, one column <indicator>_<year> per indicator and year.

    `values`: floats, index = code; `names`: area name by code ("" where not known); `gemeenten`: gemeente by code
    (None where not known);
    `level`: "BU", "WK", "GM" or "" for another kind of area; `source`: id in sources.json; `notes`: what was left out
    or assumed.
    """

    name: str
    source: str
    level: str
    values: pd.DataFrame
    names: pd.Series
    gemeenten: pd.Series
    notes: tuple[Message, ...] = field(default=())

    def years(self, indicator: str) -> list[int]:
        """Returns the years for which the table has a column of the indicator with at least one value."""
        return [
            year
            for year in _years_of_columns(self.values, indicator)
            if self.values[f"{indicator}_{year}"].notna().any()
        ]


def _years_of_columns(values: pd.DataFrame, indicator: str) -> list[int]:
    return sorted(year_of(c) for c in column_names(values) if indicator_of(c) == indicator)


def tidy(
    raw: RawTable,
    choices: Choices = NO_CHOICES,
    *,
    year: int | None = None,
    assumed_year: int | None = None,
    level: str | None = None,
) -> IndicatorTable:
    """Reads a raw table as indicators by area code.

    `year`: the year of a table without one, as the user gave it; `assumed_year`: the year that is taken, and said,
    when neither user nor table tells it; `level`: the level to keep ("BU", "WK", "GM"), by default the finest one in
    the table. Raises VeerkrachtError when the table is not recognised, is empty, has one code and year twice, or
    holds a value that cannot be right.
    """
    layout = recognise(raw.name, raw.columns, choices)
    rows = raw.read(layout.columns())
    notes: list[Message] = []
    if rows.empty:
        raise VeerkrachtError("{table} has no rows; choose a table with a row per area.", table=raw.name)
    rows, layout = unnested(rows, layout, raw)
    rows = _kept_rows(rows, layout, raw, notes)
    codes, kept_level = _codes(rows, layout, raw, level, notes)
    rows = rows.loc[codes.index]
    row_years = years_of_rows(rows, layout, raw, year, assumed_year, notes)
    area, distinct = pd.factorize(codes)
    _refuse_twice(area, distinct, row_years, raw)
    values = _without_empty_years(values_by_area(rows, area, row_years, layout, raw))
    values = values.set_axis(pd.Index(distinct, dtype=object, name="code"))
    last_row = np.zeros(len(distinct), dtype=np.int64)
    last_row[area] = np.arange(len(area))
    by_code = rows.iloc[last_row].set_axis(values.index)
    return IndicatorTable(
        name=raw.name,
        source=layout.source,
        level=kept_level,
        values=values,
        names=text_column(by_code, layout.name).fillna(""),
        gemeenten=text_column(by_code, layout.gemeente),
        notes=tuple(notes),
    )


def text_column(rows: pd.DataFrame, column: str | None) -> pd.Series:
    """Returns a column as trimmed text (dtype object), None where it is empty or `column` is None."""
    if column is None:
        return pd.Series(None, index=rows.index, dtype=object)
    text = rows[column].astype(object).where(rows[column].notna(), "").astype(str).str.strip().astype(object)
    return text.where(text != "", None)


def unnested(rows: pd.DataFrame, layout: Layout, raw: RawTable) -> tuple[pd.DataFrame, Layout]:
    """Turns a column of JSON objects into columns; returns rows and layout as they are where there is none."""
    nested = layout.nested
    if nested is None:
        return rows, layout
    try:
        objects = [json.loads(o) if isinstance(o, str) and o.strip() else (o or {}) for o in rows[nested.column]]
    except ValueError as error:
        raise VeerkrachtError(
            "{table}: column “{column}” should hold JSON objects with the scores but cannot be read; download the file again.",
            table=raw.name,
            column=nested.column,
            details=str(error),
        ) from error
    inside = {"year": nested.year, **nested.values}
    unfolded = pd.DataFrame(
        {f"{nested.column}.{key}": [o.get(key) for o in objects] for key in inside.values()}, index=rows.index
    )
    values = tuple(ValueColumn(f"{nested.column}.{key}", indicator) for indicator, key in nested.values.items())
    return rows.join(unfolded), replace(layout, year=f"{nested.column}.{nested.year}", values=values, nested=None)


def _kept_rows(rows: pd.DataFrame, layout: Layout, raw: RawTable, notes: list[Message]) -> pd.DataFrame:
    """The rows of the release that counts (Leefbaarometer 3.0), where older ones stand in the same file."""
    if layout.keep is None:
        return rows
    column, pattern = layout.keep
    wanted = [release for release in rows[column].unique() if re.fullmatch(pattern, str(release).strip())]
    kept = rows[rows[column].isin(wanted)]
    if kept.empty:
        raise VeerkrachtError(
            "{table} has no row with a value like “{pattern}” in column “{column}”; take the release with Leefbaarometer 3.0.",
            table=raw.name,
            pattern=pattern.replace(".*", "…").replace("\\", ""),
            column=column,
        )
    if len(kept) < len(rows):
        notes.append(
            Message(
                "{table}: {count} rows of an older version (column “{column}”) were left out.",
                table=raw.name,
                count=len(rows) - len(kept),
                column=column,
            )
        )
    return kept


def _codes(
    rows: pd.DataFrame, layout: Layout, raw: RawTable, level: str | None, notes: list[Message]
) -> tuple[pd.Series, str]:
    """Codes of the rows that are kept: those of one level, so that a wijk or gemeente never counts as a buurt."""
    parsed = parse_codes(rows[layout.code], rows[layout.level] if layout.level else None)
    present = parsed["code"] != ""
    if not present.any():
        raise VeerkrachtError(
            "{table}: column “{column}” holds no codes; name the column with the area codes (CODE_FIELD).",
            table=raw.name,
            column=layout.code,
        )
    wanted = level if level is not None and (parsed["level"] == level).any() else finest_level(parsed["level"][present])
    kept = present & (parsed["level"] == wanted)
    for other, words in {"WK": "wijken", "GM": "gemeenten", "BU": "buurten"}.items():
        count = int((present & (parsed["level"] == other) & ~kept).sum())
        if count:
            notes.append(
                Message("{table}: {count} rows of {words} were left out.", table=raw.name, count=count, words=words)
            )
    rest = len(parsed) - int((kept | parsed["level"].isin(["BU", "WK", "GM"])).sum())
    if rest:
        notes.append(Message("{table}: {count} rows without an area code were left out.", table=raw.name, count=rest))
    return parsed["code"][kept], wanted


def years_of_rows(
    rows: pd.DataFrame,
    layout: Layout,
    raw: RawTable,
    year: int | None,
    assumed_year: int | None,
    notes: list[Message],
) -> np.ndarray | None:
    """Returns the year of each row; None where every value column carries its own year.

    The first that tells it counts: the table's own column, the user (`year`), the table's name, `assumed_year`; the
    last two are said in `notes`.
    """
    if layout.values and all(value.year is not None for value in layout.values):
        return None
    if layout.year is not None:
        return _parse_years(rows[layout.year], raw)
    if year is None and year_in_name(raw) is not None:
        year = year_in_name(raw)
        notes.append(
            Message(
                "{table} has no column with the year; the year {year} was taken from its name.",
                table=raw.name,
                year=year,
            )
        )
    elif year is None and assumed_year is not None:
        year = assumed_year
        notes.append(
            Message("{table} has no year; its values were taken as those of {year}.", table=raw.name, year=year)
        )
    if year is None:
        raise VeerkrachtError(
            "{table} does not say which year its values are for; give the year in YEAR of “Load indicators”, or name the column with the year in YEAR_FIELD.",
            table=raw.name,
        )
    return np.full(len(rows), year)


def year_in_name(raw: RawTable) -> int | None:
    """Returns the one year in the name of a table ("kwb-2022.xlsx"); None where there is none, or more than one."""
    years = {int(found) for found in _YEAR_IN_NAME.findall(raw.name)}
    return years.pop() if len(years) == 1 else None


def _parse_years(values: pd.Series, raw: RawTable) -> np.ndarray:
    position, distinct = pd.factorize(values, use_na_sentinel=False)
    text = pd.Series(distinct, dtype=object).astype(str).str.strip()
    found = pd.to_numeric(text.str.extract(rf"^{_YEAR_IN_TEXT}", expand=False), errors="coerce")
    wrong = np.flatnonzero(found.isna().to_numpy()[position])
    if len(wrong):
        raise VeerkrachtError(
            "{table}, row {row}, column “{column}”: “{value}” is not a year.",
            table=raw.name,
            row=raw.first_row + int(values.index[wrong[0]]),
            column=str(values.name),
            value=values.iloc[wrong[0]],
        )
    return found.to_numpy(dtype="int64")[position]


def values_by_area(
    rows: pd.DataFrame, area: np.ndarray, row_years: np.ndarray | None, layout: Layout, raw: RawTable
) -> pd.DataFrame:
    """Returns the values as float columns <indicator>_<year>, a row for each number 0, 1, 2 … in `area`.

    Raises VeerkrachtError, with row and column, for a value that is no number or cannot be right.
    """
    size = int(area.max()) + 1 if len(area) else 0
    years = [] if row_years is None else sorted(set(row_years.tolist()))
    named = {(value.indicator, value.year) for value in layout.values if value.year is not None}
    columns: dict[str, np.ndarray] = {}
    for value in layout.values:
        numbers = _numbers(rows[value.column], value, raw)
        # a column that names its year counts before one whose year stands elsewhere
        without = [year for year in years if (value.indicator, year) not in named]
        for year in without if value.year is None else [value.year]:
            known = ~np.isnan(numbers)
            if value.year is None:
                known &= row_years == year
            column = columns.setdefault(f"{value.indicator}_{year}", np.full(size, np.nan))
            column[area[known]] = numbers[known]
    return pd.DataFrame(columns, index=range(size))


def _without_empty_years(values: pd.DataFrame) -> pd.DataFrame:
    """Leaves out years without any value, such as 2012 in the Leefbaarometer, where the indicator has others."""
    filled = column_names(values.loc[:, values.notna().any()])
    indicators = {indicator_of(column) for column in filled}
    return values[[c for c in column_names(values) if c in filled or indicator_of(c) not in indicators]]


def _numbers(values: pd.Series, value: ValueColumn, raw: RawTable) -> np.ndarray:
    counts = value.counts or (value.indicator in GROUPS and holds_counts(values))
    numbers = parse_numbers(values, table=raw.name, first_row=raw.first_row, whole=counts)
    check_range(
        numbers, values.index, indicator=value.indicator, column=value.column, table=raw.name, first_row=raw.first_row
    )
    return numbers


def _refuse_twice(area: np.ndarray, distinct: pd.Index, row_years: np.ndarray | None, raw: RawTable) -> None:
    """Refuses a code that has two rows, or two rows for one year: nobody can tell which of the two is right."""
    keys = area if row_years is None else area * 10_000 + row_years
    order = np.sort(keys)
    repeated = order[1:][order[1:] == order[:-1]]
    if not len(repeated):
        return
    if row_years is None:
        twice = [distinct[key] for key in dict.fromkeys(repeated.tolist())]
    else:
        twice = [f"{distinct[key // 10_000]} ({key % 10_000})" for key in dict.fromkeys(repeated.tolist())]
    raise VeerkrachtError(
        "{table} has more than one row for {codes}; keep one row per area and year.",
        table=raw.name,
        codes=listed(twice),
    )
