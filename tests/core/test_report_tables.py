"""Protects the table of focus circles: a row each, classes in words that say enough, with their colours."""

from __future__ import annotations

import pytest

from tests.core.report_builders import area, data_of, plain, view_of
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.scopes import scopes
from veerkracht_plugin.core.report.table_pages import circle_page
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


def test_a_class_of_less_than_half_has_its_share():
    areas = [area(f"{number} aa", inhabitants=people, k3=9 if people == 370 else number + 1, k7=6) for number, people in
             enumerate((370, 330, 300))]  # fmt: skip
    areas.append(area("Dee", inhabitants=900))
    data = data_of(areas, circles=[CIRCLE], covered=[(0, row, 1.0) for row in range(4)])
    for language, words in (("nl", "veel problemen, veel kwetsbaar (37%)"), ("en", "(37%)")):
        third, seventh = circle_page(view_of(data, language=language)).table.rows[0][-2:]
        assert third.endswith(words)
        assert third.fill == legends()["3"].entry(9).fill("main")
        assert "%" not in seventh


@pytest.mark.parametrize(
    ("people", "said"), [(500, ""), (499, " (bijna 50%)"), (495, " (bijna 50%)"), (494, " (49%)"), (340, " (34%)")]
)
def test_less_than_half_is_never_said_to_be_half(people, said):
    areas = [
        area("Aa", inhabitants=people, k3=9),
        *(area("Bee", inhabitants=(1000 - people) // 2, k3=one) for one in (1, 2)),
    ]
    areas.append(area("Cee", inhabitants=(1000 - people) % 2, k3=3))
    data = data_of(areas, circles=[CIRCLE], covered=[(0, row, 1.0) for row in range(4)])
    assert plain(circle_page(view_of(data)).table.rows[0][-2]) == f"veel problemen, veel kwetsbaar{said}"


@pytest.mark.parametrize(("inhabitants", "said"), [(1000, "de grootste groep inwoners"), (None, "de grootste oppervl")])
def test_what_the_classes_are_of_is_said(inhabitants, said):
    bare = area("Aa", inhabitants=inhabitants, k1=1)
    areas = [bare if inhabitants else {name: bare[name] for name in bare if name != "inhabitants"}]
    page = circle_page(view_of(data_of(areas, circles=[CIRCLE])))
    assert f"De klasse is die van {said}" in page.paragraphs[1].text


def test_why_circles_have_no_figures_is_said_in_the_language_of_the_page():
    hidden = [{"nr": number, "reden": "te weinig inwoners"} for number in ("4", "11")]
    found = (*hidden, {"nr": "5", "reden": "geen gegevens"}, CIRCLE)
    dutch, english = (plain(circles(*found, language=one).paragraphs[0].text) for one in ("nl", "en"))
    assert dutch.endswith("Zonder cijfers: 4 en 11 (te weinig inwoners) en 5 (geen gegevens).")
    assert english.endswith("Without figures: 4 and 11 (too few inhabitants) and 5 (no data).")
    assert "Zonder cijfers" not in circles(CIRCLE).paragraphs[0].text


def test_that_figures_are_of_whole_circles_is_said_where_one_crosses_the_border():
    areas = [area("Aa", "Almelo", k1=1), area("Bee", "Borne", k1=1)]
    covered = [(0, 0, 0.9), (0, 1, 0.4), (1, 1, 1.0)]
    data, options = data_of(areas, circles=[CIRCLE, {"nr": "8"}], covered=covered), Options(scope="gemeenten")
    almelo, borne = (circle_page(View(data, scope, options)) for scope in scopes(data, options))
    said = "Bij een cirkel over de grens gaan de cijfers over de hele cirkel."
    assert almelo.paragraphs[1].text.endswith(said)
    assert borne.paragraphs[1].text.endswith(said)
    whole = circle_page(view_of(data))
    assert "de hele cirkel" not in whole.paragraphs[1].text


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
