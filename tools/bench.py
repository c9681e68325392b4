"""Speed and memory of the plugin: ratios to other programs on the same data, all measured in one run, as a table.

Each measurement runs in a process of its own (`bench.py country`, `grid`, `report` …) with QGIS already
started.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.bench_parts.grid import make_grid  # noqa: E402
from tools.bench_parts.report import PEAKS, WHOLE, ReportJob, peak  # noqa: E402

FOLDER = ROOT / "build" / "bench"
COUNTRY_AREAS = "leefbaarometer/buurtscore24_nl_rd.gpkg"
COUNTRY_TABLE = "leefbaarometer/Leefbaarometer 3.0 - meting 2020 - scores buurt.csv"
COUNTRY_YEARS = (2014, 2020)
GRID_YEARS = (2014, 2022)
ROUNDS = 5

Seconds = dict[str, float]


@dataclass(frozen=True)
class Figure:
    """A row of the table: a number with its unit, and the limit that the issue sets, if any."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def is_good(self) -> bool:
        """Says whether the number is within its limits."""
        return (self.at_most is None or self.value <= self.at_most) and (
            self.at_least is None or self.value >= self.at_least
        )

    def __str__(self) -> str:
        limit = ""
        if self.at_most is not None:
            limit = f"at most {self.at_most:g}"
        if self.at_least is not None:
            limit = f"at least {self.at_least:g}"
        verdict = ("good" if self.is_good else "NOT GOOD") if limit else ""
        return f"  {self.name:<58}{self.value:>9.2f} {self.unit:<4}{limit:<14}{verdict}".rstrip()


