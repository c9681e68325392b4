"""Protects how much of each area a circle covers (held against shapely), and what is read of the areas."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLayerMetadata,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.qgis.focus_maps import SOUTH, WEST, area, cell, classified
from veerkracht_plugin.bridge.focus import covered_areas
from veerkracht_plugin.bridge.focus.covered_areas import CoveredAreas, read_areas_near, require_classes, years_of
from veerkracht_plugin.bridge.focus.outlines import mended
from veerkracht_plugin.core.errors import Stopped, VeerkrachtError

RD_NEW = QgsCoordinateReferenceSystem("EPSG:28992")
YEARS = (2014, 2022)

# Side by side: a plain square, one with a hole, one of two parts, a bow tie, and a star with an inlet.
AREAS = [
    "Polygon((0 0, 100 0, 100 100, 0 100, 0 0))",
    "Polygon((100 0, 200 0, 200 100, 100 100, 100 0), (130 30, 130 70, 170 70, 170 30, 130 30))",
    "MultiPolygon(((200 0, 240 0, 240 100, 200 100, 200 0)), ((260 0, 300 0, 300 100, 260 100, 260 0)))",
    "Polygon((0 100, 100 200, 100 100, 0 200, 0 100))",
    "Polygon((100 100, 150 140, 200 100, 180 150, 300 160, 180 165, 150 200, 140 150, 100 100))",
]


def at(x: float, y: float, wkt: str) -> QgsGeometry:
    shape = QgsGeometry.fromWkt(wkt)
    shape.translate(x, y)
    return shape


def areas_layer(x: float = WEST, y: float = SOUTH) -> QgsVectorLayer:
    return classified(*(area(f"{place} gebied", at(x, y, wkt).asWkt(6), 9, 100) for place, wkt in enumerate(AREAS)))


def read(
    layer: QgsVectorLayer, within: Any = None, crs: QgsCoordinateReferenceSystem = RD_NEW, **how: Any
) -> CoveredAreas:
    return read_areas_near(layer, crs, QgsCoordinateTransformContext(), within, YEARS, **how)


def circle(x: float, y: float, radius: float, corners: int = 96, turned: float = 0.0) -> QgsGeometry:
    angles = [turned + 2 * math.pi * corner / corners for corner in range(corners + 1)]
    text = ", ".join(f"{WEST + x + radius * math.cos(a)!r} {SOUTH + y + radius * math.sin(a)!r}" for a in angles[:-1])
    return QgsGeometry.fromWkt(f"Polygon(({text}, {text.split(',')[0]}))")


def exactly(circles: Sequence[QgsGeometry]) -> dict[tuple[int, int], float]:
    """What shapely says that circles and areas share, where that is more than a square centimetre."""
    shapes = [shapely.make_valid(shapely.from_wkt(at(WEST, SOUTH, wkt).asWkt(6))) for wkt in AREAS]
    found = {
        (number, row): shapely.intersection(shapely.make_valid(shapely.from_wkb(bytes(one.asWkb()))), shape).area
        for number, one in enumerate(circles)
        for row, shape in enumerate(shapes)
    }
    return {pair: size for pair, size in found.items() if size > 1e-3}


def covered(areas: CoveredAreas, circles: Sequence[QgsGeometry]) -> dict[tuple[int, int], float]:
    found = areas.overlaps(circles)
    pairs = zip(found.circle.tolist(), found.area.tolist(), found.covered.tolist())
    return {(number, row): size for number, row, size in pairs if size > 1e-3}


@pytest.fixture(scope="module")
def areas(qgis_app) -> CoveredAreas:
    return read(areas_layer())


# --- held against shapely ---

coordinate = st.floats(-50, 350) | st.integers(-50, 350)
any_circle = st.tuples(coordinate, coordinate, st.floats(1, 400), st.sampled_from([3, 5, 72, 96]), st.floats(0, 1))


@settings(deadline=None)
@given(st.lists(any_circle, min_size=1, max_size=4))
def test_circles_anywhere(areas, drawn):
    circles = [circle(*one) for one in drawn]
    assert covered(areas, circles) == pytest.approx(exactly(circles), rel=1e-7, abs=1e-3)


@settings(deadline=None)
@given(st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=8))
def test_other_shapes_anywhere(areas, corners):
    """Crossing themselves or not."""
    text = ", ".join(f"{WEST + x!r} {SOUTH + y!r}" for x, y in [*corners, corners[0]])
    drawn = QgsGeometry.fromWkt(f"Polygon(({text}))")
    shape = mended(drawn)
    # What is left of a line has no area to hold against.
    if shape.area() > 1 and shapely.from_wkb(bytes(shape.asWkb())).is_valid:
        assert covered(areas, [shape]) == pytest.approx(exactly([shape]), rel=1e-6, abs=2e-3)


def test_shapes_with_holes_and_of_several_parts(areas):
    ring = circle(150, 50, 140).difference(circle(150, 50, 60))
    parts = circle(50, 50, 20).combine(circle(250, 50, 30))
    assert covered(areas, [ring, parts]) == pytest.approx(exactly([ring, parts]), rel=1e-7, abs=1e-3)


def test_an_area_counts_by_the_share_of_it(areas):
    found = areas.overlaps([circle(100, 50, 1000), circle(100, 50, 10)])
    assert found.circle.tolist() == [0, 0, 0, 0, 0, 1, 1]
    assert found.area.tolist() == [0, 1, 2, 3, 4, 0, 1]
    assert found.share[:5].tolist() == pytest.approx([1] * 5)
    half = circle(0, 0, 10).area() / 2
    assert found.covered[5:].tolist() == pytest.approx([half, half])
    assert found.share[5:].tolist() == pytest.approx([half / 10_000, half / 8400])


def test_no_circle_and_a_circle_without_a_shape(areas):
    assert areas.overlaps([]).circle.tolist() == []
    assert areas.overlaps([QgsGeometry(), circle(50, 50, 10)]).circle.tolist() == [1]


# --- what is read ---


def test_broken_shapes_are_mended(areas):
    assert areas.outlines.areas[3] == pytest.approx(5000)
    assert all(shape.isGeosValid() for shape in areas.shapes)


def test_areas_without_a_shape_are_left_out():
    layer = classified(
        area("Leeg", "", 9, 100), area("Rond", cell(0, 0), 9, 200), area("Ook leeg", "Polygon EMPTY", 9, 1)
    )
    found = read(layer)
    assert found.facts.names.tolist() == ["Rond"]
    assert found.facts.inhabitants.tolist() == [200]


def test_heights_and_curves_are_done_without():
    ring = "CurvePolygonZ(CircularStringZ(0 0 1, 100 100 1, 0 0 1))"
    layer = QgsVectorLayer("CurvePolygonZ?crs=EPSG:28992&field=kaart3:integer", "buurten", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(at(WEST, SOUTH, ring))
    layer.dataProvider().addFeature(feature)
    assert read(layer).outlines.areas[0] == pytest.approx(math.pi * 5000, rel=1e-3)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25831"])
def test_areas_in_other_coordinates(areas, crs):
    to_other = QgsCoordinateTransform(RD_NEW, QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    shapes = [at(WEST, SOUTH, wkt) for wkt in AREAS]
    for shape in shapes:
        shape.transform(to_other)
    layer = classified(*(area(f"{n} gebied", shape.asWkt(15), 9, 100) for n, shape in enumerate(shapes)), crs=crs)
    circles = [circle(120, 80, 90)]
    found = read(layer, circles)
    assert covered(found, circles) == pytest.approx(exactly(circles), rel=1e-3, abs=1)


def test_only_what_is_near_is_read():
    layer = areas_layer()
    by_box = read(layer, QgsRectangle(WEST + 10, SOUTH + 10, WEST + 20, SOUTH + 20))
    assert by_box.facts.names.tolist() == ["0 gebied"]
    by_circles = read(layer, [circle(250, 50, 40), circle(50, 50, 10)])
    assert by_circles.facts.names.tolist() == ["0 gebied", "2 gebied"]
    assert read(layer, [circle(5000, 50, 40), QgsGeometry()]).facts.names.tolist() == []
    assert read(layer, [QgsGeometry()]).facts.names.tolist() == []


def test_texts_need_not_be_read():
    found = read(areas_layer(), texts=False)
    assert found.facts.names.tolist() == [""] * 5
    assert found.facts.inhabitants.tolist() == [100] * 5


@pytest.mark.parametrize(("elsewhere", "has_focus_map"), [(9, True), (None, False)])
def test_whether_the_whole_layer_has_map_3(elsewhere, has_focus_map):
    layer = classified(area("Hier", cell(0, 0), None, 100), area("Daar", cell(9, 9), elsewhere, 100))
    assert read(layer, [circle(50, 50, 10)]).facts.has_focus_map is has_focus_map


def test_areas_that_are_being_edited():
    layer = areas_layer()
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("inw_2022"), 777)
    layer.changeGeometry(first.id(), at(WEST + 1000, SOUTH, AREAS[0]))
    found = read(layer, [circle(1050, 50, 10)])
    assert found.facts.inhabitants.tolist() == [777]


@pytest.mark.parametrize("calls", [1, 2, 3])
def test_cancel(monkeypatch, calls):
    monkeypatch.setattr(covered_areas, "CHUNK", 1)
    asked = []

    def is_cancelled() -> bool:
        asked.append(1)
        return len(asked) > calls

    with pytest.raises(Stopped):
        read(areas_layer(), is_cancelled=is_cancelled)


@pytest.mark.parametrize("shape", [circle, lambda *where: circle(*where).difference(circle(50, 50, 1))])
def test_cancel_while_overlaps_are_computed(areas, shape):
    asked: list[int] = []

    def is_cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Stopped):
        areas.overlaps([shape(50, 50, 20)], is_cancelled)


# --- years and classes ---


def test_the_years_of_the_metadata_before_those_of_columns():
    layer = areas_layer()
    assert years_of(layer.fields(), layer) == (2014, 2022)
    metadata = QgsLayerMetadata()
    facts = {"reference": "nederland", "from_year": "2018", "to_year": "2024"}
    metadata.setKeywords({f"veerkracht:{name}": [value] for name, value in facts.items()})
    layer.setMetadata(metadata)
    assert years_of(layer.fields(), layer) == (2018, 2024)
    assert years_of(layer.fields()) == (2014, 2022)


def test_areas_without_classes():
    layer = classified({"geometry": cell(0, 0)}, fields="field=code:string&field=kaart1_label:string")
    with pytest.raises(VeerkrachtError, match="buurten has no classes"):
        require_classes(layer.fields(), layer.name())
    require_classes(areas_layer().fields(), "buurten")


def test_numbers_as_text_and_null():
    layer = classified(
        {"geometry": cell(0, 0), "inw_2022": "150", "kaart3": "9"},
        {"geometry": cell(1, 0)},
        fields="field=inw_2022:string&field=kaart3:string",
    )
    found = read(layer)
    np.testing.assert_equal(found.facts.inhabitants, [150, np.nan])
    assert found.facts.classes["3"].tolist() == [9, 0]
