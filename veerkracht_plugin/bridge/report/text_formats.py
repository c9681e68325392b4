"""Styles of text in the form in which maps, tables, scale bars and newer labels take them."""

from __future__ import annotations

from qgis.core import QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont

from .text import TextStyle

# Letters are about half as wide as they are high: what spacing in per cent comes to.
_MEAN_WIDTH = 0.55
# Less, in points, would be rounded away, and letters join again.
_LEAST = 0.02


def text_format(style: TextStyle, halo: float = 0, halo_opacity: float = 1) -> QgsTextFormat:
    """Returns a style as a text format, with a white halo of so many mm around its letters."""
    made = QgsTextFormat()
    made.setFont(_absolutely_spaced(style.font))
    if style.font.styleName():
        made.setNamedStyle(style.font.styleName())
    made.setSize(style.size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(style.colour))
    if halo:
        made.setBuffer(_halo(halo, halo_opacity))
    return made


def _absolutely_spaced(given: QFont) -> QFont:
    """A copy of a font whose letters are spaced by points: QGIS takes per cents for points too."""
    font = QFont(given)
    if given.letterSpacingType() == QFont.SpacingType.PercentageSpacing and given.letterSpacing():
        points = max(_LEAST, (given.letterSpacing() - 100) / 100 * given.pointSizeF() * _MEAN_WIDTH)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, points)
    return font


def _halo(size: float, opacity: float) -> QgsTextBufferSettings:
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(size)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor("#FFFFFF"))
    halo.setOpacity(opacity)
    return halo
