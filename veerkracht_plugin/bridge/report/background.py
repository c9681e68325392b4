"""The background of the maps: a picture of the user's layer, grey and light, that is multiplied over the colours.

It is made once for an extent, at the resolution at which tiles are legible on paper, and kept as a file: nine pages
and every later export then need no network, and all show the same.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsBilinearRasterResampler,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .map_items import View

# Tiles are drawn for screens: at this resolution a pixel is 0.19 mm, and street names are legible.
DPI = 135
# Land is to be at least #FAFAFA, so that colours stay those of the legend.
_LAND = 253.0
# Of the pixels a quarter may be darker than land: names, roads, water.
_LAND_QUANTILE = 25
# What is darker than land is drawn a little lighter, so that it does not shout through the colours.
_GREY_STRENGTH = 0.85
_COLOUR_STRENGTH = 0.55


def draw_background(layer: QgsMapLayer, view: View, width: float, height: float) -> QImage | None:
    """Returns a picture of a layer for a map of `width` × `height` mm; None where nothing of it could be drawn.

    That is so without network, and where the layer lies elsewhere.
    """
    settings = QgsMapSettings()
    drawn = smooth(layer.clone()) if isinstance(layer, QgsRasterLayer) else layer
    settings.setLayers([drawn])
    settings.setDestinationCrs(view.crs)
    settings.setOutputDpi(DPI)
    settings.setOutputSize(QSize(round(width / 25.4 * DPI), round(height / 25.4 * DPI)))
    settings.setExtent(view.extent)
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_ARGB32)
    return image if _pixels(image)[..., 3].any() else None


def greyed(image: QImage) -> QImage:
    """Returns a picture in grey, its land near white: what is as light as three quarters of it, or lighter."""
    grey = _luminance(image)
    land = max(1.0, float(np.percentile(grey, _LAND_QUANTILE)))
    light = np.clip(grey * (_LAND / land), 0, 255)
    return _grey_image(255 - (255 - light) * _GREY_STRENGTH)


def lightened(image: QImage) -> QImage:
    """Returns a picture in its own colours at 55 % on white."""
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(QColor("#FFFFFF"))
    painter = QPainter(made)
    painter.setOpacity(_COLOUR_STRENGTH)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def kept(image: QImage, view: View, folder: Path, name: str) -> QgsRasterLayer:
    """Writes a picture with its place on the map to a folder and returns it as a layer.

    The name of the file tells what it holds, so that the same picture is the same file. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    extent = view.extent
    described = f"{extent.toString(3)} {view.crs.authid()} {image.width()} {hash_of(image)}"
    path = folder / f"{name}_{hashlib.sha256(described.encode()).hexdigest()[:12]}.png"
    if not image.save(str(path)):
        raise OSError(f"{path.name} cannot be written")
    path.with_suffix(".pgw").write_text(_world(extent, image), encoding="ascii")
    layer = QgsRasterLayer(str(path), name, "gdal")
    layer.setCrs(view.crs)
    return smooth(layer)


def smooth(layer: QgsRasterLayer) -> QgsRasterLayer:
    """Lets a layer be drawn at other sizes than its own without losing or doubling the strokes of letters."""
    resampling = layer.resampleFilter()
    if resampling is not None:
        resampling.setZoomedInResampler(QgsBilinearRasterResampler())
        resampling.setZoomedOutResampler(QgsBilinearRasterResampler())
        resampling.setMaxOversampling(8)
    return layer


def hash_of(image: QImage) -> str:
    """Returns what tells a picture from another one."""
    return hashlib.sha256(_pixels(image.convertToFormat(QImage.Format.Format_ARGB32)).tobytes()).hexdigest()


def multiply(layer: QgsRasterLayer) -> QgsRasterLayer:
    """Lets a layer darken what lies below it."""
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return layer


def _world(extent: QgsRectangle, image: QImage) -> str:
    across, down = extent.width() / image.width(), extent.height() / image.height()
    numbers = (across, 0, 0, -down, extent.xMinimum() + across / 2, extent.yMaximum() - down / 2)
    return "".join(f"{number:.10f}\n" for number in numbers)


def _pixels(image: QImage) -> np.ndarray:
    """Rows × columns × (blue, green, red, alpha) of an ARGB32 picture."""
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    # A copy, since the array would outlive the picture.
    return rows[:, : image.width()].copy()


def _luminance(image: QImage) -> np.ndarray:
    """Grey values 0–255 on white, by what the eye makes of red, green and blue."""
    pixels = _pixels(image.convertToFormat(QImage.Format.Format_ARGB32)).astype(float)
    grey = pixels[..., :3] @ np.array([0.0722, 0.7152, 0.2126])
    opacity = pixels[..., 3] / 255
    return grey * opacity + 255 * (1 - opacity)


def _grey_image(grey: np.ndarray) -> QImage:
    height, width = grey.shape
    rows = np.ascontiguousarray(grey.round().astype(np.uint8))
    # Copied, since the picture would look at an array that Python is done with.
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
