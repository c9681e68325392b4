"""The fields of a circle follow its shape, also where another tool of QGIS changes that."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...bridge.focus.circle_values import changed_values, surroundings, values_after
from ...bridge.focus.round_shapes import is_round
from ...bridge.translation import tr
from .circle_messages import CircleMessages
from .edit_commands import EditCommands
from .edited_layer import EditedLayer


def follow_shape(project: QgsProject, layer: QgsVectorLayer, feature: QgsFeature, shape: QgsGeometry) -> bool:
    """Lets all fields of a circle follow its new shape; `feature` has the fields as they were."""
    values = changed_values(layer, feature, values_after(layer, feature, shape, surroundings(project)))
    return not values or layer.changeAttributeValues(feature.id(), values)


class OtherTools(QObject):
    """Describes circles anew that other tools change, within their own commands."""

    def __init__(
        self,
        project: QgsProject,
        edited: EditedLayer,
        commands: EditCommands,
        messages: CircleMessages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._edited = edited
        self._commands = commands
        self._messages = messages
        edited.reshaped.connect(self._follow)

    def _follow(self, fid: int, shape: QgsGeometry) -> None:
        layer = self._edited.get()
        if layer is None or self._commands.is_running or not _is_in_command(layer):
            return
        with self._commands.running():
            follow_shape(self._project, layer, layer.getFeature(fid), shape)
        if not is_round(shape):
            self._messages.tell(
                tr("A focus circle is not round any more. Move or resize it with the circle tool to make it so.")
            )


def _is_in_command(layer: QgsVectorLayer) -> bool:
    # While a command is undone or thrown away the stack could undo; only while one is being made it can not.
    return layer.isEditCommandActive() and not layer.undoStack().canUndo()
