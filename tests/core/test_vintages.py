"""Codes of two years are the same, renamed, reused, new or dropped, as METHOD 6 has it."""

from __future__ import annotations

import pandas as pd
import pytest

from veerkracht_plugin.core.vintages import compare_divisions, plain_name, significant_words


def states(areas: dict[str, str], table: dict[str, str]) -> dict[str, str]:
    """The state of every code, from names by code."""
    found = compare_divisions(pd.Series(areas, dtype=object), pd.Series(table, dtype=object))
    return found["state"].to_dict()


def state(area_name: str, table_name: str) -> str:
    return states({"BU00010000": area_name}, {"BU00010000": table_name})["BU00010000"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Binnenstad Noord", "binnenstad NOORD"),
        ("Binnenstad Noord", "Binnenstad-Noord"),
        ("Indië", "Indie"),
        ("Coöperatiebuurt", "Cooperatiebuurt"),
        ("Vriezenveenseweg en omgeving Haghoek Oost", "Vriezenveenseweg e.o. Haghoek Oost"),
        ("Rohof e.o.", "Rohof en omgeving"),
        ("Rohof e.o", "Rohof en omgeving"),
        ("Bedrijventerrein Twentepoort - Stadion", "Bedrijventerrein Twentepoort Stadion"),
        ("'t Zand", "’t Zand"),
        ("  Nieuwland  ", "Nieuwland"),
        ("St. Jozef (oud)", "St Jozef, oud"),
    ],
)
def test_names_are_equal_after_forgiving(one, other):
    """Protects what is forgiven: case, accents, hyphens, punctuation, "e.o." for "en omgeving"."""
    assert plain_name(one) == plain_name(other)
    assert state(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kollenveld", "Kollenveld-Bolkshoek"),
        ("Bornerbroek Kern", "Bornerbroek"),
        ("Nieuwstraat -Witvoet en omgeving", "Nieuwstraat en omgeving"),
        ("Bornsestraat Midden-Riet Noord", "Bornsestraat en omgeving Midden"),
    ],
)
def test_a_shared_significant_word_means_renamed(one, other):
    """Protects renamed: the names differ but share a word that tells them from others."""
    assert state(one, other) == "renamed"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rohof", "Dijkstraat"),
        ("Verspreide huizen Hofkamp", "Verspreide huizen wijk 17"),
        ("Wijk 17 Oost", "Wijk 17 West"),
        ("Bedrijventerrein Noord", "Bedrijventerrein Zuid"),
        ("Kern en omgeving", "Centrum en omgeving"),
        ("Haghoek Noordoost", "Riet Noordoost"),
        ("Haghoek zuid-west", "Riet Zuid-West"),
        ("Haghoek 12", "Riet 12"),
    ],
)
def test_common_words_do_not_make_two_names_one(one, other):
    """Protects reused: verspreide, huizen, wijk, bedrijventerrein, kern, centrum, omgeving, compass points and numbers
    say nothing.
    """
    assert state(one, other) == "reused"
    assert state(other, one) == "reused"


def test_significant_words():
    """Protects the list of METHOD 6, word by word."""
    common = "verspreide huizen wijk bedrijventerrein kern centrum omgeving noord oost zuid west noordoost noordwest zuidoost zuidwest 12"
    assert significant_words(common) == frozenset()
    assert significant_words("Verspreide huizen Hofkamp-Oost 3") == {"hofkamp"}


def test_a_name_that_moved_to_another_code_means_reused():
    """Protects the rule of the old name: Riet-Zuid shares a word, but is now the name of another code."""
    areas = {"BU00010001": "Riet Noord", "BU00010002": "Riet Zuid"}
    assert states(areas, {"BU00010001": "Riet Zuid"})["BU00010001"] == "reused"


def test_a_name_that_came_from_another_code_means_reused():
    """Protects the rule of the new name: it belonged to another code in the other year."""
    table = {"BU00010001": "Riet Zuid", "BU00010002": "Riet Noord"}
    assert states({"BU00010001": "Riet Noord"}, table)["BU00010001"] == "reused"


def test_a_name_moves_only_within_its_gemeente():
    """Protects renamed: that another gemeente has a buurt of that name says nothing."""
    areas = {"BU00010001": "Riet Noord", "BU00020002": "Riet Zuid"}
    assert states(areas, {"BU00010001": "Riet Zuid"})["BU00010001"] == "renamed"


def test_moved_names_are_held_against_each_other_plainly():
    """Protects the rule of moved names against hyphens and case."""
    areas = {"BU00010001": "Riet Noord", "BU00010002": "RIET-ZUID"}
    assert states(areas, {"BU00010001": "Riet zuid"})["BU00010001"] == "reused"


def test_codes_on_one_side_only():
    """Protects new and dropped: new stands among the areas only, dropped in the table only."""
    assert states({"BU00010001": "A", "BU00010002": "B"}, {"BU00010002": "B", "BU00010003": "C"}) == {
        "BU00010001": "new",
        "BU00010002": "same",
        "BU00010003": "dropped",
    }


@pytest.mark.parametrize(("one", "other"), [("", "Riet"), ("Riet", ""), ("", ""), (None, "Riet"), ("Riet", None)])
def test_without_two_names_a_code_is_the_same(one, other):
    """Protects tables without names: names are compared only where both sides have them."""
    assert state(one, other) == "same"


def test_both_names_are_told():
    """Protects the report: a row per code with both names."""
    found = compare_divisions(pd.Series({"BU00010001": "Rohof"}), pd.Series({"BU00010001": "Dijkstraat"}))
    assert found[["area_name", "table_name"]].to_numpy().tolist() == [["Rohof", "Dijkstraat"]]
    assert found.index.tolist() == ["BU00010001"]


def test_codes_of_another_kind_are_compared_too():
    """Protects areas without a gemeente in their code, such as grid cells."""
    assert states({"E1": "Rohof"}, {"E1": "Dijkstraat"}) == {"E1": "reused"}
    assert states({"E1": "Rohof Noord"}, {"E1": "Rohof Zuid"}) == {"E1": "renamed"}
