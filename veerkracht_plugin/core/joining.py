"""Areas × tables: every area gets the values of its own code, and everything that did not fit is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from . import reasons
from .codes import BUURT, GEMEENTE, WIJK, finest_level, gemeente_of, parse_codes, with_zeros_restored
from .columns import column_names, indicator_of
from .errors import VeerkrachtError
from .messages import Message, listed
from .sources import INDICATORS, NO_CHOICES, Choices, Layout, recognise
from .tables import IndicatorTable, RawTable, text_column, unnested, values_by_area, year_in_name, years_of_rows
from .vintages import RENAMED, REUSED, SAME, compare_divisions

_LEVEL_WORDS = {BUURT: "buurten (BU…)", WIJK: "wijken (WK…)", GEMEENTE: "gemeenten (GM…)"}


@dataclass(frozen=True)
class Areas:
    """The areas of a layer, a row each, in the order of the layer.

    `codes` ("" where missing), `names` ("" where not known), `gemeenten` (None where not known): object columns with
    index 0, 1, 2 …; `values`: indicator columns that the layer holds itself; `reasons`: per indicator why a value is
    missing, where an earlier join said so; `indicator_fields`: the fields of the layer from which `values` were read,
    and the indicator that each holds.
    """

    name: str
    level: str
    codes: pd.Series
    names: pd.Series
    gemeenten: pd.Series
    values: pd.DataFrame
    reasons: pd.DataFrame
    source: str = ""
    indicator_fields: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()

    def as_table(self) -> pd.DataFrame:
        """Returns the layer's own values by code, the first of each code."""
        named = (self.codes != "").to_numpy()
        by_code = self.values[named].set_axis(pd.Index(self.codes[named], name="code"))
        return by_code[~by_code.index.duplicated()]


def reason_field(indicator: str) -> str:
    """Returns the name of the field in which a join writes why an area has no value of the indicator."""
    return f"{indicator}_reden"


def read_areas(raw: RawTable, choices: Choices = NO_CHOICES, *, assumed_year: int | None = None) -> Areas:
    """Reads the areas of a layer: codes, names, gemeenten, and the indicators that the layer holds already.

    `assumed_year`: the year of indicators for which the layer names none. Raises VeerkrachtError when there is no
    code or no area.
    """
    layout = recognise(raw.name, raw.columns, choices, values_needed=False)
    said = {indicator: reason_field(indicator) for indicator in INDICATORS if reason_field(indicator) in raw.columns}
    rows = raw.read([*layout.columns(), *said.values()])
    if rows.empty:
        raise VeerkrachtError("{layer} has no areas; choose a layer with a polygon per area.", layer=raw.name)
    parsed = parse_codes(rows[layout.code], rows[layout.level] if layout.level else None)
    codes = parsed["code"]
    if not (codes != "").any():
        raise VeerkrachtError(
            "{layer}: the field “{column}” holds no codes; name the field with the area codes (AREA_CODE).",
            layer=raw.name,
            column=layout.code,
        )
    notes = _duplicate_notes(raw.name, codes)
    gemeenten = gemeente_of(codes)
    return Areas(
        name=raw.name,
        level=finest_level(parsed["level"]),
        codes=codes,
        names=text_column(rows, layout.name).fillna("").astype(object),
        gemeenten=gemeenten.where(gemeenten.notna(), text_column(rows, layout.gemeente)),
        values=_own_values(rows, layout, raw, assumed_year, notes),
        reasons=pd.DataFrame(
            {i: reasons.ranks(rows[c].to_numpy(dtype=object)) for i, c in said.items()}, index=rows.index
        ),
        source=layout.source if layout.values or layout.nested else "",
        indicator_fields=_indicator_fields(layout),
        notes=tuple(notes),
    )


def _indicator_fields(layout: Layout) -> dict[str, str]:
    fields = {value.column: value.indicator for value in layout.values}
    return {**fields, layout.nested.column: "onv"} if layout.nested else fields


def _own_values(
    rows: pd.DataFrame, layout: Layout, raw: RawTable, assumed_year: int | None, notes: list[Message]
) -> pd.DataFrame:
    rows, layout = unnested(rows, layout, raw)
    if assumed_year is None and layout.year is None and year_in_name(raw) is None:
        # Nobody says of which year the others are: “Classify”, which knows what is asked, takes them.
        layout = replace(layout, values=tuple(value for value in layout.values if value.year is not None))
    if not layout.values:
        return pd.DataFrame(index=rows.index)
    years = years_of_rows(rows, layout, raw, None, assumed_year, notes)
    return values_by_area(rows, np.arange(len(rows)), years, layout, raw)


