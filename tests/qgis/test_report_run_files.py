"""Protects the files of a report: those of an earlier run are told apart, and those in use noticed before the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject

from tests.qgis.report_layouts import about, bookmarks_in, told
from tests.qgis.report_runs import areas, circles, exported, refused
from veerkracht_plugin.bridge.report import layout_pages
from veerkracht_plugin.bridge.report.pdf import can_write_geopdf

PDF, PNG, SVG, HTML, XLSX = range(5)

pytestmark = pytest.mark.usefixtures("qgis_processing")


def said_of_earlier(infos: list[str]) -> list[str]:
    return [info for info in infos if "earlier run" in info]


def test_pictures_of_pages_that_are_no_longer_in_the_report_are_named(tmp_path):
    first = exported(AREAS=areas(), MAPS=[0, 2], FORMATS=[PNG], DPI=72, OUTPUT=str(tmp_path))
    assert said_of_earlier(first.told.infos) == []
    (tmp_path / "veerkrachtkaarten notities.png").write_text("of the user")
    (tmp_path / "veerkrachtkaartenboek.png").write_text("of the user")
    (tmp_path / "veerkrachtkaarten_logo.txt").write_text("of the user")
    before = {path.name for path in tmp_path.iterdir()}
    second = exported(AREAS=areas(), MAPS=[0], FORMATS=[PNG], DPI=72, OUTPUT=str(tmp_path))
    (said,) = said_of_earlier(second.told.infos)
    assert "veerkrachtkaarten_kaart3_focusgebieden.png" in said
    assert "kaart1" not in said
    assert "notities" not in said
    assert "boek" not in said
    assert "logo" not in said
    # Nothing is deleted: it may be the user's.
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("ending", "formats"), [("xlsx", [PDF, XLSX]), ("png", [PDF, PNG]), ("svg", [SVG]), ("html", [HTML])]
)
def test_what_another_program_has_open_is_noticed_before_the_work(tmp_path, monkeypatch, ending, formats):
    exported(AREAS=areas(), MAPS=[0], FORMATS=formats, DPI=72, OUTPUT=str(tmp_path))
    held = sorted(tmp_path.glob(f"*.{ending}"))[-1]
    opened = Path.open

    def refuse_to_open(path: Path, mode: str = "r", *given: Any, **more: Any) -> Any:
        if path == held and "+" in mode:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, *given, **more)

    monkeypatch.setattr(Path, "open", refuse_to_open)
    monkeypatch.setattr(layout_pages, "_draw_pages", lambda *_: pytest.fail("it began to work"))
    said = refused(AREAS=areas(), MAPS=[0], FORMATS=formats, DPI=72, OUTPUT=str(tmp_path))
    assert f"{held.name} cannot be replaced: it is open in another program" in said


def test_with_tables_only_nothing_is_laid_out(tmp_path, monkeypatch):
    monkeypatch.setattr(layout_pages, "_draw_pages", lambda *_: pytest.fail("it drew pages"))
    project = QgsProject()
    layer = areas()
    project.addMapLayer(layer)
    ran = exported(project=project, AREAS=layer, FORMATS=[XLSX], OUTPUT=str(tmp_path))
    assert [Path(path).name for path in ran.outputs["FILES"]] == ["veerkrachtkaarten.xlsx"]
    assert ran.outputs["PAGES"] == 0
    assert not project.layoutManager().layouts()
    assert not [info for info in ran.told.infos if "Layouts in the project" in info]


@pytest.mark.skipif(not can_write_geopdf(), reason="this GDAL puts no GeoPDF together")
def test_a_geopdf_says_what_it_is_and_what_its_layers_are(tmp_path):
    ran = exported(
        AREAS=areas(), CIRCLES=circles(), MAPS=[2], GEOPDF=True, AUTHOR="Gemeente Almelo", DPI=96, OUTPUT=str(tmp_path)
    )
    path = next(Path(name) for name in ran.outputs["FILES"] if name.endswith("_geo.pdf"))
    properties = about(path)
    assert properties["Title"].endswith("Focusgebieden")
    assert properties["Author"] == "Gemeente Almelo"
    assert bookmarks_in(path) == [("3 Focusgebieden", 1)]
    layers = told("gdalinfo", path, "-mdd", "LAYERS").replace("_", " ")
    assert "Kaart 3 Focusgebieden" in layers
    assert "Focuscirkels" in layers
    assert "(" not in layers.partition("Metadata (LAYERS)")[2].partition("Corner")[0]


def test_no_scope_writes_over_the_files_of_another(tmp_path):
    chosen: list[dict[str, Any]] = [
        {"SCOPE": 0},
        {"SCOPE": 1},
        {"SCOPE": 2, "CLUSTERS": "Almelo"},
        {"SCOPE": 2, "CLUSTERS": "Almelo; Borne"},
        {"SCOPE": 2, "CLUSTERS": "Almelo+Borne"},
        {"SCOPE": 3},
    ]
    names = []
    for number, scope in enumerate(chosen):
        ran = exported(
            AREAS=areas(), CIRCLES=circles(), MAPS=[0], FORMATS=[XLSX], OUTPUT=str(tmp_path / str(number)), **scope
        )
        names += [Path(path).stem for path in ran.outputs["FILES"]]
    assert names == [
        "veerkrachtkaarten",
        "veerkrachtkaarten_per_gemeente",
        "veerkrachtkaarten_almelo",
        "veerkrachtkaarten_almelo-borne",
        "veerkrachtkaarten_almelo_borne",
        "veerkrachtkaarten_factsheets",
    ]
