"""Lines and areas that look drawn by history: rivers, moats, streets, and blocks cut along them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.interpolate import splev, splprep
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import polygonize

Points = NDArray[np.float64]
Density = Callable[[Point], float]

GRID = 0.1
"""Coordinates are whole multiples of this many metres."""


def smooth_line(points: Sequence[tuple[float, float]], spacing: float, closed: bool = False) -> Points:
    """Curve through all points, for rivers and railways; coordinates and spacing in metres."""
    control = np.array([*points, points[0]] if closed else points, dtype=float)
    spline, _ = splprep(control.T, s=0, per=closed)
    length = LineString(control).length
    parameters = np.linspace(0, 1, max(int(length / spacing), 8))
    line = np.column_stack(splev(parameters, spline))
    return np.vstack([line[:-1], line[:1]]) if closed else line


def rough_line(
    points: Sequence[tuple[float, float]] | Points, rng: np.random.Generator, roughness: float, spacing: float
) -> Points:
    """Line through the points with fractal detail between them (midpoint displacement).

    roughness is the sideways shift as a share of a segment's length; segments are halved down to spacing metres.
    """
    line = np.asarray(points, dtype=float)
    while (lengths := np.hypot(*np.diff(line, axis=0).T)).max() > spacing:
        line = _halve_long_segments(line, lengths, rng, roughness, spacing)
    return line


def _halve_long_segments(
    line: Points, lengths: Points, rng: np.random.Generator, roughness: float, spacing: float
) -> Points:
    rows = [line[:1]]
    for start, end, length in zip(line[:-1], line[1:], lengths):
        if length > spacing:
            along = end - start
            sideways = np.array([-along[1], along[0]])
            shift = np.clip(rng.normal(0, roughness), -2 * roughness, 2 * roughness)
            rows.append((start + along * rng.uniform(0.4, 0.6) + sideways * shift)[None])
        rows.append(end[None])
    return np.vstack(rows)


def blob(centre: tuple[float, float], radius: float, rng: np.random.Generator) -> Points:
    """Closed irregular outline of a village around its centre, in metres."""
    angles = np.linspace(0, 2 * math.pi, 11)[:-1] + rng.uniform(0, 1)
    distances = radius * rng.uniform(0.72, 1.28, len(angles))
    stretch, turn = rng.uniform(1.0, 1.35), rng.uniform(0, math.pi)
    local = np.column_stack([distances * np.cos(angles) * stretch, distances * np.sin(angles) / stretch])
    corners = local @ np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]]) + centre
    return rough_line(np.vstack([corners, corners[:1]]), rng, 0.09, radius / 5)


def star_moat(centre: tuple[float, float], radius: float, bastions: int, start: float, end: float) -> Points:
    """Part of the zigzag moat of a fortified town, from angle start to end in degrees; both ends reach outwards."""
    angles = np.radians(np.linspace(start, end, bastions * 2 + 1))
    distances = np.where(np.arange(len(angles)) % 2 == 0, radius * 0.86, radius * 1.1)
    distances[[0, -1]] = radius * 1.3
    return np.column_stack([centre[0] + distances * np.cos(angles), centre[1] + distances * np.sin(angles)])


def zones(lines: Sequence[Points]) -> list[Polygon]:
    """All areas that the lines enclose; loose ends are ignored."""
    return list(polygonize(shapely.union_all([LineString(line) for line in lines])))


def divide(area: Polygon, count: int, density: Density, rng: np.random.Generator) -> list[Polygon]:
    """Cut an area into count blocks along streets, smaller where the density is higher."""
    if count == 1:
        return [area]
    first, second = _best_cut(area, rng, equal=count <= 3)
    masses = [part.area * density(part.representative_point()) for part in (first, second)]
    share = int(np.clip(round(count * masses[0] / sum(masses)), 1, count - 1))
    return divide(first, share, density, rng) + divide(second, count - share, density, rng)


def _best_cut(area: Polygon, rng: np.random.Generator, equal: bool, tries: int = 9) -> tuple[Polygon, Polygon]:
    best, best_score = None, -1.0
    for attempt in range(4 * tries):
        if attempt >= tries and best is not None:
            break
        parts = _cut(area, rng, 0.08 if equal else 0.12)
        if len(parts) == 2:
            score = min(_compactness(part) for part in parts)
            if score > best_score:
                best, best_score = (parts[0], parts[1]), score
    if best is None:
        raise RuntimeError("No cut divides this area in two.")
    return best


def _cut(area: Polygon, rng: np.random.Generator, unevenness: float) -> list[Polygon]:
    direction = _long_axis(area) + math.pi / 2 + rng.normal(0, 0.22)
    along = np.array([math.cos(direction), math.sin(direction)])
    sideways = np.array([-along[1], along[0]])
    reach = 2 * math.hypot(area.bounds[2] - area.bounds[0], area.bounds[3] - area.bounds[1])
    middle = np.array(area.centroid.coords[0])
    offset = _offset_of_share(area, middle, along, sideways, reach, 0.5 + rng.uniform(-unevenness, unevenness))
    straight = LineString([middle + sideways * offset - along * reach, middle + sideways * offset + along * reach])
    chord = straight.intersection(area)
    positions = (shapely.get_coordinates(chord) - middle) @ along
    start, end = (middle + sideways * offset + along * position for position in (positions.min(), positions.max()))
    street = LineString(street_line(start, end, rng))
    pieces = polygonize(shapely.union_all([area.boundary, street]))
    return [piece for piece in pieces if area.contains(piece.representative_point())]


def street_line(start: Points, end: Points, rng: np.random.Generator) -> Points:
    """Border along streets or ditches from start to end: long stretches, a dog-leg or two, a little wobble.

    It runs on a bit beyond both ends, so that it surely meets the borders there.
    """
    length = float(np.hypot(*(end - start)))
    along, sideways = (end - start) / length, np.array([-(end - start)[1], (end - start)[0]]) / length
    legs = int(rng.integers(1, 4))
    positions = np.sort(rng.uniform(0.15, 0.85, legs))
    shifts = np.append(0.0, np.cumsum(rng.normal(0, 0.05, legs)))
    corners = [start]
    for position, before, after in zip(positions, shifts[:-1], shifts[1:]):
        corners.append(start + (along * position + sideways * before) * length)
        corners.append(start + (along * (position + rng.uniform(0.0, 0.02)) + sideways * after) * length)
    corners.append(end + sideways * shifts[-1] * length)
    line = rough_line(np.array(corners), rng, 0.025, max(length / 9, 90))
    overshoot = length * 0.12
    return np.vstack([line[0] - along * overshoot, line, line[-1] + along * overshoot])


def _offset_of_share(
    area: Polygon, middle: Points, along: Points, sideways: Points, reach: float, share: float
) -> float:
    low, high = -reach, reach
    for _ in range(18):
        offset = (low + high) / 2
        edge = middle + sideways * offset
        corners = [edge - along * reach, edge + along * reach]
        half_plane = Polygon([*corners, corners[1] - sideways * 2 * reach, corners[0] - sideways * 2 * reach])
        if area.intersection(half_plane).area < share * area.area:
            low = offset
        else:
            high = offset
    return (low + high) / 2


def _long_axis(area: Polygon) -> float:
    corners = shapely.get_coordinates(area.minimum_rotated_rectangle)
    sides = np.diff(corners[:3], axis=0)
    longest = sides[np.hypot(*sides.T).argmax()]
    return math.atan2(longest[1], longest[0])


def _compactness(area: Polygon) -> float:
    outer = Polygon(area.exterior).simplify(40)
    return 4 * math.pi * outer.area / outer.length**2


def seamless(areas: Sequence[Polygon], tolerance: float = 4.0) -> list[Polygon]:
    """The same areas, rounded to GRID, sharing every border vertex with their neighbours.

    Raises RuntimeError when an area would be lost or the areas would not fit exactly.
    """
    borders = shapely.union_all([shapely.boundary(area) for area in areas], grid_size=GRID)
    faces = list(polygonize(borders))
    owners: list[list[Polygon]] = [[] for _ in areas]
    tree = shapely.STRtree(areas)
    for face in faces:
        owners[int(tree.nearest(face.representative_point()))].append(face)
    whole = [shapely.union_all(parts, grid_size=GRID) for parts in owners]
    if any(area.geom_type != "Polygon" for area in whole):
        raise RuntimeError("An area got lost or fell apart while its borders were rounded.")
    simpler = shapely.coverage_simplify(whole, tolerance)
    rounded = [shapely.normalize(area) for area in _round_together(simpler)]
    if any(area.is_empty or not area.is_valid for area in rounded):
        raise RuntimeError("An area crosses itself after its borders were simplified.")
    if not shapely.coverage_is_valid(rounded):
        raise RuntimeError("The areas do not fit together without gaps or overlaps.")
    return rounded


def _round_together(areas: Sequence[Polygon]) -> list[Polygon]:
    return list(shapely.transform(np.array(areas), lambda coordinates: np.round(coordinates / GRID) * GRID))
