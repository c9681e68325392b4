"""Protects the tags of areas on a map: inside it, on no other tag, and on no place that another one points at."""

from __future__ import annotations

import random

import pytest

from veerkracht_plugin.core.report.tags import Tag, place_tags

WIDE, HIGH = 180.0, 100.0


def tag(x: float, y: float, room: float = 1.0, width: float = 5.0) -> Tag:
    return Tag((x, y), width, 5.0, room)


def meet(one: Tag, at: tuple[float, float], other: Tag, there: tuple[float, float]) -> bool:
    across, along = (abs(at[axis] - there[axis]) for axis in (0, 1))
    return across < (one.width + other.width) / 2 and along < (one.height + other.height) / 2


def test_a_tag_stands_in_an_area_with_room_for_it():
    assert place_tags([tag(50, 50, room=4)], WIDE, HIGH) == [(50, 50)]


def test_a_tag_of_a_small_area_leaves_it_in_sight():
    [(x, y)] = place_tags([tag(50, 50, room=2)], WIDE, HIGH)
    assert abs(x - 50) > 2.5 or abs(y - 50) > 2.5


@pytest.mark.parametrize("seed", range(5))
def test_tags_stand_inside_the_map_on_no_other_tag_and_hide_no_area(seed):
    dice = random.Random(seed)
    tags = [
        tag(dice.uniform(5, WIDE - 5), dice.uniform(5, HIGH - 5), dice.uniform(0, 6), dice.choice((5.0, 8.0)))
        for _ in range(40)
    ]
    spots = place_tags(tags, WIDE, HIGH)
    assert all(5 / 2 <= x <= WIDE - 5 / 2 and 5 / 2 <= y <= HIGH - 5 / 2 for x, y in spots)
    pairs = [(a, b) for a in range(40) for b in range(a)]
    assert not [pair for pair in pairs if meet(tags[pair[0]], spots[pair[0]], tags[pair[1]], spots[pair[1]])]


def test_where_nothing_is_free_every_tag_still_has_a_place():
    tags = [tag(20, 20, room=0)] * 30
    assert len(place_tags(tags, 40, 40)) == 30


def test_a_crowd_is_placed_quickly():
    tags = [tag(number % 40 * 4.0, number // 40 * 4.0, room=1) for number in range(1000)]
    assert place_tags(tags, WIDE, HIGH) == [one.anchor for one in tags]
