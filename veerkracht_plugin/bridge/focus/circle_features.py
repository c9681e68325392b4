"""The circles themselves: their polygons, and features with all that a new circle starts with."""

from __future__ import annotations

import uuid
from typing import Any

from qgis.core import QgsCircle, QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer, QgsVectorLayerUtils

from ...core.focus.circle_fields import circle_fields
from ...core.focus.circles import FOCUS, SEGMENTS, checked_radius, maps_of_kind, maps_text

FIRST_ANGLE = 45


def circle_polygon(x: float, y: float, radius: float) -> QgsGeometry:
    """Returns a circle as a polygon with its corners on the circle.

    In the units of a metric CRS; raises VeerkrachtError for a radius that is none.
    """
    return QgsGeometry(QgsCircle(QgsPoint(x, y), checked_radius(radius)).toPolygon(SEGMENTS))


def new_feature(layer: QgsVectorLayer, x: float, y: float, radius: float, **attributes: Any) -> QgsFeature:
    """Returns a circle for a circle layer, not yet in it, with what a new circle starts with.

    `attributes`: values by field name; fields that the layer does not have are passed over.
    """
    kind = attributes.get("soort") or FOCUS
    start = {
        # The form would show NULL in every empty text.
        **{one.name: "" for one in circle_fields() if one.kind == "text" and not one.is_computed},
        "soort": kind,
        "kaarten": maps_text(maps_of_kind(kind)),
        "nr_hoek": FIRST_ANGLE,
        "nr_afstand": 0.0,
        "sleutel": new_key(),
        **place_attributes(x, y, radius),
    }
    values = {layer.fields().lookupField(name): value for name, value in {**start, **attributes}.items()}
    known = {index: value for index, value in values.items() if index >= 0}
    number = layer.fields().lookupField("nr")
    if number in known and not takes_letters(layer) and str(known[number]).isdigit():
        known[number] = int(known[number])
    return QgsVectorLayerUtils.createFeature(layer, circle_polygon(x, y, radius), known)


def new_key() -> str:
    """Returns a key by which observations find their circle, unlike any other."""
    return uuid.uuid4().hex


def takes_letters(layer: QgsVectorLayer) -> bool:
    """Says whether a circle can be called "a"; the numbers of a layer of another make may be integers."""
    index = layer.fields().lookupField("nr")
    return index < 0 or not layer.fields().at(index).isNumeric()


def place_attributes(x: float, y: float, radius: float) -> dict[str, float]:
    """Returns where a circle is, by field name, in millimetres at the finest."""
    return {"x": round(x, 3), "y": round(y, 3), "straal_m": round(radius, 3)}
