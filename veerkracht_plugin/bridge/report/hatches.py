"""The hatch of areas without a class as lines: QGIS draws patterns as pictures, coarse in a PDF, lost in an SVG."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsGeometryGeneratorSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
)

# Lines that rise to the right, y - x being a whole number of steps: they run on from one area into the next.
_LINES = (
    "with_variable('step', {step:.6g} * @map_scale / 1000 * {stretch}, "
    "with_variable('first', ceil((y_min($geometry) - x_max($geometry)) / @step), "
    "with_variable('last', floor((y_max($geometry) - x_min($geometry)) / @step), "
    "intersection(collect_geometries(array_foreach(generate_series(@first, @last), {line})), {ground}))))"
)
_LINE = (
    "make_line(make_point(x_min($geometry), x_min($geometry) + @element * @step), "
    "make_point(x_max($geometry), x_max($geometry) + @element * @step))"
)
# A shape that crosses itself has no part in common with anything.
_GROUND = "if(is_valid($geometry), $geometry, buffer($geometry, 0))"
# Units of the layer for one of the map.
_STRETCH = (
    "if(@layer_crs = @map_crs, 1, bounds_width($geometry) / bounds_width(transform($geometry, @layer_crs, @map_crs)))"
)


def draw_hatches_as_lines(made: QgsFeatureRenderer) -> QgsFeatureRenderer:
    """Returns a renderer of a map with lines in the place of its patterns, of the same width, colour and distance."""
    if isinstance(made, QgsCategorizedSymbolRenderer):
        for number, category in enumerate(made.categories()):
            symbol = category.symbol().clone()
            _replace_patterns(symbol)
            made.updateCategorySymbol(number, symbol)
    elif isinstance(made, QgsRuleBasedRenderer):
        for rule in made.rootRule().descendants():
            if rule.symbol() is not None:
                _replace_patterns(rule.symbol())
    return made


def _replace_patterns(symbol: QgsSymbol) -> None:
    for number in range(symbol.symbolLayerCount()):
        pattern = symbol.symbolLayer(number)
        if isinstance(pattern, QgsLinePatternFillSymbolLayer):
            lines = _lines(pattern)
            lines.setRenderingPass(pattern.renderingPass())
            symbol.changeSymbolLayer(number, lines)


def _lines(pattern: QgsLinePatternFillSymbolLayer) -> QgsGeometryGeneratorSymbolLayer:
    step = pattern.distance() * math.sqrt(2)
    expression = _LINES.format(step=step, stretch=_STRETCH, line=_LINE, ground=_GROUND)
    made = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": expression, "SymbolType": "Line"})
    made.setSubSymbol(pattern.subSymbol().clone())
    return made
