"""The numbers of circles on a page: placed for the scale of its map, where those that circles keep are for another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometryGeneratorSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRectangle,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...core.focus.badges import Badge, middle_of, place_badges
from ...core.focus.circle_looks import badge_shape, smallest_ring
from ..focus.circle_expressions import standing
from .look import text_growth
from .map_items import View

_ENABLED = QgsSymbolLayer.Property.PropertyLayerEnabled


def place_numbers(layer: QgsVectorLayer, view: View, scale: float, unit: float) -> None:
    """Gives a layer of circles, dressed for a map, the places of their numbers on a page that shows a view at a scale.

    `unit`: how many times larger than A4 the paper is; badges are larger by as much as text is.
    """
    times = text_growth(unit)
    badges = _badges(layer, view, scale * times)
    angle = _by_id({number: badge.place.angle for number, badge in badges.items()})
    distance = _by_id({number: round(badge.place.distance * times, 2) for number, badge in badges.items()})

    def moved(expression: str) -> str:
        return standing(expression, angle, distance, smallest_ring() * times)

    rings = layer.renderer().clone()
    for rule in rings.rootRule().descendants():
        if rule.symbol() is not None:
            _move(rule.symbol(), moved)
    layer.setRenderer(rings)
    settings = QgsPalLayerSettings(layer.labeling().settings())
    settings.geometryGenerator = moved(settings.geometryGenerator)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def number_frames(layer: QgsVectorLayer, view: View, scale: float, unit: float) -> list[QgsRectangle]:
    """Returns the boxes around the numbers that `place_numbers` would place, in the units of the view."""
    larger = scale * text_growth(unit)
    shape, frames = badge_shape(), []
    for badge in _badges(layer, view, larger).values():
        x, y = middle_of(badge, larger)
        across, along = (side / 2000 * larger for side in (shape.width(badge.text), shape.height))
        frames.append(QgsRectangle(x - across, y - along, x + across, y + along))
    return frames


def _badges(layer: QgsVectorLayer, view: View, scale: float) -> dict[int, Badge]:
    """The badges that are shown, by the id of their circle."""
    found = {number: (circle, text) for number, circle, text in _circles(layer, view)}
    circles, texts = [circle for circle, _ in found.values()], [text for _, text in found.values()]
    edges = view.extent
    frame = (edges.xMinimum(), edges.yMinimum(), edges.xMaximum(), edges.yMaximum())
    places = place_badges(circles, texts, scale, frame)
    return {number: Badge(*own, place) for (number, own), place in zip(found.items(), places)}


def _circles(layer: QgsVectorLayer, view: View) -> Iterator[tuple[int, tuple[float, float, float], str]]:
    """Id, circle in the metres of the view, and number, of what the labels of a layer show inside the view."""
    to_view = QgsCoordinateTransform(layer.crs(), view.crs, QgsCoordinateTransformContext())
    settings = layer.labeling().settings()
    number = QgsExpression(settings.fieldName)
    shown = settings.dataDefinedProperties().property(settings.Property.Show).asExpression()
    is_shown = QgsExpression(shown or "true")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in layer.getFeatures():
        context.setFeature(feature)
        text = str(number.evaluate(context) or "")
        if not feature.hasGeometry() or not text or not is_shown.evaluate(context):
            continue
        box = to_view.transformBoundingBox(feature.geometry().boundingBox())
        if view.extent.contains(box.center()):
            yield feature.id(), (box.center().x(), box.center().y(), box.width() / 2), text


def _by_id(values: Mapping[int, Any]) -> str:
    """The expression for what circles have by their id, 0 for others."""
    cases = " ".join(f"WHEN $id = {number} THEN {value}" for number, value in values.items() if value)
    return f"CASE {cases} ELSE 0 END" if cases else "0"


def _move(symbol: QgsSymbol, moved: Callable[[str], str]) -> None:
    for number in range(symbol.symbolLayerCount()):
        layer = symbol.symbolLayer(number)
        properties = layer.dataDefinedProperties()
        if properties.isActive(_ENABLED):
            said = properties.property(_ENABLED).asExpression()
            layer.setDataDefinedProperty(_ENABLED, QgsProperty.fromExpression(moved(said)))
        if isinstance(layer, QgsGeometryGeneratorSymbolLayer):
            layer.setGeometryExpression(moved(layer.geometryExpression()))
