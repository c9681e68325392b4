"""The layer of focus circles: found in the project, or made on first use; completed where it lacks fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsFields,
    QgsMapLayer,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...compat import field
from ...core.errors import VeerkrachtError
from ...core.focus.circle_fields import DEFAULT_YEARS, CircleField, circle_fields, observations
from ...core.legends import legends
from ...core.messages import Message
from ..map_layer import class_fields, read_facts
from ..projection import metric_crs
from ..translation import tr
from .circle_form import set_form, set_observation_form
from .circle_styles import add_circles_to_themes, style_circles

LAYER_NAME = "focuscirkels"

# A project may hold other layers of circles (suggestions, those of an earlier year); this one is drawn in.
_MARK = "veerkracht/focuscirkels"
_TELLING_FIELDS = {"nr", "straal_m"}
_RELATION = "veerkracht_waarnemingen"


@dataclass(frozen=True)
class Made:
    """A circle layer that was made or opened, and what its user should know of it."""

    layer: QgsVectorLayer
    warning: Message | None = None


# --- which layer ------------------------------------------------------------------------------------------------------


def is_circle_layer(layer: QgsMapLayer | None) -> bool:
    """Says whether a layer holds focus circles: polygons with a number and a radius, or of that name."""
    if layer is None or not _is_polygons(layer):
        return False
    names = {name.lower() for name in layer.fields().names()}
    return layer.name() == LAYER_NAME or names >= _TELLING_FIELDS


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
    if not _is_polygons(layer) or is_circle_layer(layer):
        return False
    return bool(class_fields(layer, list(legends())))


def _is_polygons(layer: QgsMapLayer | None) -> bool:
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


# --- making one -------------------------------------------------------------------------------------------------------


def make_circle_layer(project: QgsProject, areas: QgsVectorLayer | None) -> Made:
    """Adds a layer of circles to a project, on top: in a GeoPackage beside it, opened where it is there already.

    A project that was never saved, or whose folder is read-only, gets a layer in memory, and a warning.
    """
    years, crs = years_of(areas), _crs_for(project, areas)
    if not project.fileName():
        warning = Message(
            "The circles are in memory only. Save the project, and you can keep them in a file beside it."
        )
        return Made(_in_memory(project, crs, years), warning)
    path = _free_path(Path(project.absolutePath()))
    try:
        if not path.exists():
            _write_geopackage(path, _memory_tables(crs, years), project)
    except VeerkrachtError as error:
        return Made(_in_memory(project, crs, years), error.message)
    tables = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in _TABLES]
    return Made(_added(project, *tables))


_TABLES = (LAYER_NAME, observations().table)


def _crs_for(project: QgsProject, areas: QgsVectorLayer | None) -> QgsCoordinateReferenceSystem:
    return metric_crs(project.crs()) if areas is None else metric_crs(areas.crs(), areas.extent())


def _free_path(folder: Path) -> Path:
    """The GeoPackage of circles in a folder, or the first name that no other file has."""
    return next(path for path in _paths(folder) if not path.exists() or _holds_circles(path))


def _paths(folder: Path) -> Iterator[Path]:
    return (folder / f"{LAYER_NAME}{number}.gpkg" for number in ("", *(f"_{place}" for place in range(2, 1000))))


def _holds_circles(path: Path) -> bool:
    return QgsVectorLayer(f"{path}|layername={LAYER_NAME}", LAYER_NAME, "ogr").isValid()


def _in_memory(project: QgsProject, crs: QgsCoordinateReferenceSystem, years: tuple[int, int]) -> QgsVectorLayer:
    return _added(project, *_memory_tables(crs, years))


def _memory_tables(crs: QgsCoordinateReferenceSystem, years: tuple[int, int]) -> tuple[QgsVectorLayer, QgsVectorLayer]:
    circles = QgsVectorLayer("Polygon", LAYER_NAME, "memory")
    circles.setCrs(crs)
    noted = QgsVectorLayer("NoGeometry", observations().table, "memory")
    for layer, fields in ((circles, circle_fields(years)), (noted, observations().fields)):
        layer.dataProvider().addAttributes(qgis_fields(fields).toList())
        layer.updateFields()
    return circles, noted


def _write_geopackage(path: Path, layers: Iterable[QgsVectorLayer], project: QgsProject) -> None:
    """Writes layers into a new GeoPackage, their unsaved edits too; raises VeerkrachtError and leaves none behind."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    for layer in layers:
        options.layerName = layer.name()
        result, problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), project.transformContext(), options
        )
        if result != QgsVectorFileWriter.WriterError.NoError:
            path.unlink(missing_ok=True)
            raise VeerkrachtError(
                "The circles are in memory only, since {file} cannot be made beside the project: is its folder read-only, or the disk full?",
                file=path.name,
                details=problem,
            )
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer


def _added(project: QgsProject, circles: QgsVectorLayer, noted: QgsVectorLayer) -> QgsVectorLayer:
    """Adds both tables to the project, the circles on top, dressed and related."""
    project.addMapLayer(circles, False)
    project.layerTreeRoot().insertLayer(0, circles)
    relation_id = ""
    if noted.isValid():
        project.addMapLayer(noted, False)
        project.layerTreeRoot().addLayer(noted)
        set_observation_form(noted)
        relation_id = _relate(project, circles, noted)
    set_form(circles, relation_id)
    style_circles(circles, save=False)
    add_circles_to_themes(project, circles)
    choose_circle_layer(project, circles)
    return circles


def _relate(project: QgsProject, circles: QgsVectorLayer, noted: QgsVectorLayer) -> str:
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(_RELATION)
    relation.setName(observations().title)
    relation.setReferencedLayer(circles.id())
    relation.setReferencingLayer(noted.id())
    relation.addFieldPair("cirkel", "sleutel")
    if not relation.isValid():
        return ""
    project.relationManager().addRelation(relation)
    return relation.id()


def can_be_kept(project: QgsProject, circles: QgsVectorLayer) -> bool:
    """Says whether a circle layer is in memory, and there is a project to keep it beside."""
    return circles.providerType() == "memory" and bool(project.fileName())


def keep_in_file(project: QgsProject, circles: QgsVectorLayer) -> Path:
    """Moves a circle layer from memory, with its observations, into a new GeoPackage beside the project.

    The layer stays the same one, with its looks; unsaved edits are kept, and their undo ends. Returns the path.
    Raises VeerkrachtError where the file cannot be written; all stays as it was then.
    """
    path = next(path for path in _paths(Path(project.absolutePath())) if not path.exists())
    layers = [circles, *_observations_in_memory(project, circles)]
    _write_geopackage(path, layers, project)
    for layer in layers:
        if layer.isEditable():
            layer.rollBack()
        source = f"{path}|layername={layer.name()}"
        layer.setDataSource(source, layer.name(), "ogr", QgsDataProvider.ProviderOptions())
    relation = project.relationManager().relation(_RELATION)
    set_form(circles, relation.id() if relation.isValid() else "")
    return path


def _observations_in_memory(project: QgsProject, circles: QgsVectorLayer) -> list[QgsVectorLayer]:
    relation = project.relationManager().relation(_RELATION)
    noted = relation.referencingLayer() if relation.isValid() and relation.referencedLayer() == circles else None
    return [noted] if noted is not None and noted.providerType() == "memory" else []


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
