"""The seven maps are those of METHOD 3, 2 and 5: every boundary, every cell of every table, every reason.

What is expected is written out from METHOD; nothing of it is computed with the code under test.
"""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.builders import MAPS, classes_of, classified, profile_with, reasons_of
from veerkracht_plugin.core import maps, reasons
from veerkracht_plugin.core.profile import default_profile, read_profile, shipped_profile

MAP_1 = [-0.118, -0.079, -0.039, -0.020, 0.020, 0.039, 0.079, 0.118]
MAP_2 = [-1, -0.5, -0.25, 0.25, 1, 2]
MAP_4 = [10, 30, 60, 80]
MAP_5 = [-0.020, -0.007, 0.007, 0.015, 0.025, 0.036, 0.050]
MAP_6 = [-0.25, 0.25, 1]
LEEFBAAROMETER = [-0.2352, -0.1568, -0.0784, -0.0392, 0.0392, 0.0784, 0.1568, 0.2352]

NONE = math.nan

# One value inside every class: onv as deviation, z of kwb, share, change of onv, change of kwb in sd.
INSIDE_1 = [-0.2, -0.1, -0.05, -0.03, 0.0, 0.03, 0.05, 0.1, 0.15]
INSIDE_2 = [-1.5, -0.7, -0.3, 0.0, 0.5, 1.5, 2.5]
INSIDE_5 = [-0.03, -0.01, 0.0, 0.01, 0.02, 0.03, 0.04, 0.06]
INSIDE_6 = [-0.5, 0.0, 0.5, 1.5]

PROBLEMS = ["zeer veel", "veel", "bovengemiddeld", "bovengemiddeld", "weinig", "weinig", "weinig", "weinig", "weinig"]
VULNERABLE = ["zeer weinig", "zeer weinig", "weinig", "weinig", "veel", "zeer veel", "zeer veel"]
FOCUS = {
    ("weinig", "zeer weinig"): 1,
    ("weinig", "weinig"): 2,
    ("weinig", "veel"): 3,
    ("weinig", "zeer veel"): 3,
    ("bovengemiddeld", "zeer weinig"): 4,
    ("bovengemiddeld", "weinig"): 5,
    ("bovengemiddeld", "veel"): 6,
    ("bovengemiddeld", "zeer veel"): 6,
    ("veel", "zeer weinig"): 7,
    ("veel", "weinig"): 8,
    ("veel", "veel"): 9,
    ("veel", "zeer veel"): 9,
    ("zeer veel", "zeer weinig"): 7,
    ("zeer veel", "weinig"): 8,
    ("zeer veel", "veel"): 9,
    ("zeer veel", "zeer veel"): 10,
}
# Rows: d below −0.25, to +0.25, to +1, from +1. Columns: classes 1 to 7 of map 2.
CHANGE_OF_VULNERABLE = [
    [1, 1, 1, 1, 1, 1, 1],
    [2, 2, 2, 2, 2, 2, 2],
    [3, 3, 3, 4, 4, 6, 6],
    [3, 3, 3, 5, 5, 7, 7],
]
DIRECTION_OF_VULNERABLE = {
    1: "afname",
    2: "gelijk",
    3: "toename",
    4: "toename",
    5: "toename",
    6: "toename",
    7: "toename",
}
DIRECTION_OF_PROBLEMS = {
    1: "meer",
    2: "meer",
    3: "gelijk",
    4: "minder",
    5: "minder",
    6: "minder",
    7: "minder",
    8: "minder",
}
RESILIENCE = {
    ("afname", "minder", "weinig"): 1,
    ("afname", "minder", "bovengemiddeld"): 1,
    ("afname", "minder", "veel"): 1,
    ("afname", "minder", "zeer veel"): 1,
    ("afname", "gelijk", "weinig"): 2,
    ("afname", "gelijk", "bovengemiddeld"): 2,
    ("afname", "gelijk", "veel"): 2,
    ("afname", "gelijk", "zeer veel"): 2,
    ("afname", "meer", "weinig"): 2,
    ("afname", "meer", "bovengemiddeld"): 2,
    ("afname", "meer", "veel"): 2,
    ("afname", "meer", "zeer veel"): 2,
    ("gelijk", "minder", "weinig"): 3,
    ("gelijk", "minder", "bovengemiddeld"): 3,
    ("gelijk", "minder", "veel"): 3,
    ("gelijk", "minder", "zeer veel"): 3,
    ("gelijk", "gelijk", "weinig"): 3,
    ("gelijk", "gelijk", "bovengemiddeld"): 3,
    ("gelijk", "gelijk", "veel"): 3,
    ("gelijk", "gelijk", "zeer veel"): 3,
    ("gelijk", "meer", "weinig"): 3,
    ("gelijk", "meer", "bovengemiddeld"): 3,
    ("gelijk", "meer", "veel"): 3,
    ("gelijk", "meer", "zeer veel"): 3,
    ("toename", "meer", "weinig"): 4,
    ("toename", "meer", "bovengemiddeld"): 5,
    ("toename", "meer", "veel"): 6,
    ("toename", "meer", "zeer veel"): 6,
    ("toename", "gelijk", "weinig"): 7,
    ("toename", "gelijk", "bovengemiddeld"): 7,
    ("toename", "gelijk", "veel"): 7,
    ("toename", "gelijk", "zeer veel"): 7,
    ("toename", "minder", "weinig"): 8,
    ("toename", "minder", "bovengemiddeld"): 8,
    ("toename", "minder", "veel"): 8,
    ("toename", "minder", "zeer veel"): 8,
}


