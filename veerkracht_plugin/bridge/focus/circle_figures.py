"""What lies inside circles that are being drawn: figures, a proposal for a name, and street names, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...core.focus.focus_areas import describe, usual_weight
from .covered_areas import read_areas_near, years_of
from .frames import plain_values
from .outlines import mended

_BETWEEN_NAMES = " / "


def live_figures(
    areas: QgsVectorLayer,
    circles: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    minimum: int = 50,
) -> list[dict[str, Any]]:
    """Returns for each circle (in `crs`, a metric one) its figures, "gemeente" and "naam", a proposal.

    Plain values by field name, None where there is none. Areas weigh by inhabitants, or by area where the layer has no
    inhabitants; `minimum`: circles with fewer inhabitants get no figures. Takes some milliseconds per circle.
    """
    if not circles:
        return []
    shapes = [mended(circle) for circle in circles]
    near = read_areas_near(areas, crs, areas.transformContext(), shapes, years_of(areas.fields(), areas))
    weight = usual_weight(near.facts)
    sizes = np.array([shape.area() for shape in shapes])
    table = describe(near.overlaps(shapes), near.facts, sizes, weight, minimum)
    proposals = [name_from(names) for names in table.pop("names")]
    columns = {str(name): plain_values(table[name]) for name in table.columns}
    columns |= {
        "gemeente": [name or None for name in columns["gemeente"]],
        "naam": [name or None for name in proposals],
    }
    return [dict(zip(columns, row)) for row in zip(*columns.values())]


def name_from(names: Sequence[str]) -> str:
    """Returns a name for a circle from those of its areas or streets: the first two."""
    return _BETWEEN_NAMES.join(names[:2])


def street_name(streets: QgsVectorLayer, field: str, circle: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> str:
    """Returns a name for a circle (in `crs`) from the streets in it: "Uranusstraat / Sterrenstraat"; "" without any.

    `field`: with the names. Of lines the two names with the greatest length inside, of polygons those with the largest
    area inside, of points the two nearest to the middle.
    """
    place = streets.fields().lookupField(field)
    if place < 0:
        return ""
    request = QgsFeatureRequest().setFilterRect(circle.boundingBox()).setSubsetOfAttributes([place])
    request.setDestinationCrs(crs, streets.transformContext())
    found: dict[str, list[float]] = {}
    for feature in streets.getFeatures(request):
        name, inside = feature.attribute(place), feature.geometry().intersection(circle)
        if not isinstance(name, QVariant) and str(name).strip() and not inside.isEmpty():
            found.setdefault(str(name).strip(), []).append(_presence(inside, circle))
    together = max if streets.geometryType() == QgsWkbTypes.GeometryType.PointGeometry else sum
    return name_from(sorted(found, key=lambda name: (-together(found[name]), name)))


def _presence(inside: QgsGeometry, circle: QgsGeometry) -> float:
    """How much there is of a street in a circle; of a point, how near to the middle it is."""
    kind = inside.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return -inside.distance(circle.centroid())
    return inside.area() if kind == QgsWkbTypes.GeometryType.PolygonGeometry else inside.length()
