"""Which layer of a project the circles are edited in: layers come, are chosen, and go."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.focus.focus_layer import choose_circle_layer, circle_layer


class EditedLayer(QObject):
    """The circle layer of `project`, whichever that is now; tells what happens to it."""

    # The circles, or the layer that holds them, are others than before: also by undo, redo, save or another tool.
    changed = pyqtSignal()
    # The layer is about to be of no interest any more, or to be deleted; it is still whole.
    leaving = pyqtSignal()
    # A circle, by its id, has another shape.
    reshaped = pyqtSignal("qlonglong", QgsGeometry)

    def __init__(self, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._layer: QgsVectorLayer | None = None
        self._is_known = False
        project.layersAdded.connect(self.look_again)
        project.layersWillBeRemoved.connect(self._layers_go)
        project.layersRemoved.connect(self.look_again)
        self.get()

    def release(self) -> None:
        """Lets go of the project and its layer, once and for all."""
        self._project.layersAdded.disconnect(self.look_again)
        self._project.layersWillBeRemoved.disconnect(self._layers_go)
        self._project.layersRemoved.disconnect(self.look_again)
        self._attach(None)
        self._is_known = True

    def get(self) -> QgsVectorLayer | None:
        """Returns the layer, None where there is none yet."""
        if not self._is_known:
            self._attach(circle_layer(self._project))
            self._is_known = True
        return self._layer

    def choose(self, layer: QgsVectorLayer) -> None:
        """Makes another circle layer of the project the one that is edited."""
        choose_circle_layer(self._project, layer)
        self.look_again()

    def look_again(self, *_: object) -> None:
        """Finds out which layer it is now, as after one was marked as the one to draw in."""
        self._is_known = False
        # Its circles may be moved by other tools before anybody asks for them here.
        self.get()
        self.changed.emit()

    def _layers_go(self, layer_ids: Sequence[str]) -> None:
        if self._layer is not None and self._layer.id() in layer_ids:
            self._attach(None)

    def _attach(self, layer: QgsVectorLayer | None) -> None:
        if layer is self._layer:
            return
        if self._layer is not None:
            self.leaving.emit()
            self._layer.geometryChanged.disconnect(self._tell_reshaped)
            for signal in _signs_of_change(self._layer):
                signal.disconnect(self._tell_changed)
        self._layer = layer
        if layer is not None:
            layer.geometryChanged.connect(self._tell_reshaped)
            for signal in _signs_of_change(layer):
                signal.connect(self._tell_changed)

    def _tell_reshaped(self, fid: int, shape: QgsGeometry) -> None:
        self.reshaped.emit(fid, shape)

    def _tell_changed(self, *_: object) -> None:
        if self._layer is not None:
            # Undo moves the rings; the numbers, which are labels, QGIS keeps where they were until it draws anew.
            self._layer.triggerRepaint()
        self.changed.emit()


def _signs_of_change(layer: QgsVectorLayer) -> list:
    return [layer.undoStack().indexChanged, layer.afterCommitChanges, layer.afterRollBack, layer.dataChanged]
