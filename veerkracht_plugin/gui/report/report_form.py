"""The form with all choices for a report; its words are those of exportreport."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qgis.core import (
    QgsMapLayer,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.export_report import ExportReport
from ...algorithms.report_parameters import FORMATS, PAPERS
from ...bridge.focus.focus_layer import areas_layers, circle_layers
from ...bridge.map_layer import class_fields
from ...bridge.report.map_layers import MARK
from ...bridge.translation import tr
from ...core.legends import LANGUAGES, PALETTES, legends
from ...core.report.options import CLUSTERS, SCOPES
from .check_list import CheckList
from .choices import Choices


class ReportForm(QWidget):
    """The choices for a report among what a project has."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._about = ExportReport().create()
        this = ExportReport
        self.areas, self.circles = _Combo(), _Combo()
        self.background, self.built_up = _Combo(), _Combo()
        self.maps = CheckList((key, legend.style_name) for key, legend in legends().items())
        self.scope = _Combo(zip(SCOPES, self._options(this.SCOPE)))
        self.clusters = QLineEdit()
        self.title, self.author, self.name = QLineEdit(), QLineEdit(), QLineEdit()
        self.language = _Combo(zip(LANGUAGES, self._options(this.LANGUAGE)))
        self.paper = _Combo(zip(PAPERS, self._options(this.PAPER)))
        self.palette_choice = _Combo(zip(PALETTES, self._options(this.PALETTE)))
        self.texts = _file(tr("Texts (*.md *.json *.txt)"))
        self.logo = _file(tr("Pictures (*.svg *.png *.jpg *.jpeg)"))
        self.template = _file(tr("Layout templates (*.qpt)"))
        self.formats = CheckList(zip(FORMATS, self._options(this.FORMATS)))
        self.dpi = QSpinBox()
        self.geopdf = QCheckBox(self._definition(this.GEOPDF).description())
        self.folder = _file("")
        self._set_up()
        self._lay_out()
        self._fill()
        self._connect()

    def choices(self) -> Choices:
        """Returns what is chosen now."""
        return Choices(
            areas=self.areas.chosen(),
            circles=self.circles.chosen(),
            background=self.background.chosen(),
            built_up=self.built_up.chosen(),
            maps=self.maps.keys(),
            scope=self.scope.chosen(),
            clusters=self.clusters.text(),
            title=self.title.text(),
            author=self.author.text(),
            language=self.language.chosen(),
            paper=self.paper.chosen(),
            palette=self.palette_choice.chosen(),
            texts=self.texts.filePath(),
            logo=self.logo.filePath(),
            template=self.template.filePath(),
            formats=self.formats.keys(),
            dpi=self.dpi.value(),
            geopdf=self.geopdf.isChecked(),
            name=self.name.text(),
            folder=self.folder.filePath(),
        )

    def show_choices(self, choices: Choices) -> None:
        """Shows choices in the form."""
        self.blockSignals(True)
        for combo, value in (
            (self.areas, choices.areas),
            (self.circles, choices.circles),
            (self.background, choices.background),
            (self.built_up, choices.built_up),
            (self.scope, choices.scope),
            (self.language, choices.language),
            (self.paper, choices.paper),
            (self.palette_choice, choices.palette),
        ):
            combo.choose(value)
        self.maps.tick(choices.maps)
        self.formats.tick(choices.formats)
        for line, text in (
            (self.clusters, choices.clusters),
            (self.title, choices.title),
            (self.author, choices.author),
            (self.name, choices.name),
        ):
            line.setText(text)
        for file, path in (
            (self.texts, choices.texts),
            (self.logo, choices.logo),
            (self.template, choices.template),
            (self.folder, choices.folder),
        ):
            file.setFilePath(path)
        self.dpi.setValue(choices.dpi)
        self.geopdf.setChecked(choices.geopdf)
        self.blockSignals(False)
        self._follow()

    # --- what depends on what ---

    def _follow(self) -> None:
        """Offers what goes with what is chosen."""
        areas = self._project.mapLayer(self.areas.chosen())
        self.maps.blockSignals(True)
        self.maps.offer(class_fields(areas, list(legends())) if areas is not None else [])
        self.maps.blockSignals(False)
        self.clusters.setEnabled(self.scope.chosen() == CLUSTERS)
        # A template of one's own decides on the paper.
        self.paper.setEnabled(not self.template.filePath())
        self.changed.emit()

    def _connect(self) -> None:
        for combo in self.findChildren(_Combo):
            combo.currentIndexChanged.connect(self._follow)
        for line in (self.clusters, self.title, self.author, self.name):
            line.textChanged.connect(self._follow)
        for file in self.findChildren(QgsFileWidget):
            file.fileChanged.connect(self._follow)
        for ticks in (self.maps, self.formats):
            ticks.ticked.connect(self._follow)
        self.dpi.valueChanged.connect(self._follow)
        self.geopdf.toggled.connect(self._follow)

    # --- making it ---

    def _fill(self) -> None:
        self.areas.add_layers(areas_layers(self._project))
        if not self.areas.count():
            self.areas.addItem(tr("no layer with maps yet"), "")
            self.areas.setEnabled(False)
        self.circles.addItem(tr("none"), "")
        self.circles.add_layers(circle_layers(self._project))
        self.background.addItem(tr("none"), "")
        self.background.add_layers(_backgrounds(self._project))
        self.built_up.addItem(tr("none"), "")
        self.built_up.add_layers(self._polygons())

    def _polygons(self) -> list[QgsMapLayer]:
        """What may be the built-up area: neither areas nor circles."""
        others = {layer.id() for layer in (*areas_layers(self._project), *circle_layers(self._project))}
        return [layer for layer in _shown(self._project) if _has_polygons(layer) and layer.id() not in others]

    def _set_up(self) -> None:
        definition = self._definition(ExportReport.DPI)
        self.dpi.setRange(int(definition.minimum()), int(definition.maximum()))
        self.dpi.setSingleStep(50)
        self.title.setPlaceholderText("Analyse veerkrachtkaarten")
        self.clusters.setPlaceholderText("Brunssum+Landgraaf; Heerlen+Kerkrade")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)

    def _lay_out(self) -> None:
        this = ExportReport
        column = QVBoxLayout(self)
        content: Sequence[tuple[str, QWidget]] = (
            (this.AREAS, self.areas),
            (this.CIRCLES, self.circles),
            (this.MAPS, self.maps),
            (this.SCOPE, self.scope),
            (this.CLUSTERS, self.clusters),
        )
        look: Sequence[tuple[str, QWidget]] = (
            (this.TITLE, self.title),
            (this.AUTHOR, self.author),
            (this.LANGUAGE, self.language),
            (this.PAPER, self.paper),
            (this.PALETTE, self.palette_choice),
            (this.BACKGROUND, self.background),
            (this.BUILT_UP, self.built_up),
            (this.TEXTS, self.texts),
            (this.LOGO, self.logo),
            (this.TEMPLATE, self.template),
        )
        files: Sequence[tuple[str, QWidget]] = (
            (this.FORMATS, self.formats),
            (this.GEOPDF, self.geopdf),
            (this.DPI, self.dpi),
            (this.NAME, self.name),
            (this.OUTPUT, self.folder),
        )
        for title, rows in ((tr("Content"), content), (tr("Look"), look), (tr("Files"), files)):
            column.addWidget(self._group(title, rows))
        column.addStretch(1)

    def _group(self, title: str, rows: Iterable[tuple[str, QWidget]]) -> QGroupBox:
        group = QGroupBox(title)
        form = QFormLayout(group)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, widget in rows:
            definition = self._definition(name)
            widget.setToolTip(definition.help())
            _name(widget, definition.description())
            form.addRow("" if isinstance(widget, QCheckBox) else definition.description(), widget)
        return group

    def _definition(self, name: str) -> QgsProcessingParameterDefinition:
        return self._about.parameterDefinition(name)

    def _options(self, name: str) -> list[str]:
        return list(self._definition(name).options())


