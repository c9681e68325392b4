"""Opening the form of a circle: large enough, with explanations, and its maps following its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from ...bridge.focus.circle_form import set_tooltips
from ...bridge.focus.circle_values import attribute, plain
from ...core.focus.circles import KINDS, maps_of_kind, maps_text

OpenForm = Callable[[QgsVectorLayer, QgsFeature], Any]


def form_opener(iface: Any) -> OpenForm:
    """Returns what opens the form of a circle in QGIS, ready to be filled in."""

    def open_form(layer: QgsVectorLayer, feature: QgsFeature) -> None:
        started = not layer.isEditable() and layer.supportsEditing() and layer.startEditing()
        form = iface.getFeatureForm(layer, feature)
        set_tooltips(form, layer)
        # Held as long as the form is open, or Python clears it away meanwhile.
        following = MapsOfKind(form.attributeForm())
        _enlarge(form)
        form.exec()
        following.release()
        form.deleteLater()
        if started and not layer.isModified():
            layer.rollBack()

    return open_form


class MapsOfKind:
    """Gives a circle the maps of its kind when that is changed in `form`; maps that the user chose stay."""

    def __init__(self, form: QgsAttributeForm) -> None:
        self._form = form
        self._maps = _maps_of_kind(attribute(form.currentFormFeature(), "soort"))
        form.widgetValueChanged.connect(self._follow)

    def release(self) -> None:
        """Lets go of the form."""
        self._form.widgetValueChanged.disconnect(self._follow)

    def _follow(self, name: str, value: Any, _: bool) -> None:
        if name.lower() != "soort":
            return
        before, self._maps = self._maps, _maps_of_kind(plain(value))
        feature = self._form.currentFormFeature()
        index = feature.fields().lookupField("kaarten")
        if index >= 0 and self._maps is not None and (attribute(feature, "kaarten") or "") == before:
            self._form.changeAttribute(feature.fields().at(index).name(), self._maps)


def _maps_of_kind(kind: Any) -> str | None:
    """What the field `kaarten` of a new circle of this kind holds; None for a kind of the user's own."""
    return maps_text(maps_of_kind(kind)) if kind in KINDS else None


def _enlarge(form: QWidget) -> None:
    """Gives a form room for its two columns, as far as the screen has it."""
    metrics, screen = form.fontMetrics(), form.screen().availableGeometry().size() * 0.9
    form.resize(
        form.size().expandedTo(QSize(metrics.averageCharWidth() * 130, metrics.height() * 40)).boundedTo(screen)
    )
