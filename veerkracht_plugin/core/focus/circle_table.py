"""A table with a row per circle: which columns hold its place and radius, and what stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from ..errors import VeerkrachtError
from ..messages import Message, listed
from ..numbers import parse_numbers
from ..tables import RawTable
from .circles import checked_radius

METRES, DEGREES = "metres", "degrees"

# The Netherlands in RD New and in degrees: (lowest x, highest x, lowest y, highest y).
_BOUNDS = {METRES: (0.0, 300_000.0, 300_000.0, 625_000.0), DEGREES: (3.0, 8.0, 50.0, 54.0)}

# Pairs, so that the y of one is never taken with the longitude of another. Whole names, whatever their case.
_PLACE_NAMES = (
    (r"x", r"y"),
    (r"rd_?x|x_?rd", r"rd_?y|y_?rd"),
    (r"x[ _-]?(coord|coordinaat|coördinaat)", r"y[ _-]?(coord|coordinaat|coördinaat)"),
    (r"lon|long|lng|longitude", r"lat|latitude"),
    (r"lengtegraad", r"breedtegraad"),
)
_RADIUS_NAMES = r"straal_m|straal|radius|radius_m|straal \(m\)|radius \(m\)"
_NUMBER_NAMES = r"nr|nummer|number|no"
_NAME_NAMES = r"naam|name"


@dataclass(frozen=True)
class CircleColumns:
    """Which column of a table holds what; None where no column does."""

    x: str | None = None
    y: str | None = None
    radius: str | None = None
    number: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Places:
    """The centres of circles: `rows`, their places in the table; `x`, `y` in metres (RD New) or degrees, see `unit`."""

    rows: np.ndarray
    x: np.ndarray
    y: np.ndarray
    unit: str


def recognise_columns(raw: RawTable, chosen: CircleColumns, *, place_needed: bool) -> CircleColumns:
    """Says which columns hold what: those that the user chose, else those known by their names.

    `place_needed`: the table has no shapes, and so must have coordinates. Raises VeerkrachtError, with the columns of
    the table, where one is missing.
    """
    named = CircleColumns(*(_existing(raw, column) for column in vars(chosen).values()))
    found = replace(
        named,
        radius=named.radius or _first(raw, _RADIUS_NAMES),
        number=named.number or _first(raw, _NUMBER_NAMES),
        name=named.name or _first(raw, _NAME_NAMES),
    )
    return _with_place(found, raw) if place_needed else found


def _existing(raw: RawTable, column: str | None) -> str | None:
    if not column:
        return None
    plain = {name.strip().casefold(): name for name in raw.columns}
    if column.strip().casefold() not in plain:
        raise VeerkrachtError(
            "{table} has no column “{column}”; its columns are {columns}.",
            table=raw.name,
            column=column,
            columns=listed(raw.columns, 30),
        )
    return column if column in raw.columns else plain[column.strip().casefold()]


def _first(raw: RawTable, pattern: str) -> str | None:
    return next((name for name in raw.columns if re.fullmatch(pattern, name.strip(), re.IGNORECASE)), None)


def _with_place(found: CircleColumns, raw: RawTable) -> CircleColumns:
    for x_names, y_names in _PLACE_NAMES:
        x, y = _first(raw, x_names), _first(raw, y_names)
        if x and y and found.x in (None, x) and found.y in (None, y):
            return replace(found, x=x, y=y)
    if found.x and found.y:
        return found
    raise VeerkrachtError(
        "{table} has no pair of columns with coordinates that is known, such as x and y or lon and lat. "
        "Its columns are {columns}; name both in X_FIELD and Y_FIELD.",
        table=raw.name,
        columns=listed(raw.columns, 30),
    )


# --- where ---


def read_places(rows: pd.DataFrame, columns: CircleColumns, raw: RawTable) -> Places:
    """Reads the centres, in RD New or in degrees, whichever the table is in; rows without coordinates are left out.

    Raises VeerkrachtError, with the row, for a coordinate that is missing or no number, for a place outside the
    Netherlands, for x and y the wrong way round, and for metres and degrees side by side.
    """
    named = [column for column in (columns.x, columns.y) if column is not None]
    x, y = (parse_numbers(rows[column], table=raw.name, first_row=raw.first_row) for column in named)
    half = np.flatnonzero(np.isnan(x) != np.isnan(y))
    if len(half):
        at = int(half[0])
        raise VeerkrachtError(
            "{table}, row {row}: “{empty}” is empty, and “{filled}” is not; fill in both.",
            table=raw.name,
            row=raw.first_row + at,
            empty=columns.x if np.isnan(x[at]) else columns.y,
            filled=columns.y if np.isnan(x[at]) else columns.x,
        )
    given = np.flatnonzero(~np.isnan(x))
    unit = _unit(x[given], y[given], given + raw.first_row, columns, raw)
    return Places(given, x[given], y[given], unit)


def _unit(x: np.ndarray, y: np.ndarray, numbers: np.ndarray, columns: CircleColumns, raw: RawTable) -> str:
    """The one unit that all places are in. `numbers`: of the rows, for messages."""
    within = {unit: _within(x, y, unit) for unit in _BOUNDS}
    for unit, fits in within.items():
        if fits.all():
            return unit
    swapped = _within(y, x, METRES) | _within(y, x, DEGREES)
    wrong = np.flatnonzero(~within[METRES] & ~within[DEGREES])
    if len(wrong):
        at = int(wrong[0])
        if swapped[at]:
            raise VeerkrachtError(
                "{table}, row {row}: {x:.10g} in “{x_column}” and {y:.10g} in “{y_column}” are the wrong way round; swap X_FIELD and Y_FIELD, or correct the row.",
                **_where(at, x, y, numbers, columns, raw),
            )
        raise VeerkrachtError(
            "{table}, row {row}: {x:.10g} in “{x_column}” and {y:.10g} in “{y_column}” are no place in the Netherlands, in metres (RD) or in degrees. "
            "Correct the row, write numbers without thousands marks, or give points in a layer of their own CRS.",
            **_where(at, x, y, numbers, columns, raw),
        )
    first, other = int(np.argmax(within[METRES])), int(np.argmax(within[DEGREES]))
    at, before = max(first, other), min(first, other)
    raise VeerkrachtError(
        "{table}, row {row}: {x:.10g}, {y:.10g} is in {unit}, and row {before} is in {unit_before}; give all circles in one of both.",
        **_where(at, x, y, numbers, columns, raw),
        before=int(numbers[before]),
        unit=_unit_in_words(DEGREES if at == other else METRES),
        unit_before=_unit_in_words(METRES if at == other else DEGREES),
    )


def _within(x: np.ndarray, y: np.ndarray, unit: str) -> np.ndarray:
    west, east, south, north = _BOUNDS[unit]
    inside = (x >= west) & (x <= east) & (y >= south) & (y <= north)
    # In metres these are in the North Sea: a longitude beside a y in metres.
    half = (x >= _BOUNDS[DEGREES][0]) & (x <= _BOUNDS[DEGREES][1])
    return inside & ~half if unit == METRES else inside


def _where(
    at: int, x: np.ndarray, y: np.ndarray, numbers: np.ndarray, columns: CircleColumns, raw: RawTable
) -> dict[str, Any]:
    return {
        "table": raw.name,
        "row": int(numbers[at]),
        "x": float(x[at]),
        "y": float(y[at]),
        "x_column": columns.x,
        "y_column": columns.y,
    }


def _unit_in_words(unit: str) -> Message:
    return Message("degrees") if unit == DEGREES else Message("metres (RD)")


# --- how large ---


def read_radii(values: pd.Series | None, count: int, default: float, raw: RawTable) -> np.ndarray:
    """Returns the radii in metres of `count` circles; `default` where the column is empty or there is none.

    `values`: its index the places of the rows in the table. Raises VeerkrachtError, with the row, for a radius that is
    no number, under 1 m or over 100 km.
    """
    if values is None:
        return np.full(count, checked_radius(default))
    # Nobody gives a radius in thousandths of a metre: 1.500 is one and a half kilometres.
    radii = parse_numbers(values, table=raw.name, first_row=raw.first_row, whole=True)
    for place, radius in zip(values.index, radii):
        if not np.isnan(radius):
            check_radius_of_row(float(radius), int(place), raw)
    return np.where(np.isnan(radii), checked_radius(default), radii)


def check_radius_of_row(radius: float, place: int, raw: RawTable) -> None:
    """Raises VeerkrachtError, with the row, for a radius that no circle has; `place`: of the row, from 0."""
    try:
        checked_radius(radius)
    except VeerkrachtError as error:
        raise VeerkrachtError(
            "{table}, row {row}: {problem}", table=raw.name, row=raw.first_row + place, problem=error.message
        ) from error
