"""Protects the settings in the focus panel: each choice is kept in the project at once, and only the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox

from tests.gui.focus_panel_parts import Desk, desk_in_use
from tests.qgis.circle_rows import circle_layer
from veerkracht_plugin.bridge.focus.circle_styles import circle_style_name, style_circles

KEYS = Qt.Key


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        one.panel.settings.setCollapsed(False)
        one.settle()
        yield one


def _add(desk: Desk, uri: str, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(uri, name, "memory")
    assert layer.isValid()
    desk.project.addMapLayer(layer)
    desk.settle()
    return layer


def _choose(desk: Desk, combo: QComboBox, text: str) -> None:
    """Chooses as a user does, with the keyboard."""
    assert combo.findText(text) >= 0, [combo.itemText(place) for place in range(combo.count())]
    combo.setFocus()
    for _ in range(combo.count()):
        QTest.keyClick(combo, KEYS.Key_Up)
    while combo.currentText() != text:
        QTest.keyClick(combo, KEYS.Key_Down)
    desk.settle()


def _areas(desk: Desk, name: str) -> QgsVectorLayer:
    return _add(desk, "Polygon?crs=EPSG:28992&field=kaart3:integer", name)


def test_without_layers_it_says_so(desk: Desk) -> None:
    settings = desk.panel.settings
    assert not settings.circles.isEnabled()
    assert "first circle" in settings.circles.currentText()
    assert not settings.areas.isEnabled()
    assert not settings.refresh_figures.isEnabled()
    assert not settings.street_field.isVisible()


def test_another_circle_layer_can_be_chosen(desk: Desk) -> None:
    desk.circles({"nr": "1"})
    other = circle_layer({"nr": "20"})
    other.setName("voorstel")
    desk.project.addMapLayer(other)
    desk.settle()
    assert desk.numbers == ["1"]
    _choose(desk, desk.panel.settings.circles, "voorstel")
    assert desk.editor.layer() is other
    assert desk.numbers == ["20"]


def test_other_areas_can_be_chosen(desk: Desk) -> None:
    first, second = _areas(desk, "buurten 2022"), _areas(desk, "buurten 2024")
    chosen = desk.editor.settings.areas()
    other = second if chosen is first else first
    layer = desk.circles({"nr": "1", "inwoners": 12})
    assert desk.panel.settings.areas.currentText() == chosen.name()
    _choose(desk, desk.panel.settings.areas, other.name())
    assert desk.editor.settings.areas() is other
    assert "keep their figures" in desk.said()
    assert not layer.isEditable()


def test_street_names_come_with_the_likely_field(desk: Desk) -> None:
    roads = _add(desk, "LineString?crs=EPSG:28992&field=code:string&field=straatnaam:string", "wegen")
    settings = desk.panel.settings
    _choose(desk, settings.streets, "wegen")
    assert desk.editor.settings.streets() == (roads, "straatnaam")
    assert settings.street_field.isVisible()
    _choose(desk, settings.street_field, "code")
    assert desk.editor.settings.streets() == (roads, "code")
    _choose(desk, settings.streets, "none: names come from the areas")
    assert desk.editor.settings.streets() is None
    assert not settings.street_field.isVisible()


def test_a_street_layer_that_is_removed_gives_no_other_its_place(desk: Desk) -> None:
    roads = _add(desk, "LineString?crs=EPSG:28992&field=naam:string", "wegen")
    _add(desk, "LineString?crs=EPSG:28992&field=naam:string", "spoor")
    _choose(desk, desk.panel.settings.streets, "wegen")
    chosen = roads.id()
    desk.project.removeMapLayer(roads)
    desk.settle()
    assert desk.project.readEntry("veerkracht", "focus/streets")[0] == chosen  # it may come back
    assert desk.editor.settings.streets() is None
    assert desk.panel.settings.streets.currentLayer() is None


def test_kind_and_numbering_are_kept(desk: Desk) -> None:
    settings = desk.panel.settings
    _choose(desk, settings.kind, "asks for attention, on map 7 only")
    assert desk.editor.settings.kind() == "aandacht"
    _choose(desk, settings.numbering, "a, b, c …")
    assert desk.editor.settings.letters() is True
    assert desk.project.isDirty()


def test_the_limit_changes_map_4_and_leaves_the_map_on_the_screen(desk: Desk) -> None:
    layer = desk.circles({"nr": "1", "corp_aandeel": 55})
    style_circles(layer, save=False)
    layer.styleManager().setCurrentStyle(circle_style_name("4"))
    limit = desk.panel.settings.limit
    limit.setFocus()
    limit.selectAll()
    QTest.keyClicks(limit, "45")
    QTest.keyClick(limit, KEYS.Key_Return)
    desk.settle()
    assert desk.editor.settings.limit() == 45
    assert limit.value() == 45
    manager = layer.styleManager()
    assert manager.currentStyle() == circle_style_name("4")
    assert ">= 45" in manager.style(circle_style_name("4")).xmlData().replace("&gt;", ">")


def test_merely_passing_through_the_limit_changes_nothing(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"})
    desk.project.setDirty(False)
    limit = desk.panel.settings.limit
    limit.setFocus()
    QTest.keyClick(limit, KEYS.Key_Return)
    desk.panel.table.setFocus()
    desk.settle()
    assert not desk.project.isDirty()
    assert circle_style_name("4") not in layer.styleManager().styles()


def test_figures_are_computed_anew_when_asked_for(desk: Desk) -> None:
    layer = desk.circles({"nr": "1", "inwoners": 12, "kaart3": 1, "naam": "Mijn naam"})
    _areas(desk, "buurten")
    desk.panel.settings.refresh_figures.click()
    desk.settle()
    (feature,) = layer.getFeatures()
    assert feature["naam"] == "Mijn naam"
    assert feature["reden"] == "geen gegevens"  # no area lies under the circle
    assert layer.undoStack().count() == 1


def test_a_long_name_does_not_make_the_panel_wide(desk: Desk) -> None:
    before = desk.panel.minimumSizeHint().width()
    _areas(desk, "buurten met een heel lange naam, " * 8)
    assert desk.panel.minimumSizeHint().width() == before
