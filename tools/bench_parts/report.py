"""The report of a gemeente, and of the region around it: what they are made from, and what they are held against.

The region is Parkstad with scores and borders as published, where VEERKRACHT_TEST_DATA has them; what these lack,
inhabitants, vulnerable groups and dwellings of corporations, is invented. Without that data it is the demo's.
"""

from __future__ import annotations

import random
import resource
from pathlib import Path
from typing import Any

YEARS = (2014, 2022)
DPI = 300
CIRCLES, FEW_CIRCLES, RADIUS = 60, 6, 400.0
REGION = ("Heerlen", "Kerkrade", "Landgraaf", "Brunssum", "Beekdaelen", "Simpelveld", "Voerendaal")
PUBLISHED = ("Almelo", *REGION)
DEMO = ("Elzerdam", "Vennewolde")
BORDERS = "leefbaarometer/buurtscore24_nl_rd.gpkg"
SCORES = "leefbaarometer/almelo_parkstad_2014_2024.csv"
INVENTED = {
    "inw_2022": "50 + (fid * 7919) % 3000",
    "kwb_2014": "5.0 + (fid * 37) % 60",
    "kwb_2022": "5.0 + (fid * 37) % 60 + (fid * 11) % 13 - 5",
    "corp_2022": "(fid * 53) % 100",
}
WHOLE, PER_GEMEENTE, FACTSHEETS = 0, 1, 3
PEAKS = ("gemeente", "book", "factsheets", "gemeenten", "kept_gemeenten")


class ReportJob:
    """Reports in the project that is open, of published or invented data, in a process in which QGIS runs."""

    def __init__(self, data: Path | None, folder: Path) -> None:
        self._folder = folder / "report"
        self._folder.mkdir(parents=True, exist_ok=True)
        name = "published" if data else "demo"
        self._areas, self._circles = (self._folder / f"{name}_{kind}.gpkg" for kind in ("areas", "circles"))
        if not self._areas.exists():
            _classify_published(data, self._areas) if data else _classify_demo(self._areas)
        self.region = REGION if data else DEMO
        # Almelo is no part of the region, and some 60 buurten large.
        self.gemeente = (PUBLISHED if data else DEMO)[0]
        self._column = "gemeente" if data else "gemeentenaam"
        if not self._circles.exists():
            self._describe_circles()
        self._given: dict[tuple[str, ...], dict[str, Any]] = {}

    def make(self, scope: int, *gemeenten: str, keep: bool = True) -> int:
        """Makes a report of gemeenten; returns how many pages it has.

        `keep`: whether the layouts stay in the open project; else there is none, as where no window is open.
        """
        import processing
        from qgis.core import QgsProcessingContext

        context = None if keep else QgsProcessingContext()
        more = {"SCOPE": scope, "DPI": DPI, "FORMATS": [0], "OUTPUT": str(self._folder)}
        return int(
            processing.run("veerkracht:exportreport", {**self._layers(gemeenten), **more}, context=context)["PAGES"]
        )

    def export(self) -> None:
        """Lets QGIS export the pages that the last report has left in the project, as that wrote them."""
        from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext, QgsProject

        [layout] = QgsProject.instance().layoutManager().printLayouts()
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DPI
        settings.forceVectorOutput = True
        settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        settings.appendGeoreference = settings.exportMetadata = False
        result = QgsLayoutExporter(layout).exportToPdf(str(self._folder / "laid_out.pdf"), settings)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise RuntimeError(f"QGIS could not export the pages: {result}")

    def open_again(self) -> None:
        """Saves the project with the pages in it and opens it, as on another day."""
        from qgis.core import QgsProject

        project, path = QgsProject.instance(), str(self._folder / "laid_out.qgz")
        if not project.write(path):
            raise RuntimeError("The project could not be saved.")
        self.clear()
        if not project.read(path):
            raise RuntimeError("The project could not be opened.")

    @staticmethod
    def clear() -> None:
        """Takes everything out of the project."""
        from qgis.core import QgsProject

        QgsProject.instance().clear()

    def _layers(self, gemeenten: tuple[str, ...]) -> dict[str, Any]:
        """The layers, opened once, as they are in the project of a user."""
        if gemeenten not in self._given:
            areas = _of_gemeenten(self._areas, self._column, gemeenten)
            circles = _of_gemeenten(self._circles, "gemeente", gemeenten)
            self._given[gemeenten] = {"AREAS": areas, "CIRCLES": circles}
        return self._given[gemeenten]

    def _describe_circles(self) -> None:
        """Puts circles around areas: 60 in the region, and a few in a gemeente that is no part of it."""
        import processing
        from qgis.core import QgsFeature, QgsVectorLayer

        from veerkracht_plugin.bridge.focus.circle_features import circle_polygon

        areas = self._some_areas(self.region, CIRCLES)
        if self.gemeente not in self.region:
            areas += self._some_areas((self.gemeente,), FEW_CIRCLES)
        fields = "&".join(f"field={name}:string" for name in ("nr", "naam", "gemeente"))
        circles = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "circles", "memory")
        made = []
        for number, area in enumerate(areas, start=1):
            middle = area.geometry().pointOnSurface().asPoint()
            feature = QgsFeature(circles.fields())
            feature.setAttributes([str(number), f"Gebied {number}", area[self._column]])
            feature.setGeometry(circle_polygon(middle.x(), middle.y(), RADIUS))
            made.append(feature)
        circles.dataProvider().addFeatures(made)
        given = {"CIRCLES": circles, "AREAS": str(self._areas), "OUTPUT": str(self._circles)}
        processing.run("veerkracht:describefocusareas", given)

    def _some_areas(self, gemeenten: tuple[str, ...], count: int) -> list[Any]:
        layer = _of_gemeenten(self._areas, self._column, gemeenten)
        return random.Random(1).sample(list(layer.getFeatures('"kaart1" > 0')), count)


