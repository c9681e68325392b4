"""The head of a page: number, title, subtitle and rule, each below the other however long the title is."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsLayoutItem, QgsLayoutPoint
from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Page
from .sheet import Sheet
from .template_labels import height_of, write_lines
from .templates import Template
from .text import TextStyle, limited, width, wrap

# What makes room for a title of more lines.
_BELOW_TITLE = ("subtitle", "rule", "text", "map")
_TITLE_AND_BELOW = {"title", "number", "subtitle", "rule"}
_NEAR_TITLE = 24.0
_SMALLEST_TITLE = 15.0
_TITLE_GAP, _RULE_GAP, _TEXT_GAP, _NUMBER_GAP = 2.2, 2.6, 3.6, 2.4


def write_head(
    sheet: Sheet, template: Template, items: Mapping[str, QgsLayoutItem], page: Page, number: str
) -> tuple[float, float, float]:
    """Writes number, title, subtitle and rule; returns in mm where text, all else, and the map may begin below them."""
    look, unit = sheet.look, sheet.look.unit
    bottom = look.head.top()
    if "title" in items:
        bottom = _write_title(sheet, template, items, page.title, number)
    elif "number" in items:
        sheet.remove(items["number"])
    if "subtitle" in items:
        frame, style = template.frames["subtitle"], look.style("subtitle")
        follows = _follows(template, "subtitle")
        top = bottom + _TITLE_GAP * unit if follows else frame.top()
        most = 3 if follows else _lines_in(frame, style)
        lines = limited(page.subtitle, frame.width(), style, most) if page.subtitle else []
        write_lines(sheet, items["subtitle"], lines, QRectF(frame.left(), top, frame.width(), 0), style)
        bottom = top + height_of(lines, style) if lines and follows else bottom
    if "rule" in items:
        frame = template.frames["rule"]
        follows = _follows(template, "rule")
        top = bottom + _RULE_GAP * unit if follows else frame.top()
        items["rule"].attemptMove(QgsLayoutPoint(frame.left(), top), True, False, sheet.page)
        bottom = top + frame.height() if follows else bottom
    text, below = template.frames.get("text", look.column), bottom + _TEXT_GAP * unit
    return (
        min(below, text.bottom()) if _follows(template, "text") or not look.is_wide else text.top(),
        below,
        max(below, look.main.top()) if _follows(template, "map") else look.main.top(),
    )


def title_lines(text: str, room: float, style: TextStyle, most: int = 3) -> tuple[list[str], TextStyle]:
    """Returns the lines of a title and their style: as large as fits on one line, else on two, else at 15 points (A4).

    What `most` lines of the smallest size do not hold is cut off with "…".
    """
    smallest = style.sized(style.size * _SMALLEST_TITLE / 19)
    steps = [style.sized(style.size - (style.size - smallest.size) * step / 8) for step in range(9)]
    for count in range(1, min(most, 2) + 1):
        for sized in steps:
            lines = wrap(text, room, sized)
            if len(lines) <= count and not _is_broken(text, lines):
                return lines, sized
    return limited(text, room, smallest, most), smallest


def _is_broken(text: str, lines: list[str]) -> bool:
    """Whether a word was cut to fit."""
    return " ".join(lines).split() != " ".join(text.split()).split()


def _write_title(
    sheet: Sheet, template: Template, items: Mapping[str, QgsLayoutItem], title: str, number: str
) -> float:
    look, frame = sheet.look, template.frames["title"]
    style, numeral = look.style("title"), look.style("number")
    if "number" not in items or not number:
        room = 0.0
        if "number" in items:
            sheet.remove(items["number"])
    else:
        room = width(number, numeral) + _NUMBER_GAP * look.unit
    beside = _overlap(template.frames.get("number", QRectF()), frame)
    shift = room if beside else 0.0
    follow = any(_follows(template, name) for name in _BELOW_TITLE)
    lines, sized = title_lines(title, frame.width() - shift, style, 3 if follow else _lines_in(frame, style))
    place = QRectF(frame.left() + shift, frame.top(), frame.width() - shift, 0)
    write_lines(sheet, items["title"], lines, place, sized)
    if room:
        own = template.frames["number"]
        spot = QRectF(own.left(), frame.top() if beside else own.top(), room, 0)
        write_lines(sheet, items["number"], [number], spot, numeral.sized(sized.size) if beside else numeral)
    return float(frame.top() + height_of(lines, sized))


def _lines_in(frame: QRectF, style: TextStyle) -> int:
    """How many lines a frame holds from which nothing below moves away."""
    return max(1, int((frame.height() + 0.5) / style.line))


def _overlap(one: QRectF, other: QRectF) -> bool:
    return not one.isNull() and one.intersects(other)


def _follows(template: Template, name: str) -> bool:
    """Whether an item stands below the title in the same column, near it, and so moves with its foot.

    What follows the title itself may stand between them, and nothing else.
    """
    if name not in template.frames or "title" not in template.frames:
        return False
    one, title = template.frames[name], template.frames["title"]
    if not (one.top() >= title.center().y() and one.left() < title.right() and title.left() < one.right()):
        return False
    if one.top() - title.bottom() > _NEAR_TITLE * template.look.unit:
        return False
    between = QRectF(one.left(), title.bottom(), one.width(), one.top() - title.bottom())
    others = set(template.frames) - {name, *_TITLE_AND_BELOW}
    return not any(between.intersects(template.frames[other]) for other in others)
