"""Circle layers and pictures of them, at a scale on paper, with the pixels found back by place on the ground."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsCircle,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from veerkracht_plugin.bridge.focus.circle_styles import circle_labeling, circle_renderer

DPI = 240
SCALE = 10_000.0
MM = SCALE / 1000  # metres on the ground for a mm on paper
X, Y, RADIUS = 200_000.0, 480_000.0, 150.0
FIELDS = {
    "nr": "string",
    "kaarten": "string",
    "soort": "string",
    "corp_aandeel": "double",
    "nr_hoek": "integer",
    "nr_afstand": "double",
}
DISC = 5.2 / 2
# From the middle of a badge to where no figure comes, and to its white edge, in mm.
BESIDE_THE_NUMBER, ON_THE_EDGE = 2.35, 2.82


def circle_layer(*circles: Mapping[str, Any], crs: str = "EPSG:28992", fields: Sequence[str] = ()) -> QgsVectorLayer:
    """A layer of circles: x, y and radius (in metres, of `crs`) have defaults, other things are fields.

    `fields`: those that the layer has, all of FIELDS by default.
    """
    described = "&".join(f"field={name}:{FIELDS[name]}" for name in fields or FIELDS)
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{described}", "focuscirkels", "memory")
    features = []
    for circle in circles or ({"nr": "1"},):
        feature = QgsFeature(layer.fields())
        middle = QgsPoint(circle.get("x", X), circle.get("y", Y))
        feature.setGeometry(QgsGeometry(QgsCircle(middle, circle.get("radius", RADIUS)).toPolygon(96)))
        for name, value in circle.items():
            if name in layer.fields().names():
                feature[name] = value
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def dressed(layer: QgsVectorLayer, key: str | None, limit: float = 60) -> QgsVectorLayer:
    layer.setRenderer(circle_renderer(key, limit))
    layer.setLabeling(circle_labeling(key, limit))
    layer.setLabelsEnabled(True)
    return layer


@dataclass(frozen=True)
class Picture:
    """A drawn map; colours are asked for by place in RD New, and moved by mm on paper to the east and the north."""

    image: QImage
    settings: QgsMapSettings

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:28992"), self.settings.destinationCrs(), QgsProject.instance()
        )
        found = self.settings.mapToPixel().transform(to_map.transform(QgsPointXY(x, y)))
        return found.x(), found.y()

    def at(self, x: float, y: float, east: float = 0, north: float = 0) -> str:
        per_mm = self.settings.outputDpi() / 25.4
        column, row = self.pixel(x, y)
        column, row = round(column + east * per_mm - 0.5), round(row - north * per_mm - 0.5)
        assert self.image.valid(column, row)
        return self.image.pixelColor(column, row).name().upper()

    def mm_per_metre(self, *, north: bool = False) -> float:
        """How long a metre on the ground is on paper, from west to east or from south to north."""
        end = (X, Y + 100) if north else (X + 100, Y)
        return math.dist(self.pixel(X, Y), self.pixel(*end)) / 100 / (self.settings.outputDpi() / 25.4)

    def around(self, x: float, y: float, reach: float, step: int = 2, ground: float = 0) -> list[str]:
        """The colours around a point, `reach` mm from it (and `ground` metres), clockwise from north."""
        angles = [math.radians(angle) for angle in range(0, 360, step)]
        return [
            self.at(
                x + ground * math.sin(angle),
                y + ground * math.cos(angle),
                reach * math.sin(angle),
                reach * math.cos(angle),
            )
            for angle in angles
        ]

    def badge(self, x: float, y: float) -> tuple[str, str]:
        """The colours of the plate and of its edge, of a badge that lies whole and alone around a point."""
        found = []
        for reach in (BESIDE_THE_NUMBER, ON_THE_EDGE):
            counted = Counter(self.around(x, y, reach))
            colour, times = counted.most_common(1)[0]
            # A narrow edge is half drawn in most pixels.
            assert times > 0.6 * counted.total(), (reach, counted)
            found.append(colour)
        return found[0], found[1]

    def count(self, colour: str) -> int:
        """How many pixels have a colour."""
        wanted = QColor(colour).rgb()
        return sum(
            self.image.pixel(x, y) == wanted for x in range(self.image.width()) for y in range(self.image.height())
        )


def north_east(x: float = X, y: float = Y, radius: float = RADIUS) -> tuple[float, float]:
    """Where the badge of a circle stands by itself."""
    return x + radius / math.sqrt(2), y + radius / math.sqrt(2)


def draw(
    *layers: QgsMapLayer,
    scale: float | None = SCALE,
    around: tuple[float, float] = (X, Y),
    size: tuple[float, float] = (60, 60),
    crs: str = "EPSG:28992",
    dpi: int = DPI,
    background: str = "#808080",
) -> Picture:
    """Draws layers, the first on top, on `size` mm of paper around a point in RD New.

    Without a scale the map is as for SCALE, but says nothing about itself, as in some previews.
    """
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputDpi(dpi)
    settings.setOutputSize(QSize(*(round(length / 25.4 * dpi) for length in size)))
    settings.setBackgroundColor(QColor(background))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, True)
    _show(settings, around, size, scale or SCALE)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers[0]))
    if scale is not None:
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    return Picture(job.renderedImage(), settings)


def _show(settings: QgsMapSettings, around: tuple[float, float], size: tuple[float, float], scale: float) -> None:
    """Sets the extent for a scale as the map itself reckons it, which is not that on the ground in every CRS."""
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:28992"), settings.destinationCrs(), QgsProject.instance()
    )
    middle = to_map.transform(QgsPointXY(*around))
    settings.setExtent(QgsRectangle.fromCenterAndSize(middle, 0.01, 0.01 * size[1] / size[0]))
    width = settings.extent().width() * scale / settings.scale()
    settings.setExtent(QgsRectangle.fromCenterAndSize(middle, width, width * size[1] / size[0]))
