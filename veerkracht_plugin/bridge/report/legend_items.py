"""The legend of a map as layout items: swatches, keys, labels, counts and bars, growing upward from its foot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import QgsFillSymbol, QgsSimpleFillSymbolLayer
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ...core.legends import no_data
from ...core.report.pages import LegendRow
from ..symbols import with_layers
from .drawing import Drawing
from .look import FRAME, INK, SECOND_INK, WORDS, Look
from .numbers import grouped
from .open_land import ruled
from .sheet import RIGHT, Sheet
from .text import TextStyle, limited, width

_SWATCH, _SWATCH_GAP = (8.0, 3.8), 2.5
_MAP_3_SWATCH = 5.6  # narrower, beside the key
_ROW, _FURTHER_LINE = 4.7, 2.9
_COUNT_GAP, _BEFORE_COUNTS = 2.4, 2.0
_HEADER = 4.2
_BAR, _BAR_FILL = 0.8, "#C4C4C0"
_GROUP_GAP, _MAP_3_GAP, _LAST_GAP = 2.5, 1.5, 0.8
_KEY, _KEY_GAP = 3.8, 1.2
# Where a legend is too high, all of it gets smaller, in these steps.
# Rows and gaps that are a little tighter, for text that would not fit otherwise.
_TIGHT_ROW, _TIGHT_GAP = 0.9, 0.6
_SHARES = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6)
# Labels of 5.8 points.
_LEAST_READABLE = 0.72
_PALE_LUMINANCE = 0.76  # L* 90
_MOST_LINES = 3
_UNKNOWN = "–"
# Under a heading the labels of map 7 begin with a dash.
_SUB_ROW = "- "
# The first class of each level of problems on map 3.
_MAP_3_GROUPS = (4, 7, 10)


@dataclass(frozen=True)
class _Row:
    row: LegendRow
    lines: tuple[str, ...]
    gap: float
    height: float


@dataclass(frozen=True)
class Legend:
    """A legend that is laid out.

    `rows`; `height` in mm; `share`: how much smaller than planned; `counts`: how wide the columns of areas and of
    inhabitants are (mm), none where nothing is counted; `row`: the height of a row of one line in mm; `fits`: whether
    it is not higher than its frame.
    """

    rows: tuple[_Row, ...]
    height: float
    share: float
    counts: tuple[float, ...]
    row: float
    fits: bool

    @property
    def can_be_read(self) -> bool:
        """Whether it fits into its frame without getting too small to read."""
        return self.fits and self.share >= _LEAST_READABLE


def lay_out_legend(
    rows: Sequence[LegendRow], key: str, look: Look, room: QRectF, language: str, *, is_tight: bool = False
) -> Legend:
    """Returns the legend as it fits into a frame (mm): in full size, or smaller where it would be too high.

    `is_tight`: with rows and gaps as narrow as they may be.
    """
    for share in _SHARES:
        plan = _Plan(key, look, share, language, is_tight)
        made = tuple(plan.rows(rows, room.width()))
        head = _HEADER * plan.scale if plan.count_widths(rows) else 0
        high = head + sum(row.gap + row.height for row in made)
        if high <= room.height():
            break
    return Legend(made, high, share, plan.count_widths(rows), plan.row, high <= room.height())


def draw_legend(sheet: Sheet, legend: Legend, key: str, foot: QRectF, language: str) -> None:
    """Draws a legend whose lower edge is that of a frame."""
    scale = legend.share * sheet.look.unit
    top = foot.bottom() - legend.height
    drawn = _Drawn(sheet, key, legend, foot, language)
    if legend.counts:
        style = _sized(sheet.look.style("legend_head"), legend.share)
        for word, edge in zip(("areas", "inhabitants"), drawn.count_edges):
            sheet.line("legend_head", WORDS[language][word], edge, top, style, RIGHT)
        top += _HEADER * scale
    for one in legend.rows:
        top += one.gap
        drawn.draw(one, top)
        top += one.height


def is_pale(colour: str) -> bool:
    """Says whether a fill needs an outline on white paper: L* over 90."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear)) > _PALE_LUMINANCE


