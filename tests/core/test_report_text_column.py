"""Protects what happens with a text longer than its column: it goes on elsewhere, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.core.report_builders import area, data_of, view_of
from veerkracht_plugin.core.report.legend_rows import legend_rows
from veerkracht_plugin.core.report.map_pages import map_pages
from veerkracht_plugin.core.report.pages import MapPage, Paragraph, TextPage
from veerkracht_plugin.core.report.text_column import PAGE_LINES, lines_beside, lines_of, split_text

LINE = "woord " * 9 + "eind. "


def pages(*paragraphs, key="1"):
    data = data_of([area("Aa", k1=1, k3=1)])
    return map_pages(view_of(data, texts={key: paragraphs}), key)


def words(*parts):
    return " ".join(f"{one.heading} {one.text}" for one in parts).split()


def test_a_short_text_stands_beside_its_map():
    [page] = pages(Paragraph("Kop", "Kort."))
    assert page.paragraphs == (Paragraph("Kop", "Kort."),)


def test_a_long_text_goes_on_on_a_page_of_text():
    own = (Paragraph("Eén", LINE * 14), Paragraph("Twee", LINE * 12))
    page, more = pages(*own)
    assert isinstance(page, MapPage)
    assert isinstance(more, TextPage)
    assert page.paragraphs[-1] == Paragraph("", "Deze tekst gaat verder op de volgende bladzijde.")
    assert words(*page.paragraphs[:-1], *more.paragraphs) == words(*own)
    assert lines_of(page.paragraphs) <= lines_beside(page.legend, "1", page.title) + 0.4
    assert more.title == "1 Overlast en onveiligheid (vervolg)"
    assert more.file_name != page.file_name


def test_a_very_long_text_takes_several_pages():
    own = Paragraph("", LINE * 400)
    page, *more = pages(own)
    assert len(more) > 2
    assert words(*page.paragraphs[:-1], *(one for text in more for one in text.paragraphs)) == words(own)
    assert all(lines_of(text.paragraphs) <= PAGE_LINES for text in more)


def test_a_text_is_cut_after_a_sentence():
    page, _ = pages(Paragraph("", LINE * 60))
    assert page.paragraphs[0].text.endswith("eind.")


def test_a_sentence_without_end_is_cut_between_words():
    own = Paragraph("", "woord " * 1000)
    page, *more = pages(own)
    assert words(*page.paragraphs[:-1], *(one for text in more for one in text.paragraphs)) == words(own)


def test_map_3_has_less_room_than_map_4():
    view = view_of(data_of([area("Aa", k3=1, k4=1)]))
    room = {key: lines_beside(legend_rows(view, key), key, view.title(key)) for key in ("3", "4")}
    assert room["3"] < room["4"] - 5


WORDS = st.lists(st.sampled_from(["aa", "bb.", "cc!", "x" * 70, "dd"]), max_size=60).map(" ".join)


@given(st.lists(st.builds(Paragraph, st.sampled_from(["", "Kop"]), WORDS), max_size=6), st.floats(0.5, 30))
def test_nothing_is_lost_and_it_comes_to_an_end(paragraphs, lines):
    left, told, rounds = list(paragraphs), [], 0
    while left:
        fits, left = split_text(left, lines)
        told += fits
        rounds += 1
        assert rounds < 2000
        assert fits or not left
    assert words(*told) == words(*paragraphs)


def test_items_of_a_list_keep_their_lines_where_a_text_is_cut():
    text = "Zie. Ook.\n" + "\n".join(f"- punt {number}" for number in range(9))
    first, rest = split_text([Paragraph("", text)], 4)
    assert [one.text for one in (*first, *rest)] == [
        "Zie. Ook.\n- punt 0\n- punt 1\n- punt 2",
        "\n".join(f"- punt {number}" for number in range(3, 9)),
    ]
