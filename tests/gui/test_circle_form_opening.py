"""Protects the form of a circle as it is opened: nothing is saved unasked, and the maps follow the kind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from unittest.mock import Mock

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt.QtWidgets import QComboBox

from tests.gui.mouse import X, Y
from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.circle_form import set_form
from veerkracht_plugin.bridge.focus.circle_values import attribute
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.gui.focus.form_opening import form_opener

WhileOpen = Callable[[QgsAttributeForm], None]


class Form(QgsAttributeDialog):
    """The form as QGIS makes it, in which `act` is done while it is open."""

    def __init__(self, layer: QgsVectorLayer, feature: QgsFeature, act: WhileOpen) -> None:
        super().__init__(layer, feature, False, None, True, QgsAttributeEditorContext())
        self._act = act

    def exec(self) -> int:
        # A form is open for minutes: what follows in it may not be what Python clears away.
        gc.collect()
        self._act(self.attributeForm())
        self.accept()
        return 1


@pytest.fixture(scope="module", autouse=True)
def widgets(qgis_app: object) -> None:
    QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def circles(qgis_new_project: None) -> Iterator[QgsVectorLayer]:
    made = make_circle_layer(QgsProject.instance(), None).layer
    made.startEditing()
    yield made
    made.rollBack()


def open_form(layer: QgsVectorLayer, act: WhileOpen) -> None:
    """Opens the form of the only circle there is."""
    [feature] = layer.getFeatures()
    iface = Mock()
    iface.getFeatureForm.side_effect = lambda *_: Form(layer, feature, act)
    form_opener(iface)(layer, feature)


def filled_in(layer: QgsVectorLayer, act: WhileOpen, **given: str) -> tuple[str, str]:
    """Kind and maps of a circle after its form was opened, filled in and accepted."""
    assert layer.addFeature(new_feature(layer, X, Y, 250, **given))
    open_form(layer, act)
    [after] = layer.getFeatures()
    return attribute(after, "soort"), attribute(after, "kaarten") or ""


def choose(form: QgsAttributeForm, kind: str) -> None:
    """Chooses a kind in its list, as a user does."""
    choices = form.findChild(QComboBox, "soort")
    choices.setCurrentIndex(choices.findData(kind))


@pytest.mark.parametrize(
    ("before", "after", "maps"),
    [
        ("focus", "aandacht", "7"),
        ("focus", "ontwikkeling", "6"),
        ("aandacht", "focus", ""),
        ("ontwikkeling", "aandacht", "7"),
    ],
)
def test_the_maps_follow_the_kind(circles: QgsVectorLayer, before: str, after: str, maps: str) -> None:
    assert filled_in(circles, lambda form: choose(form, after), soort=before) == (after, maps)


def test_they_follow_each_time(circles: QgsVectorLayer) -> None:
    def there_and_back(form: QgsAttributeForm) -> None:
        for kind in ("ontwikkeling", "aandacht", "focus", "ontwikkeling"):
            choose(form, kind)

    assert filled_in(circles, there_and_back, soort="focus") == ("ontwikkeling", "6")


@pytest.mark.parametrize("maps", ["3,4,7", "-", "7"])
def test_maps_that_were_chosen_stay(circles: QgsVectorLayer, maps: str) -> None:
    chosen = filled_in(circles, lambda form: choose(form, "ontwikkeling"), soort="focus", kaarten=maps)
    assert chosen == ("ontwikkeling", maps)


def test_maps_that_are_typed_stay(circles: QgsVectorLayer) -> None:
    def type_and_choose(form: QgsAttributeForm) -> None:
        form.changeAttribute("kaarten", "1,2")
        choose(form, "aandacht")

    assert filled_in(circles, type_and_choose, soort="focus") == ("aandacht", "1,2")


def test_opening_and_closing_changes_nothing(circles: QgsVectorLayer) -> None:
    assert filled_in(circles, lambda _: None, soort="aandacht", kaarten="") == ("aandacht", "")


def test_without_a_field_for_maps_only_the_kind_changes(qgis_new_project: None) -> None:
    other = QgsVectorLayer("Polygon?crs=EPSG:28992&field=soort:string&field=nr:string", "focuscirkels", "memory")
    set_form(other)
    other.startEditing()
    assert filled_in(other, lambda form: choose(form, "aandacht"), soort="focus") == ("aandacht", "")
    other.rollBack()


def test_a_form_that_is_not_filled_in_leaves_no_trace(circles: QgsVectorLayer) -> None:
    assert circles.addFeature(new_feature(circles, X, Y, 250, nr="1"))
    assert circles.commitChanges()
    editable = []
    open_form(circles, lambda _: editable.append(circles.isEditable()))
    assert editable == [True]
    assert not circles.isEditable()


def test_what_is_filled_in_waits_to_be_saved(circles: QgsVectorLayer) -> None:
    assert circles.addFeature(new_feature(circles, X, Y, 250, nr="1"))
    assert circles.commitChanges()
    open_form(circles, lambda form: form.changeAttribute("naam", "Noord"))
    assert circles.isEditable()
    assert circles.isModified()
    [after] = circles.getFeatures()
    assert attribute(after, "naam") == "Noord"
