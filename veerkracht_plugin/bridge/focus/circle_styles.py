"""Focus circles as QGIS styles: rings, numbers and leaders, a named style for each map.

All of it is plain QGIS (symbols, labels, expressions), so that a layer looks the same where the plugin is not.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMarkerSymbol,
    QgsProperty,
    QgsReadWriteContext,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...compat import save_style
from ...core.focus.circle_looks import CORPORATION_LIMIT, Look, Stroke, leader, rules, style_name
from ...core.legends import legends
from ..geopackage import drop_write_ahead_log
from ..map_layer import source_file
from ..saved_styles import make_room_for_styles, supports_database_styles, unsaved_styles, write_qml
from ..symbols import line, rule, with_layers
from . import circle_expressions as expressions
from .circle_labels import label_settings
from .map_themes import add_circles_to_themes as add_circles_to_themes

# The maps, and last any map: the look that a layer is left with.
_KEYS: tuple[str | None, ...] = (*legends(), None)

# Each stroke of all rings comes before the next: where rings cross, they join like roads on a map. Leaders lie over
# the casings, so that they reach their own ring, and under the lines.
_CASING_PASS, _LEADER_PASS, _LINE_PASS = 0, 1, 2

_DOT_SIZE = 1.2


def circle_style_name(key: str | None) -> str:
    """Returns the name of the circles' style on a map, "Focuscirkels kaart 4"; without a key, of that for any map."""
    return style_name(key)


def map_of_style(name: str) -> str | None:
    """Returns the key of the map that a style of circles is for; None for one that shows all circles."""
    return next((key for key in legends() if style_name(key) == name), None)


def circle_renderer(
    key: str | None,
    limit: float = CORPORATION_LIMIT,
    shown: str | None = None,
    written: Callable[[str], str] = expressions.as_it_is,
) -> QgsFeatureRenderer:
    """Returns the renderer of the circles on a map, or without a key of all circles, whatever map they are of.

    `limit`: the share of corporation dwellings (%) from which circles are blue on map 4; `shown`: the expression for
    those that are drawn, where it is not the map that they say they are on; `written`: rewrites each expression.
    """
    if shown is None:
        shown = "" if key is None else expressions.shown_on(key)
    root = rule("circles")
    for number, described in enumerate(rules(key)):
        asked = " AND ".join(filter(None, [shown, expressions.condition(key, number, limit)]))
        symbol = _symbol(described.look, written)
        root.appendChild(rule(f"circles-{number}", described.worded(limit), symbol, written(asked)))
    return QgsRuleBasedRenderer(root)


def circle_labeling(key: str | None, limit: float = CORPORATION_LIMIT) -> QgsVectorLayerSimpleLabeling:
    """Returns the labeling with the numbers of the circles on a map; parameters as those of `circle_renderer`."""
    return QgsVectorLayerSimpleLabeling(label_settings(key, limit))


def circle_qml(key: str | None, limit: float = CORPORATION_LIMIT) -> str:
    """Returns the style of the circles on a map as the text of a .qml file, without form and field names."""
    layer = QgsVectorLayer("Polygon", style_name(key), "memory")
    _set_look(layer, key, limit)
    document = QDomDocument()
    parts = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    layer.exportNamedStyle(document, QgsReadWriteContext(), parts)
    return document.toString(2)


def style_circles(layer: QgsVectorLayer, limit: float = CORPORATION_LIMIT, *, save: bool) -> list[str]:
    """Gives a circle layer a named style for each map and one for any map, which becomes current; returns their names.

    Each has what else the layer has now: its form, aliases, actions. Styles of the same names are renewed, others stay.
    `limit`: as for `circle_renderer`. With `save` they are kept with the data, in a GeoPackage or PostGIS; beside
    another file goes the current one, as .qml. Raises VeerkrachtError where they cannot be saved.
    """
    _make_current(layer, style_name(None))
    for key in _KEYS:
        _set_look(layer, key, limit)
        _keep_look(layer, style_name(key))
    layer.emitStyleChanged()
    layer.triggerRepaint()
    if save and supports_database_styles(layer):
        _save_in_database(layer, limit)
    elif save and layer.providerType() == "ogr":
        _save_beside(layer)
    return [style_name(key) for key in _KEYS]


def _set_look(layer: QgsVectorLayer, key: str | None, limit: float) -> None:
    layer.setRenderer(circle_renderer(key, limit))
    layer.setLabeling(circle_labeling(key, limit))
    layer.setLabelsEnabled(True)


