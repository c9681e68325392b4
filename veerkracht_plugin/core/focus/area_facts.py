"""What is known of the areas under a circle: names, classes, indicators of both years, inhabitants and dwellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..codes import gemeente_of, parse_codes
from ..legends import legends
from ..sources import declarations

# The earlier and the later one that the maps compare; None where it is not known.
Years = tuple[Optional[int], Optional[int]]

NAME, CODE, GEMEENTE, GEMEENTE_CODE = "name", "code", "gemeente", "gemeente_code"
INHABITANTS, DWELLINGS = "inhabitants", "dwellings"
TEXTS = (NAME, CODE, GEMEENTE, GEMEENTE_CODE)
VALUES = ("onv_t0", "onv_t1", "kwb_t0", "kwb_t1", "corp_t1")

_YEAR_OF_INDICATOR = re.compile(r"(?:onv|kwb|corp)_((?:19|20)\d{2})", re.IGNORECASE)
_GEMEENTE_NAMES = [r"gemeente_?naam(_\d+)?", "gm_?naam", "gemeente", "municipality"]
_DIGITS_OF_GEMEENTE = 4
_GEMEENTE_CODES = [r"gemeente_?code(_\d+)?", "gm_?code"]
# Those of the key figures of CBS (a_woning), of PDOK and StatLine (woningvoorraad), and plain Dutch.
_DWELLINGS = "woningen|woningvoorraad|aantal_?woningen|a_?woning(en)?|a_wonin"


@dataclass(frozen=True)
class AreaFacts:
    """Columns with a row per area.

    `names`, `gemeenten`, `codes`: texts, "" where unknown; `classes`: int8, a column per map that the layer has, its
    key the name, 0 for no class; `values`: floats, of VALUES those that the layer has; `inhabitants`, `dwellings`: NaN
    where unknown, None where the layer has no such column; `from_year`, `to_year`: which years t0 and t1 are;
    `has_focus_map`: whether any area of the whole layer has a class on map 3.
    """

    names: np.ndarray
    gemeenten: np.ndarray
    codes: np.ndarray
    classes: pd.DataFrame
    values: pd.DataFrame
    inhabitants: np.ndarray | None
    dwellings: np.ndarray | None
    from_year: int | None
    to_year: int | None
    has_focus_map: bool


def years_among(columns: Iterable[str]) -> Years:
    """Returns the earliest and the latest year of the indicators among columns."""
    found = (_YEAR_OF_INDICATOR.fullmatch(column.strip()) for column in columns)
    years = {int(match[1]) for match in found if match}
    return known_years(min(years, default=None), max(years, default=None))


def known_years(from_year: int | None, to_year: int | None) -> Years:
    """Returns the years that are compared; there is no earlier one where both are the same."""
    return (None if from_year == to_year else from_year, to_year)


def recognise_facts(columns: Sequence[str], years: Years) -> dict[str, str]:
    """Returns which column holds which fact.

    The facts are NAME, CODE, GEMEENTE, GEMEENTE_CODE, INHABITANTS, DWELLINGS, those of VALUES, and "kaart3" for the
    classes of map 3, and so on; those without a column are left out. Inhabitants are those of the later year, or of a
    column without a year; dwellings, which change slowly, may also be of another year.
    """
    common, (from_year, to_year) = declarations()["common"], years
    inhabitants = next(one["values"]["inw"] for one in declarations()["sources"] if one["id"] == "tidy")
    patterns = {
        NAME: common["name"],
        CODE: common["code"],
        GEMEENTE: _GEMEENTE_NAMES,
        GEMEENTE_CODE: _GEMEENTE_CODES,
        INHABITANTS: [*(f"{name}_{to_year}" for name in inhabitants), *inhabitants],
        DWELLINGS: [f"({_DWELLINGS})_{to_year}", _DWELLINGS, rf"({_DWELLINGS})_\d{{1,4}}"],
    }
    found = {fact: _first_match(wanted, columns) for fact, wanted in patterns.items()}
    own = {column.strip().lower(): column for column in columns}
    found |= {legend.field: own.get(legend.field) for legend in legends().values()}
    for value in VALUES:
        found[value] = own.get(f"{value[:-3]}_{from_year if value.endswith('t0') else to_year}")
    return {fact: column for fact, column in found.items() if column is not None}


def _first_match(patterns: Sequence[str], columns: Sequence[str]) -> str | None:
    """The column whose whole name the earliest pattern matches, whatever its case; of several, the last by name."""
    for pattern in patterns:
        matching = [column for column in columns if re.fullmatch(pattern, column.strip(), re.IGNORECASE)]
        if matching:
            return max(matching)
    return None


def area_facts(columns: Mapping[str, Sequence[object]], count: int, years: Years) -> AreaFacts:
    """Returns the facts of `count` areas, taken to be the whole layer.

    `columns`: values by fact, as `recognise_facts` names them, None where one is missing.
    """
    maps = {key: legend for key, legend in legends().items() if legend.field in columns}
    classes = {key: _classes(columns[legend.field], len(legend.entries)) for key, legend in maps.items()}
    values = {name: _numbers(columns[name]) for name in VALUES if name in columns}
    codes = _texts(columns.get(CODE), count)
    return AreaFacts(
        names=_texts(columns.get(NAME), count),
        gemeenten=_gemeenten(columns, codes),
        codes=codes,
        classes=pd.DataFrame(classes, index=range(count), dtype="int8"),
        values=pd.DataFrame(values, index=range(count), dtype="float64"),
        inhabitants=_counts(columns.get(INHABITANTS)),
        dwellings=_counts(columns.get(DWELLINGS)),
        from_year=years[0],
        to_year=years[1],
        has_focus_map=bool((classes.get("3", np.empty(0)) > 0).any()),
    )


def _gemeenten(columns: Mapping[str, Sequence[object]], codes: np.ndarray) -> np.ndarray:
    """The name of the gemeente, else its code, else that in the code of the area."""
    found = _texts(columns.get(GEMEENTE), len(codes))
    own = [_gemeente_code(code) for code in _texts(columns.get(GEMEENTE_CODE), len(codes))]
    found = np.where(found == "", np.array([*own, None], dtype=object)[:-1], found)
    unknown = found == ""
    if unknown.any() and (codes[unknown] != "").any():
        inside = gemeente_of(parse_codes(pd.Series(codes[unknown], dtype=object))["code"])
        found[unknown] = inside.where(inside.notna(), "").to_numpy(dtype=object)
    return found


def _gemeente_code(code: str) -> str:
    """A code as CBS writes it, "GM0141", also where a layer has its number only."""
    return f"GM{int(code):04}" if code.isdigit() and len(code) <= _DIGITS_OF_GEMEENTE else code


def _texts(values: Sequence[object] | None, count: int) -> np.ndarray:
    texts = np.full(count, "", dtype=object)
    if values is not None:
        texts[:] = ["" if value is None else str(value).strip() for value in values]
    return texts


def _numbers(values: Sequence[object]) -> np.ndarray:
    """Numbers as floats; what is none is missing."""
    found: np.ndarray = pd.to_numeric(pd.Series(list(values), dtype="object"), errors="coerce").to_numpy("float64")
    return found


def _counts(values: Sequence[object] | None) -> np.ndarray | None:
    """Numbers of persons or dwellings; one below zero is a sign for "not known" (−99997)."""
    if values is None:
        return None
    numbers = _numbers(values)
    return np.where(numbers >= 0, numbers, np.nan)


def _classes(values: Sequence[object], highest: int) -> np.ndarray:
    numbers = _numbers(values)
    return np.where((numbers >= 1) & (numbers <= highest), numbers, 0).astype("int8")
