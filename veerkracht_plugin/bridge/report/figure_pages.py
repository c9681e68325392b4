"""Pages that are charts: changes between levels, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import BarChart, ChangePage, FiguresPage, Page
from .charts import bars, bars_height, ink_on
from .drawing import END, MIDDLE, Drawing
from .fonts import BOLD
from .frames import flow
from .look import FRAME, HAIR, INK, SECOND_INK, Look
from .map_page import continued
from .numbers import UNKNOWN, counted, grouped
from .page_frame import Document, place_items
from .quadrants import quadrant
from .sheet import Sheet
from .templates import Template
from .text import TextStyle, capital_height, width, wrap

_CHART_GAP, _LEAST_DIAGRAM = 7.0, 60.0
# Above the source line.
_AIR = 2.0
# Of the matrix of changes: the names of its rows, above its columns, below its cells; cells no higher than that.
_NAME_WIDTH, _NAME_GAP, _AXIS_ROOM, _KEY_ROOM, _HIGHEST_CELL = 27.0, 1.8, 4.5, 6.0, 40.0
_BETTER, _WORSE, _SAME = (0x2B, 0x8A, 0x77), (0xC4, 0x3A, 0x2F), (0xB4, 0xAF, 0xA7)


def draw_change_page(sheet: Sheet, template: Template, page: ChangePage, document: Document) -> list[Page]:
    """Draws from which level to which: a matrix whose cells are as dark as they hold many areas."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    if page.levels:
        made = matrix(page, main.width(), main.height() - _AIR * sheet.look.unit, sheet.look, document.language)
        sheet.draw("matrix", made, main.left(), main.top())
    return [continued(page, rest)] if rest else []


def draw_figures_page(sheet: Sheet, template: Template, page: FiguresPage, document: Document) -> list[Page]:
    """Draws bars, two side by side where there is room, and below them the diagram of four quadrants.

    Returns a page with the charts, or the text, that are left.
    """
    placed = place_items(sheet, template, page, document, "", is_map=False)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    top, charts = _draw_bars(sheet, page.charts, main)
    diagram = page.diagram
    high = min(main.bottom() - top - _AIR * sheet.look.unit, main.width() * 0.9)
    if diagram is not None and not charts and high >= _LEAST_DIAGRAM * sheet.look.unit:
        made = quadrant(diagram, main.width(), high, sheet.look, language=document.language)
        sheet.draw("quadrant", made, main.left(), top)
        diagram = None
    if charts or diagram is not None:
        name = f"{page.file_name}_2"
        return [replace(page, bookmark="", file_name=name, paragraphs=rest, charts=charts, diagram=diagram)]
    return [continued(page, rest)] if rest else []


def _draw_bars(sheet: Sheet, charts: Sequence[BarChart], main: QRectF) -> tuple[float, tuple[BarChart, ...]]:
    """Draws charts row by row; returns where the next thing may begin, and the charts for which there was no room."""
    gap, look = _CHART_GAP * sheet.look.unit, sheet.look
    columns = 2 if look.is_landscape and len(charts) > 1 else 1
    top = main.top()
    for start in range(0, len(charts), columns):
        row = charts[start : start + columns]
        room = (main.width() - (len(row) - 1) * gap) / len(row)
        high = max(bars_height(chart, room, look) for chart in row)
        if start and top + high > main.bottom():
            return top, tuple(charts[start:])
        for column, chart in enumerate(row):
            sheet.draw("bars", bars(chart, room, look), main.left() + column * (room + gap), top)
        top += high + gap
    return top, ()


def matrix(page: ChangePage, wide: float, high: float, look: Look, language: str) -> Drawing:
    """Returns the matrix of levels: rows the earlier year, columns the later one, greens better and reds worse."""
    unit, count = look.unit, len(page.levels)
    frame = _matrix_frame(page, wide, high, look)
    drawing = Drawing(wide, frame.bottom() + _KEY_ROOM * unit)
    cell_wide, cell_high = frame.width() / count, frame.height() / count
    most = max((areas for row in page.areas for areas in row), default=0) or 1
    _matrix_heads(drawing, page, frame, look)
    for row in range(count):
        for column in range(count):
            place = QRectF(frame.left() + column * cell_wide, frame.top() + row * cell_high, cell_wide, cell_high)
            _matrix_cell(drawing, page, (row, column), place, most, look, language)
    _matrix_key(drawing, page, frame, look)
    return drawing


def _matrix_frame(page: ChangePage, wide: float, high: float, look: Look) -> QRectF:
    """Where the cells stand: right of the names of rows, below those of columns, above the key."""
    label, unit, count = look.style("chart"), look.unit, len(page.levels)
    names = max(
        [width(line, label) for level in page.levels for line in _name_lines(level, label, unit)]
        + [width(line, label.weighted(BOLD)) for line in _axis_lines(page.axes[0], look)]
    )
    left = names + _NAME_GAP * unit
    heads = max(len(wrap(level, (wide - left) / count - 2 * unit, label)) for level in page.levels)
    top = (_AXIS_ROOM + _NAME_GAP) * unit + max(heads, len(_axis_lines(page.axes[0], look))) * label.line
    cell_high = min((high - top - _KEY_ROOM * unit) / count, _HIGHEST_CELL * unit)
    return QRectF(left, top, wide - left, count * cell_high)


