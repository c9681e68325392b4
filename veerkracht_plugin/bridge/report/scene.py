"""What the maps of a report share: its areas, what they show, the background, made once for all pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QRectF

from ...core.focus.circle_looks import page as design
from ...core.report.pages import CircleEntry
from ..map_layer import class_fields
from .background import greyed, is_too_dark, kept, lightened, multiply
from .background_drawing import draw_background
from .map_items import MapSources, View, fitted, view_of
from .map_layers import MapLayers

LACKS = LEFT_OUT, HOLES = "left_out", "holes"
_HOLES = "veerkracht/holes"


def has_background(layers: Sequence[QgsMapLayer]) -> bool:
    """Says whether there is a background among the layers of a map."""
    return any(isinstance(layer, QgsRasterLayer) for layer in layers)


class Scene:
    """The maps of one report in a project; `mark` tells its layers from those of other reports.

    `without_background` says whether there was a background that could not be drawn, `has_holes` whether parts of it
    did not come over the network, `has_dark_background` whether it was left out since it would make the maps black.
    """

    def __init__(self, project: QgsProject, maps: MapSources, mark: str, unit: float) -> None:
        self._maps, self._unit = maps, unit
        self.layers = MapLayers(project, maps, mark, unit)
        self.view = view_of(maps)
        self.whole = view_of(replace(maps, codes=None)) if maps.codes is not None else self.view
        self.without_background = self.has_holes = self.has_dark_background = False
        self._name_layers: list[QgsVectorLayer] | None = None
        self._gemeente_layers: dict[str, list[QgsVectorLayer]] = {}
        self._backgrounds: dict[tuple[str, float, float], QgsRasterLayer | None] = {}

    @property
    def is_part(self) -> bool:
        """Whether the report is about some of the areas only."""
        return self._maps.codes is not None

    @property
    def limit(self) -> float:
        """The share of corporation dwellings from which circles are blue on map 4."""
        return self._maps.limit

    def lack_of(self, layers: Sequence[QgsMapLayer]) -> str:
        """Returns what a map with these layers lacks of the background, one of LACKS; "" for nothing."""
        if self._maps.background is None:
            return ""
        if not has_background(layers):
            return LEFT_OUT
        return HOLES if any(layer.customProperty(_HOLES) for layer in layers) else ""

    @property
    def maps(self) -> MapSources:
        """What the maps are drawn from."""
        return self._maps

    def first_map(self, keys: Sequence[str]) -> str | None:
        """Returns the first of these maps that the areas have."""
        return next(iter(class_fields(self._maps.areas, keys)), None)

    def map_layers(self, key: str, listed: Sequence[CircleEntry], frame: QRectF) -> list[QgsMapLayer]:
        """Returns the layers of a map in a frame (mm), the highest first. A background brings its own names."""
        air = design().air * self._unit
        extent, scale = fitted(self.view.extent, frame.width(), frame.height(), air)
        shown = View(extent, self.view.crs)
        circles = self.layers.circles(key, listed, shown, scale)
        above = [circles] if circles is not None else []
        above += self._gemeenten(shown, scale)
        background = self.background(self.view, frame.width(), frame.height(), air)
        if background is not None:
            above += [*self.layers.borders(), *self.layers.veil(), background]
        else:
            above += [*self._names(frame), *self.layers.borders()]
        return [*above, *self.fills(key)]

    def fills(self, key: str) -> list[QgsVectorLayer]:
        """Returns the areas in the colours of a map, under white lines where they are not built up."""
        return [*self.layers.open_land(key), self.layers.areas(key)]

    def picked_layers(self, key: str, number: int, others: str, frame: QRectF) -> list[QgsMapLayer]:
        """Returns the layers of a map of one class in a frame (mm), the other classes in the colour `others`."""
        background = self.background(self.view, frame.width(), frame.height(), design().air * self._unit)
        above = [*self.layers.borders(), *([*self.layers.veil(), background] if background is not None else [])]
        return [*above, self.layers.picked(key, number, others)]

    def _gemeenten(self, shown: View, scale: float) -> list[QgsVectorLayer]:
        """The names of the gemeenten, which a background brings too small; chosen once for maps of one size."""
        size = shown.extent.toString(3)
        if size not in self._gemeente_layers:
            self._gemeente_layers[size] = self.layers.gemeenten(shown, scale)
        return self._gemeente_layers[size]

    def _names(self, frame: QRectF) -> list[QgsVectorLayer]:
        """The names on the map, chosen once, for the first map: they are the same on all."""
        if self._name_layers is None:
            _, scale = fitted(self.view.extent, frame.width(), frame.height(), design().air * self._unit)
            self._name_layers = self.layers.names(self.view, scale)
        return self._name_layers

    def background(self, view: View, width: float, height: float, air: float) -> QgsRasterLayer | None:
        """Returns the background of a map, grey, light and in multiply; None where there is none or it stays away."""
        return self._background("grijs", view, width, height, air)

    def streets(self, view: View, width: float, height: float, air: float) -> QgsRasterLayer | None:
        """Returns the background in its own colours, light, to lie under all else."""
        return self._background("kleur", view, width, height, air)

    def _background(self, kind: str, view: View, width: float, height: float, air: float) -> QgsRasterLayer | None:
        if self._maps.background is None or self._maps.folder is None:
            return None
        extent, _ = fitted(view.extent, width, height, air)
        seen = (f"{kind} {extent.toString(3)}", round(width, 2), round(height, 2))
        if seen not in self._backgrounds:
            self._backgrounds[seen] = self._made(kind, View(extent, view.crs), width, height, self._maps.folder)
        return self._backgrounds[seen]

    def _made(self, kind: str, view: View, width: float, height: float, folder: Path) -> QgsRasterLayer | None:
        picture = draw_background(self._maps.background, view, width, height, self._maps.patience)
        if picture is None:
            self.without_background = True
            return None
        if kind == "kleur":
            made = kept(lightened(picture.image), picture.view, folder, "achtergrond_kleur")
        else:
            if is_too_dark(picture.image):
                self.has_dark_background = True
                return None
            made = multiply(kept(greyed(picture.image), picture.view, folder, "achtergrond"))
        if not picture.is_whole:
            self.has_holes = True
            made.setCustomProperty(_HOLES, True)
        return self.layers.keep(made)
