"""Protects the table of circles and the list of areas by gemeente number and letter."""

from __future__ import annotations

import pytest

from tests.core.report_builders import area, data_of, view_of
from veerkracht_plugin.core.report.scopes import scopes
from veerkracht_plugin.core.report.table_pages import circle_pages, listed_pages
from veerkracht_plugin.core.report.view import View

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
    return circle_pages(view_of(data_of([area("Aa", k1=1)], circles=found), **given))


def test_a_row_per_circle_with_its_figures():
    [page] = circles({"nr": "12"}, CIRCLE)
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
            "toename kwetsbare bewoners en weinig veerkracht, veel problemen",
        ),
        ("12", "", "", None, None, None, None, None, None, None, None),
    )
    assert len(page.table.headings) == len(page.table.rows[0])
    assert page.table.headings[5] == "Score 2022"
    assert str(page.table.rows[0][6]) == "0.0"


def test_the_number_of_circles_is_said():
    assert circles(CIRCLE)[0].paragraphs[0].text.startswith("De kaarten tonen 1 cirkel in gemeente Almelo.")
    assert circles(CIRCLE, CIRCLE, language="en")[0].paragraphs[0].text.startswith("The maps show 2 circles in ")


def test_many_circles_take_several_pages():
    pages = circles(*({"nr": str(number)} for number in range(1, 81)))
    assert [len(page.table.rows) for page in pages] == [24, 28, 28]
    assert [row[0] for page in pages for row in page.table.rows] == [str(number) for number in range(1, 81)]
    assert [page.title for page in pages] == [f"De focusgebieden ({number} van 3)" for number in (1, 2, 3)]
    assert [bool(page.paragraphs) for page in pages] == [True, False, False]


def test_without_circles_there_is_no_table():
    assert circles() == []
    assert circles(CIRCLE, with_circles=False) == []


# --- by gemeente number and letter ------------------------------------------------------------------------------------

AREAS = [
    area("Zand", "Wierden", 900, k7=5, k1=3, onv_verschil=-0.03, kwb_t0=10.0, kwb_t1=15.25),
    area("Berg", "Almelo", 100, k7=6),
    area("Dal", "Wierden", 2000, k7=5),
    area("Aker", "Borne", None, k7=5),
]


def listed(scope="whole", place=0):
    data = data_of(AREAS)
    view = view_of(data, scope=scope)
    return listed_pages(View(data, scopes(data, view.options)[place], view.options))


def test_areas_by_gemeente_and_then_by_inhabitants():
    [page] = listed()
    assert page.title == "Weinig veerkracht, vrij veel problemen"
    assert [row[:4] for row in page.table.rows] == [
        ("2a", "Aker", "Borne", None),
        ("3a", "Dal", "Wierden", 2000),
        ("3b", "Zand", "Wierden", 900),
    ]
    assert page.table.rows[2][4:] == ("slechter dan gemiddeld", -0.03, 5.2)
    assert page.table.rows[1][4:] == (None, None, None)
    assert "namen in 3 buurten (2\u202f900 inwoners) zowel" in page.paragraphs[0].text


def test_a_gemeente_has_the_same_number_in_its_own_document():
    assert [row[0] for row in listed("gemeenten", 2)[0].table.rows] == ["3a", "3b"]
    assert [row[0] for row in listed("gemeenten", 1)[0].table.rows] == ["2a"]


def test_where_no_area_is_in_the_class_there_is_no_list():
    assert listed("gemeenten", 0) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_headings_have_the_years(language):
    assert "2022" in listed_pages(view_of(data_of(AREAS), language=language))[0].table.headings[4]
