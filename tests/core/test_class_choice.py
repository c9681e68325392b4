"""Protects what CLASSES understands, what it refuses and with which words, and how classes count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.class_choice import attention_order, chosen_classes, severities
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.maps import MAP_KEYS


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("9,10", (9, 10)),
        ("9, 10", (9, 10)),
        (" 9 10 ", (9, 10)),
        ("8-10", (8, 9, 10)),
        ("8 - 10", (8, 9, 10)),
        ("10,9,9", (9, 10)),
        ("10-8", (8, 9, 10)),
        ("1,3-4 7", (1, 3, 4, 7)),
        ("05", (5,)),
    ],
)
def test_a_list_of_classes(text, classes):
    assert chosen_classes(text, "3") == classes


@pytest.mark.parametrize(
    "text",
    ["", " ", ",", "9,", ",9", "9,,10", "9;10", "nine", "9 and 10", "9-", "1-2-3", "-1", "9.0", "1e1", "٣", "9\x0010"],
)
def test_another_text_is_refused_with_the_classes_of_the_map(text):
    with pytest.raises(VeerkrachtError) as refused:
        chosen_classes(text, "6", "nl")
    said = str(refused.value)
    assert f"“{text.strip()}”" in said
    assert "1 afname; 2 ongeveer gelijk; 3 toename, tot weinig kwetsbaar" in said
    assert "CLASSES" in said
    assert said.endswith(".")


@pytest.mark.parametrize("key", [key for key in MAP_KEYS if key != "3"])
def test_the_classes_of_map_3_are_refused_for_another_map(key):
    with pytest.raises(VeerkrachtError) as refused:
        chosen_classes("9,10", key, "nl")
    said = str(refused.value)
    assert f"Map {key} has no class" in said
    for entry in legends()[key].entries:
        assert f"{entry.number} {entry.label}" in said


@pytest.mark.parametrize("text", ["0", "11", "9-11", "0-3", "1-999999999"])
def test_a_class_that_the_map_does_not_have_is_refused(text):
    with pytest.raises(VeerkrachtError, match="Map 3 has no class"):
        chosen_classes(text, "3")


@given(st.sets(st.integers(1, 10), min_size=1), st.sampled_from([",", " ", ", ", " ,  "]), st.randoms())
def test_any_list_is_read_whatever_its_order(classes, separator, random):
    shuffled = random.sample(sorted(classes), len(classes))
    assert chosen_classes(separator.join(map(str, shuffled)), "3") == tuple(sorted(classes))


@given(st.text(max_size=20), st.sampled_from(MAP_KEYS))
def test_any_text_is_read_or_refused(text, key):
    try:
        chosen = chosen_classes(text, key)
    except VeerkrachtError:
        return
    assert set(chosen) <= {entry.number for entry in legends()[key].entries}


@pytest.mark.parametrize(
    ("key", "worst"),
    [("1", 1), ("1b", 1), ("2", 7), ("3", 10), ("4", 5), ("5", 1), ("5b", 1), ("6", 7), ("7", 6)],
)
def test_the_worst_class_of_each_map(key, worst):
    order = attention_order(key)
    assert order[0] == worst
    assert sorted(order) == [entry.number for entry in legends()[key].entries]


@pytest.mark.parametrize(
    ("key", "classes", "counts"),
    [
        ("3", (9, 10), {9: 1, 10: 2}),
        ("1", (1, 2), {2: 1, 1: 2}),
        ("7", (5, 6), {5: 1, 6: 2}),
        ("7", (4, 7, 8), {8: 1, 7: 2, 4: 3}),
        ("7", (1, 2, 3), {1: 1, 2: 2, 3: 3}),
        ("2", (7,), {7: 1}),
    ],
)
def test_the_mildest_chosen_class_counts_once_the_next_twice(key, classes, counts):
    assert severities(key, classes) == counts
