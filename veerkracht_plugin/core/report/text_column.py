"""How much text fits beside a map, above its legend (CARTOGRAPHY 3, A4 landscape), and what goes to a page of its own.

An estimate, in lines of so many characters: the page itself may shrink text a little, and has the last word.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from .pages import LegendRow, Paragraph

# The column from under a subtitle of two lines to its foot, what the rows of a legend take where the page needs them
# close together, and the air above it, all in mm.
_COLUMN, _AIR = 147.0, 3.0
_HEADER, _ROW, _FURTHER_LINE = 4.2, 4.23, 2.9
_GAPS, _GAPS_OF_GROUPS = 0.5, 3.5
# Labels and titles of more characters take a second line; the labels of map 3 stand beside a key.
_LONGEST_LABEL, _LONGEST_LABEL_OF_MAP_3 = 41, 37
_LONGEST_TITLE, _SECOND_LINE_OF_TITLE = 27, 7.7
# At the smallest size, 8.5 points; a line is left, since an estimate of lines may be wrong by one.
_LINE, _CHARACTERS, _CAUTION = 4.16, 60, 1.0
_BETWEEN_PARAGRAPHS = 0.5

# A page of text alone has two such columns, over its whole height.
PAGE_LINES = 2 * 40

# After a sentence, and after a line that ends before its paragraph does.
_SENTENCE_END = re.compile(r"(?<=[.!?…])[^\S\n]+|(?<=\n)")


def lines_beside(legend: Sequence[LegendRow], key: str, title: str) -> float:
    """Returns how many lines fit between the title of a map and its legend."""
    longest = _LONGEST_LABEL_OF_MAP_3 if key == "3" else _LONGEST_LABEL
    rows = sum(_ROW if len(row.label) <= longest else _ROW + _FURTHER_LINE for row in legend)
    gaps = _GAPS_OF_GROUPS if key in ("3", "7") else _GAPS
    second_line = _SECOND_LINE_OF_TITLE if len(title) > _LONGEST_TITLE else 0.0
    return (_COLUMN - _AIR - _HEADER - gaps - rows - second_line) / _LINE - _CAUTION


def lines_of(paragraphs: Sequence[Paragraph]) -> float:
    """Returns how many lines paragraphs take, with their headings and the space between them."""
    return sum(_lines(one) for one in paragraphs) + _BETWEEN_PARAGRAPHS * max(0, len(paragraphs) - 1)


def split_text(paragraphs: Sequence[Paragraph], lines: float) -> tuple[list[Paragraph], list[Paragraph]]:
    """Returns what fits in so many lines, and what is left: by paragraph, by sentence, and else by word.

    Something always fits, so that a text comes to an end.
    """
    fits: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        if lines_of([*fits, paragraph]) > lines:
            head, rest = _cut(fits, paragraph, lines)
            left = [*([rest] if rest else []), *paragraphs[place + 1 :]]
            return [*fits, *([head] if head else [])], left
        fits.append(paragraph)
    return fits, []


def _cut(fits: Sequence[Paragraph], paragraph: Paragraph, lines: float) -> tuple[Paragraph | None, Paragraph | None]:
    """The part of a paragraph that fits after others, and the rest of it."""
    pieces = _SENTENCE_END.split(paragraph.text)
    head = _as_many_as_fit(fits, paragraph.heading, pieces, lines)
    if not head and not fits:
        pieces = paragraph.text.split(" ")
        # One word at least: a word of a thousand letters fits nowhere.
        head = _as_many_as_fit(fits, paragraph.heading, pieces, lines) or 1
    if not head:
        return None, paragraph
    rest = _joined(pieces[head:])
    return Paragraph(paragraph.heading, _joined(pieces[:head])), Paragraph("", rest) if rest else None


def _joined(pieces: Sequence[str]) -> str:
    return " ".join(pieces).replace("\n ", "\n").rstrip("\n")


def _as_many_as_fit(fits: Sequence[Paragraph], heading: str, pieces: Sequence[str], lines: float) -> int:
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        tried = Paragraph(heading, _joined(pieces[:middle]))
        low, high = (middle, high) if lines_of([*fits, tried]) <= lines else (low, middle - 1)
    return low


def _lines(paragraph: Paragraph) -> int:
    heading = len(textwrap.wrap(paragraph.heading, _CHARACTERS))
    return heading + sum(len(textwrap.wrap(line, _CHARACTERS)) or 1 for line in paragraph.text.split("\n"))
