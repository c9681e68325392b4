"""The legends say what METHOD section 3 has, to the letter."""

from __future__ import annotations

import dataclasses
import re

import pytest

from veerkracht_plugin.core.legends import Legend, border, legends, no_data

LABELS = {
    "1": [
        "zeer veel slechter dan gemiddeld",
        "veel slechter dan gemiddeld",
        "slechter dan gemiddeld",
        "iets slechter dan gemiddeld",
        "gemiddeld in Nederland",
        "iets beter dan gemiddeld",
        "beter dan gemiddeld",
        "veel beter dan gemiddeld",
        "zeer veel beter dan gemiddeld",
    ],
    "2": ["vrijwel geen", "zeer weinig", "weinig", "gemiddeld", "veel", "zeer veel", "bijzonder veel"],
    "3": [
        "weinig problemen, zeer weinig kwetsbaar",
        "weinig problemen, weinig kwetsbaar",
        "weinig problemen, veel kwetsbaar",
        "bovengemiddelde problemen, zeer weinig kwetsbaar",
        "bovengemiddelde problemen, weinig kwetsbaar",
        "bovengemiddelde problemen, veel kwetsbaar",
        "veel problemen, zeer weinig kwetsbaar",
        "veel problemen, weinig kwetsbaar",
        "veel problemen, veel kwetsbaar",
        "zeer veel problemen, zeer veel kwetsbaar",
    ],
    "4": ["minder dan 10%", "10-30%", "30-60%", "60-80%", "meer dan 80%"],
    "5": [
        "verslechterd",
        "iets verslechterd",
        "ongeveer gelijk gebleven",
        "iets verbeterd",
        "enigszins verbeterd",
        "verbeterd",
        "veel verbeterd",
        "zeer veel verbeterd",
    ],
    "6": [
        "afname",
        "ongeveer gelijk",
        "toename, tot weinig kwetsbaar",
        "toename, naar gemiddeld tot veel kwetsbaar",
        "sterke toename, naar gemiddeld tot veel kwetsbaar",
        "toename, tot zeer veel kwetsbaar",
        "sterke toename, tot zeer veel kwetsbaar",
    ],
    "7": [
        "afname kwetsbare bewoners en afname problemen",
        "afname kwetsbare bewoners en geen afname problemen",
        "kwetsbare bewoners ongeveer gelijk",
        "toename kwetsbare bewoners en weinig veerkracht, beperkte problemen",
        "toename kwetsbare bewoners en weinig veerkracht, vrij veel problemen",
        "toename kwetsbare bewoners en weinig veerkracht, veel problemen",
        "toename kwetsbare bewoners en enige veerkracht",
        "toename kwetsbare bewoners en veerkracht",
    ],
}
LABELS["1b"] = [*LABELS["1"][:4], "gemiddeld in de gemeente", *LABELS["1"][5:]]
LABELS["5b"] = LABELS["5"]

TITLES = {
    "1": ("Overlast en onveiligheid", "De situatie"),
    "2": ("Bewoners in kwetsbare positie", "De situatie"),
    "3": ("Focusgebieden", "De situatie"),
    "4": ("Corporatiebezit", "De situatie"),
    "5": ("Ontwikkeling overlast en onveiligheid", "De ontwikkeling"),
    "6": ("Ontwikkeling kwetsbare bewoners", "De ontwikkeling"),
    "7": ("Veerkracht", "De ontwikkeling"),
    "1b": ("Overlast en onveiligheid", "De situatie"),
    "5b": ("Ontwikkeling overlast en onveiligheid", "De ontwikkeling"),
}

FILES = {
    "1": "kaart1_overlast_onveiligheid",
    "2": "kaart2_kwetsbare_bewoners",
    "3": "kaart3_focusgebieden",
    "4": "kaart4_corporatiebezit",
    "5": "kaart5_ontwikkeling_overlast_onveiligheid",
    "6": "kaart6_ontwikkeling_kwetsbare_bewoners",
    "7": "kaart7_veerkracht",
    "1b": "kaart1b_overlast_onveiligheid",
    "5b": "kaart5b_ontwikkeling_overlast_onveiligheid",
}

