"""What people wrote on a focus circle, on its page: the perspectives for action, five questions; lines to write on."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import Factsheet, Paragraph
from .cells import TOP, TextCell, put_cells
from .drawing import Drawing
from .fonts import BOLD
from .look import WRITING, Look
from .sheet import RIGHT, Sheet
from .text import limited, shortened, wrap

# Between the parts of a perspective, in mm.
_PART_GAP = 0.6
# How much smaller letters may get, step by step, where a text would not fit.
_SMALLER = (1.0, 0.94, 0.88, 0.82)


def draw_matrix(sheet: Sheet, page: Factsheet, frame: QRectF) -> list[Paragraph]:
    """Two by two perspectives: heading, question, what is there and what is wished; returns what did not fit."""
    look, unit = sheet.look, sheet.look.unit
    head, title = look.style("chart_small"), look.style("chart").weighted(BOLD)
    cells = _matrix_cells(page, frame, look)
    boxes = Drawing(frame.width(), frame.height())
    for cell, (_, *texts) in zip(cells, page.matrix):
        x, y = cell.left() - frame.left(), cell.top() - frame.top()
        boxes.rect(x, y, cell.width(), cell.height(), "#F4F4F2")
        boxes.rect(x, y, 0.6 * unit, cell.height(), look.accent)
        if not any(texts):
            lines = _inside(cell, unit).adjusted(0, title.line, 0, 0)
            boxes.place(_writing_lines(lines, unit), lines.left() - frame.left(), lines.top() - frame.top())
    sheet.draw("matrix", boxes, frame.left(), frame.top())
    for name, cell in zip(page.matrix_columns, cells):
        sheet.line("matrix_column", name, cell.left(), frame.top(), head)
    rest = []
    for number, (cell, (heading, *texts)) in enumerate(zip(cells, page.matrix)):
        inner = _inside(cell, unit)
        sheet.line("matrix_row", page.matrix_rows[number // 2], inner.right(), inner.top(), head, RIGHT)
        left = _draw_perspective(sheet, inner, heading, _said(texts, page.measures))
        if left:
            rest.append(Paragraph(heading, left))
    return rest


def _matrix_cells(page: Factsheet, frame: QRectF, look: Look) -> list[QRectF]:
    """The boxes, row by row, below the names of the columns."""
    gap = 3 * look.unit
    above = look.style("chart_small").line + 0.6 * look.unit if any(page.matrix_columns) else 0.0
    wide, high = (frame.width() - gap) / 2, (frame.height() - above - gap) / 2
    corners = [(column * (wide + gap), above + row * (high + gap)) for row in range(2) for column in range(2)]
    return [QRectF(frame.left() + x, frame.top() + y, wide, high) for x, y in corners]


def _inside(cell: QRectF, unit: float) -> QRectF:
    return cell.adjusted(3 * unit, 1.4 * unit, -2 * unit, -1.2 * unit)


def _said(texts: Sequence[str], measures: tuple[str, str]) -> list[str]:
    """What is written of a perspective: the question, and the measures by what they are."""
    names = ("", *measures)
    return [f"{name}: {text}" if name else text for name, text in zip(names, texts) if text]


def _draw_perspective(sheet: Sheet, frame: QRectF, heading: str, parts: Sequence[str]) -> str:
    """Writes the parts below their heading, smaller where that makes them fit; returns what did not."""
    look = sheet.look
    title, style = look.style("chart").weighted(BOLD), look.style("circle_list")
    sheet.line("matrix_heading", shortened(heading, frame.width(), title), frame.left(), frame.top(), title)
    gap, top = _PART_GAP * look.unit, frame.top() + title.line + 0.3
    for share in _SMALLER:
        sized = style.sized(style.size * share)
        wrapped = [wrap(part, frame.width(), sized) for part in parts]
        if top + sum(len(lines) * sized.line + gap for lines in wrapped) - gap <= frame.bottom() + 0.1:
            break
    left: list[str] = []
    for lines in wrapped:
        room = 0 if left else max(0, int((frame.bottom() + 0.1 - top) / sized.line))
        top = sheet.lines("matrix_text", lines[:room], frame.left(), top, sized) + gap
        left += lines[room:]
    return " ".join(left)


def draw_questions(sheet: Sheet, page: Factsheet, frame: QRectF) -> list[Paragraph]:
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
    cells = [TextCell("\n".join(lines), title, along=TOP) for lines in heads]
    put_cells(sheet, "question", [cells], [wide + gap] * len(cells), [most * title.line], frame)
    rest = []
    lines_to_write_on = Drawing(frame.width(), frame.height())
    for number, (question, answer) in enumerate(questions):
        left = frame.left() + number * (wide + gap)
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
