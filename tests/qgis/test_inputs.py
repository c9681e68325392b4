"""Areas and tables come as layers, files, selections, filters and in any coordinate system: the maps are the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureStore,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from tests.qgis.runs import CLASS_FIELDS, by_code, classes, listing, map_fields, maps, refusal, rows, squares
from veerkracht_plugin.bridge import columns
from veerkracht_plugin.core.analysis import OutputColumn
from veerkracht_plugin.core.errors import VeerkrachtError


@pytest.fixture
def areas(seven) -> QgsVectorLayer:
    return QgsVectorLayer(seven["AREAS"], "buurten", "ogr")


def saved(layer: QgsVectorLayer, path: Path, driver: str = "GPKG", name: str = "buurten", **more: Any) -> str:
    """Saves a layer, beside others in the file, and returns the path."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = driver, name, "UTF-8"
    for option, value in more.items():
        setattr(options, option, value)
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert problem == QgsVectorFileWriter.WriterError.NoError
    return str(path)


# --- areas ---


def test_a_layer(run, seven, areas, expected):
    assert classes(maps(run, seven, areas).layer()) == expected


@pytest.mark.parametrize(
    ("driver", "suffix"), [("GPKG", "gpkg"), ("GeoJSON", "geojson"), ("ESRI Shapefile", "shp"), ("FlatGeobuf", "fgb")]
)
def test_files(run, seven, areas, expected, tmp_path, driver, suffix):
    assert classes(maps(run, seven, saved(areas, tmp_path / f"buurten.{suffix}", driver)).layer()) == expected


def test_an_index_on_the_codes(run, seven, areas, expected, tmp_path):
    """SQLite reads attributes from such an index, in its order: every class would land on another area."""
    path = saved(areas, tmp_path / "buurten.gpkg")
    names = [name for name in areas.fields().names() if name != "code"]
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"CREATE INDEX codes ON buurten (code DESC, {', '.join(names)})")
        database.commit()
        plan = database.execute(f"EXPLAIN QUERY PLAN SELECT fid, code, {', '.join(names)} FROM buurten").fetchall()
    assert "COVERING INDEX" in str(plan), "the test has to see another order"
    assert classes(maps(run, seven, path).layer()) == expected


def test_a_layer_in_a_file_of_several(run, seven, areas, expected, tmp_path):
    saved(squares([{"code": "WK099901", "naam": "Wijk"}]), tmp_path / "all.gpkg", name="wijken")
    path = saved(areas, tmp_path / "all.gpkg", name="buurten")
    assert classes(maps(run, seven, f"{path}|layername=buurten").layer()) == expected


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25831"])
def test_other_coordinate_systems(run, seven, areas, expected, tmp_path, crs):
    transform = QgsCoordinateTransform(areas.crs(), QgsCoordinateReferenceSystem(crs), QgsProject())
    made = maps(run, seven, saved(areas, tmp_path / "buurten.gpkg", ct=transform)).layer()
    assert made.crs().authid() == crs
    assert classes(made) == expected


def test_areas_without_a_coordinate_system(run, seven, expected, tmp_path):
    layer = squares(records(expected), crs="")
    assert not layer.crs().isValid()
    for output in ("TEMPORARY_OUTPUT", str(tmp_path / "maps.gpkg"), str(tmp_path / "maps.geojson")):
        made = maps(run, seven, layer, OUTPUT=output).layer()
        assert classes(made) == expected


def records(expected: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"code": code, "naam": ""} for code in expected]


def test_a_selection(run, seven, areas, expected):
    areas.selectByExpression("naam IN ('Aalhof', 'Haven')")
    chosen = QgsProcessingFeatureSourceDefinition(areas.id(), selectedFeaturesOnly=True)
    project = QgsProject()
    project.addMapLayer(areas)
    context = QgsProcessingContext()
    context.setProject(project)
    made = maps(run, seven, chosen, context=context)
    # The means are still those of all rows of the tables.
    assert classes(made.layer()) == {code: expected[code] for code in ("BU09990101", "BU09990106")}
    assert made.outputs["UNMATCHED_ROWS"] == 6
    assert any("Only the 2 selected areas" in warning for warning in made.told.warnings)


