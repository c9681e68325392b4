"""The charts of the pages as drawings: quadrants with dots, bars, strips of classes, slopes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Bar, BarChart, Diagram, Dot
from .drawing import END, MIDDLE, START, Drawing
from .legend_items import is_pale
from .look import ACCENT, FRAME, HAIR, INK, Look
from .text import TextStyle, capital_height, limited, shortened, width

_DOT, _ACCENT_DOT = 0.9, 1.9
_GREY_DOT = "#A9A9A5"
_TINT = "#F4F4F2"
_TITLE_LINES = 2
_KEY_SWATCH = 2.4
# Between the name and the value of a part of a bar.
_COLON = ": "
# Width and height of a diagram on a screen, in mm.
_BAR_HEIGHT, _BAR_PITCH = 5.0, 8.0


def quadrant(diagram: Diagram, wide: float, high: float, look: Look, *, with_title: bool = True) -> Drawing:
    """Returns the diagram of four quadrants on `wide` × `high` mm: dots, axes through 0, words in the corners."""
    drawing = Drawing(wide, high)
    small, unit = look.style("chart_small"), look.unit
    top = _title(drawing, diagram.title, look) if with_title else 0.0
    foot = small.line * 1.3
    for line in limited(f"↑ {diagram.y_title}", wide, small, 2):
        drawing.write(line, 0, top + small.line * 0.75, small)
        top += small.line
    top += small.line * 0.15
    plot = QRectF(0.1, top, wide - 0.2, high - top - foot)
    scale = _Scale.around([(dot.x, dot.y) for dot in diagram.dots], plot)
    _ground(drawing, plot, scale)
    corners = _corner_words(drawing, diagram, scale, look)
    named = [dot for dot in diagram.dots if dot.label]
    for dot in sorted(diagram.dots, key=lambda dot: (dot.is_accent, bool(dot.label))):
        _dot(drawing, dot, scale, unit)
    _name_dots(drawing, named, diagram.dots, scale, look, corners)
    _x_title(drawing, diagram, plot, look)
    return drawing


def bars(chart: BarChart, wide: float, look: Look) -> Drawing:
    """Returns horizontal bars `wide` mm wide on a common scale, as high as they need."""
    unit, label, small = look.unit, look.style("chart"), look.style("chart_small")
    drawing = Drawing(wide, bars_height(chart, wide, look))
    top = _title(drawing, chart.title, look)
    top = _draw_key(drawing, chart, top, look)
    room = min(max((width(bar.label, label) for bar in chart.bars), default=0) + 2.5 * unit, wide * 0.36)
    most = max((_total(bar) for bar in chart.bars), default=0) or 1.0
    end = max((width(_end_words(bar), label) for bar in chart.bars), default=0)
    plot = wide - room - end - 2 * unit
    for number, bar in enumerate(chart.bars):
        middle = top + (number + 0.5) * _BAR_PITCH * unit
        foot = middle + capital_height(label) / 2
        lines = limited(bar.label, room - 2.5 * unit, label, 2)
        for row, line in enumerate(lines):
            rise = (row - (len(lines) - 1) / 2) * label.line
            drawing.write(line, room - 2.5 * unit, foot + rise, label, END)
        right = _bar(drawing, bar, QRectF(room, middle - _BAR_HEIGHT * unit / 2, plot, _BAR_HEIGHT * unit), most, look)
        drawing.write(_end_words(bar), right + 1.4 * unit, foot, label)
    bottom = top + len(chart.bars) * _BAR_PITCH * unit
    drawing.line(room, top, room, bottom, FRAME, 0.2)
    drawing.write(chart.unit, room, bottom + small.line, small)
    return drawing


def bars_height(chart: BarChart, wide: float, look: Look) -> float:
    """Returns the height that the bars of a chart need, in mm."""
    key = len(_key_rows(chart, wide, look)) * look.style("chart_small").line * 1.2
    return (
        title_height(chart.title, wide, look)
        + (key + look.unit if key else 0)
        + len(chart.bars) * _BAR_PITCH * look.unit
        + look.style("chart_small").line * 1.4
    )


def strip(parts: Sequence[tuple[float, str, str]], wide: float, high: float) -> Drawing:
    """Returns a stacked bar of shares 0–1 in the colours of the classes; what is missing to 1 stays grey."""
    drawing = Drawing(wide, high)
    drawing.rect(0, 0, wide, high, "#ECECEC")
    left = 0.0
    for share, fill, _ in parts:
        length = min(max(share, 0) * wide, wide - left)
        if length > 0:
            drawing.rect(left, 0, length, high, fill)
            if left > 0:
                drawing.line(left, 0, left, high, "#FFFFFF", 0.2)
        left += length
    if any(is_pale(fill) for share, fill, _ in parts if share > 0) or left < wide - 0.01:
        drawing.rect(0.05, 0.05, wide - 0.1, high - 0.1, "", FRAME, 0.1)
    return drawing


def slope(pair: tuple[float, float] | None, wide: float, high: float, accent: str = ACCENT) -> Drawing:
    """Returns a line from the earlier value to the later one; flat and grey where there are none.

    Each line has its own scale, so that only its direction and steepness (against the larger of both values) count.
    """
    drawing = Drawing(wide, high)
    margin = high * 0.22
    if pair is None or not all(map(math.isfinite, pair)):
        drawing.line(margin, high / 2, wide - margin, high / 2, HAIR, 0.3, (0.8, 0.8))
        return drawing
    span = max(abs(pair[0]), abs(pair[1]), abs(pair[1] - pair[0])) or 1.0
    middle = (pair[0] + pair[1]) / 2
    first, last = (high / 2 - (value - middle) / span * (high - 2 * margin) for value in pair)
    drawing.line(margin, first, wide - margin, last, accent, 0.45)
    drawing.dot(margin, first, 1.3, "#FFFFFF", accent, 0.35)
    drawing.dot(wide - margin, last, 1.5, accent)
    return drawing


@dataclass(frozen=True)
class _Scale:
    """From the units of a diagram to mm; 0 is always inside."""

    plot: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    @classmethod
    def around(cls, points: Sequence[tuple[float, float]], plot: QRectF) -> _Scale:
        across, along = ([point[axis] for point in points if math.isfinite(point[axis])] for axis in (0, 1))
        return cls(plot, _range(across), _range(along))

    def at(self, x: float, y: float) -> tuple[float, float]:
        share_x = (x - self.x[0]) / (self.x[1] - self.x[0])
        share_y = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.plot.left() + min(max(share_x, 0), 1) * self.plot.width(),
            self.plot.bottom() - min(max(share_y, 0), 1) * self.plot.height(),
        )


def _range(values: Sequence[float]) -> tuple[float, float]:
    """The range of an axis: 0 well inside, some air beyond the last dot."""
    lowest, highest = min([*values, 0.0]), max([*values, 0.0])
    span = (highest - lowest) or 1.0
    least = 0.3 * span
    return min(lowest - 0.08 * span, -least), max(highest + 0.08 * span, least)


def _ground(drawing: Drawing, plot: QRectF, scale: _Scale) -> None:
    x, y = scale.at(0, 0)
    drawing.rect(plot.left(), plot.top(), plot.width(), plot.height(), "#FFFFFF", HAIR, 0.2)
    drawing.rect(plot.left() + 0.1, plot.top() + 0.1, x - plot.left(), y - plot.top(), _TINT)
    drawing.rect(x, y, plot.right() - x - 0.1, plot.bottom() - y - 0.1, _TINT)
    drawing.line(plot.left(), y, plot.right(), y, FRAME, 0.2)
    drawing.line(x, plot.top(), x, plot.bottom(), FRAME, 0.2)


def _corner_words(drawing: Drawing, diagram: Diagram, scale: _Scale, look: Look) -> list[QRectF]:
    """Says in each corner what its quadrant is; returns where."""
    style, plot = look.style("chart_small"), scale.plot
    gap, least = 1.2 * look.unit, 0.3 * plot.width()
    middle, _ = scale.at(0, 0)
    taken = []
    for number, words in enumerate(diagram.corners):
        at_right, below = number % 2 == 1, number >= 2
        room = max(least, plot.right() - middle if at_right else middle - plot.left()) - 2 * gap
        lines = limited(words, room, style, 5)
        top = plot.bottom() - gap - len(lines) * style.line if below else plot.top() + gap
        edge = plot.right() - gap if at_right else plot.left() + gap
        drawing.write("\n".join(lines), edge, top + 0.75 * style.line, style, END if at_right else START)
        wide = max((width(line, style) for line in lines), default=0)
        taken.append(QRectF(edge - wide if at_right else edge, top, wide, len(lines) * style.line))
    return taken


def _dot(drawing: Drawing, dot: Dot, scale: _Scale, unit: float) -> None:
    x, y = scale.at(dot.x, dot.y)
    if dot.is_accent or dot.label:
        drawing.dot(x, y, _ACCENT_DOT * unit, ACCENT if dot.is_accent else INK, "#FFFFFF", 0.25)
    else:
        drawing.dot(x, y, _DOT * unit, _GREY_DOT)


def _name_dots(
    drawing: Drawing,
    named: Sequence[Dot],
    dots: Sequence[Dot],
    scale: _Scale,
    look: Look,
    corners: Sequence[QRectF],
) -> None:
    """Writes names beside their dots where they lie on no other name and on as few dots as can be."""
    style = look.style("chart").weighted("Bold")
    taken: list[QRectF] = []
    points = [scale.at(dot.x, dot.y) for dot in dots]
    high = capital_height(style)
    for dot in sorted(named, key=lambda dot: (-dot.is_accent, dot.y)):
        x, y = scale.at(dot.x, dot.y)
        places = _places(dot.label, x, y, high, style, look.unit)
        inside = [place for place in places if scale.plot.contains(place[0])]
        free = [place for place in inside if not any(place[0].intersects(other) for other in taken)]
        if not free:
            continue
        frame, anchor_x, anchor = min(free, key=lambda place: _crowding(place[0], points, corners))
        taken.append(frame)
        drawing.write(dot.label, anchor_x, frame.center().y() + high / 2, style, anchor)


def _crowding(frame: QRectF, points: Sequence[tuple[float, float]], corners: Sequence[QRectF]) -> int:
    """How many dots a name would lie on; words in a corner count for many."""
    return sum(frame.contains(*point) for point in points) + 100 * sum(frame.intersects(one) for one in corners)


def _places(
    text: str, x: float, y: float, high: float, style: TextStyle, unit: float
) -> list[tuple[QRectF, float, str]]:
    """Where a name may stand: right, left, above and below its dot."""
    wide, gap = width(text, style), 1.6 * unit
    rise = high + 1.4 * unit
    return [
        (QRectF(x + gap, y - high / 2 - 0.3, wide, high + 0.6), x + gap, START),
        (QRectF(x - gap - wide, y - high / 2 - 0.3, wide, high + 0.6), x - gap, END),
        (QRectF(x - wide / 2, y - rise - high / 2, wide, high + 0.6), x, MIDDLE),
        (QRectF(x - wide / 2, y + rise - high / 2, wide, high + 0.6), x, MIDDLE),
    ]


def _x_title(drawing: Drawing, diagram: Diagram, plot: QRectF, look: Look) -> None:
    style = look.style("chart_small")
    words = shortened(f"{diagram.x_title} →", plot.width(), style)
    drawing.write(words, plot.right(), plot.bottom() + style.line, style, END)


def _title(drawing: Drawing, title: str, look: Look) -> float:
    if not title:
        return 0.0
    style = look.style("chart_title")
    lines = limited(title, drawing.width, style, _TITLE_LINES)
    for number, line in enumerate(lines):
        drawing.write(line, 0, (number + 0.75) * style.line, style)
    return title_height(title, drawing.width, look)


def title_height(title: str, wide: float, look: Look) -> float:
    """Returns how much room a title of a chart takes above it, in mm."""
    style = look.style("chart_title")
    return len(limited(title, wide, style, _TITLE_LINES)) * style.line + 1.5 * look.unit if title else 0.0


def _total(bar: Bar) -> float:
    return sum(max(value, 0.0) for value, _, _ in bar.parts)


def _parts_named(chart: BarChart) -> dict[str, str]:
    """The fills of the parts of bars by their names: what stands before the colon in their words."""
    words = [(part[2], part[1]) for bar in chart.bars if len(bar.parts) > 1 for part in bar.parts]
    if not all(_COLON in said for said, _ in words):
        return {}
    return {said.rpartition(_COLON)[0]: fill for said, fill in words}


def _key_rows(chart: BarChart, wide: float, look: Look) -> list[list[tuple[str, str]]]:
    """The names of parts with their fills, as they fill lines of `wide` mm."""
    style, unit = look.style("chart_small"), look.unit
    rows: list[list[tuple[str, str]]] = []
    taken = wide
    for name, fill in _parts_named(chart).items():
        needed = width(name, style) + (_KEY_SWATCH + 1.2 + 3.5) * unit
        if taken + needed > wide + 3.5 * unit or not rows:
            rows.append([])
            taken = 0.0
        rows[-1].append((name, fill))
        taken += needed
    return rows


def _draw_key(drawing: Drawing, chart: BarChart, top: float, look: Look) -> float:
    """Draws what the colours of parts mean; returns where bars may begin."""
    style, unit = look.style("chart_small"), look.unit
    rows = _key_rows(chart, drawing.width, look)
    for row in rows:
        left, side = 0.0, _KEY_SWATCH * unit
        foot = top + style.line * 0.8
        for name, fill in row:
            drawing.rect(left, foot - side * 0.9, side, side, fill, FRAME if is_pale(fill) else "", 0.1)
            drawing.write(name, left + side + 1.2 * unit, foot, style)
            left += width(name, style) + side + (1.2 + 3.5) * unit
        top += style.line * 1.2
    return top + (unit if rows else 0)


def _end_words(bar: Bar) -> str:
    """What stands behind a bar of one part; longer bars say it inside."""
    return bar.parts[0][2] if len(bar.parts) == 1 else ""


def _bar(drawing: Drawing, bar: Bar, room: QRectF, most: float, look: Look) -> float:
    style, left = look.style("chart"), room.left()
    for value, fill, words in bar.parts:
        length = max(value, 0.0) / most * room.width()
        edge = FRAME if is_pale(fill) else ""
        drawing.rect(left, room.top(), length, room.height(), fill, edge, 0.1)
        said = words.rpartition(_COLON)[2]
        if len(bar.parts) > 1 and said and width(said, style) + 2 < length:
            foot = room.center().y() + capital_height(style) / 2
            drawing.write(said, left + length / 2, foot, style.coloured(_ink_on(fill)), MIDDLE)
        left += length
    return left


def _ink_on(fill: str) -> str:
    red, green, blue = (int(fill[start : start + 2], 16) for start in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 150 else "#FFFFFF"
