"""The tags of listed areas, "1a", "1b" …, on their map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutItemMap,
)
from qgis.PyQt.QtCore import QRectF

from ...core.focus.area_facts import CODE
from ...core.report.tags import Tag, place_tags
from .drawing import MIDDLE, Drawing
from .look import INK, Look, text_growth
from .map_items import MapSources
from .sheet import Sheet
from .text import TextStyle, capital_height, width

_SIZE, _HEIGHT, _AIR = 8.5, 4.8, 1.5
_CORNER, _EDGE = 0.9, 0.3
_LEADER, _CASING, _DOT = 0.25, 0.85, 1.3


def draw_tags(
    sheet: Sheet, tags: Sequence[tuple[str, str]], item: QgsLayoutItemMap, frame: QRectF, maps: MapSources
) -> None:
    """Draws the tags of areas, (code, words), over a map in its frame, each in its area or on a leader beside it."""
    extent, scale = item.extent(), item.extent().width() / frame.width() * 1000
    middles = _middles(item, tags, maps)
    style, high = _style(sheet.look), _HEIGHT * text_growth(sheet.look.unit)
    shown = [(words, *middles[code]) for code, words in tags if code in middles]
    placed = [
        Tag(
            ((x - extent.xMinimum()) / scale * 1000, (extent.yMaximum() - y) / scale * 1000),
            max(high, width(words, style) + _AIR * text_growth(sheet.look.unit)),
            high,
            room / scale * 1000,
        )
        for words, x, y, room in shown
    ]
    spots = place_tags(placed, frame.width(), frame.height())
    drawing = Drawing(frame.width(), frame.height())
    for tag, spot in zip(placed, spots):
        _draw_leader(drawing, tag, spot)
    for (words, *_), tag, (x, y) in zip(shown, placed, spots):
        left, top = x - tag.width / 2, y - tag.height / 2
        drawing.rect(left, top, tag.width, tag.height, "#FFFFFF", INK, _EDGE, corner=_CORNER)
        drawing.write(words, x, y + capital_height(style) / 2, style, MIDDLE)
    if shown:
        sheet.draw("tags", drawing, frame.left(), frame.top())


def _style(look: Look) -> TextStyle:
    return look.style("badge").coloured(INK).sized(_SIZE * text_growth(look.unit))


def _draw_leader(drawing: Drawing, tag: Tag, spot: tuple[float, float]) -> None:
    if spot == tag.anchor:
        return
    for colour, thick, across in (("#FFFFFF", _CASING, _DOT + 0.6), (INK, _LEADER, _DOT)):
        drawing.line(*tag.anchor, *spot, colour, thick)
        drawing.dot(*tag.anchor, across, colour)


def _middles(
    item: QgsLayoutItemMap, tags: Sequence[tuple[str, str]], maps: MapSources
) -> Mapping[str, tuple[float, float, float]]:
    """Of each area the point that is farthest from its edge, and how far that is, in the units of the map."""
    column = maps.column(CODE)
    if column is None:
        return {}
    wanted = {code for code, _ in tags}
    to_map = QgsCoordinateTransform(maps.areas.crs(), item.crs(), QgsCoordinateTransformContext())
    tolerance = item.extent().width() / 1000
    found: dict[str, tuple[float, float, float]] = {}
    request = QgsFeatureRequest().setSubsetOfAttributes([maps.areas.fields().lookupField(column)])
    for feature in maps.areas.getFeatures(request):
        code = str(feature[column]).strip()
        if code not in wanted or not feature.hasGeometry():
            continue
        shape = QgsGeometry(feature.geometry())
        shape.transform(to_map)
        middle, room = shape.poleOfInaccessibility(tolerance)
        # Of an area in several features its largest part is named.
        if not middle.isEmpty() and room > found.get(code, (0.0, 0.0, -1.0))[2]:
            point = middle.asPoint()
            found[code] = (point.x(), point.y(), room)
    return found
