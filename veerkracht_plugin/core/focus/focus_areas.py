"""What lies inside focus circles: figures per circle, from the areas that each one covers, wholly or in part."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .. import reasons
from ..legends import legends
from ..maps import MAP_KEYS
from .area_facts import AreaFacts

BY_INHABITANTS, BY_AREA, BY_DWELLINGS = WEIGHTS = ("inhabitants", "area", "dwellings")

# The published maps 1 … 7; 1b and 5b are other views of 1 and 5.
MAPS = tuple(key for key in MAP_KEYS if key.isdigit())
FOCUS_MAP = "3"
# Tier 1 holds the class where most comes together, tier 2 the next one.
_WORST, _SECOND_WORST = 10, 9
# Of a circle: it may well graze areas that it is not about.
_ENOUGH = 0.1

_SMALLEST_SHARED = 1.0  # m²: areas that share less with a circle only touch it


@dataclass(frozen=True)
class Overlaps:
    """Which circles cover which areas, a row per pair.

    `circle`, `area`: row numbers; `covered`: what they share in m²; `share`: that as a part of the area, 0–1.
    """

    circle: np.ndarray
    area: np.ndarray
    covered: np.ndarray
    share: np.ndarray


def usual_weight(facts: AreaFacts) -> str:
    """Returns by what areas count where nobody chose: by inhabitants, where these are known; one of WEIGHTS."""
    return BY_AREA if facts.inhabitants is None else BY_INHABITANTS


def figure_names(from_year: int | None, to_year: int | None) -> list[str]:
    """Returns the names of the figures of a circle, in order; a year that is not known has none."""
    names = ["inwoners", "buurten", "corp_aandeel"]
    for indicator in ("onv", "kwb"):
        names += [f"{indicator}_{year}" for year in (from_year, to_year) if year is not None]
        names.append(f"{indicator}_verschil")
    return [*names, *(f"kaart{key}" for key in MAPS), "rang", "aandeel_geen_gegevens", "reden"]


def describe(
    overlaps: Overlaps, facts: AreaFacts, circle_areas: np.ndarray, weight: str, minimum: float | np.ndarray
) -> pd.DataFrame:
    """Returns the figures of circles, a row per circle: the columns of `figure_names`, then gemeente and names.

    `circle_areas` in m²; `weight`: one of WEIGHTS, by which areas count in means, dominant classes and tier; `minimum`:
    circles with fewer inhabitants get no figures (0 turns that off; unknown inhabitants do not count as few), one
    number, or one for each.
    `gemeente`: of most weight, "" where unknown; `names`: a list of the names of areas that have a tenth of the weight
    of the circle or more, the heaviest first.
    """
    inside = _Inside(overlaps, facts, len(circle_areas), weight)
    people = inside.people()
    masked = np.nan_to_num(np.round(people), nan=np.inf) < minimum
    shown = inside.is_covered & ~masked
    figures: dict[str, np.ndarray] = {"inwoners": np.round(people), "buurten": inside.touched(), **_means(inside)}
    figures |= {f"kaart{key}": inside.dominant_class(key) for key in MAPS}
    figures["rang"] = _tier(inside)
    unclassed = np.where(inside.is_covered, _unclassed(inside, circle_areas), 1.0)
    table = pd.DataFrame({name: np.where(shown, values, np.nan) for name, values in figures.items()})
    says_nothing = table.drop(columns=["inwoners", "buurten"]).isna().all(axis=1).to_numpy()
    table["aandeel_geen_gegevens"] = np.where(masked & inside.is_covered, np.nan, unclassed)
    table["reden"] = pd.Series(None, index=table.index, dtype=object)
    table.loc[says_nothing, "reden"] = reasons.NO_ROW
    table.loc[inside.is_covered & masked, "reden"] = reasons.TOO_FEW_INHABITANTS
    whole = ["inwoners", "buurten", "rang", *(f"kaart{key}" for key in MAPS)]
    table = table.astype(dict.fromkeys(whole, "Int64"))[figure_names(facts.from_year, facts.to_year)]
    return table.assign(
        gemeente=inside.main_gemeente(), names=pd.Series(inside.names(), index=table.index, dtype=object)
    )


def class_shares(overlaps: Overlaps, facts: AreaFacts, count: int, weight: str) -> pd.DataFrame:
    """Returns how the weight of `count` circles is spread over the classes, a row per circle, map and class in it.

    Columns: `circle` (row number), `kaart` (key), `klasse` (Int64, NA for areas without a class), `inwoners` (Int64, NA
    where unknown), `aandeel` (of the weight of the circle, 0–1), `buurten`. By circle, then map, then class, those
    without a class last; only maps that the areas have.
    """
    inside = _Inside(overlaps, facts, count, weight)
    found = [inside.spread(key).assign(kaart=key) for key in MAPS if key in facts.classes]
    if not found:
        found = [inside.spread(FOCUS_MAP).assign(kaart=FOCUS_MAP).iloc[:0]]
    table = pd.concat(found).sort_values(["circle", "kaart"], kind="stable", ignore_index=True)
    return table[["circle", "kaart", "klasse", "inwoners", "aandeel", "buurten"]]


def prevailing_classes(overlaps: Overlaps, facts: AreaFacts, count: int, weight: str, key: str) -> np.ndarray:
    """Returns the class of most weight of each of `count` circles on a map, as `describe` has it for MAPS.

    NaN where a circle covers no area with a class.
    """
    return _Inside(overlaps, facts, count, weight).dominant_class(key)


def class_parts(overlaps: Overlaps, facts: AreaFacts, count: int, weight: str, key: str) -> np.ndarray:
    """Returns how what has a class on a map is parted over its classes: a row per circle, a column per class, 0–1.

    By weight, or by area in a circle where nothing of any weight has a class; NaN where no area has one.
    """
    return _Inside(overlaps, facts, count, weight).class_parts(key)


class _Inside:
    """Sums over the areas in each circle."""

    def __init__(self, overlaps: Overlaps, facts: AreaFacts, count: int, weight: str) -> None:
        self.overlaps, self.facts, self.count = overlaps, facts, count
        self.weights = np.nan_to_num(_weights(overlaps, facts, weight))
        self.is_covered = np.bincount(overlaps.circle, minlength=count) > 0
        self.weight = self.total(self.weights)

    def total(self, values: np.ndarray) -> np.ndarray:
        """Returns the sum per circle of a value per overlap."""
        return np.bincount(self.overlaps.circle, values, self.count)

    def people(self) -> np.ndarray:
        """Returns the inhabitants of each circle; NaN where those of none of its areas are known."""
        people = self._people()
        known = self.total(~np.isnan(people)) > 0
        return np.where(known, self.total(np.nan_to_num(people)), np.nan)

    def touched(self) -> np.ndarray:
        """Returns how many areas each circle covers, wholly or in part."""
        return self.total(self.overlaps.covered >= _SMALLEST_SHARED)

    def mean(self, values: np.ndarray) -> np.ndarray:
        """Returns the weighted mean per circle of a value per area, over the areas that have it; NaN where none has."""
        found = values[self.overlaps.area]
        weights = np.where(np.isnan(found), 0.0, self.weights)
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.total(weights * np.nan_to_num(found)) / self.total(weights)

    def classes(self, key: str) -> np.ndarray:
        """Returns the class of the area of each overlap, 0 where it has none."""
        if key not in self.facts.classes:
            return np.zeros(len(self.overlaps.area), dtype="int8")
        return self.facts.classes[key].to_numpy()[self.overlaps.area]

    def by_class(self, key: str, values: np.ndarray) -> np.ndarray:
        """Returns sums (circles × classes, from 0 for none) of a value per overlap."""
        width = len(legends()[key].entries) + 1
        places = self.overlaps.circle * width + self.classes(key)
        return np.bincount(places, values, self.count * width).reshape(self.count, width)

    def dominant_class(self, key: str) -> np.ndarray:
        """Returns the class of most weight; of equals that on the larger area, then the lower. NaN where none is."""
        # Sums in another order differ in their last decimals, and equals would be none.
        weight = np.round(self.by_class(key, self.weights), 6)[:, 1:]
        covered = np.round(self.by_class(key, self.overlaps.covered), 3)[:, 1:]
        covered = np.where(weight == weight.max(axis=1, keepdims=True), covered, 0.0)
        return np.where(covered.max(axis=1) > 0, covered.argmax(axis=1) + 1.0, np.nan)

    def class_parts(self, key: str) -> np.ndarray:
        """Returns the share of each class among all that has one (circles × classes); NaN where nothing has."""
        weight, covered = (self.by_class(key, values)[:, 1:] for values in (self.weights, self.overlaps.covered))
        counted = np.where(weight.sum(axis=1, keepdims=True) > 0, weight, covered)
        with np.errstate(invalid="ignore", divide="ignore"):
            found: np.ndarray = counted / counted.sum(axis=1, keepdims=True)
        return found

    def spread(self, key: str) -> pd.DataFrame:
        """Returns what each class of a map has of each circle; the rows without a class come last of a circle."""
        weight = self.by_class(key, self.weights)
        areas = self.by_class(key, self.overlaps.covered >= _SMALLEST_SHARED)
        people = self._people()
        known = self.by_class(key, ~np.isnan(people)) > 0
        people = np.where(known, np.round(self.by_class(key, np.nan_to_num(people))), np.nan)
        order = np.append(np.arange(1, weight.shape[1]), 0)
        circle, place = np.nonzero(((weight > 0) | (areas > 0))[:, order])
        number = order[place]
        with np.errstate(invalid="ignore", divide="ignore"):
            shares = weight[circle, number] / self.weight[circle]
        return pd.DataFrame(
            {
                "circle": circle,
                "klasse": pd.Series(number, dtype="Int64").where(number > 0),
                "inwoners": pd.Series(people[circle, number]).astype("Int64"),
                "aandeel": shares,
                "buurten": areas[circle, number].astype("int64"),
            }
        )

    def _people(self) -> np.ndarray:
        """Inhabitants of each overlap; NaN where they are not known."""
        if self.facts.inhabitants is None:
            return np.full(len(self.overlaps.area), np.nan)
        found: np.ndarray = self.overlaps.share * self.facts.inhabitants[self.overlaps.area]
        return found

    def main_gemeente(self) -> np.ndarray:
        """Returns the gemeente of most weight in each circle, of equals that on the larger area; "" where unknown."""
        number, names = pd.factorize(self.facts.gemeenten[self.overlaps.area], use_na_sentinel=False)
        rows = pd.DataFrame(
            {
                "circle": self.overlaps.circle,
                "gemeente": number,
                "weight": self.weights,
                "covered": self.overlaps.covered,
            }
        )
        sums = rows.groupby(["circle", "gemeente"], sort=True)[["weight", "covered"]].sum().reset_index()
        largest = sums.sort_values(["circle", "weight", "covered"]).drop_duplicates("circle", keep="last")
        found = np.full(self.count, "", dtype=object)
        found[largest["circle"].to_numpy()] = np.asarray(names, dtype=object)[largest["gemeente"].to_numpy()]
        return found

    def names(self) -> list[list[str]]:
        """Returns the names of the areas with a good part of each circle, that of most weight first, each name once."""
        found: list[dict[str, None]] = [{} for _ in range(self.count)]
        overlaps = self.overlaps
        # By weight, as long as there is any: an empty estate may cover more of a circle than the homes it is about.
        part = np.where(self.weight[overlaps.circle] > 0, self.weights, overlaps.covered)
        good_part = _ENOUGH * self.total(part)[overlaps.circle]
        for place in np.lexsort((-part, overlaps.circle)):
            names, name = found[overlaps.circle[place]], self.facts.names[overlaps.area[place]]
            if name and (part[place] >= good_part[place] or not names):
                names[name] = None
        return [list(names) for names in found]


def _weights(overlaps: Overlaps, facts: AreaFacts, weight: str) -> np.ndarray:
    if weight == BY_AREA:
        return overlaps.covered
    counts = facts.inhabitants if weight == BY_INHABITANTS else facts.dwellings
    if counts is None:
        raise ValueError(f"the areas have no {weight}")
    found: np.ndarray = overlaps.share * counts[overlaps.area]
    return found


def _means(inside: _Inside) -> dict[str, np.ndarray]:
    """The weighted means of both years and of their difference, by the name of the figure."""
    facts = inside.facts
    nowhere = np.full(len(facts.names), np.nan)

    def column(name: str) -> np.ndarray:
        return facts.values[name].to_numpy() if name in facts.values else nowhere

    found = {"corp_aandeel": inside.mean(column("corp_t1"))}
    for indicator in ("onv", "kwb"):
        before, after = column(f"{indicator}_t0"), column(f"{indicator}_t1")
        for year, values in ((facts.from_year, before), (facts.to_year, after)):
            if year is not None:
                found[f"{indicator}_{year}"] = inside.mean(values)
        # Over areas that have both years: means over different areas would differ although nothing changed.
        found[f"{indicator}_verschil"] = inside.mean(after - before)
    return found


def _tier(inside: _Inside) -> np.ndarray:
    weights = inside.by_class(FOCUS_MAP, inside.weights)
    with np.errstate(invalid="ignore", divide="ignore"):
        worst, both = (
            np.round(some.sum(axis=1) / inside.weight, 9) for some in (weights[:, _WORST:], weights[:, _SECOND_WORST:])
        )
    return np.where(worst >= _ENOUGH, 1.0, np.where(both >= _ENOUGH, 2.0, np.nan))


def _unclassed(inside: _Inside, circle_areas: np.ndarray) -> np.ndarray:
    """The share of each circle that is outside all areas, or in areas without a class on map 3 (or on any map)."""
    facts = inside.facts
    if facts.has_focus_map:
        is_classed = inside.classes(FOCUS_MAP) > 0
    else:
        is_classed = facts.classes.gt(0).any(axis=1).to_numpy()[inside.overlaps.area]
    with np.errstate(invalid="ignore", divide="ignore"):
        covered = inside.total(np.where(is_classed, inside.overlaps.covered, 0.0)) / circle_areas
    return np.round(np.clip(1.0 - np.nan_to_num(covered), 0.0, 1.0), 9)
