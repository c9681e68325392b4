"""The numbers of focus circles as QGIS labels: text on a plate, at the place that the circle keeps for it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsTextBackgroundSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...compat import let_labels_overlap
from ...core.focus.circle_looks import CORPORATION_LIMIT, Look, badge_shape, rules
from . import circle_expressions as expressions

_MM = QgsUnitTypes.RenderUnit.RenderMillimeters
_Property = QgsPalLayerSettings.Property


def label_settings(
    key: str | None,
    limit: float = CORPORATION_LIMIT,
    shown: str | None = None,
    written: Callable[[str], str] = expressions.as_it_is,
) -> QgsPalLayerSettings:
    """Returns the settings of the numbers on a map; parameters as those of bridge.circle_styles.circle_renderer."""
    settings = QgsPalLayerSettings()
    settings.fieldName = written(expressions.NUMBER)
    settings.isExpression = True
    # The middle of the badge, and not a data-defined position: QGIS moves a label whose position lies outside the map
    # to the part of the ring that is inside, onto others.
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.geometryGenerator = written(expressions.badge_point())
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.geometryGeneratorEnabled = True
    settings.setFormat(_format(rules(key)[-1].look))
    settings.setDataDefinedProperties(_properties(key, limit, shown, written))
    settings.priority = 10
    settings.zIndex = 1
    # Names of places may stand inside a ring.
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(False)
    settings.setObstacleSettings(obstacle)
    let_labels_overlap(settings)
    return settings


def _format(look: Look) -> QgsTextFormat:
    shape = badge_shape()
    font = QFont(shape.fonts[0])
    font.setBold(True)
    made = QgsTextFormat()
    made.setFont(font)
    made.setNamedStyle(shape.font_style)
    made.setFamilies(list(shape.fonts))
    made.setSize(shape.font_size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(look.ink))
    made.setBackground(_plate(look))
    return made


def _plate(look: Look) -> QgsTextBackgroundSettings:
    """A disc, which data-defined properties widen to a pill; its edge is drawn half inside, and so lies around it."""
    shape = badge_shape()
    side = shape.height + look.edge_width
    plate = QgsTextBackgroundSettings()
    plate.setEnabled(True)
    plate.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    plate.setSizeType(QgsTextBackgroundSettings.SizeType.SizeFixed)
    plate.setSize(QSizeF(side, side))
    plate.setSizeUnit(_MM)
    plate.setRadii(QSizeF(side / 2, side / 2))
    plate.setRadiiUnit(_MM)
    plate.setFillColor(QColor(look.fill))
    plate.setStrokeColor(QColor(look.edge))
    plate.setStrokeWidth(look.edge_width)
    plate.setStrokeWidthUnit(_MM)
    plate.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return plate


def _properties(
    key: str | None, limit: float, shown: str | None, written: Callable[[str], str]
) -> QgsPropertyCollection:
    found = {_Property.ShapeSizeX: f"{expressions.badge_width()} + {_edge(key, limit)}"}
    if len(rules(key)) > 1:
        found |= {
            _Property.ShapeSizeY: f"{badge_shape().height} + {_edge(key, limit)}",
            _Property.Color: expressions.by_look(key, limit, lambda look: f"'{look.ink}'"),
            _Property.ShapeFillColor: expressions.by_look(key, limit, lambda look: f"'{look.fill}'"),
            _Property.ShapeStrokeColor: expressions.by_look(key, limit, lambda look: f"'{look.edge}'"),
            _Property.ShapeStrokeWidth: _edge(key, limit),
        }
    if shown is not None:
        found[_Property.Show] = shown
    properties = QgsPropertyCollection()
    for name, expression in found.items():
        properties.setProperty(name, QgsProperty.fromExpression(written(expression)))
    return properties


def _edge(key: str | None, limit: float) -> str:
    return expressions.by_look(key, limit, lambda look: f"{look.edge_width}")
