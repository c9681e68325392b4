"""What a report is made from: areas and circles as columns, and what the maps were made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..focus.area_facts import AreaFacts
from ..focus.focus_areas import Overlaps, usual_weight
from ..messages import Message
from ..profile import Profile, read_profile, shipped_profile
from ..reference import NEDERLAND

# The fields of a classified layer beside indicators and classes (METHOD 3).
DERIVED = ("onv_afw", "onv_verschil", "onv_afw_gemeente", "onv_verschil_gemeente", "kwb_z", "kwb_verschil")

# In the mapping of a circle: the id of its feature in the layer.
FEATURE = "$id"

_SHIPPED = ("veerkracht", "leefbaarometer")


@dataclass(frozen=True)
class Facts:
    """What the maps were made with.

    `reference`: one of core.legends.REFERENCES; `profile`: name and version; `sources`: file names; `unweighted`: keys
    of the maps whose mean does not weigh inhabitants; `details`: the profile itself, None where only its name is known.
    """

    reference: str = NEDERLAND
    profile: str = ""
    sources: tuple[str, ...] = ()
    unweighted: tuple[str, ...] = ()
    details: Profile | None = None


@dataclass(frozen=True)
class ReportData:
    """Areas, a row each, and the circles on them.

    `areas`: as core.focus.area_facts.area_facts makes it; `reasons`: by map key why each area has no class there, None
    where it has one (no key: not known); `derived`: of DERIVED the columns that the layer has; `neighbours`: (n, 2) row
    numbers of areas that share an edge, each pair once, None where not known; `circles`: a mapping per circle of its
    fields (resources/focus_circles.json) to plain values, with the id of its feature as FEATURE; `overlaps`: which
    circle, by its place among `circles`, covers which area, None where not known; `areas_without_shape`: row numbers;
    `circle_sizes`: of each of `circles` in m², None where not known; `circles_without_shape`: mappings as in `circles`,
    of those that have none; `notes`: what is to be told of the layers to who makes the report.
    """

    areas: AreaFacts
    derived: pd.DataFrame
    facts: Facts = Facts()
    reasons: Mapping[str, np.ndarray] = field(default_factory=dict)
    neighbours: np.ndarray | None = None
    circles: tuple[Mapping[str, Any], ...] = ()
    overlaps: Overlaps | None = None
    areas_without_shape: tuple[int, ...] = ()
    circles_without_shape: tuple[Mapping[str, Any], ...] = ()
    circle_sizes: np.ndarray | None = None
    notes: tuple[Message, ...] = ()

    @property
    def count(self) -> int:
        """The number of areas."""
        return len(self.areas.names)

    @property
    def circle_weight(self) -> str:
        """By what the areas in a circle count: one of focus_areas.WEIGHTS."""
        return usual_weight(self.areas)

    def value(self, name: str) -> np.ndarray:
        """Returns a column of floats: one of area_facts.VALUES or of DERIVED; NaN where the layer lacks it."""
        for table in (self.areas.values, self.derived):
            if name in table:
                found: np.ndarray = table[name].to_numpy(dtype="float64")
                return found
        return np.full(self.count, np.nan)

    def classes(self, key: str) -> np.ndarray:
        """Returns the class of each area on a map; 0 for none."""
        if key not in self.areas.classes:
            return np.zeros(self.count, dtype="int8")
        found: np.ndarray = self.areas.classes[key].to_numpy()
        return found


def facts_of(reference: str, profile: str, sources: tuple[str, ...] = (), unweighted: tuple[str, ...] = ()) -> Facts:
    """Returns facts with the details of the profile, where it is one that comes with the plugin."""
    shipped = (read_profile(shipped_profile(name)) for name in _SHIPPED)
    details = next((found for found in shipped if found.title == profile), None)
    return Facts(reference, profile, sources, unweighted, details)
