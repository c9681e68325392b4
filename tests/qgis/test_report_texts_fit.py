"""Protects the length of the generated texts on the demo and on real data: 110 to 130 words, and beside their map."""

from __future__ import annotations

import dataclasses

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsVectorLayer

from tests.qgis.runs import Ran
from veerkracht_plugin.bridge.report.layout_pages import lay_out_report
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.report_source import read_report_data
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import GEMEENTEN, WHOLE, Options
from veerkracht_plugin.core.report.pages import MapPage
from veerkracht_plugin.core.report.wording import word_count

LANGUAGES = ("nl", "en")


def maps(run, **given) -> QgsVectorLayer:
    return run("veerkrachtmaps", **{"FROM_YEAR": 2014, "TO_YEAR": 2022, **given}, OUTPUT="TEMPORARY_OUTPUT").layer()


def data_of(run, areas: QgsVectorLayer, classes: str, chosen: int):
    suggested: Ran = run("suggestfocusareas", AREAS=areas, MAP=chosen, CLASSES=classes, OUTPUT="TEMPORARY_OUTPUT")
    circles = suggested.layer()
    return areas, circles, read_report_data(areas, circles, QgsCoordinateTransformContext())


@pytest.fixture(scope="module")
def region(run, demo):
    """The demo region with its focus circles: layers and data."""
    return data_of(run, maps(run, **demo), "9,10", 2)


@pytest.fixture(scope="module")
def almelo(run, test_data):
    """The real Almelo, of which maps 1, 5, 1b and 5b are known, and no inhabitants."""
    areas = maps(
        run,
        AREAS=str(test_data / "cbs" / "buurten_2022_almelo_rd.geojson"),
        NUISANCE=str(test_data / "leefbaarometer" / "almelo_parkstad_2014_2024.csv"),
    )
    return data_of(run, areas, "1,2", 0)


def reports(data, language, scope=WHOLE, with_circles=True):
    return build_reports(
        data, Options(maps=tuple(legends()), language=language, scope=scope, with_circles=with_circles)
    )


def assert_lengths(data, language):
    for scope in (WHOLE, GEMEENTEN):
        for with_circles in (True, False):
            for report in reports(data, language, scope, with_circles):
                for page in report.pages:
                    if isinstance(page, MapPage):
                        assert_length(page, report.file_name)


def assert_length(page, name):
    text = sum(word_count(one.text) for one in page.paragraphs)
    whole = sum(word_count(f"{one.heading} {one.text}") for one in page.paragraphs)
    assert text >= 110, (name, page.key, page.paragraphs)
    assert whole <= 130, (name, page.key, page.paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_the_demo_have_110_to_130_words(region, language):
    assert_lengths(region[2], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_almelo_have_110_to_130_words(almelo, language):
    assert_lengths(almelo[2], language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", [WHOLE, GEMEENTEN])
def test_no_text_of_the_demo_goes_on_on_another_page(region, language, scope):
    areas, circles, data = region
    for report in reports(data, language, scope):
        pages = tuple(page for page in report.pages if isinstance(page, MapPage))
        project = QgsProject()
        maps_alone = dataclasses.replace(report, pages=pages)
        made = lay_out_report(project, maps_alone, MapSources(areas, circles), paper_template("a4_liggend"))
        assert not made.failed
        assert made.layout.pageCollection().pageCount() == len(pages)


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5", "6", "7"])
def test_focus_areas_are_told_of_on_every_map(region, key):
    page = next(page for page in reports(region[2], "nl")[0].pages if isinstance(page, MapPage) and page.key == key)
    assert "focusgebied" in " ".join(one.text for one in page.paragraphs)
