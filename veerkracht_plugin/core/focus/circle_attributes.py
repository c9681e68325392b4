"""A table with a row per circle: its numbers, names, and all else that circles of ours have too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..messages import Message, listed
from ..numbers import parse_numbers
from ..tables import RawTable
from .circle_fields import CircleField, circle_fields
from .circle_table import CircleColumns
from .circles import FOCUS, KINDS, maps_text, shown_on
from .numbering import are_letters, next_number

# Where a circle is, is known from its place and radius.
_PLACE_FIELDS = ("x", "y", "straal_m")
_PLACE_OF_NUMBER = ("nr_hoek", "nr_afstand")
_FIGURE = re.compile(r"(?:onv|kwb)_((?:19|20)[0-9]{2})")
_NO_MAPS = "-"


def columns_to_read(raw: RawTable, columns: CircleColumns) -> list[str]:
    """Returns the columns that say something of a circle: those recognised, and those named as fields of circles."""
    fields = {field.name for field in circle_fields()}
    recognised = set(vars(columns).values())
    return [
        name for name in raw.columns if name in recognised or _plain(name) in fields or _FIGURE.fullmatch(_plain(name))
    ]


def years_of_columns(columns: Sequence[str], default: tuple[int, int]) -> tuple[int, int]:
    """Returns the years of the figures that a table of circles has already: first and last; `default` without any."""
    found = (_FIGURE.fullmatch(_plain(name)) for name in columns)
    years = sorted(int(match[1]) for match in found if match)
    return (years[0], years[-1]) if years else default


def taken_over(
    rows: pd.DataFrame, columns: CircleColumns, raw: RawTable, fields: Sequence[CircleField]
) -> tuple[dict[str, list[Any]], list[Message]]:
    """Returns what a table has for fields of a circle layer, by field, and what is to be said of it.

    `rows`: with the columns of `columns_to_read`, its index the place of each row in the table. Numbers continue where
    they are missing. Raises VeerkrachtError, with the row, where a text stands in a field of numbers.
    """
    own: dict[str, str | None] = {_plain(str(name)): str(name) for name in reversed(rows.columns)}
    own.update({"nr": columns.number, "naam": columns.name})
    found: dict[str, list[Any]] = {}
    for field in fields:
        column = own.get(field.name)
        if column is not None and field.name not in _PLACE_FIELDS:
            found[field.name] = _values(rows[column], field, raw)
    found["nr"] = numbered(found.get("nr", [""] * len(rows)))
    _drop_what_is_incomplete(found)
    notes = [*_kinds(found, rows, raw), *_maps(found, rows, raw), *_same_numbers(found["nr"], raw)]
    return found, notes


def numbered(given: Sequence[str]) -> list[str]:
    """Returns the numbers of circles, the empty ones filled in: they continue after the highest, in the order given."""
    numbers = list(given)
    as_letters = are_letters(numbers)
    for place, number in enumerate(numbers):
        if not number:
            numbers[place] = next_number(numbers, as_letters)
    return numbers


def labels(values: pd.Series) -> list[str]:
    """Returns a column as trimmed text, "" where it is empty; a whole number has no decimals."""
    return [_label(value) for value in values]


def _label(value: object) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _plain(name: str) -> str:
    return name.strip().lower()


def _drop_what_is_incomplete(found: dict[str, list[Any]]) -> None:
    """A place of the number that only some circles have would leave the others without one; so would a key."""
    if any(None in found.get(name, [None]) for name in _PLACE_OF_NUMBER):
        for name in _PLACE_OF_NUMBER:
            found.pop(name, None)
    keys = found.get("sleutel", [])
    if None in keys or len(set(keys)) < len(keys):
        del found["sleutel"]


def _values(values: pd.Series, field: CircleField, raw: RawTable) -> list[Any]:
    if field.kind == "text":
        return [text or None for text in labels(values)] if field.is_computed else labels(values)
    numbers = parse_numbers(values, table=raw.name, first_row=raw.first_row)
    plain = [None if np.isnan(number) else float(number) for number in numbers]
    return [None if number is None else round(number) for number in plain] if field.kind == "integer" else plain


def _kinds(found: dict[str, list[Any]], rows: pd.DataFrame, raw: RawTable) -> Iterator[Message]:
    for place, value in enumerate(found.get("soort", [])):
        kind = value.lower() or FOCUS
        if kind not in KINDS:
            yield Message(
                "{table}, row {row}: “{value}” is no kind of circle ({kinds}); it became {kind}.",
                table=raw.name,
                row=raw.first_row + int(rows.index[place]),
                value=value,
                kinds=", ".join(KINDS),
                kind=FOCUS,
            )
            kind = FOCUS
        found["soort"][place] = kind


def _maps(found: dict[str, list[Any]], rows: pd.DataFrame, raw: RawTable) -> Iterator[Message]:
    for place, value in enumerate(found.get("kaarten", [])):
        text = re.sub(r"[;\s]+", ",", value)
        maps = maps_text(shown_on(text))
        if maps == _NO_MAPS != text:
            yield Message(
                "{table}, row {row}: “{value}” names no map, such as 3,4,7; the circle shows on all of them.",
                table=raw.name,
                row=raw.first_row + int(rows.index[place]),
                value=value,
            )
            maps = ""
        found["kaarten"][place] = maps


def _same_numbers(numbers: Sequence[str], raw: RawTable) -> Iterator[Message]:
    twice = [number for number, count in Counter(numbers).items() if count > 1]
    if twice:
        yield Message("{table}: several circles have the number {numbers}.", table=raw.name, numbers=listed(twice))
