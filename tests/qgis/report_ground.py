"""Layers for reports: squares with classes of all maps in two gemeenten, circles on them, a street map as a raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsPointXY,
    QgsPrintLayout,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from veerkracht_plugin.core.legends import legends

SIDE, COLUMNS = 1000.0, 4
LEFT, BOTTOM = 150_000.0, 450_000.0
_FIELDS = (
    "buurtcode:string",
    "buurtnaam:string",
    "wijknaam:string",
    "gemeentenaam:string",
    "inw_2022:integer",
    "kwb_verschil:double",
    "onv_verschil:double",
    *(f"{legend.field}:integer" for legend in legends().values()),
)


def areas(count: int = 12, crs: str = "EPSG:28992") -> QgsVectorLayer:
    """Squares of a kilometre, four to a row from below, classes 1, 2 … of every map and none; the first half in Aa."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{'&'.join(f'field={name}' for name in _FIELDS)}", "buurten", "memory")
    made = []
    for number in range(count):
        feature = QgsFeature(layer.fields())
        row, column = divmod(number, COLUMNS)
        left, bottom = LEFT + column * SIDE, BOTTOM + row * SIDE
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, bottom, left + SIDE, bottom + SIDE)))
        gemeente = "Aa" if number < count / 2 else "Bee"
        own = [f"BU{1 if gemeente == 'Aa' else 2:04}{number:04}", f"Buurt {number}", f"Wijk {number // 3}", gemeente]
        classes = [number + 1 if number < len(legend.entries) else None for legend in legends().values()]
        feature.setAttributes([*own, 100 * number, 0.1 * number - 0.3, 0.02 * number - 0.1, *classes])
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def saved(layer: QgsVectorLayer, folder: Path) -> QgsVectorLayer:
    """A layer as it is opened from a GeoPackage."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = layer.name()
    path = folder / f"{layer.name()}.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    opened = QgsVectorLayer(f"{path}|layername={layer.name()}", layer.name(), "ogr")
    assert opened.featureCount() == layer.featureCount()
    return opened


def codes(layer: QgsVectorLayer, gemeente: str) -> tuple[str, ...]:
    """The codes of the areas of a gemeente."""
    return tuple(feature["buurtcode"] for feature in layer.getFeatures() if gemeente in feature.attributes())


def circles(count: int = 2, name: str = "Gebied") -> QgsVectorLayer:
    """Circles with numbers from 1, side by side over the squares."""
    fields = "field=nr:string&field=naam:string&field=gemeente:string&field=corp_aandeel:double&field=kaarten:string"
    layer = QgsVectorLayer(
        f"Polygon?crs=EPSG:28992&{fields}&field=x:double&field=y:double&field=straal_m:double", "cirkels", "memory"
    )
    made = []
    for number in range(1, count + 1):
        x, y, radius = LEFT + SIDE * (0.5 + number % COLUMNS), BOTTOM + SIDE * (0.5 + number // COLUMNS % 3), 400.0
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)).buffer(radius, 36))
        feature.setAttributes([str(number), f"{name} {number}", "Aa", 40.0 * number, "", x, y, radius])
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def street_map(folder: Path) -> QgsRasterLayer:
    """A raster over the squares: land of #F2EFE9, white and orange streets, blue water, dark strokes for names."""
    size = 900
    pixels = np.empty((3, size, size), np.uint8)
    pixels[:] = np.array([242, 239, 233], np.uint8)[:, None, None]
    for start in range(0, size, 30):
        pixels[:, start : start + 3, :] = 255
    for start in range(15, size, 90):
        pixels[:, :, start : start + 4] = np.array([230, 180, 120], np.uint8)[:, None, None]
    pixels[:, 440:460, :] = np.array([170, 211, 223], np.uint8)[:, None, None]
    for start in range(5, size, 45):
        pixels[:, start : start + 4, start : start + 30 : 3] = 60
    path = folder / "straten.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte)
    made.SetGeoTransform((LEFT - 3000, 11000 / size, 0, BOTTOM + 7000, 0, -11000 / size))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(28992)
    made.SetProjection(reference.ExportToWkt())
    for band in range(3):
        made.GetRasterBand(band + 1).WriteArray(pixels[band])
    del made
    layer = QgsRasterLayer(str(path), "straten")
    assert layer.isValid()
    return layer


def picture(layout: QgsPrintLayout, page: int = 0, dpi: float = 100) -> QImage:
    """A page of a layout as QGIS draws it."""
    size = layout.pageCollection().page(page).sizeWithUnits()
    pixels = QSize(round(size.width() / 25.4 * dpi), round(size.height() / 25.4 * dpi))
    return QgsLayoutExporter(layout).renderPageToImage(page, pixels, dpi)
