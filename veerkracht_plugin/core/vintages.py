"""Codes of two years: the same area, renamed, or a code that now means another area (METHOD 6)."""

from __future__ import annotations

import unicodedata

import numpy as np
import pandas as pd

from .codes import gemeente_of

SAME, RENAMED, REUSED, NEW, DROPPED = "same", "renamed", "reused", "new", "dropped"

# Words that many buurten share, and that therefore do not tell that two names mean the same area.
_COMPASS = ("noord", "oost", "zuid", "west")
_COMMON_WORDS = frozenset(
    ["verspreide", "huizen", "wijk", "bedrijventerrein", "kern", "centrum", "omgeving", *_COMPASS]
    + [first + second for first in ("noord", "zuid") for second in ("oost", "west")]
    + [
        "en",
        "de",
        "het",
        "een",
        "van",
        "der",
        "den",
        "te",
        "ten",
        "ter",
        "t",
        "s",
        "in",
        "op",
        "aan",
        "bij",
        "buurt",
        "overig",
        "overige",
    ]
)


def plain_name(name: str) -> str:
    """Returns a name without case, accents, hyphens and punctuation; "e.o." reads "en omgeving"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    bare = (
        f" {bare} ".replace(" e.o. ", " en omgeving ")
        .replace(" e.o ", " en omgeving ")
        .replace(" eo ", " en omgeving ")
    )
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def significant_words(name: str) -> frozenset[str]:
    """Returns the words of a plain name that tell it from others: no compass points, numbers, or words that many
    names have.
    """
    return frozenset(w for w in plain_name(name).split() if w not in _COMMON_WORDS and not w.isdigit())


def compare_divisions(areas: pd.Series, table: pd.Series) -> pd.DataFrame:
    """Says of every code of two divisions whether it means the same area in both.

    `areas`, `table`: area name by code ("" or None where not known; codes unique). Returns a row per code of either
    side with the columns `state` ("same", "renamed", "reused", "new": only among the areas, "dropped": only in the
    table),
    `area_name` and
    `table_name`. Without a name on both sides a code is taken as the same.
    """
    codes = areas.index.union(table.index, sort=False)
    compared = pd.DataFrame({"area_name": areas.reindex(codes), "table_name": table.reindex(codes)}).fillna("")
    in_areas, in_table = codes.isin(areas.index), codes.isin(table.index)
    compared["state"] = np.select([~in_table, ~in_areas], [NEW, DROPPED], default=SAME)
    known = in_areas & in_table & (compared["area_name"] != "").to_numpy() & (compared["table_name"] != "").to_numpy()
    # Most names are equal to the letter: only the others are looked at word by word.
    differs = known & (compared["area_name"] != compared["table_name"]).to_numpy()
    differs[differs] = [
        plain_name(a) != plain_name(t) for a, t in compared.loc[differs, ["area_name", "table_name"]].to_numpy()
    ]
    if differs.any():
        area_owners, table_owners = _owners(areas), _owners(table)
        compared.loc[differs, "state"] = [
            _changed_state(code, row.area_name, row.table_name, area_owners, table_owners)
            for code, row in zip(codes[differs], compared[differs].itertuples())
        ]
    return compared


def _owners(names: pd.Series) -> dict[tuple[str | None, str], set[str]]:
    """The codes that bear a name, by gemeente and plain name."""
    owners: dict[tuple[str | None, str], set[str]] = {}
    for code, gemeente, name in zip(names.index, gemeente_of(names.index.to_series()), names.fillna("")):
        owners.setdefault((gemeente, plain_name(name)), set()).add(code)
    return owners


def _changed_state(code: str, area_name: str, table_name: str, area_owners: dict, table_owners: dict) -> str:
    gemeente = gemeente_of(pd.Series([code])).iloc[0]
    moved = area_owners.get((gemeente, plain_name(table_name)), set()) | table_owners.get(
        (gemeente, plain_name(area_name)), set()
    )
    if moved - {code}:
        return REUSED
    return RENAMED if significant_words(area_name) & significant_words(table_name) else REUSED
