"""The seven maps of an invented region and the report of them, made as a user would: by the packaged plugin."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.headless import Headless  # noqa: E402
from tools.package import BUILD, PLUGIN, PackageError, package  # noqa: E402

YEARS = (2014, 2022)

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
CIRCLES = "focuscirkels.gpkg"
REPORT = "veerkrachtkaarten.pdf"
PICTURES = "veerkrachtkaarten_*.png"
MEANING = {
    "OUTPUT": "layer, with its styles",
    "PROJECT": "project, with the map themes",
    "JOIN_REPORT": "report of the join",
}


def main(arguments: list[str] | None = None) -> int:
    """Make everything and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--output", type=Path, default=ROOT / "output", help="folder for what is made (default: output)"
    )
    parser.add_argument("--build", type=Path, default=BUILD, help="folder for package and profile (default: build)")
    given = parser.parse_args(arguments)
    start = time.monotonic()
    try:
        made = make(given.output.resolve(), given.build.resolve())
    except (PackageError, RuntimeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"\ndone in {time.monotonic() - start:.0f} s:")
    for path, meaning in made.items():
        print(f"  {meaning:<30} {shown(path)}")
    return 0


def make(output: Path, build: Path) -> dict[Path, str]:
    """Package the plugin and run it; returns what was made, with what it is."""
    output.mkdir(parents=True, exist_ok=True)
    print("packaging the plugin …", flush=True)
    _, archive = package(build)
    qgis = Headless(build / "demo_profile")
    qgis.prepare(archive, locale="nl")
    plugin = qgis.plugins / PLUGIN
    print("running veerkracht:veerkrachtmaps by qgis_process …", flush=True)
    run(qgis, "veerkrachtmaps", parameters(plugin / "resources" / "demo", output))
    print("running veerkracht:suggestfocusareas …", flush=True)
    run(qgis, "suggestfocusareas", [f"--AREAS={output / OUTPUTS['OUTPUT']}", f"--OUTPUT={output / CIRCLES}"])
    print("running veerkracht:exportreport …", flush=True)
    report, pictures = make_report(qgis, output)
    made = {output / OUTPUTS[name]: meaning for name, meaning in MEANING.items()}
    return {
        **made,
        output / CIRCLES: "suggested focus circles",
        report: "report",
        **dict.fromkeys(pictures, "picture of a page"),
    }


def make_report(qgis: Headless, output: Path) -> tuple[Path, list[Path]]:
    """Makes the report of the maps; returns its PDF, and a picture of each page."""
    # Of an earlier run, whose pages may have been called otherwise.
    for picture in output.glob(PICTURES):
        picture.unlink()
    given = {"AREAS": output / OUTPUTS["OUTPUT"], "CIRCLES": output / CIRCLES, "FORMATS": "0,1", "DPI": 150}
    run(qgis, "exportreport", [f"--{name}={value}" for name, value in given.items()] + [f"--OUTPUT={output}"])
    return output / REPORT, sorted(output.glob(PICTURES))


def run(qgis: Headless, algorithm: str, given: list[str]) -> None:
    """Runs an algorithm of the packaged plugin; raises RuntimeError with what it said."""
    done = qgis.run("run", f"veerkracht:{algorithm}", *given)
    if done.returncode:
        raise RuntimeError(f"{done.stdout}\n{done.stderr}")


def parameters(demo: Path, output: Path) -> list[str]:
    """The algorithm's parameters as qgis_process takes them."""
    given = {name: str(demo / file) for name, file in INPUTS.items()}
    given |= {"FROM_YEAR": str(YEARS[0]), "TO_YEAR": str(YEARS[1])}
    given |= {name: str(output / file) for name, file in OUTPUTS.items()}
    return [f"--{name}={value}" for name, value in given.items()]


def shown(path: Path) -> Path:
    """The path as short as it can be written from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


if __name__ == "__main__":
    sys.exit(main())
