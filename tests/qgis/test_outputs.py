"""Results in every format, with the styles, metadata and project that belong to them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from tests.qgis.drawing import assert_draws, colours
from tests.qgis.runs import KEYS, by_code, rows, squares
from veerkracht_plugin.bridge.map_layer import read_facts
from veerkracht_plugin.core.legends import legends

STYLES = [legends()[key].style_name for key in KEYS]


def opened(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), "opened", "ogr")
    assert layer.isValid()
    return layer


# --- formats ---


def test_a_geopackage_opens_styled_anywhere(run, seven, tmp_path):
    made = run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    assert made.outputs["OUTPUT"] == str(tmp_path / "kaarten.gpkg")
    layer = opened(tmp_path / "kaarten.gpkg")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert sorted(names[:count]) == sorted(STYLES)
    assert_draws(layer, "1", {1, 3, 5, 8})
    assert [path.name for path in tmp_path.iterdir()] == ["kaarten.gpkg"]


def test_the_default_style_is_the_first_map_with_classes(run, seven, tmp_path):
    given = {"AREAS": seven["AREAS"], "HOUSING": seven["HOUSING"]}
    run("veerkrachtmaps", **given, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    assert_draws(opened(tmp_path / "kaarten.gpkg"), "4", {1, 2, 4, 5})


@pytest.mark.parametrize("name", ["kaarten.geojson", "kaarten.shp", "kaarten.fgb"])
def test_another_file_gets_a_style_beside_it(run, seven, tmp_path, name):
    run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / name))
    assert (tmp_path / "kaarten.qml").is_file()
    layer = opened(tmp_path / name)
    assert layer.featureCount() == 7
    assert_draws(layer, "1", {1, 3, 5, 8})


def test_a_shapefile_says_which_names_it_shortened(run, seven, tmp_path):
    made = run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / "kaarten.shp"))
    [told] = [warning for warning in made.told.warnings if "shortened" in warning]
    assert "kaart1_label → kaart1_lab" in told
    assert "onv_afw_gemeente → onv_afw_ge" in told
    layer = opened(tmp_path / "kaarten.shp")
    names = layer.fields().names()
    assert all(name in told for name in names if len(name) == 10)
    assert len(set(names)) == len(names)
    assert by_code(layer, [f"kaart{key}" for key in KEYS])["BU09990101"] == (1, 7, 10, 5, 4, 7, 8, 2, 5)


@pytest.mark.parametrize("output", ["memory:", "TEMPORARY_OUTPUT", "memory:Mijn kaarten"])
def test_temporary_layers_are_styled(run, seven, output):
    layer = run("veerkrachtmaps", **seven, OUTPUT=output).layer()
    assert sorted(layer.styleManager().styles()) == sorted(STYLES)
    assert layer.styleManager().currentStyle() == STYLES[0]
    assert_draws(layer, "1", {1, 3, 5, 8})


def test_a_table_in_a_geopackage_that_holds_more(run, seven, tmp_path):
    run("joinindicators", AREAS=seven["AREAS"], TABLES=[seven["NUISANCE"]], OUTPUT=str(tmp_path / "all.gpkg"))
    made = run("veerkrachtmaps", **seven, OUTPUT=f"ogr:dbname='{tmp_path}/all.gpkg' table=\"kaarten\" (geom)")
    layer = made.layer()
    assert rows(layer, ["kaart1"])[0] == {"kaart1": 1}
    assert sorted(layer.styleManager().styles()) == sorted(STYLES)
    assert QgsVectorLayer(f"{tmp_path}/all.gpkg|layername=all", "all", "ogr").featureCount() == 7
    kept = QgsVectorLayer(f"{tmp_path}/all.gpkg|layername=kaarten", "kaarten", "ogr")
    assert sorted(kept.listStylesInDatabase()[2][: kept.listStylesInDatabase()[0]]) == sorted(STYLES)


def test_tidy_tables_in_every_format(run, seven, tmp_path):
    for name in ("tidy.gpkg", "tidy.csv", "tidy.xlsx", "tidy.ods", "tidy.shp"):
        made = run("loadindicators", INPUT=seven["NUISANCE"], OUTPUT=str(tmp_path / name))
        assert made.layer().featureCount() == 7, name
        tables = [made.outputs["OUTPUT"].source()]
        again = run("joinindicators", AREAS=seven["AREAS"], TABLES=tables, OUTPUT="TEMPORARY_OUTPUT")
        assert by_code(again.layer(), ["onv_2014", "onv_2022"])["BU09990101"] == (-0.15, -0.13), name


# --- metadata ---


def test_the_metadata_says_what_the_maps_were_made_with(run, seven, tmp_path):
    run("veerkrachtmaps", **seven, REFERENCE=2, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    layer = opened(tmp_path / "kaarten.gpkg")
    keywords = {name: values for name, values in layer.metadata().keywords().items() if name.startswith("veerkracht:")}
    assert keywords["veerkracht:profile"] == ["Veerkracht 1.0"]
    assert keywords["veerkracht:reference"] == ["gemeente"]
    assert (keywords["veerkracht:from_year"], keywords["veerkracht:to_year"]) == (["2014"], ["2022"])
    assert keywords["veerkracht:sources"] == ["buurten", "scores.csv", "kwetsbaar.csv", "wonen.csv"]
    assert keywords["veerkracht:default_map"] == ["1"]
    assert keywords["veerkracht:version"][0].count(".") == 2
    assert str(tmp_path) not in layer.metadata().abstract()
    assert "municipal average" in layer.metadata().abstract()
    assert read_facts(layer).reference == "gemeente"


def test_class_5_is_worded_by_the_reference(run, seven, tmp_path):
    """Also when the styles are made anew from the file alone."""
    run("veerkrachtmaps", **seven, REFERENCE=2, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    layer = run("applystyles", INPUT=str(tmp_path / "kaarten.gpkg"), MAPS=[0]).layer()
    layer.styleManager().setCurrentStyle(STYLES[0])
    assert "gemiddeld in de gemeente" in [category.label() for category in layer.renderer().categories()]


# --- applystyles ---


def test_applystyles_in_the_other_palette(run, seven, tmp_path):
    run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    run("applystyles", INPUT=str(tmp_path / "kaarten.gpkg"), PALETTE=1)
    twins = {QColor(entry.twin).name() for entry in legends()["1"].entries if entry.number in {1, 3, 5, 8}}
    assert twins <= colours(opened(tmp_path / "kaarten.gpkg"))


def test_applystyles_without_saving(run, seven, tmp_path):
    run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / "kaarten.shp"))
    (tmp_path / "kaarten.qml").unlink()
    layer = run("applystyles", INPUT=str(tmp_path / "kaarten.shp"), SAVE_IN_DATA=False, MAPS=[1, 3]).layer()
    assert not (tmp_path / "kaarten.qml").exists()
    assert {legends()["2"].style_name, legends()["4"].style_name} <= set(layer.styleManager().styles())


def test_applystyles_passes_over_maps_without_a_field(run):
    layer = squares([{"code": "a", "kaart2": 7}], "field=code:string&field=kaart2:integer")
    made = run("applystyles", INPUT=layer)
    assert any(legends()["2"].style_name in info for info in made.told.infos)
    assert legends()["1"].style_name not in layer.styleManager().styles()


def test_applystyles_writes_a_project(run, seven, tmp_path):
    run("veerkrachtmaps", **seven, OUTPUT=str(tmp_path / "kaarten.gpkg"))
    run("applystyles", INPUT=str(tmp_path / "kaarten.gpkg"), PROJECT=str(tmp_path / "kaarten.qgz"), MAPS=[0, 6])
    project = QgsProject()
    assert project.read(str(tmp_path / "kaarten.qgz"))
    assert sorted(project.mapThemeCollection().mapThemes()) == [STYLES[0], STYLES[6]]


# --- the project ---


def test_the_project_can_be_moved_and_draws(run, seven, tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    run("veerkrachtmaps", **seven, OUTPUT=str(made / "kaarten.gpkg"), PROJECT=str(made / "kaarten.qgz"))
    with zipfile.ZipFile(made / "kaarten.qgz") as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".qgs")]
        content = archive.read(name).decode("utf-8")
    assert "./kaarten.gpkg" in content
    assert str(tmp_path) not in content
    moved = tmp_path / "moved"
    made.rename(moved)
    project = QgsProject()
    assert project.read(str(moved / "kaarten.qgz"))
    [layer] = project.mapLayers().values()
    assert layer.isValid()
    assert sorted(project.mapThemeCollection().mapThemes()) == sorted(STYLES)
    assert layer.styleManager().currentStyle() == STYLES[0]
    assert not project.viewSettings().defaultViewExtent().isEmpty()
    for key, classes in (("1", {1, 3, 5, 8}), ("7", {1, 3, 5, 8}), ("5b", {1, 4, 5, 8})):
        layer.styleManager().setCurrentStyle(legends()[key].style_name)
        assert_draws(layer, key, classes)
