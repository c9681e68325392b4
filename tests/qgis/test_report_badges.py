"""Protects the numbers of circles on the pages: legible on every paper, however close the circles are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.report_ground import BOTTOM, LEFT
from veerkracht_plugin.bridge.report.look import text_growth
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.focus.circle_looks import badge_shape
from veerkracht_plugin.core.report.pages import Report

DPI = 200.0
every_paper = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    yield made
    made.clear()


def crowd(count: int, apart: float = 120.0, left: float = LEFT + 1500, bottom: float = BOTTOM + 1000) -> QgsVectorLayer:
    """Circles so many metres apart, eight to a row, now with rings and now too small for one."""
    layer = report_ground.circles(0)
    made = []
    for number in range(count):
        x, y, radius = left + number % 8 * apart, bottom + number // 8 * apart, (60.0, 110.0, 160.0)[number % 3]
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)).buffer(radius, 36))
        feature.setAttributes([str(number + 1), f"Gebied {number + 1}", "Aa", 40.0, "", x, y, radius])
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def laid_out(project: QgsProject, circles: QgsVectorLayer, paper: str, key: str = "3") -> QgsPrintLayout:
    areas = report_ground.areas()
    page = laid_out_report.map_page(areas, key, laid_out_report.circle_entries(circles)[key])
    report = Report("Analyse", "Aa", "nl", "analyse", (page,))
    return lay_out(project, report, MapSources(areas, circles=circles), paper=paper)


def the_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    item = layout.itemById("map_1")
    assert isinstance(item, QgsLayoutItemMap)
    return item


def plates(layout: QgsPrintLayout, paper: str) -> dict[str, QRectF]:
    """The plates of the numbers by their text, in mm on the page, as the labels of the map say them."""
    item, shape = the_map(layout), badge_shape()
    layer = next(one for one in item.layers() if one.name().startswith("Focuscirkels"))
    settings = layer.labeling().settings()
    point, context = QgsExpression(settings.geometryGenerator), item.createExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    extent, mm = item.extent(), item.rect().width() / item.extent().width()
    times, found = text_growth(paper_template(paper).look.unit), {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        middle = point.evaluate(context).asPoint()
        x = item.pagePos().x() + (middle.x() - extent.xMinimum()) * mm
        y = item.pagePos().y() + (extent.yMaximum() - middle.y()) * mm
        wide, high = shape.width(feature["nr"]) * times, shape.height * times
        found[feature["nr"]] = QRectF(x - wide / 2, y - high / 2, wide, high)
    return found


def between(one: QRectF, other: QRectF) -> float:
    """The room between two plates in mm: pills are discs that slide along a level line."""
    across, along = abs(one.center().x() - other.center().x()), one.center().y() - other.center().y()
    lines = (one.width() - one.height() + other.width() - other.height()) / 2
    return math.hypot(max(0.0, across - lines), along) - one.height()


@every_paper
@pytest.mark.parametrize("count", [20, 40])
def test_no_number_lies_on_another_and_all_are_on_the_map(project, paper, count):
    layout = laid_out(project, crowd(count), paper)
    found = plates(layout, paper)
    assert len(found) == count
    assert [pair for pair in combinations(found, 2) if between(*(found[one] for one in pair)) <= 0] == []
    item = the_map(layout)
    frame = QRectF(item.pagePos().x(), item.pagePos().y(), item.rect().width(), item.rect().height())
    assert all(frame.contains(plate) for plate in found.values())


@every_paper
def test_each_number_is_whole_on_the_picture(project, paper):
    """Within a plate the colour of the badge and a white number, around it its white edge, nowhere cut by another."""
    layout = laid_out(project, crowd(20), paper)
    image = report_ground.picture(layout, dpi=DPI)
    for number, plate in plates(layout, paper).items():
        inside = lightness(image, plate, 0.85)
        assert sum(light < 80 for light in inside) > 0.6 * len(inside), number
        assert sum(light > 200 for light in inside) > 0.02 * len(inside), number
        assert min(lightness(image, plate, 1.09, is_edge=True)) > 130, number


def lightness(image, plate, times, *, is_edge=False):
    """The greys in a disc so many times as large as a plate, or only around it."""
    middle, reach = plate.center(), plate.height() / 2 * times
    pixels = range(-int(reach / 25.4 * DPI), int(reach / 25.4 * DPI) + 1)
    greys = []
    for across in pixels:
        for along in pixels:
            away = (across**2 + along**2) ** 0.5 * 25.4 / DPI
            if away <= reach and (not is_edge or away > reach - 25.4 / DPI):
                x, y = middle.x() / 25.4 * DPI + across, middle.y() / 25.4 * DPI + along
                greys.append(image.pixelColor(int(x), int(y)).lightness())
    return greys


def test_a_number_at_the_edge_of_the_map_comes_inside(project):
    """These rings, with numbers in the north-east, reach out of the air around the areas."""
    layout = laid_out(project, crowd(3, 20, LEFT + 4180), "a4_liggend")
    item = the_map(layout)
    rights = [plate.right() for plate in plates(layout, "a4_liggend").values()]
    assert max(rights) <= item.pagePos().x() + item.rect().width()


def test_pages_of_other_sizes_place_them_anew(project):
    """Two maps of one circle layer: the one with more circles listed below is smaller, and its numbers go elsewhere."""
    areas, circles = report_ground.areas(), crowd(20)
    entries = laid_out_report.circle_entries(circles)["3"]
    pages = tuple(
        replace(laid_out_report.map_page(areas, key, own), file_name=f"kaart{key}")
        for key, own in (("1", entries[:1]), ("3", entries))
    )
    layout = lay_out(project, Report("Analyse", "Aa", "nl", "analyse", pages), MapSources(areas, circles=circles))
    first, second = (
        next(one for one in layout.itemById(name).layers() if one.name().startswith("Focuscirkels"))
        for name in ("map_1", "map_2")
    )
    assert first.labeling().settings().geometryGenerator != second.labeling().settings().geometryGenerator
