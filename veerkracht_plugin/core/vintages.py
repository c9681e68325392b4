"""Codes of two years: the same area, renamed, or a code that now means another area (METHOD 6)."""

from __future__ import annotations

import re
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

_AND_SURROUNDINGS = re.compile(r"(?<!\w)(?:e\.\s?o\.?|eo)(?!\w)")


def plain_name(name: str) -> str:
    """Returns a name without case, accents, hyphens and punctuation; "e.o." reads "en omgeving"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    bare = _AND_SURROUNDINGS.sub("en omgeving", bare)
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
    table), `area_name` and `table_name`. Without a name on both sides a code is taken as the same.
    """
    codes = areas.index.union(table.index, sort=False)
    compared = pd.DataFrame({"area_name": areas.reindex(codes), "table_name": table.reindex(codes)}).fillna("")
    in_areas, in_table = codes.isin(areas.index), codes.isin(table.index)
    compared["state"] = np.select([~in_table, ~in_areas], [NEW, DROPPED], default=SAME)
    known = in_areas & in_table & (compared["area_name"] != "").to_numpy() & (compared["table_name"] != "").to_numpy()
    # Most names are equal to the letter: only the others are looked at word by word.
    unlike = compared[known & (compared["area_name"] != compared["table_name"]).to_numpy()]
    changed = [row for row in unlike.itertuples() if _differ(str(row.area_name), str(row.table_name))]
    if changed:
        owners = _Owners(areas, table)
        gemeenten = gemeente_of(pd.Series([row.Index for row in changed], dtype=object))
        compared.loc[[row.Index for row in changed], "state"] = [
            owners.state(str(row.Index), gemeente, str(row.area_name), str(row.table_name))
            for row, gemeente in zip(changed, gemeenten)
        ]
    return compared


def _differ(first: str, second: str) -> bool:
    """Whether two names cannot be the same: a hyphen may part or join words, and "-" is no name."""
    first, second = (plain_name(name).replace(" ", "") for name in (first, second))
    return bool(first and second) and first != second


class _Owners:
    """Which codes bear a name, in either division."""

    def __init__(self, areas: pd.Series, table: pd.Series) -> None:
        self._by_name = [_codes_by_name(areas), _codes_by_name(table)]

    def state(self, code: str, gemeente: str | None, area_name: str, table_name: str) -> str:
        """Says what a code means whose names differ: RENAMED or REUSED."""
        in_areas, in_table = self._by_name
        elsewhere = in_areas.get((gemeente, plain_name(table_name)), set())
        elsewhere = elsewhere | in_table.get((gemeente, plain_name(area_name)), set())
        if elsewhere - {code}:
            return REUSED
        return RENAMED if significant_words(area_name) & significant_words(table_name) else REUSED


def _codes_by_name(names: pd.Series) -> dict[tuple[str | None, str], set[str]]:
    """The codes of a division by gemeente and plain name."""
    found: dict[tuple[str | None, str], set[str]] = {}
    for code, gemeente, name in zip(names.index, gemeente_of(names.index.to_series()), names.fillna("")):
        found.setdefault((gemeente, plain_name(name)), set()).add(code)
    return found
