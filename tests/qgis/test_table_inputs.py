"""Tables come as layers, selections and files of many kinds: the maps are the same."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

from tests.qgis.runs import MODEL, MODEL_OUTPUT, Told, by_code, classes, maps, rows, squares, table


def test_tables_as_layers(run, seven, expected):
    tables = {name: QgsVectorLayer(seven[name], name.lower(), "ogr") for name in ("NUISANCE", "HOUSING")}
    made = maps(run, {**seven, **tables}, seven["AREAS"])
    assert classes(made.layer()) == expected


def test_a_selection_of_a_table(run, seven):
    scores = QgsVectorLayer(seven["NUISANCE"], "scores", "ogr")
    scores.selectByExpression("bu_naam IN ('Aalhof', 'Beekdal')")
    project = QgsProject()
    project.addMapLayer(scores)
    context = QgsProcessingContext()
    context.setProject(project)
    chosen = QgsProcessingFeatureSourceDefinition(scores.id(), selectedFeaturesOnly=True)
    assert maps(run, {**seven, "NUISANCE": chosen}, seven["AREAS"], context=context).outputs["MATCHED_COUNT"] == 2


def test_a_selection_of_a_table_in_the_model(run, seven, expected):
    """There it is one of a list of tables."""
    kwb = QgsVectorLayer(seven["VULNERABLE"], "kwetsbaar", "ogr")
    kwb.selectByExpression("naam <> 'Aalhof'")
    project = QgsProject()
    project.addMapLayer(kwb)
    context = QgsProcessingContext()
    context.setProject(project)
    chosen = QgsProcessingFeatureSourceDefinition(kwb.id(), selectedFeaturesOnly=True)
    made = run(MODEL, context=context, **{**seven, "VULNERABLE": chosen, MODEL_OUTPUT: "TEMPORARY_OUTPUT"})
    assert by_code(made.layer(MODEL_OUTPUT), ["kwb_2022"])["BU09990101"] == (None,)
    assert by_code(made.layer(MODEL_OUTPUT), ["kwb_2022"])["BU09990102"] == (20.0,)


@pytest.mark.parametrize(
    ("driver", "suffix"),
    [("GPKG", "gpkg"), ("ESRI Shapefile", "dbf"), ("XLSX", "xlsx"), ("ODS", "ods"), ("CSV", "csv")],
)
def test_tables_in_other_files(run, seven, expected, tmp_path, driver, suffix):
    path = str(tmp_path / f"scores.{suffix}")
    assert gdal.VectorTranslate(path, seven["NUISANCE"], format=driver, layerName="scores") is not None
    assert classes(maps(run, {**seven, "NUISANCE": path}, seven["AREAS"]).layer()) == expected


def test_a_sheet_by_its_name(run, tmp_path):
    book = Workbook()
    for sheet, score in (("een", 0.1), ("twee", 0.2)):
        page = book.create_sheet(sheet)
        page.append(["code", "jaar", "onv"])
        page.append(["BU09990101", 2022, score])
    book.save(tmp_path / "scores.xlsx")
    made = run("loadindicators", INPUT=str(tmp_path / "scores.xlsx"), LAYER="twee", OUTPUT="TEMPORARY_OUTPUT")
    assert rows(made.layer()) == [{"code": "BU09990101", "naam": None, "onv_2022": 0.2}]


def test_a_table_in_another_encoding_that_is_in_the_project_too(run, tmp_path):
    """QGIS takes a Windows-1252 file for UTF-8; names would differ, and codes with them."""
    path = tmp_path / "scores.csv"
    path.write_bytes("code;naam;jaar;onv\nBU09990101;Orchideeënbuurt;2022;0,1\n".encode("cp1252"))
    project = QgsProject()
    project.addMapLayer(QgsVectorLayer(str(path), "scores", "ogr"))
    context = QgsProcessingContext()
    context.setProject(project)
    areas = squares([{"code": "BU09990101", "naam": "Orchideeënbuurt"}])
    made = run("veerkrachtmaps", context=context, AREAS=areas, NUISANCE=str(path), OUTPUT="TEMPORARY_OUTPUT")
    assert made.outputs["REUSED_CODES"] == 0
    assert made.outputs["MATCHED_COUNT"] == 1


def test_a_crosswalk_overrules_names(run, seven, tmp_path):
    renamed = squares([{"code": "BU09990101", "naam": "Iets heel anders"}, {"code": "BU09990102", "naam": "Beekdal"}])
    assert maps(run, seven, renamed).outputs["REUSED_CODES"] == 1
    crosswalk = table(tmp_path / "crosswalk.csv", "nieuw,oud\nBU09990101,BU09990101")
    made = maps(run, seven, renamed, CROSSWALK=crosswalk)
    assert made.outputs["REUSED_CODES"] == 0
    assert rows(made.layer(), ["kaart1"]) == [{"kaart1": 1}, {"kaart1": 3}]


def test_an_algorithm_runs_again_and_again(provider, seven, expected):
    """Batch processing makes one instance after another, and a script may run the same one twice."""
    algorithm = provider.algorithm("veerkrachtmaps").create()
    for _ in range(2):
        context = QgsProcessingContext()
        outputs, well = algorithm.run({**seven, "OUTPUT": "TEMPORARY_OUTPUT"}, context, Told())
        assert well
        assert classes(context.getMapLayer(outputs["OUTPUT"])) == expected
