"""Protects the offer to keep circles in a file, once there is a project to keep them beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton

from tests.gui.edits import add, layer, new_editor, said
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor
from veerkracht_plugin.gui.focus.focus_state import FocusState


@pytest.fixture
def editor(qgis_new_project: None) -> Iterator[CircleEditor]:
    yield from new_editor(QgsProject.instance())


def save(folder: Path) -> None:
    assert QgsProject.instance().write(str(folder / "kaarten.qgz"))


def test_saving_the_project_offers_to_keep_them(editor: CircleEditor, tmp_path: Path) -> None:
    add(editor, -250, 250)
    save(tmp_path)
    assert "in memory only" in said(editor)
    [button] = editor.messages.bar.currentItem().findChildren(QPushButton)
    button.click()
    assert layer(editor).providerType() == "ogr"
    assert layer(editor).featureCount() == 1
    assert "focuscirkels.gpkg" in said(editor)


def test_nothing_is_offered_for_circles_in_a_file(editor: CircleEditor, tmp_path: Path) -> None:
    save(tmp_path)
    assert editor.keep_in_file()
    editor.messages.bar.clearWidgets()
    save(tmp_path)
    assert said(editor) == ""
    assert not editor.keep_in_file()


def test_a_file_that_cannot_be_written_is_told(
    editor: CircleEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path)
    monkeypatch.setattr(QgsProject, "absolutePath", lambda self: str(tmp_path / "gone"))
    assert not editor.keep_in_file()
    assert "cannot be made beside the project" in said(editor)
    assert layer(editor).providerType() == "memory"


def test_the_panel_has_a_button_for_it(editor: CircleEditor, tmp_path: Path) -> None:
    state = FocusState()
    add(editor, -250, 250)
    state.show_layer(layer(editor))
    assert (state.save.isHidden(), state.keep.isHidden()) == (False, True)
    save(tmp_path)
    state.show_layer(layer(editor))
    assert (state.save.isHidden(), state.keep.isHidden()) == (True, False)
    asked = []
    state.keep_wanted.connect(lambda: asked.append(True))
    state.keep.click()
    assert asked == [True]