def hatched(wide: float, high: float) -> Drawing:
    """Returns the swatch of areas without a class as a drawing of lines.

    A pattern of QGIS is a picture, which is coarse in a PDF, and which some viewers leave out of an SVG.
    """
    row, made = no_data(), Drawing(wide, high)
    made.rect(0, 0, wide, high, row.fill)
    step = row.hatch_spacing * math.sqrt(2)
    for number in range(1, math.ceil((wide + high) / step)):
        # Lines that rise to the right: x + y is the same all along.
        both = number * step
        left, right = max(0.0, both - high), min(both, wide)
        made.line(left, both - left, right, both - right, row.hatch_colour, row.hatch_width)
    return made


def _ground(colour: str) -> QgsSimpleFillSymbolLayer:
    made = QgsSimpleFillSymbolLayer(QColor(colour))
    made.setStrokeStyle(Qt.PenStyle.NoPen)
    return made


class _Drawn:
    """A legend being drawn into a frame, row by row."""

    def __init__(self, sheet: Sheet, key: str, legend: Legend, frame: QRectF, language: str) -> None:
        self._language = language
        self._sheet, self._key, self._legend, self._frame = sheet, key, legend, frame
        self._share, self._scale = legend.share, legend.share * sheet.look.unit
        counted = [one.row for one in legend.rows if one.row.fill is not None]
        # So many inhabitants fill a bar.
        self._most = max((row.inhabitants or 0 for row in counted), default=0)

    @property
    def count_edges(self) -> tuple[float, float]:
        """The right edges of the columns of areas and of inhabitants."""
        _, inhabitants = self._legend.counts
        return self._frame.right() - inhabitants - _COUNT_GAP * self._scale, self._frame.right()

    def draw(self, one: _Row, top: float) -> None:
        """Draws a row from its top."""
        look, row = self._sheet.look, one.row
        if row.fill is None:
            style = _sized(look.style("legend_group"), self._share)
            self._sheet.lines("legend_group", one.lines, self._frame.left(), top, style)
            return
        middle = top + self._legend.row / 2
        self._swatch(row, middle)
        style = _sized(look.style("legend"), self._share)
        is_empty = row.areas == 0
        left = self._frame.left() + _label_left(self._key, self._scale)
        style = style.coloured(SECOND_INK) if is_empty else style
        self._sheet.lines("legend_label", one.lines, left, middle - style.line / 2, style)
        if self._legend.counts and not row.is_ruled:
            self._counts(row, middle, is_empty)

    def _swatch(self, row: LegendRow, middle: float) -> None:
        wide, high = _swatch_width(self._key) * self._scale, _SWATCH[1] * self._scale
        frame = QRectF(self._frame.left(), middle - high / 2, wide, high)
        if row.is_hatched:
            self._sheet.draw("legend_swatch", hatched(wide, high), frame.left(), frame.top())
        elif row.is_ruled:
            lines = ruled(self._sheet.look.unit)
            self._sheet.shape("legend_swatch", frame, with_layers(QgsFillSymbol(), _ground(str(row.fill)), lines))
        else:
            fill = str(row.fill)
            self._sheet.box("legend_swatch", frame, fill, FRAME if is_pale(fill) else "", 0.1)
        if self._key == "3" and row.number is not None:
            key = _grid_key(row.number, _KEY * self._scale)
            left = self._frame.left() + (_MAP_3_SWATCH + _KEY_GAP) * self._scale
            self._sheet.draw("legend_key", key, left, middle - key.height + _KEY * self._scale / 2)

    def _counts(self, row: LegendRow, middle: float, is_empty: bool) -> None:
        style = _sized(self._sheet.look.style("count"), self._share)
        style = style.coloured(SECOND_INK) if is_empty else style
        for count, edge in zip((row.areas, row.inhabitants), self.count_edges):
            said = _UNKNOWN if not count else grouped(count, self._language)
            self._sheet.line("legend_count", said, edge, middle - style.line / 2, style, RIGHT)
        if row.inhabitants:
            room = sum(self._legend.counts) + _COUNT_GAP * self._scale
            length = max(0.2, room * row.inhabitants / self._most)
            top = middle + (_SWATCH[1] / 2 - _BAR / 2) * self._scale
            self._sheet.box(
                "legend_bar", QRectF(self._frame.right() - length, top, length, _BAR * self._scale), _BAR_FILL
            )


