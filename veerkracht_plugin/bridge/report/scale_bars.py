"""Scale bars: one line with two ticks, as long as a round distance."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from .text import TextStyle
from .text_formats import text_format

# Lengths in metres, and how much of the map's width a bar may take, in mm of A4.
_LENGTHS = tuple(part * 10**power for power in range(1, 6) for part in (1, 2, 5))
_ROOM = 26.0
_LINE, _TICK, _HALO = 0.4, 1.2, 0.6


def style_scale_bar(bar: QgsLayoutItemScaleBar, style: TextStyle, unit: float) -> None:
    """Gives a scale bar the look of the house: a thin line, its length above it with a halo."""
    bar.setStyle("Line Ticks Up")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(1)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setUnitsPerSegment(1)
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setHeight(_TICK * unit)
    bar.setBoxContentSpace(_HALO)
    bar.setLabelBarSpace(0.8 * unit)
    bar.setLabelHorizontalPlacement(QgsScaleBarSettings.LabelHorizontalPlacement.LabelCenteredSegment)
    symbol = bar.lineSymbol().clone()
    symbol.setWidth(_LINE * unit)
    symbol.setColor(QColor(style.colour))
    for setter in (bar.setLineSymbol, bar.setDivisionLineSymbol, bar.setSubdivisionLineSymbol):
        setter(symbol.clone())
    bar.setTextFormat(text_format(style, _HALO))


def set_scale_bar(bar: QgsLayoutItemScaleBar, item: QgsLayoutItemMap, unit: float) -> None:
    """Gives a scale bar the longest round length that takes at most about 26 mm (of A4) of a map."""
    bar.setLinkedMap(item)
    room = _ROOM * unit / 1000 * item.scale()
    length = max((length for length in _LENGTHS if length <= room), default=_LENGTHS[0])
    in_km = length >= 1000
    kind = QgsUnitTypes.DistanceUnit
    bar.setUnits(kind.DistanceKilometers if in_km else kind.DistanceMeters)
    bar.setUnitLabel("km" if in_km else "m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFixed)
    bar.setUnitsPerSegment(length / 1000 if in_km else length)
    bar.update()
