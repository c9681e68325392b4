"""Protects exportreport as the last step of a model: tables in, maps, and a report of them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)

from tests.qgis.report_layouts import about, bookmarks_in
from tests.qgis.report_runs import names_in
from tests.qgis.runs import Told

Source = QgsProcessingModelChildParameterSource


def child(model: QgsProcessingModelAlgorithm, name: str, algorithm: str, **given: Source) -> None:
    step = QgsProcessingModelChildAlgorithm(f"veerkracht:{algorithm}")
    step.setChildId(name)
    for parameter, source in given.items():
        step.addParameterSources(parameter, [source])
    model.addChildAlgorithm(step)


def test_a_report_after_the_maps(provider, demo, tmp_path):
    model = QgsProcessingModelAlgorithm("rapport", "modellen", "modellen")
    child(model, "kaarten", "veerkrachtmaps", **{name: Source.fromStaticValue(value) for name, value in demo.items()})
    child(
        model,
        "rapport",
        "exportreport",
        AREAS=Source.fromChildOutput("kaarten", "OUTPUT"),
        MAPS=Source.fromStaticValue([0, 6]),
        FORMATS=Source.fromStaticValue([0, 3]),
    )
    step = model.childAlgorithm("rapport")
    kept = QgsProcessingModelOutput("Rapport", "Rapport")
    kept.setChildId("rapport")
    kept.setChildOutputName("OUTPUT")
    step.setModelOutputs({"Rapport": kept})
    model.setChildAlgorithm(step)
    model.updateDestinationParameters()
    # Its name is "rapport:Rapport" or, on newer versions, "rapport".
    (folder,) = (parameter.name() for parameter in model.destinationParameterDefinitions())
    told = Told()
    outputs, worked = model.run({folder: str(tmp_path / "uit")}, QgsProcessingContext(), told)
    assert worked, told.errors
    assert Path(outputs[folder]) == tmp_path / "uit"
    assert names_in(tmp_path) == ["uit", "uit/veerkrachtkaarten.html", "uit/veerkrachtkaarten.pdf"]
    path = tmp_path / "uit" / "veerkrachtkaarten.pdf"
    assert {"1 Overlast en onveiligheid", "7 Veerkracht"} <= {title for title, _ in bookmarks_in(path)}
    assert "Veerkrachtkaarten" in about(path)["Creator"]
