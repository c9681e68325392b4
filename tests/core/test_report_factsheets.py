"""Protects the page of a focus circle: figures beside those of gemeente and country, classes, form, privacy."""

from __future__ import annotations

import math

import pytest

from tests.core.report_builders import area, data_of, mean, plain, random_areas, view_of
from veerkracht_plugin.core.legends import no_data
from veerkracht_plugin.core.report.factsheets import Factsheets

AREAS = [
    area("Aa", "Almelo", 100, k1=1, k3=10, onv_t1=-0.2, kwb_t1=40.0, corp_t1=80.0),
    area("Bee", "Almelo", 300, k1=5, k3=2, onv_t1=0.0, kwb_t1=20.0, corp_t1=20.0),
    area("Cee", "Almelo", 600),
    area("Dee", "Borne", 1000, k1=9, onv_t1=0.2, kwb_t1=5.0, corp_t1=5.0),
]
CIRCLE = {
    "nr": "7",
    "naam": "Het Nieuwstraatkwartier",
    "gemeente": "Almelo",
    "soort": "aandacht",
    "straal_m": 250.0,
    "x": 241000.0,
    "y": 486000.5,
    "inwoners": 400,
    "buurten": 3,
    "corp_aandeel": 35.04,
    "onv_2014": -0.0801,
    "onv_2022": -0.05,
    "onv_verschil": 0.0301,
    "kwb_2014": 24.0,
    "kwb_2022": 25.04,
    "kwb_verschil": 1.04,
    "aandeel_geen_gegevens": 0.12,
    "kaart1": 5,
    "kaart3": 2,
}
COVERED = [(0, 0, 1.0), (0, 1, 1.0), (0, 2, 0.5)]


def sheet(circle=CIRCLE, covered=COVERED, areas=AREAS, **given):
    [found] = Factsheets(view_of(data_of(areas, circles=[circle], covered=covered), **given)).pages()
    return found


def test_where_and_how_large():
    found = sheet()
    assert tuple(map(plain, found.facts)) == (
        "Gemeente Almelo",
        "straal 250 m",
        "400 inwoners",
        "3 buurten geheel of voor een deel",
    )
    assert (found.x, found.y, found.radius) == (241000.0, 486000.5, 250.0)
    assert (found.title, found.bookmark) == ("Het Nieuwstraatkwartier", "7 Het Nieuwstraatkwartier")
    assert found.kicker == "AANDACHTSGEBIED"


def test_figures_beside_those_of_gemeente_and_country():
    found = sheet()
    assert list(found.figures.headings) == [
        "", "2014", "2022", "Verandering", "Gemeente 2022", "Nederland 2022",
    ]  # fmt: skip
    assert [row[1:] for row in found.figures.rows] == [
        (-0.08, -0.05, 0.03, -0.05, 0.0),
        (24.0, 25.0, 1.0, 25.0, None),
        (None, 35.0, None, 35.0, None),
        (None, 400, None, 1000, None),
    ]
    assert found.slopes == ((-0.08, -0.05), (24.0, 25.0), None, None)


@pytest.mark.parametrize("seed", range(5))
def test_the_gemeente_is_the_mean_of_its_inhabitants(seed):
    areas = random_areas(30, seed, ("Almelo", "Borne"))
    own = [one for one in areas if one["gemeente"] == "Almelo"]
    rows = sheet(areas=areas).figures.rows
    for row, fact, places in zip(rows, ("onv_t1", "kwb_t1", "corp_t1"), (3, 1, 1)):
        assert row[4] == pytest.approx(round(mean(own, fact), places))
    assert rows[3][4] == sum(one["inhabitants"] for one in own)


def test_classes_as_shares_of_its_inhabitants():
    # 100, 300 and 300 inhabitants are in it.
    first, *_, third = sheet().strips[:3]
    assert [(round(share, 4), words) for share, _, words in first.parts] == [
        (0.1429, "zeer veel slechter dan gemiddeld: 14%"),
        (0.4286, "gemiddeld in Nederland: 43%"),
        (0.4286, "geen gegevens: 43%"),
    ]
    assert first.parts[-1][1] == no_data().fill
    assert first.words == "gemiddeld in Nederland"
    assert third.words == "weinig problemen, weinig kwetsbaar"
    assert [strip.number for strip in sheet().strips] == list("1234567")
    assert sheet().strips[6].words == "geen gegevens voor deze kaart"


def test_a_class_of_less_than_half_has_its_share():
    areas = [{**one, "kaart1": number} for one, number in zip(AREAS, (1, 5, 9, 9))]
    words = sheet({**CIRCLE, "kaart1": 5}, areas=areas).strips[0].words
    # 300 of 700, beside 100 and 300.
    assert words == "gemiddeld in Nederland (43%)"
    owned = [{**one, "kaart4": number} for one, number in zip(AREAS, (1, 2, 3, 3))]
    assert sheet({**CIRCLE, "kaart4": 2}, areas=owned).strips[3].words == "10-30% (43% van de inwoners)"


