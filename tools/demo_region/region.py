"""From plan to map: the buurten of the invented region with their codes, names and borders."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import Point, Polygon

from . import plan
from .shapes import Density, Points, blob, divide, rough_line, seamless, smooth_line, star_moat, zones


@dataclass(frozen=True)
class Buurt:
    """One buurt: its full code (BU99010101), names, kind of neighbourhood, and polygon in RD New."""

    code: str
    name: str
    wijk: str
    gemeente: str
    kind: str
    area: Polygon

    @property
    def wijk_code(self) -> str:
        """Code of its wijk, such as WK990101."""
        return "WK" + self.code[2:8]

    @property
    def gemeente_code(self) -> str:
        """Code of its gemeente, such as GM9901."""
        return "GM" + self.code[2:6]


@dataclass(frozen=True)
class _Piece:
    gemeente: str
    wijk: str
    name: str
    kind: str
    area: Polygon


def build_region(seed: int) -> list[Buurt]:
    """Draw the whole region: buurten in order of code, fitting together without gaps; the same seed, the same map."""
    rng = np.random.default_rng(seed)
    faces = zones(_guide_lines(rng))
    village_areas = {village.name: _village_area(village.centre, village.radius, rng) for village in plan.VILLAGES}
    park_wijk, park_name, park_centre, park_radius = plan.BUSINESS_PARK
    park = _village_area(park_centre, park_radius, rng)
    built_up = shapely.union_all([*village_areas.values(), park])
    pieces = [*_town(faces, rng), *_villages(village_areas, rng), *_land(faces, built_up, rng)]
    pieces.append(_Piece("9902", park_wijk, park_name, "bedrijven", park))
    areas = seamless([piece.area for piece in pieces])
    return _with_codes([replace(piece, area=translate(area, *plan.ORIGIN)) for piece, area in zip(pieces, areas)])


def _metres(points: Sequence[plan.Position]) -> list[plan.Position]:
    return [(x * 1000, y * 1000) for x, y in points]


def _guide_lines(rng: np.random.Generator) -> list[Points]:
    moat = plan.Moat()
    return [
        rough_line(_metres(plan.REGION), rng, 0.09, 130),
        rough_line(_metres(plan.GEMEENTE_BORDER), rng, 0.09, 130),
        smooth_line(_metres(plan.RIVER), 70),
        rough_line(_metres(plan.CANAL), rng, 0.008, 400),
        smooth_line(_metres(plan.RAILWAY), 140),
        smooth_line(_metres(plan.RING_ROAD), 80, closed=True),
        rough_line(_metres(plan.TOWN_EDGE), rng, 0.1, 110),
        star_moat(_metres([plan.CENTRE])[0], moat.radius * 1000, moat.bastions, moat.start, moat.end),
        *[rough_line(_metres(road), rng, 0.02, 150) for road in plan.ROADS],
    ]


def _village_area(centre: plan.Position, radius: float, rng: np.random.Generator) -> Polygon:
    return Polygon(blob(_metres([centre])[0], radius * 1000, rng))


def _zone(faces: Sequence[Polygon], inside: plan.Position) -> Polygon:
    point = Point(_metres([inside])[0])
    return next(face for face in faces if face.contains(point))


def _denser_towards(centre: plan.Position, core: float) -> Density:
    """Density that falls with the distance from a centre; within core metres it hardly changes."""
    middle = Point(_metres([centre])[0])
    return lambda point: 1 / (core + point.distance(middle))


def _clockwise(areas: Sequence[Polygon]) -> list[Polygon]:
    middle = shapely.union_all(list(areas)).centroid

    def bearing(area: Polygon) -> float:
        return math.atan2(area.centroid.x - middle.x, area.centroid.y - middle.y) % (2 * math.pi)

    return sorted(areas, key=bearing)


def _town(faces: Sequence[Polygon], rng: np.random.Generator) -> Iterator[_Piece]:
    density = _denser_towards(plan.CENTRE, 700)
    for wijk in plan.TOWN:
        for quarter in wijk.quarters:
            blocks = divide(_zone(faces, quarter.inside), len(quarter.buurten), density, rng)
            for name, area in zip(quarter.buurten, _clockwise(blocks)):
                yield _Piece("9901", wijk.name, name, wijk.kind, area)


def _villages(areas: dict[str, Polygon], rng: np.random.Generator) -> Iterator[_Piece]:
    for village in plan.VILLAGES:
        blocks = divide(areas[village.name], len(village.buurten), _denser_towards(village.centre, 300), rng)
        # The block in the middle is the old heart, which the plan names first.
        middle = _centre_of(village)
        heart = min(blocks, key=lambda area: area.centroid.distance(middle))
        others = _clockwise([area for area in blocks if area is not heart])
        for name, area in zip(village.buurten, [heart, *others]):
            yield _Piece(village.gemeente, village.name, name, "dorp", area)


def _land(faces: Sequence[Polygon], built_up: Polygon, rng: np.random.Generator) -> Iterator[_Piece]:
    lands: dict[plan.Village, list[Polygon]] = {village: [] for village in plan.VILLAGES}
    for zone in plan.COUNTRYSIDE:
        open_land = _zone(faces, zone.inside).difference(built_up)
        for area in divide(open_land, zone.count, _denser_near_villages, rng):
            lands[_nearest_village(area, zone.gemeente)].append(area)
    for village, areas in lands.items():
        if len(areas) > len(village.land):
            raise RuntimeError(f"{village.name} has {len(areas)} pieces of land and only {len(village.land)} names.")
        # The land around the village itself comes first in the plan, the rest follows clockwise.
        middle = _centre_of(village)
        home = min(areas, key=middle.distance)
        others = _clockwise([area for area in areas if area is not home])
        for name, area in zip(village.land, [home, *others]):
            yield _Piece(village.gemeente, village.name, name, "buitengebied", area)


def _centre_of(village: plan.Village) -> Point:
    return Point(_metres([village.centre])[0])


def _denser_near_villages(point: Point) -> float:
    return 1 / (2500 + min(point.distance(_centre_of(village)) for village in plan.VILLAGES))


def _nearest_village(area: Polygon, gemeente: str) -> plan.Village:
    candidates = [village for village in plan.VILLAGES if village.gemeente == gemeente]
    return min(candidates, key=lambda village: area.distance(_centre_of(village)))


def _with_codes(pieces: Sequence[_Piece]) -> list[Buurt]:
    wijken: dict[tuple[str, str], list[_Piece]] = {}
    for piece in pieces:
        wijken.setdefault((piece.gemeente, piece.wijk), []).append(piece)
    numbers = dict.fromkeys(plan.GEMEENTEN, 0)
    buurten = []
    for (gemeente, wijk), members in wijken.items():
        for place, piece in enumerate(members):
            code = f"BU{gemeente}{numbers[gemeente]:02d}{place:02d}"
            buurten.append(Buurt(code, piece.name, wijk, plan.GEMEENTEN[gemeente], piece.kind, piece.area))
        numbers[gemeente] += 1
    return sorted(buurten, key=lambda buurt: buurt.code)
