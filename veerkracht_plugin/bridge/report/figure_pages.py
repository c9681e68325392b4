"""Pages that are a table or charts: changes between levels, circles or areas in a table, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import BarChart, ChangePage, FiguresPage, Page, TablePage
from .charts import bars, bars_height, quadrant
from .drawing import END, MIDDLE, Drawing
from .fonts import BOLD
from .frames import flow
from .heads import Document, place_items
from .look import FRAME, HAIR, INK, SECOND_INK, Look
from .map_page import continued
from .numbers import UNKNOWN, counted, grouped
from .sheet import Sheet
from .tables import draw_table, lay_out_table
from .templates import Template
from .text import capital_height, limited, width

_CHART_GAP, _LEAST_DIAGRAM = 7.0, 60.0
_LARGEST_CELL = (36.0, 38.0)
_BETTER, _WORSE, _SAME = (0x2B, 0x8A, 0x77), (0xC4, 0x3A, 0x2F), (0xB4, 0xAF, 0xA7)
_ARROWS = {"nl": "van ↓   naar →", "en": "from ↓   to →"}


def draw_table_page(sheet: Sheet, template: Template, page: TablePage, document: Document) -> list[Page]:
    """Draws a table; returns a page with the rows, or the text, that are left."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    table, left = lay_out_table(page.table, sheet.look, main, document.language)
    draw_table(sheet, table, main)
    further: list[Page] = []
    if left:
        table_rest = replace(page.table, rows=left)
        further.append(replace(page, bookmark="", file_name=f"{page.file_name}_2", paragraphs=rest, table=table_rest))
    elif rest:
        further.append(continued(page, rest))
    return further


def draw_change_page(sheet: Sheet, template: Template, page: ChangePage, document: Document) -> list[Page]:
    """Draws from which level to which: a matrix whose cells are as dark as they hold many areas."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    if page.levels:
        sheet.draw("matrix", matrix(page, main.width(), main.height(), sheet.look, document), main.left(), main.top())
    return [continued(page, rest)] if rest else []


def draw_figures_page(sheet: Sheet, template: Template, page: FiguresPage, document: Document) -> list[Page]:
    """Draws bars, two side by side where there is room, and below them the diagram of four quadrants.

    Returns a page with the charts, or the text, that are left.
    """
    placed = place_items(sheet, template, page, document, "", is_map=False)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    top, charts = _draw_bars(sheet, page.charts, main)
    diagram = page.diagram
    high = min(main.bottom() - top, main.width() * 0.9)
    if diagram is not None and not charts and high >= _LEAST_DIAGRAM * sheet.look.unit:
        sheet.draw("quadrant", quadrant(diagram, main.width(), high, sheet.look), main.left(), top)
        diagram = None
    if charts or diagram is not None:
        name = f"{page.file_name}_2"
        return [replace(page, bookmark="", file_name=name, paragraphs=rest, charts=charts, diagram=diagram)]
    return [continued(page, rest)] if rest else []


def _draw_bars(sheet: Sheet, charts: Sequence[BarChart], main: QRectF) -> tuple[float, tuple[BarChart, ...]]:
    """Draws charts row by row; returns where the next thing may begin, and the charts for which there was no room."""
    gap, look = _CHART_GAP * sheet.look.unit, sheet.look
    columns = 2 if look.is_wide and len(charts) > 1 else 1
    room = (main.width() - (columns - 1) * gap) / columns
    top = main.top()
    for start in range(0, len(charts), columns):
        row = charts[start : start + columns]
        high = max(bars_height(chart, room, look) for chart in row)
        if start and top + high > main.bottom():
            return top, tuple(charts[start:])
        for column, chart in enumerate(row):
            sheet.draw("bars", bars(chart, room, look), main.left() + column * (room + gap), top)
        top += high + gap
    return top, ()


def matrix(page: ChangePage, wide: float, high: float, look: Look, document: Document) -> Drawing:
    """Returns the matrix of levels: rows the earlier year, columns the later one, greens better and reds worse."""
    label, unit, count = look.style("chart"), look.unit, len(page.levels)
    heads = max(width(level, label) for level in page.levels)
    names = min(heads, 40 * unit)
    top = label.line * 2 + 3 * unit
    cell_wide = min((wide - names - 4 * unit) / count, _LARGEST_CELL[0] * unit)
    cell_high = min((high - top) / count, _LARGEST_CELL[1] * unit)
    drawing = Drawing(wide, top + count * cell_high)
    most = max((areas for row in page.areas for areas in row), default=0) or 1
    left = names + 4 * unit
    _matrix_heads(drawing, page, left, top, cell_wide, cell_high, look, document)
    for row in range(count):
        for column in range(count):
            place = QRectF(left + column * cell_wide, top + row * cell_high, cell_wide, cell_high)
            _matrix_cell(drawing, page, (row, column), place, most, look, document.language)
    return drawing


def _matrix_heads(
    drawing: Drawing,
    page: ChangePage,
    left: float,
    top: float,
    wide: float,
    high: float,
    look: Look,
    document: Document,
) -> None:
    label, unit = look.style("chart"), look.unit
    small = look.style("chart_small")
    drawing.write(_ARROWS[document.language], left - 4 * unit, top - 1.6 * unit, small, END)
    for number, level in enumerate(page.levels):
        lines = limited(level, wide - 2 * unit, label, 2)
        for row, line in enumerate(lines):
            foot = top - 1.6 * unit - (len(lines) - 1 - row) * label.line
            drawing.write(line, left + (number + 0.5) * wide, foot, label, MIDDLE)
        middle = top + (number + 0.5) * high
        lines = limited(level, left - 4 * unit, label, 2)
        for row, line in enumerate(lines):
            foot = middle + capital_height(label) / 2 + (row - (len(lines) - 1) / 2) * label.line
            drawing.write(line, left - 4 * unit, foot, label, END)


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
    mixed = [round(255 + (part - 255) * share) for part in hue]
    light = 0.299 * mixed[0] + 0.587 * mixed[1] + 0.114 * mixed[2]
    return "#{:02X}{:02X}{:02X}".format(*mixed), INK if light > 150 else "#FFFFFF"
