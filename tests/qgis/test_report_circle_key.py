"""Protects the key of the circles on map 4: a ring that is dashed on the map is dashed in the key too."""

from __future__ import annotations

import re
from base64 import b64decode

from qgis.core import QgsLayoutItem, QgsLayoutItemPicture, QgsProject

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.core.report.pages import Report


def test_the_red_ring_is_dashed_as_on_the_map():
    project = QgsProject()
    areas, circles = report_ground.areas(), report_ground.circles()
    page = laid_out_report.map_page(areas, "4", laid_out_report.circle_entries(circles)["4"])
    report = Report("Analyse", "Aa", "nl", "analyse", (page,))
    layout = lay_out(project, report, MapSources(areas, circles))
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem)]
    keys = [item for item in items if re.fullmatch(r"circle_key(_\d+)+", item.id())]
    drawn = [
        b64decode(item.picturePath().removeprefix("base64:")) for item in keys if isinstance(item, QgsLayoutItemPicture)
    ]
    assert len(keys) == 2
    assert [b"stroke-dasharray" in one and b"#C8102E" in one for one in drawn] == [True]
    project.clear()
