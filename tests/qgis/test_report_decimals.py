"""Protects that a number is told with the same decimals on every page and in every edition."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.core.report_builders import area, data_of, view_of
from tests.qgis.report_pages import CHART, DIAGRAM, head
from veerkracht_plugin.bridge.report.edition import Edition
from veerkracht_plugin.bridge.report.html_pages import Pictures, body_of
from veerkracht_plugin.bridge.report.numbers import alike, cell_text
from veerkracht_plugin.core.report.factsheets import Factsheets
from veerkracht_plugin.core.report.figures import circle_dot
from veerkracht_plugin.core.report.listed_page import listed_page
from veerkracht_plugin.core.report.pages import Bar, FiguresPage, Page, Rounded
from veerkracht_plugin.core.report.table_pages import circle_page

VALUES = {"onv_t0": -0.1, "onv_t1": -0.12, "kwb_t0": 20.0, "kwb_t1": 30.0, "onv_verschil": -0.02}
CIRCLE = {"nr": "1", "gemeente": "Almelo", "corp_aandeel": 2.0, "onv_2022": -0.12, "onv_verschil": -0.02,
          "kwb_2022": 30.0, "kwb_verschil": 10.0}  # fmt: skip


def view():
    areas = [area("Aa", k1=3, k7=5, **VALUES), area("Bee", k1=3, k7=5, **VALUES)]
    return view_of(data_of(areas, circles=[CIRCLE]))


def read(page: Page, language: str = "nl") -> str:
    return body_of(page, 0, Edition(language), Pictures())


@pytest.mark.parametrize(("language", "one", "three"), [("nl", "2,0", "−0,120"), ("en", "2.0", "−0.120")])
def test_a_rounded_number_keeps_its_noughts(language, one, three):
    values = (Rounded(2.04, 1), Rounded(-0.12, 3))
    assert [cell_text(value, language) for value in values] == [one, three]
    assert [Edition(language).number(value) for value in values] == [one, three]
    assert alike(values[:1], language) == [one]
    assert cell_text(Rounded(-0.0004, 3), "en") == "0.000"


def test_the_tables_are_told_with_the_same_decimals_on_paper_and_in_html():
    found = view()
    page = circle_page(found)
    assert page is not None
    for table, html in ((page.table, read(page)), (listed_page(found).table, read(listed_page(found)))):
        fractions = [cell for row in table.rows for cell in row if isinstance(cell, float)]
        assert fractions
        for cell in fractions:
            assert isinstance(cell, Rounded)
            assert f">{cell_text(cell, 'nl')}<" in html
    (sheet,) = Factsheets(found).pages()
    cells = [cell for row in sheet.figures.rows for cell in row if isinstance(cell, float)]
    assert {"−0,120", "30,0", "2,0"} <= {cell_text(cell, "nl") for cell in cells}
    assert all(f">{cell_text(cell, 'nl')}<" in read(sheet) for cell in cells)


def test_a_dot_is_told_as_the_table_tells_its_circle():
    found = view()
    dot, page = circle_dot(found, 0), circle_page(found)
    assert dot is not None
    assert page is not None
    row = page.table.rows[0]
    assert (cell_text(dot.x, "nl"), cell_text(dot.y, "nl")) == (cell_text(row[8], "nl"), cell_text(row[6], "nl"))


def test_the_numbers_of_a_chart_are_told_once():
    parts = ((11.6, "#FDF1D3", "zeer veel problemen: 12%"), (88.4, "#4A301E", "weinig problemen: 88%"))
    chart = replace(CHART, bars=(Bar("10-30%", parts),))
    html = read(FiguresPage(**head("Figuren", "figuren"), paragraphs=(), charts=(chart,), diagram=DIAGRAM))
    rows = re.findall(r"<tr>(.*?)</tr>", html)
    told = [re.sub("<.*?>", "|", row) for row in rows if "zeer veel problemen" in row]
    assert told == ["|10-30%||zeer veel problemen||12%|"]
    assert "11,6" not in html
