"""Protects the language of all pages, whatever the data: no gaps, no odd numbers, whole sentences, one language."""

from __future__ import annotations

import datetime
import re
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.report_builders import KEYS, area, data_of, many_areas, plain, random_areas, random_pairs
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.pages import Paragraph

CIRCLES = [
    {"nr": "1", "naam": "Kerkelanden", "soort": "focus", "kaart1": 1, "kaart3": 10, "kaart7": 6, "corp_aandeel": 71.2},
    {"nr": "2", "naam": "Aalderinkshoek", "soort": "aandacht", "gemeente": "Borne", "inwoners": 1, "buurten": 1},
]
YEARS = [(2014, 2022), (None, 2022), (None, None)]
GAPS = re.compile(r"[{}]|None|\bnan\b| {2}|\( ?\)|\.\.|‘’|(?<![.,\d\u202f])0 (buurt|neighbourhood)|\(0 |[( ][,.;:]")
ONE = re.compile(
    r"(?<![.,\d\u202f–-])1 (buurten|inwoners|gemeenten|cirkels|neighbourhoods|inhabitants|municipalities|circles)\b"
)


def reports(areas, language, scope="whole", years=YEARS[0], circles=CIRCLES):
    covered = [(number, 0, 1.0) for number in range(len(circles))]
    data = data_of(areas, random_pairs(len(areas), 1), circles, covered, years=years)
    return build_reports(data, Options(maps=KEYS, language=language, scope=scope, date=datetime.date(2025, 3, 1)))


def texts(found):
    """All texts of a report, wherever they stand."""
    if isinstance(found, str):
        yield plain(found)
    elif isinstance(found, (tuple, list)):
        for one in found:
            yield from texts(one)
    elif is_dataclass(found):
        for one in fields(found):
            yield from texts(getattr(found, one.name))


def paragraphs(found):
    if isinstance(found, Paragraph):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from paragraphs(one)
    elif is_dataclass(found):
        for one in fields(found):
            yield from paragraphs(getattr(found, one.name))


@settings(max_examples=60, deadline=None)
@given(
    many_areas(most=8, gemeenten=("Almelo", "Borne", "")),
    st.sampled_from(["nl", "en"]),
    st.sampled_from(["whole", "gemeenten", "factsheets"]),
    st.sampled_from(YEARS),
    st.booleans(),
)
@example([area("Aa", inhabitants=0, k1=1, k3=1)], "nl", "whole", YEARS[0], True)
@example([area("Aa", inhabitants=1, k1=1, k4=5, corp_t1=90.0)], "en", "whole", YEARS[1], True)
@example([area("Aa", inhabitants=None, k7=3)], "nl", "gemeenten", YEARS[2], False)
@example([area("Aa"), area("Bee", k2=3)], "en", "whole", YEARS[0], False)
def test_every_page_is_in_whole_sentences(areas, language, scope, years, with_circles):
    try:
        made = reports(areas, language, scope, years, CIRCLES if with_circles else [])
    except VeerkrachtError:
        return
    for report in made:
        for text in texts(report):
            found = GAPS.search(text) or ONE.search(text)
            assert not found, f"{found[0]!r} in {text!r}"
        for one in paragraphs(report):
            assert one.text.endswith((".", "?")), one
            assert one.text[0].isupper() or one.heading in ("Gebruikte bestanden", "Files used"), one


DUTCH = r"\b(de|het|een|van|buurten?|inwoners|kaarten?|gemiddelde?|problemen|kwetsbaar|gegevens|gemeenten?|klasse)\b"
ENGLISH = r"\b(the|and|neighbourhoods?|inhabitants|maps?|average|problems|vulnerable|municipality|class)\b"


@pytest.mark.parametrize(("language", "other"), [("nl", ENGLISH), ("en", DUTCH)])
@pytest.mark.parametrize("scope", ["whole", "factsheets"])
def test_a_report_is_in_one_language(language, other, scope):
    [report] = reports(random_areas(40, 1, ("Almelo", "Borne")), language, scope)
    for text in texts(report.pages):
        # What keeps its Dutch name, and the names of files.
        if "_" not in text:
            assert not re.search(other, text.replace("CBS microdata", "")), text


@pytest.mark.parametrize(("language", "decimal", "thousands"), [("nl", ",", "\u202f"), ("en", ".", ",")])
def test_numbers_are_written_as_in_the_language(language, decimal, thousands):
    [report] = reports(random_areas(40, 1), language)
    said = " ".join(one.text for one in paragraphs(report)).replace("Veerkracht\u00a01.0", "")
    assert re.search(rf"\d{re.escape(decimal)}\d\b", said)
    assert re.search(rf"\d{thousands}\d\d\d\b", said)
    odd = {",": r"\d\.\d|\d,\d\d\d,", ".": r"\d\u202f\d|\d,\d\d?\b"}[decimal]
    assert not re.search(odd, said)
