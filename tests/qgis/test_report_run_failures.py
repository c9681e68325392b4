"""Protects what was there before: a report appears whole or not at all; one failing page does not stop the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

from tests.qgis.report_layouts import about, bookmarks_in
from tests.qgis.report_runs import areas, circles, exported, names_in, refused
from tests.qgis.runs import Told, listing, squares
from veerkracht_plugin.bridge import staging
from veerkracht_plugin.bridge.report import layout_pages, page_walk, report_formats
from veerkracht_plugin.core.errors import VeerkrachtError

PDF, PNG, SVG, HTML, XLSX = range(5)
ALL = [PDF, PNG, SVG, HTML, XLSX]

pytestmark = pytest.mark.usefixtures("qgis_processing")


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder where files of an earlier report stand."""
    made = tmp_path / "rapport"
    made.mkdir()
    for ending in ("pdf", "html", "xlsx"):
        (made / f"veerkrachtkaarten.{ending}").write_bytes(f"earlier {ending}".encode())
    return made


@pytest.fixture
def refuse(folder):
    """refuse(parameters) → the sentence; checks that the earlier files are as they were."""
    before = listing(folder)

    def say(**parameters: Any) -> str:
        said = refused(**{"AREAS": areas(), "OUTPUT": str(folder), **parameters})
        assert listing(folder) == before
        return said

    return say


# --- what is given ---


def test_files_that_are_not_there_or_nothing_like_it(refuse, tmp_path):
    picture, text = tmp_path / "logo.png", tmp_path / "teksten.md"
    picture.write_text("no picture")
    text.write_bytes(b"# Kaart 1\n\xff\xfe\xfa")
    assert "is not there" in refuse(LOGO=str(tmp_path / "weg.svg"))
    assert "logo.png is no picture" in refuse(LOGO=str(picture))
    assert "is not there" in refuse(TEXTS=str(tmp_path / "weg.md"))
    assert "UTF-8" in refuse(TEXTS=str(text))
    assert "is not there" in refuse(TEMPLATE=str(tmp_path / "weg.qpt"))


def test_texts_and_templates_that_cannot_be_read(refuse, tmp_path):
    (tmp_path / "teksten.json").write_text("{", encoding="utf-8")
    (tmp_path / "leeg.qpt").write_text("<Layout/>", encoding="utf-8")
    (tmp_path / "geen.qpt").write_text("{}", encoding="utf-8")
    assert "not JSON" in refuse(TEXTS=str(tmp_path / "teksten.json"))
    assert "leeg.qpt" in refuse(TEMPLATE=str(tmp_path / "leeg.qpt"))
    assert "no layout template" in refuse(TEMPLATE=str(tmp_path / "geen.qpt"))


def test_layers_that_will_not_do(refuse):
    points = QgsVectorLayer("Point?field=kaart1:integer", "punten", "memory")
    assert "punten" in refuse(AREAS=points)
    assert "no classes" in refuse(AREAS=squares([{"code": "BU01"}]))
    assert "polygons" in refuse(CIRCLES=points) or "CIRCLES" in refuse(CIRCLES=points)
    assert refuse(AREAS="weg.gpkg")


def test_layers_with_unsaved_edits(refuse):
    edited = areas()
    edited.startEditing()
    edited.changeAttributeValue(1, 0, "anders")
    assert "save them" in refuse(AREAS=edited)
    rings = circles()
    rings.startEditing()
    rings.deleteFeature(1)
    assert "save them" in refuse(CIRCLES=rings)


def test_choices_that_do_not_fit_together(refuse):
    assert "MAPS" in refuse(MAPS=[])
    assert "FORMATS" in refuse(FORMATS=[])
    assert "CLUSTERS" in refuse(SCOPE=2)
    assert "Nergenshuizen" in refuse(SCOPE=2, CLUSTERS="Almelo+Nergenshuizen")
    assert "CIRCLES" in refuse(SCOPE=3)
    assert "2" in refuse(MAPS=[1])


# --- where it is written ---


def test_a_folder_that_is_a_file(refuse, tmp_path):
    (tmp_path / "bestand").write_text("x")
    assert "is a file" in refuse(OUTPUT=str(tmp_path / "bestand"))


def test_a_folder_is_made_and_goes_again_when_nothing_came_of_it(tmp_path, monkeypatch):
    target = tmp_path / "nieuw" / "dieper"
    exported(AREAS=areas(), MAPS=[0], FORMATS=[HTML], OUTPUT=str(target))
    assert names_in(target) == ["veerkrachtkaarten.html"]
    other = tmp_path / "anders" / "dieper"
    assert refused(AREAS=areas(), MAPS=[0], SCOPE=2, CLUSTERS="Weg", OUTPUT=str(other))
    assert not (tmp_path / "anders").exists()


def test_a_read_only_folder(refuse, folder, monkeypatch):
    access = os.access
    monkeypatch.setattr(staging.os, "access", lambda path, mode: Path(path) != folder and access(path, mode))
    assert "read-only" in refuse()


def test_a_pdf_that_another_program_has_open(refuse, monkeypatch):
    """Windows gives a file that is open elsewhere to nobody; before the work, and not after minutes."""
    opened = Path.open

    def refuse_to_open(path: Path, mode: str = "r", *given: Any, **more: Any) -> Any:
        if path.name == "veerkrachtkaarten.pdf" and "+" in mode and ".veerkracht-" not in str(path):
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, *given, **more)

    monkeypatch.setattr(Path, "open", refuse_to_open)
    monkeypatch.setattr(layout_pages, "_draw_pages", lambda *_: pytest.fail("it began to work"))
    assert "veerkrachtkaarten.pdf cannot be replaced: it is open in another program" in refuse()


