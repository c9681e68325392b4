"""What a focus circle is: its radius, its kinds, and the maps on which it shows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from ..errors import VeerkrachtError
from ..legends import legends

# A polygon of 96 corners on the circle has 0.07 % less area than the circle itself.
SEGMENTS = 96

LARGEST_RADIUS = 100_000.0
_SMALLEST_RADIUS = 1.0

# Shift rounds to these steps: (below this radius, step), in metres.
_STEPS = ((500.0, 25.0), (math.inf, 50.0))

FOCUS, ATTENTION, DEVELOPMENT = "focus", "aandacht", "ontwikkeling"
KINDS = (FOCUS, ATTENTION, DEVELOPMENT)
# Areas that ask for attention stand out on map 7 only, those of a development on map 6 only (METHOD 3, circles).
_ONLY_MAP_OF_KIND = {ATTENTION: "7", DEVELOPMENT: "6"}

_TYPED = re.compile(r"[0-9]+(?:[.,][0-9]*)?")


def checked_radius(radius: float) -> float:
    """Returns a radius in metres; raises VeerkrachtError for one under 1 m, over 100 km, or that is no number."""
    if not math.isfinite(radius) or not _SMALLEST_RADIUS <= radius <= LARGEST_RADIUS:
        raise VeerkrachtError(
            "A circle has a radius of 1 m to {largest:g} km, not of {radius:.10g} m.",
            largest=LARGEST_RADIUS / 1000,
            radius=radius,
        )
    return radius


def snapped_radius(radius: float) -> float:
    """Returns the nearest round radius in metres: steps of 25 m under 500 m, of 50 m above; at least 25 m."""
    step = next(step for below, step in _STEPS if radius < below)
    return max(step, round(radius / step) * step)


def typed_radius(text: str) -> float | None:
    """Reads a radius in metres as it is typed, with a decimal comma or point; None for what is no number (yet)."""
    found = _TYPED.fullmatch(text.strip())
    return float(found[0].replace(",", ".")) if found else None


def maps_of_kind(kind: str) -> tuple[str, ...]:
    """Returns the keys of the maps on which a new circle of one of KINDS shows; a KeyError for another kind."""
    return tuple(legends()) if kind == FOCUS else (_ONLY_MAP_OF_KIND[kind],)


def shown_on(maps: str | None) -> tuple[str, ...]:
    """Reads the field `kaarten` ("3,4,7"): keys of maps in the order of the legends, all of them where it is empty."""
    wanted = {key.strip().lower() for key in (maps or "").split(",")} - {""}
    return tuple(key for key in legends() if key in wanted or not wanted)


def maps_text(keys: Iterable[str]) -> str:
    """Returns what the field `kaarten` holds for these keys: "" where they are all maps, "-" where there are none."""
    wanted = [key for key in legends() if key in set(keys)]
    return "" if len(wanted) == len(legends()) else ",".join(wanted) or "-"
