"""Where the areas of a class are: the largest contiguous areas, by name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .contiguous import regions
from .view import View
from .wording import sentence

# What is said of an area by itself, where a region would be "largest" or "next".
_SINGLE = {"largest": "largest_single", "next": "next_single"}


def region_sentences(view: View, mask: np.ndarray, what: str, names: int, *, second: bool) -> list[str]:
    """Returns sentences on the largest contiguous areas in `mask`, called `what`, with at most so many names each.

    `second`: whether the second largest is told of too. Without neighbours the largest areas are named.
    """
    neighbours = view_neighbours(view)
    if neighbours is None and mask.sum() > 1:
        return [_largest_areas(view, mask, what, max(names, 2))]
    found = regions(mask, np.empty((0, 2), dtype=np.int64) if neighbours is None else neighbours, view.inhabitants)
    told = [_told(view, found[0], what, names, _of_first(found))]
    if second and len(found) > 1:
        told.append(_told(view, found[1], what, names, "next"))
    return told


def _of_first(found: Sequence[np.ndarray]) -> str:
    """What is said of the largest region."""
    if len(found) == 1:
        return "only" if len(found[0]) == 1 else "all"
    return "apart" if all(len(region) == 1 for region in found) else "largest"


def _told(view: View, places: np.ndarray, what: str, names: int, how: str) -> str:
    if len(places) == 1:
        return _single(view, places, what, _SINGLE.get(how, how))
    return _region(view, places, what, names, how)


def _largest_areas(view: View, mask: np.ndarray, what: str, names: int) -> str:
    people = np.zeros(view.count) if view.inhabitants is None else np.nan_to_num(view.inhabitants)
    places = np.flatnonzero(mask)
    largest = places[np.argsort(-people[places], kind="stable")][:names]
    return sentence(view.words.say("regions", "unknown", what=what, names=view.words.listed(view.area_names(largest))))


def view_neighbours(view: View) -> np.ndarray | None:
    """Returns the pairs of neighbours within the view, by place in it; None where they are not known."""
    pairs = view.data.neighbours
    if pairs is None:
        return None
    place = np.full(view.data.count, -1, dtype=np.int64)
    place[view.rows] = np.arange(view.count)
    inside = place[np.asarray(pairs, dtype=np.int64).reshape(-1, 2)]
    found: np.ndarray = inside[(inside >= 0).all(axis=1)]
    return found


def _region(view: View, places: np.ndarray, what: str, names: int, how: str) -> str:
    mask = np.zeros(view.count, dtype=bool)
    mask[places] = True
    amount = view.words.areas(len(places), view.people(mask))
    told = view.words.listed(view.area_names(places), names)
    return sentence(
        view.words.say("regions", how, what=what, region=amount, names=told, where=_gemeenten(view, places))
    )


def _single(view: View, places: np.ndarray, what: str, how: str) -> str:
    mask = np.zeros(view.count, dtype=bool)
    mask[places] = True
    people = view.people(mask)
    name = str(view.names[places[0]])
    if people is not None:
        name = f"{name} ({view.words.amount(people, 'inhabitants')})"
    return sentence(view.words.say("regions", how, what=what, name=f"{name}{_gemeenten(view, places)}"))


def _gemeenten(view: View, places: np.ndarray) -> str:
    """Where areas are, if the document is about several gemeenten: " in Heerlen"."""
    if len(view.scope.gemeenten) < 2:
        return ""
    found = [name for name in view.scope.gemeenten if name in set(view.gemeenten[places])]
    return view.words.say("regions", "in", names=view.words.listed(found)) if found else ""