class _Combo(QComboBox):
    """A choice of (value, text); long texts do not make it wide."""

    def __init__(self, rows: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in rows:
            self.addItem(text, value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls through the form must not change what lies under the mouse.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def add_layers(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            self.addItem(layer.name(), layer.id())

    def chosen(self) -> str:
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        place = self.findData(value)
        self.setCurrentIndex(place if place >= 0 or not self.count() else 0)


def _file(filter_: str) -> QgsFileWidget:
    made = QgsFileWidget()
    made.setFilter(filter_)
    return made


def _name(widget: QWidget, name: str) -> None:
    """Names a widget for those who hear it, with the parts that take the keyboard."""
    widget.setAccessibleName(name)
    if isinstance(widget, QgsFileWidget):
        widget.setFocusProxy(widget.lineEdit())
        widget.lineEdit().setAccessibleName(name)
        for button in widget.findChildren(QToolButton):
            if not button.accessibleName():
                button.setAccessibleName(tr("Browse: {name}").format(name=name))


def _backgrounds(project: QgsProject) -> list[QgsMapLayer]:
    return [layer for layer in _shown(project) if isinstance(layer, (QgsRasterLayer, QgsVectorTileLayer))]


def _shown(project: QgsProject) -> Iterator[QgsMapLayer]:
    """The layers that a user sees in the project, without what reports have put there."""
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return (layer for layer in layers if layer is not None and not layer.customProperty(MARK))


def _has_polygons(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
