"""Protects the hatch of areas without a class: lines in PDF and SVG, on the map and in the legend, and no pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutExporter,
    QgsProject,
)

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.seen_maps import Seen, laid_out, without_names
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.core.legends import no_data
from veerkracht_plugin.core.report.pages import Report

both_renderers = pytest.mark.parametrize("key", ["1", "7"])


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    yield made
    made.clear()


def hatched_share(project, areas, key="1") -> float:
    """How much of the square without a class is line, seen from dark to light."""
    colours = Seen(laid_out(project, MapSources(areas), key)).inside(11)
    return sum(int(colour[1:3], 16) < 0xD0 for colour in colours) / len(colours)


@both_renderers
def test_the_hatch_covers_an_area_as_densely_as_designed(project, key):
    row = no_data()
    assert hatched_share(project, without_names(report_ground.areas()), key) == pytest.approx(
        row.hatch_width / row.hatch_spacing, abs=0.06
    )


def test_the_map_of_the_listed_class_has_the_hatch_too(project):
    areas = without_names(report_ground.areas())
    page = replace(laid_out_report.listed(areas), tags=())
    seen = Seen(lay_out(project, Report("Analyse", "Aa", "nl", "analyse", (page,)), MapSources(areas)))
    without, other = (seen.inside(number) for number in (11, 0))
    assert no_data().fill.upper() in without
    assert sum(int(colour[1:3], 16) < 0xD0 for colour in without) > 0.05 * len(without)
    assert set(other) == {"#E4E4E1"}


def test_areas_in_degrees_and_broken_shapes_are_hatched_too(project):
    areas = without_names(report_ground.areas())
    last = max(feature.id() for feature in areas.getFeatures())
    west, south = report_ground.LEFT + 3000, report_ground.BOTTOM + 2000
    corners = [(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0), (300, -10), (500, 0), (0, 0)]
    bow = "Polygon((" + ", ".join(f"{west + x} {south + y}" for x, y in corners) + "))"
    assert areas.dataProvider().changeGeometryValues({last: QgsGeometry.fromWkt(bow)})
    assert hatched_share(project, areas) > 0.05
    request = QgsFeatureRequest().setDestinationCrs(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
    )
    assert hatched_share(project, without_names(report_ground.areas()).materialize(request)) > 0.05


def test_a_page_as_svg_has_no_picture_of_the_hatch_and_its_lines(project, tmp_path: Path):
    layout = laid_out(project, MapSources(report_ground.areas()))
    path = tmp_path / "kaart.svg"
    assert QgsLayoutExporter(layout).exportToSvg(str(path), QgsLayoutExporter.SvgExportSettings()) == 0
    svg = path.read_text(encoding="utf-8")
    assert "<image" not in svg
    assert "<pattern" not in svg
    groups = re.findall(r'stroke="#808080".*?</g>', svg, re.DOTALL)
    assert sum(len(re.findall("<(?:path|polyline|line)", group)) for group in groups) > 15


@both_renderers
def test_a_page_as_pdf_has_no_pictures(project, tmp_path: Path, key):
    layout = laid_out(project, MapSources(report_ground.areas()), key)
    path = tmp_path / "kaart.pdf"
    assert QgsLayoutExporter(layout).exportToPdf(str(path), QgsLayoutExporter.PdfExportSettings()) == 0
    assert b"/Subtype /Image" not in path.read_bytes()
