"""Having focus circles suggested: QGIS's own dialog asks, and what it finds joins the circles that are there."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Callable

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog

from ...bridge.translation import tr
from .circle_editing import CircleEditor

# Of a suggested circle: one that is covered as far as this by another says nothing new.
_MOST = 0.8

SUGGEST, LIST_AREAS = "veerkracht:suggestfocusareas", "veerkracht:listareas"

CreateDialog = Callable[[str, dict[str, Any]], "QDialog | None"]


def create_dialog(algorithm: str, parameters: dict[str, Any]) -> QDialog | None:
    """Returns Processing's dialog for an algorithm, not yet shown; None where the algorithm is not there."""
    # Processing is a plugin of its own, loaded by the time that somebody presses a button.
    import processing

    dialog: QDialog | None = processing.createAlgorithmDialog(algorithm, parameters)
    return dialog


class Suggesting(QObject):
    """Opens the dialog, and adds what is suggested to the circle layer as one undo command."""

    def __init__(self, editor: CircleEditor, project: QgsProject, create: CreateDialog, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._project = project
        self._create = create
        # Without a reference Python lets go of a dialog while it is on the screen.
        self._dialogs: list[QDialog] = []

    def open(self) -> None:
        """Opens the dialog for the areas of the project."""
        dialog = self.open_dialog(SUGGEST)
        if dialog is not None:
            dialog.algorithmFinished.connect(self._finished)

    def open_dialog(self, algorithm: str) -> QDialog | None:
        """Opens the dialog of an algorithm whose AREAS are those of the project, and returns it."""
        areas = self._editor.settings.areas()
        dialog = self._create(algorithm, {} if areas is None else {"AREAS": areas.id()})
        if dialog is None:
            self._editor.tell(tr("QGIS cannot find this tool: switch on the plugin Processing."))
            return None
        self._dialogs = [one for one in self._dialogs if not sip.isdeleted(one)] + [dialog]
        dialog.show()
        return dialog

    def _finished(self, successful: bool, results: dict[str, Any]) -> None:
        if not successful or not results.get("OUTPUT"):
            return
        suggested = self._layer(results["OUTPUT"], self.sender())
        if suggested is None:
            self._editor.tell(tr("The suggested circles cannot be read."))
            return
        features, crs = list(suggested.getFeatures()), suggested.crs()
        if not features:
            self._editor.tell(tr("No circles were suggested: choose other classes, or fewer inhabitants."))
            return
        # Out of the project first, where it could pass for the circle layer itself.
        taken = self._take(suggested)
        if self._editor.layer() is suggested:
            return  # a file of the user's, in which the circles are drawn from now on
        new = [one for one in features if not self._is_there(one.geometry(), crs)]
        added = self._editor.add_many(new, crs)
        if added:
            self._editor.tell(_sentence(len(added), len(features) - len(new)), Qgis.MessageLevel.Success)
        elif not new:
            self._editor.tell(tr("All suggested circles are there already."), Qgis.MessageLevel.Info)
        elif taken is not None:
            self._project.addMapLayer(taken)

    def _is_there(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> bool:
        """Says whether a circle that is drawn already covers most of a suggested one."""
        layer = self._editor.layer()
        if layer is None:
            return False
        with suppress(QgsCsException):
            shape.transform(QgsCoordinateTransform(crs, layer.crs(), self._project))
        drawn = layer.getFeatures(QgsFeatureRequest().setFilterRect(shape.boundingBox()))
        return any(one.geometry().intersection(shape).area() >= _MOST * shape.area() for one in drawn)

    def _layer(self, output: str, dialog: Any) -> QgsVectorLayer | None:
        """The result as a layer: in the project, else where the dialog keeps what it was told not to load."""
        layer = self._project.mapLayer(output)
        if layer is None:
            context = getattr(dialog, "context", None)
            layer = QgsProcessingUtils.mapLayerFromString(output, context) if context else None
        if layer is None:
            layer = QgsVectorLayer(output, "suggested", "ogr")
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None

    def _take(self, layer: QgsVectorLayer) -> QgsVectorLayer | None:
        """Takes a temporary result out of the project; one that the user wanted in a file stays."""
        if self._project.mapLayer(layer.id()) is None or not layer.isTemporary():
            return None
        taken: QgsVectorLayer = self._project.takeMapLayer(layer)
        return taken


def _sentence(count: int, left_out: int) -> str:
    if count == 1:
        told = tr("One suggested circle was added; undo takes it away.")
    else:
        told = tr("{count} suggested circles were added; undo takes them away.").format(count=count)
    if left_out:
        told += " " + tr("Left out, since circles are there already: {count}.").format(count=left_out)
    return told
