"""Protects what is read of areas: which column is which fact, the years, and values that are no values."""

from __future__ import annotations

import numpy as np
import pytest

from veerkracht_plugin.core.focus.area_facts import (
    CODE,
    DWELLINGS,
    GEMEENTE,
    GEMEENTE_CODE,
    INHABITANTS,
    NAME,
    area_facts,
    recognise_facts,
    years_among,
)

YEARS = (2014, 2022)


def recognised(*columns: str) -> dict[str, str]:
    return recognise_facts(columns, YEARS)


def test_a_layer_that_the_plugin_made():
    columns = ["fid", "code", "naam", "onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2014", "corp_2022"]
    columns += ["inw_2014", "inw_2022", "kaart1", "kaart1_label", "kaart1_reden", "kaart3", "kaart5b", "onv_verschil"]
    assert recognised(*columns) == {
        CODE: "code",
        NAME: "naam",
        INHABITANTS: "inw_2022",
        "onv_t0": "onv_2014",
        "onv_t1": "onv_2022",
        "kwb_t0": "kwb_2014",
        "kwb_t1": "kwb_2022",
        "corp_t1": "corp_2022",
        "kaart1": "kaart1",
        "kaart3": "kaart3",
        "kaart5b": "kaart5b",
    }


def test_a_shapefile_in_capitals():
    assert recognised("KAART3", "ONV_2022") == {"kaart3": "KAART3", "onv_t1": "ONV_2022"}


def test_without_years_there_are_no_values_of_a_year():
    assert recognise_facts(["onv_2022", "onv_None", "kaart1", "inw"], (None, None)) == {
        "kaart1": "kaart1",
        INHABITANTS: "inw",
    }


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        (["inw_2014", "inw_2022", "inw"], "inw_2022"),
        (["aantal_inwoners", "inw_2014"], "aantal_inwoners"),
        (["a_inw_2022"], "a_inw_2022"),
        (["inw_2014"], None),
    ],
)
def test_inhabitants_are_those_of_the_later_year(columns, wanted):
    assert recognised(*columns).get(INHABITANTS) == wanted


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        (["woningen"], "woningen"),
        (["Woningvoorraad_34"], "Woningvoorraad_34"),
        (["a_woning"], "a_woning"),
        (["a_wonin"], "a_wonin"),
        (["aantal_woningen_2022", "aantal_woningen"], "aantal_woningen_2022"),
        (["woningen_2014", "woningen_2018"], "woningen_2018"),
        (["p_koopwon", "woningcorporatie"], None),
    ],
)
def test_dwellings_may_be_of_any_year(columns, wanted):
    assert recognised(*columns).get(DWELLINGS) == wanted


def test_the_name_of_a_gemeente_before_its_code():
    found = recognised("buurtcode", "gm_code", "gemeentenaam")
    assert (found[CODE], found[GEMEENTE_CODE], found[GEMEENTE]) == ("buurtcode", "gm_code", "gemeentenaam")


def test_years():
    assert years_among(["onv_2014", "kwb_2018", "corp_2022", "inw_1999", "onv_verschil"]) == (2014, 2022)
    assert years_among(["onv_2022", "kwb_2022"]) == (None, 2022)
    assert years_among(["inw_2022"]) == (None, None)


def test_values_that_are_no_values():
    facts = area_facts(
        {
            INHABITANTS: [100.0, None, -99997.0, "250", "."],
            DWELLINGS: [0, 1, 2, 3, -1],
            "onv_t1": [0.1, None, float("nan"), -0.2, 0.0],
            "kaart3": [10, None, 11, 0, 9.0],
            "kaart7": ["8", "9", "x", None, 1],
        },
        5,
        YEARS,
    )
    np.testing.assert_equal(facts.inhabitants, [100, np.nan, np.nan, 250, np.nan])
    np.testing.assert_equal(facts.dwellings, [0, 1, 2, 3, np.nan])
    np.testing.assert_equal(facts.values["onv_t1"].to_numpy(), [0.1, np.nan, np.nan, -0.2, 0.0])
    assert facts.classes.to_dict("list") == {"3": [10, 0, 0, 0, 9], "7": [8, 0, 0, 0, 1]}
    assert (facts.from_year, facts.to_year, facts.has_focus_map) == (2014, 2022, True)


def test_facts_that_a_layer_lacks():
    facts = area_facts({"kaart3": [None, None]}, 2, YEARS)
    assert facts.inhabitants is None
    assert facts.dwellings is None
    assert facts.values.shape == (2, 0)
    assert facts.names.tolist() == facts.codes.tolist() == facts.gemeenten.tolist() == ["", ""]
    assert not facts.has_focus_map


def test_no_areas_at_all():
    facts = area_facts({"kaart3": [], INHABITANTS: [], NAME: [], "onv_t1": []}, 0, YEARS)
    assert len(facts.names) == len(facts.classes) == len(facts.values) == len(facts.inhabitants) == 0


def test_a_gemeente_by_name_else_by_code_else_from_the_code_of_the_area():
    facts = area_facts(
        {
            CODE: ["BU01410000", "BU01410001", "BU01410002", None],
            GEMEENTE: ["Almelo", None, " ", None],
            GEMEENTE_CODE: ["GM0141", "GM0141", None, None],
        },
        4,
        YEARS,
    )
    assert facts.gemeenten.tolist() == ["Almelo", "GM0141", "GM0141", ""]
    assert facts.codes.tolist() == ["BU01410000", "BU01410001", "BU01410002", ""]
