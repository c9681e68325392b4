"""Writes resources/models/veerkracht_keten.model3: the whole chain as a model, to run, to read and to change.

It is written with QGIS 3.22, the oldest that the plugin supports, so that every later one reads it. The same chain
gives the same bytes: Qt orders the attributes of XML by a random seed, so they are sorted here.
"""

from __future__ import annotations

import os
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

from tools.qgis_xml import document, tidy
from veerkracht_plugin.paths import resource

PATH = resource("models", "veerkracht_keten.model3")
NAME = "Veerkrachtkaarten in stappen"
GROUP = "Modellen"
DOCTYPE = "<!DOCTYPE model>"

AREAS, AREA_CODE = "AREAS", "AREA_CODE"
NUISANCE, VULNERABLE, HOUSING = "NUISANCE", "VULNERABLE", "HOUSING"
FROM_YEAR, TO_YEAR = "FROM_YEAR", "TO_YEAR"
# Part of the name of the model's output, `classify:Veerkrachtkaarten`: it never changes, and nor does NAME.
RESULT = "Veerkrachtkaarten"
LOAD, JOIN, CLASSIFY, STYLE = "loadindicators", "joinindicators", "classify", "applystyles"

HELP = {
    "ALG_DESC": (
        "Dezelfde kaarten als “Veerkrachtkaarten maken” maakt, maar in vier stappen: de tabel met overlast inlezen, alle tabellen aan de "
        "buurten koppelen, de klassen bepalen, en de laag haar stijlen geven. Open het model in de modelontwerper om te zien hoe het werkt, of om er "
        "een eigen stap tussen te zetten."
    ),
    AREAS: "Een vlakkenlaag met een code per gebied, zoals de buurten van CBS of PDOK.",
    AREA_CODE: "Alleen nodig als het veld met de gebiedscodes niet wordt herkend.",
    NUISANCE: "Een meting van de Leefbaarometer per buurt, of een andere tabel met onv per jaar.",
    VULNERABLE: "Een tabel met kwb per jaar, of met de vijf groepen: bijstand, vluchteling, lvb, psychisch en somatisch. Zonder deze tabel blijven de kaarten 2, 3, 6 en 7 leeg.",
    HOUSING: "Een tabel met corp en inw per jaar, zoals de kerncijfers van CBS; het jaar staat in de tabel of in haar naam. Zonder deze tabel blijft kaart 4 leeg.",
    FROM_YEAR: "Het eerste jaar van de ontwikkeling (kaart 5, 6 en 7).",
    TO_YEAR: "Het jaar van de situatie (kaart 1 tot en met 4), en het laatste van de ontwikkeling.",
    "ALG_CREATOR": "Veerkrachtkaarten",
}

COLUMN, ROW = 260.0, 110.0
BOX = QSizeF(220, 40)


def model() -> QgsProcessingModelAlgorithm:
    """Returns the chain; the algorithms need not be registered."""
    chain = QgsProcessingModelAlgorithm(NAME, GROUP, GROUP)
    for place, parameter in enumerate(_parameters()):
        component = QgsProcessingModelParameter(parameter.name())
        _put(component, 0, place)
        chain.addModelParameter(parameter, component)
    chain.setParameterOrder([parameter.name() for parameter in _parameters()])
    tables = [_output_of(LOAD), _given(VULNERABLE), _given(HOUSING)]
    steps = {
        LOAD: ("Tabel inlezen", {"INPUT": [_given(NUISANCE)]}),
        JOIN: (
            "Koppelen aan de buurten",
            {"AREAS": [_given(AREAS)], "AREA_CODE": [_given(AREA_CODE)], "TABLES": tables},
        ),
        CLASSIFY: (
            "Klassen bepalen",
            {
                "INPUT": [_output_of(JOIN)],
                "REFERENCE_TABLES": tables,
                "FROM_YEAR": [_given(FROM_YEAR)],
                "TO_YEAR": [_given(TO_YEAR)],
            },
        ),
        STYLE: ("Stijlen geven", {"INPUT": [_output_of(CLASSIFY)]}),
    }
    for place, (step, (title, sources)) in enumerate(steps.items(), start=1):
        child = QgsProcessingModelChildAlgorithm(f"veerkracht:{step}")
        child.setChildId(step)
        child.setDescription(title)
        for name, given in sources.items():
            child.addParameterSources(name, given)
        _put(child, place, place)
        if step == CLASSIFY:
            child.setModelOutputs({RESULT: _result()})
        chain.addChildAlgorithm(child)
    chain.setHelpContent(HELP)
    return chain


def model_file() -> str:
    """Returns what belongs in the model file."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, PATH.name)
        if not model().toFile(str(written)):
            raise OSError(f"QGIS cannot write {written}")
        return tidied(written.read_text(encoding="utf-8"))


def tidied(xml: str) -> str:
    """Returns a model's XML with attributes in alphabetical order, without the outputs that QGIS works out itself."""
    root = ElementTree.fromstring(xml)
    # They are there only where the algorithms are registered, in the words of that version and language.
    for definitions in root.findall("Option[@name='parameterDefinitions']"):
        for definition in definitions.findall(f"Option[@name='{CLASSIFY}:{RESULT}']"):
            definitions.remove(definition)
    tidy(root)
    ElementTree.indent(root)
    return document(root, DOCTYPE)


def _parameters() -> list[QgsProcessingParameterDefinition]:
    table = [QgsProcessing.SourceType.TypeVector]
    return [
        QgsProcessingParameterFeatureSource(AREAS, "Gebieden (buurten)", [QgsProcessing.SourceType.TypeVectorPolygon]),
        QgsProcessingParameterField(
            AREA_CODE, "Veld met de gebiedscodes", parentLayerParameterName=AREAS, optional=True
        ),
        QgsProcessingParameterFeatureSource(NUISANCE, "Overlast en onveiligheid (onv)", table),
        QgsProcessingParameterFeatureSource(VULNERABLE, "Kwetsbare bewoners (kwb)", table, optional=True),
        QgsProcessingParameterFeatureSource(HOUSING, "Corporatiebezit en inwoners (corp, inw)", table, optional=True),
        _year(FROM_YEAR, "Beginjaar", 2014),
        _year(TO_YEAR, "Eindjaar", 2022),
    ]


def _year(name: str, title: str, default: int) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(name, title, defaultValue=default, minValue=1990, maxValue=2099)


def _given(parameter: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromModelParameter(parameter)


def _output_of(step: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, "OUTPUT")


def _result() -> QgsProcessingModelOutput:
    output = QgsProcessingModelOutput(RESULT, RESULT)
    output.setChildId(CLASSIFY)
    output.setChildOutputName("OUTPUT")
    _put(output, 3, 5)
    return output


def _put(component: Any, column: int, row: int) -> None:
    """Gives a box its place in the model designer."""
    component.setSize(BOX)
    component.setPosition(QPointF(120 + column * COLUMN, 60 + row * ROW))


def main() -> None:
    if not Qgis.QGIS_VERSION.startswith("3.22."):
        sys.exit(f"The model is written with QGIS 3.22, the oldest supported; this is {Qgis.QGIS_VERSION}.")
    application = QgsApplication([], False)
    application.initQgis()
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_text(model_file(), encoding="utf-8")
    print(PATH.relative_to(resource().parent))
    application.exitQgis()


if __name__ == "__main__":
    main()
