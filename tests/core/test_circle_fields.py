"""Protects the fields of a circle layer: names that others rely on, a label and a tooltip for each."""

from __future__ import annotations

from veerkracht_plugin.core.focus.circle_fields import circle_fields, observations, tabs
from veerkracht_plugin.core.focus.circles import KINDS

NAMED = [
    "nr",
    "naam",
    "gemeente",
    "straal_m",
    "x",
    "y",
    "soort",
    "toelichting",
    "leefomgeving",
    "woningprogramma",
    "sociale_aanpak",
    "woninggebruik",
    "wat_zien_we",
    "hoe_komt_dat",
    "wat_willen_we",
    "hoe_bereiken",
    "wat_moet_anders",
    "inwoners",
    "buurten",
    "corp_aandeel",
    "rang",
    "kaarten",
    "kapitaal",
    "onv_2015",
    "onv_2021",
    "onv_verschil",
    "kwb_2015",
    "kwb_2021",
    "kwb_verschil",
    "kaart1",
    "kaart2",
    "kaart3",
    "kaart4",
    "kaart5",
    "kaart6",
    "kaart7",
    "aandeel_geen_gegevens",
    "reden",
    "nr_hoek",
    "nr_afstand",
    "sleutel",
]
QUADRANTS = ("leefomgeving", "woningprogramma", "sociale_aanpak", "woninggebruik")


def test_all_fields_are_there_once():
    names = [field.name for field in circle_fields((2015, 2021))]
    measures = [f"{quadrant}_{state}" for quadrant in QUADRANTS for state in ("bestaand", "gewenst")]
    assert len(names) == len(set(names))
    assert set(names) == {*NAMED, *measures}


def test_one_year_has_its_fields_once():
    names = [field.name for field in circle_fields((2022, 2022))]
    assert names.count("onv_2022") == 1


def test_each_field_says_what_it_is():
    for field in (*circle_fields(), *observations().fields):
        assert field.label
        assert field.tooltip.endswith(".")
        assert field.kind in ("text", "integer", "real", "date")
        assert "{" not in field.name + field.label + field.tooltip


def test_choices_are_those_of_the_issue():
    choices = {field.name: tuple(field.choices) for field in circle_fields() if field.choices}
    assert choices == {"soort": KINDS, "kapitaal": ("", "individueel", "gebied", "collectief")}


def test_what_the_plugin_fills_in_is_marked():
    free = {field.name for field in circle_fields() if not field.is_computed}
    assert {"nr", "naam", "toelichting", "kaarten", "nr_hoek"} <= free
    assert not {"inwoners", "kaart3", "straal_m", "x", "rang", "sleutel"} & free


def test_the_form_has_a_tab_for_each_way_of_working():
    assert [tab.title for tab in tabs()] == [
        "Cirkel",
        "Wat ligt erin",
        "Handelingsperspectieven",
        "Gebiedsatelier",
    ]
    assert observations().title == "Waarnemingen"
    assert [field.name for field in observations().fields if field.is_attachment] == ["foto"]
