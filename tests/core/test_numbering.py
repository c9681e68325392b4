"""Protects the numbers of circles: they continue, fill no gaps, and sort as people do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.numbering import are_letters, next_number, numbers_for, sort_key


@pytest.mark.parametrize(
    ("existing", "letters", "expected"),
    [
        ([], False, "1"),
        ([], True, "a"),
        (["1", "2"], False, "3"),
        (["1", "7", "7"], False, "8"),
        (["a", "b"], True, "c"),
        (["z"], True, "aa"),
        (["az"], True, "ba"),
        (["12b", None, "", "x1"], False, "1"),
        (["1", "b"], True, "c"),
        (["1", "b"], False, "2"),
        ([" 3 "], False, "4"),
    ],
)
def test_numbers_continue(existing, letters, expected):
    assert next_number(existing, letters) == expected


@given(st.integers(0, 700), st.booleans())
def test_counting_is_taking_the_next_each_time(count, letters):
    numbers = numbers_for(count, letters)
    assert len(set(numbers)) == count
    assert next_number(numbers, letters) == numbers_for(count + 1, letters)[-1]


@given(st.integers(1, 700), st.booleans(), st.randoms())
def test_numbers_sort_in_the_order_of_counting(count, letters, chance):
    numbers = numbers_for(count, letters)
    shuffled = list(numbers)
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == numbers


def test_mixed_numbers_sort():
    mixed = ["b", None, "12b", "2", "12", "a"]
    assert sorted(mixed, key=sort_key) == ["2", "12", "12b", "a", "b", None]


@pytest.mark.parametrize(
    ("existing", "expected"), [([], False), (["1", "2"], False), (["a", "b", "1"], True), (["1", "a"], False)]
)
def test_which_sort_is_in_use(existing, expected):
    assert are_letters(existing) is expected


def test_numbers_of_another_make_may_be_integers():
    assert next_number([1, 7, None], letters=False) == "8"
    assert are_letters([1, 7]) is False
    assert sorted([12, "2", 7], key=sort_key) == ["2", 7, 12]
