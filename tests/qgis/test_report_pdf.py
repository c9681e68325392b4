"""Protects the PDF: text that can be searched, embedded fonts, bookmarks, title and author, and one page at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsLayoutItemPage, QgsProject

from tests.qgis.report_layouts import about, add_map, bookmarks_in, fonts_in, layout_of, text_on, told
from veerkracht_plugin.bridge.report import page_walk, pdf
from veerkracht_plugin.bridge.report.pdf import can_write_geopdf, describe_pdf, export_geopdf, export_pdf
from veerkracht_plugin.bridge.report.pdf_outline import Properties
from veerkracht_plugin.core.errors import Stopped, VeerkrachtError

TEXTS = ["Omslag", "1 Overlast & onveiligheid – café", "2 Kwetsbare bewoners"]
ODD = "Analyse (Loo) & <b>'t Veld</b> \\ 😀 é"


@pytest.fixture
def project() -> QgsProject:
    return QgsProject()


@pytest.fixture
def layout(project):
    return layout_of(project, TEXTS)


@pytest.fixture
def written(layout, tmp_path) -> Path:
    path = tmp_path / "rapport.pdf"
    export_pdf(layout, path, 300, QgsFeedback())
    return path


def test_text_is_text_on_its_own_page(written):
    assert [text_on(written, page) for page in (1, 2, 3)] == TEXTS
    assert about(written)["Pages"] == "3"


def test_fonts_are_embedded(written):
    fonts = fonts_in(written)
    assert fonts
    assert all(fonts.values())


def test_a_map_stays_lines(project, tmp_path):
    layout = layout_of(project, TEXTS[:1])
    add_map(layout, 0)
    export_pdf(layout, tmp_path / "rapport.pdf", 300, QgsFeedback())
    assert len(told("pdfimages", "-list", tmp_path / "rapport.pdf").splitlines()) == 2


def test_pages_of_several_sizes(project, tmp_path):
    layout = layout_of(project, TEXTS, ["A4", "A3", "A5"])
    export_pdf(layout, tmp_path / "rapport.pdf", 300, QgsFeedback())
    sizes = [line.split(":")[1].split("pts")[0].split() for line in _page_sizes(tmp_path / "rapport.pdf", 3)]
    assert [round(float(width)) for width, _, _ in sizes] == pytest.approx([842, 1191, 595], abs=1)


def _page_sizes(path: Path, last: int) -> list[str]:
    return [
        line for line in told("pdfinfo", "-l", str(last), path).splitlines() if " size:" in line and line[:4] == "Page"
    ]


def test_bookmarks_and_properties(written):
    before = written.read_bytes()
    describe_pdf(written, ["Omslag", f"1 {ODD}", "Twee\nregels"], Properties(ODD, "Gemeente Almelo", "nl", "Ons 1.0"))
    assert bookmarks_in(written) == [("Omslag", 1), (f"1 {ODD}", 2), ("Twee regels", 3)]
    found = about(written)
    assert (found["Title"], found["Author"], found["Creator"]) == (ODD, "Gemeente Almelo", "Ons 1.0")
    assert found["Producer"].startswith("Qt")
    assert found["CreationDate"]
    # What QGIS wrote stays as it is.
    assert written.read_bytes().startswith(before)
    assert [text_on(written, page) for page in (1, 2, 3)] == TEXTS
    for entry in (b"/PageMode /UseOutlines", b"/DisplayDocTitle true", b"/Lang <FEFF006E006C>"):
        assert entry in written.read_bytes()


def test_a_page_that_continues_another_has_no_bookmark(written):
    describe_pdf(written, ["Omslag", "", "Kaart 2"], Properties("Titel"))
    assert bookmarks_in(written) == [("Omslag", 1), ("Kaart 2", 3)]


def test_progress_page_by_page(layout, tmp_path):
    told_progress: list[float] = []
    feedback = QgsFeedback()
    feedback.progressChanged.connect(told_progress.append)
    export_pdf(layout, tmp_path / "rapport.pdf", 96, feedback)
    assert len(told_progress) >= 3
    assert told_progress == sorted(told_progress)


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancel_between_two_pages(layout, tmp_path, after):
    feedback = QgsFeedback()
    seen: list[int] = []
    shown = page_walk.let_through

    def count(pages: list[QgsLayoutItemPage], number: int) -> None:
        seen.append(number)
        shown(pages, number)

    feedback.progressChanged.connect(lambda _: feedback.cancel() if len(seen) >= after else None)
    if after == 0:
        feedback.cancel()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_walk, "let_through", count)
        with pytest.raises(Stopped):
            export_pdf(layout, tmp_path / "rapport.pdf", 96, feedback)
    assert len(seen) <= after + 1


def test_pages_that_a_user_leaves_out_are_left_out_afterwards(project, tmp_path):
    layout = layout_of(project, TEXTS)
    layout.pageCollection().page(1).setExcludeFromExports(True)
    export_pdf(layout, tmp_path / "rapport.pdf", 96, QgsFeedback())
    left_out = [layout.pageCollection().page(number).excludeFromExports() for number in range(3)]
    assert left_out == [False, True, False]


def test_a_folder_that_is_not_there(layout, tmp_path):
    (tmp_path / "weg").write_text("a file")
    with pytest.raises(VeerkrachtError, match=r"rapport\.pdf could not be written"):
        export_pdf(layout, tmp_path / "weg" / "rapport.pdf", 96, QgsFeedback())


def test_a_pdf_that_is_cut_off(layout, tmp_path, monkeypatch):
    """Qt says nothing when the disk is full."""
    complete = pdf.is_complete

    def cut_off(path: Path) -> bool:
        path.write_bytes(path.read_bytes()[:-100])
        return complete(path)

    monkeypatch.setattr(pdf, "is_complete", cut_off)
    with pytest.raises(VeerkrachtError, match="disk is not full"):
        export_pdf(layout, tmp_path / "rapport.pdf", 96, QgsFeedback())


@pytest.mark.skipif(not can_write_geopdf(), reason="this GDAL puts no GeoPDF together")
def test_a_geopdf_has_its_place_and_its_layers(project, tmp_path):
    layout = layout_of(project, TEXTS)
    add_map(layout, 1)
    export_geopdf(layout, 1, tmp_path / "kaart_geo.pdf", 96)
    found = told("gdalinfo", tmp_path / "kaart_geo.pdf", "-mdd", "LAYERS")
    # By its number: newer systems call it "RD".
    assert 'ID["EPSG",28992]' in found
    assert "buurten" in found
    assert text_on(tmp_path / "kaart_geo.pdf", 1) == TEXTS[1]
    assert about(tmp_path / "kaart_geo.pdf")["Pages"] == "1"
    assert layout.pageCollection().pageCount() == 3
    describe_pdf(tmp_path / "kaart_geo.pdf", ["Kaart 1"], Properties("Kaart 1"))
    assert bookmarks_in(tmp_path / "kaart_geo.pdf") == [("Kaart 1", 1)]
