"""Protects documents as a whole: which pages, in which order, under which names, and what is left out."""

from __future__ import annotations

import random
import re
import sys
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.report_builders import KEYS, area, data_of, many_areas, plain, random_areas, random_pairs
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.pages import LegendRow, MapPage, Paragraph, TextPage

SEVEN = ("Beekdaelen", "Brunssum", "Heerlen", "Kerkrade", "Landgraaf", "Simpelveld", "Voerendaal")
CIRCLE = {"nr": "1", "naam": "Riet", "gemeente": "Almelo", "straal_m": 250.0, "kaarten": ""}


def build(data, **given):
    return build_reports(data, Options(**given))


def kinds(report):
    return [f"Map{page.key}" if isinstance(page, MapPage) else type(page).__name__ for page in report.pages]


def almelo(count=60, **given):
    return data_of(random_areas(count, 3), random_pairs(count, 3), circles=[CIRCLE], covered=[(0, 0, 1.0)], **given)


def texts(thing):
    """Every text on a page, a report, or any part of one."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, (tuple, list)):
        for one in thing:
            yield from texts(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))


def test_the_whole_layer_is_one_document_with_all_pages_in_order():
    [report] = build(almelo(), maps=KEYS)
    assert kinds(report) == [
        "Cover", "Reading", "Map1", "Map1b", "Map2", "Map3", "Map4", "Map5", "Map5b", "Map6", "Map7",
        "ChangePage", "TablePage", "ListedAreasPage", "FiguresPage",
    ]  # fmt: skip
    assert (report.title, report.file_name) == ("Analyse veerkrachtkaarten – gemeente Almelo", "veerkrachtkaarten")
    assert report.rows == tuple(range(60))
    assert report.left_out == ()


def test_only_the_chosen_maps():
    assert kinds(build(almelo(), maps=("2", "1"))[0]) == ["Cover", "Reading", "Map1", "Map2", "TablePage"]


def test_a_document_per_gemeente_with_its_own_counts_and_circles():
    areas = random_areas(80, 5, SEVEN)
    circles = [{**CIRCLE, "gemeente": areas[0]["gemeente"]}]
    reports = build(data_of(areas, random_pairs(80, 5), circles, [(0, 0, 1.0)]), scope="gemeenten", name="atlas")
    assert [report.file_name for report in reports] == [f"atlas_{name.lower()}" for name in SEVEN]
    for name, report in zip(SEVEN, reports):
        assert report.rows == tuple(row for row, one in enumerate(areas) if one["gemeente"] == name)
        assert report.title.endswith(f"gemeente {name}")
        [first] = [page for page in report.pages if isinstance(page, MapPage) and page.key == "1"]
        assert sum(row.areas for row in first.legend if row.areas) == len(report.rows)
        assert len(first.circles) == (areas[0]["gemeente"] == name)
        assert first.subtitle.startswith(f"Gemeente {name},")
        others = set(SEVEN) - {name}
        assert not [text for page in report.pages for text in texts(page) if others & set(re.findall(r"\w+", text))]


def test_a_document_per_cluster():
    data = data_of(random_areas(60, 7, SEVEN))
    first, second = build(data, scope="clusters", clusters="Brunssum+Landgraaf; Heerlen+Kerkrade", maps=("7",))
    assert first.file_name == "veerkrachtkaarten_brunssum_landgraaf"
    assert second.title == "Analyse veerkrachtkaarten – gemeenten Heerlen en Kerkrade"


def test_factsheets_are_one_document_with_a_page_per_circle():
    circles = [{**CIRCLE, "nr": number, "naam": "Riet"} for number in ("10", "2", "1")]
    [report] = build(
        data_of(random_areas(9, 1), circles=circles, covered=[(place, 0, 1.0) for place in (0, 1, 2)]),
        scope="factsheets",
    )
    assert [page.circle.number for page in report.pages] == ["1", "2", "10"]
    assert report.file_name == "veerkrachtkaarten_factsheets"


def test_own_texts_replace_the_generated_ones():
    own = {"1": (Paragraph("Kop", "Onze tekst."),), "2": (Paragraph("", "woord " * 900),)}
    [report] = build(almelo(), maps=("1", "2", "3"), texts=own)
    first, second, more, *_ = report.pages[2:]
    assert first.paragraphs == own["1"]
    assert isinstance(second, MapPage)
    assert isinstance(more, TextPage)


# --- what is left out -------------------------------------------------------------------------------------------------


def test_a_map_without_classes_is_left_out_and_named():
    areas = [area("Aa", k1=1, k5=2, reasons={"6": "jaar ontbreekt"})]
    [report] = build(data_of(areas), maps=("1", "5", "6"))
    assert [kind for kind in kinds(report) if kind.startswith("Map")] == ["Map1", "Map5"]
    assert report.left_out[0].startswith("Kaart 6 (Ontwikkeling kwetsbare bewoners) is weggelaten")
    assert report.left_out[0] in " ".join(texts(report.pages[1]))


def test_a_gemeente_without_a_map_does_not_stop_the_others():
    areas = [area("Aa", "Almelo", k1=1), area("Bee", "Borne")]
    almelo_report, borne_report = build(data_of(areas), scope="gemeenten", maps=("1",))
    assert "Map1" in kinds(almelo_report)
    assert "Map1" not in kinds(borne_report)
    assert "voor de gemeente Borne" in borne_report.left_out[0]


def test_areas_without_gemeente_are_told_of_once():
    areas = [area("Aa", "Almelo", k1=1), area("Bee", "Borne", k1=1), {**area("Cee", "", k1=1), "code": ""}]
    first, second = build(data_of(areas), scope="gemeenten", maps=("1",))
    assert [plain(one) for one in first.left_out] == [
        "Van 1 buurt is de gemeente niet bekend; die staat in geen van deze documenten."
    ]
    assert second.left_out == ()


@pytest.mark.parametrize(
    ("areas", "given", "said"),
    [
        ([], {}, "The layer has no areas"),
        ([area("Aa", k2=1)], {"maps": ("1", "7")}, "None of the chosen maps (1, 7) has a class"),
        ([area("Aa", k2=1)], {"scope": "factsheets"}, "There are no focus circles"),
        ([area("Aa", k2=1)], {"scope": "clusters", "clusters": "Utrecht"}, "CLUSTERS names “Utrecht”"),
    ],
)
def test_nothing_to_report_on_is_said(areas, given, said):
    with pytest.raises(VeerkrachtError) as raised:
        build(data_of(areas), **given)
    assert said in str(raised.value)


@pytest.mark.parametrize("given", [{"maps": ("8",)}, {"language": "de"}, {"palette": "x"}, {"scope": "x"}])
def test_unknown_choices_are_a_mistake_of_the_caller(given):
    with pytest.raises(ValueError, match="is none of"):
        build(almelo(), **given)


# --- whatever comes ---------------------------------------------------------------------------------------------------

NAMES = ["a/b", "A&B", "<script>", "{t0}", "{0!r}", "🌳", "x" * 300, "..", "CON"]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_any_kind(name):
    areas = [{**area("Aa", name, k1=2, k7=5), "name": name}]
    data = data_of(areas, circles=[{**CIRCLE, "naam": name, "gemeente": name}], covered=[(0, 0, 1.0)])
    for scope in ("gemeenten", "factsheets"):
        for report in build(data, scope=scope, title=name, author=name):
            names = [page.file_name for page in report.pages]
            assert all(re.fullmatch(r"[A-Za-z0-9_-]+", one) for one in [report.file_name, *names])
            assert len({one.lower() for one in names}) == len(names)
            assert any(name in text for text in texts(report))


@settings(max_examples=40, deadline=None)
@given(
    many_areas(gemeenten=("Almelo", "Borne")), st.sampled_from(["nl", "en"]), st.sampled_from(["whole", "gemeenten"])
)
def test_any_data_makes_whole_sentences(areas, language, scope):
    try:
        reports = build(data_of(areas), language=language, scope=scope, maps=KEYS)
    except VeerkrachtError:
        assert not any(one[f"kaart{key}"] for one in areas for key in KEYS)
        return
    for text in texts(reports):
        assert not re.search(r"[{}]|\bNone\b|\bnan\b|\.\.", text), text


def test_both_languages_make_the_same_pages_with_the_same_counts():
    dutch, english = (build(almelo(), maps=KEYS, language=language)[0] for language in ("nl", "en"))
    assert kinds(dutch) == kinds(english)

    def counts(report):
        rows = [row for page in report.pages for row in getattr(page, "legend", ())]
        return [(row.number, row.areas, row.inhabitants) for row in rows if isinstance(row, LegendRow)]

    assert counts(dutch) == counts(english)


@pytest.mark.parametrize("scope", ["whole", "gemeenten"])
def test_twice_the_areas_take_no_more_than_twice_the_work(scope):
    calls_of_a_build(1, scope)  # what is read once is read
    assert calls_of_a_build(16, scope) <= 2 * calls_of_a_build(8, scope)


def calls_of_a_build(gemeenten, scope):
    """How many functions are called for so many gemeenten of some fifty areas."""
    count, dice = 50 * gemeenten, random.Random(1)
    areas = random_areas(count, 1, [f"Gemeente {number:02}" for number in range(gemeenten)])
    named = [{**one, "name": f"Buurt {row:04}"} for row, one in enumerate(areas)]
    pairs = [(row, dice.randrange(max(0, row - 50), row)) for row in range(1, count) for _ in range(3)]
    data, calls, before = data_of(named, pairs), 0, sys.getprofile()

    def count_calls(frame, event, arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count_calls)
    try:
        build(data, scope=scope, maps=KEYS)
    finally:
        sys.setprofile(before)
    return calls
