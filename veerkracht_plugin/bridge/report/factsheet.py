"""The page of a focus circle (CARTOGRAPHY 4): where it is, what its classes and figures are, what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsMapLayer
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ...core.report.pages import ClassStrip, Factsheet, Page, Paragraph, SourceLine
from .cells import BOTTOM, LINE_HEIGHT, RIGHT, TOP, TextCell, put_cells
from .charts import slope, strip
from .circle_list import draw_badge
from .drawing import Drawing
from .factsheet_form import draw_matrix, draw_questions
from .fonts import BOLD
from .frames import no_room
from .ground_note import tell_lack
from .heads import title_lines
from .look import HAIR, Look
from .map_items import show, view_around, whiten
from .map_layers import CIRCLE_VARIABLE
from .map_page import continued
from .numbers import alike
from .page_frame import Document, place_items
from .quadrants import quadrant
from .room import largest_free
from .scale_bars import set_scale_bar
from .scene import Scene
from .sheet import Sheet
from .templates import Template
from .text import TextStyle, limited, natural_height, shortened, width, wrap

# Where the blocks stand on A4, x, y, width, height in mm.
_WIDE: Mapping[str, tuple[float, float, float, float]] = {
    "head": (12, 12, 273, 16),
    "overview": (263, 12, 22, 16),
    "map": (12, 32, 110, 100),
    "strips": (12, 136, 110, 54),
    "figures": (128, 32, 157, 41),
    "position": (128, 78, 50, 69),
    "matrix": (182, 78, 103, 69),
    "questions": (128, 150, 157, 40),
}
_HIGH: Mapping[str, tuple[float, float, float, float]] = {
    "head": (12, 12, 186, 16),
    "overview": (176, 12, 22, 16),
    "map": (12, 32, 96, 84),
    "strips": (114, 32, 84, 84),
    "figures": (12, 121, 186, 38),
    "position": (12, 163, 72, 66),
    "matrix": (90, 163, 108, 66),
    "questions": (12, 233, 186, 38),
}
# All blocks together, on upright and on wide paper; with less than this share of it they could not be read.
_WHOLE = ((12, 12, 186, 259), (12, 12, 273, 178))
_LEAST_ROOM = 0.85
_AROUND = 1.3
_BADGE = 10.0
_SLOPE = (18.0, 5.0)
# The length of a strip of classes, on upright and on wide paper.
_STRIP = (46.0, 70.0)
# How much smaller letters may get, step by step, where a text would not fit.
_SMALLER = (1.0, 0.94, 0.88, 0.82)
_SCALE_ROOM, _SCALE_GROUND = 24.0, QColor(255, 255, 255, 140)
# The change says against what the score is held.
_HEAD_LINES = 3
# Which column of the figures, behind the name and the slope, is that of the circle now: with an earlier year, or not.
_LATER, _ONLY_YEAR = 3, 2
_COLUMNS_OF_BOTH_YEARS = 6


@dataclass(frozen=True)
class Blocks:
    """The frames of the blocks on this paper, in the room that foot and head of a template leave (mm)."""

    look: Look
    room: QRectF

    @classmethod
    def on(cls, sheet: Sheet) -> Blocks:
        """Returns the blocks on a page that has its foot, and what a user put beside it."""
        planned = cls.planned(sheet.look).room
        room = largest_free(planned & sheet.look.inside, sheet.taken(), _AROUND * sheet.look.unit)
        if room.width() < _LEAST_ROOM * planned.width() or room.height() < _LEAST_ROOM * planned.height():
            raise no_room()
        return cls(sheet.look, room)

    @classmethod
    def planned(cls, look: Look) -> Blocks:
        """Returns the blocks as they are designed."""
        x, y, wide, high = (look.unit * length for length in _WHOLE[look.is_landscape])
        return cls(look, QRectF(x, y, wide, high))

    def frame(self, name: str) -> QRectF:
        """Returns the frame of a block in mm."""
        x, y, wide, high = (_WIDE if self.look.is_landscape else _HIGH)[name]
        left, top, whole_wide, whole_high = _WHOLE[self.look.is_landscape]
        across, down = self.room.width() / whole_wide, self.room.height() / whole_high
        return QRectF(
            self.room.left() + (x - left) * across, self.room.top() + (y - top) * down, wide * across, high * down
        )


def draw_factsheet(sheet: Sheet, template: Template, page: Factsheet, document: Document, scene: Scene) -> list[Page]:
    """Draws the page of a circle; returns a page with the answers for which there was no room."""
    place_items(sheet, _without_head(template), _with_notes(page), document, "", is_map=False)
    blocks = Blocks.on(sheet)
    rest = _draw_head(sheet, page, blocks, scene)
    _draw_detail(sheet, page, blocks.frame("map"), scene, document.language)
    _draw_strips(sheet, page.strips, blocks.frame("strips"))
    _draw_figures(sheet, page, blocks.frame("figures"), document.language)
    position = blocks.frame("position")
    sheet.draw(
        "position",
        quadrant(page.position, position.width(), position.height(), sheet.look, language=document.language),
        position.left(),
        position.top(),
    )
    rest += [
        *draw_matrix(sheet, page, blocks.frame("matrix")),
        *draw_questions(sheet, page, blocks.frame("questions")),
    ]
    return [continued(page, tuple(rest))] if rest else []


def _without_head(template: Template) -> Template:
    """The template without its title, which is drawn with the badge here."""
    left_out = {"kicker", "number", "title", "subtitle", "rule"}
    kept = {name: frame for name, frame in template.frames.items() if name not in left_out}
    return Template(template.look, kept, template.document, frozenset(left_out))


def _with_notes(page: Factsheet) -> Factsheet:
    """The page with what is to be known of its figures before its source."""
    strong = page.source.strong if isinstance(page.source, SourceLine) else ""
    plain = page.source[: len(page.source) - len(strong)].rstrip()
    return replace(page, source=SourceLine(" ".join(filter(None, [*page.notes, plain])), strong))


def _draw_head(sheet: Sheet, page: Factsheet, blocks: Blocks, scene: Scene) -> list[Paragraph]:
    """Draws badge, name, facts, remark and overview; returns the remark where a line is not enough for it."""
    look, unit, frame = sheet.look, sheet.look.unit, blocks.frame("head")
    middle = frame.top() + _BADGE * unit / 2
    wide = draw_badge(sheet, page.circle, frame.left(), middle, _BADGE * unit)
    left = frame.left() + wide + 4 * unit
    overview = blocks.frame("overview")
    room = overview.left() - left - 6 * unit
    kicker = look.style("kicker")
    sheet.line("kicker", shortened(page.kicker.upper(), room, kicker), left, frame.top() - 1.2 * unit, kicker)
    lines, style = title_lines(page.title, room, look.style("title"), 1)
    foot = sheet.lines("title", lines, left, frame.top() + 2 * unit, style)
    words = "  ·  ".join(fact for fact in page.facts if fact) or page.subtitle
    told, facts = _fitted(words, room, look.style("subtitle"), 1)
    sheet.line("facts", told, left, foot + 0.2 * unit, facts)
    place = QRectF(left, foot + look.style("subtitle").line, room, 0)
    rest = _draw_remark(sheet, page.remark, place)
    item = sheet.map("overview", overview)
    whiten(item)
    show(item, scene.whole, [scene.layers.overview()], 1.0 * unit)
    spot = _spot(item, page)
    if spot is not None:
        sheet.disc("overview_spot", spot[0], spot[1], 2.2 * unit, 2.2 * unit, page.circle.colour, "#FFFFFF")
    return rest


def _draw_remark(sheet: Sheet, remark: str, place: QRectF) -> list[Paragraph]:
    """Writes a remark on one line, or small on two; returns it where that is too little."""
    style, small = sheet.look.style("circle_list"), sheet.look.style("chart_small")
    if width(remark, style) <= place.width():
        sheet.line("remark", remark, place.left(), place.top(), style)
        return []
    small = small.sized(small.size * 0.94).coloured(style.colour)
    lines = limited(remark, place.width(), small, 2)
    sheet.lines("remark", lines, place.left(), place.top(), small)
    return [Paragraph("", remark)] if len(wrap(remark, place.width(), small)) > len(lines) else []


def _spot(item: QgsLayoutItemMap, page: Factsheet) -> tuple[float, float] | None:
    """Where the circle is on the overview, in mm on the page."""
    extent, place = item.extent(), item.pagePos()
    if not extent.contains(page.x, page.y):
        return None
    share_x = (page.x - extent.xMinimum()) / extent.width()
    share_y = (extent.yMaximum() - page.y) / extent.height()
    return place.x() + share_x * item.rect().width(), place.y() + share_y * item.rect().height()


def _draw_detail(sheet: Sheet, page: Factsheet, frame: QRectF, scene: Scene, language: str) -> None:
    item = sheet.map("map", frame)
    QgsExpressionContextUtils.setLayoutItemVariable(item, CIRCLE_VARIABLE, page.circle.feature)
    view = view_around(scene.maps, page.x, page.y, page.radius, frame)
    key = scene.first_map([key for key in page.detail[:1] if key])
    circle = scene.layers.circle()
    layers: list[QgsMapLayer] = [circle] if circle is not None else []
    if key is not None:
        layers.append(scene.layers.bands(key))
    streets = scene.streets(view, frame.width(), frame.height(), 0)
    if streets is not None:
        layers.append(streets)
    show(item, view, layers, 0)
    _draw_scale(sheet, item, frame)
    tell_lack(sheet, scene.lack_of(layers), frame, language)
    caption = sheet.look.style("chart_small")
    words = page.detail[1] if key is not None else ""
    sheet.line("map_caption", shortened(words, frame.width(), caption), frame.left(), frame.bottom() + 0.3, caption)


def _draw_scale(sheet: Sheet, item: QgsLayoutItemMap, frame: QRectF) -> None:
    bar = sheet.scale_bar()
    place = QRectF(frame.left() + 3 * sheet.look.unit, frame.bottom() - 8 * sheet.look.unit, _SCALE_ROOM, 6)
    sheet.put(bar, "scale_bar", place)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(_SCALE_GROUND)
    set_scale_bar(bar, item, sheet.look.unit * 0.7)
    # Names of areas make way for it; those of a background cannot, and shine through.
    item.addLabelBlockingItem(bar)


def _draw_strips(sheet: Sheet, strips: Sequence[ClassStrip], frame: QRectF) -> None:
    """A row for each map: number, title, classes by inhabitants, the class of most of them in words."""
    look, unit = sheet.look, sheet.look.unit
    if not strips:
        return
    label, small = look.style("chart"), look.style("chart_small")
    pitch, numbers, gap = frame.height() / max(len(strips), 7), 5 * unit, 2.5 * unit
    wide = _STRIP[look.is_landscape] * unit
    room = frame.width() - numbers - wide - gap
    most = int(pitch / (natural_height(small) * LINE_HEIGHT))
    high = min(4 * unit, pitch - small.line - 0.3 * unit)
    drawing = Drawing(wide, pitch * len(strips))
    rows = []
    for number, one in enumerate(strips):
        drawing.place(strip(one.parts, wide, high), 0, number * pitch + small.line + 0.1 * unit)
        words, style = _fitted(one.words, room, small.coloured(label.colour), most)
        title, title_style = _fitted(one.title, wide, small, 1)
        rows.append(
            [
                TextCell(one.number, label.weighted(BOLD).coloured(look.accent)),
                TextCell(title, title_style, along=TOP),
                TextCell(words, style),
            ]
        )
    sheet.draw("strips", drawing, frame.left() + numbers, frame.top())
    put_cells(sheet, "strip_words", rows, (numbers, wide + gap, room), [pitch] * len(rows), frame)


def _fitted(text: str, room: float, style: TextStyle, most: int) -> tuple[str, TextStyle]:
    """A text in so many lines, and its style, smaller where that is needed."""
    for share in _SMALLER:
        sized = style.sized(style.size * share)
        lines = wrap(text, room, sized)
        if len(lines) <= most:
            break
    return "\n".join(lines[:most]), sized


def _draw_figures(sheet: Sheet, page: Factsheet, frame: QRectF, language: str) -> None:
    """The table of figures, with a slope in each row."""
    look, unit = sheet.look, sheet.look.unit
    label, head, table = look.style("table"), look.style("table_head"), page.figures
    padding = 0.6 * unit
    first = min(frame.width() * 0.3, max((width(str(row[0]), label) for row in table.rows), default=0) + 4 * unit)
    slopes = _SLOPE[0] * unit + 4 * unit if any(page.slopes) else 1.0
    pitch = (frame.width() - first - slopes) / max(len(table.headings) - 1, 1)
    widths = (first, slopes, *[pitch] * (len(table.headings) - 1))
    heads = [limited(words, pitch - 2 * unit, head, _HEAD_LINES) for words in table.headings]
    top = max((len(lines) for lines in heads), default=1) * head.line * LINE_HEIGHT + 2.2 * unit
    high = min((frame.height() - top) / max(len(table.rows), 1), 11.5 * unit)
    rows = [[TextCell("\n".join(lines), head, RIGHT, BOTTOM) for lines in _with_gap(heads, [])]]
    now = _LATER if len(table.headings) == _COLUMNS_OF_BOTH_YEARS else _ONLY_YEAR
    drawing = Drawing(_SLOPE[0] * unit, high * len(table.rows))
    for number, row in enumerate(table.rows):
        words = _with_gap([str(row[0]), *alike(row[1:], language)], "")
        rows.append([_figure_cell(text, place, label, first - 2 * unit, now) for place, text in enumerate(words)])
        if number < len(page.slopes):
            made = slope(page.slopes[number], drawing.width, min(_SLOPE[1] * unit, high - 1), look.accent)
            drawing.place(made, 0, number * high + (high - made.height) / 2)
    put_cells(sheet, "figures", rows, widths, (top, *[high] * len(table.rows)), frame, padding=padding, grid=HAIR)
    if any(page.slopes):
        sheet.draw("slopes", drawing, frame.left() + first, frame.top() + top)


def _with_gap(cells: Sequence[Any], empty: Any) -> list[Any]:
    """Cells of a row with an empty one after the first, for the slopes."""
    return [*cells[:1], empty, *cells[1:]]


def _figure_cell(text: str, place: int, style: TextStyle, room: float, now: int) -> TextCell:
    """The name of a figure, wrapped, or a value; that of the circle in the later year, column `now`, stands out."""
    if place == 0:
        return TextCell("\n".join(limited(text, room, style, 2)), style)
    return TextCell(text, style.weighted(BOLD) if place == now else style, RIGHT)
