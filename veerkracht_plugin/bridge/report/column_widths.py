"""How wide the columns of a table are: so that its rows take the fewest lines that there is room for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .text import TextStyle, width, wrap

_HEADING_LINES = 3
# So many lines are no row any more; rather words are broken.
BROKEN = 13
# Columns get no wider than so many times what they need: rows would be hard to follow.
_WIDEST = 1.35
_FINE = 0.2  # mm
# Where a text may break: at a space, and in long names after a hyphen or slash.
_BREAKS = re.compile(r" |(?<=[-/–])")


@dataclass(frozen=True)
class Column:
    """A column: heading, texts, whether they are numbers, which stay on one line, and what stands beside them (mm)."""

    heading: str
    texts: tuple[str, ...]
    is_number: bool
    beside: float


class _Ruler:
    """The least widths of texts in a style; a table says many of them more than once."""

    def __init__(self, style: TextStyle) -> None:
        self._style = style
        self._known: dict[tuple[str, int], float] = {}

    def least(self, text: str, lines: int) -> float:
        """Returns the width in mm at which a text takes so many lines and no word is broken."""
        if (text, lines) not in self._known:
            self._known[text, lines] = _least(text, lines, self._style)
        return self._known[text, lines]


def column_widths(columns: Sequence[Column], room: float, style: TextStyle, head: TextStyle) -> tuple[list[float], int]:
    """Returns widths in mm that together fill a room, or less where that would tear rows apart; and how many lines the
    fullest row takes, `BROKEN` where words have to be broken.

    `style`, `head`: of texts and headings.
    """
    needed: list[float] = []
    rulers = _Ruler(style), _Ruler(head)
    for lines in range(1, BROKEN):
        needed = [_needed(column, lines, rulers) for column in columns]
        if sum(needed) <= room:
            eased = _calmed(columns, _eased(columns, needed, lines, room, rulers[0]), lines, room, rulers)
            return _spread(eased, [_needed(column, 1, rulers) for column in columns], room), lines
    return _capped(needed, room), BROKEN


def _eased(columns: Sequence[Column], widths: Sequence[float], lines: int, room: float, ruler: _Ruler) -> list[float]:
    """Spends what is left of the room on rows of fewer lines, first on those that ask for least."""
    made = list(widths)
    asked = [_asked(columns, row, lines, ruler) for row in range(len(columns[0].texts) if columns else 0)]
    waiting = [(row, lines - 1) for row in range(len(asked)) if lines > 1]
    while waiting:
        wider = {one: _wider(made, asked[one[0]][one[1] - 1]) for one in waiting}
        best = min(waiting, key=lambda one: sum(wider[one]))
        if sum(wider[best]) > room:
            return made
        made = wider[best]
        row, fewer = best
        waiting.remove(best)
        waiting += [(row, fewer - 1)] if fewer > 1 else []
    return made


def _calmed(
    columns: Sequence[Column], widths: Sequence[float], lines: int, room: float, rulers: tuple[_Ruler, _Ruler]
) -> list[float]:
    """Spends what is still left on columns of fewer lines, those that ask for least first: broken texts read worse."""
    made = list(widths)
    for fewer in range(lines - 1, 0, -1):
        wanted = [_needed(column, fewer, rulers) for column in columns]
        for place in sorted(range(len(columns)), key=lambda place: wanted[place] - made[place]):
            if sum(made) - made[place] + wanted[place] <= room:
                made[place] = max(made[place], wanted[place])
    return made


def _asked(columns: Sequence[Column], row: int, lines: int, ruler: _Ruler) -> list[list[float]]:
    """The widths at which a row takes one line, two, and so on, less than `lines`."""
    return [
        [ruler.least(column.texts[row], 1 if column.is_number else fewer) + column.beside for column in columns]
        for fewer in range(1, lines)
    ]


def _wider(widths: Sequence[float], asked: Sequence[float]) -> list[float]:
    return [max(wide, least) for wide, least in zip(widths, asked)]


def _needed(column: Column, lines: int, rulers: tuple[_Ruler, _Ruler]) -> float:
    """The least width at which no text takes more lines, and no word is broken."""
    texts, headings = rulers
    of_texts = max((texts.least(text, 1 if column.is_number else lines) for text in column.texts), default=0.0)
    of_heading = headings.least(column.heading, max(min(lines, _HEADING_LINES), 2))
    return max(of_texts, of_heading) + column.beside


def _least(text: str, lines: int, style: TextStyle) -> float:
    high = width(text, style)
    # A word that breaks at a hyphen is measured with the room of an ellipsis, as text.wrap does.
    low = max((width(f"{word}…" if word[-1:] in "-/–" else word, style) for word in _BREAKS.split(text)), default=0.0)
    if lines == 1:
        return high
    while high - low > _FINE:
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrap(text, middle, style)) <= lines else (middle, high)
    return high


def _spread(widths: Sequence[float], whole: Sequence[float], room: float) -> list[float]:
    """Fills a room: first columns whose texts wrap, up to where these stand on one line (`whole`), then all alike."""
    lacks = [max(0.0, full - wide) for full, wide in zip(whole, widths)]
    share = min(1.0, (room - sum(widths)) / sum(lacks)) if any(lacks) else 0.0
    made = [wide + share * lack for wide, lack in zip(widths, lacks)]
    return [wide * min(room / sum(made), _WIDEST) for wide in made]


def _capped(widths: Sequence[float], room: float) -> list[float]:
    """Cuts the widest columns to one width that makes all fit; narrow ones, of numbers, keep theirs."""
    left = room
    for number, wide in enumerate(sorted(widths)):
        cap = left / (len(widths) - number)
        if wide > cap:
            return [min(one, cap) for one in widths]
        left -= wide
    return list(widths)