def _name_lines(name: str, style: TextStyle, unit: float) -> list[str]:
    return wrap(name, _NAME_WIDTH * unit, style)


def _axis_lines(axis: str, look: Look) -> list[str]:
    return wrap(f"{axis} ↓", _NAME_WIDTH * look.unit, look.style("chart").weighted(BOLD))


def _matrix_heads(drawing: Drawing, page: ChangePage, frame: QRectF, look: Look) -> None:
    """Says what rows and columns are, with an arrow along the columns, and names them."""
    label, unit = look.style("chart"), look.unit
    axis, right = label.weighted(BOLD), frame.left() - _NAME_GAP * unit
    words, foot = page.axes[1], label.line
    drawing.write(words, frame.left(), foot, axis)
    middle = foot - capital_height(axis) / 2
    start = frame.left() + width(words, axis) + 2 * unit
    drawing.line(start, middle, frame.right() - 1.5 * unit, middle, INK, 0.25 * unit)
    tip, half = frame.right() - 0.4 * unit, 0.9 * unit
    drawing.polygon([(tip, middle), (tip - 2 * unit, middle - half), (tip - 2 * unit, middle + half)], INK)
    foot = frame.top() - _NAME_GAP * unit
    _write_up(drawing, _axis_lines(page.axes[0], look), right, foot, axis, END)
    wide, high = frame.width() / len(page.levels), frame.height() / len(page.levels)
    for number, level in enumerate(page.levels):
        lines = wrap(level, wide - 2 * unit, label)
        _write_up(drawing, lines, frame.left() + (number + 0.5) * wide, foot, label, MIDDLE)
        lines = _name_lines(level, label, unit)
        middle = frame.top() + (number + 0.5) * high
        low = middle + capital_height(label) / 2 + (len(lines) - 1) / 2 * label.line
        _write_up(drawing, lines, right, low, label, END)


def _write_up(drawing: Drawing, lines: Sequence[str], x: float, foot: float, style: TextStyle, anchor: str) -> None:
    """Writes lines of which the last one stands on `foot`."""
    drawing.write("\n".join(lines), x, foot - (len(lines) - 1) * style.line, style, anchor)


def _matrix_key(drawing: Drawing, page: ChangePage, frame: QRectF, look: Look) -> None:
    """Says below the cells what their colours mean."""
    style, unit, left = look.style("chart_small"), look.unit, frame.left()
    side, foot = 2.6 * unit, frame.bottom() + _KEY_ROOM * unit - 0.8 * unit
    for words, hue in zip(page.moves, (_BETTER, _SAME, _WORSE)):
        if not words:
            continue
        drawing.rect(left + 0.4 * unit, foot - side * 0.88, side, side, _mixed(hue, 0.55))
        drawing.write(words, left + side + 1.8 * unit, foot, style)
        left += side + width(words, style) + 6 * unit


def _matrix_cell(
    drawing: Drawing, page: ChangePage, at: tuple[int, int], place: QRectF, most: int, look: Look, language: str
) -> None:
    row, column = at
    areas, inhabitants, unit = page.areas[row][column], page.inhabitants[row][column], look.unit
    inner = place.adjusted(0.4 * unit, 0.4 * unit, -0.4 * unit, -0.4 * unit)
    fill, ink = _cell_colours(row, column, areas, most)
    drawing.rect(inner.left(), inner.top(), inner.width(), inner.height(), fill, HAIR if not areas else "", 0.15)
    if row == column:
        drawing.rect(inner.left(), inner.top(), inner.width(), inner.height(), "", FRAME, 0.3)
    number = look.style("text").weighted(BOLD)
    number = number.sized(number.size * 1.25)
    middle = inner.center()
    if not areas:
        drawing.write(UNKNOWN, middle.x(), middle.y() + 1, look.style("chart").coloured(SECOND_INK), MIDDLE)
        return
    small = look.style("chart").coloured(ink)
    noun = counted(areas, "areas", language).rpartition(" ")[2]
    top = middle.y() - 0.7 * small.line
    drawing.write(grouped(areas, language), middle.x(), top, number.coloured(ink), MIDDLE)
    drawing.write(noun, middle.x(), top + 1.1 * small.line, small, MIDDLE)
    drawing.write(counted(inhabitants, "inhabitants", language), middle.x(), top + 2.2 * small.line, small, MIDDLE)


def _cell_colours(row: int, column: int, areas: int, most: int) -> tuple[str, str]:
    """Fill and ink: the hue says better or worse (levels go from most problems to least), the depth how many areas."""
    if not areas:
        return "#FFFFFF", SECOND_INK
    hue = _SAME if row == column else _BETTER if column > row else _WORSE
    share = 0.18 + 0.72 * (areas / most) ** 0.5
    fill = _mixed(hue, share)
    return fill, ink_on(fill)


def _mixed(hue: tuple[int, int, int], share: float) -> str:
    """A colour with so much of a hue in white."""
    return "#{:02X}{:02X}{:02X}".format(*(round(255 + (part - 255) * share) for part in hue))
