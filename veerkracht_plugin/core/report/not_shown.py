"""What the layers hold and the maps do not show: areas and circles without a shape, circles that lie elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from .circle_fields_of import named, text_of
from .options import Options
from .report_data import ReportData
from .scopes import circles_on_areas
from .view import View
from .wording import Words


def areas_not_shown(view: View) -> Iterator[str]:
    """Yields a sentence on the areas that count and are on no map."""
    shapeless = np.isin(view.rows, view.data.areas_without_shape)
    if shapeless.any():
        yield view.words.say("document", "areas_without_shape", areas=view.areas(shapeless))


def circles_not_shown(data: ReportData, options: Options) -> Iterator[str]:
    """Yields sentences on the circles that no document lists, and on numbers that tell no circle from another."""
    if not options.with_circles:
        return
    words = Words(options.language)
    on_areas = set(circles_on_areas(data))
    outside = [circle for place, circle in enumerate(data.circles) if place not in on_areas]
    if outside:
        yield words.say("document", "circles_outside", circles=_listed(outside, words))
    if data.circles_without_shape:
        yield words.say("document", "circles_without_shape", circles=_listed(data.circles_without_shape, words))
    counts = Counter(text_of(data.circles[place], "nr") for place in sorted(on_areas))
    repeated = [number for number, count in counts.items() if count > 1 and number]
    if repeated:
        count = words.amount(len(repeated))
        yield words.say("document", "numbers_repeated", count=count, numbers=words.listed(repeated))


def _listed(circles: Iterable[Mapping[str, Any]], words: Words) -> str:
    return words.listed([_told(circle, words) for circle in circles])


def _told(circle: Mapping[str, Any], words: Words) -> str:
    """Number and name; without either of them "Focusgebied 3" or "Focusgebied"."""
    number, name = text_of(circle, "nr"), text_of(circle, "naam")
    return f"{number} {name}" if number and name else str(named(circle, words)["naam"])
