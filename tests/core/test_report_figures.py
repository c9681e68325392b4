"""Protects the charts: every bar and every number of their text against plain sums."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.core.report_builders import amount, area, data_of, in_class, many_areas, numbers_in, plain, share, view_of
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.figures import figures_page

PROBLEMS = {"zeer veel problemen": (1,), "veel problemen": (2,), "bovengemiddelde problemen": (3, 4)}
PROBLEMS["weinig problemen"] = (5, 6, 7, 8, 9)
VULNERABLE = {"zeer veel kwetsbaar": (6, 7), "veel kwetsbaar": (5,), "weinig kwetsbaar": (3, 4)}
VULNERABLE["zeer weinig kwetsbaar"] = (1, 2)


def page(areas, **given):
    return figures_page(view_of(data_of(areas, **given)))


def weighted(areas):
    """Areas that count by inhabitants, or as one each where these are not known of any."""
    if all(one["inhabitants"] is None for one in areas):
        return [{**one, "inhabitants": 1} for one in areas]
    return [{**one, "inhabitants": one["inhabitants"] or 0} for one in areas]


def chart(page_found, start):
    return next((one for one in page_found.charts if one.title.startswith(start)), None)


@settings(max_examples=40, deadline=None)
@given(many_areas())
@pytest.mark.parametrize(("start", "key", "levels"), [("Problemen", "1", PROBLEMS), ("Kwetsbare", "2", VULNERABLE)])
def test_bars_are_shares_of_inhabitants(start, key, levels, areas):
    counted = [one for one in weighted(areas) if one["kaart4"] and one[f"kaart{key}"]]
    found = page(areas)
    bars = chart(found, start) if found else None
    if bars is None:
        assert not sum(one["inhabitants"] for one in counted)
        return
    assert [bar.label for bar in bars.bars] == [legends()["4"].label(number) for number in range(1, 6)]
    for number, bar in enumerate(bars.bars, start=1):
        own = in_class(counted, "4", [number])
        total = sum(one["inhabitants"] for one in own)
        if not total:
            assert bar.parts == ()
            continue
        for (value, fill, words), (name, classes) in zip(bar.parts, levels.items()):
            some = in_class(own, key, classes)
            assert value == pytest.approx(100 * sum(one["inhabitants"] for one in some) / total, abs=1e-5)
            assert words == f"{name}: {share(some, own)}"
            assert fill in {entry.main for entry in legends()[key].entries if entry.number in classes}


def test_what_is_said_of_corporation_dwellings():
    areas = [
        area("Aa", inhabitants=300, k4=5, corp_t1=90.0, k1=1, k2=7),
        area("Bee", inhabitants=100, k4=4, k1=9, k2=1),
    ]
    areas += [
        area("Cee", inhabitants=600, k4=2, corp_t1=20.0, k1=3, k2=2),
        area("Dee", inhabitants=400, k4=1, k1=5, k2=5),
    ]
    assert plain(page(areas).paragraphs[0].text) == (
        "Waar 60% of meer van de woningen van een corporatie is (2 buurten), woont 75% van de inwoners in een buurt "
        "met bovengemiddelde of meer problemen; elders (2 buurten) is dat 60%. Waar 60% of meer van de woningen "
        "van een corporatie is (2 buurten), woont 75% van de inwoners in een buurt met veel of zeer veel kwetsbare "
        "bewoners; elders (2 buurten) is dat 40%. Van alle corporatiewoningen staat 69% in 1 buurt met een aandeel van 60% of meer, "
        "en 69% in 1 buurt met 80% of meer. Dit is geschat naar inwoners: het aantal woningen per buurt is niet bekend."
    )


def test_the_stock_is_counted_in_dwellings_where_these_are_known():
    areas = [area("Aa", k4=5, corp_t1=90.0, dwellings=100), area("Bee", k4=4, corp_t1=60.0, dwellings=50)]
    areas.append(area("Cee", k4=2, corp_t1=20.0, dwellings=400))
    found = page(areas)
    # 90, 30 and 80 dwellings.
    assert [round(value, 3) for value, _, _ in chart(found, "Waar").bars[0].parts] == [0, 40, 0, 15, 45]
    text = plain(found.paragraphs[0].text)
    assert "staat 60% in 2 buurten met een aandeel van 60% of meer, en 45% in 1 buurt met 80% of meer." in text
    assert "geschat" not in text


def test_without_inhabitants_areas_are_counted():
    areas = [area("Aa", inhabitants=None, k4=5, k1=1), area("Bee", inhabitants=None, k4=1, k1=9)]
    found = page(areas)
    assert chart(found, "Problemen").unit == "% van de buurten"
    assert plain(found.paragraphs[0].text) == (
        "Waar 60% of meer van de woningen van een corporatie is (1 buurt), heeft 100% van de buurten bovengemiddelde of "
        "meer problemen; elders (1 buurt) is dat 0%."
    )


@pytest.mark.parametrize("people", [None, 100])
@pytest.mark.parametrize(
    ("language", "start"),
    [("nl", "Waar 60% of meer van de woningen van een"), ("en", "Where corporations own 60% or more of the dwellings")],
)
def test_a_share_is_one_of_dwellings(people, language, start):
    areas = [area(name, inhabitants=people, k4=k4, k1=1, k2=7) for name, k4 in (("Aa", 5), ("Bee", 1))]
    found = figures_page(view_of(data_of(areas), language=language))
    assert found.paragraphs[0].text.count(start) == 2


def test_shares_alone_are_no_number_of_dwellings():
    areas = [area("Aa", inhabitants=None, k4=5, corp_t1=90.0, k1=1), area("Bee", inhabitants=None, k4=1, k1=9)]
    found = page(areas)
    assert chart(found, "Waar") is None
    assert "corporatiewoningen" not in found.paragraphs[0].text


def test_what_holds_nowhere_is_no_pair_of_nothings():
    calm = [area("Aa", k4=5, corp_t1=90.0, k1=9, k2=1), area("Bee", k4=1, corp_t1=5.0, k1=8, k2=2)]
    assert "0% van" not in page(calm).paragraphs[0].text
    assert plain(page(calm).paragraphs[0].text).startswith("Van alle corporatiewoningen staat 95% in 1 buurt")
    weak = page([area("Aa", k4=2, corp_t1=20.0, k1=9), area("Bee", k4=1, corp_t1=5.0, k1=8)])
    assert weak.paragraphs[0].text == "In geen enkele buurt is 60% of meer van de woningen van een corporatie."
    strong = page([area("Aa", k4=4, corp_t1=75.0, k1=9), area("Bee", k4=1, corp_t1=25.0, k1=8)])
    assert "en geen in een buurt met 80% of meer." in strong.paragraphs[0].text


# --- the quadrants ----------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(many_areas())
def test_quadrants_count_areas_and_inhabitants(areas):
    found = page(areas)
    if found is None or found.diagram is None:
        return
    relative = any(one["onv_verschil"] == one["onv_verschil"] for one in areas)
    changes = []
    for one in areas:
        score = one["onv_verschil"] if relative else (one["onv_t1"] or 0) - (one["onv_t0"] or 0)
        known = (score == score) if relative else None not in (one["onv_t0"], one["onv_t1"])
        if known and None not in (one["kwb_t0"], one["kwb_t1"]):
            changes.append((round(one["kwb_t1"] - one["kwb_t0"], 4), round(score, 4), one))
    assert [(dot.x, dot.y) for dot in found.diagram.dots] == [pytest.approx((x, y), abs=1e-9) for x, y, _ in changes]
    expected = [
        amount([one for x, y, one in changes if x * right > 0 and y * up > 0])
        for right, up in ((1, 1), (1, -1), (-1, 1), (-1, -1))
    ]
    still = [one for x, y, one in changes if not x or not y]
    expected += [amount(still)] if still else []
    text = next(one.text for one in found.paragraphs if one.heading == "In balans of uit balans")
    on_map_7 = ["7"] if any(one["kaart7"] for one in areas) else []
    assert numbers_in(text) == [*(part for one in expected for part in numbers_in(one)), *on_map_7]


def test_areas_on_an_axis_are_told_of():
    areas = [area("Aa", onv_t0=0.0, onv_t1=0.1, kwb_t0=1.0, kwb_t1=1.0), area("Bee", onv_t0=0.0, kwb_t0=1.0)]
    said = plain(page(areas).diagram.alternative)
    assert "In 1 buurt (1\u202f000 inwoners) bleef minstens een van beide gelijk." in said
    areas[0]["kwb_t1"] = 2.0
    assert "gelijk" not in page(areas).diagram.alternative


def test_the_quadrants_tell_of_index_and_score_and_why_map_7_has_other_numbers():
    one = area("Aa", onv_t0=0.0, onv_t1=0.0001, onv_verschil=-0.0089, kwb_t0=1.0, kwb_t1=1.01, k7=3)
    said = plain(page([one]).diagram.alternative)
    assert "1 buurt (1\u202f000 inwoners) steeg de index en verslechterde de score" in said
    assert said.endswith(
        "De score is vergeleken met het Nederlandse gemiddelde. Elke verandering telt hier, hoe klein ook; "
        "kaart 7 telt pas vanaf haar klassengrenzen en heeft daarom andere aantallen."
    )
    assert "bewoners" not in said
    bare = plain(figures_page(view_of(data_of([one]), maps=("4",))).diagram.alternative)
    assert bare.endswith("Elke verandering telt hier, hoe klein ook.")


def test_circles_stand_among_the_areas_against_the_same_reference():
    # The country rose by 0.01; the circle has its own change, of 0.03, with it.
    areas = [area(name, onv_t0=0.0, onv_t1=0.05, onv_verschil=0.04, kwb_t0=1.0, kwb_t1=2.0) for name in ("Aa", "Bee")]
    circle = {"nr": "3", "naam": "Riet", "gemeente": "Almelo", "onv_verschil": 0.03, "kwb_verschil": -1.5}
    found = page(areas, circles=[circle, {"nr": "4"}]).diagram
    assert [(dot.x, dot.y) for dot in found.dots if not dot.is_accent] == [(1.0, 0.04), (1.0, 0.04)]
    assert [(dot.x, dot.y, dot.label) for dot in found.dots if dot.is_accent] == [(-1.5, 0.02, "3 Riet")]


def test_a_dot_without_a_name_has_its_number_once():
    areas = [area(name, onv_t0=0.0, onv_t1=0.05, onv_verschil=0.05, kwb_t0=1.0, kwb_t1=2.0) for name in ("Aa", "Bee")]
    found = page(areas, circles=[{"nr": "3", "gemeente": "Almelo", "onv_verschil": 0.03, "kwb_verschil": -1.5}]).diagram
    assert [dot.label for dot in found.dots if dot.is_accent] == ["3"]


def test_corners_are_upper_left_upper_right_lower_left_lower_right():
    found = page([area("Aa", onv_t0=0.0, onv_t1=0.1, kwb_t0=1.0, kwb_t1=2.0)]).diagram
    assert found.corners == (
        "index lager, score beter",
        "index hoger, score beter",
        "index lager, score slechter",
        "index hoger, score slechter",
    )
    assert "In 1 buurt (1\u202f000 inwoners) steeg de kwetsbaarheidsindex en verbeterde de score" in plain(
        found.alternative
    )


def test_a_correlation_is_said_to_be_no_cause():
    assert page([area("Aa", k4=1, k1=1)]).paragraphs[-1].heading == "Samenhang is geen oorzaak"


def test_nothing_to_draw_is_no_page():
    assert page([area("Aa", k5=1)]) is None
