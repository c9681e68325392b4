"""Protects the buttons of the focus panel: what they do, and that keyboard and narrow screens reach them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QFileDialog, QToolButton

from tests.gui.focus_panel_parts import LEFT, Desk, desk_in_use
from tests.qgis.circle_rows import CLASSES
from veerkracht_plugin.gui.focus.focus_table import NAME

ALT = Qt.KeyboardModifier.AltModifier


class Dialog(QDialog):
    """Stands in for the dialog of Processing."""

    algorithmFinished = pyqtSignal(bool, dict)


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        one.dialogs.side_effect = lambda *_: Dialog(one.window)
        yield one


@pytest.fixture
def saved_as(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """What the user answers where to save."""
    answer = Mock(return_value=("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return answer


def _choose(button: QToolButton, text: str) -> None:
    """Chooses the entry of a menu whose text, without underlined letter, starts so."""
    entries = [action for action in button.menu().actions() if action.text().replace("&", "").startswith(text)]
    assert len(entries) == 1, text
    entries[0].trigger()


def _areas(desk: Desk) -> QgsVectorLayer:
    areas = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kaart3:integer", "buurten", "memory")
    desk.project.addMapLayer(areas)
    desk.settle()
    return areas


# --- draw ---


def test_draw_is_the_map_tool(desk: Desk) -> None:
    switched = Mock()
    desk.action.toggled.connect(switched)
    QTest.mouseClick(desk.panel.buttons.draw, LEFT)
    assert desk.action.isChecked()
    assert desk.panel.buttons.draw.isChecked()
    desk.action.setChecked(False)  # another tool was chosen
    assert not desk.panel.buttons.draw.isChecked()
    assert switched.call_count == 2
    desk.action.setEnabled(False)
    assert not desk.panel.buttons.draw.isEnabled()


# --- numbers ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From north to south: 1", {"zuid": "2", "noord": "1"}),
        ("From north to south: a", {"zuid": "b", "noord": "a"}),
        ("Worst first: 1", {"zuid": "1", "noord": "2"}),
        ("Worst first: a", {"zuid": "a", "noord": "b"}),
    ],
)
def test_renumbering(desk: Desk, text: str, expected: dict[str, str]) -> None:
    layer = desk.circles({"nr": "8", "naam": "zuid", "rang": 1}, {"nr": "9", "naam": "noord"})
    _choose(desk.panel.buttons.renumber, text)
    desk.settle()
    assert {one["naam"]: one["nr"] for one in layer.getFeatures()} == expected
    assert layer.undoStack().count() == 1


# --- the list ---


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_list_is_saved(desk: Desk, saved_as: Mock, tmp_path: Path, ending: str) -> None:
    desk.circles({"nr": "1", "naam": "Kerkelanden"})
    saved_as.return_value = (str(tmp_path / "mijn lijst & meer"), "")
    _choose(desk.panel.buttons.export, ending.upper())
    assert (tmp_path / f"mijn lijst & meer.{ending}").stat().st_size > 0
    assert "mijn lijst &amp; meer" in desk.said()
    _choose(desk.panel.buttons.export, ending.upper())
    assert saved_as.call_args.args[2] == str(tmp_path / f"focuscirkels.{ending}")  # the folder is remembered


def test_a_list_that_cannot_be_saved_says_why(desk: Desk, saved_as: Mock, tmp_path: Path) -> None:
    desk.circles({"nr": "1"})
    saved_as.return_value = (str(tmp_path / "away" / "list.csv"), "")
    _choose(desk.panel.buttons.export, "CSV")
    assert "does not exist" in desk.said()


def test_a_read_only_folder_says_why(
    desk: Desk, saved_as: Mock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.circles({"nr": "1"})
    monkeypatch.setattr(os, "access", lambda *_: False)
    saved_as.return_value = (str(tmp_path / "list.csv"), "")
    _choose(desk.panel.buttons.export, "CSV")
    assert "read-only" in desk.said()
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_when_the_user_thinks_better_of_it(desk: Desk, saved_as: Mock, tmp_path: Path) -> None:
    desk.circles({"nr": "1"})
    _choose(desk.panel.buttons.export, "CSV")
    assert desk.said() == ""


@pytest.mark.parametrize("by", ["menu", "keyboard"])
def test_the_list_is_copied(desk: Desk, by: str) -> None:
    desk.circles({"nr": "1", "naam": "Kerkelanden", **CLASSES})
    QApplication.clipboard().clear()
    if by == "menu":
        _choose(desk.panel.buttons.export, "Copy")
    else:
        desk.panel.table.setCurrentIndex(desk.cell(0, NAME))
        desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert "<table" in data.html()
    assert "Kerkelanden\t" in data.text()


def test_without_circles_only_areas_per_class_can_be_listed(desk: Desk) -> None:
    areas = _areas(desk)
    enabled = [action.text() for action in desk.panel.buttons.export.menu().actions() if action.isEnabled()]
    assert [text for text in enabled if text] == ["&Areas per class (1a, 1b …) …"]
    _choose(desk.panel.buttons.export, "Areas")
    desk.dialogs.assert_called_once_with("veerkracht:listareas", {"AREAS": areas.id()})


# --- keyboard ---


def test_each_button_has_a_letter_a_name_and_a_tooltip(desk: Desk) -> None:
    letters = [button.text().split("&")[1][0].lower() for button in desk.panel.buttons.all()]
    assert len(set(letters)) == len(letters) == 5
    for button in desk.panel.buttons.all():
        assert button.accessibleName()
        assert "Alt+" in button.toolTip()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_alt_and_a_letter_press_a_button_while_the_panel_has_the_focus(desk: Desk) -> None:
    desk.circles({"nr": "1"})
    desk.press(Qt.Key.Key_D, ALT)
    assert desk.action.isChecked()
    desk.click(desk.cell(0, NAME))
    desk.press(Qt.Key.Key_L, ALT)
    assert desk.numbers == []


def test_the_letters_stay_with_the_menus_of_qgis_elsewhere(desk: Desk) -> None:
    other = QAction("A menu of QGIS", desk.window)
    other.setShortcut("Alt+D")
    chosen = Mock()
    other.triggered.connect(chosen)
    desk.window.addAction(other)
    desk.canvas.setFocus()
    QTest.keyClick(desk.canvas, Qt.Key.Key_D, ALT)
    assert chosen.call_count == 1
    assert not desk.action.isChecked()
    desk.press(Qt.Key.Key_D, ALT)
    assert chosen.call_count == 1
    assert desk.action.isChecked()


def test_tab_goes_from_the_buttons_to_the_list_to_the_settings(desk: Desk) -> None:
    desk.circles({"nr": "1"})
    panel = desk.panel
    panel.settings.setCollapsed(False)
    desk.settle()
    panel.buttons.draw.setFocus()
    order = [panel.focusWidget()]
    for _ in range(14):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    wanted = [panel.buttons.draw, panel.buttons.suggest, panel.buttons.renumber, panel.buttons.export, panel.table]
    wanted += [panel.settings.circles, panel.settings.streets, panel.settings.kind, panel.settings.limit]
    places = [next(place for place, one in enumerate(order) if one is widget) for widget in wanted]
    assert places == sorted(places)


# --- room ---


def test_words_give_way_to_icons_in_a_narrow_panel(desk: Desk) -> None:
    buttons = desk.panel.buttons
    widths = []
    for width in (900, 330, buttons.minimumSizeHint().width()):
        buttons.resize(width, buttons.height())
        worded = [one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon for one in buttons.all()]
        assert worded == sorted(worded, reverse=True)
        widths.append(sum(worded))
    assert widths[0] == 5
    assert widths[2] == 0
    assert widths == sorted(widths, reverse=True)
