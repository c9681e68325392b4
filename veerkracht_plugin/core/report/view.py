"""The part of the data that a document is about, with the sums that its texts need."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from ..codes import DIGITS
from ..focus.circles import shown_on
from ..focus.focus_areas import MAPS, class_parts, prevailing_classes
from ..focus.numbering import sort_key
from ..legends import Legend, legends, reference_phrase
from ..reference import WEIGHTED_FROM
from .circle_fields_of import named, number_of, text_of
from .options import Options
from .report_data import ReportData
from .scopes import Scope
from .wording import Amount, Words, unparted

# The years at the end of a heading or title.
_YEARS_AT_END = re.compile(r"(?:,? )?(?:\{t0\}–)?\{t[01]\}$")
# What is not known, where a year or a number should stand.
UNKNOWN = "–"
# A class prevails in a circle where so much of what has a class is in it.
HALF = 0.5


class View:
    """Columns of the areas of one document; all arrays have a value per area of `scope.rows`, in that order."""

    def __init__(self, data: ReportData, scope: Scope, options: Options) -> None:
        self.data, self.scope, self.options = data, scope, options
        self.words = Words(options.language)
        self.facts = data.facts
        self.rows = scope.rows
        areas = data.areas
        self.names = np.where(areas.names == "", areas.codes, areas.names)[self.rows]
        self.gemeenten = areas.gemeenten[self.rows]
        self.from_year = UNKNOWN if areas.from_year is None else str(areas.from_year)
        self.to_year = UNKNOWN if areas.to_year is None else str(areas.to_year)

    @property
    def count(self) -> int:
        """The number of areas."""
        return len(self.rows)

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.options.language

    @cached_property
    def inhabitants(self) -> np.ndarray | None:
        """Inhabitants of each area, NaN where unknown; None where they are not known of any area."""
        found = self.data.areas.inhabitants
        if found is None or np.isnan(found[self.rows]).all():
            return None
        return found[self.rows]

    @cached_property
    def dwellings(self) -> np.ndarray | None:
        """Dwellings of each area, NaN where unknown; None where they are not known of any area."""
        found = self.data.areas.dwellings
        if found is None or np.isnan(found[self.rows]).all():
            return None
        return found[self.rows]

    @cached_property
    def neighbours(self) -> np.ndarray | None:
        """The pairs of neighbours within the view, by place in it; None where they are not known."""
        pairs = self.data.neighbours
        if pairs is None:
            return None
        place = np.full(self.data.count, -1, dtype=np.int64)
        place[self.rows] = np.arange(self.count)
        inside = place[np.asarray(pairs, dtype=np.int64).reshape(-1, 2)]
        found: np.ndarray = inside[(inside >= 0).all(axis=1)]
        return found

    def classes(self, key: str) -> np.ndarray:
        """Returns the class of each area on a map; 0 for none."""
        return self.data.classes(key)[self.rows]

    def value(self, name: str) -> np.ndarray:
        """Returns a column of floats (ReportData.value)."""
        return self.data.value(name)[self.rows]

    def has_map(self, key: str) -> bool:
        """Says whether any area has a class on a map."""
        return bool((self.classes(key) > 0).any())

    def in_classes(self, key: str, numbers: Iterable[int]) -> np.ndarray:
        """Says for each area whether it is in one of these classes of a map."""
        return np.isin(self.classes(key), list(numbers))

    @cached_property
    def is_invented(self) -> bool:
        """Whether the data is made up: no real gemeente has a code from 9900 up."""
        return any(code[2:4] == "99" for code in self.data.areas.codes if code[:2] in DIGITS)

    # --- sums ---

    def people(self, mask: np.ndarray) -> int | None:
        """Returns the inhabitants of some areas; None where they are not known of any of them."""
        if self.inhabitants is None:
            return None
        known = self.inhabitants[mask]
        if len(known) and np.isnan(known).all():
            return None
        return round(float(np.nansum(known)))

    def areas(self, mask: np.ndarray) -> Amount:
        """Returns some areas in words: "3 buurten (3 102 inwoners)"."""
        return self.words.areas(int(mask.sum()), self.people(mask))

    def share(self, mask: np.ndarray) -> str | None:
        """Returns the share of all inhabitants that lives in some areas; None where inhabitants are not known."""
        everybody = self.people(np.ones(self.count, dtype=bool))
        if not everybody:
            return None
        people = self.people(mask) or 0
        return self.words.percent(people, everybody) if people else str(self.words.text("numbers", "nobody"))

    def part(self, mask: np.ndarray, of: np.ndarray) -> str | None:
        """Returns the share of areas in words; None of no areas."""
        return self.words.percent(int(mask.sum()), int(of.sum())) if of.any() else None

    def mean(self, values: np.ndarray, weights: np.ndarray | None = None) -> float | None:
        """Returns the mean of the areas that have a value, weighted by inhabitants (or `weights`).

        None without any, and where too few of them have a weight for the mean to be a weighted one (METHOD 2).
        """
        weights = self.inhabitants if weights is None else weights
        if weights is None:
            return None
        known = ~np.isnan(values)
        if (known & ~np.isnan(weights)).sum() < WEIGHTED_FROM * known.sum():
            return None
        counted = known & (np.nan_to_num(weights) > 0)
        return float(np.average(values[counted], weights=weights[counted])) if counted.any() else None

    # --- circles ---

    @cached_property
    def circles(self) -> list[int]:
        """The places of the circles of this document in the list of all, by number: 2 before 12 before a."""
        if not self.options.with_circles:
            return []
        return sorted(self.scope.circles, key=lambda place: (*sort_key(text_of(self.circle(place), "nr")), place))

    def circle(self, place: int) -> Mapping[str, Any]:
        """Returns the fields of a circle, with a name also where it has none of its own."""
        return named(self.data.circles[place], self.words)

    def circles_on(self, key: str) -> list[int]:
        """Returns the places of the circles that show on a map, by number."""
        return [place for place in self.circles if key in shown_on(text_of(self.circle(place), "kaarten"))]

    def circle_class(self, place: int, key: str) -> int:
        """Returns the class of most inhabitants of a circle on a map; 0 where it has none.

        Circles have fields for focus_areas.MAPS; for 1b and 5b the areas that they cover tell.
        """
        circle = self.circle(place)
        number = number_of(circle, legends()[key].field) if key in MAPS else self._covered_class(circle, place, key)
        return round(number) if number is not None and 1 <= number <= len(legends()[key].entries) else 0

    def class_share(self, place: int, key: str, numbers: Iterable[int]) -> float | None:
        """Returns which part of the inhabitants of a circle with a class on a map are in these classes, 0–1.

        Of its surface where inhabitants are not known; None where no area under it has a class.
        """
        if key not in self._class_parts:
            return None
        share = float(self._class_parts[key][place, [number - 1 for number in numbers]].sum())
        return None if math.isnan(share) else round(share, 9)

    @cached_property
    def _class_parts(self) -> Mapping[str, np.ndarray]:
        data = self.data
        if data.overlaps is None:
            return {}
        count, weight = len(data.circles), data.circle_weight
        return {key: class_parts(data.overlaps, data.areas, count, weight, key) for key in legends()}

    def _covered_class(self, circle: Mapping[str, Any], place: int, key: str) -> float | None:
        # Of a circle with too few inhabitants all figures are hidden.
        if key not in self._covered_classes or text_of(circle, "reden"):
            return None
        return float(self._covered_classes[key][place])

    @cached_property
    def _covered_classes(self) -> Mapping[str, np.ndarray]:
        data = self.data
        if data.overlaps is None:
            return {}
        keys = [key for key in legends() if key not in MAPS]
        count, weight = len(data.circles), data.circle_weight
        return {key: prevailing_classes(data.overlaps, data.areas, count, weight, key) for key in keys}

    # --- words ---

    @property
    def profile(self) -> str:
        """The name and version of the profile, kept on one line; "" where they are not known."""
        return unparted(self.facts.profile)

    def place_name(self) -> str:
        """Returns what the document is about, as in a title: "gemeente Almelo", "7 gemeenten", "dit gebied"."""
        return self._place("place")

    def place_in_text(self) -> str:
        """Returns what the document is about, as in a sentence: "de gemeente Almelo"."""
        return self._place("place", "in_text")

    def _place(self, *wording: str) -> str:
        names = self.scope.gemeenten
        if not names:
            return str(self.words.text(*wording, "unknown"))
        if len(names) == 1:
            return self.words.say(*wording, "one", name=names[0])
        if len(names) <= 3:
            return self.words.say(*wording, "some", names=self.words.listed(names))
        return self.words.say(*wording, "many", count=self.words.amount(len(names)))

    def title(self, key: str) -> str:
        """Returns the title of a map."""
        legend = legends()[key]
        return legend.title_en if self.language == "en" else legend.title

    def label(self, key: str, number: int) -> str:
        """Returns the long label of a class."""
        return legends()[key].label(number, self.facts.reference, self.language, key in self.facts.unweighted)

    def reference(self, key: str) -> str:
        """Returns what a map is held against: "het Nederlandse gemiddelde (ongewogen)"."""
        legend = legends()[key]
        phrase = reference_phrase(legend.reference or self.facts.reference, self.language)
        return f"{phrase} ({self.words.text('unweighted')})" if key in self.facts.unweighted else phrase

    def years(self, legend: Legend) -> str:
        """Returns the year or years that a map is about: "2022", "2014–2022"; "" where they are not known."""
        years = [self.to_year] if is_situation(legend) else [self.from_year, self.to_year]
        return "" if UNKNOWN in years else "–".join(years)

    def dated(self, template: str, **values: Any) -> str:
        """Returns a heading or title with its years and other values filled in; years that are not known go."""
        years = {"t0": self.from_year, "t1": self.to_year}
        if any(year == UNKNOWN and f"{{{name}}}" in template for name, year in years.items()):
            template = _YEARS_AT_END.sub("", template)
        return template.format(**years, **values)

    def area_names(self, places: Sequence[int] | np.ndarray) -> list[str]:
        """Returns the names of areas, given by their place in this view."""
        return [str(self.names[place]) for place in places]


def is_situation(legend: Legend) -> bool:
    """Says whether a map shows one year, and not a development."""
    return legend.key[0] in "1234"
