"""Protects circles in layers of another make, observations that are not saved, and numbers that follow undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from tests.gui.edits import add, circle, layer, new_editor, said, values
from tests.gui.ground import add_ground
from tests.gui.mouse import X, Y
from veerkracht_plugin.bridge.focus.circle_features import circle_polygon
from veerkracht_plugin.bridge.focus.circle_order import NORTH
from veerkracht_plugin.bridge.focus.focus_layer import observations_of
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor
from veerkracht_plugin.gui.focus.focus_state import FocusState


@pytest.fixture
def editor(qgis_new_project: None) -> Iterator[CircleEditor]:
    yield from new_editor(QgsProject.instance())


@pytest.fixture
def other_make(qgis_new_project: None) -> Iterator[CircleEditor]:
    """An editor on a layer with numbers that are integers, and a note of the user's own."""
    project = QgsProject.instance()
    add_ground(project)
    made = QgsVectorLayer("Polygon?crs=EPSG:28992&field=nr:integer&field=opm:string", "focuscirkels", "memory")
    feature = QgsFeature(made.fields())
    feature.setGeometry(circle_polygon(X - 250, Y + 250, 200))
    feature.setAttributes([4, "blijft"])
    made.dataProvider().addFeature(feature)
    project.addMapLayer(made)
    found = CircleEditor(project, QgsMessageBar())
    yield found
    found.release()


def test_numbers_may_be_integers(other_make: CircleEditor) -> None:
    fid = other_make.add(QgsPointXY(X + 250, Y - 250), 200)
    assert fid is not None
    assert values(circle(other_make, fid), "nr") == (5,)
    assert layer(other_make).commitChanges()
    assert sorted(one["nr"] for one in layer(other_make).getFeatures()) == [4, 5]


def test_letters_do_not_go_into_integers(other_make: CircleEditor) -> None:
    other_make.settings.set_letters(True)
    assert not other_make.renumber(NORTH, letters=True)
    assert "takes numbers only" in said(other_make)
    assert [one["nr"] for one in layer(other_make).getFeatures()] == [4]


def test_added_fields_are_filled_in_and_the_circles_get_their_looks(other_make: CircleEditor) -> None:
    assert other_make.ensure_layer() is not None
    [button] = other_make.messages.bar.currentItem().findChildren(QPushButton)
    button.click()
    [found] = layer(other_make).getFeatures()
    assert values(found, "nr", "opm", "soort") == (4, "blijft", "focus")
    assert values(found, "x", "y", "straal_m") == pytest.approx((X - 250, Y + 250, 200), abs=0.01)
    assert values(found, "kaart3", "gemeente") == (10, "Westerstad")
    assert "Focuscirkels kaart 4" in layer(other_make).styleManager().styles()
    assert layer(other_make).labelsEnabled()


def test_undo_draws_the_numbers_anew(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    editor.move(fid, QgsPointXY(X, Y))
    drawn = []
    layer(editor).repaintRequested.connect(lambda *_: drawn.append(True))
    layer(editor).undoStack().undo()
    assert drawn


def test_a_circle_that_shows_on_another_map_says_so(editor: CircleEditor) -> None:
    layer(editor).styleManager().setCurrentStyle("Focuscirkels kaart 3")
    assert editor.add(QgsPointXY(X, Y), 200, "ontwikkeling") is not None
    assert "shows on map 6, not on map 3" in said(editor)


def test_a_circle_that_shows_here_says_nothing(editor: CircleEditor) -> None:
    layer(editor).styleManager().setCurrentStyle("Focuscirkels kaart 3")
    assert editor.add(QgsPointXY(X, Y), 200) is not None
    assert said(editor) == ""


def test_observations_are_told_of_and_saved_with_the_circles(editor: CircleEditor) -> None:
    add(editor, -250, 250)
    noted = observations_of(QgsProject.instance(), layer(editor))
    assert noted is not None
    noted.startEditing()
    noted.addFeature(QgsFeature(noted.fields(), 1))
    state = FocusState()
    state.show_layer(layer(editor), noted)
    assert "Observations are not saved yet." in state.text.text()
    assert layer(editor).isModified()
    assert noted.isModified()
    assert editor.save()
    assert not layer(editor).isModified()
    assert not noted.isModified()
    assert layer(editor).featureCount() == noted.featureCount() == 1
    state.show_layer(layer(editor), noted)
    assert "not saved yet" not in state.text.text()


def test_a_layer_made_for_a_map_shows_its_circles(qgis_new_project: None) -> None:
    project = QgsProject.instance()
    areas = add_ground(project)
    areas.styleManager().renameStyle(areas.styleManager().currentStyle(), "Kaart 4 Corporatiebezit")
    editor = CircleEditor(project, QgsMessageBar())
    try:
        made = editor.ensure_layer()
        assert made is not None
        assert made.styleManager().currentStyle() == "Focuscirkels kaart 4"
        assert all(name.startswith("Focuscirkels") for name in made.styleManager().styles())
    finally:
        editor.release()


def test_a_shape_that_is_no_circle_stays_what_it_is(other_make: CircleEditor) -> None:
    square = QgsFeature(layer(other_make).fields())
    square.setGeometry(QgsGeometry.fromWkt(f"Polygon(({X} {Y},{X + 100} {Y},{X + 100} {Y + 100},{X} {Y}))"))
    layer(other_make).dataProvider().addFeature(square)
    assert other_make.ensure_layer() is not None
    before = {one.id(): one.geometry().asWkt(2) for one in layer(other_make).getFeatures()}
    [button] = other_make.messages.bar.currentItem().findChildren(QPushButton)
    button.click()
    assert {one.id(): one.geometry().asWkt(2) for one in layer(other_make).getFeatures()} == before
