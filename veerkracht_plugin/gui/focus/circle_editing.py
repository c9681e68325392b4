"""Edits the focus circles: each act is one command in QGIS's own undo, and nothing is ever saved unasked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.focus.added_circles import Wanted, added_features, taken_over
from ...bridge.focus.circle_features import takes_letters
from ...bridge.focus.circle_order import ids_in_order
from ...bridge.focus.circle_settings import CircleSettings
from ...bridge.focus.circle_styles import map_of_style
from ...bridge.focus.circle_values import attribute
from ...bridge.focus.new_layer import make_circle_layer
from ...bridge.focus.round_shapes import Circle, circle_of
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from ...core.focus.circles import maps_text, shown_on
from ...core.focus.numbering import numbers_for
from .circle_messages import CircleMessages
from .circle_saving import CircleSaving
from .edit_commands import EditCommands
from .edited_layer import EditedLayer
from .figure_refreshing import FigureRefreshing
from .missing_fields import MissingFields
from .shape_following import OtherTools, follow_shape

if TYPE_CHECKING:
    from .circle_tool import CircleTool


class CircleEditor(QObject):
    """Draws, changes and removes circles of `project`; what is wrong it says in `message_bar`.

    Each act is one undo command of the layer, in its editing session (opened where there is none), among whatever
    else is edited there; nothing is committed. Acts answer whether they succeeded, and say it where they did not.
    """

    # See EditedLayer and EditCommands, whose signals these are.
    changed = pyqtSignal()
    leaving = pyqtSignal()
    editing = pyqtSignal(QgsVectorLayer)

    def __init__(self, project: QgsProject, message_bar: QgsMessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = CircleSettings(project)
        self.messages = CircleMessages(message_bar)
        self._project = project
        self._edited = EditedLayer(project, self)
        self._commands = EditCommands(self._edited, self.messages, self)
        self._saving = CircleSaving(project, self._edited, self.messages, self)
        self._figures = FigureRefreshing(project, self._edited, self._commands, self.messages)
        self._fields = MissingFields(project, self._edited, self._commands, self.messages, self._figures)
        self._other_tools = OtherTools(project, self._edited, self._commands, self.messages, self)
        self._edited.changed.connect(self.changed)
        self._edited.leaving.connect(self.leaving)
        self._commands.editing.connect(self.editing)

    def release(self) -> None:
        """Lets go of the project and its layer, once and for all."""
        self._saving.release()
        self._edited.release()

    def follow(self, tool: CircleTool) -> None:
        """Turns what is done with the tool into edits."""
        tool.drawn.connect(lambda centre, radius: self.add(centre, radius))
        tool.moved.connect(self.move)
        tool.resized.connect(self.resize)
        tool.reshaped.connect(self.reshape)
        tool.removed.connect(self.remove)
        tool.selected.connect(self.select)

    def tell(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        """Shows a sentence in the message bar; one that stands there already is not repeated."""
        self.messages.tell(sentence, level)

    # --- the layer ---

    def layer(self) -> QgsVectorLayer | None:
        """Returns the circle layer of the project, None where there is none yet."""
        return self._edited.get()

    def use(self, layer: QgsVectorLayer) -> None:
        """Makes another circle layer of the project the one that is edited."""
        self._edited.choose(layer)

    def ensure_layer(self) -> QgsVectorLayer | None:
        """Returns the circle layer, made where there is none; None, and a message, where no circle can be drawn.

        Where it is of another make its missing fields are offered.
        """
        layer = self.layer()
        if layer is None:
            layer = self._new_layer()
        if layer is None or self._commands.refuses(layer):
            return None
        self._fields.offer(layer)
        return layer

    def keep_in_file(self) -> bool:
        """Moves circles in memory into a GeoPackage beside the saved project, with what was not saved yet."""
        return self._saving.keep_in_file()

    def save(self) -> bool:
        """Saves circles and observations where they are; their editing goes on."""
        return self._saving.save()

    def select(self, fid: int) -> None:
        """Selects one circle."""
        layer = self.layer()
        if layer is not None:
            layer.selectByIds([fid])

    def _new_layer(self) -> QgsVectorLayer | None:
        try:
            made = make_circle_layer(self._project, self.settings.areas())
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
            return None
        if made.warning is not None:
            self.tell(made.warning.text(tr))
        # It was marked as the one to draw in after it came into the project.
        self._edited.look_again()
        return made.layer

    # --- circles that come and go ---

    def add(self, centre: QgsPointXY, radius: float, kind: str = "") -> int | None:
        """Draws a circle and selects it; returns its id, None where it could not be drawn.

        `kind`: one of KINDS, by default the one that is set.
        """
        wanted = (Circle(centre.x(), centre.y(), radius), {"soort": kind or self.settings.kind()})
        return next(iter(self._add([wanted], tr("Draw a focus circle"))), None)

    def add_many(self, features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem | None = None) -> list[int]:
        """Adds circles of another layer, such as suggestions, in one command, and selects them; returns their ids.

        `crs`: of their shapes, by default that of the circle layer. Centre, radius, name, kind, maps and notes are
        taken over; numbers go on from those that are there.
        """
        layer = self.ensure_layer()
        if layer is None:
            return []
        try:
            wanted = taken_over(self._project, layer, features, crs)
        except QgsCsException:
            self.tell(tr("These circles cannot be placed in the coordinate reference system of the circle layer."))
            return []
        return self._add(wanted, tr("Add focus circles"))

    def remove(self, fids: Sequence[int]) -> bool:
        """Removes circles."""
        return bool(fids) and self._commands.run(
            tr("Remove focus circles"), lambda layer: layer.deleteFeatures(list(fids))
        )

    def _add(self, wanted: Sequence[Wanted], text: str) -> list[int]:
        added: list[int] = []

        def change(layer: QgsVectorLayer) -> bool:
            features = added_features(self._project, layer, wanted)
            if not all(layer.addFeature(feature) for feature in features):
                raise VeerkrachtError("The circle could not be added to {layer}.", layer=layer.name())
            added.extend(feature.id() for feature in features)
            return bool(added)

        layer = self.ensure_layer()
        if layer is None or not self._commands.run(text, change):
            return []
        layer.selectByIds(added)
        self._say_if_on_other_maps(layer, added)
        return added

    def _say_if_on_other_maps(self, layer: QgsVectorLayer, fids: Sequence[int]) -> None:
        """Says where circles are to be seen that do not show on the map on the screen."""
        shown = map_of_style(layer.styleManager().currentStyle())
        if shown is None:
            return
        maps = {attribute(layer.getFeature(fid), "kaarten") for fid in fids}
        elsewhere = sorted({key for text in maps if shown not in shown_on(text) for key in shown_on(text)})
        if elsewhere:
            self.tell(
                tr("This circle shows on map {maps}, not on map {shown}.").format(
                    maps=", ".join(elsewhere), shown=shown
                )
            )

    # --- circles that get another shape ---

    def move(self, fid: int, centre: QgsPointXY) -> bool:
        """Moves a circle; its figures follow, and its name where it was not the user's own."""
        return self._reshape(fid, centre, None, tr("Move a focus circle"))

    def resize(self, fid: int, radius: float) -> bool:
        """Gives a circle another radius, in metres."""
        return self._reshape(fid, None, radius, tr("Resize a focus circle"))

    def reshape(self, fid: int, centre: QgsPointXY, radius: float) -> bool:
        """Moves a circle and gives it another radius."""
        return self._reshape(fid, centre, radius, tr("Move a focus circle"))

    def _reshape(self, fid: int, centre: QgsPointXY | None, radius: float | None, text: str) -> bool:
        def change(layer: QgsVectorLayer) -> bool:
            feature = layer.getFeature(fid)
            before = circle_of(feature.geometry(), fid) if feature.isValid() else None
            if before is None:
                return False
            x, y = (before.x, before.y) if centre is None else (centre.x(), centre.y())
            shape = Circle(x, y, before.radius if radius is None else radius, fid).polygon()
            return layer.changeGeometry(fid, shape) and follow_shape(self._project, layer, feature, shape)

        return self._commands.run(text, change)

    # --- what is said of circles ---

    def renumber(self, order: str, letters: bool) -> bool:
        """Numbers all circles anew, from north to south (NORTH) or the worst first (WORST), as 1, 2 … or a, b …"""
        layer = self.layer()
        if layer is None:
            return False
        if letters and not takes_letters(layer):
            self.tell(tr("The field nr of {layer} takes numbers only: choose 1, 2, 3 …").format(layer=layer.name()))
            return False
        fids = ids_in_order(layer, order)
        self.settings.set_letters(letters)
        return self._commands.set_values(
            tr("Renumber the focus circles"),
            {fid: {"nr": number} for fid, number in zip(fids, numbers_for(len(fids), letters))},
        )

    def set_maps(self, fid: int, keys: Iterable[str]) -> bool:
        """Lets a circle show on these maps, keys of MAP_KEYS."""
        return self._commands.set_values(tr("Choose the maps of a focus circle"), {fid: {"kaarten": maps_text(keys)}})

    def refresh_figures(self) -> bool:
        """Computes the figures of all circles anew, such as for other areas; names stay."""
        return self._figures.refresh()
