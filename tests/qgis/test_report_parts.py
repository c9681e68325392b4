"""Protects which circles a document of one gemeente has, and that it says of whole circles what it says of them."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateTransformContext

from tests.qgis.described import circles
from tests.qgis.focus_maps import cell
from tests.qgis.report_runs import areas
from veerkracht_plugin.bridge.report.report_source import read_report_data
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.pages import MapPage, Report, TablePage

# The border is at 2: a circle reaches over it with the half of it, with a twentieth, and not at all.
CIRCLES = [
    {"nr": "1", "naam": "Grens", "geometry": cell(1.7, 0.2, 0.6, 0.6)},
    {"nr": "2", "naam": "Rand", "geometry": cell(1.05, 0.2, 1.0, 0.6)},
    {"nr": "3", "naam": "Kern", "geometry": cell(0.2, 0.2, 0.6, 0.6)},
]
WHOLE = "Bij een cirkel over de grens gaan de cijfers over de hele cirkel."


def documents(records: list[dict[str, object]], **given: object) -> dict[str, Report]:
    data = read_report_data(areas(), circles(records), QgsCoordinateTransformContext())
    reports = build_reports(data, Options(maps=("3",), **given))
    return {report.title.split(" – ")[-1]: report for report in reports}


def table_of(report: Report) -> TablePage | None:
    return next((page for page in report.pages if isinstance(page, TablePage) and len(page.table.headings) > 8), None)


@pytest.mark.parametrize("given", [{"scope": "gemeenten"}, {"scope": "clusters", "clusters": "Almelo; Borne"}])
def test_a_circle_that_only_touches_a_gemeente_is_none_of_its_circles(given):
    found = documents(CIRCLES, **given)
    listed = {name: [row[1] for row in table_of(report).table.rows] for name, report in found.items()}
    assert listed == {"gemeente Almelo": ["Grens", "Rand", "Kern"], "gemeente Borne": ["Grens"]}
    for name, report in found.items():
        page = next(page for page in report.pages if isinstance(page, MapPage))
        assert [entry.name for entry in page.circles] == listed[name]


def test_of_a_circle_over_the_border_the_figures_are_those_of_all_of_it():
    found = documents(CIRCLES, scope="gemeenten")
    pages = [table_of(report) for report in found.values()]
    inhabitants = [next(row[3] for row in page.table.rows if row[1] == "Grens") for page in pages]
    assert inhabitants == [round(0.18 * (4167 + 500))] * 2
    assert all(WHOLE in page.paragraphs[1].text for page in pages)


def test_where_no_circle_crosses_the_border_nothing_is_said_of_it():
    assert WHOLE not in table_of(documents(CIRCLES[2:], scope="gemeenten")["gemeente Almelo"]).paragraphs[1].text
    [whole] = documents(CIRCLES).values()
    assert WHOLE not in table_of(whole).paragraphs[1].text
