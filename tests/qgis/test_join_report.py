"""The join report: one self-contained page whose numbers are right and whose names cannot break it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.qgis.runs import squares, table

VOID = {"meta", "br", "img", "hr", "link", "input"}


class Page(HTMLParser):
    """The text of a page by the tag that it stands in; fails where tags do not close."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[list[str]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.cells.append([])
        if tag in ("td", "th"):
            self.cells[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts.setdefault(tag, []).append(data)
        if "td" in self.open or "th" in self.open:
            self.cells[-1][-1] += data


def report(run, algorithm: str, tmp_path, **parameters) -> tuple[str, Page]:
    path = tmp_path / "report.html"
    run(algorithm, **parameters, OUTPUT="TEMPORARY_OUTPUT", JOIN_REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert str(tmp_path) not in text
    return text, Page(text)


@pytest.fixture
def maps_report(run, seven, tmp_path) -> tuple[str, Page]:
    return report(run, "veerkrachtmaps", tmp_path, **seven)


@pytest.fixture
def join_report(run, seven, tmp_path) -> tuple[str, Page]:
    tables = [seven["NUISANCE"], seven["VULNERABLE"], seven["HOUSING"]]
    return report(run, "joinindicators", tmp_path, AREAS=seven["AREAS"], TABLES=tables)


@pytest.mark.parametrize("kind", ["maps_report", "join_report"])
def test_it_needs_nothing_from_elsewhere(request, kind):
    text, page = request.getfixturevalue(kind)
    assert not re.search(r"https?:|//[a-z]|url\(|@import", text)
    assert not {"script", "link", "iframe", "img", "object"} & {tag for tag, _ in page.tags}
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert ("meta", {"charset": "utf-8"}) in page.tags
    assert dict(page.tags)["html"]["lang"] == "en"


@pytest.mark.parametrize("kind", ["maps_report", "join_report"])
def test_the_numbers_of_the_join(request, kind):
    _, page = request.getfixturevalue(kind)
    assert "6 of 7 areas of buurten were joined." in page.texts["p"]
    assert page.texts["b"][:4] == ["6", "1", "1", "0"]
    assert page.cells.count(["BU09990106", "Haven"]) == 3
    assert page.cells.count(["BU09990105", "Grens"]) == 3
    assert "6 of 7 areas found a row. Columns: onv_2014, onv_2022." in page.texts["p"]
    for name in ("scores.csv", "kwetsbaar.csv", "wonen.csv"):
        assert any(name in head for head in page.texts["h2"])
    assert any("1 rows of gemeenten were left out" in note for note in page.texts["li"])


def test_the_classes_of_the_maps(maps_report):
    text, page = maps_report
    # Map 1: classes 1, 3, 5 and 8 with 100, 200, 100 and 100 inhabitants; Fabriek has 40, Haven is not known.
    counts = [cells[2:] for cells in page.cells[1:11]]
    assert counts == [
        *(["1", "100"], ["0", "0"], ["2", "200"], ["0", "0"], ["1", "100"]),
        *(["0", "0"], ["0", "0"], ["1", "100"], ["0", "0"], ["2", "40"]),
    ]
    assert [cells[0] for cells in page.cells[1:11]][::9] == ["very much worse than average", "no data"]
    assert "background:#8C0D25" in text
    assert len(page.texts["h3"]) >= 9
    assert any("geen gegevens (1), te weinig inwoners (1)" in told for told in page.texts["p"])


def test_what_the_maps_were_made_with(maps_report):
    _, page = maps_report
    told = dict(zip(page.texts["dt"], page.texts["dd"]))
    assert "2014–2022" in told["Years"]
    assert told["Profile"].startswith("Veerkracht 1.0. ")
    assert "1 areas with fewer than 50 inhabitants" in told["Small numbers"]


def test_a_join_alone_has_no_classes(join_report):
    text, page = join_report
    assert "Map 1" not in text
    assert "dt" not in page.texts


@pytest.mark.parametrize("algorithm", ["veerkrachtmaps", "joinindicators"])
def test_names_cannot_break_the_page(run, tmp_path, algorithm):
    evil = "<b>&\"x'</td></table><script>alert(1)</script>"
    areas = squares(
        [
            {"code": "BU09990101", "naam": "Een"},
            {"code": "BU09990102", "naam": evil},
            {"code": "BU09990103", "naam": evil},
        ]
    )
    areas.setName(evil)
    scores = table(tmp_path / "<i>&scores.csv", "code;naam;jaar;onv\nBU09990101;Een;2022;0,1\nBU09990102;Twee;2022;0,1")
    given = {"NUISANCE": scores} if algorithm == "veerkrachtmaps" else {"TABLES": [scores]}
    text, page = report(run, algorithm, tmp_path, AREAS=areas, **given)
    assert "<script" not in text
    assert ["BU09990102", evil, "Twee"] in page.cells
    assert ["BU09990103", evil] in page.cells
    assert f"1 of 3 areas of {evil} were joined." in "".join(page.texts["p"])
    assert "<i>&scores.csv" in "".join(page.texts["h2"])


def test_long_lists_are_cut_off(run, tmp_path):
    areas = squares([{"code": f"BU099901{number:02}", "naam": f"Buurt {number}"} for number in range(60)])
    scores = table(tmp_path / "scores.csv", "code,jaar,onv\nBU09990100,2022,0.1")
    _, page = report(run, "joinindicators", tmp_path, AREAS=areas, TABLES=[scores])
    assert any("(new code, or no data): 59" in head for head in page.texts["h3"])
    assert "… and 19 more." in page.texts["p"]
    assert len([cells for cells in page.cells if cells[0].startswith("BU")]) == 40
