"""Where the tags of areas stand on a map: in their area, or beside it on a leader where that is small or taken."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Around a tag and around what it points at, in mm.
_GAP, _DOT = 0.7, 0.9
_DISTANCES = (5.5, 7.5, 10.0, 13.0, 17.0, 22.0, 28.0, 35.0)
# North-east first, then around with the clock, in degrees from north.
_ANGLES = tuple((45 + step * 22.5) % 360 for step in (0, 4, 8, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15))
# Among so many, leaders would only add to the confusion, and take long to find.
_CROWD = 150

Point = tuple[float, float]


@dataclass(frozen=True)
class Tag:
    """A tag for an area, in mm: what it points at, how wide and high it is, and how much room its area has around."""

    anchor: Point
    width: float
    height: float
    room: float

    @property
    def fits(self) -> bool:
        """Whether the colour of the area shows around a tag in its middle."""
        return self.room >= max(self.width, self.height) / 2 + _DOT


def place_tags(tags: Sequence[Tag], width: float, height: float) -> list[Point]:
    """Returns the middle of each tag on a map of `width` × `height` mm: inside it, on no other tag and no leader.

    Tags that fit into their area choose first. Where nothing is free a tag stands on its area, whatever is there.
    """
    board = _Board(tags, width, height)
    order = sorted(range(len(tags)), key=lambda place: not tags[place].fits)
    found = {place: board.take(place) for place in order}
    return [found[place] for place in range(len(tags))]


class _Board:
    """The map with the tags that have a place already."""

    def __init__(self, tags: Sequence[Tag], width: float, height: float) -> None:
        self._tags, self._size = tags, (width, height)
        self._taken: dict[int, Point] = {}

    def take(self, place: int) -> Point:
        """Gives a tag the first place that is free."""
        tag = self._tags[place]
        found = next((spot for spot in self._spots(tag) if self._is_free(place, spot)), tag.anchor)
        self._taken[place] = found
        return found

    def _spots(self, tag: Tag) -> Iterator[Point]:
        if tag.fits:
            yield tag.anchor
        if len(self._tags) > _CROWD:
            return
        x, y = tag.anchor
        for distance in _DISTANCES:
            for angle in map(math.radians, _ANGLES):
                yield x + distance * math.sin(angle), y - distance * math.cos(angle)

    def _is_free(self, place: int, spot: Point) -> bool:
        tag = self._tags[place]
        x, y = spot
        if not (_is_between(x, tag.width / 2, self._size[0]) and _is_between(y, tag.height / 2, self._size[1])):
            return False
        if any(_meet(tag, spot, other, at) for other, at in self._others(place)):
            return False
        # What other tags point at stays in sight.
        return not any(
            _covers(tag, spot, other.anchor, _DOT) for number, other in enumerate(self._tags) if number != place
        )

    def _others(self, place: int) -> Iterator[tuple[Tag, Point]]:
        return ((self._tags[number], at) for number, at in self._taken.items() if number != place)


def _is_between(middle: float, half: float, length: float) -> bool:
    return half + _GAP <= middle <= length - half - _GAP


def _meet(one: Tag, at: Point, other: Tag, there: Point) -> bool:
    """Whether two tags, or their leaders, are in each other's way."""
    across = abs(at[0] - there[0]) < (one.width + other.width) / 2 + _GAP
    along = abs(at[1] - there[1]) < (one.height + other.height) / 2 + _GAP
    if across and along:
        return True
    if any(_covers(other, there, point, 0) for point in _beads(one.anchor, at)):
        return True
    return any(_covers(one, at, point, 0) for point in _beads(other.anchor, there)) or _cross(
        (one.anchor, at), (other.anchor, there)
    )


def _covers(tag: Tag, at: Point, point: Point, room: float) -> bool:
    across = abs(point[0] - at[0]) < tag.width / 2 + room
    return across and abs(point[1] - at[1]) < tag.height / 2 + room


def _beads(anchor: Point, at: Point) -> Iterator[Point]:
    """Points of a leader; none for a tag in its place."""
    steps = math.ceil(math.dist(anchor, at))
    return (
        (anchor[0] + (at[0] - anchor[0]) * step / steps, anchor[1] + (at[1] - anchor[1]) * step / steps)
        for step in range(steps)
    )


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    return _parts(one, other) and _parts(other, one)


def _parts(line: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether the ends of a line lie on both sides of another one."""
    (x, y), (to_x, to_y) = other
    first, last = ((to_x - x) * (point[1] - y) - (to_y - y) * (point[0] - x) for point in line)
    return first * last < 0
