"""Protects the pages of a report: the grid of the templates, legends inside their frames, text that is never lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import Qgis, QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPage, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QRectF

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tools.make_layouts import HIGH, PAPERS, WIDE, layout_files
from veerkracht_plugin.bridge.report.heads import title_lines
from veerkracht_plugin.bridge.report.layout_pages import page_marks
from veerkracht_plugin.bridge.report.legend_items import draw_legend, lay_out_legend
from veerkracht_plugin.bridge.report.many_items import add_items
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.sheet import Sheet
from veerkracht_plugin.bridge.report.templates import Template, paper_template
from veerkracht_plugin.bridge.report.text import fits, width
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.legend_rows import open_land_row
from veerkracht_plugin.core.report.pages import LegendRow, MapPage, Page, Paragraph, Report
from veerkracht_plugin.core.report.wording import Words

NAMES = tuple(paper.name for paper in PAPERS)
every_paper = pytest.mark.parametrize("paper", NAMES)
LONG = "Een zin die iets zegt over aantallen buurten en inwoners, mild van toon. " * 5
# A label is made so much larger than its text.
SLACK = 1.5


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def frame_of(item: QgsLayoutItem) -> QRectF:
    place, size = item.pagePos(), item.rect()
    return QRectF(place.x(), place.y(), size.width(), size.height())


def items_on(layout: QgsPrintLayout, page: int) -> list[QgsLayoutItem]:
    found = layout.pageCollection().itemsOnPage(page)
    # The highest comes first, and what was put there first is lowest.
    return [item for item in reversed(found) if not isinstance(item, QgsLayoutItemPage)]


def words_on(layout: QgsPrintLayout, page: int) -> str:
    return " ".join(item.text() for item in items_on(layout, page) if isinstance(item, QgsLayoutItemLabel))


def one_page(page: Page) -> Report:
    return Report("Analyse", "Aa", "nl", "analyse", (page,))


# --- templates ---


def test_the_templates_are_what_the_tool_writes():
    if not Qgis.QGIS_VERSION.startswith("3.22."):
        pytest.skip("other versions write other XML")
    for path, content in layout_files():
        assert path.read_text(encoding="utf-8") == content, path.name


@every_paper
def test_the_items_of_a_template_stand_on_the_grid(paper):
    described = next(one for one in PAPERS if one.name == paper)
    frames = paper_template(paper).frames
    for name, millimetres in described.frames.items():
        found, wanted = frames[name], [value * described.unit for value in millimetres]
        assert [found.x(), found.y()] == pytest.approx(wanted[:2], abs=0.01), name
        if name not in ("rule", "footer_rule", "scale_bar"):
            assert [found.width(), found.height()] == pytest.approx(wanted[2:], abs=0.01), name


def test_the_grid_is_that_of_the_design():
    assert WIDE["map"] == (102, 12, 183, 178)
    assert WIDE["text"][::2] == (12, 84)
    assert WIDE["legend"][1] + WIDE["legend"][3] == 190
    assert set(WIDE) == set(HIGH)


@pytest.mark.parametrize(("paper", "text", "title"), [("a4_liggend", 9, 19), ("a3_liggend", 10.8, 22.8)])
def test_text_grows_less_than_paper(paper, text, title):
    look = paper_template(paper).look
    assert look.style("text").size == pytest.approx(text, abs=0.06)
    assert look.style("title").size == pytest.approx(title, abs=0.06)


# --- legends ---


def drawn_legend(template: Template, rows: tuple[LegendRow, ...], key: str, language: str) -> QgsPrintLayout:
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    frame = template.frames["legend"]
    legend = lay_out_legend(rows, key, template.look, frame, language)
    sheet = Sheet(layout, 0, template.look)
    draw_legend(sheet, legend, key, frame, language)
    add_items(layout, sheet.items)
    return layout


def assert_inside(layout: QgsPrintLayout, frame: QRectF) -> None:
    for item in items_on(layout, 0):
        own = frame_of(item)
        if isinstance(item, QgsLayoutItemLabel):
            assert own.right() - SLACK <= frame.right() + 0.05 or own.left() < frame.right()
            own = own.adjusted(SLACK, 0, -SLACK, 0)
        assert frame.adjusted(-0.1, -0.1, 0.1, 0.1).contains(own), (item.id(), own, frame)


@every_paper
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", list(legends()))
def test_every_legend_stays_inside_its_frame(paper, key, language):
    template = paper_template(paper)
    rows = (*laid_out_report.rows_of(None, key, language), open_land_row(Words(language)))
    layout = drawn_legend(template, rows, key, language)
    assert_inside(layout, template.frames["legend"])
    feet = [frame_of(item).bottom() for item in items_on(layout, 0)]
    assert max(feet) == pytest.approx(template.frames["legend"].bottom(), abs=1.5)


@every_paper
@pytest.mark.parametrize("key", ["1", "3", "7"])
def test_a_legend_of_the_longest_labels_and_largest_counts_stays_inside_its_frame(paper, key):
    template = paper_template(paper)
    rows = tuple(
        replace(row, label=f"{row.label}, {row.label}, {row.label}", areas=14_000, inhabitants=17_900_000)
        for row in laid_out_report.rows_of(None, key)
    )
    layout = drawn_legend(template, (*rows, open_land_row(Words("nl"))), key, "nl")
    assert_inside(layout, template.frames["legend"])


def test_all_classes_are_in_the_legend_with_their_counts(project):
    areas = report_ground.areas()
    page = laid_out_report.map_page(areas, "3")
    layout = lay_out(project, one_page(page), MapSources(areas))
    said = re.sub(r"\s+", " ", words_on(layout, 0))
    for entry in legends()["3"].entries:
        assert entry.label in said
    assert "geen gegevens" in said
    assert "inwoners" in said


def test_rows_of_a_legend_do_not_touch_each_other():
    for key in legends():
        layout = drawn_legend(paper_template("a4_liggend"), laid_out_report.rows_of(None, key), key, "nl")
        swatches = sorted(frame_of(item).top() for item in items_on(layout, 0) if "swatch" in item.id())
        assert min(lower - upper for upper, lower in zip(swatches, swatches[1:])) >= 4.69


# --- text ---


def styles() -> tuple:
    look = paper_template("a4_liggend").look
    return look.style("text"), look.style("heading")


def test_what_does_not_fit_is_given_back():
    text = tuple(Paragraph(f"Kop {number}", LONG) for number in range(4))
    frame, shown, rest = QRectF(0, 0, 84, 60), [], text
    for _ in range(20):
        lines, rest = fits(rest, frame, *styles())
        assert all(line.top + styles()[0].line <= frame.height() + 0.02 for line in lines)
        shown += [line.text for line in lines]
        if not rest:
            break
    assert " ".join(shown).split() == " ".join(f"{one.heading} {one.text}" for one in text).split()


def test_no_line_is_wider_than_its_column():
    lines, _ = fits((Paragraph("Kop", f"{LONG} {'x' * 300} a/{'y' * 90}"),), QRectF(0, 0, 84, 500), *styles())
    assert max(width(line.text, styles()[0]) for line in lines if not line.is_heading) <= 84.02


def test_a_number_with_its_thousands_apart_is_never_broken():
    for room in range(20, 90):
        lines, _ = fits(
            (Paragraph("", "samen 12\u202f408 of 12\u00a0408 inwoners"),), QRectF(0, 0, room, 90), *styles()
        )
        assert "12\u202f408" in " ".join(line.text for line in lines if "\u202f" in line.text)


@pytest.mark.parametrize(
    ("title", "count", "size"),
    [("Veerkracht", 1, 19), ("Overlast en onveiligheid", 1, 19), ("Ontwikkeling overlast en onveiligheid", 2, 19)],
)
def test_a_title_shrinks_and_then_wraps(title, count, size):
    lines, style = title_lines(title, 78, paper_template("a4_liggend").look.style("title"))
    assert (len(lines), style.size) == (count, pytest.approx(size, abs=0.1))


def test_a_title_of_300_characters_is_cut_off_where_it_has_no_more_room():
    lines, style = title_lines("lang woord " * 30, 78, paper_template("a4_liggend").look.style("title"))
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert style.size == pytest.approx(15, abs=0.1)


@every_paper
def test_text_goes_on_on_the_next_page(project, paper):
    areas = report_ground.areas()
    text = tuple(Paragraph(f"Kop {number}", f"begin{number} {LONG * 3} einde{number}") for number in range(6))
    page = laid_out_report.map_page(areas, "3", texts=text)
    layout = lay_out(project, one_page(page), MapSources(areas), paper=paper)
    marks = list(page_marks(layout))
    assert len(marks) >= 2
    assert [mark.bookmark for mark in marks] == ["3 Focusgebieden", *[""] * (len(marks) - 1)]
    assert len({mark.file_name for mark in marks}) == len(marks)
    said = " ".join(words_on(layout, number) for number in range(len(marks)))
    assert all(said.count(f"{word}{number}") == 1 for number in range(6) for word in ("begin", "einde"))


@every_paper
@pytest.mark.parametrize("count", [1, 8, 24, 60])
def test_circles_are_listed_by_name_and_on_a_page_of_their_own_where_they_are_many(project, paper, count):
    areas, circles = report_ground.areas(), report_ground.circles(count)
    entries = laid_out_report.circle_entries(circles)["3"]
    page: MapPage = laid_out_report.map_page(areas, "3", entries)
    layout = lay_out(project, one_page(page), MapSources(areas, circles), paper=paper)
    badges = [item for item in layout.items() if getattr(item, "id", str)().startswith("circle_badge")]
    assert len(badges) == count
    assert layout.pageCollection().pageCount() == (2 if count > 24 else 1)


def test_lines_of_a_text_stay_lines_where_it_goes_on():
    style = paper_template("a4_liggend").look.style("text")
    text = "\n".join(f"- punt {number}" for number in range(6))
    kept, [rest] = fits([Paragraph("", text)], QRectF(0, 0, 78, 3 * style.line), style, style)
    assert [line.text for line in kept] == ["- punt 0", "- punt 1", "- punt 2"]
    assert rest.text == "- punt 3\n- punt 4\n- punt 5"


@every_paper
def test_a_cover_shows_a_title_of_300_signs(project, paper):
    areas = report_ground.areas()
    title = " ".join(f"woord{number:02}" for number in range(38))[:300]
    page = replace(laid_out_report.cover("3"), title=title)
    layout = lay_out(project, one_page(page), MapSources(areas), paper=paper)
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id().startswith("title")]
    lines = sorted(labels, key=lambda item: item.pagePos().y())
    assert " ".join(" ".join(item.text() for item in lines).split()) == title