@pytest.fixture(scope="module")
def z_profile(tmp_path_factory):
    """The default profile with kwb held against mean 0 and sd 1, so that kwb is z; and no national means."""
    folder = tmp_path_factory.mktemp("profile")
    return profile_with(folder, fixed_kwb={"mean": 0, "sd": 1}, national_mean_onv={"2014": 0, "2022": 0})


# --- boundaries -------------------------------------------------------------------------------------------------------


def class_of_map(key: str, value: float, profile) -> int:
    """The class that the whole computation gives to one area whose value for the map is this."""
    columns = {
        "1": {"onv_2022": [value]},
        "2": {"kwb_2022": [value]},
        "4": {"corp_2022": [value]},
        # the later value is the change itself: the earlier is 0, and so is every reference
        "5": {"onv_2014": [0.0], "onv_2022": [value]},
    }[key]
    return classes_of(classified(columns, profile=profile), key)[0]


ON_A_BOUNDARY = [
    (key, boundary, place)
    for key, boundaries in {"1": MAP_1, "2": MAP_2, "4": MAP_4, "5": MAP_5}.items()
    for place, boundary in enumerate(boundaries, start=1)
]


@pytest.mark.parametrize(("key", "boundary", "below"), ON_A_BOUNDARY)
def test_a_class_is_closed_below_and_open_above(key, boundary, below, z_profile):
    """Protects every boundary of the default profile: on it the higher class, one billionth under it the lower one."""
    assert class_of_map(key, boundary - 1e-9, z_profile) == below
    assert class_of_map(key, boundary, z_profile) == below + 1
    assert class_of_map(key, boundary + 1e-9, z_profile) == below + 1


@pytest.mark.parametrize(("key", "boundary", "below"), ON_A_BOUNDARY)
def test_what_rounds_to_a_boundary_lies_on_it(key, boundary, below, z_profile):
    """Protects the rounding to nine decimals: noise of floating point never moves an area over a boundary."""
    assert class_of_map(key, boundary - 4e-10, z_profile) == below + 1
    assert class_of_map(key, boundary - 6e-10, z_profile) == below


@pytest.mark.parametrize("boundary", MAP_6)
def test_the_steps_of_map_6_are_closed_below(boundary, z_profile):
    """Protects the three steps of map 6, seen at class 4 of map 2, where all four rows differ."""
    step = MAP_6.index(boundary)

    def class_of(change):
        return classes_of(classified({"kwb_2014": [-change], "kwb_2022": [0.0]}, profile=z_profile), "6")[0]

    column = [1, 2, 4, 5]
    assert class_of(boundary - 1e-9) == column[step]
    assert class_of(boundary) == column[step + 1]
    assert class_of(boundary + 1e-9) == column[step + 1]


@given(st.integers(-300_000_000, 300_000_000))
def test_map_1_counts_the_boundaries_at_or_below_a_value(billionths):
    """Protects map 1 between the boundaries; in whole billionths, so that floating point has no say in what is
    expected.
    """
    limits = [-118_000_000, -79_000_000, -39_000_000, -20_000_000, 20_000_000, 39_000_000, 79_000_000, 118_000_000]
    expected = 1 + sum(billionths >= limit for limit in limits)
    assert maps.map_1(np.array([billionths / 1e9]), MAP_1).tolist() == [expected]


@given(st.sampled_from(MAP_5), st.integers(-3_000, 3_000))
def test_map_5_near_its_boundaries(boundary, billionths):
    """Protects map 5 close to each boundary, on either side."""
    expected = MAP_5.index(boundary) + (2 if billionths >= 0 else 1)
    assert maps.map_5(np.array([boundary + billionths / 1e9]), MAP_5).tolist() == [expected]


@given(
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
)
def test_a_higher_value_never_has_a_lower_class(one, other):
    """Protects the order of classes, for any two numbers that there are."""
    low, high = maps.intervals(np.array(sorted([one, other])), MAP_2)
    assert 1 <= low <= high <= 7


def test_the_difference_of_two_decimals_is_what_a_person_computes():
    """Protects METHOD 3: 0.03 − 0.01 is 0.02 and lies in the class from +0.020, though floating point gives less."""
    assert 0.03 - 0.01 < 0.02
    rows = {"onv_2022": [0.01], "gemeente": ["GM0001"]}
    found = classified({"onv_2022": [0.03]}, table=rows, reference="tabel")
    assert classes_of(found, "1") == [6]
    assert found.derived["onv_afw"].tolist() == [0.02]


