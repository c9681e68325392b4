"""Protects the text beside a map: its numbers, its length, its tone, and that no sentence is left unfinished."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.report_builders import (
    KEYS,
    amount,
    area,
    data_of,
    in_class,
    many_areas,
    numbers_in,
    plain,
    random_areas,
    random_pairs,
    view_of,
)
from tests.core.story_sums import plain_values
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.maps import MAP_KEYS
from veerkracht_plugin.core.report.stories import FEWEST_WORDS, MOST_WORDS, story
from veerkracht_plugin.core.report.story_values import GROUPS, told_as
from veerkracht_plugin.core.report.wording import word_count

ROOM = 30.0
# Boundaries of classes in sentences of map 4, and maps that sentences name.
FIXED = {"60", "80", "10", "1", "2", "3"}


def told(view, key, room=ROOM):
    return " ".join(f"{one.heading}: {one.text}" for one in story(view, key, room))


# --- numbers ----------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(many_areas(most=10), st.sampled_from(KEYS), st.integers(0, 9))
def test_every_number_in_a_text_is_one_of_these_or_of_a_region(areas, key, seed):
    pairs = random_pairs(len(areas), seed)
    view = view_of(data_of(areas, pairs))
    if not view.has_map(key):
        return
    known = FIXED | {part for value in plain_values(areas, key).values() for part in numbers_in(str(value))}
    known |= {str(count) for count in range(1, 10)} | parts_of_a_hundred(areas)
    for groups in GROUPS[told_as(key)].values():
        known |= {
            part for text in plain_regions(in_class(areas, key, groups), areas, pairs) for part in numbers_in(text)
        }
    assert set(numbers_in(told(view, key))) <= known


def parts_of_a_hundred(areas):
    """Shares of areas, where inhabitants are not known."""
    if any(one["inhabitants"] is not None for one in areas):
        return set()
    return {str(int(100 * part / whole + 0.5)) for whole in range(1, len(areas) + 1) for part in range(whole + 1)}


def plain_regions(some, areas, pairs):
    """All that may be said of contiguous areas, one by one."""
    rows = [row for row, one in enumerate(areas) if any(one is other for other in some)]
    found = []
    while rows:
        region, waiting = [], [rows[0]]
        while waiting:
            row = waiting.pop()
            if row in rows:
                rows.remove(row)
                region.append(row)
                waiting += [other for pair in pairs if row in pair for other in pair]
        found.append(amount([areas[row] for row in region]))
    return found


# --- length -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", MAP_KEYS)
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("circles", [0, 12])
def test_a_text_fills_the_column(key, language, seed, circles):
    areas = random_areas(70, seed)
    data = data_of(areas, random_pairs(70, seed), **random_circles(circles, seed))
    paragraphs = story(view_of(data, language=language), key, ROOM)
    assert 2 <= len(paragraphs) <= 3
    assert all(one.heading and one.text.endswith(".") for one in paragraphs)
    assert sum(word_count(one.text) for one in paragraphs) >= FEWEST_WORDS
    assert sum(word_count(f"{one.heading} {one.text}") for one in paragraphs) <= MOST_WORDS


def random_circles(count, seed):
    """Circles with classes of their own, each on five areas."""
    dice = random.Random(seed)
    fields = {key: len(legends()[key].entries) for key in MAP_KEYS if key.isdigit()}
    circles = [
        {"nr": str(number), "naam": f"Straat {number}", "soort": "focus", "corp_aandeel": dice.uniform(0, 100)}
        | {f"kaart{key}": dice.randint(1, most) for key, most in fields.items()}
        for number in range(1, count + 1)
    ]
    return {
        "circles": circles,
        "covered": [(place, 5 * place + row, 1.0) for place in range(count) for row in range(5)],
    }


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("seed", range(4))
def test_every_map_tells_of_its_circles(key, seed):
    data = data_of(random_areas(70, seed), random_pairs(70, seed), **random_circles(3, seed))
    assert "(Straat " in plain(told(view_of(data), key))


@pytest.mark.parametrize("key", KEYS)
def test_what_does_not_fit_is_left_out_and_what_must_be_said_stays(key):
    view = view_of(data_of(random_areas(70, 1), random_pairs(70, 1)))
    short, whole = told(view, key, 12.0), told(view, key)
    assert len(short) < len(whole)
    assert ("Samenhang is geen oorzaak" in short) == (key in ("3", "7"))


def test_the_next_region_is_told_only_after_the_largest():
    # The largest has a name that does not fit where the next one would.
    areas = [area("Buitengebied " * 30, inhabitants=9000, k1=2), area("Aa", k1=2), area("Bee", inhabitants=50, k1=9)]
    areas[0]["name"] = areas[0]["name"].strip()
    view = view_of(data_of([*areas, area("Cee", inhabitants=9000, k1=2)], [(0, 3)]))
    said = [told(view, "1", float(lines)) for lines in range(4, 40)]
    assert not [text for text in said if "Daarna volgt" in text and "Het grootste aaneengesloten" not in text]
    assert [text for text in said if "De enige buurt met een betere score is Bee" in text]


# --- language ---------------------------------------------------------------------------------------------------------

CIRCLE = {"nr": "1", "naam": "Kerkelanden", "soort": "focus", "kaart1": 1, "kaart3": 10, "kaart7": 6}
NOT_LIKE_THIS = re.compile(
    r"[{}]|None|\bnan\b| {2}|\( ?\)|\.\.|\b0 (buurt|neighbourhood|inwoner|inhabitant)|\b1 (buurten|inwoners|andere)\b"
    r"|\b1 (neighbourhoods|inhabitants|more)\b|\(0 |[ (][,.;:]|–|‘’"
)


@settings(max_examples=150, deadline=None)
@given(
    many_areas(gemeenten=("Almelo", "Borne", "")),
    st.sampled_from(KEYS),
    st.sampled_from(["nl", "en"]),
    st.sampled_from([(2014, 2022), (None, 2022), (None, None)]),
    st.booleans(),
    st.floats(8, 30),
)
@example([area("Aa", inhabitants=0, k3=10, k1=1)], "3", "nl", (2014, 2022), True, ROOM)
@example([area("Aa", inhabitants=None, k5=1, k1=1)], "5", "en", (None, None), False, ROOM)
def test_no_text_is_left_unfinished(areas, key, language, years, with_circle, room):
    circles = {"circles": [CIRCLE], "covered": [(0, 0, 1.0)]} if with_circle else {}
    view = view_of(data_of(areas, random_pairs(len(areas), 1), years=years, **circles), language=language)
    if not view.has_map(key):
        return
    for one in story(view, key, room):
        assert one.heading
        assert one.text.endswith(".")
        for text in re.split(r"(?<=\.) ", plain(one.text)):
            assert text[0].isupper() or text[0].isdigit() or text[0] == "‘", text
        found = NOT_LIKE_THIS.search(plain(f"{one.heading} {one.text}"))
        assert not found, f"{found[0]!r} in {one}"


def test_a_mean_of_the_gemeente_itself_is_no_news():
    view = view_of(data_of([area("Aa", k1=4, k1b=4, onv_afw=-0.1)]))
    assert "Gewogen naar inwoners" not in told(view, "1b")
    assert (
        "Gewogen naar inwoners ligt de score 0,100 onder het Nederlandse gemiddelde, wat past bij de klasse "
        "‘veel slechter dan gemiddeld’." in told(view, "1")
    )


def test_still_worse_but_much_better_is_told_by_name():
    areas = [area("Aa", inhabitants=200, k1=3, k5=7), area("Bee", inhabitants=900, k1=2, k5=6), area("Cee", k1=2, k5=1)]
    said = plain(told(view_of(data_of(areas)), "5"))
    assert (
        "Nog slechter dan gemiddeld, maar duidelijk verbeterd, zijn 2 buurten (1\u202f100 inwoners): Bee en Aa." in said
    )
    assert "Slechter dan gemiddeld en ook ongunstig ontwikkeld is 1 buurt (1\u202f000 inwoners): Cee." in said


@pytest.mark.parametrize("key", ["3", "7"])
def test_maps_of_both_say_that_a_correlation_is_no_cause(key):
    assert "Samenhang is geen oorzaak" in told(view_of(data_of(random_areas(40, 1))), key)
    assert "A correlation is not a cause" in told(view_of(data_of(random_areas(40, 1)), language="en"), key)


def test_visitors_play_a_part_in_a_centre_that_scores_worse():
    other = "De score gaat over een buurt en zegt niets over afzonderlijke bewoners."
    quiet = told(view_of(data_of([area("Centrum Noord", k1=9), area("Hof", k1=2)])), "1")
    assert "bezoekers" not in quiet
    assert other in quiet
    busy = told(view_of(data_of([area("Centrum Noord", k1=1), area("Hof", k1=2)])), "1")
    assert "In Centrum Noord spelen ook bezoekers een rol." in busy
    assert other not in busy


@pytest.mark.parametrize(
    ("language", "heading", "said"),
    [
        ("nl", "De cirkels", "als focusgebied naar voren; wel is er een cirkel getekend."),
        ("en", "The circles", "as a focus area by its class; a circle has been drawn, though."),
    ],
)
def test_circles_where_no_class_is_a_focus_area_are_no_contradiction(language, heading, said):
    circle = {"nr": "12b", "naam": "Dorp", "soort": "focus", "kaart3": 1}
    calm = data_of([area("Aa", k1=7, k2=4, k3=1), area("Bee", k1=8, k2=4, k3=2)], circles=[circle])
    text = plain(told(view_of(calm, language=language), "3"))
    assert f"{heading}: " in text
    assert said in text
    assert "12b (Dorp)" in text
    assert "Geen focusgebieden" not in text


@pytest.mark.parametrize(
    ("language", "heading", "said", "not_said"),
    [
        ("nl", "Geen focusgebieden", "Geen enkele buurt komt dus als focusgebied naar voren.", "De focusgebieden"),
        ("en", "No focus areas", "So no neighbourhood stands out as a focus area.", "The focus areas"),
    ],
)
def test_where_few_problems_are_there_are_no_focus_areas(language, heading, said, not_said):
    calm = data_of([area("Aa", k1=7, k2=4, k3=1), area("Bee", k1=8, k2=4, k3=2)], [(0, 1)])
    text = plain(told(view_of(calm, language=language), "3"))
    assert f"{heading}: {said}" in text
    assert not_said not in text
    busy = data_of([area("Aa", k1=7, k2=4, k3=1), area("Bee", k1=1, k2=7, k3=9)], [(0, 1)])
    text = plain(told(view_of(busy, language=language), "3"))
    assert not_said in text
    assert said not in text
