"""Many new circles at once: all the fields of a circle layer, with what a circle starts with and what lies inside."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from qgis.core import QgsFields, QgsGeometry, QgsRectangle

from ...core.focus.area_facts import Years
from ...core.focus.badges import Place, page_scale, place_badges
from ...core.focus.circle_fields import DEFAULT_YEARS, CircleField, circle_fields
from ...core.focus.circles import FOCUS, maps_of_kind, maps_text
from ...core.focus.focus_areas import describe, usual_weight
from ..columns import Cancelled
from .circle_features import place_attributes
from .circle_figures import name_from
from .covered_areas import CoveredAreas
from .focus_layer import qgis_fields
from .frames import plain_values
from .round_shapes import Circle

_TYPES = {"integer": "Int64", "real": "float64", "text": "object"}
# Areas wider than this, in metres, are no single page: the page is then that of the circles.
_WIDEST_PAGE = 100_000.0
# Every number is held against all others, and no page shows so many clear of each other.
_MOST_NUMBERS_ON_A_PAGE = 1000


def fields_of_circles(years: tuple[int, int]) -> QgsFields:
    """Returns the fields of a circle layer, in order; `years`: from and to, of its maps."""
    return qgis_fields(circle_fields(years))


def years_of_circles(years: Years) -> tuple[int, int]:
    """Returns the years that the fields of circles are named after, by those of the maps as far as they are known."""
    from_year, to_year = years
    return from_year or to_year or DEFAULT_YEARS[0], to_year or DEFAULT_YEARS[1]


def extent_of(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    """Returns the extent of shapes."""
    extent = QgsRectangle()
    for shape in shapes:
        extent.combineExtentWith(shape.boundingBox())
    return extent


def figures_of_circles(
    covered: CoveredAreas, shapes: Sequence[QgsGeometry], minimum: float, is_cancelled: Cancelled = lambda: False
) -> dict[str, list[Any]]:
    """Returns what lies inside circles, by field: the figures, `gemeente`, and as `naam` a proposal.

    Plain values, None where one is missing. Areas weigh by inhabitants, or by area where the layer has none;
    `minimum`: circles with fewer inhabitants get no figures. Raises Stopped on cancel.
    """
    weight = usual_weight(covered.facts)
    sizes = np.array([shape.area() for shape in shapes], dtype="float64")
    table = describe(covered.overlaps(shapes, is_cancelled), covered.facts, sizes, weight, minimum)
    names = table.pop("names")
    columns = {str(name): plain_values(table[name]) for name in table.columns}
    return {**columns, "naam": [name_from(some) for some in names]}


def new_circle_rows(
    circles: Sequence[Circle], years: tuple[int, int], columns: Mapping[str, Sequence[Any]], areas: QgsRectangle | None
) -> pd.DataFrame:
    """Returns a row per circle with a column for every field of a circle layer, of the type that the field has.

    `columns`: what is known of the circles, by field, a list each with None or NaN where a value is missing; the rest
    is as a new circle has it. Their numbers stand clear of each other on a page that shows `areas`, in metres, or
    without them all circles.
    """
    known: dict[str, Sequence[Any]] = {**_start(circles, columns), **columns}
    _place_numbers(circles, known, areas)
    made = {one.name: _column(one, known.get(one.name), len(circles)) for one in circle_fields(years)}
    return pd.DataFrame(made, index=range(len(circles)))


def _start(circles: Sequence[Circle], columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    kinds = list(columns.get("soort", [FOCUS] * len(circles)))
    places = [place_attributes(circle.x, circle.y, circle.radius) for circle in circles]
    return {
        "soort": kinds,
        "kaarten": [maps_text(maps_of_kind(kind)) for kind in kinds],
        "sleutel": [uuid.uuid4().hex for _ in circles],
        **{name: [place[name] for place in places] for name in ("x", "y", "straal_m")},
    }


def _place_numbers(circles: Sequence[Circle], known: dict[str, Sequence[Any]], areas: QgsRectangle | None) -> None:
    """Gives each number a place, unless it has one already."""
    if "nr_hoek" in known:
        return
    places = [Place()] * len(circles)
    if len(circles) <= _MOST_NUMBERS_ON_A_PAGE:
        rings = [(circle.x, circle.y, circle.radius) for circle in circles]
        places = place_badges(rings, [str(number or "") for number in known["nr"]], _scale(circles, areas))
    known["nr_hoek"] = [place.angle for place in places]
    known["nr_afstand"] = [place.distance for place in places]


def _scale(circles: Sequence[Circle], areas: QgsRectangle | None) -> float:
    page = areas
    if page is None or max(page.width(), page.height()) > _WIDEST_PAGE:
        page = extent_of([circle.polygon() for circle in circles])
    return page_scale((page.xMinimum(), page.yMinimum(), page.xMaximum(), page.yMaximum()))


def _column(described: CircleField, values: Sequence[Any] | None, count: int) -> pd.Series:
    if values is None:
        # The form would show NULL in every empty text.
        is_written = described.kind == "text" and not described.is_computed
        values = ["" if is_written else None] * count
    plain = pd.Series(list(values), dtype=object)
    made: pd.Series = plain.where(plain.notna(), None).astype(_TYPES[described.kind])  # type: ignore[call-overload]
    return made
