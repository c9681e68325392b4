"""Protects the HTML edition: one file without scripts that a screen reader can follow, whatever the texts hold."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.core.colour_difference import contrast
from tests.qgis.report_pages import CIRCLE, ODD, SCRIPT, every_page, head, map_page, report
from veerkracht_plugin.bridge.report.edition import Edition
from veerkracht_plugin.bridge.report.html_edition import html_edition
from veerkracht_plugin.bridge.report.html_pages import Pictures
from veerkracht_plugin.core.report.pages import ClassLabel, Page, Paragraph, SourceLine, Table, TablePage

PNG = b"\x89PNG picture"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PICTURES = Pictures({2: PNG, 6: PNG, 8: PNG}, lambda chart: SVG)
EMPTY = {"meta", "img", "br"}


class Read(HTMLParser):
    """What a reader meets: tags in order, texts, and whether every tag is closed in its turn."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.inside: list[str] = []
        self.feed(document)
        self.close()
        assert not self.inside

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in EMPTY:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] != "style" and data.strip():
            self.texts.append(" ".join(data.split()))

    def all(self, name: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag == name]


@pytest.fixture(params=["nl", "en"])
def document(request) -> str:
    return html_edition(report(language=request.param), PICTURES, "1.2")


@pytest.fixture
def read(document) -> Read:
    return Read(document)


def test_language_title_and_places_to_go_to(read):
    (page,) = read.all("html")
    assert page["lang"] in ("nl", "en")
    assert f"Analyse {ODD}" in read.texts[0]
    assert read.tags[read.tags.index(("a", {"class": "skip", "href": "#main"}))]
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [link["href"] for link in read.all("a")]
    assert {link.lstrip("#") for link in links} <= set(ids)
    # All pages but the cover, and the main part.
    assert len(links) == len(every_page())
    assert [tag for tag, _ in read.tags if tag in ("header", "nav", "main", "footer")] == [
        "header",
        "nav",
        "main",
        "footer",
    ]


def test_headings_go_down_by_one(read):
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:]))
    assert levels.count(2) == len(every_page())


def test_every_picture_has_words_and_is_in_the_file(read):
    pictures = read.all("img")
    assert len(pictures) == 6
    assert all(picture["alt"].strip() and "\n" not in picture["alt"] for picture in pictures)
    assert all(
        picture["src"].startswith(("data:image/png;base64,", "data:image/svg+xml;base64,")) for picture in pictures
    )
    assert 'Een kaart van "Almelo".' in [picture["alt"] for picture in pictures]


def test_what_is_bold_on_paper_is_bold_here():
    page = replace(map_page(), source=SourceLine("Bron: <CBS> ·", "synthetische gegevens"))
    assert "Bron: &lt;CBS&gt; · <strong>synthetische gegevens</strong>" in html_edition(
        report(page), Pictures({0: PNG})
    )


def test_the_colours_of_circles_are_in_words():
    circle = replace(CIRCLE, meaning="corporatiebezit 60% of meer")
    assert "<td>corporatiebezit 60% of meer</td>" in html_edition(
        report(replace(map_page(), circles=(circle,))), Pictures()
    )


def test_a_class_in_a_table_has_its_colour():
    table = Table("Cirkels", ("nr", "kaart 7"), (("1", ClassLabel("veerkracht", "#2A8468")),))
    page = TablePage(**head("Cirkels", "cirkels"), paragraphs=(), table=table)
    assert "background:#2A8468" in html_edition(report(page), Pictures())


def test_every_table_says_what_it_is(read):
    tables = read.all("table")
    assert len(tables) == len(read.all("caption")) >= 9
    assert all(head["scope"] in ("col", "row", "rowgroup") for head in read.all("th"))
    assert len([head for head in read.all("th") if head["scope"] == "row"]) > len(tables)


def test_nothing_runs_and_nothing_is_fetched(document, read):
    assert "script" not in {tag for tag, _ in read.tags}
    names = {name for _, attributes in read.tags for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    assert not re.findall(r'(?:src|href|url)\s*[=(]\s*["\']?(?:https?:)?//', document)
    assert "default-src 'none'" in document


def test_texts_are_texts(read):
    assert SCRIPT in read.texts
    assert read.texts.count(ODD) >= 4
    assert "b" not in {tag for tag, _ in read.tags}


def test_numbers_as_the_language_writes_them():
    dutch, english = Edition("nl"), Edition("en")
    assert [dutch.number(value) for value in (4167, 12.5, -0.1184, 0)] == ["4\u202f167", "12,5", "−0,118", "0"]
    assert [english.number(value) for value in (4167, 12.5, -0.1184, 0)] == ["4,167", "12.5", "−0.118", "0"]


def test_what_is_not_known_is_said(document, read):
    assert document.count('<span aria-hidden="true">–</span>') == read.texts.count("–") > 3
    assert read.texts.count("–") == sum(read.texts.count(words) for words in ("niet bekend", "not known"))


def test_a_missing_map_is_said():
    text = html_edition(report(map_page()), Pictures())
    assert "<img" not in text
    assert "De kaart kon niet worden getekend" in text


def test_both_languages_have_all_words():
    import json

    from veerkracht_plugin.paths import resource

    texts = json.loads(resource("report_edition.json").read_text(encoding="utf-8"))
    assert set(texts["nl"]) == set(texts["en"])
    for name in texts["nl"]:
        found = [set(re.findall(r"\{\w+\}", texts[language][name])) for language in ("nl", "en")]
        assert found[0] == found[1]


def test_colours_are_colours_and_can_be_read(document):
    pairs = re.findall(r'style="background:([^;]*);color:([^"]*)"', document)
    assert len(pairs) > 5
    for fill, ink in pairs:
        assert contrast(fill, ink) >= 4.5
    for ink in ("#1c1c1c", "#5a5a5a", "#0b5651"):
        assert ink in document
        assert contrast(ink, "#ffffff") >= 4.5


@pytest.mark.parametrize("fill", ["red;background:url(//x)", "#12345", "javascript:1"])
def test_a_colour_that_is_none(fill):
    from dataclasses import replace

    from tests.qgis.report_pages import LEGEND

    page: Page = replace(map_page(), legend=(replace(LEGEND[1], fill=fill),))
    assert fill not in html_edition(report(page), PICTURES)


def test_characters_that_no_file_can_hold():
    text = html_edition(report(map_page(title="a\x00b\ud800c\ufffe\x1b")), PICTURES)
    assert "abc" in text
    text.encode("utf-8")


def test_items_of_a_list_stand_below_each_other():
    page = replace(map_page(), paragraphs=(Paragraph("", "Zie:\n- a & b\n- c\n\nEn."),))
    assert "<p>Zie:<br>- a &amp; b<br>- c</p>\n<p>En.</p>" in html_edition(report(page), Pictures(), "1.2")
