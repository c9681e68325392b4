"""Protects how a table of circles is read: columns by name, RD or degrees by range, radii."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.builders import raw
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circle_table import (
    DEGREES,
    METRES,
    CircleColumns,
    Places,
    read_places,
    read_radii,
    recognise_columns,
)

NAN = float("nan")
RD = (241_000.0, 485_500.0)
LONLAT = (6.66, 52.35)
NOTHING = CircleColumns()


def columns_of(*names: str, chosen: CircleColumns = NOTHING, place_needed: bool = True) -> CircleColumns:
    return recognise_columns(raw({name: ["1"] for name in names}, "cirkels.csv"), chosen, place_needed=place_needed)


def places(*given: tuple[object, object], names: tuple[str, str] = ("x", "y")) -> Places:
    table = raw({name: list(column) for name, column in zip(names, zip(*given))}, "cirkels.csv")
    columns = recognise_columns(table, CircleColumns(*names), place_needed=True)
    return read_places(table.read([*names]), columns, table)


def refusal(*given: tuple[object, object]) -> str:
    with pytest.raises(VeerkrachtError) as refused:
        places(*given)
    said = str(refused.value)
    assert said.startswith("cirkels.csv, row ")
    assert said.endswith(".")
    return said


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("x", "y"),
        ("X", "Y"),
        ("rd_x", "rd_y"),
        ("RDX", "RDY"),
        ("x_rd", "y_rd"),
        ("x-coördinaat", "y-coördinaat"),
        ("x_coord", "y_coord"),
        ("lon", "lat"),
        ("longitude", "latitude"),
        (" lng ", "lat"),
        ("lengtegraad", "breedtegraad"),
    ],
)
def test_coordinates_are_known_by_their_names(x, y):
    found = columns_of("a", y, x, "straal", "nummer", "naam")
    assert (found.x, found.y, found.radius, found.number, found.name) == (x, y, "straal", "nummer", "naam")


@pytest.mark.parametrize("name", ["straal", "radius", "straal_m", "Straal (m)"])
def test_a_radius_is_known_by_its_name(name):
    assert columns_of("x", "y", name).radius == name


def test_a_pair_is_never_made_of_two_systems():
    assert columns_of("x", "lat", "lon", "y").x == "x"
    assert (columns_of("x", "lat", "lon").x, columns_of("x", "lat", "lon").y) == ("lon", "lat")
    with pytest.raises(VeerkrachtError, match="x, lat; name both in X_FIELD and Y_FIELD"):
        columns_of("x", "lat")


def test_the_user_chooses_first():
    found = columns_of("x", "y", "lon", "lat", "r", chosen=CircleColumns("lon", "LAT ", "r"))
    assert found == CircleColumns("lon", "lat", "r")
    assert columns_of("x", "y", "lon", "lat", chosen=CircleColumns(y="lat")).x == "lon"
    assert columns_of("x", "y", "a", "b", chosen=CircleColumns("a", "b")).y == "b"


def test_a_chosen_column_that_is_not_there_is_refused():
    with pytest.raises(VeerkrachtError, match="no column “nope”; its columns are x, y"):
        columns_of("x", "y", chosen=CircleColumns(radius="nope"))


def test_shapes_need_no_coordinates():
    assert columns_of("naam", place_needed=False) == CircleColumns(name="naam")


def test_metres_and_degrees_are_told_by_their_range():
    assert places(RD, RD).unit == METRES
    assert places(LONLAT, LONLAT).unit == DEGREES
    assert places(("241000,5", "485500")).x.tolist() == [241_000.5]


def test_the_edges_of_the_netherlands_are_inside():
    assert places((0, 300_000), (300_000, 625_000)).unit == METRES
    assert places((3, 50), (8, 54)).unit == DEGREES


def test_rows_without_coordinates_are_left_out():
    found = places((None, ""), RD, ("", None))
    assert found.rows.tolist() == [1]
    assert len(places((None, None)).rows) == 0


@pytest.mark.parametrize("table", [(RD[::-1],), (RD, RD[::-1]), (LONLAT[::-1],), (LONLAT, LONLAT, LONLAT[::-1])])
def test_swapped_columns(table):
    said = refusal(*table)
    assert f"row {len(table) + 1}:" in said
    assert "wrong way round" in said
    assert "X_FIELD" in said


@pytest.mark.parametrize(
    ("table", "row"), [((RD, RD, LONLAT), 4), ((LONLAT, RD), 3), ((RD, LONLAT, RD), 3), ((LONLAT, LONLAT, RD), 4)]
)
def test_metres_and_degrees_side_by_side(table, row):
    said = refusal(*table)
    assert f"row {row}:" in said
    assert "row 2" in said
    assert "in degrees" in said
    assert "in metres (RD)" in said


def test_half_a_place():
    assert "row 3: “y” is empty, and “x” is not" in refusal(RD, (RD[0], ""))
    assert "row 2: “x” is empty, and “y” is not" in refusal(("", RD[1]), RD)


def test_a_text():
    assert "row 3, column “y”: “north” is not a number" in refusal(RD, (RD[0], "north"))


@pytest.mark.parametrize(
    "place", [(0, 0), (-1, 400_000), (241_000, 700_000), (13.4, 52.5), (241.0, 485.5), (6.6, 485_500)]
)
def test_a_place_elsewhere(place):
    said = refusal(RD, place)
    assert "row 3:" in said
    assert "no place in the Netherlands" in said
    assert f"{place[0]:.10g}" in said


def test_the_row_is_counted_past_rows_without_coordinates():
    assert "row 4:" in refusal(("", ""), RD, LONLAT)


@given(
    st.lists(
        st.tuples(st.floats(-9e4, 1e6), st.floats(-9e4, 1e6)) | st.just(RD) | st.just(LONLAT), min_size=1, max_size=5
    )
)
def test_what_is_read_lies_in_the_netherlands_in_one_unit(given):
    try:
        found = places(*given)
    except VeerkrachtError:
        return
    low, high = ((0, 300_000), (300_000, 625_000)) if found.unit == METRES else ((3, 8), (50, 54))
    assert ((found.x >= low[0]) & (found.x <= low[1]) & (found.y >= high[0]) & (found.y <= high[1])).all()
    assert len(found.rows) == len(given)


# --- radii ---


def radii(*values: object, default: float = 250.0) -> list[float]:
    table = raw({"straal": list(values)}, "cirkels.csv")
    return read_radii(table.read(["straal"])["straal"], len(values), default, table).tolist()


def test_an_empty_radius_is_the_default():
    assert radii("300", "", None, "12,5") == [300, 250, 250, 12.5]
    table = raw({"a": ["1"]}, "cirkels.csv")
    assert read_radii(None, 3, 100.0, table).tolist() == [100, 100, 100]


def test_a_radius_of_kilometres_with_a_thousands_mark():
    assert radii("1.500", "2,000") == [1500, 2000]


@pytest.mark.parametrize("radius", ["0", "-250", "0,5", "100001", "1e9", 0.0, -1.0])
def test_a_radius_that_no_circle_has(radius):
    with pytest.raises(VeerkrachtError, match=r"^cirkels\.csv, row 3: A circle has a radius of 1 m to 100 km, not of"):
        radii(300.0 if isinstance(radius, float) else "300", radius)


@pytest.mark.parametrize("radius", ["wide", "250 m", "inf"])
def test_a_radius_that_is_a_text(radius):
    with pytest.raises(VeerkrachtError, match=f"row 3, column “straal”: “{radius}” is not a number"):
        radii("300", radius)


def test_the_default_is_checked_too():
    with pytest.raises(VeerkrachtError, match="not of 0 m"):
        radii("", default=0.0)
