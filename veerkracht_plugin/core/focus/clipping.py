"""How much of an area lies in a circle: exact areas of polygons within convex ones, for very many pairs at once.

Each side of a polygon makes a triangle with the middle of the circle. The parts of these triangles within the circle
add up to what polygon and circle share, those of sides that run clockwise around the middle with a minus. Where a side
is in the circle, its part is the triangle itself; where it is outside, a sector of the circle; where it enters or
leaves, it is cut. A geometry library makes the shared shapes one by one, which takes several times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

# Angles of one ring are this far from those of the next, so that all are looked up in one sorted array.
_STRIDE = 16.0
# The middle is at 0 and the edge at 1: what is no farther beyond the edge than this is on it.
_ON_THE_EDGE = 1 + 1e-12
# Arrays of this length stay in the processor's cache.
_CORNERS_IN_ONE_GO = 20_000


@dataclass(frozen=True)
class Outlines:
    """Polygons as arrays of corners, polygon after polygon and ring after ring.

    `x`, `y`: the corners, the first of a ring once more at its end; `joins_next`: for each corner whether a side goes
    from it to the next one; `sign`: for each corner +1 or −1, such that outer rings count and holes are taken away;
    `start`: for each polygon the place of its first corner, and at the end the number of all; `areas`: of each polygon.
    """

    x: np.ndarray
    y: np.ndarray
    joins_next: np.ndarray
    sign: np.ndarray
    start: np.ndarray
    areas: np.ndarray

    def is_suspect(self) -> np.ndarray:
        """Returns for each polygon whether a ring crosses itself: one that does not turns around exactly once."""
        begin = np.flatnonzero(self.joins_next)
        x, y = self.x[begin + 1] - self.x[begin], self.y[begin + 1] - self.y[begin]
        # The side after each one: the next, and after the last one of a ring the first.
        ends = np.flatnonzero(~self.joins_next[begin + 1])
        after = np.arange(1, len(begin) + 1)
        after[ends] = np.append(0, ends + 1)[:-1]
        turns = np.arctan2(_cross(x, y, x[after], y[after]), x * x[after] + y * y[after])
        ring = np.repeat(np.arange(len(ends)), np.diff(np.append(-1, ends)))
        whole_turns = np.abs(np.bincount(ring, turns, len(ends))) / (2 * np.pi)
        polygon = np.searchsorted(self.start, begin[ends], side="right") - 1
        return np.bincount(polygon, np.abs(whole_turns - 1) > 0.1, len(self.areas)) > 0

    def single_rings(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yields the polygons of a single ring, those with the same number of corners together.

        Their numbers, and their corners (polygons × corners × 2), the first not once more at the end.
        """
        ends = np.append(0, np.cumsum(~self.joins_next))
        rings = np.diff(ends[self.start])
        sizes = np.diff(self.start) - 1
        for size in np.unique(sizes[rings == 1]):
            numbers = np.flatnonzero((rings == 1) & (sizes == size))
            corner = self.start[numbers][:, None] + np.arange(size)
            yield numbers, np.stack([self.x[corner], self.y[corner]], axis=2)


def outlines(rings: Sequence[np.ndarray], polygon: Sequence[int], is_hole: Sequence[bool], count: int) -> Outlines:
    """Returns rings as outlines.

    `rings`: the corners of each (n × 2, the last the same as the first), in the order of their polygons; `polygon`: to
    which of the `count` polygons each belongs; `is_hole`: whether it is one.
    """
    sizes = np.array([len(ring) for ring in rings], dtype=np.int64)
    x, y = np.concatenate([np.empty((0, 2)), *rings]).T.copy()
    ends = np.cumsum(sizes)
    joins_next = np.ones(len(x), dtype=bool)
    joins_next[ends - 1] = False
    # From a corner of the ring: so far from the origin, the products would lose the decimals.
    near_x, near_y = x - np.repeat(x[ends - sizes], sizes), y - np.repeat(y[ends - sizes], sizes)
    parts = _cross(near_x, near_y, np.roll(near_x, -1), np.roll(near_y, -1))
    areas = np.bincount(np.repeat(np.arange(len(sizes)), sizes), np.where(joins_next, parts, 0.0), len(sizes)) / 2
    counts = np.where(is_hole, -1.0, 1.0)
    owner = np.asarray(polygon, dtype=np.int64)
    corners = np.bincount(owner, sizes, count).astype(np.int64)
    return Outlines(
        x=x,
        y=y,
        joins_next=joins_next,
        sign=np.repeat(np.sign(areas) * counts, sizes),
        start=np.append(0, np.cumsum(corners)),
        areas=np.bincount(owner, np.abs(areas) * counts, count),
    )


