"""The diagram of four quadrants as a drawing: dots, axes through 0, words in the corners, names beside dots."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF

from ...core.report.pages import Diagram, Dot
from .charts import draw_title
from .drawing import END, MIDDLE, START, Drawing
from .look import ACCENT, FRAME, HAIR, INK, SECOND_INK, Look
from .text import TextStyle, capital_height, limited, shortened, width

_DOT, _ACCENT_DOT = 0.9, 1.9
_GREY_DOT = "#A9A9A5"
_TINT = "#F4F4F2"
_HALO, _LEADER = 0.35, 0.2
# From a dot to its name, in mm; farther ones get a leader.
_DISTANCES = (1.7, 4.0, 6.5, 9.0)
# What a place for a name costs: for each dot under it, each axis, and each step away from its dot.
_ON_DOT, _ON_NAMED, _ON_AXIS, _PER_STEP = 2.0, 8.0, 6.0, 1.5
# The part of an axis that is at least on either side of 0; more where the words in the corners need it.
_LEAST_SIDE, _LEAST_NARROW_SIDE, _NARROW = 0.3, 0.62, 90.0
_MOST_CORNER_LINES = 5


def quadrant(diagram: Diagram, wide: float, high: float, look: Look, *, with_title: bool = True) -> Drawing:
    """Returns the diagram on `wide` × `high` mm."""
    drawing = Drawing(wide, high)
    small = look.style("chart_small")
    top = draw_title(drawing, diagram.title, look) if with_title else 0.0
    for line in limited(f"↑ {diagram.y_title}", wide, small, 2):
        drawing.write(line, 0, top + small.line * 0.75, small)
        top += small.line
    top += small.line * 0.15
    plot = QRectF(0.1, top, wide - 0.2, high - top - small.line * 1.3)
    side = _LEAST_NARROW_SIDE if wide < _NARROW * look.unit else _LEAST_SIDE
    across = _range([dot.x for dot in diagram.dots], side)
    corners = _corners(diagram, plot, plot.left() - across[0] / (across[1] - across[0]) * plot.width(), look)
    inner = QRectF(plot)
    # No dot lies on the words in the corners.
    inner.setTop(max(corner.frame.bottom() for corner in corners[:2]))
    inner.setBottom(min(corner.frame.top() for corner in corners[2:]))
    scale = _Scale(inner, across, _range([dot.y for dot in diagram.dots], _LEAST_SIDE))
    _draw_ground(drawing, plot, scale)
    for corner in corners:
        drawing.write(
            "\n".join(corner.lines), corner.edge, corner.frame.top() + 0.75 * small.line, small, corner.anchor
        )
    _draw_dots(drawing, diagram, scale, look)
    if not diagram.dots:
        _say_why_empty(drawing, diagram.alternative, inner, look)
    words = shortened(f"{diagram.x_title} →", plot.width(), small)
    drawing.write(words, plot.right(), plot.bottom() + small.line, small, END)
    return drawing


def _say_why_empty(drawing: Drawing, why: str, room: QRectF, look: Look) -> None:
    style = look.style("chart").weighted("Bold")
    lines = limited(why, room.width() * 0.9, style, _MOST_CORNER_LINES)
    top = room.center().y() - len(lines) * style.line / 2
    for number, line in enumerate(lines):
        drawing.write(line, room.center().x(), top + (number + 0.75) * style.line, style, MIDDLE, _HALO * look.unit)


@dataclass(frozen=True)
class _Scale:
    """From the units of a diagram to mm; 0 is always inside."""

    plot: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    def at(self, x: float, y: float) -> tuple[float, float]:
        share_x = (x - self.x[0]) / (self.x[1] - self.x[0])
        share_y = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.plot.left() + min(max(share_x, 0), 1) * self.plot.width(),
            self.plot.bottom() - min(max(share_y, 0), 1) * self.plot.height(),
        )


def _range(values: Sequence[float], least: float) -> tuple[float, float]:
    """The range of an axis: 0 well inside, some air beyond the last dot."""
    known = [value for value in values if math.isfinite(value)]
    lowest, highest = min([*known, 0.0]), max([*known, 0.0])
    span = (highest - lowest) or 1.0
    return min(lowest - 0.08 * span, -least * span), max(highest + 0.08 * span, least * span)


@dataclass(frozen=True)
class _Corner:
    """The words of a quadrant: lines, at which edge they stand and how, and the room that they take."""

    lines: list[str]
    edge: float
    anchor: str
    frame: QRectF


def _corners(diagram: Diagram, plot: QRectF, middle: float, look: Look) -> list[_Corner]:
    """The words as they stand in their corners, each in its own quadrant; `middle`: where the upright axis is."""
    style, gap = look.style("chart_small"), 1.2 * look.unit
    found = []
    for number, words in enumerate(diagram.corners):
        at_right, below = number % 2 == 1, number >= 2
        room = (plot.right() - middle if at_right else middle - plot.left()) - 2 * gap
        lines = limited(words, room, style, _MOST_CORNER_LINES)
        high = len(lines) * style.line
        top = plot.bottom() - gap - high if below else plot.top() + gap
        edge = plot.right() - gap if at_right else plot.left() + gap
        frame = QRectF(edge - room if at_right else edge, top, room, high)
        found.append(_Corner(lines, edge, END if at_right else START, frame))
    return found


def _draw_ground(drawing: Drawing, plot: QRectF, scale: _Scale) -> None:
    x, y = scale.at(0, 0)
    drawing.rect(plot.left(), plot.top(), plot.width(), plot.height(), "#FFFFFF", HAIR, 0.2)
    drawing.rect(plot.left() + 0.1, plot.top() + 0.1, x - plot.left(), y - plot.top(), _TINT)
    drawing.rect(x, y, plot.right() - x - 0.1, plot.bottom() - y - 0.1, _TINT)
    drawing.line(plot.left(), y, plot.right(), y, FRAME, 0.2)
    drawing.line(x, plot.top(), x, plot.bottom(), FRAME, 0.2)


def _draw_dots(drawing: Drawing, diagram: Diagram, scale: _Scale, look: Look) -> None:
    """Draws the plain dots, over them the names with their halos, and on top the dots that are named."""
    unit = look.unit
    plain = [dot for dot in diagram.dots if not (dot.is_accent or dot.label)]
    others = [dot for dot in diagram.dots if dot.is_accent or dot.label]
    for dot in plain:
        drawing.dot(*scale.at(dot.x, dot.y), _DOT * unit, _GREY_DOT)
    _name_dots(drawing, plain, others, scale, look)
    for dot in sorted(others, key=lambda dot: (dot.is_accent, bool(dot.label))):
        drawing.dot(*scale.at(dot.x, dot.y), _ACCENT_DOT * unit, ACCENT if dot.is_accent else INK, "#FFFFFF", 0.25)


@dataclass(frozen=True)
class _Place:
    """Where a name may stand: its frame, where its text begins, is in the middle or ends, and what that costs."""

    frame: QRectF
    x: float
    anchor: str
    cost: float


def _name_dots(drawing: Drawing, plain: Sequence[Dot], named: Sequence[Dot], scale: _Scale, look: Look) -> None:
    """Writes names beside their dots where they lie on no other name, and as clear of dots and axes as can be."""
    style = look.style("chart").weighted("Bold")
    obstacles = [(QPointF(*scale.at(dot.x, dot.y)), _ON_DOT) for dot in plain]
    obstacles += [(QPointF(*scale.at(dot.x, dot.y)), _ON_NAMED) for dot in named]
    taken: list[QRectF] = []
    for dot in sorted(named, key=lambda dot: (-dot.is_accent, dot.y)):
        x, y = scale.at(dot.x, dot.y)
        free = [
            place
            for place in _places(dot.label, x, y, style, look.unit)
            if scale.plot.contains(place.frame) and not any(place.frame.intersects(other) for other in taken)
        ]
        if not dot.label or not free:
            continue
        best = min(free, key=lambda place: place.cost + _crowding(place.frame, obstacles, scale))
        taken.append(best.frame)
        _draw_leader(drawing, x, y, best.frame, look.unit)
        foot = best.frame.center().y() + capital_height(style) / 2
        drawing.write(dot.label, best.x, foot, style, best.anchor, _HALO * look.unit)


def _crowding(frame: QRectF, obstacles: Sequence[tuple[QPointF, float]], scale: _Scale) -> float:
    """What it costs that a name lies on dots and axes."""
    wide = frame.adjusted(-0.4, -0.4, 0.4, 0.4)
    x, y = scale.at(0, 0)
    axes = (wide.left() < x < wide.right()) + (wide.top() < y < wide.bottom())
    return _ON_AXIS * axes + sum(cost for point, cost in obstacles if wide.contains(point))


def _places(text: str, x: float, y: float, style: TextStyle, unit: float) -> Iterator[_Place]:
    """Where a name may stand: right, left, above and below its dot, and aslant, near it first."""
    wide, high = width(text, style), capital_height(style) + 0.6
    for step, distance in enumerate(_DISTANCES):
        gap, cost = distance * unit, step * _PER_STEP
        slant = gap * 0.75
        for left, anchor, along in (
            (x + gap, START, 0.0),
            (x - gap - wide, END, 0.0),
            (x - wide / 2, MIDDLE, -gap - high / 2),
            (x - wide / 2, MIDDLE, gap + high / 2),
            (x + slant, START, -slant - high / 4),
            (x + slant, START, slant + high / 4),
            (x - slant - wide, END, -slant - high / 4),
            (x - slant - wide, END, slant + high / 4),
        ):
            at = {START: left, MIDDLE: left + wide / 2, END: left + wide}[anchor]
            yield _Place(QRectF(left, y + along - high / 2, wide, high), at, anchor, cost)
            cost += 0.1


def _draw_leader(drawing: Drawing, x: float, y: float, frame: QRectF, unit: float) -> None:
    """Draws a line from a dot to the nearest point of a name that stands far from it."""
    to_x, to_y = min(max(x, frame.left()), frame.right()), min(max(y, frame.top()), frame.bottom())
    if math.dist((x, y), (to_x, to_y)) > _DISTANCES[0] * unit * 1.3:
        drawing.line(x, y, to_x, to_y, SECOND_INK, _LEADER * unit)
