"""Protects what a user brings and keeps: templates of their own, layouts of earlier runs, pages that fail alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutItemPicture, QgsPrintLayout, QgsProject
from qgis.PyQt.QtGui import QImage

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report import layout_pages
from veerkracht_plugin.bridge.report.labels import font_of
from veerkracht_plugin.bridge.report.layout_pages import lay_out_report, page_marks
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.pages import MapPage, Report
from veerkracht_plugin.paths import resource

Changed = Callable[..., Path]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """changed((old, new), …) → the template of A4 landscape with texts replaced, in a file of its own."""

    def write(*replacements: tuple[str, str]) -> Path:
        text = resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "eigen & mooi.qpt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def report(areas, *keys: str, title: str = "Analyse", file_name: str = "analyse") -> Report:
    pages = tuple(laid_out_report.map_page(areas, key) for key in keys or ("1", "3"))
    return Report(title, "Aa", "nl", file_name, pages)


def ids(layout: QgsPrintLayout) -> set[str]:
    return {item.id() for item in layout.items() if hasattr(item, "id") and item.id()}


# --- templates ---


@pytest.mark.parametrize(
    "name", ["title", "subtitle", "kicker", "number", "text", "legend", "circle_list", "source", "footer", "scale_bar"]
)
def test_a_template_without_an_item_gives_a_page_without_it(project, changed, name):
    areas, circles = report_ground.areas(), report_ground.circles()
    made = report(areas, "3")
    page = replace(made.pages[0], circles=laid_out_report.circle_entries(circles)["3"])
    template = changed((f'id="{name}"', f'id="mine_{name}"'))
    layout = lay_out(project, replace(made, pages=(page,)), MapSources(areas, circles), template)
    assert f"{name}_1" not in ids(layout) - {"text_1"}
    assert "map_1" in ids(layout)


def test_what_a_user_adds_to_a_template_stays(project, changed):
    template = changed(('id="circle_list"', 'id="slogan"'))
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), template)
    assert {"slogan_1", "slogan_2"} <= ids(layout)


def test_a_disclaimer_that_a_user_wrote_stands_on_every_page(project, tmp_path):
    text = resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8")
    (item,) = re.findall(r'<LayoutItem [^>]*id="disclaimer"[^>]*>', text)
    own = "Aan deze kaart kunnen geen rechten worden ontleend."
    template = tmp_path / "huisstijl.qpt"
    written = re.sub(r' labelText="[^"]*"', "", item).replace("<LayoutItem ", f'<LayoutItem labelText="{own}" ', 1)
    template.write_text(text.replace(item, written), encoding="utf-8")
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), template)
    said = [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert said.count(own) == 2
    # The place for it is empty in the templates of the plugin, and then it goes.
    assert not any(name.startswith("disclaimer") for name in ids(lay_out(project, report(areas), MapSources(areas))))


def test_a_template_without_a_map_is_refused_by_a_sentence(project, changed):
    areas, text = report_ground.areas(), resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8")
    template = changed()
    # Two maps, none of which says that it is the one.
    template.write_text(
        text.replace('id="map"', 'id="kaart"').replace('id="overview"', 'id="kaartje"'), encoding="utf-8"
    )
    with pytest.raises(VeerkrachtError, match=r'eigen & mooi\.qpt has no map item with the id "map"'):
        lay_out(project, report(areas), MapSources(areas), template)
    assert not project.layoutManager().layouts()


def test_the_only_map_of_a_template_needs_no_id(project, changed):
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), changed(('id="map"', 'id=""')))
    assert any(isinstance(item, QgsLayoutItemMap) and item.id() == "map_1" for item in layout.items())


@pytest.mark.parametrize("content", ["", "<html><body>no</body></html>", "<Layout><unclosed>", "\x00\x01", "<Layout/>"])
def test_a_file_that_is_no_template_is_refused_by_a_sentence(project, tmp_path, content):
    path = tmp_path / "geen.qpt"
    path.write_text(content, encoding="utf-8")
    areas = report_ground.areas()
    with pytest.raises(VeerkrachtError, match=r"geen\.qpt") as told:
        lay_out(project, report(areas), MapSources(areas), path)
    assert str(tmp_path) not in str(told.value)


def test_a_template_that_is_not_there_is_refused_by_a_sentence(project, tmp_path):
    areas = report_ground.areas()
    with pytest.raises(VeerkrachtError, match=r"weg\.qpt cannot be read"):
        lay_out(project, report(areas), MapSources(areas), tmp_path / "weg.qpt")


def test_items_of_a_newer_qgis_are_left_out(project, changed):
    areas = report_ground.areas()
    newer = '<LayoutItem type="70001" id="hologram" position="5,5,mm" size="9,9,mm" uuid="{1}"/></Layout>'
    layout = lay_out(project, report(areas), MapSources(areas), changed(("</Layout>", newer)))
    assert "map_2" in ids(layout)
    assert not any("hologram" in name for name in ids(layout))


def test_a_font_that_is_not_there_becomes_that_of_the_pages(project, changed):
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), changed(("Lato,19", "Nergens Sans,19")))
    title = layout.itemById("title_1")
    assert isinstance(title, QgsLayoutItemLabel)
    assert "Nergens" not in font_of(title).family()


# --- logos ---


def test_a_logo_is_shown_on_every_page(project, tmp_path):
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(0x0B5651)
    assert image.save(str(tmp_path / "logo.png"))
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), logo=tmp_path / "logo.png")
    logos = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture) and "logo" in item.id()]
    assert len(logos) == 2


def test_a_logo_that_is_no_picture_leaves_its_place_empty(project, tmp_path):
    (tmp_path / "logo.png").write_text("no picture")
    areas = report_ground.areas()
    layout = lay_out(project, report(areas), MapSources(areas), logo=tmp_path / "logo.png")
    assert not any("logo" in name for name in ids(layout))


# --- running again ---


def test_ids_are_unique_and_stable(project):
    areas, circles = report_ground.areas(), report_ground.circles()
    whole = laid_out_report.report(areas, circles)
    layout = lay_out(project, whole, MapSources(areas, circles))
    found = [item.id() for item in layout.items() if hasattr(item, "id") and item.id()]
    assert len(found) == len(set(found))
    again = lay_out(project, whole, MapSources(areas, circles))
    assert ids(again) == set(found)


def test_running_again_replaces_only_what_was_made(project):
    areas = report_ground.areas()
    project.addMapLayer(areas)
    own = QgsPrintLayout(project)
    own.setName("Analyse")
    project.layoutManager().addLayout(own)
    lay_out(project, report(areas), MapSources(areas))
    other = lay_out(project, report(areas, title="Bee", file_name="bee"), MapSources(areas))
    before = set(project.mapLayers())
    lay_out(project, report(areas), MapSources(areas))
    names = sorted(layout.name() for layout in project.layoutManager().layouts())
    assert names == ["Analyse", "Analyse (2)", "Bee"]
    assert len(project.mapLayers()) == len(before)
    assert areas.id() in project.mapLayers()
    assert all(layer.id() in project.mapLayers() for layer in other.itemById("map_1").layers())


def test_layers_of_the_pages_are_not_in_the_tree(project):
    areas = report_ground.areas()
    project.addMapLayer(areas)
    lay_out(project, report(areas), MapSources(areas))
    assert [node.layerId() for node in project.layerTreeRoot().findLayers()] == [areas.id()]


def test_a_page_that_fails_does_not_stop_the_others(project, monkeypatch):
    areas = report_ground.areas()
    drawn = layout_pages.draw_map_page

    def draw(sheet, template, page: MapPage, document, scene):
        if page.key == "3":
            sheet.line("half", "half a page", 10, 10, template.look.style("text"))
            raise RuntimeError("broken")
        return drawn(sheet, template, page, document, scene)

    monkeypatch.setattr(layout_pages, "draw_map_page", draw)
    made = lay_out_report(project, report(areas, "1", "3", "7"), MapSources(areas), paper_template("a4_liggend"))
    assert [mark.file_name for mark in page_marks(made.layout)] == ["kaart1", "kaart7"]
    assert [page.key for page, _ in made.failed] == ["3"]
    assert not any(name.startswith("half") for name in ids(made.layout))
    with pytest.raises(RuntimeError, match="broken"):
        lay_out(project, report(areas, "1", "3", "7"), MapSources(areas))
    assert not project.layoutManager().layouts()


def test_a_report_can_be_stopped_between_pages(project):
    areas = report_ground.areas()

    def stop(number: int, page: object) -> None:
        if number == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lay_out(project, report(areas), MapSources(areas), progress=stop)
    assert not project.layoutManager().layouts()
    assert not project.mapLayers()
