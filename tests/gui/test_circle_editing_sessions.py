"""Protects everything else that is edited at the same time, by the user and by other tools of QGIS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer, QgsVectorLayerEditUtils
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from tests.gui.edits import add, circle, contents, layer, new_editor, new_project, said, values
from tests.gui.ground import add_ground
from tests.gui.mouse import X, Y, is_true_circle
from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.circle_values import attribute
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.gui.focus import shape_following
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    yield from new_project()


@pytest.fixture
def editor(project: QgsProject) -> Iterator[CircleEditor]:
    yield from new_editor(project)


@pytest.fixture
def saved(project: QgsProject, tmp_path: Path) -> Iterator[CircleEditor]:
    """Of a project in a file, so that its circles are in a GeoPackage."""
    assert project.write(str(tmp_path / "project.qgz"))
    yield from new_editor(project)


def note(editor: CircleEditor, fid: int, text: str) -> None:
    """Writes in the field for notes, as a user in the form does."""
    found = layer(editor)
    assert found.changeAttributeValue(fid, found.fields().lookupField("toelichting"), text)


def test_an_act_starts_editing_and_saves_nothing(saved: CircleEditor) -> None:
    assert not layer(saved).isEditable()
    add(saved, 0, 0)
    assert layer(saved).isEditable()
    assert layer(saved).dataProvider().featureCount() == 0
    assert layer(saved).rollBack()
    assert contents(saved) == {}


def test_other_edits_of_an_open_session_stay_as_they_are(saved: CircleEditor) -> None:
    first = add(saved, -250, 250)
    assert layer(saved).commitChanges()
    (first,) = contents(saved)
    layer(saved).startEditing()
    note(saved, first, "van de gebruiker")
    second = add(saved, 600, 0)
    assert saved.move(first, QgsPointXY(X, Y))
    assert saved.remove([second])
    stack = layer(saved).undoStack()
    assert stack.count() == 4
    for _ in range(3):
        stack.undo()
    assert attribute(circle(saved, first), "toelichting") == "van de gebruiker"
    assert next(layer(saved).dataProvider().getFeatures())["toelichting"] != "van de gebruiker"
    stack.undo()
    assert attribute(circle(saved, first), "toelichting") in (None, "")


def test_an_act_that_fails_takes_only_itself_back(editor: CircleEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    fid = add(editor, 0, 0)
    note(editor, fid, "blijft")
    before, commands = contents(editor), layer(editor).undoStack().index()
    monkeypatch.setattr(layer(editor), "changeAttributeValues", lambda *_: False)
    assert not editor.move(fid, QgsPointXY(X + 500, Y))
    assert contents(editor) == before
    assert (layer(editor).undoStack().index(), layer(editor).undoStack().count()) == (commands, commands)
    assert layer(editor).isEditable()


def test_an_act_that_fails_leaves_no_session_open(saved: CircleEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer(saved), "addFeature", lambda *_: False)
    assert saved.add(QgsPointXY(X, Y), 200) is None
    assert "could not be added" in said(saved)
    assert not layer(saved).isEditable()


def test_a_circle_goes_on_after_it_was_saved(saved: CircleEditor) -> None:
    add(saved, -250, 250)
    assert layer(saved).commitChanges()
    (fid,) = contents(saved)
    assert saved.move(fid, QgsPointXY(X + 250, Y + 250))
    assert values(circle(saved, fid), "nr", "naam", "x") == ("1", "5/6", X + 250)
    assert layer(saved).commitChanges()
    (stored,) = layer(saved).dataProvider().getFeatures()
    assert is_true_circle(stored, 250, 250, 200, 0.001)


def test_a_circle_moved_by_another_tool_is_described_in_its_command(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    before = contents(editor)
    layer(editor).beginEditCommand("another tool")
    assert QgsVectorLayerEditUtils(layer(editor)).translateFeature(fid, 1000, -500) == 0
    layer(editor).endEditCommand()
    after = contents(editor)
    assert values(circle(editor, fid), "x", "y", "straal_m", "naam", "kaart3") == (X + 750, Y - 250, 200, "6/7", 1)
    stack = layer(editor).undoStack()
    assert stack.count() == 2
    stack.undo()
    assert contents(editor) == before
    stack.redo()
    assert contents(editor) == after


def test_a_command_of_another_tool_that_is_thrown_away_leaves_nothing(
    editor: CircleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    fid = add(editor, -250, 250)
    before = contents(editor)
    layer(editor).beginEditCommand("another tool")
    QgsVectorLayerEditUtils(layer(editor)).translateFeature(fid, 1000, -500)
    assert attribute(circle(editor, fid), "x") == X + 750
    # While it is thrown away nothing may be added to the stack.
    describe = Mock()
    monkeypatch.setattr(shape_following, "follow_shape", describe)
    layer(editor).destroyEditCommand()
    describe.assert_not_called()
    assert contents(editor) == before
    assert layer(editor).undoStack().count() == 1


def test_an_act_describes_a_circle_once(editor: CircleEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    fid = add(editor, -250, 250)
    describe = Mock(wraps=shape_following.values_after)
    monkeypatch.setattr(shape_following, "values_after", describe)
    assert editor.move(fid, QgsPointXY(X, Y))
    describe.assert_called_once()


def test_a_shape_changed_outside_any_command_adds_none(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    moved = circle(editor, fid).geometry()
    moved.translate(500, 0)
    assert layer(editor).changeGeometry(fid, moved)
    assert layer(editor).undoStack().count() == 2
    assert attribute(circle(editor, fid), "x") == X - 250


def test_a_circle_that_is_none_any_more_is_told_and_mended_by_the_next_act(editor: CircleEditor) -> None:
    fid = add(editor, 0, 0)
    layer(editor).beginEditCommand("vertex tool")
    oval = QgsGeometry.fromWkt(f"Polygon(({X - 600} {Y}, {X} {Y + 100}, {X + 600} {Y}, {X} {Y - 100}, {X - 600} {Y}))")
    assert layer(editor).changeGeometry(fid, oval)
    layer(editor).endEditCommand()
    assert "not round" in said(editor)
    x, y, radius = values(circle(editor, fid), "x", "y", "straal_m")
    assert (x, y, round(radius)) == (X, Y, 196)  # a circle of the same area
    assert editor.resize(fid, 300)
    assert is_true_circle(circle(editor, fid), 0, 0, 300, 0.001)


def test_a_read_only_layer_is_told(saved: CircleEditor) -> None:
    add(saved, 0, 0)
    layer(saved).commitChanges()
    layer(saved).setReadOnly(True)
    before = contents(saved)
    assert saved.add(QgsPointXY(X, Y), 100) is None
    assert not saved.remove(list(before))
    assert "read-only" in said(saved)
    assert len(saved.messages.bar.items()) == 1  # said once
    assert contents(saved) == before


def test_whoever_watches_is_told_of_each_change(editor: CircleEditor, project: QgsProject) -> None:
    told: list[str] = []
    editor.changed.connect(lambda: told.append(""))
    steps = [
        lambda: add(editor, 0, 0),
        lambda: layer(editor).undoStack().undo(),
        lambda: layer(editor).undoStack().redo(),
        lambda: layer(editor).commitChanges(),
        lambda: project.removeMapLayer(layer(editor).id()),
        lambda: make_circle_layer(project, None),
    ]
    for step in steps:
        before = len(told)
        step()
        assert len(told) > before


def test_who_makes_the_layer_active_is_told_before_each_act(editor: CircleEditor) -> None:
    told: list[QgsVectorLayer] = []
    editor.editing.connect(told.append)
    add(editor, 0, 0)
    assert told == [layer(editor)]


def foreign_layer(project: QgsProject, shape: str = "MultiPolygon") -> QgsVectorLayer:
    """Circles of another make: a number, a radius, and something of the user's own."""
    made = QgsVectorLayer(
        f"{shape}?crs=EPSG:28992&field=NR:string&field=straal_m:double&field=eigen:string", "cirkels 2019", "memory"
    )
    feature = QgsFeature(made.fields())
    ring = QgsGeometry.fromPointXY(QgsPointXY(X - 250, Y + 250)).buffer(150, 24)
    ring.convertToMultiType()
    feature.setGeometry(ring)
    feature.setAttributes(["12", 150.0, "iets"])
    made.dataProvider().addFeatures([feature])
    project.addMapLayer(made)
    return made


