"""A project with areas and an editor of circles, and what there is to see in its layer."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeature, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar

from tests.gui.ground import add_ground
from tests.gui.mouse import RD_NEW, X, Y
from veerkracht_plugin.bridge.focus.circle_values import attribute
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor


def new_project() -> Iterator[QgsProject]:
    """A project of its own, for a fixture."""
    made = QgsProject()
    made.setCrs(RD_NEW)
    yield made
    made.clear()


def new_editor(project: QgsProject) -> Iterator[CircleEditor]:
    """With areas and an empty circle layer in memory, for a fixture."""
    areas = add_ground(project)
    made = CircleEditor(project, QgsMessageBar())
    make_circle_layer(project, areas)
    yield made
    made.release()


def layer(editor: CircleEditor) -> QgsVectorLayer:
    found = editor.layer()
    assert found is not None
    return found


def circle(editor: CircleEditor, fid: int) -> QgsFeature:
    found = layer(editor).getFeature(fid)
    assert found.isValid()
    return found


def values(feature: QgsFeature, *names: str) -> tuple:
    return tuple(attribute(feature, name) for name in names)


def contents(editor: CircleEditor) -> dict[int, tuple]:
    """All circles with all that they are."""
    return {
        one.id(): (one.geometry().asWkt(3), *(attribute(one, name) for name in one.fields().names()))
        for one in layer(editor).getFeatures()
    }


def said(editor: CircleEditor) -> str:
    item = editor.messages.bar.currentItem()
    return item.text() if item is not None else ""


def add(editor: CircleEditor, x: float, y: float, radius: float = 200.0) -> int:
    """Draws a circle at a place from the middle of the map."""
    fid = editor.add(QgsPointXY(X + x, Y + y), radius)
    assert fid is not None
    return fid
