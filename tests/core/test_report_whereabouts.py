"""Protects how contiguous areas are told of: by name, with their areas and inhabitants, and how they lie."""

from __future__ import annotations

import re

from tests.core.report_builders import area, data_of, plain, view_of
from veerkracht_plugin.core.report.stories import story

ROOM = 30.0


def where(areas, pairs, key="1", **given):
    return plain(story(view_of(data_of(areas, pairs), **given), key, ROOM)[1].text)


def test_the_largest_contiguous_area_is_named_with_its_areas_and_inhabitants():
    areas = [area(name, inhabitants=people, k1=2) for name, people in (("Aa", 100), ("Bee", 1900), ("Cee", 700))]
    areas.append(area("Dee", inhabitants=5000, k1=9))
    said = where(areas, [(0, 1), (1, 3), (2, 3)])
    assert said.startswith(
        "Het grootste aaneengesloten gebied met een slechtere score telt 2 buurten (2\u202f000 inwoners): Bee en Aa."
    )
    assert "Daarna volgt Cee (700 inwoners)." in said
    assert said.endswith("De enige buurt met een betere score is Dee (5\u202f000 inwoners).")


def test_the_largest_by_inhabitants_is_called_so_where_another_has_more_areas():
    people = (("Aa", 3000), ("Bee", 3000), ("Cee", 10), ("Dee", 10), ("Ee", 10))
    areas = [area(name, inhabitants=count, k1=2) for name, count in people]
    said = where(areas, [(0, 1), (2, 3), (3, 4)])
    assert said.startswith("Het grootste aaneengesloten gebied met een slechtere score, naar inwoners, telt 2 buurten")
    assert "naar inwoners" not in where(areas[:4], [(0, 1), (2, 3)])


def test_areas_that_all_hang_together_are_one():
    areas = [area(name, k1=2) for name in ("Aa", "Bee")]
    assert where(areas, [(0, 1)]).startswith(
        "De buurten met een slechtere score vormen samen één aaneengesloten gebied van 2 buurten"
    )


def test_one_area_is_named():
    assert where([area("Aa", k1=2), area("Bee", k1=7)], [(0, 1)]).startswith(
        "De enige buurt met een slechtere score is Aa (1\u202f000 inwoners)."
    )


def test_areas_apart_are_said_to_be():
    areas = [area("Aa", k1=2), area("Bee", inhabitants=3000, k1=2)]
    assert where(areas, []).startswith(
        "De buurten met een slechtere score liggen los van elkaar; de grootste is Bee (3\u202f000 inwoners)."
    )


def test_where_nothing_is_worse_the_average_is_told_of():
    assert "een gemiddelde score" in where([area("Aa", k1=5), area("Bee", k1=8)], [])


def test_without_neighbours_the_largest_are_named():
    areas = [area("Aa", k1=2), area("Bee", inhabitants=3000, k1=2)]
    assert where(areas, None).startswith("De grootste buurten met een slechtere score zijn Bee en Aa.")


def test_of_several_gemeenten_it_is_said_where():
    areas = [area("Aa", "Almelo", k1=2), area("Bee", "Borne", k1=2), area("Cee", "Wierden", k1=2)]
    assert "2 buurten (2\u202f000 inwoners) in Almelo en Borne: Aa en Bee" in where(areas, [(0, 1)])


def test_neighbours_in_another_gemeente_do_not_count_in_its_own_document():
    # Cee, of Borne, lies between both, and would make them one.
    areas = [area("Aa", "Almelo", k1=2), area("Cee", "Borne", k1=2), area("Bee", "Almelo", k1=2)]
    assert "liggen los van elkaar" in where(areas, [(0, 1), (1, 2)], scope="gemeenten")


def test_many_names_are_cut_short():
    areas = [area(f"{letter}buurt", k1=2) for letter in "ABCDEFGHIJ"]
    said = where(areas, [(row, row + 1) for row in range(9)])
    shown = re.search(r": (.*?)\.", said)[1]
    assert shown == "Abuurt, Bbuurt, Cbuurt, Dbuurt, Ebuurt en 5 andere"
