"""Where the areas of a class are: the largest contiguous areas, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .contiguous import regions
from .view import View
from .wording import sentence

# What is said of an area by itself, where a region would be "largest" or "next".
_SINGLE = {"largest": "largest_single", "next": "next_single"}


def region_values(
    view: View, groups: Mapping[str, np.ndarray], wording: Mapping[str, Any], names: int
) -> dict[str, str | None]:
    """Returns sentences on the largest contiguous areas of a map, each with at most so many names.

    `where` and `where_next`: of the first group of `wording["regions"]` that has any; `where_contrast`: of the group
    beside it, of `wording["contrast"]`. None for what there is not. Without neighbours the largest areas are named.
    """
    first = next((name for name in wording["regions"] if groups[name].any()), None)
    told = [] if first is None else _regions_told(view, groups[first], wording["regions"][first], names)
    beside = {
        name: what for name, what in wording.get("contrast", {}).items() if name != first and groups[name].any()
    }
    contrast = next((_regions_told(view, groups[name], what, names)[0] for name, what in beside.items()), None)
    return {
        "where": told[0] if told else None,
        "where_next": told[1] if len(told) > 1 else None,
        "where_contrast": contrast,
    }


def _regions_told(view: View, mask: np.ndarray, what: str, names: int) -> list[str]:
    """Sentences on the largest contiguous area in `mask`, and on the next one."""
    neighbours = view_neighbours(view)
    if neighbours is None and mask.sum() > 1:
        return [_largest_areas(view, mask, what, max(names, 2))]
    found = regions(mask, np.empty((0, 2), dtype=np.int64) if neighbours is None else neighbours, view.inhabitants)
    told = [_told(view, found[0], what, names, _of_first(found))]
    if len(found) > 1:
        told.append(_told(view, found[1], what, names, "next"))
    return told


def largest_names(view: View, mask: np.ndarray, names: int) -> str | None:
    """Returns the names of areas, those with most inhabitants first, at most so many; None for no areas."""
    return view.words.listed(view.area_names(_by_size(view, mask)), names) if mask.any() else None


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
    """What is said of the largest region."""
    if len(found) == 1:
        return "only" if len(found[0]) == 1 else "all"
    return "apart" if all(len(region) == 1 for region in found) else "largest"


def _told(view: View, places: np.ndarray, what: str, names: int, how: str) -> str:
    if len(places) == 1:
        return _single(view, places, what, _SINGLE.get(how, how))
    return _region(view, places, what, names, how)


def _largest_areas(view: View, mask: np.ndarray, what: str, names: int) -> str:
    largest = view.area_names(_by_size(view, mask)[:names])
    return sentence(view.words.say("regions", "unknown", what=what, names=view.words.listed(largest)))


def _by_size(view: View, mask: np.ndarray) -> np.ndarray:
    """The places of areas, those with most inhabitants first."""
    people = np.zeros(view.count) if view.inhabitants is None else np.nan_to_num(view.inhabitants)
    places = np.flatnonzero(mask)
    found: np.ndarray = places[np.argsort(-people[places], kind="stable")]
    return found


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
