"""The page that is a table: the focus circles with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..legends import legends
from .circle_fields_of import is_hidden, number_of, reason_of, text_of
from .page_parts import head
from .pages import Cell, ClassLabel, Paragraph, Rounded, Table, TablePage
from .scopes import lie_partly_outside
from .score_change import change_heading, circle_change
from .view import HALF, View

# On map 7: the classes where the presence of vulnerable residents increases.
_FIRST_NAMING_RESILIENCE = 4
_ALMOST_HALF = 0.495


def circle_page(view: View) -> TablePage | None:
    """Returns the table of focus circles; None without circles."""
    if not view.circles:
        return None
    words = view.words
    rows = [_circle_row(view, place) for place in view.circles]
    hidden = frozenset(row for row, place in enumerate(view.circles) if is_hidden(view.circle(place)))
    title = str(words.text("circles", "title"))
    return TablePage(
        **head(view, words.text("circles", "file"), title),
        paragraphs=(Paragraph("", " ".join(_about_circles(view))), Paragraph("", " ".join(_about_figures(view)))),
        table=Table(title, headings(view, "circles"), tuple(rows), hidden),
    )


def _about_circles(view: View) -> Iterator[str]:
    words = view.words
    yield words.say("circles", "text", count=words.amount(len(view.circles)), place=view.place_in_text())
    hidden: dict[str, list[str]] = {}
    for place in view.circles:
        reason = reason_of(view.circle(place), words)
        if reason:
            hidden.setdefault(reason, []).append(text_of(view.circle(place), "nr"))
    if hidden:
        told = [
            words.say("circles", "why_hidden", numbers=words.listed(numbers), reason=reason)
            for reason, numbers in hidden.items()
        ]
        yield words.say("circles", "hidden", circles=words.listed(told))


def _about_figures(view: View) -> Iterator[str]:
    words = view.words
    yield str(words.text("circles", "note"))
    yield largest_told(view)
    if lie_partly_outside(view.data, view.scope):
        yield str(words.text("circles", "whole"))


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
        largest_class(view, place, "3"),
        largest_class(view, place, "7"),
    )


def largest_told(view: View) -> str:
    """Returns what is to be known of the classes of `largest_class`."""
    return str(view.words.text("circles", "largest", view.data.circle_weight))


def largest_class(view: View, place: int, key: str) -> ClassLabel | None:
    """Returns the class of the largest group in a circle on a map, with its share where that is less than half."""
    number = view.circle_class(place, key)
    label, share = class_label(view, key, number), view.class_share(place, key, [number]) if number else None
    if label is None or share is None or share >= HALF:
        return label
    return ClassLabel(_with_share(view, key, label, share), label.fill)


def _with_share(view: View, key: str, label: str, share: float) -> str:
    words = view.words
    # Rounded it would be half.
    is_almost = share >= _ALMOST_HALF
    told = str(words.text("circles", "under_half")) if is_almost else words.percent(share, 1)
    # The classes of map 4 are shares themselves.
    how = ("share_of", view.data.circle_weight) if key == "4" else ("share",)
    return words.say("circles", *how, label=label, share=told)


def class_label(view: View, key: str, number: int) -> ClassLabel | None:
    """Returns a class as a table has it, as short as says enough; None for no class (0)."""
    if not number:
        return None
    legend = legends()[key]
    # Under their heading only these name the resilience, which says enough without it.
    is_enough = key == "7" and number >= _FIRST_NAMING_RESILIENCE
    words = legend.short_label(number, language=view.language).lstrip("- ") if is_enough else view.label(key, number)
    return ClassLabel(words, legend.entry(number).fill(view.options.palette))


def rounded(circle: Mapping[str, Any], field: str, decimals: int) -> Rounded | None:
    """Returns a number of a circle rounded; None where it has none."""
    return in_decimals(number_of(circle, field), decimals)


def in_decimals(number: float | None, decimals: int) -> Rounded | None:
    """Returns a number rounded; None for None."""
    return None if number is None else Rounded(number, decimals)
