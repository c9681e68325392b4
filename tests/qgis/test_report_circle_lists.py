"""Protects the lists of circles by name: each circle is in one, and no list takes the page from its map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.circle_list import lay_out_circles
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.report.pages import CircleEntry, Report

LONG = "Schiffelerveld / Dr. Schaepmanplein en omgeving"
every_paper = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def laid_out(project: QgsProject, names: list[str], paper: str) -> QgsPrintLayout:
    """The page of map 3 with a circle of each name, and the pages that follow it."""
    areas, circles = report_ground.areas(), report_ground.circles(len(names))
    entries = laid_out_report.circle_entries(circles)["3"]
    named = tuple(replace(entry, name=name) for entry, name in zip(entries, names))
    report = Report("Analyse", "Aa", "nl", "analyse", (laid_out_report.map_page(areas, "3", named),))
    return lay_out(project, report, MapSources(areas, circles=circles), paper=paper)


def numbers(layout: QgsPrintLayout) -> list[str]:
    found = [item for item in layout.items() if getattr(item, "id", str)().startswith("circle_number")]
    return sorted((item.text() for item in found), key=int)


@every_paper
@pytest.mark.parametrize("count", [9, 12, 20, 24])
@pytest.mark.parametrize("name", ["Kom", LONG])
def test_the_map_keeps_its_height_and_every_circle_is_listed_once(project, paper, count, name):
    layout = laid_out(project, [name] * count, paper)
    item = layout.itemById("map_1")
    assert isinstance(item, QgsLayoutItemMap)
    assert item.rect().height() >= 0.6 * paper_template(paper).frames["map"].height()
    assert numbers(layout) == [str(number) for number in range(1, count + 1)]


def test_one_long_name_does_not_take_the_room_of_all_columns():
    look = paper_template("a4_staand").look
    names = [LONG, *["Heilust"] * 19]
    entries = [CircleEntry(str(number), name, "Aa", "#1A1A1A", "#FFFFFF") for number, name in enumerate(names, start=1)]
    made = lay_out_circles(entries, look, look.main.width(), 4)
    assert (len(made.columns), made.rows) == (4, 5)
    assert made.columns[0] > 2 * made.columns[1]
    assert sum(made.columns) == pytest.approx(look.main.width() + 4)


def test_names_too_long_for_one_column_are_cut_and_still_listed():
    look = paper_template("a4_liggend").look
    entries = [CircleEntry("1", LONG * 5, "Aa", "#1A1A1A", "#FFFFFF")]
    made = lay_out_circles(entries, look, 84, 2)
    assert made.columns == (pytest.approx(88),)
