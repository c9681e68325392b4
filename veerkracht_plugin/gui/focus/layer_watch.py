"""Following a layer that may change, or be gone, at any moment."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

CONTENT = (
    "featureAdded",
    "featureDeleted",
    "attributeValueChanged",
    "geometryChanged",
    "updatedFields",
    "editingStarted",
    "editingStopped",
    "afterRollBack",
    "afterCommitChanges",
    "dataChanged",
    "nameChanged",
    "subsetStringChanged",
)
LOOKS = ("styleChanged",)


class LayerWatch(QObject):
    """Tells what happens to a layer; never holds one that is gone."""

    # Once for all that happened in one go, when it has happened; also when the layer is gone.
    changed = pyqtSignal()
    selection_changed = pyqtSignal()

    def __init__(self, signals: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = signals
        self._layer: QgsVectorLayer | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer that is followed."""
        return self._layer

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Follows this layer from now on, and no other."""
        if layer is self._layer:
            return
        self._let_go()
        self._layer = layer
        if layer is not None:
            for name in self._names:
                getattr(layer, name).connect(self._touch)
            layer.selectionChanged.connect(self._select)
            layer.willBeDeleted.connect(self._lose)
        self.touch()

    def touch(self) -> None:
        """Has `changed` told soon."""
        self._soon.start()

    def _touch(self, *_: object) -> None:
        self.touch()

    def _select(self, *_: object) -> None:
        self.selection_changed.emit()

    def _lose(self) -> None:
        # Qt takes its connections away with it.
        self._layer = None
        self.touch()

    def _let_go(self) -> None:
        if self._layer is None:
            return
        for name in self._names:
            getattr(self._layer, name).disconnect(self._touch)
        self._layer.selectionChanged.disconnect(self._select)
        self._layer.willBeDeleted.disconnect(self._lose)
        self._layer = None
