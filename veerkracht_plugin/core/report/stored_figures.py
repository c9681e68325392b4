"""Figures that a layer of circles holds from an earlier run, held against those of the areas as they are now."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from ..focus.focus_areas import figure_names
from ..messages import Message
from ..vintages import plain_name
from .circle_fields_of import number_of, text_of

_OF_ANY_YEAR = frozenset(figure_names(None, None))
_OF_A_YEAR = re.compile(r"(?:onv|kwb)_[0-9]{4}")
REASON = "reden"
_NOTE = "toelichting"
# What core.focus.suggestion writes of inhabitants and classes, in either language.
_SUGGESTED = re.compile("“.*(?:on map|op kaart) [1-7]b?|(?:on map|op kaart) [1-7]b?.*“", re.DOTALL)
# How much a figure may differ, by what its name starts with: one of the last decimals that a page has. Classes and
# tiers are the same or not.
_ROUNDING = {"inwoners": 1, "buurten": 1, "corp": 0.1, "onv": 0.001, "kwb": 0.1, "aandeel": 0.01}
_NOISE = 1e-9
_MOST_NAMED = 5

Record = Mapping[str, Any]


def is_figure(name: str) -> bool:
    """Says whether a field of a circle (its name in lower case) is computed from the areas."""
    return name in _OF_ANY_YEAR or bool(_OF_A_YEAR.fullmatch(name))


def refreshed(stored: Record, computed: Record, elsewhere: Collection[str] = ()) -> dict[str, Any]:
    """Returns what people wrote of a circle with the figures that are computed.

    A gemeente that is empty, or one of `elsewhere` (plain names), of which it covers nothing, is that of the areas. The
    sentence of a suggestion goes where its figures are hidden or no longer hold.
    """
    written = {name: value for name, value in stored.items() if not is_figure(name)}
    gemeente = text_of(stored, "gemeente")
    if not gemeente or plain_name(gemeente) in elsewhere:
        written["gemeente"] = computed.get("gemeente")
    if _SUGGESTED.search(text_of(stored, _NOTE)) and (text_of(computed, REASON) or is_outdated(stored, computed)):
        del written[_NOTE]
    return {**computed, **written}


def is_outdated(stored: Record, computed: Record) -> bool:
    """Says whether a circle has figures that are not those of the areas; one without any has none to be wrong."""
    names = [name for name in stored if is_figure(name)]
    if not any(text_of(stored, name) for name in names):
        return False
    # Of other years the areas may well have none.
    return any(_differs(name, stored, computed) for name in names)


def outdated_note(numbers: Sequence[str]) -> Message:
    """Returns what is said of circles, by their numbers, whose figures are not those of the areas."""
    return Message(
        "In the layer of circles, the figures of {circles} are not those of the areas; the report takes those of the "
        "areas, run veerkracht:describefocusareas again to have them in the layer too.",
        circles=_named(numbers),
    )


def _named(numbers: Sequence[str]) -> Message:
    shown, others = ", ".join(numbers[:_MOST_NAMED]), len(numbers) - _MOST_NAMED
    if len(numbers) == 1:
        return Message("circle {numbers}", numbers=shown)
    if others < 1:
        return Message("the circles {numbers}", numbers=shown)
    if others == 1:
        return Message("the circles {numbers} and 1 other", numbers=shown)
    return Message("the circles {numbers} and {count} others", numbers=shown, count=others)


def _differs(name: str, stored: Record, computed: Record) -> bool:
    if name == REASON:
        return text_of(stored, name) != text_of(computed, name)
    before, now = number_of(stored, name), number_of(computed, name)
    if before is None or now is None:
        return before is not now
    return abs(before - now) > _ROUNDING.get(name.split("_")[0], 0) + _NOISE
