"""Protects every number in the text beside a map, against plain sums; and its length and tone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.report_builders import (
    KEYS,
    amount,
    area,
    data_of,
    in_class,
    many_areas,
    mean,
    numbers_in,
    random_areas,
    random_pairs,
    share,
    view_of,
)
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.maps import MAP_KEYS
from veerkracht_plugin.core.report.stories import FEWEST_WORDS, MOST_WORDS, story
from veerkracht_plugin.core.report.story_values import GROUPS, story_values, told_as
from veerkracht_plugin.core.report.wording import word_count

ROOM = 30.0
# Boundaries of classes in sentences of map 4, and maps that sentences name.
FIXED = {"60", "80", "10", "1", "2", "3"}


def decimal(value: float | None, places: int) -> str | None:
    return None if value is None else f"{abs(value):.{places}f}".replace(".", ",")


def side(value: float | None, places: int) -> str | None:
    if value is None:
        return None
    rounded = round(value, places)
    return "above" if rounded > 0 else "below" if rounded < 0 else "equal"


def plain_values(areas, key):
    """What a text may name, added up area by area."""
    told = key.rstrip("b")
    found = {"t0": "2014", "t1": "2022"}
    for name, numbers in GROUPS[told].items():
        some = in_class(areas, key, numbers)
        found |= {name: amount(some), f"{name}_share": share(some, areas), f"any_{name}": "yes" if some else "no"}
    for name, around in WITHIN.get(told, {}).items():
        if found[f"any_{around}"] == "no":
            found[f"any_{name}"] = None
    without = [one for one in areas if not one.get(f"kaart{key}")]
    found["nodata"] = amount(without) if without else None
    return {**found, **OWN[key](areas)}


WITHIN = {"1": {"worst": "worse"}, "2": {"most": "many"}, "5": {"worst": "worse"}}
WITHIN |= {"6": {"steep": "more", "very": "more"}, "7": dict.fromkeys(["resilient", "some", "little"], "more")}


def resilience(areas):
    found = {"veel": 6, "vrij veel": 5, "beperkte": 4}
    parts = {name: some for name, one in found.items() if (some := in_class(areas, "7", [one]))}
    if len(parts) < 2:
        return {"kinds": "".join(parts) or None}
    *first, last = [f"{amount(some)} met {name}" for name, some in parts.items()]
    return {"kinds": f"{', '.join(first)} en {last}", "little_kinds": "several"}


def gap(areas, fact):
    found = mean(areas, fact)
    return {"gap": decimal(found, 3), "side": side(found, 3)}


def vulnerable(areas):
    return {"index": decimal(mean(areas, "kwb_t1"), 1), "side": side(mean(areas, "kwb_z"), 1)}


def corporation(areas):
    found = {"corp": decimal(mean(areas, "corp_t1"), 1), "weight": "inhabitants"}
    if any(one.get("kaart3") for one in areas):
        focus, calm = in_class(areas, "3", (9, 10)), in_class(areas, "3", (1, 2, 3))
        bare = [{"inhabitants": None} for _ in focus]
        found |= {"focus": amount(bare), "any_focus": "yes" if focus else "no"}
        found["focus_strong"] = amount([{"inhabitants": None} for _ in in_class(focus, "4", (4, 5))])
        found["calm_strong"] = amount([{"inhabitants": None} for _ in in_class(calm, "4", (4, 5))])
    return found


def still_worse(areas, key, level):
    if not any(one.get(f"kaart{level}") for one in areas):
        return {}
    some = in_class(in_class(areas, key, (6, 7, 8)), level, (1, 2, 3, 4))
    return {"still_worse": amount(some), "any_still_worse": "yes" if some else "no"}


def growth(areas):
    both = [one for one in areas if one.get("kwb_t0") is not None and one.get("kwb_t1") is not None]
    return {"index_before": decimal(mean(both, "kwb_t0"), 1), "index_after": decimal(mean(both, "kwb_t1"), 1)}


OWN = {
    "1": lambda areas: gap(areas, "onv_afw"),
    "1b": lambda areas: {},
    "2": vulnerable,
    "3": lambda areas: {"circles": None},
    "4": corporation,
    "5": lambda areas: {**gap(areas, "onv_verschil"), **still_worse(areas, "5", "1")},
    "5b": lambda areas: still_worse(areas, "5b", "1b"),
    "6": growth,
    "7": resilience,
}


def written(value):
    return None if value is None else str(value)


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
    expected = plain_values(areas, key)
    found = story_values(view_of(data_of(areas)), key)
    assert {name: written(found.get(name)) for name in expected} == {
        name: written(value) for name, value in expected.items()
    }


@settings(max_examples=60, deadline=None)
@given(many_areas(most=10), st.sampled_from(KEYS), st.integers(0, 9))
def test_every_number_in_a_text_is_one_of_these_or_of_a_region(areas, key, seed):
    pairs = random_pairs(len(areas), seed)
    view = view_of(data_of(areas, pairs))
    if not view.has_map(key):
        return
    known = FIXED | {part for value in plain_values(areas, key).values() for part in numbers_in(str(value))}
    for groups in GROUPS[told_as(key)].values():
        known |= {
            part for text in plain_regions(in_class(areas, key, groups), areas, pairs) for part in numbers_in(text)
        }
    for paragraph in story(view, key, ROOM):
        assert set(numbers_in(f"{paragraph.heading} {paragraph.text}")) <= known


def plain_regions(some, areas, pairs):
    """All that may be said of contiguous areas: of each one, and how many names are not told."""
    rows = [row for row, one in enumerate(areas) if any(one is other for other in some)]
    told = [str(count) for count in range(1, 10)]
    while rows:
        region, waiting = [], [rows[0]]
        while waiting:
            row = waiting.pop()
            if row in rows:
                rows.remove(row)
                region.append(row)
                waiting += [other for pair in pairs if row in pair for other in pair]
        told.append(amount([areas[row] for row in region]))
    return told


# --- as a whole -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", MAP_KEYS)
@pytest.mark.parametrize("seed", range(4))
def test_a_text_fills_the_column(key, language, seed):
    areas = random_areas(70, seed)
    paragraphs = story(view_of(data_of(areas, random_pairs(70, seed)), language=language), key, ROOM)
    assert 2 <= len(paragraphs) <= 3
    assert all(one.heading and one.text.endswith(".") for one in paragraphs)
    assert sum(word_count(one.text) for one in paragraphs) >= FEWEST_WORDS
    assert sum(word_count(f"{one.heading} {one.text}") for one in paragraphs) <= MOST_WORDS


@settings(max_examples=60, deadline=None)
@given(many_areas(), st.sampled_from(KEYS), st.sampled_from(["nl", "en"]))
def test_no_text_is_left_unfinished(areas, key, language):
    view = view_of(data_of(areas), language=language)
    if view.has_map(key):
        told = " ".join(f"{one.heading} {one.text}" for one in story(view, key, ROOM))
        assert not re.search(r"[{}]|None|nan|  |\(\)|\.\.", told)


def test_a_mean_of_the_gemeente_itself_is_no_news():
    areas = [area("Aa", k1=4, k1b=4, onv_afw=-0.1)]
    assert "Gewogen naar inwoners" not in " ".join(one.text for one in story(view_of(data_of(areas)), "1b", ROOM))
    assert "0,100 onder het Nederlandse gemiddelde" in " ".join(
        one.text for one in story(view_of(data_of(areas)), "1", ROOM)
    )


@pytest.mark.parametrize("key", ["3", "7"])
def test_maps_of_both_say_that_a_correlation_is_no_cause(key):
    paragraphs = story(view_of(data_of(random_areas(40, 1))), key, ROOM)
    assert "Samenhang is geen oorzaak" in " ".join(one.text for one in paragraphs)


def test_circles_are_counted_on_the_map_that_shows_them():
    areas = [area("Aa", k3=9, k4=4)]
    circles = [{"nr": "1", "kaarten": ""}, {"nr": "2", "kaarten": "4"}]
    data = data_of(areas, circles=circles, covered=[(0, 0, 1.0), (1, 0, 1.0)])
    assert "De kaart toont 1 genummerde cirkel." in story(view_of(data), "3", ROOM)[1].text


def test_which_classes_are_told_of_together():
    """In words, from the labels of METHOD 3."""
    assert {
        "1": {"worst": (1,), "worse": having("1", "slechter"), "average": (5,), "better": having("1", "beter")},
        "2": {"most": (7,), "many": (5, 6, 7), "average": (4,), "few": (1, 2, 3)},
        "3": {
            "first": having("3", "zeer veel problemen, zeer veel kwetsbaar"),
            "second": (9,),
            "focus": (9, 10),
            "vulnerable": having("3", "bovengemiddelde problemen, veel kwetsbaar"),
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
