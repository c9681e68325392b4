"""What differs between the versions of QGIS: the one place that asks which one this is."""

from __future__ import annotations

from qgis.core import Qgis, QgsAttributeEditorContainer, QgsField, QgsPalLayerSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType, QVariant, qVersion


def field(name: str, kind: str) -> QgsField:
    """Returns a field of the kind "integer", "real", "text" or "date"."""
    return QgsField(name, _FIELD_TYPES[kind])


def holds_whole_numbers(field: QgsField) -> bool:
    """Says whether a field holds integers, of any length."""
    return field.type() in _WHOLE_NUMBERS


def release() -> str:
    """Returns the version of QGIS without its bug fixes, and that of Qt: "3.22/5"."""
    return f"{str(Qgis.QGIS_VERSION).rpartition('.')[0]}/{qVersion().partition('.')[0]}"


def save_style(layer: QgsVectorLayer, name: str, is_default: bool) -> str:
    """Saves the current style of a layer in its database; returns what went wrong, "" when nothing did."""
    if Qgis.QGIS_VERSION_INT >= 34400:
        result, problem = layer.saveStyleToDatabaseV2(name, "", is_default, "")
        return problem if result else ""
    return layer.saveStyleToDatabase(name, "", is_default, "")


def tab_of_form(title: str) -> QgsAttributeEditorContainer:
    """Returns a tab of an attribute form, empty."""
    container = QgsAttributeEditorContainer(title, None)
    if Qgis.QGIS_VERSION_INT >= 33200:
        container.setType(Qgis.AttributeEditorContainerType.Tab)
    else:
        container.setIsGroupBox(False)
    return container


def let_labels_overlap(settings: QgsPalLayerSettings) -> None:
    """Draws all labels, also those that lie over others."""
    if Qgis.QGIS_VERSION_INT >= 32600:
        settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    else:
        settings.displayAll = True


def _field_types() -> dict:
    # QMetaType types are importable before 3.38 but make no field there.
    if Qgis.QGIS_VERSION_INT >= 33800:
        kinds = QMetaType.Type
        return {"integer": kinds.Int, "real": kinds.Double, "text": kinds.QString, "date": kinds.QDate}
    return {"integer": QVariant.Int, "real": QVariant.Double, "text": QVariant.String, "date": QVariant.Date}


_FIELD_TYPES = _field_types()
_types = QMetaType.Type if Qgis.QGIS_VERSION_INT >= 33800 else QVariant
_WHOLE_NUMBERS = (_types.Int, _types.UInt, _types.LongLong, _types.ULongLong)