def main() -> int:
    """Measures everything and prints the table; 1 when a figure is not within its limit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    figures = [*loading_figures(), *country_figures(), *circle_figures(), *grid_figures(), *report_figures()]
    return 0 if all(figure.is_good for figure in figures) else 1


def told(title: str, figures: Iterable[Figure]) -> list[Figure]:
    """Prints a part of the table."""
    figures = list(figures)
    print(f"\n{title}", *figures, sep="\n", flush=True)
    return figures


def measured(worker: str) -> Any:
    """Runs a worker in a process of its own and returns what it measured; shows its messages only when it fails."""
    done = subprocess.run([sys.executable, __file__, worker], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{worker}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


# --- the parts of the table ---


def loading_figures() -> list[Figure]:
    """How long QGIS takes longer to start with the plugin."""
    runs = [measured("loading") for _ in range(ROUNDS)]
    return told(
        "Loading the plugin (import and provider)",
        [
            Figure("time", 1000 * statistics.median(run["seconds"] for run in runs), "ms", at_most=100),
            Figure("pandas loaded with it", float(any(run["pandas"] for run in runs)), "", at_most=0),
        ],
    )


def country_figures() -> list[Figure]:
    """The country: 12 147 buurten and the national table of the Leefbaarometer."""
    data = os.environ.get("VEERKRACHT_TEST_DATA")
    if not data:
        print("\nThe country: left out, since VEERKRACHT_TEST_DATA does not say where its data is.")
        return []
    seconds = measured("country")
    whole, styles = seconds["plugin"], seconds["styles"]
    return told(
        "The country (12 147 polygons, a table of 92 683 rows)",
        [
            Figure("veerkracht:veerkrachtmaps", whole, "s"),
            Figure("  of which styles and metadata, after the run", styles, "s"),
            Figure("ogr2ogr copying the result", seconds["ogr2ogr"], "s"),
            Figure("gdal.VectorTranslate copying the result", seconds["VectorTranslate"], "s"),
            Figure("by hand, with native algorithms", seconds["by hand"], "s"),
            Figure("plugin ÷ ogr2ogr", whole / seconds["ogr2ogr"], "×", at_most=4),
            Figure("plugin without styles ÷ ogr2ogr", (whole - styles) / seconds["ogr2ogr"], "×"),
            Figure("plugin ÷ gdal.VectorTranslate", whole / seconds["VectorTranslate"], "×"),
            Figure("by hand ÷ plugin", seconds["by hand"] / whole, "×", at_least=4),
        ],
    )


def circle_figures() -> list[Figure]:
    """1 000 circles on the country, and one circle as it is drawn."""
    if not os.environ.get("VEERKRACHT_TEST_DATA"):
        return []
    seconds = measured("circles")
    plugin, join = seconds["plugin"], seconds["join"]
    return told(
        "Focus circles (1 000 circles, 12 147 polygons)",
        [
            Figure("veerkracht:describefocusareas", plugin, "s"),
            Figure("qgis:joinbylocationsummary, as it comes", join, "s"),
            Figure("qgis:joinbylocationsummary, of the same fields", seconds["narrow join"], "s"),
            Figure("joinbylocationsummary ÷ plugin", join / plugin, "×", at_least=3),
            Figure("joinbylocationsummary of the same fields ÷ plugin", seconds["narrow join"] / plugin, "×"),
            Figure("slowest of 50 circles that are drawn, GeoPackage", 1000 * seconds["drawn"], "ms", at_most=100),
            Figure("slowest of 50 circles that are drawn, in memory", 1000 * seconds["in memory"], "ms", at_most=100),
        ],
    )


def grid_figures() -> list[Figure]:
    """400 000 grid cells and a table of 800 000 rows."""
    make_grid(FOLDER, GRID_YEARS)
    seconds = measured("grid")
    return told(
        "The grid (400 000 cells of 100 m, a table of 800 000 rows)",
        [
            Figure("veerkracht:veerkrachtmaps", seconds["plugin"], "s"),
            Figure("  of which styles and metadata, after the run", seconds["styles"], "s"),
            Figure("ogr2ogr copying the result", seconds["ogr2ogr"], "s"),
            Figure("plugin ÷ ogr2ogr", seconds["plugin"] / seconds["ogr2ogr"], "×", at_most=2),
            Figure("peak memory of the process", seconds["gigabytes"], "GB", at_most=1.2),
        ],
    )


def report_figures() -> list[Figure]:
    """The report of a gemeente, and of a region of seven gemeenten with 60 focus areas."""
    seconds = measured("report")
    plugin, exported = seconds["plugin"], seconds["export"]
    peaks = {what: measured(f"report_{what}") for what in PEAKS}
    one = peaks["gemeente"]["gigabytes"]

    def times_one(what: str, name: str, at_most: float | None = 1.3) -> Figure:
        pages, gigabytes = peaks[what]["pages"], peaks[what]["gigabytes"]
        return Figure(f"  {name} ({pages:.0f} pages)", gigabytes / one, "×", at_most=at_most)

    return told(
        f"The report of a gemeente ({seconds['pages']:.0f} pages A4 at 300 dpi), and of a region with 60 focus areas",
        [
            Figure("veerkracht:exportreport, PDF", plugin, "s"),
            Figure("  made again in the place of the earlier one", seconds["again"], "s"),
            Figure("QGIS exporting the same pages, laid out already", exported, "s"),
            Figure("  in a project that was just opened", seconds["opened"], "s"),
            Figure("plugin ÷ QGIS", plugin / exported, "×", at_most=1.5),
            Figure("  plugin ÷ QGIS in a project just opened", plugin / seconds["opened"], "×"),
            Figure("peak memory of the process, one gemeente", one, "GB"),
            times_one("book", "the region in one document"),
            times_one("factsheets", "a factsheet per focus area"),
            times_one("gemeenten", "a document per gemeente"),
            times_one("kept_gemeenten", "with their layouts kept in the project", at_most=None),
        ],
    )


# --- workers, each in a process of its own ---


def loading_worker() -> dict[str, Any]:
    """Times what QGIS does with the plugin when it starts."""
    qgis = RunningQgis()
    start = time.perf_counter()
    qgis.load_plugin()
    return {"seconds": time.perf_counter() - start, "pandas": "pandas" in sys.modules}


def country_worker() -> Seconds:
    """Times plugin, copies and handwork side by side, so that a busy machine slows them alike."""
    # Not at the top: it loads parts of the plugin, whose loading is measured too.
    from tools.bench_parts.handwork import Handwork

    qgis = RunningQgis()
    data = Path(os.environ["VEERKRACHT_TEST_DATA"])
    areas, table, result = data / COUNTRY_AREAS, data / COUNTRY_TABLE, FOLDER / "country.gpkg"
    timed = Stopwatch()
    run = qgis.plugin_run(timed, areas, table, COUNTRY_YEARS, result)
    hand = Handwork(areas, table, COUNTRY_YEARS, FOLDER)
    for _ in timed.rounds():
        timed("plugin", run)
        timed("ogr2ogr", lambda: copy_by_ogr2ogr(result))
        timed("VectorTranslate", lambda: copy_by_vector_translate(result))
        timed("by hand", hand.run)
    return timed.medians()


def circles_worker() -> Seconds:
    """Times the plugin and QGIS's own summary side by side, and circles one by one."""
    from tools.bench_parts.circles import CircleJob

    qgis = RunningQgis()
    qgis.load_plugin()
    job = CircleJob(Path(os.environ["VEERKRACHT_TEST_DATA"]) / COUNTRY_AREAS, FOLDER)
    timed = Stopwatch()
    for _ in timed.rounds():
        timed("plugin", job.describe)
        timed("join", job.join)
        timed("narrow join", job.join_narrowly)
    drawn = {"drawn": job.slowest_drawn(in_memory=False)(), "in memory": job.slowest_drawn(in_memory=True)()}
    return {**timed.medians(), **drawn}


