"""Text on paper: how wide it is, where its lines break, how much of it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ...core.report.pages import Paragraph
from .fonts import reweighted

POINT = 25.4 / 72
# Fonts are measured large, where nothing is rounded to pixels.
_PIXELS_PER_MM = 100
# QGIS rounds sizes to tenths of a millimetre, and other systems shape text slightly differently.
_CAUTION = 1.012
# Columns are made as wide as their text, and sums of floats are not exact (mm).
_ROUNDING = 0.01
_ELLIPSIS = "…"
# Where a word may break without a hyphen being put in.
_BREAKS_AFTER = "/-–\u00ad"


@dataclass(frozen=True)
class TextStyle:
    """A font with its size in points, its colour "#RRGGBB", and the distance between its lines in points."""

    font: QFont
    colour: str
    leading: float

    @property
    def size(self) -> float:
        """The size in points."""
        return float(self.font.pointSizeF())

    @property
    def line(self) -> float:
        """The distance between lines in mm."""
        return self.leading * POINT

    def sized(self, points: float) -> TextStyle:
        """Returns the style in another size, its leading in proportion."""
        font = QFont(self.font)
        font.setPointSizeF(points)
        return replace(self, font=font, leading=self.leading * points / self.size)

    def weighted(self, weight: str) -> TextStyle:
        """Returns the style in another weight."""
        return replace(self, font=reweighted(self.font, weight, self.size))

    def coloured(self, colour: str) -> TextStyle:
        """Returns the style in another colour."""
        return replace(self, colour=colour)


def width(text: str, style: TextStyle) -> float:
    """Returns the width of a line of text in mm, a trifle on the safe side."""
    return exact_width(text, style) * _CAUTION


def exact_width(text: str, style: TextStyle) -> float:
    """Returns the width of a line of text in mm, as the font has it."""
    return _advance(text, *_key(style.font))


def natural_height(style: TextStyle) -> float:
    """Returns the height in mm that the font itself gives a line."""
    return _metrics(*_key(style.font)).height() / _PIXELS_PER_MM


def ascent(style: TextStyle) -> float:
    """Returns the distance in mm from the top of a line, as the font itself has it, to the foot of its letters."""
    return _metrics(*_key(style.font)).ascent() / _PIXELS_PER_MM


def capital_height(style: TextStyle) -> float:
    """Returns the height of a capital in mm."""
    return _metrics(*_key(style.font)).capHeight() / _PIXELS_PER_MM


def wrap(text: str, room: float, style: TextStyle) -> list[str]:
    """Returns the lines of a text in a column of `room` mm; a word that is wider than the column is broken."""
    return [line for part in text.split("\n") for line in _wrapped(part, room, style)]


def shortened(text: str, room: float, style: TextStyle) -> str:
    """Returns a line of text, cut off with "…" where it does not fit into `room` mm."""
    if width(text, style) <= room + _ROUNDING:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + _ELLIPSIS, style) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _ELLIPSIS


def limited(text: str, room: float, style: TextStyle, most: int) -> list[str]:
    """Returns at most so many lines of a text, the last one cut off with "…" where there is more."""
    lines = wrap(text, room, style)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(f"{lines[most - 1]} {lines[most]}", room, style)] if most > 0 else []


@dataclass(frozen=True)
class Line:
    """A line of running text: what it says, whether it is a heading, and its top in mm below that of the frame."""

    text: str
    is_heading: bool
    top: float


def fits(
    text: Sequence[Paragraph], frame: QRectF, style: TextStyle, heading: TextStyle
) -> tuple[list[Line], tuple[Paragraph, ...]]:
    """Returns the lines that fit into a frame (mm), and the paragraphs that are left, the first one cut at a line.

    No heading stands alone at the foot, and of a paragraph at least two lines stay together, as they should in print.
    """
    shown: list[Line] = []
    top = 0.0
    for number, paragraph in enumerate(text):
        top += _space_before(style) if number else 0.0
        lines = list(_lines(paragraph, top, frame.width(), style, heading))
        inside = [line for line in lines if line.top + style.line <= frame.height() + 0.01]
        if len(inside) < len(lines):
            kept = _kept_together(inside, lines)
            return shown + kept, (_rest(paragraph, kept, frame.width(), style), *text[number + 1 :])
        shown += lines
        top = _foot(lines, top, style)
    return shown, ()


def height(text: Sequence[Paragraph], room: float, style: TextStyle, heading: TextStyle) -> float:
    """Returns the height in mm of paragraphs in a column of `room` mm."""
    lines, _ = fits(text, QRectF(0, 0, room, float("inf")), style, heading)
    return lines[-1].top + style.line if lines else 0.0


def _lines(paragraph: Paragraph, top: float, room: float, style: TextStyle, heading: TextStyle) -> Iterator[Line]:
    for line in wrap(paragraph.heading, room, heading) if paragraph.heading else ():
        yield Line(line, True, top)
        top += heading.line
    for line in wrap(paragraph.text, room, style) if paragraph.text else ():
        yield Line(line, False, top)
        top += style.line


def _space_before(style: TextStyle) -> float:
    return style.line / 2


def _foot(lines: Sequence[Line], top: float, style: TextStyle) -> float:
    return lines[-1].top + style.line if lines else top


def _kept_together(inside: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Of a paragraph that is cut: no heading without two lines of text, and not a last line alone on the next page."""
    kept = list(inside)
    if len(lines) - len(kept) == 1 and kept and not kept[-1].is_heading:
        kept.pop()
    return kept if sum(not line.is_heading for line in kept) >= 2 else []


