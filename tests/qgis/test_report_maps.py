"""Protects the maps of a report: colours are exactly the legend's, the scale is round, neighbours stay quiet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor

from tests.core.colour_difference import difference
from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.report_ground import BOTTOM, LEFT, SIDE
from tests.qgis.seen_maps import Seen, laid_out, median_colour, the_map, without_names
from veerkracht_plugin.bridge.report.layout_pages import lay_out_report
from veerkracht_plugin.bridge.report.map_items import MapSources, fitted, view_of
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.pages import MapPage, Report

every_map = pytest.mark.parametrize("key", list(legends()))


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    yield made
    made.clear()


# --- colours ---


@every_map
@pytest.mark.parametrize("palette", ["main", "colour_blind"])
def test_the_colours_of_a_map_are_exactly_those_of_its_legend(project, key, palette):
    areas = without_names(report_ground.areas())
    seen = Seen(laid_out(project, MapSources(areas, palette=palette), key))
    for entry in legends()[key].entries:
        assert set(seen.inside(entry.number - 1)) == {entry.fill(palette)}, f"class {entry.number}"
    hatched = Counter(seen.inside(11))
    assert hatched.most_common(1)[0][0] == "#ECECEC"
    assert len(hatched) > 1


@every_map
def test_a_background_leaves_the_classes_their_colours(project, tmp_path, key):
    areas = report_ground.areas()
    maps = MapSources(areas, background=report_ground.street_map(tmp_path), folder=tmp_path / "achtergrond")
    seen = Seen(laid_out(project, maps, key))
    for entry in legends()[key].entries:
        colours = seen.inside(entry.number - 1)
        assert difference(median_colour(colours), entry.main) < 3, f"class {entry.number}"
        assert len(set(colours)) > 20, "no street can be seen"


def test_a_dark_background_is_lightened_too(project, tmp_path):
    areas, street_map = report_ground.areas(), report_ground.street_map(tmp_path)
    street_map.brightnessFilter().setBrightness(-90)
    seen = Seen(laid_out(project, MapSources(areas, background=street_map, folder=tmp_path / "achtergrond")))
    for entry in legends()["1"].entries:
        assert difference(median_colour(seen.inside(entry.number - 1)), entry.main) < 3


@pytest.mark.parametrize("brightness", [-235, -255])
def test_a_background_that_is_nearly_black_is_left_out_and_said(project, tmp_path, brightness):
    areas, street_map = without_names(report_ground.areas()), report_ground.street_map(tmp_path)
    street_map.brightnessFilter().setBrightness(brightness)
    maps = MapSources(areas, background=street_map, folder=tmp_path / "achtergrond")
    page = replace(laid_out_report.map_page(areas, "1"), circles=())
    report = Report("Analyse", "Aa", "nl", "analyse", (page,))
    made = lay_out_report(project, report, maps, paper_template("a4_liggend"))
    assert made.has_dark_background
    assert set(Seen(made.layout).inside(0)) == {legends()["1"].entries[0].main}


def test_a_background_that_lies_elsewhere_is_left_out_and_said(project, tmp_path):
    areas, street_map = report_ground.areas(), report_ground.street_map(tmp_path)
    street_map.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    maps = MapSources(without_names(areas), background=street_map, folder=tmp_path / "achtergrond")
    page = replace(laid_out_report.map_page(areas, "1"), circles=())
    report = Report("Analyse", "Aa", "nl", "analyse", (page,))
    made = lay_out_report(project, report, maps, paper_template("a4_liggend"))
    assert made.without_background
    assert set(Seen(made.layout).inside(0)) == {legends()["1"].entries[0].main}


def test_maps_of_one_report_share_one_picture_of_the_background(project, tmp_path):
    areas = report_ground.areas()
    maps = MapSources(areas, background=report_ground.street_map(tmp_path), folder=tmp_path / "achtergrond")
    pages = tuple(replace(laid_out_report.map_page(areas, key), circles=()) for key in ("1", "3", "7"))
    lay_out(project, Report("Analyse", "Aa", "nl", "analyse", pages), maps)
    assert len(list((tmp_path / "achtergrond").glob("*.png"))) == 1


# --- what a map shows ---


@pytest.mark.parametrize("paper", ["a4_liggend", "a3_liggend", "a4_staand"])
def test_the_scale_is_round_and_the_areas_have_air_around_them(project, paper):
    areas = report_ground.areas()
    item = the_map(laid_out(project, MapSources(areas), paper=paper))
    assert item.scale() == pytest.approx(round(item.scale() / 2500) * 2500, rel=1e-4)
    extent, mm = item.extent(), item.extent().width() / item.rect().width()
    around = (
        areas.extent().xMinimum() - extent.xMinimum(),
        areas.extent().yMinimum() - extent.yMinimum(),
        extent.xMaximum() - areas.extent().xMaximum(),
        extent.yMaximum() - areas.extent().yMaximum(),
    )
    assert min(around) / mm >= 6
    smaller, _ = fitted(areas.extent(), item.rect().width(), item.rect().height(), 6)
    assert smaller.width() <= extent.width() * 1.42


@pytest.mark.parametrize(
    ("size", "scale"), [(1, 100), (100, 1000), (1000, 7500), (10_000, 62_500), (250_000, 1_507_500)]
)
def test_scales_go_by_steps_of_2500(size, scale):
    extent, found = fitted(QgsRectangle(0, 0, size, size), 183, 178, 6)
    assert found == scale
    assert extent.width() == pytest.approx(183 * scale / 1000)


def test_areas_in_degrees_are_drawn_in_metres():
    areas = report_ground.areas()
    degrees = areas.materialize(
        QgsFeatureRequest().setDestinationCrs(
            QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
        )
    )
    view = view_of(MapSources(degrees))
    assert view.crs.authid() == "EPSG:28992"
    assert view.extent.width() == pytest.approx(4000, rel=0.02)


def test_areas_without_a_shape_are_refused_by_a_sentence():
    with pytest.raises(VeerkrachtError, match="None of the areas of buurten has a shape"):
        view_of(MapSources(report_ground.areas(0)))


# --- part of the areas ---


def test_neighbours_have_no_class_colour_and_the_report_areas_all_of_theirs(project):
    areas = without_names(report_ground.areas())
    maps = MapSources(areas, codes=report_ground.codes(areas, "Bee"))
    layout = laid_out(project, maps)
    seen, fills = Seen(layout), {entry.main for entry in legends()["1"].entries}
    for number in range(6, 9):
        assert set(seen.inside(number)) == {legends()["1"].entries[number].main}
    assert not fills & set(seen.inside(4, air=0.3))
    extent = the_map(layout).extent()
    assert extent.contains(QgsRectangle(LEFT, BOTTOM + SIDE, LEFT + 4 * SIDE, BOTTOM + 3 * SIDE))


def test_an_overview_shows_where_a_part_lies_and_only_then(project):
    areas = report_ground.areas()
    whole = laid_out(project, MapSources(areas))
    assert whole.itemById("overview_1") is None
    part = laid_out(project, MapSources(areas, codes=report_ground.codes(areas, "Aa")))
    assert the_map(part, "overview_1").extent().contains(areas.extent())


def test_a_part_needs_codes_to_tell_areas_by(project):
    areas = report_ground.areas()
    areas.dataProvider().deleteAttributes([areas.fields().lookupField("buurtcode")])
    areas.updateFields()
    with pytest.raises(VeerkrachtError, match="no column with codes"):
        laid_out(project, MapSources(areas, codes=("BU00010000",)))


# --- a saved project ---


def test_pages_of_a_saved_project_still_draw(project, tmp_path: Path):
    areas = without_names(report_ground.saved(report_ground.areas(), tmp_path))
    project.addMapLayer(areas)
    laid_out(project, MapSources(areas))
    assert project.write(str(tmp_path / "kaarten.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "kaarten.qgz"))
    layout = opened.layoutManager().layouts()[0]
    assert set(Seen(layout).inside(0)) == {QColor(legends()["1"].entries[0].main).name().upper()}
    opened.clear()


def test_a_map_page_without_the_field_of_its_map_fails_by_a_sentence(project):
    areas = report_ground.areas()
    page: MapPage = replace(laid_out_report.map_page(areas, "5"), circles=())
    areas.dataProvider().deleteAttributes([areas.fields().lookupField("kaart5")])
    areas.updateFields()
    with pytest.raises(VeerkrachtError, match="no classes for map 5"):
        lay_out(project, Report("Analyse", "Aa", "nl", "analyse", (page,)), MapSources(areas))


@pytest.mark.parametrize("title", ["Kort", "Een titel die zo lang is dat hij niet op een regel past, " * 3])
def test_a_long_title_never_lies_under_the_map(project, title):
    areas = report_ground.areas()
    page = replace(laid_out_report.map_page(areas, "1"), title=title)
    layout = lay_out(project, Report("Analyse", "Aa", "nl", "analyse", (page,)), MapSources(areas), paper="a4_staand")
    subtitle, item = layout.itemById("subtitle_1"), the_map(layout)
    assert subtitle.pagePos().y() + subtitle.rect().height() <= item.pagePos().y()
    assert item.pagePos().y() + item.rect().height() == pytest.approx(178, abs=0.1)
