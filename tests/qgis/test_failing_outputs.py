"""When a result cannot be written, nothing half-written stays and earlier results are as they were."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis.runs import Told, listing, ran, refusal, rows, squares, table
from veerkracht_plugin.algorithms.results import Sink
from veerkracht_plugin.bridge import staging

OUTPUTS = {"OUTPUT": "maps.gpkg", "UNMATCHED": "unmatched.gpkg", "JOIN_REPORT": "report.html", "PROJECT": "maps.qgz"}


def outputs(folder: Path, **other: str) -> dict[str, str]:
    return {name: str(folder / file) for name, file in {**OUTPUTS, **other}.items()}


@pytest.fixture
def earlier(run, seven, tmp_path) -> Path:
    """A folder with all results of an earlier run."""
    folder = tmp_path / "results"
    folder.mkdir()
    run("veerkrachtmaps", **seven, **outputs(folder))
    assert sorted(listing(folder)) == sorted(OUTPUTS.values())
    return folder


# --- places ---


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_folder_that_is_not_there(run, seven, tmp_path, name):
    folder = tmp_path / "weg"
    said = refusal(
        "veerkrachtmaps", **seven, **{"OUTPUT": str(tmp_path / "maps.gpkg"), name: str(folder / OUTPUTS[name])}
    )
    assert OUTPUTS[name] in said
    assert "does not exist" in said
    assert not listing(tmp_path)


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_read_only_folder(earlier, seven, monkeypatch, name):
    """Root may write everywhere, so that the answer of the system is simulated."""
    closed = earlier.parent / "closed"
    closed.mkdir()
    access = os.access
    monkeypatch.setattr(staging.os, "access", lambda path, mode: Path(path) != closed and access(path, mode))
    before = listing(earlier)
    said = refusal("veerkrachtmaps", **seven, **{**outputs(earlier), name: str(closed / OUTPUTS[name])})
    assert OUTPUTS[name] in said
    assert "read-only" in said
    assert listing(earlier) == before
    assert not listing(closed)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_really_read_only_folder(run, seven, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert "read-only" in refusal("veerkrachtmaps", **seven, OUTPUT=str(closed / "maps.gpkg"))


def test_a_folder_where_no_file_can_be_made(earlier, seven, monkeypatch):
    """A network share may say that one may write, and then refuse."""

    def refuse(**_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(staging.tempfile, "mkdtemp", refuse)
    before = listing(earlier)
    assert "maps.gpkg cannot be written" in refusal("veerkrachtmaps", **seven, **outputs(earlier))
    assert listing(earlier) == before


def test_an_output_that_is_being_edited(earlier, seven):
    path = earlier / "maps.gpkg"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE mine (x)")
        before = listing(earlier)
        said = refusal("veerkrachtmaps", **seven, **outputs(earlier))
        assert "maps.gpkg is open in another program" in said
        # Whoever reads the file notes that in its shared memory.
        after = listing(earlier)
        assert after.pop("maps.gpkg-shm")
        before.pop("maps.gpkg-shm")
        assert after == before


def test_an_output_that_another_program_holds(earlier, seven, monkeypatch):
    """Windows refuses to replace a file that is open elsewhere."""
    replace = Path.replace

    def refuse(source: Path, target: Path) -> Path:
        if source == earlier / "unmatched.gpkg":
            raise PermissionError(13, "The process cannot access the file")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", refuse)
    before = listing(earlier)
    said = refusal("veerkrachtmaps", **{**seven, "MIN_INHABITANTS": 0}, **outputs(earlier))
    assert "unmatched.gpkg cannot be replaced" in said
    assert listing(earlier) == before


# --- cancel ---


def test_cancel_when_all_is_written_but_not_in_place(earlier, seven, monkeypatch):
    """Closing a large GeoPackage takes seconds: who cancels by then still keeps the earlier result."""
    told, before = Told(), listing(earlier)
    check = Sink.check

    def cancel_and_check(sink: Sink) -> None:
        told.cancel()
        check(sink)

    monkeypatch.setattr(Sink, "check", cancel_and_check)
    with pytest.raises(QgsProcessingException, match="Stopped; nothing was written"):
        ran("veerkrachtmaps", told=told, **{**seven, "MIN_INHABITANTS": 0}, **outputs(earlier))
    assert listing(earlier) == before


@pytest.mark.parametrize("calls", [1, 2, 3, 4])
def test_cancel(earlier, tmp_path, calls):
    areas = squares([{"code": f"BU{number:08}", "naam": f"Buurt {number}"} for number in range(9000)])
    scores = table(tmp_path / "scores.csv", "code,jaar,onv\nBU00000001,2022,0.1")
    before, told = listing(earlier), Told(cancel_after=calls)
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    given = {"AREAS": areas, "NUISANCE": scores, **outputs(earlier)}
    given["OUTPUT"] = QgsProcessingOutputLayerDefinition(given["OUTPUT"], project)
    with pytest.raises(QgsProcessingException, match="Stopped; nothing was written"):
        ran("veerkrachtmaps", told=told, context=context, **given)
    assert told.progress[-1] < 95
    assert listing(earlier) == before
    assert not context.layersToLoadOnCompletion()


@pytest.mark.parametrize("algorithm", ["loadindicators", "vulnerabilityindex", "joinindicators", "classify"])
def test_cancel_before_it_starts(run, seven, tmp_path, algorithm):
    given = {
        "loadindicators": {"INPUT": seven["NUISANCE"]},
        "vulnerabilityindex": {"INPUT": groups(tmp_path)},
        "joinindicators": {"AREAS": seven["AREAS"], "TABLES": [seven["NUISANCE"]]},
        "classify": {"INPUT": classifiable(run, seven)},
    }[algorithm]
    told, folder = Told(), tmp_path / "results"
    folder.mkdir()
    told.cancel()
    with pytest.raises(QgsProcessingException, match="Stopped"):
        ran(algorithm, told=told, **given, OUTPUT=str(folder / "made.gpkg"))
    assert not listing(folder)


def groups(tmp_path: Path) -> str:
    path = tmp_path / "groepen.csv"
    path.write_text(
        "code,jaar,bijstand,vluchteling,lvb,psychisch,somatisch\nBU09990101,2022,1,2,3,4,5\n", encoding="utf-8"
    )
    return str(path)


def classifiable(run, seven: dict[str, Any]) -> QgsVectorLayer:
    return run("joinindicators", AREAS=seven["AREAS"], TABLES=[seven["NUISANCE"]], OUTPUT="TEMPORARY_OUTPUT").layer()


# --- a full disk ---

WRITE_WITH_LIMIT = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from qgis.core import QgsApplication, QgsProcessingException
application = QgsApplication([], False)
application.initQgis()
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.Processing import Processing
import processing
Processing.initialize()
from veerkracht_plugin.algorithms.provider import VeerkrachtProvider
provider = VeerkrachtProvider()
QgsApplication.processingRegistry().addProvider(provider)
limit, *given = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    processing.run("veerkracht:veerkrachtmaps", dict(one.split("=", 1) for one in given))
    print("made")
except QgsProcessingException as error:
    print("refused:", error)
sys.stdout.flush()
import os
os._exit(0)
"""


