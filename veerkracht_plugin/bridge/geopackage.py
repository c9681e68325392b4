"""What QGIS itself leaves undone in a GeoPackage that is open as a layer."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.errors import VeerkrachtError

_JOURNAL = "OGR_SQLITE_JOURNAL"


def save_metadata(layer: QgsVectorLayer) -> None:
    """Saves the metadata of a layer in its GeoPackage.

    `saveDefaultMetadata` of the layer itself fails where the source does not name the table. Raises VeerkrachtError
    where it cannot be saved.
    """
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("ogr", layer.source())
    if not parts.get("layerName"):
        tables = [found.split("!!::!!")[1] for found in layer.dataProvider().subLayers()]
        parts["layerName"] = next(iter(tables), layer.name())
    saved, problem = registry.saveLayerMetadata("ogr", registry.encodeUri("ogr", parts), layer.metadata())
    if not saved:
        raise VeerkrachtError(
            "The metadata of {layer} could not be saved in its GeoPackage: is it open elsewhere, or read-only?",
            layer=layer.name(),
            details=problem,
        )


def drop_write_ahead_log(path: Path) -> None:
    """Takes a GeoPackage back to the journal that every program can read; does nothing while somebody writes in it.

    QGIS turns on the write-ahead log to write, and off again only when no layer has the file open. A file that keeps
    it cannot be read by a layer that was open before, nor from a read-only folder.
    """
    before = gdal.GetThreadLocalConfigOption(_JOURNAL, None)
    gdal.SetThreadLocalConfigOption(_JOURNAL, "DELETE")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        with suppress(RuntimeError):
            gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
    finally:
        gdal.PopErrorHandler()
        gdal.SetThreadLocalConfigOption(_JOURNAL, before)
