"""The fields of a circle as plain values; layers of another make hold numbers as text, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..reasons import TOO_FEW_INHABITANTS
from .wording import Words


def text_of(circle: Mapping[str, Any], field: str) -> str:
    """Returns a field of a circle as text; "" where it is empty or missing."""
    value = circle.get(field)
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def named(circle: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """Returns a circle with a name: "Focusgebied 3" where it has none of its own."""
    nameless = words.say("factsheet", "nameless", number=text_of(circle, "nr")).strip()
    return {**circle, "naam": text_of(circle, "naam") or nameless}


def reason_of(circle: Mapping[str, Any], words: Words) -> str:
    """Returns why a circle has no figures, in the language of the pages; "" where it has them."""
    reason = text_of(circle, "reden")
    return str(words.text("reasons").get(reason, reason))


def is_hidden(circle: Mapping[str, Any]) -> bool:
    """Says whether a circle has no figures because too few people live in it to show them."""
    return text_of(circle, "reden") == TOO_FEW_INHABITANTS


def number_of(circle: Mapping[str, Any], field: str) -> float | None:
    """Returns a field of a circle as a number; None where it is empty, missing or no number."""
    try:
        number = float(str(circle.get(field)))
    except ValueError:
        return None
    # Neither NaN nor endless.
    return number if number - number == 0 else None
