"""The page of a focus circle (CARTOGRAPHY 4): where it is, what its classes and figures are, what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsMapLayer
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ...core.report.pages import ClassStrip, Factsheet, Page, Paragraph
from .cells import BOTTOM, LINE_HEIGHT, RIGHT, TOP, TextCell, put_cells
from .charts import quadrant, slope, strip
from .circle_list import draw_badge
from .drawing import Drawing
from .fonts import BOLD
from .heads import Document, place_items, title_lines
from .look import HAIR, WRITING, Look
from .map_items import show, view_around, whiten
from .map_layers import CIRCLE_VARIABLE
from .map_page import continued
from .numbers import alike
from .scale_bars import set_scale_bar
from .scene import Scene
from .sheet import Sheet
from .templates import Template
from .text import TextStyle, limited, shortened, width, wrap

# Where the blocks stand on A4, x, y, width, height in mm.
_WIDE: Mapping[str, tuple[float, float, float, float]] = {
    "head": (12, 12, 273, 16),
    "overview": (263, 12, 22, 16),
    "map": (12, 32, 110, 100),
    "strips": (12, 136, 110, 54),
    "figures": (128, 32, 157, 44),
    "position": (128, 81, 54, 66),
    "matrix": (187, 81, 98, 66),
    "questions": (128, 150, 157, 40),
}
_HIGH: Mapping[str, tuple[float, float, float, float]] = {
    "head": (12, 12, 186, 16),
    "overview": (176, 12, 22, 16),
    "map": (12, 32, 96, 84),
    "strips": (114, 32, 84, 84),
    "figures": (12, 120, 186, 44),
    "position": (12, 169, 72, 60),
    "matrix": (90, 169, 108, 60),
    "questions": (12, 233, 186, 38),
}
_BADGE = 10.0
_DETAIL_KEYS = ("3", "7", "1", "2", "4")
_SLOPE = (18.0, 5.0)
_SCALE_ROOM = 24.0
# Which column of the figures, behind the name and the slope, is that of the later year.
_LATER = 3


@dataclass(frozen=True)
class _Blocks:
    """The frames of the blocks on this paper."""

    look: Look

    def frame(self, name: str) -> QRectF:
        x, y, wide, high = (_WIDE if self.look.is_wide else _HIGH)[name]
        unit = self.look.unit
        return QRectF(x * unit, y * unit, wide * unit, high * unit)


def draw_factsheet(sheet: Sheet, template: Template, page: Factsheet, document: Document, scene: Scene) -> list[Page]:
    """Draws the page of a circle; returns a page with the answers for which there was no room."""
    place_items(sheet, _without_head(template), page, document, "", is_map=False)
    blocks = _Blocks(sheet.look)
    _draw_head(sheet, page, blocks, scene)
    _draw_detail(sheet, page, blocks.frame("map"), scene)
    _draw_strips(sheet, page.strips, blocks.frame("strips"))
    _draw_figures(sheet, page, blocks.frame("figures"), document.language)
    position = blocks.frame("position")
    sheet.draw(
        "position",
        quadrant(page.position, position.width(), position.height(), sheet.look),
        position.left(),
        position.top(),
    )
    rest = [
        *_draw_matrix(sheet, page, blocks.frame("matrix")),
        *_draw_questions(sheet, page, blocks.frame("questions")),
    ]
    return [continued(page, tuple(rest))] if rest else []


def _without_head(template: Template) -> Template:
    """The template without its title, which is drawn with the badge here."""
    left_out = {"kicker", "number", "title", "subtitle", "rule"}
    kept = {name: frame for name, frame in template.frames.items() if name not in left_out}
    return Template(template.look, kept, template.document, frozenset(left_out))


def _draw_head(sheet: Sheet, page: Factsheet, blocks: _Blocks, scene: Scene) -> None:
    look, unit, frame = sheet.look, sheet.look.unit, blocks.frame("head")
    middle = frame.top() + _BADGE * unit / 2
    wide = draw_badge(sheet, page.circle, frame.left(), middle, _BADGE * unit)
    left = frame.left() + wide + 4 * unit
    overview = blocks.frame("overview")
    room = overview.left() - left - 6 * unit
    kicker = look.style("kicker")
    sheet.line("kicker", shortened(page.kicker.upper(), room, kicker), left, frame.top() - 1.2 * unit, kicker)
    lines, style = title_lines(page.title, room, look.style("title"), 1)
    foot = sheet.lines("title", [shortened(lines[0], room, style)], left, frame.top() + 2 * unit, style)
    facts = look.style("subtitle")
    words = "  ·  ".join(fact for fact in page.facts if fact) or page.subtitle
    sheet.line("facts", shortened(words, room, facts), left, foot + 0.2 * unit, facts)
    item = sheet.map("overview", overview)
    whiten(item)
    show(item, scene.whole, [scene.layers.overview()], 1.0 * unit)
    spot = _spot(item, page)
    if spot is not None:
        sheet.disc("overview_spot", spot[0], spot[1], 2.2 * unit, 2.2 * unit, page.circle.colour, "#FFFFFF")


def _spot(item: QgsLayoutItemMap, page: Factsheet) -> tuple[float, float] | None:
    """Where the circle is on the overview, in mm on the page."""
    extent, place = item.extent(), item.pagePos()
    if not extent.contains(page.x, page.y):
        return None
    share_x = (page.x - extent.xMinimum()) / extent.width()
    share_y = (extent.yMaximum() - page.y) / extent.height()
    return place.x() + share_x * item.rect().width(), place.y() + share_y * item.rect().height()


def _draw_detail(sheet: Sheet, page: Factsheet, frame: QRectF, scene: Scene) -> None:
    item = sheet.map("map", frame)
    QgsExpressionContextUtils.setLayoutItemVariable(item, CIRCLE_VARIABLE, page.circle.number)
    view = view_around(scene.maps, page.x, page.y, page.radius, frame)
    key = scene.first_map(_DETAIL_KEYS)
    circle = scene.layers.circle()
    layers: list[QgsMapLayer] = [circle] if circle is not None else []
    if key is not None:
        layers.append(scene.layers.bands(key))
    streets = scene.streets(view, frame.width(), frame.height(), 0)
    if streets is not None:
        layers.append(streets)
    show(item, view, layers, 0)
    _draw_scale(sheet, item, frame)


def _draw_scale(sheet: Sheet, item: QgsLayoutItemMap, frame: QRectF) -> None:
    bar = sheet.scale_bar()
    place = QRectF(frame.left() + 3 * sheet.look.unit, frame.bottom() - 8 * sheet.look.unit, _SCALE_ROOM, 6)
    sheet.put(bar, "scale_bar", place)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 200))
    set_scale_bar(bar, item, sheet.look.unit * 0.7)


def _draw_strips(sheet: Sheet, strips: Sequence[ClassStrip], frame: QRectF) -> None:
    """A row for each map: number, title, classes by inhabitants, the class of most of them in words."""
    look, unit = sheet.look, sheet.look.unit
    if not strips:
        return
    label, small = look.style("chart"), look.style("chart_small")
    pitch, numbers, gap = frame.height() / max(len(strips), 7), 5.5 * unit, 3 * unit
    wide = (frame.width() - numbers) * (0.5 if frame.width() < 100 * unit else 0.54)
    room = frame.width() - numbers - wide - gap
    high = min(4 * unit, pitch * 0.42)
    drawing = Drawing(wide, pitch * len(strips))
    rows = []
    for number, one in enumerate(strips):
        drawing.place(strip(one.parts, wide, high), 0, number * pitch + small.line + 0.4 * unit)
        words = "\n".join(limited(one.words, room, small, 2))
        rows.append(
            [
                TextCell(one.number, label.weighted(BOLD).coloured(look.accent)),
                TextCell(shortened(one.title, wide, small), small, along=TOP),
                TextCell(words, small.coloured(label.colour)),
            ]
        )
    sheet.draw("strips", drawing, frame.left() + numbers, frame.top())
    put_cells(sheet, "strip_words", rows, (numbers, wide + gap, room), [pitch] * len(rows), frame)


def _draw_figures(sheet: Sheet, page: Factsheet, frame: QRectF, language: str) -> None:
    """The table of figures, with a slope in each row."""
    look, unit = sheet.look, sheet.look.unit
    label, head, table = look.style("table"), look.style("table_head"), page.figures
    padding = 0.6 * unit
    first = min(frame.width() * 0.3, max((width(str(row[0]), label) for row in table.rows), default=0) + 4 * unit)
    slopes = _SLOPE[0] * unit + 4 * unit if any(page.slopes) else 1.0
    pitch = (frame.width() - first - slopes) / max(len(table.headings) - 1, 1)
    widths = (first, slopes, *[pitch] * (len(table.headings) - 1))
    heads = [limited(words, pitch - 2 * unit, head, 2) for words in table.headings]
    top = max((len(lines) for lines in heads), default=1) * head.line * LINE_HEIGHT + 2.2 * unit
    high = min((frame.height() - top) / max(len(table.rows), 1), 11.5 * unit)
    rows = [[TextCell("\n".join(lines), head, RIGHT, BOTTOM) for lines in _with_gap(heads, [])]]
    drawing = Drawing(_SLOPE[0] * unit, high * len(table.rows))
    for number, row in enumerate(table.rows):
        words = _with_gap([str(row[0]), *alike(row[1:], language)], "")
        rows.append([_figure_cell(text, place, label, first - 2 * unit) for place, text in enumerate(words)])
        if number < len(page.slopes):
            made = slope(page.slopes[number], drawing.width, min(_SLOPE[1] * unit, high - 1), look.accent)
            drawing.place(made, 0, number * high + (high - made.height) / 2)
    put_cells(sheet, "figures", rows, widths, (top, *[high] * len(table.rows)), frame, padding=padding, grid=HAIR)
    if any(page.slopes):
        sheet.draw("slopes", drawing, frame.left() + first, frame.top() + top)


def _with_gap(cells: Sequence[Any], empty: Any) -> list[Any]:
    """Cells of a row with an empty one after the first, for the slopes."""
    return [*cells[:1], empty, *cells[1:]]


def _figure_cell(text: str, place: int, style: TextStyle, room: float) -> TextCell:
    """The name of a figure, wrapped, or a value; that of the circle in the later year stands out."""
    if place == 0:
        return TextCell("\n".join(limited(text, room, style, 2)), style)
    return TextCell(text, style.weighted(BOLD) if place == _LATER else style, RIGHT)


def _draw_matrix(sheet: Sheet, page: Factsheet, frame: QRectF) -> list[Paragraph]:
    """Two by two perspectives: heading, question, what is there and what is wished; returns what did not fit."""
    look, unit = sheet.look, sheet.look.unit
    gap = 3 * unit
    wide, high = (frame.width() - gap) / 2, (frame.height() - gap) / 2
    rest = []
    boxes = Drawing(frame.width(), frame.height())
    for number in range(min(len(page.matrix), 4)):
        x, y = number % 2 * (wide + gap), number // 2 * (high + gap)
        boxes.rect(x, y, wide, high, "#F4F4F2")
        boxes.rect(x, y, 0.6 * unit, high, look.accent)
    sheet.draw("matrix", boxes, frame.left(), frame.top())
    for number, (heading, text, existing, wished) in enumerate(page.matrix[:4]):
        cell = QRectF(frame.left() + number % 2 * (wide + gap), frame.top() + number // 2 * (high + gap), wide, high)
        inner = cell.adjusted(3 * unit, 1.4 * unit, -2 * unit, -1.2 * unit)
        left = _draw_perspective(sheet, inner, heading, [part for part in (text, existing, wished) if part])
        if left:
            rest.append(Paragraph(heading, left))
    return rest


def _draw_perspective(sheet: Sheet, frame: QRectF, heading: str, parts: Sequence[str]) -> str:
    look = sheet.look
    title, style = look.style("chart").weighted(BOLD), look.style("circle_list")
    sheet.line("matrix_heading", shortened(heading, frame.width(), title), frame.left(), frame.top(), title)
    lines = [line for part in parts for line in wrap(part, frame.width(), style)]
    room = int((frame.height() - title.line) / style.line)
    sheet.lines("matrix_text", lines[:room], frame.left(), frame.top() + title.line + 0.3, style)
    return " ".join(lines[room:])


def _draw_questions(sheet: Sheet, page: Factsheet, frame: QRectF) -> list[Paragraph]:
    """Five questions side by side or in two rows: the answer, or lines to write on."""
    look, unit = sheet.look, sheet.look.unit
    questions = page.questions[:5]
    if not questions:
        return []
    gap = 4 * unit
    wide = (frame.width() - gap * (len(questions) - 1)) / len(questions)
    title, style = look.style("chart").weighted(BOLD), look.style("circle_list")
    heads = [limited(question, wide, title, 2) for question, _ in questions]
    most = max(map(len, heads))
    rest = []
    lines_to_write_on = Drawing(frame.width(), frame.height())
    for number, (question, answer) in enumerate(questions):
        left = frame.left() + number * (wide + gap)
        sheet.lines("question", heads[number], left, frame.top(), title)
        place = QRectF(left, frame.top() + most * title.line + 1.2 * unit, wide, 0)
        place.setBottom(frame.bottom())
        if not answer.strip():
            lines_to_write_on.place(_writing_lines(place, unit), left - frame.left(), place.top() - frame.top())
            continue
        lines = wrap(answer, wide, style)
        room = int(place.height() / style.line)
        sheet.lines("answer", lines[:room], left, place.top(), style)
        if lines[room:]:
            rest.append(Paragraph(question, " ".join(lines[room:])))
    if lines_to_write_on.has_shapes:
        sheet.draw("writing", lines_to_write_on, frame.left(), frame.top())
    return rest


def _writing_lines(frame: QRectF, unit: float) -> Drawing:
    pitch = 6 * unit
    drawing = Drawing(frame.width(), frame.height())
    for number in range(1, int(frame.height() / pitch + 0.01) + 1):
        drawing.line(0, number * pitch - 0.1, frame.width(), number * pitch - 0.1, WRITING, 0.15)
    return drawing
