"""Protects the dialog "Make report": what is chosen reaches exportreport, and what cannot be made says why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.gui.report_dialog_parts import Runs, choose, click, filled_project, layer, shown, tick, write
from tests.qgis.built_up import polygons, rectangle
from veerkracht_plugin.gui.report.report_dialog import ReportDialog
from veerkracht_plugin.gui.report.running import RunFeedback


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    yield filled_project()
    QgsProject.instance().clear()


def _in(dialog: ReportDialog, folder: Path) -> None:
    write(dialog.form.folder.lineEdit(), str(folder))


# --- what is chosen ---


def test_what_is_chosen_reaches_the_algorithm(project: QgsProject, tmp_path: Path) -> None:
    runs = Runs()
    with shown(project, run=runs) as dialog:
        tick(dialog.form.maps, 1)
        tick(dialog.form.maps, 7)
        tick(dialog.form.formats, 3)
        choose(dialog.form.paper, 1)
        choose(dialog.form.language, 1)
        choose(dialog.form.palette_choice, 1)
        write(dialog.form.title, "Analyse <Aa> & Bee")
        write(dialog.form.name, "verslag")
        _in(dialog, tmp_path)
        click(dialog.run_button)
    (given,) = runs.parameters
    assert given["AREAS"] == layer(project, "buurten").id()
    assert given["CIRCLES"] == layer(project, "cirkels").id()
    assert given["MAPS"] == [0, 2, 3, 4, 5, 6, 7]
    assert (given["PAPER"], given["LANGUAGE"], given["PALETTE"], given["SCOPE"]) == (1, 1, 1, 0)
    assert given["FORMATS"] == [0, 3]
    assert (given["TITLE"], given["NAME"], given["OUTPUT"]) == ("Analyse <Aa> & Bee", "verslag", str(tmp_path))
    assert (given["BACKGROUND"], given["DPI"], given["GEOPDF"]) == (None, 300, False)


def test_choices_stay_with_their_project(project: QgsProject, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    with shown(project, run=Runs()) as dialog:
        tick(dialog.form.maps, 0)
        choose(dialog.form.circles, 0)
        choose(dialog.form.scope, 2)
        write(dialog.form.clusters, "Aa+Bee")
        write(dialog.form.logo.lineEdit(), str(logo))
        _in(dialog, tmp_path)
        before = dialog.form.choices()
        click(dialog.close_button)
        assert not dialog.isVisible()
    with shown(project) as again:
        assert again.form.choices() == before
    filled_project()
    with shown(project) as other:
        assert other.form.choices().folder != str(tmp_path)
        assert other.form.choices().maps == ("1", "2", "3", "4", "5", "6", "7")


def test_polygons_may_be_the_built_up_area_and_areas_and_circles_may_not(project: QgsProject, tmp_path: Path) -> None:
    towns, points = polygons(rectangle(0, 0, 1, 1)), QgsVectorLayer("Point?crs=EPSG:28992", "punten", "memory")
    project.addMapLayers([towns, points])
    runs = Runs()
    with shown(project, run=runs) as dialog:
        offered = [dialog.form.built_up.itemText(row) for row in range(dialog.form.built_up.count())]
        assert offered == ["none", "bebouwd"]
        choose(dialog.form.built_up, 1)
        _in(dialog, tmp_path)
        click(dialog.run_button)
    assert runs.parameters[0]["BUILT_UP"] == towns.id()
    with shown(project) as again:
        assert again.form.choices().built_up == towns.id()
    project.removeMapLayer(towns.id())
    with shown(project) as without:
        assert without.form.choices().built_up == ""


def test_only_looking_changes_nothing_in_the_project(project: QgsProject) -> None:
    project.setDirty(False)
    with shown(project) as dialog:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert not project.isDirty()


@pytest.mark.parametrize("kept", ["{", "[1]", '{"maps": ["9x"], "paper": "a0", "dpi": "many", "scope": [], "logo": 3}'])
def test_what_a_project_says_wrongly_is_passed_over(project: QgsProject, kept: str) -> None:
    project.writeEntry("veerkracht", "report/choices", kept)
    with shown(project) as dialog:
        assert dialog.form.choices().paper == "a4_liggend"
        assert dialog.form.choices().dpi == 300


def test_maps_that_the_layer_has_not_cannot_be_ticked(project: QgsProject) -> None:
    areas = layer(project, "buurten")
    areas.dataProvider().deleteAttributes([areas.fields().indexOf("kaart2")])
    areas.updateFields()
    with shown(project) as dialog:
        assert dialog.form.choices().maps == ("1", "3", "4", "5", "6", "7")
        tick(dialog.form.maps, 1)
        assert "2" not in dialog.form.choices().maps


# --- what cannot be made ---


def test_bad_choices_disable_the_run_with_a_sentence(project: QgsProject, tmp_path: Path) -> None:
    with shown(project, run=Runs()) as dialog:
        dialog.form.folder.lineEdit().clear()
        assert not dialog.run_button.isEnabled()
        assert "folder" in dialog.state.text()
        _in(dialog, tmp_path)
        assert dialog.run_button.isEnabled()
        assert dialog.state.text() == ""
        for row in range(7):
            tick(dialog.form.maps, row)
        assert not dialog.run_button.isEnabled()
        assert dialog.state.text() == "Choose at least one map."
        tick(dialog.form.maps, 6)
        choose(dialog.form.scope, 2)
        assert "cluster" in dialog.state.text()
        choose(dialog.form.circles, 0)
        choose(dialog.form.scope, 3)
        assert "circles" in dialog.state.text()
        choose(dialog.form.circles, 1)
        write(dialog.form.logo.lineEdit(), str(tmp_path / "weg.svg"))
        assert dialog.state.text() == "weg.svg is not there."
        assert not dialog.run_button.isEnabled()


def test_a_project_without_maps_says_what_to_do(project: QgsProject) -> None:
    project.clear()
    with shown(project) as dialog:
        assert not dialog.run_button.isEnabled()
        assert "make the resilience maps first" in dialog.state.text()
        assert "make the resilience maps first" in dialog.preview.page.text()


# --- the run ---


def test_it_tells_what_was_made_and_opens_it(project: QgsProject, tmp_path: Path) -> None:
    def work(feedback: RunFeedback) -> dict[str, Any]:
        feedback.pushWarning("Map 2 was left out: <no classes>.")
        feedback.reportError("The page “Kaart 3” was left out.")
        feedback.pushInfo("Pages made: 9, in so many documents: 1.")
        return {"OUTPUT": "/reports", "FILES": ["/reports/a.html", "/reports/a.pdf"], "PDF": "/reports/a.pdf"}

    opened = Mock()
    with shown(project, run=Runs(work), open_file=opened) as dialog:
        assert not dialog.open_button.isVisible()
        _in(dialog, tmp_path)
        click(dialog.run_button)
        said = dialog.outcome.toPlainText()
        for part in ("Files: 2, in /reports", "<no classes>", "Kaart 3", "Pages made: 9"):
            assert part in said
        assert QApplication.focusWidget() is dialog.open_button
        QTest.keyClick(dialog.open_button, Qt.Key.Key_Space)
        opened.assert_called_once_with("/reports/a.pdf")
        click(dialog.folder_button)
        opened.assert_called_with("/reports")


def test_what_goes_wrong_is_said_and_can_be_tried_again(project: QgsProject, tmp_path: Path) -> None:
    def work(feedback: RunFeedback) -> dict[str, Any]:
        raise QgsProcessingException("The folder is read-only.")

    with shown(project, run=Runs(work)) as dialog:
        _in(dialog, tmp_path)
        click(dialog.run_button)
        assert "The folder is read-only." in dialog.outcome.toPlainText()
        assert dialog.run_button.isEnabled()
        assert dialog.form.isEnabled()
        assert not dialog.open_button.isVisible()


@pytest.mark.parametrize("way", ["button", "escape", "cross"])
def test_cancel_is_heard_within_a_second_while_the_form_waits(project: QgsProject, tmp_path: Path, way: str) -> None:
    seen: dict[str, Any] = {}

    def press(dialog: ReportDialog) -> None:
        seen.update(form=dialog.form.isEnabled(), run=dialog.run_button.isEnabled(), bar=dialog.bar.value())
        seen["state"] = dialog.state.text()
        if way == "button":
            click(dialog.cancel_button)
        elif way == "escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()

    def work(feedback: RunFeedback) -> dict[str, Any]:
        feedback.setProgressText("Page 3 of 9")
        feedback.setProgress(40)
        QTimer.singleShot(50, lambda: press(dialog))
        seen["cancelled"] = until_cancelled(feedback)
        raise QgsProcessingException("Stopped; nothing was written.")

    def until_cancelled(feedback: RunFeedback) -> bool:
        timed_out: list[bool] = []
        QTimer.singleShot(1000, lambda: timed_out.append(True))
        while not timed_out:
            if feedback.isCanceled():
                return True
        return False

    with shown(project, run=Runs(work)) as dialog:
        _in(dialog, tmp_path)
        click(dialog.run_button)
        assert seen == {"form": False, "run": False, "bar": 40, "state": "Page 3 of 9", "cancelled": True}
        assert dialog.isVisible()
        assert "nothing was written" in dialog.outcome.toPlainText()


# --- for everyone ---


def test_all_that_takes_the_keyboard_has_a_name_and_is_reached_by_tab(project: QgsProject, tmp_path: Path) -> None:
    with shown(project) as dialog:
        _in(dialog, tmp_path)
        form = dialog.form
        dialog.activateWindow()
        form.areas.setFocus()
        reached: list[QWidget] = []
        while QApplication.focusWidget() not in reached:
            reached.append(QApplication.focusWidget())
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        for widget in reached:
            name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert name, widget
        lines = [file.lineEdit() for file in (form.texts, form.logo, form.template, form.folder)]
        wanted = [form.areas, form.circles, form.maps, form.scope, form.title, form.formats, form.dpi, *lines]
        for widget in [*wanted, dialog.run_button, dialog.close_button]:
            assert widget in reached, widget.accessibleName()
