"""Pieces of symbols and rules that several styles are made of."""

from __future__ import annotations

from qgis.core import (
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor


def with_layers(symbol: QgsSymbol, *layers: QgsSymbolLayer) -> QgsSymbol:
    """Puts layers in the place of the one that a new symbol starts with; returns the symbol.

    The constructors that take a list of layers leave them to Python, which frees them too early: QGIS crashes.
    """
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def line(colour: str, width: float) -> QgsSimpleLineSymbolLayer:
    """Returns a solid line of `width` mm with round joins."""
    made = QgsSimpleLineSymbolLayer(QColor(colour), width)
    made.setWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    made.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def rule(
    key: str, label: str | None = None, symbol: QgsSymbol | None = None, condition: str = ""
) -> QgsRuleBasedRenderer.Rule:
    """Returns a rule with a key of its own."""
    made = QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label)
    # QGIS would draw a random key, and the same style would be another file each time.
    made.setRuleKey(key)
    return made
