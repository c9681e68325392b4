"""Protects the line under a page that says where its figures are from, with its words in bold behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsLayoutItemLabel, QgsPrintLayout, QgsProject

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.report_layouts import told
from veerkracht_plugin.bridge.report.labels import HOLD_PARAGRAPHS
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.pdf import export_pdf
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.report.pages import Report, SourceLine

POINT = 25.4 / 72
every_paper = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def laid_out(project: QgsProject, source: SourceLine, paper: str) -> QgsPrintLayout:
    page = replace(laid_out_report.circle_table((), times=1), source=source)
    return lay_out(
        project, Report("Analyse", "Aa", "nl", "analyse", (page,)), MapSources(report_ground.areas()), paper=paper
    )


def edges(path: Path, word: str) -> tuple[float, float]:
    """Where a word of a page begins and ends, in mm."""
    [box] = re.findall(rf'xMin="([0-9.]+)"[^>]*xMax="([0-9.]+)"[^>]*>{word}<', told("pdftotext", "-bbox", path, "-"))
    return float(box[0]) * POINT, float(box[1]) * POINT


@every_paper
@pytest.mark.parametrize("times", [1, 3, 6])
def test_that_data_is_made_up_stands_in_bold_behind_the_source(project, paper, times):
    source = SourceLine(
        "(Bron: Leefbaarometer, WoonZorgwijzer, bewerking: Veerkracht) · " * times, "synthetische gegevens"
    )
    layout = laid_out(project, source, paper)
    labels = [
        item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id().startswith("source")
    ]
    found = {item.id().rpartition("_")[0]: item for item in labels}
    bold, last = found["source_strong"], found["source_last"]
    assert bold.text() == "synthetische gegevens"
    assert bold.font().bold() or "Bold" in bold.font().styleName()
    assert "synthetische" not in "".join(item.text() for item in labels if item is not bold)
    is_behind = bold.pagePos().x() >= last.pagePos().x() + 1 and abs(bold.pagePos().y() - last.pagePos().y()) < 0.01
    assert is_behind or bold.pagePos().y() > last.pagePos().y() + 2
    look = paper_template(paper).look
    assert bold.pagePos().x() + bold.rect().width() <= look.main.right() + 2


@every_paper
@pytest.mark.parametrize("words", [4, 13, 18, 20, 22])
def test_words_in_bold_follow_the_source_closely(project, paper, words, tmp_path: Path):
    """As QGIS 3.22 draws it: the size of letters is rounded, which adds up over a long line. Never on top of it."""
    source = SourceLine("Bron: " + "enkele tabellen " * words + "einde", "nadruk")
    export_pdf(laid_out(project, source, paper), tmp_path / "bron.pdf", 300, QgsFeedback())
    _, end = edges(tmp_path / "bron.pdf", "einde")
    begin, _ = edges(tmp_path / "bron.pdf", "nadruk")
    most = 5 if HOLD_PARAGRAPHS else 1.8
    assert 0.3 < begin - end < most or begin < end
