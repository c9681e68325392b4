"""Three ways to the same maps: in one run, step by step, and by the model."""

from __future__ import annotations

import re
from typing import Any

import pytest
from qgis.core import Qgis, QgsApplication, QgsProcessingModelAlgorithm, QgsVectorLayer

from tests.qgis.runs import KEYS, MODEL, MODEL_OUTPUT, by_code, map_fields, plain, refusal
from tools.make_model import PATH, model, model_file
from veerkracht_plugin.core.legends import legends

TABLES = ("NUISANCE", "VULNERABLE", "HOUSING")
YEARS = ("FROM_YEAR", "TO_YEAR")
ALL_FIELDS = len(KEYS) * 3 + 6


def in_one_run(run, given: dict[str, Any]) -> QgsVectorLayer:
    return run("veerkrachtmaps", **given, OUTPUT="TEMPORARY_OUTPUT").layer()


def step_by_step(run, given: dict[str, Any]) -> QgsVectorLayer:
    tables = [given[name] for name in TABLES if name in given]
    areas = {name: given[name] for name in ("AREAS", "AREA_CODE") if name in given}
    question = {name: given[name] for name in (*YEARS, "REFERENCE", "MIN_INHABITANTS", "PROFILE") if name in given}
    joined = run("joinindicators", **areas, TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
    classified = run("classify", INPUT=joined.layer(), REFERENCE_TABLES=tables, **question, OUTPUT="TEMPORARY_OUTPUT")
    return run("applystyles", INPUT=classified.layer()).layer()


def by_model(run, given: dict[str, Any]) -> QgsVectorLayer:
    return run(MODEL, **given, **{MODEL_OUTPUT: "TEMPORARY_OUTPUT"}).layer(MODEL_OUTPUT)


def assert_same_maps(one: QgsVectorLayer, other: QgsVectorLayer, code: str) -> None:
    # The steps keep other years too, which an earlier step joined.
    names = map_fields(one.fields().names())
    assert len(names) > ALL_FIELDS
    assert by_code(one, names, code) == by_code(other, names, code)


@pytest.mark.parametrize("reference", [0, 1, 2])
def test_step_by_step_on_the_demo(run, demo, reference):
    given = {**demo, "REFERENCE": reference}
    assert_same_maps(in_one_run(run, given), step_by_step(run, given), "buurtcode")


def test_masked_areas_keep_nothing_of_any_year(run, demo):
    """The steps carry years and groups that the maps do not use: privacy rules protect those too."""
    made = step_by_step(run, demo)
    protected = [name for name in made.fields().names() if re.fullmatch(r"(onv|kwb|corp|[a-z]+)_\d{4}", name)]
    protected = [name for name in protected if not name.startswith("inw_")]
    assert {"onv_2018", "lvb_2018", "bijstand_2022"} <= set(protected)
    masked = [feature for feature in made.getFeatures() if feature["kaart1_reden"] == "te weinig inwoners"]
    assert masked
    assert {plain(feature[name]) for feature in masked for name in protected} == {None}


@pytest.mark.parametrize("left_out", TABLES)
def test_step_by_step_without_a_table(run, demo, left_out):
    given = {name: value for name, value in demo.items() if name != left_out}
    assert_same_maps(in_one_run(run, given), step_by_step(run, given), "buurtcode")


def test_step_by_step_on_areas_that_hold_indicators(run, seven, tmp_path):
    """Areas that an earlier run gave the housing figures, and tables for the rest."""
    housing = run(
        "joinindicators", AREAS=seven["AREAS"], TABLES=[seven["HOUSING"]], OUTPUT=str(tmp_path / "areas.gpkg")
    )
    given = {**seven, "AREAS": housing.outputs["OUTPUT"]}
    del given["HOUSING"]
    assert_same_maps(in_one_run(run, given), step_by_step(run, given), "code")


def test_the_model_on_the_demo(run, demo):
    assert_same_maps(in_one_run(run, demo), by_model(run, demo), "buurtcode")


@pytest.mark.parametrize("left_out", [("HOUSING",), ("VULNERABLE",), ("VULNERABLE", "HOUSING")])
def test_the_model_without_the_optional_tables(run, demo, left_out):
    given = {name: value for name, value in demo.items() if name not in left_out}
    assert_same_maps(in_one_run(run, given), by_model(run, given), "buurtcode")


def test_the_model_with_its_default_years(run, seven):
    assert_same_maps(in_one_run(run, seven), by_model(run, seven), "code")


def test_the_model_writes_a_styled_geopackage(run, demo, tmp_path):
    made = run(MODEL, **demo, **{MODEL_OUTPUT: str(tmp_path / "keten.gpkg")}).layer(MODEL_OUTPUT)
    names = [legends()[key].style_name for key in KEYS]
    count, _, found, *_ = made.listStylesInDatabase()
    assert sorted(found[:count]) == sorted(names)
    opened = QgsVectorLayer(str(tmp_path / "keten.gpkg"), "opened", "ogr")
    assert opened.renderer().classAttribute() == "kaart1"
    # A layer that was open while the styles were saved can still be read.
    assert made.maximumValue(made.fields().indexOf("kaart1")) == 9


def test_an_error_in_a_step_of_the_model_is_told(run, demo, tmp_path):
    page = tmp_path / "scores.csv"
    page.write_text("<!DOCTYPE html><html><body>404</body></html>", encoding="utf-8")
    assert "Tabel inlezen" in refusal(MODEL, **{**demo, "NUISANCE": str(page), MODEL_OUTPUT: "TEMPORARY_OUTPUT"})


def test_the_model_is_in_the_toolbox(provider):
    found = QgsApplication.processingRegistry().algorithmById(f"veerkracht:{MODEL}")
    assert (found.displayName(), found.group()) == (MODEL, "Modellen")
    parameters = {parameter.name(): parameter for parameter in found.parameterDefinitions()}
    assert set(parameters) == {"AREAS", "AREA_CODE", *TABLES, *YEARS, MODEL_OUTPUT}
    assert all(parameters[name].help() for name in parameters)
    assert found.canExecute()[0]


def test_the_model_file_is_what_the_tool_makes(provider):
    """QGIS versions write more or less beside the chain itself: what counts is that it is the same chain."""
    kept = QgsProcessingModelAlgorithm()
    assert kept.fromFile(str(PATH))
    assert steps(kept) == steps(model())
    if Qgis.QGIS_VERSION.startswith("3.22."):
        assert PATH.read_text(encoding="utf-8") == model_file()


def test_the_model_file_is_the_same_each_time(provider):
    assert model_file() == model_file()


def steps(chain: QgsProcessingModelAlgorithm) -> dict[str, Any]:
    def told(source) -> tuple[Any, ...]:
        return source.source(), source.parameterName(), source.outputChildId(), source.outputName()

    return {
        child_id: {
            "algorithm": child.algorithmId(),
            "sources": {name: [told(s) for s in sources] for name, sources in child.parameterSources().items()},
            "outputs": list(child.modelOutputs()),
        }
        for child_id, child in chain.childAlgorithms().items()
    }
