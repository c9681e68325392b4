"""How the areas look on the maps of a report: its own in the colours of their classes, their neighbours muted."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.errors import VeerkrachtError
from ...core.legends import legends
from ...core.reference import NEDERLAND
from ..map_layer import class_fields, read_facts
from ..styles import renderer
from ..symbols import line, rule, with_layers
from .hatches import draw_hatches_as_lines
from .look import ACCENT
from .map_items import MapSources, inside

_NEIGHBOUR, _NEIGHBOUR_LINE, _REST = "#FFFFFF", "#CFCFCB", "#DEDEDA"
_VEIL_OPACITY = 0.65
_BAND = 3.0


def in_classes(maps: MapSources, key: str) -> QgsFeatureRenderer:
    """Returns the renderer of a map: the report's areas in the colours of their classes, a thin line around others.

    Raises VeerkrachtError where the layer does not have the map.
    """
    made, own_areas = _of_map(maps, key), inside(maps)
    if not own_areas:
        return made
    root, own = rule("root"), rule("inside", condition=own_areas)
    root.appendChild(own)
    for number, (condition, symbol) in enumerate(_rows(made)):
        own.appendChild(rule(f"class-{number}", symbol=symbol, condition=condition))
    root.appendChild(rule("outside", symbol=_neighbour(maps), condition=_not(own_areas)))
    return QgsRuleBasedRenderer(root)


def of_one_class(maps: MapSources, key: str, number: int, others: str, unit: float) -> QgsFeatureRenderer:
    """Returns the renderer of the areas of one class of a map in its colour, and of other classes in that of `others`.

    Areas without a class have the hatch of the map. `unit`: how many times larger than A4 the paper is.
    """
    rows = list(_rows(_of_map(maps, key)))
    (condition, symbol), (no_class, hatched) = rows[number - 1], rows[-1]
    rest = with_layers(QgsFillSymbol(), _fill(others), line("#FFFFFF", 0.3 * unit))
    own_areas = inside(maps)
    among = f" AND coalesce({own_areas}, false)" if own_areas else ""
    root = rule("root")
    root.appendChild(rule("picked", symbol=symbol, condition=f"({condition}){among}"))
    root.appendChild(rule("no-class", symbol=hatched, condition=f"({no_class}){among}"))
    root.appendChild(rule("others", symbol=rest, condition=f"({_not(condition)}) AND NOT ({no_class}){among}"))
    if own_areas:
        root.appendChild(rule("outside", symbol=_neighbour(maps), condition=_not(own_areas)))
    return QgsRuleBasedRenderer(root)


def in_bands(maps: MapSources, key: str, unit: float) -> QgsFeatureRenderer:
    """Returns the renderer of areas with the colour of their class on a map along their borders only."""
    root = rule("bands")
    for number, (condition, symbol) in enumerate(_rows(_of_map(maps, key))):
        colour = symbol.symbolLayer(0).color().name()
        root.appendChild(rule(f"class-{number}", symbol=_band(colour, unit), condition=condition))
    return QgsRuleBasedRenderer(root)


def veiled(maps: MapSources) -> QgsFeatureRenderer:
    """Returns the renderer of a white veil over the areas that the report is not about."""
    symbol = with_layers(QgsFillSymbol(), _fill("#FFFFFF"))
    symbol.setOpacity(_VEIL_OPACITY)
    root = rule("veil")
    root.appendChild(rule("outside", symbol=symbol, condition=_not(inside(maps))))
    return QgsRuleBasedRenderer(root)


def whereabouts(maps: MapSources) -> QgsFeatureRenderer:
    """Returns the renderer of all areas, those that the report is about, where it is not all, in that of the house."""
    root, own_areas = rule("overview"), inside(maps)
    if own_areas:
        root.appendChild(rule("inside", symbol=_plain(ACCENT), condition=own_areas))
        root.appendChild(rule("outside", symbol=_plain(_REST), condition=_not(own_areas)))
    else:
        root.appendChild(rule("all", symbol=_plain(_REST)))
    return QgsRuleBasedRenderer(root)


def _of_map(maps: MapSources, key: str) -> QgsFeatureRenderer:
    facts = read_facts(maps.areas)
    field = class_fields(maps.areas, [key]).get(key)
    if field is None:
        raise VeerkrachtError("The layer {layer} has no classes for map {map}.", layer=maps.areas.name(), map=key)
    made = renderer(
        legends()[key],
        maps.palette,
        facts.reference if facts else NEDERLAND,
        field=field,
        unweighted=bool(facts and key in facts.unweighted),
    )
    return draw_hatches_as_lines(made)


def _not(condition: str) -> str:
    """The condition for what another is not known to hold for."""
    return f"NOT coalesce({condition}, false)"


def _neighbour(maps: MapSources) -> QgsFillSymbol:
    ground = [] if maps.background is not None else [_fill(_NEIGHBOUR)]
    return with_layers(QgsFillSymbol(), *ground, line(_NEIGHBOUR_LINE, 0.15))


def _rows(made: QgsFeatureRenderer) -> Iterator[tuple[str, QgsSymbol]]:
    """Condition and symbol of each class of a map, those of no class last."""
    if isinstance(made, QgsCategorizedSymbolRenderer):
        field = made.classAttribute()
        for category in made.categories():
            number = category.value()
            is_class = isinstance(number, int)
            yield f'"{field}" = {number}' if is_class else f'"{field}" IS NULL', category.symbol().clone()
        return
    for found in made.rootRule().descendants():
        if found.symbol() is not None:
            yield found.filterExpression(), found.symbol().clone()


def _fill(colour: str) -> QgsSimpleFillSymbolLayer:
    made = QgsSimpleFillSymbolLayer(QColor(colour))
    made.setStrokeStyle(Qt.PenStyle.NoPen)
    return made


def _plain(colour: str) -> QgsFillSymbol:
    """A fill whose thin line of the same colour closes the seams between areas."""
    return with_layers(QgsFillSymbol(), _fill(colour), line(colour, 0.1))


def _band(colour: str, unit: float) -> QgsFillSymbol:
    band: QgsSimpleLineSymbolLayer = line(colour, 2 * _BAND * unit)
    band.setDrawInsidePolygon(True)
    return with_layers(QgsFillSymbol(), band, line("#FFFFFF", 0.5), line("#5A5A5A", 0.15))
