"""Protects how the pages write numbers, lists and dates, and that both languages say the same things."""

from __future__ import annotations

import datetime
import re
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.report_builders import number, plain
from veerkracht_plugin.core.reasons import REASONS
from veerkracht_plugin.core.report.wording import Words, sentence, unparted, word_count

NL, EN = Words("nl"), Words("en")
# Boundaries of classes, and numbers of maps; every other number is computed.
FIXED = {"60%", "80%", "10%", "10", "1", "2", "3", "7"}


def leaves(texts: Any, path: str = "") -> dict[str, str]:
    """Every text with its path."""
    if isinstance(texts, int):
        return {}
    if isinstance(texts, str):
        return {path: texts}
    pairs = texts.items() if isinstance(texts, dict) else enumerate(texts)
    return {name: text for key, value in pairs for name, text in leaves(value, f"{path}/{key}").items()}


def texts(words: Words) -> dict[str, str]:
    found = leaves(words._texts)
    return {path: text for path, text in found.items() if not path.endswith("/by")}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1234, 0, "1\u202f234", "1,234"),
        (1234567.5, 1, "1\u202f234\u202f567,5", "1,234,567.5"),
        (-0.0123, 3, "−0,012", "−0.012"),
        (-0.0004, 3, "0,000", "0.000"),
    ],
)
def test_numbers_as_either_language_writes_them(value, decimals, dutch, english):
    assert (NL.number(value, decimals), EN.number(value, decimals)) == (dutch, english)


@given(st.integers(0, 10**9), st.sampled_from(["nl", "en"]))
def test_thousands_stand_apart(value, language):
    assert Words(language).number(value) == number(value, language)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 9, "0%"), (1, 8, "13%"), (1, 200, "minder dan 1%"), (199, 200, "meer dan 99%"), (9, 9, "100%"), (1, 3, "33%")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(part, whole, said):
    assert NL.percent(part, whole) == said


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_a_share_is_rounded_to_the_nearest_per_cent(part, more):
    whole = part + more
    said = NL.percent(part, whole)
    if said[0].isdigit():
        assert abs(int(said[:-1]) - 100 * part / whole) <= 0.5 + 1e-9
    else:
        assert 0 < part / whole < 0.01 or 0.99 < part / whole < 1


@pytest.mark.parametrize(
    ("areas", "people", "said"),
    [
        (0, 0, "geen enkele buurt"),
        (1, 1, "1 buurt (1 inwoner)"),
        (3, 3102, "3 buurten (3\u202f102 inwoners)"),
        (2, None, "2 buurten"),
        (2, 0, "2 buurten (geen inwoners)"),
    ],
)
def test_areas_and_their_inhabitants(areas, people, said):
    assert plain(str(NL.areas(areas, people))) == said


def test_a_verb_follows_its_number_and_none_is_one():
    said = "{areas:scoort|scoren} {areas}"
    assert [plain(said.format(areas=NL.areas(count, None))) for count in (0, 1, 2)] == [
        "scoort geen enkele buurt",
        "scoort 1 buurt",
        "scoren 2 buurten",
    ]


def test_lists():
    assert NL.listed([]) == ""
    assert NL.listed(["a"]) == "a"
    assert NL.listed(["a", "b", "c"]) == "a, b en c"
    assert NL.listed(["a", "b"], 2) == "a, b en 2 andere"
    assert EN.listed(["a", "b"], 1) == "a, b and 1 more"


def test_no_line_ends_between_a_number_and_its_word():
    assert str(NL.areas(3, 3102)) == "3\u00a0buurten (3\u202f102\u00a0inwoners)"
    assert unparted("Veerkracht 1.0") == "Veerkracht\u00a01.0"
    assert unparted("Eigen profiel") == "Eigen profiel"


def test_dates():
    when = datetime.date(2025, 3, 1)
    assert (NL.day(when), EN.day(when), NL.month(when)) == (
        "1\u00a0maart 2025",
        "1\u00a0March 2025",
        "maart 2025",
    )


def test_a_number_with_its_thousands_is_one_word():
    assert word_count("12\u202f345 inwoners van Almelo") == 4


def test_a_sentence_starts_with_a_capital():
    assert sentence("geen Buurt") == "Geen Buurt"


# --- both languages ---------------------------------------------------------------------------------------------------


def test_both_languages_have_the_same_texts():
    assert set(texts(NL)) == set(texts(EN))


def test_both_languages_name_the_same_values():
    dutch, english = texts(NL), texts(EN)
    assert not [path for path in dutch if fields(dutch[path]) != fields(english[path])]


@pytest.mark.parametrize("words", [NL, EN], ids=["nl", "en"])
def test_no_number_stands_in_a_text_but_those_of_classes_and_maps(words):
    for path, text in texts(words).items():
        if "/under_" in path or "/over_" in path:
            continue
        plain = re.sub(r"\{[^}]*\}", "", text)
        found = set(re.findall(r"\d+%?", plain))
        assert found <= FIXED, path


@pytest.mark.parametrize("words", [NL, EN], ids=["nl", "en"])
def test_nothing_blames_residents(words):
    blame = r"schuld|oorzaak van|probleembewoner|overlastgever|asociaal|achterstand|getto|slechte bewoner|blame|culprit|ghetto|antisocial|because of"
    assert not [path for path, text in texts(words).items() if re.search(blame, text, re.IGNORECASE)]


def test_every_reason_has_its_words():
    assert set(NL.text("reasons")) == set(EN.text("reasons")) == set(REASONS)
