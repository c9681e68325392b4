"""Protects what a user sees in QGIS Desktop: two runs of the main job at once, both styled on the canvas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from tests.gui.desktop import in_desktop
from veerkracht_plugin.core.legends import legends

SESSION = Path(__file__).with_name("desktop_session.py")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a session in QGIS Desktop found."""
    folder = tmp_path_factory.mktemp("desktop")
    in_desktop(SESSION, folder)
    return json.loads((folder / "told.json").read_text(encoding="utf-8"))


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
