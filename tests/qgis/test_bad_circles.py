"""Protects what a list with faults is told: one sentence that names the row, and nothing written."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from tests.qgis.focus_maps import classified
from tests.qgis.runs import listing, refusal, squares, table


@pytest.fixture
def refused(provider, tmp_path):
    """refused(INPUT, …) → the sentence; checks that an earlier result is as it was."""
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "circles.gpkg").write_bytes(b"earlier")
    before = listing(folder)

    def say(given: Any, **more: Any) -> str:
        said = refusal("focuscircles", **{"INPUT": given, "OUTPUT": str(folder / "circles.gpkg"), **more})
        assert listing(folder) == before
        assert str(tmp_path) not in said
        assert said.endswith((".", "?"))
        return said

    return say


@pytest.fixture
def refused_table(refused, tmp_path):
    """refused_table(head, line, …) → the sentence."""

    def say(*lines: str, **more: Any) -> str:
        return refused(table(tmp_path / "cirkels.csv", "\n".join(lines)), **more)

    return say


GOOD = "241000;485500;250"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("485500;241000;250", "row 3: 485500 in “x” and 241000 in “y” are the wrong way round"),
        ("6.66;52.35;250", "row 3: 6.66, 52.35 is in degrees, and row 2 is in metres (RD)"),
        ("52.35;6.66;250", "row 3: 52.35 in “x” and 6.66 in “y” are the wrong way round"),
        ("241000;;250", "row 3: “y” is empty, and “x” is not; fill in both"),
        (";485500;250", "row 3: “x” is empty, and “y” is not; fill in both"),
        ("241000;noord;250", "row 3, column “y”: “noord” is not a number"),
        ("0;0;250", "row 3: 0 in “x” and 0 in “y” are no place in the Netherlands"),
        ("241000;485500;0", "row 3: A circle has a radius of 1 m to 100 km, not of 0 m"),
        ("241000;485500;-250", "row 3: A circle has a radius of 1 m to 100 km, not of -250 m"),
        ("241000;485500;1000000", "row 3: A circle has a radius of 1 m to 100 km, not of"),
        ("241000;485500;breed", "row 3, column “straal”: “breed” is not a number"),
    ],
)
def test_a_bad_row_is_named(refused_table, line, said):
    sentence = refused_table("x;y;straal", GOOD, line, GOOD)
    assert sentence.startswith("cirkels.csv, ")
    assert said in sentence


def test_swapped_columns_are_told_by_their_names(refused_table):
    said = refused_table("oost;noord", "485500;241000", X_FIELD="oost", Y_FIELD="noord")
    assert "“oost”" in said
    assert "“noord” are the wrong way round; swap X_FIELD and Y_FIELD" in said


def test_columns_that_are_not_known(refused_table):
    assert "Its columns are naam, straat; name both in X_FIELD and Y_FIELD." in refused_table("naam;straat", "a;b")
    assert "has no column “oost”; its columns are x, y" in refused_table("x;y", "1;2", X_FIELD="oost")
    assert "has no column “r”" in refused_table("x;y", "241000;485500", RADIUS_FIELD="r")


def test_a_text_in_a_field_of_numbers(refused_table):
    assert "row 2, column “rang”: “eerste” is not a number" in refused_table("x;y;rang", "241000;485500;eerste")


def test_no_circle_at_all(refused_table, refused):
    assert "cirkels.csv has no circles: none of its 2 rows has a place." in refused_table("x;y;nr", ";;1", ";;2")
    empty = squares([], geometry="Point")
    assert "buurten has no circles" in refused(empty)


@pytest.mark.parametrize("radius", [0, -250, 1_000_000])
def test_a_radius_that_no_circle_has(refused_table, radius):
    assert "A circle has a radius of 1 m to 100 km, not of" in refused_table("x;y", "241000;485500", RADIUS=radius)


def test_files_that_are_no_table(refused, tmp_path):
    assert "is not there" in refused(str(tmp_path / "weg.csv"))
    assert "is not there" in refused(str(tmp_path / "weg.gpkg"))
    page = table(tmp_path / "cirkels.csv", "<!DOCTYPE html><html><body>404</body></html>")
    assert "is a web page, not a table" in refused(page)


def layer_of(kind: str, wkt: str, crs: str = "EPSG:28992", **more: Any) -> QgsVectorLayer:
    fields = "field=straal:double"
    return squares([{"geometry": wkt, **more}], fields=fields, crs=crs, geometry=kind)


def test_shapes_that_are_no_circle(refused):
    line = layer_of("LineString", "LineString(241000 485500, 241100 485500)")
    assert "buurten, row 1 is a line; choose a table, a layer of points or a layer of polygons." in refused(line)
    points = layer_of("MultiPoint", "MultiPoint(241000 485500, 241100 485500)")
    assert "buurten, row 1 has 2 points; make single points of them first" in refused(points)
    speck = layer_of("Polygon", "Polygon((0 400000, 0.1 400000, 0 400000.1, 0 400000))")
    assert "buurten, row 1: A circle has a radius of 1 m to 100 km, not of 0.071 m." in refused(speck)
    bad = layer_of("Point", "Point(241000 485500)", straal=-1.0)
    assert "buurten, row 1: A circle has a radius" in refused(bad)


def test_a_layer_without_a_crs(refused):
    assert "has no coordinate reference system" in refused(layer_of("Point", "Point(241000 485500)", crs=""))


def test_areas_without_classes(refused_table):
    areas = classified({"naam": "Kerk"}, fields="field=naam:string")
    assert "has no classes" in refused_table("x;y", "241000;485500", AREAS=areas)
