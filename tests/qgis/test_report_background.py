"""Protects the background from a network: names that can be read on paper, and reports without it when it fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsBilinearRasterResampler,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage

from tests.core.colour_difference import difference
from tests.qgis import laid_out_report, report_ground, report_runs
from tests.qgis.report_layouts import text_on
from tests.qgis.report_runs import exported
from tests.qgis.runs import Told
from tests.qgis.seen_maps import Seen, median_colour, the_map, without_names
from tests.qgis.tile_server import TileServer, tile_server
from veerkracht_plugin.bridge.report.background import greyed
from veerkracht_plugin.bridge.report.background_drawing import draw_background
from veerkracht_plugin.bridge.report.layout_pages import LaidOut, lay_out_report
from veerkracht_plugin.bridge.report.map_items import MapSources, View
from veerkracht_plugin.bridge.report.patience import Patience
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.errors import Stopped
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.pages import Report

LEFT_OUT = "Zonder achtergrond: die kon niet worden getekend."
HOLES = "Delen van de achtergrond ontbreken: die konden niet worden geladen."
RD = QgsCoordinateReferenceSystem("EPSG:28992")
tiles_of_both = pytest.mark.parametrize("kind", ["xyz", "wmts"])


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    made.setCrs(RD)
    yield made
    made.clear()


def tiles(server: TileServer, kind: str) -> QgsRasterLayer:
    return server.xyz() if kind == "xyz" else server.wmts()


def laid_out(
    project: QgsProject,
    layer: QgsRasterLayer,
    folder: Path,
    paper: str = "a4_liggend",
    count: int = 12,
    patience: Patience | None = None,
) -> LaidOut:
    """A page of map 1 over so many squares."""
    areas = without_names(report_ground.areas(count))
    maps = MapSources(areas, background=layer, folder=folder, patience=patience or Patience())
    page = replace(laid_out_report.map_page(areas, "1"), circles=())
    return lay_out_report(project, Report("Analyse", "Aa", "nl", "analyse", (page,)), maps, paper_template(paper))


def view(width: float = 10_000) -> View:
    return View(QgsRectangle(150_000, 450_000, 150_000 + width, 450_000 + width * 0.8), RD)


# --- what can be read ---


@tiles_of_both
@pytest.mark.parametrize("paper", ["a4_liggend", "a3_liggend", "a4_staand"])
def test_names_on_tiles_are_high_enough_on_paper_and_classes_keep_their_colours(project, tmp_path, kind, paper):
    with tile_server() as server:
        made = laid_out(project, tiles(server, kind), tmp_path / "achtergrond", paper, count=4)
    assert not made.without_background
    assert len(server.asked) < 60
    assert len(server.levels) == 1
    # Ten pixels of 0.17 mm at least; those of a level more would be half as large.
    assert 1.6 <= letter_height(report_ground.picture(made.layout, dpi=300), 300, the_map(made.layout)) <= 3.7


@tiles_of_both
def test_under_tiles_classes_keep_their_colours(project, tmp_path, kind):
    with tile_server() as server:
        seen = Seen(laid_out(project, tiles(server, kind), tmp_path / "achtergrond").layout)
    for entry in legends()["1"].entries:
        assert difference(median_colour(seen.inside(entry.number - 1)), entry.main) < 3


def letter_height(image: QImage, dpi: float, item: QgsLayoutItemMap) -> float:
    """The highest run of dark pixels in a column of the upper part of a map, above the areas, in mm."""
    place, size = item.pagePos(), item.rect()
    left, top = (round(value / 25.4 * dpi) for value in (place.x() + 3, place.y() + 3))
    right, bottom = (
        round(value / 25.4 * dpi) for value in (place.x() + size.width() - 3, place.y() + size.height() * 0.3)
    )
    found = []
    for x in range(left, right, 2):
        run = 0
        for y in range(top, bottom):
            run = run + 1 if image.pixelColor(x, y).lightness() < 130 else 0
            found.append(run)
    return max(found) / dpi * 25.4


@tiles_of_both
@pytest.mark.parametrize("width", [900, 3_000, 11_000, 90_000])
def test_every_pixel_is_one_of_a_tile_and_large_enough_at_any_scale(qgis_app, kind, width):
    with tile_server() as server:
        picture = draw_background(tiles(server, kind), view(width), 180, 144)
    across = picture.view.extent.width() / (1.64 if kind == "xyz" else 1)
    pixel = across / picture.image.width() * 180 / width
    assert 0.165 <= pixel <= 0.36
    colours = {picture.image.pixelColor(x, 3).name() for x in range(picture.image.width())}
    assert colours <= {"#f2efe9", "#000000"}


def test_a_layer_that_is_smoothed_gets_the_same_tiles_and_stays_as_it_is(qgis_app):
    with tile_server() as server:
        draw_background(server.xyz(), view(), 180, 144)
        usual = server.levels
        layer = server.xyz()
        layer.resampleFilter().setZoomedOutResampler(QgsBilinearRasterResampler())
        layer.resampleFilter().setMaxOversampling(4)
        draw_background(layer, view(), 180, 144)
    resampling = layer.resampleFilter()
    assert isinstance(resampling.zoomedOutResampler(), QgsBilinearRasterResampler)
    assert (resampling.zoomedInResampler(), resampling.maxOversampling()) == (None, 4)
    assert server.levels == usual


def test_where_tiles_are_missing_the_land_is_still_light():
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    for y in range(40):
        for x in range(100):
            image.setPixelColor(x, y, QColor("#D8D4CC" if x % 3 else "#FFFFFF"))
    assert greyed(image).pixelColor(1, 1).red() >= 250


# --- servers that fail ---


@tiles_of_both
def test_a_server_that_is_off_leaves_a_report_that_says_so_on_every_map(qgis_processing, tmp_path, kind):
    with tile_server() as server:
        layer = tiles(server, kind)
    ran = exported(AREAS=report_runs.areas(), CIRCLES=report_runs.circles(), BACKGROUND=layer, OUTPUT=str(tmp_path))
    pages = [text_on(Path(ran.outputs["PDF"]), page) for page in range(1, ran.outputs["PAGES"] + 1)]
    maps = [text for text in pages if "– Deze kaart toont" in text]
    # The map of the areas in a list has a scale bar too.
    listed = [text for text in pages if text not in maps and re.search(r"^\d+ k?m$", text, re.MULTILINE)]
    assert (len(maps), len(listed)) == (4, 1)
    assert [text for text in pages if LEFT_OUT in text] == [*maps, *listed]
    assert ran.told.warnings.count("The background could not be drawn and was left out; is there a network?") == 1


def test_factsheets_say_it_too_in_their_language(qgis_processing, tmp_path):
    with tile_server() as server:
        layer = server.xyz()
    ran = exported(
        AREAS=report_runs.areas(),
        CIRCLES=report_runs.circles(),
        BACKGROUND=layer,
        SCOPE=3,
        LANGUAGE=1,
        OUTPUT=str(tmp_path),
    )
    for page in (1, 2):
        assert "Without background: it could not be drawn." in text_on(Path(ran.outputs["PDF"]), page)


def test_with_a_background_nothing_is_said(qgis_processing, tmp_path):
    with tile_server() as server:
        ran = exported(AREAS=report_runs.areas(), MAPS=[0], BACKGROUND=server.wmts(), OUTPUT=str(tmp_path))
    assert ran.told.warnings == []
    assert "achtergrond" not in text_on(Path(ran.outputs["PDF"]), 3)


def test_tiles_that_break_are_missing_and_that_is_said(project, tmp_path):
    with tile_server(breaks=lambda path, count: path.endswith(("1.png", "3.png", "5.png", "7.png"))) as server:
        made = laid_out(project, server.xyz(), tmp_path / "achtergrond")
    assert made.has_holes
    assert not made.without_background
    assert made.layout.itemById("background_note_1").text() == HOLES


def test_tiles_that_all_break_are_no_background(project, tmp_path):
    with tile_server(breaks=lambda path, count: True) as server:
        made = laid_out(project, server.xyz(), tmp_path / "achtergrond")
    assert made.without_background
    assert not made.has_holes
    note, item = made.layout.itemById("background_note_1"), the_map(made.layout)
    assert note.text() == LEFT_OUT
    inside = item.mapRectToScene(item.rect())
    assert inside.contains(note.mapRectToScene(note.rect()))


def test_who_waits_too_long_waits_only_once(project, tmp_path):
    patience = Patience(longest=0.5)
    with tile_server(delay=30) as server:
        assert laid_out(project, server.xyz(), tmp_path / "a", patience=patience).without_background
        assert patience.is_over
        asked = len(server.asked)
        assert asked
        assert draw_background(server.xyz(), view(), 180, 144, patience) is None
        assert (len(server.asked), server.answered) == (asked, 0)


def test_a_slow_server_is_waited_for(qgis_app):
    with tile_server(delay=0.4) as server:
        picture = draw_background(server.xyz(), view(), 180, 144, Patience(longest=30))
    assert picture.is_whole


class CancelledWhileTilesLoad(Told):
    """Presses Cancel once tiles are asked for; `answered`: how many had come when that was heard."""

    def __init__(self, server: TileServer) -> None:
        super().__init__()
        self._server = server
        self.answered: int | None = None

    def isCanceled(self) -> bool:
        if self._server.asked and self.answered is None:
            self.answered = self._server.answered
            self.cancel()
        return bool(super().isCanceled())


@tiles_of_both
def test_cancel_is_heard_while_tiles_load(qgis_processing, tmp_path, kind):
    with tile_server(delay=5) as server:
        layer, told = tiles(server, kind), CancelledWhileTilesLoad(server)
        with pytest.raises(QgsProcessingException, match="Stopped"):
            exported(told, QgsProject(), AREAS=report_runs.areas(), BACKGROUND=layer, OUTPUT=str(tmp_path / "uit"))
        assert (told.answered, server.answered) == (0, 0)
    assert not (tmp_path / "uit").exists()


def test_stopped_is_no_page_that_failed(project, tmp_path):
    with tile_server(delay=30) as server, pytest.raises(Stopped):
        laid_out(project, server.xyz(), tmp_path / "a", patience=Patience(lambda: bool(server.asked)))
    assert project.layoutManager().layouts() == []
    assert project.mapLayers() == {}
