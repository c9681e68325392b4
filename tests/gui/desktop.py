"""Running a script inside QGIS Desktop, with the packaged plugin in a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tools.headless import Headless
from tools.package import package

PROGRAMS = ("qgis.bin", "qgis")


def in_desktop(session: Path, folder: Path, maps_of: Path | None = None) -> None:
    """Runs a session, which leaves what it found in `folder`/told.json; the folder is in VEERKRACHT_DESKTOP_TEST.

    `maps_of`: a folder with the demo data, of which `folder`/maps.gpkg is made first.
    """
    profile = Headless(folder / "profile")
    _, archive = package()
    profile.prepare(archive, locale="nl")
    if maps_of is not None:
        _make_maps(profile, maps_of, folder / "maps.gpkg")
    program = next(path for path in map(shutil.which, PROGRAMS) if path)
    environment = {
        **profile.environment(),
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": os.environ["DISPLAY"],
        "VEERKRACHT_DESKTOP_TEST": str(folder),
    }
    done = subprocess.run(
        [program, "--nologo", "--code", str(session)], env=environment, capture_output=True, text=True, timeout=180
    )
    assert (folder / "told.json").is_file(), done.stdout + done.stderr


def _make_maps(profile: Headless, demo: Path, target: Path) -> None:
    given = {
        "AREAS": demo / "buurten_2022.gpkg",
        "NUISANCE": demo / "leefbaarometer_meting_2024_scores_buurt.csv",
        "VULNERABLE": demo / "woonzorgwijzer_kwetsbare_groepen.csv",
        "HOUSING": demo / "kwb-2022.xlsx",
        "OUTPUT": target,
    }
    done = profile.run("run", "veerkracht:veerkrachtmaps", *(f"--{name}={value}" for name, value in given.items()))
    assert done.returncode == 0, done.stdout + done.stderr
