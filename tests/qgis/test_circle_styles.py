"""Protects what circles look like on each map: colours over every class, rules by field, on which maps they show."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from tests.qgis.circle_drawing import (
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
from veerkracht_plugin.bridge import styles
from veerkracht_plugin.core.legends import PALETTES, legends

BLACK, WHITE, BLUE, RED, GREEN = "#1A1A1A", "#FFFFFF", "#0B4DA2", "#C8102E", "#0B4F3A"
KEYS = [*legends(), None]
GROUND = "#808080"


def drawn(key: str | None, limit: float = 60, **circle: Any) -> Picture:
    return draw(dressed(circle_layer({"nr": "1", **circle}), key, limit))


def ring(picture: Picture, outwards: float = 0, x: float = X, radius: float = RADIUS) -> list[str]:
    """The colours along a ring, or so many mm outside it, where the badge is not."""
    along = picture.around(x, Y, outwards, ground=radius)
    return along[len(along) * 90 // 360 :]


def assert_ring(picture: Picture, colour: str, x: float = X, radius: float = RADIUS) -> None:
    """A line of a colour with its white casing to both sides, and a badge in the same colour."""
    for outwards, expected in ((0, colour), (0.6, WHITE), (-0.6, WHITE)):
        counted = Counter(ring(picture, outwards, x, radius))
        assert counted[expected] > 0.9 * counted.total(), (outwards, expected, counted)
    assert picture.badge(*north_east(x, radius=radius)) == (colour, WHITE)


# --- over the maps ---


SIDE = 30 * MM


def classes_of(key: str) -> QgsVectorLayer:
    """A square for each class of a map and one without, side by side, the middle of the first at X, Y."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&field=kaart{key}:integer", "buurten", "memory")
    features = []
    for place, value in enumerate([*(entry.number for entry in legends()[key].entries), None]):
        feature = QgsFeature(layer.fields())
        west = X + (place - 0.5) * SIDE
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, Y - SIDE / 2, west + SIDE, Y + SIDE / 2)))
        feature.setAttributes([value])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize("key", legends())
@pytest.mark.parametrize("palette", PALETTES)
def test_ring_and_badge_are_seen_on_every_class(key: str, palette: str) -> None:
    areas = classes_of(key)
    areas.setRenderer(styles.renderer(legends()[key], palette))
    entries = legends()[key].entries
    middles = [X + place * SIDE for place in range(len(entries) + 1)]
    circles = dressed(circle_layer(*({"nr": "12", "x": x, "radius": 80, "corp_aandeel": 80} for x in middles)), key)
    middle = (middles[0] + middles[-1]) / 2
    picture = draw(circles, areas, size=(len(middles) * SIDE / MM, SIDE / MM), around=(middle, Y))
    for x, entry in zip(middles, entries):
        assert picture.at(x, Y) == entry.fill(palette)
        if key == "6":
            assert picture.badge(*north_east(x, radius=80)) == (WHITE, BLACK)
        else:
            assert_ring(picture, BLUE if key == "4" else BLACK, x, radius=80)


# --- by map ---


@pytest.mark.parametrize("key", [key for key in KEYS if key not in ("4", "6")])
def test_black_on_most_maps(key: str | None) -> None:
    assert_ring(drawn(key, corp_aandeel=80, soort="ontwikkeling"), BLACK)


@pytest.mark.parametrize(
    ("share", "limit", "colour"),
    [
        (60, 60, BLUE),
        (59.999, 60, RED),
        (60 - 1e-12, 60, BLUE),  # a rounding error of the mean
        (100, 60, BLUE),
        (0, 60, RED),
        (60, 62.5, RED),
        (62.5, 62.5, BLUE),
        (None, 60, BLACK),
    ],
)
def test_map_4_goes_by_the_share_of_corporation_dwellings(share: float | None, limit: float, colour: str) -> None:
    picture = drawn("4", limit, corp_aandeel=share)
    assert picture.badge(*north_east()) == (colour, WHITE)
    assert {BLACK, BLUE, RED} & {*ring(picture)} == {colour}
    if colour != RED:
        assert_ring(picture, colour)


