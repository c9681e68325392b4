"""Protects the areas that polygons and circles share, held against clipping side by side in plain Python."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.clipping import ConvexRings, counter_clockwise, outlines, shared_areas

Ring = list[tuple[float, float]]

UNIT: Ring = [(0, 0), (100, 0), (100, 100), (0, 100)]


def closed(ring: Ring) -> np.ndarray:
    return np.array([*ring, ring[0]], dtype="float64")


def regular(x: float, y: float, radius: float, corners: int, turned: float = 0.0) -> Ring:
    angles = [turned + 2 * math.pi * corner / corners for corner in range(corners)]
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]


def shared(rings: list[Ring], circle: Ring, holes: int = 0) -> float:
    """What the code says: outer rings first, then holes, of one polygon."""
    is_hole = [place >= len(rings) - holes for place in range(len(rings))]
    areas = outlines([closed(ring) for ring in rings], [0] * len(rings), is_hole, 1)
    corners, is_convex = counter_clockwise(np.array([circle], dtype="float64"))
    assert is_convex.all()
    only = np.array([0])
    return float(np.concatenate(list(shared_areas(areas, ConvexRings(corners), only, only)))[0])


def size(ring: Ring) -> float:
    following = [*ring[1:], *ring[:1]]
    return sum(x * v - y * u for (x, y), (u, v) in zip(ring, following)) / 2


def clipped(ring: Ring, circle: Ring) -> Ring:
    """What is left of a ring after cutting off, side by side, what lies to the right of a counter-clockwise circle."""
    for (ax, ay), (bx, by) in zip(circle, [*circle[1:], *circle[:1]]):
        kept: Ring = []
        for (px, py), (qx, qy) in zip(ring, [*ring[1:], *ring[:1]]):
            p = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
            q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax)
            if p >= 0:
                kept.append((px, py))
            if (p >= 0) != (q >= 0):
                kept.append((px + (qx - px) * p / (p - q), py + (qy - py) * p / (p - q)))
        ring = kept
    return ring


def plainly(rings: list[Ring], circle: Ring, holes: int = 0) -> float:
    circle = circle if size(circle) > 0 else circle[::-1]
    parts = [abs(size(clipped(ring, circle))) for ring in rings]
    return sum(parts[: len(rings) - holes]) - sum(parts[len(rings) - holes :])


whole = st.integers(-150, 150)


@st.composite
def stars(draw: st.DrawFn) -> Ring:
    """A polygon around a point, convex or not, its corners on whole numbers where chance wants it."""
    x, y = draw(whole), draw(whole)
    radii = draw(st.lists(st.integers(1, 200), min_size=3, max_size=12))
    step = 2 * math.pi / len(radii)
    ring = [(x + r * math.cos(n * step), y + r * math.sin(n * step)) for n, r in enumerate(radii)]
    if draw(st.booleans()):
        ring = [(round(u), round(v)) for u, v in ring]
    return ring if draw(st.booleans()) else ring[::-1]


circles = st.builds(
    regular, whole, whole, st.integers(1, 120), st.sampled_from([3, 4, 7, 96]), st.sampled_from([0, 0.1])
)


@given(stars(), circles)
def test_any_polygon_in_any_circle(ring, circle):
    if abs(size(ring)) > 1:
        assert shared([ring], circle) == pytest.approx(plainly([ring], circle), rel=1e-9, abs=1e-6)


@given(stars(), stars(), circles)
def test_several_parts_and_holes(ring, other, circle):
    """A hole need not lie in its ring for the sum to be right."""
    if min(abs(size(ring)), abs(size(other))) > 1:
        both = [ring, other]
        assert shared(both, circle) == pytest.approx(plainly(both, circle), rel=1e-9, abs=1e-6)
        pierced = max(plainly(both, circle, 1), 0.0)
        assert shared(both, circle, 1) == pytest.approx(pierced, rel=1e-9, abs=1e-6)


@given(circles, st.integers(-100_000, 600_000), st.integers(0, 600_000))
def test_far_from_the_origin_nothing_is_lost(circle, x, y):
    """As in RD New."""
    near = shared([UNIT], circle)
    moved = [[(u + x, v + y) for u, v in ring] for ring in (UNIT, circle)]
    assert shared([moved[0]], moved[1]) == pytest.approx(near, abs=1e-5)


@pytest.mark.parametrize("circle", [regular(100, 50, 30, 96), regular(100, 50, 30, 4), regular(100, 50, 30, 6, 0.2)])
def test_a_border_through_the_middle_halves_a_circle(circle):
    assert shared([UNIT], circle) == pytest.approx(size(circle) / 2)


def test_borders_through_the_middle_of_very_many_circles():
    """By rounding a border is to the left or to the right of the middle, and turns half a turn one way or the other."""
    count, random = 20_000, np.random.default_rng(1)
    middles = random.uniform(-100_000, 600_000, (count, 1, 2))
    angles = random.uniform(0, 2 * np.pi, count)[:, None] + np.array([[0, np.pi, np.pi / 2, 0]])
    lengths = random.uniform(100, 3000, (count, 4)) * [1, 1, 2, 1]
    lengths[:, 3] = lengths[:, 0]
    triangles = middles + lengths[:, :, None] * np.stack([np.cos(angles), np.sin(angles)], axis=2)
    circle = np.array(regular(0, 0, 50, 96))
    numbers = np.arange(count)
    areas = outlines(list(triangles), numbers.tolist(), [False] * count, count)
    found = np.concatenate(list(shared_areas(areas, ConvexRings(middles + circle), numbers, numbers)))
    assert found == pytest.approx(size(regular(0, 0, 50, 96)) / 2, abs=1e-6)


def test_a_corner_at_the_middle_quarters_a_circle():
    circle = regular(100, 100, 30, 96)
    assert shared([UNIT], circle) == pytest.approx(size(circle) / 4)


def test_inside_outside_and_around():
    assert shared([UNIT], regular(50, 50, 200, 96)) == pytest.approx(10_000)
    assert shared([UNIT], regular(50, 50, 20, 96)) == pytest.approx(size(regular(50, 50, 20, 96)))
    assert shared([UNIT], regular(300, 300, 20, 96)) == pytest.approx(0)
    # Their extents meet, they do not.
    assert shared([UNIT], regular(110, 110, 13, 96)) == pytest.approx(0)


def test_many_pairs_at_once_each_with_its_own_circle():
    """More corners than are done in one go, and circles in another order than the areas."""
    areas = [[(x + u, v) for u, v in UNIT] for x in range(0, 6000, 100)]
    rings = [regular(x + 50, 50, 60 + x / 100, 96) for x in range(0, 6000, 100)]
    made = outlines([closed(area) for area in areas], list(range(60)), [False] * 60, 60)
    area, ring = (places.ravel() for places in np.meshgrid(np.arange(60), np.arange(60)[::-1]))
    repeated = [
        np.concatenate(list(shared_areas(made, ConvexRings(np.array(rings)), np.tile(area, 2), np.tile(ring, 2))))
    ]
    found = repeated[0]
    assert len(found) == 7200
    assert found[:3600] == pytest.approx(found[3600:])
    expected = [plainly([areas[a]], rings[r]) for a, r in zip(area[::97], ring[::97])]
    assert found[:3600:97] == pytest.approx(expected, abs=1e-6)


def test_no_pairs_at_all():
    made = outlines([closed(UNIT)], [0], [False], 1)
    nothing = np.empty(0, dtype=np.int64)
    assert list(shared_areas(made, ConvexRings(np.array([regular(0, 0, 1, 4)])), nothing, nothing)) == []
    assert list(outlines([], [], [], 0).single_rings()) == []


def test_sizes_of_polygons():
    hole = [(10, 10), (20, 10), (20, 20), (10, 20)]
    made = outlines([closed(UNIT), closed(hole), closed(UNIT[::-1])], [0, 0, 2], [False, True, False], 3)
    assert made.areas.tolist() == [9900, 0, 10_000]
    [(numbers, corners)] = made.single_rings()
    assert numbers.tolist() == [2]
    assert corners.tolist() == [[list(corner) for corner in UNIT[::-1]]]


def test_rings_that_cross_themselves_are_suspect():
    bow_tie = [(0, 0), (100, 100), (100, 0), (0, 100)]
    looped = [(0, 0), (100, 0), (100, 100), (60, 100), (60, 120), (40, 100), (60, 80), (60, 110), (0, 100)]
    rings = [UNIT, UNIT[::-1], bow_tie, regular(0, 0, 10, 96), looped]
    made = outlines([closed(ring) for ring in rings], [0, 1, 2, 3, 5], [False] * 5, 6)
    assert made.is_suspect().tolist() == [False, False, True, False, False, True]


def test_what_is_convex():
    star = [regular(0, 0, 10, 5)[place] for place in (0, 2, 4, 1, 3)]
    arrow = [(0.0, 0.0), (10.0, 0.0), (2.0, 2.0), (0.0, 10.0), (-1.0, 5.0)]
    with_a_corner_on_a_side = [(0.0, 0.0), (5.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    rings = [regular(0, 0, 10, 5), regular(0, 0, 10, 5)[::-1], star, arrow, with_a_corner_on_a_side]
    corners, is_convex = counter_clockwise(np.array(rings))
    assert is_convex.tolist() == [True, True, False, False, False]
    assert all(size([tuple(corner) for corner in ring]) > 0 for ring in corners[:2])
