"""Protects suggestions in the focus panel: they join the circles in one undoable step, or nothing happens at all."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog

from tests.gui.focus_panel_parts import LEFT, Desk, desk_in_use
from tests.qgis.circle_rows import circle_layer

SUGGEST = "veerkracht:suggestfocusareas"


class Dialog(QDialog):
    """Stands in for the dialog of Processing."""

    algorithmFinished = pyqtSignal(bool, dict)
    context: Any = None


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        one.dialogs.side_effect = lambda *_: Dialog(one.window)
        yield one


@pytest.fixture
def areas(desk: Desk) -> QgsVectorLayer:
    areas = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kaart3:integer", "buurten", "memory")
    desk.project.addMapLayer(areas)
    desk.settle()
    return areas


def _opened(desk: Desk) -> Dialog:
    QTest.mouseClick(desk.panel.buttons.suggest, LEFT)
    return desk.window.findChildren(Dialog)[-1]


def _suggested(west: float = 250_000) -> QgsVectorLayer:
    circles = {"nr": "1", "naam": "Kerkelanden", "toelichting": "reden"}, {"nr": "2", "naam": "De Riet"}
    layer = circle_layer(*circles, west=west)
    layer.setName("Suggested circles")
    return layer


def test_the_dialog_opens_for_the_areas_of_the_project(desk: Desk, areas: QgsVectorLayer) -> None:
    dialog = _opened(desk)
    desk.dialogs.assert_called_once_with(SUGGEST, {"AREAS": areas.id()})
    assert dialog.isVisible()


def test_the_dialog_lives_as_long_as_it_is_on_the_screen(desk: Desk, areas: QgsVectorLayer) -> None:
    made: list[Any] = []

    def create(*_: Any) -> Dialog:
        dialog = Dialog()
        made.append(weakref.ref(dialog))
        return dialog

    desk.dialogs.side_effect = create
    desk.dialogs.mock_calls.clear()
    QTest.mouseClick(desk.panel.buttons.suggest, LEFT)
    gc.collect()
    assert made[0]() is not None
    assert made[0]().isVisible()


def test_what_is_suggested_joins_the_circles_in_one_step(desk: Desk, areas: QgsVectorLayer) -> None:
    layer = desk.circles({"nr": "1"}, {"nr": "4"})
    dialog, suggested = _opened(desk), _suggested()
    desk.project.addMapLayer(suggested)  # as Processing does before it tells
    desk.settle()
    dialog.algorithmFinished.emit(True, {"OUTPUT": suggested.id()})
    desk.settle()
    assert desk.numbers == ["1", "4", "5", "6"]
    assert [circle.name for circle in desk.panel.model.circles][2:] == ["Kerkelanden", "De Riet"]
    assert desk.selected == ["5", "6"]
    assert set(desk.project.mapLayers().values()) == {areas, layer}
    assert layer.undoStack().count() == 1
    assert "2 suggested circles" in desk.said()
    layer.undoStack().undo()
    desk.settle()
    assert desk.numbers == ["1", "4"]


def test_what_is_drawn_already_is_not_added_again(desk: Desk, areas: QgsVectorLayer) -> None:
    layer = desk.circles({"nr": "1"})
    # Of the two that are suggested the first lies where circle 1 is, nearly.
    suggested = _suggested(west=240_020)
    desk.project.addMapLayer(suggested)
    _opened(desk).algorithmFinished.emit(True, {"OUTPUT": suggested.id()})
    desk.settle()
    assert desk.numbers == ["1", "2"]
    assert [circle.name for circle in desk.panel.model.circles][1:] == ["De Riet"]
    assert "already: 1" in desk.said()
    again = _suggested(west=240_020)
    desk.project.addMapLayer(again)
    _opened(desk).algorithmFinished.emit(True, {"OUTPUT": again.id()})
    desk.settle()
    assert desk.numbers == ["1", "2"]
    assert layer.undoStack().count() == 1
    assert "there already" in desk.said()


def test_the_first_circles_may_be_suggested_ones(desk: Desk, areas: QgsVectorLayer) -> None:
    dialog, suggested = _opened(desk), _suggested()
    desk.project.addMapLayer(suggested)
    desk.settle()
    dialog.algorithmFinished.emit(True, {"OUTPUT": suggested.id()})
    desk.settle()
    assert desk.editor.layer().name() == "focuscirkels"
    assert desk.numbers == ["1", "2"]
    assert "Suggested circles" not in [layer.name() for layer in desk.project.mapLayers().values()]


def test_a_result_that_was_not_to_be_loaded_is_found(desk: Desk, areas: QgsVectorLayer) -> None:
    desk.circles({"nr": "1"})
    dialog, suggested = _opened(desk), _suggested()
    dialog.context = QgsProcessingContext()
    dialog.context.temporaryLayerStore().addMapLayer(suggested)
    dialog.algorithmFinished.emit(True, {"OUTPUT": suggested.id()})
    desk.settle()
    assert desk.numbers == ["1", "2", "3"]


def test_a_result_in_a_file_of_the_user_stays_in_the_project(desk: Desk, areas: QgsVectorLayer, tmp_path: Path) -> None:
    desk.circles({"nr": "1"})
    path = tmp_path / "mine.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        _suggested(), str(path), QgsProject.instance().transformContext(), options
    )
    mine = QgsVectorLayer(str(path), "mine", "ogr")
    mine.isTemporary = lambda: False
    desk.project.addMapLayer(mine)
    dialog = _opened(desk)
    dialog.algorithmFinished.emit(True, {"OUTPUT": mine.id()})
    desk.settle()
    assert mine in desk.project.mapLayers().values()
    assert desk.numbers == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("successful", "results"), [(False, {}), (False, {"OUTPUT": "there"}), (True, {}), (True, {"OUTPUT": "nowhere"})]
)
def test_nothing_is_added_on_failure_or_cancel(
    desk: Desk, areas: QgsVectorLayer, successful: bool, results: dict[str, str]
) -> None:
    layer, suggested = desk.circles({"nr": "1"}), _suggested()
    if "there" in results.values():
        results = {"OUTPUT": suggested.id()}
        desk.project.addMapLayer(suggested)
    _opened(desk).algorithmFinished.emit(successful, results)
    desk.settle()
    assert "1" in desk.numbers
    assert layer.featureCount() == 1
    assert not layer.isEditable()


def test_no_suggestion_says_so(desk: Desk, areas: QgsVectorLayer) -> None:
    desk.circles({"nr": "1"})
    nothing = circle_layer()
    desk.project.addMapLayer(nothing)
    _opened(desk).algorithmFinished.emit(True, {"OUTPUT": nothing.id()})
    assert "No circles were suggested" in desk.said()


def test_a_circle_layer_that_takes_nothing_leaves_the_suggestions_in_the_project(
    desk: Desk, areas: QgsVectorLayer
) -> None:
    layer = desk.circles({"nr": "1"})
    layer.setReadOnly(True)
    dialog, suggested = _opened(desk), _suggested()
    desk.project.addMapLayer(suggested)
    dialog.algorithmFinished.emit(True, {"OUTPUT": suggested.id()})
    desk.settle()
    assert desk.project.mapLayer(suggested.id()) is not None
    assert layer.featureCount() == 1
    assert "read-only" in desk.said()


def test_suggestions_in_another_crs_come_to_their_place(desk: Desk, areas: QgsVectorLayer) -> None:
    layer = desk.circles({"nr": "1"})
    dialog, suggested = _opened(desk), _suggested()
    utm = QgsVectorLayer("Polygon?crs=EPSG:25831", "utm", "memory")
    utm.dataProvider().addAttributes(suggested.fields().toList())
    utm.updateFields()
    moved = list(suggested.getFeatures())
    for feature in moved:
        geometry = feature.geometry()
        geometry.translate(500_000, 5_300_000)
        feature.setGeometry(geometry)
    utm.dataProvider().addFeatures(moved)
    assert utm.crs() == QgsCoordinateReferenceSystem("EPSG:25831")
    desk.project.addMapLayer(utm)
    dialog.algorithmFinished.emit(True, {"OUTPUT": utm.id()})
    desk.settle()
    added = [feature for feature in layer.getFeatures() if feature["nr"] == "2"]
    assert [round(feature["straal_m"]) for feature in added] == [300]
    assert abs(added[0]["x"] - 740_000) > 1000


def test_without_the_plugin_processing_it_says_what_to_do(desk: Desk, areas: QgsVectorLayer) -> None:
    desk.dialogs.side_effect = lambda *_: None
    QTest.mouseClick(desk.panel.buttons.suggest, LEFT)
    assert "Processing" in desk.said()
