"""The known sources of indicators, declared in resources/sources.json, and the recognition of their columns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..paths import resource
from .errors import VeerkrachtError
from .messages import listed

GROUPS = ("bijstand", "vluchteling", "lvb", "psychisch", "somatisch")
INDICATORS = ("onv", "kwb", "corp", "inw", *GROUPS)

_OWN_TABLE = "tidy"
_COUNT_NAME = re.compile(r"(aantal|a)_", re.IGNORECASE)
_YEAR_SUFFIX = re.compile(r"(.+?)[_ -]+((?:19|20)\d{2})", re.IGNORECASE)


@dataclass(frozen=True)
class ValueColumn:
    """One column of a table that holds an indicator.

    `year` is None where another column tells it; `counts` says that the values are known to be numbers of persons.
    """

    column: str
    indicator: str
    year: int | None = None
    counts: bool = False


@dataclass(frozen=True)
class Nested:
    """A column of JSON objects that holds the year and the values."""

    column: str
    year: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Layout:
    """What the columns of a table mean. Only `code` is always there."""

    source: str
    code: str
    year: str | None = None
    name: str | None = None
    gemeente: str | None = None
    level: str | None = None
    keep: tuple[str, str] | None = None
    nested: Nested | None = None
    values: tuple[ValueColumn, ...] = ()

    def columns(self) -> list[str]:
        """Returns the columns that have to be read, each once."""
        wanted = [self.code, self.year, self.name, self.gemeente, self.level]
        wanted += [self.keep[0] if self.keep else None, self.nested.column if self.nested else None]
        wanted += [value.column for value in self.values]
        return list(dict.fromkeys(column for column in wanted if column))


@dataclass(frozen=True)
class Choices:
    """What the user says of a table: a source by its id and the names of columns. All may be left out."""

    source: str | None = None
    code: str | None = None
    year: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


NO_CHOICES = Choices()


@cache
def declarations() -> dict[str, Any]:
    """Returns resources/sources.json as it stands."""
    found: dict[str, Any] = json.loads(resource("sources.json").read_text(encoding="utf-8"))
    return found


def source_titles(language: str = "en") -> dict[str, str]:
    """Returns the title of each known source by its id, in the order in which they are tried."""
    return {source["id"]: source["title"][language] for source in declarations()["sources"]}


def origin(source_id: str) -> str:
    """Returns who publishes a source ("CBS"); "" for a table of the user's own."""
    return next((source["from"] for source in declarations()["sources"] if source["id"] == source_id), "")


def parse_value_fields(text: str) -> dict[str, str]:
    """Reads "onv=score;corp=p_wcorpw" as {"onv": "score", "corp": "p_wcorpw"}.

    An indicator may carry its year (onv_2022=score). Raises VeerkrachtError for another form or an unknown indicator.
    """
    pairs = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        indicator, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals or not column:
            raise VeerkrachtError(
                "VALUE_FIELDS has “{part}”; write indicator=column pairs with ; between them, such as onv=score;corp=p_wcorpw.",
                part=part,
            )
        if _indicator_and_year(indicator) is None:
            raise VeerkrachtError(
                "VALUE_FIELDS names “{indicator}”, which is not an indicator; the indicators are {indicators}.",
                indicator=indicator,
                indicators=", ".join(INDICATORS),
            )
        pairs[indicator.lower()] = column
    return pairs


def _indicator_and_year(name: str) -> tuple[str, int | None] | None:
    suffixed = _YEAR_SUFFIX.fullmatch(name)
    indicator, year = (suffixed[1], int(suffixed[2])) if suffixed else (name, None)
    return (indicator.lower(), year) if indicator.lower() in INDICATORS else None


def recognise(
    table: str, columns: Sequence[str], choices: Choices = NO_CHOICES, *, values_needed: bool = True
) -> Layout:
    """Says what the columns of a table mean.

    `table`: the name for messages; `choices`: what the user said of it; `values_needed`: False for a layer of areas,
    which may hold a code alone. Raises VeerkrachtError, with the columns listed, when nothing fits.
    """
    for column in (choices.code, choices.year, *choices.values.values()):
        if column and column not in columns:
            raise VeerkrachtError(
                "{table} has no column “{column}”; its columns are {columns}.",
                table=table,
                column=column,
                columns=listed(columns, 30),
            )
    sources = [source for source in declarations()["sources"] if choices.source in (None, source["id"])]
    for source in sources:
        layout = _layout(source, columns, choices)
        if layout is not None and (layout.values or layout.nested):
            _refuse_two_divisions(table, layout, columns, choices)
            if not choices.values:
                _refuse_one_year_twice(table, source, columns)
            return layout
    layout = _layout(_own_table(), columns, choices)
    if layout is not None and not values_needed:
        return layout
    if layout is None:
        raise VeerkrachtError(
            "{table} is not recognised: no column holds area codes. Its columns are {columns}. "
            "Name the column with the codes (AREA_CODE for areas; CODE_FIELD of “Load indicators” for a table).",
            table=table,
            columns=listed(columns, 30),
        )
    raise VeerkrachtError(
        "{table} is not recognised: it has codes in “{code}” but no indicator that is known. Its columns are {columns}. "
        "Name the columns in VALUE_FIELDS of “Load indicators”, such as onv=score.",
        table=table,
        code=layout.code,
        columns=listed(columns, 30),
    )