def grid_worker() -> Seconds:
    """Times plugin and copy, and tells the peak memory of the process."""
    qgis = RunningQgis()
    result = FOLDER / "grid_result.gpkg"
    timed = Stopwatch()
    run = qgis.plugin_run(timed, FOLDER / "grid.gpkg", FOLDER / "grid.csv", GRID_YEARS, result)
    for _ in timed.rounds():
        timed("plugin", run)
        timed("ogr2ogr", lambda: copy_by_ogr2ogr(result))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**timed.medians(), "gigabytes": kilobytes / 1024**2}


def report_worker() -> Seconds:
    """Times the plugin, and QGIS with the pages that the plugin has laid out."""
    qgis = RunningQgis()
    job = qgis.report_job()
    timed = Stopwatch()
    pages = 0
    for _ in timed.rounds():
        job.clear()
        pages = timed("plugin", lambda: job.make(WHOLE, job.gemeente))
        timed("export", job.export)
        timed("again", lambda: job.make(WHOLE, job.gemeente))
        job.open_again()
        timed("opened", job.export)
    return {**timed.medians(), "pages": pages}


def report_peak(what: str) -> dict[str, float]:
    """Tells the peak memory of a process that makes one report."""
    qgis = RunningQgis()
    return peak(qgis.report_job(), what)


class Stopwatch:
    """Seconds by name, round by round; a first round, which loads and caches, does not count."""

    def __init__(self) -> None:
        self._seconds: dict[str, list[float]] = defaultdict(list)

    def rounds(self) -> Iterable[int]:
        """Yields the number of each round."""
        yield 0
        self._seconds.clear()
        yield from range(1, ROUNDS + 1)

    def __call__(self, name: str, work: Callable[[], Any]) -> Any:
        """Does the work and notes how long it took."""
        start = time.perf_counter()
        found = work()
        self._seconds[name].append(time.perf_counter() - start)
        return found

    def medians(self) -> Seconds:
        """Returns the median of each name."""
        return {name: statistics.median(seconds) for name, seconds in self._seconds.items()}


class RunningQgis:
    """QGIS with Processing, without a window. Keeps alive what Python would let go of."""

    def __init__(self) -> None:
        from qgis.core import QgsApplication

        self._application = QgsApplication([], False)
        self._application.initQgis()
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        Processing.initialize()
        self._plugin: Any = None

    def load_plugin(self) -> None:
        """Does what QGIS does with the plugin when it starts."""
        from veerkracht_plugin import classFactory

        self._plugin = classFactory(None)
        self._plugin.initProcessing()

    def report_job(self) -> ReportJob:
        """Returns what makes reports, of published data where it is there."""
        self.load_plugin()
        data = os.environ.get("VEERKRACHT_TEST_DATA")
        return ReportJob(Path(data) if data else None, FOLDER)

    def plugin_run(
        self, timed: Stopwatch, areas: Path, table: Path, years: tuple[int, int], result: Path
    ) -> Callable[[], dict[str, Any]]:
        """Returns a function that makes all maps; the time for the styles is noted separately too."""
        import processing

        self.load_plugin()
        from veerkracht_plugin.algorithms.maps import MapsAlgorithm

        style = MapsAlgorithm.postProcessAlgorithm
        MapsAlgorithm.postProcessAlgorithm = lambda *given: timed("styles", lambda: style(*given))  # type: ignore[method-assign]
        parameters = {
            "AREAS": str(areas),
            "NUISANCE": str(table),
            "FROM_YEAR": years[0],
            "TO_YEAR": years[1],
            "OUTPUT": str(result),
        }
        return lambda: processing.run("veerkracht:veerkrachtmaps", parameters)


def copy_by_ogr2ogr(source: Path) -> None:
    copy = FOLDER / "copy.gpkg"
    copy.unlink(missing_ok=True)
    subprocess.run(["ogr2ogr", copy, source], check=True)


def copy_by_vector_translate(source: Path) -> None:
    from osgeo import gdal

    copy = FOLDER / "copy.gpkg"
    copy.unlink(missing_ok=True)
    gdal.VectorTranslate(str(copy), str(source))


WORKERS: dict[str, Callable[[], Any]] = {
    "loading": loading_worker,
    "country": country_worker,
    "circles": circles_worker,
    "grid": grid_worker,
    "report": report_worker,
    **{f"report_{what}": partial(report_peak, what) for what in PEAKS},
}

if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(main())
    print(json.dumps(WORKERS[sys.argv[1]]()), flush=True)
    # Without exitQgis, which crashes where Python still holds layers.
    os._exit(0)
