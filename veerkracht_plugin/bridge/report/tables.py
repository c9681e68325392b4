"""Tables: rows between hair lines, numbers to the right, cells wrapped; what does not fit is given back.

A table is one manual table of QGIS, which a user can still edit in the layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Cell, Table
from .cells import BOTTOM, GRID, LEFT, LINE_HEIGHT, MIDDLE, RIGHT, TextCell, put_cells
from .look import HAIR, Look
from .numbers import alike
from .sheet import Sheet
from .text import TextStyle, limited, natural_height, width

_PADDING = 1.4
_MOST_LINES = 4
_NARROWEST = 8.0


@dataclass(frozen=True)
class LaidOutTable:
    """A table as it fits: texts, columns and rows in mm, which columns are numbers."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    are_numbers: tuple[bool, ...]

    @property
    def height(self) -> float:
        """The height of the rows with their lines, without the title."""
        return sum(self.heights) + GRID * (len(self.heights) + 1)


def lay_out_table(
    table: Table, look: Look, room: QRectF, language: str
) -> tuple[LaidOutTable, tuple[tuple[Cell, ...], ...]]:
    """Returns a table as it fits into a frame (mm), and the rows that are left; the headings come first."""
    style, head = look.style("table"), look.style("table_head")
    columns = [alike([row[place] for row in table.rows], language) for place in range(len(table.headings))]
    texts = list(zip(*columns))
    are_numbers = tuple(_is_number([row[column] for row in table.rows]) for column in range(len(table.headings)))
    widths = _widths(table.headings, texts, room.width(), look)
    wrapped = [_wrapped(table.headings, widths, head, look), *(_wrapped(row, widths, style, look) for row in texts)]
    heights = [_height(row, head if number == 0 else style, look) for number, row in enumerate(wrapped)]
    free = room.height() - (look.style("chart_title").line + look.unit if table.caption else 0) - GRID
    shown = 0
    for high in heights:
        free -= high + GRID
        if free < 0:
            break
        shown += 1
    shown = max(shown, min(2, len(wrapped)))
    made = LaidOutTable(
        table.caption,
        tuple(tuple("\n".join(lines) for lines in row) for row in wrapped[:shown]),
        widths,
        tuple(heights[:shown]),
        are_numbers,
    )
    return made, table.rows[shown - 1 :]


def draw_table(sheet: Sheet, table: LaidOutTable, frame: QRectF) -> float:
    """Draws a table from the top of a frame; returns where it ends."""
    top, look = frame.top(), sheet.look
    if table.title:
        style = look.style("chart_title")
        top = (
            sheet.lines("table_title", limited(table.title, frame.width(), style, 1), frame.left(), top, style)
            + look.unit
        )
    rows = [_cells(row, table.are_numbers, look, is_head=number == 0) for number, row in enumerate(table.rows)]
    place = QRectF(frame.left(), top, 0, 0)
    return put_cells(sheet, "table", rows, table.widths, table.heights, place, padding=_PADDING * look.unit, grid=HAIR)


def _cells(row: Sequence[str], are_numbers: Sequence[bool], look: Look, *, is_head: bool) -> list[TextCell]:
    style = look.style("table_head" if is_head else "table")
    along = BOTTOM if is_head else MIDDLE
    return [TextCell(text, style, RIGHT if number else LEFT, along) for text, number in zip(row, are_numbers)]


def _is_number(cells: Sequence[Cell]) -> bool:
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(isinstance(cell, (int, float)) for cell in known)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], room: float, look: Look) -> tuple[float, ...]:
    """Each column as wide as its text, or, where that is too much, the widest ones narrower."""
    style, head = look.style("table"), look.style("table_head")
    padding = 2 * _PADDING * look.unit
    natural = [
        max([width(heading, head), *(width(row[column], style) for row in rows)]) + padding
        for column, heading in enumerate(headings)
    ]
    least = [
        max([_longest_word(heading, head), *(_longest_word(row[column], style) for row in rows)]) + padding
        for column, heading in enumerate(headings)
    ]
    least = [
        min(max(one, _NARROWEST * look.unit), two) if two > _NARROWEST else two for one, two in zip(least, natural)
    ]
    excess = sum(natural) - room
    if excess <= 0:
        return tuple(_spread(natural, room))
    slack = [one - two for one, two in zip(natural, least)]
    share = min(1.0, excess / sum(slack)) if sum(slack) > 0 else 0.0
    made = [one - share * own for one, own in zip(natural, slack)]
    return tuple(_capped(made, room))


def _capped(widths: Sequence[float], room: float) -> list[float]:
    """Cuts the widest columns to one width that makes all fit; narrow ones, of numbers, keep theirs."""
    ordered = sorted(widths)
    left = room
    for number, wide in enumerate(ordered):
        cap = left / (len(ordered) - number)
        if wide > cap:
            return [min(one, cap) for one in widths]
        left -= wide
    return list(widths)


def _spread(widths: Sequence[float], room: float) -> list[float]:
    """Widens all columns alike, but never so far that rows are hard to follow."""
    return [one * min(room / sum(widths), 1.35) for one in widths]


def _longest_word(text: str, style: TextStyle) -> float:
    return max((width(word, style) for word in text.split(" ")), default=0)


def _wrapped(row: Sequence[str], widths: Sequence[float], style: TextStyle, look: Look) -> list[list[str]]:
    inner = 2 * _PADDING * look.unit
    return [limited(text, wide - inner, style, _MOST_LINES) if text else [""] for text, wide in zip(row, widths)]


def _height(row: Sequence[Sequence[str]], style: TextStyle, look: Look) -> float:
    return max(len(lines) for lines in row) * natural_height(style) * LINE_HEIGHT + 2 * _PADDING * look.unit
