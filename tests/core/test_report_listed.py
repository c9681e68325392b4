"""Protects the page of the areas with little resilience: their list by gemeente number and letter, and their map."""

from __future__ import annotations

import pytest

from tests.core.report_builders import area, data_of, plain, view_of
from veerkracht_plugin.core.report.listed_page import listed_page
from veerkracht_plugin.core.report.scopes import scopes
from veerkracht_plugin.core.report.view import View

AREAS = [
    area("Zand", "Wierden", 900, code="BU00000001", k7=5, k1=3, onv_verschil=-0.03, kwb_t0=10.0, kwb_t1=15.25),
    area("Berg", "Almelo", 100, k7=6),
    area("Dal", "Wierden", 2000, k7=5),
    area("Aker", "Borne", None, k7=5),
    area("Zoom", "Borne", 40),
]


def listed(scope="whole", place=0):
    data = data_of(AREAS)
    view = view_of(data, scope=scope)
    return listed_page(View(data, scopes(data, view.options)[place], view.options))


def test_areas_by_gemeente_and_then_by_inhabitants():
    page = listed()
    assert page.title == "Weinig veerkracht, vrij veel problemen"
    assert [row[:4] for row in page.table.rows] == [
        ("2a", "Aker", "Borne", None),
        ("3a", "Dal", "Wierden", 2000),
        ("3b", "Zand", "Wierden", 900),
    ]
    assert page.table.rows[2][4:] == ("slechter dan gemiddeld", -0.03, 5.2)
    assert page.table.rows[1][4:] == (None, None, None)
    assert "namen in 3 buurten (2\u202f900 inwoners) zowel" in plain(page.paragraphs[0].text)


def test_a_gemeente_has_the_same_number_in_its_own_document():
    assert [row[0] for row in listed("gemeenten", 2).table.rows] == ["3a", "3b"]
    assert [row[0] for row in listed("gemeenten", 1).table.rows] == ["2a"]


def test_tags_go_with_the_codes_of_the_areas_in_the_order_of_the_table():
    page = listed()
    assert [tag for _, tag in page.tags] == [row[0] for row in page.table.rows]
    assert dict(page.tags) == {AREAS[3]["code"]: "2a", AREAS[2]["code"]: "3a", "BU00000001": "3b"}


def test_the_legend_counts_the_class_all_others_and_those_of_no_class():
    own, others, without = listed().legend
    assert (own.label, own.fill, own.areas, own.inhabitants) == (
        "weinig veerkracht, vrij veel problemen",
        "#E2654A",
        3,
        2900,
    )
    assert (others.label, others.areas, others.inhabitants) == ("andere buurten", 1, 100)
    assert (without.label, without.areas, without.inhabitants, without.is_hatched) == ("geen gegevens", 1, 40, True)


def test_the_map_is_in_words():
    assert listed().alternative.endswith("2a Aker, 3a Dal en 3b Zand.")


def test_where_no_area_is_in_the_class_the_page_says_so():
    page = listed("gemeenten", 0)
    assert (page.table.rows, page.tags) == ((), ())
    assert "in de gemeente Almelo geen enkele buurt" in page.paragraphs[0].text
    assert page.alternative == page.paragraphs[0].text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_headings_have_the_years(language):
    assert "2022" in listed_page(view_of(data_of(AREAS), language=language)).table.headings[4]
