"""Protects numbers, leaders and small rings: where they are, at every scale and in every reference system."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from itertools import combinations

import pytest
from qgis.core import QgsExpression, QgsFeature, QgsGeometry
from qgis.PyQt.QtXml import QDomDocument

from tests.qgis.circle_drawing import (
    BESIDE_THE_NUMBER,
    DISC,
    DPI,
    MM,
    RADIUS,
    SCALE,
    Picture,
    X,
    Y,
    circle_layer,
    draw,
    dressed,
    north_east,
)
from veerkracht_plugin.bridge.focus.circle_styles import circle_qml
from veerkracht_plugin.core.focus.badges import ANGLES, Place, place_badges
from veerkracht_plugin.core.legends import legends

BLACK, WHITE, GROUND = "#1A1A1A", "#FFFFFF", "#808080"


def at_place(place: Place, x: float = X, y: float = Y, radius: float = RADIUS) -> tuple[float, float]:
    angle = math.radians(place.angle)
    reach = radius + place.distance * MM
    return x + reach * math.sin(angle), y + reach * math.cos(angle)


def number(picture: Picture, x: float, y: float, colour: str = WHITE) -> list[tuple[float, float]]:
    """Where around the middle of a badge there is ink, in mm to the east and the north."""
    steps = [step / 10 for step in range(-25, 26)]
    places = [(east, north) for east in steps for north in steps if math.hypot(east, north) < DISC - 0.1]
    return [(east, north) for east, north in places if picture.at(x, y, east, north) == colour]


def middle_of(ink: list[tuple[float, float]]) -> tuple[float, float]:
    across, along = zip(*ink)
    return (min(across) + max(across)) / 2, (min(along) + max(along)) / 2


# --- badges ---


@pytest.mark.parametrize("angle", ANGLES)
@pytest.mark.parametrize("distance", [0.0, 7.5])
def test_a_badge_stands_where_its_circle_says(angle: int, distance: float) -> None:
    picture = draw(dressed(circle_layer({"nr": "8", "nr_hoek": angle, "nr_afstand": distance}), "3"))
    assert picture.badge(*at_place(Place(angle, distance))) == (BLACK, WHITE)


@pytest.mark.parametrize("text", ["1", "12", "a"])
def test_the_number_is_in_the_middle_and_large_enough_to_read(text: str) -> None:
    picture = draw(dressed(circle_layer({"nr": text}), "3"), dpi=480)
    ink = number(picture, *north_east())
    east, north = middle_of(ink)
    # A letter without an ascender is lower than a figure, as in all writing.
    assert abs(east) < 0.25
    assert abs(north) < (0.25 if text != "a" else 0.6)
    height = max(north for _, north in ink) - min(north for _, north in ink)
    assert height > (1.8 if text != "a" else 1.3)


def test_three_characters_stand_on_a_pill() -> None:
    picture = draw(dressed(circle_layer({"nr": "12b"}), "3"))
    x, y = north_east()
    assert [picture.at(x, y, east, 0) for east in (-3.7, 3.7)] == [BLACK, BLACK]
    assert [picture.at(x, y, 0, north) for north in (-2.4, 2.4)] == [BLACK, BLACK]
    assert picture.at(x, y, 3.7, 2.4) != BLACK
    assert picture.at(x, y, 4.2, 0) == WHITE


def test_a_circle_without_a_number_has_a_ring_and_no_badge() -> None:
    for text in (None, "", " "):
        picture = draw(dressed(circle_layer({"nr": text, "radius": 20}), "3"))
        assert picture.at(X, Y + 20) == BLACK
        assert picture.at(X, Y) == GROUND
        assert picture.at(*north_east(radius=20)) == BLACK  # the ring itself


def test_of_badges_on_one_spot_none_is_left_out() -> None:
    """Half over each other, as on a map far smaller than the page."""
    layer = circle_layer({"nr": "1"}, {"nr": "2", "x": X + MM})
    picture = draw(dressed(layer, "3"))
    x, y = north_east()
    assert [picture.at(x, y, east) for east in (-2.3, 3.3)] == [BLACK, BLACK]


def test_a_badge_outside_the_map_is_not_moved_into_it() -> None:
    """QGIS would move a label whose place lies outside the map to the part of the ring that is inside."""
    picture = draw(dressed(circle_layer({"nr": "1"}), "3"), around=(X, Y - RADIUS), size=(40, 20))
    inside = {picture.image.pixelColor(x, y).name().upper() for x in range(140, 240) for y in range(60)}
    assert picture.at(X, Y - RADIUS) == BLACK
    assert inside <= {GROUND}


# --- leaders ---


def test_a_leader_runs_from_the_ring_to_the_badge() -> None:
    picture = draw(dressed(circle_layer({"nr": "1", "nr_hoek": 90, "nr_afstand": 10.0}), "3"), dpi=480)
    for outwards in (0.6, 2, 4, 6.5):
        across = [picture.at(X + RADIUS, Y, outwards, north) for north in (-0.35, 0, 0.35)]
        assert across == [WHITE, BLACK, WHITE], outwards
    assert picture.at(X + RADIUS, Y, -2, 0) == GROUND


def test_on_the_ring_there_is_no_leader() -> None:
    picture = draw(dressed(circle_layer({"nr": "1", "nr_hoek": 90}), "3"))
    assert {picture.at(X + RADIUS, Y, outwards, 0) for outwards in (3.5, 5, 7)} == {GROUND}


def test_close_circles_have_badges_side_by_side_and_leaders() -> None:
    circles = [(X + east * MM, Y + north * MM, 60.0) for east in (0, 2, 4) for north in (0, 2, 4)]
    texts = [str(row + 1) for row in range(len(circles))]
    places = place_badges(circles, texts, SCALE)
    rows = [
        {"nr": text, "x": x, "y": y, "radius": radius, "nr_hoek": place.angle, "nr_afstand": place.distance}
        for (x, y, radius), text, place in zip(circles, texts, places)
    ]
    picture = draw(dressed(circle_layer(*rows), "3"), size=(90, 90))
    middles = [at_place(place, *circle) for place, circle in zip(places, circles)]
    assert {place.distance > 0 for place in places} == {True, False}
    for x, y in middles:
        assert picture.badge(x, y) == (BLACK, WHITE)
        assert {*picture.around(x, y, BESIDE_THE_NUMBER)} == {BLACK}
    assert all(math.dist(one, other) / MM > 6 for one, other in combinations(middles, 2))


# --- small rings ---


@pytest.mark.parametrize(("radius", "is_ring"), [(36, True), (34, False)])
def test_under_7_mm_a_ring_is_its_badge_alone(radius: float, is_ring: bool) -> None:
    picture = draw(dressed(circle_layer({"nr": "1", "radius": radius}), "3"))
    assert (picture.at(X, Y - radius) == BLACK) is is_ring
    middle = north_east(radius=radius) if is_ring else (X, Y)
    assert picture.badge(*middle) == (BLACK, WHITE)


def test_a_small_circle_with_its_badge_elsewhere_is_a_dot() -> None:
    small = {"nr": "1", "radius": 20, "nr_hoek": 90, "nr_afstand": 10.0}
    picture = draw(dressed(circle_layer(small), "3"), dpi=480)
    assert picture.badge(X + 10 * MM, Y) == (BLACK, WHITE)
    assert picture.at(X, Y, 0, 0.4) == BLACK
    assert picture.at(X, Y, 0, 1.2) == GROUND
    assert [picture.at(X, Y, 4, north) for north in (-0.35, 0, 0.35)] == [WHITE, BLACK, WHITE]


def test_the_same_circle_is_a_ring_on_a_larger_scale() -> None:
    layer = dressed(circle_layer({"nr": "1", "radius": 34}), "3")
    assert draw(layer, scale=SCALE / 2).at(X, Y - 34) == BLACK


# --- reference systems, and maps that say nothing of themselves ---


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:3035"])
def test_in_another_reference_system_all_is_in_its_place(crs: str) -> None:
    """A badge on the ring, and one on a leader of 8 mm on paper, whatever that is on the ground."""
    led = {"nr": "2", "nr_hoek": 180, "nr_afstand": 8.0}
    picture = draw(dressed(circle_layer({"nr": "1"}, led), "3"), crs=crs, size=(100, 100))
    assert picture.badge(*north_east()) == (BLACK, WHITE)
    assert picture.badge(X, Y - RADIUS - 8 / picture.mm_per_metre(north=True)) == (BLACK, WHITE)


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:28992"])
@pytest.mark.parametrize(("across", "is_ring"), [(7.3, True), (6.7, False)])
def test_7_mm_are_those_of_the_map_in_any_reference_system(crs: str, across: float, is_ring: bool) -> None:
    radius = across / 2 / draw(circle_layer(), crs=crs).mm_per_metre()
    picture = draw(dressed(circle_layer({"nr": "1", "radius": radius}), "3"), crs=crs)
    assert (picture.at(X - radius, Y) == BLACK) is is_ring


def test_a_layer_in_degrees_keeps_rings_and_badges_together() -> None:
    """As after an export: the polygons are in degrees, whatever the fields x, y and straal_m say."""
    layer = circle_layer(
        {"nr": "1", "nr_hoek": 90, "nr_afstand": 8.0, "x": 5.85, "y": 52.3, "radius": 0.002}, crs="EPSG:4326"
    )
    picture = draw(dressed(layer, "3"), crs="EPSG:4326", around=(187_000, 479_000))
    assert picture.count(BLACK) > 500


def test_where_the_scale_is_not_known_rings_have_their_badge_on_them() -> None:
    layer = dressed(circle_layer({"nr": "1", "nr_afstand": 8.0}), "3")
    picture = draw(layer, scale=None)
    assert picture.badge(*north_east()) == (BLACK, WHITE)
    assert picture.at(X, Y - RADIUS) == BLACK


def test_a_layer_without_a_reference_system_draws() -> None:
    layer = circle_layer({"nr": "1"}, crs="")
    assert draw(dressed(layer, "3")).badge(*north_east()) == (BLACK, WHITE)


def test_a_polygon_that_is_no_circle_has_its_badge_beside_it() -> None:
    layer = circle_layer({"nr": "1"})
    square = QgsFeature(layer.fields())
    square.setGeometry(
        QgsGeometry.fromWkt(
            f"Polygon (({X} {Y - 400}, {X + 90} {Y - 400}, {X + 90} {Y - 490}, {X} {Y - 490}, {X} {Y - 400}))"
        )
    )
    square["nr"] = "2"
    layer.dataProvider().addFeature(square)
    picture = draw(dressed(layer, "3"), size=(60, 120))
    assert picture.badge(*north_east(X + 45, Y - 445, 45)) == (BLACK, WHITE)


# --- without the plugin ---


BUILT_IN = {function.name() for function in QgsExpression.Functions()}


@pytest.mark.parametrize("key", legends())
def test_expressions_are_those_of_qgis_itself(key: str) -> None:
    """Each expression in a style can be read by a QGIS that knows no functions of plugins."""
    texts = {*expressions_in(circle_qml(key))}
    assert len(texts) > 5
    for text in texts:
        expression = QgsExpression(text)
        assert not expression.hasParserError(), expression.parserErrorString()
        assert {*expression.referencedFunctions()} <= BUILT_IN


def expressions_in(xml: str) -> Iterator[str]:
    for element in ElementTree.fromstring(xml).iter():
        names = ("filter", "fieldName", "geometryGenerator")
        yield from (element.attrib[name] for name in names if name in element.attrib)
        if element.attrib.get("name") in ("expression", "geometryModifier"):
            yield element.attrib["value"]


def test_without_its_font_the_number_still_fits_its_badge() -> None:
    layer = circle_layer({"nr": "28"})
    document = QDomDocument()
    document.setContent(circle_qml("3").replace("Lato", "No Such Font"))
    assert layer.importNamedStyle(document)[0]
    ink = number(draw(layer, dpi=480), *north_east())
    assert all(math.hypot(*place) < DISC - 0.2 for place in ink)
    assert max(map(abs, middle_of(ink))) < 0.4
    assert max(east for east, _ in ink) - min(east for east, _ in ink) > 2.5


def test_drawn_at_the_resolution_of_print() -> None:
    """300 dpi and the 240 of these tests give the same millimetres."""
    picture = draw(dressed(circle_layer({"nr": "1"}), "3"), dpi=300)
    assert picture.settings.outputDpi() != DPI
    assert picture.badge(*north_east()) == (BLACK, WHITE)
    assert picture.at(X, Y - RADIUS, 0, 0) == BLACK
