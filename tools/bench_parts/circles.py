"""Focus circles on the whole country: what the plugin is held against, and how long a circle that is drawn takes."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CIRCLES, RADII = 1000, (300, 400, 500, 600, 700, 800)
DRAWN = 50
YEARS = (2020, 2024)
# What describefocusareas reports too, and the summaries sum, mean and majority of joinbylocationsummary.
FIELDS = ["inw_2024", "onv_2024", "onv_verschil", "kwb_verschil", *(f"kaart{number}" for number in range(1, 8))]
SUMMARIES = [5, 6, 10]


class CircleJob:
    """Circles around areas with nuisance, and the classified areas of the country, in a process in which QGIS runs."""

    def __init__(self, buurten: Path, folder: Path) -> None:
        self._areas, self._circles = folder / "circles_areas.gpkg", folder / "circles.gpkg"
        if not self._areas.exists():
            _classify(buurten, self._areas)
        self._middles = _middles(self._areas)
        _write_circles(self._circles, self._middles)

    def describe(self) -> None:
        """Runs the plugin."""
        import processing

        given = {"CIRCLES": str(self._circles), "AREAS": str(self._areas), "OUTPUT": "TEMPORARY_OUTPUT"}
        processing.run("veerkracht:describefocusareas", given)

    def join(self, **how: Any) -> None:
        """Runs QGIS's own summary by location; `how`: its fields and summaries, by default all."""
        import processing

        given = {"INPUT": str(self._circles), "JOIN": str(self._areas), "OUTPUT": "TEMPORARY_OUTPUT", **how}
        processing.run("qgis:joinbylocationsummary", given)

    def join_narrowly(self) -> None:
        """Runs it for the fields that the plugin reports too."""
        self.join(JOIN_FIELDS=FIELDS, SUMMARIES=SUMMARIES)

    def slowest_drawn(self, in_memory: bool) -> Callable[[], float]:
        """Returns a function that draws circles one by one and tells the seconds that the slowest of them took."""
        from qgis.core import QgsFeatureRequest, QgsVectorLayer

        from veerkracht_plugin.bridge.focus.circle_features import circle_polygon
        from veerkracht_plugin.bridge.focus.circle_figures import live_figures

        stored = QgsVectorLayer(str(self._areas), "areas", "ogr")
        layer = stored.materialize(QgsFeatureRequest()) if in_memory else stored
        circles = [circle_polygon(x, y, RADII[-1]) for x, y in self._middles[:DRAWN]]

        def seconds(circle: Any) -> float:
            start = time.perf_counter()
            live_figures(layer, [circle], layer.crs())
            return time.perf_counter() - start

        seconds(circles[0])
        return lambda: max(map(seconds, circles))


def _classify(buurten: Path, target: Path) -> None:
    """Makes the classified areas: the buurten with inhabitants, which they lack, and the maps that can be made."""
    import processing

    inhabitants = {"INPUT": str(buurten), "FIELD_NAME": "inw_2024", "FIELD_TYPE": 1, "OUTPUT": "TEMPORARY_OUTPUT"}
    inhabitants["FORMULA"] = "50 + ($id * 7919) % 3000"
    given = processing.run("native:fieldcalculator", inhabitants)["OUTPUT"]
    years = {"FROM_YEAR": YEARS[0], "TO_YEAR": YEARS[1]}
    processing.run("veerkracht:veerkrachtmaps", {"AREAS": given, **years, "OUTPUT": str(target)})


def _middles(areas: Path) -> list[tuple[float, float]]:
    """Where the circles come: in areas that are worse than average, as focus circles are."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(areas), "areas", "ogr")
    points = [feature.geometry().pointOnSurface().asPoint() for feature in layer.getFeatures('"kaart1" <= 4')]
    return [(point.x(), point.y()) for point in random.Random(1).sample(points, CIRCLES)]


def _write_circles(path: Path, middles: list[tuple[float, float]]) -> None:
    from osgeo import ogr, osr

    from veerkracht_plugin.bridge.focus.circle_features import circle_polygon

    path.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(28992)
    radii = random.Random(2)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("circles", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("nr", ogr.OFTString))
    layer.StartTransaction()
    for number, (x, y) in enumerate(middles, start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["nr"] = str(number)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(circle_polygon(x, y, radii.choice(RADII)).asWkb())))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
