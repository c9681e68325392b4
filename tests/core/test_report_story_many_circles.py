"""Protects that the text of a map accounts for every circle on it, however many there are."""

from __future__ import annotations

import random
import re

import pytest

from tests.core.report_builders import KEYS, data_of, plain, random_areas, random_pairs, view_of
from tests.core.story_sums import prevailing
from veerkracht_plugin.core.focus.focus_areas import MAPS
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.stories import FEWEST_WORDS, MOST_WORDS, story
from veerkracht_plugin.core.report.story_circles import CircleRoom, circle_values
from veerkracht_plugin.core.report.wording import word_count

ROOM = 30.0
# Classes, names and boundaries; and how many there are, as "6 focusgebieden" or "in nog 3 gebieden".
_NO_NUMBERS = re.compile(r"‘[^’]*’|\([^)]*\)|\d+%")
_COUNT = re.compile(r"(\d+) (?:focusgebied|gebied|(?:more )?(?:focus )?area)")
_NAMES = ("Riet", "Schelfhorst-Noord", "Van der Helststraat / Frans Halsstraat", "Aalderinkshoek Zuid", "")


def with_circles(count, seed, alike=0.75):
    """Areas, and circles over five of them each, most of which are in one class."""
    dice, areas = random.Random(seed), random_areas(5 * count, seed)
    covered = [(place, 5 * place + row, 1.0) for place in range(count) for row in range(5)]
    circles = []
    for place in range(count):
        own = {f"kaart{key}": dice.randint(1, len(legends()[key].entries)) for key in KEYS}
        for row in range(5 * place, 5 * place + 5):
            areas[row] |= own if dice.random() < alike else {}
        circles.append({"nr": str(place + 1), "naam": dice.choice(_NAMES), "soort": "focus"})
        circles[-1]["corp_aandeel"] = dice.choice((None, dice.uniform(0, 100)))
        under = [(row, part) for one, row, part in covered if one == place]
        circles[-1] |= {f"kaart{key}": prevailing(areas, under, key) for key in MAPS}
    return data_of(areas, random_pairs(5 * count, seed), circles=circles, covered=covered)


def told_of(text):
    """How many circles a sentence names and counts."""
    bare = _NO_NUMBERS.sub("", text)
    return sum(map(int, _COUNT.findall(bare))) + len(re.findall(r"\d+", _COUNT.sub("", bare)))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("count", "seed"), [(3, 1), (12, 2), (20, 3), (20, 4), (40, 5)])
def test_every_circle_is_named_or_counted(key, language, count, seed):
    view = view_of(with_circles(count, seed), language=language)
    for room in (CircleRoom(), *(CircleRoom(classes, 0, listed) for classes in (2, 3, 9) for listed in (2, 5))):
        found = plain(circle_values(view, key, room)["circles"])
        assert told_of(found) == count, found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("count", "seed"), [(3, 1), (12, 2), (20, 3), (20, 4), (40, 5), (40, 6)])
def test_the_sentence_stands_in_a_text_that_fits(key, language, count, seed):
    view = view_of(with_circles(count, seed), language=language)
    paragraphs = story(view, key, ROOM)
    sentences = [one for text in paragraphs for one in re.split(r"(?<=\.) ", plain(text.text))]
    assert [
        one for one in sentences if re.match(r"In (de |nog )?\d*.*(focus|gebied)", one) and told_of(one) == count
    ], sentences
    assert sum(word_count(one.text) for one in paragraphs) >= FEWEST_WORDS
    assert sum(word_count(f"{one.heading} {one.text}") for one in paragraphs) <= MOST_WORDS


def test_the_best_class_is_told_also_where_others_are_only_counted():
    view = view_of(with_circles(20, 3, alike=1.0))
    found = plain(circle_values(view, "6", CircleRoom(classes=3))["circles"])
    assert "in nog" in found
    assert "‘afname’" in found
