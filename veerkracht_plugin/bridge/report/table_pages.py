"""Pages that are a table: the focus circles; and the areas of a list, with the map that shows where they are."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QRectF

from ...core.focus.circle_looks import page as design
from ...core.report.pages import ListedAreasPage, Page, TablePage
from .frames import content_of, flow, is_free, text_above
from .ground_note import tell_lack
from .legend_items import draw_legend, lay_out_legend
from .look import Look
from .map_items import show, whiten
from .map_page import continued
from .page_frame import Document, Placed, place_items
from .scale_bars import set_scale_bar
from .scene import Scene, has_background
from .sheet import Sheet
from .tables import LaidOutTable, draw_table, lay_out_part, lay_out_table
from .tags import draw_tags
from .templates import Template

# A table of more columns stands across the page.
_MOST_BESIDE_TEXT = 8
# How much of the room a map has above its list, and less where that gives all rows of it room; what is between them, in
# mm.
_MAP_PARTS, _GAP = (0.56, 0.5, 0.44), 5.0
_LEGEND_WIDTH = 84.0
_SCALE_FOOT = 8.0
# The row of a legend of one class with the other classes.
_OTHERS = 1


def draw_table_page(sheet: Sheet, template: Template, page: TablePage, document: Document) -> list[Page]:
    """Draws a table; returns a page with the rows, or the text, that are left."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    across = len(page.table.headings) > _MOST_BESIDE_TEXT and _is_free_across(sheet, placed)
    further = (
        _below(sheet.look, placed.head_bottom + sheet.look.unit) if across else content_of(sheet, placed.text_top).main
    )
    rest, main = _across(sheet, page, placed) if across else flow(sheet, page.paragraphs, placed.text_top)
    table = lay_out_part(replace(page.table, caption=""), sheet.look, (main, further), document.language)
    draw_table(sheet, table, main)
    if table.left:
        return [_with_rows(page, rest, table.left)]
    return [continued(page, rest)] if rest else []


def _is_free_across(sheet: Sheet, placed: Placed) -> bool:
    """Whether there is room beside the head, and all across the page below it."""
    look = sheet.look
    beside = QRectF(look.main)
    beside.setTop(look.head.top())
    return look.is_wide and is_free(sheet, beside) and is_free(sheet, _below(look, placed.head_bottom + look.unit))


def _below(look: Look, top: float) -> QRectF:
    both = look.column.united(look.main)
    return QRectF(both.left(), top, both.width(), look.foot - top)


def _across(sheet: Sheet, page: TablePage, placed: Placed) -> tuple[tuple, QRectF]:
    """Writes the text beside the head; returns what is left of it, and the frame below both, as wide as the page."""
    look = sheet.look
    text = QRectF(look.main)
    text.setTop(look.head.top())
    rest, foot = text_above(sheet, page.paragraphs, text) if page.paragraphs else ((), text.top())
    top = max(foot + _GAP * look.unit, placed.head_bottom + look.unit)
    return rest, _below(look, top)


def _with_rows(page: TablePage | ListedAreasPage, paragraphs: tuple, rows: tuple) -> TablePage:
    table = replace(page.table, rows=rows)
    return TablePage(page.title, "", page.kicker, page.subtitle, page.source, f"{page.file_name}_2", paragraphs, table)


def draw_listed_page(
    sheet: Sheet, template: Template, page: ListedAreasPage, document: Document, scene: Scene
) -> list[Page]:
    """Draws the map of the areas with their tags, its legend, and below it the list; returns what is left of that."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    content = content_of(sheet, placed.text_top)
    rest, main = flow(sheet, page.paragraphs, placed.text_top)
    look, gap = sheet.look, _GAP * sheet.look.unit
    under = 0.0 if content.is_beside else _draw_legend(sheet, page, None, document.language)
    table = _lay_out_list(page, look, main, under + gap, content.main, document.language)
    below = (table.height + gap if page.tags else 0.0) + under
    frame = QRectF(main.left(), main.top(), main.width(), main.height() - below)
    _draw_map(sheet, page, frame, scene, document.language)
    foot = frame.bottom()
    if content.is_beside:
        _draw_legend(sheet, page, content.text, document.language)
    else:
        _draw_legend(sheet, page, QRectF(frame.left(), foot, _LEGEND_WIDTH * look.unit, under), document.language)
        foot += under
    if page.tags:
        draw_table(sheet, table, QRectF(main.left(), foot + gap, main.width(), table.height))
    if page.tags and table.left:
        return [_with_rows(page, rest, table.left)]
    return [continued(page, rest)] if rest else []


def _lay_out_list(
    page: ListedAreasPage, look: Look, main: QRectF, between: float, further: QRectF, language: str
) -> LaidOutTable:
    """The list as it stands below the map and what is `between` them (mm), whole where that can be.

    `main`, `further`: the frames of map and list on this page, and of what is left of the list on the next.
    """
    table = replace(page.table, caption="")
    rooms = [QRectF(main.left(), 0, main.width(), main.height() * (1 - part) - between) for part in _MAP_PARTS]
    for room in rooms:
        made = lay_out_table(table, look, room, language)
        if not made.left:
            return made
    return lay_out_part(table, look, (rooms[0], further), language)


def _draw_legend(sheet: Sheet, page: ListedAreasPage, frame: QRectF | None, language: str) -> float:
    """Draws the legend at the foot of a frame, if one is given; returns how high it is."""
    look = sheet.look
    made = lay_out_legend(page.legend, page.key, look, frame or QRectF(0, 0, _LEGEND_WIDTH * look.unit, 99), language)
    if frame is not None:
        draw_legend(sheet, made, page.key, frame, language)
    return made.height + 2 * look.unit


def _draw_map(sheet: Sheet, page: ListedAreasPage, frame: QRectF, scene: Scene, language: str) -> None:
    item, unit = sheet.map("map", frame), sheet.look.unit
    layers = scene.picked_layers(page.key, page.number, page.legend[_OTHERS].fill or "", frame)
    show(item, scene.view, layers, design().air * unit)
    if has_background(layers):
        whiten(item)
    tell_lack(sheet, scene.lack_of(layers), frame, language)
    draw_tags(sheet, page.tags, item, frame, scene.maps)
    bar = sheet.scale_bar()
    sheet.put(bar, "scale_bar", QRectF(frame.left() + 4 * unit, frame.bottom() - _SCALE_FOOT * unit, 40 * unit, 6))
    set_scale_bar(bar, item, unit)
