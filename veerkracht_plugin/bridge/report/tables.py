"""Tables: rows between hair lines, numbers to the right, cells wrapped and never cut off; some rows may be left.

A table is one manual table of QGIS, which a user can still edit in the layout.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Cell, ClassLabel, Table
from .cells import BOTTOM, GRID, LEFT, LINE_HEIGHT, MIDDLE, RIGHT, TextCell, put_cells
from .column_widths import Column, column_widths
from .drawing import Drawing
from .legend_items import is_pale
from .look import FRAME, HAIR, Look
from .numbers import alike
from .sheet import Sheet
from .text import TextStyle, limited, natural_height, wrap

_PADDING = 1.4
# A piece of colour before the words of a class, and what is between them, in mm.
_SWATCH, _SWATCH_GAP = 2.6, 1.2
# How much smaller letters may get where rows would be of more lines than these.
_SHARES, _FEW_LINES = (1.0, 0.94, 0.88), 3
# How much of the air in its cells a table keeps, step by step, where that gives all rows room; and the letters with it.
_TIGHTER = ((1.0, 0.75), (0.94, 0.75), (0.94, 0.5))


@dataclass(frozen=True)
class LaidOutTable:
    """A table as it fits: texts, columns and rows in mm, which columns are numbers, the colours of cells ("" for none).

    `share`: how much smaller than usual its letters are; `padding`: the air around the text of a cell (mm); `left`: the
    rows for which there is no room.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    are_numbers: tuple[bool, ...]
    fills: tuple[tuple[str, ...], ...]
    share: float
    padding: float
    left: tuple[tuple[Cell, ...], ...]

    @property
    def height(self) -> float:
        """The height of the rows with their lines, without the title."""
        return sum(self.heights) + GRID * (len(self.heights) + 1)


def lay_out_table(table: Table, look: Look, room: QRectF, language: str) -> LaidOutTable:
    """Returns a table as it fits into a frame (mm); the headings come first, and at least one row with them.

    Where rows would be of many lines the letters are a little smaller; and where that gives all rows room there is less
    air in the cells as well.
    """
    made = _fitted(table, look, room, language, _SHARES, 1.0)
    # Where most rows are left no air would be enough.
    if not 0 < len(made.left) <= len(made.rows):
        return made
    for share, air in _TIGHTER:
        tighter = _fitted(table, look, room, language, [min(share, made.share)], air)
        if not tighter.left:
            return tighter
    return made


def lay_out_part(table: Table, look: Look, rooms: Sequence[QRectF], language: str) -> LaidOutTable:
    """Returns what of a table stands on the first of several pages: all of it, or as many rows as on those after it.

    `rooms`: the frame on this page, and that on each page after it (mm).
    """
    made = lay_out_table(table, look, rooms[0], language)
    if not made.left:
        return made
    first, count = len(made.rows) - 1, len(table.rows)
    further = max(1, len(lay_out_table(replace(table, rows=made.left), look, rooms[1], language).rows) - 1)
    pages = 1 + math.ceil((count - first) / further)
    part = min(first, math.ceil(count / pages))
    shown = lay_out_table(replace(table, rows=table.rows[:part]), look, rooms[0], language)
    return replace(shown, left=(*shown.left, *table.rows[part:]))


def _fitted(table: Table, look: Look, room: QRectF, language: str, shares: Sequence[float], air: float) -> LaidOutTable:
    """A table in the first of some sizes of letters in which no row is of many lines, with so much air in its cells."""
    padding = _PADDING * look.unit * air
    columns = _columns(table, look, language, padding)
    share, widths = 1.0, [0.0]
    for share in shares:
        style, head = _styles(look, share)
        widths, lines = column_widths(columns, room.width(), style, head)
        if lines <= _FEW_LINES:
            break
    inner = [wide - column.beside for wide, column in zip(widths, columns)]
    texts = list(zip(*(column.texts for column in columns)))
    wrapped = [_wrapped(table.headings, inner, head), *(_wrapped(row, inner, style) for row in texts)]
    heights = [_height(row, style if number else head, padding) for number, row in enumerate(wrapped)]
    title = look.style("chart_title").line + look.unit if table.caption else 0
    shown = _fitting(heights, room.height() - title)
    return LaidOutTable(
        title=table.caption,
        rows=tuple(tuple("\n".join(lines) for lines in row) for row in wrapped[:shown]),
        widths=tuple(widths),
        heights=tuple(heights[:shown]),
        are_numbers=tuple(column.is_number for column in columns),
        fills=tuple(tuple(map(_fill, row)) for row in table.rows[: shown - 1]),
        share=share,
        padding=padding,
        left=table.rows[shown - 1 :],
    )