def test_a_filtered_layer(run, seven, areas, expected, tmp_path):
    filtered = QgsVectorLayer(saved(areas, tmp_path / "buurten.gpkg"), "buurten", "ogr")
    assert filtered.setSubsetString("naam <> 'Haven'")
    assert classes(maps(run, seven, filtered).layer()) == {
        c: found for c, found in expected.items() if c != "BU09990106"
    }


def test_a_layer_of_the_project_by_its_name(run, seven, areas, expected):
    project = QgsProject()
    project.addMapLayer(areas)
    context = QgsProcessingContext()
    context.setProject(project)
    assert classes(maps(run, seven, "buurten", context=context).layer()) == expected


def test_a_data_defined_source(run, seven, expected):
    assert classes(maps(run, seven, QgsProperty.fromValue(seven["AREAS"])).layer()) == expected


def test_broken_empty_and_absent_geometry_is_kept_and_classified(run, seven, expected):
    shapes = ["POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))", "POLYGON EMPTY", None, "POLYGON((0 0, 1 0, 0 0))"]
    made = [
        {**record, "geometry": shapes[place]} if place < len(shapes) else record
        for place, record in enumerate(records(expected))
    ]
    found = maps(run, seven, squares(made)).layer()
    assert classes(found) == expected
    written = list(found.getFeatures())
    assert len(written) == 7
    assert not written[0].geometry().isGeosValid()
    assert written[1].geometry().isEmpty()
    assert not written[2].hasGeometry()


def test_polygons_and_multipolygons_mixed(run, seven, expected, tmp_path):
    first = {"geometry": "MULTIPOLYGON(((0 0, 10 0, 10 10, 0 0)), ((20 0, 30 0, 30 10, 20 0)))"}
    second = {"geometry": "POLYGON((0 0, 10 0, 10 10, 0 0))"}
    start, *rest = records(expected)
    layer = squares([{**start, **first}, {**rest[0], **second}, *rest[1:]], geometry="MultiPolygon")
    made = maps(run, seven, layer, OUTPUT=str(tmp_path / "maps.gpkg")).layer()
    assert classes(made) == expected
    assert {feature.geometry().isMultipart() for feature in made.getFeatures()} == {True}


def test_polygons_with_height(run, seven, expected):
    made = [{**record, "geometry": "POLYGON Z((0 0 5, 10 0 5, 10 10 5, 0 0 5))"} for record in records(expected)]
    found = maps(run, seven, squares(made, geometry="PolygonZ")).layer()
    assert classes(found) == expected
    assert next(found.getFeatures()).geometry().constGet().is3D()


def test_field_types_of_a_database(run, seven, expected):
    """What PostGIS gives: integers of both lengths, numeric, varchar, uuid, timestamps, booleans, json, bytes."""
    kinds = {"code": "string(10)", "naam": "string(-1)", "id": "int8", "n": "int4", "bedrag": "double(10,2)"}
    kinds |= {
        "uuid": "string(38)",
        "sinds": "datetime",
        "dag": "date",
        "waar": "bool",
        "soms": "map",
        "bytes": "binary",
    }
    values = {
        "id": 2**40,
        "n": -3,
        "bedrag": 12.34,
        "uuid": "{9d1c}",
        "sinds": "2022-01-01T12:00:00",
        "dag": "2022-01-01",
        "waar": True,
    }
    layer = squares(
        [{**record, **values} for record in records(expected)],
        "&".join(f"field={name}:{kind}" for name, kind in kinds.items()),
    )
    assert layer.fields().count() == len(kinds)
    found = maps(run, seven, layer).layer()
    assert classes(found) == expected
    assert [rows(found, list(values))[0]] == [rows(layer, list(values))[0]]


def test_codes_that_lost_their_zeros(run, seven, expected):
    numbers = [{"code": int(code[2:]), "naam": ""} for code in expected]
    found = maps(run, seven, squares(numbers, "field=code:integer&field=naam:string")).layer()
    assert by_code(found, CLASS_FIELDS) == {str(int(code[2:])): values for code, values in expected.items()}


