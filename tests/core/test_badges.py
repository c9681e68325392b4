"""Protects the numbers of circles: never over each other at the scale of the page or any larger one, always placed."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.badges import (
    ANGLES,
    Badge,
    Circle,
    Place,
    middle_of,
    page_scale,
    place_badge,
    place_badges,
)
from veerkracht_plugin.core.focus.circle_looks import badge_shape, smallest_ring

SCALE = 50_000.0
MM = SCALE / 1000  # metres on the ground

circles = st.tuples(st.floats(0, 3000), st.floats(0, 3000), st.floats(1, 800))
numbers = st.sampled_from(["1", "a", "12", "12b", "1234"])


def badges(*found: tuple[Circle, str]) -> list[Badge]:
    places = place_badges([circle for circle, _ in found], [text for _, text in found], SCALE)
    return [Badge(circle, text, place) for (circle, text), place in zip(found, places)]


def on_paper(badge: Badge, scale: float) -> tuple[float, float]:
    """The middle of a badge in mm, worked out plainly."""
    x, y, radius = badge.circle
    mm_per_metre = 1000 / scale
    ring = radius * mm_per_metre if 2 * radius * mm_per_metre >= smallest_ring() - 1e-9 else 0.0
    reach = ring + badge.place.distance
    angle = math.radians(badge.place.angle)
    return x * mm_per_metre + reach * math.sin(angle), y * mm_per_metre + reach * math.cos(angle)


def between(one: Badge, other: Badge, scale: float) -> float:
    """The distance in mm between the edges of two badges: pills are discs that slide along a level line."""
    (x1, y1), (x2, y2) = on_paper(one, scale), on_paper(other, scale)
    height = badge_shape().height
    lines = (badge_shape().width(one.text) + badge_shape().width(other.text)) / 2 - height
    return math.hypot(max(0.0, abs(x2 - x1) - lines), y2 - y1) - height


def scales() -> list[float]:
    return [SCALE / 1.05**step for step in range(120)]


def spare_room(one: Badge, other: Badge) -> float:
    """What is left in mm between two badges beyond their least distance, at the worst of the scales tried."""
    return min(between(one, other, scale) for scale in scales()) - badge_shape().gap


# --- where a badge comes ---


def test_alone_it_stands_north_east_on_the_ring() -> None:
    assert place_badge((0, 0, 300), "1", [], SCALE) == Place(45, 0.0)


def test_next_it_goes_around_the_ring_with_the_clock() -> None:
    """Badges on the first places of a circle: each one taken sends the next badge to the following place."""
    circle = (0.0, 0.0, 600.0)
    taken: list[Badge] = []
    for angle in ANGLES:
        assert place_badge(circle, "1", taken, SCALE) == Place(angle, 0.0)
        taken.append(Badge(circle, "1", Place(angle, 0.0)))
    outside = place_badge(circle, "1", taken, SCALE)
    assert outside.distance > badge_shape().height / 2


def test_leaders_grow_only_as_far_as_needed() -> None:
    placed = badges(*(((0.0, 0.0, 100.0), str(number)) for number in range(1, 11)))
    distances = [badge.place.distance for badge in placed]
    assert distances == sorted(distances)
    assert distances[0] == 0
    assert len(set(distances)) > 2


def test_no_badge_on_a_leader() -> None:
    """A leader to the east, and close to its start a small circle whose number would cover it."""
    led = Badge((0.0, 0.0, 300.0), "1", Place(90, 20.0))
    beside = (300 + 2 * MM, 2 * MM, 20.0)
    assert spare_room(led, Badge(beside, "2")) > 0
    assert place_badge(beside, "2", [led], SCALE).distance > 0


def test_no_leader_under_a_badge() -> None:
    """On one spot, badges close by to all sides but the south-west, and one beside the way there.

    Without leaders to mind, the number would go north-east, 12.5 mm out.
    """
    spot = (0.0, 0.0, 20.0)
    taken = [Badge(spot, "1", Place(angle, 5.5)) for angle in ANGLES if angle != 225]
    taken.append(Badge(spot, "2", Place(246, 12.85)))
    assert place_badge(spot, "3", taken, SCALE) == Place(225, 17.5)
    assert spare_room(taken[0], Badge(spot, "3", Place(45, 12.5))) > 0


def test_small_circles_of_a_list_choose_first() -> None:
    """A circle too small for a ring has no other place without a leader than its middle."""
    large = (0.0, 0.0, 420.0)
    small = (420 / math.sqrt(2), 420 / math.sqrt(2), 100.0)
    assert place_badges([large, small], ["1", "2"], SCALE) == [Place(90), Place(45)]


def test_on_one_spot_there_is_a_place_for_many_and_a_number_for_all() -> None:
    placed = badges(*(((0.0, 0.0, 50.0), str(number)) for number in range(1, 41)))
    free = [one for one in placed if one.place != Place()]
    assert len(free) > 20
    assert all(spare_room(one, other) >= -1e-6 for one, other in combinations(free, 2))


def test_on_one_spot_of_a_page_all_find_a_place_inside_the_map() -> None:
    """However many: where those near by are taken, leaders go in between and further."""
    circle, texts = (0.0, 0.0, 50.0), [str(number) for number in range(1, 37)]
    frame = (-20 * MM, -20 * MM, 60 * MM, 60 * MM)
    placed = [
        Badge(circle, text, place) for text, place in zip(texts, place_badges([circle] * 36, texts, SCALE, frame))
    ]
    assert min(between(one, other, SCALE) for one, other in combinations(placed, 2)) >= badge_shape().gap - 1e-6
    middles = [middle_of(badge, SCALE) for badge in placed]
    assert all(abs(way - 20 * MM) <= 40 * MM - badge_shape().height / 2 * MM for middle in middles for way in middle)


def test_pills_need_more_room_than_discs() -> None:
    circle, beside = (0.0, 0.0, 400.0), (7 * MM, 0.0, 400.0)
    assert place_badge(beside, "2", [Badge(circle, "1")], SCALE) == Place()
    assert place_badge(beside, "12b", [Badge(circle, "12b")], SCALE) != Place()


def test_rings_are_no_reason_to_move() -> None:
    inside = Badge((0.0, 0.0, 800.0), "1", Place(225, 0.0))
    crossing_its_ring = (800 / math.sqrt(2) - 300 / math.sqrt(2),) * 2 + (300.0,)
    assert place_badge(crossing_its_ring, "2", [inside], SCALE) == Place(45, 0.0)


def test_long_lists_are_placed_in_good_time() -> None:
    """A crowd, where leaders lead nowhere: each still has a place."""
    crowd = [(float(number % 20) * 100, float(number // 20) * 100, 60.0) for number in range(400)]
    places = place_badges(crowd, ["1"] * len(crowd), SCALE)
    assert len(places) == len(crowd)
    assert all(place.distance == 0 for place in places[250:])


# --- at every scale ---


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(circles, numbers), min_size=2, max_size=7))
def test_badges_keep_apart_on_the_page_and_whenever_it_is_enlarged(found: list[tuple[Circle, str]]) -> None:
    for one, other in combinations(badges(*found), 2):
        assert spare_room(one, other) >= -1e-6


@settings(max_examples=200, deadline=None)
@given(circles, circles, numbers, numbers, st.sampled_from(ANGLES), st.sampled_from([0.0, 5.0, 20.0]))
def test_a_badge_keeps_clear_of_one_that_stands_anywhere(
    one: Circle, other: Circle, text: str, other_text: str, angle: int, distance: float
) -> None:
    """On its ring or on a leader, which does not grow with the map."""
    met = Badge(one, text, Place(angle, distance))
    assert spare_room(met, Badge(other, other_text, place_badge(other, other_text, [met], SCALE))) >= -1e-6


def test_a_ring_that_appears_is_reckoned_with() -> None:
    """Small on the page, both badges are in the middle; enlarged, the one moves to its ring, where the other is."""
    small = (0.0, 0.0, 170.0)  # 6.8 mm across on the page
    north_east = 170 / math.sqrt(2)
    other = (north_east + 5 * MM, north_east + 5 * MM, 1.0)
    met = Badge(other, "2")
    assert place_badge(small, "1", [met], SCALE) == Place()
    near = Badge((north_east + 3 * MM, north_east + 3 * MM, 1.0), "2")
    assert between(Badge(small, "1"), near, SCALE) > badge_shape().gap
    assert place_badge(small, "1", [near], SCALE) != Place()


# --- the scale of the page ---


@pytest.mark.parametrize(
    ("extent", "scale"),
    [
        ((0, 0, 17_100, 100), 100_000),  # 171 mm wide within the air
        ((0, 0, 100, 16_600), 100_000),  # 166 mm high
        ((0, 0, 17_101, 100), 102_500),
        ((137_300, 496_700, 157_372, 510_300), 117_500),  # the demo region
        ((0, 0, 1, 1), 2500),
        ((5, 5, 5, 5), 2500),
        ((math.inf, math.inf, -math.inf, -math.inf), 2500),
        ((math.nan, 0, 1, 1), 2500),
    ],
)
def test_scale_of_the_page_fits_and_is_round(extent: tuple[float, float, float, float], scale: float) -> None:
    assert page_scale(extent) == scale
