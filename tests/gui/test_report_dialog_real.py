"""Protects the dialog "Make report" with the real report behind it: the preview, the run, Cancel, other sizes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

from tests.gui.report_dialog_parts import choose, click, filled_project, has_page, shown, tick, until, write
from tests.qgis.built_up import left_halves
from veerkracht_plugin.gui.report.first_page import FirstPage
from veerkracht_plugin.gui.report.report_dialog import ReportDialog


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    yield filled_project()
    QgsProject.instance().clear()


def test_the_preview_is_the_first_page_and_leaves_the_project_alone(project: QgsProject) -> None:
    before = set(project.mapLayers())
    with shown(project, draw=FirstPage(project)) as dialog:
        assert until(lambda: has_page(dialog)), dialog.preview.page.text()
        landscape = dialog.preview.page.pixmap()
        assert landscape.width() > landscape.height()
        image = landscape.toImage()
        colours = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        }
        assert len(colours) > 20
        choose(dialog.form.paper, 2)
        assert until(
            lambda: has_page(dialog) and dialog.preview.page.pixmap().height() > dialog.preview.page.pixmap().width()
        )
    assert set(project.mapLayers()) == before
    assert project.layoutManager().layouts() == []


def test_the_preview_has_the_lines_outside_the_built_up_area(project: QgsProject) -> None:
    project.addMapLayer(left_halves())
    with shown(project, draw=FirstPage(project)) as dialog:
        assert until(lambda: has_page(dialog))
        before = dialog.preview.page.pixmap().toImage()
        choose(dialog.form.built_up, 1)
        assert until(lambda: has_page(dialog) and dialog.preview.page.pixmap().toImage() != before)


def test_where_there_is_no_first_page_a_sentence_says_why(project: QgsProject) -> None:
    with shown(project, draw=FirstPage(project)) as dialog:
        choose(dialog.form.scope, 2)
        write(dialog.form.clusters, "Nergenshuizen")
        assert until(lambda: "Nergenshuizen" in dialog.preview.page.text())
        choose(dialog.form.scope, 3)
        assert until(lambda: has_page(dialog)), dialog.preview.page.text()


def test_a_report_is_made_and_opened(project: QgsProject, tmp_path: Path) -> None:
    opened = Mock()
    with shown(project, open_file=opened) as dialog:
        for row in range(2, 7):
            tick(dialog.form.maps, row)
        write(dialog.form.folder.lineEdit(), str(tmp_path / "verslag"))
        click(dialog.run_button)
        assert "Files: 1" in dialog.outcome.toPlainText()
        click(dialog.open_button)
        opened.assert_called_once_with(str(tmp_path / "verslag" / "veerkrachtkaarten.pdf"))
        assert (tmp_path / "verslag" / "veerkrachtkaarten.pdf").read_bytes().startswith(b"%PDF")
        click(dialog.close_button)
    # The circles of the pages are no layers to choose.
    with shown(project) as again:
        assert again.form.circles.count() == 2
        assert again.form.areas.count() == 1


def test_cancel_stops_the_real_report_and_leaves_nothing(project: QgsProject, tmp_path: Path) -> None:
    steps: list[str] = []

    def press(dialog: ReportDialog) -> None:
        if dialog.cancel_button.isVisible() and dialog.bar.value() > 10:
            click(dialog.cancel_button)
            steps.append("Cancel")
            clock.stop()

    with shown(project) as dialog:
        write(dialog.form.folder.lineEdit(), str(tmp_path / "verslag"))
        dialog.bar.valueChanged.connect(lambda percent: steps.append(f"{percent} %"))
        clock = QTimer()
        clock.timeout.connect(lambda: press(dialog))
        clock.start(10)
        click(dialog.run_button)
        # At most what was being done comes to its end.
        assert steps.index("Cancel") >= len(steps) - 2
        assert "nothing was written" in dialog.outcome.toPlainText()
    assert list(tmp_path.iterdir()) == []
    assert project.layoutManager().layouts() == []


@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_sizes_follow_the_font(project: QgsProject, scale: float) -> None:
    usual = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(usual.pointSizeF() * scale)
    try:
        with shown(project) as dialog:
            rows, letters = dialog.form.maps.height(), dialog.fontMetrics().height()
        QApplication.setFont(larger)
        with shown(project) as dialog:
            maps, screen = dialog.form.maps, dialog.screen().availableGeometry()
            grown = dialog.fontMetrics().height() / letters  # fonts grow by whole pixels
            assert grown > 1
            assert maps.height() == pytest.approx(rows * grown, rel=0.15)
            assert not maps.verticalScrollBar().isVisible()
            assert dialog.width() <= screen.width()
            assert dialog.height() <= screen.height()
            for button in (dialog.run_button, dialog.close_button):
                assert button.width() >= button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
                assert dialog.rect().contains(button.geometry())
    finally:
        QApplication.setFont(usual)
