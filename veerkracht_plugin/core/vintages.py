"""Codes of two years: the same area, renamed, or a code that now means another area (METHOD 6)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

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
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def plain_name(name: str) -> str:
    """Returns a name without case, accents, hyphens and punctuation; "e.o." reads "en omgeving"."""
    bare = name.lower()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return _BETWEEN_WORDS.sub(" ", _AND_SURROUNDINGS.sub("en omgeving", bare)).strip()


def significant_words(name: str) -> frozenset[str]:
    """Returns the words of a name that tell it from others: no compass points, numbers or common words."""
    return frozenset(w for w in plain_name(name).split() if w not in _COMMON_WORDS and not w.isdigit())


def compare_divisions(areas: pd.Series, table: pd.Series) -> pd.DataFrame:
    """Says of every code of two divisions whether it means the same area in both.

    `areas`, `table`: area name by code ("" or None where not known; codes unique). Returns a row per code of either
    side with the columns `state` ("same", "renamed", "reused", "new": only among the areas, "dropped": only in the
    table), `area_name` and `table_name`. Without a name on both sides a code is taken as the same.
    """
    row = table.index.get_indexer(areas.index)
    table_names = table.fillna("").to_numpy(dtype=object)
    only_in_table = np.ones(len(table), dtype=bool)
    only_in_table[row[row >= 0]] = False
    of_areas = pd.DataFrame(
        {
            "area_name": areas.fillna("").to_numpy(dtype=object),
            "table_name": np.append(table_names, "")[row],  # row −1, of a code that the table lacks, takes the last
            "state": np.where(row >= 0, SAME, NEW),
        },
        index=areas.index,
    )
    dropped = {"area_name": "", "table_name": table_names[only_in_table], "state": DROPPED}
    compared = pd.concat([of_areas, pd.DataFrame(dropped, index=table.index[only_in_table])])
    known = (compared["state"] == SAME) & (compared["area_name"] != "") & (compared["table_name"] != "")
    # Most names are equal to the letter: only the others are looked at word by word.
    unlike = compared[known & (compared["area_name"] != compared["table_name"])]
    changed = [row for row in unlike.itertuples() if _differ(str(row.area_name), str(row.table_name))]
    if changed:
        gemeenten = gemeente_of(pd.Series([row.Index for row in changed], dtype=object))
        owners = _Owners(areas, table, gemeenten)
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
    """Which codes of some gemeenten bear a name, in either division."""

    def __init__(self, areas: pd.Series, table: pd.Series, gemeenten: Iterable[str | None]) -> None:
        wanted = set(gemeenten)
        self._by_name = [_codes_by_name(areas, wanted), _codes_by_name(table, wanted)]

    def state(self, code: str, gemeente: str | None, area_name: str, table_name: str) -> str:
        """Says what a code means whose names differ: RENAMED or REUSED."""
        in_areas, in_table = self._by_name
        elsewhere = in_areas.get((gemeente, plain_name(table_name)), set())
        elsewhere = elsewhere | in_table.get((gemeente, plain_name(area_name)), set())
        if elsewhere - {code}:
            return REUSED
        return RENAMED if significant_words(area_name) & significant_words(table_name) else REUSED


def _codes_by_name(names: pd.Series, gemeenten: set[str | None]) -> dict[tuple[str | None, str], set[str]]:
    """The codes of a division in these gemeenten, by gemeente and plain name."""
    found: dict[tuple[str | None, str], set[str]] = {}
    for code, gemeente, name in zip(names.index, gemeente_of(names.index.to_series()), names.fillna("")):
        if gemeente in gemeenten:
            found.setdefault((gemeente, plain_name(name)), set()).add(code)
    return found