def _duplicate_notes(layer: str, codes: pd.Series) -> list[Message]:
    twice = codes[(codes != "") & codes.duplicated()].unique()
    if not len(twice):
        return []
    return [
        Message(
            "{layer}: {codes} stand for more than one polygon each; every one of them gets the values of its code.",
            layer=layer,
            codes=listed(twice),
        )
    ]


@dataclass(frozen=True)
class Match:
    """How one table fitted the areas; lists are DataFrames with the columns `code`, `area_name` and `table_name`."""

    table: str
    source: str
    columns: tuple[str, ...]
    matched: int
    areas_without_row: pd.DataFrame
    rows_without_area: pd.DataFrame
    renamed: pd.DataFrame
    reused: pd.DataFrame
    by_crosswalk: pd.DataFrame
    row: np.ndarray  # for each area the row of the table, −1 where there is none or the code is reused
    code_reused: np.ndarray  # for each area whether its code means another area in the table


@dataclass(frozen=True)
class Joined:
    """Areas with their values.

    `values`: float columns <indicator>_<year>, a row per area; `reasons`: int8 columns per indicator, the rank of the
    reason why an area has no value whatever the year (NO_ROW, CODE_REUSED or NONE); `table`: the outer join of all
    tables and of the layer's own values by code, over which means are taken, with a column `gemeente`; `matches`: how
    each table fitted; `notes`: what a reader should know.
    """

    areas: Areas
    values: pd.DataFrame
    reasons: pd.DataFrame
    table: pd.DataFrame
    matches: tuple[Match, ...]
    notes: tuple[Message, ...]

    @property
    def matched(self) -> np.ndarray:
        """Returns for each area whether no table lacked it (booleans)."""
        if self.reasons.empty:
            return np.ones(len(self.areas.codes), dtype=bool)
        return (self.reasons.to_numpy() == reasons.NONE).all(axis=1)

    @property
    def own_columns(self) -> list[str]:
        """Returns the columns that the layer held itself, under the same name."""
        given = {column for match in self.matches for column in match.columns}
        return [name for name in self.areas.indicator_fields if name in self.values and name not in given]

    @property
    def reused_codes(self) -> list[str]:
        """Returns the codes that mean another area in a table."""
        return sorted({code for match in self.matches for code in match.reused["code"]})

    @property
    def unmatched_rows(self) -> list[str]:
        """Returns the codes in the tables for which there is no area."""
        return sorted({code for match in self.matches for code in match.rows_without_area["code"]})


def join(areas: Areas, tables: Sequence[IndicatorTable], crosswalk: Mapping[str, str] | None = None) -> Joined:
    """Joins tables to areas by code, held against names (METHOD 6).

    `crosswalk`: the code in the tables by the code of the area, which overrules names. Where a column stands in
    several tables that share areas, the first of them counts, and a note says so; the layer's own columns count only
    where no table has them. Raises VeerkrachtError when a table and the areas have no code in common.
    """
    tables = [_with_zeros(table, areas.level) for table in tables]
    areas = _areas_with_zeros(areas, next((table.level for table in tables if table.level), ""))
    notes = [*areas.notes, *(note for table in tables for note in table.notes)]
    matches = [_match(areas, table, crosswalk or {}) for table in tables]
    notes += _division_notes(tables)
    notes += [note for match, table in zip(matches, tables) for note in _match_notes(areas, table, match)]
    chosen = chosen_tables(tables, areas, notes)
    values: dict[str, np.ndarray] = {}
    missing: dict[str, np.ndarray] = {}
    for column, givers in chosen.items():
        values[column] = (
            areas.values[column].to_numpy() if not givers else _taken(column, [(tables[g], matches[g]) for g in givers])
        )
    for column, givers in chosen.items():
        indicator = indicator_of(column)
        ranks = _row_reasons([matches[g] for g in givers]) if givers else areas.reasons.get(indicator)
        if ranks is not None:
            missing[indicator] = np.minimum(missing.get(indicator, reasons.NONE), np.asarray(ranks))
    index = areas.codes.index
    return Joined(
        areas=areas,
        values=pd.DataFrame(values, index=index),
        reasons=pd.DataFrame(missing, index=index, dtype="int8"),
        table=outer_join(areas, tables, chosen),
        matches=tuple(matches),
        notes=tuple(notes),
    )


def _with_zeros(table: IndicatorTable, level: str) -> IndicatorTable:
    """The table with the codes that its lost zeros hid, which only the level of the areas tells."""
    if table.level or not level:
        return table
    codes = with_zeros_restored(table.values.index.to_series(), level)
    index = pd.Index(codes, dtype=object, name=table.values.index.name)
    return replace(
        table,
        level=finest_level(parse_codes(codes)["level"]),
        values=table.values.set_axis(index),
        names=table.names.set_axis(index),
        gemeenten=table.gemeenten.set_axis(index),
    )


