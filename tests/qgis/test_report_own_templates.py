"""Protects pages on templates of users: whatever they leave out, move or make small, nothing lies over the rest."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtCore import QRectF

from tests.qgis import laid_out_report, own_templates, report_ground
from veerkracht_plugin.bridge.report import layout_pages
from veerkracht_plugin.bridge.report.fonts import family
from veerkracht_plugin.bridge.report.layout_pages import LaidOut, lay_out_report
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.room import largest_free
from veerkracht_plugin.bridge.report.sheet import frame_of
from veerkracht_plugin.bridge.report.templates import Template, open_template
from veerkracht_plugin.core.report.pages import Factsheet
from veerkracht_plugin.paths import resource

Element = ElementTree.Element
Change = Callable[[str, Element], bool]

# The frames of A4 landscape, mirrored: the map on the left, the text on the right.
_TO_THE_RIGHT = ("kicker", "number", "title", "subtitle", "rule", "text", "legend")
_TO_THE_LEFT = ("map", "circle_list", "source", "scale_bar", "north_arrow", "overview")
# Its many blocks need much room; where there is too little, that is said.
_MAY_FAIL = Factsheet


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def laid(project) -> Callable[..., LaidOut]:
    """laid(template) → a report with a page of every kind on it; `keys`: of its maps."""

    def made(template: Template, **said: object) -> LaidOut:
        areas, circles = report_ground.areas(), report_ground.circles(7)
        report = laid_out_report.report(areas, circles, **{"keys": ("1", "3"), **said})
        return lay_out_report(project, report, MapSources(areas, circles), template)

    return made


@pytest.fixture
def rewritten(tmp_path) -> Callable[..., Template]:
    """rewritten(change) → the template of A4 landscape; change(id, element) says whether an item stays."""

    def made(change: Change) -> Template:
        root = ElementTree.fromstring(resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8"))
        for element in root.findall("LayoutItem"):
            if not change(element.get("id", ""), element):
                root.remove(element)
        path = tmp_path / "eigen.qpt"
        path.write_text(ElementTree.tostring(root, encoding="unicode"), encoding="utf-8")
        return open_template(path)

    return made


def as_it_is(name: str, element: Element) -> bool:
    return True


def at(wanted: str, x: float, y: float, size: str = "") -> Change:
    """Puts one item elsewhere, in another size where that is given."""

    def change(name: str, element: Element) -> bool:
        if name == wanted:
            element.set("position", f"{x:g},{y:g},mm")
            element.set("positionOnPage", f"{x:g},{y:g},mm")
            element.set("size", f"{size},mm" if size else element.get("size"))
        return True

    return change


def sound(made: LaidOut, template: Template) -> None:
    assert not own_templates.beyond(made.layout)
    assert not own_templates.overlaps(made.layout, template)


def words(made: LaidOut) -> str:
    labels = [item for item in made.layout.items() if isinstance(item, QgsLayoutItemLabel)]
    return " ".join(item.text() for item in sorted(labels, key=lambda item: (item.page(), item.zValue())))


# --- any template ---


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("paper", ["a4_liggend", "a4_staand", "a3_liggend"])
def test_nothing_lies_over_something_else_or_beyond_the_page(laid, tmp_path, paper, seed):
    template = open_template(own_templates.changed(paper, tmp_path, seed))
    made = laid(template)
    sound(made, template)
    assert all(isinstance(page, _MAY_FAIL) for page, _ in made.failed)
    assert made.layout.pageCollection().pageCount() < 25


@pytest.mark.parametrize("names", [("map",), ("map", "title", "legend"), ("map", "title", "text")])
def test_templates_of_a_few_items(laid, rewritten, names):
    template = rewritten(lambda name, _: name in names)
    made = laid(template)
    assert set(template.frames) == set(names)
    assert not made.failed
    sound(made, template)


def test_a_map_over_the_full_page(laid, rewritten):
    def change(name: str, element: Element) -> bool:
        extent = element.find("Extent")
        if name == "map":
            at("map", 0, 0, "297,210")(name, element)
            for side, value in (("xmin", 0), ("ymin", 0), ("xmax", 297), ("ymax", 210)):
                extent.set(side, str(value))
        return name == "map"

    template = rewritten(change)
    assert template.frames["map"] == QRectF(0, 0, 297, 210)
    made = laid(template)
    assert not made.failed
    sound(made, template)


def test_without_an_item_for_text_the_maps_have_none(laid, rewritten):
    whole = laid(rewritten(as_it_is))
    own = " ".join(laid_out_report.TEXT["nl"][0].text.split()[:4])
    assert whole.notes == ()
    said = words(whole).count(own)
    without = laid(rewritten(lambda name, _: name != "text"))
    (note,) = without.notes
    assert "eigen.qpt" in str(note)
    assert str(note).endswith(": text.")
    files = [page.customProperty("veerkracht/file") for page in without.layout.pageCollection().pages()]
    assert "kaart1" in files
    assert "kaart1_2" not in files
    assert words(without).count(own) == said - 2


def test_a_template_drawn_in_an_empty_project(laid, rewritten):
    """Its map shows nothing, and QGIS then knows no size for it."""

    def empty(name: str, element: Element) -> bool:
        for extent in element.findall("Extent"):
            for side in ("xmin", "ymin", "xmax", "ymax"):
                extent.set(side, "0")
        return True

    template = rewritten(empty)
    assert template.frames["map"] == QRectF(102, 12, 183, 178)
    made = laid(template)
    assert not made.failed
    maps = [item for item in made.layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert all(item.scale() > 1 and item.layers() for item in maps)
    sound(made, template)


# --- parts ---


def test_text_on_the_other_side_of_the_map_stands_beside_it_too(laid, rewritten):
    def mirror(name: str, element: Element) -> bool:
        shift = 189 if name in _TO_THE_RIGHT else -90 if name in _TO_THE_LEFT else 0
        x, y, _ = element.get("position", "0,0,mm").split(",")
        return at(name, float(x) + shift, float(y))(name, element)

    template = rewritten(mirror)
    assert template.look.is_wide
    made = laid(template)
    assert not made.failed
    sound(made, template)
    # The factsheet comes last: as wide as the page, its questions at the foot.
    last = made.layout.pageCollection().pageCount() - 1
    on_it = [item for item in made.layout.items() if isinstance(item, QgsLayoutItem) and item.page() == last]
    frames = {item.id(): frame_of(item) for item in on_it}
    assert max(frame.right() for frame in frames.values()) > 280
    assert max(frame.left() for name, frame in frames.items() if name.startswith("map")) + 80 > 80


def test_a_legend_that_is_too_low_grows_upward(laid, rewritten):
    template = rewritten(at("legend", 12, 180, "84,10"))
    made = laid(template)
    swatches = [item for item in made.layout.items() if getattr(item, "id", str)().startswith("legend_swatch")]
    assert min(frame_of(item).height() for item in swatches) > 3
    assert not [note for note in made.notes if "legend" in str(note)]
    sound(made, template)


def test_a_legend_without_room_gets_a_page_of_its_own(laid, rewritten):
    template = rewritten(at("legend", 12, 52, "20,10"))
    made = laid(template)
    assert any("room for the legend" in str(note) for note in made.notes)
    assert "zeer veel slechter dan gemiddeld" in words(made).replace("\n", " ")
    sound(made, template)


def test_items_of_further_pages_and_beside_the_page_do_not_come_along(laid, rewritten):
    def change(name: str, element: Element) -> bool:
        return at("kicker", 12, 230)(name, element) and at("logo", -90, 20)(name, element)

    template = rewritten(change)
    assert not {"kicker", "logo"} & set(template.frames)
    assert not own_templates.beyond(laid(template).layout)


def test_what_this_qgis_does_not_know_is_named(rewritten, tmp_path):
    newer = '<LayoutItem type="70001" id="hologram" position="5,5,mm" size="9,9,mm" uuid="{1}"/></Layout>'
    text = resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8").replace("</Layout>", newer)
    (tmp_path / "nieuwer.qpt").write_text(text, encoding="utf-8")
    (note,) = open_template(tmp_path / "nieuwer.qpt").notes
    assert "does not know" in str(note)
    assert "hologram" in str(note)


def test_a_page_that_takes_nothing_of_its_text_is_named_and_ends(project, laid, rewritten, monkeypatch):
    def nothing(sheet: object, template: object, page: object, document: object) -> list:
        return [replace(page, file_name=f"{page.file_name}_2", bookmark="")]

    monkeypatch.setattr(layout_pages, "draw_reading", nothing)
    made = laid(rewritten(as_it_is))
    assert ["too little room" in str(error) for _, error in made.failed] == [True]
    assert made.layout.pageCollection().pageCount() < 12


def test_a_page_that_goes_on_for_ever_is_named(laid, rewritten, monkeypatch):
    def on(sheet: object, template: object, page: object, document: object) -> list:
        return [replace(page, paragraphs=page.paragraphs * 2 if len(page.paragraphs) < 9 else page.paragraphs[:-1])]

    monkeypatch.setattr(layout_pages, "draw_reading", on)
    assert any("more than 40 pages" in str(error) for _, error in laid(rewritten(as_it_is)).failed)


def test_names_and_numbers_on_maps_are_in_the_typeface_of_the_template(project, laid, tmp_path):
    text = resource("layouts", "a4_liggend.qpt").read_text(encoding="utf-8").replace("Lato", "DejaVu Serif")
    (tmp_path / "anders.qpt").write_text(text, encoding="utf-8")
    laid(open_template(tmp_path / "anders.qpt"))
    labelled = [layer for layer in project.mapLayers().values() if getattr(layer, "labelsEnabled", bool)()]
    assert {layer.labeling().settings().format().font().family() for layer in labelled} == {"DejaVu Serif"}
    assert family() != "DejaVu Serif"


@pytest.mark.parametrize("count", range(5))
def test_the_largest_free_rectangle_touches_nothing(count):
    taken = [QRectF(10 * number, 7 * number, 12, 9) for number in range(1, count + 1)]
    free = largest_free(QRectF(0, 0, 80, 60), taken, 1)
    assert not any(free.intersects(one.adjusted(-0.9, -0.9, 0.9, 0.9)) for one in taken)
    assert free.width() * free.height() >= 60 * (80 if not taken else 10)


def test_nothing_is_free_where_all_is_taken():
    assert largest_free(QRectF(0, 0, 8, 8), [QRectF(-1, -1, 20, 20)]).isEmpty()
