"""Protects the second numbering: gemeenten in alphabetical order, letters by inhabitants, apart from circles."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.area_list import gemeente_numbers, listed_areas

NAN = float("nan")


def designations(chosen, gemeenten, names, inhabitants) -> list[tuple[int, str]]:
    known = None if inhabitants is None else np.array(inhabitants, dtype="float64")
    return [
        (area.row, area.designation) for area in listed_areas(np.array(chosen, dtype=bool), gemeenten, names, known)
    ]


def test_gemeenten_count_in_alphabetical_order_without_accents_and_apostrophes():
    names = ["Zwolle", "'s-Hertogenbosch", "Súdwest-Fryslân", "almelo", "Borne", ""]
    assert gemeente_numbers(names) == {
        "almelo": 1,
        "Borne": 2,
        "'s-Hertogenbosch": 3,
        "Súdwest-Fryslân": 4,
        "Zwolle": 5,
        "": 6,
    }


def test_letters_go_by_inhabitants_and_then_by_name():
    found = designations([1, 1, 1, 1], ["Almelo"] * 4, ["Zand", "Berg", "Dal", "Aker"], [200.0, NAN, 900.0, 200.0])
    assert found == [(2, "1a"), (3, "1b"), (0, "1c"), (1, "1d")]


def test_without_inhabitants_letters_go_by_name():
    assert designations([1, 1], ["Almelo"] * 2, ["Zand", "Berg"], None) == [(1, "1a"), (0, "1b")]


def test_a_gemeente_keeps_its_number_where_another_has_no_area_in_the_class():
    found = designations([0, 1, 1], ["Almelo", "Borne", "Wierden"], ["a", "b", "c"], None)
    assert found == [(1, "2a"), (2, "3a")]


def test_more_than_26_areas_go_on_with_aa():
    found = designations([1] * 28, ["Almelo"] * 28, [f"{place:02}" for place in range(28)], None)
    assert [name for _, name in found[25:]] == ["1z", "1aa", "1ab"]


def test_nothing_chosen_is_an_empty_list():
    assert designations([0], ["Almelo"], ["a"], [1.0]) == []
    assert listed_areas(np.array([], dtype=bool), [], [], None) == []


@given(
    st.lists(
        st.tuples(
            st.booleans(),
            st.sampled_from(["Almelo", "Borne", "Wierden", ""]),
            st.text(max_size=3),
            st.one_of(st.just(NAN), st.floats(0, 9999)),
        )
    )
)
def test_every_chosen_area_has_one_designation_of_its_own(areas):
    chosen, gemeenten, names, inhabitants = (list(column) for column in zip(*areas)) if areas else ([], [], [], [])
    found = designations(chosen, gemeenten, names, inhabitants)
    assert sorted(row for row, _ in found) == [row for row, wanted in enumerate(chosen) if wanted]
    assert len({name for _, name in found}) == len(found)


@pytest.mark.parametrize("place", [0, 1])
def test_a_figure_and_a_letter_are_kept_apart_too(place):
    [area] = listed_areas(np.array([place == 0, place == 1]), ["Almelo", "Borne"], ["a", "b"], None)
    assert (area.gemeente_number, area.letter) == (place + 1, "a")
