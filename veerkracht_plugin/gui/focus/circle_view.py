"""The circles of a layer as the canvas shows them, and what of them lies under the pointer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRenderer,
    QgsGeometry,
    QgsPointXY,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QTimer, pyqtSignal

from ...bridge.focus.round_shapes import Circle, circle_of
from ...core.errors import VeerkrachtError
from .circle_gesture import Act

# How near the pointer must be to a ring or a centre, and how far a place may be off after a transform and back.
REACH = 6.0  # pixels
_ASTRAY = 5.0  # pixels

_DEGREES = "EPSG:4326"
_BEYOND_BORDERS = 2.0


@dataclass(frozen=True)
class Hit:
    """A circle under the pointer; `act`: what a drag from here does to it; `towards`: pixels from its centre."""

    circle: Circle
    act: Act
    towards: tuple[float, float]


class CircleView(QObject):
    """The circles of `layer` on `canvas`. Points are in the CRS of the layer, unless they are said to be otherwise."""

    # The circles, or what is seen of them, are others than before; told once for many changes.
    changed = pyqtSignal()

    def __init__(self, layer: QgsVectorLayer, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self.layer = layer
        self._canvas = canvas
        self._known: _Circles | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        for signal in self._signals():
            signal.connect(self._forget)

    def release(self) -> None:
        """Lets go of the layer, which is about to be deleted or of no interest any more."""
        self._soon.stop()
        for signal in self._signals():
            signal.disconnect(self._forget)
        self.deleteLater()

    # --- from screen to layer and back ---

    def place(self, pixel: QPoint) -> tuple[float, float]:
        """Returns the place of a pixel in the CRS of the layer; raises VeerkrachtError where it has none."""
        shown = self._canvas.getCoordinateTransform().toMapCoordinates(pixel)
        to_canvas = self._to_canvas()
        try:
            there = to_canvas.transform(shown, Qgis.TransformDirection.Reverse)
            back = to_canvas.transform(there)
        except QgsCsException as error:
            raise self._no_place(error) from error
        # Far outside its own part of the world a CRS gives places without complaint, but not the right ones.
        if not back.distance(shown) <= _ASTRAY * self._canvas.mapUnitsPerPixel():
            raise self._no_place()
        return there.x(), there.y()

    def start(self, pixel: QPoint) -> tuple[float, float]:
        """Returns the place of a pixel where a circle may begin: in the part of the world that the CRS is made for."""
        x, y = self.place(pixel)
        bounds = self.layer.crs().bounds()
        # Beyond its borders a CRS is as good as within them, but not on the other side of the world.
        bounds.scale(_BEYOND_BORDERS)
        degrees = QgsCoordinateReferenceSystem(_DEGREES)
        to_degrees = QgsCoordinateTransform(self.layer.crs(), degrees, self._canvas.mapSettings().transformContext())
        try:
            is_within = bounds.isEmpty() or bounds.contains(to_degrees.transform(QgsPointXY(x, y)))
        except QgsCsException as error:
            raise self._no_place(error) from error
        if not is_within:
            raise self._no_place()
        return x, y

    def on_canvas(self, x: float, y: float) -> QgsPointXY:
        """Returns a point in the CRS of the canvas; raises VeerkrachtError where it has none."""
        try:
            return self._to_canvas().transform(QgsPointXY(x, y))
        except QgsCsException as error:
            raise self._no_place(error) from error

    def outline(self, circle: Circle) -> QgsGeometry:
        """Returns a circle, made in the CRS of the layer, in that of the canvas; raises VeerkrachtError."""
        outline = circle.polygon()
        try:
            outline.transform(self._to_canvas())
        except QgsCsException as error:
            raise self._no_place(error) from error
        return outline

    def _to_canvas(self) -> QgsCoordinateTransform:
        settings = self._canvas.mapSettings()
        if not settings.destinationCrs().isValid():
            raise VeerkrachtError(
                "The map has no coordinate reference system: choose one at the bottom right of QGIS first."
            )
        return QgsCoordinateTransform(self.layer.crs(), settings.destinationCrs(), settings.transformContext())

    def _no_place(self, error: Exception | None = None) -> VeerkrachtError:
        return VeerkrachtError(
            "This place lies outside the coordinate reference system {crs} of the circles: draw nearer to the areas, or make a circle layer in another one.",
            crs=self.layer.crs().authid() or self.layer.crs().description(),
            details=str(error or ""),
        )

    # --- the circles ---

    def circle(self, fid: int) -> Circle | None:
        """Returns a circle of the layer."""
        return self._circles().get(fid)

    def hit(self, pixel: QPoint, chosen: Collection[int]) -> Hit | None:
        """Returns the circle whose ring or centre is nearest to a pixel, within reach; the chosen ones go first."""
        circles = self._circles()
        if not len(circles.fids):
            return None
        try:
            x, y = self.place(pixel)
            right, down = (self.place(pixel + step) for step in (QPoint(1, 0), QPoint(0, 1)))
        except VeerkrachtError:
            return None
        per_pixel = np.array([[right[0] - x, down[0] - x], [right[1] - y, down[1] - y]])
        if np.linalg.det(per_pixel) == 0:
            return None
        return circles.nearest(x, y, per_pixel, chosen)

    def _circles(self) -> _Circles:
        if self._known is None:
            self._known = _Circles(list(self._read()))
        return self._known

    def _read(self) -> Iterator[tuple[Circle, bool]]:
        """Each circle of the layer, and whether the canvas shows it: its style may leave it out on this map."""
        context = QgsRenderContext.fromMapSettings(self._canvas.mapSettings())
        context.setExpressionContext(self._canvas.createExpressionContext())
        context.expressionContext().appendScope(self.layer.createExpressionContextScope())
        renderer = self.layer.renderer().clone() if self.layer in self._canvas.layers() else None
        if renderer is not None:
            renderer.startRender(context, self.layer.fields())
        for feature in self.layer.getFeatures():
            circle = circle_of(feature.geometry(), feature.id())
            if circle is not None:
                context.expressionContext().setFeature(feature)
                yield circle, renderer is not None and _is_drawn(renderer, feature, context)
        if renderer is not None:
            renderer.stopRender(context)

    def _forget(self, *_: object) -> None:
        self._known = None
        self._soon.start()

    def _signals(self) -> list:
        layer, canvas = self.layer, self._canvas
        return [
            layer.featureAdded,
            layer.featureDeleted,
            layer.geometryChanged,
            layer.attributeValueChanged,
            layer.afterCommitChanges,
            layer.afterRollBack,
            layer.dataChanged,
            layer.subsetStringChanged,
            layer.rendererChanged,
            layer.crsChanged,
            canvas.layersChanged,
            canvas.scaleChanged,
            canvas.destinationCrsChanged,
        ]


def _is_drawn(renderer: QgsFeatureRenderer, feature: QgsFeature, context: QgsRenderContext) -> bool:
    return renderer.willRenderFeature(feature, context)


class _Circles:
    """Circles as columns, to look for the pointer among all of them at once."""

    def __init__(self, read: list[tuple[Circle, bool]]) -> None:
        self._by_fid = {circle.fid: circle for circle, _ in read}
        self.fids = np.array([circle.fid for circle, _ in read], dtype=np.int64)
        self._shown = np.array([shown for _, shown in read], dtype=bool)
        self._middles = np.array([(circle.x, circle.y) for circle, _ in read]).reshape(-1, 2).T
        self._radii = np.array([circle.radius for circle, _ in read])

    def get(self, fid: int) -> Circle | None:
        return self._by_fid.get(fid)

    def nearest(self, x: float, y: float, per_pixel: np.ndarray, chosen: Collection[int]) -> Hit | None:
        """The circle nearest to a point; `per_pixel`: what a pixel to the right and one down are in metres (columns).

        Near the pointer the map is as good as flat, whatever its CRS, so that what is within reach is found exactly.
        """
        offsets = np.array([[x], [y]]) - self._middles
        distances = np.hypot(*offsets)
        directions = np.where(distances > 0, offsets / np.where(distances > 0, distances, 1), [[1], [0]])
        in_pixels = np.linalg.solve(per_pixel, offsets)
        to_centre = np.hypot(*in_pixels)
        to_ring = np.abs(distances - self._radii) / np.hypot(*(per_pixel.T @ directions))
        is_chosen = np.isin(self.fids, np.fromiter(chosen, np.int64))
        for among in (is_chosen, self._shown):
            away = np.where(among, np.minimum(to_centre, to_ring), np.inf)
            row = int(np.argmin(away))
            if away[row] <= REACH:
                act = Act.MOVE if to_centre[row] < to_ring[row] else Act.RESIZE
                towards = (float(in_pixels[0, row]), float(in_pixels[1, row]))
                return Hit(self._by_fid[int(self.fids[row])], act, towards)
        return None