def _columns(table: Table, look: Look, language: str, padding: float) -> list[Column]:
    found = []
    for place, heading in enumerate(table.headings):
        cells = [row[place] for row in table.rows]
        beside = 2 * padding + (_indent(look) if any(map(_fill, cells)) else 0)
        found.append(Column(heading, tuple(alike(cells, language)), _is_number(cells), beside))
    return found


def _styles(look: Look, share: float) -> tuple[TextStyle, TextStyle]:
    """The styles of texts and headings, so much smaller."""
    style, head = look.style("table"), look.style("table_head")
    return style.sized(style.size * share), head.sized(head.size * share)


def draw_table(sheet: Sheet, table: LaidOutTable, frame: QRectF) -> float:
    """Draws a table from the top of a frame; returns where it ends."""
    top, look = frame.top(), sheet.look
    if table.title:
        style = look.style("chart_title")
        top = (
            sheet.lines("table_title", limited(table.title, frame.width(), style, 1), frame.left(), top, style)
            + look.unit
        )
    coloured = [any(column) for column in zip(*table.fills)] or [False] * len(table.widths)
    swatches = _swatches(table, coloured, look)
    if swatches.has_shapes:
        sheet.draw("swatches", swatches, frame.left(), top)
    # A column of its own keeps the place of the swatches free.
    widths = _parted([((_indent(look), wide - _indent(look)), (wide,)) for wide in table.widths], coloured)
    rows = [_cells(table, number, coloured, look) for number in range(len(table.rows))]
    place = QRectF(frame.left(), top, 0, 0)
    return put_cells(sheet, "table", rows, widths, table.heights, place, padding=table.padding, grid=HAIR)


def _parted(columns: Sequence[tuple[tuple, tuple]], coloured: Sequence[bool]) -> list:
    """What coloured columns have in two parts, and others as one."""
    return [part for (two, one), has_colours in zip(columns, coloured) for part in (two if has_colours else one)]


def _cells(table: LaidOutTable, number: int, coloured: Sequence[bool], look: Look) -> list[TextCell]:
    style = _styles(look, table.share)[0 if number else 1]
    along = MIDDLE if number else BOTTOM
    cells = [
        TextCell(text, style, RIGHT if is_number else LEFT, along)
        for text, is_number in zip(table.rows[number], table.are_numbers)
    ]
    empty = TextCell("", style)
    return _parted([((empty, cell), (cell,)) for cell in cells], coloured)


def _swatches(table: LaidOutTable, coloured: Sequence[bool], look: Look) -> Drawing:
    """The colours of classes, each before the words of its cell."""
    drawing = Drawing(sum(table.widths), table.height)
    side = _SWATCH * look.unit
    top = table.heights[0] + 2 * GRID
    for fills, high in zip(table.fills, table.heights[1:]):
        left = 0.0
        for fill, wide in zip(fills, table.widths):
            if fill:
                edge = FRAME if is_pale(fill) else ""
                drawing.rect(left + table.padding, top + (high - side) / 2, side, side, fill, edge, 0.1)
            left += wide
        top += high + GRID
    return drawing


def _indent(look: Look) -> float:
    return (_SWATCH + _SWATCH_GAP) * look.unit


def _fill(cell: Cell) -> str:
    return cell.fill if isinstance(cell, ClassLabel) else ""


def _is_number(cells: Sequence[Cell]) -> bool:
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(isinstance(cell, (int, float)) for cell in known)


def _wrapped(row: Sequence[str], widths: Sequence[float], style: TextStyle) -> list[list[str]]:
    return [wrap(text, wide, style) or [""] for text, wide in zip(row, widths)]


def _height(row: Sequence[Sequence[str]], style: TextStyle, padding: float) -> float:
    return max(len(lines) for lines in row) * natural_height(style) * LINE_HEIGHT + 2 * padding


def _fitting(heights: Sequence[float], room: float) -> int:
    """How many rows fit, with a line above and below each; the headings, and a row below them, always do."""
    room -= GRID
    for number, high in enumerate(heights):
        room -= high + GRID
        if room < 0:
            return max(number, min(2, len(heights)))
    return len(heights)
