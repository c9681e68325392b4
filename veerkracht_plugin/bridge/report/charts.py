"""The charts of the pages as drawings: bars, strips of classes, slopes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from qgis.PyQt.QtCore import QRectF

from ...core.legends import PALETTES, legends
from ...core.report.pages import Bar, BarChart
from .drawing import END, MIDDLE, Drawing
from .legend_items import is_pale
from .look import ACCENT, FRAME, HAIR, INK, Look
from .text import capital_height, limited, width

_TITLE_LINES = 2
_KEY_SWATCH = 2.4
# Between the name and the value of a part of a bar.
_COLON = ": "
_BAR_HEIGHT, _BAR_PITCH = 5.0, 8.0


def bars(chart: BarChart, wide: float, look: Look) -> Drawing:
    """Returns horizontal bars `wide` mm wide on a common scale, as high as they need."""
    unit, label, small = look.unit, look.style("chart"), look.style("chart_small")
    drawing = Drawing(wide, bars_height(chart, wide, look))
    top = draw_title(drawing, chart.title, look)
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


def draw_title(drawing: Drawing, title: str, look: Look) -> float:
    """Writes the title of a chart on top of it; returns where the rest may begin, in mm."""
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
            drawing.write(said, left + length / 2, foot, style.coloured(ink_on(fill)), MIDDLE)
        left += length
    return left


def ink_on(fill: str) -> str:
    """Returns the colour of text on a fill, as the legends have it; on another fill that which is easier to read."""
    known = _inks().get(fill.upper())
    if known is not None:
        return known
    red, green, blue = (int(fill[start : start + 2], 16) for start in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 150 else "#FFFFFF"


@cache
def _inks() -> Mapping[str, str]:
    """The ink on each fill of a class."""
    return {
        entry.fill(palette).upper(): entry.ink(palette)
        for legend in legends().values()
        for entry in legend.entries
        for palette in PALETTES
    }
