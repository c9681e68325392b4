"""Suggests focus areas: adjoining areas in the chosen classes, grouped, split where they are too wide, and ranked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..legends import Legend
from ..messages import Message, listed

# The radius in metres of the smallest circle around the inhabited ones of these areas; 0 where none is.
RadiusOf = Callable[[Sequence[int]], float]


@dataclass(frozen=True)
class Candidates:
    """The areas in the chosen classes.

    `severity`: how much the class of each counts, from 1; `inhabitants`: NaN where unknown; `surface` in m²;
    `neighbours`: for each the areas that it shares an edge with, both ways.
    """

    severity: np.ndarray
    inhabitants: np.ndarray
    surface: np.ndarray
    neighbours: Sequence[Collection[int]]

    def weights(self) -> np.ndarray:
        """Returns size × severity."""
        return self.sizes() * self.severity

    def sizes(self) -> np.ndarray:
        """Returns how large each area is: inhabitants, unknown ones as 0; m² where no inhabitants are known at all."""
        known = ~np.isnan(self.inhabitants)
        return np.where(known, self.inhabitants, 0.0) if known.any() else self.surface

    def inhabited(self) -> np.ndarray:
        """Returns for each area whether people live there; where that is unknown, they do."""
        return ~(self.inhabitants < 1)


@dataclass(frozen=True)
class Group:
    """Areas for one circle.

    `members`: the heaviest first, inhabited or not; `inhabitants`: those that are known, None where none are;
    `is_partial`: some are not known; `is_too_wide`: a single area that is wider than was asked for.
    """

    members: tuple[int, ...]
    weight: float
    inhabitants: int | None
    is_partial: bool
    is_too_wide: bool


@dataclass(frozen=True)
class Suggestion:
    """The groups, the worst first; how many had too few inhabitants, and how many came after the last one wanted."""

    groups: tuple[Group, ...]
    too_few: int = 0
    beyond: int = 0


def suggest(
    candidates: Candidates, radius_of: RadiusOf, *, max_radius: float, minimum: float, max_count: int
) -> Suggestion:
    """Returns the groups of adjoining areas, each within `max_radius` metres, at most `max_count`.

    A group with fewer than `minimum` inhabitants is left out, unless those of an area in it are unknown; one in which
    nobody lives always is. Between equals the first area decides, so that the same areas give the same groups.
    """
    weights = candidates.weights()
    found = [
        _group(members, candidates, weights, radius_of, max_radius)
        for component in components(candidates.neighbours)
        for members in split(component, candidates.neighbours, weights, radius_of, max_radius)
    ]
    inhabited = candidates.inhabited()
    wanted = [group for group in found if inhabited[list(group.members)].any() and _is_enough(group, minimum)]
    ranked = sorted(wanted, key=lambda group: (-group.weight, min(group.members)))
    return Suggestion(tuple(ranked[:max_count]), len(found) - len(wanted), max(len(ranked) - max_count, 0))


def components(neighbours: Sequence[Collection[int]]) -> list[list[int]]:
    """Returns the areas that hang together by shared edges, each group in ascending order."""
    seen: set[int] = set()
    found = []
    for start in range(len(neighbours)):
        if start in seen:
            continue
        reached, waiting = {start}, [start]
        while waiting:
            new = set(neighbours[waiting.pop()]) - reached
            reached |= new
            waiting.extend(new)
        seen |= reached
        found.append(sorted(reached))
    return found


def split(
    component: Collection[int],
    neighbours: Sequence[Collection[int]],
    weights: np.ndarray,
    radius_of: RadiusOf,
    max_radius: float,
) -> list[list[int]]:
    """Splits adjoining areas into groups whose circle fits, each around the worst area that is left.

    Every area comes into exactly one group; one that does not fit by itself stays alone.
    """
    order = sorted(component, key=lambda area: (-weights[area], area))
    if radius_of(order) <= max_radius:
        return [order]
    place = {area: at for at, area in enumerate(order)}
    groups = []
    left = set(component)
    for seed in order:
        if seed in left:
            group = _grown(seed, left, neighbours, place, radius_of, max_radius)
            left.difference_update(group)
            groups.append(sorted(group, key=place.__getitem__))
    return groups


def _grown(
    seed: int,
    left: Collection[int],
    neighbours: Sequence[Collection[int]],
    place: dict[int, int],
    radius_of: RadiusOf,
    max_radius: float,
) -> list[int]:
    """The seed and what adjoins it, the worst first, as long as the circle fits."""
    group = [seed]
    # What does not fit now does not fit later: a circle around more is never smaller.
    tried = {seed}
    border = {area for area in neighbours[seed] if area in left}
    while border:
        area = min(border, key=place.__getitem__)
        tried.add(area)
        if radius_of([*group, area]) <= max_radius:
            group.append(area)
            border.update(near for near in neighbours[area] if near in left)
        border -= tried
    return group


def _group(
    members: Sequence[int], candidates: Candidates, weights: np.ndarray, radius_of: RadiusOf, max_radius: float
) -> Group:
    chosen = list(members)
    inhabitants = candidates.inhabitants[chosen]
    unknown = np.isnan(inhabitants)
    return Group(
        members=tuple(members),
        weight=float(weights[chosen].sum()),
        inhabitants=None if unknown.all() else int(np.nansum(inhabitants).round()),
        is_partial=bool(unknown.any()),
        is_too_wide=radius_of(members) > max_radius,
    )


def _is_enough(group: Group, minimum: float) -> bool:
    return group.is_partial or (group.inhabitants or 0) >= minimum


# --- in words ---


def names_for_circle(group: Group, candidates: Candidates, names: Sequence[str]) -> list[str]:
    """Returns the names of the one or two areas of a group where most people live, or the largest where unknown.

    `names`: of all candidates, "" where an area has none.
    """
    sizes, inhabited = candidates.sizes(), candidates.inhabited()
    living = [area for area in group.members if inhabited[area]]
    largest_first = sorted(living, key=lambda area: -sizes[area])
    return list(dict.fromkeys(names[area] for area in largest_first if names[area]))[:2]


def reason(group: Group, names: Sequence[str], labels: Sequence[str], legend: Legend, max_radius: float) -> Message:
    """Returns why a group asks for attention, in one sentence.

    `names`, `labels`: of the class, for each member in order; `max_radius` in metres, for one that is wider.
    """
    people = _people(group)
    if group.is_too_wide:
        return Message(
            "{name} has “{label}” on map {map}, with {people}; by itself it is wider than the radius of {radius:g} m.",
            map=legend.key,
            name=names[0],
            label=labels[0],
            people=people,
            radius=max_radius,
        )
    if len(names) == 1:
        return Message(
            "{name} has “{label}” on map {map}, with {people}.",
            map=legend.key,
            name=names[0],
            label=labels[0],
            people=people,
        )
    return Message(
        "{count} adjoining areas have {classes} on map {map}, together with {people}.",
        map=legend.key,
        count=len(names),
        classes=_classes(names, labels),
        people=people,
    )


def _people(group: Group) -> Message:
    if group.inhabitants is None:
        return Message("an unknown number of inhabitants")
    if group.is_partial:
        return Message("at least {count} inhabitants", count=group.inhabitants)
    return Message("{count} inhabitants", count=group.inhabitants)


def _classes(names: Sequence[str], labels: Sequence[str]) -> str:
    """Each label with the areas that have it: “veel problemen, veel kwetsbaar” (Riet, Nieuwland); …"""
    by_label: dict[str, list[str]] = {}
    for name, label in zip(names, labels):
        by_label.setdefault(label, []).append(name)
    return "; ".join(f"“{label}” ({listed(found)})" for label, found in by_label.items())
