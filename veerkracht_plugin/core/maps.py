"""The seven veerkrachtkaarten, and 1b and 5b: the whole method in one file (METHOD 2, 3 and 5).

Every map is a function from columns to classes. A class is a whole number from 1; 0 means that there is no class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from . import reasons
from .columns import column_names, indicator_of
from .messages import Message
from .profile import Profile
from .reference import GEMEENTE, NEDERLAND, TABEL, gemeente_means, table_moments

NO_CLASS = 0
MAP_KEYS = ("1", "2", "3", "4", "5", "6", "7", "1b", "5b")
FROM, TO = "from", "to"

# What each map needs: indicator and moment.
INPUTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "1": (("onv", TO),),
    "2": (("kwb", TO),),
    "3": (("onv", TO), ("kwb", TO)),
    "4": (("corp", TO),),
    "5": (("onv", FROM), ("onv", TO)),
    "6": (("kwb", FROM), ("kwb", TO)),
    "7": (("onv", FROM), ("onv", TO), ("kwb", FROM), ("kwb", TO)),
    "1b": (("onv", TO),),
    "5b": (("onv", FROM), ("onv", TO)),
}
NEED_SPREAD = ("2", "3", "6", "7")  # through the standard deviation of kwb
FOLLOW_REFERENCE = ("1", "3", "5", "7")  # through onv
ALWAYS_GEMEENTE = ("1b", "5b")

# Problem level by class of map 1: 1 weinig, 2 bovengemiddeld, 3 veel, 4 zeer veel (place 0: no class).
PROBLEM_LEVEL = np.array([0, 4, 3, 2, 2, 1, 1, 1, 1, 1], dtype=np.int8)
# Vulnerable level by class of map 2: 1 zeer weinig, 2 weinig, 3 veel, 4 zeer veel.
VULNERABLE_LEVEL = np.array([0, 1, 1, 2, 2, 3, 4, 4], dtype=np.int8)

# Map 3: row = problem level, column = vulnerable level.
FOCUS = np.array(
    [
        [0, 0, 0, 0, 0],
        [0, 1, 2, 3, 3],
        [0, 4, 5, 6, 6],
        [0, 7, 8, 9, 9],
        [0, 7, 8, 9, 10],
    ],
    dtype=np.int8,
)

# Map 6: row = step of the change (d < −0.25, to 0.25, to 1, from 1), column = class of map 2 at the later year.
VULNERABLE_CHANGE = np.array(
    [
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, 1, 1, 1, 1, 1, 1],
        [0, 2, 2, 2, 2, 2, 2, 2],
        [0, 3, 3, 3, 4, 4, 6, 6],
        [0, 3, 3, 3, 5, 5, 7, 7],
    ],
    dtype=np.int8,
)

# Map 7: direction of the vulnerable (1 afname, 2 gelijk, 3 toename) by class of map 6,
# and of the problems (1 meer, 2 gelijk, 3 minder) by class of map 5.
VULNERABLE_DIRECTION = np.array([0, 1, 2, 3, 3, 3, 3, 3], dtype=np.int8)
PROBLEM_DIRECTION = np.array([0, 1, 1, 2, 3, 3, 3, 3, 3], dtype=np.int8)

# Map 7 but for "toename, meer": row = direction of the vulnerable, column = direction of the problems.
RESILIENCE = np.array(
    [
        [0, 0, 0, 0],
        [0, 2, 2, 1],
        [0, 3, 3, 3],
        [0, 0, 7, 8],
    ],
    dtype=np.int8,
)
# Map 7 for "toename, meer", by problem level: weinig, bovengemiddeld, veel, zeer veel.
LITTLE_RESILIENCE = np.array([0, 4, 5, 6, 6], dtype=np.int8)


@dataclass(frozen=True)
class Question:
    """What is asked: the two years, the reference, the profile with the class boundaries, and the privacy limit.

    `reference`: "nederland", "tabel" or "gemeente"; `minimum_inhabitants`: areas with fewer get no class, 0 turns it
    off.
    """

    from_year: int
    to_year: int
    profile: Profile
    reference: str = NEDERLAND
    minimum_inhabitants: int = 50

    def year(self, moment: str) -> int:
        """Returns the year of a moment, FROM or TO."""
        return self.from_year if moment == FROM else self.to_year


@dataclass(frozen=True)
class Classified:
    """The classes of all areas.

    `indicators`: the columns used, emptied where an area has too few inhabitants; `classes`: int8 by map key, 0 = no
    class; `reason_ranks`: int8 by map key, see core.reasons; `derived`: the floats onv_afw, onv_verschil,
    onv_afw_gemeente, onv_verschil_gemeente, kwb_z and kwb_verschil; `masked`: which areas have too few inhabitants;
    `unweighted`: the maps whose mean does not weigh inhabitants; `notes`: what a reader should know.
    """

    indicators: pd.DataFrame
    classes: pd.DataFrame
    reason_ranks: pd.DataFrame
    derived: pd.DataFrame
    masked: np.ndarray
    unweighted: tuple[str, ...]
    notes: tuple[Message, ...]

    def reasons(self, key: str) -> dict[str, int]:
        """Counts the areas without a class on a map by their reason, in the order of METHOD 5."""
        counts = np.bincount(self.reason_ranks[key].to_numpy(), minlength=reasons.NONE)
        return {reason: int(count) for reason, count in zip(reasons.REASONS, counts) if count}

    def has_map(self, key: str) -> bool:
        """Says whether any area has a class on the map."""
        return bool((self.classes[key] != NO_CLASS).any())


def classify(
    values: pd.DataFrame, row_reasons: pd.DataFrame, gemeenten: pd.Series, table: pd.DataFrame, question: Question
) -> Classified:
    """Makes all nine maps.

    `values`: float columns <indicator>_<year>, a row per area (onv as deviation, kwb in percentage points, corp in %,
    inw in persons); `row_reasons`: int8 columns per indicator, why an area has no row (core.reasons); `gemeenten`: of
    each area, None where not known; `table`: the rows over which means are taken, the same columns and `gemeente`, a
    row per code.
    """
    notes: list[Message] = []
    onv = {moment: _column(values, "onv", question.year(moment)) for moment in (FROM, TO)}
    kwb = {moment: _column(values, "kwb", question.year(moment)) for moment in (FROM, TO)}
    corp = _column(values, "corp", question.to_year)
    boundaries = question.profile.boundaries

    unweighted: set[str] = set()
    deviation = _deviations(onv, table, gemeenten, question, question.reference, unweighted, notes)
    deviation_gemeente = _deviations(onv, table, gemeenten, question, GEMEENTE, unweighted, notes)
    mean, sd = _mean_and_sd_of_kwb(table, question, unweighted)

    derived = {
        "onv_afw": deviation[TO],
        "onv_verschil": _change(deviation, question),
        "onv_afw_gemeente": deviation_gemeente[TO],
        "onv_verschil_gemeente": _change(deviation_gemeente, question),
        "kwb_z": (kwb[TO] - mean) / sd,
        "kwb_verschil": _change(kwb, question) / sd,
    }
    classes = {
        "1": map_1(derived["onv_afw"], boundaries["map1"]),
        "2": map_2(derived["kwb_z"], boundaries["map2"]),
        "4": map_4(corp, boundaries["map4"]),
        "5": map_5(derived["onv_verschil"], boundaries["map5"]),
        "1b": map_1(derived["onv_afw_gemeente"], boundaries["map1"]),
        "5b": map_5(derived["onv_verschil_gemeente"], boundaries["map5"]),
    }
    classes["3"] = map_3(classes["1"], classes["2"])
    classes["6"] = map_6(derived["kwb_verschil"], classes["2"], boundaries["map6"])
    classes["7"] = map_7(classes["5"], classes["6"], classes["1"])

    ranks = _reason_ranks(values, row_reasons, gemeenten, table, question, spread_known=not np.isnan(sd))
    masked = _too_few_inhabitants(values, question, notes)
    return _masked(values, classes, ranks, derived, masked, _maps_in_order(unweighted), notes, question)


# --- the maps ---------------------------------------------------------------------------------------------------------


def intervals(values: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Returns the number, from 1, of the interval that each value lies in; NO_CLASS for NaN.

    Intervals are closed below and open above. Values are rounded to nine decimals first, so that 0.03 − 0.01 is 0.02.
    """
    known = ~np.isnan(values)
    found = np.full(len(values), NO_CLASS, dtype=np.int8)
    found[known] = np.digitize(np.round(values[known], 9), boundaries) + 1
    return found