def counter_clockwise(corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns polygons (polygons × corners × 2) with their corners counter-clockwise, and which of them are convex."""
    middles = corners.mean(axis=1, keepdims=True)
    x, y = (corners - middles).transpose(2, 0, 1)
    is_clockwise = _cross(x, y, np.roll(x, -1, 1), np.roll(y, -1, 1)).sum(axis=1) < 0
    corners = np.where(is_clockwise[:, None, None], corners[:, ::-1], corners)
    x, y = (corners - middles).transpose(2, 0, 1)
    dx, dy = np.roll(x, -1, 1) - x, np.roll(y, -1, 1) - y
    bends = _cross(dx, dy, np.roll(dx, -1, 1), np.roll(dy, -1, 1))
    # A star bends the same way all around too, but goes around twice, and so it does seen from its middle.
    steps = np.diff(np.arctan2(y, x), axis=1, append=np.arctan2(y, x)[:, :1])
    around = np.where(steps < -np.pi, steps + 2 * np.pi, steps).sum(axis=1)
    return corners, (bends > 0).all(axis=1) & (np.abs(around - 2 * np.pi) < 0.1)


class ConvexRings:
    """Convex polygons with the same number of corners, in which to look up what one sees from their middles."""

    def __init__(self, corners: np.ndarray) -> None:
        """`corners`: of each (polygons × corners × 2), counter-clockwise, the first not once more at the end."""
        self.middles = corners.mean(axis=1)
        corners = corners - self.middles[:, None, :]
        angles = np.arctan2(corners[:, :, 1], corners[:, :, 0])
        # From the corner with the smallest angle on, and the last one before it: before the first, one sees that side.
        order = (np.argmin(angles, axis=1)[:, None] + np.arange(-1, corners.shape[1] + 1)) % corners.shape[1]
        corners = np.take_along_axis(corners, order[:, :, None], axis=1)
        angles = np.take_along_axis(angles, order[:, :-1], axis=1)
        angles[:, 0] -= 2 * np.pi
        x, y = corners[:, :, 0], corners[:, :, 1]
        triangles = _cross(x[:, :-1], y[:, :-1], x[:, 1:], y[:, 1:])
        self.areas = triangles[:, 1:].sum(axis=1) / 2
        self._angles = (angles + _STRIDE * np.arange(len(corners))[:, None]).ravel()
        self._x, self._y = x[:, :-1].ravel(), y[:, :-1].ravel()
        self._dx, self._dy = (np.diff(x) / triangles).ravel(), (np.diff(y) / triangles).ravel()
        self._swept = ((np.cumsum(triangles, axis=1) - triangles) / 2).ravel()

    def side_of(self, ring: np.ndarray, angle: np.ndarray) -> np.ndarray:
        """Returns the number of the side that one sees from the middle of a ring in a direction."""
        return np.searchsorted(self._angles, angle + _STRIDE * ring, side="right") - 1

    def reach(self, side: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns how far points are towards the line of a side: 0 at the middle, 1 on the line, more beyond it."""
        return _cross(x, y, self._dx[side], self._dy[side])

    def swept(self, side: np.ndarray, reach: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Returns the area of the ring that one sweeps by turning to a point from where its angles begin."""
        part = _cross(self._x[side], self._y[side], x, y) / np.where(reach > 0, reach, np.inf)
        return self._swept[side] + part / 2


class _Points:
    """Points as one sees them from the middle of their ring: the side behind them, how far, and the area swept."""

    def __init__(self, rings: ConvexRings, ring: np.ndarray, x: np.ndarray, y: np.ndarray) -> None:
        self.ring, self.x, self.y = ring, x, y
        self.angle = np.arctan2(y, x)
        self.side = rings.side_of(ring, self.angle)
        self.reach = rings.reach(self.side, x, y)
        self.swept = rings.swept(self.side, self.reach, x, y)

    def __getitem__(self, chosen: np.ndarray) -> _Points:
        found = object.__new__(_Points)
        vars(found).update({name: values[chosen] for name, values in vars(self).items()})
        return found


def shared_areas(areas: Outlines, rings: ConvexRings, area: np.ndarray, ring: np.ndarray) -> Iterator[np.ndarray]:
    """Yields for pairs of an area and a ring (their numbers) the size of what they share, some pairs at a time."""
    corners = np.cumsum(np.diff(areas.start)[area])
    ends = np.searchsorted(corners, np.arange(0, corners[-1] if len(corners) else 0, _CORNERS_IN_ONE_GO))
    for begin, end in zip(ends, np.append(ends[1:], len(area))):
        yield _shared(areas, rings, area[begin:end], ring[begin:end])


def _shared(areas: Outlines, rings: ConvexRings, area: np.ndarray, ring: np.ndarray) -> np.ndarray:
    count = np.diff(areas.start)[area]
    pair = np.repeat(np.arange(len(area)), count)
    corner = np.arange(len(pair)) + np.repeat(areas.start[area] - (np.cumsum(count) - count), count)
    middle_x, middle_y = rings.middles[ring].T
    points = _Points(rings, ring[pair], areas.x[corner] - middle_x[pair], areas.y[corner] - middle_y[pair])
    begin = np.flatnonzero(areas.joins_next[corner])
    parts = areas.sign[corner[begin]] * _parts(rings, points, begin)
    return np.maximum(np.bincount(pair[begin], parts, len(area)), 0.0)


def _parts(rings: ConvexRings, points: _Points, begin: np.ndarray) -> np.ndarray:
    """The part of the triangle of each side that is within the ring; sides go from the points `begin` to the next."""
    end = begin + 1
    parts = _cross(points.x[begin], points.y[begin], points.x[end], points.y[end]) / 2
    out = np.flatnonzero((points.reach[begin] > 1) | (points.reach[end] > 1))
    begin, end = begin[out], end[out]
    turns = _turns(points.angle[end] - points.angle[begin], parts[out])
    parts[out] = points.swept[end] - points.swept[begin] - turns * rings.areas[points.ring[begin]]
    comes_in = _may_come_in(rings, points, begin, end) & _may_come_in(rings, points, end, begin)
    first, last = points[begin[comes_in]], points[end[comes_in]]
    parts[out[comes_in]] += _correction(rings, first, last)
    return parts


def _turns(turn: np.ndarray, triangle: np.ndarray) -> np.ndarray:
    """Full turns that are too much in differences of directions: a side turns half a turn at most.

    Which way, the triangle of the side says: near half a turn, the difference itself may go by rounding.
    """
    quarter = np.where(triangle < 0, -np.pi / 2, np.pi / 2)
    return np.rint((turn - quarter) / (2 * np.pi))


def _may_come_in(rings: ConvexRings, points: _Points, start: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Whether sides may come into the ring: not where they stay beyond the side of it that their start is beyond."""
    return (points.reach[start] <= 1) | (rings.reach(points.side[start], points.x[target], points.y[target]) < 1)


def _correction(rings: ConvexRings, first: _Points, last: _Points) -> np.ndarray:
    """By how much the part of a side that comes into the ring differs from the sector: the segment that it cuts off."""
    enters, is_hit = _moved_in(rings, first, last)
    leaves, is_also_hit = _moved_in(rings, last, first)
    triangle = _cross(enters.x, enters.y, leaves.x, leaves.y) / 2
    turns = _turns(leaves.angle - enters.angle, _cross(first.x, first.y, last.x, last.y))
    sector = leaves.swept - enters.swept - turns * rings.areas[first.ring]
    return np.where(is_hit & is_also_hit, triangle - sector, 0.0)


def _moved_in(rings: ConvexRings, start: _Points, target: _Points) -> tuple[_Points, np.ndarray]:
    """Moves points along their sides up to the ring; returns them, and which of the sides come into it at all."""
    x, y, is_hit = start.x.copy(), start.y.copy(), np.ones(len(start.x), dtype=bool)
    moving = np.flatnonzero(start.reach > _ON_THE_EDGE)
    side, reach = start.side[moving], start.reach[moving]
    # What is beyond the side of the ring that one sees there is cut off, until the point is on the side that one sees.
    while len(moving):
        target_reach = rings.reach(side, target.x[moving], target.y[moving])
        goes_on = target_reach < 1
        is_hit[moving[~goes_on]] = False
        moving, side = moving[goes_on], side[goes_on]
        share = (reach[goes_on] - 1) / (reach[goes_on] - target_reach[goes_on])
        x[moving] += share * (target.x[moving] - x[moving])
        y[moving] += share * (target.y[moving] - y[moving])
        seen = _Points(rings, start.ring[moving], x[moving], y[moving])
        goes_on = (seen.side != side) & (seen.reach > _ON_THE_EDGE)
        moving, side, reach = moving[goes_on], seen.side[goes_on], seen.reach[goes_on]
    return _Points(rings, start.ring, x, y), is_hit


def _cross(x: np.ndarray, y: np.ndarray, other_x: np.ndarray, other_y: np.ndarray) -> np.ndarray:
    return x * other_y - y * other_x
