"""Protects what a user does with circles in QGIS Desktop: draw one, undo it, see it listed, be asked to save it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from tests.gui.desktop import in_desktop
from veerkracht_plugin.core.legends import legends

SESSION = Path(__file__).with_name("circles_session.py")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Where a session in QGIS Desktop left its pictures and what it found."""
    made = tmp_path_factory.mktemp("circles")
    in_desktop(SESSION, made, maps_of=root / "resources" / "demo")
    return made


@pytest.fixture(scope="module")
def told(folder: Path) -> dict:
    found = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    assert "error" not in found, found["error"]
    return found


def test_a_circle_is_drawn_with_the_mouse_and_knows_what_lies_inside(told: dict, folder: Path) -> None:
    [circle] = told["drawn"]
    assert told["file"].startswith(str(folder / "focuscirkels.gpkg"))
    assert circle["nr"] == "1"
    assert circle["gemeente"] in ("Elzerdam", "Vennewolde")
    assert circle["naam"]
    assert float(circle["inwoners"]) > 50
    assert 1 <= int(circle["kaart3"]) <= 10
    assert told["keys"]


def test_qgis_undoes_and_redoes_it(told: dict) -> None:
    assert told["undone"] == 0
    assert told["redone"] == told["drawn"]


def test_the_panel_lists_it_with_its_class(told: dict, folder: Path) -> None:
    assert told["panel"] == {"visible": True, "rows": 1}
    image = QImage(str(folder / "panel.png"))
    found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    entry = legends()["3"].entry(int(told["drawn"][0]["kaart3"]))
    assert QColor(entry.main).rgb() in found


def test_qgis_asks_before_it_lets_go_of_unsaved_circles(told: dict) -> None:
    assert told["question"]
    assert told["circles after Cancel"] == 1
