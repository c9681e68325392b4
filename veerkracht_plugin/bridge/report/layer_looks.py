"""What the layers in the maps of a layout look like, as plain values that can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from .map_layers import MARK


def layer_looks(layout: QgsPrintLayout) -> Iterator[Any]:
    """Yields what the layers that were made for a report look like, those that are in the maps of a layout."""
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    shown = {layer.id(): layer for item in maps for layer in item.layers() if layer.customProperty(MARK)}
    for name in sorted(shown):
        yield from _looks(shown[name])


def symbol_looks(symbol: QgsSymbol | None) -> Iterator[Any]:
    """Yields what a symbol looks like, with the symbols in it."""
    if symbol is None:
        return
    yield f"{symbol.opacity():.3f}"
    for layer in symbol.symbolLayers():
        yield from (layer.layerType(), layer.enabled(), sorted(layer.properties().items()))
        if layer.subSymbol() is not None:
            yield from symbol_looks(layer.subSymbol())


def _looks(layer: QgsMapLayer) -> Iterator[Any]:
    opacity = layer.opacity() if isinstance(layer, QgsVectorLayer) else layer.renderer().opacity()
    yield from (layer.name(), f"{opacity:.3f}", layer.blendMode(), layer.hasScaleBasedVisibility())
    if not isinstance(layer, QgsVectorLayer):
        yield layer.renderer().type()
        return
    yield from (layer.subsetString(), layer.labelsEnabled(), layer.featureBlendMode())
    yield from _renderer(layer.renderer())
    labeling = layer.labeling() if layer.labelsEnabled() else None
    if labeling is not None:
        settings = labeling.settings()
        written = settings.format()
        yield from (labeling.type(), settings.fieldName, written.font().family(), written.namedStyle())
        yield from (f"{written.size():.2f}", written.color().name(), written.buffer().enabled())


def _renderer(made: QgsFeatureRenderer) -> Iterator[Any]:
    yield made.type()
    if isinstance(made, QgsRuleBasedRenderer):
        for rule in made.rootRule().descendants():
            yield from (rule.filterExpression(), rule.active(), *symbol_looks(rule.symbol()))
    elif isinstance(made, QgsCategorizedSymbolRenderer):
        yield made.classAttribute()
        for category in made.categories():
            yield from (_said(category.value()), category.renderState(), *symbol_looks(category.symbol()))
    elif made.embeddedRenderer() is not None:
        yield from _renderer(made.embeddedRenderer())
    else:
        for symbol in made.symbols(QgsRenderContext()):
            yield from symbol_looks(symbol)


def _said(value: Any) -> str:
    """A value as text; that of no value is saved as an empty one."""
    return "" if value is None or isinstance(value, QVariant) else str(value)
