"""The packaged plugin does its work by qgis_process: what a script on a server would do."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

MAIN, MODEL = "veerkracht:veerkrachtmaps", "veerkracht:Veerkrachtkaarten in stappen"
CLASSES = [f"kaart{key}" for key in ("1", "2", "3", "4", "5", "6", "7", "1b", "5b")]
OUTPUTS = {"OUTPUT": "maps.gpkg", "UNMATCHED": "unmatched.gpkg", "JOIN_REPORT": "report.html", "PROJECT": "maps.qgz"}


@pytest.fixture
def demo(installed) -> dict[str, str]:
    folder = installed / "resources" / "demo"
    return {
        "AREAS": str(folder / "buurten_2022.gpkg"),
        "NUISANCE": str(folder / "leefbaarometer_meting_2024_scores_buurt.csv"),
        "VULNERABLE": str(folder / "woonzorgwijzer_kwetsbare_groepen.csv"),
        "HOUSING": str(folder / "kwb-2022.xlsx"),
    }


def options(parameters: dict[str, str]) -> list[str]:
    return [f"--{name}={value}" for name, value in parameters.items()]


def read(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def classes(path: Path, table: str) -> list[tuple[Any, ...]]:
    return read(path, f'SELECT buurtcode, {", ".join(CLASSES)} FROM "{table}" ORDER BY buurtcode')


def test_all_outputs_of_the_main_job(qgis_process, demo, tmp_path):
    files = {name: str(tmp_path / file) for name, file in OUTPUTS.items()}
    done = qgis_process("--json", "run", MAIN, *options({**demo, **files}))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    results = json.loads(done.stdout)["results"]
    assert {name: results[name] for name in OUTPUTS} == files
    assert (results["MATCHED_COUNT"], results["UNMATCHED_AREAS"], results["REUSED_CODES"]) == (120, 6, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(OUTPUTS.values())
    made = classes(tmp_path / "maps.gpkg", "maps")
    assert len(made) == 126
    assert all(any(area[1 + place] for area in made) for place in range(len(CLASSES)))
    assert len(read(tmp_path / "maps.gpkg", "SELECT styleName FROM layer_styles")) == len(CLASSES)
    assert read(tmp_path / "maps.gpkg", "SELECT styleName FROM layer_styles WHERE useAsDefault")[0][0].startswith(
        "Kaart 1 "
    )
    [(metadata,)] = read(tmp_path / "maps.gpkg", "SELECT metadata FROM gpkg_metadata")
    assert "Veerkracht 1.0" in metadata
    assert str(tmp_path) not in metadata
    assert "120 of 126" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_second_run_over_the_same_output(qgis_process, demo, tmp_path):
    files = {name: str(tmp_path / file) for name, file in OUTPUTS.items()}
    for minimum in (50, 0):
        done = qgis_process("run", MAIN, *options({**demo, **files, "MIN_INHABITANTS": str(minimum)}))
        assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(OUTPUTS.values())
    assert read(tmp_path / "maps.gpkg", "SELECT count(*) FROM maps WHERE kaart1_reden = 'te weinig inwoners'") == [(0,)]


def test_the_model_gives_the_same_maps(qgis_process, demo, tmp_path):
    one, other = tmp_path / "one.gpkg", tmp_path / "other.gpkg"
    in_one = qgis_process("run", MAIN, *options({**demo, "OUTPUT": str(one)}))
    assert in_one.returncode == 0, in_one.stdout + in_one.stderr
    chained = qgis_process("run", MODEL, *options({**demo, "classify:Veerkrachtkaarten": str(other)}))
    assert chained.returncode == 0, chained.stdout + chained.stderr
    assert classes(one, "one") == classes(other, "other")
    assert len(read(other, "SELECT styleName FROM layer_styles")) == len(CLASSES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.gpkg", "other.gpkg"]


def test_a_web_page_is_refused_in_our_words(qgis_process, demo, tmp_path):
    page = tmp_path / "scores.csv"
    page.write_text("<!DOCTYPE html><html><body>404 Not found</body></html>", encoding="utf-8")
    done = qgis_process("run", MAIN, *options({**demo, "NUISANCE": str(page), "OUTPUT": str(tmp_path / "maps.gpkg")}))
    assert done.returncode != 0
    assert "scores.csv is a web page, not a table" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["scores.csv"]


def test_an_error_during_the_run_leaves_the_earlier_result(qgis_process, demo, tmp_path):
    output = tmp_path / "maps.gpkg"
    output.write_bytes(b"earlier")
    done = qgis_process("run", MAIN, *options({**demo, "TO_YEAR": "2021", "OUTPUT": str(output)}))
    assert done.returncode != 0
    assert "has no values of 2021 (TO_YEAR); it has 2014, 2018, 2020, 2022, 2024" in done.stdout + done.stderr
    assert output.read_bytes() == b"earlier"