def _make_current(layer: QgsVectorLayer, name: str) -> None:
    """Makes the style of a name current, as a copy of the current one: its form and aliases go with it."""
    manager = layer.styleManager()
    if manager.currentStyle() == name:
        return
    manager.removeStyle(name)
    manager.addStyleFromLayer(name)
    manager.setCurrentStyle(name)


def _keep_look(layer: QgsVectorLayer, name: str) -> None:
    """Keeps what the layer is now as a named style; of the current style QGIS itself keeps it."""
    manager = layer.styleManager()
    if manager.currentStyle() == name:
        return
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    # Not by renaming, which is quicker: themes follow the new name.
    manager.removeStyle(name)
    manager.addStyle(name, style)


def _save_in_database(layer: QgsVectorLayer, limit: float) -> None:
    """Saves each style while it is the look of the layer, since QGIS saves no other; ends with that for any map."""
    make_room_for_styles(layer, [style_name(key) for key in _KEYS])
    for key in _KEYS:
        _set_look(layer, key, limit)
        problem = save_style(layer, style_name(key), key is None)
        if problem:
            _set_look(layer, None, limit)
            raise unsaved_styles(layer, problem)
    if layer.providerType() == "ogr":
        drop_write_ahead_log(Path(source_file(layer)))


def _save_beside(layer: QgsVectorLayer) -> None:
    path = Path(source_file(layer))
    if path.is_file():
        document = QDomDocument()
        layer.exportNamedStyle(document)
        write_qml(path.with_suffix(".qml"), document.toString(2))


def _symbol(look: Look, written: Callable[[str], str]) -> QgsFillSymbol:
    casing, *lines = look.ring
    has_ring = written(expressions.has_ring())
    return with_layers(
        QgsFillSymbol(),
        _in_pass(_CASING_PASS, _stroke(casing, has_ring)),
        _in_pass(_LEADER_PASS, _generated(written(expressions.leader()), "Line", _leader())),
        _in_pass(_LEADER_PASS, _generated(written(expressions.lonely_middle()), "Marker", _dot())),
        *(_in_pass(number, _stroke(stroke, has_ring)) for number, stroke in enumerate(lines, start=_LINE_PASS)),
    )


def _in_pass(number: int, layer: QgsSymbolLayer) -> QgsSymbolLayer:
    layer.setRenderingPass(number)
    return layer


def _stroke(stroke: Stroke, has_ring: str) -> QgsSimpleLineSymbolLayer:
    """A line around the circle, where the ring is large enough to draw, as the expression `has_ring` says."""
    made = line(stroke.colour, stroke.width)
    # A square end would stick out of the ring where it closes.
    made.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    if stroke.dash:
        made.setUseCustomDashPattern(True)
        made.setCustomDashVector(list(stroke.dash))
        made.setCustomDashPatternUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        made.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        _define(made, QgsSymbolLayer.Property.PropertyCustomDash, expressions.closing_dash(stroke.dash))
    _define(made, QgsSymbolLayer.Property.PropertyLayerEnabled, has_ring)
    return made


def _define(layer: QgsSymbolLayer, named: QgsSymbolLayer.Property, expression: str) -> None:
    layer.setDataDefinedProperty(named, QgsProperty.fromExpression(expression))


def _leader() -> QgsLineSymbol:
    lines = [line(stroke.colour, stroke.width) for stroke in leader()]
    for made in lines:
        _define(made, QgsSymbolLayer.Property.PropertyStrokeStyle, expressions.on_map_only("'solid'", "'no'"))
    return with_layers(QgsLineSymbol(), *lines)


def _dot() -> QgsMarkerSymbol:
    """What a leader points at where the ring is too small to draw."""
    casing, core = leader()
    dot = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayer.Shape.Circle, _DOT_SIZE)
    dot.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    dot.setColor(QColor(core.colour))
    dot.setStrokeColor(QColor(casing.colour))
    dot.setStrokeWidth((casing.width - core.width) / 2)
    dot.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    _define(dot, QgsSymbolLayer.Property.PropertySize, expressions.on_map_only(f"{_DOT_SIZE}", "0"))
    _define(dot, QgsSymbolLayer.Property.PropertyStrokeStyle, expressions.on_map_only("'solid'", "'no'"))
    return with_layers(QgsMarkerSymbol(), dot)


def _generated(expression: str, kind: str, symbol: QgsSymbol) -> QgsGeometryGeneratorSymbolLayer:
    made = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": expression, "SymbolType": kind})
    made.setSubSymbol(symbol)
    return made
