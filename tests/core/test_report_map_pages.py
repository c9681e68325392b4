"""Protects what stands around a map: title, kicker, subtitle, source line, circles and the map in words."""

from __future__ import annotations

import datetime

import pytest

from tests.core.report_builders import KEYS, area, caption_of, data_of, plain, view_of
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.map_pages import left_out, map_pages
from veerkracht_plugin.core.report.page_parts import caption
from veerkracht_plugin.core.report.report_data import facts_of

AREAS = [area("Aa", **{f"k{key}": 1 for key in KEYS}), area("Bee", inhabitants=500, k1=2, k7=2)]

CAPTIONS = {
    "1": "het niveau van overlast en onveiligheid in 2022 ten opzichte van het Nederlandse gemiddelde",
    "2": "de aanwezigheid en spreiding van bewoners in een kwetsbare positie in 2022",
    "3": "overlast en onveiligheid samen met de aanwezigheid van kwetsbare bewoners in 2022",
    "4": "het aandeel corporatiewoningen per buurt in 2022",
    "5": "de ontwikkeling van overlast en onveiligheid in 2014–2022 ten opzichte van het Nederlandse gemiddelde",
    "6": "hoe de aanwezigheid van kwetsbare bewoners zich in 2014–2022 heeft ontwikkeld",
    "7": "welke gebieden vanuit het oogpunt van veerkracht aandacht vragen",
    "1b": "het niveau van overlast en onveiligheid in 2022 ten opzichte van het gemeentelijk gemiddelde",
    "5b": "de ontwikkeling van overlast en onveiligheid in 2014–2022 ten opzichte van het gemeentelijk gemiddelde",
}


def page(key, facts=None, areas=AREAS, **given):
    data = data_of(areas, facts=facts or facts_of("nederland", "Veerkracht 1.0"))
    return map_pages(view_of(data, **given), key)[0]


@pytest.mark.parametrize(
    ("key", "kicker"),
    [
        ("1", "DE SITUATIE · 2022"),
        ("1b", "DE SITUATIE · 2022"),
        ("4", "DE SITUATIE · 2022"),
        ("5b", "DE ONTWIKKELING · 2014–2022"),
        ("7", "DE ONTWIKKELING · 2014–2022"),
    ],
)
def test_kickers(key, kicker):
    assert page(key).kicker == kicker


def test_titles_are_those_of_the_method():
    for key in KEYS:
        assert (page(key).title, page(key).number) == (legends()[key].title, key)
        assert page(key, language="en").title == legends()[key].title_en
    assert page("1").bookmark == "1 Overlast en onveiligheid"
    assert page("1b").bookmark == "1b Overlast en onveiligheid, ten opzichte van het gemeentelijk gemiddelde"


@pytest.mark.parametrize(
    ("key", "subtitle"),
    [
        ("1", "Gemeente Almelo, ten opzichte van het Nederlandse gemiddelde, profiel Veerkracht 1.0"),
        ("1b", "Gemeente Almelo, ten opzichte van het gemeentelijk gemiddelde, profiel Veerkracht 1.0"),
        ("2", "Gemeente Almelo, ten opzichte van de aangeleverde tabel, profiel Veerkracht 1.0"),
        ("4", "Gemeente Almelo, profiel Veerkracht 1.0"),
        # Two lines at most: the profile stands under the map as well.
        ("3", "Gemeente Almelo, ten opzichte van het Nederlandse gemiddelde en de aangeleverde tabel"),
    ],
)
def test_subtitles_say_where_and_against_what(key, subtitle):
    assert plain(page(key).subtitle) == subtitle


def captioned(key, reference="nederland", language="nl"):
    return caption(
        view_of(data_of(AREAS, facts=facts_of(reference, "Veerkracht 1.0")), language=language), legends()[key]
    )


@pytest.mark.parametrize("key", KEYS)
def test_captions_are_those_of_the_method(key):
    assert captioned(key) == CAPTIONS[key]


@pytest.mark.parametrize(
    ("reference", "dutch", "english"),
    [
        ("nederland", "het Nederlandse gemiddelde", "the Dutch average"),
        ("gemeente", "het gemeentelijk gemiddelde", "the municipal average"),
        ("tabel", "het gemiddelde van de tabel", "the average of the table"),
    ],
)
def test_captions_name_the_reference(reference, dutch, english):
    assert captioned("1", reference).endswith(f"in 2022 ten opzichte van {dutch}")
    assert captioned("5", reference, "en").endswith(f"in 2014–2022 compared with {english}")


