"""Protects that the text of a PDF can be found: no letters are joined, on any page, at any resolution, after saving."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsFeedback,
    QgsLayout,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.report_layouts import about, layout_of, told
from veerkracht_plugin.bridge.report.letter_spacing import spaced_in_points, unligated
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.pdf import export_pdf
from veerkracht_plugin.bridge.report.reopened import restore_pages
from veerkracht_plugin.core.report.pages import Paragraph
from veerkracht_plugin.paths import resource

# With every pair that Lato joins: all begin with f or t.
WORDS = (
    "Corporatiebezit attentie attitude wattfilm uitfietsen effect fiets efficiënt flat souffleur Leefbaarometer "
    "stofbad stoffbad golfhal stoffhal fjord stoffjas afkomst stoffkam schrift stafft Kaftfabriek Politïe"
)
PRONE = re.compile(r"[ft][bfhijklt\u00ec-\u00ef]")
RESOLUTION = 300


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[QgsVectorLayer, QgsVectorLayer]]:
    """Areas and circles in files, with names whose letters Lato joins."""
    folder = tmp_path_factory.mktemp("grond")
    areas, circles = report_ground.areas(), report_ground.circles(name="Stiftveld Wattflat")
    field = areas.fields().lookupField("wijknaam")
    changed = {area.id(): {field: f"Lofthoef {area['wijknaam'][-1]}"} for area in areas.getFeatures()}
    assert areas.dataProvider().changeAttributeValues(changed)
    saved = report_ground.saved(areas, folder), report_ground.saved(circles, folder)
    # A project lets go of them in time, also where a test fails.
    keeper = QgsProject()
    keeper.addMapLayers(saved, False)
    yield saved
    keeper.clear()


@pytest.fixture(scope="module")
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def another() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture(scope="module")
def pages(project, ground) -> QgsPrintLayout:
    """The pages of a report that has one of every kind."""
    return pages_of(project, ground)


def pages_of(project: QgsProject, ground: tuple[QgsVectorLayer, QgsVectorLayer], *template: Path) -> QgsPrintLayout:
    report = laid_out_report.report(*ground, keys=("1", "4"), texts=(Paragraph("Effectief", WORDS),))
    return lay_out(project, report, MapSources(*ground), *template)


def by_hand(layout: QgsLayout, path: Path) -> None:
    """Writes a layout as QGIS does for a user."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = RESOLUTION
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    assert QgsLayoutExporter(layout).exportToPdf(str(path), settings) == QgsLayoutExporter.ExportResult.Success


def texts_on(layout: QgsLayout, page: int) -> list[str]:
    """What the labels and tables of a page say."""
    texts = []
    for item in layout.pageCollection().itemsOnPage(page):
        if isinstance(item, QgsLayoutItemLabel):
            texts.append(item.currentText())
        elif isinstance(item, QgsLayoutFrame):
            texts += [str(cell.content()) for row in item.multiFrame().tableContents() for cell in row]
    return texts


def prone(texts: list[str]) -> set[str]:
    """The words that a font might spoil."""
    return {word for text in texts for word in text.split() if PRONE.search(word)}


def found_on(path: Path, page: int) -> str:
    """What a program finds on a page, which takes every glyph of a PDF as it comes."""
    boxes = told("pdftotext", "-bbox", "-f", str(page + 1), "-l", str(page + 1), path, "-")
    return " ".join(re.findall(r"<word [^>]*>(.*)</word>", boxes))


def assert_found(layout: QgsLayout, path: Path) -> None:
    """Checks that all words of all pages are in a PDF."""
    count = layout.pageCollection().pageCount()
    assert about(path)["Pages"] == str(count)
    for page in range(count):
        wanted, found = prone(texts_on(layout, page)), found_on(path, page)
        assert wanted, f"page {page + 1} says nothing that could be spoilt"
        assert not {word for word in wanted if word not in found}, f"page {page + 1} says: {found}"
    names = [page for page in range(count) if "Lofthoef" in found_on(path, page)]
    assert len(names) == 2, "the names of the wijken on both maps"


def test_the_words_are_everywhere(pages):
    texts = [text for page in range(pages.pageCollection().pageCount()) for text in texts_on(pages, page)]
    assert set(WORDS.split()) <= prone(texts)
    assert any("Wattflat" in text for text in texts)


@pytest.mark.parametrize("resolution", [72, RESOLUTION])
def test_what_a_new_report_says_can_be_found(pages, tmp_path, resolution):
    export_pdf(pages, tmp_path / "nieuw.pdf", resolution, QgsFeedback())
    assert_found(pages, tmp_path / "nieuw.pdf")


def test_what_a_saved_project_says_can_be_found(project, pages, another, tmp_path):
    assert project.write(str(tmp_path / "project.qgz"))
    assert another.read(str(tmp_path / "project.qgz"))
    restore_pages(another)
    assert not another.isDirty()
    layout = another.layoutManager().layoutByName(pages.name())
    by_hand(layout, tmp_path / "later.pdf")
    assert_found(layout, tmp_path / "later.pdf")


def test_what_a_template_with_another_font_says_can_be_found(another, ground, tmp_path):
    text = resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8").replace("Lato,", "DejaVu Sans,")
    list_of_circles = 'id="circle_list" itemRotation="0" labelText="Focusgebieden"'
    assert list_of_circles in text
    slogan = 'id="slogan" itemRotation="0" labelText="Flaneren met affiniteit"'
    (tmp_path / "eigen.qpt").write_text(text.replace(list_of_circles, slogan), encoding="utf-8")
    layout = pages_of(another, ground, tmp_path / "eigen.qpt")
    by_hand(layout, tmp_path / "eigen.pdf")
    assert "DejaVu" in told("pdffonts", tmp_path / "eigen.pdf")
    assert "Flaneren met affiniteit" in {text for page in range(3) for text in texts_on(layout, page)}
    assert_found(layout, tmp_path / "eigen.pdf")


def test_what_a_user_writes_can_be_found(pages, tmp_path):
    label = pages.itemById("title_3")
    assert isinstance(label, QgsLayoutItemLabel)
    before = label.text()
    label.setText("Attent fietsen")
    by_hand(pages, tmp_path / "eigen.pdf")
    label.setText(before)
    assert "Attent fietsen" in found_on(tmp_path / "eigen.pdf", 2)


def test_the_words_are_lost_where_nothing_is_done(another, tmp_path):
    """Else these tests would protect nothing."""
    by_hand(layout_of(another, [WORDS]), tmp_path / "zo.pdf")
    assert not prone([WORDS]) & set(found_on(tmp_path / "zo.pdf", 0).split())


@pytest.mark.parametrize("restored", [unligated, spaced_in_points])
def test_a_spacing_of_ones_own_stays(restored: Callable[[QFont], QFont]):
    font = QFont("Lato", 20)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.5)
    assert restored(font).letterSpacing() == 1.5
