"""Areas and circles for the tests of the report, and plain sums over them: loops, and no columns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from veerkracht_plugin.core.focus.area_facts import AreaFacts, area_facts
from veerkracht_plugin.core.focus.focus_areas import Overlaps
from veerkracht_plugin.core.legends import legends, reference_phrase
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.report_data import DERIVED, Facts, ReportData, facts_of
from veerkracht_plugin.core.report.scopes import scopes
from veerkracht_plugin.core.report.view import View

Area = dict[str, Any]
YEARS = (2014, 2022)
VEERKRACHT = facts_of("nederland", "Veerkracht 1.0", ("scores.csv", "wonen.csv"))
KEYS = tuple(legends())
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBER = re.compile(r"[−-]?\d[\d\u202f]*(?:[.,]\d+)*")


def facts_of_areas(areas: Sequence[Area], years: tuple[int | None, int | None] = YEARS) -> AreaFacts:
    columns = dict.fromkeys(name for area in areas for name in area if name not in (*DERIVED, "reasons"))
    return area_facts({name: [area.get(name) for area in areas] for name in columns}, len(areas), years)


def data_of(
    areas: Sequence[Area],
    pairs: Iterable[tuple[int, int]] | None = (),
    circles: Sequence[dict[str, Any]] = (),
    covered: Sequence[tuple[int, int, float]] | None = None,
    facts: Facts = VEERKRACHT,
    years: tuple[int | None, int | None] = YEARS,
) -> ReportData:
    """Data of a report; `pairs` of neighbours, `covered`: (circle, area, share of the area)."""
    derived = {name: [area.get(name, np.nan) for area in areas] for name in DERIVED if any(name in a for a in areas)}
    reasons = {
        key: np.array([area.get("reasons", {}).get(key) for area in areas] + [None], dtype=object)[:-1] for key in KEYS
    }
    return ReportData(
        areas=facts_of_areas(areas, years),
        derived=pd.DataFrame(derived, index=range(len(areas)), dtype="float64"),
        facts=facts,
        reasons=reasons,
        neighbours=None if pairs is None else np.array(list(pairs), dtype=np.int64).reshape(-1, 2),
        circles=tuple(circles),
        overlaps=None if covered is None else overlaps_of(covered),
    )


def overlaps_of(covered: Sequence[tuple[int, int, float]]) -> Overlaps:
    circle, area, share = (np.array(values) for values in zip(*covered)) if covered else (np.empty(0, int),) * 3
    return Overlaps(circle.astype(int), area.astype(int), share * 10_000.0, share.astype(float))


def view_of(data: ReportData, **given: Any) -> View:
    options = Options(**given)
    return View(data, scopes(data, options)[0], options)


def area(name: str, gemeente: str = "Almelo", inhabitants: float | None = 1000, **given: Any) -> Area:
    """An area with classes by key, `k1=3, k1b=4`, and other facts by their own name."""
    own: Area = {"name": name, "code": f"BU0141{len(name):04}", "gemeente": gemeente, "inhabitants": inhabitants}
    own |= {f"kaart{fact[1:]}" if re.fullmatch(r"k\d\w?", fact) else fact: value for fact, value in given.items()}
    return own


def random_areas(count: int, seed: int, gemeenten: Sequence[str] = ("Almelo",), missing: float = 0.1) -> list[Area]:
    """Areas with all facts; of some of them nothing is known."""
    dice = random.Random(seed)
    found = []
    for place in range(count):
        gemeente = dice.choice(gemeenten)
        one = area(f"{LETTERS[place % 26]}buurt{'x' * (place // 26)}", gemeente, dice.randrange(50, 5000))
        if dice.random() >= missing:
            one |= {f"kaart{key}": dice.randint(1, len(legends()[key].entries)) for key in KEYS}
            one |= {
                "onv_t0": dice.uniform(-0.3, 0.2),
                "onv_t1": dice.uniform(-0.3, 0.2),
                "corp_t1": dice.uniform(0, 100),
            }
            one |= {"kwb_t0": dice.uniform(5, 40), "kwb_t1": dice.uniform(5, 40), "kwb_z": dice.uniform(-2, 2)}
            one |= {"onv_afw": one["onv_t1"], "onv_verschil": one["onv_t1"] - one["onv_t0"] - 0.009}
        found.append(one)
    return found


def random_pairs(count: int, seed: int) -> list[tuple[int, int]]:
    dice = random.Random(seed)
    pairs = {tuple(sorted(dice.sample(range(count), 2))) for _ in range(count)} if count > 1 else set()
    return sorted((first, second) for first, second in pairs)


@st.composite
def many_areas(draw: Any, least: int = 1, most: int = 12, gemeenten: Sequence[str] = ("Almelo",)) -> list[Area]:
    """Areas as hypothesis likes them: classes and inhabitants missing here and there."""
    known = draw(st.booleans())
    found = []
    for place in range(draw(st.integers(least, most))):
        people = draw(st.one_of(st.none(), st.integers(0, 20_000))) if known else None
        one = area(f"{LETTERS[place]}buurt", draw(st.sampled_from(gemeenten)), people)
        for key in KEYS:
            one[f"kaart{key}"] = draw(st.one_of(st.none(), st.integers(1, len(legends()[key].entries))))
        for name, least_value, most_value in (
            ("onv_t0", -0.5, 0.2),
            ("onv_t1", -0.5, 0.2),
            ("kwb_t0", 0, 60),
            ("kwb_t1", 0, 60),
            ("corp_t1", 0, 100),
            ("onv_afw", -0.5, 0.2),
            ("onv_verschil", -0.2, 0.2),
            ("kwb_z", -3, 3),
        ):
            value = draw(st.one_of(st.none(), st.floats(least_value, most_value).map(lambda one: round(one, 4))))
            one[name] = np.nan if value is None and name in DERIVED else value
        found.append(one)
    return found


# --- plain sums -------------------------------------------------------------------------------------------------------


def number(value: int, language: str = "nl") -> str:
    """A whole number with its thousands apart, digit by digit."""
    digits, parts = str(value), []
    while digits:
        digits, part = digits[:-3], digits[-3:]
        parts.insert(0, part)
    return ("\u202f" if language == "nl" else ",").join(parts)


def amount(areas: Sequence[Area]) -> str:
    """Areas in Dutch words: "3 buurten (3 102 inwoners)"."""
    if not areas:
        return "geen enkele buurt"
    named = "1 buurt" if len(areas) == 1 else f"{len(areas)} buurten"
    known = [one["inhabitants"] for one in areas if one.get("inhabitants") is not None]
    if not known:
        return named
    people = sum(known)
    return f"{named} ({number(people)} inwoner{'' if people == 1 else 's'})" if people else f"{named} (geen inwoners)"


def caption_of(key: str, language: str = "nl") -> str:
    """What a map of YEARS, held against the country, shows."""
    legend = legends()[key]
    template = legend.caption_en if language == "en" else legend.caption
    reference = reference_phrase(legend.reference or "nederland", language)
    return template.format(t0=YEARS[0], t1=YEARS[1], reference=reference)


def in_class(areas: Sequence[Area], key: str, numbers: Iterable[int]) -> list[Area]:
    return [one for one in areas if one.get(f"kaart{key}") in set(numbers)]


def share(some: Sequence[Area], everybody: Sequence[Area]) -> str | None:
    """The share of inhabitants in Dutch words; None where nobody is known."""
    part, whole = (sum(one["inhabitants"] or 0 for one in areas) for areas in (some, everybody))
    if not whole:
        return None
    per_cent = 100 * part / whole
    if 0 < per_cent < 1:
        return "minder dan 1%"
    return "meer dan 99%" if 99 < per_cent < 100 else f"{int(round(per_cent, 9) + 0.5)}%"


def mean(areas: Sequence[Area], fact: str, weight: str = "inhabitants") -> float | None:
    """The mean weighted by inhabitants; None where fewer than nine in ten of the areas with a value have them."""
    valued = [one for one in areas if _is_known(one.get(fact))]
    if 10 * sum(one.get(weight) is not None for one in valued) < 9 * len(valued):
        return None
    counted = [one for one in areas if _is_known(one.get(fact)) and (one.get(weight) or 0) > 0]
    total = sum(one[weight] for one in counted)
    return sum(one[fact] * one[weight] for one in counted) / total if total else None


def _is_known(value: float | None) -> bool:
    return value is not None and value == value


def plain(text: str) -> str:
    """A text without the fixed spaces that keep a number and its word on one line."""
    return text.replace("\u00a0", " ")


def numbers_in(text: str) -> list[str]:
    """All numbers in a text, as they are written."""
    return _NUMBER.findall(text)