def test_a_layer_of_another_make_is_drawn_in_and_completed_on_demand(project: QgsProject) -> None:
    add_ground(project)
    foreign = foreign_layer(project)
    editor = CircleEditor(project, QgsMessageBar())
    fid = add(editor, 750, 250)
    assert values(circle(editor, fid), "nr", "straal_m", "naam") == ("13", 200, None)
    assert "lacks fields" in said(editor)
    (button,) = editor.messages.bar.currentItem().findChildren(QPushButton)
    button.click()
    old = next(one for one in foreign.getFeatures() if attribute(one, "nr") == "12")
    assert values(old, "eigen", "straal_m", "naam", "kaart3") == ("iets", 150, "5/5", 10)
    assert attribute(circle(editor, fid), "naam") == "5/7"
    assert editor.resize(old.id(), 250)
    assert foreign.commitChanges(), foreign.commitErrors()
    editor.release()


def test_circles_of_an_opened_project_are_followed_at_once(project: QgsProject) -> None:
    editor = CircleEditor(project, QgsMessageBar())
    made = make_circle_layer(project, add_ground(project)).layer
    made.startEditing()
    made.addFeature(new_feature(made, X - 250, Y + 250, 200, nr="1"))
    (fid,) = made.allFeatureIds()
    made.beginEditCommand("another tool")
    QgsVectorLayerEditUtils(made).translateFeature(fid, 1000, 0)
    made.endEditCommand()
    assert values(made.getFeature(fid), "x", "naam") == (X + 750, "5/7")
    editor.release()
