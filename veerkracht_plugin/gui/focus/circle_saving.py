"""Where circles are kept: saved on request, never unasked, and out of memory into a file beside the project."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...bridge.focus.focus_layer import observations_of
from ...bridge.focus.new_layer import can_be_kept, keep_in_file
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from .circle_messages import CircleMessages
from .edited_layer import EditedLayer

_LOG = "Veerkrachtkaarten"


class CircleSaving(QObject):
    """Saves the circles of the edited layer, and the observations that belong to them."""

    def __init__(self, project: QgsProject, edited: EditedLayer, messages: CircleMessages, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._edited = edited
        self._messages = messages
        project.projectSaved.connect(self._offer_file)

    def release(self) -> None:
        """Lets go of the project, once and for all."""
        self._project.projectSaved.disconnect(self._offer_file)

    def save(self) -> bool:
        """Saves circles and observations where they are; their editing goes on."""
        for layer in self._unsaved_layers():
            if not layer.commitChanges(False):
                problem = " ".join(layer.commitErrors())
                QgsMessageLog.logMessage(problem, _LOG, Qgis.MessageLevel.Warning)
                self._messages.tell(
                    tr("{layer} could not be saved: is it read-only, or open elsewhere?").format(layer=layer.name())
                )
                return False
        return True

    def keep_in_file(self) -> bool:
        """Moves circles in memory into a GeoPackage beside the saved project, with what was not saved yet."""
        layer = self._edited.get()
        if layer is None or not can_be_kept(self._project, layer):
            return False
        try:
            path = keep_in_file(self._project, layer)
        except VeerkrachtError as error:
            self._messages.tell(error.message.text(tr))
            return False
        self._messages.tell(
            tr("The circles are kept in {file}, beside the project.").format(file=path.name), Qgis.MessageLevel.Success
        )
        self._edited.changed.emit()
        return True

    def _offer_file(self) -> None:
        """The project was saved: circles in memory can be kept beside it."""
        layer = self._edited.get()
        if layer is not None and can_be_kept(self._project, layer):
            sentence = tr("The circles are not saved with the project: they are in memory only.")
            self._messages.offer(sentence, tr("Keep them in a file"), self.keep_in_file)

    def _unsaved_layers(self) -> list[QgsVectorLayer]:
        """Those of the circles and their observations that have edits that are not saved yet."""
        layer = self._edited.get()
        if layer is None:
            return []
        noted = observations_of(self._project, layer)
        return [one for one in (layer, noted) if one is not None and one.isModified()]
