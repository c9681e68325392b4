"""Run inside QGIS Desktop by test_desktop_circles.py: draws a circle with the mouse, opens the panel, tells of it."""

import json
import os
import sys
import traceback
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMessageBox
from qgis.utils import iface

FOLDER = Path(os.environ["VEERKRACHT_DESKTOP_TEST"])
# A buurt of the demo where much comes together.
WORST = "kaart3 = 10"
TOLD = {}


def start():
    # Also what goes wrong in the plugin while it answers an event; QGIS would show it in a window, and wait.
    sys.excepthook = fail
    open_maps()
    draw()
    undo_and_redo()
    show_panel()
    ask_about_unsaved()
    leave()


def fail(*error):
    TOLD["error"] = "".join(traceback.format_exception(*error))
    leave()


def leave():
    (FOLDER / "told.json").write_text(json.dumps(TOLD), encoding="utf-8")
    os._exit(0)


def settle(milliseconds=300):
    iface.mapCanvas().waitWhileRendering()
    QTest.qWait(milliseconds)


def action(name):
    return iface.mainWindow().findChild(QAction, name)


def open_maps():
    project = QgsProject.instance()
    iface.mainWindow().resize(1500, 1000)
    areas = QgsVectorLayer(str(FOLDER / "maps.gpkg"), "Veerkrachtkaarten", "ogr")
    project.addMapLayer(areas)
    project.write(str(FOLDER / "project.qgz"))
    areas.selectByExpression(WORST)
    iface.mapCanvas().setExtent(areas.boundingBoxOfSelected().buffered(1500))
    areas.removeSelection()
    settle(1000)


def circles():
    return QgsProject.instance().mapLayersByName("focuscirkels")[0]


def found():
    return [
        {name: str(feature[name]) for name in ("nr", "naam", "gemeente", "inwoners", "kaart3", "straal_m")}
        for feature in circles().getFeatures()
    ]


def draw():
    TOLD["keys"] = action("VeerkrachtDrawFocusCircle").shortcut().toString()
    action("VeerkrachtDrawFocusCircle").trigger()
    # Over the dock that may cover a part of it on a small screen.
    view = iface.mapCanvas().viewport()
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    for step in range(1, 9):
        QTest.mouseMove(view, middle + QPoint(10 * step, 0))
    iface.mainWindow().grab().save(str(FOLDER / "drawing.png"))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + QPoint(80, 0))
    settle()
    TOLD["file"] = circles().source()
    TOLD["drawn"] = found()


def undo_and_redo():
    action("mActionUndo").trigger()
    TOLD["undone"] = len(found())
    action("mActionRedo").trigger()
    TOLD["redone"] = found()


def show_panel():
    action("VeerkrachtFocusAreas").trigger()
    settle(1000)
    iface.mainWindow().grab().save(str(FOLDER / "panel.png"))
    panel = iface.mainWindow().findChild(object, "VeerkrachtFocusPanel")
    TOLD["panel"] = {"visible": panel.isVisible(), "rows": panel.model.rowCount()}


def ask_about_unsaved():
    """QGIS's own question: the circles are not saved yet."""
    QTimer.singleShot(1500, answer)
    iface.newProject(True)
    TOLD["circles after Cancel"] = len(found())


def answer():
    question = QApplication.activeModalWidget()
    TOLD["question"] = isinstance(question, QMessageBox) and question.text()
    for button in question.buttons():
        if question.buttonRole(button) == QMessageBox.ButtonRole.RejectRole:
            button.click()


QTimer.singleShot(1500, start)
