"""What a document is about: the whole layer, a gemeente, or a named cluster of gemeenten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import VeerkrachtError
from ..focus.focus_areas import Overlaps
from ..messages import listed
from ..vintages import plain_name
from .options import CLUSTERS, GEMEENTEN, Options
from .report_data import ReportData

# A circle belongs to a part that has so much of what it covers: one that reaches over a border is not of both sides.
_PART = 0.1
# Less than this of what a circle covers is a sliver, by corners that are rounded.
_SLIVER = 0.001


@dataclass(frozen=True)
class Scope:
    """Areas (row numbers) and circles (places in the list) of a document.

    `gemeenten`: their names, () where not known; in alphabetical order, or in that of the cluster.
    """

    rows: np.ndarray
    circles: tuple[int, ...]
    gemeenten: tuple[str, ...]


def scopes(data: ReportData, options: Options) -> list[Scope]:
    """Returns what each document is about; one, of all areas, where the scope is the whole layer or factsheets.

    Raises VeerkrachtError for clusters that cannot be read or name unknown gemeenten, and where areas have no gemeente.
    """
    known = gemeenten_of(data.areas.gemeenten)
    if options.scope == GEMEENTEN:
        _require(known)
        return [_part(data, (name,)) for name in known]
    if options.scope == CLUSTERS:
        _require(known)
        return [_part(data, names) for names in parse_clusters(options.clusters, known)]
    return [Scope(np.arange(data.count), circles_on_areas(data), tuple(known))]


def circles_on_areas(data: ReportData) -> tuple[int, ...]:
    """Returns the places of the circles of which a good part covers areas; of all where that is not known."""
    if data.overlaps is None:
        return tuple(range(len(data.circles)))
    covered = np.bincount(data.overlaps.circle, data.overlaps.covered, len(data.circles))
    least = 0.0 if data.circle_sizes is None else _PART * data.circle_sizes
    return tuple(np.flatnonzero((covered > 0) & (covered >= least)).tolist())


def gemeenten_of(names: Sequence[str] | np.ndarray) -> list[str]:
    """Returns each gemeente once, in alphabetical order; unknown ones ("") are none."""
    return sorted(set(names) - {""}, key=lambda name: (plain_name(name), name))


def without_gemeente(data: ReportData) -> int:
    """Returns how many areas have no gemeente, and so come into no document of a part."""
    return int((data.areas.gemeenten == "").sum())


def parse_clusters(text: str, known: Sequence[str]) -> list[tuple[str, ...]]:
    """Reads "Brunssum+Landgraaf; Heerlen+Kerkrade": a tuple of gemeenten per cluster, as `known` has their names.

    Case, accents and hyphens do not matter. Raises VeerkrachtError for an empty text or cluster, for a gemeente that
    is not among `known`, and for one that stands twice in a cluster.
    """
    own = {plain_name(name): name for name in known}
    parts = [part.strip() for part in text.replace("\n", ";").split(";")]
    clusters = [_cluster(part, own) for part in parts if part]
    if not clusters:
        raise VeerkrachtError(
            "CLUSTERS is empty; name gemeenten with + between them and ; between clusters, such as “{example}”.",
            example=_example(known),
        )
    return clusters


def _cluster(part: str, own: dict[str, str]) -> tuple[str, ...]:
    names = [name.strip() for name in part.split("+")]
    if not all(names):
        raise VeerkrachtError("CLUSTERS has a + without a gemeente beside it, in “{part}”; correct it.", part=part)
    unknown = [name for name in names if plain_name(name) not in own]
    if unknown:
        raise VeerkrachtError(
            "CLUSTERS names {unknown}, and the areas are in {known}; correct the name, or part the gemeenten with +.",
            unknown=listed([f"“{name}”" for name in unknown]),
            known=listed(own.values(), 30),
        )
    found = tuple(own[plain_name(name)] for name in names)
    twice = [name for name in dict.fromkeys(found) if found.count(name) > 1]
    if twice:
        raise VeerkrachtError(
            "CLUSTERS names {gemeente} twice in “{part}”; leave one out.", gemeente=listed(twice), part=part
        )
    return found


def _example(known: Sequence[str]) -> str:
    return f"{known[0]}+{known[1]}" if len(known) > 1 else "Brunssum+Landgraaf; Heerlen+Kerkrade"


def _require(known: Sequence[str]) -> None:
    if not known:
        raise VeerkrachtError(
            "The gemeente of the areas is not known; choose the whole layer, or add a column gemeentenaam or codes of buurten."
        )


def _part(data: ReportData, names: tuple[str, ...]) -> Scope:
    rows = np.flatnonzero(np.isin(data.areas.gemeenten, names))
    return Scope(rows, _circles(data, rows, names), names)


def _circles(data: ReportData, rows: np.ndarray, names: tuple[str, ...]) -> tuple[int, ...]:
    """Those that lie in it for a good part, of whatever gemeente they are; without overlaps those of its name."""
    if data.overlaps is None:
        own = {plain_name(name) for name in names}
        return tuple(
            place for place, circle in enumerate(data.circles) if plain_name(str(circle.get("gemeente") or "")) in own
        )
    return tuple(np.flatnonzero(np.round(_inside(data.overlaps, len(data.circles), rows), 9) >= _PART).tolist())


def lie_partly_outside(data: ReportData, scope: Scope) -> bool:
    """Says whether any circle of a part of the areas covers areas beside that part."""
    if data.overlaps is None or len(scope.rows) == data.count:
        return False
    inside = _inside(data.overlaps, len(data.circles), scope.rows)
    return bool((inside[list(scope.circles)] < 1 - _SLIVER).any())


def _inside(overlaps: Overlaps, count: int, rows: np.ndarray) -> np.ndarray:
    """How much of what each of `count` circles covers lies on these areas, 0–1; 0 of one that covers nothing."""
    whole = np.bincount(overlaps.circle, overlaps.covered, count)
    part = np.bincount(overlaps.circle, np.where(np.isin(overlaps.area, rows), overlaps.covered, 0.0), count)
    return np.divide(part, whole, out=np.zeros(count), where=whole > 0)
