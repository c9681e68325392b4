"""Protects what the text of a map says of focus areas: which are in which class, by number and name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.report_builders import area, data_of, many_areas, plain, view_of
from tests.core.story_sums import part_of, prevailing
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.stories import story
from veerkracht_plugin.core.report.story_circles import CircleRoom, circle_values

WIDE = CircleRoom()


def circle(number, **given):
    return {"nr": str(number), "naam": f"Plek {number}", "soort": "focus", "kaarten": "", **given}


def said(key, *circles, room=WIDE, **given):
    """The sentence on circles that each lie on an area of their own, of their classes."""
    areas = [
        area(f"{number} aa", **{name: one[name] for name in one if name[:5] == "kaart"})
        for number, one in enumerate(circles)
    ]
    covered = [(place, place, 1.0) for place in range(len(circles))]
    return sentence(data_of(areas, circles=circles, covered=covered), key, room, **given)


def sentence(data, key, room=WIDE, **given):
    found = circle_values(view_of(data, **given), key, room)["circles"]
    return None if found is None else plain(found)


def test_a_focus_area_with_its_class():
    assert said("1", circle(1, kaart1=2)) == "in focusgebied 1 (Plek 1) overweegt ‘veel slechter dan gemiddeld’"
    english = "in focus area 1 (Plek 1), ‘much worse than average’ prevails"
    assert said("1", circle(1, kaart1=2), language="en") == english


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("1", "zeer veel slechter dan gemiddeld", "gemiddeld in Nederland"),
        ("2", "veel", "vrijwel geen"),
        ("3", "bovengemiddelde problemen, weinig kwetsbaar", "weinig problemen, zeer weinig kwetsbaar"),
        ("5", "verslechterd", "enigszins verbeterd"),
        ("6", "sterke toename, naar gemiddeld tot veel kwetsbaar", "afname"),
    ],
)
def test_the_class_that_asks_for_most_attention_comes_first(key, first, second):
    worst, best = (5, 1) if key in ("2", "3", "6") else (1, 5)
    found = said(key, circle(1, **{f"kaart{key}": best}), circle(2, **{f"kaart{key}": worst}))
    assert found == f"in focusgebied 2 (Plek 2) overweegt ‘{first}’ en in 1 (Plek 1) ‘{second}’"


def test_spare_texts_name_those_of_the_first_class_alone():
    found = said(
        "1",
        circle(1, kaart1=1),
        circle(2, kaart1=1),
        circle(3, kaart1=9),
        circle(4, kaart1=9),
        room=CircleRoom(named=1),
    )
    assert found == (
        "in de focusgebieden 1 (Plek 1) en 2 (Plek 2) overweegt ‘zeer veel slechter dan gemiddeld’ "
        "en in 3 en 4 ‘zeer veel beter dan gemiddeld’"
    )
    assert said("1", circle(1, kaart1=1), circle(2, kaart1=1), room=CircleRoom(named=0)) == (
        "in de focusgebieden 1 en 2 overweegt ‘zeer veel slechter dan gemiddeld’"
    )


def test_of_many_it_is_said_how_many_they_are():
    found = said("1", *(circle(number, kaart1=1) for number in range(1, 13)))
    assert found == "in 12 focusgebieden overweegt ‘zeer veel slechter dan gemiddeld’"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "in 6 focusgebieden overweegt ‘verslechterd’ en in focusgebied 6 (Plek 6) ‘verbeterd’"),
        ("en", "in 6 focus areas, ‘deteriorated’ prevails and in focus area 6 (Plek 6) ‘improved’"),
    ],
)
def test_a_number_beside_a_count_is_no_count(language, expected):
    circles = [circle(number, kaart5=6 if number == 6 else 1) for number in range(1, 8)]
    assert said("5", *circles, language=language) == expected


def test_map_4_tells_from_which_share_a_corporation_owns_much():
    found = said("4", circle(1, corp_aandeel=59.9), circle(2, corp_aandeel=60.0), circle(3))
    assert found == (
        "in focusgebied 2 (Plek 2) is het 60% of meer en in 1 (Plek 1) minder dan 60%; van 3 (Plek 3) is het niet bekend"
    )


def test_map_7_tells_who_shows_resilience_and_who_does_not():
    found = said("7", circle(1, kaart7=8), circle(2, kaart7=4), circle("3a", kaart7=6, soort="aandacht"))
    assert found == (
        "in de gebieden 2 (Plek 2) en 3a (Plek 3a) overweegt ‘weinig veerkracht’ en in 1 (Plek 1) ‘veerkracht’"
    )
    same = said("7", circle(1, kaart7=3), circle(2, kaart7=2))
    assert same == (
        "in focusgebied 1 (Plek 1) overweegt ‘kwetsbare bewoners ongeveer gelijk’ "
        "en in 2 (Plek 2) ‘afname kwetsbare bewoners’"
    )


def test_those_of_other_maps_are_not_told_of():
    assert said("1", circle(1, kaart1=1, kaarten="3,7"), circle(2), circle(3, kaart1=99)) is None
    assert said("1b", circle(1, kaart1=1)) is None


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "in focusgebied 1 (Plek 1) overweegt ‘afname’; van 2 (Plek 2) is geen klasse bekend"),
        ("en", "in focus area 1 (Plek 1), ‘decrease’ prevails; of 2 (Plek 2) no class is known"),
    ],
)
def test_those_without_a_class_beside_others_are_accounted_for(language, expected):
    assert said("6", circle(1, kaart6=1), circle(2), language=language) == expected


# --- what prevails ----------------------------------------------------------------------------------------------------


def mixed(key, *parts, **given):
    """What is said of a circle over areas of these classes and inhabitants."""
    areas = [area(f"{number} aa", inhabitants=people, **{f"k{key}": one}) for number, (one, people) in enumerate(parts)]
    covered = [(0, row, 1.0) for row in range(len(parts))]
    number = max((part for part in parts if part[0]), key=lambda part: part[1] or 0)[0]
    return sentence(data_of(areas, circles=[circle(1, **{f"kaart{key}": number})], covered=covered), key, **given)


def test_a_class_prevails_from_half_of_those_with_a_class():
    assert "overweegt ‘slechter dan gemiddeld’" in mixed("1", (3, 500), (4, 300), (5, 200), (None, 900))
    divided = "in focusgebied 1 (Plek 1) zijn de klassen verdeeld"
    assert mixed("1", (3, 499), (4, 301), (5, 200)) == divided
    english = "in focus area 1 (Plek 1) the classes are divided"
    assert mixed("1", (3, 499), (4, 301), (5, 200), language="en") == english


def test_where_inhabitants_are_not_known_the_surface_counts():
    assert "zijn de klassen verdeeld" in mixed("1", (3, None), (4, None), (5, None))
    assert "overweegt ‘slechter" in mixed("1", (3, None), (4, None), (3, None))
    # Nobody lives in those with a class.
    assert "overweegt ‘slechter" in mixed("1", (3, 0), (4, 0), (3, 0), (None, 900))


def test_on_map_7_the_group_that_is_told_of_prevails():
    # Little resilience has three classes, each smaller than that of resilience.
    assert "overweegt ‘weinig veerkracht’" in mixed("7", (8, 300), (4, 200), (5, 250), (6, 200))
    assert "zijn de klassen verdeeld" in mixed("7", (8, 400), (4, 200), (5, 200), (1, 200))
    assert "overweegt ‘veerkracht’" in mixed("7", (8, 500), (4, 200), (5, 300))


def test_circles_with_divided_classes_come_behind_the_others():
    areas = [area(f"{number} aa", inhabitants=100, k1=number) for number in (1, 2, 5)]
    covered = [(0, 0, 1.0), *((place, row, 1.0) for place in (1, 2) for row in range(3))]
    circles = [circle(number, kaart1=1) for number in (1, 2, 3)]
    found = sentence(data_of(areas, circles=circles, covered=covered), "1")
    assert found == (
        "in focusgebied 1 (Plek 1) overweegt ‘zeer veel slechter dan gemiddeld’; "
        "in 2 (Plek 2) en 3 (Plek 3) zijn de klassen verdeeld"
    )


@settings(max_examples=100, deadline=None)
@given(many_areas(most=6), st.sampled_from(["1", "2", "1b", "5b"]), st.integers(0, 999))
def test_classes_are_those_of_most_inhabitants_under_the_circle(areas, key, seed):
    dice = random.Random(seed)
    pairs = [(place, row) for place in range(3) for row in range(len(areas)) if dice.random() < 0.6]
    covered = [(place, row, dice.choice((0.25, 0.5, 1.0))) for place, row in pairs]
    under = [[(row, part) for one, row, part in covered if one == place] for place in range(3)]
    largest = [prevailing(areas, one, key) for one in under]
    # Maps 1b and 5b have no field.
    fields = {"kaart1": 9, "kaart5": 8}
    circles = [circle(place + 1, **{**fields, f"kaart{key}": largest[place]}) for place in range(3)]
    found, divided = {}, []
    for place, number in enumerate(largest):
        if number:
            prevails = part_of(areas, under[place], key, [number]) >= 0.5
            (found.setdefault(number, []) if prevails else divided).append(f"{place + 1} (Plek {place + 1})")
    unknown = [f"{place + 1} (Plek {place + 1})" for place, number in enumerate(largest) if under[place] and not number]
    assert sentence(data_of(areas, circles=circles, covered=covered), key) == plain_sentence(
        found, divided, unknown, key
    )


def plain_sentence(found, divided, unknown, key):
    """The circles by class, the worst first; those that are divided, and those without a class."""
    clauses, parts = [], []
    for number in sorted(found, reverse=key == "2"):
        where, label = first_with_noun(parts, found[number]), legends()[key].label(number)
        parts.append(f"in {where} ‘{label}’" if parts else f"in {where} overweegt ‘{label}’")
    clauses += [listed(parts)] if parts else []
    clauses += [f"in {first_with_noun(clauses, divided)} zijn de klassen verdeeld"] if divided else []
    if clauses and unknown:
        clauses.append(f"van {listed(unknown)} is geen klasse bekend")
    return "; ".join(clauses) or None


def first_with_noun(before, names):
    return listed(names) if before else f"{'focusgebied' if len(names) == 1 else 'de focusgebieden'} {listed(names)}"


def listed(parts):
    return " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


# --- in the text ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "In focusgebied 1 (Plek 1) overweegt ‘gemiddeld in de gemeente’."),
        ("en", "In focus area 1 (Plek 1), ‘average in the municipality’ prevails."),
    ],
)
def test_1b_has_the_words_of_its_own_legend(language, expected):
    data = data_of([area("Aa", k1=1, k1b=5)], circles=[circle(1, kaart1=1)], covered=[(0, 0, 1.0)])
    assert expected in plain(story(view_of(data, language=language), "1b", 30.0)[-1].text)


def test_with_too_few_inhabitants_no_class_is_told():
    data = [area("Aa", inhabitants=20, k1b=1)]
    hidden = circle(1, reden="te weinig inwoners")
    assert sentence(data_of(data, circles=[hidden], covered=[(0, 0, 1.0)]), "1b") is None


def test_without_knowing_what_lies_under_circles_1b_tells_of_none():
    assert sentence(data_of([area("Aa", k1b=1)], circles=[circle(1)]), "1b") is None


def test_a_circle_without_a_name_has_its_number():
    assert said("1", circle(1, naam="", kaart1=9)) == "in focusgebied 1 overweegt ‘zeer veel beter dan gemiddeld’"


def test_the_sentence_stands_in_the_text():
    data = data_of([area("Aa", k7=6)], circles=[circle(1, kaart7=6)], covered=[(0, 0, 1.0)])
    assert "In focusgebied 1 (Plek 1) overweegt ‘weinig veerkracht’." in plain(story(view_of(data), "7", 30.0)[-1].text)
