"""Protects texts of the user's own: which map each is for, its paragraphs, and clear words where that is not clear."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.own_texts import parse_texts
from veerkracht_plugin.core.report.pages import Paragraph


def parsed(text):
    return {
        key: [(one.heading, one.text) for one in paragraphs]
        for key, paragraphs in parse_texts(text, "t.md").by_map.items()
    }


def test_json_has_a_text_per_map():
    text = json.dumps({"1": "Eerste alinea.\n\nTweede.", "5b": "### Kop\nTekst.", "7": ["a", "b"]})
    assert parsed(text) == {
        "1": [("", "Eerste alinea."), ("", "Tweede.")],
        "5b": [("Kop", "Tekst.")],
        "7": [("", "a"), ("", "b")],
    }


@pytest.mark.parametrize(
    "heading",
    [
        "# 1",
        "## Kaart 1",
        "# kaart 1:",
        "### Map 1 – wat u ziet",
        "## 1 Overlast en onveiligheid",
        "## 1. Nuisance and insecurity",
        "# Kaart 1 Overlast ##",
    ],
)
def test_markdown_headings_that_name_a_map(heading):
    assert parsed(f"{heading}\n\nTekst.") == {"1": [("", "Tekst.")]}


def test_markdown_has_small_headings_and_paragraphs():
    text = "# Onze teksten\n\n# 1\n## Waar\nEen regel\nen nog een.\n\nTwee.\n\n## Kaart 1b\n### Kop\n\nDrie.\n"
    assert parsed(text) == {"1": [("Waar", "Een regel en nog een."), ("", "Twee.")], "1b": [("Kop", "Drie.")]}


@pytest.mark.parametrize(
    "text", ["Zie:\n- punt a\n  gaat door\n- punt b\n1. een", "Zie:\r\n- punt a gaat\r\ndoor\n- punt b\n1. een"]
)
def test_items_of_a_list_have_a_line_each(text):
    said = "Zie:\n- punt a gaat door\n- punt b\n1. een"
    assert parsed(f"# 1\n{text}") == {"1": [("", said)]}
    assert parsed(json.dumps({"1": text})) == {"1": [("", said)]}
    assert parsed("# 1\nIn 2024 daalde -\n5 het.") == {"1": [("", "In 2024 daalde - 5 het.")]}


@pytest.mark.parametrize("heading", ["# 5b Ontwikkeling", "# 5B: het noorden", "## 5b. Ontwikkeling", "# 5b – noord"])
def test_5b_is_a_map_whatever_follows(heading):
    assert parsed(f"# 3\nDrie.\n\n{heading}\n\nTekst.") == {"3": [("", "Drie.")], "5b": [("", "Tekst.")]}
    assert parsed(f"{heading.replace('5', '1')}\n\nTekst.") == {"1b": [("", "Tekst.")]}
    assert parsed("# 3\n\n## 1buurt\nTekst.") == {"3": [("1buurt", "Tekst.")]}


def test_a_number_in_a_heading_is_not_always_a_map():
    assert parsed("# 3\n\n## 2 scholen sluiten\nTekst.") == {"3": [("2 scholen sluiten", "Tekst.")]}


def test_html_stays_text():
    script = '<script>alert("x")</script> & <b>vet</b>'
    assert parsed(f"# 2\n{script}") == {"2": [("", script)]}
    assert parsed(json.dumps({"2": script})) == {"2": [("", script)]}


def test_what_no_page_can_hold_falls_away():
    assert parsed(json.dumps({"2": "a\x00b\x1bc\td"})) == {"2": [("", "abc d")]}


def test_a_byte_order_mark_and_windows_lines_do_not_matter():
    assert parsed("\ufeff# 1\r\nEen.\r\n\r\nTwee.\r\n") == {"1": [("", "Een."), ("", "Twee.")]}
    assert parsed('\ufeff{"1": "Een."}') == {"1": [("", "Een.")]}


def test_an_empty_text_leaves_the_generated_one():
    assert parsed('{"1": "  ", "2": "Tekst."}') == {"2": [("", "Tekst.")]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"1": "Tekst.", "8": "Weg.", "inleiding": 5}', ["8", "inleiding"]),
        ("# Kaart 1\nTekst.\n\n# Kaart 9: iets\nWeg.\n\n# Kaart 9: iets\nWeg.", ["Kaart 9: iets"]),
        ("# Kaart 1\nTekst.\n\n# Inleiding\nWeg.\n\n## Kop\nWeg.", ["Inleiding"]),
        ("# Inleiding\n\nWeg.\n\n# Kaart 1\nTekst.\n\n# 2 scholen sluiten\nWeg.", ["Inleiding", "2 scholen sluiten"]),
        ("# De titel\n\n# Kaart 1\nTekst.\n\n# Slot\n", []),
    ],
)
def test_a_text_for_no_map_is_left_out_and_told(text, name):
    found = parse_texts(text, "teksten.md")
    assert {key: one[0].text for key, one in found.by_map.items()} == {"1": "Tekst."}
    assert [note.text() for note in found.notes] == [
        f"teksten.md has a text for “{one}”, which is no map; it was left out." for one in name
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"1": "a",}', "line 1, column"),
        ('{"1": ' + "[" * 100_000, "nested too deeply"),
        ('{"8": "a"}', "“8”, which is no map"),
        ('{"inleiding": "a"}', "“inleiding”, which is no map"),
        ('{"1": 5}', "“1” is no text"),
        ('{"1": ["a", null]}', "“1” is no text"),
        ("Een verhaal zonder koppen.", "line 1"),
        ("## Titel\n\nInleiding.\n\n# 1\nTekst", "line 3"),
        ("# Titel\n\nInleiding.\n", "has no texts"),
        ("", "has no texts"),
        ("# Kaart 9\n", "has no texts"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text, said):
    with pytest.raises(VeerkrachtError, match=said.replace("(", r"\(")) as raised:
        parse_texts(text, "teksten.md")
    assert "teksten.md" in str(raised.value)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    try:
        found = parse_texts(text, "t").by_map
    except VeerkrachtError:
        return
    assert set(found) <= set(legends())


@given(st.dictionaries(st.sampled_from(sorted(legends())), st.text(max_size=80)))
def test_no_word_of_a_json_text_is_lost(texts):
    found = parse_texts(json.dumps(texts), "t").by_map
    for key, text in texts.items():
        words = "".join(one for one in text if one.isalpha() and one.isascii())
        said = "".join(f"{one.heading}{one.text}" for one in found.get(key, ()))
        assert words == "".join(one for one in said if one.isalpha() and one.isascii())
        assert all(isinstance(one, Paragraph) for one in found.get(key, ()))