def peak(job: ReportJob, what: str) -> dict[str, float]:
    """Makes one report, one of PEAKS; returns its pages and the peak memory of the process."""
    pages = {
        "gemeente": lambda: job.make(WHOLE, job.region[0]),
        "book": lambda: job.make(WHOLE, *job.region),
        "factsheets": lambda: job.make(FACTSHEETS, *job.region),
        "gemeenten": lambda: job.make(PER_GEMEENTE, *job.region, keep=False),
        "kept_gemeenten": lambda: job.make(PER_GEMEENTE, *job.region),
    }[what]()
    return {"pages": pages, "gigabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2}


def _of_gemeenten(path: Path, column: str, gemeenten: tuple[str, ...]) -> Any:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    if not layer.setSubsetString('"{}" IN ({})'.format(column, ", ".join(f"'{name}'" for name in gemeenten))):
        raise RuntimeError(f"{path.name} has no {column}")
    return layer


def _classify_published(data: Path, target: Path) -> None:
    import processing
    from osgeo import gdal

    borders = target.with_name("borders.gpkg")
    borders.unlink(missing_ok=True)
    names = ", ".join(f"'{name}'" for name in PUBLISHED)
    invented = ", ".join(f"{how} AS {column}" for column, how in INVENTED.items())
    query = f"SELECT geom, code, naam, gemeente, {invented} FROM buurtscore24 WHERE gemeente IN ({names})"
    gdal.VectorTranslate(str(borders), str(data / BORDERS), SQLStatement=query, layerName="buurten")
    _classify({"AREAS": str(borders), "NUISANCE": str(data / SCORES)}, target, processing)


def _classify_demo(target: Path) -> None:
    import processing

    from tools.demo import INPUTS, ROOT

    demo = ROOT / "resources" / "demo"
    _classify({name: str(demo / file) for name, file in INPUTS.items()}, target, processing)


def _classify(given: dict[str, Any], target: Path, processing: Any) -> None:
    given |= {"FROM_YEAR": YEARS[0], "TO_YEAR": YEARS[1], "OUTPUT": str(target)}
    processing.run("veerkracht:veerkrachtmaps", given)
