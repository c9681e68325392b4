"""Protects the page of a focus circle: its ring, what people wrote in full, and what is to be known of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laid_out_charts import factsheet
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.factsheet import Blocks
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import PAPERS, paper_template
from veerkracht_plugin.core.report.pages import Factsheet, Report, SourceLine

every_paper = pytest.mark.parametrize("paper", PAPERS)
LONG = "Hoe maken we van de hof weer een plek waar jong en oud elkaar treffen?"


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def laid_out(project: QgsProject, paper: str = "a4_liggend", **given: object) -> QgsPrintLayout:
    areas, circles = report_ground.areas(), report_ground.circles()
    page: Factsheet = factsheet(circles, laid_out_report.circle_entries(circles)["3"][0])
    report = Report("Analyse", "Aa", "nl", "analyse", (replace(page, **given),))
    return lay_out(project, report, MapSources(areas, circles), paper=paper)


def labels(layout: QgsPrintLayout, name: str) -> list[QgsLayoutItemLabel]:
    found = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id().startswith(name)]
    return sorted(found, key=lambda item: (item.page(), item.pagePos().y(), item.pagePos().x()))


def said(layout: QgsPrintLayout, name: str = "") -> str:
    return " ".join(" ".join(item.text().split()) for item in labels(layout, name))


def the_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    return next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "map_1")


@pytest.mark.parametrize(("paper", "ring"), [("a4_liggend", 0.9), ("a4_staand", 0.9), ("a3_liggend", 0.9 * 2**0.5)])
def test_the_ring_is_wider_than_on_the_maps(project, paper, ring):
    rings = the_map(laid_out(project, paper)).layers()[0].renderer()
    symbol = rings.rootRule().children()[0].symbol()
    assert symbol.symbolLayer(symbol.symbolLayerCount() - 1).width() == pytest.approx(ring, rel=0.01)


@every_paper
def test_names_of_areas_make_way_for_the_scale_bar_and_streets_shine_through_it(project, paper):
    layout = laid_out(project, paper)
    (bar,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemScaleBar))
    assert the_map(layout).isLabelBlockingItem(bar)
    assert bar.backgroundColor().alpha() < 160
    assert bar.rect().width() < 0.25 * the_map(layout).rect().width()


@every_paper
def test_the_blocks_stand_side_by_side_inside_the_margins(project, paper):
    look = paper_template(paper).look
    blocks = {
        name: Blocks.planned(look).frame(name)
        for name in ("map", "strips", "figures", "position", "matrix", "questions")
    }
    margin = 12 * look.unit
    inside = QRectF(margin, margin, look.page.width() - 2 * margin, look.foot - margin)
    frames = list(blocks.values())
    assert all(inside.adjusted(-0.1, -0.1, 0.1, 0.1).contains(frame) for frame in frames)
    assert not [(a, b) for number, a in enumerate(frames) for b in frames[:number] if a.intersects(b)]


@every_paper
def test_what_is_written_fits_or_goes_on(project, paper):
    words = [f"woord{number}" for number in range(160)]
    written = (("Leefomgeving", LONG, " ".join(words), "groen"), ("Woningprogramma", "", "", ""))
    answers = (("Wat zien we?", " ".join(word.upper() for word in words)), ("Hoe komt dat?", ""))
    layout = laid_out(project, paper, matrix=written, questions=answers)
    shown = said(layout).split()
    assert all(shown.count(word) == shown.count(word.upper()) == 1 for word in words)
    assert layout.pageCollection().pageCount() == 2


@every_paper
def test_perspectives_of_some_sentences_fit_and_say_what_there_is_and_what_is_wished(project, paper):
    own = ("Leefomgeving", LONG, "Buurtconciërge, speeltuin De Hoek, koffie in de Ontmoeting.", "Een vaste wijkagent.")
    layout = laid_out(project, paper, matrix=(own,) * 4)
    assert layout.pageCollection().pageCount() == 1
    assert said(layout).count("Er is al: Buurtconciërge") == said(layout).count("Gewenst: Een vaste") == 4
    assert [item.text() for item in labels(layout, "matrix_column")] == ["Verbeteren", "Doorbreken"]
    assert said(layout, "matrix_row") == "Woning Woning Bewoner Bewoner"


@every_paper
def test_what_is_to_be_known_of_the_figures_stands_before_the_source(project, paper):
    notes = (
        "Zonder gegevens: 12% van de oppervlakte van de cirkel.",
        "Dat twee dingen samengaan, zegt niets over de oorzaak.",
    )
    layout = laid_out(project, paper, notes=notes, source=SourceLine("(Bron: CBS) ·", "synthetische gegevens"))
    whole = said(layout, "source")
    assert whole.startswith(f"{notes[0]} {notes[1]} (Bron: CBS) ·")
    assert "synthetische gegevens" in whole


@every_paper
@pytest.mark.parametrize(("times", "pages"), [(1, 1), (3, 1), (12, 2)])
def test_a_remark_stands_under_the_name_or_goes_on(project, paper, times, pages):
    layout = laid_out(project, paper, remark=" ".join([LONG] * times))
    assert layout.pageCollection().pageCount() == pages
    item: QgsLayoutItem = labels(layout, "remark")[0]
    assert item.pagePos().y() + item.rect().height() < the_map(layout).pagePos().y() + 0.8
    assert said(layout).count("treffen?") >= times


@every_paper
def test_a_long_name_ends_on_an_ellipsis(project, paper):
    layout = laid_out(project, paper, title="Rietlanden binnenstad / Oude Haven " * 9)
    [title] = labels(layout, "title")
    assert title.text().endswith("…")
