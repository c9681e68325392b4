"""What the toolbox shows: ids, names of parameters, groups, flags, help and icons; they bind once released."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from veerkracht_plugin.algorithms.provider import ALGORITHMS
from veerkracht_plugin.paths import resource

# Parameters as ARCHITECTURE names them, "*" where they may be left empty; what was added since comes last.
JOIN_OUTPUTS = ["OUTPUT", "UNMATCHED*", "JOIN_REPORT*"]
QUESTION = ["FROM_YEAR", "TO_YEAR", "REFERENCE", "PROFILE*", "MIN_INHABITANTS"]
PARAMETERS = {
    "loadindicators": ["INPUT", "LAYER*", "SOURCE", "YEAR*", "CODE_FIELD*", "YEAR_FIELD*", "VALUE_FIELDS*", "OUTPUT"],
    "vulnerabilityindex": ["INPUT", "YEARS*", "GROUPS", "UNIT", "OUTPUT"],
    "joinindicators": ["AREAS", "AREA_CODE*", "TABLES", *JOIN_OUTPUTS, "CROSSWALK*"],
    "classify": ["INPUT", "REFERENCE_TABLES*", *QUESTION, "OUTPUT"],
    "applystyles": ["INPUT", "MAPS", "PALETTE", "SAVE_IN_DATA", "PROJECT*"],
    "veerkrachtmaps": [
        *["AREAS", "AREA_CODE*", "NUISANCE*", "VULNERABLE*", "HOUSING*"],
        *[*QUESTION, *JOIN_OUTPUTS, "PROJECT*", "CROSSWALK*"],
    ],
    "suggestfocusareas": [
        *["AREAS", "MAP", "CLASSES", "MIN_INHABITANTS", "MAX_RADIUS", "MAX_COUNT", "OUTPUT"],
        *["TOLERANCE", "CORPORATION_LIMIT"],
    ],
    "focuscircles": [
        *["INPUT", "X_FIELD*", "Y_FIELD*", "RADIUS_FIELD*", "RADIUS", "NUMBER_FIELD*", "NAME_FIELD*"],
        *["AREAS*", "OUTPUT"],
    ],
    "describefocusareas": [
        *["CIRCLES", "AREAS", "WEIGHT", "OUTPUT", "SUMMARY*"],
        *["MIN_INHABITANTS", "CORPORATION_LIMIT"],
    ],
    "listareas": ["AREAS", "MAP", "CLASSES", "OUTPUT"],
    "exportreport": [
        *["AREAS", "CIRCLES*", "MAPS", "TEMPLATE*", "PAPER", "TITLE*", "TEXTS*", "LOGO*", "BACKGROUND*", "SCOPE"],
        *["CLUSTERS*", "PALETTE", "LANGUAGE", "DPI", "FORMATS", "NAME", "OUTPUT"],
        *["AUTHOR*", "GEOPDF", "BUILT_UP*"],
    ],
}
NUMBERS = {
    "loadindicators": {"ROW_COUNT", "COLUMN_COUNT"},
    "vulnerabilityindex": {"ROW_COUNT", "MISSING_COUNT"},
    "joinindicators": {"MATCHED_COUNT", "UNMATCHED_AREAS", "UNMATCHED_ROWS", "REUSED_CODES"},
    "classify": {"CLASSIFIED_COUNT", "MASKED_COUNT"},
    "applystyles": set(),
    "veerkrachtmaps": {
        *{"MATCHED_COUNT", "UNMATCHED_AREAS", "UNMATCHED_ROWS", "REUSED_CODES"},
        *{"CLASSIFIED_COUNT", "MASKED_COUNT"},
    },
    "suggestfocusareas": {"CIRCLE_COUNT"},
    "focuscircles": {"CIRCLE_COUNT"},
    "describefocusareas": {"CIRCLE_COUNT", "MASKED_COUNT"},
    "listareas": {"AREA_COUNT"},
    "exportreport": {"PAGES"},
}
DEFAULTS = {
    "loadindicators": {"SOURCE": 0},
    "vulnerabilityindex": {"GROUPS": [0, 1, 2, 3, 4], "UNIT": 0},
    "classify": {"FROM_YEAR": 2014, "TO_YEAR": 2022, "REFERENCE": 0, "MIN_INHABITANTS": 50},
    "applystyles": {"MAPS": list(range(9)), "PALETTE": 0, "SAVE_IN_DATA": True},
    "veerkrachtmaps": {"FROM_YEAR": 2014, "TO_YEAR": 2022, "REFERENCE": 0, "MIN_INHABITANTS": 50},
    "suggestfocusareas": {"MAP": 2, "CLASSES": "9,10"},
    "describefocusareas": {"WEIGHT": 0},
    "exportreport": {"PAPER": 0, "SCOPE": 0, "PALETTE": 0, "LANGUAGE": 0, "DPI": 300, "NAME": "veerkrachtkaarten"},
}
GROUPS = {
    **dict.fromkeys(["loadindicators", "vulnerabilityindex", "joinindicators"], "gegevens"),
    **dict.fromkeys(["classify", "applystyles", "veerkrachtmaps"], "kaarten"),
    **dict.fromkeys(["suggestfocusareas", "focuscircles", "describefocusareas", "listareas"], "focusgebieden"),
    "exportreport": "rapport",
}

every_algorithm = pytest.mark.parametrize("name", PARAMETERS)


@pytest.fixture
def algorithm(provider, name) -> QgsProcessingAlgorithm:
    found = QgsApplication.processingRegistry().algorithmById(f"veerkracht:{name}")
    assert found is not None
    return found


def is_optional(parameter: QgsProcessingParameterDefinition) -> bool:
    return bool(parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)


def test_the_provider(provider):
    assert provider.id() == "veerkracht"
    assert provider.name() == "Veerkrachtkaarten"
    assert not provider.icon().isNull()
    assert {cls.ID for cls in ALGORITHMS} == set(PARAMETERS)


@every_algorithm
def test_the_parameters_are_the_released_ones(algorithm, name):
    shown = [f"{p.name()}{'*' * is_optional(p)}" for p in algorithm.parameterDefinitions()]
    assert sorted(shown) == sorted(PARAMETERS[name])


@every_algorithm
def test_the_outputs_are_the_released_ones(algorithm, name):
    outputs = {output.name() for output in algorithm.outputDefinitions() if output.type() == "outputNumber"}
    assert outputs == NUMBERS[name]
    assert "OUTPUT" in {output.name() for output in algorithm.outputDefinitions()}


@every_algorithm
def test_the_defaults(algorithm, name):
    defaults = {p.name(): p.defaultValue() for p in algorithm.parameterDefinitions() if p.defaultValue() is not None}
    assert {key: value for key, value in defaults.items() if key in DEFAULTS.get(name, {})} == DEFAULTS.get(name, {})


@every_algorithm
def test_everything_has_help(algorithm, name):
    assert len(algorithm.shortHelpString()) > 200
    assert algorithm.displayName()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
        assert parameter.description(), parameter.name()


@every_algorithm
def test_the_group_and_the_icon(algorithm, name):
    assert algorithm.groupId() == GROUPS[name]
    assert algorithm.group()
    assert resource("icons", f"{name}.svg").is_file()
    assert not algorithm.icon().isNull()


@every_algorithm
def test_only_styles_and_layouts_need_the_main_thread(algorithm, name):
    in_main_thread = bool(algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading)
    assert in_main_thread == (name in ("applystyles", "exportreport"))


@every_algorithm
def test_a_new_instance_is_another_one(algorithm, name):
    one, other = algorithm.create(), algorithm.create()
    assert one is not other
    assert one.id() == other.id() == f"veerkracht:{name}"


@every_algorithm
def test_without_pandas_it_says_what_to_install(algorithm, name, monkeypatch):
    assert algorithm.canExecute() == (True, "")
    monkeypatch.setattr("veerkracht_plugin.algorithms.base.find_spec", lambda module: None)
    possible, why = algorithm.create().canExecute()
    assert not possible
    assert "python3-pandas" in why
