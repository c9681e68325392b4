"""Writes resources/layouts/: the map page of the report as a template of QGIS (.qpt), for each paper.

A user copies one, changes it in the layout designer, and chooses it for the report; the ids of the items say what comes
where. Written with QGIS 3.22, the oldest that the plugin supports; the same code gives the same bytes.
"""

from __future__ import annotations

import os
import re
import sys
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from tools.qgis_xml import tidied
from veerkracht_plugin.bridge.report.labels import set_style
from veerkracht_plugin.bridge.report.look import ACCENT, FRAME, GROUND, INK, SECOND_INK, styles_of
from veerkracht_plugin.bridge.report.scale_bars import style_scale_bar
from veerkracht_plugin.paths import resource

SAMPLES = {
    "kicker": "DE SITUATIE · 2022",
    "number": "1",
    "title": "Titel van de kaart",
    "subtitle": "Gemeente, ten opzichte van het Nederlandse gemiddelde",
    "text": "Tekst",
    "legend": "Legenda",
    "circle_list": "Focusgebieden",
    "source": "Kaart 1 – Deze kaart toont … (Bron: …)",
    "disclaimer": "",
    "footer": "Titel van het rapport",
    "page_number": "1",
}
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class Paper:
    """A paper: its size in mm, where items stand (x, y, width, height in mm of A4), how much larger than A4 it is."""

    name: str
    width: float
    height: float
    frames: Mapping[str, tuple[float, float, float, float]]
    unit: float = 1.0
    text: float = 1.0


WIDE = {
    "kicker": (12, 12, 84, 5),
    "number": (12, 18, 10, 17),
    "title": (12, 18, 84, 17),
    "subtitle": (12, 36, 84, 9),
    "rule": (12, 47, 84, 0),
    "text": (12, 51, 84, 139),
    "legend": (12, 52, 84, 138),
    "map": (102, 12, 183, 178),
    "overview": (262, 15, 20, 20),
    "scale_bar": (106, 181, 40, 6),
    "north_arrow": (272, 177, 9, 9),
    "circle_list": (102, 168, 183, 22),
    "source": (102, 191.6, 183, 6.6),
    "disclaimer": (12, 191.6, 84, 6.6),
    "footer_rule": (12, 199.6, 273, 0),
    "logo": (12, 201, 35, 5),
    "footer": (60, 201.6, 177, 4),
    "page_number": (265, 201.4, 20, 4),
}
HIGH = {
    "kicker": (12, 12, 186, 5),
    "number": (12, 18, 10, 9),
    "title": (12, 18, 186, 9),
    "subtitle": (12, 28, 186, 5),
    "rule": (12, 35, 186, 0),
    "map": (12, 40, 186, 138),
    "overview": (175, 43, 20, 20),
    "scale_bar": (16, 169, 40, 6),
    "north_arrow": (185, 165, 9, 9),
    "circle_list": (12, 156, 186, 22),
    "source": (12, 179.6, 186, 6.6),
    "text": (12, 191, 96, 88),
    "legend": (114, 191, 84, 88),
    "disclaimer": (12, 280.2, 186, 3.6),
    "footer_rule": (12, 284.6, 186, 0),
    "logo": (12, 286, 35, 5),
    "footer": (50, 286.6, 110, 4),
    "page_number": (178, 286.4, 20, 4),
}
PAPERS = (
    Paper("a4_liggend", 297, 210, WIDE),
    Paper("a3_liggend", 420, 297, WIDE, 420 / 297, 1.2),
    Paper("a4_staand", 210, 297, HIGH),
)


def layout_files() -> Iterator[tuple[Path, str]]:
    """Yields each template file and what belongs in it; needs a running QgsApplication."""
    for paper in PAPERS:
        yield resource("layouts", f"{paper.name}.qpt"), with_lasting_names(tidied(template(paper)))


def template(paper: Paper) -> str:
    """Returns the template of a paper as QGIS writes it."""
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(paper.name)
    layout.setUnits(QgsUnitTypes.LayoutUnit.LayoutMillimeters)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(paper.width, paper.height))
    styles = styles_of({}, paper.text)
    for name in paper.frames:
        item = _item(layout, name, paper)
        if isinstance(item, QgsLayoutItemLabel):
            set_style(item, styles[name])
    linked = layout.itemById("map")
    layout.itemById("scale_bar").setLinkedMap(linked)
    layout.itemById("north_arrow").setLinkedMap(linked)
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return document.toString(2)


def _item(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItem:
    makers = {
        "map": _map, "overview": _overview, "scale_bar": _scale_bar, "north_arrow": _north_arrow, "logo": _logo,
        "rule": _rule, "footer_rule": _rule,
    }  # fmt: skip
    item = makers.get(name, _label)(layout, name, paper)
    layout.addLayoutItem(item)
    item.setId(name)
    x, y, width, height = (value * paper.unit for value in paper.frames[name])
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height or (0.35 if name == "rule" else 0.2) * paper.unit))
    return item


def _label(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    label.setText(SAMPLES[name])
    label.setHAlign({"page_number": RIGHT, "footer": CENTRE}.get(name, Qt.AlignmentFlag.AlignLeft))
    return label


def _rule(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemShape:
    """A line, as a filled rectangle: QGIS copies lines of points only with their old place."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    colour = ACCENT if name == "rule" else FRAME
    shape.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    return shape


def _map(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(FRAME))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * paper.unit))
    item.setBackgroundColor(QColor(GROUND))
    return item


def _overview(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemMap:
    item = _map(layout, name, paper)
    item.setBackgroundColor(QColor("#FFFFFF"))
    return item


def _scale_bar(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemScaleBar:
    bar = QgsLayoutItemScaleBar(layout)
    style = styles_of({}, paper.text)["source"]
    style_scale_bar(bar, style.coloured(INK), paper.unit)
    return bar


def _north_arrow(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemPicture:
    picture = QgsLayoutItemPicture(layout)
    picture.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    picture.setPicturePath("arrows/NorthArrow_02.svg")
    picture.setSvgFillColor(QColor(SECOND_INK))
    picture.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    return picture


def _logo(layout: QgsPrintLayout, name: str, paper: Paper) -> QgsLayoutItemPicture:
    picture = QgsLayoutItemPicture(layout)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.MiddleLeft)
    return picture


def with_lasting_names(xml: str) -> str:
    """Returns a template's XML with unique names that are the same each time."""
    for number, found in enumerate(dict.fromkeys(re.findall(r"\{[0-9a-f-]{36}\}", xml))):
        xml = xml.replace(found, f"{{{uuid.uuid5(uuid.NAMESPACE_URL, f'veerkracht layout {number}')}}}")
    return xml


def main() -> None:
    if not Qgis.QGIS_VERSION.startswith("3.22."):
        sys.exit(f"The layouts are written with QGIS 3.22, the oldest supported; this is {Qgis.QGIS_VERSION}.")
    application = QgsApplication([], True)
    application.initQgis()
    for path, content in layout_files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        print(path.relative_to(resource().parent))
    application.exitQgis()


if __name__ == "__main__":
    main()
