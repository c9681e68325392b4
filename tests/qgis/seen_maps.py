"""Maps of a report as they are drawn: the colours of each square of report_ground, for the tests of the maps."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from tests.qgis.report_ground import BOTTOM, COLUMNS, LEFT, SIDE
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.core.report.pages import Report

DPI = 150.0


def laid_out(project: QgsProject, maps: MapSources, key: str = "1", paper: str = "a4_liggend") -> QgsPrintLayout:
    """The page of a map, without circles."""
    page = replace(laid_out_report.map_page(maps.areas, key), circles=())
    return lay_out(project, Report("Analyse", "Aa", "nl", "analyse", (page,)), maps, paper=paper)


def the_map(layout: QgsPrintLayout, name: str = "map_1") -> QgsLayoutItemMap:
    item = layout.itemById(name)
    assert isinstance(item, QgsLayoutItemMap)
    return item


class Seen:
    """A page as it is drawn, and where the squares are on it."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self.image: QImage = report_ground.picture(layout, dpi=DPI)
        item = the_map(layout)
        self._extent, self._place, self._wide = item.extent(), item.pagePos(), item.rect().width()

    def inside(self, number: int, air: float = 0.15, part: tuple[float, float] = (0, 1)) -> list[str]:
        """The colours of a square, or of so much of its width, away from its borders."""
        row, column = divmod(number, COLUMNS)
        left, top = self._pixel(LEFT + (column + part[0] + air) * SIDE, BOTTOM + (row + 1 - air) * SIDE)
        right, bottom = self._pixel(LEFT + (column + part[1] - air) * SIDE, BOTTOM + (row + air) * SIDE)
        return [self.image.pixelColor(x, y).name().upper() for x in range(left, right) for y in range(top, bottom)]

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        mm = self._wide / self._extent.width()
        across = self._place.x() + (x - self._extent.xMinimum()) * mm
        down = self._place.y() + (self._extent.yMaximum() - y) * mm
        return round(across / 25.4 * DPI), round(down / 25.4 * DPI)


def median_colour(colours: list[str]) -> str:
    parts = [[int(colour[start : start + 2], 16) for colour in colours] for start in (1, 3, 5)]
    return "#{:02X}{:02X}{:02X}".format(*(round(median(part)) for part in parts))


def without_names(areas: QgsVectorLayer) -> QgsVectorLayer:
    """The areas without names of wijken and gemeenten, which would stand on the map."""
    fields = areas.fields()
    areas.dataProvider().renameAttributes({fields.lookupField("gemeentenaam"): "plaats"})
    areas.dataProvider().deleteAttributes([fields.lookupField("wijknaam")])
    areas.updateFields()
    return areas
