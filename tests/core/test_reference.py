"""Means and standard deviations are those of METHOD 2, worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veerkracht_plugin.core.reference import gemeente_means, inhabitants, moments, table_moments

NONE = math.nan


def of_one_group(values, weights):
    return moments(np.array(values, dtype=float), np.array(weights, dtype=float), np.zeros(len(values), dtype=int), 1)


def test_weighted_mean_and_standard_deviation():
    """Protects the weights: (1×1 + 3×5) / 4 = 4, variance (1×9 + 3×1) / 4 = 3."""
    found = of_one_group([1, 5], [1, 3])
    assert found.mean.tolist() == [4]
    assert found.sd.tolist() == [math.sqrt(3)]
    assert found.count.tolist() == [2]
    assert found.weighted.tolist() == [True]


def test_without_weights_all_rows_weigh_alike():
    """Protects the plain mean: (1 + 5) / 2 = 3, sd 2."""
    found = of_one_group([1, 5], [NONE, NONE])
    assert (found.mean[0], found.sd[0], found.weighted[0]) == (3, 2, False)


@pytest.mark.parametrize(
    ("without", "rows", "weighted"), [(1, 10, True), (2, 10, False), (2, 20, True), (3, 20, False), (1, 9, False)]
)
def test_ninety_per_cent_of_the_rows_need_a_weight(without, rows, weighted):
    """Protects the 90 % rule at its edge: 9 of 10 and 18 of 20 are enough, 8 of 10, 17 of 20 and 8 of 9 are not."""
    values = [10.0] + [0.0] * (rows - 1)
    weights = [3.0] + [1.0] * (rows - without - 1) + [NONE] * without
    found = of_one_group(values, weights)
    assert found.weighted.tolist() == [weighted]
    expected = 30 / (3 + rows - without - 1) if weighted else 10 / rows
    assert found.mean[0] == pytest.approx(expected, rel=1e-12)


def test_only_rows_with_a_value_count_for_the_ninety_per_cent():
    """Protects the 90 % rule against rows that have a weight but no value, or neither."""
    found = of_one_group([1.0, 3.0, NONE, NONE, NONE], [1, 1, NONE, NONE, NONE])
    assert (found.mean[0], found.count[0], found.weighted[0]) == (2, 2, True)
    found = of_one_group([1.0, 3.0, NONE, NONE], [NONE, 5, 5, 5])
    assert (found.mean[0], found.count[0], found.weighted[0]) == (2, 2, False)


def test_weights_that_add_up_to_nothing():
    """Protects against division by zero where nobody lives in any of the rows."""
    found = of_one_group([1.0, 3.0], [0, 0])
    assert (found.mean[0], found.weighted[0]) == (2, False)


def test_no_rows_have_no_mean():
    """Protects an empty group: no mean, no warning, nothing counted."""
    found = moments(np.array([NONE]), np.array([1.0]), np.array([0]), 2)
    assert np.isnan(found.mean).all()
    assert np.isnan(found.sd).all()
    assert found.count.tolist() == [0, 0]


def test_groups_do_not_mix_and_rows_of_no_group_count_nowhere():
    """Protects means per gemeente: each its own rows, weights and 90 % rule."""
    values = np.array([1.0, 3.0, 10.0, 20.0, 99.0])
    weights = np.array([1.0, 3.0, NONE, 7.0, 1.0])
    found = moments(values, weights, np.array([0, 0, 1, 1, -1]), 2)
    assert found.mean.tolist() == [2.5, 15]
    assert found.weighted.tolist() == [True, False]
    assert found.count.tolist() == [2, 2]


def test_the_weight_is_of_the_year_else_of_the_later_year():
    """Protects METHOD 2: weight = inw of that year, else inw of t1, row by row."""
    table = pd.DataFrame(
        {"inw_2014": [100.0, NONE, NONE], "inw_2022": [500.0, 600.0, NONE], "inw_2018": [1.0, 1.0, 1.0]}
    )
    assert inhabitants(table, 2014, 2022).tolist()[:2] == [100, 600]
    assert np.isnan(inhabitants(table, 2014, 2022)[2])
    assert inhabitants(table, 2022, 2022).tolist()[:2] == [500, 600]
    assert inhabitants(table[["inw_2022"]], 2014, 2022).tolist()[:2] == [500, 600]
    assert inhabitants(table[["inw_2014"]], 2014, 2022).tolist()[:1] == [100]


def test_another_year_is_no_weight():
    """Protects METHOD 2: the inhabitants of a third year, or of t0 for t1, weigh nothing."""
    table = pd.DataFrame({"inw_2014": [100.0], "inw_2018": [100.0]})
    assert np.isnan(inhabitants(table, 2022, 2022)).all()
    assert np.isnan(inhabitants(pd.DataFrame({"onv_2022": [1.0]}), 2022, 2022)).all()


def test_moments_of_a_table():
    """Protects the choice of column and weights: onv of 2014 weighted by inw of 2014."""
    table = pd.DataFrame(
        {"onv_2014": [0.0, 0.4], "onv_2022": [9.0, 9.0], "inw_2014": [300.0, 100.0], "inw_2022": [1.0, 1.0]}
    )
    assert table_moments(table, "onv", 2014, 2022).mean.tolist() == [0.1]


def test_means_of_the_own_gemeente():
    """Protects map 1b: every area gets the mean of its own gemeente, whatever the order of areas and rows."""
    table = pd.DataFrame(
        {"onv_2022": [0.1, 0.3, 0.5, 0.9], "inw_2022": [100.0, 100.0, 100.0, 300.0], "gemeente": ["B", "B", "A", "A"]}
    )
    means, weighted = gemeente_means(table, "onv", 2022, 2022, pd.Series(["A", "B", "A"], dtype=object))
    assert means.tolist() == pytest.approx([0.8, 0.2, 0.8])
    assert weighted


def test_an_unknown_gemeente_has_no_mean():
    """Protects areas without a gemeente, and of one that the table lacks; rows without a gemeente belong to none."""
    table = pd.DataFrame({"onv_2022": [0.1, 0.9], "gemeente": ["A", None]})
    means, _ = gemeente_means(table, "onv", 2022, 2022, pd.Series(["A", None, "C"], dtype=object))
    assert means[0] == 0.1
    assert np.isnan(means[1:]).all()


def test_only_gemeenten_that_are_used_need_weights():
    """Protects the word "ongewogen": a gemeente elsewhere in the table without inhabitants does not bring it about."""
    table = pd.DataFrame({"onv_2022": [0.1, 0.9], "inw_2022": [10.0, NONE], "gemeente": ["A", "B"]})
    assert gemeente_means(table, "onv", 2022, 2022, pd.Series(["A"], dtype=object))[1]
    assert not gemeente_means(table, "onv", 2022, 2022, pd.Series(["A", "B"], dtype=object))[1]


@given(st.lists(st.tuples(st.floats(-1, 1), st.integers(1, 10_000)), min_size=1, max_size=30))
def test_a_row_of_n_inhabitants_counts_as_n_rows(rows):
    """Protects weighting as such: the same mean and sd as when every row is repeated once per inhabitant, in exact
    fractions.
    """
    from fractions import Fraction

    total = sum(weight for _, weight in rows)
    mean = sum(Fraction(value) * weight for value, weight in rows) / total
    variance = sum((Fraction(value) - mean) ** 2 * weight for value, weight in rows) / total
    found = of_one_group([value for value, _ in rows], [weight for _, weight in rows])
    assert found.mean[0] == pytest.approx(float(mean), abs=1e-12)
    assert found.sd[0] == pytest.approx(math.sqrt(variance), abs=1e-9)
