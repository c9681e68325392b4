"""Changes of circles as commands in QGIS's own undo: each happens whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsUnitTypes, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.focus.circle_values import changed_values
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from .circle_messages import CircleMessages
from .edited_layer import EditedLayer


class EditCommands(QObject):
    """Changes the edited layer in its editing session, opened where there is none; commits nothing."""

    # About to be edited: QGIS undoes in the active layer, so make it that one.
    editing = pyqtSignal(QgsVectorLayer)

    def __init__(self, edited: EditedLayer, messages: CircleMessages, parent: QObject) -> None:
        super().__init__(parent)
        self._edited = edited
        self._messages = messages
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether a change is being made here, and not by another tool."""
        return self._is_running

    @contextmanager
    def running(self) -> Iterator[None]:
        """Counts what is done meanwhile as done here; an error becomes a message."""
        self._is_running = True
        try:
            yield
        except VeerkrachtError as error:
            self._messages.tell(error.message.text(tr))
        finally:
            self._is_running = False

    def run(self, text: str, change: Callable[[QgsVectorLayer], bool]) -> bool:
        """Makes a change as one undo command called `text`; where it fails all is as it was. Answers whether it did."""
        layer = self._edited.get()
        if layer is None or self.refuses(layer):
            return False
        was_editable = layer.isEditable()
        if not was_editable and not layer.startEditing():
            self._tell_read_only(layer)
            return False
        self.editing.emit(layer)
        layer.beginEditCommand(text)
        done = False
        try:
            with self.running():
                done = change(layer)
        finally:
            if done:
                layer.endEditCommand()
            else:
                layer.destroyEditCommand()
                if not was_editable:
                    layer.rollBack()
        layer.triggerRepaint()
        return done

    def set_values(self, text: str, values: Mapping[int, Mapping[str, Any]]) -> bool:
        """Sets values by id and field name in one command; in none where all of them stand there already."""
        layer = self._edited.get()
        if layer is None:
            return False
        found = {feature.id(): feature for feature in layer.getFeatures(list(values))}
        changes = {fid: changed_values(layer, feature, values[fid]) for fid, feature in found.items()}
        changes = {fid: change for fid, change in changes.items() if change}

        def change_all(layer: QgsVectorLayer) -> bool:
            return all(layer.changeAttributeValues(fid, change) for fid, change in changes.items())

        return not changes or self.run(text, change_all)

    def refuses(self, layer: QgsVectorLayer) -> bool:
        """Says, also to the user, whether no circle can be drawn in a layer."""
        if not layer.supportsEditing():
            self._tell_read_only(layer)
            return True
        if not _is_metric(layer.crs()):
            self._messages.tell(
                tr(
                    "The circle layer {layer} is not in metres: save it in another coordinate reference system first, such as RD New."
                ).format(layer=layer.name())
            )
            return True
        return False

    def _tell_read_only(self, layer: QgsVectorLayer) -> None:
        self._messages.tell(
            tr("The circle layer {layer} is read-only: no circle can be drawn or changed in it.").format(
                layer=layer.name()
            )
        )


def _is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    return crs.isValid() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
