"""The page that is a table: the focus circles with their figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..legends import legends
from .circle_fields_of import number_of, text_of
from .page_parts import head
from .pages import Cell, ClassLabel, Paragraph, Table, TablePage
from .score_change import change_heading, circle_change
from .view import View

# On map 7: the classes where the presence of vulnerable residents increases.
_FIRST_NAMING_RESILIENCE = 4


def circle_page(view: View) -> TablePage | None:
    """Returns the table of focus circles; None without circles."""
    if not view.circles:
        return None
    words = view.words
    rows = [_circle_row(view, place) for place in view.circles]
    count = words.amount(len(rows))
    text = words.say("circles", "text", count=count, place=view.place_in_text())
    title = str(words.text("circles", "title"))
    return TablePage(
        **head(view, words.text("circles", "file"), title),
        paragraphs=(Paragraph("", text), Paragraph("", str(words.text("circles", "note")))),
        table=Table(title, headings(view, "circles"), tuple(rows)),
    )


def headings(view: View, name: str) -> tuple[str, ...]:
    """Returns the headings of a table, with the years filled in; `name`: of its texts."""
    found = view.words.text(name, "headings")
    change = change_heading(view.data, view.words, "table")
    return tuple(view.dated(heading, score_change=change) for heading in found)


def _circle_row(view: View, place: int) -> tuple[Cell, ...]:
    circle = view.circle(place)
    before, after = view.from_year, view.to_year
    people = number_of(circle, "inwoners")
    return (
        text_of(circle, "nr"),
        text_of(circle, "naam"),
        text_of(circle, "gemeente"),
        None if people is None else round(people),
        rounded(circle, "corp_aandeel", 1),
        rounded(circle, f"onv_{after}", 3),
        None if before == after else in_decimals(circle_change(view.data, circle), 3),
        rounded(circle, f"kwb_{after}", 1),
        None if before == after else rounded(circle, "kwb_verschil", 1),
        class_label(view, "3", view.circle_class(place, "3")),
        class_label(view, "7", view.circle_class(place, "7")),
    )


def class_label(view: View, key: str, number: int) -> ClassLabel | None:
    """Returns a class as a table has it, as short as says enough; None for no class (0)."""
    if not number:
        return None
    legend = legends()[key]
    # Under their heading only these name the resilience, which says enough without it.
    is_enough = key == "7" and number >= _FIRST_NAMING_RESILIENCE
    words = legend.short_label(number, language=view.language).lstrip("- ") if is_enough else view.label(key, number)
    return ClassLabel(words, legend.entry(number).fill(view.options.palette))


def rounded(circle: Mapping[str, Any], field: str, decimals: int) -> float | None:
    """Returns a number of a circle rounded; None where it has none."""
    return in_decimals(number_of(circle, field), decimals)


def in_decimals(number: float | None, decimals: int) -> float | None:
    """Returns a number rounded; None for None."""
    # Without the zero, −0.0004 would become −0.
    return None if number is None else round(number, decimals) + 0.0
