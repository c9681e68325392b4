"""Names on the maps, and the borders between gemeenten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMergedFeatureRenderer,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayerSimpleLabeling,
)

from ...core.focus.area_facts import CODE, GEMEENTE, INHABITANTS, NAME
from ..focus.outlines import mended
from ..symbols import line, with_layers
from .fonts import SEMIBOLD, font
from .look import INK, text_growth
from .map_items import MapSources, View
from .point_names import Named, names_on_points, people_in
from .text import TextStyle, width
from .text_formats import text_format

MOST_NAMES = 12
_NAME_SIZE, _AREA_NAME_SIZE = 8.0, 7.0
# How far from a ring names stay, in mm: its badge is there.
_NEAR_CIRCLE = 1.5
_WIJK_NAME = re.compile(r"wijk_?naam(_\d+)?|wk_?naam(_\d+)?", re.IGNORECASE)
_HALO, _HALO_OPACITY = 0.5, 0.8
# Metres: areas of one gemeente lie at most twice as far apart, where their borders are meant to be one.
_GAP = 5
_METRES_PER_DEGREE = 111_320


@dataclass
class _Place:
    """A wijk: its inhabitants, its shapes, and the code of the area that carries its name."""

    code: str
    inhabitants: float = 0
    shapes: list[QgsGeometry] = field(default_factory=list)

    @cached_property
    def middle(self) -> QgsPointXY | None:
        """Where the name stands: the middle, or, where that lies outside the wijk, somewhere inside.

        None for a wijk without a surface.
        """
        whole = QgsGeometry.unaryUnion([mended(shape) for shape in self.shapes])
        if not whole.area() > 0:
            return None
        middle = whole.centroid()
        return (middle if whole.contains(middle) else whole.pointOnSurface()).asPoint()


def place_names(
    maps: MapSources, inside: str, view: View, scale: float, unit: float = 1.0, most: int = MOST_NAMES
) -> QgsVectorLayerSimpleLabeling | None:
    """Returns labels with the names of the wijken with most inhabitants, at most so many; None where none is known.

    They hang on one area of each wijk, by its code, so that they need no layer of their own. Names that would lie on a
    circle are left out on all maps, at this scale: the list of circles names those areas.
    """
    names = maps.areas.fields().names()
    wijk, code = next(filter(_WIJK_NAME.fullmatch, names), None), maps.column(CODE)
    if wijk is None or code is None:
        return None
    places = _places(maps, wijk, code, inside)
    largest = sorted(places.items(), key=lambda place: (-place[1].inhabitants, place[0]))
    taken = circle_frames(maps, view, scale)
    chosen: list[Named] = []
    for name, place in largest:
        if len(chosen) == most:
            break
        if place.middle is None:
            continue
        frame = _name_frame(name, place.middle, maps, view, scale * unit)
        if not any(frame.intersects(other) for other in taken):
            chosen.append(Named(name, place.code, place.middle))
            taken.append(frame)
    if not chosen:
        return None
    return names_on_points(_settings(_NAME_SIZE * text_growth(unit)), code, chosen)


def area_names(maps: MapSources, unit: float = 1.0) -> QgsVectorLayerSimpleLabeling | None:
    """Returns labels with the names of all areas, where there is room for them; None where they are not known."""
    name = maps.column(NAME)
    if name is None:
        return None
    settings = _settings(_AREA_NAME_SIZE * text_growth(unit))
    settings.fieldName = name
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.wrapChar = ""
    settings.autoWrapLength = 16
    return QgsVectorLayerSimpleLabeling(settings)


def gemeente_borders(maps: MapSources, inside: str) -> QgsFeatureRenderer | None:
    """Returns the renderer for the borders of gemeenten: dark on white, light where the report is not about them.

    None where there is but one gemeente.
    """
    column = maps.column(GEMEENTE)
    if column is None:
        return None
    values = maps.areas.uniqueValues(maps.areas.fields().lookupField(column))
    names = sorted(str(value) for value in values if value is not None and str(value) != "NULL")
    if len(names) < 2:
        return None
    own = _gemeenten_inside(maps, column, inside) if inside else set(names)
    categories = [QgsRendererCategory(name, _border(name in own), name) for name in names]
    made = QgsMergedFeatureRenderer(QgsCategorizedSymbolRenderer(column, categories))
    if inside:
        # The dark ones last, so that a border that is shared with a neighbour stays dark: they come as the areas do.
        made.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(f"coalesce({inside}, false)")]))
        made.setOrderByEnabled(True)
    return made


def _gemeenten_inside(maps: MapSources, column: str, inside: str) -> set[str]:
    request = QgsFeatureRequest().setFilterExpression(inside).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {str(feature[column]) for feature in maps.areas.getFeatures(request)}


def _border(is_inside: bool) -> QgsFillSymbol:
    around = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": _outer_rings(), "SymbolType": "Line"})
    lines = (line("#FFFFFF", 1.1), line("#2B2B2B", 0.5)) if is_inside else (line("#FFFFFF", 0.8), line("#B4B4B0", 0.3))
    around.setSubSymbol(with_layers(QgsLineSymbol(), *lines))
    return with_layers(QgsFillSymbol(), around)


def _outer_rings() -> str:
    """The expression for what lies around a merged gemeente, which is in the units of the map.

    Where its areas do not meet exactly, or one of them is missing, is no border.
    """
    reach = f"{_GAP} / if(@map_crs_acronym = 'longlat', {_METRES_PER_DEGREE}, 1)"
    ring = "exterior_ring(coalesce(geometry_n(@closed, @element), @closed))"
    rings = f"array_foreach(generate_series(1, coalesce(num_geometries(@closed), 1)), {ring})"
    closed = f"buffer(buffer($geometry, {reach}), -{reach})"
    return f"with_variable('closed', {closed}, collect_geometries({rings}))"


def _places(maps: MapSources, wijk: str, code: str, inside: str) -> Mapping[str, _Place]:
    request = QgsFeatureRequest()
    if inside:
        request.setFilterExpression(inside)
    people = maps.column(INHABITANTS)
    places: dict[str, _Place] = {}
    most: dict[str, float] = defaultdict(lambda: -1.0)
    for feature in maps.areas.getFeatures(request):
        name = str(feature[wijk] or "").strip()
        if not name or name == "NULL" or not feature.hasGeometry():
            continue
        own_code, inhabitants = str(feature[code]), people_in(feature[people]) if people else 0.0
        place = places.setdefault(name, _Place(own_code))
        place.inhabitants += inhabitants
        place.shapes.append(feature.geometry())
        if inhabitants > most[name]:
            place.code, most[name] = own_code, inhabitants
    return places


def circle_frames(maps: MapSources, view: View, scale: float) -> list[QgsRectangle]:
    """Returns the boxes around the circles and what is near them, in the units of the map."""
    if maps.circles is None:
        return []
    to_map = QgsCoordinateTransform(maps.circles.crs(), view.crs, QgsCoordinateTransformContext())
    shapes = [feature.geometry() for feature in maps.circles.getFeatures() if feature.hasGeometry()]
    return [to_map.transformBoundingBox(shape.boundingBox()).buffered(_NEAR_CIRCLE / 1000 * scale) for shape in shapes]


def _name_frame(name: str, place: QgsPointXY, maps: MapSources, view: View, scale: float) -> QgsRectangle:
    to_map = QgsCoordinateTransform(maps.areas.crs(), view.crs, QgsCoordinateTransformContext())
    middle = to_map.transform(place)
    style = TextStyle(font(_NAME_SIZE, SEMIBOLD), INK, _NAME_SIZE * 1.2)
    half_width, half_height = (length / 2000 * scale for length in (width(name, style) + 1, style.line))
    return QgsRectangle(
        middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height
    )


def _settings(points: float) -> QgsPalLayerSettings:
    style = TextStyle(font(points, SEMIBOLD), INK, points * 1.2)
    settings = QgsPalLayerSettings()
    settings.setFormat(text_format(style, _HALO, _HALO_OPACITY))
    return settings
