"""Protects the cover and the page on how to read the maps: years, reference, sources, and what is not known."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.report_builders import KEYS, amount, area, data_of, numbers_in, plain, view_of
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.reasons import REASONS
from veerkracht_plugin.core.report.front_pages import cover, reading
from veerkracht_plugin.core.report.page_parts import subtitle
from veerkracht_plugin.core.report.report_data import facts_of

AREAS = [area("Aa", **{f"k{key}": 1 for key in KEYS})]


def view(areas=AREAS, data=None, **given):
    return view_of(data_of(areas, **(data or {})), **given)


def front(view):
    return cover(view, KEYS)


def text(page, heading):
    return next(plain(one.text) for one in page.paragraphs if one.heading == heading)


def test_the_cover_says_what_where_when_and_by_whom():
    found = front(view(title="Onze buurten", author="Gemeente Almelo", date=datetime.date(2025, 11, 21)))
    assert (found.title, found.subtitle, found.date) == ("Onze buurten", "Gemeente Almelo", "november 2025")
    assert tuple(map(plain, found.lines)) == (
        "Situatie in 2022, ontwikkeling van 2014 tot 2022",
        "Ten opzichte van het Nederlandse gemiddelde",
        "Profiel Veerkracht 1.0",
        "Gemeente Almelo",
    )


@pytest.mark.parametrize(
    ("keys", "on_cover"), [(KEYS, "3"), (["7", "1"], "1"), (["5b", "7"], "7"), (["1b"], "1b"), ([], "")]
)
def test_the_map_on_the_cover_is_what_the_report_leads_up_to(keys, on_cover):
    assert cover(view(), keys).key == on_cover


def test_a_region_names_its_gemeenten():
    names = ["Beekdaelen", "Brunssum", "Heerlen", "Kerkrade"]
    found = front(view([area(name, name, k1=1) for name in names]))
    assert found.subtitle == "4 gemeenten"
    assert found.lines[0] == "Beekdaelen, Brunssum, Heerlen en Kerkrade"
    assert front(view([area(name, name, k1=1) for name in names[:2]])).subtitle == "Gemeenten Beekdaelen en Brunssum"
    assert front(view([{"name": "Aa", "inhabitants": 5, "kaart1": 1}])).subtitle == "Dit gebied"


def test_the_usual_title_in_both_languages():
    assert front(view()).title == "Analyse veerkrachtkaarten"
    assert front(view(language="en")).title == "Analysis of resilience maps"


def test_one_year_is_no_development():
    found = view(data={"years": (None, 2022)})
    assert front(found).lines[0] == "Situatie in 2022"
    assert text(reading(found, ["1"], []), "De vraag") == "Hoe stond het er in 2022 voor: waar is overlast?"


@pytest.mark.parametrize(
    ("keys", "heading", "asked", "compared"),
    [
        (
            ["2", "4"],
            "De vraag",
            "Hoe stond het er in 2022 voor: waar wonen kwetsbare bewoners?",
            "Kwetsbare bewoners zijn vergeleken met het gemiddelde van de aangeleverde tabel.",
        ),
        (
            ["1b", "5b"],
            "Twee vragen",
            "Hoe stond het er in 2022 voor: waar is overlast? En wat veranderde er sinds 2014?",
            "Overlast en onveiligheid zijn vergeleken met het gemeentelijk gemiddelde.",
        ),
        (
            ["5"],
            "De vraag",
            "Wat veranderde er sinds 2014?",
            "Overlast en onveiligheid zijn vergeleken met het Nederlandse gemiddelde.",
        ),
        (["4"], "De vraag", "Hoe stond het er in 2022 voor: waar staan de corporatiewoningen?", None),
    ],
)
def test_reading_speaks_of_nothing_that_its_maps_do_not_show(keys, heading, asked, compared):
    found = reading(view(), keys, [])
    assert text(found, heading) == asked
    against = [plain(one.text) for one in found.paragraphs if one.heading == "Waarmee is vergeleken"]
    assert against == ([compared] if compared else [])


def test_reading_asks_what_all_maps_answer():
    found = reading(view(), list(KEYS), [])
    assert text(found, "Twee vragen").startswith(
        "Hoe stond het er in 2022 voor: waar is overlast, waar wonen kwetsbare bewoners en waar komt dat samen? "
        "En wat veranderde er sinds 2014? Een buurt toont veerkracht als"
    )


def test_a_table_is_named_once_where_all_is_held_against_it():
    facts = facts_of("tabel", "Veerkracht 1.0")
    found = reading(view(data={"facts": facts}), ["1", "2", "3"], [])
    assert text(found, "Waarmee is vergeleken") == (
        "Overlast en onveiligheid zijn vergeleken met het gemiddelde van de tabel, en kwetsbare bewoners ook."
    )
    assert subtitle(view(data={"facts": facts}), "3").startswith(
        "Gemeente Almelo, ten opzichte van het gemiddelde van de tabel, profiel"
    )
    assert "het Nederlandse gemiddelde en de aangeleverde tabel" in subtitle(view(), "3")


def test_a_page_names_the_sources_of_its_maps_alone():
    assert reading(view(), ["1", "4"], []).source.startswith("(Bron: Leefbaarometer, CBS, bewerking")
    assert reading(view(), ["2"], []).source.startswith("(Bron: CBS microdata, WoonZorgwijzer, bewerking")


def test_reading_says_against_what_by_which_profile_and_from_which_files():
    found = reading(view(), list(KEYS), [])
    assert text(found, "Waarmee is vergeleken") == (
        "Overlast en onveiligheid zijn vergeleken met het Nederlandse gemiddelde, kwetsbare bewoners met het "
        "gemiddelde van de aangeleverde tabel."
    )
    assert "het profiel Veerkracht 1.0" in text(found, "Wat een klasse betekent")
    assert text(found, "Gebruikte bestanden") == "scores.csv en wonen.csv."
    assert "betekent niet dat het een door het ander komt" in text(found, "Samenhang is geen oorzaak")


def test_reading_says_what_the_white_lines_are():
    said = "Buiten het bebouwd gebied liggen witte lijnen over de kleur"
    assert said in text(reading(view(with_open_land=True), list(KEYS), []), "Wat een klasse betekent")
    assert said not in text(reading(view(), list(KEYS), []), "Wat een klasse betekent")
    english = reading(view(language="en", with_open_land=True), ["1"], [])
    assert "Outside the built-up area white lines" in text(english, "What a class means")


def test_reading_says_which_means_are_unweighted():
    facts = facts_of("tabel", "Veerkracht 1.0", unweighted=("1", "5"))
    found = text(reading(view(data={"facts": facts}), ["1", "2", "5"], []), "Waarmee is vergeleken")
    assert "Op de kaarten 1 en 5 is het gemiddelde ongewogen" in found


def test_the_table_of_the_maps_has_title_caption_and_source():
    found = reading(view(), ["1", "7"], [])
    assert found.maps.rows == (
        (
            "1",
            "Overlast en onveiligheid",
            "Het niveau van overlast en onveiligheid in 2022 ten opzichte van het Nederlandse gemiddelde",
            "Leefbaarometer",
        ),
        (
            "7",
            "Veerkracht",
            "Welke gebieden vanuit het oogpunt van veerkracht aandacht vragen",
            legends()["7"].source,
        ),
    )
    assert found.grid == ()


def held(lines, names, name):
    """How many areas are in all rows, or columns, of a name."""
    return sum(cell.areas or 0 for line, own in zip(lines, names) for cell in line if own == name)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 7)), min_size=1, max_size=20))
def test_rows_and_columns_of_the_grid_add_up_to_what_maps_1_and_2_have(classes):
    # Level by class, and the class of map 3 by problem and vulnerable level (METHOD 3).
    problems, vulnerable = (3, 3, 2, 2, 1, 1, 1, 1, 1), (1, 1, 2, 2, 3, 3, 3)
    areas = [
        area("Aa", k1=one, k2=two, k3=10 if one == 1 and two > 5 else 3 * problems[one - 1] - 3 + vulnerable[two - 1])
        for one, two in classes
    ]
    found = reading(view(areas), ["3"], [])
    rows = ("veel of zeer veel problemen", "bovengemiddelde problemen", "weinig problemen")
    columns = ("zeer weinig kwetsbaar", "weinig kwetsbaar", "veel of zeer veel kwetsbaar")
    assert tuple(dict.fromkeys(found.grid_rows)) == rows
    assert tuple(dict.fromkeys(found.grid_columns)) == columns
    for name, level in zip(rows, (3, 2, 1)):
        assert held(found.grid, found.grid_rows, name) == sum(problems[one - 1] == level for one, _ in classes)
    for name, level in zip(columns, (1, 2, 3)):
        standing = zip(*found.grid)
        assert held(standing, found.grid_columns, name) == sum(vulnerable[two - 1] == level for _, two in classes)


def test_the_class_of_both_very_many_stands_alone_with_its_own_name():
    corner = reading(view(), ["3"], []).grid[0]
    assert [cell.label for cell in corner] == ["", "", "", "zeer veel problemen, zeer veel kwetsbaar"]


def test_what_is_left_out_is_among_what_is_not_known():
    found = text(reading(view(), ["1"], ["Kaart 6 is weggelaten."]), "Wat niet bekend is")
    assert found == "Elke buurt heeft op elke kaart een klasse. Kaart 6 is weggelaten."


def test_areas_without_a_class_are_told_by_reason():
    few = {"1": "te weinig inwoners", "5": "te weinig inwoners"}
    areas = [*AREAS, area("Bee", inhabitants=30, reasons=few, k2=1), area("Cee", inhabitants=10, reasons=few, k2=1)]
    assert text(reading(view(areas), ["1", "2", "5"], []), "Wat niet bekend is") == (
        "Op de kaarten 1 en 5 hebben 2 buurten (40 inwoners) geen klasse: te weinig inwoners (2)."
    )
    english = text(reading(view(areas, language="en"), ["1", "2"], []), "What is not known")
    assert english == "On map 1, 2 neighbourhoods (40 inhabitants) have no class: too few inhabitants (2)."


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([None, *REASONS]), min_size=1, max_size=12), st.lists(st.integers(1, 3000), min_size=12)
)
def test_every_number_of_what_is_not_known(reasons, people):
    areas = [
        area("x" * (place + 1), inhabitants=people[place], k1=None if reason else 1, reasons={"1": reason})
        for place, reason in enumerate(reasons)
    ]
    said = text(reading(view(areas), ["1"], []), "Wat niet bekend is")
    without = [one for one in areas if not one["kaart1"]]
    counts = Counter(reason for reason in reasons if reason)
    expected = ["1", *numbers_in(amount(without)), *(str(count) for _, count in counts.most_common())]
    assert numbers_in(said) == (expected if without else [])