def test_map_4_without_the_figures_is_black() -> None:
    layer = circle_layer({"nr": "1"}, fields=["nr"])
    assert_ring(draw(dressed(layer, "4")), BLACK)


def test_below_the_limit_the_ring_is_dashed() -> None:
    """Dashes of 2.4 mm and gaps of 1.2 mm, all around and also where the ring closes, in the north."""
    picture = draw(dressed(circle_layer({"nr": "1", "corp_aandeel": 5, "nr_hoek": 180}), "4"))
    along = picture.around(X, Y, 0, step=1, ground=RADIUS)
    along = along[230:] + along[:130]
    seen = [RED if colour == RED else WHITE if colour == WHITE else "" for colour in along]
    lengths = {RED: list[int](), WHITE: list[int]()}
    for before, colour in zip(["", *seen], seen):
        if colour and colour != before:
            lengths[colour].append(0)
        if colour:
            lengths[colour][-1] += 1
    degrees_per_mm = 360 / (2 * math.pi * RADIUS / MM)
    assert all(2.4 * degrees_per_mm == pytest.approx(length, abs=2.5) for length in lengths[RED][1:-1])
    assert all(1.2 * degrees_per_mm == pytest.approx(length, abs=2.5) for length in lengths[WHITE][1:-1])
    assert len(lengths[RED]) >= 15


def test_at_the_limit_the_ring_is_solid() -> None:
    assert {*ring(drawn("4", corp_aandeel=80))} == {BLUE}


@pytest.mark.parametrize("kind", ["focus", "aandacht", None])
def test_map_6_is_white_with_dark_edges(kind: str | None) -> None:
    picture = drawn("6", soort=kind)
    for outwards, expected in ((0, WHITE), (0.5, BLACK), (-0.5, BLACK), (0.8, WHITE), (-0.8, WHITE)):
        share = Counter(ring(picture, outwards))[expected] / len(ring(picture))
        assert share > 0.8, (outwards, Counter(ring(picture, outwards)))
    assert picture.badge(*north_east()) == (WHITE, BLACK)


def test_map_6_is_a_double_green_line_where_only_the_development_stands_out() -> None:
    picture = drawn("6", soort="ontwikkeling")
    for outwards, expected in ((0, WHITE), (0.55, GREEN), (-0.55, GREEN), (1.03, WHITE), (-1.03, WHITE)):
        share = Counter(ring(picture, outwards))[expected] / len(ring(picture))
        assert share > 0.8, (outwards, Counter(ring(picture, outwards)))
    assert picture.badge(*north_east()) == (GREEN, WHITE)


# --- on which maps ---


@pytest.mark.parametrize(
    ("maps", "shown"),
    [
        (None, {*legends()}),
        ("", {*legends()}),
        ("3,4,7", {"3", "4", "7"}),
        (" 3, 5b ", {"3", "5b"}),
        ("1B", {"1b"}),
        ("1", {"1"}),
        ("-", set()),
    ],
)
def test_a_circle_shows_on_the_maps_it_names(maps: str | None, shown: set[str]) -> None:
    for key in legends():
        picture = drawn(key, kaarten=maps)
        seen = picture.at(X, Y + RADIUS) != GROUND
        badge = picture.at(*north_east()) != GROUND
        assert (seen, badge) == (key in shown, key in shown), key


def test_by_itself_the_layer_shows_all_circles() -> None:
    assert_ring(drawn(None, kaarten="7"), BLACK)
    assert_ring(drawn(None, kaarten="-"), BLACK)


def test_a_layer_without_kaarten_shows_on_all_maps() -> None:
    assert_ring(draw(dressed(circle_layer({"nr": "1"}, fields=["nr", "soort"]), "7")), BLACK)


def test_inside_a_ring_the_map_stays_free() -> None:
    picture = drawn("3")
    assert {*picture.around(X, Y, -3, ground=RADIUS)[45:]} == {GROUND}
    assert picture.settings.scale() == pytest.approx(SCALE, rel=1e-3)