@dataclass(frozen=True)
class _Plan:
    """How rows are laid out: for a map and a paper, in a size, more or less tightly."""

    key: str
    look: Look
    share: float
    language: str
    is_tight: bool

    @property
    def scale(self) -> float:
        """Millimetres on the page for one of the design."""
        return self.look.unit * self.share

    @property
    def row(self) -> float:
        """The height of a row of one line."""
        return _ROW * self.scale * (_TIGHT_ROW if self.is_tight else 1)

    def rows(self, rows: Sequence[LegendRow], room: float) -> Iterator[_Row]:
        """Yields the rows as they stand in `room` mm."""
        label, group = (_sized(self.look.style(name), self.share) for name in ("legend", "legend_group"))
        counts = self.count_widths(rows)
        taken = sum(counts) + (_COUNT_GAP + _BEFORE_COUNTS) * self.scale if counts else 0
        for number, row in enumerate(rows):
            if row.fill is None:
                lines = limited(row.label, room, group, _MOST_LINES)
                high = group.line * len(lines) + 0.9 * self.scale
            else:
                lines = limited(row.label, room - _label_left(self.key, self.scale) - taken, label, _MOST_LINES)
                high = self.row + (len(lines) - 1) * _FURTHER_LINE * self.scale
            gap = _gap(row, rows[number - 1] if number else None, self.key)
            yield _Row(row, tuple(lines), gap * self.scale * (_TIGHT_GAP if self.is_tight else 1), high)

    def count_widths(self, rows: Sequence[LegendRow]) -> tuple[float, ...]:
        """Returns how wide the columns of counts are: as their widest number or their heading."""
        if not any(row.areas is not None or row.inhabitants is not None for row in rows):
            return ()
        head, count = (_sized(self.look.style(name), self.share) for name in ("legend_head", "count"))
        columns = [row.areas for row in rows], [row.inhabitants for row in rows]
        return tuple(
            max(
                width(WORDS[self.language][word], head),
                *(width(grouped(known, self.language), count) for known in column if known is not None),
                0,
            )
            for word, column in zip(("areas", "inhabitants"), columns)
        )


def _gap(row: LegendRow, before: LegendRow | None, key: str) -> float:
    if before is None:
        return 0
    if row.is_hatched:
        return _LAST_GAP
    if key == "3" and row.number in _MAP_3_GROUPS:
        return _MAP_3_GAP
    leaves_group = before.label.startswith(_SUB_ROW) and not row.label.startswith(_SUB_ROW)
    return _GROUP_GAP if row.fill is None or leaves_group else 0


def _label_left(key: str, scale: float) -> float:
    key_room = _KEY + _KEY_GAP if key == "3" else 0
    return (_swatch_width(key) + _SWATCH_GAP + key_room) * scale


def _swatch_width(key: str) -> float:
    return _MAP_3_SWATCH if key == "3" else _SWATCH[0]


def _sized(style: TextStyle, share: float) -> TextStyle:
    return style if share == 1 else style.sized(style.size * share)


def _grid_key(number: int, side: float) -> Drawing:
    """The 3 × 3 grid with the cell of a class filled: problems upward, vulnerable to the right; 10 lies outside."""
    cell = side / 3
    drawing = Drawing(side + cell + 0.1, side + cell + 0.1)
    for class_number in range(1, 10):
        column, row = (class_number - 1) % 3, (class_number - 1) // 3
        fill = INK if class_number == number else "#FFFFFF"
        drawing.rect(column * cell + 0.05, (3 - row) * cell, cell, cell, fill, "#A8A8A4", 0.12)
    if number == 10:
        drawing.rect(3 * cell + 0.05, 0.05, cell, cell, INK, INK, 0.12)
    return drawing
