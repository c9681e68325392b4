"""The map tool that draws focus circles with the mouse, moves and resizes them; it edits nothing itself."""

from __future__ import annotations

from typing import Protocol

from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtBoundSignal, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from ...bridge.focus.round_shapes import Circle
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from .circle_gesture import TYPED, Act, Gesture
from .circle_preview import CirclePreview, radius_text
from .circle_view import CircleView, Hit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIPE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# Across a ring, by the direction from its centre in eighths of a turn: right, below right, below, below left.
_ACROSS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


class Editor(Protocol):
    """What the tool asks of the one that edits the circles."""

    # The layer is about to be of no interest any more, or to be deleted; it is still whole.
    leaving: pyqtBoundSignal

    def layer(self) -> QgsVectorLayer | None:
        """The circle layer, None where there is none yet. Asked at each move of the mouse."""

    def ensure_layer(self) -> QgsVectorLayer | None:
        """The circle layer, made if there is none; None, and a message, where no circle can be drawn."""

    def tell(self, sentence: str) -> None:
        """Shows a sentence to the user."""


class CircleTool(QgsMapTool):
    """Draws, selects, moves, resizes and removes circles; each act ends in one signal, in the CRS of the layer.

    Press and drag, or click twice; Shift rounds the radius, digits type it, Enter ends with it, Esc and the right
    button cancel.
    """

    drawn = pyqtSignal(QgsPointXY, float)
    moved = pyqtSignal("qlonglong", QgsPointXY)
    resized = pyqtSignal("qlonglong", float)
    # Moved, and the radius typed on the way.
    reshaped = pyqtSignal("qlonglong", QgsPointXY, float)
    removed = pyqtSignal(list)
    selected = pyqtSignal("qlonglong")

    def __init__(self, canvas: QgsMapCanvas, editor: Editor) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._editor = editor
        self._preview: CirclePreview | None = None
        self._view: CircleView | None = None
        self._gesture: Gesture | None = None
        self._pressed = QPoint()
        # Whether the pointer went far enough from where it was pressed to mean more than a click.
        self._dragging = False
        # Whether the circle goes along with the pointer while no button is down.
        self._between_clicks = False
        self._pointer = QPoint()
        self._snapping = False
        self._hovered: Hit | None = None
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    # --- coming and going ---

    def activate(self) -> None:
        super().activate()
        self._preview = CirclePreview(self._canvas)
        # While a button is down the canvas keeps keys from its tool, and gives them to QGIS.
        self._canvas.installEventFilter(self)
        self._editor.leaving.connect(self._layer_goes)
        self._look()
        self._show_handles()

    def deactivate(self) -> None:
        super().deactivate()
        if self._preview is None:
            return
        self._canvas.removeEventFilter(self)
        self._editor.leaving.disconnect(self._layer_goes)
        self._gesture = self._hovered = None
        self._let_go()
        self._preview.remove()
        self._preview = None

    # --- mouse ---

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._snapping = _has_shift(event)
            self._pointer = self._pressed = event.pos()
            if self._gesture is None:
                self._begin(event.pos())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._snapping = _has_shift(event)
        self._pointer = event.pos()
        if self._gesture is None:
            self._hover()
        elif self._goes_along():
            self._follow()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._gesture is None:
            return
        self._snapping = _has_shift(event)
        self._pointer = event.pos()
        if not self._is_click():
            self._follow()
            self._finish()
        elif self._gesture.act is Act.DRAW:
            self._between_clicks = True
        else:
            self._select(self._gesture.start)
            self._end()

    def _goes_along(self) -> bool:
        self._dragging = self._dragging or not self._is_near(self._pressed)
        return self._dragging or self._between_clicks

    def _is_click(self) -> bool:
        """Says whether the button comes up where it means no radius, and no other place either."""
        gesture, view = self._gesture, self._view
        if gesture is None or view is None or gesture.typed:
            return False
        if not self._between_clicks:
            return self._is_near(self._pressed)
        if gesture.act is not Act.DRAW:
            return False
        # The second click on the first, as of a double click, which nobody means as a circle of a few pixels.
        try:
            return self._is_near(self.toCanvasCoordinates(view.on_canvas(*gesture.centre())))
        except VeerkrachtError:
            return False

    def _is_near(self, pixel: QPoint) -> bool:
        return (self._pointer - pixel).manhattanLength() < QApplication.startDragDistance()

    # --- keyboard ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys that it uses before QGIS sees them: digits may be shortcuts there, Delete deletes."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self._wants(event):
            event.accept()
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and event.key() == Qt.Key.Key_Shift:
            self._snap(kind == QEvent.Type.KeyPress)
            return self._gesture is not None
        if kind == QEvent.Type.KeyPress and self._wants(event):
            self._press_key(event)
            return True
        return False

    def _wants(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMAND_KEYS:
            return False
        if self._gesture is None:
            return event.key() in _WIPE and bool(self._chosen())
        return event.key() in (*_ENTER, *_WIPE, Qt.Key.Key_Escape) or _is_typed(event)

    def _press_key(self, event: QKeyEvent) -> None:
        if self._gesture is None:
            self.removed.emit(self._chosen())
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
        elif event.key() in _ENTER:
            self._finish()
        elif event.key() in _WIPE:
            self._gesture.wipe()
            self._follow()
        else:
            self._dragging = True
            self._gesture.type(event.text())
            self._show_gesture()

    def _snap(self, snapping: bool) -> None:
        self._snapping = snapping
        if self._gesture is not None and self._goes_along():
            self._follow()

    # --- a gesture, from its beginning to its end ---

    def _begin(self, pixel: QPoint) -> None:
        self._dragging = self._between_clicks = False
        view = self._look()
        hit = view.hit(pixel, self._chosen()) if view is not None else None
        try:
            if hit is not None and view is not None:
                self._gesture = Gesture(hit.act, hit.circle, view.place(pixel))
                return
            view = self._look() if self._editor.ensure_layer() is not None else None
            if view is not None:
                self._begin_drawing(view.start(pixel))
        except VeerkrachtError as error:
            self._editor.tell(error.message.text(tr))

    def _begin_drawing(self, centre: tuple[float, float]) -> None:
        self._gesture = Gesture(Act.DRAW, Circle(*centre, radius=0.0), centre)
        self._highlight(None)
        if self._preview is not None:
            self._preview.hide_handles()
        self._show_gesture()

    def _follow(self) -> None:
        """Takes the circle to the pointer; where there is no place under the pointer it stays as it was."""
        if self._gesture is None or self._view is None:
            return
        try:
            self._gesture.follow(*self._view.place(self._pointer), self._snapping)
        except VeerkrachtError:
            return
        self._show_gesture()

    def _finish(self) -> None:
        gesture = self._gesture
        if gesture is None:
            return
        try:
            circle = gesture.circle()
        except VeerkrachtError as error:
            # The circle goes along with the pointer, so that only its radius must be put right.
            self._between_clicks = True
            self._show_gesture()
            self._editor.tell(error.message.text(tr))
            return
        self._end()
        self._tell_of(gesture.start, circle)

    def _tell_of(self, start: Circle, circle: Circle) -> None:
        centre = QgsPointXY(circle.x, circle.y)
        has_moved = (circle.x, circle.y) != (start.x, start.y)
        has_grown = circle.radius != start.radius
        if circle.fid is None:
            self.drawn.emit(centre, circle.radius)
            self._say_if_hidden()
            return
        if has_moved and has_grown:
            self.reshaped.emit(circle.fid, centre, circle.radius)
        elif has_moved:
            self.moved.emit(circle.fid, centre)
        elif has_grown:
            self.resized.emit(circle.fid, circle.radius)
        self._select(circle)

    def _say_if_hidden(self) -> None:
        layer = self._editor.layer()
        if layer is not None and layer not in self._canvas.layers():
            self._editor.tell(
                tr("The layer {layer} is switched off, so that the map does not show its circles.").format(
                    layer=layer.name()
                )
            )

    def _select(self, circle: Circle) -> None:
        if circle.fid not in self._chosen():
            self.selected.emit(circle.fid)

    def _end(self) -> None:
        self._gesture = None
        self._dragging = self._between_clicks = False
        if self._preview is not None:
            self._preview.hide_circle()
        self._highlight(None)
        self._show_handles()

    # --- what is shown ---

    def _show_gesture(self) -> None:
        gesture, view, preview = self._gesture, self._view, self._preview
        if gesture is None or view is None or preview is None:
            return
        self._highlight(None)
        text = f"{gesture.typed} m" if gesture.typed else radius_text(gesture.shown().radius)
        preview.show_radius(text, self._pointer)
        preview.show_circle(self._outline_of(gesture, view), view.on_canvas(*gesture.centre()))
        if gesture.act is not Act.DRAW:
            self._place_handles(gesture.shown())

    def _outline_of(self, gesture: Gesture, view: CircleView) -> QgsGeometry | None:
        try:
            return view.outline(gesture.circle())
        except VeerkrachtError:
            # No radius yet, or one that is still being typed: what is wrong with it is said at the end.
            return None

    def _hover(self) -> None:
        view = self._look()
        hit = view.hit(self._pointer, self._chosen()) if view is not None else None
        self._canvas.setCursor(_cursor(hit))
        self._highlight(hit)

    def _highlight(self, hit: Hit | None) -> None:
        before, self._hovered = self._hovered, hit
        if self._preview is None or (before and before.circle) == (hit and hit.circle):
            return
        try:
            self._preview.highlight(self._view.outline(hit.circle) if hit and self._view else None)
        except VeerkrachtError:
            self._preview.highlight(None)

    def _show_handles(self) -> None:
        chosen = self._chosen()
        circle = self._view.circle(chosen[0]) if self._view is not None and len(chosen) == 1 else None
        if circle is not None:
            self._place_handles(circle)
        elif self._preview is not None:
            self._preview.hide_handles()

    def _place_handles(self, circle: Circle) -> None:
        view, preview, reach = self._view, self._preview, circle.radius
        if view is None or preview is None:
            return
        try:
            edges = [
                view.on_canvas(circle.x + right * reach, circle.y + up * reach)
                for right, up in ((0, 1), (1, 0), (0, -1), (-1, 0))
            ]
            preview.show_handles(view.on_canvas(circle.x, circle.y), edges)
        except VeerkrachtError:
            preview.hide_handles()

    # --- the layer ---

    def _look(self) -> CircleView | None:
        """Returns the view of the circle layer as it is now; None where there is none."""
        layer = self._editor.layer()
        if self._view is None and layer is not None:
            self._view = CircleView(layer, self._canvas, self)
            self._view.changed.connect(self._circles_changed)
            layer.selectionChanged.connect(self._selection_changed)
        return self._view

    def _let_go(self) -> None:
        if self._view is None:
            return
        self._view.layer.selectionChanged.disconnect(self._selection_changed)
        self._view.release()
        self._view = None

    def _layer_goes(self) -> None:
        self._let_go()
        self._end()

    def _chosen(self) -> list[int]:
        return list(self._view.layer.selectedFeatureIds()) if self._view is not None else []

    def _selection_changed(self, *_: object) -> None:
        if self._gesture is None:
            self._show_handles()

    def _circles_changed(self) -> None:
        """Such as by undo, which may take away the very circle that is being moved."""
        fid = self._gesture.start.fid if self._gesture is not None else None
        if self._gesture is None or (fid is not None and self._view is not None and self._view.circle(fid) is None):
            self._end()
        else:
            self._show_gesture()


def _has_shift(event: QgsMapMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _is_typed(event: QKeyEvent) -> bool:
    return len(event.text()) == 1 and event.text() in TYPED


def _cursor(hit: Hit | None) -> QCursor:
    """Says what a drag from here does."""
    if hit is None:
        return QCursor(Qt.CursorShape.CrossCursor)
    if hit.act is Act.MOVE:
        return QCursor(Qt.CursorShape.SizeAllCursor)
    eighths = round(QgsPointXY(0, 0).azimuth(QgsPointXY(hit.towards[0], -hit.towards[1])) / 45)
    return QCursor(_ACROSS[(eighths - 2) % 4])
