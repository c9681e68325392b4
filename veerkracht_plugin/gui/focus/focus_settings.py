"""What the project remembers about its circles, to be chosen in the focus panel."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsApplication, QgsFieldProxyModel, QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.focus.circle_styles import style_circles
from ...bridge.focus.focus_layer import areas_layers, circle_layers
from ...bridge.translation import tr
from ...core.focus.circles import ATTENTION, DEVELOPMENT, FOCUS
from .circle_editing import CircleEditor


class FocusSettings(QgsCollapsibleGroupBox):
    """The settings of the circles of a project; each choice is kept at once."""

    # Other areas, or other looks of them: colours and words of classes may differ.
    areas_changed = pyqtSignal()

    def __init__(self, editor: CircleEditor, project: QgsProject, parent: QWidget) -> None:
        super().__init__(tr("Settings"), parent)
        self.setObjectName("VeerkrachtFocusSettings")  # under this name QGIS remembers whether it is open
        self._editor = editor
        self._project = project
        self.circles = _combo(tr("Circle layer"), tr("The layer in which circles are drawn"))
        self.areas = _combo(tr("Areas"), tr("The layer with the maps: figures and classes of circles come from it"))
        self.refresh_figures = self._refresh_button()
        self.streets = QgsMapLayerComboBox()
        self.street_field = QgsFieldComboBox()
        self.kind = _combo(
            tr("New circles"), tr("The kind of circles that are drawn; it decides on which maps they show")
        )
        self.numbering = _combo(
            tr("Numbers"), tr("How the first circle is numbered; later ones follow those that are there")
        )
        self.limit = QDoubleSpinBox()
        self._set_up_streets()
        self._set_up_choices()
        self._lay_out()
        self.setCollapsed(True)
        self.refresh()
        self._connect()

    def refresh(self) -> None:
        """Shows what is chosen, among what the project has now."""
        settings = self._editor.settings
        _fill(self.circles, circle_layers(self._project), self._editor.layer(), tr("made with the first circle"))
        _fill(self.areas, areas_layers(self._project), settings.areas(), tr("no layer with maps yet"))
        self.refresh_figures.setEnabled(self.circles.isEnabled() and self.areas.isEnabled())
        streets, field = settings.streets() or (None, "")
        self.streets.setLayer(streets)
        self.street_field.setLayer(streets)
        self.street_field.setField(field)
        self.street_field.setVisible(streets is not None)
        self.kind.setCurrentIndex(self.kind.findData(settings.kind()))
        self.numbering.setCurrentIndex(self.numbering.findData(settings.letters()))
        if not self.limit.hasFocus():
            self.limit.setValue(settings.limit())

    # --- what the user chooses ---

    def _connect(self) -> None:
        self.circles.activated.connect(self._choose_circles)
        self.areas.activated.connect(self._choose_areas)
        self.refresh_figures.clicked.connect(lambda: self._editor.refresh_figures())
        # Not when they change by themselves, as where their layer leaves the project.
        self.streets.activated.connect(self._choose_streets)
        self.street_field.activated.connect(self._choose_street_field)
        self.kind.activated.connect(lambda: self._editor.settings.set_kind(self.kind.currentData()))
        self.numbering.activated.connect(lambda: self._editor.settings.set_letters(self.numbering.currentData()))
        self.limit.editingFinished.connect(self._choose_limit)

    def _choose_circles(self) -> None:
        layer = self._project.mapLayer(self.circles.currentData() or "")
        if layer is not None:
            self._editor.use(layer)

    def _choose_areas(self) -> None:
        before = self._editor.settings.areas()
        self._editor.settings.set_areas(self._project.mapLayer(self.areas.currentData() or ""))
        if self._editor.settings.areas() is not before and self._editor.layer() is not None:
            self._editor.tell(
                tr("Circles that are there keep their figures, until you press the button beside the areas."),
                Qgis.MessageLevel.Info,
            )
        self.areas_changed.emit()

    def _choose_streets(self) -> None:
        layer = self.streets.currentLayer()
        self._editor.settings.set_streets(layer, _street_field(layer) if layer is not None else "")
        self.refresh()

    def _choose_street_field(self) -> None:
        self._editor.settings.set_streets(self.streets.currentLayer(), self.street_field.currentField())

    def _choose_limit(self) -> None:
        limit = self.limit.value()
        if limit == self._editor.settings.limit():
            return
        self._editor.settings.set_limit(limit)
        layer = self._editor.layer()
        if layer is not None:
            # Styling makes another style current than the one on the screen.
            shown = layer.styleManager().currentStyle()
            style_circles(layer, limit, save=False)
            layer.styleManager().setCurrentStyle(shown)

    # --- making it ---

    def _refresh_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        button.setAutoRaise(True)
        button.setToolTip(tr("Compute the figures and classes of all circles anew from these areas; can be undone"))
        button.setAccessibleName(tr("Refresh the figures"))
        return button

    def _set_up_streets(self) -> None:
        filters = QgsMapLayerProxyModel.Filter
        self.streets.setFilters(filters.LineLayer | filters.PointLayer)
        self.streets.setAllowEmptyLayer(True, tr("none: names come from the areas"))
        self.streets.setLayer(None)
        self.streets.setToolTip(tr("Roads or addresses: new circles are named after the streets inside them"))
        self.streets.setAccessibleName(tr("Street names"))
        self.street_field.setFilters(QgsFieldProxyModel.Filter.String)
        self.street_field.setToolTip(tr("The field that holds the street names"))
        self.street_field.setAccessibleName(tr("Field with street names"))

    def _set_up_choices(self) -> None:
        self.kind.addItem(tr("focus area, on all maps"), FOCUS)
        self.kind.addItem(tr("asks for attention, on map 7 only"), ATTENTION)
        self.kind.addItem(tr("development, on map 6 only"), DEVELOPMENT)
        self.numbering.addItem("1, 2, 3 …", False)
        self.numbering.addItem("a, b, c …", True)
        self.limit.setRange(0, 100)
        self.limit.setDecimals(0)
        self.limit.setSuffix(" %")
        self.limit.setToolTip(
            tr(
                "On map 4 circles at or above this share of corporation dwellings are blue, those below it red and dashed."
            )
        )
        self.limit.setAccessibleName(tr("Limit on map 4"))

    def _lay_out(self) -> None:
        # In a widget of its own: to open the group shows all that lies directly in it, hidden or not.
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (tr("Circle layer"), self.circles),
            (tr("Areas"), _side_by_side(self.areas, self.refresh_figures)),
            (tr("Street names"), _side_by_side(self.streets, self.street_field)),
            (tr("New circles"), self.kind),
            (tr("Numbers"), self.numbering),
            (tr("Blue on map 4 from"), self.limit),
        ):
            form.addRow(label, field)
        for combo in (self.circles, self.areas, self.streets, self.street_field, self.kind, self.numbering):
            # A long layer name must not make the panel wide.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(self)
        outer.addWidget(body)


def _combo(name: str, tooltip: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(tooltip)
    return combo


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _fill(combo: QComboBox, layers: Iterable[QgsVectorLayer], chosen: QgsVectorLayer | None, nothing: str) -> None:
    """Lists layers by name, with their ids; disabled, and saying so, where there are none."""
    combo.clear()
    for layer in layers:
        combo.addItem(layer.name(), layer.id())
    combo.setEnabled(combo.count() > 0)
    if not combo.isEnabled():
        combo.addItem(nothing, None)
    combo.setCurrentIndex(max(0, combo.findData(chosen.id() if chosen is not None else None)))


def _street_field(layer: QgsVectorLayer) -> str:
    """The field that most likely holds street names; the first text where none is called so."""
    texts = [field.name() for field in layer.fields() if not field.isNumeric()]
    likely = (
        name
        for part in ("straat", "street", "openbareruimte", "sttnaam", "naam", "name")
        for name in texts
        if part in name.lower()
    )
    return next(likely, next(iter(texts), ""))
