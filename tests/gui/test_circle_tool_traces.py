"""Protects QGIS from the circle tool: no map is drawn again while dragging, no key leaks, nothing is left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsPointXY
from qgis.gui import QgsMapToolPan, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QLabel, QMainWindow

from tests.gui.mouse import Stage, X, Y, staged
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer


@pytest.fixture
def stage(qgis_app: object) -> Iterator[Stage]:
    for made in staged():
        yield made.with_layer()


def renderings(stage: Stage) -> list[None]:
    """Gets an item for each time that the map is drawn from now on."""
    # A canvas draws itself once more when it has its size.
    QTest.qWait(600)
    counted: list[None] = []
    stage.canvas.renderStarting.connect(lambda: counted.append(None))
    return counted


def items(stage: Stage) -> list[object]:
    kinds = (QgsRubberBand, QgsVertexMarker)
    return [item for item in stage.canvas.scene().items() if isinstance(item, kinds)]


@pytest.mark.parametrize("start", [(1000, 0), (500, 0), (0, 0)])
def test_the_map_is_not_drawn_again_while_dragging(stage: Stage, start: tuple[float, float]) -> None:
    """From 60 moves on: whether it draws, resizes or moves."""
    for number in range(50):
        stage.editor.add(QgsPointXY(X + number, Y), 500 + 20 * number)
    stage.layer().selectByIds([stage.circles()[0].id()])
    stage.settle()
    counted = renderings(stage)
    stage.press(*start)
    begin = stage.pixel(*start)
    for step in range(1, 61):
        stage.move_to(begin + QPoint(2 * step, step))
    QTest.qWait(100)
    assert counted == []
    assert stage.label()
    stage.key(Qt.Key.Key_Escape)
    QTest.qWait(100)
    assert counted == []


def test_the_map_is_not_drawn_again_while_hovering(stage: Stage) -> None:
    stage.editor.add(QgsPointXY(X, Y), 500)
    stage.layer().removeSelection()
    stage.settle()
    counted = renderings(stage)
    for x in range(0, 1000, 50):
        stage.move(x, 0)
    QTest.qWait(100)
    assert counted == []


@pytest.mark.parametrize("by_clicks", [True, False])
def test_another_tool_halfway_leaves_nothing_behind(stage: Stage, by_clicks: bool) -> None:
    stage.editor.add(QgsPointXY(X, Y), 500)
    stage.settle()
    stage.click(1000, 0) if by_clicks else stage.press(1000, 0)
    stage.move(1300, 0)
    assert stage.label()
    pan = QgsMapToolPan(stage.canvas)
    stage.canvas.setMapTool(pan)
    assert items(stage) == []
    assert stage.label() == ""
    stage.release(1300, 0)
    stage.canvas.setMapTool(stage.tool)
    assert len(stage.circles()) == 1
    assert stage.handles() == 5
    stage.drag((1000, 0), (1200, 0))
    assert len(stage.circles()) == 2


def test_a_tool_taken_up_again_and_again_leaves_no_labels(stage: Stage) -> None:
    for _ in range(5):
        stage.canvas.unsetMapTool(stage.tool)
        stage.canvas.setMapTool(stage.tool)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(stage.canvas.findChildren(QLabel)) <= 1
    stage.canvas.unsetMapTool(stage.tool)
    assert items(stage) == []


@pytest.mark.parametrize("act", ["draw", "move", "hover"])
def test_a_layer_removed_halfway_ends_it_quietly(stage: Stage, act: str) -> None:
    stage.editor.add(QgsPointXY(X, Y), 500)
    if act == "hover":
        stage.move(500, 0)
    else:
        stage.press(*((1000, 0) if act == "draw" else (0, 0)))
        stage.move(1300, 0)
    assert stage.shown()
    stage.project.removeMapLayer(stage.layer().id())
    assert (stage.shown(), stage.label()) == ([], "")
    stage.release(1300, 0)
    stage.move(0, 0)
    stage.key(Qt.Key.Key_Delete)
    assert stage.editor.layer() is None


def test_a_new_layer_is_made_after_one_was_removed(stage: Stage) -> None:
    stage.editor.add(QgsPointXY(X, Y), 500)
    stage.project.removeMapLayer(stage.layer().id())
    stage.drag((0, 0), (300, 0))
    assert stage.only()["straal_m"] == 300
    assert "in memory" in stage.said() or "switched off" in stage.said()


def test_a_project_closed_halfway_ends_it_quietly(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(300, 0)
    stage.project.clear()
    assert (stage.shown(), stage.label()) == ([], "")
    stage.release(300, 0)
    assert stage.editor.layer() is None


def test_the_first_circle_makes_its_layer(qgis_app: object) -> None:
    for stage in staged():
        stage.move(100, 0)
        assert stage.editor.layer() is None
        stage.drag((0, 0), (300, 0))
        assert stage.layer().name() == "focuscirkels"
        assert stage.only()["straal_m"] == 300


def test_the_tool_follows_to_another_layer(stage: Stage) -> None:
    stage.drag((0, 0), (300, 0))
    other = make_circle_layer(stage.project, None).layer
    stage.canvas.setLayers([other])
    stage.editor.use(other)
    stage.settle()
    stage.drag((0, 0), (300, 0))
    assert stage.layer() == other
    assert stage.only()["nr"] == "1"


class Leaks(QObject):
    """Hears what the canvas hands on to QGIS: keys, and shortcuts of the window."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.window = QMainWindow()
        self.window.setCentralWidget(stage.canvas)
        for key in (Qt.Key.Key_5, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Comma):
            action = QAction(self.window)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, key=key: self.heard.append(int(key)))
            self.window.addAction(action)
        stage.canvas.keyPressed.connect(lambda event: self.heard.append(int(event.key())))
        self.window.show()
        # There is no window manager to make it the active one.
        QApplication.setActiveWindow(self.window)
        stage.canvas.setFocus()


def test_keys_do_not_leak_to_qgis(stage: Stage) -> None:
    leaks = Leaks(stage)
    used = (Qt.Key.Key_5, Qt.Key.Key_Comma, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    for keys in ((*used, Qt.Key.Key_5, Qt.Key.Key_5, Qt.Key.Key_Enter), (*used, Qt.Key.Key_Escape)):
        stage.press(0, 0)
        stage.move(300, 0)
        for key in keys:
            stage.key(key)
        stage.release(300, 0)
    assert leaks.heard == []
    assert stage.only()["straal_m"] == 55
    stage.key(Qt.Key.Key_Delete)
    assert (stage.circles(), leaks.heard) == ([], [])
    stage.key(Qt.Key.Key_Delete)
    stage.key(Qt.Key.Key_5)
    # With nothing to do with them they are QGIS's again.
    assert int(Qt.Key.Key_5) in leaks.heard
    leaks.window.takeCentralWidget()
