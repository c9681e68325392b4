"""A circle layer made on first use: in a GeoPackage beside the project, or in memory until there is a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...core.errors import VeerkrachtError
from ...core.focus.circle_fields import circle_fields, observations
from ...core.legends import legends
from ...core.messages import Message
from ..projection import metric_crs
from .circle_form import set_form, set_observation_form
from .circle_settings import CircleSettings
from .circle_styles import add_circles_to_themes, circle_style_name, style_circles
from .focus_layer import LAYER_NAME, RELATION, choose_circle_layer, observations_of, qgis_fields, years_of


@dataclass(frozen=True)
class Made:
    """A circle layer that was made or opened, and what its user should know of it."""

    layer: QgsVectorLayer
    warning: Message | None = None


def make_circle_layer(project: QgsProject, areas: QgsVectorLayer | None) -> Made:
    """Adds a layer of circles to a project, on top: in a GeoPackage beside it, opened where it is there already.

    A project that was never saved, or whose folder is read-only, gets a layer in memory, and a warning.
    """
    years, crs = years_of(areas), _crs_for(project, areas)
    if not project.fileName():
        warning = Message(
            "The circles are in memory only. Save the project, and you can keep them in a file beside it."
        )
        return Made(_added(project, *_memory_tables(crs, years), areas), warning)
    path = _free_path(Path(project.absolutePath()))
    is_new = not path.exists()
    try:
        if is_new:
            _write_geopackage(path, _memory_tables(crs, years), project)
    except VeerkrachtError as error:
        return Made(_added(project, *_memory_tables(crs, years), areas), error.message)
    circles, noted = (_table(project, path, name) for name in _TABLES)
    return Made(_added(project, circles, noted, areas, save=is_new))


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


def _table(project: QgsProject, path: Path, name: str) -> QgsVectorLayer:
    """A table of a GeoPackage, as the project has it already or new."""
    source = f"{path}|layername={name}"
    present = (layer for layer in project.mapLayers().values() if layer.source() == source)
    return next(present, None) or QgsVectorLayer(source, name, "ogr")


def _added(
    project: QgsProject,
    circles: QgsVectorLayer,
    noted: QgsVectorLayer,
    areas: QgsVectorLayer | None,
    *,
    save: bool = False,
) -> QgsVectorLayer:
    """Adds both tables to the project, the circles on top, dressed and related; `save`: their looks in the file too."""
    if project.mapLayer(circles.id()) is None:
        project.addMapLayer(circles, False)
        project.layerTreeRoot().insertLayer(0, circles)
    relation_id = ""
    if noted.isValid():
        if project.mapLayer(noted.id()) is None:
            project.addMapLayer(noted, False)
            project.layerTreeRoot().addLayer(noted)
        set_observation_form(noted)
        relation_id = _relate(project, circles, noted)
    set_form(circles, relation_id)
    _dress(project, circles, areas, save=save)
    add_circles_to_themes(project, circles)
    choose_circle_layer(project, circles)
    return circles


def _dress(project: QgsProject, circles: QgsVectorLayer, areas: QgsVectorLayer | None, *, save: bool) -> None:
    """Gives circles their styles and no others, and shows that of the map that the areas show."""
    manager = circles.styleManager()
    names = style_circles(circles, CircleSettings(project).limit(), save=save)
    for name in set(manager.styles()) - set(names):
        manager.removeStyle(name)
    shown = areas.styleManager().currentStyle() if areas is not None else ""
    key = next((key for key, legend in legends().items() if legend.style_name == shown), None)
    manager.setCurrentStyle(circle_style_name(key))


def _relate(project: QgsProject, circles: QgsVectorLayer, noted: QgsVectorLayer) -> str:
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(RELATION)
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
    noted = observations_of(project, circles)
    layers = [layer for layer in (circles, noted) if layer is not None and layer.providerType() == "memory"]
    _write_geopackage(path, layers, project)
    for layer in layers:
        if layer.isEditable():
            layer.rollBack()
        source = f"{path}|layername={layer.name()}"
        layer.setDataSource(source, layer.name(), "ogr", QgsDataProvider.ProviderOptions())
    set_form(circles, RELATION if noted is not None else "")
    shown = circles.styleManager().currentStyle()
    style_circles(circles, CircleSettings(project).limit(), save=True)
    circles.styleManager().setCurrentStyle(shown)
    return path
