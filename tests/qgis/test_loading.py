"""Results as the toolbox loads them into a project: styled, with a theme for each map."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis.drawing import assert_draws
from tests.qgis.runs import KEYS, MODEL, MODEL_OUTPUT, Told
from veerkracht_plugin.core.legends import legends

STYLES = [legends()[key].style_name for key in KEYS]


@pytest.fixture(autouse=True)
def no_window(qgis_processing, monkeypatch):
    """The interface that pytest-qgis pretends has no real layer tree, and QGIS goes without one too."""
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)


def loaded(
    project: QgsProject, runs: list[dict[str, Any]], algorithm: str = "veerkrachtmaps", output: str = "OUTPUT"
) -> list[QgsVectorLayer]:
    """Runs an algorithm several times and then loads all results at once, as QGIS does after a batch."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    context, told = QgsProcessingContext(), Told()
    context.setProject(project)
    for number, given in enumerate(runs):
        destination = QgsProcessingOutputLayerDefinition(given[output], project)
        destination.destinationName = f"run {number}"
        instance = QgsApplication.processingRegistry().createAlgorithmById(f"veerkracht:{algorithm}")
        _, well = instance.run({**given, output: destination}, context, told)
        assert well, told.errors
    # The algorithms are gone by the time that their results are loaded.
    del instance
    gc.collect()
    shown = QgsApplication.processingRegistry().algorithmById(f"veerkracht:{algorithm}")
    assert handleAlgorithmResults(shown, context, told), told.errors
    return sorted(project.mapLayers().values(), key=lambda layer: layer.name())


def assert_has_all_maps(layer: QgsVectorLayer) -> None:
    assert set(STYLES) <= set(layer.styleManager().styles())
    assert layer.styleManager().currentStyle() == STYLES[0]
    for key, classes in (("1", {1, 3, 5, 8}), ("2", {2, 4, 7}), ("7", {1, 3, 5, 8})):
        layer.styleManager().setCurrentStyle(legends()[key].style_name)
        assert_draws(layer, key, classes)


@pytest.mark.parametrize(
    "names",
    [("a.gpkg", "b.gpkg"), ("TEMPORARY_OUTPUT", "TEMPORARY_OUTPUT"), ("a.gpkg", "TEMPORARY_OUTPUT"), ("a.shp",)],
)
def test_results_that_load_at_once_are_all_styled(provider, seven, tmp_path, names):
    outputs = [name if name == "TEMPORARY_OUTPUT" else str(tmp_path / name) for name in names]
    project = QgsProject()
    layers = loaded(project, [{**seven, "OUTPUT": output} for output in outputs])
    assert [layer.name() for layer in layers] == [f"run {number}" for number in range(len(names))]
    for layer in layers:
        assert_has_all_maps(layer)
    assert len(project.mapThemeCollection().mapThemes()) == len(names) * len(KEYS)


@pytest.mark.parametrize("name", ["keten.gpkg", "TEMPORARY_OUTPUT"])
def test_the_result_of_the_model_is_styled(provider, seven, tmp_path, name):
    output = name if name == "TEMPORARY_OUTPUT" else str(tmp_path / name)
    project = QgsProject()
    [layer] = loaded(project, [{**seven, MODEL_OUTPUT: output}], MODEL, MODEL_OUTPUT)
    assert_has_all_maps(layer)
    assert sorted(project.mapThemeCollection().mapThemes()) == sorted(STYLES)


def test_a_loaded_result_can_be_looked_into(provider, seven, tmp_path):
    """Once the styles are in the file, the layer that was open before still reads it."""
    project = QgsProject()
    [layer] = loaded(project, [{**seven, "OUTPUT": str(tmp_path / "a.gpkg")}])
    assert layer.maximumValue(layer.fields().indexOf("kaart1")) == 8
    assert layer.featureCount() == 7
    assert len(list(layer.getFeatures('"kaart1" IS NULL'))) == 2


def test_a_result_over_one_that_is_loaded(provider, seven, tmp_path):
    """The usual way to work: look at it, and make it again with another choice."""
    project = QgsProject()
    given = {**seven, "OUTPUT": str(tmp_path / "a.gpkg")}
    loaded(project, [given])
    layers = loaded(project, [{**given, "MIN_INHABITANTS": 0}])
    assert all(layer.isValid() for layer in layers)
    assert QgsVectorLayer(str(tmp_path / "a.gpkg"), "again", "ogr").listStylesInDatabase()[0] == len(KEYS)
