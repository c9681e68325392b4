"""The focus panel as QGIS would have it: beside a canvas, with the real editor; shared by the tests of the panel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import Mock

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow

from tests.qgis.circle_rows import circle_layer
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor
from veerkracht_plugin.gui.focus.focus_panel import FocusPanel
from veerkracht_plugin.gui.focus.focus_table import FIRST_CHIP

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
FAR_AWAY = QgsRectangle(0, 300_000, 280_000, 620_000)


class Desk:
    """A window with a canvas and the panel; `forms` and `dialogs` record what was opened."""

    def __init__(self) -> None:
        self.project = QgsProject.instance()
        self.project.clear()
        self.project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(self.project.crs())
        self.canvas.setExtent(FAR_AWAY)
        self.window.setCentralWidget(self.canvas)
        self.messages = QgsMessageBar(self.window)
        self.editor = CircleEditor(self.project, self.messages)
        icon = QgsApplication.getThemeIcon("/mActionCircleCenterPoint.svg")
        self.action = QAction(icon, "Draw focus circle", self.window)
        self.action.setCheckable(True)
        self.forms, self.dialogs = Mock(), Mock()
        self.panel = FocusPanel(
            self.editor, self.canvas, self.messages, self.action, self.forms, self.dialogs, self.window
        )
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.window.resize(1100, 700)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        QApplication.setActiveWindow(self.window)
        self.settle()

    def close(self) -> None:
        if self.panel is not None:
            self.panel.release()
        self.editor.release()
        self.window.close()
        self.window.deleteLater()
        self.project.clear()
        self.settle()

    @staticmethod
    def settle() -> None:
        """Lets all that waits for a turn have it."""
        for _ in range(3):
            QTest.qWait(5)

    # --- the layer ---

    def circles(self, *circles: dict[str, Any]) -> QgsVectorLayer:
        """Adds a circle layer to the project and shows it."""
        layer = circle_layer(*circles)
        self.project.addMapLayer(layer)
        self.canvas.setLayers([layer])
        self.settle()
        return layer

    def said(self) -> str:
        """What the message bar says last."""
        item = self.messages.currentItem()
        return item.text() if item is not None else ""

    # --- the table ---

    @property
    def numbers(self) -> list[str]:
        """The numbers in the table, from above."""
        return [circle.number for circle in self.panel.model.circles]

    @property
    def selected(self) -> list[str]:
        """The numbers of the selected rows."""
        rows = sorted(index.row() for index in self.panel.table.selectionModel().selectedRows())
        return [self.numbers[row] for row in rows]

    def cell(self, row: int, column: int) -> QModelIndex:
        return self.panel.model.index(row, column)

    def chip(self, row: int, key: str) -> QModelIndex:
        """The cell of a row on one of the maps 1 … 7."""
        return self.cell(row, FIRST_CHIP + int(key) - 1)

    def place(self, index: QModelIndex) -> QPoint:
        return self.panel.table.visualRect(index).center()

    def click(self, index: QModelIndex, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.mouseClick(self.panel.table.viewport(), LEFT, modifier, self.place(index))
        self.settle()

    def double_click(self, index: QModelIndex) -> None:
        QTest.mouseClick(self.panel.table.viewport(), LEFT, NO_KEY, self.place(index))
        QTest.mouseDClick(self.panel.table.viewport(), LEFT, NO_KEY, self.place(index))
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Presses a key in the table."""
        self.panel.table.setFocus()
        QTest.keyClick(self.panel.table, key, modifier)
        self.settle()

    def picture(self, index: QModelIndex) -> QImage:
        """What is painted in a cell."""
        return self.panel.table.viewport().grab(self.panel.table.visualRect(index)).toImage()


def colours(picture: QImage) -> dict[str, int]:
    """How many pixels of a picture have each colour."""
    counted: dict[str, int] = {}
    for x in range(picture.width()):
        for y in range(picture.height()):
            name = picture.pixelColor(x, y).name()
            counted[name] = counted.get(name, 0) + 1
    return counted


@contextmanager
def desk_in_use() -> Iterator[Desk]:
    """A desk, tidied up afterwards."""
    desk = Desk()
    try:
        yield desk
    finally:
        desk.close()
