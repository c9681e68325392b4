"""Protects the contiguous areas that the texts name."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.report.contiguous import regions

NAN = float("nan")


def found(chosen, pairs, people=None):
    known = None if people is None else np.array(people, dtype="float64")
    mask = np.array(chosen, dtype=bool)
    return [one.tolist() for one in regions(mask, np.array(pairs, dtype=np.int64).reshape(-1, 2), known)]


def test_areas_that_share_an_edge_hang_together_and_most_inhabitants_come_first():
    assert found([1, 1, 1, 1, 0], [(0, 1), (2, 3)], [10, 20, 500, 600, 9]) == [[3, 2], [1, 0]]


def test_an_area_that_is_not_chosen_parts_its_neighbours():
    assert found([1, 0, 1], [(0, 1), (1, 2)]) == [[0], [2]]


def test_without_inhabitants_most_areas_come_first():
    assert found([1, 1, 1], [(1, 2)]) == [[1, 2], [0]]
    assert found([1, 1, 1], [(1, 2)], [NAN, NAN, NAN]) == [[1, 2], [0]]


def test_nothing_chosen_is_no_region():
    assert found([0, 0], [(0, 1)]) == []


def test_a_long_chain_is_one_region():
    chain = [(place, place + 1) for place in range(999)]
    assert len(found([1] * 1000, chain[::-1])) == 1


def plain(chosen, pairs):
    """Walks from area to area."""
    left, groups = {row for row, one in enumerate(chosen) if one}, set()
    while left:
        group, waiting = set(), [min(left)]
        while waiting:
            row = waiting.pop()
            if row in group:
                continue
            group.add(row)
            for pair in pairs:
                if row in pair:
                    waiting += [other for other in pair if other in left]
        left -= group
        groups.add(frozenset(group))
    return groups


@given(st.lists(st.booleans(), min_size=1, max_size=15), st.data())
def test_regions_are_those_of_a_walk(chosen, data):
    row = st.integers(0, len(chosen) - 1)
    pairs = data.draw(st.lists(st.tuples(row, row).filter(lambda pair: pair[0] != pair[1]), max_size=25))
    people = data.draw(st.lists(st.one_of(st.just(NAN), st.floats(0, 100)), min_size=len(chosen), max_size=len(chosen)))
    regions_found = found(chosen, pairs, people)
    assert {frozenset(one) for one in regions_found} == plain(chosen, pairs)
    sums = [sum(people[one] for one in region if people[one] == people[one]) for region in regions_found]
    assert all(first >= second - 1e-9 for first, second in zip(sums, sums[1:]))
