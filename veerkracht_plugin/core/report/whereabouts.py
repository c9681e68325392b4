"""Where the areas of a class are: the largest contiguous areas, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .contiguous import regions
from .view import View
from .wording import sentence

# What is said of an area by itself, where a region would be "largest" or "next".
_SINGLE = {"largest": "largest_single", "largest_by_inhabitants": "largest_single", "next": "next_single"}
# The end of a sentence on a region, where areas have names.
_AND_NAMES = ": {names}"


@dataclass(frozen=True)
class Whereabouts:
    """The contiguous areas of some classes, the largest first; None where it is not known which areas adjoin."""

    what: str
    mask: np.ndarray
    regions: Sequence[np.ndarray] | None


def whereabouts(
    view: View, groups: Mapping[str, np.ndarray], wording: Mapping[str, Any]
) -> tuple[Whereabouts | None, Whereabouts | None]:
    """Returns where the first group of `wording["regions"]` is that has any areas, and the one held beside it.

    That is of `wording["contrast"]`. None for what there is not.
    """
    first = next((name for name in wording["regions"] if groups[name].any()), None)
    beside = (name for name in wording.get("contrast", {}) if name != first and groups[name].any())
    second = next(beside, None)
    return (
        None if first is None else _found(view, groups[first], wording["regions"][first]),
        None if second is None else _found(view, groups[second], wording["contrast"][second]),
    )


def _found(view: View, mask: np.ndarray, what: str) -> Whereabouts:
    if view.neighbours is None and mask.sum() > 1:
        return Whereabouts(what, mask, None)
    pairs = np.empty((0, 2), dtype=np.int64) if view.neighbours is None else view.neighbours
    return Whereabouts(what, mask, regions(mask, pairs, view.inhabitants))


def region_values(
    view: View, found: tuple[Whereabouts | None, Whereabouts | None], names: int
) -> dict[str, str | None]:
    """Returns sentences on the largest contiguous areas of a map, each with at most so many names.

    `where` and `where_next`: of the first of `found`; `where_contrast`: of the second. None for what there is not.
    """
    first, contrast = ([] if one is None else _all_told(view, one, names) for one in found)
    return {
        "where": first[0] if first else None,
        "where_next": first[1] if len(first) > 1 else None,
        "where_contrast": contrast[0] if contrast else None,
    }


def _all_told(view: View, found: Whereabouts, names: int) -> list[str | None]:
    """Sentences on the largest contiguous area, and on the next one; without neighbours the largest are named.

    None for what could be told only by a name that is not known.
    """
    if found.regions is None:
        return [_largest_areas(view, found.mask, found.what, max(names, 2))]
    told = [_told(view, found.regions[0], found.what, names, _of_first(found.regions))]
    if len(found.regions) > 1:
        told.append(_told(view, found.regions[1], found.what, names, "next"))
    return told


def largest_names(view: View, mask: np.ndarray, names: int) -> str | None:
    """Returns the names of areas, those with most inhabitants first, at most so many; None for no areas."""
    return _named(view, _by_size(view, mask), names) or None if mask.any() else None


def _named(view: View, places: np.ndarray, names: int) -> str:
    """Areas by name, at most so many; a single other one by its name too; "" where none of them has one."""
    shown = places if len(places) <= names + 1 else places[:names]
    known = [name for name in view.area_names(shown) if name]
    return view.words.listed(known, len(places) - len(known)) if known else ""


def gemeente_values(view: View, mask: np.ndarray, classed: np.ndarray) -> dict[str, str | None]:
    """Returns in which gemeente the share of areas in `mask` is largest and smallest; None for one gemeente alone.

    Shares of inhabitants, or of areas where those are not known, both of what has a class.
    """
    sizes = np.ones(view.count) if view.inhabitants is None else np.nan_to_num(view.inhabitants)
    shares: list[tuple[float, str, str]] = []
    for name in view.scope.gemeenten:
        whole = float(sizes[classed & (view.gemeenten == name)].sum())
        part = float(sizes[mask & (view.gemeenten == name)].sum())
        if whole:
            shares.append((part / whole, name, view.words.percent(part, whole)))
    shares.sort(key=lambda one: -one[0])
    if len(shares) < 2 or shares[0][2] == shares[-1][2]:
        return {"highest": None, "lowest": None}
    told = (view.words.say("place", "with_share", name=name, share=share) for _, name, share in (shares[0], shares[-1]))
    return dict(zip(("highest", "lowest"), told))


def _of_first(found: Sequence[np.ndarray]) -> str:
    """What is said of the largest region; that it is so by inhabitants where another one has more areas."""
    if len(found) == 1:
        return "only" if len(found[0]) == 1 else "all"
    if all(len(region) == 1 for region in found):
        return "apart"
    return "largest" if len(found[0]) == max(map(len, found)) else "largest_by_inhabitants"


def _told(view: View, places: np.ndarray, what: str, names: int, how: str) -> str | None:
    if len(places) == 1:
        return _single(view, places, what, _SINGLE.get(how, how))
    return _region(view, places, what, names, how)


def _largest_areas(view: View, mask: np.ndarray, what: str, names: int) -> str | None:
    largest = [name for name in view.area_names(_by_size(view, mask)[:names]) if name]
    if not largest:
        return None
    return sentence(view.words.say("regions", "unknown", what=what, names=view.words.listed(largest)))


def _by_size(view: View, mask: np.ndarray) -> np.ndarray:
    """The places of areas, those with most inhabitants first."""
    people = np.zeros(view.count) if view.inhabitants is None else np.nan_to_num(view.inhabitants)
    places = np.flatnonzero(mask)
    found: np.ndarray = places[np.argsort(-people[places], kind="stable")]
    return found


def _region(view: View, places: np.ndarray, what: str, names: int, how: str) -> str:
    mask = np.zeros(view.count, dtype=bool)
    mask[places] = True
    amount = view.words.areas(len(places), view.people(mask))
    told = _named(view, places, names)
    template = str(view.words.text("regions", how))
    if not told:
        template = template.replace(_AND_NAMES, "")
    return sentence(template.format(what=what, region=amount, names=told, where=_gemeenten(view, places)))


def _single(view: View, places: np.ndarray, what: str, how: str) -> str | None:
    mask = np.zeros(view.count, dtype=bool)
    mask[places] = True
    people = view.people(mask)
    name = str(view.names[places[0]])
    if not name:
        return None
    if people is not None:
        name = f"{name} ({view.words.amount(people, 'inhabitants')})"
    return sentence(view.words.say("regions", how, what=what, name=f"{name}{_gemeenten(view, places)}"))


def _gemeenten(view: View, places: np.ndarray) -> str:
    """Where areas are, if the document is about several gemeenten: " in Heerlen"."""
    if len(view.scope.gemeenten) < 2:
        return ""
    found = [name for name in view.scope.gemeenten if name in set(view.gemeenten[places])]
    return view.words.say("regions", "in", names=view.words.listed(found)) if found else ""
