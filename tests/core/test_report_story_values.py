"""Protects every number and name that the text of a map may have, against plain sums."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.core.report_builders import KEYS, area, data_of, many_areas, plain, random_areas, view_of
from tests.core.story_sums import NAMES, plain_values
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.report_data import facts_of
from veerkracht_plugin.core.report.story_values import GROUPS, StoryFacts


def values(areas, key, data=None, **given):
    return StoryFacts(view_of(data_of(areas, **(data or {})), **given), key).values(NAMES)


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=15, deadline=None)
@given(areas=many_areas())
def test_every_value_is_what_adding_up_gives(key, areas):
    assert_values(areas, key)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("seed", range(6))
def test_every_value_of_a_gemeente(key, seed):
    assert_values(random_areas(12 + 10 * seed, seed), key)


def assert_values(areas, key):
    expected, found = plain_values(areas, key), values(areas, key)
    written = {name: None if found.get(name) is None else plain(str(found[name])) for name in expected}
    assert written == expected


def test_without_inhabitants_areas_are_counted():
    areas = [area("Aa", inhabitants=None, k1=2), area("Bee", inhabitants=None, k1=9), area("Cee", inhabitants=None)]
    found = values(areas, "1")
    assert (found["worse_share"], found["worse_part"], found["better_part"]) == (None, "50%", "50%")
    assert values([area("Aa", k1=2)], "1")["worse_part"] is None
    assert values([area("Aa", inhabitants=None, k1=5)], "1")["worse_part"] == "geen enkele"


def test_gemeenten_are_held_side_by_side():
    areas = [area("Aa", "Almelo", 300, k1=2), area("Bee", "Almelo", 100, k1=9), area("Cee", "Borne", 500, k1=3)]
    areas += [area("Dee", "Wierden", 100, k1=4), area("Eff", "Wierden", 900, k1=5), area("Gee", "Wierden", 5000)]
    found = values(areas, "1")
    assert (found["highest"], found["lowest"]) == ("Borne (100%)", "Wierden (10%)")
    assert values(areas[:2], "1")["highest"] is None
    # All the same is no news.
    assert values([area("Aa", "Almelo", k1=2), area("Bee", "Borne", k1=1)], "1")["highest"] is None


def test_the_class_of_a_mean_needs_the_boundaries_of_the_profile():
    areas = [area("Aa", k1=4, onv_afw=-0.03)]
    assert values(areas, "1")["gap_class"] == ", wat past bij de klasse ‘iets slechter dan gemiddeld’"
    own = {"facts": facts_of("nederland", "Eigen profiel 2.0")}
    assert values(areas, "1", data=own)["gap_class"] == ""


@pytest.mark.parametrize(
    ("years", "now", "between"),
    [
        ((2014, 2022), "in 2022", "tussen 2014 en 2022"),
        ((None, 2022), "in 2022", "in de onderzochte jaren"),
        ((None, None), "op deze kaart", "in de onderzochte jaren"),
    ],
)
def test_a_year_that_is_not_known_leaves_no_gap(years, now, between):
    found = values([area("Aa", k1=4, k5=2)], "5", data={"years": years})
    assert (found["now"], found["between"]) == (now, between)


def test_which_classes_are_told_of_together():
    """In words, from the labels of METHOD 3."""
    assert {
        "1": {"worst": (1,), "worse": having("1", "slechter"), "average": (5,), "better": having("1", "beter")},
        "2": {"most": (7,), "many": (5, 6, 7), "average": (4,), "few": (1, 2, 3)},
        "3": {
            "first": having("3", "zeer veel problemen, zeer veel kwetsbaar"),
            "second": (9,),
            "focus": (9, 10),
            "alone": (7, 8),
            "vulnerable": having("3", "bovengemiddelde problemen, veel kwetsbaar"),
            "quiet": having("3", "weinig problemen, veel kwetsbaar"),
            "calm": having("3", "weinig problemen"),
        },
        "4": {"least": (1,), "middle": (2, 3), "strong": (4, 5), "most": (5,)},
        "5": {
            "worst": (1,),
            "worse": having("5", "slechterd"),
            "same": having("5", "gelijk"),
            "better": having("5", "beterd"),
            "improved": (6, 7, 8),
        },
        "6": {
            "less": having("6", "afname"),
            "same": having("6", "gelijk"),
            "more": having("6", "toename"),
            "steep": having("6", "sterke"),
            "very": having("6", "tot zeer veel"),
        },
        "7": {
            "less": having("7", "afname kwetsbare"),
            "same": having("7", "gelijk"),
            "more": having("7", "toename kwetsbare"),
            "limited": having("7", "beperkte problemen"),
            "fairly": having("7", "vrij veel"),
            "serious": having("7", "veerkracht, veel"),
            "little": having("7", "weinig veerkracht"),
            "some": having("7", "enige veerkracht"),
            "resilient": (8,),
        },
    } == GROUPS


def having(key, words):
    return tuple(entry.number for entry in legends()[key].entries if words in entry.label)
