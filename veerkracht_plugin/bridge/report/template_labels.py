"""Lines in the labels that a template has on a page."""

from __future__ import annotations

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutPoint, QgsLayoutSize
from qgis.PyQt.QtCore import QRectF, Qt

from .labels import set_style
from .sheet import Sheet
from .text import POINT, TextStyle, natural_height


def write_lines(sheet: Sheet, item: QgsLayoutItem, lines: list[str], frame: QRectF, style: TextStyle) -> None:
    """Puts lines into a label where it stands, as high as they are; takes it away where there are none."""
    if not isinstance(item, QgsLayoutItemLabel):
        return
    if not lines:
        sheet.remove(item)
        return
    item.setText("\n".join(lines).replace("[%", "[\u200b%"))
    set_style(item, style)
    slack = 0.8 if item.hAlign() == Qt.AlignmentFlag.AlignLeft else 0.0
    item.attemptMove(QgsLayoutPoint(frame.left(), frame.top()), True, False, sheet.page)
    item.attemptResize(QgsLayoutSize(frame.width() + slack, max(frame.height(), height_of(lines, style) + 0.4)))


def height_of(lines: list[str], style: TextStyle) -> float:
    """Returns the height of lines in one label, as the font or the leading has it; in mm."""
    return len(lines) * max(natural_height(style), style.leading * POINT)
