"""How the cells of the focus panel are painted: numbers as badges, classes as chips in the colours of the legend."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .focus_table import FILL_ROLE, INK_ROLE

_ROLES = Qt.ItemDataRole
_BADGE, _BADGE_INK, _BADGE_FONT = QColor("#1A1A1A"), QColor("#FFFFFF"), 0.9


def chip_size(metrics: QFontMetrics) -> QSize:
    """Returns the size of a full chip: two figures wide, with room around them; all sizes follow the font."""
    height = round(metrics.height() * 1.12)
    return QSize(max(round(height * 1.15), metrics.horizontalAdvance("00") + height // 2), height)


class _CellDelegate(QStyledItemDelegate):
    """Paints the row behind a cell as the style does, and lets a subclass paint on it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        opted = QStyleOptionViewItem(option)
        self.initStyleOption(opted, index)
        style = opted.widget.style() if opted.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, opted, painter, opted.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_on(painter, opted, index)
        painter.restore()

    def paint_on(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        raise NotImplementedError


class ChipDelegate(_CellDelegate):
    """Paints a class as a chip: full where the circle shows on the map, small and hollow where it does not.

    A click anywhere in the cell, or Space, turns it over.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = chip_size(option.fontMetrics)
        room = option.fontMetrics.height() // 3
        return QSize(size.width() + room, size.height() + room)

    def paint_on(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        is_shown = index.data(_ROLES.CheckStateRole) == Qt.CheckState.Checked
        chip = _centred(chip_size(option.fontMetrics), option.rect, 1.0 if is_shown else 0.76)
        text = _text_colour(option)
        fill, ink = (QColor(index.data(role)) for role in (FILL_ROLE, INK_ROLE))
        painter.setBrush(fill if is_shown else Qt.BrushStyle.NoBrush)
        # The edge keeps a pale chip apart from a pale table, and a hollow one to be seen at all.
        painter.setPen(QPen(_faded(text, 0.35 if is_shown else 0.5), _line(option)))
        painter.drawRoundedRect(chip, chip.height() / 4, chip.height() / 4)
        painter.setFont(_sized(option.font, 1.0 if is_shown else 0.82, bold=is_shown))
        painter.setPen(ink if is_shown else text)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, option, text)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        if not _turns_over(event, option):
            return False
        is_shown = index.data(_ROLES.CheckStateRole) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_shown else Qt.CheckState.Checked
        return model.setData(index, turned, _ROLES.CheckStateRole)


class BadgeDelegate(_CellDelegate):
    """Paints a number as on the map: a dark disc, wider for more characters; a warning beside one that is not alone."""

    def width(self, font: QFont, text: str, has_warning: bool) -> int:
        """Returns how wide a column with this number has to be."""
        height = QFontMetrics(font).height()
        return round(_badge(font, text).width() + height * (1.5 if has_warning else 0.5))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = self.width(option.font, str(index.data() or ""), index.data(_ROLES.DecorationRole) is not None)
        return QSize(width, chip_size(option.fontMetrics).height() + option.fontMetrics.height() // 4)

    def paint_on(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        text, warning = str(index.data() or ""), index.data(_ROLES.DecorationRole)
        badge = _badge(option.font, text)
        side = option.fontMetrics.height() if warning is not None else 0
        badge.moveCenter(QRectF(option.rect).center() - QPointF(side / 2, 0))
        if warning is not None:
            icon = QRectF(badge.right() + side * 0.1, badge.center().y() - side * 0.45, side * 0.9, side * 0.9)
            warning.paint(painter, icon.toRect())
        if text:
            painter.setBrush(_BADGE)
            painter.setPen(QPen(_faded(_text_colour(option), 0.6), _line(option)))
            painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
            painter.setFont(_sized(option.font, _BADGE_FONT, bold=True))
            painter.setPen(_BADGE_INK)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, option, _text_colour(option))


def _badge(font: QFont, text: str) -> QRectF:
    height = chip_size(QFontMetrics(font)).height()
    shown = QFontMetrics(_sized(font, _BADGE_FONT, bold=True)).horizontalAdvance(text)
    return QRectF(0, 0, max(height, shown + height * 0.6), height)


def _turns_over(event: QEvent, option: QStyleOptionViewItem) -> bool:
    if event.type() == QEvent.Type.MouseButtonRelease:
        return event.button() == Qt.MouseButton.LeftButton and option.rect.contains(event.pos())
    return event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)


def _centred(size: QSize, cell: Any, scale: float) -> QRectF:
    chip = QRectF(0, 0, size.width() * scale, size.height() * scale)
    chip.moveCenter(QRectF(cell).center())
    # On half pixels a thin line is sharp.
    return QRectF(round(chip.x()) + 0.5, round(chip.y()) + 0.5, round(chip.width()) - 1, round(chip.height()) - 1)


def _text_colour(option: QStyleOptionViewItem) -> QColor:
    is_selected = option.state & QStyle.StateFlag.State_Selected
    is_active = option.state & QStyle.StateFlag.State_Active
    group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
    return option.palette.color(group, QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text)


def _faded(colour: QColor, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(alpha)
    return faded


def _line(option: QStyleOptionViewItem) -> float:
    return max(1.0, option.fontMetrics.height() / 18)


def _sized(font: QFont, scale: float, *, bold: bool) -> QFont:
    sized = QFont(font)
    sized.setBold(bold)
    if font.pointSizeF() > 0:
        sized.setPointSizeF(font.pointSizeF() * scale)
    else:
        sized.setPixelSize(max(1, round(font.pixelSize() * scale)))
    return sized


def _paint_focus(painter: QPainter, option: QStyleOptionViewItem, colour: QColor) -> None:
    width = _line(option) * 1.5
    inset = width / 2 + 0.5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, Qt.PenStyle.DotLine))
    painter.drawRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset))