def test_a_pdf_that_is_opened_meanwhile(refuse, folder, monkeypatch):
    replace = Path.replace

    def refuse_to_move(source: Path, target: Path) -> Path:
        if source == folder / "veerkrachtkaarten.pdf":
            raise PermissionError(13, "The process cannot access the file")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", refuse_to_move)
    assert "cannot be replaced" in refuse(FORMATS=[PDF, HTML, XLSX])


WRITE_WITH_LIMIT = """
import os, resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.Processing import Processing
Processing.initialize()
from tests.qgis.report_runs import areas, circles, refused
limit, formats, folder = sys.argv[1:]
given = dict(AREAS=areas(), CIRCLES=circles(), MAPS=[0, 2], DPI=72, OUTPUT=folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
print(refused(**given, FORMATS=[int(one) for one in formats.split(",")]))
sys.stdout.flush()
os._exit(0)
"""


@pytest.mark.parametrize(
    ("limit", "formats"), [(3000, "0"), (30_000, "0"), (9000, "1"), (9000, "2"), (20_000, "3"), (2000, "4")]
)
def test_a_full_disk(root, folder, limit, formats):
    before = listing(folder)
    # No byte code: it would be cut off too.
    call = [sys.executable, "-B", "-c", WRITE_WITH_LIMIT, str(limit), formats, str(folder)]
    done = subprocess.run(call, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "disk" in done.stdout.strip().splitlines()[-1]
    assert listing(folder) == before


# --- cancel ---


@pytest.mark.parametrize("calls", [1, 4, 9, 14, 25, 40])
def test_cancel(folder, calls):
    before, told = listing(folder), Told(cancel_after=calls)
    project = QgsProject()
    layer, rings = areas(), circles()
    project.addMapLayers([layer, rings])
    with pytest.raises(QgsProcessingException, match="Stopped; nothing was written"):
        exported(told, project, AREAS=layer, CIRCLES=rings, FORMATS=ALL, DPI=72, OUTPUT=str(folder))
    assert len(told.progress) <= calls + 2
    assert listing(folder) == before
    assert set(project.mapLayers()) == {layer.id(), rings.id()}
    assert not project.layoutManager().layouts()


def test_cancel_is_noticed_at_every_page_in_every_format(tmp_path):
    ran = exported(AREAS=areas(), CIRCLES=circles(), FORMATS=ALL, DPI=72, OUTPUT=str(tmp_path))
    # Laid out, and then written as PDF, PNG, SVG and HTML; tables are one step.
    assert len(set(ran.told.progress)) >= ran.outputs["PAGES"] * len(ALL)


# --- pages that fail ---


def test_one_failing_page_is_named_and_the_others_are_made(tmp_path, monkeypatch):
    draw = layout_pages.draw_map_page

    def fail(sheet: Any, template: Any, page: Any, *rest: Any) -> Any:
        if page.key == "3":
            raise ValueError("something unforeseen")
        return draw(sheet, template, page, *rest)

    log: list[str] = []
    monkeypatch.setattr(layout_pages, "draw_map_page", fail)
    monkeypatch.setattr(Told, "pushDebugInfo", lambda _, said: log.append(said), raising=False)
    ran = exported(AREAS=areas(), FORMATS=[PDF, HTML], OUTPUT=str(tmp_path))
    (said,) = ran.told.errors
    assert "3 Focusgebieden" in said
    assert "the log has the details" in said
    # What only a programmer can read is in the log, and nowhere else.
    assert "something unforeseen" not in said
    assert "Error" not in said
    assert any("ValueError: something unforeseen" in details for details in log)
    titles = [title for title, _ in bookmarks_in(Path(ran.outputs["PDF"]))]
    assert "3 Focusgebieden" not in titles
    assert {"1 Overlast en onveiligheid", "7 Veerkracht"} <= set(titles)
    assert int(about(Path(ran.outputs["PDF"]))["Pages"]) == ran.outputs["PAGES"]


def test_no_page_at_all(refuse, monkeypatch):
    def fail(*_: Any) -> Any:
        raise VeerkrachtError("Not today.")

    for name in (
        "draw_map_page",
        "draw_cover",
        "draw_reading",
        "draw_figures_page",
        "draw_table_page",
        "draw_listed_page",
    ):
        monkeypatch.setattr(layout_pages, name, fail)
    assert "Not today." in refuse(MAPS=[0, 6])


def test_a_picture_for_which_there_is_no_memory(tmp_path, monkeypatch):
    export = report_formats.export_picture

    def fail(layout: Any, page: int, path: Path, *rest: Any) -> None:
        if page == 2:
            raise page_walk.too_large(path.name)
        export(layout, page, path, *rest)

    monkeypatch.setattr(report_formats, "export_picture", fail)
    ran = exported(AREAS=areas(), FORMATS=[PNG], DPI=72, OUTPUT=str(tmp_path))
    assert len(ran.told.errors) == 1
    assert "not enough memory" in ran.told.errors[0]
    assert len(ran.outputs["FILES"]) == ran.outputs["PAGES"] - 1


def test_a_pdf_of_an_unknown_build_has_no_bookmarks_but_is_there(tmp_path, monkeypatch):
    from veerkracht_plugin.bridge.report import pdf_objects

    monkeypatch.setattr(pdf_objects.Pdf, "_read_table", lambda *_: (_ for _ in ()).throw(pdf_objects.UnknownPdf("new")))
    ran = exported(AREAS=areas(), MAPS=[0], OUTPUT=str(tmp_path))
    assert "has no bookmarks" in " ".join(ran.told.warnings)
    assert int(about(Path(ran.outputs["PDF"]))["Pages"]) == ran.outputs["PAGES"]
