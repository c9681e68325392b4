"""The layers of the maps: copies of the user's with looks of their own, in the project but not in its tree.

A copy is made once for a report and shared by its pages. Layouts keep them by their ids, so that a saved project still
draws its pages; a later run takes them out by the mark that they carry.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsMapLayer,
    QgsNullSymbolRenderer,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QPainter

from ...core.focus.circle_looks import rules
from ...core.legends import legends
from ...core.report.pages import CircleEntry
from ..focus.circle_labels import label_settings
from ..focus.circle_styles import circle_renderer
from ..map_layer import REPORT_MARK, class_fields
from .area_looks import in_bands, in_classes, of_one_class, veiled, whereabouts
from .enlarged import enlarge, enlarge_labels
from .gemeente_names import Taken, gemeente_names, number_of_gemeenten
from .layer_copies import copied
from .layer_dress import layer_title, retype
from .listed_circles import add_listed_fields, as_listed, listed, numbers_of
from .map_items import MapSources, View, inside
from .open_land import kept_land, ruled_renderer
from .place_names import MOST_NAMES, area_names, circle_frames, gemeente_borders, place_names
from .placed_badges import number_frames, placed

MARK = REPORT_MARK
# The variable of a map item that has the id of the one circle that it shows.
CIRCLE_VARIABLE = "veerkracht_circle"

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
        return self._once(
            f"areas {key}", self._maps.areas, lambda layer: layer.setRenderer(in_classes(self._maps, key))
        )

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
        labeling = area_names(self._maps, self._unit)

        def dress(layer: QgsVectorLayer) -> None:
            layer.setRenderer(in_bands(self._maps, key, self._unit))
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(labeling is not None)

        return self._once(f"bands {key}", self._maps.areas, dress)

    def picked(self, key: str, number: int, others: str) -> QgsVectorLayer:
        """Returns the areas of one class of a map in its colour, those of others in `others`, hatched without any."""
        made = of_one_class(self._maps, key, number, others, self._unit)
        return self._once(f"picked {key} {number}", self._maps.areas, lambda layer: layer.setRenderer(made))

    def circles(self, key: str, entries: Sequence[CircleEntry], view: View, scale: float) -> QgsVectorLayer | None:
        """Returns the circles that a page lists in their look on a map; None where there are none.

        Their numbers are placed for the view that the page shows, at its scale.
        """
        shown = {entry.feature: entry.number for entry in entries if entry.feature is not None}
        if self._maps.circles is None or not shown:
            return None
        ids = ", ".join(map(str, sorted(shown)))

        def dress(layer: QgsVectorLayer) -> None:
            written = placed(layer, shown, view, scale, self._unit)
            self._circle(layer, key, f"$id IN ({ids})", self._unit, lambda said: as_listed(written(said)))

        return self._once(f"circles {_first_alike(key)} {ids} {_size(view)}", self._maps.circles, dress)

    def circle(self) -> QgsVectorLayer | None:
        """Returns the circles, of which a map item shows the one that its variable says; None without circles."""
        if self._maps.circles is None:
            return None
        condition = f"to_string($id) = to_string(@{CIRCLE_VARIABLE})"
        return self._once(
            "circle",
            self._maps.circles,
            lambda layer: self._circle(layer, None, condition, self._unit * _DETAIL_RING, as_listed),
        )

    def veil(self) -> list[QgsVectorLayer]:
        """Returns what mutes the background where the report's areas are not; nothing where it is about them all."""
        if not self._inside:
            return []
        return [self._once("veil", self._maps.areas, lambda layer: layer.setRenderer(veiled(self._maps)))]

    def overview(self) -> QgsVectorLayer:
        """Returns all areas, those of the report in the colour of the house."""
        return self._once("overview", self._maps.areas, lambda layer: layer.setRenderer(whereabouts(self._maps)))

    def names(self, view: View, scale: float) -> list[QgsVectorLayer]:
        """Returns the names of the largest wijken, or nothing where the layer knows none; for a view at a scale.

        They are fewer where gemeenten are named too.
        """
        most = MOST_NAMES - number_of_gemeenten(self._maps, self._inside)
        labeling = place_names(self._maps, self._inside, view, scale, self._unit, most)
        return self._names_alone("names", labeling)

    def gemeenten(self, view: View, scale: float) -> list[QgsVectorLayer]:
        """Returns the names of the gemeenten, or nothing where there is only one; for what a page shows at a scale."""
        labeling = gemeente_names(self._maps, self._inside, view, scale, self._unit, self._taken(view, scale))
        return self._names_alone(f"gemeenten {_size(view)}", labeling)

    def _names_alone(self, name: str, labeling: QgsVectorLayerSimpleLabeling | None) -> list[QgsVectorLayer]:
        if labeling is None:
            return []

        def dress(layer: QgsVectorLayer) -> None:
            layer.setRenderer(QgsNullSymbolRenderer())
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)

        return [self._once(name, self._maps.areas, dress)]

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


def marked_layers(project: QgsProject, mark: str) -> list[str]:
    """Returns the ids of the layers of a project that were made under a mark."""
    return [layer.id() for layer in project.mapLayers().values() if layer.customProperty(MARK) == mark]


def _first_alike(key: str) -> str:
    """The first map on which circles look as they do on this one."""
    return next(other for other in legends() if rules(other) == rules(key))


def _size(view: View) -> str:
    return f"{view.extent.width():.0f} x {view.extent.height():.0f}"