def test_the_source_line():
    said = page("1", date=datetime.date(2025, 11, 21), author="Gemeente Almelo").source
    assert plain(said) == (
        "Kaart 1 – Deze kaart toont het niveau van overlast en onveiligheid in 2022 ten opzichte van het Nederlandse "
        "gemiddelde. (Bron: Leefbaarometer, bewerking: Gemeente Almelo) Profiel Veerkracht 1.0 · 21 november 2025"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_the_source_line_has_the_caption_and_the_source_of_the_legend(key, language):
    legend = legends()[key]
    said = page(key, language=language).source
    assert caption_of(key, language) in said
    assert (legend.source_en if language == "en" else legend.source) in said


def test_an_unweighted_mean_is_said_wherever_it_is_named():
    facts = facts_of("tabel", "Veerkracht 1.0", unweighted=("1",))
    found = page("1", facts)
    assert "het gemiddelde van de tabel (ongewogen)" in found.subtitle
    assert "het gemiddelde van de tabel (ongewogen)" in found.source
    assert "het gemiddelde van de tabel (ongewogen)" in found.paragraphs[0].text


def test_the_makers_of_the_background_are_named():
    said = page("1", attribution="© Kadaster", date=datetime.date(2025, 11, 21)).source
    assert "bewerking: Veerkrachtkaarten) Achtergrond: © Kadaster. Profiel" in plain(said)
    assert "Background: © Kadaster." in plain(page("1", attribution="© Kadaster", language="en").source)


def test_made_up_data_says_so():
    areas = [{**one, "code": "BU99010001"} for one in AREAS]
    source = page("1", areas=areas).source
    assert plain(source).endswith("Profiel Veerkracht 1.0 · synthetische gegevens")
    assert source.strong == "synthetische gegevens"
    assert page("1").source.strong == ""


def test_the_map_in_words_has_every_class_that_occurs():
    assert plain(page("1").alternative) == (
        "Kaart 1 van de gemeente Almelo: het niveau van overlast en onveiligheid in 2022 ten opzichte van het Nederlandse "
        "gemiddelde. zeer veel slechter dan gemiddeld: 1 buurt (1\u202f000 inwoners); "
        "veel slechter dan gemiddeld: 1 buurt (500 inwoners)."
    )
    assert plain(page("2").alternative).endswith("; geen gegevens: 1 buurt (500 inwoners).")


def test_a_map_that_is_left_out_says_why():
    areas = [area("Aa", k1=1, reasons={"6": "jaar ontbreekt"}), area("Bee", k1=1, reasons={"6": "te weinig inwoners"})]
    areas.append(area("Cee", k1=1, reasons={"6": "te weinig inwoners"}))
    assert left_out(view_of(data_of(areas)), ["6"]) == [
        "Kaart 6 (Ontwikkeling kwetsbare bewoners) is weggelaten voor de gemeente Almelo: "
        "geen enkele buurt heeft er een klasse (te weinig inwoners)."
    ]
    assert "(too few inhabitants)" in left_out(view_of(data_of(areas), language="en"), ["6"])[0]
    assert left_out(view_of(data_of([area("Aa", k1=1)])), ["6"])[0].endswith("heeft er een klasse.")


def test_several_maps_that_are_left_out_share_a_sentence():
    late, few = {"2": "jaar ontbreekt", "3": "jaar ontbreekt"}, {"6": "te weinig inwoners"}
    areas = [area("Aa", k1=1, reasons={**late, **few})]
    assert left_out(view_of(data_of(areas)), ["2", "3"]) == [
        "De kaarten 2 en 3 zijn weggelaten voor de gemeente Almelo: geen enkele buurt heeft er een klasse "
        "(het jaar ontbreekt)."
    ]
    assert left_out(view_of(data_of(areas)), ["2", "3", "6"]) == [
        "De kaarten 2 (het jaar ontbreekt), 3 (het jaar ontbreekt) en 6 (te weinig inwoners) zijn weggelaten voor de "
        "gemeente Almelo: geen enkele buurt heeft er een klasse."
    ]
    assert left_out(view_of(data_of(areas), language="en"), ["2", "3"])[0].startswith("Maps 2 and 3 are left out for ")
    assert left_out(view_of(data_of(areas)), []) == []


# --- circles ----------------------------------------------------------------------------------------------------------

CIRCLES = [
    {"nr": "12", "naam": "Twaalf", "gemeente": "Almelo", "kaarten": "3,4", "corp_aandeel": 60.0, "soort": "focus"},
    {"nr": "2", "naam": "Twee", "gemeente": "Almelo", "kaarten": None, "corp_aandeel": 59.9, "soort": "focus"},
    {"nr": "3", "naam": "Drie", "gemeente": "Almelo", "kaarten": "6", "corp_aandeel": None, "soort": "ontwikkeling"},
    {"nr": "a", "naam": "A & <B>", "gemeente": "Almelo", "kaarten": "4", "corp_aandeel": None, "soort": "focus"},
]


def circles(key, **given):
    covered = [(place, 0, 1.0) for place in range(len(CIRCLES))]
    [found, *_] = map_pages(view_of(data_of(AREAS, circles=CIRCLES, covered=covered), **given), key)
    return [(one.number, one.colour) for one in found.circles]


def test_circles_show_on_their_maps_by_number_in_the_colours_of_the_map():
    black, blue, red, white, green = "#1A1A1A", "#0B4DA2", "#C8102E", "#FFFFFF", "#0B4F3A"
    assert circles("3") == [("2", black), ("12", black)]
    assert circles("4") == [("2", red), ("12", blue), ("a", black)]
    assert circles("6") == [("2", white), ("3", green)]
    assert circles("1") == [("2", black)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_the_colours_of_circles_mean_is_in_words_where_they_differ(language):
    covered = [(place, 0, 1.0) for place in range(len(CIRCLES))]
    view = view_of(data_of(AREAS, circles=CIRCLES, covered=covered), language=language)
    said = {key: [circle.meaning for circle in map_pages(view, key)[0].circles] for key in ("1", "4")}
    assert (
        said["4"]
        == {
            "nl": ["corporatiebezit onder 60%", "corporatiebezit 60% of meer", "corporatiebezit onbekend"],
            "en": [
                "corporation dwellings below 60%",
                "corporation dwellings 60% or more",
                "corporation dwellings unknown",
            ],
        }[language]
    )
    assert said["1"] == [""]


def test_circles_can_be_left_out():
    assert circles("4", with_circles=False) == []
