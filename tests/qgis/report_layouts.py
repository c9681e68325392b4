"""Small layouts of several pages, and what a reader finds in a PDF, for the tests of the exports."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QFont

from tests.qgis.focus_maps import cell
from tests.qgis.runs import FOUR_AREAS, squares

LANDSCAPE = QgsLayoutItemPage.Orientation.Landscape


def layout_of(project: QgsProject, texts: Sequence[str], sizes: Sequence[str] = ()) -> QgsPrintLayout:
    """A layout with a page per text, of A4 landscape, or of these sizes."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("klein")
    for number, text in enumerate(texts):
        page = layout.pageCollection().page(0) if number == 0 else QgsLayoutItemPage(layout)
        page.setPageSize(sizes[number] if sizes else "A4", LANDSCAPE)
        if number:
            layout.pageCollection().addPage(page)
        label = QgsLayoutItemLabel(layout)
        label.setText(text)
        style = QgsTextFormat.fromQFont(QFont("Lato", 14))
        style.setSize(14)
        label.setTextFormat(style) if hasattr(label, "setTextFormat") else label.setFont(QFont("Lato", 14))
        layout.addLayoutItem(label)
        label.attemptResize(QgsLayoutSize(200, 20))
        label.attemptMove(QgsLayoutPoint(10, 10), True, False, number)
    return layout


def add_map(layout: QgsPrintLayout, page: int, colour: str = "#C43A2F", name: str = "map") -> QgsLayoutItemMap:
    """A map of four squares in one colour, 100 × 50 mm at (50, 60) on a page."""
    areas = squares([{**one, "geometry": cell(column, 0)} for column, one in enumerate(FOUR_AREAS)])
    areas.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})))
    layout.project().addMapLayer(areas)
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.setId(name)
    item.attemptResize(QgsLayoutSize(100, 50))
    item.attemptMove(QgsLayoutPoint(50, 60), True, False, page)
    item.setCrs(areas.crs())
    item.setLayers([areas])
    item.zoomToExtent(areas.extent())
    return item


# --- what a reader finds in a PDF ---


def told(program: str, *arguments: str | Path) -> str:
    """What one of the programs of poppler-utils says."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "rror" not in done.stderr, done.stderr
    return done.stdout


def about(path: Path) -> dict[str, str]:
    """The properties of a document: Title, Author, Pages …"""
    lines = (line.partition(":") for line in told("pdfinfo", path).splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}


def text_on(path: Path, page: int) -> str:
    """The text of a page, counted from 1."""
    return told("pdftotext", "-f", str(page), "-l", str(page), path, "-").strip()


def bookmarks_in(path: Path) -> list[tuple[str, int]]:
    """The bookmarks with the page that each leads to, counted from 1."""
    written = told("pdftohtml", "-xml", "-i", "-stdout", path)
    # poppler-utils of Debian 12 declares no encoding errors, but leaves & as it is in texts: only the outline is read.
    outline = written[written.index("<outline>") : written.rindex("</outline>") + len("</outline>")]
    return [
        ("".join(item.itertext()).strip(), int(item.get("page", "0"))) for item in ET.fromstring(outline).iter("item")
    ]


def fonts_in(path: Path) -> dict[str, bool]:
    """The fonts by name, and whether each is embedded."""
    rows = [line.split() for line in told("pdffonts", path).splitlines()[2:]]
    return {row[0]: row[-5] == "yes" for row in rows}
