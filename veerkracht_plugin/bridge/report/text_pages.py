"""Pages that are mostly text: the cover, how to read the maps, and text that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from qgis.core import QgsLayoutPoint, QgsLayoutSize
from qgis.PyQt.QtCore import QRectF

from ...core.focus.circle_looks import page as design
from ...core.report.pages import Cell, Cover, LegendRow, Page, Paragraph, Reading, TextPage
from .circle_list import CirclesPage, draw_circles, lay_out_circles
from .fonts import BOLD, HEAVY, REGULAR
from .frames import columns_of, content_of, flow, halves, smallest_text
from .heads import title_lines
from .legend_items import is_pale
from .look import FRAME, SECOND_INK, Look
from .map_items import show, whiten
from .map_page import continued
from .numbers import counted
from .page_frame import Document, place_items
from .scene import Scene
from .sheet import CENTRE, RIGHT, Sheet
from .tables import draw_table, lay_out_table
from .templates import Template
from .text import TextStyle, fits, limited, width, wrap

_COVER_TITLE, _COVER_LINE = 34.0, 11.0
# A long title has more lines, in this part of the height of the words, in points down to this.
_COVER_TITLE_LINES, _COVER_TITLE_PART, _SMALLEST_COVER_TITLE = 6, 0.45, 13.0
_GRID_CELL, _HIGHEST_CELL = (17.0, 11.0), 15.0
_GRID_GAP = 9.0
# The line along rows or columns that belong together.
_BRACKET = 0.2
_FEWEST_LINES = 3
# Less is no room for a table above the grid, in mm.
_LEAST_TABLE = 35.0


def draw_cover(sheet: Sheet, template: Template, page: Cover, document: Document, scene: Scene) -> list[Page]:
    """Draws the first page: what, where and when beside a map, which has neither frame nor words."""
    look, unit = sheet.look, sheet.look.unit
    picture, words = _cover_frames(look)
    if page.key:
        item = sheet.map("map", picture)
        item.setFrameEnabled(False)
        show(item, scene.view, scene.fills(page.key), 2 * design().air * unit)
        if scene.is_part:
            whiten(item)
    sheet.box("band", QRectF(0, 0, 5 * unit, look.page.height()), look.accent)
    top = words.top()
    kicker = look.style("kicker")
    kicker = kicker.sized(kicker.size * 1.2)
    top = sheet.lines("kicker", limited(page.kicker.upper(), words.width(), kicker, 1), words.left(), top, kicker)
    style = look.style("title").weighted(HEAVY)
    style = style.sized(_COVER_TITLE * style.size / 19)
    lines, sized = _cover_title(page.title, words, style, unit)
    top = sheet.lines("title", lines, words.left(), top + 3 * unit, sized)
    subtitle = look.style("subtitle").weighted(REGULAR)
    subtitle = subtitle.sized(subtitle.size * 1.6)
    lines = limited(page.subtitle, words.width(), subtitle, 3)
    top = sheet.lines("subtitle", lines, words.left(), top + 4 * unit, subtitle)
    sheet.box("rule", QRectF(words.left(), top + 6 * unit, 24 * unit, 0.8 * unit), look.accent)
    body = look.style("text")
    body = body.sized(_COVER_LINE * body.size / 9)
    room = words.bottom() - top - 40 * unit
    wrapped = [line for text in page.lines for line in wrap(text, words.width(), body)]
    sheet.lines("text", wrapped[: max(0, int(room / body.line))], words.left(), top + 13 * unit, body)
    _cover_foot(sheet, template, page, document, words)
    return []


def _cover_title(title: str, words: QRectF, style: TextStyle, unit: float) -> tuple[list[str], TextStyle]:
    """A title as on other pages, and a long one smaller, as far as it is readable; only then it is cut."""
    lines, sized = title_lines(title, words.width(), style, _COVER_TITLE_LINES)
    smallest = style.sized(_SMALLEST_COVER_TITLE * unit)
    high = words.height() * _COVER_TITLE_PART
    while sized.size > smallest.size and len(lines) < len(wrap(title, words.width(), sized)):
        sized = style.sized(max(smallest.size, sized.size - unit))
        lines = limited(title, words.width(), sized, int(high / sized.line))
    return lines, sized


def _cover_frames(look: Look) -> tuple[QRectF, QRectF]:
    """Where the map and the words of the cover stand."""
    page, unit = look.page, look.unit
    margin = 18 * unit
    if look.is_landscape:
        left = page.width() * 0.46
        words = QRectF(margin, 40 * unit, left - margin - 8 * unit, page.height() - 58 * unit)
        return QRectF(left, 0, page.width() - left, page.height()), words
    top = page.height() * 0.52
    words = QRectF(margin, top + 10 * unit, page.width() - 2 * margin, page.height() - top - 26 * unit)
    return QRectF(5 * unit, 0, page.width() - 5 * unit, top), words


def _cover_foot(sheet: Sheet, template: Template, page: Cover, document: Document, words: QRectF) -> None:
    """The date at the foot, and the logo above it where there is one."""
    style = sheet.look.style("text").weighted(BOLD)
    sheet.foot("date", page.date, words.left(), words.bottom(), style)
    items = template.place(sheet, lambda name: name == "logo")
    logo = items.get("logo")
    if logo is None:
        return
    if document.logo is not None:
        logo.setPicturePath(str(document.logo))
    if not logo.picturePath() or logo.isMissingImage():
        sheet.remove(logo)
        return
    unit = sheet.look.unit
    logo.attemptResize(QgsLayoutSize(52 * unit, 13 * unit))
    logo.attemptMove(QgsLayoutPoint(words.left(), words.bottom() - 24 * unit), True, False, sheet.page)


def draw_text_page(sheet: Sheet, template: Template, page: TextPage, document: Document) -> list[Page]:
    """Draws text in columns; returns a page with what is left."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    look = sheet.look
    rest = tuple(page.paragraphs)
    for frame in columns_of(sheet, placed.text_top):
        lines, rest = fits(rest, frame, look.style("text"), look.style("heading"))
        sheet.block("text", lines, frame, look.style("text"), look.style("heading"))
    return [continued(page, rest)] if rest else []


