"""A map page: the text beside or below the map, the legend at its foot, circles by name."""

from __future__ import annotations

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
from ...core.report.pages import CircleEntry, MapPage, Page, Paragraph, TextPage
from .circle_list import MOST_ON_MAP, CircleList, CirclesPage, draw_circles, lay_out_circles
from .frames import smallest_text, write_text
from .ground_note import tell_lack
from .heads import Document, Placed, place_items
from .legend_items import Legend, draw_legend, lay_out_legend
from .look import Look
from .map_items import show, whiten
from .scale_bars import set_scale_bar
from .scene import Scene, has_background
from .sheet import Sheet
from .templates import Template
from .text import height

_AIR_ABOVE_LEGEND, _AIR_ABOVE_LIST, _STRIP_GAP = (6.0, 3.0), 4.0, 3.0
_FEW_CIRCLES = 8
# A list of circles may not take more of the map's height than leaves this share; a longer one gets a page of its own.
_LEAST_OF_MAP = 0.6
_MOST_COLUMNS = 4
_OVERVIEW_AIR = 1.0


def draw_map_page(sheet: Sheet, template: Template, page: MapPage, document: Document, scene: Scene) -> list[Page]:
    """Draws a map page; returns the pages that take what did not fit: text, then circles."""
    placed = place_items(sheet, template, page, document, page.number, is_map=True)
    look = sheet.look
    legend_frame = _legend_frame(template, placed)
    legend, text = _legend_and_text(template, placed, page, legend_frame, document.language)
    if legend and legend_frame:
        draw_legend(sheet, legend, page.key, legend_frame, document.language)
    shared = _circles_in_column(sheet, page, text)
    strip = None
    if shared is not None:
        place = QRectF(text.left(), text.bottom() - shared.height, text.width(), shared.height)
        draw_circles(sheet, shared, page.key, place, document.language, scene.limit)
        text.setBottom(place.top() - _AIR_ABOVE_LIST * look.unit)
    else:
        strip = _strip(sheet, placed, page)
    rest = write_text(sheet, page.paragraphs, text)
    _draw_map(sheet, template, placed, page, scene, strip, document.language)
    return _further(page, rest, are_listed=shared is not None or strip is not None)


def _legend_and_text(
    template: Template, placed: Placed, page: MapPage, legend_frame: QRectF | None, language: str
) -> tuple[Legend | None, QRectF]:
    """The legend, and the frame that it leaves for text; tight, where all the text fits only so."""
    if legend_frame is None:
        return None, _text_frame(template, placed, None, None)
    look = template.look
    style, heading = smallest_text(look)
    for is_tight in (False, True):
        legend = lay_out_legend(page.legend, page.key, look, legend_frame, language, is_tight=is_tight)
        text = _text_frame(template, placed, legend, legend_frame, is_tight=is_tight)
        if height(page.paragraphs, text.width(), style, heading) <= text.height():
            break
    return legend, text


def _legend_frame(template: Template, placed: Placed) -> QRectF | None:
    """Where a legend may stand: in the column of the text it ends below the head."""
    if "legend" not in template.frames:
        return None
    frame = QRectF(template.frames["legend"])
    if frame.top() < placed.text_top < frame.bottom() and template.look.is_wide:
        frame.setTop(placed.text_top)
    return frame


def _text_frame(
    template: Template, placed: Placed, legend: Legend | None, legend_frame: QRectF | None, *, is_tight: bool = False
) -> QRectF:
    """Where text may stand: from the head down to the legend, where that is in the same column."""
    frame = QRectF(template.frames.get("text", template.look.column))
    if template.look.is_wide:
        frame.setTop(min(placed.text_top, frame.bottom()))
    if legend is None or legend_frame is None:
        return frame
    shares_column = legend_frame.left() < frame.right() and frame.left() < legend_frame.right()
    top = legend_frame.bottom() - legend.height - _AIR_ABOVE_LEGEND[is_tight] * template.look.unit
    if shares_column and legend_frame.bottom() > frame.top():
        frame.setBottom(max(frame.top(), min(frame.bottom(), top)))
    return frame


