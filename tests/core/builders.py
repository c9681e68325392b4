"""Small tables, areas and questions for the tests of core/: only what a test says of them is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from veerkracht_plugin.core.joining import Areas, read_areas
from veerkracht_plugin.core.maps import Classified, Question, classify
from veerkracht_plugin.core.profile import Profile, default_profile, read_profile, shipped_profile
from veerkracht_plugin.core.sources import NO_CHOICES, Choices
from veerkracht_plugin.core.tables import IndicatorTable, RawTable, tidy

MAPS = ("1", "2", "3", "4", "5", "6", "7", "1b", "5b")


def raw(columns: Mapping[str, Sequence[Any]], name: str = "tabel.csv", first_row: int = 2) -> RawTable:
    """A raw table of these columns: text as objects, numbers as numbers, as a reader of files gives them."""
    frame = pd.DataFrame(
        {
            column: pd.Series(
                list(values), dtype=None if values and not any(isinstance(v, str) for v in values) else object
            )
            for column, values in columns.items()
        }
    )
    return RawTable(name, tuple(frame.columns), lambda wanted: frame[list(wanted)].copy(), first_row)


def table(columns: Mapping[str, Sequence[Any]], name: str = "tabel.csv", **how: Any) -> IndicatorTable:
    """A tidy table, read from these columns."""
    return tidy(raw(columns, name), **how)


def areas(columns: Mapping[str, Sequence[Any]], name: str = "gebieden", **how: Any) -> Areas:
    """The areas of a layer with these fields."""
    return read_areas(raw(columns, name), **how)


def csv(path: Path, name: str = "", choices: Choices = NO_CHOICES, **reading: Any) -> RawTable:
    """A delimited file as a raw table of text."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, **{"encoding": "utf-8-sig", **reading})
    return RawTable(name or path.name, tuple(frame.columns), lambda wanted: frame[list(wanted)].astype(object))


def profile_with(folder: Path, **changes: Any) -> Profile:
    """The default profile with other values for some keys, read as a user's own file is."""
    content = json.loads(shipped_profile("veerkracht").read_text(encoding="utf-8"))
    path = folder / "eigen.json"
    path.write_text(json.dumps({**content, **changes}), encoding="utf-8")
    return read_profile(path)


def classified(
    values: Mapping[str, Sequence[float]],
    *,
    table: Mapping[str, Sequence[Any]] | None = None,
    gemeenten: Sequence[str | None] | None = None,
    row_reasons: Mapping[str, Sequence[int]] | None = None,
    profile: Profile | None = None,
    from_year: int = 2014,
    to_year: int = 2022,
    reference: str = "nederland",
    minimum_inhabitants: int = 50,
) -> Classified:
    """Classes of areas with these values; by default their own rows are the table and GM0001 is their gemeente."""
    size = len(next(iter(values.values())))
    frame = pd.DataFrame({name: np.asarray(column, dtype="float64") for name, column in values.items()})
    own = pd.Series(["GM0001"] * size if gemeenten is None else list(gemeenten), dtype=object)
    rows = frame.assign(gemeente=own) if table is None else pd.DataFrame(table)
    if "gemeente" not in rows:
        rows["gemeente"] = "GM0001"
    why = pd.DataFrame(dict(row_reasons or {}), index=frame.index, dtype="int8")
    question = Question(from_year, to_year, profile or default_profile(), reference, minimum_inhabitants)
    return classify(frame, why, own, rows, question)


def reasons_of(found: Classified, place: int = 0) -> dict[str, str]:
    """The reasons of one area in words, by map; only the maps that have one."""
    from veerkracht_plugin.core import reasons

    words = {key: reasons.texts(found.reason_ranks[key].to_numpy())[place] for key in MAPS}
    return {key: word for key, word in words.items() if word is not None}


def classes_of(found: Classified, key: str) -> list[int]:
    """The classes of a map, 0 where there is none."""
    return found.classes[key].tolist()
