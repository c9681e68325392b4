"""Where the number of a focus circle stands: on its ring, or outside it on a leader where others are close."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .circle_looks import badge_shape, page, smallest_ring

Circle = tuple[float, float, float]
# xmin, ymin, xmax, ymax in metres.
Frame = tuple[float, float, float, float]

# North-east first, then around with the clock.
ANGLES = (45, 90, 135, 180, 225, 270, 315, 0)
# The first distance is as near as leaves a leader to be seen.
_LEADERS = (5.0, 7.5, 10.0, 12.5, 15.0, 17.5, 20.0, 25.0, 30.0)
# On a page all must find a place: where these are taken, leaders go in between and further.
_PAGE_LEADERS = tuple(5.0 + 2.5 * step for step in range(23))
_PAGE_ANGLES = tuple(range(45, 405, 15))
# Among so many circles within reach leaders would only add to the confusion, and take long to find.
_CROWD = 200
# A leader is kept free at points so far apart, with so much room around each, in mm.
_BEAD_STEP, _BEAD_ROOM = 1.5, 0.2


@dataclass(frozen=True)
class Place:
    """Where a badge stands: its direction from the middle of the circle, in degrees with the clock from north, and how
    far from the ring to the middle of the badge, in mm on paper; 0 is on the ring.
    """

    angle: int = ANGLES[0]
    distance: float = 0.0


@dataclass(frozen=True)
class Badge:
    """The number of a circle at its place: (x, y, radius) in metres, the text, and where it stands."""

    circle: Circle
    text: str
    place: Place = Place()


_ON_RING = tuple(Place(angle) for angle in ANGLES)
_OUTSIDE = tuple(Place(angle, distance) for distance in _LEADERS for angle in ANGLES)
_ANYWHERE = tuple(Place(angle % 360, distance) for distance in _PAGE_LEADERS for angle in _PAGE_ANGLES)


def page_scale(extent: Sequence[float]) -> float:
    """Returns the scale at which an extent fits the map on an A4 page, rounded up to a step: 1 : 32 500 is 32500.0.

    `extent`: xmin, ymin, xmax, ymax in metres. An empty or endless one gives the largest scale there is.
    """
    frame = page()
    west, south, east, north = extent
    across = (east - west) * 1000 / (frame.width - 2 * frame.air)
    along = (north - south) * 1000 / (frame.height - 2 * frame.air)
    needed = max(across, along)
    if not (math.isfinite(needed) and needed > 0):
        return float(frame.scale_step)
    # The ninth decimal is a rounding error of the extent, and no reason for a smaller map.
    return float(math.ceil(round(needed / frame.scale_step, 9)) * frame.scale_step)


def place_badge(circle: Circle, text: str, taken: Iterable[Badge], scale: float, frame: Frame | None = None) -> Place:
    """Returns the first place where a badge keeps clear of the badges taken, at `scale` and at every larger one.

    Larger scales are looked at too, since what lies between circles grows on paper, but leaders do not, and a ring that
    was too small to draw appears. The eight positions on the ring are tried first, from north-east on with the clock,
    then those outside it at growing distance; badges on leaders are put up with only where there is nothing better.
    Where nothing is free, or in a crowd, the number stands north-east on the ring. `circle`: (x, y, radius) in metres;
    `scale`: as `page_scale` gives it; `frame`: what a map on paper shows, which has no other scale, and which the badge
    stays inside.
    """
    others = [badge for badge in taken if _may_meet(circle, text, badge, scale)]
    clear: list[Place] = []
    choices = [_ON_RING, _OUTSIDE, *([_ANYWHERE] if frame is not None else [])]
    for places in choices if len(others) <= _CROWD else choices[:1]:
        if places is _ANYWHERE and clear:
            break
        found = _clear(circle, text, places, others, scale, frame)
        for place in found:
            if _leaders_clear(Badge(circle, text, place), others, scale, grows=frame is None):
                return place
        clear += found
    return clear[0] if clear else Place()


def place_badges(
    circles: Sequence[Circle], texts: Sequence[str], scale: float, frame: Frame | None = None
) -> list[Place]:
    """Returns a place for each circle of a list, each clear of the others as `place_badge` says.

    Circles too small for a ring choose first, since they have but one place without a leader; then the others, in
    their order.
    """
    badges: dict[int, Badge] = {}
    for row in sorted(range(len(circles)), key=lambda row: 2000 * circles[row][2] >= smallest_ring() * scale):
        place = place_badge(circles[row], texts[row], badges.values(), scale, frame)
        badges[row] = Badge(circles[row], texts[row], place)
    return [badges[row].place for row in range(len(circles))]


def middle_of(badge: Badge, scale: float) -> tuple[float, float]:
    """Returns the middle of a badge on a map of `scale` (32500.0), in metres."""
    x, y, radius = badge.circle
    east, north = _direction(badge)
    ring = radius if 2000 * radius >= smallest_ring() * scale else 0.0
    reach = ring + badge.place.distance / 1000 * scale
    return x + east * reach, y + north * reach


# --- which places are free --------------------------------------------------------------------------------------------


def _may_meet(circle: Circle, text: str, other: Badge, scale: float) -> bool:
    """Says whether a badge of a circle could touch another badge, wherever it is placed; quick, for long lists."""
    shape = badge_shape()
    reach = (
        (circle[2] + other.circle[2]) / scale * 1000
        + _PAGE_LEADERS[-1]
        + other.place.distance
        + shape.width(text)
        + shape.width(other.text)
    )
    return math.dist(circle[:2], other.circle[:2]) / scale * 1000 <= reach


def _clear(
    circle: Circle,
    text: str,
    places: Sequence[Place],
    others: Sequence[Badge],
    scale: float,
    frame: Frame | None,
) -> list[Place]:
    if frame is not None:
        places = [place for place in places if _is_inside(frame, Badge(circle, text, place), scale)]
    if not others or not places:
        return list(places)
    candidates = [_spot(Badge(circle, text, place)) for place in places]
    spare = _spare(candidates, [_spot(other) for other in others], scale, grows=frame is None)
    return [place for place, worst in zip(places, spare.min(axis=1).tolist()) if worst >= 0]


def _is_inside(frame: Frame, badge: Badge, scale: float) -> bool:
    x, y = middle_of(badge, scale)
    high = badge_shape().height + badge_shape().gap
    room_x, room_y = ((side / 2) / 1000 * scale for side in (badge_shape().width(badge.text) + badge_shape().gap, high))
    west, south, east, north = frame
    return west + room_x <= x <= east - room_x and south + room_y <= y <= north - room_y


def _leaders_clear(badge: Badge, others: Sequence[Badge], scale: float, *, grows: bool) -> bool:
    """Says whether a badge stands on no leader, and its own leader runs under no badge."""
    met = [([_spot(badge)], [bead for other in others for bead in _beads(other)])]
    met.append((_beads(badge), [_spot(other) for other in others]))
    return all((_spare(ones, them, scale, grows=grows) >= 0).all() for ones, them in met if ones and them)


class _Spot(NamedTuple):
    """A disc, or a pill, so far (mm) outside a ring.

    `x`, `y`, `radius`: the circle, in metres; `east`, `north`: the direction; `half`: of its middle line, and
    `clearance` on all sides of that, in mm.
    """

    x: float
    y: float
    radius: float
    east: float
    north: float
    distance: float
    half: float
    clearance: float


class _Spots(NamedTuple):
    """Spots as arrays."""

    x: np.ndarray
    y: np.ndarray
    radius: np.ndarray
    east: np.ndarray
    north: np.ndarray
    distance: np.ndarray
    half: np.ndarray
    clearance: np.ndarray


def _spot(badge: Badge) -> _Spot:
    shape = badge_shape()
    half = (shape.width(badge.text) - shape.height) / 2
    return _Spot(*badge.circle, *_direction(badge), badge.place.distance, half, (shape.height + shape.gap) / 2)


def _beads(badge: Badge) -> list[_Spot]:
    """Points of a leader, from the ring to the edge of the badge; none for a badge on its ring."""
    length = badge.place.distance - badge_shape().width(badge.text) / 2
    steps = range(math.floor(length / _BEAD_STEP) + 1)
    return [_Spot(*badge.circle, *_direction(badge), step * _BEAD_STEP, 0.0, _BEAD_ROOM) for step in steps]


def _direction(badge: Badge) -> tuple[float, float]:
    angle = math.radians(badge.place.angle)
    return math.sin(angle), math.cos(angle)


# --- how close they come ----------------------------------------------------------------------------------------------


def _spare(ones: Sequence[_Spot], others: Sequence[_Spot], scale: float, *, grows: bool = True) -> np.ndarray:
    """The room to spare in mm between spots, a row for each of `ones`, a column for each of `others`.

    Where the map `grows`, at the larger scale at which they are closest, else at this one.

    Seen from the one, the other moves along a straight line while the map grows: with the growth, 1 at `scale`, from
    where they are tied to the ground. A ring that appears ties it elsewhere, and another line begins.
    """
    here = _Spots(*np.array(ones, float).T[:, :, None])
    there = _Spots(*np.array(others, float).T[:, None, :])
    offset = [there.distance * there.east - here.distance * here.east]
    offset.append(there.distance * there.north - here.distance * here.north)
    half = there.half + here.half
    appear_here, appear_there = _growth_to_ring(here, scale), _growth_to_ring(there, scale)
    first, last = np.minimum(appear_here, appear_there), np.maximum(appear_here, appear_there)
    nearest = np.full(half.shape, np.inf)
    now = np.ones_like(first)
    moments = (now, first, last, np.full_like(last, np.inf)) if grows else (now, now)
    for start, end in zip(moments, moments[1:]):
        way = [
            to - origin
            for origin, to in zip(_tied(here, appear_here <= start, scale), _tied(there, appear_there <= start, scale))
        ]
        nearest = np.where(
            (start < end) | (not grows), np.minimum(nearest, _closest(offset, way, start, end, half)), nearest
        )
    return nearest - here.clearance - there.clearance + 1e-9


def _growth_to_ring(spots: _Spots, scale: float) -> np.ndarray:
    """How much the map of a scale has to grow for the ring to be drawn; 1 where it is drawn already."""
    with np.errstate(divide="ignore"):
        return np.maximum(smallest_ring() * scale / (2000 * spots.radius), 1.0)


def _tied(spots: _Spots, ringed: np.ndarray, scale: float) -> tuple[np.ndarray, np.ndarray]:
    """Where the spots are tied to the ground: to the ring where it is drawn, else the middle; in mm on paper."""
    radius = np.where(ringed, spots.radius, 0.0)
    return (spots.x + radius * spots.east) / scale * 1000, (spots.y + radius * spots.north) / scale * 1000


def _closest(
    offset: Sequence[np.ndarray], way: Sequence[np.ndarray], start: np.ndarray, end: np.ndarray, half: np.ndarray
) -> np.ndarray:
    """The least distance between a point, offset + growth × way with growth from start to end, and a level line.

    The line runs from -half to half around the origin. What is closest to a straight way is one of its ends, what
    lies across from an end of the line, or where they cross.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        square = way[0] ** 2 + way[1] ** 2
        across = (((end_of_line - offset[0]) * way[0] - offset[1] * way[1]) / square for end_of_line in (-half, half))
        moments = (start, np.where(np.isfinite(end), end, start), *across, -offset[1] / way[1])
        nearest = np.full(half.shape, np.inf)
        for moment in moments:
            growth = np.clip(np.where(np.isfinite(moment), moment, start), start, end)
            x, y = offset[0] + growth * way[0], offset[1] + growth * way[1]
            nearest = np.fmin(nearest, np.hypot(np.maximum(np.abs(x) - half, 0), y))
    return nearest
