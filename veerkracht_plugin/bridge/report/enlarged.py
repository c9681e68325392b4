"""Rings and badges on larger paper: their styles are made for A4."""

from __future__ import annotations

from qgis.core import (
    QgsGeometryGeneratorSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QSizeF

from .look import text_growth

_SIZES = ("ShapeSizeX", "ShapeSizeY", "ShapeStrokeWidth")


def enlarge(made: QgsRuleBasedRenderer, unit: float) -> None:
    """Draws all lines of a renderer so many times wider."""
    if unit == 1:
        return
    for rule in made.rootRule().descendants():
        if rule.symbol() is not None:
            _enlarge_lines(rule.symbol(), unit)


def enlarge_labels(settings: QgsPalLayerSettings, unit: float) -> None:
    """Makes labels and their plates larger, as text grows with paper."""
    if unit == 1:
        return
    times = text_growth(unit)
    written = settings.format()
    written.setSize(written.size() * times)
    plate = written.background()
    plate.setSize(QSizeF(plate.size().width() * times, plate.size().height() * times))
    plate.setRadii(QSizeF(plate.radii().width() * times, plate.radii().height() * times))
    plate.setStrokeWidth(plate.strokeWidth() * times)
    written.setBackground(plate)
    settings.setFormat(written)
    properties = settings.dataDefinedProperties()
    for name in _SIZES:
        kind = getattr(QgsPalLayerSettings.Property, name)
        if properties.isActive(kind):
            said = properties.property(kind).asExpression()
            properties.setProperty(kind, QgsProperty.fromExpression(f"({said}) * {times:.4f}"))
    settings.setDataDefinedProperties(properties)


def _enlarge_lines(symbol: QgsSymbol, unit: float) -> None:
    for number in range(symbol.symbolLayerCount()):
        layer = symbol.symbolLayer(number)
        if isinstance(layer, QgsSimpleLineSymbolLayer):
            layer.setWidth(layer.width() * unit)
        elif isinstance(layer, QgsGeometryGeneratorSymbolLayer) and layer.subSymbol() is not None:
            _enlarge_lines(layer.subSymbol(), unit)