def draw_circles_page(
    sheet: Sheet, template: Template, page: CirclesPage, document: Document, scene: Scene
) -> list[Page]:
    """Draws the circles of a map on a page of their own; returns a page with those that are left."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    main = content_of(sheet, placed.text_top).main
    fitting = len(page.circles)
    made = lay_out_circles(page.circles, sheet.look, main.width(), 4)
    while made.height > main.height() and fitting > 1:
        fitting = max(1, int(fitting * main.height() / made.height) - 1)
        made = lay_out_circles(page.circles[:fitting], sheet.look, main.width(), 4)
    draw_circles(sheet, made, page.key, main, document.language, scene.limit)
    rest = page.circles[fitting:]
    return (
        [CirclesPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_2", page.key, rest)]
        if rest
        else []
    )


def draw_reading(sheet: Sheet, template: Template, page: Reading, document: Document) -> list[Page]:
    """Draws how to read the maps: text, the table of the maps, and the grid of map 3."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    look, unit = sheet.look, sheet.look.unit
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    grid_height = _grid_height(page, look, _GRID_CELL[1])
    room = QRectF(main.left(), main.top(), main.width(), main.height() - grid_height - 6 * unit)
    if page.grid and room.height() < _LEAST_TABLE * unit and page.maps.rows:
        return _table_first(sheet, page, rest, main, document)
    table = lay_out_table(page.maps, look, room, document.language)
    foot = draw_table(sheet, table, room) if page.maps.rows else main.top() - _GRID_GAP * unit
    top = min(foot + _GRID_GAP * unit, main.bottom() - grid_height)
    high = grid_height if rest else min(main.bottom() - top, _grid_height(page, look, _HIGHEST_CELL))
    _draw_grid(sheet, page, QRectF(main.left(), top, main.width(), high), document.language)
    rest = _write_below(sheet, rest, QRectF(main.left(), top + high, main.width(), main.bottom() - top - high))
    if table.left:
        return [_with_maps(page, rest, table.left, with_grid=False)]
    return [continued(page, rest)] if rest else []


def _table_first(
    sheet: Sheet, page: Reading, rest: tuple[Paragraph, ...], main: QRectF, document: Document
) -> list[Page]:
    """Draws the table alone, where a page is too low for both; returns a page with what is left, and the grid."""
    table = lay_out_table(page.maps, sheet.look, main, document.language)
    draw_table(sheet, table, main)
    return [_with_maps(page, rest, table.left, with_grid=True)]


def _with_maps(
    page: Reading, rest: tuple[Paragraph, ...], rows: Sequence[tuple[Cell, ...]], *, with_grid: bool
) -> Reading:
    """The page that goes on with text, rows of the table of maps, and the grid where that is not drawn yet."""
    left = replace(page.maps, rows=tuple(rows))
    further = replace(page, bookmark="", file_name=f"{page.file_name}_2", paragraphs=rest, maps=left)
    return further if with_grid else replace(further, grid=(), grid_rows=(), grid_columns=())


def _write_below(sheet: Sheet, rest: tuple[Paragraph, ...], frame: QRectF) -> tuple[Paragraph, ...]:
    """Writes what did not fit into the column in two columns below the grid, where there is room for some lines."""
    look = sheet.look
    frame.setTop(frame.top() + 5 * look.unit)
    if not rest or frame.height() < _FEWEST_LINES * look.style("text").line:
        return rest
    style, heading = smallest_text(look)
    for half in halves(frame, look):
        lines, rest = fits(rest, half, style, heading)
        sheet.block("text", lines, half, style, heading)
    return rest


