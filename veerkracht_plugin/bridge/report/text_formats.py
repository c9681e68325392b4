"""Styles of text in the form in which maps, tables, scale bars and newer labels take them."""

from __future__ import annotations

from qgis.core import QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor

from .letter_spacing import spaced_in_points
from .text import TextStyle


def text_format(style: TextStyle, halo: float = 0, halo_opacity: float = 1) -> QgsTextFormat:
    """Returns a style as a text format, with a white halo of so many mm around its letters."""
    made = QgsTextFormat()
    made.setFont(spaced_in_points(style.font))
    if style.font.styleName():
        made.setNamedStyle(style.font.styleName())
    made.setSize(style.size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(style.colour))
    if halo:
        made.setBuffer(_halo(halo, halo_opacity))
    return made


def _halo(size: float, opacity: float) -> QgsTextBufferSettings:
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(size)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor("#FFFFFF"))
    halo.setOpacity(opacity)
    return halo
