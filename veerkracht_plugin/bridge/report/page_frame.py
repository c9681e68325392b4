"""What every page has around its content: kicker, head, source, footer, logo, and what a user put there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QRectF, Qt

from ...core.report.pages import Page, SourceLine
from .fonts import BOLD
from .heads import write_head
from .labels import HOLD_PARAGRAPHS, drawn_width
from .sheet import Sheet
from .template_labels import height_of, write_lines
from .templates import KNOWN, PLACES, Template
from .text import TextStyle, limited, natural_height, width, wrap

_FRAME_ITEMS = (
    "kicker", "number", "title", "subtitle", "rule", "source", "disclaimer", "logo", "footer", "footer_rule", "page_number",
)  # fmt: skip
_SMALLEST_SOURCE = 6.0
# Between the source and its words in bold, besides a space: other systems draw letters a trifle wider.
_STRONG_GAP = 0.3
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
    return Placed(items, *write_head(sheet, template, items, page, number))


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


def _fill(
    sheet: Sheet, template: Template, items: dict[str, QgsLayoutItem], name: str, text: str, most: int = 1
) -> None:
    """Writes a text into the place that a template has for it; an expression of the user's own stays."""
    item = items.get(name)
    if not isinstance(item, QgsLayoutItemLabel) or _NO_BREAK_EXPRESSION in item.text():
        return
    frame, style = template.frames[name], sheet.look.style(name)
    write_lines(sheet, item, limited(text, frame.width(), style, most) if text else [], frame, style)


def _keep_disclaimer(sheet: Sheet, items: dict[str, QgsLayoutItem]) -> None:
    """Leaves the disclaimer as the user wrote it in the template; an empty place goes."""
    item = items.get("disclaimer")
    if isinstance(item, QgsLayoutItemLabel) and not item.text().strip():
        sheet.remove(items.pop("disclaimer"))


def _show_logo(sheet: Sheet, items: dict[str, QgsLayoutItem], logo: Path | None) -> None:
    """Shows the given logo; without one the template's own stays, and an empty place goes."""
    item = items.get("logo")
    if not isinstance(item, QgsLayoutItemPicture):
        return
    if logo is not None:
        item.setPicturePath(str(logo))
    if not item.picturePath() or item.isMissingImage():
        sheet.remove(items.pop("logo"))


# --- the source -------------------------------------------------------------------------------------------------------


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
    while style.size > _SMALLEST_SOURCE and height_of([""] * found.count, style) > frame.height():
        style = style.sized(style.size - 0.25)
        found = _source_lines(plain, strong, frame.width(), style)
    most = max(1, int(frame.height() / natural_height(style)))
    if not strong:
        write_lines(sheet, item, limited(plain, frame.width(), style, most) if plain else [], frame, style)
        return
    lines = limited(plain, frame.width(), style, min(len(found.plain), most - (found.row >= len(found.plain))))
    # The last line is a label too, so that both stand on one line in every version of QGIS.
    write_lines(sheet, item, lines[:-1], frame, style)
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
    behind = drawn_width(f"{lines[-1]} ", style) + _STRONG_GAP
    fits = width(f"{lines[-1]} ", style) + width(strong, style.weighted(BOLD)) <= room
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
