"""Protects the axes of the diagram of quadrants, which say what they measure, and the names among crowded dots."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPointF, QRectF

from veerkracht_plugin.bridge.report import dot_names
from veerkracht_plugin.bridge.report.axes import round_values, value_texts
from veerkracht_plugin.bridge.report.dot_names import DotNames, NamedDot
from veerkracht_plugin.bridge.report.drawing import Drawing
from veerkracht_plugin.bridge.report.quadrants import quadrant
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.report.pages import Diagram, Dot

LOOK = paper_template("a4_liggend").look
ROOM = QRectF(0, 0, 180, 60)
AXES = (60.0, 30.0)
NAMES = ("Heerlen-Centrum / Schandelen", "Holz", "Kerkrade-Centrum", "Uterweg")


@pytest.mark.parametrize("low", [-1e-3, -0.05, -0.3, -1, -7.4])
@pytest.mark.parametrize("high", [1e-3, 0.08, 0.22, 1, 13.6, 999])
def test_an_axis_has_0_and_some_round_values(low, high):
    values = round_values(low, high)
    assert 0 in values
    assert 2 <= len(values) - 1 <= 5
    assert low <= min(values) <= max(values) <= high
    assert f"{values[1] - values[0]:.3e}"[:5] in ("1.000", "2.000", "5.000")
    texts = value_texts(values, "nl")
    assert len(set(texts)) == len(values)
    assert len({text.partition(",")[2] != "" for text in texts if text != "0"}) == 1


@pytest.mark.parametrize(("language", "level", "across"), [("nl", "−0,05", "5"), ("en", "−0.05", "5")])
def test_both_axes_of_the_diagram_have_values(language, level, across):
    dots = (Dot(-6, -0.06), Dot(14, 0.07))
    corners = ("links boven", "rechts boven", "links onder", "rechts onder")
    drawing = quadrant(Diagram("", "punten", "score", corners, dots, "."), 180, 80, LOOK, language=language)
    said = [text.text for text in drawing.texts]
    assert {level, across} <= set(said)
    assert said.count("0") == 2


def crowd(count: int, seed: int = 3) -> list[NamedDot]:
    """Named dots about the point where the axes cross."""
    dice = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        x, y = dice.gauss(70, 14), dice.gauss(30, 4)
        made.append(NamedDot(x, y, f"{number} {NAMES[number % 4]}", str(number), True))
    return made


def planned(dots: list[NamedDot]) -> list:
    """The places of names and numbers, as they are drawn."""
    names = DotNames(Drawing(180, 60), ROOM, AXES, np.empty((0, 2)), 1.9, LOOK)
    found: list = []
    names._draw = lambda dot, place: found.append((dot, place))  # type: ignore[method-assign]
    names.draw(dots)
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [3, 12, 20])
def test_names_are_on_no_axis_leader_dot_nor_each_other(count, seed):
    dots = crowd(count, seed)
    found = planned(dots)
    assert len(found) >= 0.85 * count
    for (_, one), (_, other) in combinations(found, 2):
        assert not one.frame.intersects(other.frame)
    leaders = [place.leader for _, place in found if place.leader is not None]
    for dot, place in found:
        frame = place.frame
        assert ROOM.contains(frame)
        if not frame.contains(dot.point):
            assert not frame.left() < AXES[0] < frame.right()
            assert not frame.top() < AXES[1] < frame.bottom()
        assert not any(frame.contains(other.point) for other in dots if other is not dot)
        for start, end in leaders:
            along = [start + (end - start) * (step / 50) for step in range(50)]
            assert place.leader == (start, end) or not any(map(frame.contains, along))


def test_no_name_stands_right_under_the_dot_of_another_area():
    dots = [NamedDot(100, 20, "1 Uterweg", "1", True), NamedDot(103, 16, "2 Holz", "2", True)]
    for dot, place in planned(dots):
        (other,) = (one for one in dots if one is not dot)
        distances = [dot_names._distance(one.point, dot_names._nearest(place.frame, one.point)) for one in (dot, other)]
        assert place.is_badge or place.leader is not None or distances[0] < distances[1]


def test_where_a_name_has_no_place_its_number_stands_in_a_badge():
    names = DotNames(Drawing(180, 60), QRectF(50, 20, 20, 20), AXES, np.empty((0, 2)), 1.9, LOOK)
    drawing = names._drawing
    names.draw([NamedDot(62, 25, "12 Schiffelerveld / Dr. Schaepmanplein", "12", True)])
    assert [text.text for text in drawing.texts] == ["12"]
    assert 'rx="' in drawing.svg()


def test_a_leader_that_passes_a_frame_meets_it():
    frame = QRectF(10, 10, 10, 2)
    assert dot_names._meets((QPointF(15, 0), QPointF(15, 30)), frame)
    assert not dot_names._meets((QPointF(25, 0), QPointF(25, 30)), frame)
