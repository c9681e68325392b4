"""Edits the focus circles: each act is one command in QGIS's own undo, and nothing is ever saved unasked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsMessageLog,
    QgsPointXY,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ...bridge.focus.circle_features import FIRST_ANGLE, new_feature, new_key, place_attributes, takes_letters
from ...bridge.focus.circle_settings import CircleSettings
from ...bridge.focus.circle_styles import add_circles_to_themes, map_of_style, style_circles
from ...bridge.focus.circle_values import (
    BADGE_FIELDS,
    GEMEENTE,
    NAME,
    attribute,
    badge_of,
    changed_values,
    circles_of,
    free_place,
    no_figures,
    surroundings,
    values_after,
)
from ...bridge.focus.focus_layer import (
    add_missing_fields,
    choose_circle_layer,
    circle_layer,
    missing_fields,
    observations_of,
    years_of,
)
from ...bridge.focus.new_layer import can_be_kept, keep_in_file, make_circle_layer
from ...bridge.focus.round_shapes import Circle, circle_of, is_round
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from ...core.focus.circles import FOCUS, maps_text, shown_on
from ...core.focus.numbering import are_letters, next_number, numbers_for
from ...core.messages import listed

if TYPE_CHECKING:
    from .circle_tool import CircleTool

NORTH, WORST = "north", "worst"
LOG = "Veerkrachtkaarten"

_SECONDS_SHOWN = 12

# What a suggestion or another layer may say of a circle; all else is found here anew.
_TAKEN_OVER = (NAME, GEMEENTE, "soort", "kaarten", "kapitaal", "toelichting")


class CircleEditor(QObject):
    """Draws, changes and removes circles of `project`; what is wrong it says in `message_bar`.

    Each act is one undo command of the layer, in its editing session (opened where there is none), among whatever
    else is edited there; nothing is committed. Acts answer whether they succeeded, and say it where they did not.
    """

    # The circles, or the layer that holds them, are others than before: also by undo, redo, save or another tool.
    changed = pyqtSignal()
    # The layer is about to be of no interest any more, or to be deleted; it is still whole.
    leaving = pyqtSignal()
    # About to be edited: QGIS undoes in the active layer, so make it that one.
    editing = pyqtSignal(QgsVectorLayer)

    def __init__(self, project: QgsProject, message_bar: QgsMessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = CircleSettings(project)
        self._project = project
        self._message_bar = message_bar
        self._layer: QgsVectorLayer | None = None
        self._is_known = False
        self._is_acting = False
        self._offered: set[str] = set()
        project.layersAdded.connect(self._look_again)
        project.layersWillBeRemoved.connect(self._layers_go)
        project.layersRemoved.connect(self._look_again)
        project.projectSaved.connect(self._offer_file)
        self.layer()

    def release(self) -> None:
        """Lets go of the project and its layer, once and for all."""
        self._project.layersAdded.disconnect(self._look_again)
        self._project.layersWillBeRemoved.disconnect(self._layers_go)
        self._project.layersRemoved.disconnect(self._look_again)
        self._project.projectSaved.disconnect(self._offer_file)
        self._attach(None)
        self._is_known = True

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
        self._message_bar.pushMessage("", sentence, level, _SECONDS_SHOWN)

    # --- the layer ---

    def layer(self) -> QgsVectorLayer | None:
        """Returns the circle layer of the project, None where there is none yet."""
        if not self._is_known:
            self._attach(circle_layer(self._project))
            self._is_known = True
        return self._layer

    def use(self, layer: QgsVectorLayer) -> None:
        """Makes another circle layer of the project the one that is edited."""
        choose_circle_layer(self._project, layer)
        self._look_again()

    def ensure_layer(self) -> QgsVectorLayer | None:
        """Returns the circle layer, made where there is none; None, and a message, where no circle can be drawn.

        Where it is of another make its missing fields are offered.
        """
        layer = self.layer()
        if layer is None:
            try:
                made = make_circle_layer(self._project, self.settings.areas())
            except VeerkrachtError as error:
                self.tell(error.message.text(tr))
                return None
            if made.warning is not None:
                self.tell(made.warning.text(tr))
            # It was marked as the one to draw in after it came into the project.
            self._look_again()
            layer = made.layer
        if self._refuses(layer):
            return None
        self._offer_fields(layer)
        return layer

    def keep_in_file(self) -> bool:
        """Moves circles in memory into a GeoPackage beside the saved project, with what was not saved yet."""
        layer = self.layer()
        if layer is None or not can_be_kept(self._project, layer):
            return False
        try:
            path = keep_in_file(self._project, layer)
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
            return False
        self.tell(
            tr("The circles are kept in {file}, beside the project.").format(file=path.name), Qgis.MessageLevel.Success
        )
        self.changed.emit()
        return True

    def unsaved_layers(self) -> list[QgsVectorLayer]:
        """Returns those of the circles and their observations that have edits that are not saved yet."""
        layer = self.layer()
        if layer is None:
            return []
        noted = observations_of(self._project, layer)
        return [one for one in (layer, noted) if one is not None and one.isModified()]

    def save(self) -> bool:
        """Saves circles and observations where they are; their editing goes on."""
        for layer in self.unsaved_layers():
            if not layer.commitChanges(False):
                problem = " ".join(layer.commitErrors())
                QgsMessageLog.logMessage(problem, LOG, Qgis.MessageLevel.Warning)
                self.tell(
                    tr("{layer} could not be saved: is it read-only, or open elsewhere?").format(layer=layer.name())
                )
                return False
        return True

    def select(self, fid: int) -> None:
        """Selects one circle."""
        layer = self.layer()
        if layer is not None:
            layer.selectByIds([fid])

    # --- acts ---

    def add(self, centre: QgsPointXY, radius: float, kind: str = "") -> int | None:
        """Draws a circle and selects it; returns its id, None where it could not be drawn.

        `kind`: one of KINDS, by default the one that is set.
        """
        values = {"soort": kind or self.settings.kind()}
        return next(
            iter(self._add([(Circle(centre.x(), centre.y(), radius), values)], tr("Draw a focus circle"))), None
        )

    def add_many(self, features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem | None = None) -> list[int]:
        """Adds circles of another layer, such as suggestions, in one command, and selects them; returns their ids.

        `crs`: of their shapes, by default that of the circle layer. Centre, radius, name, kind, maps and notes are
        taken over; numbers go on from those that are there.
        """
        layer = self.ensure_layer()
        if layer is None:
            return []
        try:
            wanted = [
                (circle, {name: attribute(feature, name) for name in _TAKEN_OVER})
                for feature in features
                if (circle := _moved_to(circle_of(feature.geometry()), crs, layer, self._project)) is not None
            ]
        except QgsCsException:
            self.tell(tr("These circles cannot be placed in the coordinate reference system of the circle layer."))
            return []
        return self._add(wanted, tr("Add focus circles"))

    def move(self, fid: int, centre: QgsPointXY) -> bool:
        """Moves a circle; its figures follow, and its name where it was not the user's own."""
        return self._reshape(fid, centre, None, tr("Move a focus circle"))

    def resize(self, fid: int, radius: float) -> bool:
        """Gives a circle another radius, in metres."""
        return self._reshape(fid, None, radius, tr("Resize a focus circle"))

    def reshape(self, fid: int, centre: QgsPointXY, radius: float) -> bool:
        """Moves a circle and gives it another radius."""
        return self._reshape(fid, centre, radius, tr("Move a focus circle"))

    def remove(self, fids: Sequence[int]) -> bool:
        """Removes circles."""
        return bool(fids) and self._act(tr("Remove focus circles"), lambda layer: layer.deleteFeatures(list(fids)))

    def renumber(self, order: str, letters: bool) -> bool:
        """Numbers all circles anew, from north to south (NORTH) or the worst first (WORST), as 1, 2 … or a, b …"""
        layer = self.layer()
        if layer is None:
            return False
        if letters and not takes_letters(layer):
            self.tell(tr("The field nr of {layer} takes numbers only: choose 1, 2, 3 …").format(layer=layer.name()))
            return False
        circles = sorted(circles_of(layer), key=_southward if order == NORTH else _severity)
        numbers = numbers_for(len(circles), letters)
        self.settings.set_letters(letters)
        return self._change(
            tr("Renumber the focus circles"),
            {feature.id(): {"nr": number} for (feature, _), number in zip(circles, numbers)},
        )

    def set_maps(self, fid: int, keys: Iterable[str]) -> bool:
        """Lets a circle show on these maps, keys of MAP_KEYS."""
        return self._change(tr("Choose the maps of a focus circle"), {fid: {"kaarten": maps_text(keys)}})

    def refresh_figures(self, fids: Collection[int] | None = None) -> bool:
        """Computes the figures of circles anew, of all by default, such as for other areas; names stay."""
        layer = self.layer()
        if layer is None:
            return False
        if self.settings.areas() is None:
            return True
        found = [(feature, circle) for feature, circle in circles_of(layer) if fids is None or feature.id() in fids]
        try:
            values = surroundings(self._project).values([feature.geometry() for feature, _ in found], layer.crs())
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
            return False
        for (feature, _), its in zip(found, values):
            if attribute(feature, NAME):
                its.pop(NAME, None)
        return self._change(
            tr("Refresh the figures of the focus circles"),
            {feature.id(): {**no_figures(layer), **its} for (feature, _), its in zip(found, values)},
        )

    # --- how an act is done ---

    def _act(self, text: str, change: Callable[[QgsVectorLayer], bool]) -> bool:
        """Makes a change as one undo command; where it fails all is as it was."""
        layer = self.layer()
        if layer is None or self._refuses(layer):
            return False
        was_editable = layer.isEditable()
        if not was_editable and not layer.startEditing():
            self._tell_read_only(layer)
            return False
        self.editing.emit(layer)
        layer.beginEditCommand(text)
        self._is_acting, done = True, False
        try:
            done = change(layer)
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
        finally:
            self._is_acting = False
            if done:
                layer.endEditCommand()
            else:
                layer.destroyEditCommand()
                if not was_editable:
                    layer.rollBack()
        layer.triggerRepaint()
        return done

    def _add(self, wanted: Sequence[tuple[Circle, Mapping[str, Any]]], text: str) -> list[int]:
        added: list[int] = []

        def change(layer: QgsVectorLayer) -> bool:
            features = self._features(layer, wanted)
            if not all(layer.addFeature(feature) for feature in features):
                raise VeerkrachtError("The circle could not be added to {layer}.", layer=layer.name())
            added.extend(feature.id() for feature in features)
            return bool(added)

        if self.ensure_layer() is None or not self._act(text, change) or self._layer is None:
            return []
        self._layer.selectByIds(added)
        self._say_if_on_other_maps(self._layer, added)
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

    def _features(self, layer: QgsVectorLayer, wanted: Sequence[tuple[Circle, Mapping[str, Any]]]) -> list[QgsFeature]:
        """New circles with all their fields."""
        around = surroundings(self._project)
        shapes = [circle.polygon() for circle, _ in wanted]
        present = list(circles_of(layer, BADGE_FIELDS))
        numbers = [attribute(feature, "nr") for feature, _ in present]
        letters = are_letters(numbers) if any(numbers) else self.settings.letters()
        letters = letters and takes_letters(layer)
        badges = [badge_of(feature, circle) for feature, circle in present]
        scale = around.scale(layer, [circle for _, circle in present] + [circle for circle, _ in wanted])
        features = []
        for (circle, given), found in zip(wanted, around.values(shapes, layer.crs())):
            number = next_number(numbers, letters)
            kept = {name: value for name, value in given.items() if value not in (None, "")}
            values = {**found, **kept, "nr": number, **free_place(number, circle, badges, scale)}
            feature = new_feature(layer, circle.x, circle.y, circle.radius, **values)
            badges.append(badge_of(feature, circle))
            numbers.append(number)
            features.append(feature)
        return features

    def _reshape(self, fid: int, centre: QgsPointXY | None, radius: float | None, text: str) -> bool:
        def change(layer: QgsVectorLayer) -> bool:
            feature = layer.getFeature(fid)
            before = circle_of(feature.geometry(), fid) if feature.isValid() else None
            if before is None:
                return False
            x, y = (before.x, before.y) if centre is None else (centre.x(), centre.y())
            after = Circle(x, y, before.radius if radius is None else radius, fid)
            shape = after.polygon()
            return layer.changeGeometry(fid, shape) and self._follow_shape(layer, feature, shape)

        return self._act(text, change)

    def _change(self, text: str, values: Mapping[int, Mapping[str, Any]]) -> bool:
        """Sets values by id and field name in one command; in none where all of them stand there already."""
        layer = self.layer()
        if layer is None:
            return False
        found = {feature.id(): feature for feature in layer.getFeatures(list(values))}
        changes = {fid: changed_values(layer, feature, values[fid]) for fid, feature in found.items()}
        changes = {fid: change for fid, change in changes.items() if change}

        def change_all(layer: QgsVectorLayer) -> bool:
            return all(layer.changeAttributeValues(fid, change) for fid, change in changes.items())

        return not changes or self._act(text, change_all)

    def _follow_shape(self, layer: QgsVectorLayer, feature: QgsFeature, shape: QgsGeometry) -> bool:
        """Lets all fields of a circle follow its new shape; `feature` has the fields as they were."""
        values = changed_values(layer, feature, values_after(layer, feature, shape, surroundings(self._project)))
        return not values or layer.changeAttributeValues(feature.id(), values)

    def _shape_changed(self, fid: int, shape: QgsGeometry) -> None:
        """Another tool moved a circle, or made it another shape: within its command the fields follow."""
        layer = self._layer
        if layer is None or self._is_acting or not _is_in_command(layer):
            return
        self._is_acting = True
        try:
            self._follow_shape(layer, layer.getFeature(fid), shape)
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
        finally:
            self._is_acting = False
        if not is_round(shape):
            self.tell(tr("A focus circle is not round any more. Move or resize it with the circle tool to make it so."))

    # --- what stands in the way ---

    def _refuses(self, layer: QgsVectorLayer) -> bool:
        if not layer.supportsEditing():
            self._tell_read_only(layer)
            return True
        if not _is_metric(layer.crs()):
            self.tell(
                tr(
                    "The circle layer {layer} is not in metres: save it in another coordinate reference system first, such as RD New."
                ).format(layer=layer.name())
            )
            return True
        return False

    def _tell_read_only(self, layer: QgsVectorLayer) -> None:
        self.tell(
            tr("The circle layer {layer} is read-only: no circle can be drawn or changed in it.").format(
                layer=layer.name()
            )
        )

    def _offer_fields(self, layer: QgsVectorLayer) -> None:
        missing = missing_fields(layer, years_of(self.settings.areas()))
        if not missing or layer.id() in self._offered:
            return
        self._offered.add(layer.id())
        layer_id = layer.id()
        self._offer(
            tr("The circle layer {layer} lacks fields: {fields}.").format(layer=layer.name(), fields=listed(missing)),
            tr("Add the fields"),
            lambda: self._add_fields(layer_id),
        )

    def _offer_file(self) -> None:
        """The project was saved: circles in memory can be kept beside it."""
        layer = self.layer()
        if layer is not None and can_be_kept(self._project, layer):
            sentence = tr("The circles are not saved with the project: they are in memory only.")
            self._offer(sentence, tr("Keep them in a file"), self.keep_in_file)

    def _offer(self, sentence: str, answer: str, act: Callable[[], bool]) -> None:
        """Shows a sentence with a button, which disappears when the act succeeds."""
        item = self._message_bar.createMessage("", sentence)
        button = QPushButton(answer)
        # Away first: what the act has to say comes on top of it.
        button.clicked.connect(lambda: self._message_bar.popWidget(item) and act())
        item.layout().addWidget(button)
        self._message_bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _add_fields(self, layer_id: str) -> bool:
        """Adds the missing fields and fills them in; all else in the layer stays."""
        layer = self._project.mapLayer(layer_id)
        if not isinstance(layer, QgsVectorLayer):
            return True
        try:
            add_missing_fields(layer, years_of(self.settings.areas()))
        except VeerkrachtError as error:
            self.tell(error.message.text(tr))
            return False
        if layer is self.layer():
            self._complete(layer)
        self.changed.emit()
        return True

    def _complete(self, layer: QgsVectorLayer) -> None:
        """Lets the circles of a layer of another make look as they should, and fills in what they lack."""
        style_circles(layer, self.settings.limit(), save=False)
        add_circles_to_themes(self._project, layer)
        values = {}
        for feature, circle in circles_of(layer):
            start = {"soort": FOCUS, "sleutel": new_key(), "nr_hoek": FIRST_ANGLE, "nr_afstand": 0.0}
            lacking = {name: value for name, value in start.items() if attribute(feature, name) in (None, "")}
            values[feature.id()] = {**lacking, **place_attributes(circle.x, circle.y, circle.radius)}
        self._change(tr("Complete the focus circles"), values)
        self.refresh_figures()

    # --- layers that come and go ---

    def _look_again(self, *_: object) -> None:
        self._is_known = False
        # Its circles may be moved by other tools before anybody asks for them here.
        self.layer()
        self.changed.emit()

    def _layers_go(self, layer_ids: Sequence[str]) -> None:
        if self._layer is not None and self._layer.id() in layer_ids:
            self._attach(None)

    def _attach(self, layer: QgsVectorLayer | None) -> None:
        if layer is self._layer:
            return
        if self._layer is not None:
            self.leaving.emit()
            self._layer.geometryChanged.disconnect(self._shape_changed)
            for signal in _signs_of_change(self._layer):
                signal.disconnect(self._tell_changed)
        self._layer = layer
        if layer is not None:
            layer.geometryChanged.connect(self._shape_changed)
            for signal in _signs_of_change(layer):
                signal.connect(self._tell_changed)

    def _tell_changed(self, *_: object) -> None:
        if self._layer is not None:
            # Undo moves the rings; the numbers, which are labels, QGIS keeps where they were until it draws anew.
            self._layer.triggerRepaint()
        self.changed.emit()


