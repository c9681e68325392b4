"""Drawing the user's background: a raster or WMS in the map's own coordinates, tiles at a level that paper can show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsBilinearRasterResampler,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtNetwork import QNetworkReply

from .map_items import View
from .patience import Patience

# What has no resolution of its own is drawn at this one.
DPI = 135
# Tiles are drawn for screens, with names of some ten pixels: at this size of a pixel (mm) and up they are legible.
_SMALLEST_PIXEL = 0.17
# A server whose coarsest level is too fine for a map would be asked for ever so many tiles.
_MOST_PIXELS = 6000


@dataclass(frozen=True)
class Picture:
    """What was drawn of a background, where it lies, and whether all of it came over the network."""

    image: QImage
    view: View
    is_whole: bool = True


def draw_background(
    layer: QgsMapLayer, view: View, width: float, height: float, patience: Patience | None = None
) -> Picture | None:
    """Returns a picture of a layer for a map of `width` × `height` mm that shows `view` from edge to edge.

    None where nothing of it could be drawn: without network, where servers take too long, and where the layer lies
    elsewhere. Raises Stopped on cancel.
    """
    patience = patience or Patience()
    tiles = _tiles(layer, view, width)
    if tiles is not None:
        with _as_they_are(layer) as give_back:
            return _drawn(layer, *tiles, patience, give_back)
    drawn = smooth(layer.clone()) if _is_file(layer) else layer
    size = QSize(round(width / 25.4 * DPI), round(height / 25.4 * DPI))
    return _drawn(drawn, view, size, patience)


def smooth(layer: QgsRasterLayer) -> QgsRasterLayer:
    """Lets a layer be drawn at other sizes than its own without losing or doubling the strokes of letters."""
    resampling = layer.resampleFilter()
    if resampling is not None:
        resampling.setZoomedInResampler(QgsBilinearRasterResampler())
        resampling.setZoomedOutResampler(QgsBilinearRasterResampler())
        resampling.setMaxOversampling(8)
    return layer


def pixels(image: QImage) -> np.ndarray:
    """Returns rows × columns × (blue, green, red, alpha) of an ARGB32 picture."""
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    # A copy, since the array would outlive the picture.
    return rows[:, : image.width()].copy()


def _is_file(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"


# --- tiles ------------------------------------------------------------------------------------------------------------


def _tiles(layer: QgsMapLayer, view: View, width: float) -> tuple[View, QSize] | None:
    """What to draw of tiles, and how large, so that every pixel is one of a tile; None for what is not in tiles.

    In their own coordinates: at any other size QGIS would choose another level. The level is the finest one whose
    pixels are large enough on paper, else the coarsest that there is.
    """
    provider = layer.dataProvider() if isinstance(layer, QgsRasterLayer) else None
    levels = sorted(provider.nativeResolutions()) if provider is not None else []
    if not levels:
        return None
    to_layer = QgsCoordinateTransform(view.crs, layer.crs(), QgsCoordinateTransformContext())
    middle, step = view.extent.center(), view.extent.width() / 100
    try:
        around = to_layer.transformBoundingBox(view.extent)
        here = to_layer.transform(middle)
        there = to_layer.transform(QgsPointXY(middle.x() + step, middle.y()))
    except QgsCsException:
        return None
    smallest = _SMALLEST_PIXEL / width * view.extent.width() * here.distance(there) / step
    level = next((level for level in levels if level >= smallest), levels[-1])
    extent, size = _on_grid(around, layer.extent(), level)
    return (View(extent, layer.crs()), size) if max(size.width(), size.height()) <= _MOST_PIXELS else None


def _on_grid(around: QgsRectangle, whole: QgsRectangle, pixel: float) -> tuple[QgsRectangle, QSize]:
    """An extent widened to whole pixels of a layer, and how many these are."""
    left = whole.xMinimum() + np.floor((around.xMinimum() - whole.xMinimum()) / pixel) * pixel
    top = whole.yMaximum() - np.floor((whole.yMaximum() - around.yMaximum()) / pixel) * pixel
    columns, rows = np.ceil((around.xMaximum() - left) / pixel), np.ceil((top - around.yMinimum()) / pixel)
    return QgsRectangle(left, top - rows * pixel, left + columns * pixel, top), QSize(int(columns), int(rows))


@contextmanager
def _as_they_are(layer: QgsRasterLayer) -> Iterator[Callable[[], None]]:
    """Draws a layer without oversampling, for which QGIS would fetch finer tiles; yields what gives it back.

    The user's own layer is used, since a copy of it would ask the server what it has once more.
    """
    resampling = layer.resampleFilter()
    most = resampling.maxOversampling()
    resampling.setMaxOversampling(1)

    def give_back() -> None:
        resampling.setMaxOversampling(most)

    try:
        yield give_back
    finally:
        give_back()


# --- drawing ----------------------------------------------------------------------------------------------------------


def _drawn(
    layer: QgsMapLayer, view: View, size: QSize, patience: Patience, started: Callable[[], None] = lambda: None
) -> Picture | None:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(view.crs)
    settings.setOutputDpi(DPI)
    settings.setOutputSize(size)
    settings.setExtent(view.extent)
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    with _Replies() as replies:
        if not patience.wait_for(job, started):
            return None
    image = job.renderedImage().convertToFormat(QImage.Format.Format_ARGB32)
    opacity = pixels(image)[..., 3]
    if not opacity.any():
        return None
    # Other programs of QGIS may fail to reach their servers meanwhile; then there are no holes.
    return Picture(image, view, is_whole=not (replies.failed and (opacity == 0).any()))


class _Replies:
    """What came over the network meanwhile."""

    def __init__(self) -> None:
        self._failed: set[str] = set()
        self._manager = QgsNetworkAccessManager.instance()

    @property
    def failed(self) -> bool:
        """Whether something did not come, not at a second try either; what a server has not does not count."""
        return bool(self._failed)

    def __enter__(self) -> _Replies:
        self._manager.finished[QgsNetworkReplyContent].connect(self._finished)
        return self

    def __exit__(self, *_: object) -> None:
        self._manager.finished[QgsNetworkReplyContent].disconnect(self._finished)

    def _finished(self, reply: QgsNetworkReplyContent) -> None:
        url = reply.request().url().toString()
        errors = QNetworkReply.NetworkError
        if reply.error() in (errors.NoError, errors.ContentNotFoundError):
            self._failed.discard(url)
        else:
            self._failed.add(url)
