"""The diagram of four quadrants as a drawing: dots, axes through 0, words in the corners, names beside dots."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Diagram
from .axes import round_values, value_texts
from .charts import draw_title
from .dot_names import DotNames, NamedDot
from .drawing import END, MIDDLE, START, Drawing
from .look import ACCENT, FRAME, HAIR, INK, Look
from .text import capital_height, limited, shortened, width

_DOT, _ACCENT_DOT = 0.9, 1.9
_GREY_DOT = "#A9A9A5"
_TINT = "#F4F4F2"
_GRID, _HALO = "#E6E6E3", 0.35
# From the values of an axis to it, and how far a tick sticks out, in mm.
_VALUE_GAP, _TICK = 1.2, 0.8
# The part of an axis that is at least on either side of 0; more where the words in the corners need it.
_LEAST_SIDE, _LEAST_NARROW_SIDE, _NARROW = 0.3, 0.62, 90.0
_MOST_CORNER_LINES = 5


def quadrant(
    diagram: Diagram, wide: float, high: float, look: Look, *, language: str = "nl", with_title: bool = True
) -> Drawing:
    """Returns the diagram on `wide` × `high` mm; `language`: of the values on its axes."""
    drawing = Drawing(wide, high)
    small = look.style("chart_small")
    top = draw_title(drawing, diagram.title, look) if with_title else 0.0
    for line in limited(f"↑ {diagram.y_title}", wide, small, 2):
        drawing.write(line, 0, top + small.line * 0.75, small)
        top += small.line
    top += small.line * 0.15
    side = _LEAST_NARROW_SIDE if wide < _NARROW * look.unit else _LEAST_SIDE
    across, up = _range([dot.x for dot in diagram.dots], side), _range([dot.y for dot in diagram.dots], _LEAST_SIDE)
    levels = dict(zip(round_values(*up), value_texts(round_values(*up), language))) if diagram.dots else {}
    left = max((width(words, small) for words in levels.values()), default=0.0) + _VALUE_GAP * look.unit
    plot = QRectF(left, top, wide - 0.1 - left, high - top - small.line * 2.3)
    corners = _corners(diagram, plot, plot.left() - across[0] / (across[1] - across[0]) * plot.width(), look)
    inner = QRectF(plot)
    # No dot lies on the words in the corners.
    inner.setTop(max(corner.frame.bottom() for corner in corners[:2]))
    inner.setBottom(min(corner.frame.top() for corner in corners[2:]))
    scale = _Scale(inner, across, up)
    _draw_ground(drawing, plot, scale)
    if diagram.dots:
        _draw_values(drawing, plot, scale, language, look)
    for corner in corners:
        drawing.write(
            "\n".join(corner.lines), corner.edge, corner.frame.top() + 0.75 * small.line, small, corner.anchor
        )
    _draw_dots(drawing, diagram, scale, look)
    if not diagram.dots:
        _say_why_empty(drawing, diagram.alternative, inner, look)
    words = shortened(f"{diagram.x_title} →", plot.right(), small)
    drawing.write(words, plot.right(), plot.bottom() + 2 * small.line, small, END)
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


def _draw_values(drawing: Drawing, plot: QRectF, scale: _Scale, language: str, look: Look) -> None:
    """Says beside the plot what its axes measure, with a light line at each value and none through the corners."""
    small, gap, tick = look.style("chart_small"), _VALUE_GAP * look.unit, _TICK * look.unit
    rise = capital_height(small) / 2
    values = round_values(*scale.x)
    for value, words in zip(values, value_texts(values, language)):
        x, _ = scale.at(value, 0)
        if value:
            drawing.line(x, scale.plot.top(), x, scale.plot.bottom(), _GRID, 0.15)
        drawing.line(x, plot.bottom(), x, plot.bottom() + tick, FRAME, 0.2)
        drawing.write(words, x, plot.bottom() + small.line, small, MIDDLE)
    values = round_values(*scale.y)
    for value, words in zip(values, value_texts(values, language)):
        _, y = scale.at(0, value)
        if value:
            drawing.line(plot.left(), y, plot.right(), y, _GRID, 0.15)
        drawing.write(words, plot.left() - gap * 0.7, y + rise, small, END)


def _draw_dots(drawing: Drawing, diagram: Diagram, scale: _Scale, look: Look) -> None:
    """Draws the plain dots, over them those that are named, and their names."""
    unit = look.unit
    plain = [scale.at(dot.x, dot.y) for dot in diagram.dots if not (dot.is_accent or dot.label)]
    others = [dot for dot in diagram.dots if dot.is_accent or dot.label]
    for x, y in plain:
        drawing.dot(x, y, _DOT * unit, _GREY_DOT)
    for dot in sorted(others, key=lambda dot: (dot.is_accent, bool(dot.label))):
        drawing.dot(*scale.at(dot.x, dot.y), _ACCENT_DOT * unit, ACCENT if dot.is_accent else INK, "#FFFFFF", 0.25)
    names = DotNames(
        drawing, scale.plot, scale.at(0, 0), np.array(plain, dtype=float).reshape(-1, 2), _ACCENT_DOT * unit, look
    )
    names.draw([NamedDot(*scale.at(dot.x, dot.y), dot.label, dot.number, dot.is_accent) for dot in others])
