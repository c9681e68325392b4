"""Protects the copies of a user's layers that maps draw: the same areas and columns, opened fast or cloned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from qgis.PyQt.QtCore import QVariant

from tests.qgis import report_ground
from veerkracht_plugin.bridge.report.layer_copies import copied


def names(layer: QgsVectorLayer) -> list[str]:
    return [feature["buurtnaam"] for feature in layer.getFeatures()]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def stored(tmp_path) -> QgsVectorLayer:
    return report_ground.saved(report_ground.areas(), tmp_path)


def test_a_copy_of_a_file_has_the_same_areas(stored):
    assert names(copied(stored)) == names(stored)
    assert copied(stored).id() != stored.id()


def test_a_copy_does_not_read_the_styles_of_the_file(stored, monkeypatch):
    monkeypatch.setattr(QgsVectorLayer, "clone", lambda layer: pytest.fail("cloned"))
    assert copied(stored).isValid()


def test_a_copy_shows_as_few_areas_as_the_user_lets_through(stored):
    stored.setSubsetString("\"gemeentenaam\" = 'Aa'")
    assert len(names(copied(stored))) == 6


def test_a_copy_lies_where_the_user_says(stored):
    stored.setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    assert copied(stored).crs().authid() == "EPSG:32631"


def test_a_copy_of_a_layer_in_memory_has_its_areas():
    areas = report_ground.areas()
    assert names(copied(areas)) == names(areas)


def test_a_copy_has_columns_that_are_computed(stored):
    stored.addExpressionField('"inw_2022" * 2', QgsField("dubbel", QVariant.Int))
    assert "dubbel" in copied(stored).fields().names()


def test_a_copy_has_columns_that_are_joined(stored, project):
    other = report_ground.areas()
    project.addMapLayers([stored, other])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("buurtcode")
    join.setTargetFieldName("buurtcode")
    join.setPrefix("ander_")
    stored.addJoin(join)
    copy = project.addMapLayer(copied(stored))
    assert "ander_buurtnaam" in copy.fields().names()
