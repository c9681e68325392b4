"""What the fields of a circle become where it is drawn, moved or resized: place, figures, name, badge."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ...core.focus.badges import Badge, Place, page_scale, place_badge
from ...core.focus.circle_fields import circle_fields
from ...core.focus.circles import FOCUS
from .circle_features import FIRST_ANGLE, new_key, place_attributes
from .circle_form import YEAR_FIELD
from .circle_settings import CircleSettings
from .round_shapes import Circle, circle_of

NAME, GEMEENTE = "naam", "gemeente"
BADGE_FIELDS = ("nr", "nr_hoek", "nr_afstand")

# Computed too, but of the circle itself.
_NO_FIGURES = {"x", "y", "straal_m", "sleutel"}

# Areas wider than this are no single page: the page is then that of the circles.
_WIDEST_PAGE = 100_000.0
_NARROWEST_PAGE = 5_000.0


@dataclass(frozen=True)
class Surroundings:
    """What a circle is held against: areas with classes, and streets with names in a field."""

    project: QgsProject
    areas: QgsVectorLayer | None
    streets: tuple[QgsVectorLayer, str] | None

    def values(self, circles: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> list[dict[str, Any]]:
        """Returns the computed fields of each circle by name, with a gemeente and a name to propose.

        Only the name, or nothing, where there are no areas.
        """
        found: list[dict[str, Any]] = [{} for _ in circles]
        if self.areas is not None:
            # Figures need pandas, which loads on first use.
            from .circle_figures import live_figures

            found = [dict(values) for values in live_figures(self.areas, circles, crs)]
        if self.streets is not None:
            from .circle_figures import street_name

            for values, circle in zip(found, circles):
                values[NAME] = street_name(*self.streets, circle, crs) or values.get(NAME)
        return found

    def proposed_name(self, circle: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> str:
        """Returns the name that a circle would be given; "" where there is none to give."""
        return self.values([circle], crs)[0].get(NAME) or ""

    def scale(self, layer: QgsVectorLayer, circles: Sequence[Circle]) -> float:
        """Returns the scale of the map on a page that shows the areas; without them, all circles."""
        extent = self._extent_of_areas(layer.crs())
        if extent is None or max(extent.width(), extent.height()) > _WIDEST_PAGE:
            extent = _around(circles)
        return page_scale((extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()))

    def _extent_of_areas(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        if self.areas is None or self.areas.extent().isEmpty():
            return None
        try:
            to_circles = QgsCoordinateTransform(self.areas.crs(), crs, self.project)
            return to_circles.transformBoundingBox(self.areas.extent())
        except QgsCsException:
            return None


def surroundings(project: QgsProject) -> Surroundings:
    """Returns what the circles of a project are held against, by its settings."""
    settings = CircleSettings(project)
    return Surroundings(project, settings.areas(), settings.streets())


def plain(value: Any) -> Any:
    """Returns an attribute as a plain Python value, None for NULL, which is what PyQGIS leaves a QVariant."""
    return None if isinstance(value, QVariant) else value


def attribute(feature: QgsFeature, name: str) -> Any:
    """Returns an attribute as a plain value; None where it is empty or there is no such field, whatever its case."""
    index = feature.fields().lookupField(name)
    return plain(feature.attribute(index)) if index >= 0 else None


def circles_of(layer: QgsVectorLayer, names: Collection[str] | None = None) -> Iterator[tuple[QgsFeature, Circle]]:
    """Yields the features of a layer that have a shape, each with the circle that it is.

    `names`: the only fields that are read, by default all.
    """
    request = QgsFeatureRequest()
    if names is not None:
        request.setSubsetOfAttributes(list(known_values(layer, dict.fromkeys(names))))
    for feature in layer.getFeatures(request):
        circle = circle_of(feature.geometry(), feature.id())
        if circle is not None:
            yield feature, circle


def badge_of(feature: QgsFeature, circle: Circle) -> Badge:
    """Returns the number of a circle where it stands."""
    angle = attribute(feature, "nr_hoek")
    # Not by "or": 0 is the north.
    place = Place(FIRST_ANGLE if angle is None else int(angle), float(attribute(feature, "nr_afstand") or 0.0))
    return Badge((circle.x, circle.y, circle.radius), str(attribute(feature, "nr") or ""), place)


def free_place(number: str, circle: Circle, taken: Collection[Badge], scale: float) -> dict[str, Any]:
    """Returns where the number of a circle keeps clear of others, by field name."""
    place = place_badge((circle.x, circle.y, circle.radius), number, taken, scale)
    return {"nr_hoek": place.angle, "nr_afstand": place.distance}


def values_after(
    layer: QgsVectorLayer, feature: QgsFeature, geometry: QgsGeometry, around: Surroundings
) -> dict[str, Any]:
    """Returns all that changes in a circle which gets this geometry, by field name.

    Its name only changes where it is the one that was proposed before, and not the user's own.
    """
    circle = circle_of(geometry, feature.id())
    if circle is None:
        return {}
    proposed = around.values([geometry], layer.crs())[0]
    if not _has_proposed_name(layer, feature, around):
        proposed.pop(NAME, None)
    others = [(one, its) for one, its in circles_of(layer, BADGE_FIELDS) if one.id() != feature.id()]
    scale = around.scale(layer, [circle, *(its for _, its in others)])
    taken = [badge_of(one, its) for one, its in others]
    number = str(attribute(feature, "nr") or "")
    return {
        **no_figures(layer),
        **proposed,
        **place_attributes(circle.x, circle.y, circle.radius),
        **free_place(number, circle, taken, scale),
    }


def refreshed_figures(layer: QgsVectorLayer, around: Surroundings) -> dict[int, dict[str, Any]]:
    """Returns the figures of all circles by id and field name, and a name for those that have none."""
    found = list(circles_of(layer))
    values = around.values([feature.geometry() for feature, _ in found], layer.crs())
    for (feature, _), its in zip(found, values):
        if attribute(feature, NAME):
            its.pop(NAME, None)
    return {feature.id(): {**no_figures(layer), **its} for (feature, _), its in zip(found, values)}


def values_to_complete(layer: QgsVectorLayer) -> dict[int, dict[str, Any]]:
    """Returns what circles of another make lack, other than figures, by id and field name."""
    values = {}
    for feature, circle in circles_of(layer):
        start = {"soort": FOCUS, "sleutel": new_key(), "nr_hoek": FIRST_ANGLE, "nr_afstand": 0.0}
        lacking = {name: value for name, value in start.items() if attribute(feature, name) in (None, "")}
        values[feature.id()] = {**lacking, **place_attributes(circle.x, circle.y, circle.radius)}
    return values


def no_figures(layer: QgsVectorLayer) -> dict[str, None]:
    """Returns every figure of a circle layer as empty, by field name, those of other years too.

    Figures that cannot be computed any more (no areas, other years) would go on telling of the place before.
    """
    computed = {one.name for one in circle_fields() if one.is_computed} - _NO_FIGURES
    names = layer.fields().names()
    return dict.fromkeys(name for name in names if name.lower() in computed or YEAR_FIELD.fullmatch(name.lower()))


def known_values(layer: QgsVectorLayer, values: Mapping[str, Any]) -> dict[int, Any]:
    """Returns values by the index of their field, without those that the layer has no field for."""
    found = {layer.fields().lookupField(name): value for name, value in values.items()}
    return {index: value for index, value in found.items() if index >= 0}


def changed_values(layer: QgsVectorLayer, feature: QgsFeature, values: Mapping[str, Any]) -> dict[int, Any]:
    """Returns by index those values that differ from what a feature has."""
    known = known_values(layer, values)
    return {index: value for index, value in known.items() if plain(feature.attribute(index)) != value}


def _has_proposed_name(layer: QgsVectorLayer, feature: QgsFeature, around: Surroundings) -> bool:
    name = attribute(feature, NAME)
    if not name:
        return True
    x, y, radius = (attribute(feature, field) for field in ("x", "y", "straal_m"))
    if None in (x, y, radius) or not radius > 0:
        return False
    return bool(name == around.proposed_name(Circle(x, y, radius).polygon(), layer.crs()))


def _around(circles: Sequence[Circle]) -> QgsRectangle:
    extent = QgsRectangle()
    for circle in circles:
        west, east = circle.x - circle.radius, circle.x + circle.radius
        extent.combineExtentWith(QgsRectangle(west, circle.y - circle.radius, east, circle.y + circle.radius))
    return extent.buffered(max(0.0, (_NARROWEST_PAGE - max(extent.width(), extent.height())) / 2))