def test_a_change_is_rounded_as_well(z_profile):
    """Protects the rounding in maps 5 and 6: 0.009 − 0.002 is 0.007, 0.29 − 0.04 is 0.25."""
    assert 0.009 - 0.002 < 0.007
    found = classified({"onv_2014": [0.002], "onv_2022": [0.009]}, profile=z_profile)
    assert classes_of(found, "5") == [4]
    assert 0.29 - 0.04 < 0.25
    found = classified({"kwb_2014": [0.04], "kwb_2022": [0.29]}, profile=z_profile)
    assert classes_of(found, "6") == [4]


def test_leefbaarometer_profile_has_the_classes_of_konv():
    """Protects the second profile of METHOD 3: its boundaries, and no national mean in any year."""
    profile = read_profile(shipped_profile("leefbaarometer"))
    values = [v for limit in LEEFBAAROMETER for v in (limit - 1e-9, limit)]
    found = classified({"onv_2024": values}, profile=profile, to_year=2024)
    assert classes_of(found, "1") == [1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9]
    for year in (2014, 2018, 2020, 2022, 2024):
        found = classified({f"onv_{year}": [0.0392]}, profile=profile, from_year=2002, to_year=year)
        assert classes_of(found, "1") == [6]
        assert not any("national mean" in str(note) and str(year) in str(note) for note in found.notes)


def test_nan_never_has_a_class():
    """Protects against np.digitize, which gives NaN the top class."""
    for boundaries in (MAP_1, MAP_2, MAP_4, MAP_5, MAP_6):
        assert maps.intervals(np.array([np.nan]), boundaries).tolist() == [0]
    nothing = np.array([np.nan])
    assert maps.map_6(nothing, np.array([7]), MAP_6).tolist() == [0]
    found = classified({name: [0.1, NONE] for name in ("onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2022")})
    assert {key: classes_of(found, key)[1] for key in MAPS} == dict.fromkeys(MAPS, 0)


# --- whole tables -----------------------------------------------------------------------------------------------------


def test_map_3_is_the_table_of_method():
    """Protects all sixteen cells of map 3 and the levels, for every class of map 1 with every class of map 2."""
    for one, two in product(range(1, 10), range(1, 8)):
        expected = FOCUS[PROBLEMS[one - 1], VULNERABLE[two - 1]]
        assert maps.map_3(np.array([one]), np.array([two])).tolist() == [expected], (one, two)


def test_map_3_needs_both():
    """Protects map 3 where one of its two maps has no class."""
    for one, two in [(0, 7), (9, 0), (0, 0)]:
        assert maps.map_3(np.array([one]), np.array([two])).tolist() == [0]


def test_map_6_is_the_table_of_method():
    """Protects all 28 cells of map 6: four steps by seven classes of map 2."""
    for step, row in enumerate(CHANGE_OF_VULNERABLE):
        change = np.full(7, INSIDE_6[step])
        assert maps.map_6(change, np.arange(1, 8), MAP_6).tolist() == row


def test_map_6_needs_the_class_of_map_2():
    """Protects map 6 where the later value has no class: no class either, not even afname."""
    assert maps.map_6(np.array(INSIDE_6), np.zeros(4, dtype=int), MAP_6).tolist() == [0, 0, 0, 0]


def test_map_7_is_the_table_of_method():
    """Protects map 7 for all 504 combinations of classes of maps 5, 6 and 1."""
    assert len(RESILIENCE) == 36
    for five, six, one in product(range(1, 9), range(1, 8), range(1, 10)):
        expected = RESILIENCE[DIRECTION_OF_VULNERABLE[six], DIRECTION_OF_PROBLEMS[five], PROBLEMS[one - 1]]
        found = maps.map_7(np.array([five]), np.array([six]), np.array([one]))
        assert found.tolist() == [expected], (five, six, one)


def test_map_7_needs_all_its_inputs():
    """Protects METHOD 5: map 7 needs map 5 and map 6 even where one of them would settle the class."""
    for five, six in [(0, 1), (0, 2), (0, 3), (8, 0), (0, 0), (1, 0)]:
        assert maps.map_7(np.array([five]), np.array([six]), np.array([1])).tolist() == [0], (five, six)
    found = classified(
        {"kwb_2014": [0.0, 9.0], "kwb_2022": [0.0, 9.0], "onv_2014": [NONE, 0.0], "onv_2022": [0.0, 0.0]}
    )
    assert classes_of(found, "6") == [2, 2]
    assert classes_of(found, "7") == [0, 3]


