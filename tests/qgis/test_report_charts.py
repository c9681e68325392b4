"""Protects the charts of the pages: bars as long as their values, dots in their quadrant, names that can be read."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree

import pytest

from veerkracht_plugin.bridge.report.charts import bars, bars_height, slope, strip
from veerkracht_plugin.bridge.report.drawing import Drawing
from veerkracht_plugin.bridge.report.numbers import alike, cell_text
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.bridge.report.text import width
from veerkracht_plugin.core.report.pages import Bar, BarChart

SVG = "{http://www.w3.org/2000/svg}"
LOOK = paper_template("a4_liggend").look


def shapes(drawing: Drawing, tag: str) -> list[dict[str, str]]:
    """The shapes of a kind, in hundredths of a millimetre."""
    return [found.attrib for found in ElementTree.fromstring(drawing.svg()).iter(f"{SVG}{tag}")]


def texts(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


# --- bars ---


def test_bars_are_as_long_as_their_values():
    chart = BarChart(
        "", "%", tuple(Bar(f"klasse {value}", ((value, "#123456", f"{value}"),)) for value in (10, 20, 40)), ""
    )
    found = [float(shape["width"]) for shape in shapes(bars(chart, 120, LOOK), "rect")]
    assert found[1] == pytest.approx(2 * found[0], rel=0.01)
    assert found[2] == pytest.approx(4 * found[0], rel=0.01)


def test_bars_stay_inside_their_width_with_their_words():
    chart = BarChart(
        "Titel " * 30, "%", (Bar("een heel lange naam " * 5, ((5.0, "#123456", "vijf procent van alles"),)),), ""
    )
    drawing = bars(chart, 90, LOOK)
    assert drawing.height == bars_height(chart, 90, LOOK)
    for text in drawing.texts:
        assert text.left >= -0.1
        assert text.left + width(text.text, text.style) <= 90.1
        assert text.y <= drawing.height


def test_parts_of_bars_are_explained_by_a_key():
    parts = (
        (60.0, "#70091E", "veel problemen: 60%"),
        (38.0, "#FFFADC", "weinig problemen: 38%"),
        (2.0, "#123456", "geen: 2%"),
    )
    chart = BarChart("", "%", (Bar("buurt", parts), Bar("stad", parts)), "")
    drawing = bars(chart, 120, LOOK)
    said = texts(drawing)
    assert [name for name in said if name in ("veel problemen", "weinig problemen", "geen")] == [
        "veel problemen",
        "weinig problemen",
        "geen",
    ]
    # The value of a part that is too short for it is left out, and not drawn over the next.
    assert said.count("60%") == 2
    assert "2%" not in said


def test_bars_without_any_value_are_drawn():
    drawing = bars(BarChart("Niets", "%", (Bar("leeg", ((0.0, "#123456", "0"),)),), ""), 120, LOOK)
    assert "leeg" in texts(drawing)
    assert bars(BarChart("Niets", "%", (), ""), 120, LOOK).height > 0


# --- strips and slopes ---


def test_a_strip_shows_shares_and_leaves_what_is_missing_grey():
    _, first, second, _ = shapes(strip(((0.5, "#70091E", ""), (0.25, "#123456", "")), 70, 4), "rect")
    assert (float(first["width"]), float(second["width"])) == (3500, 1750)
    assert float(second["x"]) == 3500


def test_shares_beyond_one_do_not_leave_the_strip():
    drawing = strip(((0.9, "#70091E", ""), (0.4, "#123456", ""), (-1.0, "#654321", "")), 70, 4)
    assert max(float(shape["x"]) + float(shape["width"]) for shape in shapes(drawing, "rect")) <= 7000.1


@pytest.mark.parametrize(("pair", "rises"), [((1.0, 2.0), True), ((0.3, -0.2), False), ((-2.0, -1.0), True)])
def test_a_slope_goes_the_way_of_its_values(pair, rises):
    (line,) = shapes(slope(pair, 18, 5), "line")
    assert (float(line["y2"]) < float(line["y1"])) == rises
    assert all(0 <= float(line[name]) <= 500 for name in ("y1", "y2"))


@pytest.mark.parametrize("pair", [None, (math.nan, 1.0), (0.0, 0.0)])
def test_a_slope_of_nothing_is_flat(pair):
    (line,) = shapes(slope(pair, 18, 5), "line")
    assert line["y1"] == line["y2"]


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (None, "–", "–"),
        (12408, "12\u00a0408", "12,408"),
        (-0.5, "−0,5", "-0.5".replace("-", "−")),
        ("a, b", "a, b", "a, b"),
    ],
)
def test_cells_are_written_in_the_manner_of_the_language(value, nl, en):
    assert (cell_text(value, "nl"), cell_text(value, "en")) == (nl, en)


def test_fractions_that_are_compared_have_as_many_decimals():
    assert alike([0.0, -0.12, None, 3.456], "nl") == ["0,000", "−0,120", "–", "3,456"]
    assert alike([1234.5, 17.0], "en") == ["1,234.5", "17.0"]


@pytest.mark.parametrize(("fill", "ink"), [("#E57755", "#1C1C1C"), ("#D3473B", "#FFFFFF"), ("#F2C53D", "#1C1C1C")])
def test_letters_on_a_class_have_the_ink_of_the_legend(fill, ink):
    chart = BarChart("", "%", (Bar("a", ((50, fill, "x: 50%"), (50, "#FFFFFF", "y: 50%"))),), "")
    [written] = [text for text in bars(chart, 120, LOOK).texts if text.text == "50%" and text.x < 80]
    assert written.style.colour == ink


def test_a_dashed_ring_has_whole_dashes():
    drawing = Drawing(3, 3)
    drawing.ring(1.5, 1.5, 2.4, "#C8102E", 0.45, (1.2, 0.6))
    [ring] = shapes(drawing, "circle")
    dash, gap = map(float, ring["stroke-dasharray"].split(","))
    assert dash == pytest.approx(2 * gap, rel=0.05)
    assert 2 * math.pi * float(ring["r"]) / (dash + gap) == pytest.approx(4, abs=0.05)
