"""Protects the figures of circles and the table of classes: held against a plain calculation, area by area."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.covered import SIZE, Area, facts_of, overlaps_of
from veerkracht_plugin.core.focus.focus_areas import (
    BY_AREA,
    BY_DWELLINGS,
    BY_INHABITANTS,
    WEIGHTS,
    class_parts,
    class_shares,
    describe,
)

maybe = st.none() | st.sampled_from([0.0, 0.1, -0.2, 7.5])
any_area = st.fixed_dictionaries(
    {
        "inhabitants": st.none() | st.integers(0, 500),
        "dwellings": st.none() | st.integers(0, 200),
        **dict.fromkeys(("onv_t0", "onv_t1", "kwb_t0", "kwb_t1", "corp_t1"), maybe),
        **{f"kaart{key}": st.none() | st.integers(1, 5) for key in "1234567"},
    }
)
any_cover = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 4), st.sampled_from([0.001, 0.25, 0.5, 1.0])),
    max_size=12,
    unique_by=lambda pair: pair[:2],
)


def plain_mean(parts: list[tuple[Area, float, float]], value: Any) -> float | None:
    known = [(weight, value(area)) for area, weight, _ in parts if value(area) is not None]
    total = sum(weight for weight, _ in known)
    return sum(weight * found for weight, found in known) / total if total else None


def change(indicator: str) -> Any:
    def of(area: Area) -> float | None:
        before, after = area[f"{indicator}_t0"], area[f"{indicator}_t1"]
        return None if before is None or after is None else after - before

    return of


def plain_class(parts: list[tuple[Area, float, float]], field: str) -> int | None:
    sums: dict[int, list[float]] = {}
    for area, weight, share in parts:
        if area[field] is not None:
            sums.setdefault(area[field], [0.0, 0.0])
            sums[area[field]][0] += weight
            sums[area[field]][1] += share
    ranked = sorted(sums, key=lambda number: (-round(sums[number][0], 6), -round(sums[number][1], 6), number))
    return ranked[0] if ranked else None


@given(st.lists(any_area, min_size=5, max_size=5), any_cover, st.sampled_from(WEIGHTS))
def test_the_same_as_a_plain_calculation(areas, covered, weight):
    table = describe(overlaps_of(covered), facts_of(areas), np.full(4, 6 * SIZE), weight, 0)
    for circle in range(4):
        parts = []
        for _, place, share in (pair for pair in covered if pair[0] == circle):
            area = areas[place]
            count = {BY_AREA: SIZE, BY_INHABITANTS: area["inhabitants"], BY_DWELLINGS: area["dwellings"]}[weight]
            parts.append((area, share * (count or 0), share))
        expected: dict[str, Any] = {f"kaart{key}": plain_class(parts, f"kaart{key}") for key in "1234567"}
        expected["corp_aandeel"] = plain_mean(parts, lambda area: area["corp_t1"])
        for indicator in ("onv", "kwb"):
            expected[f"{indicator}_2014"] = plain_mean(parts, lambda area, name=indicator: area[f"{name}_t0"])
            expected[f"{indicator}_2022"] = plain_mean(parts, lambda area, name=indicator: area[f"{name}_t1"])
            expected[f"{indicator}_verschil"] = plain_mean(parts, change(indicator))
        people = [area["inhabitants"] * share for area, _, share in parts if area["inhabitants"] is not None]
        expected["inwoners"] = round(math.fsum(people)) if people else None
        found = table.loc[circle]
        for name, value in expected.items():
            assert pd.isna(found[name]) if value is None else found[name] == pytest.approx(value, abs=1e-9), name


@given(st.lists(any_area, min_size=5, max_size=5), any_cover, st.sampled_from(WEIGHTS))
def test_the_classes_of_a_circle_add_up(areas, covered, weight):
    overlaps, facts = overlaps_of(covered), facts_of(areas)
    table = describe(overlaps, facts, np.full(4, 6 * SIZE), weight, 0)
    shares = class_shares(overlaps, facts, 4, weight)
    assert not shares.duplicated(["circle", "kaart", "klasse"]).any()
    for (circle, _key), rows in shares.groupby(["circle", "kaart"]):
        total = rows["aandeel"].sum(min_count=1)
        assert pd.isna(total) or total == pytest.approx(1)
        assert rows["buurten"].sum() == table.loc[circle, "buurten"]
        if not pd.isna(table.loc[circle, "inwoners"]):
            assert abs(rows["inwoners"].sum() - table.loc[circle, "inwoners"]) <= len(rows)


def test_the_table_of_classes():
    areas = [
        {"inhabitants": 300, "kaart1": 2, "kaart3": 9},
        {"inhabitants": 100, "kaart1": 2, "kaart3": None},
        {"inhabitants": None, "kaart1": 4, "kaart3": 1},
    ]
    covered = overlaps_of([(1, 0, 0.5), (1, 1, 1.0), (1, 2, 1.0), (0, 2, 0.5)])
    table = class_shares(covered, facts_of(areas), 3, BY_INHABITANTS)
    assert table.astype(object).where(table.notna(), None).to_numpy().tolist() == [
        [0, "1", 4, None, None, 1],
        [0, "3", 1, None, None, 1],
        [1, "1", 2, 250, 1.0, 2],
        [1, "1", 4, None, 0.0, 1],
        [1, "3", 1, None, 0.0, 1],
        [1, "3", 9, 150, 0.6, 1],
        [1, "3", None, 100, 0.4, 1],
    ]


def test_the_table_of_classes_of_areas_without_the_published_maps():
    assert class_shares(overlaps_of([(0, 0, 1.0)]), facts_of([{"inhabitants": 1, "kaart1b": 2}]), 1, BY_AREA).empty


@given(st.lists(any_area, min_size=5, max_size=5), any_cover, st.sampled_from([BY_AREA, BY_INHABITANTS]))
def test_the_parts_of_classes_are_held_against_a_plain_calculation(areas, covered, weight):
    found = class_parts(overlaps_of(covered), facts_of(areas), 4, weight, "1")
    assert found.shape == (4, 9)
    for circle in range(4):
        under = [(areas[row], share) for one, row, share in covered if one == circle and areas[row]["kaart1"]]
        people = [share * (area["inhabitants"] or 0) for area, share in under]
        counted = people if weight == BY_INHABITANTS and any(people) else [share for _, share in under]
        for number in range(1, 10):
            own = sum(size for size, (area, _) in zip(counted, under) if area["kaart1"] == number)
            if under:
                assert found[circle, number - 1] == pytest.approx(own / sum(counted))
            else:
                assert math.isnan(found[circle, number - 1])