every_legend = pytest.mark.parametrize("legend", legends().values(), ids=legends().keys())


def test_there_are_nine_in_the_order_of_the_published_set() -> None:
    assert list(legends()) == list(LABELS)


@every_legend
def test_labels_are_those_of_the_method(legend: Legend) -> None:
    assert [entry.label for entry in legend.entries] == LABELS[legend.key]
    assert [legend.label(number) for number in range(1, len(legend.entries) + 1)] == LABELS[legend.key]


@every_legend
def test_classes_are_numbered_from_one(legend: Legend) -> None:
    assert [entry.number for entry in legend.entries] == list(range(1, len(LABELS[legend.key]) + 1))


@every_legend
def test_title_group_and_names(legend: Legend) -> None:
    assert (legend.title, legend.group) == TITLES[legend.key]
    assert legend.file == FILES[legend.key]
    assert legend.field == f"kaart{legend.key}"
    assert legend.style_name == f"Kaart {legend.key} {legend.title}"


def test_sources() -> None:
    sources = {key: legend.source for key, legend in legends().items()}
    assert sources["1"] == sources["1b"] == sources["5"] == sources["5b"] == "Leefbaarometer"
    assert sources["2"] == sources["6"] == "CBS microdata, WoonZorgwijzer"
    assert sources["3"] == sources["7"] == "Leefbaarometer, CBS microdata, WoonZorgwijzer"
    assert sources["4"] == "CBS"


@pytest.mark.parametrize(
    ("reference", "dutch", "english"),
    [
        ("nederland", "gemiddeld in Nederland", "average in the Netherlands"),
        ("gemeente", "gemiddeld in de gemeente", "average in the municipality"),
        ("tabel", "gemiddeld in de tabel", "average in the table"),
    ],
)
def test_class_5_of_map_1_is_worded_by_reference(reference: str, dutch: str, english: str) -> None:
    assert legends()["1"].label(5, reference) == legends()["1"].short_label(5, reference) == dutch
    assert legends()["1"].label(5, reference, "en") == english
    assert legends()["1b"].label(5, reference) == "gemiddeld in de gemeente"
    assert legends()["1b"].label(5, reference, "en") == "average in the municipality"


def test_only_class_5_of_map_1_depends_on_the_reference() -> None:
    dependent = [
        (legend.key, entry.number)
        for legend in legends().values()
        for entry in legend.entries
        if legend.label(entry.number, "tabel") != legend.label(entry.number, "nederland")
    ]
    assert dependent == [("1", 5)]


def test_an_unweighted_mean_is_said_where_the_mean_is_named() -> None:
    def unweighted(key: str) -> list[str]:
        legend = legends()[key]
        labels = [legend.short_label(entry.number, "tabel", unweighted=True) for entry in legend.entries]
        return [label for label in labels if "ongewogen" in label]

    assert unweighted("1") == ["gemiddeld in de tabel (ongewogen)"]
    assert unweighted("1b") == ["gemiddeld in de gemeente (ongewogen)"]
    assert unweighted("2") == ["gemiddeld (ongewogen)"]
    assert [unweighted(key) for key in ("3", "4", "5", "5b", "6", "7")] == [[]] * 6
    assert legends()["1"].label(5, "tabel", "en", unweighted=True) == "average in the table (unweighted)"


def test_map_7_has_the_published_headings_and_short_rows() -> None:
    fewer, more = "afname kwetsbare bewoners en …", "toename kwetsbare bewoners en …"
    assert [(entry.heading, entry.short_label) for entry in legends()["7"].entries] == [
        (fewer, "- afname problemen"),
        (fewer, "- geen afname problemen"),
        (None, "kwetsbare bewoners ongeveer gelijk"),
        (more, "- weinig veerkracht, beperkte problemen"),
        (more, "- weinig veerkracht, vrij veel problemen"),
        (more, "- weinig veerkracht, veel problemen"),
        (more, "- enige veerkracht"),
        (more, "- veerkracht"),
    ]


