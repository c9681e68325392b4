"""Protects how circles are drawn: by dragging and by clicking, with Shift and typed radii, and how it is cancelled."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt

from tests.gui.mouse import PIXEL, RIGHT, SHIFT, Stage, X, Y, is_true_circle, staged


@pytest.fixture
def stage(qgis_app: object) -> Iterator[Stage]:
    for made in staged():
        yield made.with_layer()


def test_press_and_drag_draws_a_circle(stage: Stage) -> None:
    stage.drag((100, 50), (400, 450))
    circle = stage.only()
    assert is_true_circle(circle, 100, 50, 500, PIXEL)
    assert (circle["nr"], circle["soort"]) == ("1", "focus")


def test_the_circle_is_what_the_label_says(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(205, 305)
    said = stage.label()
    stage.release(205, 305)
    assert said == "367 m"
    assert stage.only()["straal_m"] == 367


def test_two_clicks_draw_the_same_circle(stage: Stage) -> None:
    stage.click(100, 50)
    stage.move(250, 250)
    assert not stage.circles()
    stage.move(400, 450)
    stage.click(400, 450)
    assert is_true_circle(stage.only(), 100, 50, 500, PIXEL)


def test_the_radius_shows_beside_the_pointer(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(250, 0)
    assert stage.label() == "250 m"
    stage.move(0, 600)
    assert stage.label() == "600 m"
    stage.release(0, 600)
    assert stage.label() == ""


def test_a_double_click_draws_no_speck(stage: Stage) -> None:
    stage.click(0, 0)
    stage.click(PIXEL, PIXEL)
    assert (stage.circles(), stage.said()) == ([], "")
    stage.move(300, 0)
    stage.click(300, 0)
    assert stage.only()["straal_m"] == 300


@pytest.mark.parametrize(("reach", "snapped"), [(263, 275), (258, 250), (12, 25), (630, 650)])
def test_shift_rounds_the_radius(stage: Stage, reach: float, snapped: float) -> None:
    if reach < 20:
        stage.canvas.zoomScale(500)
        stage.settle()
    stage.drag((0, 0), (reach, 0), SHIFT)
    assert stage.only()["straal_m"] == snapped


def test_shift_rounds_at_once(stage: Stage) -> None:
    from qgis.PyQt.QtTest import QTest

    stage.press(0, 0)
    stage.move(265, 0)
    assert stage.label() == "265 m"
    QTest.keyPress(stage.canvas.viewport(), Qt.Key.Key_Shift)
    assert stage.label() == "275 m"
    QTest.keyRelease(stage.canvas.viewport(), Qt.Key.Key_Shift)
    assert stage.label() == "265 m"
    stage.key(Qt.Key.Key_Escape)


def test_a_typed_radius_holds_against_the_mouse(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(100, 0)
    stage.type("250")
    assert stage.label() == "250 m"
    stage.move(800, 0)
    assert stage.label() == "250 m"
    stage.release(800, 0)
    assert is_true_circle(stage.only(), 0, 0, 250, PIXEL)
    assert stage.only()["straal_m"] == 250


@pytest.mark.parametrize("typed", ["62,5", "62.5"])
def test_a_radius_is_typed_between_clicks_and_ended_by_enter(stage: Stage, typed: str) -> None:
    stage.click(0, 0)
    stage.move(100, 0)
    stage.type(typed)
    stage.key(Qt.Key.Key_Return)
    assert stage.only()["straal_m"] == 62.5
    stage.click(900, 900)
    stage.key(Qt.Key.Key_Escape)
    assert len(stage.circles()) == 1


def test_what_was_typed_can_be_wiped(stage: Stage) -> None:
    stage.click(0, 0)
    stage.move(400, 0)
    stage.type("25")
    stage.key(Qt.Key.Key_Backspace)
    assert stage.label() == "2 m"
    stage.key(Qt.Key.Key_Backspace)
    assert stage.label() == "400 m"
    stage.type("300")
    stage.click(1000, 0)
    assert stage.only()["straal_m"] == 300


@pytest.mark.parametrize("typed", ["0", "-5", "1000000", ","])
def test_a_radius_that_cannot_be_is_answered_by_a_sentence(stage: Stage, typed: str) -> None:
    stage.click(0, 0)
    stage.move(100, 0)
    stage.type(typed)
    stage.key(Qt.Key.Key_Enter)
    assert "radius" in stage.said()
    assert not stage.circles()
    for _ in typed:
        stage.key(Qt.Key.Key_Backspace)
    stage.type("200")
    stage.key(Qt.Key.Key_Enter)
    assert stage.only()["straal_m"] == 200


def test_a_bad_radius_at_the_end_of_a_drag_can_be_put_right(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(100, 0)
    stage.type("0")
    stage.release(100, 0)
    assert "radius" in stage.said()
    assert not stage.circles()
    stage.key(Qt.Key.Key_Backspace)
    stage.type("75")
    stage.click(100, 0)
    assert stage.only()["straal_m"] == 75


@pytest.mark.parametrize("by_clicks", [True, False])
@pytest.mark.parametrize("way", ["escape", "right button"])
def test_a_circle_in_the_making_is_cancelled(stage: Stage, way: str, by_clicks: bool) -> None:
    stage.click(0, 0) if by_clicks else stage.press(0, 0)
    stage.move(300, 0)
    assert stage.shown()
    if way == "escape":
        stage.key(Qt.Key.Key_Escape)
    else:
        stage.click(300, 0, RIGHT)
    assert (stage.shown(), stage.label()) == ([], "")
    stage.release(300, 0)
    stage.move(500, 0)
    assert (stage.circles(), stage.shown(), stage.label()) == ([], [], "")
    assert not stage.layer().isEditable()


def test_the_map_can_be_panned_and_zoomed_halfway(stage: Stage) -> None:
    stage.click(0, 0)
    stage.move(100, 100)
    before = stage.canvas.extent()
    stage.pan((100, 100), (400, 300))
    assert stage.canvas.extent() != before
    stage.canvas.zoomByFactor(1.5)
    stage.settle()
    stage.move(600, 0)
    stage.click(600, 0)
    circle = stage.only()
    assert math.hypot(circle["x"] - X, circle["y"] - Y) <= PIXEL
    assert abs(circle["straal_m"] - 600) <= 2 * PIXEL


def test_a_new_circle_can_be_drawn_inside_another(stage: Stage) -> None:
    stage.drag((0, 0), (600, 0))
    stage.drag((200, 0), (300, 0))
    assert [circle["straal_m"] for circle in stage.circles()] == [600, 100]
    assert [circle["nr"] for circle in stage.circles()] == ["1", "2"]
