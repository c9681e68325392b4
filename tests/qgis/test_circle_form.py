"""Protects the form of a circle: Dutch labels on tabs, choices, what is computed cannot be typed, tooltips."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext, QgsGui
from qgis.PyQt.QtWidgets import QLabel, QTabWidget

from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.circle_form import set_form, set_tooltips, years_in
from veerkracht_plugin.bridge.focus.focus_layer import observations_of
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.core.focus.circle_fields import circle_fields, observations, tabs

HIDDEN = {"sleutel"}


@pytest.fixture
def circles(qgis_new_project) -> QgsVectorLayer:
    return make_circle_layer(QgsProject.instance(), None).layer


@pytest.fixture(scope="module")
def editors(qgis_app) -> None:
    QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def opened(circles, editors):
    """The form of a circle, as QGIS makes it."""
    circles.startEditing()
    assert circles.addFeature(new_feature(circles, 200_000, 480_000, 250, nr="1", kaart3=10))
    feature, context = next(circles.getFeatures()), QgsAttributeEditorContext()
    dialog = QgsAttributeDialog(circles, feature, False, None, True, context)
    yield dialog
    dialog.close()
    circles.rollBack()


def leaves(container: QgsAttributeEditorContainer) -> list[str]:
    kinds = QgsAttributeEditorElement.AttributeEditorType
    return [element.name() for element in container.findElements(kinds.AeTypeField)]


def test_every_field_is_on_the_tab_where_it_belongs(circles):
    found = {tab.name(): leaves(tab) for tab in circles.editFormConfig().tabs()}
    assert found.pop(observations().title) == []
    assert found == {
        tab.title: [one.name for group in tab.groups for one in group.fields if one.name not in HIDDEN]
        for tab in tabs()
    }


def test_labels_and_choices(circles):
    form = circles.editFormConfig()
    for field in circle_fields():
        index = circles.fields().lookupField(field.name)
        assert circles.attributeAlias(index) == field.label
        assert form.readOnly(index) is field.is_computed
    kinds = circles.editorWidgetSetup(circles.fields().lookupField("soort")).config()["map"]
    assert [next(iter(kind.values())) for kind in kinds] == ["focus", "aandacht", "ontwikkeling"]
    classes = circles.editorWidgetSetup(circles.fields().lookupField("kaart3")).config()["map"]
    assert classes[-1] == {"10 zeer veel problemen, zeer veel kwetsbaar": "10"}
    assert circles.editorWidgetSetup(circles.fields().lookupField("sleutel")).type() == "Hidden"


def test_the_form_opens_with_its_tabs_and_tooltips(opened, circles):
    pages = opened.findChild(QTabWidget)
    assert [pages.tabText(place) for place in range(pages.count())] == [
        *(tab.title for tab in tabs()),
        observations().title,
    ]
    set_tooltips(opened, circles)
    tooltips = {label.text(): label.toolTip() for label in opened.findChildren(QLabel)}
    for field in circle_fields():
        if field.name not in HIDDEN:
            assert tooltips[field.label] == field.tooltip, field.name


def test_fields_of_the_users_own_have_a_tab(qgis_app):
    layer = QgsVectorLayer("Polygon?field=nr:string&field=straal_m:double&field=wijkteam:string", "x", "memory")
    set_form(layer)
    found = {tab.name(): leaves(tab) for tab in layer.editFormConfig().tabs()}
    assert found["Overig"] == ["wijkteam"]
    assert found["Cirkel"] == ["nr", "straal_m"]


@pytest.mark.parametrize(
    ("fields", "years"), [("onv_2018:double&field=kwb_2024:double", (2018, 2024)), ("nr:string", (2014, 2022))]
)
def test_the_years_are_those_of_the_fields(qgis_app, fields, years):
    assert years_in(QgsVectorLayer(f"Polygon?field={fields}", "x", "memory")) == years


def test_an_observation_starts_with_empty_texts_and_today(circles):
    noted = observations_of(QgsProject.instance(), circles)
    started = QgsVectorLayerUtils.createFeature(noted)
    assert (started["waarneming"], started["foto"]) == ("", "")
    assert started["datum"].isValid()
