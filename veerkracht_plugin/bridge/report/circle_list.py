"""The circles of a map: what their colours mean, and their names behind badges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF

from ...core.focus.circle_looks import CORPORATION_LIMIT, Rule, rules
from ...core.report.pages import CircleEntry, Page
from .drawing import Drawing
from .look import INK, WORDS, Look
from .sheet import CENTRE, Sheet
from .text import TextStyle, capital_height, shortened, width

_BADGE, _ROW, _GAP, _COLUMN_GAP = 3.6, 4.4, 1.4, 4.0
_HEAD = 5.0
# The line of a ring in the key, in mm, and its dashes as a part of those on the map.
_KEY_LINE, _KEY_DASH = 0.45, 0.5
_BADGE_FROM = 3  # characters that need a pill
MOST_ON_MAP = 24


@dataclass(frozen=True)
class CirclesPage(Page):
    """A page with the circles that are too many for the page of their map."""

    key: str
    circles: tuple[CircleEntry, ...]


@dataclass(frozen=True)
class CircleList:
    """A list that is laid out: columns of these widths (mm, with the gap after them) and so many rows.

    `height` in mm, with its heading.
    """

    circles: tuple[CircleEntry, ...]
    columns: tuple[float, ...]
    rows: int
    height: float


def lay_out_circles(circles: Sequence[CircleEntry], look: Look, room: float, most_columns: int) -> CircleList:
    """Returns the list in as many columns as its names leave room for in `room` mm, at most so many.

    Each column is as wide as its own names need, so that one long name does not take the room of all others.
    """
    style, unit = look.style("circle_list"), look.unit
    needed = [_needed(circle, circles, style, unit) + _COLUMN_GAP * unit for circle in circles]
    for most in range(min(most_columns, len(circles)), 0, -1):
        rows = math.ceil(len(circles) / most)
        widths = [max(needed[first : first + rows]) for first in range(0, len(circles), rows)]
        spare = room + _COLUMN_GAP * unit - sum(widths)
        if spare >= 0 or most == 1:
            break
    columns = tuple(wide + spare / len(widths) for wide in widths)
    return CircleList(tuple(circles), columns, rows, (_HEAD + rows * _ROW) * unit)


def draw_circles(
    sheet: Sheet, made: CircleList, key: str, place: QRectF, language: str, limit: float = CORPORATION_LIMIT
) -> None:
    """Draws a list from the top of a place (mm)."""
    look, unit = sheet.look, sheet.look.unit
    _draw_head(sheet, made.circles, key, place, language, limit)
    style = look.style("circle_list")
    for number, circle in enumerate(made.circles):
        column, row = divmod(number, made.rows)
        pitch, left = made.columns[column], place.left() + sum(made.columns[:column])
        middle = place.top() + (_HEAD + (row + 0.5) * _ROW) * unit
        wide = draw_badge(sheet, circle, left, middle, _BADGE * unit)
        room = pitch - _COLUMN_GAP * unit - wide - _GAP * unit
        words = shortened(_words(circle, made.circles), room, style)
        sheet.line("circle_name", words, left + max(wide, _BADGE * unit) + _GAP * unit, middle - style.line / 2, style)


def draw_badge(sheet: Sheet, circle: CircleEntry, left: float, middle: float, high: float) -> float:
    """Draws the plate of a circle with its number; returns how wide it is."""
    wide = high * (1.0 if len(circle.number) < _BADGE_FROM else 1.54)
    edge = INK if circle.colour.upper() in ("#FFFFFF", "#FFF") else ""
    sheet.disc("circle_badge", left + wide / 2, middle, wide, high, circle.colour, edge)
    style = sheet.look.style("badge").coloured(circle.ink)
    style = style.sized(
        style.size * high / (_BADGE * sheet.look.unit) * (0.94 if wide == high and len(circle.number) > 1 else 1)
    )
    sheet.foot("circle_number", circle.number, left + wide / 2, middle + capital_height(style) / 2, style, CENTRE)
    return wide


def _draw_head(
    sheet: Sheet, circles: Sequence[CircleEntry], key: str, place: QRectF, language: str, limit: float
) -> None:
    """Says what the rings are; where their colours differ, what each colour means."""
    unit, style = sheet.look.unit, sheet.look.style("circle_list").weighted("Bold")
    used = _used_rules(circles, key)
    left, middle = place.left(), place.top() + _HEAD * unit / 2
    if len(used) < 2 and key not in ("4", "6"):
        sheet.line("circle_head", WORDS[language]["circles"], left, middle - style.line / 2, style)
        return
    plain = sheet.look.style("circle_list")
    for own in used:
        high = 2.8 * unit
        _draw_key(sheet, own, left, middle, high)
        words = own.worded(limit, language)
        sheet.line("circle_key_text", words, left + high + _GAP * unit, middle - plain.line / 2, plain)
        left += high + _GAP * unit + width(words, plain) + 3.5 * unit


def _draw_key(sheet: Sheet, rule: Rule, left: float, middle: float, high: float) -> None:
    """Draws a ring as on the map: dashed where it is dashed there, which tells colours apart without colour."""
    look = rule.look
    dash = look.ring[-1].dash
    if dash:
        ring = Drawing(high, high)
        ring.ring(high / 2, high / 2, high - _KEY_LINE, look.fill, _KEY_LINE, [length * _KEY_DASH for length in dash])
        sheet.draw("circle_key", ring, left, middle - high / 2)
        return
    white = look.fill.upper() == "#FFFFFF"
    sheet.disc("circle_key", left + high / 2, middle, high, high, "#FFFFFF", look.edge if white else look.fill)


def _used_rules(circles: Sequence[CircleEntry], key: str) -> list[Rule]:
    colours = {circle.colour.upper() for circle in circles}
    return [own for own in rules(key) if own.look.fill.upper() in colours]


def _words(circle: CircleEntry, circles: Sequence[CircleEntry]) -> str:
    """The name, with the gemeente where there are several."""
    several = len({other.gemeente for other in circles}) > 1
    return f"{circle.name}, {circle.gemeente}" if several and circle.gemeente else circle.name


def _needed(circle: CircleEntry, circles: Sequence[CircleEntry], style: TextStyle, unit: float) -> float:
    badge = _BADGE * (1.54 if len(circle.number) >= _BADGE_FROM else 1)
    return width(_words(circle, circles), style) + (badge + _GAP) * unit
