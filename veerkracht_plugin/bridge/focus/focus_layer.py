"""Which layer holds the focus circles, which the areas that they are held against; and the fields that circles need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsFields, QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes

from ...compat import field
from ...core.errors import VeerkrachtError
from ...core.focus.circle_fields import DEFAULT_YEARS, SIGNS_OF_CIRCLES, CircleField, circle_fields
from ...core.legends import legends
from ..map_layer import REPORT_MARK, class_fields, read_facts
from ..translation import tr
from .circle_form import set_form

LAYER_NAME = "focuscirkels"

# A project may hold other layers of circles (suggestions, those of an earlier year); this one is drawn in.
_MARK = "veerkracht/focuscirkels"
RELATION = "veerkracht_waarnemingen"


# --- which layer ------------------------------------------------------------------------------------------------------


def is_circle_layer(layer: QgsMapLayer | None) -> bool:
    """Says whether a layer holds focus circles: polygons with a number and a radius, or of that name."""
    if layer is None or not _is_polygons(layer) or layer.customProperty(REPORT_MARK):
        return False
    names = {name.lower() for name in layer.fields().names()}
    return layer.name() == LAYER_NAME or names >= SIGNS_OF_CIRCLES


def circle_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Returns the circle layers of a project, the one to draw in first."""
    found = [layer for layer in project.mapLayers().values() if is_circle_layer(layer)]
    return sorted(found, key=lambda layer: (not layer.customProperty(_MARK), layer.name() != LAYER_NAME, layer.name()))


def circle_layer(project: QgsProject) -> QgsVectorLayer | None:
    """Returns the circle layer of a project to draw in; None where there is none yet."""
    return next(iter(circle_layers(project)), None)


def choose_circle_layer(project: QgsProject, chosen: QgsVectorLayer) -> None:
    """Makes a circle layer the one to draw in."""
    for layer in circle_layers(project):
        layer.removeCustomProperty(_MARK)
    chosen.setCustomProperty(_MARK, True)


def areas_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Returns the classified layers of a project, in the order of the layer tree."""
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return [layer for layer in layers if _is_classified(layer)]


def areas_layer(project: QgsProject) -> QgsVectorLayer | None:
    """Returns the first classified layer of a project; None where there is none."""
    return next(iter(areas_layers(project)), None)


def years_of(areas: QgsVectorLayer | None) -> tuple[int, int]:
    """Returns the years (from, to) of the maps of a classified layer; the defaults of the main job without one."""
    facts = read_facts(areas) if areas is not None else None
    return (int(facts.from_year), int(facts.to_year)) if facts is not None else DEFAULT_YEARS


def _is_classified(layer: QgsMapLayer | None) -> bool:
    if layer is None or not _is_polygons(layer) or layer.customProperty(REPORT_MARK) or is_circle_layer(layer):
        return False
    return bool(class_fields(layer, list(legends())))


def _is_polygons(layer: QgsMapLayer | None) -> bool:
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


def observations_of(project: QgsProject, circles: QgsVectorLayer) -> QgsVectorLayer | None:
    """Returns the table with the observations of a circle layer; None where it has none."""
    relation = project.relationManager().relation(RELATION)
    return relation.referencingLayer() if relation.isValid() and relation.referencedLayer() == circles else None


# --- its fields -------------------------------------------------------------------------------------------------------


def qgis_fields(fields: Iterable[CircleField]) -> QgsFields:
    """Returns fields as QGIS knows them, their tooltip as comment."""
    made = QgsFields()
    for described in fields:
        one = field(described.name, described.kind)
        one.setComment(described.tooltip)
        made.append(one)
    return made


def missing_fields(layer: QgsVectorLayer, years: tuple[int, int]) -> list[str]:
    """Returns the names of the fields that a layer of another make lacks to be a layer of circles."""
    return [described.name for described in _missing(layer, years)]


def _missing(layer: QgsVectorLayer, years: tuple[int, int]) -> Iterator[CircleField]:
    present = {name.lower() for name in layer.fields().names()}
    return (described for described in circle_fields(years) if described.name.lower() not in present)


def add_missing_fields(layer: QgsVectorLayer, years: tuple[int, int]) -> None:
    """Adds the fields that a layer lacks; those that it has stay, with all that is in them.

    Within an editing session it can be undone. Raises VeerkrachtError where the layer takes no fields.
    """
    wanted = qgis_fields(_missing(layer, years)).toList()
    added = False
    if layer.isEditable():
        layer.beginEditCommand(tr("Add the fields of focus circles"))
        added = all(layer.addAttribute(one) for one in wanted)
        layer.endEditCommand() if added else layer.destroyEditCommand()
    elif not layer.readOnly():
        added = layer.dataProvider().addAttributes(wanted)
        layer.updateFields()
    if not added or missing_fields(layer, years):
        raise VeerkrachtError(
            "The fields {fields} could not be added to {layer}: is it read-only, or of a format that shortens names? Save it as a GeoPackage first.",
            fields=", ".join(one.name() for one in wanted),
            layer=layer.name(),
        )
    set_form(layer)
