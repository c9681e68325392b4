"""Pages that are a table: the focus circles, and the areas with little resilience and fairly many problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..focus.area_list import listed_areas
from ..legends import legends
from .circle_fields_of import number_of, text_of
from .page_parts import development_kicker, head, subtitle
from .pages import Cell, Paragraph, Table, TablePage
from .view import View

# So many rows fit on a page of A4 landscape; of the first fewer, since it has text above the table.
_ROWS, _FIRST_ROWS = 28, 24

# On map 7: toename kwetsbare bewoners en weinig veerkracht, vrij veel problemen.
LISTED_MAP, LISTED_CLASS = "7", 5


def circle_pages(view: View) -> list[TablePage]:
    """Returns the table of focus circles, on as many pages as it needs; none without circles."""
    if not view.circles:
        return []
    words = view.words
    rows = [_circle_row(view, view.circle(place)) for place in view.circles]
    count = words.amount(len(rows))
    text = words.say("circles", "text", count=count, place=view.place_name())
    return _pages(view, "circles", rows, text, {})


def _circle_row(view: View, circle: Mapping[str, Any]) -> tuple[Cell, ...]:
    before, after = view.from_year, view.to_year
    people = number_of(circle, "inwoners")
    return (
        text_of(circle, "nr"),
        text_of(circle, "naam"),
        text_of(circle, "gemeente"),
        None if people is None else round(people),
        rounded(circle, "corp_aandeel", 1),
        rounded(circle, f"onv_{after}", 3),
        None if before == after else rounded(circle, "onv_verschil", 3),
        rounded(circle, f"kwb_{after}", 1),
        None if before == after else rounded(circle, "kwb_verschil", 1),
        class_words(view, circle, "3"),
        class_words(view, circle, "7"),
    )


def class_words(view: View, circle: Mapping[str, Any], key: str) -> str | None:
    """Returns the class of most inhabitants of a circle on a map in words; None where it has none."""
    number = number_of(circle, legends()[key].field)
    if number is None or not 1 <= number <= len(legends()[key].entries):
        return None
    return view.label(key, round(number))


def rounded(circle: Mapping[str, Any], field: str, decimals: int) -> float | None:
    """Returns a number of a circle rounded; None where it has none."""
    number = number_of(circle, field)
    # Without the zero, −0.0004 would become −0.
    return None if number is None else round(number, decimals) + 0.0


def listed_pages(view: View) -> list[TablePage]:
    """Returns the list of areas by gemeente number and letter; none where no area is in the class."""
    data = view.data
    mask = view.in_classes(LISTED_MAP, [LISTED_CLASS])
    if not mask.any():
        return []
    chosen = np.zeros(data.count, dtype=bool)
    chosen[view.rows[mask]] = True
    # With the gemeenten of all areas, so that a gemeente has one number in every document.
    listed = listed_areas(chosen, data.areas.gemeenten.tolist(), data.areas.names.tolist(), data.areas.inhabitants)
    onv, kwb = data.value("onv_verschil"), data.value("kwb_t1") - data.value("kwb_t0")
    rows: list[tuple[Cell, ...]] = [
        (
            area.designation,
            data.areas.names[area.row] or data.areas.codes[area.row],
            data.areas.gemeenten[area.row],
            _whole(data.areas.inhabitants, area.row),
            view.label("1", int(data.classes("1")[area.row])) if data.classes("1")[area.row] else None,
            _decimal(onv[area.row], 3),
            _decimal(kwb[area.row], 1),
        )
        for area in listed
    ]
    values = {"t0": view.from_year, "t1": view.to_year, "areas": view.areas(mask)}
    text = view.words.say("listed", "text", **values)
    return _pages(
        view,
        "listed",
        rows,
        text,
        {"kicker": development_kicker(view), "subtitle": subtitle(view, LISTED_MAP)},
    )


def _whole(values: Any, row: int) -> int | None:
    return None if values is None or values[row] != values[row] else round(float(values[row]))


def _decimal(value: float, decimals: int) -> float | None:
    return None if value != value else round(float(value), decimals) + 0.0


def _pages(
    view: View, name: str, rows: Sequence[tuple[Cell, ...]], text: str, given: Mapping[str, str]
) -> list[TablePage]:
    words = view.words
    parts = [rows[:_FIRST_ROWS]]
    parts += [rows[start : start + _ROWS] for start in range(_FIRST_ROWS, len(rows), _ROWS)]
    title = str(words.text(name, "title"))
    headings = tuple(heading.format(t0=view.from_year, t1=view.to_year) for heading in words.text(name, "headings"))
    pages = []
    for number, part in enumerate(parts, start=1):
        own = title if len(parts) == 1 else words.say("table", "part", title=title, number=number, count=len(parts))
        paragraphs = (Paragraph("", text), Paragraph("", str(words.text(name, "note")))) if number == 1 else ()
        pages.append(
            TablePage(
                **head(view, words.text(name, "file"), own, **given),
                paragraphs=paragraphs,
                table=Table(own, headings, tuple(part)),
            )
        )
    return pages
