"""Areas that hang together by shared edges."""

from __future__ import annotations

import numpy as np


def regions(chosen: np.ndarray, neighbours: np.ndarray, inhabitants: np.ndarray | None) -> list[np.ndarray]:
    """Returns the groups of adjoining chosen areas, the one with most inhabitants first, then that of most areas.

    `chosen`: booleans; `neighbours`: (n, 2) row numbers; `inhabitants`: NaN where unknown. Each group has its row
    numbers, the area with most inhabitants first.
    """
    rows = np.flatnonzero(chosen)
    if not len(rows):
        return []
    people = np.zeros(len(chosen)) if inhabitants is None else np.nan_to_num(inhabitants)
    group = _labels(chosen, neighbours)[rows]
    order = np.lexsort((rows, -people[rows], group))
    rows, group = rows[order], group[order]
    found = np.split(rows, np.flatnonzero(np.diff(group)) + 1)
    return sorted(found, key=lambda one: (-people[one].sum(), -len(one), one.min()))


def _labels(chosen: np.ndarray, neighbours: np.ndarray) -> np.ndarray:
    """For each area the lowest row of its group."""
    pairs = np.asarray(neighbours, dtype=np.int64).reshape(-1, 2)
    first, second = pairs[chosen[pairs].all(axis=1)].T
    labels = np.arange(len(chosen))
    while True:
        lowest = np.minimum(labels[first], labels[second])
        # Through the labels themselves as well: long chains then close in few rounds.
        np.minimum.at(labels, labels[first], lowest)
        np.minimum.at(labels, labels[second], lowest)
        shorter = labels[labels]
        if (shorter == labels).all() and (labels[first] == labels[second]).all():
            return labels
        labels = shorter
