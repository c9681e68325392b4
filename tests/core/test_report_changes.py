"""Protects the matrix of the change: which level each area had in both years, and what is said of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from tests.core.report_builders import amount, area, data_of, many_areas, numbers_in, plain, view_of
from veerkracht_plugin.core.report.changes import change_page
from veerkracht_plugin.core.report.report_data import facts_of

BOUNDS = (-0.118, -0.079, -0.020)  # of zeer veel, veel, bovengemiddelde


def level(value: float) -> int:
    """0 for zeer veel problemen … 3 for weinig, as the rows of the page."""
    return sum(round(value, 9) >= bound for bound in BOUNDS)


def classes(value: float) -> int:
    return next(number for number, bound in enumerate((-0.118, -0.079, -0.039, -0.02, 9), 1) if round(value, 9) < bound)


def moved(name, before, after, people=1000):
    return area(name, inhabitants=people, k1=classes(after), onv_afw=after, onv_verschil=after - before)


def page(areas, **given):
    return change_page(view_of(data_of(areas, **given)))


def test_rows_are_the_earlier_year_and_the_worst_comes_first():
    found = page([moved("Aa", -0.2, -0.09, 300), moved("Bee", -0.03, 0.1, 500), moved("Cee", -0.03, 0.1, 200)])
    assert found.levels == ("zeer veel problemen", "veel problemen", "bovengemiddelde problemen", "weinig problemen")
    assert found.areas == ((0, 1, 0, 0), (0, 0, 0, 0), (0, 0, 0, 2), (0, 0, 0, 0))
    assert found.inhabitants == ((0, 300, 0, 0), (0, 0, 0, 0), (0, 0, 0, 700), (0, 0, 0, 0))


def test_the_source_is_that_of_map_1():
    assert page([moved("Aa", -0.2, -0.09)]).source.startswith("(Bron: Leefbaarometer, bewerking")


def test_what_is_said():
    texts = [
        one.text
        for one in page([moved("Aa", -0.2, -0.09, 300), moved("Bee", 0, -0.2, 500), moved("Cee", 0, 0, 9)]).paragraphs
    ]
    assert plain(texts[0]) == (
        "Van 3 buurten (809 inwoners) is het niveau van beide jaren bekend. Tussen 2014 en 2022 ging 1 buurt "
        "(300 inwoners) naar een lager niveau van problemen en 1 buurt (500 inwoners) naar een hoger; "
        "1 buurt (9 inwoners) bleef op hetzelfde niveau."
    )


def test_the_move_that_most_areas_made():
    areas = [moved(name, -0.09, -0.03) for name in ("Aa", "Bee")] + [moved("Cee", 0, -0.2)]
    assert plain(page(areas).paragraphs[1].text) == (
        "Het vaakst was de verschuiving van ‘veel problemen’ naar ‘bovengemiddelde problemen’: "
        "2 buurten (2\u202f000 inwoners) van de 3 die verschoven."
    )
    assert plain(page(areas[:2]).paragraphs[1].text) == (
        "Alle verschuivingen waren van ‘veel problemen’ naar ‘bovengemiddelde problemen’: "
        "2 buurten (2\u202f000 inwoners)."
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "De enige verschuiving was van ‘veel problemen’ naar ‘bovengemiddelde problemen’: 1 buurt"),
        ("en", "The only move was from ‘many problems’ to ‘above-average problems’: 1 neighbourhood"),
    ],
)
def test_a_single_move_is_one(language, told):
    areas = [moved("Aa", -0.09, -0.03), moved("Bee", 0, 0)]
    found = change_page(view_of(data_of(areas), language=language))
    assert plain(found.paragraphs[1].text).startswith(told)


def test_of_moves_equally_frequent_none_is_called_the_largest():
    better, worse = moved("Aa", -0.09, -0.03), moved("Bee", 0, -0.2)
    assert plain(page([better, worse]).paragraphs[1].text) == (
        "Het vaakst waren de verschuivingen van ‘weinig problemen’ naar ‘zeer veel problemen’ en van ‘veel problemen’ "
        "naar ‘bovengemiddelde problemen’: elk 1 buurt van de 2 die verschoven."
    )
    third = moved("Cee", -0.2, -0.03)
    assert plain(page([better, worse, third]).paragraphs[1].text) == (
        "Geen verschuiving springt eruit: 3 soorten kwamen even vaak voor, elk bij 1 buurt van de 3 die verschoven."
    )
    assert "Het vaakst was de" in page([better, worse, third, moved("Dee", -0.09, -0.03)]).paragraphs[1].text


@pytest.mark.parametrize("value", BOUNDS)
def test_a_value_on_a_boundary_is_in_the_milder_level(value):
    found = page([moved("Aa", value, 0.0)])
    assert found.areas[level(value)][3] == 1
    assert level(value) == BOUNDS.index(value) + 1


@settings(max_examples=80, deadline=None)
@given(many_areas())
def test_every_cell_is_what_counting_gives(areas):
    # The class of map 1 follows from its value, as in every layer.
    for one in areas:
        one["kaart1"] = None if np.isnan(one["onv_afw"]) else classes(one["onv_afw"])
    known = [one for one in areas if not np.isnan(one["onv_afw"] - one["onv_verschil"])]
    found = page(areas)
    if found is None:
        assert not known
        return
    by_cell = {(row, column): [] for row in range(4) for column in range(4)}
    for one in known:
        by_cell[level(one["onv_afw"] - one["onv_verschil"]), level(one["onv_afw"])].append(one)
    nobody = all(one["inhabitants"] is None for one in areas)
    for (row, column), own in by_cell.items():
        people = [one["inhabitants"] for one in own if one["inhabitants"] is not None]
        assert found.areas[row][column] == len(own)
        assert found.inhabitants[row][column] == (None if nobody or (own and not people) else sum(people))
    sums = {amount([one for place, own in by_cell.items() if wanted(*place) for one in own]) for wanted in WANTED}
    said = {part for paragraph in found.paragraphs[:1] for part in numbers_in(paragraph.text)} - {"2014", "2022"}
    assert said <= {part for text in sums for part in numbers_in(text)}


WANTED = (
    lambda row, column: True,
    lambda row, column: row < column,
    lambda row, column: row == column,
    lambda row, column: row > column,
)


def test_without_the_boundaries_of_the_profile_there_is_no_page():
    areas = [moved("Aa", -0.2, -0.09)]
    assert page(areas, facts=facts_of("nederland", "Eigen profiel 2.0")) is None
    assert page(areas, years=(None, 2022)) is None
    assert page([area("Aa", k1=2)]) is None


def test_another_profile_has_its_own_boundaries():
    # −0.09 is “bovengemiddeld” there.
    found = page([moved("Aa", -0.09, 0.0)], facts=facts_of("nederland", "Leefbaarometer 1.0"))
    assert found.areas[2][3] == 1
