"""Circles in the list beside a map, in the colours that they have on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..focus.circle_looks import CORPORATION_LIMIT, Rule, rules
from .circle_fields_of import is_hidden, number_of, text_of
from .pages import CircleEntry
from .report_data import FEATURE
from .view import View


def circle_entries(view: View, key: str) -> tuple[CircleEntry, ...]:
    """Returns the circles that show on a map, by number."""
    return tuple(circle_entry(view.circle(place), key, view.language) for place in view.circles_on(key))


def circle_entry(circle: Mapping[str, Any], key: str | None, language: str = "nl") -> CircleEntry:
    """Returns a circle as it is on a map; without a key as on any."""
    rule = _rule(circle, key)
    look = rule.look
    return CircleEntry(
        number=text_of(circle, "nr"),
        name=text_of(circle, "naam"),
        gemeente=text_of(circle, "gemeente"),
        colour=look.fill,
        ink=look.ink,
        meaning=rule.worded(language=language) if len(rules(key)) > 1 else "",
        feature=circle.get(FEATURE),
        is_hidden=is_hidden(circle),
    )


def _rule(circle: Mapping[str, Any], key: str | None) -> Rule:
    corporation = number_of(circle, "corp_aandeel")
    asked = {
        "corporation_at_limit": corporation is not None and round(corporation, 9) >= CORPORATION_LIMIT,
        "corporation_below_limit": corporation is not None and round(corporation, 9) < CORPORATION_LIMIT,
        "development": text_of(circle, "soort") == "ontwikkeling",
        None: True,
    }
    return next(rule for rule in rules(key) if asked[rule.condition])
