"""Protects how circles are selected, moved, resized and removed with the mouse, and undone and redone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt

from tests.gui.mouse import PIXEL, RIGHT, SHIFT, Stage, X, Y, is_true_circle, staged

HANDLES = 5
CROSS = Qt.CursorShape.CrossCursor


@pytest.fixture
def stage(qgis_app: object) -> Iterator[Stage]:
    """With a circle of 500 m in the middle of the map, not selected."""
    for made in staged():
        made.with_layer()
        made.drag((0, 0), (500, 0))
        made.layer().removeSelection()
        made.settle()
        yield made


def chosen(stage: Stage) -> list[int]:
    return list(stage.layer().selectedFeatureIds())


def cursor(stage: Stage) -> Qt.CursorShape:
    return stage.canvas.viewport().cursor().shape()


@pytest.mark.parametrize("place", [(0, 500), (300, 400), (-500, 0), (505, 5), (0, 0)])
def test_a_click_on_a_ring_or_its_centre_selects(stage: Stage, place: tuple[float, float]) -> None:
    stage.click(*place)
    assert chosen(stage) == [stage.only().id()]
    assert stage.handles() == HANDLES
    assert stage.only()["straal_m"] == 500
    assert stage.layer().undoStack().count() == 1


def test_a_hand_that_shakes_changes_nothing(stage: Stage) -> None:
    stage.press(500, 0)
    stage.move(500 + PIXEL, PIXEL)
    assert stage.label() == ""
    stage.release(500 + PIXEL, PIXEL)
    assert chosen(stage) == [stage.only().id()]
    assert stage.only()["straal_m"] == 500
    assert stage.layer().undoStack().count() == 1


def test_there_and_back_again_changes_nothing(stage: Stage) -> None:
    stage.press(500, 0)
    stage.move(700, 0)
    stage.move(500 + PIXEL, 0)
    stage.release(500 + PIXEL, 0)
    assert stage.only()["straal_m"] == 500
    assert (stage.handles(), stage.label()) == (5, "")


def test_a_new_circle_is_selected(stage: Stage) -> None:
    stage.drag((1000, 0), (1200, 0))
    assert chosen(stage) == [stage.circles()[1].id()]
    assert stage.handles() == HANDLES


def test_a_selection_made_elsewhere_shows_handles(stage: Stage) -> None:
    assert stage.handles() == 0
    stage.layer().selectAll()
    assert stage.handles() == HANDLES
    stage.layer().removeSelection()
    assert stage.handles() == 0


def test_the_circle_under_the_pointer_is_highlighted(stage: Stage) -> None:
    stage.move(250, 100)
    assert (stage.shown(), cursor(stage)) == ([], CROSS)
    stage.move(500, 0)
    assert len(stage.shown()) == 1
    assert cursor(stage) == Qt.CursorShape.SizeHorCursor
    stage.move(-355, -355)
    assert cursor(stage) == Qt.CursorShape.SizeBDiagCursor
    stage.move(0, 500)
    assert cursor(stage) == Qt.CursorShape.SizeVerCursor
    stage.move(5, 5)
    assert cursor(stage) == Qt.CursorShape.SizeAllCursor
    stage.move(100, 900)
    assert (stage.shown(), cursor(stage)) == ([], CROSS)


def test_the_centre_moves_the_circle(stage: Stage) -> None:
    stage.drag((0, 0), (300, -200))
    circle = stage.only()
    assert is_true_circle(circle, 300, -200, 500, 0.01)
    assert (circle["x"], circle["y"], circle["straal_m"]) == (X + 300, Y - 200, 500)
    assert chosen(stage) == [circle.id()]


@pytest.mark.parametrize(
    ("handle", "end"), [((0, 500), (0, 700)), ((500, 0), (700, 0)), ((0, -500), (0, -700)), ((-300, 400), (-420, 560))]
)
def test_a_handle_or_the_ring_resizes(stage: Stage, handle: tuple[float, float], end: tuple[float, float]) -> None:
    stage.click(0, 500)
    stage.drag(handle, end)
    assert is_true_circle(stage.only(), 0, 0, 700, 1)
    assert stage.only()["straal_m"] == 700


def test_a_ring_taken_beside_it_does_not_jump(stage: Stage) -> None:
    stage.drag((520, 0), (570, 0))
    assert stage.only()["straal_m"] == 550


def test_shift_and_a_typed_radius_work_on_a_circle_that_is_there(stage: Stage) -> None:
    stage.drag((500, 0), (635, 0), SHIFT)
    assert stage.only()["straal_m"] == 650
    stage.press(650, 0)
    stage.move(800, 0)
    stage.type("320")
    assert stage.label() == "320 m"
    stage.release(800, 0)
    assert stage.only()["straal_m"] == 320


def test_a_radius_typed_while_moving_does_both_in_one_command(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(100, 0)
    assert stage.label() == "500 m"
    stage.type("200")
    stage.move(200, 100)
    stage.release(200, 100)
    assert is_true_circle(stage.only(), 200, 100, 200, 0.01)
    assert stage.layer().undoStack().count() == 2


def test_undo_and_redo_go_through_the_acts(stage: Stage) -> None:
    stage.drag((0, 0), (300, 0))
    stage.drag((800, 0), (900, 0))
    stage.key(Qt.Key.Key_Delete)
    stack = stage.layer().undoStack()
    assert stack.count() == 4
    seen = []
    for _ in range(4):
        seen.append([(circle["x"] - X, circle["straal_m"]) for circle in stage.circles()])
        stack.undo()
    assert (seen, stage.circles()) == ([[], [(300, 600)], [(300, 500)], [(0, 500)]], [])
    for expected in seen[::-1]:
        stack.redo()
        assert [(circle["x"] - X, circle["straal_m"]) for circle in stage.circles()] == expected


def test_the_handles_follow_an_undo(stage: Stage) -> None:
    stage.drag((0, 0), (300, 0))
    before = {handle.center().x() for handle in stage.shown()}
    stage.layer().undoStack().undo()
    stage.settle()
    assert {x - 300 for x in before} == {handle.center().x() for handle in stage.shown()}


def test_an_undo_takes_away_the_circle_that_is_being_moved(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(100, 0)
    stage.layer().undoStack().undo()
    stage.settle()
    assert (stage.shown(), stage.label()) == ([], "")
    stage.release(200, 0)
    assert stage.circles() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_what_is_selected_in_one_command(stage: Stage, key: Qt.Key) -> None:
    stage.drag((1000, 0), (1200, 0))
    stage.layer().selectAll()
    stage.key(key)
    assert (stage.circles(), stage.shown()) == ([], [])
    stage.layer().undoStack().undo()
    assert len(stage.circles()) == 2


def test_escape_and_the_right_button_leave_a_circle_as_it_was(stage: Stage) -> None:
    for cancel in (lambda: stage.key(Qt.Key.Key_Escape), lambda: stage.click(300, 0, RIGHT)):
        stage.press(500, 0)
        stage.move(600, 0)
        cancel()
        stage.release(700, 0)
        assert stage.only()["straal_m"] == 500
        assert stage.layer().undoStack().count() == 1


def test_of_circles_on_one_spot_the_selected_one_is_taken(stage: Stage) -> None:
    stage.editor.add(stage.only().geometry().boundingBox().center(), 510)
    small, large = stage.circles()
    for circle in (large, small):
        stage.layer().selectByIds([circle.id()])
        stage.click(505, 0)
        assert chosen(stage) == [circle.id()]


def test_a_small_circle_can_be_moved_and_resized(stage: Stage) -> None:
    stage.editor.add(QgsPointXY(X + 1000, Y), 25)
    stage.drag((1025, 0), (1100, 0))
    assert stage.circles()[1]["straal_m"] == 100
    stage.drag((1100, 0), (1025, 0))
    assert stage.circles()[1]["straal_m"] == 25
    stage.drag((1000, 0), (1000, 100))
    assert stage.circles()[1]["y"] == Y + 100


def test_circles_that_the_map_does_not_show_are_not_in_the_way(stage: Stage) -> None:
    stage.canvas.setLayers([])
    stage.settle()
    stage.move(500, 0)
    assert stage.shown() == []
    stage.drag((500, 0), (700, 0))
    assert [circle["straal_m"] for circle in stage.circles()] == [500, 200]
    assert "focuscirkels" in stage.said()


def test_circles_that_their_style_leaves_out_are_not_in_the_way(stage: Stage) -> None:
    stage.editor.set_maps(stage.only().id(), ["7"])
    manager = stage.layer().styleManager()
    assert manager.setCurrentStyle("Focuscirkels kaart 4")
    stage.settle()
    stage.drag((500, 0), (700, 0))
    assert [circle["straal_m"] for circle in stage.circles()] == [500, 200]
    assert manager.setCurrentStyle("Focuscirkels kaart 7")
    stage.drag((0, 500), (0, 600))
    assert [circle["straal_m"] for circle in stage.circles()] == [600, 200]


def test_a_read_only_layer_stays_as_it_is(stage: Stage) -> None:
    stage.layer().commitChanges()
    stage.layer().setReadOnly(True)
    stage.drag((0, 0), (300, 0))
    assert "read-only" in stage.said()
    stage.drag((1000, 0), (1300, 0))
    assert stage.only()["x"] == X
    assert not stage.layer().isEditable()


def test_the_grip_is_six_pixels(stage: Stage) -> None:
    stage.click(500 + 6 * PIXEL, 0)
    assert chosen(stage) == [stage.only().id()]
    stage.layer().removeSelection()
    stage.click(500 + 8 * PIXEL, 0)
    assert chosen(stage) == []
    stage.key(Qt.Key.Key_Escape)