def test_every_map_is_made_of_the_right_columns(z_profile):
    """Protects the wiring from columns to maps: 2016 areas, one for every combination of classes of maps 1, 2, 5 and
    steps of 6.
    """
    grid = list(product(range(9), range(7), range(8), range(4)))
    onv = np.array([INSIDE_1[a] for a, _, _, _ in grid])
    kwb = np.array([INSIDE_2[b] for _, b, _, _ in grid])
    values = {
        "onv_2022": onv,
        "onv_2014": onv - [INSIDE_5[c] for _, _, c, _ in grid],
        "kwb_2022": kwb,
        "kwb_2014": kwb - [INSIDE_6[d] for _, _, _, d in grid],
        "corp_2022": [[5, 20, 45, 70, 90][b % 5] for _, b, _, _ in grid],
    }
    found = classified(values, profile=z_profile)
    expected = {
        "1": [a + 1 for a, _, _, _ in grid],
        "2": [b + 1 for _, b, _, _ in grid],
        "3": [FOCUS[PROBLEMS[a], VULNERABLE[b]] for a, b, _, _ in grid],
        "4": [b % 5 + 1 for _, b, _, _ in grid],
        "5": [c + 1 for _, _, c, _ in grid],
        "6": [CHANGE_OF_VULNERABLE[d][b] for _, b, _, d in grid],
        "7": [
            RESILIENCE[DIRECTION_OF_VULNERABLE[CHANGE_OF_VULNERABLE[d][b]], DIRECTION_OF_PROBLEMS[c + 1], PROBLEMS[a]]
            for a, b, c, d in grid
        ],
    }
    for key, classes in expected.items():
        assert classes_of(found, key) == classes, f"map {key}"
        assert all(rank == reasons.NONE for rank in found.reason_ranks[key])


# --- references -------------------------------------------------------------------------------------------------------

# Four rows in two gemeenten; means by hand. Weighted by inw 2022 (100, 300, 200, 200):
#   all:   2022 (10 − 15 + 8 + 16) / 800 = 19/800 = 0.02375    2014 (5 − 21 + 4 + 8) / 800 = −0.005
#   A:     2022 (10 − 15) / 400 = −0.0125                      2014 (5 − 21) / 400 = −0.04
#   B:     2022 (8 + 16) / 400 = 0.06                          2014 (4 + 8) / 400 = 0.03
FOUR = {
    "onv_2022": [0.10, -0.05, 0.04, 0.08],
    "onv_2014": [0.05, -0.07, 0.02, 0.04],
    "inw_2022": [100, 300, 200, 200],
}
FOUR_GEMEENTEN = ["GM0001", "GM0001", "GM0002", "GM0002"]


def test_nederland_takes_the_national_mean_of_each_year():
    """Protects reference nederland: m of 2014 is −0.009 in the default profile, m of 2022 is 0."""
    found = classified(FOUR, gemeenten=FOUR_GEMEENTEN)
    assert found.derived["onv_afw"].tolist() == [0.10, -0.05, 0.04, 0.08]
    assert found.derived["onv_verschil"].tolist() == [0.041, 0.011, 0.011, 0.031]
    assert classes_of(found, "1") == [8, 3, 7, 8]
    assert classes_of(found, "5") == [7, 4, 4, 6]
    assert found.unweighted == ()


def test_tabel_takes_the_weighted_mean_of_all_rows():
    """Protects reference tabel: the mean of the table for that very year, weighted by inhabitants."""
    found = classified(FOUR, gemeenten=FOUR_GEMEENTEN, reference="tabel")
    assert found.derived["onv_afw"].tolist() == [0.07625, -0.07375, 0.01625, 0.05625]
    assert found.derived["onv_verschil"].tolist() == [0.02125, -0.00875, -0.00875, 0.01125]
    assert classes_of(found, "1") == [7, 3, 5, 7]
    assert classes_of(found, "5") == [5, 2, 2, 4]
    assert found.unweighted == ()


def test_gemeente_takes_the_weighted_mean_of_the_own_gemeente():
    """Protects reference gemeente, and that maps 1b and 5b are the same as 1 and 5 under it."""
    found = classified(FOUR, gemeenten=FOUR_GEMEENTEN, reference="gemeente")
    assert found.derived["onv_afw"].tolist() == [0.1125, -0.0375, -0.02, 0.02]
    assert found.derived["onv_verschil"].tolist() == [0.0225, -0.0075, -0.01, 0.01]
    assert classes_of(found, "1") == classes_of(found, "1b") == [8, 4, 5, 6]
    assert classes_of(found, "5") == classes_of(found, "5b") == [5, 2, 2, 4]


@pytest.mark.parametrize("reference", ["nederland", "tabel"])
def test_1b_and_5b_are_always_against_the_gemeente(reference):
    """Protects that 1b and 5b are made beside the seven maps, whatever the reference."""
    found = classified(FOUR, gemeenten=FOUR_GEMEENTEN, reference=reference)
    assert classes_of(found, "1b") == [8, 4, 5, 6]
    assert classes_of(found, "5b") == [5, 2, 2, 4]
    assert found.derived["onv_afw_gemeente"].tolist() == [0.1125, -0.0375, -0.02, 0.02]
    assert found.derived["onv_verschil_gemeente"].tolist() == [0.0225, -0.0075, -0.01, 0.01]


