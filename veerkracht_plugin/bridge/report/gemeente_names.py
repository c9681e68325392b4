"""The names of gemeenten on a map of several: larger than those of wijken, where circles and numbers leave room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayerSimpleLabeling,
)

from ...core.focus.area_facts import CODE, GEMEENTE, INHABITANTS
from ..focus.outlines import mended
from .fonts import SEMIBOLD, font
from .look import INK, text_growth
from .map_items import MapSources, View
from .place_names import MOST_NAMES
from .point_names import Named, names_on_points, people_in
from .text import TextStyle, width
from .text_formats import text_format

_SIZE, _HALO, _HALO_OPACITY = 9.5, 0.5, 1.0
# In so many rows and columns other places are looked for in a gemeente whose middle is taken.
_TRIES = 15
# So much of a name that lies within its gemeente leaves no doubt whose name it is.
_MOSTLY = 0.8


@dataclass
class _Gemeente:
    name: str
    code: str = ""
    inhabitants: float = 0
    shapes: list[QgsGeometry] = field(default_factory=list)


@dataclass(frozen=True)
class Taken:
    """Boxes in the units of the map: `rings`, which names lie over only where there is no other place, and `plates`,
    the numbers, which they never lie over."""

    rings: Sequence[QgsRectangle] = ()
    plates: Sequence[QgsRectangle] = ()


def gemeente_names(
    maps: MapSources, inside: str, view: View, scale: float, unit: float, taken: Taken
) -> QgsVectorLayerSimpleLabeling | None:
    """Returns labels with the names of the report's gemeenten, the twelve with most inhabitants; None for just one.

    Each hangs on an area of the gemeente, by its code, near its middle. `view`: what the map shows at `scale`.
    """
    column, code = maps.column(GEMEENTE), maps.column(CODE)
    if column is None or code is None:
        return None
    found = _gemeenten(maps, inside, column, code)
    if len(found) < 2:
        return None
    size = _SIZE * text_growth(unit)
    style = TextStyle(font(size, SEMIBOLD), INK, size * 1.2)
    names: list[QgsRectangle] = []
    chosen: list[Named] = []
    for one in sorted(found, key=lambda one: (-one.inhabitants, one.name))[:MOST_NAMES]:
        half = [length / 2000 * scale for length in (width(one.name, style) + 1, style.line * 0.36 + 1)]
        frame = _free_frame(one, maps, view, half, Taken(taken.rings, [*taken.plates, *names]))
        if frame is not None:
            names.append(frame)
            chosen.append(Named(one.name, one.code, _on_areas(maps, view, frame.center())))
    if not chosen:
        return None
    settings = QgsPalLayerSettings()
    settings.setFormat(text_format(style, _HALO, _HALO_OPACITY))
    # Names of wijken make room for them.
    settings.priority = 9
    return names_on_points(settings, code, chosen)


def number_of_gemeenten(maps: MapSources, inside: str) -> int:
    """Returns how many gemeenten are named on a map at most; none where there is only one."""
    column, code = maps.column(GEMEENTE), maps.column(CODE)
    found = 0 if column is None or code is None else len(_gemeenten(maps, inside, column, code))
    return min(found, MOST_NAMES) if found > 1 else 0


def _gemeenten(maps: MapSources, inside: str, column: str, code: str) -> list[_Gemeente]:
    request = QgsFeatureRequest()
    if inside:
        request.setFilterExpression(inside)
    people = maps.column(INHABITANTS)
    found: dict[str, _Gemeente] = {}
    for feature in maps.areas.getFeatures(request):
        name = str(feature[column] or "").strip()
        if name in ("", "NULL") or not feature.hasGeometry():
            continue
        one = found.setdefault(name, _Gemeente(name, str(feature[code])))
        one.inhabitants += people_in(feature[people]) if people else 0
        one.shapes.append(feature.geometry())
    return list(found.values())


def _free_frame(
    one: _Gemeente, maps: MapSources, view: View, half: Sequence[float], taken: Taken
) -> QgsRectangle | None:
    """The box of a name at the first place where nothing else is, else where no number is."""
    whole = QgsGeometry.unaryUnion([mended(shape) for shape in one.shapes])
    if not whole.area() > 0:
        return None
    whole.transform(QgsCoordinateTransform(maps.areas.crs(), view.crs, QgsCoordinateTransformContext()))
    frames = [frame for frame in _frames(whole.simplify(half[1] / 4), half) if view.extent.contains(frame)]
    for others in ([*taken.rings, *taken.plates], taken.plates):
        for frame in frames:
            if not any(frame.intersects(other) for other in others):
                return frame
    return None


def _frames(whole: QgsGeometry, half: Sequence[float]) -> list[QgsRectangle]:
    """Boxes with their middle in a gemeente: those that hardly reach out of it first, and then near its middle."""
    middle, box = whole.centroid().asPoint(), whole.boundingBox()
    steps = [(step + 0.5) / _TRIES for step in range(_TRIES)]
    points = [
        QgsPointXY(box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height()) for x in steps for y in steps
    ]
    points += [middle, whole.pointOnSurface().asPoint()]
    inner = [point for point in points if whole.contains(QgsGeometry.fromPointXY(point))]
    found = []
    for point in inner:
        frame = QgsRectangle(point.x() - half[0], point.y() - half[1], point.x() + half[0], point.y() + half[1])
        share = whole.intersection(QgsGeometry.fromRect(frame)).area() / (4 * half[0] * half[1])
        found.append((share < _MOSTLY, middle.sqrDist(point), frame))
    return [frame for *_, frame in sorted(found, key=lambda one: one[:2])]


def _on_areas(maps: MapSources, view: View, place: QgsPointXY) -> QgsPointXY:
    return QgsCoordinateTransform(view.crs, maps.areas.crs(), QgsCoordinateTransformContext()).transform(place)
