"""The packaged plugin suggests circles and describes them by qgis_process, and the result carries form and styles."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.headless.test_run import options, read
from veerkracht_plugin.core.legends import legends


@pytest.fixture(scope="module")
def maps(installed, qgis_process, tmp_path_factory) -> Path:
    """The classified demo region."""
    folder = installed / "resources" / "demo"
    given = {
        "AREAS": folder / "buurten_2022.gpkg",
        "NUISANCE": folder / "leefbaarometer_meting_2024_scores_buurt.csv",
        "VULNERABLE": folder / "woonzorgwijzer_kwetsbare_groepen.csv",
        "HOUSING": folder / "kwb-2022.xlsx",
        "OUTPUT": tmp_path_factory.mktemp("maps") / "maps.gpkg",
    }
    done = qgis_process("run", "veerkracht:veerkrachtmaps", *options(given))
    assert done.returncode == 0, done.stdout + done.stderr
    return given["OUTPUT"]


@pytest.fixture(scope="module")
def circles(qgis_process, maps) -> Path:
    """The circles that are suggested for it."""
    path = maps.with_name("focuscirkels.gpkg")
    done = qgis_process("run", "veerkracht:suggestfocusareas", *options({"AREAS": str(maps), "OUTPUT": str(path)}))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return path


def test_circles_are_suggested_where_much_comes_together(circles):
    found = read(circles, "SELECT nr, naam, gemeente, rang, kaart3, inwoners, toelichting FROM focuscirkels")
    assert [circle[0] for circle in found] == [str(number) for number in range(1, len(found) + 1)]
    assert len(found) >= 3
    assert {circle[2] for circle in found} <= {"Elzerdam", "Vennewolde"}
    assert all(name and reason and inhabitants >= 200 for _, name, _, _, _, inhabitants, reason in found)
    assert all(rank in (1, 2) for _, _, _, rank, *_ in found)


def test_they_carry_a_style_per_map_and_their_form(circles):
    with closing(sqlite3.connect(circles)) as database:
        styles = dict(database.execute("SELECT styleName, styleQML FROM layer_styles").fetchall())
    assert set(styles) == {"Focuscirkels", *(f"Focuscirkels kaart {key}" for key in legends())}
    assert all("Handelingsperspectieven" in qml for qml in styles.values())


def test_they_are_described_again(qgis_process, maps, circles, tmp_path):
    given = {"CIRCLES": circles, "AREAS": maps, "OUTPUT": tmp_path / "again.gpkg", "SUMMARY": tmp_path / "classes.csv"}
    done = qgis_process("--json", "run", "veerkracht:describefocusareas", *options(given))
    assert done.returncode == 0, done.stdout + done.stderr
    query = "SELECT nr, inwoners, buurten, round(corp_aandeel, 6), round(onv_2022, 6), kaart1, kaart7 FROM {}"
    assert read(tmp_path / "again.gpkg", query.format("again")) == read(circles, query.format("focuscirkels"))
    assert json.loads(done.stdout)["results"]["CIRCLE_COUNT"] >= 3
    head = (tmp_path / "classes.csv").read_text(encoding="utf-8").splitlines()[0]
    assert head.split(",")[:4] == ["nr", "naam", "kaart", "klasse"]
