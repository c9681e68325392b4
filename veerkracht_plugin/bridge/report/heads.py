"""What every page has around its content: kicker, title, subtitle, rule, source, footer, and what a user put there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
)
from qgis.PyQt.QtCore import QRectF, Qt

from ...core.report.pages import Page, SourceLine
from .fonts import BOLD
from .labels import HOLD_PARAGRAPHS, set_style
from .sheet import Sheet
from .templates import KNOWN, PLACES, Template
from .text import POINT, TextStyle, limited, natural_height, width, wrap

_FRAME_ITEMS = (
    "kicker", "number", "title", "subtitle", "rule", "source", "disclaimer", "logo", "footer", "footer_rule", "page_number",
)  # fmt: skip
# What makes room for a title of more lines.
_BELOW_TITLE = ("subtitle", "rule", "text", "map")
_TITLE_AND_BELOW = {"title", "number", "subtitle", "rule"}
_NEAR_TITLE = 24.0
_SMALLEST_TITLE = 15.0
_TITLE_GAP, _RULE_GAP, _TEXT_GAP, _NUMBER_GAP = 2.2, 2.6, 3.6, 2.4
_SMALLEST_SOURCE = 6.0
_NO_BREAK_EXPRESSION = "[%"


@dataclass(frozen=True)
class Document:
    """What is the same on every page: title, language, and the logo of the house, None for that of the template."""

    title: str
    language: str
    logo: Path | None = None


@dataclass(frozen=True)
class Placed:
    """The items of a template on a page, by id; in mm where its text may begin, what is below its head, and its map."""

    items: Mapping[str, QgsLayoutItem]
    text_top: float
    head_bottom: float
    map_top: float


def place_items(
    sheet: Sheet, template: Template, page: Page, document: Document, number: str, *, is_map: bool
) -> Placed:
    """Copies the template's items to a page and fills those that all pages have.

    On a page without a map come only those, and what a user put beside the content: a band, a slogan.
    """
    items = template.place(sheet, _drawn_here if is_map else _around_content(template))
    _fill(sheet, template, items, "kicker", page.kicker.upper())
    _fill(sheet, template, items, "footer", document.title)
    _fill(sheet, template, items, "page_number", str(sheet.page + 1))
    _keep_disclaimer(sheet, items)
    _show_logo(sheet, items, document.logo)
    _source(sheet, template, items, page.source, is_map, "title" in template.left_out)
    return Placed(items, *_head(sheet, template, items, page, number))


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


def _drawn_here(name: str) -> bool:
    return name not in PLACES


def _around_content(template: Template) -> Callable[[str], bool]:
    """What comes on pages without a map: the frame, and unknown items that stand clear of text and map."""
    content = template.look.main.united(template.look.column)

    def wanted(name: str) -> bool:
        if name in KNOWN:
            return name in _FRAME_ITEMS
        frame = template.frames.get(name)
        return frame is not None and not frame.intersects(content)

    return wanted


def _head(
    sheet: Sheet, template: Template, items: Mapping[str, QgsLayoutItem], page: Page, number: str
) -> tuple[float, float, float]:
    """Writes number, title, subtitle and rule below each other; returns where text, all else, and the map may begin."""
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
        _write(sheet, items["subtitle"], lines, QRectF(frame.left(), top, frame.width(), 0), style)
        bottom = top + _height(lines, style) if lines and follows else bottom
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
    _write(sheet, items["title"], lines, place, sized)
    if room:
        own = template.frames["number"]
        spot = QRectF(own.left(), frame.top() if beside else own.top(), room, 0)
        _write(sheet, items["number"], [number], spot, numeral.sized(sized.size) if beside else numeral)
    return float(frame.top() + _height(lines, sized))


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


def _fill(
    sheet: Sheet, template: Template, items: dict[str, QgsLayoutItem], name: str, text: str, most: int = 1
) -> None:
    """Writes a text into the place that a template has for it; an expression of the user's own stays."""
    item = items.get(name)
    if not isinstance(item, QgsLayoutItemLabel) or _NO_BREAK_EXPRESSION in item.text():
        return
    frame, style = template.frames[name], sheet.look.style(name)
    _write(sheet, item, limited(text, frame.width(), style, most) if text else [], frame, style)


def _keep_disclaimer(sheet: Sheet, items: dict[str, QgsLayoutItem]) -> None:
    """Leaves the disclaimer as the user wrote it in the template; an empty place goes."""
    item = items.get("disclaimer")
    if isinstance(item, QgsLayoutItemLabel) and not item.text().strip():
        sheet.remove(items.pop("disclaimer"))


