"""Focus circles in QGIS: the button that draws them and the panel that lists them, made on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ...bridge.translation import tr
from ...paths import resource

if TYPE_CHECKING:  # loaded on first use, so that QGIS starts as fast with the plugin as without it
    from .circle_editing import CircleEditor
    from .circle_tool import CircleTool
    from .focus_panel import FocusPanel

DRAW_KEYS = "Ctrl+Alt+C"


class FocusTools:
    """The map tool, the editor behind it and the panel, with an action for the tool and one for the panel."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._editor: CircleEditor | None = None
        self._tool: CircleTool | None = None
        self._panel: FocusPanel | None = None
        self.draw = QAction(_icon("draw_circle"), tr("Draw focus circle"), iface.mainWindow())
        self.draw.setObjectName("VeerkrachtDrawFocusCircle")
        self.draw.setCheckable(True)
        self.draw.triggered.connect(self._draw)
        self.show_panel = QAction(_icon("focus_panel"), tr("Focus areas"), iface.mainWindow())
        self.show_panel.setObjectName("VeerkrachtFocusAreas")
        self.show_panel.setCheckable(True)
        self.show_panel.triggered.connect(self._show_panel)
        iface.registerMainWindowAction(self.draw, DRAW_KEYS)
        # Circles that other tools move need the editor as well.
        QgsProject.instance().readProject.connect(self._project_read)

    def remove(self) -> None:
        """Takes everything away again, in reverse order."""
        QgsProject.instance().readProject.disconnect(self._project_read)
        self._iface.unregisterMainWindowAction(self.draw)
        if self._panel is not None:
            self._panel.release()
            self._iface.removeDockWidget(self._panel)
            self._panel.deleteLater()
        if self._tool is not None:
            self._iface.mapCanvas().unsetMapTool(self._tool)
            self._tool.deleteLater()
        if self._editor is not None:
            self._editor.release()
            self._editor.deleteLater()
        self._panel = self._tool = self._editor = None
        for action in (self.show_panel, self.draw):
            action.deleteLater()

    def _draw(self, wanted: bool) -> None:
        canvas = self._iface.mapCanvas()
        if wanted:
            # Before the first press, which would have to wait for a file to be made.
            self._circle_editor().ensure_layer()
            canvas.setMapTool(self._circle_tool())
        else:
            canvas.unsetMapTool(self._circle_tool())

    def _show_panel(self, wanted: bool) -> None:
        self._focus_panel().setUserVisible(wanted)

    def _project_read(self) -> None:
        from ...bridge.focus.focus_layer import circle_layer

        if circle_layer(QgsProject.instance()) is not None:
            self._circle_editor()

    def _circle_editor(self) -> CircleEditor:
        if self._editor is None:
            from .circle_editing import CircleEditor

            self._editor = CircleEditor(QgsProject.instance(), self._iface.messageBar(), self._iface.mainWindow())
            # QGIS undoes in the active layer.
            self._editor.editing.connect(self._iface.setActiveLayer)
        return self._editor

    def _circle_tool(self) -> CircleTool:
        if self._tool is None:
            from .circle_tool import CircleTool

            self._tool = CircleTool(self._iface.mapCanvas(), self._circle_editor())
            self._tool.setAction(self.draw)
            self._circle_editor().follow(self._tool)
        return self._tool

    def _focus_panel(self) -> FocusPanel:
        if self._panel is None:
            from .focus_panel import FocusPanel
            from .form_opening import form_opener

            self._panel = FocusPanel(
                self._circle_editor(),
                self._iface.mapCanvas(),
                self._iface.messageBar(),
                self.draw,
                form_opener(self._iface),
                parent=self._iface.mainWindow(),
            )
            self._panel.setToggleVisibilityAction(self.show_panel)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._panel)
            width = self._panel.sizeHint().width()
            self._iface.mainWindow().resizeDocks([self._panel], [width], Qt.Orientation.Horizontal)
        return self._panel


def _icon(name: str) -> QIcon:
    return QIcon(str(resource("icons", f"{name}.svg")))
