"""Protects how the pages of a report look: a page of every kind on every paper, against pictures found good by eye."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsFeedback, QgsLayoutItem, QgsPrintLayout, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from tests.qgis import laid_out_report
from tests.qgis.golden import changed_share, is_same, keep, pictures_of
from tools.make_layouts import PAPERS
from veerkracht_plugin.bridge.report.layout_pages import lay_out_report, page_marks
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.pdf import export_pdf
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.report.file_names import safe_name
from veerkracht_plugin.core.report.pages import Paragraph

NAMES = tuple(paper.name for paper in PAPERS)
# Legends of one column of labels, with keys, short, with circles of two kinds, and in groups.
KEYS = ("1", "3", "4", "6", "7")
# A part of each of these pages, by the beginning of its ids, is moved by 3 mm.
MOVED = {"kaart1": "legend", "kaart3": "legend", "kaart4": "circle", "kaart6": "map", "kaart7": "legend"}
LONG = tuple(
    Paragraph(f"Kop {number}", "Een zin over buurten en inwoners, mild van toon. " * 12) for number in range(6)
)


@dataclass
class Drawn:
    """A report with a page of every kind on one paper; `pages`: its pictures by name."""

    layout: QgsPrintLayout
    pages: dict[str, QImage]


@pytest.fixture(scope="module")
def ground(run, demo, tmp_path_factory) -> tuple[str, str]:
    """Files of the demo region with its classes, and of its focus circles."""
    folder = tmp_path_factory.mktemp("kaarten")
    maps, circles = str(folder / "kaarten.gpkg"), str(folder / "focuscirkels.gpkg")
    run("veerkrachtmaps", **demo, OUTPUT=maps)
    run("suggestfocusareas", AREAS=maps, OUTPUT=circles)
    return maps, circles


@pytest.fixture(scope="module", params=NAMES)
def paper(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def drawn(paper, ground, tmp_path_factory) -> Iterator[Drawn]:
    areas, circles = (QgsVectorLayer(path, Path(path).stem) for path in ground)
    report = laid_out_report.report(areas, circles, keys=KEYS)
    much_text = replace(laid_out_report.map_page(areas, "1", texts=LONG), file_name="veel_tekst")
    report = replace(report, pages=(*report.pages, much_text))
    project = QgsProject()
    made = lay_out_report(project, report, MapSources(areas, circles), paper_template(paper))
    assert not made.failed
    yield Drawn(made.layout, pictures(made.layout, tmp_path_factory.mktemp(paper)))
    project.clear()


def pictures(layout: QgsPrintLayout, folder: Path) -> dict[str, QImage]:
    path = folder / "rapport.pdf"
    export_pdf(layout, path, 150, QgsFeedback())
    names = [safe_name(mark.file_name) for mark in page_marks(layout)]
    found = pictures_of(path, folder)
    assert len(found) == len(names) == len(set(names))
    return dict(zip(names, found))


def test_every_page_looks_as_it_should(drawn, paper, root, tmp_path, request):
    if not Qgis.QGIS_VERSION.startswith("3.22."):
        pytest.skip("other systems give the lines of a font other heights: titles and rows of tables stand lower there")
    folder = root / "tests" / "golden" / paper
    if request.config.getoption("--write-golden"):
        for name, picture in drawn.pages.items():
            keep(picture, folder / f"{name}.png")
    golden = {path.stem: QImage(str(path)) for path in folder.glob("*.png")}
    assert set(golden) == set(drawn.pages)
    others = {
        name: changed_share(page, golden[name]) for name, page in drawn.pages.items() if not is_same(page, golden[name])
    }
    for name in others:
        drawn.pages[name].save(str(tmp_path / f"{name}.png"))
    assert not others, f"these pages look otherwise; how they look now is in {tmp_path}"


def test_a_part_that_moved_is_noticed(drawn, tmp_path):
    pages = list(drawn.pages)
    moved = [item for name, part in MOVED.items() for item in parts_on(drawn.layout, pages.index(name), part)]
    move(moved, 3)
    try:
        now = pictures(drawn.layout, tmp_path)
    finally:
        move(moved, -3)
    assert {name for name in now if not is_same(drawn.pages[name], now[name])} == set(MOVED)


def parts_on(layout: QgsPrintLayout, page: int, part: str) -> list[QgsLayoutItem]:
    found = [item for item in layout.pageCollection().itemsOnPage(page) if isinstance(item, QgsLayoutItem)]
    found = [item for item in found if item.id().startswith(part)]
    assert found, part
    return found


def move(items: list[QgsLayoutItem], millimetres: float) -> None:
    for item in items:
        item.attemptMoveBy(0, millimetres)
