"""A page of a layout to put things on, in mm from its upper left corner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from .drawing import Drawing, embedded
from .labels import HOLD_PARAGRAPHS, is_natural, set_style
from .look import FRAME, GROUND, INK, Look
from .scale_bars import style_scale_bar
from .text import Line, TextStyle, ascent, natural_height, width

LEFT, RIGHT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
# A label is made a little larger than its text, which QGIS would otherwise wrap or cut off.
_SLACK = 1.0


class Sheet:
    """One page of a layout, `page` counted from 0; the ids of its items end on its number, counted from 1.

    `items` are not in the layout yet: they are to be added by `many_items.add_items`, those of all pages together.
    """

    def __init__(self, layout: QgsPrintLayout, page: int, look: Look) -> None:
        self.layout, self.page, self.look = layout, page, look
        self.items: list[QgsLayoutItem] = []
        self._names: Counter[str] = Counter()

    def put(self, item: QgsLayoutItem, name: str, frame: QRectF) -> None:
        """Puts an item on the page; the second one of a name gets "_2", and so on."""
        item.attemptMove(QgsLayoutPoint(frame.x(), frame.y()), True, False, self.page)
        item.attemptResize(QgsLayoutSize(frame.width(), frame.height()))
        self._names[name] += 1
        part = f"_{self._names[name]}" if self._names[name] > 1 else ""
        item.setId(f"{name}{part}_{self.page + 1}")
        self.items.append(item)

    def taken(self) -> list[QRectF]:
        """Returns where things stand on the page, in mm from its upper left corner."""
        return [frame_of(item) for item in self.items]

    def take(self, items: Sequence[QgsLayoutItem]) -> None:
        """Takes items that QGIS has put into the layout itself out of it, to add them with the others."""
        for item in sorted(items, key=QgsLayoutItem.zValue):
            self.layout.removeItem(item)
            self.items.append(item)

    def remove(self, item: QgsLayoutItem) -> None:
        """Takes an item away for good."""
        self.items.remove(item)
        self.layout.addItem(item)  # QGIS removes only what is there
        self.layout.removeLayoutItem(item)

    def clear(self) -> None:
        """Takes all items away."""
        for item in list(self.items):
            self.remove(item)

    def line(
        self, name: str, text: str, x: float, top: float, style: TextStyle, align: Qt.AlignmentFlag = LEFT
    ) -> None:
        """Writes one line; `x` is its left or right edge, or its middle, `top` that of the line with its leading."""
        if not text:
            return
        wide = width(text, style) + 2 * _SLACK
        left = {LEFT: x, RIGHT: x - wide, CENTRE: x - wide / 2}[align]
        self._write(name, text, QRectF(left, top + _lead(style), wide, natural_height(style) + 0.2), style, align)

    def foot(self, name: str, text: str, x: float, y: float, style: TextStyle, align: Qt.AlignmentFlag = LEFT) -> None:
        """Writes one line whose letters stand on y."""
        self.line(name, text, x, y - ascent(style) - _lead(style), style, align)

    def lines(
        self,
        name: str,
        texts: Sequence[str],
        x: float,
        top: float,
        style: TextStyle,
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Writes lines below each other; `x` and `top` as for `line`. Returns where they end."""
        if texts and (HOLD_PARAGRAPHS or is_natural(style)):
            wide = max(width(text, style) for text in texts) + 2 * _SLACK
            left = {LEFT: x, RIGHT: x - wide, CENTRE: x - wide / 2}[align]
            high = (len(texts) - 1) * style.line + natural_height(style) + 0.2
            self._write(name, "\n".join(texts), QRectF(left, top + _lead(style), wide, high), style, align)
        else:
            for number, text in enumerate(texts):
                self.line(name, text, x, top + number * style.line, style, align)
        return top + len(texts) * style.line

    def block(
        self,
        name: str,
        lines: Sequence[Line],
        frame: QRectF,
        style: TextStyle,
        heading: TextStyle,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Writes lines as `text.fits` placed them: a label a paragraph where labels know leading, else one a line."""
        for run in _runs(lines, {False: style.line, True: heading.line}):
            own = heading if run[0].is_heading else style
            place = QRectF(
                frame.left(),
                frame.top() + run[0].top + _lead(own),
                frame.width() + (_SLACK if align == LEFT else 0),
                (len(run) - 1) * own.line + natural_height(own) + 0.2,
            )
            kind = f"{name}_heading" if run[0].is_heading and heading is not style else name
            self._write(kind, "\n".join(line.text for line in run), place, own, align)

    def _write(self, name: str, text: str, frame: QRectF, style: TextStyle, align: Qt.AlignmentFlag) -> None:
        label = QgsLayoutItemLabel(self.layout)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        label.setText(_literal(text))
        set_style(label, style)
        label.setHAlign(align)
        label.setVAlign(Qt.AlignmentFlag.AlignTop)
        self.put(label, name, frame)

    def box(self, name: str, frame: QRectF, fill: str, edge: str = "", edge_width: float = 0.1) -> None:
        """Draws a rectangle; `edge`: the colour of its line, "" for none."""
        line = {"outline_color": edge, "outline_width": f"{edge_width:g}"} if edge else {"outline_style": "no"}
        paint = {"color": fill} if fill else {"style": "no"}
        self.shape(name, frame, QgsFillSymbol.createSimple({**paint, **line}))

    def shape(self, name: str, frame: QRectF, symbol: QgsFillSymbol, *, round_: bool = False) -> None:
        """Draws a rectangle, or an ellipse, with a symbol."""
        shape = QgsLayoutItemShape(self.layout)
        kinds = QgsLayoutItemShape.Shape
        shape.setShapeType(kinds.Ellipse if round_ else kinds.Rectangle)
        shape.setSymbol(symbol)
        self.put(shape, name, frame)

    def disc(self, name: str, x: float, y: float, wide: float, high: float, fill: str, edge: str = "") -> None:
        """Draws the plate of a number around a middle: a disc, or a pill where it is wider than high."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setCornerRadius(QgsLayoutMeasurement(high / 2))
        line = {"outline_color": edge, "outline_width": "0.3"} if edge else {"outline_style": "no"}
        shape.setSymbol(QgsFillSymbol.createSimple({"color": fill, **line}))
        self.put(shape, name, QRectF(x - wide / 2, y - high / 2, wide, high))

    def draw(self, name: str, drawing: Drawing, x: float, y: float) -> None:
        """Puts a drawing on the page: its shapes as one picture, its texts as labels, which can be found and copied."""
        if drawing.has_shapes:
            picture = QgsLayoutItemPicture(self.layout)
            picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
            picture.setMode(QgsLayoutItemPicture.Format.FormatSVG)
            picture.setPicturePath(embedded(drawing.svg(with_texts=False)), QgsLayoutItemPicture.Format.FormatSVG)
            self.put(picture, name, QRectF(x, y, drawing.width, drawing.height))
        aligned = {"start": LEFT, "middle": CENTRE, "end": RIGHT}
        for text in drawing.texts:
            top = y + text.y - ascent(text.style) - _lead(text.style)
            self.lines(f"{name}_text", text.text.split("\n"), x + text.x, top, text.style, aligned[text.anchor])

    def scale_bar(self) -> QgsLayoutItemScaleBar:
        """Returns a scale bar in the look of the house, for a map that has none from the template."""
        bar = QgsLayoutItemScaleBar(self.layout)
        style_scale_bar(bar, self.look.style("source").coloured(INK), self.look.unit)
        return bar

    def map(self, name: str, frame: QRectF) -> QgsLayoutItemMap:
        """Puts a map on the page, empty as yet, in the frame of the house."""
        item = QgsLayoutItemMap(self.layout)
        self.put(item, name, frame)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(FRAME))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * self.look.unit))
        item.setBackgroundColor(QColor(GROUND))
        return item


def frame_of(item: QgsLayoutItem) -> QRectF:
    """Returns where an item stands on its page (mm); one that is turned, as far as it reaches."""
    place, own = item.pagePos(), item.mapRectToScene(item.rect())
    shift = item.scenePos()
    return QRectF(place.x() + own.left() - shift.x(), place.y() + own.top() - shift.y(), own.width(), own.height())


def _literal(text: str) -> str:
    """Text as it is: labels fill in what stands between [% and %]."""
    return text.replace("[%", "[\u200b%")


def _lead(style: TextStyle) -> float:
    """What the leading puts above a line."""
    return (style.line - natural_height(style)) / 2


def _runs(lines: Sequence[Line], leading: Mapping[bool, float]) -> list[list[Line]]:
    """Lines that one label can hold: all of a paragraph where labels know leading, else each its own.

    `leading`: of text (False) and of headings (True), in mm.
    """
    runs: list[list[Line]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.is_heading == line.is_heading
        if HOLD_PARAGRAPHS and follows and line.top - runs[-1][-1].top < leading[line.is_heading] + 0.01:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs
