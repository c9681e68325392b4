"""Fields that a circle layer of another make lacks: offered, added, and filled in."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ...bridge.focus.circle_settings import CircleSettings
from ...bridge.focus.circle_styles import add_circles_to_themes, style_circles
from ...bridge.focus.circle_values import values_to_complete
from ...bridge.focus.focus_layer import add_missing_fields, missing_fields, years_of
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from ...core.messages import listed
from .circle_messages import CircleMessages
from .edit_commands import EditCommands
from .edited_layer import EditedLayer
from .figure_refreshing import FigureRefreshing


class MissingFields:
    """Offers fields, once for each layer; what it adds to the edited one it fills in."""

    def __init__(
        self,
        project: QgsProject,
        edited: EditedLayer,
        commands: EditCommands,
        messages: CircleMessages,
        figures: FigureRefreshing,
    ) -> None:
        self._project = project
        self._settings = CircleSettings(project)
        self._edited = edited
        self._commands = commands
        self._messages = messages
        self._figures = figures
        self._offered: set[str] = set()

    def offer(self, layer: QgsVectorLayer) -> None:
        """Says which fields a layer lacks, with a button that adds them; says nothing where it lacks none."""
        missing = missing_fields(layer, years_of(self._settings.areas()))
        if not missing or layer.id() in self._offered:
            return
        self._offered.add(layer.id())
        layer_id = layer.id()
        self._messages.offer(
            tr("The circle layer {layer} lacks fields: {fields}.").format(layer=layer.name(), fields=listed(missing)),
            tr("Add the fields"),
            lambda: self._add(layer_id),
        )

    def _add(self, layer_id: str) -> bool:
        """Adds the missing fields and fills them in; all else in the layer stays."""
        layer = self._project.mapLayer(layer_id)
        if not isinstance(layer, QgsVectorLayer):
            return True
        try:
            add_missing_fields(layer, years_of(self._settings.areas()))
        except VeerkrachtError as error:
            self._messages.tell(error.message.text(tr))
            return False
        if layer is self._edited.get():
            self._complete(layer)
        self._edited.changed.emit()
        return True

    def _complete(self, layer: QgsVectorLayer) -> None:
        """Lets the circles of a layer of another make look as they should, and fills in what they lack."""
        style_circles(layer, self._settings.limit(), save=False)
        add_circles_to_themes(self._project, layer)
        self._commands.set_values(tr("Complete the focus circles"), values_to_complete(layer))
        self._figures.refresh()
