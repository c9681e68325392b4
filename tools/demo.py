"""The seven maps of an invented region, made as a user would: the packaged plugin, one algorithm, one command."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.headless import Headless  # noqa: E402
from tools.package import BUILD, PLUGIN, package  # noqa: E402

OUTPUT = ROOT / "output"
PROFILE = BUILD / "demo_profile"
YEARS = (2014, 2022)
NOTE = "Synthetische gegevens: deze streek bestaat niet."

INPUTS = {
    "AREAS": "buurten_2022.gpkg",
    "NUISANCE": "leefbaarometer_meting_2024_scores_buurt.csv",
    "VULNERABLE": "woonzorgwijzer_kwetsbare_groepen.csv",
    "HOUSING": "kwb-2022.xlsx",
}
OUTPUTS = {
    "OUTPUT": "veerkrachtkaarten.gpkg",
    "JOIN_REPORT": "koppelverslag.html",
    "PROJECT": "veerkrachtkaarten.qgz",
}
MEANING = {
    "OUTPUT": "layer, with its styles",
    "PROJECT": "project with the map themes",
    "JOIN_REPORT": "report of the join",
}


def main() -> int:
    """Make everything in output/ and say where it is."""
    start = time.monotonic()
    OUTPUT.mkdir(exist_ok=True)
    print("packaging the plugin …", flush=True)
    _, archive = package()
    qgis = Headless(PROFILE)
    qgis.prepare(archive, locale="nl")
    print("veerkracht:veerkrachtmaps by qgis_process …", flush=True)
    done = qgis.run("run", "veerkracht:veerkrachtmaps", *parameters(qgis.plugins / PLUGIN / "resources" / "demo"))
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        return done.returncode
    print("drawing the pictures …", flush=True)
    pictures = draw(OUTPUT / OUTPUTS["PROJECT"])
    tell(pictures, time.monotonic() - start)
    return 0


def parameters(demo: Path) -> list[str]:
    """The algorithm's parameters as qgis_process takes them."""
    given = {name: str(demo / file) for name, file in INPUTS.items()}
    given |= {"FROM_YEAR": str(YEARS[0]), "TO_YEAR": str(YEARS[1])}
    given |= {name: str(OUTPUT / file) for name, file in OUTPUTS.items()}
    return [f"--{name}={value}" for name, value in given.items()]


def draw(project_file: Path) -> list[Path]:
    """Draw the themes of the project in a QGIS of our own."""
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], True)
    application.initQgis()
    try:
        from tools.draw_pages import draw_pages

        sys.path.insert(0, str(PROFILE / "plugins"))
        legends = importlib.import_module(f"{PLUGIN}.core.legends")
        project = QgsProject()
        if not project.read(str(project_file)):
            raise OSError(f"{project_file} cannot be read: {project.error()}")
        pictures = draw_pages(project, OUTPUT, legends, YEARS, NOTE)
        # Layers that outlive the application crash on exit.
        project.clear()
        del project
        return pictures
    finally:
        application.exitQgis()


def tell(pictures: list[Path], seconds: float) -> None:
    """Print where everything is."""
    print(f"\ndone in {seconds:.0f} s:")
    for name, meaning in MEANING.items():
        print(f"  {(OUTPUT / OUTPUTS[name]).relative_to(ROOT)!s:<48} {meaning}")
    for picture in pictures:
        print(f"  {picture.relative_to(ROOT)!s:<48} picture")


if __name__ == "__main__":
    sys.exit(main())
