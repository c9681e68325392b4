"""The type of a layout's labels, which QGIS keeps in another way from 3.24 on."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont

from .letter_spacing import spaced_in_points, unligated
from .text import POINT, TextStyle, exact_width, natural_height, width
from .text_formats import text_format

# Where labels know of a distance between lines, running text is one label that can be edited; else each line is one.
HOLD_PARAGRAPHS = hasattr(QgsLayoutItemLabel, "setTextFormat")

# A difference in leading that nobody sees in a few lines.
_UNSEEN = 0.03
# Newer versions draw long lines up to 2 % wider than their letters are.
_WIDER = 1.01


def is_natural(style: TextStyle) -> bool:
    """Says whether lines stand as far apart as the font has them, so that any label holds several."""
    return abs(style.line / natural_height(style) - 1) < _UNSEEN


def drawn_width(text: str, style: TextStyle) -> float:
    """Returns how wide a label draws a line, in mm; where that is not known exactly, a little on the safe side.

    Before 3.24 QGIS rounds the size of letters to tenths of a mm.
    """
    if HOLD_PARAGRAPHS:
        return width(text, style) * _WIDER
    size = style.size * POINT
    return exact_width(text, style) * round(size, 1) / size


def set_style(label: QgsLayoutItemLabel, style: TextStyle) -> None:
    """Gives a label a style, and no margins."""
    label.setMarginX(0)
    label.setMarginY(0)
    if not HOLD_PARAGRAPHS:
        label.setFont(style.font)
        label.setFontColor(QColor(style.colour))
        return
    made = text_format(style)
    made.setLineHeight(style.line / natural_height(style))
    label.setTextFormat(made)


def unligate(label: QgsLayoutItemLabel) -> None:
    """Keeps the letters of a label apart, whoever wrote it, so that its text can be found in a PDF."""
    if not HOLD_PARAGRAPHS:
        label.setFont(unligated(label.font()))
        return
    written = label.textFormat()
    written.setFont(spaced_in_points(unligated(written.font())))
    label.setTextFormat(written)


def font_of(label: QgsLayoutItemLabel) -> QFont:
    """Returns the font of a label, its size in points."""
    if not HOLD_PARAGRAPHS:
        return QFont(label.font())
    written = label.textFormat()
    font = QFont(written.font())
    if written.namedStyle():
        font.setStyleName(written.namedStyle())
    if written.sizeUnit() == QgsUnitTypes.RenderUnit.RenderPoints:
        font.setPointSizeF(written.size())
    return font


def colour_of(label: QgsLayoutItemLabel) -> str:
    """Returns the colour of a label's text, "#RRGGBB"."""
    colour = label.textFormat().color() if HOLD_PARAGRAPHS else label.fontColor()
    return str(colour.name()).upper()
