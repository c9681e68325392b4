"""Protects what a user changed on a generated layout: every change is seen, and nothing else is taken for one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report import fingerprints
from veerkracht_plugin.bridge.report.fingerprints import is_changed, remember
from veerkracht_plugin.bridge.report.labels import colour_of, font_of, set_style
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.reopened import restore_pages
from veerkracht_plugin.bridge.report.text import TextStyle

Change = Callable[[QgsPrintLayout], object]

pytestmark = pytest.mark.usefixtures("qgis_processing")


@pytest.fixture
def project(tmp_path) -> QgsProject:
    made = QgsProject()
    made.addMapLayers([report_ground.saved(report_ground.areas(), tmp_path), report_ground.circles()])
    yield made
    made.clear()


@pytest.fixture
def layout(project, tmp_path) -> QgsPrintLayout:
    """A layout with a page of every kind, over a background, as it is when it was just made."""
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    maps = MapSources(layers["buurten"], layers["cirkels"], report_ground.street_map(tmp_path), folder=tmp_path)
    report = laid_out_report.report(layers["buurten"], layers["cirkels"], keys=("1", "3"))
    made = lay_out(project, report, maps)
    remember(made)
    return made


def first(layout: QgsPrintLayout, kind: type, name: str = "") -> QgsLayoutItem:
    found = [item for item in layout.items() if isinstance(item, kind) and item.id().startswith(name)]
    return min(found, key=lambda item: item.id())


def label(layout: QgsPrintLayout) -> QgsLayoutItemLabel:
    return first(layout, QgsLayoutItemLabel, "title")


def map_of(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    return max((item for item in layout.items() if isinstance(item, QgsLayoutItemMap)), key=lambda it: len(it.layers()))


def restyle(layout: QgsPrintLayout, **changed: object) -> None:
    item = label(layout)
    set_style(item, replace(TextStyle(font_of(item), colour_of(item), 12), **changed))


def move(layout: QgsPrintLayout) -> None:
    item = label(layout)
    item.attemptMove(QgsLayoutPoint(item.pagePos().x() + 1, item.pagePos().y()), True, False, item.page())


def colour_areas(layout: QgsPrintLayout) -> None:
    layer = map_of(layout).layers()[-1]
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#123456"})))


def recolour_a_class(layout: QgsPrintLayout) -> None:
    layer = next(layer for layer in map_of(layout).layers() if hasattr(layer.renderer(), "categories"))
    made = layer.renderer().clone()
    categories = made.categories()
    symbol = categories[0].symbol().clone()
    symbol.setColor(QColor("#123456"))
    made.updateCategorySymbol(0, symbol)
    layer.setRenderer(made)


def widen_cells(layout: QgsPrintLayout) -> None:
    table = layout.multiFrames()[0]
    table.setColumnWidths([width + 1 for width in table.columnWidths()])


def write_in_a_cell(layout: QgsPrintLayout) -> None:
    table = layout.multiFrames()[0]
    contents = table.tableContents()
    contents[1][0].setContent("anders")
    table.setTableContents(contents)


CHANGES: dict[str, Change] = {
    "moved": move,
    "added": lambda layout: layout.addLayoutItem(QgsLayoutItemLabel(layout)),
    "removed": lambda layout: layout.removeLayoutItem(label(layout)),
    "hidden": lambda layout: label(layout).setVisibility(False),
    "rewritten": lambda layout: label(layout).setText("Zoals wij het zeggen"),
    "another colour": lambda layout: restyle(layout, colour="#AA0000"),
    "another font": lambda layout: restyle(layout, font=QFont("DejaVu Serif", 9)),
    "larger": lambda layout: restyle(layout, font=QFont(font_of(label(layout)).family(), 40)),
    "to the right": lambda layout: label(layout).setHAlign(Qt.AlignmentFlag.AlignRight),
    "on a ground": lambda layout: label(layout).setBackgroundEnabled(True),
    "on a yellow ground": lambda layout: label(layout).setBackgroundColor(QColor("#FFFF00")),
    "turned": lambda layout: label(layout).setItemRotation(5),
    "pale": lambda layout: label(layout).setItemOpacity(0.5),
    "raised": lambda layout: layout.moveItemToTop(label(layout)),
    "named": lambda layout: layout.setName("Mijn pagina's"),
    "a shape": lambda layout: first(layout, QgsLayoutItemShape).setSymbol(
        QgsFillSymbol.createSimple({"color": "#123456"})
    ),
    "a picture": lambda layout: first(layout, QgsLayoutItemPicture).setPicturePath("anders.svg"),
    "a scale bar": lambda layout: first(layout, QgsLayoutItemScaleBar).setNumberOfSegments(3),
    "a cell": write_in_a_cell,
    "columns": widen_cells,
    "the frame of a map": lambda layout: map_of(layout).setFrameStrokeColor(QColor("#FF0000")),
    "zoomed": lambda layout: map_of(layout).setScale(map_of(layout).scale() * 1.5),
    "the order of layers": lambda layout: map_of(layout).setLayers(map_of(layout).layers()[::-1]),
    "opacity of a layer": lambda layout: map_of(layout).layers()[-1].setOpacity(0.2),
    "another renderer": colour_areas,
    "another colour of a class": recolour_a_class,
    "without labels": lambda layout: map_of(layout).layers()[0].setLabelsEnabled(False),
    "a larger page": lambda layout: layout.pageCollection().page(0).setPageSize("A3"),
    "without a page": lambda layout: layout.pageCollection().deletePage(0),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(layout, change):
    assert not is_changed(layout)
    change(layout)
    assert is_changed(layout)


def test_a_layout_that_was_never_remembered_is_not_changed(project):
    assert not is_changed(QgsPrintLayout(project))


READ = """
import sys
from pathlib import Path
from qgis.core import QgsApplication, QgsProject
app = QgsApplication([], False)
app.initQgis()
from veerkracht_plugin.bridge.report.fingerprints import is_changed
project = QgsProject()
assert project.read(sys.argv[1])
(layout,) = project.layoutManager().printLayouts()
print("changed:", is_changed(layout), flush=True)
if "change" in sys.argv:
    layout.multiFrames()[0].setCellMargin(3)
    print("then:", is_changed(layout), flush=True)
import os
os._exit(0)
"""


def test_a_project_that_was_saved_and_opened_again_has_not_changed(project, layout, tmp_path):
    """In another process, where Qt writes everything in another order; the second time in another folder."""
    path = tmp_path / "project.qgz"
    assert project.write(str(path))
    assert not is_changed(layout)
    again = QgsProject()
    assert again.read(str(path))
    (reopened,) = again.layoutManager().printLayouts()
    assert not is_changed(reopened)
    restore_pages(again)
    assert not is_changed(reopened)
    assert again.write(str(tmp_path / "twice.qgz"))
    for name in ("project.qgz", "twice.qgz"):
        said = subprocess.run(
            [sys.executable, "-c", READ, str(tmp_path / name), "change"],
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "changed: False\nthen: True" in said.stdout, said.stdout + said.stderr[-2000:]


def test_what_another_qgis_wrote_is_judged_by_what_all_versions_keep(layout, monkeypatch):
    monkeypatch.setattr(fingerprints, "release", lambda: "3.99/6")
    assert not is_changed(layout)
    label(layout).setHAlign(Qt.AlignmentFlag.AlignRight)
    assert not is_changed(layout)
    move(layout)
    assert is_changed(layout)
