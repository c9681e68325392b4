"""The main job from end to end: joined areas in, classes and a table of output columns out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from . import reasons
from .columns import column_names, indicator_of, year_of
from .errors import VeerkrachtError
from .joining import Areas, Joined, Match, chosen_tables, outer_join, reason_field
from .legends import legends
from .maps import INPUTS, MAP_KEYS, NO_CLASS, Classified, Question, classify
from .messages import Message
from .sources import GROUPS
from .tables import IndicatorTable
from .vulnerability import COUNTS, group_years, units_of, units_of_year, with_index


@dataclass(frozen=True)
class Analysis:
    """Areas with their values and their classes, the question they answer, and all that a reader should know of it.

    `attention`: what changes how the maps are to be read; `notes`: the rest, from rows left out to means.
    """

    joined: Joined
    classified: Classified
    question: Question
    notes: tuple[Message, ...]
    attention: tuple[Message, ...]


def analyse(joined: Joined, question: Question) -> Analysis:
    """Computes the index where groups stand in for it, and makes all maps.

    Raises VeerkrachtError when no map can be made at all.
    """
    joined = _with_index(joined, question)
    classified = classify(joined.values, joined.reasons, joined.areas.gemeenten, joined.table, question)
    if not any(classified.has_map(key) for key in MAP_KEYS):
        raise _no_map(joined, classified)
    attention = (*_year_notes(joined, question), *classified.notes)
    notes = (*joined.notes, *_reference_notes(joined, classified, question))
    return Analysis(joined, classified, question, tuple(dict.fromkeys(notes)), tuple(dict.fromkeys(attention)))


def already_joined(areas: Areas, reference_tables: Sequence[IndicatorTable]) -> Joined:
    """Returns areas that hold their values themselves, with the tables that means are taken over (or themselves)."""
    notes = [*areas.notes, *(note for table in reference_tables for note in table.notes)]
    if not reference_tables:
        notes.append(Message("Means were taken over the areas of {layer} alone.", layer=areas.name))
    chosen = chosen_tables(reference_tables, areas, [])
    no_matches: tuple[Match, ...] = ()
    return Joined(
        areas, areas.values, areas.reasons, outer_join(areas, reference_tables, chosen), no_matches, tuple(notes)
    )


def _with_index(joined: Joined, question: Question) -> Joined:
    """Adds kwb of both years from the five groups, where there is none yet."""
    known = [group for group in GROUPS if group in joined.reasons]
    if "kwb" not in joined.reasons and known:
        least = joined.reasons[known].min(axis=1).astype("int8")
        joined = replace(joined, reasons=joined.reasons.assign(kwb=least))
    years = [
        year for year in group_years(column_names(joined.values)) if year in (question.from_year, question.to_year)
    ]
    units = units_of(joined.table, years)
    possible = [year for year in years if f"inw_{year}" in joined.table or COUNTS not in units_of_year(units, year)]
    notes = [
        Message(
            "The groups of {year} are numbers of persons, and there are no inhabitants of {year} (inw_{year}) to make "
            "shares of them: give a table with inhabitants for maps 2, 3, 6 and 7.",
            year=year,
        )
        for year in years
        if year not in possible
    ]
    name = ", ".join(dict.fromkeys([match.table for match in joined.matches] or [joined.areas.name]))
    return replace(
        joined,
        table=with_index(joined.table, units, possible, name=name),
        values=with_index(joined.values, units, possible, name=name),
        notes=(*joined.notes, *notes),
    )


def _no_map(joined: Joined, classified: Classified) -> VeerkrachtError:
    if joined.values.columns.empty:
        return VeerkrachtError(
            "No map can be made of {layer}: it holds no indicators itself, so give at least one table.",
            layer=joined.areas.name,
        )
    why = sorted(
        {reasons.REASONS[rank] for rank in np.unique(classified.reason_ranks.to_numpy()) if rank != reasons.NONE}
    )
    return VeerkrachtError(
        "No map can be made of {layer}: no area has the values that are needed ({why}). "
        "Check the tables and the years; the layer and the tables have {columns}.",
        layer=joined.areas.name,
        why=", ".join(why),
        columns=", ".join(column_names(joined.values)) or "–",
    )


def _year_notes(joined: Joined, question: Question) -> list[Message]:
    """What was given, but not for a year that is asked: the maps that need it stay empty."""
    notes = []
    if question.from_year == question.to_year:
        notes.append(Message("From year and to year are the same: maps 5, 6, 7 and 5b stay empty."))
    filled = column_names(joined.table.loc[:, joined.table.notna().any()])
    for indicator, moment in dict.fromkeys(needed for key in MAP_KEYS for needed in INPUTS[key]):
        columns = [name for name in filled if indicator_of(name) == indicator]
        year = question.year(moment)
        if columns and f"{indicator}_{year}" not in columns:
            notes.append(
                Message(
                    "There is no {indicator} of {year}, only of {years}: maps {maps} stay empty.",
                    indicator=indicator,
                    year=year,
                    years=", ".join(str(year_of(name)) for name in sorted(columns)),
                    maps=", ".join(key for key in MAP_KEYS if (indicator, moment) in INPUTS[key]),
                )
            )
    return notes


def _reference_notes(joined: Joined, classified: Classified, question: Question) -> list[Message]:
    notes = []
    if classified.has_map("2") and question.profile.fixed_kwb is None:
        notes.append(
            Message(
                "Maps 2, 3, 6 and 7: vulnerable residents are classified relative to the table that was given (“ten opzichte van de aangeleverde tabel”)."
            )
        )
    if classified.unweighted:
        notes.append(
            Message(
                "Maps {maps}: fewer than 90 % of the rows have inhabitants, so that the mean is unweighted (“ongewogen”).",
                maps=", ".join(classified.unweighted),
            )
        )
    return notes


# --- what is written --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OutputColumn:
    """One field of a result: its name, its kind ("integer", "real" or "text") and a value per area.

    Missing is NaN in a real column, 0 in an integer one, None in a text.
    """

    name: str
    kind: str
    values: np.ndarray

    @property
    def is_missing(self) -> np.ndarray:
        """Returns for each area whether its value is missing (booleans)."""
        if self.kind == "text":
            return pd.isna(self.values)
        return np.isnan(self.values) if self.kind == "real" else self.values == 0

    @property
    def is_filled(self) -> bool:
        """Says whether any area has a value."""
        return not self.is_missing.all()


def classified_columns(analysis: Analysis) -> list[OutputColumn]:
    """Returns the fields that a classified layer adds: indicators, classes with label and reason, derived values."""
    found = analysis.classified
    columns = [OutputColumn(name, "real", found.indicators[name].to_numpy()) for name in column_names(found.indicators)]
    for key in MAP_KEYS:
        classes = found.classes[key].to_numpy()
        columns += [
            OutputColumn(f"kaart{key}", "integer", classes),
            OutputColumn(f"kaart{key}_label", "text", _labels(key, analysis.question.reference)[classes]),
            OutputColumn(f"kaart{key}_reden", "text", reasons.texts(found.reason_ranks[key].to_numpy())),
        ]
    return columns + [
        OutputColumn(name, "real", found.derived[name].to_numpy()) for name in column_names(found.derived)
    ]


def _labels(key: str, reference: str) -> np.ndarray:
    """The label of each class, in its place; None in the place of no class."""
    legend = legends()[key]
    return np.array([None, *(legend.label(entry.number, reference) for entry in legend.entries)], dtype=object)


def joined_columns(joined: Joined) -> list[OutputColumn]:
    """Returns the fields that a joined layer adds: indicators, and per indicator why an area has no value."""
    columns = [OutputColumn(name, "real", joined.values[name].to_numpy()) for name in column_names(joined.values)]
    return columns + [
        OutputColumn(reason_field(indicator), "text", reasons.texts(joined.reasons[indicator].to_numpy()))
        for indicator in column_names(joined.reasons)
    ]


def class_counts(analysis: Analysis, key: str) -> pd.DataFrame:
    """Counts areas and inhabitants per class of a map.

    Returns a row per class number, 0 for the areas without a class, with the columns `areas` and `inhabitants` (NaN
    where no inhabitants are known; masked areas count among those without a class).
    """
    classes = analysis.classified.classes[key].to_numpy()
    size = len(legends()[key].entries) + 1
    inhabitants: np.ndarray | None = None
    if f"inw_{analysis.question.to_year}" in analysis.joined.values:
        inhabitants = analysis.joined.values[f"inw_{analysis.question.to_year}"].fillna(0).to_numpy()
    return pd.DataFrame(
        {
            "areas": np.bincount(classes, minlength=size),
            "inhabitants": np.nan if inhabitants is None else np.bincount(classes, weights=inhabitants, minlength=size),
        },
        index=range(NO_CLASS, size),
    )
