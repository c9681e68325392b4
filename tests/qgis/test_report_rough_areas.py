"""Protects maps of areas as people have them: shapes that cross themselves or lack a surface, borders with gaps."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from tests.qgis import report_ground
from tests.qgis.report_ground import BOTTOM, LEFT, SIDE
from veerkracht_plugin.bridge.report.map_items import MapSources, View
from veerkracht_plugin.bridge.report.map_layers import MapLayers
from veerkracht_plugin.bridge.report.place_names import place_names
from veerkracht_plugin.bridge.symbols import line, with_layers

RD_NEW, DEGREES = QgsCoordinateReferenceSystem("EPSG:28992"), QgsCoordinateReferenceSystem("EPSG:4326")
ROWS, _PIXEL = 6, 5.0
_VIEW = View(QgsRectangle(LEFT, BOTTOM, LEFT + 4 * SIDE, BOTTOM + 3 * SIDE), RD_NEW)


def bow_tie(number: int) -> QgsGeometry:
    left, bottom = LEFT + number * SIDE, BOTTOM
    right, top = left + SIDE, bottom + SIDE
    ring = f"{left} {bottom},{right} {top},{right} {bottom},{left} {top},{left} {bottom}"
    return QgsGeometry.fromWkt(f"Polygon(({ring}))")


def line_only(number: int) -> QgsGeometry:
    left = LEFT + number * SIDE
    return QgsGeometry.fromWkt(f"Polygon(({left} {BOTTOM},{left + 9} {BOTTOM},{left + 19} {BOTTOM},{left} {BOTTOM}))")


@pytest.fixture
def project() -> QgsProject:
    made = QgsProject()
    yield made
    made.clear()


# --- names ---


def names(areas: QgsVectorLayer) -> str:
    made = place_names(MapSources(areas), "", _VIEW, 25_000)
    return "" if made is None else made.settings().fieldName


def test_an_area_that_crosses_itself_has_its_name():
    areas = report_ground.areas()
    areas.dataProvider().changeGeometryValues({number: bow_tie(number - 1) for number in (1, 2, 3)})
    assert "'Wijk 0'" in names(areas)


def test_a_wijk_without_a_surface_has_no_name_and_spoils_no_other():
    areas = report_ground.areas()
    areas.dataProvider().changeGeometryValues({number: line_only(number - 1) for number in (1, 2, 3)})
    assert "'Wijk 0'" not in names(areas)
    assert "'Wijk 1'" in names(areas)


# --- borders of gemeenten ---


def drawn(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem = RD_NEW) -> QImage:
    """A picture of the squares and what is around them, 5 m to a pixel in RD."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(int(4.4 * SIDE / _PIXEL), int(ROWS * SIDE / _PIXEL + 0.4 * SIDE / _PIXEL)))
    extent = QgsRectangle(LEFT, BOTTOM, LEFT + 4 * SIDE, BOTTOM + ROWS * SIDE).buffered(0.2 * SIDE)
    to_map = QgsCoordinateTransform(RD_NEW, crs, QgsCoordinateTransformContext())
    settings.setExtent(to_map.transformBoundingBox(extent))
    # As the map of a layout has it.
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def borders(project: QgsProject, areas: QgsVectorLayer, crs: QgsCoordinateReferenceSystem = RD_NEW) -> QImage:
    [layer] = MapLayers(project, MapSources(areas), "proef").borders()
    return drawn(layer, crs)


def is_border(image: QImage, across: float, up: float, reach: int = 3) -> bool:
    """Whether a border runs near a place, in kilometres from the corner of the ground."""
    x = round((across + 0.2) * SIDE / _PIXEL)
    y = image.height() - round((up + 0.2) * SIDE / _PIXEL)
    near = range(-reach, reach + 1)
    return any(is_dark(image, x + right, y + down) for right in near for down in near)


def is_dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 120 and image.pixelColor(x, y).alpha() > 200


def with_gaps(areas: QgsVectorLayer, gap: float) -> QgsVectorLayer:
    """The squares, so many metres apart; the one of column 1, row 1 has no shape at all."""
    areas.dataProvider().changeGeometryValues(
        {
            feature.id(): feature.geometry().buffer(-gap / 2, 1) if feature["buurtnaam"] != "Buurt 5" else QgsGeometry()
            for feature in areas.getFeatures()
        }
    )
    return areas


def test_gaps_and_holes_within_a_gemeente_are_no_borders(project):
    image = borders(project, with_gaps(report_ground.areas(4 * ROWS), 8))
    # Aa has the lower half, Bee the upper one.
    outer = [(0, 0.5), (4, 1.5), (2.5, 0), (2.5, ROWS), (4, ROWS - 0.5), (1.5, ROWS / 2), (3.5, ROWS / 2)]
    assert [place for place in outer if not is_border(image, *place)] == []
    inner = [(1, 0.5), (2, 0.5), (0.5, 1), (2.5, 2), (3, ROWS - 0.5), (1.5, ROWS - 1), (1.5, 1), (1, 1.5), (2, 1.5)]
    assert [place for place in inner if is_border(image, *place)] == []


def test_wide_gaps_stay_borders(project):
    image = borders(project, with_gaps(report_ground.areas(4 * ROWS), 60))
    assert is_border(image, 1 + 0.03, 0.5)


def test_real_borders_stay_where_they_are(project):
    """As if the outlines of the gemeenten themselves were drawn."""
    areas = report_ground.areas(4 * ROWS - 2)
    plain = QgsVectorLayer("MultiPolygon?crs=EPSG:28992", "omtrek", "memory")
    made = []
    for gemeente in ("Aa", "Bee"):
        shapes = [feature.geometry() for feature in areas.getFeatures() if feature["gemeentenaam"] == gemeente]
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.unaryUnion(shapes))
        made.append(feature)
    plain.dataProvider().addFeatures(made)
    plain.setRenderer(QgsSingleSymbolRenderer(with_layers(QgsFillSymbol(), line("#FFFFFF", 1.1), line("#2B2B2B", 0.5))))
    expected, seen = drawn(plain), borders(project, areas)
    pixels = [(x, y) for x in range(expected.width()) for y in range(expected.height())]
    apart = [place for place in pixels if not _alike(expected.pixelColor(*place), seen.pixelColor(*place))]
    assert len(apart) < 40


def test_the_border_with_a_neighbour_stays_dark(project):
    """Bee comes later in the layer, and its own light border on the same line would lie over it."""
    areas = report_ground.areas(4 * ROWS)
    [layer] = MapLayers(project, MapSources(areas, codes=report_ground.codes(areas, "Aa")), "proef").borders()
    image = drawn(layer)
    assert [across for across in (0.5, 1.5, 2.5, 3.5) if not is_border(image, across, ROWS / 2)] == []


def test_a_map_in_degrees_has_its_borders_too(project):
    image = borders(project, report_ground.areas(4 * ROWS), DEGREES)
    dark = [x for x in range(image.width()) if is_dark(image, x, image.height() // 3)]
    # The outer borders of Bee, and nothing between them.
    assert len(dark) in range(2, 9)
    assert dark[-1] - dark[0] > image.width() / 2


def _alike(first: QColor, second: QColor) -> bool:
    return abs(first.lightness() - second.lightness()) < 48 and abs(first.alpha() - second.alpha()) < 48