def test_shares_add_up_to_one():
    for strip in sheet().strips:
        assert not strip.parts or sum(share for share, _, _ in strip.parts) == pytest.approx(1, abs=1e-5)


def test_a_circle_with_few_inhabitants_shows_nothing_of_them():
    masked = {"nr": "7", "gemeente": "Almelo", "reden": "te weinig inwoners", "kaart1": 5, "straal_m": 50}
    found = sheet(masked)
    assert all(strip.parts == () and strip.words == "niet getoond" for strip in found.strips)
    assert [row[1:4] for row in found.figures.rows] == [(None, None, None)] * 4
    assert found.notes[:2] == (
        "Waarom er geen cijfers zijn: te weinig inwoners.",
        "Een streepje (–) is een cijfer dat daarom niet is getoond, of dat niet in de gegevens staat.",
    )
    assert found.figures.rows[1][0] == "Kwetsbaarheidsindex (punten)"


def test_a_row_of_which_nothing_is_known_says_so_and_the_diagram_too():
    bare = [{name: value for name, value in one.items() if name != "kwb_t1"} for one in AREAS]
    circle = {name: value for name, value in CIRCLE.items() if not name.startswith("kwb")}
    found = sheet(circle, areas=bare)
    assert found.figures.rows[1] == ("Kwetsbaarheidsindex (punten): niet bekend", None, None, None, None, None)
    assert "Waar dit gebied in de figuur staat, is niet bekend: een van de veranderingen ontbreekt." in found.notes
    assert found.position.alternative == "De veranderingen zijn van geen enkele buurt bekend."
    assert not [note for note in sheet().notes if note.startswith("Waar dit gebied")]


def test_the_borders_have_the_classes_of_the_first_map_that_has_any():
    only_first = [{name: value for name, value in one.items() if name != "kaart3"} for one in AREAS]
    assert sheet(areas=only_first).detail[0] == "1"


def test_notes_tell_what_is_missing_and_that_a_correlation_is_no_cause():
    assert sheet().notes == (
        "Zonder gegevens: 12% van de oppervlakte van de cirkel.",
        "Een streepje (–) is een cijfer dat niet bekend is: het staat niet in de gegevens.",
        "De klasse is die van de grootste groep inwoners met een klasse; onder de helft staat haar aandeel erbij.",
        "Dat twee dingen samengaan, betekent niet dat het een door het ander komt.",
    )
    assert sheet({**CIRCLE, "toelichting": "Vraagt aandacht."}).remark == "Vraagt aandacht."


def test_the_detail_map_says_which_classes_it_shows():
    key, caption = sheet().detail
    assert caption.startswith("Langs de grenzen: de klassen van kaart")
    assert f"kaart {key}, " in caption


def test_the_form_is_taken_over_as_text():
    written = {
        "leefomgeving": "Groen & <b>licht</b>",
        "woninggebruik_gewenst": "Meng\x00en",
        "hoe_komt_dat": "Zie {t0}",
    }
    found = sheet({**CIRCLE, **written})
    assert found.matrix == (
        ("Leefomgeving", "Groen & <b>licht</b>", "", ""),
        ("Woningprogramma", "", "", ""),
        ("Sociale aanpak", "", "", ""),
        ("Woninggebruik", "", "", "Mengen"),
    )
    assert found.questions[1] == ("Hoe komt dat?", "Zie {t0}")
    assert len(found.questions) == 5
    assert found.questions[0][1] == ""


def test_its_place_among_the_areas_of_its_gemeente():
    areas = [area(name, gemeente, onv_t0=0.0, onv_t1=0.1, kwb_t0=1.0, kwb_t1=2.0) for name, gemeente in
             (("Aa", "Almelo"), ("Bee", "Almelo"), ("Cee", "Borne"))]  # fmt: skip
    dots = sheet(areas=areas).position.dots
    assert [(dot.x, dot.y, dot.label, dot.is_accent) for dot in dots] == [
        (1.0, 0.1, "", False),
        (1.0, 0.1, "", False),
        (1.0, 0.03, "7", True),
    ]


def test_a_circle_of_which_nothing_is_known_has_a_page():
    found = sheet({"nr": None, "naam": None}, covered=None)
    assert (found.title, found.facts) == ("Focusgebied", ())
    assert math.isnan(found.x)
    assert found.position.dots == ()
    assert found.slopes == (None,) * 4


def test_english():
    found = sheet(language="en")
    assert found.figures.headings[3] == "Change"
    assert found.questions[0][0] == "What do we see?"
    assert found.strips[0].words == "average in the Netherlands"
