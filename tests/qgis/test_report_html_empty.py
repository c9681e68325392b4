"""Protects what the HTML edition says of empty cells: not known, not shown of the few who live there, to fill in."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.core.report_builders import area, data_of, view_of
from tests.qgis.report_pages import factsheet
from veerkracht_plugin.bridge.report.edition import Edition
from veerkracht_plugin.bridge.report.html_pages import Pictures, body_of
from veerkracht_plugin.core.report.factsheets import Factsheets
from veerkracht_plugin.core.report.pages import Page
from veerkracht_plugin.core.report.table_pages import circle_page

VALUES = {"onv_t0": -0.1, "onv_t1": -0.12, "kwb_t0": 20.0, "kwb_t1": 30.0, "onv_verschil": -0.02}
HIDDEN = {"nr": "1", "naam": "Aa", "gemeente": "Almelo", "reden": "te weinig inwoners"}
UNKNOWN = {"nr": "2", "naam": "Bee", "gemeente": "", "reden": "geen gegevens"}
KNOWN = {"nr": "3", "naam": "Cee", "gemeente": "Almelo", "inwoners": 900, "onv_2022": -0.12}
WORDS = {"nl": ("niet bekend", "niet getoond", "nog in te vullen"), "en": ("not known", "not shown", "to be filled in")}
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def view(*circles, language="nl"):
    return view_of(data_of([area("Aa", k1=3, k7=5, **VALUES)], circles=circles), language=language)


def rows(page: Page, language: str) -> list[str]:
    return re.findall(r"<tr>.*?</tr>", body_of(page, 0, Edition(language), Pictures()), re.DOTALL)


def row_of(page: Page, name: str, language: str) -> str:
    [found] = [row for row in rows(page, language) if re.search(rf">{re.escape(name)}<", row)]
    return found


@both_languages
def test_figures_of_few_people_are_not_shown_in_the_table_of_circles(language):
    unknown, hidden, _ = WORDS[language]
    page = circle_page(view(HIDDEN, UNKNOWN, KNOWN, language=language))
    few, none, known = (row_of(page, name, language) for name in ("Aa", "Bee", "Cee"))
    assert (few.count(hidden), few.count(unknown)) == (8, 0)
    # Its gemeente is not known either.
    assert (none.count(hidden), none.count(unknown)) == (0, 9)
    assert hidden not in known
    assert 'class="n">900<' in known


@both_languages
def test_figures_of_few_people_are_not_shown_on_their_factsheet(language):
    unknown, hidden, _ = WORDS[language]
    few, none = Factsheets(view(HIDDEN, UNKNOWN, language=language)).pages()
    names = [str(row[0]) for row in few.figures.rows]
    assert all(row_of(few, name, language).count(hidden) == 3 for name in names)
    of_others = sum(cell is None for row in few.figures.rows for cell in row[4:])
    assert sum(row_of(few, name, language).count(f">{unknown}<") for name in names) == of_others > 0
    table = "".join(row_of(none, str(row[0]), language) for row in none.figures.rows)
    assert hidden not in table
    assert unknown in table


@both_languages
def test_what_nobody_wrote_yet_is_to_be_filled_in(language):
    unknown, _, to_fill_in = WORDS[language]
    page = replace(factsheet(), matrix=(("Woning", "isoleren", "", "ja"), ("Bewoner", "", "", "")))
    found = [row_of(page, name, language) for name in ("Woning", "Bewoner")]
    assert [row.count(to_fill_in) for row in found] == [1, 3]
    assert not any(unknown in row for row in found)
