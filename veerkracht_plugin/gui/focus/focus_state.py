"""The line of the focus panel that says which circles are not safe yet, and saves them when asked."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ...bridge.focus.new_layer import can_be_kept
from ...bridge.translation import tr


class FocusState(QWidget):
    """Hidden where all circles are in a file; else a sentence, and a button where there is something to save."""

    save_wanted = pyqtSignal()
    keep_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        side = self.fontMetrics().height()
        self._icon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(side, side))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.save = QPushButton(QgsApplication.getThemeIcon("/mActionSaveEdits.svg"), tr("Save"))
        self.save.setToolTip(tr("Save the circles in their layer; what is saved can no longer be undone"))
        self.save.clicked.connect(self.save_wanted)
        self.keep = QPushButton(QgsApplication.getThemeIcon("/mActionFileSave.svg"), tr("Keep in a file"))
        self.keep.setToolTip(tr("Move the circles into a GeoPackage beside the project"))
        self.keep.clicked.connect(self.keep_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addWidget(self.save)
        row.addWidget(self.keep)
        self.hide()

    def show_layer(self, layer: QgsVectorLayer | None, noted: QgsVectorLayer | None = None) -> None:
        """Says how it is with the circles of a layer, and with the observations that belong to them."""
        temporary = layer is not None and layer.isTemporary()
        sentences = [_unsaved_sentence(layer)] if layer is not None and layer.isModified() else []
        if noted is not None and noted.isModified():
            sentences.append(tr("Observations are not saved yet."))
        unsaved = bool(sentences)
        if temporary:
            sentences.append(tr("The layer is temporary: its circles are gone when QGIS closes."))
        self.text.setText(" ".join(sentences))
        can_keep = layer is not None and can_be_kept(QgsProject.instance(), layer)
        self.keep.setVisible(can_keep)
        # What is in memory is no safer when its edits are saved there.
        self.save.setVisible(unsaved and not can_keep)
        self.setVisible(bool(sentences))


def _unsaved_sentence(layer: QgsVectorLayer) -> str:
    count = unsaved_count(layer)
    if count == 0:
        return tr("Changes of the layer are not saved yet.")
    if count == 1:
        return tr("1 circle not saved yet.")
    return tr("{count} circles not saved yet.").format(count=count)


def unsaved_count(layer: QgsVectorLayer) -> int:
    """Returns how many circles were drawn, changed or removed since the layer was saved."""
    edits = layer.editBuffer()
    if edits is None:
        return 0
    return len(
        {
            *edits.addedFeatures(),
            *edits.changedAttributeValues(),
            *edits.changedGeometries(),
            *edits.deletedFeatureIds(),
        }
    )
