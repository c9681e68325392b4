"""The background of the maps: a picture of the user's layer, grey and light, that is multiplied over the colours.

It is made once for an extent, at the resolution at which tiles are legible on paper, and kept as a file: nine pages
and every later export then need no network, and all show the same.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from qgis.core import QgsMapLayer, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .background_drawing import pixels, smooth
from .map_items import View

# Land is to be at least #FAFAFA, so that colours stay those of the legend.
_LAND = 253.0
# Of the pixels a quarter may be darker than land: names, roads, water.
_LAND_QUANTILE = 25
# Land darker than this cannot be made light: all that would be left of the picture is noise, or a black map.
_DARKEST_LAND = 48.0
# What is darker than land is drawn a little lighter, so that it does not shout through the colours.
_GREY_STRENGTH = 0.85
_COLOUR_STRENGTH = 0.55


def attribution_of(layer: QgsMapLayer | None) -> str:
    """Returns how the makers of a layer want to be named, as its properties or its metadata have it; "" if not."""
    if layer is None:
        return ""
    properties = layer.serverProperties()
    own = properties.attribution() if hasattr(properties, "attribution") else layer.attribution()
    return " ".join((own or ", ".join(layer.metadata().rights())).split())


def greyed(image: QImage) -> QImage:
    """Returns a picture in grey, its land near white: what is as light as three quarters of it, or lighter."""
    grey, land = _grey_and_land(image)
    light = np.clip(grey * (_LAND / max(land, _DARKEST_LAND)), 0, 255)
    return _grey_image(255 - (255 - light) * _GREY_STRENGTH)


def is_too_dark(image: QImage) -> bool:
    """Says whether a picture is so dark that the colours of a map could not be told under it, however lightened."""
    return _grey_and_land(image)[1] < _DARKEST_LAND


def _grey_and_land(image: QImage) -> tuple[np.ndarray, float]:
    grey, opacity = _luminance(image)
    is_there = opacity > 0
    # Where there is little of it, it is no land but lines and names, and the paper is the land.
    known = grey[is_there] if is_there.mean() * 100 >= _LAND_QUANTILE else grey
    return grey, float(np.percentile(known, _LAND_QUANTILE))


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


def hash_of(image: QImage) -> str:
    """Returns what tells a picture from another one."""
    return hashlib.sha256(pixels(image.convertToFormat(QImage.Format.Format_ARGB32)).tobytes()).hexdigest()


def multiply(layer: QgsRasterLayer) -> QgsRasterLayer:
    """Lets a layer darken what lies below it."""
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return layer


def _world(extent: QgsRectangle, image: QImage) -> str:
    across, down = extent.width() / image.width(), extent.height() / image.height()
    numbers = (across, 0, 0, -down, extent.xMinimum() + across / 2, extent.yMaximum() - down / 2)
    return "".join(f"{number:.10f}\n" for number in numbers)


def _luminance(image: QImage) -> tuple[np.ndarray, np.ndarray]:
    """Grey values 0–255 on white, by what the eye makes of red, green and blue, and opacity 0–1."""
    parts = pixels(image.convertToFormat(QImage.Format.Format_ARGB32)).astype(float)
    grey = parts[..., :3] @ np.array([0.0722, 0.7152, 0.2126])
    opacity = parts[..., 3] / 255
    return grey * opacity + 255 * (1 - opacity), opacity


def _grey_image(grey: np.ndarray) -> QImage:
    height, width = grey.shape
    rows = np.ascontiguousarray(grey.round().astype(np.uint8))
    # Copied, since the picture would look at an array that Python is done with.
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
