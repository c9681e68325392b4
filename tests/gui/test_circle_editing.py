"""Protects what becomes of a circle that is drawn, moved or resized: all its fields, in one undoable command."""

from __future__ import annotations

import math
from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar

from tests.gui.edits import add, circle, contents, layer, new_editor, new_project, said, values
from tests.gui.ground import PEOPLE, SIDE, add_ground
from tests.gui.mouse import X, Y, is_true_circle
from veerkracht_plugin.bridge.focus.circle_values import attribute
from veerkracht_plugin.compat import field
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor

CORNER = QgsPointXY(X, Y)


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    yield from new_project()


@pytest.fixture
def editor(project: QgsProject) -> Iterator[CircleEditor]:
    yield from new_editor(project)


def test_a_new_circle_knows_all_at_once(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    drawn = circle(editor, fid)
    assert is_true_circle(drawn, -250, 250, 200, 0.001)
    assert values(drawn, "nr", "soort", "gemeente", "naam", "rang") == ("1", "focus", "Westerstad", "5/5", 1)
    assert values(drawn, "x", "y", "straal_m") == (X - 250, Y + 250, 200)
    assert values(drawn, "nr_hoek", "nr_afstand") == (45, 0)
    assert attribute(drawn, "inwoners") == round(PEOPLE * drawn.geometry().area() / SIDE**2)
    assert values(drawn, "buurten", "corp_aandeel", "kaart3", "kaart7") == (1, 70, 10, 6)
    assert attribute(drawn, "onv_verschil") == pytest.approx(0.1)
    assert len(attribute(drawn, "sleutel")) == 32
    assert layer(editor).undoStack().count() == 1
    assert list(layer(editor).selectedFeatureIds()) == [fid]


def test_a_moved_circle_is_described_anew(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    key = attribute(circle(editor, fid), "sleutel")
    assert editor.move(fid, QgsPointXY(X + 750, Y - 250))
    moved = circle(editor, fid)
    assert is_true_circle(moved, 750, -250, 200, 0.001)
    assert values(moved, "x", "y", "straal_m") == (X + 750, Y - 250, 200)
    assert values(moved, "gemeente", "naam", "rang", "kaart3") == ("Oosterdorp", "6/7", None, 1)
    assert values(moved, "nr", "sleutel") == ("1", key)
    assert layer(editor).undoStack().count() == 2


def test_a_circle_moved_where_nothing_is_known_keeps_no_figures_of_its_old_place(
    editor: CircleEditor, project: QgsProject
) -> None:
    fid = add(editor, -250, 250)
    project.removeMapLayer(editor.settings.areas().id())
    assert editor.move(fid, QgsPointXY(X + 750, Y - 250))
    moved = circle(editor, fid)
    assert values(moved, "inwoners", "kaart3", "onv_2014", "onv_verschil", "rang", "reden") == (None,) * 6
    assert values(moved, "x", "straal_m", "nr", "naam") == (X + 750, 200, "1", "5/5")
    layer(editor).undoStack().undo()
    assert values(circle(editor, fid), "kaart3", "rang") == (10, 1)


def test_figures_of_other_years_do_not_outlive_a_move(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    of_2018 = layer(editor)
    assert of_2018.addAttribute(field("onv_2018", "real"))
    assert of_2018.changeAttributeValue(fid, of_2018.fields().lookupField("onv_2018"), 0.5)
    assert editor.move(fid, QgsPointXY(X + 750, Y - 250))
    assert values(circle(editor, fid), "onv_2018", "kaart3") == (None, 1)


def test_a_resized_circle_is_described_anew(editor: CircleEditor) -> None:
    fid = add(editor, 0, 0, 200)
    before = attribute(circle(editor, fid), "inwoners")
    assert editor.resize(fid, 400)
    resized = circle(editor, fid)
    assert is_true_circle(resized, 0, 0, 400, 0.001)
    assert attribute(resized, "straal_m") == 400
    assert attribute(resized, "inwoners") == pytest.approx(4 * before, abs=2)
    assert abs(resized.geometry().area() / (math.pi * 400**2) - 1) <= 0.002


def test_a_name_of_the_users_own_stays(editor: CircleEditor) -> None:
    own, proposed = add(editor, -250, 250), add(editor, -250, -750)
    name = layer(editor).fields().lookupField("naam")
    layer(editor).changeAttributeValue(own, name, "Bij de kerk")
    for fid in (own, proposed):
        assert editor.move(fid, QgsPointXY(X + 750, Y + 750))
    assert attribute(circle(editor, own), "naam") == "Bij de kerk"
    assert attribute(circle(editor, proposed), "naam") == "4/7"


def test_a_name_that_was_wiped_is_proposed_again(editor: CircleEditor) -> None:
    fid = add(editor, -250, 250)
    layer(editor).changeAttributeValue(fid, layer(editor).fields().lookupField("naam"), "")
    assert editor.resize(fid, 210)
    assert attribute(circle(editor, fid), "naam") == "5/5"


def test_streets_name_a_circle_where_they_are_chosen(editor: CircleEditor, project: QgsProject) -> None:
    streets = QgsVectorLayer("LineString?crs=EPSG:28992&field=straat:string", "straten", "memory")
    made = []
    for name, length in (("Kort", 20), ("Uranusstraat", 300), ("Sterrenstraat", 200)):
        street = QgsFeature(streets.fields())
        line = f"LineString({X - 250 - length / 2} {Y + 250}, {X - 250 + length / 2} {Y + 250})"
        street.setGeometry(QgsGeometry.fromWkt(line))
        street.setAttributes([name])
        made.append(street)
    streets.dataProvider().addFeatures(made)
    project.addMapLayer(streets)
    editor.settings.set_streets(streets, "straat")
    fid = add(editor, -250, 250)
    assert attribute(circle(editor, fid), "naam") == "Uranusstraat / Sterrenstraat"
    assert editor.move(fid, QgsPointXY(X + 750, Y + 750))
    assert attribute(circle(editor, fid), "naam") == "4/7"


def test_undo_and_redo_give_back_exactly_what_was(editor: CircleEditor) -> None:
    first, second = add(editor, -250, 250), add(editor, 600, 600)
    acts = (
        lambda: editor.move(first, QgsPointXY(X + 750, Y - 250)),
        lambda: editor.resize(second, 450),
        lambda: editor.reshape(first, QgsPointXY(X, Y), 320),
        lambda: editor.set_maps(second, ["3", "7"]),
        lambda: editor.renumber("north", True),
        lambda: editor.remove([first, second]),
    )
    states = [contents(editor)]
    for act in acts:
        assert act()
        states.append(contents(editor))
    stack = layer(editor).undoStack()
    assert stack.count() == 2 + len(acts)
    for state in states[-2::-1]:
        stack.undo()
        assert contents(editor) == state
    for state in states[1:]:
        stack.redo()
        assert contents(editor) == state


def test_without_areas_circles_are_drawn_without_figures(project: QgsProject) -> None:
    editor = CircleEditor(project, QgsMessageBar())
    fid = add(editor, 0, 0)
    assert is_true_circle(circle(editor, fid), 0, 0, 200, 0.001)
    assert values(circle(editor, fid), "nr", "inwoners", "naam", "gemeente")[:2] == ("1", None)
    assert editor.move(fid, QgsPointXY(X + 500, Y))
    assert editor.refresh_figures()
    assert "in memory" in said(editor)
    editor.release()


def test_outside_all_areas_there_are_no_figures(editor: CircleEditor) -> None:
    fid = add(editor, 20_000, 0)
    assert values(circle(editor, fid), "inwoners", "kaart3", "aandeel_geen_gegevens", "reden") == (
        None,
        None,
        1,
        "geen gegevens",
    )


def test_other_areas_give_other_figures_and_keep_names(editor: CircleEditor, project: QgsProject) -> None:
    fid = add(editor, -250, 250)
    before = attribute(circle(editor, fid), "inwoners")
    areas = add_ground(project)
    inhabitants = areas.fields().lookupField("inw_2022")
    name = areas.fields().lookupField("naam")
    areas.dataProvider().changeAttributeValues(
        {one.id(): {inhabitants: 4 * PEOPLE, name: "anders"} for one in areas.getFeatures()}
    )
    editor.settings.set_areas(areas)
    assert editor.refresh_figures()
    assert values(circle(editor, fid), "inwoners", "naam") == (pytest.approx(4 * before, abs=2), "5/5")
    commands = layer(editor).undoStack().count()
    assert editor.refresh_figures()
    assert layer(editor).undoStack().count() == commands


def test_areas_that_cannot_be_read_are_answered_by_a_sentence(
    editor: CircleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    fid = add(editor, -250, 250)
    before = contents(editor)
    refuse = Mock(side_effect=VeerkrachtError("The areas cannot be read."))
    monkeypatch.setattr("veerkracht_plugin.bridge.focus.circle_figures.live_figures", refuse)
    for act in (editor.refresh_figures, lambda: editor.resize(fid, 300)):
        editor.messages.bar.clearWidgets()
        assert not act()
        assert said(editor) == "The areas cannot be read."
    assert contents(editor) == before


@pytest.mark.parametrize("radius", [0.0, -50.0, 1_000_000.0, math.nan])
def test_a_radius_that_cannot_be_changes_nothing(editor: CircleEditor, radius: float) -> None:
    fid = add(editor, 0, 0)
    before, commands = contents(editor), layer(editor).undoStack().index()
    assert editor.add(CORNER, radius) is None
    assert "radius" in said(editor)
    assert not editor.resize(fid, radius)
    assert (contents(editor), layer(editor).undoStack().index()) == (before, commands)


def test_a_circle_that_is_gone_is_not_edited(editor: CircleEditor) -> None:
    fid = add(editor, 0, 0)
    assert editor.remove([fid])
    assert not editor.move(fid, CORNER)
    assert not editor.resize(fid, 100)
    assert not editor.remove([])
    assert contents(editor) == {}