def _areas_with_zeros(areas: Areas, level: str) -> Areas:
    """The same for areas, of which only the level of the tables tells."""
    if areas.level or not level:
        return areas
    codes = with_zeros_restored(areas.codes, level)
    gemeenten = gemeente_of(codes)
    return replace(
        areas,
        level=finest_level(parse_codes(codes)["level"]),
        codes=codes,
        gemeenten=gemeenten.where(gemeenten.notna(), areas.gemeenten),
    )


def _match(areas: Areas, table: IndicatorTable, crosswalk: Mapping[str, str]) -> Match:
    codes = areas.codes
    unique = ~codes.duplicated() & (codes != "")
    compared = compare_divisions(areas.names[unique].set_axis(codes[unique]), table.names)
    overruled = _overruled(compared, crosswalk)
    reused = compared[(compared["state"] == REUSED) & ~compared.index.isin(list(overruled))]
    lookup = codes.map(lambda code: overruled.get(code, code)) if overruled else codes
    row = table.values.index.get_indexer(pd.Index(lookup))
    if (row < 0).all():
        raise _nothing_in_common(areas, table)
    code_reused = codes.isin(reused.index).to_numpy()
    row[code_reused] = -1
    seen = np.zeros(len(table.values), dtype=bool)
    seen[row[row >= 0]] = True
    seen[table.values.index.get_indexer(reused.index)] = True
    without_row = (unique & (row < 0) & ~code_reused).to_numpy()
    return Match(
        table=table.name,
        source=table.source,
        columns=tuple(column_names(table.values)),
        matched=int((row >= 0).sum()),
        areas_without_row=_listing(codes[without_row], areas.names[without_row], ""),
        rows_without_area=_listing(table.values.index[~seen], "", table.names[~seen]),
        renamed=_rows(compared[(compared["state"] == RENAMED) & ~compared.index.isin(list(overruled))]),
        reused=_rows(reused),
        by_crosswalk=_by_crosswalk(areas, table, overruled, row),
        row=row,
        code_reused=code_reused,
    )


def _overruled(compared: pd.DataFrame, crosswalk: Mapping[str, str]) -> dict[str, str]:
    """The part of a crosswalk that is for this table: where its codes have the names of the areas it needs none."""
    named = compared["table_name"] != ""
    alike = set(compared.index[named & (compared["state"] == SAME) & (compared["area_name"] != "")])
    return {code: other for code, other in crosswalk.items() if code not in alike}


def _by_crosswalk(areas: Areas, table: IndicatorTable, overruled: Mapping[str, str], row: np.ndarray) -> pd.DataFrame:
    """Which areas a crosswalk gave a row, with the code of that row before its name."""
    given = areas.codes.isin(list(overruled)).to_numpy() & (row >= 0)
    found = table.names.iloc[row[given]]
    told = [f"{code} {name}".strip() for code, name in found.items()]
    return _listing(areas.codes[given], areas.names[given], pd.Series(told, dtype=object))


def _rows(compared: pd.DataFrame) -> pd.DataFrame:
    return _listing(compared.index, compared["area_name"], compared["table_name"])


def _listing(codes: pd.Index | pd.Series, area_names: pd.Series | str, table_names: pd.Series | str) -> pd.DataFrame:
    columns = {"code": codes, "area_name": area_names, "table_name": table_names}
    plain = {name: found if isinstance(found, str) else found.to_numpy() for name, found in columns.items()}
    return pd.DataFrame(plain, dtype=object)


def _nothing_in_common(areas: Areas, table: IndicatorTable) -> VeerkrachtError:
    if areas.level != table.level and areas.level and table.level:
        return VeerkrachtError(
            "{table} holds {table_level}, but the areas of {layer} are {area_level}; take a table and a layer of the same level.",
            table=table.name,
            table_level=_LEVEL_WORDS[table.level],
            layer=areas.name,
            area_level=_LEVEL_WORDS[areas.level],
        )
    return VeerkrachtError(
        "No row of {table} matches an area of {layer}: the table has codes such as {table_codes}, the areas such as {area_codes}. "
        "Check that both are of the same level and that the right columns hold the codes.",
        table=table.name,
        layer=areas.name,
        table_codes=", ".join(table.values.index[:3]),
        area_codes=", ".join(areas.codes[areas.codes != ""][:3]),
    )


def _match_notes(areas: Areas, table: IndicatorTable, match: Match) -> list[Message]:
    """What an adviser has to know of a match: codes that nobody could check, and rows that serve more than one area."""
    notes = []
    if areas.level in (BUURT, WIJK) and ((areas.names == "").all() or (table.names == "").all()):
        notes.append(
            Message(
                "{table} was joined to {layer} by code alone, since there are no area names on both sides: codes that "
                "were reused for another area cannot be seen.",
                table=table.name,
                layer=areas.name,
            )
        )
    if len(match.by_crosswalk):
        once = (match.row >= 0) & ~areas.codes.duplicated().to_numpy()
        shared = areas.codes[once][pd.Series(match.row[once]).duplicated(keep=False).to_numpy()]
        if len(shared):
            notes.append(
                Message("{table}: {codes} share a row with another area.", table=table.name, codes=listed(shared))
            )
    return notes


