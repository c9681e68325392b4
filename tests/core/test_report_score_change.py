"""Protects the meaning of "change of the score": against the reference, alike in tables, factsheets and diagrams."""

from __future__ import annotations

import pytest

from tests.core.report_builders import area, data_of, view_of
from veerkracht_plugin.core.report.factsheets import Factsheets
from veerkracht_plugin.core.report.figures import figures_page
from veerkracht_plugin.core.report.report_data import facts_of
from veerkracht_plugin.core.report.table_pages import circle_page

# The country rose by 0.011: what rose less fell behind.
AREAS = [area(name, k4=3, k1=3, onv_t0=-0.1, onv_t1=-0.098, onv_afw=-0.1, onv_verschil=-0.009, kwb_t0=1.0, kwb_t1=2.0)
         for name in ("Aa", "Bee")]  # fmt: skip
CIRCLE = {"nr": "6", "naam": "Centrum", "gemeente": "Almelo", "kwb_verschil": 1.0,
          "onv_2014": -0.1, "onv_2022": -0.098, "onv_verschil": 0.002}  # fmt: skip


def view(areas=AREAS, **given):
    reference = given.pop("reference", "nederland")
    return view_of(data_of(areas, circles=[CIRCLE], facts=facts_of(reference, "Veerkracht 1.0")), **given)


def test_a_circle_has_one_change_everywhere():
    row = circle_page(view()).table.rows[0]
    sheet = Factsheets(view()).pages()[0]
    [dot] = [dot for dot in figures_page(view()).diagram.dots if dot.is_accent]
    assert (row[6], sheet.figures.rows[0][3], dot.y) == (-0.009, -0.009, -0.009)


def test_the_line_of_a_factsheet_goes_the_way_of_the_change():
    first, last = Factsheets(view()).pages()[0].slopes[0]
    assert (first, last) == (pytest.approx(-0.089), -0.098)


@pytest.mark.parametrize(
    ("language", "reference", "heading", "short"),
    [
        ("nl", "nederland", "Verandering score t.o.v. Nederland", "Verandering (score: t.o.v. Nederland)"),
        ("nl", "gemeente", "Verandering score t.o.v. de gemeente", "Verandering (score: t.o.v. gemeente)"),
        ("en", "nederland", "Change of score against the Netherlands", "Change (score: vs Netherlands)"),
        ("en", "tabel", "Change of score against the table", "Change (score: vs table)"),
    ],
)
def test_headings_say_against_what(language, reference, heading, short):
    found = view(language=language, reference=reference)
    assert circle_page(found).table.headings[6] == heading
    assert Factsheets(found).pages()[0].figures.headings[3] == short


def test_without_a_change_against_the_reference_it_is_the_own_one():
    plain = [{name: value for name, value in one.items() if name != "onv_verschil"} for one in AREAS]
    page = circle_page(view(plain))
    assert (page.table.headings[6], page.table.rows[0][6]) == ("Verandering score", 0.002)


def test_a_factsheet_tells_both_changes_where_their_difference_has_another_sign():
    [sheet] = Factsheets(view()).pages()
    assert sheet.figures.rows[0][1:4] == (-0.1, -0.098, -0.009)
    assert "Verandering van de score: de cirkel zelf +0,002, het Nederlandse gemiddelde +0,011." in sheet.notes
    [english] = Factsheets(view(language="en")).pages()
    assert "Change of the score: the circle itself +0.002, the Dutch average +0.011." in english.notes


def test_a_reference_that_did_not_change_is_no_news():
    level = [{**one, "onv_verschil": 0.002} for one in AREAS]
    [sheet] = Factsheets(view(level)).pages()
    assert not [note for note in sheet.notes if "de cirkel zelf" in note]
