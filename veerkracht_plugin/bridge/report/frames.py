"""Where content stands on pages without a map: text in the column, tables and charts where the maps have theirs."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Paragraph
from .look import SMALLEST_TEXT, Look
from .sheet import Sheet
from .text import TextStyle, fits, height

_SOURCE_ROOM = 8.0
_GUTTER = 6.0
# How much of an upright page text may take above a table or chart.
_MOST_TEXT = 0.45
# A few lines are not split; they stand in one column that is easy to read.
_FEW_LINES, _ONE_COLUMN = 8, 0.7


def content_of(look: Look, top: float) -> tuple[QRectF, QRectF]:
    """Returns the frames of the text and of the rest, below a head that ends at `top` (mm)."""
    if look.is_wide:
        column, main = QRectF(look.column), QRectF(look.main)
        column.setTop(top)
        column.setBottom(look.foot)
        main.setBottom(look.foot)
        return column, main
    whole = QRectF(look.main)
    whole.setTop(top)
    whole.setBottom(look.foot - _SOURCE_ROOM * look.unit)
    return whole, whole


def columns_of(look: Look, top: float) -> list[QRectF]:
    """Returns the columns of a page that is all text."""
    text, main = content_of(look, top)
    if look.is_wide:
        return [text, *halves(main, look)]
    return halves(text, look)


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
    text, main = content_of(look, top)
    if look.is_wide:
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
