"""Real data of Almelo and the country: the two published checks, reused codes, and the chain."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.qgis.runs import KEYS, by_code, rows
from tests.qgis.test_chain import assert_same_maps, in_one_run, step_by_step
from veerkracht_plugin.core.profile import shipped_profile

REUSED = ["BU01411101", "BU01411105", "BU01411400", "BU01411401", "BU01411502", "BU01411910"]
# Names that share a word with another area: METHOD leaves them on either side.
AMBIGUOUS = ["BU01411709", "BU01411908"]
RENAMED = ["BU01411100", "BU01411104", "BU01411500", "BU01411703", "BU01412100"]
# The script lets go of its dataset before its layer, which crashes GDAL 3.6.
KEEP_DATASETS = """
import runpy, sys
from osgeo import ogr
kept, open_it = [], ogr.Open
ogr.Open = lambda *given: kept.append(open_it(*given)) or kept[-1]
sys.argv = sys.argv[1:]
sys.path.insert(0, sys.argv[0].rpartition("/")[0])
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture
def almelo(test_data) -> dict[str, str]:
    return {
        "AREAS": str(test_data / "cbs" / "buurten_2022_almelo_rd.geojson"),
        "NUISANCE": str(test_data / "leefbaarometer" / "almelo_parkstad_2014_2024.csv"),
    }


@pytest.fixture
def release_of_2020(test_data, almelo) -> dict[str, str]:
    [scores] = (test_data / "leefbaarometer").glob("*meting 2020 - scores buurt.csv")
    return {**almelo, "NUISANCE": str(scores), "FROM_YEAR": 2014, "TO_YEAR": 2020}


def check(test_data: Path, program: str, classified: Path) -> str:
    path = test_data.parent / "checks" / program
    if not path.is_file():
        pytest.skip(f"{program} is not beside the data")
    done = subprocess.run(
        [sys.executable, "-c", KEEP_DATASETS, str(path), str(classified)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def test_the_published_report_of_almelo(run, almelo, test_data, tmp_path):
    run("veerkrachtmaps", **almelo, FROM_YEAR=2014, TO_YEAR=2022, OUTPUT=str(tmp_path / "almelo.gpkg"))
    assert check(test_data, "almelo_report.py", tmp_path / "almelo.gpkg") == "21 of 21 statements hold"


def test_the_published_classes_of_the_country(run, test_data, tmp_path):
    run(
        "veerkrachtmaps",
        AREAS=str(test_data / "leefbaarometer" / "buurtscore24_nl_rd.gpkg"),
        PROFILE=str(shipped_profile("leefbaarometer")),
        FROM_YEAR=2014,
        TO_YEAR=2024,
        MIN_INHABITANTS=0,
        OUTPUT=str(tmp_path / "country.gpkg"),
    )
    told = check(test_data, "leefbaarometer_classes.py", tmp_path / "country.gpkg")
    assert told == "12147 of 12147 buurten have the published class"


@pytest.mark.parametrize("reference", [0, 1, 2])
def test_the_chain_gives_the_same(run, almelo, reference):
    given = {**almelo, "REFERENCE": reference}
    assert_same_maps(in_one_run(run, given), step_by_step(run, given), "statcode")


def test_the_chain_gives_the_same_with_reused_codes(run, release_of_2020):
    assert_same_maps(in_one_run(run, release_of_2020), step_by_step(run, release_of_2020), "statcode")


def test_reused_codes_of_the_release_of_2020(run, release_of_2020, tmp_path):
    report = tmp_path / "report.html"
    made = run("veerkrachtmaps", **release_of_2020, OUTPUT="TEMPORARY_OUTPUT", JOIN_REPORT=str(report))
    reasons = by_code(made.layer(), [f"kaart{key}_reden" for key in ("1", "5", "1b", "5b")], "statcode")
    reused = sorted(code for code, found in reasons.items() if found == ("code hergebruikt",) * 4)
    assert set(REUSED) <= set(reused) <= {*REUSED, *AMBIGUOUS}
    assert made.outputs["REUSED_CODES"] == len(reused)
    classes = by_code(made.layer(), [f"kaart{key}" for key in KEYS], "statcode")
    assert {classes[code] for code in reused} == {(None,) * len(KEYS)}
    told = " ".join(made.told.warnings)
    page = report.read_text(encoding="utf-8")
    assert all(code in told and code in page for code in reused)
    # Renamed areas are joined and asked about.
    assert all(classes[code][0] is not None for code in RENAMED)
    assert all(code in page for code in RENAMED)
    assert "Riet Noord" in page
    assert "Bornsestraat en omgeving Zuid" in page


def test_no_code_is_reused_within_one_release(run, almelo):
    made = run("veerkrachtmaps", **almelo, OUTPUT="TEMPORARY_OUTPUT")
    assert made.outputs["REUSED_CODES"] == 0
    assert "code hergebruikt" not in {area["kaart1_reden"] for area in rows(made.layer())}
    assert {area["kaart2_reden"] for area in rows(made.layer())} == {"niet aangeleverd"}