def _circles_in_column(sheet: Sheet, page: MapPage, text: QRectF) -> CircleList | None:
    """A few circles stand below the text, where it leaves room for them."""
    if not 0 < len(page.circles) <= _FEW_CIRCLES:
        return None
    look = sheet.look
    made = lay_out_circles(page.circles, look, text.width(), 2)
    style, heading = smallest_text(look)
    needed = height(page.paragraphs, text.width(), style, heading)
    room = text.height() - made.height - _AIR_ABOVE_LIST * look.unit
    return made if needed <= room else None


def _strip(sheet: Sheet, placed: Placed, page: MapPage) -> CircleList | None:
    """The circles below the map, where that stays large enough."""
    if not 0 < len(page.circles) <= MOST_ON_MAP:
        return None
    look = sheet.look
    made = lay_out_circles(page.circles, look, look.main.width(), _MOST_COLUMNS)
    left = look.main.height() - _lowered(look, placed) - made.height - _STRIP_GAP * look.unit
    return made if left >= _LEAST_OF_MAP * look.main.height() else None


def _lowered(look: Look, placed: Placed) -> float:
    """How far a head of many lines pushes down the map below it, in mm."""
    return 0.0 if look.is_wide else max(0.0, placed.head_bottom - look.main.top())


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
        raised = strip.height + _STRIP_GAP * look.unit
        place = QRectF(frame.left(), frame.bottom() - strip.height, frame.width(), strip.height)
        draw_circles(sheet, strip, page.key, place, language, scene.limit)
        frame.setBottom(frame.bottom() - raised)
    lowered = _lowered(look, placed)
    frame.setTop(frame.top() + lowered)
    item.attemptMove(QgsLayoutPoint(frame.left(), frame.top()), True, False, sheet.page)
    item.attemptResize(QgsLayoutSize(frame.width(), frame.height()))
    layers = scene.map_layers(page.key, [circle.number for circle in page.circles], frame)
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
        foot = frame.bottom() - raised
        bar.attemptMove(QgsLayoutPoint(frame.left(), foot - bar.sizeWithUnits().height()), True, False, sheet.page)
    arrow = placed.items.get("north_arrow")
    if arrow is not None:
        _keep_if(sheet, arrow, bool(item.mapRotation()))
        if item.mapRotation():
            _raise(arrow, raised, sheet.page)
    overview = placed.items.get("overview")
    if isinstance(overview, QgsLayoutItemMap):
        _keep_if(sheet, overview, scene.is_part)
        if scene.is_part:
            _raise(overview, -lowered, sheet.page)
            _show_overview(overview, scene, [scene.layers.overview()])


def _show_overview(overview: QgsLayoutItemMap, scene: Scene, layers: list[QgsMapLayer]) -> None:
    show(overview, scene.whole, layers, _OVERVIEW_AIR)


def _keep_if(sheet: Sheet, item: QgsLayoutItem, wanted: bool) -> None:
    if not wanted:
        sheet.remove(item)


def _raise(item: QgsLayoutItem, by: float, page: int) -> None:
    place = item.pagePos()
    item.attemptMove(QgsLayoutPoint(place.x(), place.y() - by), True, False, page)


def _further(page: MapPage, rest: tuple[Paragraph, ...], *, are_listed: bool) -> list[Page]:
    pages: list[Page] = []
    if rest:
        pages.append(continued(page, rest))
    if page.circles and not are_listed:
        pages.append(_circles_page(page, page.circles))
    return pages


def continued(page: Page, rest: tuple[Paragraph, ...]) -> TextPage:
    """Returns the page with the text that did not fit; it has no place of its own in the table of contents."""
    return TextPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_2", rest)


def _circles_page(page: MapPage, circles: tuple[CircleEntry, ...]) -> CirclesPage:
    return CirclesPage(page.title, "", page.kicker, page.subtitle, "", f"{page.file_name}_3", page.key, circles)