def test_maps_3_and_7_follow_the_reference(z_profile):
    """Protects METHOD 2: the reference governs maps 1 and 5, and through them 3 and 7."""
    values = {
        # against Nederland: much nuisance, alike; against a table that is worse and worsened: little, and improved
        "onv_2022": [-0.10],
        "onv_2014": [-0.10],
        "kwb_2022": [1.5],
        "kwb_2014": [0.0],
    }
    rows = {
        **{name: [column[0]] * 2 for name, column in values.items()},
        "onv_2022": [-0.2, -0.2],
        "onv_2014": [-0.1, -0.1],
    }
    against_country = classified(values, profile=z_profile)
    against_table = classified(values, table=rows, profile=z_profile, reference="tabel")
    assert [classes_of(against_country, key)[0] for key in "1357"] == [2, 9, 3, 7]
    assert [classes_of(against_table, key)[0] for key in "1357"] == [8, 3, 8, 8]


def test_the_mean_is_over_rows_without_a_polygon_too():
    """Protects METHOD 2: rows of the table for which there is no area count in its mean."""
    rows = {"onv_2022": [0.1, 0.3], "inw_2022": [100, 100], "gemeente": ["GM0001", "GM0001"]}
    found = classified({"onv_2022": [0.1]}, table=rows, reference="tabel")
    assert found.derived["onv_afw"].tolist() == [-0.1]
    assert found.derived["onv_afw_gemeente"].tolist() == [-0.1]


def test_the_mean_counts_masked_rows():
    """Protects METHOD 2: areas with too few inhabitants get no class, but count in the mean and in the sd of kwb."""
    values = {"onv_2022": [0.1, 0.0], "kwb_2022": [10.0, 30.0], "inw_2022": [150, 30]}
    found = classified(values, reference="tabel")
    # (150 × 0.1 + 30 × 0) / 180 = 0.083333333
    assert found.derived["onv_afw"].iloc[0] == 0.016666667
    # mean 13.333…, variance (150 × 3.333² + 30 × 16.667²) / 180 = 55.5556, z = −3.3333 / 7.45356
    assert found.derived["kwb_z"].iloc[0] == -0.447213595


def test_few_weights_make_the_mean_unweighted_and_say_for_which_maps():
    """Protects the 90 % rule end to end: under it the mean is plain, and the maps that use it are named."""
    onv = [0.1] + [0.0] * 9
    enough = {"onv_2022": onv, "inw_2022": [910.0] + [90 / 8] * 8 + [NONE]}
    found = classified(enough, reference="tabel", minimum_inhabitants=0)
    assert found.unweighted == ()
    assert found.derived["onv_afw"].iloc[0] == pytest.approx(0.1 - 0.091, abs=1e-9)
    too_few = {"onv_2022": onv, "inw_2022": [910.0] + [90 / 7] * 7 + [NONE] * 2}
    found = classified(too_few, reference="tabel", minimum_inhabitants=0)
    assert found.derived["onv_afw"].iloc[0] == 0.09
    assert found.unweighted == ("1", "3", "5", "7", "1b", "5b")


def test_unweighted_names_only_maps_that_use_the_mean():
    """Protects the list of unweighted maps: under nederland only 1b and 5b rest on a mean of the table, and 2, 3, 6, 7
    on that of kwb.
    """
    found = classified({"onv_2022": [0.1, 0.0], "onv_2014": [0.1, 0.0]})
    assert found.unweighted == ("1b", "5b")
    found = classified({"kwb_2022": [10.0, 30.0]})
    assert found.unweighted == ("2", "3", "6", "7")
    found = classified({"onv_2014": [0.1, 0.0], "onv_2022": [0.1, 0.0], "inw_2022": [60, 70], "kwb_2022": [1.0, 2.0]})
    assert found.unweighted == ()


def test_a_year_without_national_mean_is_taken_as_0_and_said():
    """Protects METHOD 2: a year that the profile has no m for counts as 0, with a note that names the year."""
    found = classified({"onv_2016": [0.05], "onv_2022": [0.1]}, from_year=2016)
    assert found.derived["onv_verschil"].tolist() == [0.05]
    told = [str(note) for note in found.notes if "national mean" in str(note)]
    assert len(told) == 1
    assert "Veerkracht 1.0" in told[0]
    assert "2016" in told[0]


@pytest.mark.parametrize("how", [{"reference": "tabel"}, {"from_year": 2014}])
def test_no_note_on_the_national_mean_where_none_was_needed(how):
    """Protects the reader from a note that does not concern the result."""
    found = classified({"onv_2014": [0.0, 0.1], "onv_2022": [0.1, 0.2]}, **how)
    assert not [note for note in found.notes if "national mean" in str(note)]


def test_an_unknown_gemeente_is_told_for_1b_and_5b_alone():
    """Protects METHOD 2: under nederland the reason stands at 1b and 5b, and the other maps are made."""
    values = {"onv_2014": [0.0, 0.0], "onv_2022": [0.1, 0.1]}
    found = classified(values, gemeenten=["GM0001", None])
    assert classes_of(found, "1") == [8, 8]
    assert reasons_of(found, 1) == {
        **dict.fromkeys(["2", "3", "4", "6", "7"], "niet aangeleverd"),
        **dict.fromkeys(["1b", "5b"], "gemeente onbekend"),
    }