def _grid_height(page: Reading, look: Look, cell: float) -> float:
    """The height of the grid with cells of so many mm (of A4), and the words below it."""
    rows = len(page.grid)
    return rows * cell * look.unit + look.style("chart_small").line * 2.6 if rows else 0.0


def _draw_grid(sheet: Sheet, page: Reading, frame: QRectF, language: str) -> None:
    """The classes of map 3 as they stand to each other: problems upward, vulnerable residents to the right."""
    if not page.grid:
        return
    look, unit = sheet.look, sheet.look.unit
    small = look.style("chart_small")
    names = max((width(name, small) for name in page.grid_rows), default=0) + 3 * unit
    columns = max(len(row) for row in page.grid)
    wide = min((frame.width() - names) / max(columns, 1), 2.1 * _GRID_CELL[0] * unit)
    high = min((frame.height() - small.line * 2.6) / len(page.grid), _HIGHEST_CELL * unit)
    cells = QRectF(frame.left() + names, frame.top(), columns * wide, len(page.grid) * high)
    for number, row in enumerate(page.grid):
        for column, cell in enumerate(row):
            place = QRectF(cells.left() + column * wide, cells.top() + number * high, wide, high)
            _draw_cell(sheet, cell, place, language)
            if column and cell.fill is not None and row[column - 1].fill is None:
                _name_beside(sheet, cell.label, place, column * wide)
    _draw_row_heads(sheet, page.grid_rows, cells, high)
    _draw_column_heads(sheet, page.grid_columns, cells, wide)


def _name_beside(sheet: Sheet, name: str, cell: QRectF, room: float) -> None:
    """Writes what a cell that stands by itself is left of it."""
    unit, small = sheet.look.unit, sheet.look.style("chart_small")
    lines = limited(name, room - 3 * unit, small, 2)
    top = cell.center().y() - len(lines) * small.line / 2
    for number, line in enumerate(lines):
        sheet.line("grid_name", line, cell.left() - 1.5 * unit, top + number * small.line, small, RIGHT)


def _draw_row_heads(sheet: Sheet, names: Sequence[str], cells: QRectF, high: float) -> None:
    """Writes what the rows hold left of them, once for rows that belong together, with a line along these."""
    unit, small, top = sheet.look.unit, sheet.look.style("chart_small"), cells.top()
    for name, alike in groupby(names):
        count = len(list(alike))
        middle = top + (count * high - small.line) / 2
        sheet.line("grid_row", name, cells.left() - 3 * unit, middle, small, RIGHT)
        if count > 1:
            along = QRectF(cells.left() - 1.8 * unit, top + 0.3 * unit, _BRACKET * unit, (count * high) - 0.6 * unit)
            sheet.box("grid_bracket", along, SECOND_INK)
        top += count * high


def _draw_column_heads(sheet: Sheet, names: Sequence[str], cells: QRectF, wide: float) -> None:
    """Writes what the columns hold below them, as the rows have it."""
    unit, small, left = sheet.look.unit, sheet.look.style("chart_small"), cells.left()
    top = cells.bottom() + 1.6 * unit
    for name, alike in groupby(names):
        room = len(list(alike)) * wide
        for number, line in enumerate(limited(name, room - 1.5 * unit, small, 2)):
            sheet.line("grid_column", line, left + room / 2, top + number * small.line, small, CENTRE)
        if room > wide:
            along = QRectF(left + 0.3 * unit, cells.bottom() + 0.8 * unit, room - 0.6 * unit, _BRACKET * unit)
            sheet.box("grid_bracket", along, SECOND_INK)
        left += room


def _draw_cell(sheet: Sheet, cell: LegendRow, frame: QRectF, language: str) -> None:
    unit = sheet.look.unit
    if cell.fill is None:
        return
    inner = frame.adjusted(0.3 * unit, 0.3 * unit, -0.3 * unit, -0.3 * unit)
    sheet.box("grid_cell", inner, cell.fill, FRAME if is_pale(cell.fill) else "")
    style = sheet.look.style("chart").coloured(cell.ink or SECOND_INK)
    if cell.number is not None:
        sheet.line(
            "grid_number", str(cell.number), inner.left() + 1.6 * unit, inner.top() + 0.9 * unit, style.weighted(BOLD)
        )
    known = (cell.areas, "areas"), (cell.inhabitants, "inhabitants")
    counts = [counted(count, what, language) for count, what in known if count is not None]
    for number, count in enumerate(counts):
        top = inner.bottom() - 0.9 * unit - (len(counts) - number) * style.line
        sheet.line("grid_count", count, inner.right() - 1.6 * unit, top, style, RIGHT)