def _layout(source: dict[str, Any], columns: Sequence[str], choices: Choices) -> Layout | None:
    """The meaning of the columns if the table is of this source; None where no code or a needed column is missing."""
    common = declarations()["common"]

    def find(role: str) -> str | None:
        return _first_match(source.get(role, []) + common.get(role, []), columns)

    code = choices.code or _first_match(source.get("code", common["code"]), columns)
    if code is None or any(_first_match([needed], columns) is None for needed in source.get("needs", [])):
        return None
    keep = source.get("keep")
    keep_column = _first_match([keep["column"]], columns) if keep else None
    nested = source.get("nested")
    values = _chosen_values(choices.values) if choices.values else _known_values(source, columns)
    return Layout(
        source=source["id"],
        code=code,
        year=choices.year or find("year"),
        name=find("name"),
        gemeente=find("gemeente"),
        level=find("level"),
        keep=(keep_column, keep["value"]) if keep and keep_column else None,
        nested=Nested(**nested) if nested and not choices.values else None,
        values=values,
    )


def _first_match(patterns: Sequence[str], columns: Sequence[str]) -> str | None:
    """The column that the earliest pattern matches, its whole name, whatever its case."""
    for pattern in patterns:
        for column in columns:
            if re.fullmatch(pattern, column.strip(), re.IGNORECASE):
                return column
    return None


def _known_values(source: dict[str, Any], columns: Sequence[str]) -> tuple[ValueColumn, ...]:
    """The source's own columns, with those that carry our own names, which an earlier step may have joined to them."""
    own = list(_declared_values(source, columns))
    joined = list(_declared_values(_own_table(), columns)) if own or source.get("nested") else []
    found: dict[tuple[str, int | None], ValueColumn] = {}
    for value in own + joined:
        found.setdefault((value.indicator, value.year), value)
    return tuple(found.values())


def _own_table() -> dict[str, Any]:
    return next(source for source in declarations()["sources"] if source["id"] == _OWN_TABLE)


def _declared_values(source: dict[str, Any], columns: Sequence[str]) -> Iterator[ValueColumn]:
    for indicator, patterns in source["values"].items():
        for pattern in patterns:
            for column, year in _matches(pattern, columns):
                counts = indicator in source.get("counts", ["inw"]) or bool(_COUNT_NAME.match(column))
                yield ValueColumn(column, indicator, year, counts)


def _matches(pattern: str, columns: Sequence[str]) -> Iterator[tuple[str, int | None]]:
    """The columns that a pattern matches, each with the year that its name carries, None where it carries none."""
    for column in columns:
        name = column.strip()
        suffixed = _YEAR_SUFFIX.fullmatch(name)
        if re.fullmatch(pattern, name, re.IGNORECASE):
            yield column, None
        elif suffixed and re.fullmatch(pattern, suffixed[1], re.IGNORECASE):
            yield column, int(suffixed[2])


def _chosen_values(values: Mapping[str, str]) -> tuple[ValueColumn, ...]:
    chosen = []
    for name, column in values.items():
        indicator, year = _indicator_and_year(name) or (name, None)
        suffixed = _YEAR_SUFFIX.fullmatch(column.strip())
        year = int(suffixed[2]) if year is None and suffixed else year
        chosen.append(ValueColumn(column, indicator, year, indicator == "inw"))
    return tuple(chosen)


def _refuse_one_year_twice(table: str, source: dict[str, Any], columns: Sequence[str]) -> None:
    """Refuses a table with two columns for one indicator and year ("kwb_2022", "KWB 2022"): which one is right?"""
    for indicator, patterns in source["values"].items():
        for pattern in patterns:
            seen: dict[int | None, str] = {}
            for column, year in _matches(pattern, columns):
                if year in seen:
                    raise VeerkrachtError(
                        "{table} has two columns for {indicator}, “{first}” and “{second}”; leave out one of them, or name the "
                        "right one in VALUE_FIELDS of “Load indicators”.",
                        table=table,
                        indicator=indicator if year is None else f"{indicator}_{year}",
                        first=seen[year],
                        second=column,
                    )
                seen[year] = column


def _refuse_two_divisions(table: str, layout: Layout, columns: Sequence[str], choices: Choices) -> None:
    """Refuses a table that has area names of several years: its codes may mean other areas in other years."""
    named = [c for c in columns if re.fullmatch(r"(?:bu_?|buurt_?)?naam_(?:19|20)\d{2}", c.strip(), re.IGNORECASE)]
    if len(named) > 1 and not choices.values:
        raise VeerkrachtError(
            "{table} has the area names of several divisions ({names}), so that one code may mean two areas. Its columns are {columns}. "
            "Load each division by itself with “Load indicators”, and name its columns in CODE_FIELD and VALUE_FIELDS.",
            table=table,
            names=", ".join(named),
            columns=listed(columns, 30),
        )
