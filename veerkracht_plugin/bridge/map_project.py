"""A project file made from scratch: one layer, a named style and a map theme for each map."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ..core.errors import VeerkrachtError
from .map_layer import style
from .styles import add_map_themes
from .translation import tr


def write_project(
    path: Path, source: str, name: str, keys: Sequence[str], palette: str, default_key: str, title: str
) -> None:
    """Writes a project (.qgz) with a layer, its styles and its themes, the theme of `default_key` on top.

    `source`: file of a classified layer; `keys`: of its maps. Paths in the project are relative. Raises
    VeerkrachtError when it cannot be written.
    """
    layer = QgsVectorLayer(source, name, "ogr")
    project = QgsProject()
    project.setTitle(title)
    project.setCrs(layer.crs())
    project.addMapLayer(layer)
    style(layer, keys, palette, default_key, save=False, keep_others=False)
    add_map_themes(project, layer, keys)
    if not layer.extent().isEmpty():
        view = layer.extent()
        view.scale(1.05)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, layer.crs()))
    if not project.write(str(path)):
        raise VeerkrachtError(
            "The project {file} could not be written: {why}",
            file=path.name,
            why=project.error() or tr("the folder is read-only."),
        )
