"""Protects the diagram of quadrants: dots in their quadrant, names that can be read, words in the corners kept free."""

from __future__ import annotations

import math
import random
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence

import pytest

from veerkracht_plugin.bridge.report.drawing import Drawing, Text
from veerkracht_plugin.bridge.report.quadrants import quadrant
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.bridge.report.text import capital_height, width
from veerkracht_plugin.core.report.pages import Diagram, Dot

SVG = "{http://www.w3.org/2000/svg}"
LOOK = paper_template("a4_liggend").look
CORNERS = ("links boven", "rechts boven", "links onder", "rechts onder")


def shapes(drawing: Drawing, tag: str) -> list[dict[str, str]]:
    """The shapes of a kind, in hundredths of a millimetre."""
    return [found.attrib for found in ElementTree.fromstring(drawing.svg()).iter(f"{SVG}{tag}")]


def diagram(dots: Sequence[Dot]) -> Diagram:
    return Diagram("Titel", "meer kwetsbaar", "minder overlast", CORNERS, tuple(dots), "In woorden & <tekens>.")


def texts(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


def overlap(one: Text, other: Text) -> bool:
    """Whether two lines of text lie on each other, by their widths and the height of small letters."""
    high = 1.6
    if abs(one.y - other.y) >= high:
        return False
    right, other_right = (text.left + width(text.text, text.style) for text in (one, other))
    return one.left < other_right and other.left < right


@pytest.mark.parametrize(("x", "y"), [(1.0, 0.05), (-1.0, 0.05), (1.0, -0.05), (-1.0, -0.05)])
def test_a_dot_lies_in_its_quadrant(x, y):
    drawing = quadrant(diagram([Dot(x, y)]), 100, 80, LOOK)
    across, along = shapes(drawing, "line")[:2]
    (dot,) = shapes(drawing, "circle")
    assert (float(dot["cx"]) > float(along["x1"])) == (x > 0)
    assert (float(dot["cy"]) < float(across["y1"])) == (y > 0)


def test_dots_stay_inside_the_diagram():
    dots = [Dot(1000.0, 3.0), Dot(-5.0, -2e6), Dot(0.0, 0.0)]
    for dot in shapes(quadrant(diagram(dots), 100, 80, LOOK), "circle"):
        assert 0 <= float(dot["cx"]) <= 10_000
        assert 0 <= float(dot["cy"]) <= 8_000


@pytest.mark.parametrize("wide", [54, 100, 183])
def test_names_of_dots_do_not_lie_on_each_other_nor_outside(wide):
    dots = [
        Dot(math.cos(number) / 5, math.sin(number) / 5, f"{number} Stationskwartier", number < 6)
        for number in range(12)
    ]
    drawing = quadrant(diagram(dots), wide, 66, LOOK)
    named = [text for text in drawing.texts if "Stationskwartier" in text.text]
    assert named
    assert not [(one.text, two.text) for one in named for two in named if one is not two and overlap(one, two)]
    assert all(text.left >= 0 and text.left + width(text.text, text.style) <= wide for text in named)


def test_all_corners_are_in_words():
    assert set(CORNERS) <= set(texts(quadrant(diagram([]), 160, 80, LOOK)))


def cloud(count: int = 120) -> list[Dot]:
    dice = random.Random(7)
    far = [Dot(x, y) for x in (-3.0, -2.8, 2.8, 3.0) for y in (-0.2, -0.19, 0.19, 0.2)]
    return [*far, *(Dot(dice.gauss(0, 1), dice.gauss(0, 0.05)) for _ in range(count))]


@pytest.mark.parametrize(("wide", "high"), [(50, 66), (72, 60), (183, 80), (160, 160)])
def test_no_dot_lies_on_the_words_in_the_corners(wide, high):
    drawing = quadrant(diagram(cloud()), wide, high, LOOK)
    dots = [(float(dot["cx"]) / 100, float(dot["cy"]) / 100) for dot in shapes(drawing, "circle")]
    words = [text for text in drawing.texts if text.text.replace("\n", " ") in CORNERS]
    assert len(words) == 4
    for text in words:
        lines = text.text.split("\n")
        top, foot = text.y - capital_height(text.style), text.y + (len(lines) - 1) * text.style.line
        right = text.left + max(width(line, text.style) for line in lines)
        assert not [dot for dot in dots if text.left < dot[0] < right and top < dot[1] < foot]


@pytest.mark.parametrize(("x", "y"), [(0.02, 0.03), (-0.02, 0.001), (0.3, -0.002), (0.0, 0.0)])
def test_a_name_stands_beside_the_axes(x, y):
    drawing = quadrant(diagram([Dot(-1, -0.1), Dot(1, 0.1), Dot(x, y, "6 Centrum-Noord", True)]), 183, 80, LOOK)
    across, along = shapes(drawing, "line")[:2]
    (name,) = (text for text in drawing.texts if text.text == "6 Centrum-Noord")
    upright, level = float(along["x1"]) / 100, float(across["y1"]) / 100
    assert not name.left < upright < name.left + width(name.text, name.style)
    assert not name.y - capital_height(name.style) < level < name.y


def test_a_name_has_a_white_halo_under_it():
    halos = shapes(quadrant(diagram([Dot(1, 0.1, "Hof", True)]), 183, 80, LOOK), "path")
    assert [(halo["stroke"], float(halo["stroke-width"])) for halo in halos] == [("#FFFFFF", 70.0)]
    assert not shapes(quadrant(diagram([Dot(1, 0.1)]), 183, 80, LOOK), "path")


def test_a_diagram_on_its_own_is_sound_svg_with_its_words():
    made = quadrant(diagram([Dot(1, 1, 'Loo & "Zonen" <b>', True)]), 160, 110, LOOK)
    told = ElementTree.fromstring(made.svg())
    assert any(found.text == 'Loo & "Zonen" <b>' for found in told.iter(f"{SVG}text"))


def test_a_diagram_without_dots_says_why():
    drawn = " ".join(texts(quadrant(diagram([]), 60, 60, LOOK)))
    assert diagram([]).alternative in drawn
    assert diagram([]).alternative not in " ".join(texts(quadrant(diagram([Dot(1, 1)]), 60, 60, LOOK)))
