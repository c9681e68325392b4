"""Protects the table of focus circles: a row each, classes in words that say enough, with their colours."""

from __future__ import annotations

import pytest

from tests.core.report_builders import area, data_of, view_of
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.table_pages import circle_page

CIRCLE = {
    "nr": 2,
    "naam": "Riet & <Zoon>",
    "gemeente": "Almelo",
    "inwoners": 1234,
    "corp_aandeel": 62.55,
    "onv_2014": -0.1,
    "onv_2022": -0.12345,
    "onv_verschil": -0.0004,
    "kwb_2022": 31.04,
    "kwb_verschil": 1.26,
    "kaart3": 9,
    "kaart7": 6,
}


def circles(*found, **given):
    return circle_page(view_of(data_of([area("Aa", k1=1)], circles=found), **given))


def test_a_row_per_circle_with_its_figures():
    page = circles({"nr": "12"}, CIRCLE)
    assert page.table.rows == (
        (
            "2",
            "Riet & <Zoon>",
            "Almelo",
            1234,
            62.5,
            -0.123,
            0.0,
            31.0,
            1.3,
            "veel problemen, veel kwetsbaar",
            "weinig veerkracht, veel problemen",
        ),
        ("12", "Focusgebied 12", "", None, None, None, None, None, None, None, None),
    )
    assert len(page.table.headings) == len(page.table.rows[0])
    assert page.table.headings[5] == "Score 2022"
    assert str(page.table.rows[0][6]) == "0.0"


def test_the_number_of_circles_is_said():
    assert circles(CIRCLE).paragraphs[0].text.startswith("De kaarten tonen 1 cirkel in de gemeente Almelo.")
    assert circles(CIRCLE, CIRCLE, language="en").paragraphs[0].text.startswith("The maps show 2 circles in ")


def test_many_circles_are_one_table():
    page = circles(*({"nr": str(number)} for number in range(1, 81)))
    assert [row[0] for row in page.table.rows] == [str(number) for number in range(1, 81)]


@pytest.mark.parametrize(("palette", "colour"), [("main", "#9C1127"), ("colour_blind", "#6E2D06")])
def test_a_class_has_its_colour(palette, colour):
    row = circles(CIRCLE, palette=palette).table.rows[0]
    assert (row[-1].fill, row[-2].fill) == (colour, legends()["3"].entry(9).fill(palette))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("number", range(1, 9))
def test_a_class_of_map_7_says_what_became_of_vulnerable_residents_or_of_resilience(number, language):
    words = circles(CIRCLE | {"kaart7": number}, language=language).table.rows[0][-1]
    assert any(said in words for said in ("kwetsbare", "veerkracht", "vulnerable", "resilience"))
    assert not words.startswith("-")


def test_without_circles_there_is_no_table():
    assert circles() is None
    assert circles(CIRCLE, with_circles=False) is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_headings_have_the_years(language):
    assert "2022" in circles(CIRCLE, language=language).table.headings[5]
