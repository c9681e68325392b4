"""The form of a circle: tabs, labels, choices; and of the observations that belong to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...compat import tab_of_form
from ...core.focus.circle_fields import DEFAULT_YEARS, CircleField, Group, Tab, circle_fields, observations, tabs
from ...core.legends import legends

_HIDDEN = ("fid", "sleutel", "cirkel")
_DEFAULTS = {"soort": "'focus'", "nr_hoek": "45", "nr_afstand": "0", "sleutel": "uuid('WithoutBraces')"}
YEAR_FIELD = re.compile(r"(?:onv|kwb)_(\d{4})")
_IMAGE, _RELATIVE_TO_PROJECT = 1, 1


def set_form(layer: QgsVectorLayer, relation_id: str = "") -> None:
    """Gives a circle layer its form: a tab per theme, Dutch labels, choices; what is computed cannot be typed.

    `relation_id`: of the observations, whose tab is left out without one. Fields of the user's own come on a last tab.
    """
    years = years_in(layer)
    fields = circle_fields(years)
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    for tab in tabs(years):
        form.addTab(_tab(layer, tab))
    if relation_id:
        form.addTab(_observations_tab(relation_id))
    own = [name for name in layer.fields().names() if name.lower() not in {*_HIDDEN, *(one.name for one in fields)}]
    if own:
        form.addTab(_own_tab(layer, own))
    _set_widgets(layer, form, fields)
    layer.setEditFormConfig(form)
    layer.setDisplayExpression('concat("nr", \' \', "naam")')
    for name, expression in _DEFAULTS.items():
        if layer.fields().lookupField(name) >= 0:
            layer.setDefaultValueDefinition(layer.fields().lookupField(name), QgsDefaultValue(expression))


def set_observation_form(layer: QgsVectorLayer) -> None:
    """Gives the table of observations its form, photos with QGIS's own attachment widget."""
    form = layer.editFormConfig()
    _set_widgets(layer, form, observations().fields)
    layer.setEditFormConfig(form)
    layer.setDisplayExpression("concat(format_date(\"datum\", 'd-M-yyyy'), ' ', left(\"waarneming\", 40))")
    # Without a start in the texts the form would show NULL in them, and keep it before what is typed.
    for name, expression in {"datum": "to_date(now())", "waarneming": "''", "foto": "''"}.items():
        layer.setDefaultValueDefinition(layer.fields().lookupField(name), QgsDefaultValue(expression))


def set_tooltips(form: QWidget, layer: QgsVectorLayer) -> None:
    """Explains each field of an open form where the mouse rests on its label; QGIS 3.22 keeps no comments in files."""
    explained = {described.label: described.tooltip for described in circle_fields(years_in(layer))}
    for label in form.findChildren(QLabel):
        if label.text() in explained:
            label.setToolTip(explained[label.text()])


def years_in(layer: QgsVectorLayer) -> tuple[int, int]:
    """Returns the years (from, to) of the figures that a circle layer has fields for; the default ones without any."""
    years = sorted(int(found[1]) for found in map(YEAR_FIELD.fullmatch, layer.fields().names()) if found)
    return (years[0], years[-1]) if years else DEFAULT_YEARS


def _tab(layer: QgsVectorLayer, tab: Tab) -> QgsAttributeEditorContainer:
    container = tab_of_form(tab.title)
    container.setColumnCount(tab.columns)
    for group in tab.groups:
        container.addChildElement(_group(layer, group, container))
    return container


def _group(layer: QgsVectorLayer, group: Group, parent: QgsAttributeEditorContainer) -> QgsAttributeEditorContainer:
    container = QgsAttributeEditorContainer(group.title, parent)
    for described in group.fields:
        if described.name not in _HIDDEN:
            _add_field(layer, described.name, container)
    return container


def _own_tab(layer: QgsVectorLayer, names: Sequence[str]) -> QgsAttributeEditorContainer:
    container = tab_of_form("Overig")
    for name in names:
        _add_field(layer, name, container)
    return container


def _add_field(layer: QgsVectorLayer, name: str, container: QgsAttributeEditorContainer) -> None:
    index = layer.fields().lookupField(name)
    if index >= 0:
        container.addChildElement(QgsAttributeEditorField(layer.fields().at(index).name(), index, container))


def _observations_tab(relation_id: str) -> QgsAttributeEditorContainer:
    container = tab_of_form(observations().title)
    relation = QgsAttributeEditorRelation(relation_id, container)
    relation.setShowLabel(False)
    relation.setRelationWidgetTypeId("relation_editor")
    container.addChildElement(relation)
    return container


def _set_widgets(layer: QgsVectorLayer, form: QgsEditFormConfig, fields: Sequence[CircleField]) -> None:
    for described in fields:
        index = layer.fields().lookupField(described.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, described.label)
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(*_widget(described)))
        form.setReadOnly(index, described.is_computed)
        form.setLabelOnTop(index, described.has_lines)
    for name in _HIDDEN:
        if layer.fields().lookupField(name) >= 0:
            layer.setEditorWidgetSetup(layer.fields().lookupField(name), QgsEditorWidgetSetup("Hidden", {}))


def _widget(described: CircleField) -> tuple[str, Mapping[str, Any]]:
    """The kind of widget that QGIS edits a field with, and its settings."""
    if described.is_attachment:
        return "ExternalResource", {
            "DocumentViewer": _IMAGE,
            "RelativeStorage": _RELATIVE_TO_PROJECT,
            "FileWidget": True,
            "FileWidgetButton": True,
            "DocumentViewerHeight": 240,
        }
    choices = described.choices or _classes(described.name)
    if choices:
        return "ValueMap", {"map": [{label: value} for value, label in choices.items()]}
    if described.kind == "date":
        return "DateTime", {"display_format": "d-M-yyyy", "calendar_popup": True, "allow_null": True}
    return "TextEdit", {"IsMultiline": described.has_lines}


def _classes(field: str) -> dict[str, str]:
    """The label of each class, where a field holds classes of a map."""
    legend = next((legend for legend in legends().values() if legend.field == field), None)
    return {} if legend is None else {str(one.number): f"{one.number} {one.label}" for one in legend.entries}
