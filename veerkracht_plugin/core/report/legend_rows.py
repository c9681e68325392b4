"""The legend of a page: all classes of a map, with how many areas and inhabitants are in each."""

from __future__ import annotations

import numpy as np

from ..legends import LegendEntry, legends, no_data
from ..maps import FOCUS
from .pages import LegendRow
from .view import View
from .wording import Words

_EMPTY = LegendRow(label="")
# A grey that is no class on any map, under the white lines.
_RULED_GREY, _RULED_INK = "#9C9C9C", "#1C1C1C"


def legend_rows(view: View, key: str) -> tuple[LegendRow, ...]:
    """Returns the rows of a legend in METHOD's order, under the published headings, and "geen gegevens" below them.

    Areas that are masked for privacy count there. Where maps show what lies outside the built-up area, that is last.
    """
    rows: list[LegendRow] = []
    heading: str | None = None
    for entry in legends()[key].entries:
        if entry.heading is not None and entry.heading != heading:
            rows.append(LegendRow(label=(entry.heading_en if view.language == "en" else entry.heading) or ""))
        heading = entry.heading
        rows.append(class_row(view, key, entry))
    rows.append(no_data_row(view, key))
    return (*rows, open_land_row(view.words)) if view.options.with_open_land else tuple(rows)


def open_land_row(words: Words) -> LegendRow:
    """Returns the row of what lies outside the built-up area."""
    return LegendRow(words.text("map", "open_land"), _RULED_GREY, _RULED_INK, is_ruled=True)


def class_row(view: View, key: str, entry: LegendEntry) -> LegendRow:
    """Returns the row of one class."""
    mask = view.classes(key) == entry.number
    unweighted = key in view.facts.unweighted
    return LegendRow(
        label=legends()[key].short_label(entry.number, view.facts.reference, view.language, unweighted),
        fill=entry.fill(view.options.palette),
        ink=entry.ink(view.options.palette),
        number=entry.number,
        areas=int(mask.sum()),
        inhabitants=view.people(mask),
    )


def no_data_row(view: View, key: str) -> LegendRow:
    """Returns the row of the areas without a class."""
    described = no_data()
    mask = view.classes(key) == 0
    return LegendRow(
        label=described.label_en if view.language == "en" else described.label,
        fill=described.fill,
        ink=described.ink,
        is_hatched=True,
        areas=int(mask.sum()),
        inhabitants=view.people(mask),
    )


def focus_grid(view: View) -> tuple[tuple[LegendRow, ...], ...]:
    """Returns map 3 as a grid of 4 × 4: rows problems, worst on top, columns vulnerable, most on the right.

    The nine cells of classes 1 to 9 stand below and left; class 10 stands alone in the right upper corner.
    """
    entries = legends()["3"].entries
    nine = [[class_row(view, "3", entries[number - 1]) for number in row[1:4]] for row in FOCUS[3:0:-1].tolist()]
    top = (_EMPTY, _EMPTY, _EMPTY, class_row(view, "3", entries[9]))
    return (top, *((*row, _EMPTY) for row in nine))


def counted(view: View, key: str) -> list[tuple[int, np.ndarray]]:
    """Returns the classes of a map that have areas, in order, each with which areas these are."""
    found = ((entry.number, view.classes(key) == entry.number) for entry in legends()[key].entries)
    return [(number, mask) for number, mask in found if mask.any()]