@pytest.mark.parametrize("kind", ["string", "double", "date", "int8"])
def test_a_field_that_is_called_fid(run, seven, expected, tmp_path, kind):
    """As anything but a whole number it cannot be the key of a GeoPackage."""
    values = [f"f{n}" if kind == "string" else None if kind == "date" else n + 5 for n in range(7)]
    layer = squares(
        [{**r, "fid": v} for r, v in zip(records(expected), values)],
        f"field=fid:{kind}&field=code:string&field=naam:string",
    )
    assert classes(maps(run, seven, layer).layer()) == expected
    made = maps(run, seven, layer, OUTPUT=str(tmp_path / "maps.gpkg"))
    assert classes(made.layer()) == expected
    if kind == "string":
        assert any("fid → fid_oud" in warning for warning in made.told.warnings)
        assert [row["fid_oud"] for row in rows(made.layer(), ["fid_oud"])] == values


def test_a_field_fid_with_a_number_twice(run, seven, expected, tmp_path):
    """As after merging the layers of two gemeenten."""
    layer = squares(
        [{**r, "fid": 1 + n % 3} for n, r in enumerate(records(expected))],
        "field=fid:integer&field=code:string&field=naam:string",
    )
    assert classes(maps(run, seven, layer).layer()) == expected
    said = refusal("veerkrachtmaps", **{**seven, "AREAS": layer, "OUTPUT": str(tmp_path / "maps.gpkg")})
    assert "field fid with the same number twice" in said
    assert not listing(tmp_path)


def test_a_file_that_counts_from_far(run, seven, areas, expected, tmp_path):
    """No feature has fid 1, and one number is left out."""
    path = saved(areas, tmp_path / "buurten.gpkg")
    layer = QgsVectorLayer(path, "buurten", "ogr")
    layer.startEditing()
    assert layer.deleteFeatures([1, 4])
    assert layer.commitChanges()
    kept = {code: found for code, found in expected.items() if code not in ("BU09990101", "BU09980101")}
    made = maps(run, seven, path, OUTPUT=str(tmp_path / "maps.gpkg")).layer()
    assert classes(made) == kept


def test_two_polygons_of_one_code_both_get_its_values(run, seven, expected):
    made = maps(run, seven, squares([*records(expected), records(expected)[0]]))
    assert [area["kaart1"] for area in rows(made.layer())] == [1, 3, 5, 8, 3, None, None, 1]
    assert any("BU09990101 stand for more than one polygon" in warning for warning in made.told.warnings)


def test_fields_of_the_same_name_are_kept_under_another(run, seven, expected):
    layer = squares(
        [{**r, "kaart1": 99, "Onv_Afw": "mijn"} for r in records(expected)],
        "field=code:string&field=naam:string&field=kaart1:integer&field=Onv_Afw:string",
    )
    made = maps(run, seven, layer)
    assert classes(made.layer()) == expected
    assert rows(made.layer(), ["kaart1_oud", "Onv_Afw_oud"])[0] == {"kaart1_oud": 99, "Onv_Afw_oud": "mijn"}
    assert any("kaart1 → kaart1_oud" in warning for warning in made.told.warnings)


def test_maps_of_maps(run, seven, expected):
    """The result is areas that hold indicators: classified once more, the earlier classes stay beside the new ones."""
    once = maps(run, seven, seven["AREAS"]).layer()
    twice = run(
        "classify",
        INPUT=once,
        REFERENCE_TABLES=[seven[n] for n in ("NUISANCE", "VULNERABLE", "HOUSING")],
        OUTPUT="TEMPORARY_OUTPUT",
    ).layer()
    assert {code: values[:-1] for code, values in by_code(twice, CLASS_FIELDS).items()} == {
        c: v[:-1] for c, v in expected.items()
    }
    assert "kaart1_oud" in twice.fields().names()
    assert sorted(map_fields(twice.fields().names())) == sorted(map_fields(once.fields().names()))


def test_a_layer_that_changes_while_it_is_read(areas, expected):
    """A feature that was not there when the codes were read has no row: better a sentence than another area's class."""
    ids: list[int] = []
    columns.raw_table(areas, "buurten", ids=ids).read(["code"])
    made = [OutputColumn("kaart1", "integer", np.ones(len(ids), dtype="int8"))]
    layout = columns.output_layout(areas.fields(), made)
    sink = QgsFeatureStore(layout.fields, areas.crs())
    assert columns.write(areas, layout, sink, ids) == len(expected)
    with pytest.raises(VeerkrachtError, match="changed while it was read"):
        columns.write(areas, layout, sink, ids[1:])
