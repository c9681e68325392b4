"""The land outside the built-up area, over which maps draw white lines, so that large empty areas do not shout.

It is cut out of the areas once for all maps of a run and keeps their classes: then no map has lines where it has no
data, nor outside the areas, and what a saved project draws needs no cutting.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsGeometryGeneratorSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSpatialIndex,
    QgsSymbol,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.errors import Stopped
from ...core.focus.area_facts import CODE, recognise_facts, years_among
from ...core.legends import legends
from ...core.messages import Message
from ..columns import Cancelled
from ..focus.outlines import mended
from ..map_layer import class_fields
from ..projection import metric_crs
from ..symbols import line, rule, with_layers

_WIDTH, _APART, _OPACITY = 0.25, 1.0, 0.6
# Across the hatching of what has no data, which is no open land.
_ANGLE = 135.0
_CHECK_EVERY = 20
# Down to the right, where x + y is a whole number of steps. What is too short to see would be an empty path in a PDF.
_LINES = """with_variable('step', {apart} / 1000 * @map_scale * sqrt(2), with_variable('lines', intersection($geometry,
collect_geometries(array_foreach(generate_series(ceil((x_min($geometry) + y_min($geometry)) / @step),
floor((x_max($geometry) + y_max($geometry)) / @step)),
make_line(make_point(@element * @step - y_max($geometry), y_max($geometry)),
make_point(@element * @step - y_min($geometry), y_min($geometry)))))),
collect_geometries(array_filter(array_foreach(generate_series(1, num_geometries(@lines)),
coalesce(geometry_n(@lines, @element), @lines)), length(@element) > @step / 50))))"""
_NAME, _DRIVER, _ENDING = "buiten_bebouwd_gebied", "FlatGeobuf", "fgb"


def open_land(
    areas: QgsVectorLayer,
    built_up: QgsVectorLayer,
    context: QgsCoordinateTransformContext,
    note: Callable[[Message], None],
    is_cancelled: Cancelled = lambda: False,
) -> QgsVectorLayer | None:
    """Returns the parts of the areas outside the built-up area, in memory and metres, with their codes and classes.

    None where there are none, or where nothing of the built-up area lies in the areas; `note` is told the latter.
    Raises Stopped on cancel.
    """
    crs = metric_crs(areas.crs(), areas.extent())
    around = QgsCoordinateTransform(areas.crs(), crs, context).transformBoundingBox(areas.extent())
    built = _Built(built_up, QgsFeatureRequest(around).setDestinationCrs(crs, context), is_cancelled)
    if not built.shapes:
        note(
            Message(
                "{layer} has no polygons where the areas are, so the maps do not show what is built up.",
                layer=built_up.name(),
            )
        )
        return None
    kept = _kept_fields(areas)
    made = QgsVectorLayer("MultiPolygon", _NAME, "memory")
    made.setCrs(crs)
    made.dataProvider().addAttributes([areas.fields().at(place) for place in kept])
    made.updateFields()
    request = QgsFeatureRequest().setSubsetOfAttributes(kept).setDestinationCrs(crs, context)
    parts = list(_parts(_watched(areas.getFeatures(request), is_cancelled), kept, built))
    made.dataProvider().addFeatures(parts)
    made.updateExtents()
    made.setName(f"{_NAME}_{_hash_of(made)}")
    return made if parts else None


def kept_land(land: QgsVectorLayer, folder: Path) -> QgsVectorLayer:
    """Writes open land to a folder, from which saved layouts go on to draw it, and returns it as it is read there.

    Its name tells what it holds, so that the same land is the same file. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{land.name()}.{_ENDING}"
    if not path.is_file():
        # Under another name at first: half a file must not be taken for a whole one later.
        beside = folder / f"half_{path.name}"
        _write(land, beside)
        beside.replace(path)
    return QgsVectorLayer(str(path), land.name(), "ogr")


