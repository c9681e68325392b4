"""Where content stands on pages without a map: text in the column, tables and charts where the maps have theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF

from ...core.errors import VeerkrachtError
from ...core.report.pages import Paragraph
from .look import SMALLEST_TEXT, Look
from .room import largest_free
from .sheet import Sheet
from .text import TextStyle, fits, height

_SOURCE_ROOM = 8.0
_GUTTER = 6.0
# How far content stays from head and foot, and how wide and high a frame must be for it.
_GAP, _HEAD_GAP, _LEAST = 1.0, 3.0, 40.0
# How much of an upright page text may take above a table or chart.
_MOST_TEXT = 0.45
# A few lines are not split; they stand in one column that is easy to read.
_FEW_LINES, _ONE_COLUMN = 8, 0.7


@dataclass(frozen=True)
class Content:
    """Where content stands on a page: the frames of text and of the rest (mm), side by side or one and the same."""

    text: QRectF
    main: QRectF

    @property
    def is_beside(self) -> bool:
        """Whether text and the rest stand side by side."""
        return self.text != self.main


def content_of(sheet: Sheet, top: float) -> Content:
    """Returns where content may stand on a page, which has its head and foot and nothing else; text begins at `top`.

    Side by side as text and map of the template do; where these leave too little room, all the room there is.
    """
    look, gap = sheet.look, _GAP * sheet.look.unit
    taken = sheet.taken()
    least = _LEAST * look.unit
    if look.is_wide:
        column, main = QRectF(look.column), QRectF(look.main)
        column.setTop(top)
        column.setBottom(look.foot)
        main.setBottom(look.foot)
        free = Content(*(largest_free(frame & look.page, taken, gap) for frame in (column, main)))
        if min(free.text.width(), free.main.width() / 2, free.text.height(), free.main.height()) >= least:
            return free
    whole = largest_free(look.inside, taken, _HEAD_GAP * look.unit)
    if look.has_text and not look.is_wide:
        planned = QRectF(look.main.left(), top, look.main.width(), look.foot - _SOURCE_ROOM * look.unit - top)
        planned = largest_free(planned & look.page, taken, gap)
        whole = planned if planned.width() * planned.height() >= whole.width() * whole.height() / 2 else whole
    if min(whole.width() / 2, whole.height()) < least:
        raise no_room()
    return Content(whole, QRectF(whole))


def no_room() -> VeerkrachtError:
    """Returns the error for a page on which a template leaves too little room."""
    return VeerkrachtError("the items of the template leave too little room for it.")


def is_free(sheet: Sheet, frame: QRectF) -> bool:
    """Says whether a frame is on the page, and nothing stands in it yet."""
    return sheet.look.page.contains(frame) and not any(frame.intersects(one) for one in sheet.taken())


def columns_of(sheet: Sheet, top: float) -> list[QRectF]:
    """Returns the columns of a page that is all text."""
    content = content_of(sheet, top)
    if content.is_beside:
        return [content.text, *halves(content.main, sheet.look)]
    return halves(content.text, sheet.look)


def smallest_text(look: Look) -> tuple[TextStyle, TextStyle]:
    """Returns the styles of text and headings as small as they may get: 8.5 points on A4."""
    text, heading = look.style("text"), look.style("heading")
    share = min(1.0, SMALLEST_TEXT / 9)
    return text.sized(text.size * share), heading.sized(heading.size * share)


def write_text(
    sheet: Sheet, paragraphs: Sequence[Paragraph], frame: QRectF, name: str = "text"
) -> tuple[Paragraph, ...]:
    """Writes paragraphs into a frame, a little smaller where that makes them fit; returns what is left."""
    look = sheet.look
    text, heading = look.style("text"), look.style("heading")
    lines, rest = fits(paragraphs, frame, text, heading)
    if rest:
        text, heading = smallest_text(look)
        lines, rest = fits(paragraphs, frame, text, heading)
    sheet.block(name, lines, frame, text, heading)
    return rest


def flow(sheet: Sheet, paragraphs: Sequence[Paragraph], top: float) -> tuple[tuple[Paragraph, ...], QRectF]:
    """Writes paragraphs into the column, or on top of an upright page; returns what is left, and the main frame."""
    look = sheet.look
    content = content_of(sheet, top)
    text, main = content.text, content.main
    if content.is_beside:
        return write_text(sheet, paragraphs, text), main
    if not paragraphs:
        return (), main
    rest, foot = text_above(sheet, paragraphs, text)
    main.setTop(foot + _GUTTER * look.unit)
    return rest, main


def text_above(sheet: Sheet, paragraphs: Sequence[Paragraph], text: QRectF) -> tuple[tuple[Paragraph, ...], float]:
    """Writes paragraphs in two columns on top of a frame, a few lines in one; returns what is left, and their foot."""
    look = sheet.look
    style, heading = look.style("text"), look.style("heading")
    columns = halves(text, look)
    needed = height(paragraphs, columns[0].width(), style, heading)
    if needed <= _FEW_LINES * style.line:
        columns = [QRectF(text.left(), text.top(), text.width() * _ONE_COLUMN, text.height())]
        needed *= 2
    most = _MOST_TEXT * text.height()
    high = min(most, needed / 2 + 2 * style.line)
    rest = tuple(paragraphs)
    foot = text.top()
    for half in columns:
        half.setHeight(high)
        lines, rest = fits(rest, half, style, heading)
        sheet.block("text", lines, half, style, heading)
        foot = max(foot, half.top() + (lines[-1].top + style.line if lines else 0))
    return rest, foot


def halves(frame: QRectF, look: Look) -> list[QRectF]:
    """Returns two columns side by side in a frame."""
    gutter = _GUTTER * look.unit
    wide = (frame.width() - gutter) / 2
    return [QRectF(frame.left() + number * (wide + gutter), frame.top(), wide, frame.height()) for number in range(2)]