def test_an_unknown_gemeente_under_reference_gemeente():
    """Protects METHOD 2: under reference gemeente maps 1, 3, 5 and 7 have the reason too; 2, 4 and 6 do not."""
    values = {name: [0.1, 0.2] for name in ("onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2022")}
    found = classified(values, gemeenten=["GM0001", None], reference="gemeente")
    assert reasons_of(found, 1) == dict.fromkeys(["1", "3", "5", "7", "1b", "5b"], "gemeente onbekend")
    assert reasons_of(found, 0) == {}


# --- vulnerable residents ---------------------------------------------------------------------------------------------


def test_z_is_weighted_by_inhabitants():
    """Protects map 2: weights 100 and 300 on 10 and 30 give mean 25 and sd √75, so z = −1.732 and 0.577."""
    found = classified({"kwb_2022": [10.0, 30.0], "inw_2022": [100, 300]})
    assert found.derived["kwb_z"].tolist() == [-1.732050808, 0.577350269]
    assert classes_of(found, "2") == [1, 5]


def test_z_without_inhabitants_is_plain():
    """Protects map 2 without inw: mean 20, population sd 10."""
    found = classified({"kwb_2022": [10.0, 30.0]})
    assert found.derived["kwb_z"].tolist() == [-1, 1]
    assert classes_of(found, "2") == [2, 6]


def test_the_change_is_in_the_sd_of_the_later_year():
    """Protects map 6: both years use the sd of t1 (10), not that of t0 (20)."""
    found = classified({"kwb_2014": [8.0, 48.0], "kwb_2022": [10.0, 30.0]})
    assert found.derived["kwb_verschil"].tolist() == [0.2, -1.8]
    assert classes_of(found, "6") == [2, 1]


def test_weights_of_map_2_are_those_of_its_own_year():
    """Protects the weights of z: inw of t1 where both years are there."""
    found = classified({"kwb_2022": [10.0, 30.0], "inw_2014": [100, 100], "inw_2022": [100, 300]})
    assert found.derived["kwb_z"].tolist() == [-1.732050808, 0.577350269]


def test_fixed_numbers_in_the_profile_replace_the_table(tmp_path):
    """Protects fixed_kwb: mean and sd of the profile, also for a single area, and nothing called unweighted."""
    profile = profile_with(tmp_path, fixed_kwb={"mean": 20, "sd": 8})
    found = classified({"kwb_2014": [24.0], "kwb_2022": [36.0]}, profile=profile)
    assert found.derived["kwb_z"].tolist() == [2]
    assert found.derived["kwb_verschil"].tolist() == [1.5]
    assert [classes_of(found, key)[0] for key in "26"] == [7, 7]
    assert found.unweighted == ()


@pytest.mark.parametrize("kwb", [[12.0], [12.0, 12.0]])
def test_too_few_values_or_no_spread(kwb):
    """Protects METHOD 2: one row, or a standard deviation of zero, gives no map 2 or 6 (nor 3 and 7), with
    the reason.
    """
    size = len(kwb)
    values = {"kwb_2014": [1.0] * size, "kwb_2022": kwb, "onv_2014": [0.0] * size, "onv_2022": [0.0] * size}
    found = classified(values)
    assert reasons_of(found) == {"4": "niet aangeleverd", **dict.fromkeys("2367", "te weinig waarden")}
    assert [classes_of(found, key)[0] for key in "15"] == [5, 2]
    assert np.isnan(found.derived[["kwb_z", "kwb_verschil"]].to_numpy()).all()


@given(
    st.integers(0, 1000),
    st.lists(st.integers(50, 30_000), min_size=2, max_size=15),
)
def test_equal_values_have_no_spread_whatever_their_weights(tenths, inhabitants):
    """Protects "standard deviation zero" against floating point: a weighted mean of equal numbers is often not that
    number.
    """
    values = {"kwb_2022": [tenths / 10] * len(inhabitants), "inw_2022": inhabitants}
    assert reasons_of(classified(values))["2"] == "te weinig waarden"


# --- reasons ----------------------------------------------------------------------------------------------------------


def test_the_reasons_stand_in_the_order_of_method():
    """Protects METHOD 5: which reason is told where several apply."""
    named = [
        "niet aangeleverd",
        "jaar ontbreekt",
        "geen gegevens",
        "code hergebruikt",
        "waarde ontbreekt",
        "te weinig inwoners",
    ]
    assert [reason for reason in reasons.REASONS if reason in named] == named
    assert set(reasons.REASONS) - set(named) == {"gemeente onbekend", "te weinig waarden"}


