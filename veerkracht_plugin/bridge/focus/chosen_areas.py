"""The areas in some classes of a map, among all areas that were read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.legends import Legend
from ...core.messages import Message
from .covered_areas import CoveredAreas


@dataclass(frozen=True)
class ChosenAreas:
    """All areas of a layer, and which of them are in the chosen classes of the map of `legend`.

    `reference`, `is_unweighted`: how the maps of the layer word their classes.
    """

    covered: CoveredAreas
    legend: Legend
    classes: tuple[int, ...]
    reference: str
    is_unweighted: bool

    @property
    def class_numbers(self) -> np.ndarray:
        """Returns the class of each area, 0 where it has none."""
        numbers: np.ndarray = self.covered.facts.classes[self.legend.key].to_numpy()
        return numbers

    @property
    def is_chosen(self) -> np.ndarray:
        """Returns for each area whether it is in one of the classes (booleans)."""
        return np.isin(self.class_numbers, self.classes)

    def label(self, class_number: int, language: str) -> str:
        """Returns the long label of a class, worded as the maps of the layer are."""
        return self.legend.label(class_number, self.reference, language, self.is_unweighted)

    def name(self, row: int) -> str:
        """Returns the name of an area, its code where it has none."""
        return str(self.covered.facts.names[row] or self.covered.facts.codes[row])

    def nothing_found(self) -> Message:
        """Returns the sentence for a layer without any area in the chosen classes."""
        return Message(
            "No area has class {classes} on map {map}, so the result is empty.",
            classes=", ".join(map(str, self.classes)),
            map=self.legend.key,
        )
