"""Protects the list in the focus panel: what it shows, and what mouse and keyboard do in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest.mock import Mock

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from tests.gui.focus_panel_parts import FAR_AWAY, LEFT, Desk, colours, desk_in_use
from tests.qgis.circle_rows import CLASSES, ODD_NAME
from veerkracht_plugin.core.legends import legends, no_data
from veerkracht_plugin.core.maps import MAP_KEYS
from veerkracht_plugin.gui.focus.focus_table import GEMEENTE, INHABITANTS, NAME, NUMBER

KEYS = Qt.Key


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        yield one


@pytest.fixture
def three(desk: Desk) -> Desk:
    """A desk with circles 1, 2 and 10."""
    desk.circles(
        {"nr": "10", "naam": "Hofkamp", "gemeente": "Almelo", "inwoners": 5553},
        {"nr": "1", "naam": "Kerkelanden", "gemeente": "Almelo", "inwoners": 4167, **CLASSES},
        {"nr": "2", "naam": ODD_NAME, "reden": "te weinig inwoners", "kaarten": "3,7", "kaart3": 9, "kaart1": 4},
    )
    return desk


# --- what it shows ---


def test_rows_come_by_number(three: Desk) -> None:
    assert three.numbers == ["1", "2", "10"]
    texts = [three.cell(0, column).data() for column in (NUMBER, NAME, GEMEENTE, INHABITANTS)]
    assert texts[:3] == ["1", "Kerkelanden", "Almelo"]
    assert [figure for figure in texts[3] if figure.isdigit()] == list("4167")


def test_too_few_inhabitants_stand_where_the_figure_would(three: Desk) -> None:
    assert three.cell(1, INHABITANTS).data() == "te weinig inwoners"


def test_odd_names_stay_as_they_are_also_in_tooltips(three: Desk) -> None:
    assert three.cell(1, NAME).data() == ODD_NAME
    assert "&lt;omgeving&gt;" in three.cell(1, NAME).data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_on_a_heading_sorts_and_numbers_come_back(three: Desk) -> None:
    header = three.panel.table.horizontalHeader()
    for column, numbers in ((INHABITANTS, ["2", "1", "10"]), (NUMBER, ["1", "2", "10"])):
        QTest.mouseClick(header.viewport(), LEFT, pos=_middle(header, column))
        three.settle()
        assert three.numbers == numbers


def _middle(header: Any, column: int) -> Any:
    middle = header.rect().center()
    middle.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    return middle


@pytest.mark.parametrize("place", range(7))
def test_a_chip_has_the_colour_of_its_class(three: Desk, place: int) -> None:
    key, number = "1234567"[place], list(CLASSES.values())[place]
    entry, cell = legends()[key].entry(number), three.picture(three.chip(0, key))
    painted = colours(cell)
    assert painted[QColor(entry.main).name()] > sum(painted.values()) / 4
    assert three.chip(0, key).data() == str(number)
    middle = cell.rect().adjusted(*(step * cell.width() // 3 for step in (1, 0, -1, 0)))
    middle.adjust(0, cell.height() // 4, 0, -cell.height() // 4)
    assert _nearest(colours(cell.copy(middle)), entry.ink_main) < 60


def _nearest(painted: dict[str, int], colour: str) -> int:
    """How far the nearest painted colour is from a colour; letters are drawn with soft edges."""
    wanted = QColor(colour).getRgb()[:3]
    return min(sum(abs(a - b) for a, b in zip(QColor(one).getRgb()[:3], wanted)) for one in painted)


def test_a_map_on_which_the_circle_does_not_show_has_a_hollow_chip(three: Desk) -> None:
    entry = legends()["1"].entry(4)
    painted = colours(three.picture(three.chip(1, "1")))
    assert QColor(entry.main).name() not in painted
    # Its figure is as readable as any text of the table.
    assert _nearest(painted, three.panel.table.palette().text().color().name()) < 150
    assert three.chip(1, "1").data() == "4"


def test_a_circle_without_a_class_has_the_colour_of_no_data(three: Desk) -> None:
    assert colours(three.picture(three.chip(2, "3")))[QColor(no_data().fill).name()] > 50
    assert three.chip(2, "3").data() == "–"


def test_a_chip_says_its_map_and_its_words(three: Desk) -> None:
    said = three.chip(0, "3").data(Qt.ItemDataRole.ToolTipRole)
    assert legends()["3"].style_name in said
    assert "10 zeer veel problemen, zeer veel kwetsbaar" in said
    assert "10 zeer veel" in three.chip(0, "3").data(Qt.ItemDataRole.AccessibleTextRole)


def test_circles_with_one_number_are_allowed_and_marked(desk: Desk) -> None:
    desk.circles({"nr": "3", "naam": "a"}, {"nr": "3", "naam": "b"}, {"nr": "4", "naam": "c"})
    marks = [desk.cell(row, NUMBER).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert [mark is not None and not mark.isNull() for mark in marks] == [True, True, False]
    assert "number 3" in desk.cell(0, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert "number 4" not in desk.cell(2, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    yellow = [one for one in colours(desk.picture(desk.cell(0, NUMBER))) if QColor(one).saturation() > 200]
    assert yellow
    assert not [one for one in colours(desk.picture(desk.cell(2, NUMBER))) if QColor(one).saturation() > 200]


# --- chips choose maps ---


@pytest.mark.parametrize("by", ["mouse", "space"])
def test_a_chip_turned_over_shows_the_circle_or_leaves_it_out(three: Desk, by: str) -> None:
    layer = three.editor.layer()

    def turn(key: str) -> None:
        if by == "mouse":
            three.click(three.chip(0, key))
        else:
            three.panel.table.setCurrentIndex(three.chip(0, key))
            three.press(KEYS.Key_Space)

    turn("3")
    assert _maps(three) == ["1", "2", "4", "5", "6", "7", "1b", "5b"]
    assert three.chip(0, "3").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    turn("1")
    assert _maps(three) == ["2", "4", "5", "6", "7", "5b"]  # the same map against another mean goes along
    turn("1")
    turn("3")
    assert not _circle(three)["kaarten"]  # all maps, as it was
    assert layer.undoStack().count() == 4
    layer.undoStack().undo()
    three.settle()
    assert three.chip(0, "3").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def _circle(desk: Desk) -> Any:
    return next(feature for feature in desk.editor.layer().getFeatures() if feature["nr"] == "1")


def _maps(desk: Desk) -> list[str]:
    found = _circle(desk)["kaarten"].split(",")
    assert set(found) <= set(MAP_KEYS)
    return found


def test_a_circle_can_be_left_out_of_all_maps(three: Desk) -> None:
    for key in "1234567":
        three.click(three.chip(0, key))
    assert _circle(three)["kaarten"] == "-"
    assert three.panel.model.circle(0).maps == ()


def test_a_click_on_a_chip_does_not_move_the_map(three: Desk) -> None:
    before = three.canvas.extent()
    three.click(three.chip(0, "3"))
    assert three.canvas.extent() == before
    assert three.selected == ["1"]


def test_arrows_reach_each_chip(three: Desk) -> None:
    three.panel.table.setCurrentIndex(three.cell(0, NUMBER))
    for _ in range(3 + 7):
        three.press(KEYS.Key_Right)
    assert three.panel.table.currentIndex() == three.chip(0, "7")
    before = colours(three.picture(three.chip(0, "7")))
    three.press(KEYS.Key_Down)
    assert three.panel.table.currentIndex() == three.chip(1, "7")
    assert colours(three.picture(three.chip(0, "7"))) != before  # the mark of where the keyboard is went along


# --- to the map, to the form ---


@pytest.mark.parametrize("by", ["mouse", "enter"])
def test_a_circle_is_selected_zoomed_to_and_flashes(three: Desk, by: str) -> None:
    layer, flashed = three.editor.layer(), Mock(wraps=three.canvas.flashGeometries)
    three.canvas.flashGeometries = flashed
    if by == "mouse":
        three.click(three.cell(1, NAME))
    else:
        three.panel.table.setCurrentIndex(three.cell(1, NAME))
        three.press(KEYS.Key_Return)
    (feature,) = layer.selectedFeatures()
    assert feature["nr"] == "2"
    box = feature.geometry().boundingBox()
    assert three.canvas.extent().contains(box)
    assert three.canvas.extent().width() < 10 * box.width()
    (shapes, crs), _ = flashed.call_args
    assert shapes[0].equals(feature.geometry())
    assert crs == layer.crs()


def test_it_zooms_to_the_right_place_on_a_map_in_another_crs(three: Desk) -> None:
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    three.canvas.setDestinationCrs(degrees)
    three.click(three.cell(0, NAME))
    transform = QgsCoordinateTransform(three.editor.layer().crs(), degrees, three.project)
    centre = transform.transformBoundingBox(_circle(three).geometry().boundingBox()).center()
    assert three.canvas.extent().contains(centre)
    assert three.canvas.extent().width() < 0.1


def test_choosing_several_does_not_move_the_map(three: Desk) -> None:
    three.click(three.cell(0, NAME))
    three.canvas.setExtent(FAR_AWAY)
    before = three.canvas.extent()
    three.click(three.cell(2, NAME), Qt.KeyboardModifier.ControlModifier)
    assert three.selected == ["1", "10"]
    assert three.canvas.extent() == before
    assert sorted(one["nr"] for one in three.editor.layer().selectedFeatures()) == ["1", "10"]


@pytest.mark.parametrize("by", ["mouse", "F2"])
def test_the_form_opens(three: Desk, by: str) -> None:
    if by == "mouse":
        three.double_click(three.cell(1, NAME))
    else:
        three.panel.table.setCurrentIndex(three.cell(1, NAME))
        three.press(KEYS.Key_F2)
    ((layer, feature), _) = three.forms.call_args
    assert layer is three.editor.layer()
    assert feature["nr"] == "2"
    assert three.forms.call_count == 1


def test_two_clicks_on_a_chip_open_no_form(three: Desk) -> None:
    three.double_click(three.chip(0, "3"))
    assert not three.forms.called


def test_delete_removes_the_selected_circles_in_one_step(three: Desk) -> None:
    three.click(three.cell(0, NAME))
    three.click(three.cell(1, NAME), Qt.KeyboardModifier.ShiftModifier)
    three.press(KEYS.Key_Delete)
    assert three.numbers == ["10"]
    assert three.editor.layer().undoStack().count() == 1


def test_a_selection_on_the_map_is_one_in_the_list(three: Desk) -> None:
    layer = three.editor.layer()
    ids = {feature["nr"]: feature.id() for feature in layer.getFeatures()}
    layer.selectByIds([ids["10"]])
    assert three.selected == ["10"]
    assert three.panel.table.currentIndex().row() == 2
    layer.selectByIds([ids["1"], ids["2"]])
    assert three.selected == ["1", "2"]
    layer.removeSelection()
    assert three.selected == []
    assert sorted(layer.selectedFeatureIds()) == []
