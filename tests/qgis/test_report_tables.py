"""Protects tables on paper: no cell loses a word, every row is there; and the map of listed areas with their tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutFrame, QgsLayoutItemLabel, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QRectF

from tests.core.report_builders import area, data_of, view_of
from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.tables import lay_out_table
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.listed_page import listed_page
from veerkracht_plugin.core.report.pages import Page, Report, Table, TablePage
from veerkracht_plugin.core.report.table_pages import circle_page, class_label

NAMES = ("Nieuwstraatkwartier-Zuid / Ossenkoppelerhoek-Midden", "Schilderswijk en Vogelbuurt (Westelijk deel)", "Hof")
every_paper = pytest.mark.parametrize("paper", PAPERS)
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def many_circles(language: str, count: int = 24) -> TablePage:
    """A table of circles with long names, in every class of maps 3 and 7."""
    found = [
        {
            "nr": f"{number}a",
            "naam": NAMES[number % 3],
            "gemeente": ("Hendrik-Ido-Ambacht", "Elzerdam")[number % 2],
            "inwoners": 123_456,
            "corp_aandeel": 62.5,
            "onv_2022": -0.123,
            "onv_verschil": -0.045,
            "kwb_2022": 38.6,
            "kwb_verschil": -10.1,
            "kaart3": number % 10 + 1,
            "kaart7": number % 8 + 1,
        }
        for number in range(count)
    ]
    return circle_page(view_of(data_of([area("Aa", k1=1)], circles=found), language=language))


def pages_of(table: Table, paper: str, language: str, room: QRectF) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The texts of a table as they are on the pages that it needs, without the headings."""
    look = paper_template(paper).look
    for _ in range(99):
        made = lay_out_table(table, look, room, language)
        assert sum(made.widths) <= room.width() + 0.01
        yield made.rows[1:]
        if not made.left:
            return
        table = replace(table, rows=made.left)


def whole(cell: str) -> str:
    """The text of a cell without its breaks."""
    return cell.replace("-\n", "-").replace("\n", " ")


# --- cells ------------------------------------------------------------------------------------------------------------


@every_paper
@both_languages
def test_no_cell_of_the_table_of_circles_loses_a_word(paper, language):
    table, look = many_circles(language).table, paper_template(paper).look
    room = QRectF(look.main)
    room.setLeft(look.column.left())
    rows = [row for page in pages_of(table, paper, language, room) for row in page]
    assert [row[0] for row in rows] == [row[0] for row in table.rows]
    for shown, given in zip(rows, table.rows):
        assert [whole(shown[place]) for place in (1, 2, 9, 10)] == [str(given[place]) for place in (1, 2, 9, 10)]
        assert not [cell for cell in shown if "…" in cell]
    assert max(cell.count("\n") for row in rows for cell in row) < 4


@every_paper
@both_languages
@pytest.mark.parametrize("key", list(legends()))
def test_the_label_of_no_class_is_cut_off(paper, language, key):
    view = view_of(data_of([area("Aa", k1=1)]), language=language)
    labels = [class_label(view, key, entry.number) for entry in legends()[key].entries]
    table = Table("", ("nr", "klasse", "nog een", "en nog een"), tuple((1, *[label] * 3) for label in labels))
    rows = [row for page in pages_of(table, paper, language, QRectF(0, 0, 110, 150)) for row in page]
    assert [whole(row[1]) for row in rows] == [str(label) for label in labels]
    assert not [cell for row in rows for cell in row if "…" in cell]


def test_room_that_is_left_saves_lines():
    """Rows of one line where only one long name needs two."""
    rows = (("1", NAMES[0] * 2, "zeer veel problemen, zeer veel kwetsbaar"), ("2", "Hof", "veel problemen"))
    (page,) = pages_of(Table("", ("nr", "naam", "klasse"), rows), "a4_liggend", "nl", QRectF(0, 0, 183, 100))
    assert [cell.count("\n") for cell in page[0]] == [0, 1, 0]


def test_a_word_that_fits_nowhere_is_broken_and_not_lost():
    table = Table("", ("nr", "naam"), (("1", "x" * 300),))
    (page,) = pages_of(table, "a4_staand", "nl", QRectF(0, 0, 60, 150))
    assert page[0][1].replace("\n", "") == "x" * 300


# --- pages ------------------------------------------------------------------------------------------------------------


def laid_out(project: QgsProject, page: Page, paper: str = "a4_liggend", sources: MapSources | None = None):
    report = Report("Analyse", "Aa", "nl", "analyse", (page,))
    return lay_out(project, report, sources or MapSources(report_ground.areas()), paper=paper)


def table_texts(layout: QgsPrintLayout) -> list[str]:
    frames = [item for item in layout.items() if isinstance(item, QgsLayoutFrame) and item.id().startswith("table")]
    frames.sort(key=lambda item: item.page())
    return [cell.content() for frame in frames for row in frame.multiFrame().tableContents() for cell in row]


@every_paper
def test_a_long_table_goes_on_and_has_every_row_once(project, paper):
    layout = laid_out(project, many_circles("nl", 60), paper)
    assert layout.pageCollection().pageCount() > 1
    texts = table_texts(layout)
    assert [text for text in texts if text.endswith("a") and text[:-1].isdigit()] == [f"{n}a" for n in range(60)]
    assert not [text for text in texts if "…" in text]


@every_paper
def test_listed_areas_have_a_tag_each_on_the_map_and_a_row_below_it(project, paper):
    areas = report_ground.areas(12)
    page = laid_out_report.listed(areas)
    layout = laid_out(project, page, paper, MapSources(areas))
    tags = [
        item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id().startswith("tags_text")
    ]
    (the_map,) = (item for item in layout.items() if getattr(item, "id", str)() == "map_1")
    assert sorted(tag.text() for tag in tags) == ["1a"] == [tag for _, tag in page.tags]
    middle = tags[0].mapToScene(tags[0].rect().center())
    assert the_map.mapRectToScene(the_map.rect()).contains(middle)
    assert "1a" in table_texts(layout)


def test_only_listed_areas_have_the_colour_of_the_class(project):
    areas = report_ground.areas(12)
    laid = laid_out(project, replace(laid_out_report.listed(areas), tags=()), sources=MapSources(areas))
    image = report_ground.picture(laid)
    colours = [
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    ]
    assert colours.count(legends()["7"].entry(5).main) > 500
    assert colours.count("#E4E4E1") > 5000
    others = {entry.main.upper() for entry in legends()["7"].entries if entry.number != 5}
    assert not [colour for colour in colours if colour in others]


def test_without_listed_areas_there_is_a_map_and_a_sentence_and_no_table(project):
    page = listed_page(view_of(data_of([area("Aa", k7=6)])))
    layout = laid_out(project, page)
    said = " ".join(item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    assert {"geen", "enkele", "buurt"} <= set(said.split())
    assert table_texts(layout) == []
    assert [item for item in layout.items() if getattr(item, "id", str)() == "map_1"]
