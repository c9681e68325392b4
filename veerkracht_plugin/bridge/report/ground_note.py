"""A line in the lower right corner of a map that says what its background lacks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF

from .look import WORDS
from .sheet import RIGHT, Sheet
from .text import shortened, width

_MARGIN, _AIR = 1.6, 0.8
# The other side is for the scale bar.
_ROOM = 0.7


def tell_lack(sheet: Sheet, lack: str, frame: QRectF, language: str) -> None:
    """Writes what a map in this frame lacks of the background, one of scene.LACKS; nothing for ""."""
    if not lack:
        return
    unit, style = sheet.look.unit, sheet.look.style("source")
    said = shortened(WORDS[language][f"background_{lack}"], frame.width() * _ROOM, style)
    right, bottom = frame.right() - _MARGIN * unit, frame.bottom() - _MARGIN * unit
    wide, high = width(said, style) + 2 * _AIR * unit, style.line + _AIR * unit
    sheet.box("background_note_plate", QRectF(right - wide, bottom - high, wide, high), "#FFFFFF")
    sheet.line("background_note", said, right - _AIR * unit, bottom - high + _AIR * unit / 2, style, RIGHT)
