"""Protects the focus panel against what happens around it: edits, undo, layers and projects that come and go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsPointXY, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt
from qgis.PyQt.QtTest import QSignalSpy
from qgis.PyQt.QtWidgets import QApplication

from tests.gui.focus_panel_parts import Desk, desk_in_use
from tests.qgis.circle_rows import CLASSES, circle_layer
from veerkracht_plugin.bridge.styles import renderer
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.gui.focus import focus_panel
from veerkracht_plugin.gui.focus.focus_table import FILL_ROLE, NAME, CircleModel


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        yield one


def _in_file(path: Path, *circles: dict[str, Any]) -> QgsVectorLayer:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "focuscirkels"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        circle_layer(*circles), str(path), QgsCoordinateTransformContext(), options
    )
    layer = QgsVectorLayer(f"{path}|layername=focuscirkels", "focuscirkels", "ogr")
    layer.isTemporary = lambda: False  # though in the folder for temporary files
    return layer


def _set(layer: QgsVectorLayer, number: str, field: str, value: Any) -> None:
    feature = next(one for one in layer.getFeatures() if one["nr"] == number)
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(field), value)


def _shows_list(desk: Desk) -> bool:
    return desk.panel.table.isVisible() and not desk.panel.empty.isVisible()


# --- nothing there ---


def test_without_circles_it_says_what_to_do(desk: Desk) -> None:
    assert not _shows_list(desk)
    assert "Draw" in desk.panel.empty.text()
    assert "Make the resilience maps first" in desk.panel.empty.text()
    assert not desk.panel.state.isVisible()
    enabled = {button.accessibleName() for button in desk.panel.buttons.all() if button.isEnabled()}
    assert enabled == {"Draw", "Suggest", "Export"}


def test_with_maps_it_offers_suggestions(desk: Desk) -> None:
    desk.project.addMapLayer(QgsVectorLayer("Polygon?field=kaart3:integer", "buurten", "memory"))
    desk.settle()
    assert "Suggest" in desk.panel.empty.text()


def test_an_empty_layer_is_as_good_as_none(desk: Desk) -> None:
    desk.circles()
    assert not _shows_list(desk)


# --- edits ---


def test_a_circle_that_is_drawn_appears_and_undo_takes_it_away(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"})
    desk.editor.add(QgsPointXY(250_000, 485_000), 400)
    desk.settle()
    assert desk.numbers == ["1", "2"]
    assert desk.selected == ["2"]
    layer.undoStack().undo()
    desk.settle()
    assert desk.numbers == ["1"]
    layer.undoStack().redo()
    desk.settle()
    assert desk.numbers == ["1", "2"]


def test_what_another_tool_changes_is_seen(desk: Desk) -> None:
    layer = desk.circles({"nr": "1", "naam": "a"}, {"nr": "2", "naam": "b"})
    layer.startEditing()
    _set(layer, "2", "naam", "anders")
    desk.settle()
    assert desk.cell(1, NAME).data() == "anders"
    _set(layer, "1", "nr", "3")
    desk.settle()
    assert desk.numbers == ["2", "3"]
    layer.rollBack()
    desk.settle()
    assert desk.numbers == ["1", "2"]
    assert desk.cell(1, NAME).data() == "b"


def test_the_place_of_the_keyboard_stays_where_a_row_only_changes(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"}, {"nr": "2"})
    desk.panel.table.setCurrentIndex(desk.chip(1, "4"))
    layer.startEditing()
    _set(layer, "2", "naam", "anders")
    desk.settle()
    assert desk.panel.table.currentIndex() == desk.chip(1, "4")
    assert desk.selected == ["2"]


def test_the_selection_stays_with_its_circles_when_rows_move(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"}, {"nr": "2"}, {"nr": "3"})
    desk.click(desk.cell(1, NAME))
    layer.startEditing()
    _set(layer, "1", "nr", "9")
    desk.settle()
    assert desk.numbers == ["2", "3", "9"]
    assert desk.selected == ["2"]


# --- saved or not ---


def test_it_counts_what_is_not_saved_and_saves_it_only_on_a_click(desk: Desk, tmp_path: Path) -> None:
    layer = _in_file(tmp_path / "c.gpkg", {"nr": "1"}, {"nr": "2"}, {"nr": "3"})
    desk.project.addMapLayer(layer)
    desk.settle()
    assert not desk.panel.state.isVisible()
    layer.startEditing()
    _set(layer, "1", "naam", "anders")
    desk.settle()
    assert desk.panel.state.text.text() == "1 circle not saved yet."
    _set(layer, "1", "gemeente", "Almelo")
    desk.editor.add(QgsPointXY(250_000, 485_000), 400)
    layer.deleteFeature(next(one for one in layer.getFeatures() if one["nr"] == "3").id())
    desk.settle()
    assert desk.panel.state.text.text() == "3 circles not saved yet."
    in_file = QgsVectorLayer(layer.source(), "again", "ogr")
    assert sorted(one["nr"] for one in in_file.getFeatures()) == ["1", "2", "3"]
    desk.panel.state.save.click()
    desk.settle()
    assert not desk.panel.state.isVisible()
    in_file = QgsVectorLayer(layer.source(), "again", "ogr")
    assert {one["nr"]: one["naam"] for one in in_file.getFeatures()}["1"] == "anders"
    assert desk.numbers == ["1", "2", "4"]
    assert layer.isEditable()  # as QGIS's own button does it


def test_undone_edits_need_no_saving(desk: Desk, tmp_path: Path) -> None:
    layer = _in_file(tmp_path / "c.gpkg", {"nr": "1"})
    desk.project.addMapLayer(layer)
    desk.settle()
    desk.click(desk.chip(0, "3"))
    assert desk.panel.state.isVisible()
    layer.undoStack().undo()
    desk.settle()
    assert not desk.panel.state.isVisible()


def test_a_temporary_layer_says_so(desk: Desk) -> None:
    desk.circles({"nr": "1"})
    assert "temporary" in desk.panel.state.text.text()
    assert not desk.panel.state.save.isVisible()


def test_what_cannot_be_saved_is_said_and_stays(desk: Desk, tmp_path: Path) -> None:
    layer = _in_file(tmp_path / "c.gpkg", {"nr": "1"})
    desk.project.addMapLayer(layer)
    desk.settle()
    desk.click(desk.chip(0, "3"))
    layer.commitChanges = lambda stop: False  # as when another program holds the file
    desk.panel.state.save.click()
    assert "could not be saved" in desk.said()
    assert desk.panel.state.isVisible()


# --- layers and projects ---


def test_a_layer_that_is_removed_leaves_an_empty_panel(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"}, {"nr": "2"})
    desk.project.removeMapLayer(layer)
    desk.panel.table.zoom_wanted.emit(1)  # a click that was on its way
    desk.panel.table.form_wanted.emit(1)
    desk.panel.buttons.delete.click()
    desk.settle()
    assert not _shows_list(desk)
    assert desk.numbers == []
    assert not desk.forms.called


def test_another_project_has_other_circles(desk: Desk) -> None:
    desk.circles({"nr": "1"}, {"nr": "2"})
    desk.project.clear()
    desk.settle()
    assert desk.numbers == []
    desk.circles({"nr": "7"})
    assert desk.numbers == ["7"]


def test_a_project_that_is_opened_shows_its_circles(desk: Desk, tmp_path: Path) -> None:
    layer = _in_file(tmp_path / "c.gpkg", {"nr": "5"})
    desk.project.addMapLayer(layer)
    desk.editor.settings.set_limit(45)
    assert desk.project.write(str(tmp_path / "p.qgs"))
    desk.project.clear()
    desk.settle()
    assert desk.panel.settings.limit.value() == 60
    assert desk.project.read(str(tmp_path / "p.qgs"))
    desk.settle()
    assert desk.numbers == ["5"]
    assert desk.panel.settings.limit.value() == 45


def test_a_panel_that_was_closed_is_up_to_date_when_it_opens(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"})
    desk.panel.close()
    layer.startEditing()
    _set(layer, "1", "nr", "8")
    desk.settle()
    desk.panel.setUserVisible(True)
    desk.settle()
    assert desk.numbers == ["8"]
    desk.panel.close()
    desk.project.removeMapLayer(layer)
    desk.settle()
    desk.panel.setUserVisible(True)
    desk.settle()
    assert desk.numbers == []


def test_nothing_reaches_a_panel_that_was_released(desk: Desk) -> None:
    layer = desk.circles({"nr": "1"})
    desk.panel.release()
    desk.panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    layer.startEditing()
    _set(layer, "1", "nr", "8")
    layer.selectAll()
    desk.action.trigger()
    desk.project.clear()
    desk.settle()
    desk.panel = None


def test_chips_follow_the_palette_of_the_maps(desk: Desk) -> None:
    areas = QgsVectorLayer("Polygon?field=kaart3:integer", "buurten", "memory")
    desk.project.addMapLayer(areas)
    desk.circles({"nr": "1", **CLASSES})
    entry = legends()["3"].entry(10)
    assert desk.chip(0, "3").data(FILL_ROLE).name() == entry.main.lower()
    areas.setRenderer(renderer(legends()["3"], "colour_blind"))
    areas.emitStyleChanged()
    desk.settle()
    assert desk.chip(0, "3").data(FILL_ROLE).name() == entry.twin.lower()


def test_a_thousand_circles_do_not_make_it_slow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit is one look at the layer, and one at the rows in sight."""
    layer = desk.circles(*({"nr": str(number), "naam": "n", **CLASSES} for number in range(1, 1001)))
    assert len(desk.numbers) == 1000
    layer.startEditing()
    desk.settle()
    looks: list[QgsVectorLayer] = []
    rows: set[int] = set()
    table, resets = desk.panel.table, QSignalSpy(desk.panel.model.modelReset)
    read, tell = focus_panel.circles_in, CircleModel.data

    def counted_read(circles: QgsVectorLayer) -> Any:
        looks.append(circles)
        return read(circles)

    def counted_tell(model: CircleModel, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rows.add(index.row())
        return tell(model, index, role)

    monkeypatch.setattr(focus_panel, "circles_in", counted_read)
    monkeypatch.setattr(CircleModel, "data", counted_tell)
    _set(layer, "500", "naam", "anders")
    desk.settle()
    assert looks == [layer]
    assert len(resets) == 0
    assert 0 < len(rows) <= table.viewport().height() // table.rowHeight(0) + 2
    assert desk.cell(499, NAME).data() == "anders"
