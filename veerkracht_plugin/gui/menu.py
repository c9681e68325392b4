"""The menu of the plugin: the main job, the focus circles, the report, and the main job on the demo data."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..bridge.translation import tr
from ..paths import resource
from .focus.focus_tools import FocusTools

MENU = "Veerkrachtkaarten"
MAIN_JOB = "veerkracht:veerkrachtmaps"


class Menu:
    """Adds the actions to QGIS and takes them away again."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        icon = _icon("plugin")
        self._main = QAction(icon, tr("Make resilience maps …"), iface.mainWindow())
        self._main.triggered.connect(lambda: _open_dialog({}))
        self._demo = QAction(icon, tr("Try it with the demo data …"), iface.mainWindow())
        self._demo.triggered.connect(self._open_demo)
        self._focus = FocusTools(iface)
        self._report = QAction(_icon("exportreport"), tr("Make report …"), iface.mainWindow())
        self._report.triggered.connect(self._open_report)
        self._in_menu = (self._main, self._focus.draw, self._focus.show_panel, self._report, self._demo)
        self._in_toolbar = (self._main, self._focus.draw, self._focus.show_panel)
        for action in self._in_menu:
            iface.addPluginToMenu(MENU, action)
        for action in self._in_toolbar:
            iface.addToolBarIcon(action)

    def remove(self) -> None:
        """Takes the actions away."""
        for action in reversed(self._in_toolbar):
            self._iface.removeToolBarIcon(action)
        for action in reversed(self._in_menu):
            self._iface.removePluginMenu(MENU, action)
        self._focus.remove()
        for action in (self._demo, self._report, self._main):
            action.deleteLater()

    def _open_report(self) -> None:
        # It brings pandas, which loads on first use.
        from .report.report_dialog import ReportDialog

        dialog = ReportDialog(self._iface)
        dialog.exec()
        dialog.deleteLater()

    def _open_demo(self) -> None:
        parameters = demo_parameters()
        # Where the user is working may be far from there, and the canvas would show nothing.
        self._iface.setActiveLayer(QgsProject.instance().mapLayer(parameters["AREAS"]))
        self._iface.zoomToActiveLayer()
        _open_dialog(parameters)


def _icon(name: str) -> QIcon:
    return QIcon(str(resource("icons", f"{name}.svg")))


def _open_dialog(parameters: dict[str, Any]) -> None:
    # Processing is a plugin of its own, loaded by the time that somebody opens a menu.
    import processing

    processing.execAlgorithmDialog(MAIN_JOB, parameters)


def demo_parameters() -> dict[str, Any]:
    """Returns the main job on the demo data, whose areas are added to the project unless they are there already."""
    source = str(resource("demo", "buurten_2022.gpkg"))
    areas = next((layer for layer in QgsProject.instance().mapLayers().values() if layer.source() == source), None)
    if areas is None:
        areas = QgsVectorLayer(source, tr("Demo buurten 2022 (invented)"), "ogr")
        QgsProject.instance().addMapLayer(areas)
    return {
        "AREAS": areas.id(),
        "NUISANCE": str(resource("demo", "leefbaarometer_meting_2024_scores_buurt.csv")),
        "VULNERABLE": str(resource("demo", "woonzorgwijzer_kwetsbare_groepen.csv")),
        "HOUSING": str(resource("demo", "kwb-2022.xlsx")),
        "FROM_YEAR": 2014,
        "TO_YEAR": 2022,
    }
