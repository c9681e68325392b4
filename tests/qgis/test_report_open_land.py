"""Protects the white lines outside the built-up area: only over classes, which keep their colours, and told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import mean

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from tests.core.colour_difference import difference
from tests.qgis import laid_out_report, report_ground
from tests.qgis.built_up import cut, left_halves
from tests.qgis.laying_out import lay_out
from tests.qgis.report_ground import BOTTOM, LEFT, SIDE
from tests.qgis.report_layouts import told
from tests.qgis.seen_maps import Seen, laid_out, median_colour, without_names
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.pages import Cover, Report

every_map = pytest.mark.parametrize("key", list(legends()))
BUILT, OPEN = (0.0, 0.5), (0.5, 1.0)
NO_DATA = 11


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    yield made
    made.clear()


# --- on the maps ---


@every_map
def test_inside_the_built_up_area_colours_are_exact_and_outside_lines_cover_a_quarter(project, key):
    areas = without_names(report_ground.areas())
    maps = MapSources(areas, open_land=cut(areas, left_halves("EPSG:4326")))
    seen = Seen(laid_out(project, maps, key))
    for entry in legends()[key].entries:
        assert set(seen.inside(entry.number - 1, 0.1, BUILT)) == {entry.main}
        outside = seen.inside(entry.number - 1, 0.1, OPEN)
        assert median_colour(outside) == entry.main
        whitened = mean((QColor(colour).lightness() - QColor(entry.main).lightness()) for colour in outside)
        assert whitened == pytest.approx(0.25 * 0.6 * (255 - QColor(entry.main).lightness()), rel=0.12, abs=0.3)


@every_map
def test_no_lines_lie_over_what_has_no_data_nor_over_the_ground(project, key):
    areas = without_names(report_ground.areas())
    plain = Seen(laid_out(project, MapSources(areas), key))
    ruled = Seen(laid_out(project, MapSources(areas, open_land=cut(areas, left_halves())), key))
    assert ruled.inside(NO_DATA) == plain.inside(NO_DATA)
    assert ruled.inside(NO_DATA + 1) == plain.inside(NO_DATA + 1)
    assert ruled.inside(0) != plain.inside(0)


@every_map
def test_with_a_background_classes_keep_their_colours(project, tmp_path, key):
    areas = report_ground.areas()
    street_map, land = report_ground.street_map(tmp_path), cut(areas, left_halves())
    seen = Seen(laid_out(project, MapSources(areas, background=street_map, folder=tmp_path / "a", open_land=land), key))
    for entry in legends()[key].entries:
        for part in (BUILT, OPEN):
            assert difference(median_colour(seen.inside(entry.number - 1, 0.1, part)), entry.main) < 3


@pytest.mark.parametrize("paper", ["a4_liggend", "a3_liggend"])
def test_lines_are_as_far_apart_on_the_map_as_in_the_legend(project, paper):
    areas = without_names(report_ground.areas())
    layout = laid_out(project, MapSources(areas, open_land=cut(areas, left_halves())), paper=paper)
    image, unit = report_ground.picture(layout, dpi=600), 1.414 if paper == "a3_liggend" else 1.0
    item = layout.itemById("map_1")
    mm = item.rect().width() / item.extent().width()
    y = round((item.pagePos().y() + (item.extent().yMaximum() - BOTTOM - SIDE / 2) * mm) / 25.4 * 600)
    start = item.pagePos().x() + (LEFT + 0.55 * SIDE - item.extent().xMinimum()) * mm
    row = [
        image.pixelColor(x, y).lightness() for x in range(round(start / 25.4 * 600), round((start + 12) / 25.4 * 600))
    ]
    middle = (min(row) + max(row)) / 2
    rises = [place for place, (before, after) in enumerate(zip(row, row[1:])) if before < middle <= after]
    steps = [later - earlier for earlier, later in zip(rises, rises[1:])]
    assert mean(steps) / 600 * 25.4 == pytest.approx(2**0.5 * unit, rel=0.03)


def test_neighbours_of_a_part_have_no_lines(project):
    areas = without_names(report_ground.areas())
    part = MapSources(areas, codes=report_ground.codes(areas, "Bee"))
    plain, ruled = (
        Seen(laid_out(project, replace(part, open_land=land))) for land in (None, cut(areas, left_halves()))
    )
    assert ruled.inside(3) == plain.inside(3)
    assert ruled.inside(6) != plain.inside(6)


def test_the_cover_has_lines_and_a_pdf_holds_no_picture_of_them(project, tmp_path):
    areas = without_names(report_ground.areas())
    cover = Cover("Analyse", "Omslag", "", "Aa", "", "omslag", lines=(), date="", key="7")
    pages = (cover, replace(laid_out_report.map_page(areas, "7"), circles=()))
    counts, shapes = [], []
    for land in (None, cut(areas, left_halves())):
        layout = lay_out(project, Report("Analyse", "Aa", "nl", "analyse", pages), MapSources(areas, open_land=land))
        path = written(layout, tmp_path / "kaarten.pdf")
        counts.append(len(told("pdfimages", "-list", path).splitlines()))
        shapes.append(report_ground.picture(layout))
    assert counts[0] == counts[1]
    assert shapes[0] != shapes[1]


def written(layout: QgsPrintLayout, path: Path) -> Path:
    from qgis.core import QgsFeedback

    from veerkracht_plugin.bridge.report.pdf import export_pdf

    export_pdf(layout, path, 300, QgsFeedback())
    assert not told("pdftotext", path, "-").startswith("Syntax")
    return path
