"""Areas and which part of them circles cover, for the tests of the figures."""

from __future__ import annotations

from typing import Any

import numpy as np

from veerkracht_plugin.core.focus.area_facts import AreaFacts, area_facts
from veerkracht_plugin.core.focus.focus_areas import Overlaps

Area = dict[str, Any]
SIZE = 10_000.0  # m², of every area here


def facts_of(areas: list[Area]) -> AreaFacts:
    """Areas as columns; what no area names is a column that the layer does not have."""
    names = dict.fromkeys(name for area in areas for name in area)
    return area_facts({name: [area.get(name) for area in areas] for name in names}, len(areas), (2014, 2022))


def overlaps_of(covered: list[tuple[int, int, float]]) -> Overlaps:
    """Overlaps from (circle, area, share of the area)."""
    circle, area, share = (np.array(values) for values in zip(*covered)) if covered else (np.empty(0, int),) * 3
    return Overlaps(circle.astype(int), area.astype(int), share * SIZE, share.astype(float))