def map_1(deviation: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Overlast en onveiligheid: classes 1 (zeer veel slechter) to 9 (zeer veel beter) of the deviation of `onv`."""
    return intervals(deviation, boundaries)


def map_2(z: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Bewoners in kwetsbare positie: classes 1 (vrijwel geen) to 7 (bijzonder veel) of `kwb` in standard deviations."""
    return intervals(z, boundaries)


def map_3(map1: np.ndarray, map2: np.ndarray) -> np.ndarray:
    """Focusgebieden: classes 1 to 10, nuisance and vulnerable residents together."""
    return FOCUS[PROBLEM_LEVEL[map1], VULNERABLE_LEVEL[map2]]


def map_4(corp: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Corporatiebezit: classes 1 to 5 of the share of corporation dwellings in %."""
    return intervals(corp, boundaries)


def map_5(change: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Ontwikkeling overlast en onveiligheid: classes 1 (verslechterd) to 8 (zeer veel verbeterd) of the change."""
    return intervals(change, boundaries)


def map_6(change: np.ndarray, map2: np.ndarray, boundaries: Sequence[float]) -> np.ndarray:
    """Ontwikkeling kwetsbare bewoners: classes 1 to 7, the change of `kwb` in standard deviations and where it led."""
    return VULNERABLE_CHANGE[intervals(change, boundaries), map2]


def map_7(map5: np.ndarray, map6: np.ndarray, map1: np.ndarray) -> np.ndarray:
    """Veerkracht: classes 1 to 8, whether nuisance rose where the number of vulnerable residents did."""
    vulnerable, problems, level = VULNERABLE_DIRECTION[map6], PROBLEM_DIRECTION[map5], PROBLEM_LEVEL[map1]
    both_rose = (vulnerable == 3) & (problems == 1)
    return np.where(both_rose, LITTLE_RESILIENCE[level], RESILIENCE[vulnerable, problems])


# --- against what values are held -------------------------------------------------------------------------------------


def _column(values: pd.DataFrame, indicator: str, year: int) -> np.ndarray:
    name = f"{indicator}_{year}"
    return values[name].to_numpy(dtype="float64") if name in values else np.full(len(values), np.nan)


def _change(values: Mapping[str, np.ndarray], question: Question) -> np.ndarray:
    """The later value minus the earlier one; no change is known where both years are one."""
    return values[TO] - values[FROM] if question.from_year != question.to_year else np.full(len(values[TO]), np.nan)


def _deviations(
    onv: Mapping[str, np.ndarray],
    table: pd.DataFrame,
    gemeenten: pd.Series,
    question: Question,
    reference: str,
    unweighted: set[str],
    notes: list[Message],
) -> dict[str, np.ndarray]:
    """`onv` of both moments minus what the reference says is average, rounded to nine decimals."""
    deviations = {}
    for moment, values in onv.items():
        year = question.year(moment)
        average: np.ndarray | float = 0.0
        weighted = True
        if reference == NEDERLAND and not np.isnan(values).all():
            average = _national_mean(question, year, notes)
        elif reference == TABEL and f"onv_{year}" in table:
            moments = table_moments(table, "onv", year, question.to_year)
            average, weighted = moments.mean[0], bool(moments.weighted[0])
        elif reference == GEMEENTE and f"onv_{year}" in table:
            average, weighted = gemeente_means(table, "onv", year, question.to_year, gemeenten)
        if not weighted:
            unweighted.update(_maps_of_reference(reference, question, moment))
        deviations[moment] = np.round(values - average, 9)
    return deviations


def _national_mean(question: Question, year: int, notes: list[Message]) -> float:
    means = question.profile.national_mean_onv
    if year not in means:
        notes.append(
            Message(
                "The profile {profile} has no national mean for {year}; 0 was used.",
                profile=question.profile.title,
                year=year,
            )
        )
    return means.get(year, 0.0)


def _maps_of_reference(reference: str, question: Question, moment: str) -> Iterable[str]:
    keys = FOLLOW_REFERENCE if reference == question.reference else ()
    also = ALWAYS_GEMEENTE if reference == GEMEENTE else ()
    return [key for key in (*keys, *also) if ("onv", moment) in INPUTS[key]]


def _mean_and_sd_of_kwb(table: pd.DataFrame, question: Question, unweighted: set[str]) -> tuple[float, float]:
    """Mean and standard deviation of the later year, NaN where there are too few values or no spread."""
    if question.profile.fixed_kwb is not None:
        return question.profile.fixed_kwb
    if f"kwb_{question.to_year}" not in table:
        return np.nan, np.nan
    moments = table_moments(table, "kwb", question.to_year, question.to_year)
    # a weighted mean of equal numbers is not always that number, to the last bit
    if moments.count[0] < 2 or not np.round(moments.sd[0], 9) > 0:
        return np.nan, np.nan
    if not moments.weighted[0]:
        unweighted.update(NEED_SPREAD)
    return float(moments.mean[0]), float(moments.sd[0])


def _maps_in_order(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in MAP_KEYS if key in set(keys))


# --- what is missing --------------------------------------------------------------------------------------------------


def _reason_ranks(
    values: pd.DataFrame,
    row_reasons: pd.DataFrame,
    gemeenten: pd.Series,
    table: pd.DataFrame,
    question: Question,
    *,
    spread_known: bool,
) -> dict[str, np.ndarray]:
    """For each map the first reason of METHOD 5 that applies to any of its inputs."""
    of_input = {
        (indicator, moment): _input_reasons(values, row_reasons, table, indicator, question, moment)
        for indicator in ("onv", "kwb", "corp")
        for moment in (FROM, TO)
    }
    no_gemeente = np.where(gemeenten.isna(), reasons.rank(reasons.GEMEENTE_UNKNOWN), reasons.NONE)
    ranks = {}
    for key in MAP_KEYS:
        rank = np.minimum.reduce([of_input[needed] for needed in INPUTS[key]])
        if key in ALWAYS_GEMEENTE or (key in FOLLOW_REFERENCE and question.reference == GEMEENTE):
            rank = np.minimum(rank, no_gemeente)
        if key in NEED_SPREAD and not spread_known:
            rank = np.minimum(rank, reasons.rank(reasons.TOO_FEW_VALUES))
        if question.from_year == question.to_year and any(moment == FROM for _, moment in INPUTS[key]):
            rank = np.minimum(rank, reasons.rank(reasons.YEAR_MISSING))
        ranks[key] = rank.astype(np.int8)
    return ranks


def _input_reasons(
    values: pd.DataFrame,
    row_reasons: pd.DataFrame,
    table: pd.DataFrame,
    indicator: str,
    question: Question,
    moment: str,
) -> np.ndarray:
    """Why each area lacks one indicator of one year."""
    column = f"{indicator}_{question.year(moment)}"
    given = indicator in row_reasons or any(indicator_of(name) == indicator for name in column_names(values))
    if not given:
        return np.full(len(values), reasons.rank(reasons.NOT_GIVEN), dtype=np.int8)
    if column not in values or not (values[column].notna().any() or table[column].notna().any()):
        return np.full(len(values), reasons.rank(reasons.YEAR_MISSING), dtype=np.int8)
    why = np.full(len(values), reasons.rank(reasons.VALUE_MISSING), dtype=np.int8)
    if indicator in row_reasons:
        why = np.minimum(why, row_reasons[indicator].to_numpy())
    return np.where(values[column].isna(), why, np.int8(reasons.NONE))


def _too_few_inhabitants(values: pd.DataFrame, question: Question, notes: list[Message]) -> np.ndarray:
    inhabitants = _column(values, "inw", question.to_year)
    if question.minimum_inhabitants > 0 and np.isnan(inhabitants).all():
        notes.append(
            Message(
                "The numbers of inhabitants (inw_{year}) are not known, so no area was masked for having too few.",
                year=question.to_year,
            )
        )
    return inhabitants < question.minimum_inhabitants


def _masked(
    values: pd.DataFrame,
    classes: Mapping[str, np.ndarray],
    ranks: Mapping[str, np.ndarray],
    derived: Mapping[str, np.ndarray],
    masked: np.ndarray,
    unweighted: tuple[str, ...],
    notes: Sequence[Message],
    question: Question,
) -> Classified:
    """Empties what privacy rules protect: classes, indicators and derived values of areas with too few inhabitants."""
    used = [f"{i}_{y}" for i in ("onv", "kwb") for y in sorted({question.from_year, question.to_year})]
    used = [name for name in (*used, f"corp_{question.to_year}", f"inw_{question.to_year}") if name in values]
    indicators = values[used].copy()
    indicators.loc[masked, [name for name in used if not name.startswith("inw_")]] = np.nan
    found = pd.DataFrame({key: classes[key] for key in MAP_KEYS}, index=values.index)
    too_few = np.where(masked, reasons.rank(reasons.TOO_FEW_INHABITANTS), reasons.NONE)
    first = pd.DataFrame({key: np.minimum(ranks[key], too_few) for key in MAP_KEYS}, index=values.index)
    # a mean over no rows leaves no class either
    first = first.where((found != NO_CLASS) | (first != reasons.NONE), reasons.rank(reasons.VALUE_MISSING)).astype(
        "int8"
    )
    found = found.where(first == reasons.NONE, NO_CLASS).astype("int8")
    rounded = pd.DataFrame({name: np.round(column, 9) for name, column in derived.items()}, index=values.index)
    rounded[masked] = np.nan
    return Classified(indicators, found, first, rounded, masked, unweighted, tuple(dict.fromkeys(notes)))
