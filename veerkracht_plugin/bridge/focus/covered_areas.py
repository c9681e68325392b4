"""The areas under circles: read once, in the coordinates of the circles, and how much of each a circle covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ...core.errors import Stopped, VeerkrachtError
from ...core.focus.area_facts import TEXTS, AreaFacts, Years, area_facts, known_years, recognise_facts, years_among
from ...core.focus.circle_fields import SIGNS_OF_CIRCLES
from ...core.focus.clipping import ConvexRings, Outlines, counter_clockwise, shared_areas
from ...core.focus.focus_areas import Overlaps
from ...core.legends import legends
from ..columns import CHUNK, Cancelled, features
from ..map_layer import read_facts
from .outlines import mend, outlines_of, plain_polygons

# m²: what remains, by rounding, of areas that only touch.
_NOTHING = 1e-4


def years_of(fields: QgsFields, layer: QgsVectorLayer | None = None) -> Years:
    """Returns the years that the maps of areas compare, by the metadata of the layer, else by its indicator columns."""
    facts = read_facts(layer) if layer is not None else None
    if facts is not None and facts.from_year.isdigit() and facts.to_year.isdigit():
        return known_years(int(facts.from_year), int(facts.to_year))
    return years_among(fields.names())


def require_classes(fields: QgsFields, name: str) -> None:
    """Raises VeerkrachtError where areas (`name` of their layer) have no class field of any map, or are circles."""
    present = {field.lower() for field in fields.names()}
    if present >= SIGNS_OF_CIRCLES:
        raise VeerkrachtError(
            "{layer} holds focus circles and no areas; choose the layer of areas with their classes.", layer=name
        )
    if not any(legend.field in present for legend in legends().values()):
        raise VeerkrachtError(
            "{layer} has no classes (fields kaart1 … kaart7); run “Make resilience maps” or “Classify” on it first.",
            layer=name,
        )


@dataclass(frozen=True)
class CoveredAreas:
    """Areas, row by row: facts, shapes (plain polygons that do not cross themselves, or empty), and their outlines."""

    facts: AreaFacts
    shapes: list[QgsGeometry]
    outlines: Outlines

    def overlaps(self, circles: Sequence[QgsGeometry], is_cancelled: Cancelled = lambda: False) -> Overlaps:
        """Returns which of the circles (valid plain polygons in the coordinates of the areas) cover what.

        Exact for circles and other shapes alike. By circle, then area. Raises Stopped on cancel.
        """
        circle, area = self._near(circles, is_cancelled)
        covered = self._covered(circles, circle, area, is_cancelled)
        kept = covered > _NOTHING
        circle, area, covered = circle[kept], area[kept], covered[kept]
        return Overlaps(circle, area, covered, np.minimum(covered / self.outlines.areas[area], 1.0))

    def _near(self, circles: Sequence[QgsGeometry], is_cancelled: Cancelled) -> tuple[np.ndarray, np.ndarray]:
        """The pairs of circles and areas whose extents meet."""
        index = _index(circles)
        circle: list[int] = []
        area: list[int] = []
        for row, shape in enumerate(self.shapes):
            if row % CHUNK == 0 and is_cancelled():
                raise Stopped
            found = [] if shape.isEmpty() else index.intersects(shape.boundingBox())
            circle += found
            area += [row] * len(found)
        order = np.lexsort((area, circle))
        return np.array(circle, dtype=np.int64)[order], np.array(area, dtype=np.int64)[order]

    def _covered(
        self, circles: Sequence[QgsGeometry], circle: np.ndarray, area: np.ndarray, is_cancelled: Cancelled
    ) -> np.ndarray:
        """What pairs of circles and areas share, in m²."""
        covered = np.full(len(circle), np.nan)
        for numbers, corners in outlines_of(circles).single_rings():
            corners, is_convex = counter_clockwise(corners)
            ring = np.full(len(circles), -1)
            ring[numbers[is_convex]] = np.arange(is_convex.sum())
            pairs = np.flatnonzero(ring[circle] >= 0)
            rings = ConvexRings(corners[is_convex])
            covered[pairs] = self._shared(rings, area[pairs], ring[circle[pairs]], is_cancelled)
        pairs = np.flatnonzero(np.isnan(covered))
        covered[pairs] = self._intersections(circles, circle[pairs], area[pairs], is_cancelled)
        return covered

    def _shared(self, rings: ConvexRings, area: np.ndarray, ring: np.ndarray, is_cancelled: Cancelled) -> np.ndarray:
        found = [np.empty(0)]
        for part in shared_areas(self.outlines, rings, area, ring):
            if is_cancelled():
                raise Stopped
            found.append(part)
        return np.concatenate(found)

    def _intersections(
        self, circles: Sequence[QgsGeometry], circle: np.ndarray, area: np.ndarray, is_cancelled: Cancelled
    ) -> np.ndarray:
        """What shapes that are not convex share with areas, pair by pair, those of a shape after each other."""
        found = np.zeros(len(circle))
        last = -1
        engine: Any = None
        for pair, (number, row) in enumerate(zip(circle.tolist(), area.tolist())):
            if pair % 100 == 0 and is_cancelled():
                raise Stopped
            if number != last:
                last, engine = number, QgsGeometry.createGeometryEngine(circles[number].constGet())
                engine.prepareGeometry()
            if engine.contains(self.shapes[row].constGet()):
                found[pair] = self.outlines.areas[row]
            elif engine.intersects(self.shapes[row].constGet()):
                found[pair] = circles[number].intersection(self.shapes[row]).area()
        return found


def read_areas_near(
    source: QgsFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
    within: QgsRectangle | Sequence[QgsGeometry] | None,
    years: Years,
    is_cancelled: Cancelled = lambda: False,
    *,
    texts: bool = True,
) -> CoveredAreas:
    """Reads areas, their shapes transformed to `crs`, in one pass.

    `within`: a rectangle or shapes in `crs`; areas outside of it, or of the extents of them all, are left out. `years`:
    as `years_of` says; `texts`: whether names, codes and gemeenten are read too. Areas without a shape, or that cannot
    be transformed, are skipped; broken shapes are mended. Raises Stopped on cancel.
    """
    columns = recognise_facts(source.fields().names(), years)
    if not texts:
        columns = {fact: column for fact, column in columns.items() if fact not in TEXTS}
    places = [source.fields().indexOf(column) for column in columns.values()]
    request = QgsFeatureRequest().setSubsetOfAttributes(places).setDestinationCrs(crs, transform_context)
    if within is not None:
        request.setFilterRect(within if isinstance(within, QgsRectangle) else _around(within))
    near = _index(within) if isinstance(within, Sequence) else None
    shapes, values = _read(source, request, places, near, is_cancelled)
    outlines = mend(shapes)
    facts = area_facts(dict(zip(columns, values)), len(shapes), years)
    if within is not None and not facts.has_focus_map:
        facts = replace(facts, has_focus_map=_has_classes(source, columns.get(legends()["3"].field)))
    return CoveredAreas(facts, shapes, outlines)


def _read(
    source: QgsFeatureSource,
    request: QgsFeatureRequest,
    places: Sequence[int],
    near: QgsSpatialIndex | None,
    is_cancelled: Cancelled,
) -> tuple[list[QgsGeometry], list[list[Any]]]:
    """The shapes of areas, only those near what is in the index, and a column of values for each place."""
    shapes: list[QgsGeometry] = []
    values: list[list[Any]] = [[] for _ in places]
    for count, feature in enumerate(features(source, request)):
        if count % CHUNK == 0 and is_cancelled():
            raise Stopped
        shape = feature.geometry()
        if shape.isEmpty() or (near is not None and not near.intersects(shape.boundingBox())):
            continue
        shapes.append(plain_polygons(shape))
        # All at once, since each single attribute is a call; NULL is the only QVariant that PyQGIS leaves.
        attributes = feature.attributes()
        for place, column in zip(places, values):
            value = attributes[place]
            column.append(None if isinstance(value, QVariant) else value)
    return shapes, values


def _around(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    """The extent of shapes; where they have no place, one that filters nothing."""
    extent = QgsRectangle()
    for shape in shapes:
        if not shape.isEmpty():
            extent.combineExtentWith(shape.boundingBox())
    return extent


def _index(shapes: Sequence[QgsGeometry]) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for number, shape in enumerate(shapes):
        if not shape.isEmpty():
            index.addFeature(number, shape.boundingBox())
    return index


def _has_classes(source: QgsFeatureSource, column: str | None) -> bool:
    """Says whether any area of the whole source has a class in a column."""
    if column is None:
        return False
    highest = source.maximumValue(source.fields().indexOf(column))
    # Where nothing is filled in, a memory layer has the least of all numbers.
    return isinstance(highest, (int, float)) and highest > 0
