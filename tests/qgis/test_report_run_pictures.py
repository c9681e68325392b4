"""Protects pages as pictures, and the maps that are cut out of them: the right page, whole, at the right size."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.core import QgsLayoutSize, QgsProject
from qgis.PyQt.QtGui import QColor, QImage

from tests.qgis.report_layouts import add_map, layout_of
from tests.qgis.report_pages import ODD
from veerkracht_plugin.bridge.report import pictures
from veerkracht_plugin.bridge.report.page_walk import TooLarge
from veerkracht_plugin.bridge.report.pictures import export_picture, is_picture, map_on, map_picture
from veerkracht_plugin.core.errors import VeerkrachtError

RED, BLUE = "#C43A2F", "#2F6FAE"


@pytest.fixture
def project() -> QgsProject:
    return QgsProject()


@pytest.fixture
def layout(project):
    made = layout_of(project, ["een", "twee", "drie"])
    add_map(made, 1, RED, "map_2")
    add_map(made, 2, BLUE)
    return made


def middle_of_map(image: QImage) -> str:
    """The colour at (100, 85) mm on A4 landscape."""
    return QColor(image.pixel(round(image.width() * 100 / 297), round(image.height() * 85 / 210))).name().upper()


def test_each_page_is_its_own_picture(layout, tmp_path):
    found = []
    for page in range(3):
        path = tmp_path / f"pagina_{page}.png"
        export_picture(layout, page, path, 100)
        image = QImage(str(path))
        assert (image.width(), image.height()) == pytest.approx((1169, 827), abs=1)
        found.append(middle_of_map(image))
    assert found == ["#FFFFFF", RED, BLUE]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pagina_0.png", "pagina_1.png", "pagina_2.png"]
    assert not [page for page in range(3) if layout.pageCollection().page(page).excludeFromExports()]


def test_svg_is_lines_and_has_a_title(layout, tmp_path):
    export_picture(layout, 2, tmp_path / "pagina.svg", 100, ODD)
    root = ET.parse(tmp_path / "pagina.svg").getroot()
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "path" in names
    assert "image" not in names
    assert root.findtext("{http://www.w3.org/2000/svg}title") == ODD


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_that_is_cut_off(layout, tmp_path, monkeypatch, ending):
    monkeypatch.setattr(pictures, "_is_whole", lambda path: False)
    with pytest.raises(VeerkrachtError, match="disk is not full"):
        export_picture(layout, 1, tmp_path / f"pagina.{ending}", 100)
    assert not list(tmp_path.iterdir())


def test_a_map_is_cut_out_by_its_frame(layout):
    item = map_on(layout, 1)
    assert item.id() == "map_2"
    image = QImage.fromData(map_picture(layout, item, 400))
    assert (image.width(), image.height()) == (400, 200)
    assert QColor(image.pixel(150, 100)).name().upper() == RED


def test_the_map_of_a_page_is_the_one_with_the_id_else_the_largest(project):
    layout = layout_of(project, ["een", "twee"])
    small, large = add_map(layout, 0, name="map"), add_map(layout, 0, name="overview")
    large.attemptResize(QgsLayoutSize(200, 100))
    assert map_on(layout, 0).id() == "map"
    small.setId("kaartje")
    assert map_on(layout, 0).id() == "overview"
    assert map_on(layout, 1) is None


def test_no_memory_for_a_map(layout):
    with pytest.raises(TooLarge, match="not enough memory"):
        map_picture(layout, map_on(layout, 1), 2**24)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', True),
        ("logo.svg", b"<html/>", False),
        ("logo.svg", b"", False),
        ("logo.png", b"GIF89a", False),
        ("logo.txt", b"text", False),
    ],
)
def test_what_is_a_logo(tmp_path: Path, name: str, content: bytes, expected: bool):
    (tmp_path / name).write_bytes(content)
    assert is_picture(tmp_path / name) == expected


def test_a_logo_under_a_wrong_name(tmp_path):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    assert image.save(str(tmp_path / "logo.png"))
    (tmp_path / "logo.png").rename(tmp_path / "logo.jpg")
    assert is_picture(tmp_path / "logo.jpg")
