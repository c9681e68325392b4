"""Protects circles from a list: tables in metres and degrees, points, polygons, and all that they bring along."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import Workbook
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from tests.qgis.focus_maps import SOUTH, WEST, area, cell, classified
from tests.qgis.runs import Ran, rows, squares, table
from veerkracht_plugin.core.focus.circles import SEGMENTS

PLACE = ("nr", "naam", "x", "y", "straal_m")
HERE = (241_000.0, 485_500.0)
IN_DEGREES = (6.65926, 52.35134)


@pytest.fixture
def circles(run):
    def made(given: Any, *names: str, **more: Any) -> list[tuple[Any, ...]]:
        layer = run("focuscircles", INPUT=given, OUTPUT="TEMPORARY_OUTPUT", **more).layer()
        return [tuple(circle.values()) for circle in rows(layer, names or PLACE)]

    return made


def layer_of(
    kind: str, *records: dict[str, Any], crs: str = "EPSG:28992", fields: str = "field=naam:string"
) -> QgsVectorLayer:
    return squares(records, fields=fields, crs=crs, geometry=kind)


def point(x: float, y: float, **more: Any) -> dict[str, Any]:
    return {"geometry": f"Point({x} {y})", **more}


# --- tables ---


def test_a_table_in_metres(circles, tmp_path):
    given = table(
        tmp_path / "cirkels.csv",
        """nr;naam;x;y;straal
        1;Kerk;241000;485500;300
        2;Riet;242000,5;486000;""",
    )
    assert circles(given) == [("1", "Kerk", 241_000, 485_500, 300), ("2", "Riet", 242_000.5, 486_000, 250)]
    assert circles(given, "straal_m", RADIUS=400) == [(300,), (400,)]


def test_the_circles_are_circles(run, tmp_path):
    given = table(tmp_path / "cirkels.csv", "x,y,straal\n241000,485500,300")
    made = run("focuscircles", INPUT=given, OUTPUT="TEMPORARY_OUTPUT")
    layer = made.layer()
    [shape] = [one.geometry() for one in layer.getFeatures()]
    corners = {(corner.x(), corner.y()) for corner in shape.vertices()}
    assert len(corners) == SEGMENTS >= 72
    assert {round(QgsPointXY(*corner).distance(*HERE), 6) for corner in corners} == {300}
    assert shape.area() == pytest.approx(3.141593 * 300**2, rel=0.002)
    assert layer.crs().authid() == "EPSG:28992"
    assert made.outputs["CIRCLE_COUNT"] == 1
    assert "1 circles were made." in made.told.infos


@pytest.mark.parametrize(
    ("x", "y"), [("lon", "lat"), ("longitude", "latitude"), ("x", "y"), ("lengtegraad", "breedtegraad")]
)
def test_a_table_in_degrees(circles, tmp_path, x, y):
    given = table(tmp_path / "cirkels.csv", f"{y},{x}\n{IN_DEGREES[1]},{IN_DEGREES[0]}")
    [(found_x, found_y, radius)] = circles(given, "x", "y", "straal_m")
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:28992"), QgsProject.instance()
    ).transform(QgsPointXY(*IN_DEGREES))
    assert (found_x, found_y, radius) == pytest.approx((there.x(), there.y(), 250), abs=0.001)


def test_columns_that_were_named(circles, tmp_path):
    given = table(tmp_path / "cirkels.csv", "oost,noord,r,wat,id,x,y\n241000,485500,100,Kerk,k,1,1")
    named = {"X_FIELD": "oost", "Y_FIELD": "noord", "RADIUS_FIELD": "r", "NAME_FIELD": "wat", "NUMBER_FIELD": "id"}
    assert circles(given, **named) == [("k", "Kerk", *HERE, 100)]


def test_a_workbook_and_a_table_of_the_project(circles, tmp_path):
    book = Workbook()
    for row in (("nr", "x", "y", "straal"), (7, *HERE, 150), (None, 242_000, 486_000, None)):
        book.active.append(row)
    book.save(tmp_path / "cirkels.xlsx")
    assert circles(str(tmp_path / "cirkels.xlsx"), "nr", "x", "straal_m") == [("7", HERE[0], 150), ("8", 242_000, 250)]
    fields = "&".join(f"field={name}:double" for name in ("x", "y", "straal", "nr"))
    records = [{"x": HERE[0], "y": HERE[1], "straal": 150.0, "nr": 7.0}, {"x": 242_000.0, "y": 486_000.0}]
    layer = squares([{**record, "geometry": ""} for record in records], fields=fields, crs="", geometry="NoGeometry")
    assert circles(layer, "nr", "x", "straal_m") == [("7", HERE[0], 150), ("8", 242_000, 250)]


def test_rows_without_a_place_are_left_out_and_said(run, tmp_path):
    given = table(tmp_path / "cirkels.csv", "x;y;nr\n241000;485500;1\n;;2")
    made = run("focuscircles", INPUT=given, OUTPUT="TEMPORARY_OUTPUT")
    assert made.outputs["CIRCLE_COUNT"] == 1
    assert "1 rows without a place were left out." in made.told.warnings


def test_numbers_continue_and_may_occur_twice(run, tmp_path):
    given = table(
        tmp_path / "cirkels.csv",
        "x;y;nr\n" + "\n".join(f"241000;485500;{number}" for number in ("a", "a", "", "c", "")),
    )
    made = run("focuscircles", INPUT=given, OUTPUT="TEMPORARY_OUTPUT")
    assert [circle["nr"] for circle in rows(made.layer())] == ["a", "a", "d", "c", "e"]
    assert "cirkels.csv: several circles have the number a." in made.told.warnings


def test_fields_of_circles_are_taken_over(circles, tmp_path):
    given = table(
        tmp_path / "cirkels.csv",
        """x;y;soort;kaarten;toelichting;wat_zien_we;rang;gemeente;niets
        241000;485500;aandacht;7,3;Veel leegstand;Vuil;2;Almelo;weg
        242000;485500;;;;;;;""",
    )
    found = circles(given, "soort", "kaarten", "toelichting", "wat_zien_we", "rang", "gemeente", "hoe_komt_dat")
    assert found == [
        ("aandacht", "3,7", "Veel leegstand", "Vuil", 2, "Almelo", ""),
        ("focus", "", "", "", None, "", ""),
    ]


def test_what_a_new_circle_starts_with(circles, tmp_path):
    given = table(tmp_path / "cirkels.csv", "x;y;soort\n241000;485500;ontwikkeling\n241010;485500;")
    found = circles(given, "soort", "kaarten", "naam", "toelichting", "nr_hoek", "inwoners")
    assert found == [("ontwikkeling", "6", "", "", 45, None), ("focus", "", "", "", 90, None)]
    keys = circles(given, "sleutel")
    assert len(set(keys)) == 2
    assert all(key for (key,) in keys)


# --- shapes ---


@pytest.mark.parametrize("kind", ["Point", "MultiPoint"])
def test_points_in_their_own_crs(circles, kind):
    fields = "field=naam:string&field=straal:double&field=x:double"
    shape = {"geometry": f"{kind}({IN_DEGREES[0]} {IN_DEGREES[1]})", "naam": "Kerk", "straal": 100.0, "x": 1.0}
    layer = layer_of(kind, shape, crs="EPSG:4326", fields=fields)
    [(number, name, x, y, radius)] = circles(layer)
    assert (number, name, radius) == ("1", "Kerk", 100)
    assert (x, y) == pytest.approx(HERE, abs=1000)
    assert QgsPointXY(x, y).distance(QgsPointXY(1.0, y)) > 1000


def test_points_elsewhere_get_circles_in_metres(run):
    made = run("focuscircles", INPUT=layer_of("Point", point(2.35, 48.85), crs="EPSG:4326"), OUTPUT="TEMPORARY_OUTPUT")
    assert made.layer().crs().authid() == "EPSG:32631"
    [shape] = [one.geometry() for one in made.layer().getFeatures()]
    assert shape.boundingBox().width() == pytest.approx(500)


def test_the_smallest_circle_around_polygons(circles):
    layer = layer_of(
        "MultiPolygon",
        {"geometry": "MultiPolygon(((241000 485500, 241300 485500, 241300 485900, 241000 485500)))", "naam": "Kerk"},
        {
            "geometry": "MultiPolygon(((0 400000, 10 400000, 10 400010, 0 400000)), ((50 400000, 60 400000, 60 400010, 50 400000)))"
        },
    )
    found = circles(layer, "naam", "x", "y", "straal_m")
    assert found[0] == ("Kerk", 241_150, 485_700, 250)
    assert found[1] == ("", pytest.approx(30, abs=1), pytest.approx(400_005, abs=6), pytest.approx(30.4, abs=0.1))


def test_a_radius_column_says_nothing_of_polygons(circles):
    fields = "field=straal:string"
    layer = layer_of("Polygon", {"geometry": cell(0, 0), "straal": "wide"}, fields=fields)
    assert circles(layer, "x", "straal_m") == [(WEST + 50, pytest.approx(70.711, abs=0.001))]


def test_selected_features_only(circles):
    layer = layer_of("Point", point(*HERE, naam="Kerk"), point(242_000, 486_000, naam="Riet"))
    layer.selectByExpression("naam = 'Riet'")
    project, context = QgsProject(), QgsProcessingContext()
    project.addMapLayer(layer)
    context.setProject(project)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    assert circles(chosen, "naam", context=context) == [("Riet",)]


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "fgb"])
def test_a_file_of_points(circles, tmp_path, ending):
    layer = layer_of("Point", point(*HERE, naam="Kerk"), point(*HERE, naam="Riet"))
    path = tmp_path / f"punten.{ending}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {"gpkg": "GPKG", "geojson": "GeoJSON", "shp": "ESRI Shapefile", "fgb": "FlatGeobuf"}[ending]
    error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    assert error == QgsVectorFileWriter.WriterError.NoError
    found = circles(str(path), "naam", "x", "y", "straal_m")
    assert sorted(found) == [
        (name, pytest.approx(HERE[0], abs=0.5), pytest.approx(HERE[1], abs=0.5), 250) for name in ("Kerk", "Riet")
    ]


def test_coordinates_that_were_named_count_before_points(circles):
    layer = layer_of(
        "Point", point(*HERE, oost=242_000.0, noord=486_000.0), fields="field=oost:double&field=noord:double"
    )
    assert circles(layer, "x", X_FIELD="oost", Y_FIELD="noord") == [(242_000,)]
    assert circles(layer, "x") == [(HERE[0],)]


# --- with areas ---

AREAS = (
    area("Kerk", cell(0, 0, 10, 10), 10, 1000, corp_2022=80.0),
    area("Riet", cell(10, 0, 10, 10), 9, 400, corp_2022=20.0),
)


def test_figures_are_filled_in_and_names_where_they_are_missing(circles, tmp_path):
    given = table(
        tmp_path / "cirkels.csv",
        f"""x;y;naam;inwoners
        {WEST + 500};{SOUTH + 500};;7
        {WEST + 1500};{SOUTH + 500};Mijn naam;7
        {WEST + 9500};{SOUTH + 500};;7""",
    )
    found = circles(
        given, "naam", "gemeente", "inwoners", "buurten", "kaart3", "corp_aandeel", "reden", AREAS=classified(*AREAS)
    )
    share = QgsGeometry.fromPointXY(QgsPointXY(0, 0)).buffer(250, 24).area() / 1_000_000
    assert found == [
        ("Kerk", "Almelo", round(1000 * share), 1, 10, 80, None),
        ("Mijn naam", "Almelo", round(400 * share), 1, 9, 20, None),
        ("", "", None, None, None, None, "geen gegevens"),
    ]


def test_suggested_circles_come_back_as_they_were(run):
    suggested = run("suggestfocusareas", AREAS=classified(*AREAS), OUTPUT="TEMPORARY_OUTPUT").layer()
    made: Ran = run("focuscircles", INPUT=suggested, OUTPUT="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == rows(suggested)


def test_a_geopackage_has_the_styles_of_the_maps(run, tmp_path):
    given = table(tmp_path / "cirkels.csv", "x,y\n241000,485500")
    run("focuscircles", INPUT=given, OUTPUT=str(tmp_path / "circles.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "circles.gpkg"), "circles", "ogr")
    assert "Focuscirkels kaart 4" in layer.listStylesInDatabase()[2]
