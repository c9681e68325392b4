"""Names beside the dots of a diagram: on no other name, dot or line; a number alone where a name has no place."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF

from .drawing import MIDDLE, Drawing
from .look import ACCENT, INK, SECOND_INK, Look
from .text import TextStyle, capital_height, width, wrap

_HALO, _LEADER = 0.35, 0.2
# From a dot to its name, in mm; farther ones than the first get a leader.
_DISTANCES = (1.7, 3.5, 5.5, 8.0, 11.0, 14.0)
_DIRECTIONS = 24
# What a place costs: for each dot under it, each step away, a name in two lines, a leader over an axis, each direction.
_ON_DOT, _PER_STEP, _BROKEN, _OVER_AXIS, _PER_TURN = 2.0, 1.5, 1.0, 3.0, 0.05
# How far names, badges and leaders stay from other named dots, and all from each other and from lines, in mm.
_FROM_DOT, _BADGE_FROM_DOT, _LEADER_FROM_DOT, _AIR = 1.9, 1.1, 1.0, 0.3
# Beside its dot a name is so much nearer to it than to any other.
_NEARER = 0.6
_BADGE = 3.4
# Dots nearer to each other than this, in mm, get their numbers first where not all could have a name.
_CROWDS = (2.5, 4.0, 6.0, 9.0, 12.0)
# So many times a dot gets a place, so that many dots do not take minutes.
_TRIES = 320
# In which orders these are tried: the most crowded first, from the left, from the right.
_ORDERS = ((0.0, 0.0), (1.0, 0.0), (-1.0, 0.0))

Segment = tuple[QPointF, QPointF]


@dataclass(frozen=True)
class NamedDot:
    """A dot at a place (mm) with its name, and the number that stands for it where there is no room ("" for none)."""

    x: float
    y: float
    name: str
    number: str
    is_accent: bool = False

    @property
    def point(self) -> QPointF:
        """Where it is."""
        return QPointF(self.x, self.y)


@dataclass(frozen=True)
class _Place:
    """Where words may stand: their lines and frame, the leader to them, and what that costs."""

    lines: tuple[str, ...]
    frame: QRectF
    leader: Segment | None
    cost: float
    is_badge: bool = False


class DotNames:
    """Writes the names of dots into a diagram.

    `room`: where they may stand (mm); `axes`: the x of the upright line and the y of the level one; `plain`: the dots
    without a name, a row (x, y) each; `dot`: how wide a named dot is.
    """

    def __init__(
        self, drawing: Drawing, room: QRectF, axes: tuple[float, float], plain: np.ndarray, dot: float, look: Look
    ) -> None:
        self._drawing, self._room, self._axes, self._plain, self._dot = drawing, room, axes, plain, dot
        self._style, self._unit = look.style("chart").weighted("Bold"), look.unit
        self._small = look.style("chart_small").weighted("Bold").coloured("#FFFFFF")
        self._taken: list[QRectF] = []
        self._leaders: list[Segment] = []

    def draw(self, dots: Sequence[NamedDot]) -> None:
        """Draws the names, and numbers where dots lie so close together that not all could have a name."""
        best: list[tuple[NamedDot, _Place]] = []
        tries = [(_ORDERS[0], 0.0), *product(_ORDERS, _CROWDS)]
        for order, crowd in tries[: max(2, _TRIES // max(1, len(dots)))]:
            found = self._planned(dots, crowd * self._unit, order)
            best = found if len(found) > len(best) else best
            if len(best) == sum(bool(dot.name) for dot in dots):
                break
        for dot, place in best:
            self._draw(dot, place)

    def _planned(
        self, dots: Sequence[NamedDot], crowd: float, order: tuple[float, float]
    ) -> list[tuple[NamedDot, _Place]]:
        """Places for as many dots as can be: numbers for those that are nearer than `crowd` mm to another, in an order,
        then names, first of those that are most alone."""
        self._taken, self._leaders = [], []
        found: list[tuple[NamedDot, _Place]] = []
        alone = {dot: _alone(dot, dots) for dot in dots if dot.name}
        crowded = [dot for dot in alone if dot.number and alone[dot] < crowd]
        crowded.sort(key=lambda dot: order[0] * dot.x + order[1] * dot.y or alone[dot])
        for dot in crowded:
            self._find(found, dot, dots, self._badges(dot), _BADGE_FROM_DOT)
        others = sorted((dot for dot in alone if dot not in crowded), key=lambda dot: -alone[dot])
        unnamed = [dot for dot in others if not self._find(found, dot, dots, self._names(dot), _FROM_DOT)]
        for dot in unnamed:
            if dot.number:
                self._find(found, dot, dots, self._badges(dot), _BADGE_FROM_DOT)
        return found

    def _find(
        self,
        found: list[tuple[NamedDot, _Place]],
        dot: NamedDot,
        dots: Sequence[NamedDot],
        places: Iterator[_Place],
        least: float,
    ) -> bool:
        """Adds the best place that is clear, `least` mm from other dots; returns whether there is one."""
        others = [one for one in dots if one is not dot]
        best, lowest = None, math.inf
        for place in places:
            if place.cost < lowest and self._is_clear(place, others, dot, least * self._unit):
                cost = self._cost(place)
                best, lowest = (place, cost) if cost < lowest else (best, lowest)
        if best is None:
            return False
        found.append((dot, best))
        self._taken.append(best.frame)
        if best.leader is not None:
            self._leaders.append(best.leader)
        return True

    def _draw(self, dot: NamedDot, place: _Place) -> None:
        frame, style = place.frame, self._style
        if place.leader is not None:
            (start, end) = place.leader
            self._drawing.line(start.x(), start.y(), end.x(), end.y(), SECOND_INK, _LEADER * self._unit)
        if place.is_badge:
            colour, style = ACCENT if dot.is_accent else INK, self._small
            around = frame.left(), frame.top(), frame.width(), frame.height()
            self._drawing.rect(*around, colour, "#FFFFFF", 0.25, corner=frame.height() / 2)
        high = capital_height(style) + (len(place.lines) - 1) * style.line
        foot = frame.center().y() - high / 2 + capital_height(style)
        halo = 0 if place.is_badge else _HALO * self._unit
        for number, line in enumerate(place.lines):
            self._drawing.write(line, frame.center().x(), foot + number * style.line, style, MIDDLE, halo)

    # --- places ---

    def _badges(self, dot: NamedDot) -> Iterator[_Place]:
        """Where the number of a dot may stand: on it, and around it."""
        high = _BADGE * self._unit
        wide = max(high, width(dot.number, self._small) + 1.6 * self._unit)
        on_dot = QRectF(dot.x - wide / 2, dot.y - high / 2, wide, high)
        yield _Place((dot.number,), on_dot, None, -1.0, is_badge=True)
        for place in self._around(dot, (dot.number,), wide, high, 0.0):
            yield replace(place, is_badge=True)

    def _names(self, dot: NamedDot) -> Iterator[_Place]:
        """Where a name may stand around its dot, on one line and on two."""
        for lines in _one_line_and_two(dot.name, self._style):
            wide = max(width(line, self._style) for line in lines)
            high = capital_height(self._style) + 0.6 + (len(lines) - 1) * self._style.line
            yield from self._around(dot, lines, wide, high, _BROKEN * (len(lines) - 1))

    def _around(self, dot: NamedDot, lines: tuple[str, ...], wide: float, high: float, cost: float) -> Iterator[_Place]:
        for step, distance in enumerate(_DISTANCES):
            for turn in range(_DIRECTIONS):
                # Right, left, and so on to above and below.
                angle = (turn // 2 + 1) // 2 * (-1) ** (turn // 2) * 2 * math.pi / _DIRECTIONS + turn % 2 * math.pi
                frame = _beside(dot, angle, distance * self._unit, wide, high)
                leader = self._leader(dot, frame) if step else None
                yield _Place(lines, frame, leader, cost + step * _PER_STEP + turn * _PER_TURN)

    def _leader(self, dot: NamedDot, frame: QRectF) -> Segment:
        """A line from the edge of a dot to the nearest point of words that stand far from it."""
        end = _nearest(frame, dot.point)
        share = min(1.0, self._dot / 2 / (_distance(dot.point, end) or 1.0))
        return QPointF(dot.x + share * (end.x() - dot.x), dot.y + share * (end.y() - dot.y)), end

    def _cost(self, place: _Place) -> float:
        frame, x, y = place.frame, self._plain[:, 0], self._plain[:, 1]
        under = (x > frame.left()) & (x < frame.right()) & (y > frame.top()) & (y < frame.bottom())
        return place.cost + _ON_DOT * int(under.sum()) + _OVER_AXIS * self._crosses_axis(place.leader)

    def _crosses_axis(self, leader: Segment | None) -> int:
        if leader is None:
            return 0
        (start, end), (x, y) = leader, self._axes
        return ((start.x() - x) * (end.x() - x) < 0) + ((start.y() - y) * (end.y() - y) < 0)

    def _is_clear(self, place: _Place, others: list[NamedDot], dot: NamedDot, least: float) -> bool:
        """Whether words, and the leader to them, meet nothing that has to be read as well."""
        frame, wide = place.frame, place.frame.adjusted(-_AIR, -_AIR, _AIR, _AIR)
        is_on_dot = frame.contains(dot.point)
        if not self._room.contains(frame) or any(wide.intersects(one) for one in self._taken):
            return False
        if not is_on_dot and self._is_on_axis(wide):
            return False
        if any(_meets(leader, wide) for leader in self._leaders):
            return False
        return self._keeps_from(others, place, dot, least) and self._is_free(place.leader, others)

    def _is_on_axis(self, frame: QRectF) -> bool:
        x, y = self._axes
        return frame.left() < x < frame.right() or frame.top() < y < frame.bottom()

    def _keeps_from(self, others: list[NamedDot], place: _Place, dot: NamedDot, least: float) -> bool:
        """Whether words are clearly those of their own dot."""
        if place.leader is None:
            least = max(least, _distance(dot.point, _nearest(place.frame, dot.point)) + _NEARER * self._unit)
        return all(_distance(other.point, _nearest(place.frame, other.point)) > least for other in others)

    def _is_free(self, leader: Segment | None, others: list[NamedDot]) -> bool:
        """Whether a leader crosses no name and no other leader, and stays away from other dots."""
        return leader is None or not (
            any(_meets(leader, frame) for frame in self._taken)
            or any(_cross(leader, other) for other in self._leaders)
            or any(_from_segment(other.point, leader) < _LEADER_FROM_DOT * self._unit for other in others)
        )


def _alone(dot: NamedDot, dots: Sequence[NamedDot]) -> float:
    """How far the nearest other named dot is."""
    return min((_distance(dot.point, other.point) for other in dots if other is not dot), default=math.inf)


def _one_line_and_two(name: str, style: TextStyle) -> list[tuple[str, ...]]:
    whole = width(name, style)
    halves = (wrap(name, whole * share, style) for share in (0.55, 0.65, 0.75))
    # A number does not stand alone above its name.
    return [(name,), *[tuple(lines) for lines in halves if len(lines) == 2 and " " in lines[0]][:1]]


def _beside(dot: NamedDot, angle: float, gap: float, wide: float, high: float) -> QRectF:
    """A frame in a direction from a dot (0 is right, a quarter turn is down), `gap` mm away."""
    across, down = math.cos(angle), math.sin(angle)
    side = (across > 0.3) - (across < -0.3)
    middle = dot.x + gap * across + side * wide / 2
    level = dot.y + down * (gap + high / 2)
    return QRectF(middle - wide / 2, level - high / 2, wide, high)


def _nearest(frame: QRectF, point: QPointF) -> QPointF:
    return QPointF(min(max(point.x(), frame.left()), frame.right()), min(max(point.y(), frame.top()), frame.bottom()))


def _distance(one: QPointF, other: QPointF) -> float:
    return math.dist((one.x(), one.y()), (other.x(), other.y()))


def _side(one: Segment, point: QPointF) -> float:
    (start, end) = one
    return (end.x() - start.x()) * (point.y() - start.y()) - (end.y() - start.y()) * (point.x() - start.x())


def _cross(one: Segment, other: Segment) -> bool:
    return _side(one, other[0]) * _side(one, other[1]) <= 0 and _side(other, one[0]) * _side(other, one[1]) <= 0


def _meets(segment: Segment, frame: QRectF) -> bool:
    """Whether a line enters a frame; then it ends in it, or crosses one of its diagonals."""
    diagonals = (frame.topLeft(), frame.bottomRight()), (frame.topRight(), frame.bottomLeft())
    return any(map(frame.contains, segment)) or any(_cross(segment, one) for one in diagonals)


def _from_segment(point: QPointF, segment: Segment) -> float:
    (start, end) = segment
    along = QPointF(end.x() - start.x(), end.y() - start.y())
    long = along.x() ** 2 + along.y() ** 2
    share = ((point.x() - start.x()) * along.x() + (point.y() - start.y()) * along.y()) / long if long else 0.0
    share = min(max(share, 0.0), 1.0)
    return _distance(point, QPointF(start.x() + share * along.x(), start.y() + share * along.y()))
