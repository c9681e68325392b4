"""Protects layouts of many items: all are listed and stacked as drawn, taking one apart leaves QGIS whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPage, QgsPrintLayout, QgsProject

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.layout_pages import remove_report
from veerkracht_plugin.bridge.report.many_items import add_items
from veerkracht_plugin.bridge.report.map_items import MapSources


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def layout(project: QgsProject) -> QgsPrintLayout:
    """A report with a page of every kind."""
    areas, circles = report_ground.areas(), report_ground.circles()
    return lay_out(project, laid_out_report.report(areas, circles), MapSources(areas, circles))


def own_items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    return [one for one in layout.items() if isinstance(one, QgsLayoutItem) and not isinstance(one, QgsLayoutItemPage)]


def listed(layout: QgsPrintLayout) -> list[str]:
    """What the designer's list of items shows, the highest first; its first row stands for none."""
    model = layout.itemsModel()
    return [model.itemFromIndex(model.index(row, model.Columns.ItemId)).id() for row in range(1, model.rowCount())]


def test_the_designer_lists_all_items_the_highest_first(layout):
    assert listed(layout) == [item.id() for item in own_items(layout)]
    assert len(listed(layout)) > 300


def test_no_two_items_are_equally_high(layout):
    heights = [item.zValue() for item in own_items(layout)]
    assert len(set(heights)) == len(heights)


def test_what_is_drawn_later_lies_higher(layout):
    number, badge = (layout.itemById(f"{name}_5") for name in ("circle_number", "circle_badge"))
    assert number.zValue() > badge.zValue() > layout.itemById("map_5").zValue()


def test_all_pages_are_within_the_bounds_of_the_layout(layout):
    last = layout.pageCollection().page(layout.pageCollection().pageCount() - 1)
    assert layout.sceneRect().contains(last.sceneBoundingRect().center())


def test_a_layout_can_be_changed_and_undone_afterwards(layout):
    before = listed(layout)
    label = QgsLayoutItemLabel(layout)
    label.setId("mine")
    layout.addLayoutItem(label)
    assert listed(layout) == ["mine", *before]
    layout.undoStack().stack().undo()
    assert listed(layout) == before


def test_a_report_that_is_removed_takes_its_layout_and_layers_along(project, layout):
    remove_report(project, "veerkracht")
    assert not project.layoutManager().layouts()
    assert not project.mapLayers()


def test_no_items_are_no_trouble():
    add_items(QgsPrintLayout(QgsProject.instance()), [])