def with_limit(root: Path, limit: int, parameters: dict[str, Any]) -> str:
    done = subprocess.run(
        [
            sys.executable,
            "-B",  # no byte code: it would be cut off too
            "-c",
            WRITE_WITH_LIMIT,
            str(limit),
            *(f"{name}={value}" for name, value in parameters.items()),
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize("limit", [20_000, 60_000, 110_000, 200_000, 900_000])
def test_a_full_disk(root, earlier, demo, limit):
    before = listing(earlier)
    said = with_limit(root, limit, {**demo, **outputs(earlier)})
    assert said.startswith("refused: ")
    assert "disk" in said
    assert listing(earlier) == before


@pytest.mark.parametrize("name", ["maps.geojson", "maps.shp"])
def test_a_full_disk_for_other_formats(root, demo, tmp_path, name):
    said = with_limit(root, 30_000, {**demo, "OUTPUT": str(tmp_path / name)})
    assert said.startswith("refused: ")
    assert "disk" in said
    assert not listing(tmp_path)


def test_a_report_that_does_not_fit(earlier, seven, monkeypatch):
    def refuse(path: Path, *_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)
    before = listing(earlier)
    said = refusal("veerkrachtmaps", **seven, **outputs(earlier))
    assert "report.html could not be written" in said
    assert listing(earlier) == before


# --- again ---


def test_a_second_run_replaces_everything(run, earlier, seven):
    run("veerkrachtmaps", **{**seven, "MIN_INHABITANTS": 0}, **outputs(earlier))
    assert sorted(listing(earlier)) == sorted(OUTPUTS.values())
    layer = QgsVectorLayer(str(earlier / "maps.gpkg"), "maps", "ogr")
    assert rows(layer, ["kaart1_reden"])[5] == {"kaart1_reden": None}


def test_a_second_run_over_a_result_that_is_loaded(run, earlier, seven):
    """The usual way to work: look at the result in the project, and make it again with another choice."""
    project = QgsProject()
    loaded = QgsVectorLayer(str(earlier / "maps.gpkg"), "maps", "ogr")
    project.addMapLayer(loaded)
    assert len(rows(loaded)) == 7
    run("veerkrachtmaps", **{**seven, "MIN_INHABITANTS": 0}, **outputs(earlier))
    assert rows(QgsVectorLayer(str(earlier / "maps.gpkg"), "maps", "ogr"), ["kaart1_reden"])[5] == {
        "kaart1_reden": None
    }


@pytest.mark.parametrize("named", [False, True], ids=["the file", "the table in the file"])
def test_the_layer_in_the_project_shows_the_new_result(earlier, seven, named):
    """QGIS holds on to the file that is gone: without a word the map would go on showing the earlier result."""
    source = f"{earlier / 'maps.gpkg'}|layername=maps" if named else str(earlier / "maps.gpkg")
    loaded = QgsVectorLayer(source, "Mijn kaart", "ogr")
    context, project = QgsProcessingContext(), QgsProject.instance()
    project.addMapLayer(loaded)
    context.setProject(project)
    try:
        assert rows(loaded, ["kaart1_reden"])[5] == {"kaart1_reden": "te weinig inwoners"}
        given = {**seven, "MIN_INHABITANTS": 0, "FROM_YEAR": 2018}
        told = ran("veerkrachtmaps", context=context, **given, **outputs(earlier)).told
        assert not told.errors
        assert rows(loaded, ["kaart1_reden"])[5] == {"kaart1_reden": None}
        assert loaded.fields().names() == QgsVectorLayer(source, "new", "ogr").fields().names()
        # QGIS takes the first for the result itself; beside the second it loads the result as a layer of its own.
        assert ("Kaart 7 Veerkracht" in loaded.styleManager().styles()) is not named
    finally:
        project.removeMapLayer(loaded.id())


def test_a_result_can_be_read_from_a_read_only_place(earlier, tmp_path):
    """No write-ahead log: its -wal file could not be made there."""
    assert (earlier / "maps.gpkg").read_bytes()[18:20] == b"\x01\x01"
    copied = tmp_path / "copied.gpkg"
    shutil.copy(earlier / "maps.gpkg", copied)
    with closing(sqlite3.connect(f"file:{copied}?immutable=1", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM layer_styles").fetchone() == (9,)
        assert database.execute("SELECT count(*) FROM gpkg_metadata").fetchone() == (1,)
