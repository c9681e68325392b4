"""The maps on the pages: which areas, at which scale, with which layers in which order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ...core.errors import VeerkrachtError
from ...core.focus.area_facts import CODE, recognise_facts, years_among
from ...core.focus.circle_looks import CORPORATION_LIMIT, page
from ..projection import metric_crs
from .patience import Patience


@dataclass(frozen=True)
class MapSources:
    """What maps are drawn from.

    `areas`: the classified layer; `background`: a layer that lies under the colours; `palette`: one of
    core.legends.PALETTES; `codes`: of the areas that the report is about, None for all; `limit`: the share of
    corporation dwellings from which circles are blue on map 4; `folder`: where pictures of the background and
    `open_land` are kept, which the layouts go on to use; `open_land`: the parts of the areas outside the built-up area;
    `patience`: with which the maps of a run wait for the background; `listed`: the circles as the report has them
    (ReportData.circles), whose numbers and figures are drawn, () for those that their layer has; `language`: of the
    names of layers; `typeface`: of the words on the map, "" for that of the house.
    """

    areas: QgsVectorLayer
    circles: QgsVectorLayer | None = None
    background: QgsMapLayer | None = None
    palette: str = "main"
    codes: tuple[str, ...] | None = None
    limit: float = CORPORATION_LIMIT
    folder: Path | None = None
    open_land: QgsVectorLayer | None = None
    patience: Patience = field(default_factory=Patience)
    listed: tuple[Mapping[str, Any], ...] = ()
    language: str = "nl"
    typeface: str = ""

    def column(self, fact: str) -> str | None:
        """Returns the column of the areas that holds a fact (CODE, NAME … of core.focus.area_facts)."""
        names = self.areas.fields().names()
        return recognise_facts(names, years_among(names)).get(fact)


@dataclass(frozen=True)
class View:
    """What a map shows: an extent in the units of `crs`, a metric one."""

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem


def inside(maps: MapSources) -> str:
    """Returns the expression for the areas that the report is about; "" for all.

    Raises VeerkrachtError where the areas have no codes.
    """
    if maps.codes is None:
        return ""
    code = maps.column(CODE)
    if code is None:
        raise VeerkrachtError("The layer {layer} has no column with codes of areas.", layer=maps.areas.name())
    quoted = ", ".join("'{}'".format(one.replace("'", "''")) for one in maps.codes)
    return f'to_string("{code}") IN ({quoted})'


def view_of(maps: MapSources) -> View:
    """Returns what a map of the report's areas shows. Raises VeerkrachtError where none of them has a shape."""
    areas = maps.areas
    crs = metric_crs(areas.crs(), areas.extent())
    to_map = QgsCoordinateTransform(areas.crs(), crs, QgsCoordinateTransformContext())
    request = QgsFeatureRequest().setNoAttributes() if maps.codes is None else QgsFeatureRequest()
    if maps.codes is not None:
        request.setFilterExpression(inside(maps))
    extent = QgsRectangle()
    for feature in areas.getFeatures(request):
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            extent.combineExtentWith(feature.geometry().boundingBox())
    if extent.isNull() or not extent.isFinite():
        raise VeerkrachtError("None of the areas of {layer} has a shape to draw.", layer=areas.name())
    return View(to_map.transformBoundingBox(extent), crs)


def view_around(maps: MapSources, x: float, y: float, radius: float, room: QRectF) -> View:
    """Returns what a map shows of a circle (in the map's metres), which takes some three fifths of it."""
    crs = metric_crs(maps.areas.crs(), maps.areas.extent())
    half = radius * 1.6 * max(1.0, room.width() / room.height())
    return View(QgsRectangle(x - half, y - half, x + half, y + half), crs)


def fitted(extent: QgsRectangle, width: float, height: float, air: float) -> tuple[QgsRectangle, float]:
    """Returns the extent of a map of `width` × `height` mm with this in its middle and `air` mm around, and its scale.

    The scale is rounded up to whole steps; where less than a step would be shown, to round numbers below it.
    """
    needed = max(extent.width() / (width - 2 * air), extent.height() / (height - 2 * air)) * 1000
    scale = _rounded_scale(needed)
    half_width, half_height = width * scale / 2000, height * scale / 2000
    middle = extent.center()
    return (
        QgsRectangle(
            middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height
        ),
        scale,
    )


def _rounded_scale(needed: float) -> float:
    step = page().scale_step
    if needed > step:
        return float(math.ceil(round(needed / step, 6)) * step)
    return float(next((round_ for round_ in (100, 250, 500, 1000, 2500) if round_ >= needed), step))


def show(item: QgsLayoutItemMap, view: View, layers: Sequence[QgsMapLayer], air: float) -> float:
    """Lets a map item, which has its size, show a view with these layers, the highest first; returns its scale."""
    item.setFollowVisibilityPreset(False)
    item.setCrs(view.crs)
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    size = item.rect()
    extent, scale = fitted(view.extent, size.width(), size.height(), air)
    item.setExtent(extent)
    return scale


def whiten(item: QgsLayoutItemMap) -> None:
    """Gives a map a white ground, as a background in multiply needs."""
    item.setBackgroundColor(QColor("#FFFFFF"))
