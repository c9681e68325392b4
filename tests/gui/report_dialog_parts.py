"""The dialog "Make report" on a screen, over a project with areas and circles; shared by its tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import Mock

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QListWidget, QWidget

from tests.qgis import report_ground
from veerkracht_plugin.gui.report.report_dialog import ReportDialog
from veerkracht_plugin.gui.report.running import RunFeedback

LEFT = Qt.MouseButton.LeftButton
_FOLDER = "veerkracht/report/folder"


def blank_page(*_: Any) -> QImage:
    """A first page that costs nothing."""
    image = QImage(400, 283, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


class Runs:
    """In the place of exportreport: remembers its parameters, and does what a test wants."""

    def __init__(self, work: Callable[[RunFeedback], dict[str, Any]] = lambda feedback: {}) -> None:
        self.parameters: list[dict[str, Any]] = []
        self.work = work

    def __call__(self, parameters: dict[str, Any], project: QgsProject, feedback: RunFeedback) -> dict[str, Any]:
        self.parameters.append(parameters)
        return self.work(feedback)


def filled_project() -> QgsProject:
    """A project with a classified layer and circles."""
    project = QgsProject.instance()
    project.clear()
    QgsSettings().remove(_FOLDER)
    project.addMapLayers([report_ground.areas(), report_ground.circles()])
    return project


@contextmanager
def shown(project: QgsProject, **given: Any) -> Iterator[ReportDialog]:
    """The dialog on the screen; with a blank page for a preview, unless `draw` is given."""
    given = {"draw": blank_page, "open_file": Mock(), **given}
    dialog = ReportDialog(None, project, **given)
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    QApplication.setActiveWindow(dialog)
    try:
        yield dialog
    finally:
        dialog.hide()
        dialog.deleteLater()
        QTest.qWait(5)


def until(is_so: Callable[[], bool], seconds: float = 20) -> bool:
    """Waits, with the window alive, until something is so; says whether it became so."""
    end = time.monotonic() + seconds
    while not is_so() and time.monotonic() < end:
        QTest.qWait(20)
    return is_so()


def has_page(dialog: ReportDialog) -> bool:
    """Whether the preview shows a page."""
    pixmap = dialog.preview.page.pixmap()
    return pixmap is not None and not pixmap.isNull()


def click(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, LEFT)


def tick(ticks: QListWidget, row: int) -> None:
    """Ticks or unticks a row by the keyboard."""
    ticks.setFocus()
    ticks.setCurrentRow(row)
    QTest.keyClick(ticks, Qt.Key.Key_Space)


def choose(combo: QComboBox, row: int) -> None:
    """Chooses a row by the keyboard."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(combo, Qt.Key.Key_Down)


def write(line: QWidget, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def layer(project: QgsProject, name: str) -> QgsVectorLayer:
    return project.mapLayersByName(name)[0]
