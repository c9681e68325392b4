"""Figures of circles computed anew, such as for other areas."""

from __future__ import annotations

from qgis.core import QgsProject

from ...bridge.focus.circle_values import refreshed_figures, surroundings
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from .circle_messages import CircleMessages
from .edit_commands import EditCommands
from .edited_layer import EditedLayer


class FigureRefreshing:
    """Computes figures of the circles in the edited layer, from the areas that the settings of `project` name."""

    def __init__(
        self, project: QgsProject, edited: EditedLayer, commands: EditCommands, messages: CircleMessages
    ) -> None:
        self._project = project
        self._edited = edited
        self._commands = commands
        self._messages = messages

    def refresh(self) -> bool:
        """Computes the figures of all circles in one command; names stay."""
        layer = self._edited.get()
        if layer is None:
            return False
        around = surroundings(self._project)
        if around.areas is None:
            return True
        try:
            values = refreshed_figures(layer, around)
        except VeerkrachtError as error:
            self._messages.tell(error.message.text(tr))
            return False
        return self._commands.set_values(tr("Refresh the figures of the focus circles"), values)
