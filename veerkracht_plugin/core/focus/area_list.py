"""The list of areas per class: gemeente number and letter (1b, 2c), a scheme that has nothing to do with circles.

The figure is the gemeente, the letter its areas by inhabitants (METHOD 3, circles).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..vintages import plain_name
from .numbering import numbers_for


@dataclass(frozen=True)
class Listed:
    """A listed area: its row, the number of its gemeente (from 1), and its letter within it ("a" … "z", "aa" …)."""

    row: int
    gemeente_number: int
    letter: str

    @property
    def designation(self) -> str:
        """What the list and the map call it: "1b"."""
        return f"{self.gemeente_number}{self.letter}"


def gemeente_numbers(gemeenten: Sequence[str]) -> dict[str, int]:
    """Returns a number, from 1, for each gemeente in alphabetical order of its name; an unknown one ("") comes last."""
    return {name: number for number, name in enumerate(sorted(set(gemeenten), key=_alphabetical), start=1)}


def listed_areas(
    chosen: np.ndarray, gemeenten: Sequence[str], names: Sequence[str], inhabitants: np.ndarray | None
) -> list[Listed]:
    """Returns the chosen areas in the order of the list: by gemeente, most inhabitants first, then by name.

    `chosen`: booleans; the others give their gemeente only, so that a gemeente has one number whatever the class.
    `gemeenten`, `names`: of all areas, "" where unknown; `inhabitants`: NaN where unknown, which comes last.
    """
    numbers = gemeente_numbers(gemeenten)
    found: list[Listed] = []
    for name, number in numbers.items():
        rows = [row for row in np.flatnonzero(chosen).tolist() if gemeenten[row] == name]
        rows.sort(key=lambda row: (-_known(inhabitants, row), _alphabetical(names[row]), row))
        found.extend(Listed(row, number, letter) for row, letter in zip(rows, numbers_for(len(rows), letters=True)))
    return found


def _known(inhabitants: np.ndarray | None, row: int) -> float:
    if inhabitants is None or np.isnan(inhabitants[row]):
        return -1.0
    return float(inhabitants[row])


def _alphabetical(name: str) -> tuple[bool, str, str]:
    # Without accents and apostrophes: Súdwest-Fryslân and 's-Hertogenbosch stand where people look for them.
    return not name, plain_name(name), name
