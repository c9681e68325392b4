"""Protects the results of describefocusareas in files: styled, whole or not at all, and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis.described import FIGURES, areas, circles, without
from tests.qgis.focus_maps import SOUTH, WEST, cell
from tests.qgis.runs import Told, listing, ran, refusal, rows, squares
from veerkracht_plugin.bridge.focus.circle_features import new_feature
from veerkracht_plugin.bridge.focus.circle_styles import circle_style_name
from veerkracht_plugin.bridge.focus.focus_layer import qgis_fields
from veerkracht_plugin.bridge.styles import add_map_themes, add_named_styles
from veerkracht_plugin.core.focus.circle_fields import circle_fields
from veerkracht_plugin.core.legends import legends

STYLES = sorted(circle_style_name(key) for key in (*legends(), None))


def focus_circles() -> QgsVectorLayer:
    """A real layer of circles, with all their fields."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992", "cirkels", "memory")
    layer.dataProvider().addAttributes(qgis_fields(circle_fields((2014, 2022))).toList())
    layer.updateFields()
    for number, column in enumerate((0.5, 1.5), start=1):
        feature = new_feature(layer, WEST + 100 * column, SOUTH + 50, 50, nr=str(number), toelichting="Blijft")
        assert layer.dataProvider().addFeature(feature)
    return layer


def opened(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), "opened", "ogr")
    assert layer.isValid()
    return layer


# --- files ---


def test_circles_in_a_geopackage_are_styled(run, tmp_path):
    path = tmp_path / "cirkels.gpkg"
    made = run("describefocusareas", CIRCLES=focus_circles(), AREAS=areas(), OUTPUT=str(path))
    assert made.outputs["OUTPUT"] == str(path)
    assert not made.told.errors
    layer = opened(path)
    count, _, names, *_ = layer.listStylesInDatabase()
    assert sorted(names[:count]) == STYLES
    assert layer.renderer().type() == "RuleRenderer"
    assert layer.editFormConfig().tabs()
    assert rows(layer, ["nr", "inwoners", "toelichting"]) == [
        {"nr": "1", "inwoners": 785, "toelichting": "Blijft"},
        {"nr": "2", "inwoners": 392, "toelichting": "Blijft"},
    ]
    assert sorted(layer.fields().names()[1:]) == sorted(focus_circles().fields().names())
    assert listing(tmp_path).keys() == {"cirkels.gpkg"}


def test_the_limit_of_map_4_is_that_of_the_run(run, tmp_path):
    for limit in (60, 75):
        path = tmp_path / f"{limit}.gpkg"
        run("describefocusareas", CIRCLES=focus_circles(), AREAS=areas(), OUTPUT=str(path), CORPORATION_LIMIT=limit)
        layer = opened(path)
        _, ids, names, *_ = layer.listStylesInDatabase()
        style, _ = layer.getStyleFromDatabase(ids[names.index(circle_style_name("4"))])
        assert f"corporatiebezit {limit}% of meer" in style


def test_other_polygons_are_described_and_not_styled(run, tmp_path):
    path = tmp_path / "wijken.gpkg"
    run("describefocusareas", CIRCLES=circles(), AREAS=areas(), OUTPUT=str(path), SUMMARY=str(tmp_path / "klassen.csv"))
    layer = opened(path)
    assert layer.fields().names() == ["fid", "nr", "naam", *FIGURES]
    assert layer.listStylesInDatabase()[0] <= 0
    assert opened(tmp_path / "klassen.csv").featureCount() > 10
    assert listing(tmp_path).keys() == {"wijken.gpkg", "klassen.csv"}


def test_a_result_describes_itself_again(run, tmp_path):
    """In its own place, fid and all."""
    path = str(tmp_path / "cirkels.gpkg")
    run("describefocusareas", CIRCLES=focus_circles(), AREAS=areas(), OUTPUT=path)
    before = rows(opened(Path(path)))
    run("describefocusareas", CIRCLES=path, AREAS=areas(), OUTPUT=path)
    assert rows(opened(Path(path))) == before


