"""Protects who is whose neighbour (edges, not corners; gaps closed) and the smallest circle around shapes."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry, QgsRectangle

from veerkracht_plugin.bridge.focus.enclosing_circles import corners, smallest_circle, smallest_circle_around
from veerkracht_plugin.bridge.focus.neighbours import neighbours
from veerkracht_plugin.core.errors import Stopped


def box(west: float, south: float, east: float, north: float) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(west, south, east, north))


def shape(wkt: str) -> QgsGeometry:
    return QgsGeometry.fromWkt(wkt)


HERE = box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("other", "adjoins"),
    [
        (box(100, 0, 200, 100), True),  # an edge
        (box(100, 50, 200, 150), True),  # half an edge
        (box(100, 100, 200, 200), False),  # a corner
        (box(100, 98, 200, 200), False),  # two metres of an edge
        (box(104, 0, 200, 100), True),  # a gap under the tolerance
        (box(106, 0, 200, 100), False),  # and over it
        (box(103, 103, 200, 200), False),  # a corner, nearly
        (box(97, 0, 200, 100), True),  # an overlap
        (box(40, 40, 60, 60), True),  # inside, where the other has no hole for it
        (shape("Polygon((100 100, 200 130, 200 200, 130 200, 100 100))"), False),  # a corner at a slant
        (box(300, 0, 400, 100), False),
        (shape("MultiPolygon(((300 0, 400 0, 400 100, 300 0)), ((0 100, 100 100, 50 150, 0 100)))"), True),
    ],
)
def test_areas_adjoin_along_an_edge_and_not_in_a_corner(other, adjoins):
    assert neighbours([HERE, other], 5.0) == ([{1}, {0}] if adjoins else [set(), set()])
    assert neighbours([other, HERE], 5.0) == ([{1}, {0}] if adjoins else [set(), set()])


def test_an_area_in_the_hole_of_another_adjoins_it():
    ring = HERE.difference(box(40, 40, 60, 60))
    assert neighbours([ring, box(40, 40, 60, 60)], 5.0) == [{1}, {0}]


def test_without_tolerance_only_borders_that_touch_count():
    touching = [HERE, box(100, 0, 200, 100), box(200.5, 0, 300, 100), box(0, 100.000001, 100, 200)]
    assert neighbours(touching, 0.0) == [{1, 3}, {0}, set(), {0}]


def test_a_chessboard_and_a_row():
    board = [box(100 * x, 100 * y, 100 * x + 100, 100 * y + 100) for x in range(4) for y in range(4)]
    white = [place for place in range(16) if (place // 4 + place) % 2]
    assert neighbours([board[place] for place in white], 5.0) == [set()] * 8
    assert sum(map(len, neighbours(board, 5.0))) == 2 * 24


def test_nothing_has_no_neighbours():
    assert neighbours([], 5.0) == []


def test_cancel():
    with pytest.raises(Stopped):
        neighbours([HERE], 5.0, lambda: True)


# --- circles ---


def plain_radius(points: np.ndarray) -> float:
    """The radius of the smallest circle, by trying all circles through two and three of the points."""
    found = []
    for chosen in (*itertools.combinations(points, 2), *itertools.combinations(points, 3)):
        centre = np.mean(chosen, axis=0) if len(chosen) == 2 else middle(*chosen)
        if centre is not None:
            radius = max(math.dist(centre, one) for one in chosen)
            if all(math.dist(centre, point) <= radius + 1e-6 for point in points):
                found.append(radius)
    return min(found)


def middle(one: np.ndarray, two: np.ndarray, three: np.ndarray) -> np.ndarray | None:
    equations = 2 * np.array([two - one, three - one])
    if abs(np.linalg.det(equations)) < 1e-6:
        return None
    return one + np.linalg.solve(equations, np.array([(two - one) @ (two - one), (three - one) @ (three - one)]))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), min_size=2, max_size=9, unique=True))
def test_the_smallest_circle_is_the_smallest(points):
    places = np.add(points, (241_000.0, 485_000.0))
    circle = smallest_circle(places)
    assert circle.radius == pytest.approx(plain_radius(places), abs=1e-4)
    assert np.hypot(places[:, 0] - circle.x, places[:, 1] - circle.y).max() <= circle.radius + 1e-4


def test_many_corners_are_no_trouble():
    turn = np.linspace(0, 2 * math.pi, 20_000, endpoint=False)
    circle = smallest_circle(np.column_stack([1000 * np.cos(turn), 500 * np.sin(turn)]))
    assert (circle.x, circle.y, circle.radius) == pytest.approx((0, 0, 1000), abs=1e-3)


def test_the_circle_around_shapes():
    circle = smallest_circle_around([box(0, 0, 30, 40), shape("MultiPolygon(((10 10, 20 10, 20 20, 10 10)))")])
    assert circle is not None
    assert (circle.x, circle.y, circle.radius) == pytest.approx((15, 20, 25))
    assert smallest_circle_around([shape("Polygon EMPTY")]) is None
    assert smallest_circle_around([]) is None


def test_one_point_is_a_circle_of_nothing():
    assert smallest_circle(np.array([[3.0, 4.0]])).radius == 0


def test_corners_are_those_of_the_hull():
    star = shape("Polygon((0 0, 5 4, 10 0, 6 5, 10 10, 5 6, 0 10, 4 5, 0 0))")
    assert {tuple(corner) for corner in corners(star).tolist()} == {(0, 0), (10, 0), (10, 10), (0, 10)}
