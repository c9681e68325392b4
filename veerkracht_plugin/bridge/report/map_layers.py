"""The layers of the maps: copies of the user's with looks of their own, in the project but not in its tree.

A copy is made once for a report and shared by its pages. Layouts keep them by their ids, so that a saved project still
draws its pages; a later run takes them out by the mark that they carry.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsNullSymbolRenderer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter

from ...core.errors import VeerkrachtError
from ...core.focus.circle_looks import rules
from ...core.legends import legends
from ...core.reference import NEDERLAND
from ..focus.circle_expressions import NUMBER
from ..focus.circle_labels import label_settings
from ..focus.circle_styles import circle_renderer
from ..map_layer import REPORT_MARK, class_fields, read_facts
from ..styles import renderer
from ..symbols import line, rule, with_layers
from .enlarged import enlarge, enlarge_labels
from .gemeente_names import Taken, gemeente_names, number_of_gemeenten
from .hatches import draw_hatches_as_lines
from .layer_dress import layer_title, retype
from .listed_circles import add_listed_fields, as_listed, listed, numbers_of, on_map
from .look import ACCENT
from .map_items import MapSources, View, inside
from .open_land import kept_land, ruled_renderer
from .place_names import MOST_NAMES, area_names, circle_frames, gemeente_borders, place_names
from .placed_badges import number_frames, placed

MARK = REPORT_MARK
# The variable of a map item that names the one circle that it shows.
CIRCLE_VARIABLE = "veerkracht_circle"

_NEIGHBOUR, _NEIGHBOUR_LINE, _REST = "#FFFFFF", "#CFCFCB", "#DEDEDA"
_VEIL_OPACITY = 0.65
_BAND = 3.0
# On a detail map the ring is 0.9 mm wide, elsewhere 0.7.
_DETAIL_RING = 9 / 7


class MapLayers:
    """Makes the layers of one report, each when it is first asked for.

    `mark`: the name by which a later run finds them; `unit`: how many times larger than A4 the paper is.
    """

    def __init__(self, project: QgsProject, maps: MapSources, mark: str, unit: float = 1.0) -> None:
        self._project, self._maps, self._mark, self._unit = project, maps, mark, unit
        self._made: dict[str, QgsVectorLayer] = {}
        self._borders: list[QgsVectorLayer] | None = None
        self._inside = inside(maps)
        self._listed = listed(maps)

    def areas(self, key: str) -> QgsVectorLayer:
        """Returns the areas in the colours of a map, those that the report is not about without any.

        Raises VeerkrachtError where the layer does not have the map.
        """
        return self._once(f"areas {key}", self._maps.areas, lambda layer: self._colour(layer, key))

    def open_land(self, key: str) -> list[QgsVectorLayer]:
        """Returns the white lines over what has a class on a map and is not built up; nothing where none are wanted."""
        land, field = self._maps.open_land, class_fields(self._maps.areas, [key]).get(key)
        if land is None or field is None:
            return []
        condition = " AND ".join(filter(None, [f'"{field}" IS NOT NULL', self._inside]))
        made = ruled_renderer(condition, self._unit)
        if self._maps.folder is not None:
            land = kept_land(land, self._maps.folder)
        return [self._once(f"open land {key}", land, lambda layer: layer.setRenderer(made))]

    def bands(self, key: str) -> QgsVectorLayer:
        """Returns the areas with the colour of their class along their borders only, and their names."""
        return self._once(f"bands {key}", self._maps.areas, lambda layer: self._colour_bands(layer, key))

    def picked(self, key: str, number: int, others: str) -> QgsVectorLayer:
        """Returns the areas of one class of a map in its colour, all others in that of `others`."""
        return self._once(
            f"picked {key} {number}", self._maps.areas, lambda layer: self._pick(layer, key, number, others)
        )

    def circles(self, key: str, numbers: Collection[str], view: View, scale: float) -> QgsVectorLayer | None:
        """Returns the circles of these numbers in their look on a map; None where there are none.

        Their numbers are placed for the view that a page shows, at its scale.
        """
        shown = on_map(self._listed, key, numbers)
        if self._maps.circles is None or not shown:
            return None
        ids = ", ".join(map(str, sorted(shown)))

        def dress(layer: QgsVectorLayer) -> None:
            written = placed(layer, shown, view, scale, self._unit)
            self._circle(layer, key, f"$id IN ({ids})", self._unit, lambda said: as_listed(written(said)))

        return self._once(f"circles {_first_alike(key)} {ids} {_size(view)}", self._maps.circles, dress)

    def circle(self) -> QgsVectorLayer | None:
        """Returns the circles, of which a map item shows the one that its variable names; None without circles."""
        if self._maps.circles is None:
            return None
        condition = f"{NUMBER} = to_string(@{CIRCLE_VARIABLE})"
        return self._once(
            "circle",
            self._maps.circles,
            lambda layer: self._circle(layer, None, condition, self._unit * _DETAIL_RING, as_listed),
        )

    def veil(self) -> list[QgsVectorLayer]:
        """Returns what mutes the background where the report's areas are not; nothing where it is about them all."""
        return [self._once("veil", self._maps.areas, self._veil)] if self._inside else []

    def overview(self) -> QgsVectorLayer:
        """Returns all areas, those of the report in the colour of the house."""
        return self._once("overview", self._maps.areas, self._overview)

    def names(self, view: View, scale: float) -> list[QgsVectorLayer]:
        """Returns the names of the largest wijken, or nothing where the layer knows none; for a view at a scale.

        They are fewer where gemeenten are named too.
        """
        most = MOST_NAMES - number_of_gemeenten(self._maps, self._inside)
        labeling = place_names(self._maps, self._inside, view, scale, self._unit, most)
        if labeling is None:
            return []

        def dress(layer: QgsVectorLayer) -> None:
            layer.setRenderer(QgsNullSymbolRenderer())
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)

        return [self._once("names", self._maps.areas, dress)]

    def gemeenten(self, view: View, scale: float) -> list[QgsVectorLayer]:
        """Returns the names of the gemeenten, or nothing where there is only one; for what a page shows at a scale."""
        labeling = gemeente_names(self._maps, self._inside, view, scale, self._unit, self._taken(view, scale))
        if labeling is None:
            return []

        def dress(layer: QgsVectorLayer) -> None:
            layer.setRenderer(QgsNullSymbolRenderer())
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)

        return [self._once(f"gemeenten {_size(view)}", self._maps.areas, dress)]

    def _taken(self, view: View, scale: float) -> Taken:
        """Where circles are and where their numbers would be, were all on one map."""
        if self._maps.circles is None:
            return Taken()
        numbers = number_frames(self._maps.circles, numbers_of(self._listed), view, scale, self._unit)
        return Taken(circle_frames(self._maps, view, scale), numbers)

    def borders(self) -> list[QgsVectorLayer]:
        """Returns the borders between gemeenten, or nothing where there is only one."""
        if self._borders is None:
            made = gemeente_borders(self._maps, self._inside)
            self._borders = (
                [self._once("borders", self._maps.areas, lambda layer: layer.setRenderer(made))] if made else []
            )
        return self._borders

    def keep(self, layer: QgsMapLayer) -> QgsMapLayer:
        """Puts a layer into the project, out of its tree, so that layouts can use it."""
        layer.setCustomProperty(MARK, self._mark)
        return self._project.addMapLayer(layer, False)

    def _once(self, name: str, original: QgsVectorLayer, dress: Callable[[QgsVectorLayer], None]) -> QgsVectorLayer:
        if name not in self._made:
            layer = copied(original)
            layer.setName(layer_title(name, self._maps.language))
            layer.setLabelsEnabled(False)
            layer.setDiagramRenderer(None)
            layer.setScaleBasedVisibility(False)
            layer.setOpacity(1)
            layer.setBlendMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            layer.setFeatureBlendMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            dress(layer)
            retype(layer, self._maps.typeface)
            self._made[name] = self.keep(layer)
        return self._made[name]

    def _colour(self, layer: QgsVectorLayer, key: str) -> None:
        layer.setRenderer(self._only_inside(self._renderer(key)))

    def _pick(self, layer: QgsVectorLayer, key: str, number: int, others: str) -> None:
        rows = list(_rows(self._renderer(key)))
        condition, symbol = rows[number - 1]
        rest = with_layers(QgsFillSymbol(), _fill(others), line("#FFFFFF", 0.3 * self._unit))
        root = rule("root")
        root.appendChild(rule("picked", symbol=symbol, condition=self._also_inside(condition)))
        root.appendChild(rule("others", symbol=rest, condition=self._also_inside(f"NOT coalesce({condition}, false)")))
        if self._inside:
            outside = f"NOT coalesce({self._inside}, false)"
            root.appendChild(rule("outside", symbol=self._neighbour(), condition=outside))
        layer.setRenderer(QgsRuleBasedRenderer(root))

    def _also_inside(self, condition: str) -> str:
        return f"({condition}) AND coalesce({self._inside}, false)" if self._inside else condition

    def _renderer(self, key: str) -> QgsFeatureRenderer:
        facts = read_facts(self._maps.areas)
        field = class_fields(self._maps.areas, [key]).get(key)
        if field is None:
            raise VeerkrachtError(
                "The layer {layer} has no classes for map {map}.", layer=self._maps.areas.name(), map=key
            )
        made = renderer(
            legends()[key],
            self._maps.palette,
            facts.reference if facts else NEDERLAND,
            field=field,
            unweighted=bool(facts and key in facts.unweighted),
        )
        return draw_hatches_as_lines(made)

    def _only_inside(self, made: QgsFeatureRenderer) -> QgsFeatureRenderer:
        """The renderer for the report's areas; their neighbours get a thin line."""
        if not self._inside:
            return made
        root, own = rule("root"), rule("inside", condition=self._inside)
        root.appendChild(own)
        for number, (condition, symbol) in enumerate(_rows(made)):
            own.appendChild(rule(f"class-{number}", symbol=symbol, condition=condition))
        outside = f"NOT coalesce({self._inside}, false)"
        root.appendChild(rule("outside", symbol=self._neighbour(), condition=outside))
        return QgsRuleBasedRenderer(root)

    def _neighbour(self) -> QgsFillSymbol:
        ground = [] if self._maps.background is not None else [_fill(_NEIGHBOUR)]
        return with_layers(QgsFillSymbol(), *ground, line(_NEIGHBOUR_LINE, 0.15))

    def _colour_bands(self, layer: QgsVectorLayer, key: str) -> None:
        root = rule("bands")
        for number, (condition, symbol) in enumerate(_rows(self._renderer(key))):
            colour = symbol.symbolLayer(0).color().name()
            root.appendChild(rule(f"class-{number}", symbol=_band(colour, self._unit), condition=condition))
        layer.setRenderer(QgsRuleBasedRenderer(root))
        labeling = area_names(self._maps, self._unit)
        if labeling is not None:
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)

    def _circle(
        self, layer: QgsVectorLayer, key: str | None, shown: str, wider: float, written: Callable[[str], str]
    ) -> None:
        add_listed_fields(layer, self._listed)
        rings = circle_renderer(key, self._maps.limit, shown, written)
        enlarge(rings, wider)
        settings = label_settings(key, self._maps.limit, shown, written)
        enlarge_labels(settings, self._unit)
        layer.setRenderer(rings)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)

    def _veil(self, layer: QgsVectorLayer) -> None:
        root = rule("veil")
        symbol = with_layers(QgsFillSymbol(), _fill("#FFFFFF"))
        symbol.setOpacity(_VEIL_OPACITY)
        root.appendChild(rule("outside", symbol=symbol, condition=f"NOT coalesce({self._inside}, false)"))
        layer.setRenderer(QgsRuleBasedRenderer(root))

    def _overview(self, layer: QgsVectorLayer) -> None:
        root = rule("overview")
        if self._inside:
            own = rule("inside", symbol=_plain(ACCENT), condition=self._inside)
            rest = rule("outside", symbol=_plain(_REST), condition=f"NOT coalesce({self._inside}, false)")
            root.appendChild(own)
            root.appendChild(rest)
        else:
            root.appendChild(rule("all", symbol=_plain(_REST)))
        layer.setRenderer(QgsRuleBasedRenderer(root))


