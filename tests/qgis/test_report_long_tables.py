"""Protects tables that are longer than a page: rows that nearly fit do fit, and else no page has a lonely row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutFrame, QgsPrintLayout, QgsProject

from tests.core.report_builders import area, data_of, view_of
from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report import table_pages
from veerkracht_plugin.bridge.report.layout_pages import page_marks
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.report.pages import ListedAreasPage, Page, Paragraph, Report, Table, TablePage
from veerkracht_plugin.core.report.table_pages import circle_page

every_paper = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def laid_out(project: QgsProject, page: Page, paper: str, language: str = "nl") -> QgsPrintLayout:
    report = Report("Analyse", "Aa", language, "analyse", (page,))
    return lay_out(project, report, MapSources(report_ground.areas()), paper=paper)


def rows_by_page(layout: QgsPrintLayout) -> list[list[str]]:
    """The first cell of each row, page by page, without the headings."""
    frames = [item for item in layout.items() if isinstance(item, QgsLayoutFrame) and item.id().startswith("table")]
    frames.sort(key=lambda item: item.page())
    return [[row[0].content() for row in frame.multiFrame().tableContents()[1:]] for frame in frames]


def listed(count: int) -> ListedAreasPage:
    page = laid_out_report.listed(report_ground.areas())
    rows = tuple((f"{number}a", "Kerkelanden", 1000) for number in range(count))
    return replace(page, table=replace(page.table, rows=rows))


def simple(count: int) -> TablePage:
    table = Table("", ("nr", "naam"), tuple((f"{number}a", "Kerkelanden") for number in range(count)))
    return replace(laid_out_report.circle_table(()), table=table, paragraphs=())


def fitting(project: QgsProject, make, paper: str) -> int:
    """How many rows fit on a page at most."""
    low, high = 1, 200
    while low < high:
        middle = (low + high + 1) // 2
        whole = len(rows_by_page(laid_out(project, make(middle), paper))) == 1
        low, high = (middle, high) if whole else (low, middle - 1)
    return low


@every_paper
@pytest.mark.parametrize("make", [simple, listed])
def test_one_row_more_than_fits_halves_the_table(project, paper, make):
    most = fitting(project, make, paper)
    first, second = rows_by_page(laid_out(project, make(most + 1), paper))
    assert [*first, *second] == [f"{number}a" for number in range(most + 1)]
    assert 0 <= len(first) - len(second) <= 1


@every_paper
def test_a_few_rows_more_take_some_of_the_room_of_the_map_and_no_page(project, paper, monkeypatch):
    most = fitting(project, listed, paper)
    layout = laid_out(project, listed(most), paper)
    (the_map,) = (item for item in layout.items() if getattr(item, "id", str)() == "map_1")
    assert the_map.rect().height() > 0.4 * paper_template(paper).look.main.height()
    monkeypatch.setattr(table_pages, "_MAP_PARTS", table_pages._MAP_PARTS[:1])
    assert fitting(project, listed, paper) < most


@pytest.mark.parametrize(("language", "said"), [("nl", " (vervolg)"), ("en", " (continued)")])
def test_every_page_that_goes_on_says_so_once(project, language, said):
    marks = list(page_marks(laid_out(project, simple(150), "a4_liggend", language)))
    assert len(marks) > 2
    title = simple(1).title
    assert [mark.title for mark in marks] == [title, *[f"{title}{said}"] * (len(marks) - 1)]


@every_paper
def test_a_table_of_twenty_circles_takes_one_page(project, paper):
    """Their names are short, and few of their classes long: most rows need no second line."""
    circle = {"gemeente": "Heerlen", "inwoners": 4303, "corp_aandeel": 42.3, "onv_2022": -0.07, "onv_verschil": -0.008}
    found = [
        {**circle, "nr": str(number), "naam": "Zeswegen", "kwb_2022": 28.1, "kaart3": number % 10 + 1, "kaart7": 3}
        for number in range(20)
    ]
    page = circle_page(view_of(data_of([area("Aa", k1=1)], circles=found)))
    assert page is not None
    (rows,) = rows_by_page(laid_out(project, page, paper))
    assert rows == [str(number) for number in range(20)]


# --- how to read the maps ---------------------------------------------------------------------------------------------


def reading(times: int) -> Page:
    """The page with so many maps in its table, each in words that take two lines."""
    page = laid_out_report.reading(report_ground.areas())
    words = "Het niveau van overlast en onveiligheid in 2022 ten opzichte van het Nederlandse gemiddelde, " * 2
    rows = tuple((f"{number}a", "Ontwikkeling kwetsbare bewoners", words.strip(), "CBS") for number in range(times))
    maps = Table("De kaarten", ("kaart", "titel", "wat de kaart toont", "bron"), rows)
    return replace(page, maps=maps, paragraphs=(Paragraph("Twee vragen", "Hoe stond het er in 2022 voor? " * 20),))


@every_paper
def test_rows_of_the_maps_that_are_left_stay_a_table(project, paper):
    rows = rows_by_page(laid_out(project, reading(40), paper))
    assert len(rows) > 1
    assert [row for page in rows for row in page] == [f"{number}a" for number in range(40)]


def test_nine_maps_stand_on_one_upright_page(project):
    layout = laid_out(project, reading(9), "a4_staand")
    assert layout.pageCollection().pageCount() == 1