def _source(
    sheet: Sheet, template: Template, items: Mapping[str, QgsLayoutItem], text: str, is_map: bool, whole_width: bool
) -> None:
    """Writes the line under the map, smaller where it is long; on other pages it stands at their foot.

    Its words in bold are a label of their own behind the others, since a label has one style only.
    """
    item = items.get("source")
    if not isinstance(item, QgsLayoutItemLabel):
        return
    frame = QRectF(template.frames["source"])
    if not is_map:
        others = [template.frames[name] for name in items if name in _FRAME_ITEMS and name != "source"]
        frame = _source_at_foot(sheet, others, frame, whole_width)
    strong = text.strong if isinstance(text, SourceLine) and item.hAlign() == Qt.AlignmentFlag.AlignLeft else ""
    plain = text[: len(text) - len(strong)].rstrip()
    style = sheet.look.style("source")
    found = _source_lines(plain, strong, frame.width(), style)
    while style.size > _SMALLEST_SOURCE and _height([""] * found.count, style) > frame.height():
        style = style.sized(style.size - 0.25)
        found = _source_lines(plain, strong, frame.width(), style)
    most = max(1, int(frame.height() / natural_height(style)))
    if not strong:
        _write(sheet, item, limited(plain, frame.width(), style, most) if plain else [], frame, style)
        return
    lines = limited(plain, frame.width(), style, min(len(found.plain), most - (found.row >= len(found.plain))))
    # The last line is a label too, so that both stand on one line in every version of QGIS.
    _write(sheet, item, lines[:-1], frame, style)
    top = frame.top() + (len(lines) - 1) * _line(style) - (style.line - natural_height(style)) / 2
    sheet.line("source_last", lines[-1] if lines else "", frame.left(), top, style)
    row = min(found.row, len(lines)) - (len(lines) - 1)
    sheet.line("source_strong", strong, frame.left() + found.left, top + row * _line(style), style.weighted(BOLD))


@dataclass(frozen=True)
class _SourceLines:
    """The lines of a source, and where its words in bold stand: in which row, how far from the left (mm)."""

    plain: list[str]
    row: int
    left: float

    @property
    def count(self) -> int:
        return max(len(self.plain), self.row + 1)


def _source_lines(plain: str, strong: str, room: float, style: TextStyle) -> _SourceLines:
    lines = wrap(plain, room, style) if plain else []
    if not lines or not strong:
        return _SourceLines(lines, max(0, len(lines) - 1), 0.0)
    behind = width(f"{lines[-1]} ", style)
    fits = behind + width(strong, style.weighted(BOLD)) <= room
    return _SourceLines(lines, len(lines) - fits, behind if fits else 0.0)


def _line(style: TextStyle) -> float:
    """How far apart the lines of a label are."""
    return style.line if HOLD_PARAGRAPHS else natural_height(style)


def _source_at_foot(sheet: Sheet, others: Sequence[QRectF], frame: QRectF, whole_width: bool) -> QRectF:
    """Where the source stands on a page without a map: at the foot of an upright one, across where content is too."""
    look, moved = sheet.look, QRectF(frame)
    if not look.is_wide and frame.bottom() < look.foot:
        moved.moveBottom(look.foot)
    if whole_width:
        moved.setLeft(min(look.column.left(), look.main.left()))
        moved.setRight(max(look.column.right(), look.main.right()))
    return frame if any(moved.intersects(other) for other in others) else moved


def _write(sheet: Sheet, item: QgsLayoutItem, lines: list[str], frame: QRectF, style: TextStyle) -> None:
    """Puts lines into a label where it stands, as high as they are; takes it away where there are none."""
    if not isinstance(item, QgsLayoutItemLabel):
        return
    if not lines:
        sheet.remove(item)
        return
    item.setText("\n".join(lines).replace("[%", "[\u200b%"))
    set_style(item, style)
    slack = 0.8 if item.hAlign() == Qt.AlignmentFlag.AlignLeft else 0.0
    item.attemptMove(QgsLayoutPoint(frame.left(), frame.top()), True, False, sheet.page)
    item.attemptResize(QgsLayoutSize(frame.width() + slack, max(frame.height(), _height(lines, style) + 0.4)))


def _height(lines: list[str], style: TextStyle) -> float:
    """The height of lines in one label, as the font or the leading has it."""
    return len(lines) * max(natural_height(style), style.leading * POINT)


def _show_logo(sheet: Sheet, items: dict[str, QgsLayoutItem], logo: Path | None) -> None:
    """Shows the given logo; without one the template's own stays, and an empty place goes."""
    item = items.get("logo")
    if not isinstance(item, QgsLayoutItemPicture):
        return
    if logo is not None:
        item.setPicturePath(str(logo))
    if not item.picturePath() or item.isMissingImage():
        sheet.remove(items.pop("logo"))
