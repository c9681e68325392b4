"""A map page: the text beside or below the map, the legend at its foot, circles by name."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
)
from qgis.PyQt.QtCore import QRectF

from ...core.focus.circle_looks import page as design
from ...core.report.pages import CircleEntry, LegendRow, MapPage, Page, Paragraph, TextPage
from .circle_list import CircleList, CirclesPage, draw_circles
from .frames import content_of, write_text
from .ground_note import tell_lack
from .legend_items import draw_legend, lay_out_legend
from .look import Look
from .map_items import show, whiten
from .map_room import (
    AIR_ABOVE_LIST,
    STRIP_GAP,
    circles_in_column,
    circles_in_strip,
    is_in_map,
    legend_and_text,
    legend_frame,
)
from .page_frame import Document, Placed, place_items
from .scale_bars import set_scale_bar
from .scene import Scene, has_background
from .sheet import Sheet
from .templates import Template

_OVERVIEW_AIR = 1.0
# How wide a legend is on a page of its own.
_LEGEND_WIDTH = 110.0


@dataclass(frozen=True)
class LegendPage(Page):
    """A page with the legend of a map that has no room for it, in a size in which it can be read."""

    key: str
    legend: tuple[LegendRow, ...]


def draw_map_page(sheet: Sheet, template: Template, page: MapPage, document: Document, scene: Scene) -> list[Page]:
    """Draws a map page; returns the pages that take what did not fit: legend, text, then circles.

    Of these comes what the template has an item for.
    """
    placed = place_items(sheet, template, page, document, page.number, is_map=True)
    look, language = sheet.look, document.language
    paragraphs = page.paragraphs if look.has_text else ()
    frame = legend_frame(template, placed)
    legend, text = legend_and_text(sheet, template, placed, page.legend, page.key, paragraphs, frame, language)
    if legend is not None and frame is not None:
        draw_legend(sheet, legend, page.key, frame, language)
    circles = page.circles if "circle_list" in template.frames else ()
    strip = None
    shared = circles_in_column(template, circles, paragraphs, text)
    if shared is not None:
        place = QRectF(text.left(), text.bottom() - shared.height, text.width(), shared.height)
        draw_circles(sheet, shared, page.key, place, language, scene.limit)
        text.setBottom(place.top() - AIR_ABOVE_LIST * look.unit)
    else:
        strip = circles_in_strip(template, circles, look.main.height() - _lowered(look, placed))
    rest = write_text(sheet, paragraphs, text)
    _draw_map(sheet, template, placed, page, scene, strip, language)
    are_listed = shared is not None or strip is not None
    return [
        *([_legend_page(page)] if frame is not None and legend is None else []),
        *([continued(page, rest)] if rest else []),
        *([_circles_page(page, circles)] if circles and not are_listed else []),
    ]


def draw_legend_page(sheet: Sheet, template: Template, page: LegendPage, document: Document) -> list[Page]:
    """Draws a legend on a page of its own."""
    placed = place_items(sheet, template, page, document, "", is_map=False)
    frame = QRectF(content_of(sheet, placed.text_top).main)
    frame.setWidth(min(frame.width(), _LEGEND_WIDTH * sheet.look.unit))
    legend = lay_out_legend(page.legend, page.key, sheet.look, frame, document.language)
    frame.setHeight(legend.height)
    draw_legend(sheet, legend, page.key, frame, document.language)
    return []


def _lowered(look: Look, placed: Placed) -> float:
    """How far a head of many lines pushes down the map below it, in mm."""
    return max(0.0, min(placed.map_top - look.main.top(), look.main.height() / 2))


def _draw_map(
    sheet: Sheet,
    template: Template,
    placed: Placed,
    page: MapPage,
    scene: Scene,
    strip: CircleList | None,
    language: str,
) -> None:
    item = placed.items["map"]
    if not isinstance(item, QgsLayoutItemMap):
        return
    look, frame = sheet.look, QRectF(template.frames["map"])
    raised = 0.0
    if strip is not None:
        place = QRectF(template.frames["circle_list"])
        if is_in_map(template, "circle_list"):
            raised = strip.height + STRIP_GAP * look.unit
            place = QRectF(frame.left(), frame.bottom() - strip.height, frame.width(), strip.height)
            frame.setBottom(frame.bottom() - raised)
        draw_circles(sheet, strip, page.key, place, language, scene.limit)
    lowered = _lowered(look, placed)
    frame.setTop(frame.top() + lowered)
    item.attemptMove(QgsLayoutPoint(frame.left(), frame.top()), True, False, sheet.page)
    item.attemptResize(QgsLayoutSize(frame.width(), frame.height()))
    layers = scene.map_layers(page.key, page.circles, frame)
    show(item, scene.view, layers, design().air * look.unit)
    if has_background(layers):
        whiten(item)
    _finish(sheet, template, placed, item, scene, raised, lowered)
    tell_lack(sheet, scene.lack_of(layers), frame, language)


def _finish(
    sheet: Sheet,
    template: Template,
    placed: Placed,
    item: QgsLayoutItemMap,
    scene: Scene,
    raised: float,
    lowered: float,
) -> None:
    """Scale bar, north arrow and overview follow the edges of the map; what says nothing goes."""
    bar = placed.items.get("scale_bar")
    if isinstance(bar, QgsLayoutItemScaleBar):
        set_scale_bar(bar, item, sheet.look.unit)
        frame = template.frames["scale_bar"]
        foot = frame.bottom() - (raised if is_in_map(template, "scale_bar") else 0)
        bar.attemptMove(QgsLayoutPoint(frame.left(), foot - bar.sizeWithUnits().height()), True, False, sheet.page)
    arrow = placed.items.get("north_arrow")
    if arrow is not None:
        _keep_if(sheet, arrow, bool(item.mapRotation()))
        if item.mapRotation():
            _raise(arrow, raised if is_in_map(template, "north_arrow") else 0, sheet.page)
    overview = placed.items.get("overview")
    if isinstance(overview, QgsLayoutItemMap):
        _keep_if(sheet, overview, scene.is_part)
        if scene.is_part:
            _raise(overview, -lowered if is_in_map(template, "overview") else 0, sheet.page)
            _show_overview(overview, scene, [scene.layers.overview()])


def _show_overview(overview: QgsLayoutItemMap, scene: Scene, layers: list[QgsMapLayer]) -> None:
    show(overview, scene.whole, layers, _OVERVIEW_AIR)


def _keep_if(sheet: Sheet, item: QgsLayoutItem, wanted: bool) -> None:
    if not wanted:
        sheet.remove(item)


def _raise(item: QgsLayoutItem, by: float, page: int) -> None:
    place = item.pagePos()
    item.attemptMove(QgsLayoutPoint(place.x(), place.y() - by), True, False, page)


def continued(page: Page, rest: tuple[Paragraph, ...]) -> TextPage:
    """Returns the page with the text that did not fit; it has no place of its own in the table of contents."""
    return TextPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_2", rest)


def _circles_page(page: MapPage, circles: tuple[CircleEntry, ...]) -> CirclesPage:
    return CirclesPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_3", page.key, circles)


def _legend_page(page: MapPage) -> LegendPage:
    return LegendPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_4", page.key, page.legend)