def copied(original: QgsVectorLayer) -> QgsVectorLayer:
    """Returns a copy of a layer with the same areas and columns; what it looks like is not copied.

    A clone reads the styles that a GeoPackage keeps, several times over: it takes as long as drawing the map. So a file
    is opened anew instead, unless the columns are not all in it.
    """
    provider = original.dataProvider()
    if original.providerType() != "ogr" or original.fields().names() != provider.fields().names():
        return original.clone()
    options = QgsVectorLayer.LayerOptions(original.transformContext(), False)
    copy = QgsVectorLayer(original.source(), original.name(), original.providerType(), options)
    if not copy.isValid():
        return original.clone()
    copy.setProviderEncoding(provider.encoding())
    if copy.subsetString() != original.subsetString():
        copy.setSubsetString(original.subsetString())
    copy.setCrs(original.crs())
    copy.setSimplifyMethod(original.simplifyMethod())
    return copy


def marked_layers(project: QgsProject, mark: str) -> list[str]:
    """Returns the ids of the layers of a project that were made under a mark."""
    return [layer.id() for layer in project.mapLayers().values() if layer.customProperty(MARK) == mark]


def _first_alike(key: str) -> str:
    """The first map on which circles look as they do on this one."""
    return next(other for other in legends() if rules(other) == rules(key))


def _size(view: View) -> str:
    return f"{view.extent.width():.0f} x {view.extent.height():.0f}"


def _rows(made: QgsFeatureRenderer) -> Iterator[tuple[str, QgsSymbol]]:
    """Condition and symbol of each class of a map."""
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
