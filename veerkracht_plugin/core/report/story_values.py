"""The numbers and names that the text beside a map may tell of: what its classes count up to, and what stands out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..legends import legends
from ..maps import intervals
from ..reference import GEMEENTE, TABEL
from .view import View
from .whereabouts import gemeente_values, largest_names, region_values, whereabouts

# Which classes a text names together, by the map whose text it is (1b and 5b are told as 1 and 5).
GROUPS: Mapping[str, Mapping[str, tuple[int, ...]]] = {
    "1": {"worst": (1,), "worse": (1, 2, 3, 4), "average": (5,), "better": (6, 7, 8, 9)},
    "2": {"most": (7,), "many": (5, 6, 7), "average": (4,), "few": (1, 2, 3)},
    "3": {
        "first": (10,),
        "second": (9,),
        "focus": (9, 10),
        "alone": (7, 8),
        "vulnerable": (6,),
        "quiet": (3,),
        "calm": (1, 2, 3),
    },
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

# What the name of a centre has, "Centrum Noord", "Binnenstad".
_CENTRES = ("centrum", "binnenstad", "stadshart")

# Of which group the gemeenten of a region are held side by side.
_MAIN_GROUP = {"1": "worse", "2": "many", "3": "focus", "4": "strong", "5": "worse", "6": "more", "7": "little"}


def told_as(key: str) -> str:
    """Returns the key of the map whose text a map has: 1 for 1b."""
    return key.rstrip("b")


def index_reference(view: View) -> str:
    """Returns what the index of vulnerable residents is held against: "de aangeleverde tabel"."""
    details = view.facts.details
    is_fixed = details is not None and details.fixed_kwb is not None
    return str(view.words.text("index_reference", "profile" if is_fixed else "table"))


def has_one_reference(view: View) -> bool:
    """Says whether scores and the index are held against the mean of the same table."""
    details = view.facts.details
    return view.facts.reference == TABEL and (details is None or details.fixed_kwb is None)


class StoryFacts:
    """What the sentences of a map may name; areas that hang together are looked for once."""

    def __init__(self, view: View, key: str) -> None:
        self.view, self.key = view, key
        told = told_as(key)
        self._groups = {name: view.in_classes(key, numbers) for name, numbers in GROUPS[told].items()}
        self._whereabouts = whereabouts(view, self._groups, view.words.text("maps", told))

    def values(self, names: int) -> dict[str, Any]:
        """Returns the values by name; None where one is not known, and the sentence then is left out.

        A group of GROUPS is an amount of areas; `<group>_share` its part of all inhabitants, `<group>_part` that of
        all areas with a class where inhabitants are not known; `<group>_names` its largest areas, so many `names` at
        most; `any_<group>` is "yes", "no", or None where a group is within another that is empty; the rest is of
        single maps.
        """
        view, key, told = self.view, self.key, told_as(self.key)
        values: dict[str, Any] = {"reference": view.reference(key), **periods(view)}
        for name, mask in self._groups.items():
            values |= _group(view, key, name, mask, names)
        for name, around in _WITHIN.get(told, {}).items():
            if not self._groups[around].any():
                values[f"any_{name}"] = None
        without = view.classes(key) == 0
        values["nodata"] = view.areas(without) if without.any() else None
        values |= region_values(view, self._whereabouts, names)
        values |= gemeente_values(view, self._groups[_MAIN_GROUP[told]], ~without)
        return values | _OWN_VALUES[told](view, key, names)


def periods(view: View) -> dict[str, str]:
    """Returns when, in words that hold too where the layer does not say of which years its classes are."""
    found = {}
    for name, texts in view.words.text("periods").items():
        needed = [view.data.areas.to_year, *([view.data.areas.from_year] if "{t0}" in texts["known"] else [])]
        template = texts["known" if None not in needed else "unknown"]
        found[name] = template.format(t0=view.from_year, t1=view.to_year)
    return found


def _group(view: View, key: str, name: str, mask: np.ndarray, names: int) -> dict[str, Any]:
    classed = view.classes(key) > 0
    return {
        name: view.areas(mask),
        f"any_{name}": _any(mask),
        f"{name}_share": view.share(mask),
        f"{name}_part": _part(view, mask, classed) if view.inhabitants is None else None,
        f"{name}_names": largest_names(view, mask, names),
    }


def _part(view: View, mask: np.ndarray, classed: np.ndarray) -> str | None:
    """The share of areas in words, without 0 %."""
    return view.part(mask, classed) if mask.any() else str(view.words.text("numbers", "none_of_them"))


def _some(view: View, name: str, mask: np.ndarray, names: int) -> dict[str, Any]:
    """Areas that are in a class of one map and in one of another."""
    return {name: view.areas(mask), f"any_{name}": _any(mask), f"{name}_names": largest_names(view, mask, names)}


def _any(mask: np.ndarray) -> str:
    return "yes" if mask.any() else "no"


# --- against the reference --------------------------------------------------------------------------------------------


def _side(value: float | None, decimals: int) -> str | None:
    """Above, below or equal, as the rounded number says."""
    if value is None:
        return None
    rounded = round(value, decimals)
    return "equal" if rounded == 0 else "above" if rounded > 0 else "below"


def _gap(view: View, key: str, column: str) -> dict[str, Any]:
    """How far all inhabitants together are from the reference, and in which class of the map that is."""
    mean = None if _is_own_mean(view, key) else view.mean(view.value(column))
    if mean is None:
        return {"gap": None, "side": None}
    written = view.words.number(abs(mean), 3)
    return {"gap": written, "side": _side(mean, 3), "gap_class": _class_of(view, key, mean)}


def _class_of(view: View, key: str, mean: float) -> str:
    """The class of a mean in words, as the end of a sentence; "" where the boundaries of the profile are not known."""
    if view.facts.details is None:
        return ""
    number = int(intervals(np.array([mean]), view.facts.details.boundaries[f"map{told_as(key)}"])[0])
    return view.words.say("class_of_mean", label=view.label(key, number))


def _is_own_mean(view: View, key: str) -> bool:
    """Whether a map is held against the gemeente itself: as a whole that is on its own mean, which is no news."""
    return (legends()[key].reference or view.facts.reference) == GEMEENTE


# --- of single maps ---------------------------------------------------------------------------------------------------


def _nuisance(view: View, key: str, names: int) -> dict[str, Any]:
    """The score of all, and the centres among the areas with a worse one, where visitors play a part."""
    is_centre = np.array(
        [any(word in name.casefold() for word in _CENTRES) for name in view.names.tolist()], dtype=bool
    )
    worse = view.in_classes(key, GROUPS["1"]["worse"])
    return {**_gap(view, key, "onv_afw"), **_some(view, "centre", worse & is_centre, names)}


def _vulnerable(view: View, key: str, names: int) -> dict[str, Any]:
    mean, z = view.mean(view.value("kwb_t1")), view.mean(view.value("kwb_z"))
    found: dict[str, Any] = {
        "index": None if mean is None else view.words.number(mean, 1),
        "side": _side(z, 1),
        "index_reference": index_reference(view),
    }
    many = view.in_classes(key, GROUPS["2"]["many"])
    if many.any() and view.has_map("1"):
        found |= _some(view, "also_worse", many & view.in_classes("1", GROUPS["1"]["worse"]), names)
    return found


def _together(view: View, key: str, names: int) -> dict[str, Any]:
    """What stands out on the two maps that map 3 puts together, and whether there are focus areas, or circles alone."""
    drawn, has_focus = len(view.circles_on(key)), view.in_classes(key, GROUPS["3"]["focus"]).any()
    found: dict[str, Any] = {
        "focus_areas": "yes" if has_focus else "drawn" if drawn else "no",
        "drawn": view.words.amount(drawn),
    }
    if not (view.has_map("1") and view.has_map("2")):
        return found
    return found | {
        "worse_1": view.words.amount(int(view.in_classes("1", GROUPS["1"]["worse"]).sum()), "areas"),
        "many_2": view.words.amount(int(view.in_classes("2", GROUPS["2"]["many"]).sum()), "areas"),
    }


def _corporation(view: View, key: str, names: int) -> dict[str, Any]:
    by_dwellings = view.dwellings is not None
    mean = view.mean(view.value("corp_t1"), view.dwellings)
    found: dict[str, Any] = {
        "corp": None if mean is None else view.words.number(mean, 1),
        "weight": "dwellings" if by_dwellings else "inhabitants",
    }
    if view.has_map("3"):
        strong = view.in_classes(key, GROUPS["4"]["strong"])
        focus, calm = (view.in_classes("3", GROUPS["3"][name]) for name in ("focus", "calm"))
        found |= _some(view, "focus", focus, names)
        found |= _some(view, "focus_strong", focus & strong, names)
        found |= _some(view, "calm_strong", calm & strong, names)
        if not strong.any():
            found["any_calm_strong"] = None
    return found


def _development(view: View, key: str, names: int) -> dict[str, Any]:
    found = _gap(view, key, "onv_verschil")
    level = "1b" if key == "5b" else "1"
    if view.has_map(level):
        worse = view.in_classes(level, GROUPS["1"]["worse"])
        found |= _some(view, "still_worse", worse & view.in_classes(key, GROUPS["5"]["improved"]), names)
        found |= _some(view, "even_worse", worse & view.in_classes(key, GROUPS["5"]["worse"]), names)
    return found


def _growth(view: View, key: str, names: int) -> dict[str, Any]:
    found = _mean_indexes(view)
    very = view.in_classes(key, GROUPS["6"]["very"])
    if view.has_map("3") and very.any():
        found |= _some(view, "elsewhere", very & ~view.in_classes("3", GROUPS["3"]["focus"]), names)
    return found


def _mean_indexes(view: View) -> dict[str, Any]:
    """The mean index of both years, of the areas that have both."""
    before, after = view.value("kwb_t0"), view.value("kwb_t1")
    both = ~np.isnan(before) & ~np.isnan(after)
    first, last = (view.mean(np.where(both, values, np.nan)) for values in (before, after))
    if first is None or last is None:
        return {"index_before": None, "index_after": None, "side": None}
    written = [view.words.number(mean, 1) for mean in (first, last)]
    side = "equal" if written[0] == written[1] else "above" if last > first else "below"
    return {"index_before": written[0], "index_after": written[1], "side": side}


def _resilience(view: View, key: str, names: int) -> dict[str, Any]:
    """With how many problems there is little resilience."""
    words = view.words
    masks = {name: view.in_classes(key, GROUPS["7"][name]) for name in ("serious", "fairly", "limited")}
    kinds = {str(words.text("kinds", name)): words.number(mask.sum()) for name, mask in masks.items() if mask.any()}
    if not kinds:
        return {"little_kinds": "none" if view.in_classes(key, GROUPS["7"]["more"]).any() else None}
    if len(kinds) == 1:
        return {"little_kinds": "one", "kinds": next(iter(kinds))}
    told = [words.say("kinds", "with", kind=kind, count=count) for kind, count in kinds.items()]
    return {"little_kinds": "several", "kinds": words.listed(told)}


_OWN_VALUES = {
    "1": _nuisance,
    "2": _vulnerable,
    "3": _together,
    "4": _corporation,
    "5": _development,
    "6": _growth,
    "7": _resilience,
}
