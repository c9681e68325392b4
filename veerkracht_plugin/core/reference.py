"""Against what a value is held: means over the whole table or over the own gemeente, weighted by inhabitants (METHOD
2).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .legends import REFERENCES

NEDERLAND, TABEL, GEMEENTE = REFERENCES

# A mean is weighted only where this share of its rows has a weight.
WEIGHTED_FROM = 0.9


@dataclass(frozen=True)
class Moments:
    """Mean and standard deviation per group.

    Arrays with an element per group: `mean` and `sd` in the unit of the values (NaN without values), `count` of rows
    with a value,
    `weighted` whether inhabitants weighed.
    """

    mean: np.ndarray
    sd: np.ndarray
    count: np.ndarray
    weighted: np.ndarray


def inhabitants(table: pd.DataFrame, year: int, to_year: int) -> np.ndarray:
    """Returns the weight of each row: `inw` of the year, else of `to_year`, else NaN."""
    weights = np.full(len(table), np.nan)
    for column in (f"inw_{to_year}", f"inw_{year}"):
        if column in table:
            given = table[column].to_numpy(dtype="float64")
            weights = np.where(np.isnan(given), weights, given)
    return weights


def moments(values: np.ndarray, weights: np.ndarray, group: np.ndarray, groups: int) -> Moments:
    """Computes weighted mean and (population) standard deviation of each group.

    `values`, `weights`: floats, NaN where missing; `group`: the number of each row's group, −1 for a row of no group.
    Where fewer than 90 % of a group's rows with a value have a weight, or the weights add up to nothing, all its rows
    weigh alike.
    """
    counted = ~np.isnan(values) & (group >= 0)
    values, weights, group = values[counted], weights[counted], group[counted]

    def total(amounts: np.ndarray) -> np.ndarray:
        return np.bincount(group, weights=amounts, minlength=groups)

    has_weight = ~np.isnan(weights)
    count = np.bincount(group, minlength=groups)
    known = np.where(has_weight, weights, 0.0)
    weighted = (total(has_weight.astype(float)) >= WEIGHTED_FROM * count) & (total(known) > 0)
    effective = np.where(weighted[group], known, 1.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = total(effective * values) / total(effective)
        sd = np.sqrt(total(effective * (values - mean[group]) ** 2) / total(effective))
    return Moments(mean=mean, sd=sd, count=count, weighted=weighted)


def table_moments(table: pd.DataFrame, indicator: str, year: int, to_year: int) -> Moments:
    """Computes the moments of one indicator and year over all rows of the table (one group)."""
    values = table[f"{indicator}_{year}"].to_numpy(dtype="float64")
    return moments(values, inhabitants(table, year, to_year), np.zeros(len(table), dtype=np.int64), 1)


def gemeente_means(
    table: pd.DataFrame, indicator: str, year: int, to_year: int, gemeenten: pd.Series
) -> tuple[np.ndarray, bool]:
    """Computes for each area the mean over its own gemeente.

    `gemeenten`: gemeente of each area, None where not known. Returns the means (NaN where gemeente or mean is not
    known) and whether all means that are used are weighted.
    """
    group, names = pd.factorize(table["gemeente"])
    values = table[f"{indicator}_{year}"].to_numpy(dtype="float64")
    found = moments(values, inhabitants(table, year, to_year), group, len(names))
    own = pd.Index(names, dtype=object).get_indexer(pd.Index(gemeenten, dtype=object))
    means = np.where(own >= 0, np.append(found.mean, np.nan)[own], np.nan)
    used = np.unique(own[own >= 0])
    return means, bool(found.weighted[used].all())