def test_a_shapefile_says_which_names_it_shortened(run, tmp_path):
    made = run("describefocusareas", CIRCLES=circles(), AREAS=areas(), OUTPUT=str(tmp_path / "cirkels.shp"))
    [told] = [warning for warning in made.told.warnings if "shortened" in warning]
    assert "corp_aandeel → corp_aande" in told
    assert opened(tmp_path / "cirkels.shp").featureCount() == 4


def test_loaded_circles_join_the_themes_of_the_maps(provider, tmp_path, monkeypatch):
    """As the toolbox loads them: on top of each map, in the style of that map."""
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    project, maps = QgsProject(), areas()
    project.addMapLayer(maps)
    add_named_styles(maps, ["3", "4"], "main", "nederland", "3")
    add_map_themes(project, maps, ["3", "4"])
    context, told = QgsProcessingContext(), Told()
    context.setProject(project)
    destination = QgsProcessingOutputLayerDefinition(str(tmp_path / "cirkels.gpkg"), project)
    destination.destinationName = "Cirkels"
    shown = QgsApplication.processingRegistry().algorithmById("veerkracht:describefocusareas")
    given = {"CIRCLES": focus_circles(), "AREAS": maps, "OUTPUT": destination}
    _, well = shown.create().run(given, context, told)
    assert well, told.errors
    assert Postprocessing.handleAlgorithmResults(shown, context, told), told.errors
    [layer] = project.mapLayersByName("Cirkels")
    assert layer.styleManager().currentStyle() == circle_style_name(None)
    for key in ("3", "4"):
        theme = project.mapThemeCollection().mapThemeState(legends()[key].style_name)
        styles = {record.layer().name(): record.currentStyle for record in theme.layerRecords()}
        assert styles == {"buurten": legends()[key].style_name, "Cirkels": circle_style_name(key)}


# --- what cannot be ---


def refused(**parameters: Any) -> str:
    given = {"CIRCLES": circles(), "AREAS": areas(), "OUTPUT": "memory:", **parameters}
    return refusal("describefocusareas", **given)


def test_areas_that_lack_what_is_needed(provider):
    plain_areas = squares([{"geometry": cell(0, 0)}], fields="field=inw_2022:integer")
    assert "buurten has no classes (fields kaart1 … kaart7)" in refused(AREAS=plain_areas)
    assert "has no column with inhabitants (inw_2022)" in refused(AREAS=without("inw_2022"))
    assert "WEIGHT 1" in refused(AREAS=without("inw_2022"))
    assert "has no column with dwellings" in refused(AREAS=without("woningen"), WEIGHT=2)


@pytest.mark.parametrize("name", ["CIRCLES", "AREAS"])
def test_layers_that_are_no_polygons(provider, name):
    points = squares([{"geometry": "Point(1 1)"}], geometry="Point")
    assert refused(**{name: points}) == "buurten has no polygons; choose a layer of polygons."


@pytest.mark.parametrize("calls", range(6))
def test_cancel(provider, tmp_path, calls):
    """Whenever that is, nothing stays behind and an earlier result is as it was."""
    target = tmp_path / "cirkels.gpkg"
    target.write_bytes(b"earlier")
    with pytest.raises(QgsProcessingException, match="Stopped; nothing was written"):
        ran("describefocusareas", told=CancelledAfter(calls), CIRCLES=circles(), AREAS=areas(), OUTPUT=str(target))
    assert listing(tmp_path) == {"cirkels.gpkg": b"earlier"}


class CancelledAfter(Told):
    """A feedback that is cancelled when it was asked a number of times."""

    def __init__(self, calls: int) -> None:
        super().__init__()
        self._left = calls

    def isCanceled(self) -> bool:
        self._left -= 1
        if self._left < 0:
            self.cancel()
        return super().isCanceled()
