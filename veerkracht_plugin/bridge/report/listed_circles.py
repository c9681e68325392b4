"""Circles on the maps as the report lists them: with its numbers and its figures, whatever their own layer has.

They are kept in the layer of the map as expressions by the id of the circle, so that a saved project has them too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsFeature, QgsVectorLayer

from ...compat import field
from ...core.report.circle_fields_of import number_of, text_of
from ...core.report.report_data import FEATURE
from ..focus.circle_expressions import with_fields
from ..focus.circle_values import plain
from .map_items import MapSources

# The fields that a report fills in where the layer does not have them, and those that take their place.
_NUMBER, _CORPORATION = ("nr", "veerkracht_nr"), ("corp_aandeel", "veerkracht_corp_aandeel")


def listed(maps: MapSources) -> Sequence[Mapping[str, Any]]:
    """Returns the circles as the report lists them (ReportData.circles), else as their layer has them."""
    if maps.listed or maps.circles is None:
        return maps.listed
    return list(map(record_of, maps.circles.getFeatures()))


def record_of(feature: QgsFeature) -> dict[str, Any]:
    """Returns the plain values of a circle by the names of its fields in lower case, and its id as FEATURE."""
    names = map(str.lower, feature.fields().names())
    return {**dict(zip(names, map(plain, feature.attributes()))), FEATURE: feature.id()}


def numbers_of(circles: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Returns the numbers of circles that have one, by the ids of their features."""
    numbers = {circle[FEATURE]: text_of(circle, "nr") for circle in circles}
    return {feature: number for feature, number in numbers.items() if number}


def add_listed_fields(layer: QgsVectorLayer, circles: Sequence[Mapping[str, Any]]) -> None:
    """Gives a layer of circles fields with the numbers and figures of `listed`."""
    numbers = {feature: _quoted(number) for feature, number in numbers_of(circles).items()}
    shares = {circle[FEATURE]: number_of(circle, _CORPORATION[0]) for circle in circles}
    known = {feature: repr(share) for feature, share in shares.items() if share is not None}
    layer.addExpressionField(_by_id(numbers), field(_NUMBER[1], "text"))
    layer.addExpressionField(_by_id(known), field(_CORPORATION[1], "real"))


def as_listed(expression: str) -> str:
    """Returns an expression of the styles of circles that looks at the fields of `add_listed_fields`."""
    return with_fields(expression, dict([_NUMBER, _CORPORATION]))


def _by_id(values: Mapping[int, str]) -> str:
    whens = " ".join(f"WHEN $id = {feature} THEN {value}" for feature, value in values.items())
    return f"CASE {whens} END" if whens else "NULL"


def _quoted(text: str) -> str:
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "''"))
