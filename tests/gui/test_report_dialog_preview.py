"""Protects when the preview of the dialog "Make report" is drawn, and that nobody waits for it or suffers from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from tests.gui.report_dialog_parts import Runs, blank_page, choose, click, filled_project, has_page, shown, until, write
from veerkracht_plugin.core.errors import Stopped
from veerkracht_plugin.gui.report.running import RunFeedback


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    yield filled_project()
    QgsProject.instance().clear()


def test_the_preview_follows_once_choices_have_settled(project: QgsProject) -> None:
    drawn = []

    def draw(choices: Any, *_: Any) -> Any:
        drawn.append(choices.title)
        return blank_page()

    with shown(project, draw=draw) as dialog:
        assert until(lambda: len(drawn) == 1)
        write(dialog.form.title, "Almelo")
        write(dialog.form.name, "zonder belang")
        assert until(lambda: len(drawn) == 2)
        QTest.qWait(700)
        assert drawn == ["", "Almelo"]
        assert dialog.preview.caption.text() == "The first page."


def test_the_preview_shows_the_present_choices_during_and_after_a_run(project: QgsProject, tmp_path: Path) -> None:
    drawn, during = [], []

    def draw(choices: Any, *_: Any) -> Any:
        drawn.append(choices.scope)
        return blank_page()

    def cancelled(feedback: RunFeedback) -> dict[str, Any]:
        during.append(has_page(dialog))
        raise QgsProcessingException("Cancelled")

    with shown(project, draw=draw, run=Runs(cancelled)) as dialog:
        write(dialog.form.folder.lineEdit(), str(tmp_path))
        choose(dialog.form.scope, 3)
        assert until(lambda: drawn[-1:] == ["factsheets"])
        choose(dialog.form.scope, 0)
        click(dialog.run_button)
        assert during == [False]
        assert until(lambda: drawn[-1] == "whole" and has_page(dialog))
        click(dialog.run_button)
        assert during == [False, True]


def test_who_closes_the_dialog_does_not_wait_for_the_preview(project: QgsProject) -> None:
    ended: list[str] = []

    def draw(choices: Any, width: int, is_stale: Callable[[], bool]) -> QImage:
        QTimer.singleShot(0, lambda: click(dialog.close_button))
        ended.append("gave up" if until(is_stale, 5) else "went on")
        raise Stopped

    with shown(project, draw=draw) as dialog:
        assert until(lambda: bool(ended))
        assert not dialog.isVisible()
    assert ended == ["gave up"]
    assert QApplication.overrideCursor() is None


def test_a_preview_that_fails_leaves_the_dialog_as_it_is(project: QgsProject, tmp_path: Path) -> None:
    def draw(*_: Any) -> QImage:
        raise RuntimeError("drawing")

    with shown(project, draw=draw) as dialog:
        write(dialog.form.folder.lineEdit(), str(tmp_path))
        assert until(lambda: "cannot be shown" in dialog.preview.page.text())
        assert dialog.run_button.isEnabled()
    assert QApplication.overrideCursor() is None
