"""The focus panel: the list of circles beside the map, and all that can be done with them."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QAction, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ...bridge.focus.circle_list import circles_in, drawn_palette
from ...bridge.focus.circle_order import NORTH, WORST
from ...bridge.focus.focus_layer import observations_of
from ...bridge.translation import tr
from .circle_editing import CircleEditor
from .focus_buttons import FocusButtons, set_menu
from .focus_settings import FocusSettings
from .focus_state import FocusState
from .focus_table import CircleModel
from .focus_view import CircleTable
from .form_opening import OpenForm
from .layer_watch import CONTENT, LOOKS, LayerWatch
from .list_export import ListExport
from .suggesting import LIST_AREAS, CreateDialog, Suggesting, create_dialog

OBJECT_NAME = "VeerkrachtFocusPanel"

# How much of the map is seen around a circle that was zoomed to, as a multiple of its width.
_SURROUNDINGS = 1.8


class FocusPanel(QgsDockWidget):
    """The dock "Focus areas"; it changes circles only through `editor`, and reads their layer.

    `draw_action`: that of the map tool; `open_form(layer, feature)`: see `form_opener`; `create`: makes a dialog of
    Processing.
    """

    def __init__(
        self,
        editor: CircleEditor,
        canvas: QgsMapCanvas,
        message_bar: QgsMessageBar,
        draw_action: QAction,
        open_form: OpenForm,
        create: CreateDialog = create_dialog,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Focus areas"), parent)
        self.setObjectName(OBJECT_NAME)
        self._editor = editor
        self._canvas = canvas
        self._message_bar = message_bar
        self._open_form = open_form
        self._project = QgsProject.instance()
        self._circles = LayerWatch(CONTENT, self)
        self._areas = LayerWatch(LOOKS, self)
        self._noted = LayerWatch(CONTENT, self)
        self._suggesting = Suggesting(editor, self._project, create, self)
        self._export = ListExport(editor, self._project, message_bar, self)
        self.model = CircleModel(editor.set_maps, self)
        self.table = CircleTable(self.model)
        self.empty = _sentence_label()
        self.state = FocusState()
        self.buttons = FocusButtons(draw_action, self)
        self.settings = FocusSettings(editor, self._project, self)
        self._set_up_menus()
        self._lay_out()
        self._connect()
        self._update()

    def release(self) -> None:
        """Lets go of the project, the layers and the action, before the panel is deleted."""
        self._editor.changed.disconnect(self._circles.touch)
        self._project.readProject.disconnect(self._project_changed)
        self._project.projectSaved.disconnect(self._project_changed)
        self._project.layersAdded.disconnect(self._project_changed)
        self._project.layersRemoved.disconnect(self._project_changed)
        self.buttons.release()
        for watch in (self._circles, self._areas, self._noted):
            watch.follow(None)
            watch.blockSignals(True)

    # --- following ---

    def _connect(self) -> None:
        self._circles.changed.connect(self._update)
        self._circles.selection_changed.connect(self._follow_selection)
        self._areas.changed.connect(self._circles.touch)
        self._noted.changed.connect(self._circles.touch)
        self._editor.changed.connect(self._circles.touch)
        self._project.readProject.connect(self._project_changed)
        self._project.projectSaved.connect(self._project_changed)
        self._project.layersAdded.connect(self._project_changed)
        self._project.layersRemoved.connect(self._project_changed)
        self.table.chosen.connect(self._select_in_layer)
        self.table.zoom_wanted.connect(self._zoom)
        self.table.form_wanted.connect(self._form)
        self.table.removal_wanted.connect(self._remove)
        self.table.copy_wanted.connect(self._export.copy)
        self.settings.areas_changed.connect(self._circles.touch)
        self.state.save_wanted.connect(self._editor.save)
        self.state.keep_wanted.connect(self._editor.keep_in_file)
        self.buttons.suggest.clicked.connect(self._suggesting.open)
        self.buttons.delete.clicked.connect(self._remove)

    def _project_changed(self, *_: object) -> None:
        self._circles.touch()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What happened while it was closed.
        self._circles.touch()

    def _update(self) -> None:
        """Shows what the layer of circles holds now."""
        layer, areas = self._editor.layer(), self._editor.settings.areas()
        self._circles.follow(layer)
        self._areas.follow(areas)
        noted = observations_of(self._project, layer) if layer is not None else None
        self._noted.follow(noted)
        if layer is not None and not self.isVisible():
            return
        circles = circles_in(layer) if layer is not None else []
        self.model.set_circles(circles, drawn_palette(areas))
        self._follow_selection()
        self.empty.setText(_what_to_do(areas is not None))
        self._pages.setCurrentWidget(self.table if circles else self.empty)
        self.state.show_layer(layer, noted)
        self.settings.refresh()
        self.buttons.renumber.setEnabled(bool(circles))
        for action in self._list_actions:
            action.setEnabled(bool(circles))

    def _follow_selection(self) -> None:
        layer = self._circles.layer
        self.table.select(layer.selectedFeatureIds() if layer is not None else [])
        self.buttons.delete.setEnabled(bool(self.table.selected_fids()))

    def _select_in_layer(self) -> None:
        layer = self._circles.layer
        if layer is not None:
            layer.selectByIds(self.table.selected_fids())

    # --- what the user asks ---

    def _zoom(self, fid: int) -> None:
        """Brings a circle into the map, with what lies around it, and lets it flash."""
        layer = self._circles.layer
        if layer is None:
            return
        shape = layer.getFeature(fid).geometry()
        if shape.isEmpty():
            return
        extent = self._canvas.mapSettings().layerExtentToOutputExtent(layer, shape.boundingBox())
        if extent.isFinite() and not extent.isEmpty():
            extent.scale(_SURROUNDINGS)
            self._canvas.setExtent(extent)
            self._canvas.refresh()
        self._canvas.flashGeometries([shape], layer.crs())

    def _form(self, fid: int) -> None:
        layer = self._circles.layer
        feature = layer.getFeature(fid) if layer is not None else None
        if feature is not None and feature.isValid():
            self._open_form(layer, feature)

    def _remove(self) -> None:
        fids = self.table.selected_fids()
        if fids:
            self._editor.remove(fids)

    # --- how it is made ---

    def _set_up_menus(self) -> None:
        renumber = self._editor.renumber
        set_menu(
            self.buttons.renumber,
            [
                (tr("From north to south: &1, 2, 3 …"), lambda: renumber(NORTH, False)),
                (tr("From north to south: &a, b, c …"), lambda: renumber(NORTH, True)),
                None,
                (tr("Worst first: 1, &2, 3 …"), lambda: renumber(WORST, False)),
                (tr("Worst first: a, &b, c …"), lambda: renumber(WORST, True)),
            ],
        )
        export = set_menu(
            self.buttons.export,
            [
                (tr("&CSV …"), self._export.save_csv),
                (tr("&XLSX …"), self._export.save_xlsx),
                (tr("Copy as a table for &Word"), self._export.copy),
                None,
                (tr("&Areas per class (1a, 1b …) …"), lambda: self._suggesting.open_dialog(LIST_AREAS)),
            ],
        )
        self._list_actions = export.actions()[:3]

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        body = QWidget()
        column = QVBoxLayout(body)
        gap = body.fontMetrics().height() // 3
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        column.addWidget(self.buttons)
        column.addWidget(self._pages, 1)
        column.addWidget(self.state)
        column.addWidget(self.settings)
        self.table.setAccessibleName(tr("Focus areas"))
        self.setWidget(body)

    # --- keyboard: Alt with the letter of a button, only while the panel has the focus ---

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.buttons.takes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.buttons.takes(event):
            self.buttons.press(event)
        else:
            super().keyPressEvent(event)


def _sentence_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setMargin(label.fontMetrics().height())
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


def _what_to_do(has_areas: bool) -> str:
    if not has_areas:
        return tr(
            "<b>No focus areas yet</b><p>Choose <b>Draw</b>, press on the map in the middle of an area and drag to its edge.</p>"
            "<p>Make the resilience maps first, and each circle says at once what lies inside.</p>"
        )
    return tr(
        "<b>No focus areas yet</b><p>Choose <b>Draw</b>, press on the map in the middle of an area and drag to its edge.</p>"
        "<p>Or choose <b>Suggest</b>, and circles are proposed around the areas that ask for attention.</p>"
    )
