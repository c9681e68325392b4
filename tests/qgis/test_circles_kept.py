"""Protects circles that were drawn before the project was saved: they move into a file beside it, edits and all."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.focus_layer import circle_layer
from veerkracht_plugin.bridge.focus.new_layer import can_be_kept, keep_in_file, make_circle_layer
from veerkracht_plugin.core.errors import VeerkrachtError


@pytest.fixture
def circles(qgis_new_project) -> QgsVectorLayer:
    """Two circles in memory: one saved there, one not yet; and an observation of the first."""
    project = QgsProject.instance()
    layer = make_circle_layer(project, None).layer
    layer.dataProvider().addFeature(new_feature(layer, 200_000, 480_000, 250, nr="1", sleutel="k1"))
    [relation] = project.relationManager().relations().values()
    noted = relation.referencingLayer()
    observation = QgsFeature(noted.fields())
    observation.setAttribute("cirkel", "k1")
    observation.setAttribute("waarneming", "veel zwerfvuil")
    noted.dataProvider().addFeature(observation)
    layer.startEditing()
    layer.addFeature(new_feature(layer, 201_000, 480_000, 300, nr="2"))
    return layer


def save(tmp_path) -> None:
    assert QgsProject.instance().write(str(tmp_path / "kaarten.qgz"))


def test_they_can_be_kept_once_there_is_a_project(circles, tmp_path):
    project = QgsProject.instance()
    assert not can_be_kept(project, circles)
    save(tmp_path)
    assert can_be_kept(project, circles)
    keep_in_file(project, circles)
    assert not can_be_kept(project, circles)


def test_circles_and_observations_move_and_the_layer_stays_the_same(circles, tmp_path):
    project = QgsProject.instance()
    name, tabs = circles.styleManager().currentStyle(), [tab.name() for tab in circles.editFormConfig().tabs()]
    save(tmp_path)
    path = keep_in_file(project, circles)
    assert path == tmp_path / "focuscirkels.gpkg"
    assert circle_layer(project) is circles
    assert circles.isValid()
    assert circles.providerType() == "ogr"
    kept = {feature["nr"]: feature for feature in circles.getFeatures()}
    assert set(kept) == {"1", "2"}
    assert circles.styleManager().currentStyle() == name
    assert [tab.name() for tab in circles.editFormConfig().tabs()] == tabs
    [relation] = project.relationManager().relations().values()
    assert [feature["waarneming"] for feature in relation.getRelatedFeatures(kept["1"])] == ["veel zwerfvuil"]
    assert relation.referencingLayer().source().startswith(str(path))


def test_circles_that_are_there_already_are_left_alone(circles, tmp_path):
    save(tmp_path)
    (tmp_path / "focuscirkels.gpkg").write_bytes(b"of an earlier year")
    assert keep_in_file(QgsProject.instance(), circles) == tmp_path / "focuscirkels_2.gpkg"
    assert (tmp_path / "focuscirkels.gpkg").read_bytes() == b"of an earlier year"


def test_where_no_file_can_be_written_all_stays_as_it_was(circles, tmp_path, monkeypatch):
    save(tmp_path)
    gone = tmp_path / "gone"
    monkeypatch.setattr(QgsProject, "absolutePath", lambda self: str(gone))
    with pytest.raises(VeerkrachtError, match=r"focuscirkels\.gpkg cannot be made"):
        keep_in_file(QgsProject.instance(), circles)
    assert circles.providerType() == "memory"
    assert circles.isEditable()
    assert circles.featureCount() == 2
