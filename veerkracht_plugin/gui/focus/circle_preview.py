"""What the circle tool shows on the canvas: the circle in the making, the handles of the chosen one, the radius."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QLocale, QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel

_INK, _ACCENT = QColor("#1A1A1A"), QColor("#0B5651")
_CASING = QColor(255, 255, 255, 220)
_VEIL = QColor(11, 86, 81, 26)
_NONE = QColor(0, 0, 0, 0)

_HANDLE_SIZE = 11  # pixels
_BESIDE_POINTER = QPoint(18, 18)
_KILOMETRES_FROM = 10_000.0

_LABEL_STYLE = (
    "QLabel { background-color: rgba(26, 26, 26, 225); color: white; border-radius: 3px;"
    " padding: 2px 7px; font-weight: bold; }"
)


class CirclePreview:
    """Shows and hides things that lie over the map, in the CRS of the canvas; the map itself is never drawn again."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._ring = _band(canvas, _INK, _VEIL, 2)
        self._highlight = _band(canvas, _ACCENT, _NONE, 3)
        self._middle = _marker(canvas, QgsVertexMarker.IconType.ICON_CIRCLE)
        self._centre = _marker(canvas, QgsVertexMarker.IconType.ICON_CIRCLE)
        self._edges = [_marker(canvas, QgsVertexMarker.IconType.ICON_BOX) for _ in range(4)]
        self._label = _label(canvas)

    def show_circle(self, outline: QgsGeometry | None, centre: QgsPointXY) -> None:
        """Shows a circle in the making; `outline` is None while it has no radius yet."""
        _outline(self._ring, outline)
        _place(self._middle, centre)

    def show_radius(self, text: str, pointer: QPoint) -> None:
        """Shows the radius beside the pointer, wherever there is room on the canvas."""
        self._label.setText(text)
        self._label.adjustSize()
        self._label.move(_beside(pointer, self._label, self._canvas))
        self._label.show()
        self._label.raise_()

    def hide_circle(self) -> None:
        """Hides the circle in the making and its radius."""
        self._ring.hide()
        self._middle.hide()
        self._label.hide()

    def show_handles(self, centre: QgsPointXY, edges: Sequence[QgsPointXY]) -> None:
        """Shows the handles of the chosen circle: its centre and four points on its edge."""
        for handle, place in zip((self._centre, *self._edges), (centre, *edges)):
            _place(handle, place)

    def hide_handles(self) -> None:
        """Hides the handles."""
        for handle in (self._centre, *self._edges):
            handle.hide()

    def highlight(self, outline: QgsGeometry | None) -> None:
        """Highlights the circle under the pointer; None for no circle."""
        _outline(self._highlight, outline)

    def remove(self) -> None:
        """Takes everything off the canvas; the preview is of no use any more."""
        for item in (self._ring, self._highlight, self._middle, self._centre, *self._edges):
            self._canvas.scene().removeItem(item)
        self._label.hide()
        self._label.setParent(None)
        self._label.deleteLater()


def radius_text(radius: float) -> str:
    """Returns a radius as people write it: "250 m", from 10 km "12,5 km", in the user's locale."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    if radius >= _KILOMETRES_FROM:
        return f"{locale.toString(radius / 1000, 'f', 1)} km"
    return f"{locale.toString(radius, 'f', 0 if radius == round(radius) else 1)} m"


def _band(canvas: QgsMapCanvas, stroke: QColor, fill: QColor, width: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(stroke)
    band.setSecondaryStrokeColor(_CASING)
    band.setFillColor(fill)
    band.setWidth(width)
    band.hide()
    return band


def _outline(band: QgsRubberBand, outline: QgsGeometry | None) -> None:
    if outline is None:
        band.hide()
        return
    band.setToGeometry(outline, None)
    band.show()


def _marker(canvas: QgsMapCanvas, icon: QgsVertexMarker.IconType) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(icon)
    marker.setIconSize(_HANDLE_SIZE)
    marker.setPenWidth(2)
    marker.setColor(_ACCENT)
    marker.setFillColor(QColor("white"))
    marker.hide()
    return marker


def _place(item: QgsMapCanvasItem, point: QgsPointXY) -> None:
    item.setCenter(point)
    item.show()


def _label(canvas: QgsMapCanvas) -> QLabel:
    label = QLabel(canvas)
    label.setStyleSheet(_LABEL_STYLE)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.hide()
    return label


def _beside(pointer: QPoint, label: QLabel, canvas: QgsMapCanvas) -> QPoint:
    """Right below the pointer; on its other side where the canvas ends."""
    place = pointer + _BESIDE_POINTER
    if place.x() + label.width() > canvas.width():
        place.setX(pointer.x() - _BESIDE_POINTER.x() - label.width())
    if place.y() + label.height() > canvas.height():
        place.setY(pointer.y() - _BESIDE_POINTER.y() - label.height())
    return QPoint(max(place.x(), 0), max(place.y(), 0))
