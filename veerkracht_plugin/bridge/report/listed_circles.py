"""Circles on the maps as the report lists them: with its numbers and its figures, whatever their own layer has.

They are kept in the layer of the map as expressions by the id of the circle, so that a saved project has them too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsFeatureRenderer, QgsPalLayerSettings, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...compat import field
from ...core.report.circle_fields_of import number_of, text_of
from ...core.report.report_data import FEATURE
from ..focus.circle_expressions import with_fields

# The fields that a report fills in where the layer does not have them, and those that take their place.
_NUMBER, _CORPORATION = ("nr", "veerkracht_nr"), ("corp_aandeel", "veerkracht_corp_aandeel")


def add_listed_fields(layer: QgsVectorLayer, circles: Sequence[Mapping[str, Any]]) -> None:
    """Gives a layer of circles fields with the values that a report lists (ReportData.circles)."""
    numbers = {circle[FEATURE]: _quoted(text_of(circle, _NUMBER[0])) for circle in circles}
    shares = {circle[FEATURE]: number_of(circle, _CORPORATION[0]) for circle in circles}
    known = {feature: repr(share) for feature, share in shares.items() if share is not None}
    layer.addExpressionField(_by_id(numbers), field(_NUMBER[1], "text"))
    layer.addExpressionField(_by_id(known), field(_CORPORATION[1], "real"))


def renderer_as_listed(made: QgsFeatureRenderer) -> QgsFeatureRenderer:
    """Returns a renderer of circles that looks at the fields of `add_listed_fields`."""
    document = QDomDocument()
    element = made.save(document, QgsReadWriteContext())
    return QgsFeatureRenderer.load(_as_listed(document, element), QgsReadWriteContext())


def labels_as_listed(settings: QgsPalLayerSettings) -> QgsPalLayerSettings:
    """Returns the labels of circles with the fields of `add_listed_fields`."""
    document, made = QDomDocument(), QgsPalLayerSettings()
    element = settings.writeXml(document, QgsReadWriteContext())
    made.readXml(_as_listed(document, element), QgsReadWriteContext())
    return made


def _as_listed(document: QDomDocument, element: QDomElement) -> QDomElement:
    document.appendChild(element)
    document.setContent(with_fields(document.toString(), dict([_NUMBER, _CORPORATION])))
    return document.documentElement()


def _by_id(values: Mapping[int, str]) -> str:
    whens = " ".join(f"WHEN $id = {feature} THEN {value}" for feature, value in values.items())
    return f"CASE {whens} END" if whens else "NULL"


def _quoted(text: str) -> str:
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "''"))
