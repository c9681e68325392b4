"""A canvas with the circle tool on a virtual screen, and a hand on the mouse and the keyboard."""

from __future__ import annotations

import math
import sys
import traceback
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor
from veerkracht_plugin.gui.focus.circle_tool import CircleTool

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
RD_NEW = QgsCoordinateReferenceSystem("EPSG:28992")
# The middle of the map, in Almelo, and how many metres a pixel of it is.
X, Y = 241_000.0, 486_000.0
PIXEL = 5.0


class Stage:
    """Places are in RD New, `x` and `y` metres from the middle of the map."""

    def __init__(self, project: QgsProject, crs: str = "EPSG:28992") -> None:
        self.project = project
        self.canvas = QgsMapCanvas()
        self.canvas.resize(802, 602)
        self.canvas.show()
        assert QTest.qWaitForWindowExposed(self.canvas)
        self.bar = QgsMessageBar()
        self.editor = CircleEditor(project, self.bar)
        self.tool = CircleTool(self.canvas, self.editor)
        self.editor.follow(self.tool)
        self.show(crs)
        self.canvas.setMapTool(self.tool)

    def show(self, crs: str) -> None:
        """Shows the map in a CRS, "" for none."""
        wanted = QgsCoordinateReferenceSystem(crs) if crs else QgsCoordinateReferenceSystem()
        self.canvas.setDestinationCrs(wanted)
        size = self.canvas.mapSettings().outputSize()
        extent = QgsRectangle.fromCenterAndSize(QgsPointXY(X, Y), size.width() * PIXEL, size.height() * PIXEL)
        if crs:
            extent = QgsCoordinateTransform(RD_NEW, wanted, self.project).transformBoundingBox(extent)
        self.canvas.setExtent(extent)
        self.settle()

    def with_layer(self) -> Stage:
        """Adds a circle layer, in memory, that the map shows."""
        layer = make_circle_layer(self.project, None).layer
        self.canvas.setLayers([layer])
        self.settle()
        return self

    def layer(self) -> QgsVectorLayer:
        """The circle layer."""
        layer = self.editor.layer()
        assert layer is not None
        return layer

    def settle(self) -> None:
        """Waits until the map is drawn."""
        QTest.qWait(20)
        self.canvas.waitWhileRendering()
        QTest.qWait(20)

    def close(self) -> None:
        """Takes all of it away."""
        self.canvas.unsetMapTool(self.tool)
        self.editor.release()
        self.canvas.close()
        self.canvas.deleteLater()
        self.bar.deleteLater()

    # --- mouse and keyboard ---

    def pixel(self, x: float, y: float) -> QPoint:
        """The pixel of a place."""
        settings = self.canvas.mapSettings()
        to_canvas = QgsCoordinateTransform(RD_NEW, settings.destinationCrs(), self.project)
        shown = self.canvas.getCoordinateTransform().transform(to_canvas.transform(QgsPointXY(X + x, Y + y)))
        return QPoint(round(shown.x()), round(shown.y()))

    def press(self, x: float, y: float, button: Qt.MouseButton = LEFT, keys: Any = NO_KEY) -> None:
        QTest.mousePress(self.canvas.viewport(), button, keys, self.pixel(x, y))

    def release(self, x: float, y: float, button: Qt.MouseButton = LEFT, keys: Any = NO_KEY) -> None:
        QTest.mouseRelease(self.canvas.viewport(), button, keys, self.pixel(x, y))

    def click(self, x: float, y: float, button: Qt.MouseButton = LEFT, keys: Any = NO_KEY) -> None:
        self.press(x, y, button, keys)
        self.release(x, y, button, keys)

    def click_at(self, pixel: QPoint) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, NO_KEY, pixel)

    def move(self, x: float, y: float) -> None:
        """Moves the pointer; returns once the canvas knows."""
        self.move_to(self.pixel(x, y))

    def move_to(self, pixel: QPoint) -> None:
        """As `move`, to a pixel."""
        if QCursor.pos() == self.canvas.viewport().mapToGlobal(pixel):
            # A pointer that does not move tells nothing. Away and back must be two events, or Qt may take them as one.
            self._move_elsewhere(pixel + QPoint(1, 0))
        self._move_elsewhere(pixel)

    def _move_elsewhere(self, pixel: QPoint) -> None:
        known: list[QgsPointXY] = []
        self.canvas.xyCoordinates.connect(known.append)
        QTest.mouseMove(self.canvas.viewport(), pixel)
        expected = self.canvas.getCoordinateTransform().toMapCoordinates(pixel)
        for _ in range(500):
            if known and known[-1].distance(expected) <= 0.6 * self.canvas.mapUnitsPerPixel():
                break
            QTest.qWait(10)
        else:
            raise AssertionError(f"the pointer never came to {pixel}")
        self.canvas.xyCoordinates.disconnect(known.append)

    def drag(self, start: tuple[float, float], end: tuple[float, float], keys: Any = NO_KEY) -> None:
        """Presses, moves in two steps, and releases."""
        self.press(*start, keys=keys)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        self.release(*end, keys=keys)

    def pan(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drags the map with the middle button."""
        self.press(*start, MIDDLE)
        there = self.pixel(*end)
        QTest.mouseMove(self.canvas.viewport(), there)
        QTest.qWait(50)
        QTest.mouseRelease(self.canvas.viewport(), MIDDLE, NO_KEY, there)
        self.settle()

    def key(self, key: Qt.Key, keys: Any = NO_KEY) -> None:
        QTest.keyClick(self.canvas.viewport(), key, keys)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.canvas.viewport(), text)

    # --- what there is to see ---

    def circles(self) -> list[QgsFeature]:
        """The circles of the layer, in the order in which they were drawn."""
        layer = self.editor.layer()
        return sorted(layer.getFeatures(), key=lambda one: -one.id()) if layer is not None else []

    def only(self) -> QgsFeature:
        """The one circle that there is."""
        (circle,) = self.circles()
        return circle

    def label(self) -> str:
        """The text beside the pointer, "" where there is none."""
        return next((label.text() for label in self.canvas.findChildren(QLabel) if label.isVisible()), "")

    def shown(self) -> list[Any]:
        """The rubber bands and handles that can be seen."""
        kinds = (QgsRubberBand, QgsVertexMarker)
        return [item for item in self.canvas.scene().items() if isinstance(item, kinds) and item.isVisible()]

    def handles(self) -> int:
        """How many handles there are: five for the chosen circle."""
        return sum(isinstance(item, QgsVertexMarker) for item in self.shown())

    def said(self) -> str:
        """What the message bar says."""
        item = self.bar.currentItem()
        return item.text() if item is not None else ""


def staged(crs: str = "EPSG:28992") -> Iterator[Stage]:
    """A stage with a project of its own, for a fixture."""
    project = QgsProject()
    project.setCrs(RD_NEW)
    faults: list[str] = []
    hook, sys.excepthook = sys.excepthook, lambda *fault: faults.append("".join(traceback.format_exception(*fault)))
    stage = Stage(project, crs)
    yield stage
    stage.close()
    project.clear()
    sys.excepthook = hook
    # What goes wrong in an event handler is no exception here, but QGIS shows it to the user as a traceback.
    assert not faults, "\n".join(faults)


def is_true_circle(feature: QgsFeature, x: float, y: float, radius: float, within: float) -> bool:
    """Whether the corners are as far from a place (from the middle of the map) as they should, in RD New."""
    distances = [math.hypot(p.x() - X - x, p.y() - Y - y) for p in feature.geometry().vertices()]
    mean = sum(distances) / len(distances)
    return abs(mean - radius) <= within and max(distances) - min(distances) <= 2 * within