def ruled(unit: float) -> QgsLinePatternFillSymbolLayer:
    """Returns the white lines as the fill of a swatch, for paper so many times larger than A4."""
    made = QgsLinePatternFillSymbolLayer()
    made.setSubSymbol(_white_lines(unit))
    made.setLineAngle(_ANGLE)
    made.setDistance(_APART * unit)
    return made


def ruled_renderer(condition: str, unit: float) -> QgsRuleBasedRenderer:
    """Returns the renderer of open land: white lines where an expression is true.

    They are lines of their own, since QGIS before 3.24 makes pictures of fills with patterns, and they lie alike in
    all areas, so that they go on from one into the next.
    """
    lines = QgsGeometryGeneratorSymbolLayer.create({})
    lines.setSymbolType(QgsSymbol.SymbolType.Line)
    lines.setGeometryExpression(_LINES.format(apart=_APART * unit))
    lines.setSubSymbol(_white_lines(unit))
    root = rule("open-land")
    root.appendChild(rule("lines", symbol=with_layers(QgsFillSymbol(), lines), condition=condition))
    return QgsRuleBasedRenderer(root)


def _white_lines(unit: float) -> QgsLineSymbol:
    white = line("#FFFFFF", _WIDTH * unit)
    colour = QColor(white.color())
    colour.setAlphaF(_OPACITY)
    white.setColor(colour)
    white.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return with_layers(QgsLineSymbol(), white)


class _Built:
    """The polygons of the built-up area that a request finds."""

    def __init__(self, layer: QgsVectorLayer, request: QgsFeatureRequest, is_cancelled: Cancelled) -> None:
        self.shapes: list[QgsGeometry] = []
        self._index = QgsSpatialIndex()
        around = request.filterRect()
        for feature in _watched(layer.getFeatures(request.setNoAttributes()), is_cancelled):
            # One by one: towns of a whole country may be a single shape.
            for shape in mended(feature.geometry()).asGeometryCollection():
                if shape.boundingBox().intersects(around):
                    self._index.addFeature(len(self.shapes), shape.boundingBox())
                    self.shapes.append(shape)

    def within(self, frame: QgsRectangle) -> QgsGeometry:
        """Returns what of it lies in a rectangle."""
        return QgsGeometry.unaryUnion([self.shapes[number].clipped(frame) for number in self._index.intersects(frame)])


def _parts(areas: Iterable[QgsFeature], kept: list[int], built: _Built) -> Iterator[QgsFeature]:
    """The parts of areas that lie outside the built-up area, with the columns that are kept."""
    for area in areas:
        shape = mended(area.geometry())
        if shape.isNull() or shape.isEmpty():
            continue
        outside = mended(shape.difference(built.within(shape.boundingBox())))
        if outside.isNull() or outside.isEmpty():
            continue
        outside.convertToMultiType()
        part = QgsFeature()
        part.setGeometry(outside)
        part.setAttributes([area.attributes()[place] for place in kept])
        yield part


def _watched(features: Iterable[QgsFeature], is_cancelled: Cancelled) -> Iterator[QgsFeature]:
    for count, feature in enumerate(features):
        if count % _CHECK_EVERY == 0 and is_cancelled():
            raise Stopped
        yield feature


def _kept_fields(areas: QgsVectorLayer) -> list[int]:
    """The columns with codes and classes."""
    names = areas.fields().names()
    code = recognise_facts(names, years_among(names)).get(CODE)
    wanted = [*([code] if code else []), *class_fields(areas, list(legends())).values()]
    return [areas.fields().lookupField(name) for name in wanted]


def _write(land: QgsVectorLayer, path: Path) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = _DRIVER
    context = QgsCoordinateTransformContext()
    error, said, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(land, str(path), context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(f"{path.name} cannot be written: {said}")


def _hash_of(land: QgsVectorLayer) -> str:
    found = hashlib.sha256(land.crs().toWkt().encode())
    for part in land.getFeatures():
        found.update(part.geometry().asWkb().data())
        found.update(repr(part.attributes()).encode())
    return found.hexdigest()[:12]
