"""Styles kept with the data: in the database of a layer (a GeoPackage or PostGIS), or beside another file."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from ..core.errors import VeerkrachtError

# Name, type, subtype and default of the fields in which QGIS keeps a style in a GeoPackage.
_TEXT = (ogr.OFTString, ogr.OFSTNone, None)
_STYLE_FIELDS = (
    ("f_table_catalog", *_TEXT),
    ("f_table_schema", *_TEXT),
    ("f_table_name", *_TEXT),
    ("f_geometry_column", *_TEXT),
    ("styleName", *_TEXT),
    ("styleQML", *_TEXT),
    ("styleSLD", *_TEXT),
    ("useAsDefault", ogr.OFTInteger, ogr.OFSTBoolean, None),
    ("description", *_TEXT),
    ("owner", *_TEXT),
    ("ui", *_TEXT),
    ("update_time", ogr.OFTDateTime, ogr.OFSTNone, "CURRENT_TIMESTAMP"),
)


def supports_database_styles(layer: QgsVectorLayer) -> bool:
    """Tells whether styles can be saved in the layer's own database: a GeoPackage or PostGIS.

    QGIS's own answer is yes for more, but a Shapefile then gets a cut-off `layer_styles.dbf`.
    """
    provider = layer.dataProvider()
    if provider is None:
        return False
    return provider.name() == "postgres" or (provider.name() == "ogr" and provider.storageType() == "GPKG")


def make_room_for_styles(layer: QgsVectorLayer, names: Collection[str]) -> None:
    """Prepares the database for styles of these names: makes their table, and takes out those that are there already.

    Raises VeerkrachtError where the database refuses.
    """
    if layer.providerType() == "ogr":
        _make_style_table(layer.source().split("|")[0])
    _delete_styles_from_database(layer, names)


def unsaved_styles(layer: QgsVectorLayer, problem: str) -> VeerkrachtError:
    """Returns the error that says that styles could not be saved; `problem` is QGIS's own word for it."""
    return VeerkrachtError(
        "The styles of {layer} could not be saved in its database: is it open elsewhere, or read-only?",
        layer=layer.name(),
        details=problem,
    )


def write_qml(path: Path, text: str) -> None:
    """Writes a style file; raises VeerkrachtError where it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise VeerkrachtError(
            "The style file {name} could not be written: {reason}.",
            name=path.name,
            reason=error.strerror or "",
            details=str(error),
        ) from error


def _make_style_table(path: str) -> None:
    """Makes the table in which QGIS keeps the styles of a GeoPackage, unless it is there already.

    QGIS would make it for names of 30 characters, and GDAL warn of every longer one. Where the file refuses, QGIS says
    so when it saves the first style.
    """
    with suppress(RuntimeError):
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is None or dataset.GetLayerByName("layer_styles") is not None:
            return
        table = dataset.CreateLayer("layer_styles", geom_type=ogr.wkbNone, options=["FID=id"])
        for name, kind, subkind, default in _STYLE_FIELDS:
            field = ogr.FieldDefn(name, kind)
            field.SetSubType(subkind)
            field.SetDefault(default)
            table.CreateField(field)


def _delete_styles_from_database(layer: QgsVectorLayer, names: Collection[str]) -> None:
    """Saving over a style of the same name makes QGIS 3.22 ask in a window, which hangs where there is none."""
    own_count, ids, found, _descriptions, _problem = layer.listStylesInDatabase()
    # The list goes on with the styles of other layers.
    for style_id, name in zip(ids[: max(own_count, 0)], found):
        if name in names:
            deleted, problem = layer.deleteStyleFromDatabase(style_id)
            if not deleted:
                raise unsaved_styles(layer, problem)
