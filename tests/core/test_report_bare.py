"""Protects reports on areas without names, or without years: what is not known is left out, and leaves no gap."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.core.report_builders import KEYS, data_of, random_areas, random_pairs, view_of
from veerkracht_plugin.core.focus.area_facts import area_facts
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import FACTSHEETS, SCOPES, Options
from veerkracht_plugin.core.report.pages import Factsheet, ListedAreasPage

CIRCLE = {"nr": "1", "naam": "Riet", "soort": "focus", "kaart1": 1, "kaart3": 10, "kaart7": 6, "inwoners": 300}
# A dash for a year, a list without names, a sign after nothing.
GAP = re.compile(r"–(?!\d)(?<! – )|[(, :]\s*[,.;:](?!\d)|^ | $|––")


def bare(years: tuple[int | None, int | None], pairs: Any = None) -> Any:
    areas = [{**one, "name": "", "code": "", "gemeente": ""} for one in random_areas(40, 1)]
    return data_of(areas, random_pairs(40, 1) if pairs is None else pairs, [CIRCLE], [(0, 0, 1.0)], years=years)


def texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from texts(one)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from texts(getattr(thing, field.name))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("years", [(None, None), (None, 2022)])
@pytest.mark.parametrize("scope", [SCOPES[0], FACTSHEETS])
def test_nothing_is_left_of_what_is_not_known(language, years, scope):
    for report in build_reports(bare(years), Options(maps=KEYS, language=language, scope=scope)):
        found = [text for text in texts(report.pages) if GAP.search(text.replace(" – ", " ").replace("(–)", ""))]
        assert found == []


@pytest.mark.parametrize("years", [(None, None), (None, 2022)])
def test_a_factsheet_of_one_year_has_no_change(years):
    [report] = build_reports(bare(years), Options(scope=FACTSHEETS))
    [page] = [page for page in report.pages if isinstance(page, Factsheet)]
    year = f" {years[1]}" if years[1] else ""
    assert page.figures.headings == ("", "2022" if years[1] else "Cirkel", f"Gemeente{year}", f"Nederland{year}")
    assert [row[1] for row in page.figures.rows] == [None, None, None, 300]


def test_names_of_areas_without_neighbours_are_left_out():
    data = dataclasses.replace(bare((None, 2022)), neighbours=None)
    [report] = build_reports(data, Options(maps=KEYS))
    assert [text for text in texts(report.pages) if GAP.search(text.replace(" – ", " "))] == []


def test_the_list_of_areas_says_when_where_years_are_known():
    [report] = build_reports(bare((2014, 2022)), Options(maps=("7",)))
    [page] = [page for page in report.pages if isinstance(page, ListedAreasPage)]
    assert page.paragraphs[0].text.startswith("Tussen 2014 en 2022 ")


@pytest.mark.parametrize(("code", "name"), [("0141", "GM0141"), ("141", "GM0141"), ("GM0141", "GM0141")])
def test_a_gemeente_known_by_its_code(code, name):
    facts = area_facts({"gemeente_code": [code], "name": ["Aa"]}, 1, (2014, 2022))
    view = view_of(dataclasses.replace(data_of([{"name": "Aa", "inhabitants": 1}]), areas=facts))
    assert view.place_name() == f"gemeente {name}"
