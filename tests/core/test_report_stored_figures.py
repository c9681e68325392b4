"""Protects that figures in a layer of circles give way to those of the areas, and that this is said."""

from __future__ import annotations

import pytest

from veerkracht_plugin.core.report.stored_figures import is_figure, is_outdated, outdated_note, refreshed
from veerkracht_plugin.core.vintages import plain_name

COMPUTED = {
    "inwoners": 1234,
    "buurten": 3,
    "corp_aandeel": 62.55,
    "onv_2014": -0.1,
    "onv_2022": -0.12345,
    "onv_verschil": -0.02345,
    "kwb_2022": 31.04,
    "kaart1": 2,
    "kaart7": None,
    "rang": None,
    "aandeel_geen_gegevens": 0.1234,
    "reden": None,
    "gemeente": "Almelo",
}
WRITTEN = {"nr": "7", "naam": "Riet", "kaarten": "3,7", "soort": "focus", "toelichting": "zie boven", "x": 1.0}


def test_what_people_wrote_stays_and_figures_are_computed():
    stored = {
        **WRITTEN,
        "gemeente": "Borne",
        "inwoners": 9,
        "onv_2018": 0.3,
        "kaart7": 6,
        "reden": "te weinig inwoners",
    }
    assert refreshed(stored, COMPUTED) == {**COMPUTED, **WRITTEN, "gemeente": "Borne"}


@pytest.mark.parametrize("empty", [{}, {"gemeente": None}, {"gemeente": " "}])
def test_a_gemeente_that_nobody_wrote_is_that_of_the_areas(empty):
    assert refreshed({**WRITTEN, **empty}, COMPUTED)["gemeente"] == "Almelo"


def test_a_gemeente_that_the_circle_is_not_in_gives_way():
    stored = {**WRITTEN, "gemeente": "Bergen op Zoom"}
    assert refreshed(stored, COMPUTED, {plain_name("Bergen op Zoom"), "borne"})["gemeente"] == "Almelo"
    assert refreshed(stored, COMPUTED, {"borne"})["gemeente"] == "Bergen op Zoom"


SUGGESTED = (
    "2 aangrenzende gebieden met samen 3000 inwoners zijn op kaart 3 ingedeeld als “veel problemen” (Riet, Hof).",
    "Riet has “many problems” on map 1b, with 1700 inhabitants.",
)


@pytest.mark.parametrize("said", SUGGESTED)
@pytest.mark.parametrize(("stored", "stays"), [({"inwoners": 1234}, True), ({"inwoners": 99}, False), ({}, True)])
def test_the_sentence_of_a_suggestion_goes_with_its_figures(said, stored, stays):
    """Else it tells of inhabitants and classes of where the circle was."""
    made = refreshed({**WRITTEN, **stored, "toelichting": said}, COMPUTED)
    assert made.get("toelichting") == (said if stays else None)


@pytest.mark.parametrize("said", SUGGESTED)
def test_of_hidden_figures_no_sentence_tells(said):
    hidden = {**dict.fromkeys(COMPUTED), "reden": "te weinig inwoners"}
    assert "toelichting" not in refreshed({**WRITTEN, "toelichting": said}, hidden)
    assert refreshed(WRITTEN, hidden)["toelichting"] == "zie boven"


def test_fields_that_people_write_are_no_figures():
    written = (*WRITTEN, "gemeente", "straal_m", "nr_hoek", "kapitaal", "leefomgeving", "hoe_komt_dat", "kwb_noot")
    assert not [name for name in written if is_figure(name)]
    assert all(is_figure(name) for name in [*COMPUTED, "onv_2030"] if name != "gemeente")


@pytest.mark.parametrize(
    "stored",
    [
        COMPUTED,
        # As a table has them that someone rounded, or typed.
        {"inwoners": "1234", "corp_aandeel": 62.6, "onv_2022": -0.123, "kwb_2022": "31", "aandeel_geen_gegevens": 0.12},
        # None yet.
        WRITTEN,
        {"inwoners": None, "kaart1": None, "reden": ""},
    ],
)
def test_figures_of_the_areas_are_not_outdated(stored):
    assert not is_outdated({**WRITTEN, **stored}, COMPUTED)


@pytest.mark.parametrize(
    "other",
    [
        {"inwoners": 1236},
        {"corp_aandeel": 62.3},
        {"onv_2022": -0.126},
        {"kaart1": 3},
        {"kaart1": None},
        {"kaart7": 6},
        {"rang": 1},
        {"reden": "te weinig inwoners"},
        {"aandeel_geen_gegevens": 0.14},
        {"kwb_2018": 30.0},
    ],
)
def test_figures_of_another_place_year_or_profile_are_outdated(other):
    assert is_outdated({**COMPUTED, **other}, COMPUTED)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "the figures of circle 1 are not"),
        (5, "the figures of the circles 1, 2, 3, 4, 5 are not"),
        (6, "the figures of the circles 1, 2, 3, 4, 5 and 1 other are not"),
        (8, "the figures of the circles 1, 2, 3, 4, 5 and 3 others are not"),
    ],
)
def test_five_circles_are_named_and_the_others_counted(count, said):
    found = outdated_note([str(number) for number in range(1, count + 1)]).text()
    assert said in found
    assert "veerkracht:describefocusareas" in found
