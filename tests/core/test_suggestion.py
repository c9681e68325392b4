"""Protects how areas become groups: by shared edges, split where too wide, ranked, none lost and none twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.suggestion import (
    Candidates,
    Group,
    Suggestion,
    components,
    names_for_circle,
    reason,
    split,
    suggest,
)
from veerkracht_plugin.core.legends import legends

NAN = float("nan")
# Areas of 100 m side by side: the circle around areas 2 … 4 has a radius of 150 m here.
IN_A_ROW = 50.0


def candidates(
    edges: Sequence[tuple[int, int]],
    inhabitants: Sequence[float],
    severity: Sequence[int] | None = None,
    surface: Sequence[float] | None = None,
) -> Candidates:
    neighbours: list[set[int]] = [set() for _ in inhabitants]
    for one, other in edges:
        neighbours[one].add(other)
        neighbours[other].add(one)
    return Candidates(
        severity=np.array(severity or [1] * len(inhabitants)),
        inhabitants=np.array(inhabitants, dtype="float64"),
        surface=np.array(surface or [1.0] * len(inhabitants)),
        neighbours=neighbours,
    )


def row_of(count: int) -> list[tuple[int, int]]:
    return [(place, place + 1) for place in range(count - 1)]


def suggested(found: Candidates, *, max_radius: float = 1e9, minimum: float = 0, max_count: int = 99) -> Suggestion:
    inhabited = found.inhabited()

    def radius_of(members: Sequence[int]) -> float:
        living = [area for area in members if inhabited[area]]
        return IN_A_ROW * (max(living) - min(living) + 1) if living else 0.0

    return suggest(found, radius_of, max_radius=max_radius, minimum=minimum, max_count=max_count)


def members(suggestion: Suggestion) -> list[tuple[int, ...]]:
    return [group.members for group in suggestion.groups]


def test_areas_that_hang_together_are_one_group():
    assert components([{1}, {0, 4}, set(), set(), {1}]) == [[0, 1, 4], [2], [3]]


def test_groups_rank_by_inhabitants_times_severity():
    found = suggested(candidates([(0, 1)], [100, 100, 150, 250], severity=[1, 1, 2, 1]))
    assert [(group.members, group.weight) for group in found.groups] == [((2,), 300), ((3,), 250), ((0, 1), 200)]


def test_of_equals_the_first_area_comes_first():
    assert members(suggested(candidates([], [100, 100, 100]))) == [(0,), (1,), (2,)]


def test_members_come_heaviest_first():
    assert members(suggested(candidates(row_of(3), [10, 30, 20]))) == [(1, 2, 0)]


def test_a_wide_group_is_split_around_its_worst_area():
    found = suggested(candidates(row_of(6), [10, 20, 90, 30, 20, 80]), max_radius=150)
    # Around 2: 3 before 1, since more people live there, and 1 before 4 does not matter, as each fits once.
    assert members(found) == [(2, 3, 1), (5, 4), (0,)]


def test_a_group_that_fits_exactly_is_not_split():
    assert members(suggested(candidates(row_of(3), [1, 2, 3]), max_radius=150)) == [(2, 1, 0)]
    assert len(members(suggested(candidates(row_of(3), [1, 2, 3]), max_radius=149))) == 2


def test_the_rest_of_a_split_group_need_not_hang_together():
    # 2 takes its neighbours, which parts 0 from 4.
    found = suggested(candidates(row_of(5), [5, 9, 99, 9, 5]), max_radius=150)
    assert members(found) == [(2, 1, 3), (0,), (4,)]


def test_a_single_area_that_is_too_wide_stays_by_itself():
    found = suggested(candidates(row_of(3), [10, 30, 20]), max_radius=40)
    assert [(group.members, group.is_too_wide) for group in found.groups] == [((1,), True), ((2,), True), ((0,), True)]
    assert not any(group.is_too_wide for group in suggested(candidates([], [10]), max_radius=50).groups)


def test_a_group_with_too_few_inhabitants_is_left_out_and_counted():
    found = suggested(candidates([(0, 1)], [100, 99, 200, 199]), minimum=200)
    assert members(found) == [(2,)]
    assert found.too_few == 2


def test_a_group_of_unknown_inhabitants_stays():
    found = suggested(candidates([(0, 1)], [10, NAN, NAN, 10]), minimum=200)
    assert members(found) == [(0, 1), (2,)]
    assert [(group.inhabitants, group.is_partial) for group in found.groups] == [(10, True), (None, True)]


def test_nobody_anywhere_is_no_suggestion():
    found = suggested(candidates([], [0, 0.4, 300]))
    assert members(found) == [(2,)]
    assert found.too_few == 2


def test_where_no_inhabitants_are_known_the_surface_counts():
    found = suggested(candidates([], [NAN, NAN], severity=[1, 2], surface=[300.0, 200.0]))
    assert [group.weight for group in found.groups] == [400, 300]


def test_at_most_so_many_groups():
    found = suggested(candidates([], [1, 2, 3, 4]), max_count=3)
    assert members(found) == [(3,), (2,), (1,)]
    assert found.beyond == 1


def test_areas_without_people_hold_a_group_together_and_do_not_widen_it():
    # 0 and 3 live on either side of two parks; 4 and 5 are parks beyond.
    found = suggested(candidates(row_of(6), [50, 0, 0, 40, 0, 0]), max_radius=200)
    assert sorted(found.groups[0].members) == [0, 1, 2, 3, 4, 5]


def test_nothing_gives_nothing():
    assert suggested(candidates([], [])) == Suggestion(())


@st.composite
def maps(draw: st.DrawFn) -> tuple[Candidates, np.ndarray]:
    """Areas at random places, with random edges between them."""
    count = draw(st.integers(1, 14))
    place = st.tuples(st.integers(0, 50), st.integers(0, 50))
    places = np.array(draw(st.lists(place, min_size=count, max_size=count)))
    pairs = [(one, other) for one in range(count) for other in range(one)]
    edges = draw(st.lists(st.sampled_from(pairs), max_size=20)) if pairs else []
    people = st.one_of(st.integers(0, 900).map(float), st.just(NAN))
    inhabitants = draw(st.lists(people, min_size=count, max_size=count))
    severity = draw(st.lists(st.integers(1, 4), min_size=count, max_size=count))
    return candidates(edges, inhabitants, severity), places


@given(maps(), st.integers(0, 40))
def test_splitting_loses_no_area_and_gives_none_twice(made, max_radius):
    found, places = made

    def radius_of(members: Sequence[int]) -> float:
        return float(np.hypot(*np.ptp(places[list(members)], axis=0)) / 2) + 3

    weights = found.weights()
    for component in components(found.neighbours):
        groups = split(component, found.neighbours, weights, radius_of, max_radius)
        assert sorted(area for group in groups for area in group) == component
        for group in groups:
            assert radius_of(group) <= max_radius or len(group) == 1
            within = [near & set(group) if area in group else set() for area, near in enumerate(found.neighbours)]
            assert sorted(group) in components(within), "its members hang together"
    suggestion = suggest(found, radius_of, max_radius=max_radius, minimum=0, max_count=99)
    kept = [area for group in suggestion.groups for area in group.members]
    assert len(kept) == len(set(kept))
    assert set(np.flatnonzero(found.inhabited())) <= set(kept)
    ranks = [group.weight for group in suggestion.groups]
    assert ranks == sorted(ranks, reverse=True)


# --- in words ---

ONE = Group((0,), 1.0, 200, False, False)
TWO = Group((1, 0), 1.0, 1234, False, False)


def test_a_circle_is_named_after_the_two_with_most_people():
    found = candidates([], [10, 500, 300, 0])
    group = Group((0, 1, 2, 3), 1.0, 810, False, False)
    assert names_for_circle(group, found, ["Riet", "Kerk", "Veld", "Park"]) == ["Kerk", "Veld"]
    assert names_for_circle(group, found, ["Riet", "", "Veld", "Park"]) == ["Veld", "Riet"]
    assert names_for_circle(group, found, ["Riet", "Kerk", "Kerk", "Park"]) == ["Kerk", "Riet"]
    assert names_for_circle(group, found, [""] * 4) == []


def test_without_inhabitants_a_circle_is_named_after_the_largest():
    found = candidates([], [NAN, NAN, NAN], surface=[1.0, 3.0, 2.0])
    assert names_for_circle(Group((0, 1, 2), 1.0, None, True, False), found, ["a", "b", "c"]) == ["b", "c"]


@pytest.mark.parametrize(
    ("group", "names", "labels", "said"),
    [
        (ONE, ["Riet"], ["veel"], "Riet has “veel” on map 3, with 200 inhabitants."),
        (
            TWO,
            ["Riet", "Kerk"],
            ["veel", "meer"],
            "2 adjoining areas have “veel” (Riet); “meer” (Kerk) on map 3, together with 1234 inhabitants.",
        ),
        (
            Group((1, 0), 1.0, 34, True, False),
            ["Riet", "Kerk"],
            ["veel", "veel"],
            "2 adjoining areas have “veel” (Riet, Kerk) on map 3, together with at least 34 inhabitants.",
        ),
        (
            Group((0,), 1.0, None, True, True),
            ["Riet"],
            ["veel"],
            "Riet has “veel” on map 3, with an unknown number of inhabitants; by itself it is wider than the radius of 1000 m.",
        ),
    ],
)
def test_the_reason_is_one_sentence(group, names, labels, said):
    assert str(reason(group, names, labels, legends()["3"], 1000.0)) == said
