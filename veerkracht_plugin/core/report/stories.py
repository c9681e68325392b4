"""The text beside a map: what its classes count up to, where, and what stands out.

The sentences are data (`maps` in resources/report_texts.json); here are the numbers that they name, and the choice of
sentences that fill the column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..legends import legends
from ..reference import GEMEENTE
from .pages import Paragraph
from .text_column import lines_of
from .view import View
from .whereabouts import region_sentences
from .wording import sentence, word_count

# 110 to 130 words fill the column of a page (CARTOGRAPHY 3); headings count with what may not be exceeded.
FEWEST_WORDS, MOST_WORDS = 110, 130

# Which classes a text names together, by the map whose text it is (1b and 5b are told as 1 and 5).
GROUPS: Mapping[str, Mapping[str, tuple[int, ...]]] = {
    "1": {"worst": (1,), "worse": (1, 2, 3, 4), "average": (5,), "better": (6, 7, 8, 9)},
    "2": {"most": (7,), "many": (5, 6, 7), "average": (4,), "few": (1, 2, 3)},
    "3": {"first": (10,), "second": (9,), "focus": (9, 10), "vulnerable": (6,), "calm": (1, 2, 3)},
    "4": {"least": (1,), "middle": (2, 3), "strong": (4, 5), "most": (5,)},
    "5": {"worst": (1,), "worse": (1, 2), "same": (3,), "better": (4, 5, 6, 7, 8), "improved": (6, 7, 8)},
    "6": {"less": (1,), "same": (2,), "more": (3, 4, 5, 6, 7), "steep": (5, 7), "very": (6, 7)},
    "7": {
        "less": (1, 2),
        "same": (3,),
        "more": (4, 5, 6, 7, 8),
        "limited": (4,),
        "fairly": (5,),
        "serious": (6,),
        "little": (4, 5, 6),
        "some": (7,),
        "resilient": (8,),
    },
}

# What is said only of a group within another, and not at all where that one is empty.
_WITHIN: Mapping[str, Mapping[str, str]] = {
    "1": {"worst": "worse"},
    "2": {"most": "many"},
    "5": {"worst": "worse"},
    "6": {"steep": "more", "very": "more"},
    "7": {"resilient": "more", "some": "more", "little": "more"},
}

# How many names a region shows, and whether a second region is told: from rich to spare, until the text fits.
_ROOM = ((5, True), (4, True), (3, True), (2, True), (3, False), (2, False), (1, False))


@dataclass(frozen=True)
class _Room:
    names: int
    second: bool


def story(view: View, key: str, lines: float) -> tuple[Paragraph, ...]:
    """Returns the generated text of a map that has classes: two or three paragraphs, 110–130 words where facts allow.

    `lines`: how many there are above the legend; shorter names and fewer of them where the text would not fit.
    """
    values = story_values(view, key)
    told: list[Paragraph] = []
    for names, second in _ROOM:
        told, extra = _told(view, key, values, _Room(names, second))
        if _fits(told, lines):
            return tuple(_filled(told, extra, lines))
    return tuple(told)


def told_as(key: str) -> str:
    """Returns the key of the map whose text a map has: 1 for 1b."""
    return key.rstrip("b")


# --- the numbers ------------------------------------------------------------------------------------------------------


def story_values(view: View, key: str) -> dict[str, Any]:
    """Returns what the sentences of a map may name; None where it is not known, and the sentence then is left out.

    A group of GROUPS is an amount of areas; `<group>_share` its part of all inhabitants; `any_<group>` is "yes", "no",
    or None where a group is within another that is empty; the rest is of single maps.
    """
    values: dict[str, Any] = {"t0": view.from_year, "t1": view.to_year, "reference": view.reference(key)}
    for name, numbers in GROUPS[told_as(key)].items():
        mask = view.in_classes(key, numbers)
        values[name] = view.areas(mask)
        values[f"{name}_share"] = view.share(mask)
        values[f"any_{name}"] = _any(mask)
    for name, around in _WITHIN.get(told_as(key), {}).items():
        if values[f"any_{around}"] == "no":
            values[f"any_{name}"] = None
    without = view.classes(key) == 0
    values["nodata"] = view.areas(without) if without.any() else None
    values |= _OWN_VALUES.get(told_as(key), _nothing)(view, key)
    return values


def _any(mask: np.ndarray) -> str:
    return "yes" if mask.any() else "no"


def _nothing(view: View, key: str) -> dict[str, Any]:
    return {}


def _side(value: float | None, decimals: int) -> str | None:
    """Above, below or equal, as the rounded number says."""
    if value is None:
        return None
    rounded = round(value, decimals)
    return "equal" if rounded == 0 else "above" if rounded > 0 else "below"


def _gap(view: View, column: str) -> dict[str, Any]:
    mean = view.mean(view.value(column))
    return {"gap": None if mean is None else view.words.number(abs(mean), 3), "side": _side(mean, 3)}


def _nuisance(view: View, key: str) -> dict[str, Any]:
    return {} if _is_own_mean(view, key) else _gap(view, "onv_afw")


def _is_own_mean(view: View, key: str) -> bool:
    """Whether a map is held against the gemeente itself: as a whole that is on its own mean, which is no news."""
    return (legends()[key].reference or view.facts.reference) == GEMEENTE


def _vulnerable(view: View, key: str) -> dict[str, Any]:
    mean, z = view.mean(view.value("kwb_t1")), view.mean(view.value("kwb_z"))
    return {
        "index": None if mean is None else view.words.number(mean, 1),
        "side": _side(z, 1),
        "index_reference": index_reference(view),
    }


def index_reference(view: View) -> str:
    """Returns what the index of vulnerable residents is held against: "de aangeleverde tabel"."""
    details = view.facts.details
    is_fixed = details is not None and details.fixed_kwb is not None
    return str(view.words.text("index_reference", "profile" if is_fixed else "table"))


def _focus(view: View, key: str) -> dict[str, Any]:
    count = len(view.circles_on(key))
    return {"circles": view.words.amount(count) if count else None}


def _corporation(view: View, key: str) -> dict[str, Any]:
    by_dwellings = view.dwellings is not None
    mean = view.mean(view.value("corp_t1"), view.dwellings)
    found: dict[str, Any] = {
        "corp": None if mean is None else view.words.number(mean, 1),
        "weight": "dwellings" if by_dwellings else "inhabitants",
    }
    if view.has_map("3"):
        strong = view.in_classes(key, GROUPS["4"]["strong"])
        focus, calm = (view.in_classes("3", GROUPS["3"][name]) for name in ("focus", "calm"))
        found |= {
            "focus": view.words.amount(int(focus.sum()), "areas"),
            "focus_strong": view.words.amount(int((focus & strong).sum()), "areas"),
            "calm_strong": view.words.amount(int((calm & strong).sum()), "areas"),
            "any_focus": _any(focus),
        }
    return found


def _development(view: View, key: str) -> dict[str, Any]:
    found = {} if _is_own_mean(view, key) else _gap(view, "onv_verschil")
    level = "1b" if key == "5b" else "1"
    if view.has_map(level):
        better = view.in_classes(key, GROUPS["5"]["improved"]) & view.in_classes(level, GROUPS["1"]["worse"])
        found |= {"still_worse": view.areas(better), "any_still_worse": _any(better)}
    return found


def _growth(view: View, key: str) -> dict[str, Any]:
    before, after = view.value("kwb_t0"), view.value("kwb_t1")
    both = ~np.isnan(before) & ~np.isnan(after)
    first, last = (view.mean(np.where(both, values, np.nan)) for values in (before, after))
    if first is None or last is None:
        return {"index_before": None, "index_after": None, "side": None}
    written = [view.words.number(mean, 1) for mean in (first, last)]
    side = "equal" if written[0] == written[1] else "above" if last > first else "below"
    return {"index_before": written[0], "index_after": written[1], "side": side}


def _resilience(view: View, key: str) -> dict[str, Any]:
    """With how many problems there is little resilience."""
    words = view.words
    masks = {name: view.in_classes(key, GROUPS["7"][name]) for name in ("serious", "fairly", "limited")}
    kinds = {str(words.text("kinds", name)): view.areas(mask) for name, mask in masks.items() if mask.any()}
    if not kinds:
        return {"little_kinds": "none" if view.in_classes(key, GROUPS["7"]["more"]).any() else None}
    if len(kinds) == 1:
        return {"little_kinds": "one", "kinds": next(iter(kinds))}
    told = [words.say("kinds", "with", kind=kind, areas=areas) for kind, areas in kinds.items()]
    return {"little_kinds": "several", "kinds": words.listed(told)}


_OWN_VALUES = {
    "1": _nuisance,
    "2": _vulnerable,
    "3": _focus,
    "4": _corporation,
    "5": _development,
    "6": _growth,
    "7": _resilience,
}


# --- the sentences ----------------------------------------------------------------------------------------------------


def _told(view: View, key: str, values: Mapping[str, Any], room: _Room) -> tuple[list[Paragraph], list[list[str]]]:
    """The paragraphs of a map, and for each what may be added to it."""
    told, extra = [], []
    for described in view.words.text("maps", told_as(key)):
        sentences = list(_sentences(described.get("sentences", ()), values))
        if "regions" in described:
            sentences = [*_where(view, key, described["regions"], room), *sentences]
        if sentences:
            told.append(Paragraph(described["heading"].format(**values), " ".join(sentences)))
            extra.append(list(_sentences(described.get("optional", ()), values)))
    return told, extra


def _sentences(described: Sequence[Any], values: Mapping[str, Any]) -> Iterator[str]:
    """The sentences whose values are all known; one with wordings has the one that its value `by` names."""
    for one in described:
        template = one if isinstance(one, str) else one.get(str(values.get(one["by"])))
        if template is None:
            continue
        known = _Known(values)
        text = template.format_map(known)
        if not known.lacks:
            yield sentence(text)


class _Known(dict[str, Any]):
    """Values for a template; notes where one of them is missing."""

    lacks = False

    def __getitem__(self, name: str) -> Any:
        found = self.get(name)
        if found is None:
            self.lacks = True
            return _NOTHING
        return found


class _Nothing:
    def __format__(self, words: str) -> str:
        return ""


_NOTHING = _Nothing()


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(word_count(f"{one.heading} {one.text}") for one in paragraphs)


def _text_words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(word_count(one.text) for one in paragraphs)


def _fits(paragraphs: Sequence[Paragraph], lines: float) -> bool:
    return _words(paragraphs) <= MOST_WORDS and lines_of(paragraphs) <= lines


def _filled(told: list[Paragraph], extra: Sequence[Sequence[str]], lines: float) -> list[Paragraph]:
    """Adds what may be added, in its order, until there are words enough."""
    for place, optional in reversed(list(enumerate(extra))):
        for text in optional:
            if _text_words(told) >= FEWEST_WORDS:
                return told
            longer = Paragraph(told[place].heading, f"{told[place].text} {text}")
            if _fits([*told[:place], longer, *told[place + 1 :]], lines):
                told[place] = longer
    return told


def _where(view: View, key: str, wanted: Mapping[str, str], room: _Room) -> list[str]:
    """What is said of the contiguous areas of the first group that has any."""
    for name, what in wanted.items():
        mask = view.in_classes(key, GROUPS[told_as(key)][name])
        if mask.any():
            return region_sentences(view, mask, what, room.names, second=room.second)
    return []
