"""Circles in map themes: each theme of a map shows them above it, in their style for that map."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from qgis.core import (
    QgsCircle,
    QgsGeometry,
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLegendPatchShape,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMapThemeCollection,
    QgsPoint,
    QgsProject,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QTimer

from ...core.focus.circle_looks import rules, style_name
from ...core.legends import legends


def add_circles_to_themes(project: QgsProject, layer: QgsMapLayer) -> list[str]:
    """Shows a circle layer in every map theme of a project, in its style for that map, above the maps.

    The layer is in the project and has its named styles; returns the names of the themes.
    """
    themes = project.mapThemeCollection()
    keys = {name: map_of_theme(name) for name in themes.mapThemes()}
    names = [name for name, key in keys.items() if key is not None and _has_style(layer, key)]
    for name in names:
        theme = themes.mapThemeState(name)
        _show(theme, layer, str(keys[name]))
        themes.update(name, theme)
    _lift_circles(project)
    return names


def map_of_theme(name: str) -> str | None:
    """Returns the key of the map that a theme is of, by its name; None for a theme of the user's own."""
    return next((key for key, legend in legends().items() if f"{name} (".startswith(f"{legend.style_name} (")), None)


def is_map(layer: QgsMapLayer) -> bool:
    """Tells whether a layer has the named style of a map."""
    return any(legend.style_name in layer.styleManager().styles() for legend in legends().values())


def theme_record(layer: QgsMapLayer, style: str, unfolded: Collection[str] = ()) -> Any:
    """Returns what a theme says of a layer: shown, in a named style, its legend and these items of it unfolded."""
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    record.usingCurrentStyle = True
    record.currentStyle = style
    record.expandedLayerNode = True
    record.expandedLegendItems = set(unfolded)
    return record


def follow_map(theme: QgsMapThemeCollection.MapThemeRecord, key: str) -> None:
    """Gives the circles in a theme their style for a map."""
    for record in theme.layerRecords():
        if record.layer() is not None and _has_style(record.layer(), key):
            _show(theme, record.layer(), key)


def lift_circles(project: QgsProject) -> None:
    """Brings circles above the maps of a project, which would hide them: now, and once a new layer is in its tree."""
    _lift_circles(project)
    # From 3.32 on, QGIS puts the result of an algorithm into the tree after all else is done, on top.
    timer = QTimer(project)
    timer.setSingleShot(True)
    timer.timeout.connect(partial(_lift_circles, project))
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)


def _has_style(layer: QgsMapLayer, key: str) -> bool:
    return style_name(key) in layer.styleManager().styles()


def _show(theme: QgsMapThemeCollection.MapThemeRecord, layer: QgsMapLayer, key: str) -> None:
    theme.removeLayerRecord(layer)
    theme.addLayerRecord(theme_record(layer, style_name(key)))


def _lift_circles(project: QgsProject) -> None:
    """Brings circles to the top of the tree where they lie below a map, and makes them round in legends."""
    root = project.layerTreeRoot()
    circles = [node for node in root.findLayers() if node.layer() is not None and _has_circle_styles(node.layer())]
    for node in circles:
        _make_legend_round(node)
    for node in reversed(circles):
        order = root.layerOrder()
        if any(is_map(layer) for layer in order[: order.index(node.layer())]):
            _move_to_top(root, node)


def _has_circle_styles(layer: QgsMapLayer) -> bool:
    return any(_has_style(layer, key) for key in legends())


def _move_to_top(root: QgsLayerTree, node: QgsLayerTreeLayer) -> None:
    layer = node.layer()
    if root.hasCustomLayerOrder():
        root.setCustomLayerOrder([layer, *(other for other in root.layerOrder() if other != layer)])
    else:
        # The copy comes first: a layer that is nowhere in the tree leaves the project.
        root.insertChildNode(0, node.clone())
        node.parent().removeChildNode(node)


def _make_legend_round(node: QgsLayerTreeLayer) -> None:
    circle = QgsGeometry(QgsCircle(QgsPoint(0, 0), 5).toPolygon(72))
    shape = QgsLegendPatchShape(QgsSymbol.SymbolType.Fill, circle, True)
    for row in range(max(len(rules(key)) for key in legends())):
        QgsMapLayerLegendUtils.setLegendNodePatchShape(node, row, shape)
