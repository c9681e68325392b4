"""Protects what users type and drag: radii that make sense, and the maps on which a circle shows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circles import (
    KINDS,
    SEGMENTS,
    checked_radius,
    maps_of_kind,
    maps_text,
    shown_on,
    snapped_radius,
    typed_radius,
)
from veerkracht_plugin.core.maps import MAP_KEYS


def test_the_polygon_is_within_a_fifth_of_a_percent_of_the_circle():
    share = SEGMENTS / (2 * math.pi) * math.sin(2 * math.pi / SEGMENTS)
    assert SEGMENTS >= 72
    assert 0.998 < share < 1


@pytest.mark.parametrize("radius", [0, -5, 0.99, 100_001, 1_000_000, math.nan, math.inf])
def test_a_radius_that_is_none_is_refused(radius):
    with pytest.raises(VeerkrachtError, match="radius of 1 m to 100 km"):
        checked_radius(radius)


@pytest.mark.parametrize("radius", [1, 250, 100_000])
def test_a_good_radius_stays(radius):
    assert checked_radius(radius) == radius


@pytest.mark.parametrize(
    ("radius", "snapped"), [(1, 25), (36, 25), (38, 50), (487, 475), (499, 500), (501, 500), (526, 550), (1024, 1000)]
)
def test_shift_rounds(radius, snapped):
    assert snapped_radius(radius) == snapped


@given(st.floats(1, 100_000))
def test_rounding_twice_is_rounding_once(radius):
    assert snapped_radius(snapped_radius(radius)) == snapped_radius(radius)
    assert abs(snapped_radius(radius) - radius) <= 25


@pytest.mark.parametrize(("text", "radius"), [("250", 250), (" 12,5 ", 12.5), ("12.5", 12.5), ("7.", 7), ("0", 0)])
def test_a_typed_radius(text, radius):
    assert typed_radius(text) == radius


@pytest.mark.parametrize("text", ["", ",", "m", "-5", "1e3", "1.2.3"])
def test_what_is_no_radius(text):
    assert typed_radius(text) is None


@given(st.sets(st.sampled_from(MAP_KEYS)))
def test_maps_survive_being_written(keys):
    expected = tuple(key for key in MAP_KEYS if key in keys)
    assert shown_on(maps_text(keys)) == expected


@pytest.mark.parametrize("text", [None, "", " "])
def test_an_empty_field_means_all_maps(text):
    assert shown_on(text) == tuple(MAP_KEYS)


def test_maps_as_people_write_them():
    assert shown_on("7, 3,1B ,99") == ("3", "7", "1b")


def test_each_kind_shows_somewhere():
    assert {kind: maps_of_kind(kind) for kind in KINDS} == {
        "focus": tuple(MAP_KEYS),
        "aandacht": ("7",),
        "ontwikkeling": ("6",),
    }
