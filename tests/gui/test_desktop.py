"""Protects what a user sees in QGIS Desktop: two runs of the main job at once, both styled on the canvas."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from tools.headless import Headless
from tools.package import package
from veerkracht_plugin.core.legends import legends

SESSION = Path(__file__).with_name("desktop_session.py")
PROGRAMS = ("qgis.bin", "qgis")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a session in QGIS Desktop found."""
    folder = tmp_path_factory.mktemp("desktop")
    profile = Headless(folder / "profile")
    _, archive = package()
    profile.prepare(archive, locale="nl")
    program = next(path for path in map(shutil.which, PROGRAMS) if path)
    environment = {
        **profile.environment(),
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": os.environ["DISPLAY"],
        "VEERKRACHT_DESKTOP_TEST": str(folder),
    }
    done = subprocess.run(
        [program, "--nologo", "--code", str(SESSION)], env=environment, capture_output=True, text=True, timeout=180
    )
    result = folder / "told.json"
    assert result.is_file(), done.stdout + done.stderr
    return json.loads(result.read_text(encoding="utf-8"))


def test_both_results_open_with_the_first_map_and_offer_all(told: dict) -> None:
    names = sorted(legend.style_name for legend in legends().values())
    assert sorted(layer["provider"] for layer in told["layers"]) == ["memory", "ogr"]
    for layer in told["layers"]:
        assert layer["style"] == legends()["1"].style_name
        assert layer["styles"] == names


def test_both_results_are_drawn_in_the_colours_of_the_legend(told: dict) -> None:
    for layer in told["layers"]:
        image = QImage(layer["picture"])
        found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        for entry in legends()["1"].entries:
            assert QColor(entry.main).rgb() in found, (
                f"class {entry.number} is not on the canvas of {layer['provider']}"
            )


def test_each_map_of_each_result_has_a_theme(told: dict) -> None:
    assert len(told["themes"]) == 2 * len(legends())
    assert {legend.style_name for legend in legends().values()} <= set(told["themes"])
