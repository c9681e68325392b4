"""Round values along an axis that has 0 on it."""

from __future__ import annotations

import math

from .numbers import decimals

# How many values beside 0 are wished for, best first.
_WISHED = (4, 3, 2, 5, 6)
_ROUND = (1, 2, 5)


def round_values(low: float, high: float) -> tuple[float, ...]:
    """Returns 0 and two to four round values about it, all alike far apart; `low` < 0 < `high`."""
    power = math.floor(math.log10(high - low))
    steps = [part * 10.0**exponent for exponent in (power - 1, power) for part in _ROUND]
    wished = [(_WISHED.index(count), step) for step in steps if (count := _count(low, high, step)) in _WISHED]
    step = min(wished)[1]
    return tuple(number * step for number in range(math.ceil(low / step), math.floor(high / step) + 1))


def _count(low: float, high: float, step: float) -> int:
    return math.floor(high / step) + math.floor(-low / step)


def value_texts(values: tuple[float, ...], language: str) -> list[str]:
    """Returns round values as a page writes them, with as many decimals as their step has."""
    step = (
        min(value for value in values if value > 0) if max(values) > 0 else -max(value for value in values if value < 0)
    )
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    return [decimals(value, places, language) if value else "0" for value in values]
