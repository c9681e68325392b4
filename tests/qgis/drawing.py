"""What a layer looks like when QGIS draws it."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from veerkracht_plugin.core.legends import legends


def colours(layer: QgsVectorLayer, width: int = 300, height: int = 100) -> set[str]:
    """The colours in a picture of the layer as it is styled now."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(width, height))
    settings.setExtent(layer.extent())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    seen = (image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return {colour.name() for colour in seen}


def assert_draws(layer: QgsVectorLayer, key: str, classes: set[int]) -> None:
    """Checks that the colours of these classes of a map are in the picture."""
    expected = {QColor(entry.main).name() for entry in legends()[key].entries if entry.number in classes}
    assert expected <= colours(layer)
