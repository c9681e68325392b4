"""Protects the plugin's life in QGIS Desktop: what it adds, it takes away again; its actions open the main job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import processing
import pytest
from qgis.core import QgsApplication, QgsPrintLayout, QgsProject
from qgis.PyQt.QtWidgets import QMainWindow

from veerkracht_plugin import classFactory
from veerkracht_plugin.bridge.report import reopened
from veerkracht_plugin.gui.report.report_dialog import ReportDialog


@pytest.fixture
def iface(qgis_app: Any) -> Mock:
    """Stands in for QGIS's own: a real window, and a record of what is asked of it."""
    stand_in = Mock()
    window = QMainWindow()
    stand_in.mainWindow.return_value = window
    return stand_in


@pytest.fixture
def plugin(iface: Mock) -> Iterator[Any]:
    loaded = classFactory(iface)
    loaded.initGui()
    yield loaded
    loaded.unload()


def _actions(iface: Mock) -> list[Any]:
    return [call.args[1] for call in iface.addPluginToMenu.call_args_list]


def test_loading_registers_the_toolbox_and_unloading_removes_all(iface: Mock) -> None:
    loaded = classFactory(iface)
    loaded.initGui()
    registry = QgsApplication.processingRegistry()
    assert registry.algorithmById("veerkracht:veerkrachtmaps") is not None
    added = _actions(iface)
    loaded.unload()
    assert registry.providerById("veerkracht") is None
    assert [call.args[1] for call in iface.removePluginMenu.call_args_list] == added[::-1]
    in_toolbar = [call.args[0] for call in iface.addToolBarIcon.call_args_list]
    assert [call.args[0] for call in iface.removeToolBarIcon.call_args_list] == in_toolbar[::-1]


def test_nothing_breaks_when_it_is_unloaded_twice(iface: Mock) -> None:
    loaded = classFactory(iface)
    loaded.initGui()
    loaded.unload()
    loaded.unload()


def test_the_first_action_opens_the_main_job(plugin: Any, iface: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Mock()
    monkeypatch.setattr(processing, "execAlgorithmDialog", opened)
    _actions(iface)[0].trigger()
    opened.assert_called_once_with("veerkracht:veerkrachtmaps", {})


def test_the_last_action_fills_in_the_demo_data(plugin: Any, iface: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Mock()
    monkeypatch.setattr(processing, "execAlgorithmDialog", opened)
    _actions(iface)[-1].trigger()
    _, parameters = opened.call_args.args
    areas = QgsProject.instance().mapLayer(parameters["AREAS"])
    assert areas.featureCount() == 126
    QgsProject.instance().removeMapLayer(areas.id())
    algorithm = QgsApplication.processingRegistry().algorithmById("veerkracht:veerkrachtmaps")
    assert set(parameters) <= {definition.name() for definition in algorithm.parameterDefinitions()}


def test_the_report_action_opens_its_dialog(plugin: Any, iface: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Mock()
    monkeypatch.setattr(ReportDialog, "exec", opened)
    [action] = [one for one in _actions(iface) if one.text() == "Make report …"]
    action.trigger()
    opened.assert_called_once_with()


def test_the_pages_of_a_report_are_restored_when_their_project_is_opened(
    plugin: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    restored: list[list[str]] = []
    monkeypatch.setattr(
        reopened,
        "restore_pages",
        lambda project: restored.append([layout.name() for layout in project.layoutManager().printLayouts()]),
    )
    saved, project = QgsProject(), QgsProject.instance()
    layout = QgsPrintLayout(saved)
    layout.setName("Verslag")
    saved.layoutManager().addLayout(layout)
    assert saved.write(str(tmp_path / "project.qgz"))
    assert project.read(str(tmp_path / "project.qgz"))
    assert restored == [["Verslag"]]
    plugin.unload()
    assert project.read(str(tmp_path / "project.qgz"))
    project.clear()
    assert len(restored) == 1
