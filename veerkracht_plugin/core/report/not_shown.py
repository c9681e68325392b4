"""What the layers hold and the maps do not show: areas and circles without a shape, circles that lie elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from .circle_fields_of import named, text_of
from .options import Options
from .report_data import ReportData
from .scopes import circles_on_areas
from .view import View
from .wording import Words

_MOST_NAMED = 8


def areas_not_shown(view: View) -> Iterator[str]:
    """Yields a sentence on the areas that count and are on no map."""
    shapeless = np.isin(view.rows, view.data.areas_without_shape)
    if shapeless.any():
        yield view.words.say("document", "areas_without_shape", areas=view.areas(shapeless))


def circles_not_shown(data: ReportData, options: Options) -> Iterator[str]:
    """Yields sentences on the circles that no document lists."""
    if not options.with_circles:
        return
    words = Words(options.language)
    on_areas = set(circles_on_areas(data))
    outside = [circle for place, circle in enumerate(data.circles) if place not in on_areas]
    if outside:
        yield words.say("document", "circles_outside", circles=_listed(outside, words))
    if data.circles_without_shape:
        yield words.say("document", "circles_without_shape", circles=_listed(data.circles_without_shape, words))


def repeated_numbers(data: ReportData, options: Options) -> Iterator[str]:
    """Yields a sentence on numbers that tell no circle from another: for who makes the report, not for its readers."""
    circles = circles_on_areas(data) if options.with_circles else ()
    counts = Counter(text_of(data.circles[place], "nr") for place in circles)
    repeated = [number for number, count in counts.items() if count > 1]
    if repeated:
        words = Words(options.language)
        count = words.amount(len(repeated))
        yield words.say("document", "numbers_repeated", count=count, numbers=_shortly(repeated, words))


def _listed(circles: Iterable[Mapping[str, Any]], words: Words) -> str:
    return _shortly([_told(circle, words) for circle in circles], words)


def _shortly(names: Sequence[str], words: Words) -> str:
    return words.listed(names[:_MOST_NAMED], others=max(0, len(names) - _MOST_NAMED))


def _told(circle: Mapping[str, Any], words: Words) -> str:
    """Number and name; without either of them "Focusgebied 3" or "Focusgebied"."""
    number, name = text_of(circle, "nr"), text_of(circle, "naam")
    return f"{number} {name}" if number and name else str(named(circle, words)["naam"])
