"""Protects the circle layer: made on first use beside the project, opened again, completed without losing anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.qgis.runs import plain
from veerkracht_plugin.bridge.focus.circle_features import circle_polygon, new_feature
from veerkracht_plugin.bridge.focus.focus_layer import (
    LAYER_NAME,
    add_missing_fields,
    areas_layer,
    choose_circle_layer,
    circle_layer,
    circle_layers,
    is_circle_layer,
    missing_fields,
    years_of,
)
from veerkracht_plugin.bridge.focus.new_layer import make_circle_layer
from veerkracht_plugin.bridge.map_layer import REPORT_MARK
from veerkracht_plugin.bridge.projection import metric_crs
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circle_fields import circle_fields

YEARS = (2014, 2022)
NAMES = [field.name for field in circle_fields(YEARS)]


@pytest.fixture
def project() -> QgsProject:
    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    return made


@pytest.fixture
def saved(project, tmp_path) -> QgsProject:
    assert project.write(str(tmp_path / "kaarten.qgz"))
    return project


def areas(crs: str = "EPSG:28992", shape: str = "POLYGON((1 1,2 1,2 2,1 1))") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=kaart1:integer&field=kaart3:integer", "buurten", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(shape))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def file_of(layer: QgsVectorLayer) -> Path:
    return Path(layer.source().split("|")[0])


def test_it_is_made_beside_the_project(saved, tmp_path):
    made = make_circle_layer(saved, None)
    assert made.warning is None
    assert file_of(made.layer) == tmp_path / "focuscirkels.gpkg"
    assert [name for name in made.layer.fields().names() if name != "fid"] == NAMES
    assert made.layer.crs().authid() == "EPSG:28992"
    assert circle_layer(saved) is made.layer
    assert saved.layerTreeRoot().children()[0].layer() is made.layer
    assert is_circle_layer(made.layer)


def test_its_file_looks_the_same_without_the_plugin(saved, tmp_path):
    make_circle_layer(saved, None)
    with closing(sqlite3.connect(tmp_path / "focuscirkels.gpkg")) as database:
        styles = dict(database.execute("SELECT styleName, useAsDefault FROM layer_styles").fetchall())
    assert len(styles) == 10
    assert [name for name, default in styles.items() if default] == ["Focuscirkels"]


def test_drawing_again_does_not_double_the_observations(saved):
    layer = make_circle_layer(saved, None).layer
    saved.removeMapLayer(layer.id())
    again = make_circle_layer(saved, None).layer
    assert sorted(one.name() for one in saved.mapLayers().values()) == ["focuscirkels", "waarnemingen"]
    [relation] = saved.relationManager().relations().values()
    assert relation.isValid()
    assert relation.referencedLayer() is again


def test_without_a_saved_project_it_is_in_memory_and_says_so(project):
    made = make_circle_layer(project, None)
    assert made.layer.providerType() == "memory"
    assert "Save the project" in str(made.warning)
    assert made.layer.fields().names() == NAMES


def test_the_file_of_an_earlier_time_is_opened(saved, tmp_path):
    layer = make_circle_layer(saved, None).layer
    layer.dataProvider().addFeature(new_feature(layer, 200_000, 480_000, 250, nr="7"))
    saved.removeAllMapLayers()
    assert circle_layer(saved) is None
    again = make_circle_layer(saved, None)
    assert [feature["nr"] for feature in again.layer.getFeatures()] == ["7"]
    assert sorted(path.name for path in tmp_path.glob("*.gpkg")) == ["focuscirkels.gpkg"]


def test_another_file_of_that_name_is_left_alone(saved, tmp_path):
    (tmp_path / "focuscirkels.gpkg").write_bytes(b"something else")
    made = make_circle_layer(saved, None)
    assert file_of(made.layer) == tmp_path / "focuscirkels_2.gpkg"
    assert (tmp_path / "focuscirkels.gpkg").read_bytes() == b"something else"


def test_a_folder_that_takes_no_file_gives_circles_in_memory_and_a_sentence(saved, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    monkeypatch.setattr(type(saved), "absolutePath", lambda self: str(gone))
    made = make_circle_layer(saved, None)
    assert made.layer.providerType() == "memory"
    assert "focuscirkels.gpkg cannot be made" in str(made.warning)


@pytest.mark.parametrize(
    ("crs", "rectangle", "expected"),
    [
        ("EPSG:28992", (200_000, 450_000, 210_000, 460_000), "EPSG:28992"),
        ("EPSG:4326", (6.6, 52.3, 6.7, 52.4), "EPSG:28992"),
        ("EPSG:3857", (740_000, 6_850_000, 750_000, 6_860_000), "EPSG:28992"),
        ("EPSG:25831", (500_000, 5_400_000, 510_000, 5_410_000), "EPSG:25831"),
        ("EPSG:4326", (13.3, 52.4, 13.5, 52.6), "EPSG:32633"),
        ("EPSG:4326", (151.1, -33.9, 151.3, -33.7), "EPSG:32756"),
        ("EPSG:4326", None, "EPSG:28992"),
        ("EPSG:25831", None, "EPSG:25831"),
        ("", None, "EPSG:28992"),
    ],
)
def test_circles_are_kept_where_a_metre_is_a_metre(crs, rectangle, expected):
    extent = QgsRectangle(*rectangle) if rectangle else None
    assert metric_crs(QgsCoordinateReferenceSystem(crs), extent).authid() == expected


def test_the_areas_say_where(project):
    there = areas("EPSG:4326", "POLYGON((13.3 52.4,13.5 52.4,13.5 52.6,13.3 52.4))")
    assert make_circle_layer(project, there).layer.crs().authid() == "EPSG:32633"
    assert years_of(there) == YEARS


def test_the_observations_are_related(saved):
    layer = make_circle_layer(saved, None).layer
    [relation] = saved.relationManager().relations().values()
    assert relation.isValid()
    assert relation.referencedLayer() is layer
    noted = relation.referencingLayer()
    assert {"cirkel", "datum", "waarneming", "foto"} <= set(noted.fields().names())
    widget = noted.editorWidgetSetup(noted.fields().lookupField("foto"))
    assert widget.type() == "ExternalResource"
    circle = new_feature(layer, 0, 0, 100, nr="1")
    assert relation.getRelatedFeaturesFilter(circle) == f"\"cirkel\" = '{circle['sleutel']}'"


# --- features ---------------------------------------------------------------------------------------------------------


def test_a_new_circle(project):
    layer = make_circle_layer(project, None).layer
    feature = new_feature(layer, 1000.12345, 2000, 250, nr="3", soort="aandacht", nothing="of ours")
    found = {name: plain(feature[name]) for name in NAMES}
    wanted = {"nr": "3", "soort": "aandacht", "kaarten": "7", "x": 1000.123, "y": 2000.0, "straal_m": 250.0}
    assert {name: found[name] for name in wanted} == wanted
    assert (found["nr_hoek"], found["nr_afstand"], len(found["sleutel"])) == (45, 0, 32)
    assert feature.geometry().area() == pytest.approx(3.14159265 * 250**2, rel=0.002)
    assert feature.geometry().constGet().nCoordinates() >= 73


def test_a_focus_circle_shows_on_all_maps(project):
    layer = make_circle_layer(project, None).layer
    assert plain(new_feature(layer, 0, 0, 100)["kaarten"]) == ""


@pytest.mark.parametrize("radius", [0, -1, 1_000_000, float("nan")])
def test_no_polygon_of_a_radius_that_is_none(radius):
    with pytest.raises(VeerkrachtError, match="radius of 1 m to 100 km"):
        circle_polygon(0, 0, radius)


# --- layers of another make -------------------------------------------------------------------------------------------


def other_make(fields: str = "field=nr:string&field=straal_m:double&field=eigen:string") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "oude cirkels", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["5", 200.0, "blijft"])
    layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize("editing", [False, True])
def test_missing_fields_are_added_and_nothing_is_lost(qgis_app, editing):
    layer = other_make()
    assert set(missing_fields(layer, YEARS)) == set(NAMES) - {"nr", "straal_m"}
    if editing:
        layer.startEditing()
        layer.changeAttributeValue(1, 2, "veranderd")
    add_missing_fields(layer, YEARS)
    assert missing_fields(layer, YEARS) == []
    [feature] = layer.getFeatures()
    assert (feature["nr"], feature["straal_m"]) == ("5", 200.0)
    assert feature["eigen"] == ("veranderd" if editing else "blijft")
    assert layer.isEditable() is editing
    if editing:
        layer.undoStack().undo()
        assert set(missing_fields(layer, YEARS)) == set(NAMES) - {"nr", "straal_m"}


def test_other_years_are_missing_fields(project):
    layer = make_circle_layer(project, None).layer
    assert missing_fields(layer, (2018, 2024)) == ["onv_2018", "onv_2024", "kwb_2018", "kwb_2024"]


def test_a_layer_that_takes_no_fields_says_so(qgis_app):
    layer = other_make()
    layer.setReadOnly(True)
    with pytest.raises(VeerkrachtError, match="could not be added to oude cirkels: is it read-only"):
        add_missing_fields(layer, YEARS)
    assert layer.fields().names() == ["nr", "straal_m", "eigen"]


def test_copies_in_a_report_are_no_layers_to_work_with(project):
    made, copy, pages = make_circle_layer(project, None).layer, other_make(), areas()
    project.addMapLayers([copy, pages])
    for layer in (copy, pages):
        layer.setCustomProperty(REPORT_MARK, "report")
    assert circle_layers(project) == [made]
    assert areas_layer(project) is None


def test_which_layers_are_circles(project):
    shapes = {
        "circles": QgsVectorLayer("Polygon?field=NR:string&field=straal_m:double", "x", "memory"),
        "by name": QgsVectorLayer("Polygon?field=a:string", LAYER_NAME, "memory"),
        "points": QgsVectorLayer("Point?field=nr:string&field=straal_m:double", LAYER_NAME, "memory"),
        "areas": areas(),
    }
    project.addMapLayers(list(shapes.values()))
    assert {name for name, layer in shapes.items() if is_circle_layer(layer)} == {"circles", "by name"}
    assert areas_layer(project) is shapes["areas"]
    assert circle_layers(project) == [shapes["by name"], shapes["circles"]]
    choose_circle_layer(project, shapes["circles"])
    assert circle_layer(project) is shapes["circles"]
    assert not is_circle_layer(None)
