"""The matrix of the change and the numbers behind the charts as sheets of a workbook, a row for each number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.report.pages import Cell, ChangePage, FiguresPage, Report
from ...core.report.wording import sentence
from .edition import Edition
from .xlsx import Sheet

_VALUE = "value"
# The pages tell parts of bars in whole per cents.
_DECIMALS = 0


def change_sheet(reports: Sequence[Report], edition: Edition) -> Sheet:
    """Returns a row per document, earlier and later level, with how many areas and inhabitants made that move."""
    found = [(report, page) for report in reports for page in report.pages if isinstance(page, ChangePage)]
    axes = [sentence(axis) for axis in found[0][1].axes] if found else []
    return Sheet(
        edition.say("sheet_change"),
        (edition.say("document"), *axes, edition.say("areas"), edition.say("inhabitants")),
        [row for report, page in found for row in _moves(report.title, page)],
    )


def _moves(title: str, page: ChangePage) -> Iterator[tuple[Cell, ...]]:
    for row, first in enumerate(page.levels):
        for column, last in enumerate(page.levels):
            yield title, first, last, page.areas[row][column], page.inhabitants[row][column]


def figures_sheet(reports: Sequence[Report], edition: Edition) -> Sheet:
    """Returns a row for each part of each bar of the charts: its exact value, shown as the page tells it."""
    names = ("document", "figure", "part", "label", _VALUE, "unit")
    pages = ((report, page) for report in reports for page in report.pages if isinstance(page, FiguresPage))
    return Sheet(
        edition.say("sheet_figures"),
        tuple(edition.say(name) for name in names),
        [
            (report.title, chart.title, bar.label, words.rpartition(": ")[0], value, chart.unit)
            for report, page in pages
            for chart in page.charts
            for bar in chart.bars
            for value, _, words in bar.parts
        ],
        {names.index(_VALUE): _DECIMALS},
    )
