"""A classified layer, and circles on it, as what a report is made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
)

from ...core.errors import Stopped, VeerkrachtError
from ...core.focus.area_facts import AreaFacts, area_facts, recognise_facts
from ...core.focus.focus_areas import BY_AREA, Overlaps, describe, usual_weight
from ...core.focus.numbering import are_letters, next_number
from ...core.joining import reason_field
from ...core.legends import legends
from ...core.messages import Message
from ...core.reasons import TOO_FEW_INHABITANTS
from ...core.report.circle_fields_of import number_of, text_of
from ...core.report.report_data import DERIVED, Facts, ReportData, facts_of
from ...core.report.stored_figures import REASON, is_outdated, outdated_note, refreshed
from ...core.vintages import plain_name
from ..columns import CHUNK, Cancelled
from ..focus.circle_values import plain
from ..focus.covered_areas import CoveredAreas, require_classes, years_of
from ..focus.frames import plain_values
from ..focus.neighbours import neighbours
from ..focus.outlines import mend, mended, plain_polygons
from ..focus.round_shapes import circle_of
from ..map_layer import read_facts
from ..projection import metric_crs
from .listed_circles import record_of

# Metres: borders that are meant to be one lie at most so far apart.
_GAP = 5.0
# Of more areas than that, "the largest contiguous area" is nothing that a page can tell, and it takes minutes.
_MOST_FOR_NEIGHBOURS = 5000
_MINIMUM_INHABITANTS = 50
# How much the radius of a shape may differ from the one that its circle was made with: by corners, and by other
# coordinates.
_RADIUS_NOISE = 0.01
# Of a circle that lies on the areas so much covers them; the rest is gaps between them.
_WHOLLY = 0.98


def read_report_data(
    areas: QgsVectorLayer,
    circles: QgsVectorLayer | None,
    context: QgsCoordinateTransformContext,
    is_cancelled: Cancelled = lambda: False,
) -> ReportData:
    """Reads all areas and the circles on them, with numbers where they have none, and figures from the areas.

    Raises VeerkrachtError where the areas have no class field, or a layer has unsaved edits; Stopped on cancel.
    """
    require_classes(areas.fields(), areas.name())
    for layer in (areas, circles):
        require_saved(layer)
    read = _read_areas(areas, context, is_cancelled)
    found = _read_circles(circles, read.crs, context) if circles is not None else _Circles()
    overlaps = read.covered.overlaps(found.shapes, is_cancelled) if found.shapes else None
    facts = read.covered.facts
    figures = _figures(found, overlaps, facts, usual_weight(facts)) if overlaps is not None else []
    elsewhere = _elsewhere(overlaps, facts, len(figures)) if overlaps is not None else []
    return ReportData(
        areas=facts,
        derived=read.derived,
        facts=_facts(areas),
        reasons=read.reasons,
        neighbours=_pairs(read.covered.shapes, is_cancelled),
        circles=tuple(map(refreshed, found.records, figures, elsewhere)),
        overlaps=overlaps,
        areas_without_shape=tuple(row for row, shape in enumerate(read.covered.shapes) if shape.isEmpty()),
        circles_without_shape=tuple(found.shapeless),
        circle_sizes=_sizes(found),
        notes=tuple(_outdated(found, overlaps, facts)) if overlaps is not None else (),
    )


def require_saved(layer: QgsVectorLayer | None) -> None:
    """Raises VeerkrachtError for a layer with unsaved edits: texts would tell of them, and no map would show them."""
    if layer is not None and layer.isModified():
        raise VeerkrachtError(
            "{layer} has edits that are not saved; save them, or undo them, and make the report then.",
            layer=layer.name(),
        )


def _facts(areas: QgsVectorLayer) -> Facts:
    found = read_facts(areas)
    return Facts() if found is None else facts_of(found.reference, found.profile, found.sources, found.unweighted)


# --- areas ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Areas:
    covered: CoveredAreas
    derived: pd.DataFrame
    reasons: dict[str, np.ndarray]
    crs: QgsCoordinateReferenceSystem


def _read_areas(areas: QgsVectorLayer, context: QgsCoordinateTransformContext, is_cancelled: Cancelled) -> _Areas:
    crs = metric_crs(areas.crs(), areas.extent())
    years = years_of(areas.fields(), areas)
    own = {name.lower(): name for name in areas.fields().names()}
    facts = recognise_facts(areas.fields().names(), years)
    derived = {name: own[name] for name in DERIVED if name in own}
    reasons = {key: own[field] for key, field in _reason_fields().items() if field in own}
    columns = list(dict.fromkeys([*facts.values(), *derived.values(), *reasons.values()]))
    shapes, values = _read(areas, columns, crs, context, is_cancelled)
    outlines = mend(shapes)
    known = area_facts({fact: values[column] for fact, column in facts.items()}, len(shapes), years)
    return _Areas(
        covered=CoveredAreas(known, shapes, outlines),
        derived=pd.DataFrame(
            {
                name: pd.to_numeric(pd.Series(values[column], dtype=object), errors="coerce")
                for name, column in derived.items()
            },
            index=range(len(shapes)),
            dtype="float64",
        ),
        reasons={key: _texts(values[column]) for key, column in reasons.items()},
        crs=crs,
    )


def _reason_fields() -> dict[str, str]:
    return {key: reason_field(legend.field) for key, legend in legends().items()}


def _read(
    areas: QgsVectorLayer,
    columns: Sequence[str],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    is_cancelled: Cancelled,
) -> tuple[list[QgsGeometry], dict[str, list[Any]]]:
    """The shapes of the areas in `crs`, empty for those without one, and a column of plain values for each name."""
    places = [areas.fields().indexOf(column) for column in columns]
    request = QgsFeatureRequest().setSubsetOfAttributes(places).setDestinationCrs(crs, context)
    shapes: list[QgsGeometry] = []
    rows: list[list[Any]] = []
    for count, feature in enumerate(areas.getFeatures(request)):
        if count % CHUNK == 0 and is_cancelled():
            raise Stopped
        shapes.append(plain_polygons(feature.geometry()))
        attributes = feature.attributes()
        rows.append([plain(attributes[place]) for place in places])
    return shapes, {column: [row[place] for row in rows] for place, column in enumerate(columns)}


def _texts(values: Sequence[Any]) -> np.ndarray:
    found = np.empty(len(values), dtype=object)
    found[:] = [None if value in (None, "") else str(value) for value in values]
    return found


def _pairs(shapes: Sequence[QgsGeometry], is_cancelled: Cancelled) -> np.ndarray | None:
    """Areas that share an edge, each pair once; None where there are too many to tell."""
    if len(shapes) > _MOST_FOR_NEIGHBOURS:
        return None
    rows = [row for row, shape in enumerate(shapes) if not shape.isEmpty()]
    sides = neighbours([shapes[row] for row in rows], _GAP, is_cancelled)
    pairs = [(rows[one], rows[other]) for one, others in enumerate(sides) for other in sorted(others) if other > one]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


# --- circles ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Circles:
    """Plain values of each circle by the name of the field in lower case, and its shape; apart those without one."""

    records: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[QgsGeometry] = field(default_factory=list)
    shapeless: list[dict[str, Any]] = field(default_factory=list)


def _read_circles(
    layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> _Circles:
    transform = QgsCoordinateTransform(layer.crs(), crs, context)
    found = _Circles()
    for feature in layer.getFeatures():
        record = record_of(feature)
        shape = _moved(feature, transform)
        circle = circle_of(shape)
        if circle is None:
            found.shapeless.append(record)
            continue
        record.update(x=circle.x, y=circle.y, straal_m=_radius(number_of(record, "straal_m"), circle.radius))
        found.records.append(record)
        found.shapes.append(shape)
    _number(found.records)
    return found


def _radius(stored: float | None, measured: float) -> float:
    """The radius that a circle was made with, or that of its shape where it was made larger or smaller since."""
    if stored is not None and abs(stored - measured) <= _RADIUS_NOISE * measured:
        return stored
    return round(measured, 2)


def _number(records: Sequence[dict[str, Any]]) -> None:
    """Gives circles without a number the next ones, in the order of their layer."""
    taken = [text_of(record, "nr") for record in records]
    letters = are_letters(taken)
    for record in records:
        if not text_of(record, "nr"):
            record["nr"] = next_number(taken, letters)
            taken.append(record["nr"])


def _moved(feature: QgsFeature, transform: QgsCoordinateTransform) -> QgsGeometry:
    shape = QgsGeometry(feature.geometry())
    if not transform.isShortCircuited():
        try:
            shape.transform(transform)
        except QgsCsException:
            return QgsGeometry()
    return mended(shape)


def _sizes(circles: _Circles) -> np.ndarray:
    return np.array([shape.area() for shape in circles.shapes])


def _elsewhere(overlaps: Overlaps, facts: AreaFacts, count: int) -> list[set[str]]:
    """The plain names of the gemeenten of the areas of which each circle covers nothing."""
    names = np.array([plain_name(name) for name in facts.gemeenten], dtype=object)
    known = set(names.tolist()) - {""}
    return [known - set(names[overlaps.area[overlaps.circle == place]].tolist()) for place in range(count)]


def _figures(circles: _Circles, overlaps: Overlaps, facts: AreaFacts, weight: str) -> list[dict[str, Any]]:
    """What the areas that each circle covers say of it, and the gemeente that it is in."""
    # Who described the circles may have asked for more inhabitants: what is hidden in the layer stays so.
    minimum = [
        np.inf if text_of(one, REASON) == TOO_FEW_INHABITANTS else _MINIMUM_INHABITANTS for one in circles.records
    ]
    table = describe(overlaps, facts, _sizes(circles), weight, np.array(minimum)).drop(columns=["names"])
    columns = {str(name): plain_values(table[name]) for name in table.columns}
    return [dict(zip(columns, row)) for row in zip(*columns.values())]


def _outdated(circles: _Circles, overlaps: Overlaps, facts: AreaFacts) -> Iterator[Message]:
    """Says which circles have figures in their layer that the areas do not have, by whatever they were weighed.

    Those that reach beyond the areas are left out: the layer may well know more of them.
    """
    sizes = _sizes(circles)
    places = np.flatnonzero(np.bincount(overlaps.circle, overlaps.covered, len(sizes)) > _WHOLLY * sizes).tolist()
    for weight in (usual_weight(facts), BY_AREA):
        figures = _figures(circles, overlaps, facts, weight) if places else []
        places = [place for place in places if is_outdated(circles.records[place], figures[place])]
    if places:
        yield outdated_note([text_of(circles.records[place], "nr") for place in places])