def _signs_of_change(layer: QgsVectorLayer) -> list:
    return [layer.undoStack().indexChanged, layer.afterCommitChanges, layer.afterRollBack, layer.dataChanged]


def _is_in_command(layer: QgsVectorLayer) -> bool:
    # While a command is undone or thrown away the stack could undo; only while one is being made it can not.
    return layer.isEditCommandActive() and not layer.undoStack().canUndo()


def _is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    return crs.isValid() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters


def _moved_to(
    circle: Circle | None, crs: QgsCoordinateReferenceSystem | None, layer: QgsVectorLayer, project: QgsProject
) -> Circle | None:
    """A circle of the same radius around its place in the CRS of the circle layer; raises QgsCsException."""
    if circle is None or crs is None or crs == layer.crs():
        return circle
    centre = QgsCoordinateTransform(crs, layer.crs(), project).transform(QgsPointXY(circle.x, circle.y))
    return Circle(centre.x(), centre.y(), circle.radius)


def _southward(one: tuple[QgsFeature, Circle]) -> tuple[float, float]:
    return -one[1].y, one[1].x


def _severity(one: tuple[QgsFeature, Circle]) -> tuple[float, float, float]:
    """Tier 1, tier 2, those without; within them by inhabitants, and what is not known last."""
    rank, inhabitants = attribute(one[0], "rang"), attribute(one[0], "inwoners")
    return (rank or 9, -(inhabitants or 0), *_southward(one)[:1])