def _division_notes(tables: Sequence[IndicatorTable]) -> list[Message]:
    """Says where tables of two releases meet, since each release has its own division into buurten (METHOD 6)."""
    notes = []
    for place, table in enumerate(tables):
        for other in tables[place + 1 :]:
            shared = (
                set(map(indicator_of, column_names(table.values)))
                & set(map(indicator_of, column_names(other.values)))
                & {"onv", "kwb"}
            )
            if shared:
                notes.append(
                    Message(
                        "{indicator} comes from two tables, {first} and {second}: if they are two releases, their areas may differ. "
                        "Take both years from one release where you can.",
                        indicator=", ".join(sorted(shared)),
                        first=table.name,
                        second=other.name,
                    )
                )
    return notes


def chosen_tables(tables: Sequence[IndicatorTable], areas: Areas, notes: list[Message]) -> dict[str, list[int]]:
    """Returns for each column the places of the tables that give it; an empty list means the layer itself.

    The first table that has a column counts; tables with other areas (one per gemeente, say) add to it. What is left
    out is said in `notes`.
    """
    chosen: dict[str, list[int]] = {}
    for place, table in enumerate(tables):
        for column in column_names(table.values):
            givers = chosen.setdefault(column, [])
            overlapping = [g for g in givers if not table.values.index.intersection(tables[g].values.index).empty]
            if not overlapping:
                givers.append(place)
                continue
            notes.append(
                Message(
                    "{column} stands in {first} and in {second}; that of {first} was taken.",
                    column=column,
                    first=tables[overlapping[0]].name,
                    second=table.name,
                )
            )
    for column in column_names(areas.values):
        if column in chosen:
            notes.append(
                Message(
                    "{column} stands in {first} and in {second}; that of {first} was taken.",
                    column=column,
                    first=tables[chosen[column][0]].name,
                    second=areas.name,
                )
            )
        else:
            chosen[column] = []
    return chosen


def _taken(column: str, givers: Sequence[tuple[IndicatorTable, Match]]) -> np.ndarray:
    taken = np.full(len(givers[0][1].row), np.nan)
    for table, match in givers:
        found = match.row >= 0
        taken[found] = table.values[column].to_numpy()[match.row[found]]
    return taken


def _row_reasons(matches: Sequence[Match]) -> np.ndarray:
    found = np.any([match.row >= 0 for match in matches], axis=0)
    reused = np.any([match.code_reused for match in matches], axis=0)
    return np.select([found, reused], [reasons.NONE, reasons.rank(reasons.CODE_REUSED)], reasons.rank(reasons.NO_ROW))


def outer_join(areas: Areas, tables: Sequence[IndicatorTable], chosen: Mapping[str, list[int]]) -> pd.DataFrame:
    """Returns all rows of all tables, and the layer's own columns, by code, with a column `gemeente`."""
    own = areas.as_table()
    columns = {}
    for column, givers in chosen.items():
        parts = [tables[g].values[column] for g in givers] or [own[column]]
        columns[column] = parts[0] if len(parts) == 1 else pd.concat(parts)
    joined = pd.DataFrame(columns) if columns else own
    gemeenten = gemeente_of(joined.index.to_series())
    known = pd.concat([areas.gemeenten.set_axis(areas.codes), *(table.gemeenten for table in tables)]).dropna()
    if gemeenten.isna().any() and len(known):
        gemeenten = gemeenten.where(gemeenten.notna(), known[~known.index.duplicated()].reindex(joined.index))
    return joined.assign(gemeente=gemeenten)


def read_crosswalk(raw: RawTable) -> dict[str, str]:
    """Reads a crosswalk: codes of the areas in its first column of codes, those in the tables in its second.

    Raises VeerkrachtError when the table has no two columns of codes, or gives one code twice.
    """
    columns = list(raw.columns)
    rows = raw.read(columns)
    parsed = [parse_codes(rows[column]) for column in columns]
    codes = [p["code"] for p in parsed if len(p) and (p["level"] != "").all()][:2]
    if len(codes) < 2:
        raise VeerkrachtError(
            "{table} is not a crosswalk: it needs two columns of codes, first that of the area, then that in the tables; its columns are {columns}.",
            table=raw.name,
            columns=listed(columns, 30),
        )
    twice = codes[0][codes[0].duplicated()].unique()
    if len(twice):
        raise VeerkrachtError(
            "{table} gives more than one code for {codes}; keep one row per area.", table=raw.name, codes=listed(twice)
        )
    return dict(zip(codes[0], codes[1]))
