"""What the tests in QGIS share: the provider as QGIS registers it, a way to run its algorithms, and safety nets."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

from tests.qgis.runs import FOUR_AREAS, Ran, classes, listing, ran, refusal, squares
from veerkracht_plugin.algorithms.provider import VeerkrachtProvider


@pytest.fixture(scope="session")
def provider(qgis_processing: None) -> Iterator[VeerkrachtProvider]:
    """The provider of the plugin, registered; its models know their algorithms."""
    registered = VeerkrachtProvider()
    QgsApplication.processingRegistry().addProvider(registered)
    registered.refreshAlgorithms()
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)


@pytest.fixture(scope="session")
def run(provider: VeerkrachtProvider) -> Callable[..., Ran]:
    """run("classify", INPUT=…, …) → Ran: outputs and what was told; raises what processing.run raises."""
    return ran


@pytest.fixture(scope="session")
def demo(root: Path) -> dict[str, Any]:
    """The parameters of the demo region for veerkrachtmaps, without outputs."""
    folder = root / "resources" / "demo"
    return {
        "AREAS": str(folder / "buurten_2022.gpkg"),
        "NUISANCE": str(folder / "leefbaarometer_meting_2024_scores_buurt.csv"),
        "VULNERABLE": str(folder / "woonzorgwijzer_kwetsbare_groepen.csv"),
        "HOUSING": str(folder / "kwb-2022.xlsx"),
        "FROM_YEAR": 2014,
        "TO_YEAR": 2022,
    }


@pytest.fixture(scope="session")
def seven(root: Path) -> dict[str, Any]:
    """The parameters of tests/data/seven_areas for veerkrachtmaps, without outputs."""
    folder = root / "tests" / "data" / "seven_areas"
    return {
        "AREAS": str(folder / "buurten.geojson"),
        "NUISANCE": str(folder / "scores.csv"),
        "VULNERABLE": str(folder / "kwetsbaar.csv"),
        "HOUSING": str(folder / "wonen.csv"),
    }


@pytest.fixture(scope="session")
def expected(run: Callable[..., Ran], seven: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """The classes of the seven areas, whose fields test_whole_tables.py holds against what was computed by hand."""
    return classes(run("veerkrachtmaps", **seven, OUTPUT="TEMPORARY_OUTPUT").layer())


@pytest.fixture
def results(tmp_path) -> dict[str, str]:
    """All outputs of veerkrachtmaps, in a folder where earlier ones stand."""
    folder = tmp_path / "results"
    folder.mkdir()
    names = {"OUTPUT": "maps.gpkg", "UNMATCHED": "unmatched.gpkg", "JOIN_REPORT": "report.html", "PROJECT": "maps.qgz"}
    for name in names.values():
        (folder / name).write_bytes(f"earlier {name}".encode())
    (folder / "maps.qml").write_bytes(b"earlier style")
    return {parameter: str(folder / name) for parameter, name in names.items()}


@pytest.fixture
def refused(run, results):
    """refused(parameters) → the sentence of veerkrachtmaps; checks that the earlier results are as they were."""
    folder = Path(results["OUTPUT"]).parent
    before = listing(folder)

    def say(**parameters: Any) -> str:
        sentence = refusal("veerkrachtmaps", **{"AREAS": squares(FOUR_AREAS), **results, **parameters})
        assert listing(folder) == before
        assert str(folder.parent) not in sentence
        assert sentence.endswith((".", "?"))
        return sentence

    return say


@pytest.fixture
def no_layer_outlives_qgis() -> Iterator[None]:
    """Frees the layers in the frames of expected errors: freed by Python at exit, after QGIS, they make it crash."""
    yield
    gc.collect()


@pytest.fixture
def no_questions(qgis_app: QgsApplication) -> Iterator[None]:
    """Answers no to any window that QGIS opens, which would wait for ever, and fails the test."""
    asked = []

    def answer() -> None:
        window = QApplication.activeModalWidget()
        if window is not None:
            asked.append(window.windowTitle() or type(window).__name__)
            window.close()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(200)
    yield
    timer.stop()
    assert not asked
