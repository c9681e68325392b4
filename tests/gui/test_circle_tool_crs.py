"""Protects that circles are true ones in the CRS of their layer whatever the map shows, and what is said elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QPoint

from tests.gui.mouse import PIXEL, Stage, X, Y, is_true_circle, staged

CANVASES = ("EPSG:28992", "EPSG:3857", "EPSG:4326")


@pytest.fixture(params=CANVASES)
def stage(qgis_app: object, request: Any) -> Iterator[Stage]:
    for made in staged(request.param):
        yield made.with_layer()


@pytest.fixture
def plain_stage(qgis_app: object) -> Iterator[Stage]:
    for made in staged():
        yield made.with_layer()


def metres_per_pixel(stage: Stage) -> float:
    """Along the coarser of the two directions: degrees are longer to the north than to the east."""
    there = stage.pixel(1000, 0) - stage.pixel(0, 0), stage.pixel(0, 1000) - stage.pixel(0, 0)
    return 1000 / min(math.hypot(step.x(), step.y()) for step in there)


@pytest.mark.parametrize("by_clicks", [True, False])
def test_the_circle_is_a_true_one(stage: Stage, by_clicks: bool) -> None:
    if by_clicks:
        stage.click(100, -50)
        stage.move(500, 250)
        stage.click(500, 250)
    else:
        stage.drag((100, -50), (500, 250))
    circle = stage.only()
    x, y, radius = circle["x"] - X, circle["y"] - Y, circle["straal_m"]
    near = metres_per_pixel(stage)
    assert math.hypot(x - 100, y + 50) <= near
    assert abs(radius - 500) <= 2 * near
    assert is_true_circle(circle, x, y, radius, 0.002)
    assert abs(circle.geometry().area() / (math.pi * radius**2) - 1) <= 0.002
    assert len(list(circle.geometry().vertices())) >= 72
    assert stage.layer().crs().authid() == "EPSG:28992"


def test_the_preview_lies_on_the_circle_that_is_drawn(stage: Stage) -> None:
    stage.press(0, 0)
    stage.move(600, 0)
    (ring,) = [item for item in stage.shown() if isinstance(item, QgsRubberBand)]
    preview = ring.asGeometry()
    stage.release(600, 0)
    drawn = stage.only().geometry()
    to_canvas = stage.canvas.mapSettings().layerTransform(stage.layer())
    drawn.transform(to_canvas)
    assert preview.symDifference(drawn).area() <= 1e-6 * drawn.area()


@pytest.mark.parametrize("place", [(0, 500), (354, 354), (-500, 0)])
def test_the_ring_is_found_and_taken(stage: Stage, place: tuple[float, float]) -> None:
    stage.editor.add(QgsPointXY(X, Y), 500)
    stage.layer().removeSelection()
    stage.settle()
    stage.drag(place, (place[0] * 1.4, place[1] * 1.4))
    assert abs(stage.only()["straal_m"] - 700) <= 2 * metres_per_pixel(stage)
    stage.drag((0, 0), (300, 100))
    circle = stage.only()
    assert math.hypot(circle["x"] - X - 300, circle["y"] - Y - 100) <= 2 * metres_per_pixel(stage)


@pytest.mark.parametrize(("place", "step"), [((500, 0), QPoint(1, 0)), ((0, 500), QPoint(0, -1))])
def test_the_grip_is_as_wide_in_every_direction(stage: Stage, place: tuple[float, float], step: QPoint) -> None:
    """A degree to the north is longer than one to the east."""
    stage.editor.add(QgsPointXY(X, Y), 500)
    stage.layer().removeSelection()
    stage.settle()
    ring = stage.pixel(*place)
    stage.click_at(ring + 5 * step)
    assert len(stage.layer().selectedFeatureIds()) == 1
    stage.layer().removeSelection()
    stage.click_at(ring + 8 * step)
    assert len(stage.layer().selectedFeatureIds()) == 0


def test_a_map_without_crs_is_answered_by_a_sentence(plain_stage: Stage) -> None:
    stage = plain_stage
    stage.show("")
    stage.canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    stage.settle()
    middle = stage.canvas.viewport().rect().center()
    stage.move_to(middle)
    stage.click_at(middle)
    assert "no coordinate reference system" in stage.said()
    assert (stage.circles(), stage.shown(), stage.label()) == ([], [], "")


@pytest.mark.parametrize(
    "extent",
    [
        QgsRectangle(170, 95, 172, 96),  # north of the pole
        QgsRectangle(170, -42, 172, -40),  # New Zealand, of which RD New knows nothing
    ],
)
def test_a_place_outside_the_crs_is_answered_by_a_sentence(plain_stage: Stage, extent: QgsRectangle) -> None:
    stage = plain_stage
    stage.show("EPSG:4326")
    stage.canvas.setExtent(extent)
    stage.settle()
    middle = stage.canvas.viewport().rect().center()
    stage.move_to(middle)
    stage.click_at(middle)
    assert "EPSG:28992" in stage.said()
    assert (stage.circles(), stage.shown(), stage.label()) == ([], [], "")


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:2263", ""])
def test_a_layer_that_is_not_in_metres_is_refused(qgis_app: object, crs: str) -> None:
    for stage in staged():
        layer = QgsVectorLayer("Polygon?field=nr:string&field=straal_m:double", "focuscirkels", "memory")
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
        stage.project.addMapLayer(layer)
        stage.drag((0, 0), (300, 0))
        assert "metres" in stage.said()
        assert (stage.circles(), stage.shown()) == ([], [])


def test_elsewhere_the_circle_is_true_in_the_crs_of_its_layer(qgis_app: object) -> None:
    for stage in staged("EPSG:3857"):
        stage.project.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
        stage.with_layer()
        assert stage.layer().crs().authid() == "EPSG:25832"
        stage.drag((0, 0), (800, 0))
        circle = stage.only()
        assert abs(circle["straal_m"] - 800) <= 4 * PIXEL
        radius = circle["straal_m"]
        assert abs(circle.geometry().area() / (math.pi * radius**2) - 1) <= 0.002
