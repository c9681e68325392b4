"""Protects what the text of a map says of focus areas: which are in which class, by number and name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.report_builders import area, data_of, many_areas, plain, view_of
from tests.core.story_sums import prevailing
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.stories import story
from veerkracht_plugin.core.report.story_circles import circle_values


def circle(number, **given):
    return {"nr": str(number), "naam": f"Plek {number}", "soort": "focus", "kaarten": "", **given}


def said(key, *circles, named=True, **given):
    covered = [(place, 0, 1.0) for place in range(len(circles))]
    view = view_of(data_of([area("Aa", k1=1)], circles=circles, covered=covered), **given)
    found = circle_values(view, key, named=named)["circles"]
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
    found = said("1", circle(1, kaart1=1), circle(2, kaart1=1), circle(3, kaart1=9), circle(4, kaart1=9), named=False)
    assert found == (
        "in de focusgebieden 1 (Plek 1) en 2 (Plek 2) overweegt ‘zeer veel slechter dan gemiddeld’ "
        "en in 3 en 4 ‘zeer veel beter dan gemiddeld’"
    )


def test_of_many_it_is_said_how_many_they_are():
    found = said("1", *(circle(number, kaart1=1) for number in range(1, 13)))
    assert found == "in 12 focusgebieden overweegt ‘zeer veel slechter dan gemiddeld’"


def test_map_4_tells_from_which_share_a_corporation_owns_much():
    found = said("4", circle(1, corp_aandeel=59.9), circle(2, corp_aandeel=60.0), circle(3))
    assert found == "in focusgebied 2 (Plek 2) is het 60% of meer en in 1 (Plek 1) minder dan 60%"


def test_map_7_tells_who_shows_resilience_and_who_does_not():
    found = said("7", circle(1, kaart7=8), circle(2, kaart7=4), circle("3a", kaart7=6, soort="aandacht"))
    assert found == "in de gebieden 2 (Plek 2) en 3a (Plek 3a) overweegt weinig veerkracht en in 1 (Plek 1) veerkracht"


def test_those_of_other_maps_or_without_a_class_are_not_told_of():
    assert said("1", circle(1, kaart1=1, kaarten="3,7"), circle(2), circle(3, kaart1=99)) is None
    assert said("1b", circle(1, kaart1=1)) is None


@settings(max_examples=100, deadline=None)
@given(many_areas(most=6), st.sampled_from(["1b", "5b"]), st.integers(0, 999))
def test_on_1b_and_5b_the_class_is_that_of_most_inhabitants_under_the_circle(areas, key, seed):
    dice = random.Random(seed)
    pairs = [(place, row) for place in range(3) for row in range(len(areas)) if dice.random() < 0.6]
    covered = [(place, row, dice.choice((0.25, 0.5, 1.0))) for place, row in pairs]
    circles = [circle(number, kaart1=9, kaart5=8) for number in (1, 2, 3)]
    found = {}
    for place in range(3):
        number = prevailing(areas, [(row, part) for one, row, part in covered if one == place], key)
        if number:
            found.setdefault(number, []).append(f"{place + 1} (Plek {place + 1})")
    told = circle_values(view_of(data_of(areas, circles=circles, covered=covered)), key, named=True)["circles"]
    assert (plain(told) if told else None) == plain_sentence(found, key)


def plain_sentence(found, key):
    """The circles by class, the worst first."""
    parts = []
    for number in sorted(found):
        names, label = listed(found[number]), legends()[key].label(number)
        kind = "focusgebied" if len(found[number]) == 1 else "de focusgebieden"
        parts.append(f"in {names} ‘{label}’" if parts else f"in {kind} {names} overweegt ‘{label}’")
    return listed(parts) or None


def listed(parts):
    return " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


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
    assert circle_values(view_of(data_of(data, circles=[hidden], covered=[(0, 0, 1.0)])), "1b", named=True) == {
        "circles": None
    }


def test_without_knowing_what_lies_under_circles_1b_tells_of_none():
    view = view_of(data_of([area("Aa", k1b=1)], circles=[circle(1)]))
    assert circle_values(view, "1b", named=True) == {"circles": None}


def test_a_circle_without_a_name_has_its_number():
    assert said("1", circle(1, naam="", kaart1=9)) == "in focusgebied 1 overweegt ‘zeer veel beter dan gemiddeld’"


def test_the_sentence_stands_in_the_text():
    data = data_of([area("Aa", k7=6)], circles=[circle(1, kaart7=6)], covered=[(0, 0, 1.0)])
    assert "In focusgebied 1 (Plek 1) overweegt weinig veerkracht." in plain(story(view_of(data), "7", 30.0)[-1].text)
