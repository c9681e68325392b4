"""Protects where the dialog "Make report" proposes to put files: where the user chose, else beside the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from tests.gui.report_dialog_parts import Runs, click, filled_project, shown, tick, write

DOCUMENTS = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    yield filled_project()
    filled_project().clear()


def _saved(project: QgsProject, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    assert project.write(str(folder / "kaarten.qgz"))
    return str(folder)


def _proposed(project: QgsProject) -> str:
    with shown(project) as dialog:
        return dialog.form.choices().folder


def test_that_of_the_saved_project_and_before_that_the_documents(project: QgsProject, tmp_path: Path) -> None:
    assert DOCUMENTS
    assert _proposed(project) == DOCUMENTS
    folder = _saved(project, tmp_path / "Analyse & meer")
    with shown(project) as dialog:
        assert dialog.form.choices().folder == folder
        assert dialog.run_button.isEnabled()


def test_a_project_whose_folder_has_gone_has_the_documents(project: QgsProject, tmp_path: Path) -> None:
    _saved(project, tmp_path / "weg")
    (tmp_path / "weg" / "kaarten.qgz").unlink()
    (tmp_path / "weg").rmdir()
    assert _proposed(project) == DOCUMENTS


def test_what_was_chosen_comes_first(project: QgsProject, tmp_path: Path) -> None:
    _saved(project, tmp_path / "project")
    with shown(project) as dialog:
        write(dialog.form.folder.lineEdit(), str(tmp_path / "verslag"))
        click(dialog.close_button)
    assert _proposed(project) == str(tmp_path / "verslag")
    _saved(project, tmp_path / "ander project")
    assert _proposed(project) == str(tmp_path / "verslag")


def test_what_was_only_proposed_is_not_carried_to_another_project(project: QgsProject, tmp_path: Path) -> None:
    runs = Runs()
    first = _saved(project, tmp_path / "project")
    with shown(project, run=runs) as dialog:
        tick(dialog.form.maps, 0)
        click(dialog.run_button)
        click(dialog.close_button)
    assert runs.parameters[0]["OUTPUT"] == first
    assert _proposed(project) == first
    second = _saved(project, tmp_path / "ander project")
    assert _proposed(project) == second


def test_who_goes_back_to_the_folder_of_the_project_stays_there(project: QgsProject, tmp_path: Path) -> None:
    folder = _saved(project, tmp_path / "project")
    for chosen in (str(tmp_path / "verslag"), folder):
        with shown(project) as dialog:
            write(dialog.form.folder.lineEdit(), chosen)
            click(dialog.close_button)
        assert _proposed(project) == chosen