def test_reasons_travel_as_text_and_back():
    """Protects the fields <indicator>_reden, through which a join tells a later run why a value is missing."""
    written = np.array(["code hergebruikt", None, "geen gegevens", "", "iets anders"], dtype=object)
    ranks = reasons.ranks(written)
    assert reasons.texts(ranks).tolist() == ["code hergebruikt", None, "geen gegevens", None, None]


def test_what_was_not_given_is_told_per_map():
    """Protects `niet aangeleverd`: corp alone makes map 4, and every other map says that its table is lacking."""
    found = classified({"corp_2022": [45.0]})
    assert reasons_of(found) == dict.fromkeys(["1", "2", "3", "5", "6", "7", "1b", "5b"], "niet aangeleverd")
    assert classes_of(found, "4") == [3]


def test_a_year_that_is_not_there():
    """Protects `jaar ontbreekt`: onv and kwb of 2022 alone leave maps 5, 6, 7 and 5b without classes."""
    found = classified({"onv_2022": [0.1, 0.2], "kwb_2022": [1.0, 2.0], "corp_2022": [1.0, 2.0]})
    assert reasons_of(found) == dict.fromkeys(["5", "6", "7", "5b"], "jaar ontbreekt")


def test_a_year_whose_column_is_empty():
    """Protects `jaar ontbreekt` for a column without any value, as dimension scores of 2012 are."""
    found = classified({"onv_2014": [NONE, NONE], "onv_2022": [0.1, 0.2]})
    assert reasons_of(found)["5"] == "jaar ontbreekt"


def test_a_year_that_only_other_areas_have():
    """Protects the difference between a missing year and a missing value: the table has the year, these
    areas do not.
    """
    rows = {"onv_2022": [NONE, 0.2], "gemeente": ["GM0001", "GM0001"]}
    found = classified({"onv_2022": [NONE]}, table=rows)
    assert reasons_of(found)["1"] == "waarde ontbreekt"


def test_equal_years_leave_no_development():
    """Protects FROM_YEAR = TO_YEAR: maps 5, 6, 7 and 5b say `jaar ontbreekt`, never "gelijk gebleven"."""
    found = classified({"onv_2022": [0.1, 0.2], "kwb_2022": [1.0, 2.0], "corp_2022": [5.0, 5.0]}, from_year=2022)
    assert reasons_of(found) == dict.fromkeys(["5", "6", "7", "5b"], "jaar ontbreekt")
    assert np.isnan(found.derived[["onv_verschil", "onv_verschil_gemeente", "kwb_verschil"]].to_numpy()).all()


def test_a_missing_value():
    """Protects `waarde ontbreekt`, per input: an empty kwb of 2014 takes maps 6 and 7, no other."""
    values = {name: [0.1, 0.2, 0.3] for name in ("onv_2014", "onv_2022", "kwb_2022", "corp_2022")}
    found = classified({**values, "kwb_2014": [NONE, 1.0, 2.0]})
    assert reasons_of(found) == dict.fromkeys("67", "waarde ontbreekt")
    assert reasons_of(found, 1) == {}


@pytest.mark.parametrize("reason", ["geen gegevens", "code hergebruikt"])
def test_the_reason_of_a_row_goes_before_a_missing_value(reason):
    """Protects the order: an area without a row has no value either, and says the first of the two."""
    why = {"onv": [reasons.REASONS.index(reason), reasons.NONE]}
    found = classified({"onv_2014": [NONE, 0.0], "onv_2022": [NONE, 0.1]}, row_reasons=why)
    assert reasons_of(found)["1"] == reasons_of(found)["5"] == reason
    assert "1" not in reasons_of(found, 1)


def test_a_reason_is_told_only_where_a_value_is_missing():
    """Protects maps of one year where the two years come from two tables: a row that only the other table lacks costs
    no class.
    """
    why = {"onv": [reasons.REASONS.index("geen gegevens"), reasons.NONE]}
    found = classified({"onv_2014": [NONE, 0.0], "onv_2022": [0.1, 0.1]}, row_reasons=why)
    assert classes_of(found, "1") == [8, 8]
    assert reasons_of(found)["5"] == "geen gegevens"


def test_the_first_reason_of_all_inputs_is_told():
    """Protects maps with several inputs: kwb not given goes before onv without a row, which goes before an
    empty onv.
    """
    why = {"onv": [reasons.REASONS.index("geen gegevens")]}
    found = classified(
        {"onv_2022": [NONE], "onv_2014": [NONE]}, table={"onv_2022": [1.0], "onv_2014": [1.0]}, row_reasons=why
    )
    assert reasons_of(found)["3"] == "niet aangeleverd"
    assert reasons_of(found)["1"] == "geen gegevens"


def test_too_few_inhabitants_is_told_last():
    """Protects the order: an area that has no value and too few inhabitants says that the value is missing."""
    found = classified({"onv_2022": [NONE, 0.1, 0.2], "inw_2022": [10, 10, 1000]})
    assert [
        reasons_of(found, place)["1"] if place < 2 else reasons_of(found, place).get("1") for place in range(3)
    ] == [
        "waarde ontbreekt",
        "te weinig inwoners",
        None,
    ]