def _rest(paragraph: Paragraph, kept: Sequence[Line], room: float, style: TextStyle) -> Paragraph:
    """What follows the lines that are kept, with the ends of lines that the text itself has."""
    if not kept:
        return paragraph
    taken = sum(not line.is_heading for line in kept)
    parts = []
    for part in paragraph.text.split("\n"):
        lines = list(_wrapped(part, room, style))
        if len(lines) > taken:
            parts.append(" ".join(lines[taken:]))
        taken = max(0, taken - len(lines))
    return Paragraph("", "\n".join(parts))


def _wrapped(text: str, room: float, style: TextStyle) -> Iterator[str]:
    line = ""
    # At plain spaces only: a number with its thousands apart stays together.
    for word in text.replace("\t", " ").split(" "):
        if not word:
            continue
        longer = f"{line} {word}" if line else word
        if width(longer, style) <= room + _ROUNDING:
            line = longer
            continue
        if line:
            yield line
        *broken, line = _broken(word, room, style)
        yield from broken
    yield line


def _broken(word: str, room: float, style: TextStyle) -> list[str]:
    """A word in parts that fit: after a hyphen or slash where it has one, else wherever the line is full."""
    parts = []
    while width(word, style) > room + _ROUNDING and len(word) > 1:
        end = max(2, len(shortened(word, room, style)))
        at = max((word.rfind(mark, 0, end - 1) + 1 for mark in _BREAKS_AFTER), default=0)
        at = at if at > 1 else end - 1
        parts.append(word[:at])
        word = word[at:]
    return [*parts, word]


def _key(font: QFont) -> tuple[str, float]:
    spacing = font.letterSpacing() if font.letterSpacingType() == QFont.SpacingType.PercentageSpacing else 0.0
    return font.toString(), float(spacing)


@lru_cache(maxsize=256)
def _metrics(description: str, spacing: float) -> QFontMetricsF:
    font = QFont()
    font.fromString(description)
    font.setPixelSize(max(1, round(font.pointSizeF() * POINT * _PIXELS_PER_MM)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    return QFontMetricsF(font)


@lru_cache(maxsize=20000)
def _advance(text: str, description: str, spacing: float) -> float:
    return float(_metrics(description, spacing).horizontalAdvance(text)) / _PIXELS_PER_MM
