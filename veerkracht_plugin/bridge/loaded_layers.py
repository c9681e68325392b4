"""Layers of an open project whose file was replaced under them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.core import QgsDataProvider, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QThread


def reload_layers(project: QgsProject | None, files: Collection[Path]) -> None:
    """Lets the layers of a project that show one of these files see what stands in it now.

    QGIS keeps files open, and would go on drawing the one that is gone. Layers belong to the thread of the project;
    from another one (a model) nothing is done.
    """
    if project is None or project.thread() != QThread.currentThread():
        return
    replaced = {file.resolve() for file in files}
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == "ogr" and _file(layer) in replaced:
            layer.dataProvider().reloadData()
            layer.setDataSource(layer.source(), layer.name(), "ogr", QgsDataProvider.ProviderOptions())
            layer.triggerRepaint()


def _file(layer: QgsVectorLayer) -> Path:
    return Path(layer.source().split("|")[0]).resolve()