def test_a_class_and_a_reason_exclude_each_other():
    """Protects every field pair kaartN / kaartN_reden: exactly one of the two is filled."""
    values = {
        "onv_2014": [NONE, 0.0, 0.1, 0.2],
        "onv_2022": [0.0, NONE, 0.1, 0.2],
        "kwb_2014": [NONE, 1.0, 2.0, 3.0],
        "kwb_2022": [1.0, 1.0, 2.0, NONE],
        "corp_2022": [NONE, 10.0, 30.0, 100.0],
        "inw_2022": [1000, 20, 49, NONE],
    }
    found = classified(values, gemeenten=["GM0001", None, "GM0002", "GM0001"], reference="gemeente")
    assert ((found.classes == 0) == (found.reason_ranks != reasons.NONE)).all(axis=None)


def test_no_gemeente_mean_leaves_no_class():
    """Protects 1b where the gemeente of the area has no row in the table: a reason, never a class out of nothing."""
    rows = {"onv_2022": [0.1], "gemeente": ["GM0002"]}
    found = classified({"onv_2022": [0.1]}, table=rows, gemeenten=["GM0001"])
    assert classes_of(found, "1b") == [0]
    assert reasons_of(found)["1b"] == "waarde ontbreekt"


# --- masking ----------------------------------------------------------------------------------------------------------

FULL = {
    "onv_2014": [0.0, 0.1, 0.2],
    "onv_2022": [0.1, 0.2, 0.0],
    "kwb_2014": [10.0, 20.0, 30.0],
    "kwb_2022": [20.0, 30.0, 10.0],
    "corp_2022": [5.0, 50.0, 90.0],
    "inw_2022": [49, 50, NONE],
}


def test_fewer_than_50_inhabitants_are_masked_on_every_map():
    """Protects privacy: 49 inhabitants no class on any map, 50 a class, and an unknown number is not masked."""
    found = classified(FULL)
    assert found.masked.tolist() == [True, False, False]
    assert reasons_of(found, 0) == dict.fromkeys(MAPS, "te weinig inwoners")
    assert {key: classes_of(found, key)[0] for key in MAPS} == dict.fromkeys(MAPS, 0)
    assert reasons_of(found, 1) == reasons_of(found, 2) == {}


def test_masked_areas_lose_what_privacy_rules_protect():
    """Protects privacy: indicators and derived values of a masked area are empty, only the inhabitants stay."""
    found = classified(FULL)
    masked = found.indicators.iloc[0]
    assert masked["inw_2022"] == 49
    assert masked.drop("inw_2022").isna().all()
    assert set(found.indicators) == {"onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2022", "inw_2022"}
    assert found.derived.iloc[0].isna().all()
    assert set(found.derived) == {
        "onv_afw",
        "onv_verschil",
        "onv_afw_gemeente",
        "onv_verschil_gemeente",
        "kwb_z",
        "kwb_verschil",
    }
    assert found.indicators.iloc[1].notna().all()
    assert found.derived.iloc[1].notna().all()


@pytest.mark.parametrize(("minimum", "masked"), [(0, [False, False]), (10, [True, False]), (11, [True, True])])
def test_the_minimum_can_be_chosen(minimum, masked):
    """Protects MIN_INHABITANTS: below it, not at it; 0 turns the mask off, also for areas without anyone."""
    found = classified({"corp_2022": [20.0, 20.0], "inw_2022": [0, 10]}, minimum_inhabitants=minimum)
    assert found.masked.tolist() == masked


def test_without_inhabitants_nothing_is_masked_and_that_is_said():
    """Protects the reader: no inw means no mask, with a note; a mask that was turned off needs none."""
    found = classified({"corp_2022": [20.0]})
    assert not found.masked.any()
    assert len(found.notes) == 1
    assert "inw_2022" in str(found.notes[0])
    assert classified({"corp_2022": [20.0]}, minimum_inhabitants=0).notes == ()


def test_the_inhabitants_of_another_year_do_not_mask():
    """Protects METHOD 5: the mask holds inw of t1 against the minimum."""
    found = classified({"corp_2022": [20.0], "inw_2014": [10]})
    assert not found.masked.any()


def test_the_input_is_not_changed():
    """Protects the caller: masking empties a copy."""
    values = pd.DataFrame({name: np.array(column, dtype=float) for name, column in FULL.items()})
    before = values.copy()
    rows = values.assign(gemeente="GM0001")
    maps.classify(
        values,
        pd.DataFrame(index=values.index),
        pd.Series(["GM0001"] * 3, dtype=object),
        rows,
        maps.Question(2014, 2022, default_profile()),
    )
    pd.testing.assert_frame_equal(values, before)


def test_has_map_says_whether_any_area_has_a_class():
    """Protects the choice of the map that a layer opens with."""
    found = classified({"corp_2022": [20.0, NONE]})
    assert [key for key in MAPS if found.has_map(key)] == ["4"]
