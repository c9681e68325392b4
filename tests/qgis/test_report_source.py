"""Protects what a report is made from: areas row by row, who lies beside whom, and circles with their figures."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from tests.qgis.focus_maps import SOUTH, WEST, cell
from tests.qgis.report_pages import ODD
from tests.qgis.report_runs import areas, circles
from tests.qgis.runs import squares
from veerkracht_plugin.bridge.map_layer import Facts, write_facts
from veerkracht_plugin.bridge.report import report_source
from veerkracht_plugin.bridge.report.report_source import read_report_data
from veerkracht_plugin.core.errors import Stopped, VeerkrachtError
from veerkracht_plugin.core.report.report_data import ReportData


def read(layer: QgsVectorLayer, rings: QgsVectorLayer | None = None, **more: Any) -> ReportData:
    return read_report_data(layer, rings, QgsCoordinateTransformContext(), **more)


def test_areas_row_by_row():
    data = read(areas())
    assert data.areas.names.tolist() == ["Kerk", ODD, "Dorp", "Veld", "Haven", "Zoom"]
    assert data.classes("3").tolist() == [10, 9, 2, 1, 5, 0]
    assert data.classes("2").tolist() == [0] * 6
    assert data.value("onv_t1")[0] == -0.15
    assert data.reasons["1"].tolist() == [None] * 5 + ["te weinig inwoners"]
    assert (data.areas.from_year, data.areas.to_year) == (2014, 2022)


@pytest.mark.parametrize("shape", [QgsGeometry(), QgsGeometry.fromWkt("MultiPolygon EMPTY")])
def test_an_area_without_a_shape_counts(shape):
    layer = areas()
    layer.dataProvider().changeGeometryValues({1: shape, 2: shape})
    data = read(layer, circles())
    assert data.areas.names.tolist()[:2] == ["Kerk", ODD]
    assert len(data.reasons["1"]) == len(data.derived) == data.count == 6
    assert data.areas_without_shape == (0, 1)
    assert data.neighbours.tolist() == [[2, 5], [3, 4], [4, 5]]
    assert data.overlaps.area.tolist() == [2]


def test_areas_that_all_have_no_shape():
    layer = areas()
    layer.dataProvider().changeGeometryValues({number: QgsGeometry() for number in range(1, 7)})
    data = read(layer, circles())
    assert data.areas_without_shape == tuple(range(6))
    assert len(data.neighbours) == len(data.overlaps.area) == 0


def test_neighbours_share_an_edge_and_stand_once():
    # Three beside each other, three above them: no corners.
    assert read(areas()).neighbours.tolist() == [[0, 1], [0, 3], [1, 2], [1, 4], [2, 5], [3, 4], [4, 5]]


def test_of_too_many_areas_neighbours_are_not_known(monkeypatch):
    monkeypatch.setattr(report_source, "_MOST_FOR_NEIGHBOURS", 5)
    assert read(areas()).neighbours is None


def test_facts_come_from_the_metadata():
    layer = areas()
    assert read(layer).facts.profile == ""
    made = Facts("Veerkracht 1.0", "gemeente", "2014", "2022", ("a.csv",), ("2",), "1", "1.0")
    write_facts(layer, made)
    facts = read(layer).facts
    assert (facts.reference, facts.profile, facts.sources, facts.unweighted) == (
        *("gemeente", "Veerkracht 1.0", ("a.csv",), ("2",)),
    )
    assert facts.details is not None


def test_circles_without_figures_get_them():
    first, second = read(areas(), circles()).circles
    assert (first["nr"], first["naam"], first["gemeente"]) == ("1", ODD, "Almelo")
    assert first["inwoners"] == round(0.36 * 1000)
    assert first["kaart3"] == 10
    assert (first["x"], first["y"]) == pytest.approx((WEST + 50, SOUTH + 50))
    # Thirty per cent of either side of the border, 60 m high.
    assert second["inwoners"] == round(0.18 * (4167 + 500))


def test_circles_without_a_number_get_the_next_one():
    records = [{"nr": number, "geometry": cell(place, 0)} for place, number in enumerate([None, "4", " ", "2"])]
    data = read(areas(), squares(records, fields="field=nr:string"))
    assert [circle["nr"] for circle in data.circles] == ["5", "4", "6", "2"]
    plain = read(areas(), squares([{"geometry": cell(0, 0)}, {"geometry": cell(1, 0)}], fields="field=soort:string"))
    assert [circle["nr"] for circle in plain.circles] == ["1", "2"]
    letters = [{"nr": "b", "geometry": cell(0, 0)}, {"nr": None, "geometry": cell(1, 0)}]
    assert read(areas(), squares(letters, fields="field=nr:string")).circles[1]["nr"] == "c"


@pytest.mark.parametrize("edited", ["areas", "circles"])
def test_unsaved_edits_would_be_counted_and_not_drawn(edited):
    layers = {"areas": areas(), "circles": circles()}
    layer = layers[edited]
    assert layer.startEditing()
    read(layers["areas"], layers["circles"])
    assert layer.changeAttributeValue(1, 0, "anders")
    with pytest.raises(VeerkrachtError, match=f"{layer.name()} has edits that are not saved"):
        read(layers["areas"], layers["circles"])
    assert layer.commitChanges()
    read(layers["areas"], layers["circles"])


def test_circles_keep_what_people_wrote():
    fields = "field=nr:string&field=naam:string&field=inwoners:integer&field=TOELICHTING:string"
    record = {"nr": "7", "naam": None, "inwoners": 12, "TOELICHTING": "zie boven"}
    (circle,) = read(areas(), squares([{**record, "geometry": cell(0, 0)}], fields=fields)).circles
    assert (circle["nr"], circle["naam"], circle["toelichting"]) == ("7", None, "zie boven")
    assert (circle["inwoners"], circle["kaart3"]) == (1000, 10)


def test_circles_in_other_coordinates_and_without_a_place():
    rings = circles()
    rings.dataProvider().addFeatures([QgsFeature(rings.fields())])
    moved = read(areas(crs="EPSG:28992"), rings)
    assert len(moved.circles) == 2
    assert len(moved.circles_without_shape) == 1
    assert sorted(set(moved.overlaps.circle.tolist())) == [0, 1]


def test_overlaps_fit_the_rows():
    data = read(areas(), circles())
    inside = {circle: np.flatnonzero(data.overlaps.circle == circle) for circle in (0, 1)}
    assert data.overlaps.area[inside[0]].tolist() == [0]
    assert data.overlaps.area[inside[1]].tolist() == [1, 2]


def test_a_layer_without_classes():
    with pytest.raises(VeerkrachtError, match="no classes"):
        read(squares([{"code": "BU01"}]))


def test_cancel():
    with pytest.raises(Stopped):
        read(areas(), is_cancelled=lambda: True)
