"""Suggested circles: around adjoining areas in the chosen classes, each with a name and the reason."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from ...core.errors import Stopped
from ...core.focus.circles import ATTENTION, DEVELOPMENT, FOCUS, maps_text
from ...core.focus.class_choice import severities
from ...core.focus.numbering import numbers_for
from ...core.focus.suggestion import Candidates, Group, Suggestion, names_for_circle, reason, suggest
from ..columns import Cancelled
from ..translation import language, tr
from .chosen_areas import ChosenAreas
from .circle_figures import name_from
from .enclosing_circles import corners, smallest_circle
from .neighbours import neighbours
from .round_shapes import Circle

# On these maps the circles of the focus map are not what stands out.
_KINDS = {"5": DEVELOPMENT, "5b": DEVELOPMENT, "6": DEVELOPMENT, "7": ATTENTION}


@dataclass(frozen=True)
class Wishes:
    """What a suggestion is to be: radius and tolerance in metres, and the inhabitants that a group must have."""

    max_radius: float
    max_count: int
    minimum_inhabitants: int
    tolerance: float


@dataclass(frozen=True)
class Suggested:
    """The groups and the circle of each, worst first; `rows`: of which of all areas each candidate is."""

    chosen: ChosenAreas
    wishes: Wishes
    rows: list[int]
    candidates: Candidates
    suggestion: Suggestion
    circles: list[Circle]

    def columns(self) -> dict[str, Sequence[Any]]:
        """Returns what is said of the circles, by field."""
        groups, count = self.suggestion.groups, len(self.circles)
        key = self.chosen.legend.key
        return {
            "nr": numbers_for(count, letters=False),
            "naam": [self._name(group) for group in groups],
            "soort": [_KINDS.get(key, FOCUS)] * count,
            "kaarten": [maps_text([key]) if key in _KINDS else ""] * count,
            "toelichting": [self._reason(group) for group in groups],
        }

    @cached_property
    def _names(self) -> list[str]:
        return [self.chosen.name(row) for row in self.rows]

    def _name(self, group: Group) -> str:
        return name_from(names_for_circle(group, self.candidates, self._names))

    def _reason(self, group: Group) -> str:
        numbers = self.chosen.class_numbers[[self.rows[area] for area in group.members]].tolist()
        labels = [self.chosen.label(number, language()) for number in numbers]
        names = [self._names[area] for area in group.members]
        return reason(group, names, labels, self.chosen.legend, self.wishes.max_radius).text(tr)


def suggested_circles(chosen: ChosenAreas, wishes: Wishes, is_cancelled: Cancelled = lambda: False) -> Suggested:
    """Returns circles around the chosen areas, in whole metres; none where no area is chosen. Raises Stopped on cancel.

    The same areas in another order give the same circles, where they have codes.
    """
    codes = chosen.covered.facts.codes
    rows = sorted(np.flatnonzero(chosen.is_chosen).tolist(), key=lambda row: (codes[row], row))
    candidates = _candidates(chosen, rows, wishes.tolerance, is_cancelled)
    hulls = [corners(chosen.covered.shapes[row]) for row in rows]
    inhabited = candidates.inhabited()

    def around(members: Sequence[int]) -> Circle | None:
        if is_cancelled():
            raise Stopped
        points = [hulls[area] for area in members if inhabited[area]]
        return _in_whole_metres(smallest_circle(np.concatenate(points))) if points else None

    def radius_of(members: Sequence[int]) -> float:
        circle = around(members)
        return 0.0 if circle is None else circle.radius

    suggestion = suggest(
        candidates,
        radius_of,
        max_radius=wishes.max_radius,
        minimum=wishes.minimum_inhabitants,
        max_count=wishes.max_count,
    )
    circles = [circle for group in suggestion.groups if (circle := around(group.members)) is not None]
    return Suggested(chosen, wishes, rows, candidates, suggestion, circles)


def _candidates(chosen: ChosenAreas, rows: list[int], tolerance: float, is_cancelled: Cancelled) -> Candidates:
    shapes = [chosen.covered.shapes[row] for row in rows]
    severity = severities(chosen.legend.key, chosen.classes)
    inhabitants = chosen.covered.facts.inhabitants
    return Candidates(
        severity=np.array([severity[number] for number in chosen.class_numbers[rows].tolist()], dtype="int64"),
        inhabitants=np.full(len(rows), np.nan) if inhabitants is None else inhabitants[rows],
        surface=np.array([shape.area() for shape in shapes], dtype="float64"),
        neighbours=neighbours(shapes, tolerance, is_cancelled),
    )


def _in_whole_metres(circle: Circle) -> Circle:
    # A micrometre more is rounding, and no reason for another metre.
    return replace(circle, radius=float(max(math.ceil(circle.radius - 1e-6), 1)))
