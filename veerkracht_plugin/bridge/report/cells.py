"""Texts in rows and columns as one item of a layout: a manual table of QGIS, which a user can edit.

A layout gets slower with every item that it has, and a page of text in columns would have hundreds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsLayoutFrame, QgsLayoutItemManualTable, QgsLayoutTable, QgsTableCell
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from .sheet import Sheet
from .text import TextStyle
from .text_formats import text_format

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
TOP, MIDDLE, BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom

# The lines between rows, in mm; QGIS puts the lines of a cell this much further apart than the font has them.
GRID = 0.15
LINE_HEIGHT = 1.12


@dataclass(frozen=True)
class TextCell:
    """A cell: its text, wrapped already, its style, and where in the cell it stands."""

    text: str
    style: TextStyle
    across: Qt.AlignmentFlag = LEFT
    along: Qt.AlignmentFlag = MIDDLE


def put_cells(
    sheet: Sheet,
    name: str,
    rows: Sequence[Sequence[TextCell]],
    widths: Sequence[float],
    heights: Sequence[float],
    place: QRectF,
    *,
    padding: float = 0,
    grid: str = "",
) -> float:
    """Puts cells on a page from the upper left corner of a place; returns where they end.

    `widths`, `heights`: of columns and rows in mm, with `padding` inside; `grid`: the colour of the lines between rows,
    "" for none.
    """
    made = QgsLayoutItemManualTable.create(sheet.layout)
    sheet.layout.addMultiFrame(made)
    line = GRID if grid else 0.0
    made.setShowGrid(bool(grid))
    made.setVerticalGrid(False)
    made.setGridStrokeWidth(line)
    made.setGridColor(QColor(grid or "#FFFFFF"))
    made.setCellMargin(padding)
    made.setBackgroundColor(QColor(255, 255, 255, 0))
    made.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
    made.setTableContents([[_cell(one) for one in row] for row in rows])
    made.setColumnWidths([wide - 2 * padding for wide in widths])
    made.setRowHeights([high - 2 * padding for high in heights])
    part = QgsLayoutFrame(sheet.layout, made)
    made.addFrame(part)
    high = sum(heights) + line * (len(heights) + 1)
    # Only items of its own are added together.
    sheet.layout.removeItem(part)
    sheet.put(part, name, QRectF(place.left(), place.top(), sum(widths) + 0.5, high + 0.5))
    return float(place.top() + high)


def _cell(one: TextCell) -> QgsTableCell:
    cell = QgsTableCell(one.text)
    cell.setTextFormat(text_format(one.style))
    cell.setHorizontalAlignment(one.across)
    cell.setVerticalAlignment(one.along)
    return cell