@every_legend
def test_short_row_is_the_label_where_there_is_no_heading(legend: Legend) -> None:
    bare = [entry for entry in legend.entries if entry.heading is None]
    assert [entry.short_label for entry in bare] == [entry.label for entry in bare]
    assert len(bare) == (1 if legend.key == "7" else len(legend.entries))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_heading_and_short_row_make_the_long_label(language: str) -> None:
    legend = legends()["7"]
    for entry in legend.entries:
        heading = entry.heading if language == "nl" else entry.heading_en
        short = legend.short_label(entry.number, language=language)
        if heading is not None:
            assert legend.label(entry.number, language=language) == heading.rstrip("…") + short.removeprefix("- ")


@every_legend
def test_english_twins_are_complete_and_distinct(legend: Legend) -> None:
    english = [legend.label(entry.number, language="en") for entry in legend.entries]
    assert len({*english}) == len(legend.entries)
    assert all(english)
    assert legend.title_en != legend.title
    assert legend.group_en in {"The situation", "The development"}
    assert legend.source_en
    assert re.findall(r"\{\w+\}", legend.caption_en) == re.findall(r"\{\w+\}", legend.caption)


@every_legend
def test_colours_and_inks_are_well_formed(legend: Legend) -> None:
    for entry in legend.entries:
        assert all(re.fullmatch("#[0-9A-F]{6}", entry.fill(palette)) for palette in ("main", "colour_blind"))
        assert {entry.ink("main"), entry.ink("colour_blind")} <= {"#1C1C1C", "#FFFFFF"}


@pytest.mark.parametrize("key", ["1", "5"])
def test_the_maps_against_the_gemeente_share_colours_and_captions(key: str) -> None:
    usual, municipal = legends()[key], legends()[f"{key}b"]
    assert municipal.reference == "gemeente"
    assert usual.reference is None
    for one, other in zip(usual.entries, municipal.entries):
        assert dataclasses.replace(one, label=other.label, label_en=other.label_en) == dataclasses.replace(
            other, short_label=one.short_label, short_label_en=one.short_label_en
        )


def test_no_data_and_border_are_those_of_the_cartography() -> None:
    row, line = no_data(), border()
    assert (row.label, row.fill, row.ink) == ("geen gegevens", "#ECECEC", "#1C1C1C")
    assert (row.hatch_colour, row.hatch_width, row.hatch_spacing, row.hatch_angle) == ("#808080", 0.18, 1.6, 45)
    assert (line.casing_colour, line.casing_width, line.core_colour, line.core_width) == (
        "#FFFFFF",
        0.22,
        "#8C8C8C",
        0.07,
    )
    assert line.smallest_cased_area == 4


def test_legends_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        legends()["1"].title = "Anders"  # type: ignore[misc]
    with pytest.raises(TypeError):
        legends()["8"] = legends()["1"]  # type: ignore[index]
    assert len({*legends().values()}) == 9


@pytest.mark.parametrize("number", [0, 10, -1])
def test_a_class_that_is_not_there_is_an_error(number: int) -> None:
    with pytest.raises(KeyError, match=f"map 1 has no class {number}"):
        legends()["1"].label(number)


def test_unknown_words_are_errors() -> None:
    legend = legends()["1"]
    with pytest.raises(ValueError, match="'provincie' is none of nederland, tabel, gemeente"):
        legend.label(1, "provincie")
    with pytest.raises(ValueError, match="'de' is none of nl, en"):
        legend.label(1, language="de")
    with pytest.raises(ValueError, match="'grey' is none of main, colour_blind"):
        legend.entry(1).fill("grey")
