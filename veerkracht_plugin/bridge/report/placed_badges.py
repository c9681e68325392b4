"""The numbers of circles on a page: placed for the scale of its map, where those that circles keep are for another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsCoordinateTransform, QgsCoordinateTransformContext, QgsRectangle, QgsVectorLayer

from ...core.focus.badges import Badge, middle_of, place_badges
from ...core.focus.circle_looks import badge_shape, smallest_ring
from ..focus.circle_expressions import standing
from .look import text_growth
from .map_items import View


def placed(
    layer: QgsVectorLayer, numbers: Mapping[int, str], view: View, scale: float, unit: float
) -> Callable[[str], str]:
    """Returns what writes the expressions of circles' styles with the places of their numbers on a page.

    `layer`: the circles, of which those with an id in `numbers` are shown; `view`: what the page shows at `scale`;
    `unit`: how many times larger than A4 the paper is; badges are larger by as much as text is.
    """
    times = text_growth(unit)
    badges = _badges(layer, numbers, view, scale * times)
    angle = _by_id({feature: badge.place.angle for feature, badge in badges.items()})
    distance = _by_id({feature: round(badge.place.distance * times, 2) for feature, badge in badges.items()})
    return lambda expression: standing(expression, angle, distance, smallest_ring() * times)


def number_frames(
    layer: QgsVectorLayer, numbers: Mapping[int, str], view: View, scale: float, unit: float
) -> list[QgsRectangle]:
    """Returns the boxes around the numbers as `placed` places them, in the units of the view."""
    larger = scale * text_growth(unit)
    shape, frames = badge_shape(), []
    for badge in _badges(layer, numbers, view, larger).values():
        x, y = middle_of(badge, larger)
        across, along = (side / 2000 * larger for side in (shape.width(badge.text), shape.height))
        frames.append(QgsRectangle(x - across, y - along, x + across, y + along))
    return frames


def _badges(layer: QgsVectorLayer, numbers: Mapping[int, str], view: View, scale: float) -> dict[int, Badge]:
    """The badges inside the view, by the id of their circle."""
    circles = _circles(layer, numbers, view)
    texts = [numbers[feature] for feature in circles]
    edges = view.extent
    frame = (edges.xMinimum(), edges.yMinimum(), edges.xMaximum(), edges.yMaximum())
    places = place_badges(list(circles.values()), texts, scale, frame)
    return {
        feature: Badge(circle, text, place) for (feature, circle), text, place in zip(circles.items(), texts, places)
    }


def _circles(layer: QgsVectorLayer, numbers: Mapping[int, str], view: View) -> dict[int, tuple[float, float, float]]:
    """Middle and radius in the metres of the view of the circles in its extent, by their ids."""
    to_view = QgsCoordinateTransform(layer.crs(), view.crs, QgsCoordinateTransformContext())
    found = {}
    for feature in layer.getFeatures():
        if feature.id() not in numbers or not feature.hasGeometry():
            continue
        box = to_view.transformBoundingBox(feature.geometry().boundingBox())
        if view.extent.contains(box.center()):
            found[feature.id()] = (box.center().x(), box.center().y(), box.width() / 2)
    return found


def _by_id(values: Mapping[int, Any]) -> str:
    """The expression for what circles have by their id, 0 for others."""
    cases = " ".join(f"WHEN $id = {feature} THEN {value}" for feature, value in values.items() if value)
    return f"CASE {cases} ELSE 0 END" if cases else "0"
