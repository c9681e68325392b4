"""Sentences keep template and values apart, so that a screen can show them in any language."""

from __future__ import annotations

import pytest

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.messages import Message, listed

DUTCH = {
    "{count} rows of {what}": "{count} rijen met {what}",
    "wijken": "wijken!",
    "{name} is wrong": "{name} klopt niet",
}


def translate(text: str) -> str:
    return DUTCH[text]


def test_a_message_is_its_english_sentence():
    """Protects logs and tests, which have no translation."""
    message = Message("{count} rows of {what}", count=3, what="wijken")
    assert message.text() == str(message) == "3 rows of wijken"
    assert repr(message) == "Message('3 rows of wijken')"


def test_the_template_is_translated_before_it_is_filled():
    """Protects translations: the sentence is looked up with its gaps, and a message inside a message too."""
    message = Message("{count} rows of {what}", count=3, what=Message("wijken"))
    assert message.text(translate) == "3 rijen met wijken!"


def test_values_are_not_translated():
    """Protects names of files and columns, and braces in them."""
    assert Message("{name} is wrong", name="wijken").text(translate) == "wijken klopt niet"
    assert Message("{name} is wrong", name="{0}").text() == "{0} is wrong"


def test_equal_messages_are_one():
    """Protects the reader from the same note twice."""
    one, other = Message("{a}", a=1), Message("{a}", a=1)
    assert one == other
    assert len({one, other}) == 1
    assert one != Message("{a}", a=2)
    assert one != Message("{b}", b=1)
    assert one != "1"


def test_an_error_is_a_sentence_with_details_for_the_log():
    """Protects what a person sees: the sentence alone."""
    error = VeerkrachtError("{name} is wrong", details="line 4 of a stack", name="a.csv")
    assert str(error) == "a.csv is wrong"
    assert error.details == "line 4 of a stack"
    assert error.message.text(translate) == "a.csv klopt niet"


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b", "c"], "a, b, c"),
        (["a", "b", "c", "d"], "a, b, c … (+1)"),
        (range(9), "0, 1, 2 … (+6)"),
    ],
)
def test_long_lists_are_cut_off(values, text):
    """Protects sentences from three hundred column names."""
    assert listed(values, 3) == text


def test_eight_are_shown_by_default():
    """Protects the usual length of a list in a sentence."""
    assert listed(range(8)) == "0, 1, 2, 3, 4, 5, 6, 7"
    assert listed(range(10)).endswith("7 … (+2)")
