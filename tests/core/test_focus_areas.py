"""Protects the figures of a circle: what counts, what does not, and when there are none."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.core.covered import SIZE, Area, facts_of, overlaps_of
from veerkracht_plugin.core.focus.area_facts import area_facts
from veerkracht_plugin.core.focus.focus_areas import BY_AREA, BY_DWELLINGS, BY_INHABITANTS, describe, figure_names

FEW, NOTHING = "te weinig inwoners", "geen gegevens"


def described(
    areas: list[Area], shares: list[float], weight: str = BY_INHABITANTS, minimum: float = 50, outside: float = 0.0
) -> dict[str, Any]:
    """The figures of one circle that covers these shares of areas, and `outside` m² more; without missing ones."""
    covered = overlaps_of([(0, area, share) for area, share in enumerate(shares) if share])
    circle = np.array([sum(shares) * SIZE + outside])
    [row] = describe(covered, facts_of(areas), circle, weight, minimum).to_dict("records")
    return {name: value for name, value in row.items() if isinstance(value, list) or not pd.isna(value)}


def test_shares_of_areas_count_their_inhabitants():
    areas = [{"inhabitants": 100, "onv_t1": 0.1}, {"inhabitants": 300, "onv_t1": -0.1}]
    found = described(areas, [1, 0.5])
    assert (found["inwoners"], found["buurten"]) == (250, 2)
    assert found["onv_2022"] == pytest.approx((100 * 0.1 - 150 * 0.1) / 250)


@pytest.mark.parametrize(
    ("weight", "mean"),
    [(BY_INHABITANTS, (100 * 1 + 150 * 3) / 250), (BY_AREA, (1 + 0.5 * 3) / 1.5), (BY_DWELLINGS, (10 + 40 * 3) / 50)],
)
def test_what_areas_count_by(weight, mean):
    areas = [{"inhabitants": 100, "dwellings": 10, "kwb_t1": 1}, {"inhabitants": 300, "dwellings": 80, "kwb_t1": 3}]
    found = described(areas, [1, 0.5], weight)
    assert found["kwb_2022"] == pytest.approx(mean)
    assert found["inwoners"] == 250


def test_a_change_is_taken_over_areas_with_both_years():
    """Means over different areas would differ although neither area changed."""
    areas = [{"inhabitants": 100, "onv_t0": 0.1, "onv_t1": 0.1}, {"inhabitants": 100, "onv_t1": -0.1}]
    found = described(areas, [1, 1])
    assert found["onv_2014"] == pytest.approx(0.1)
    assert found["onv_2022"] == pytest.approx(0)
    assert found["onv_verschil"] == pytest.approx(0)


def test_no_change_where_no_area_has_both_years():
    areas = [{"inhabitants": 100, "kwb_t0": 5}, {"inhabitants": 100, "kwb_t1": 9}]
    found = described(areas, [1, 1])
    assert (found["kwb_2014"], found["kwb_2022"]) == (5, 9)
    assert "kwb_verschil" not in found


def test_areas_without_a_value_do_not_count_in_its_mean():
    areas = [{"inhabitants": 100, "corp_t1": 80}, {"inhabitants": 900}, {"corp_t1": 10}]
    assert described(areas, [1, 1, 1])["corp_aandeel"] == 80


def test_the_class_of_most_inhabitants_prevails():
    areas = [{"inhabitants": 100, "kaart3": 9}, {"inhabitants": 400, "kaart3": 2}, {"inhabitants": 350, "kaart3": 9}]
    assert described(areas, [1, 1, 1])["kaart3"] == 9
    assert described(areas, [1, 1, 0.5])["kaart3"] == 2


@pytest.mark.parametrize(
    ("areas", "shares", "prevails"),
    [
        ([{"inhabitants": 100, "kaart1": 4}, {"inhabitants": 200, "kaart1": 6}], [1, 0.5], 4),
        ([{"inhabitants": 200, "kaart1": 4}, {"inhabitants": 100, "kaart1": 6}], [0.5, 1], 6),
        ([{"inhabitants": 100, "kaart1": 7}, {"inhabitants": 100, "kaart1": 6}], [1, 1], 6),
        ([{"inhabitants": 0, "kaart1": 7}, {"inhabitants": 0, "kaart1": 6}], [1, 0.5], 7),
    ],
)
def test_between_equals_the_larger_area_then_the_lower_class(areas, shares, prevails):
    assert described(areas, shares, minimum=0)["kaart1"] == prevails


def test_masked_areas_keep_their_inhabitants_and_count_as_no_data():
    areas = [{"inhabitants": 100, "kaart3": 9}, {"inhabitants": 40}]
    found = described(areas, [1, 1])
    assert (found["inwoners"], found["kaart3"]) == (140, 9)
    assert found["aandeel_geen_gegevens"] == pytest.approx(0.5)


def test_no_data_is_what_lies_outside_or_has_no_class_on_map_3():
    areas = [{"inhabitants": 100, "kaart3": 9, "kaart1": 1}, {"inhabitants": 100, "kaart1": 1}]
    assert described(areas, [1, 1], outside=SIZE * 2)["aandeel_geen_gegevens"] == 0.75
    assert described(areas, [1, 1], outside=-SIZE)["aandeel_geen_gegevens"] == 0


def test_where_there_is_no_map_3_a_class_on_any_map_is_data():
    areas = [{"inhabitants": 100, "kaart1": 1}, {"inhabitants": 100, "kaart4": 1}, {"inhabitants": 100}, {}]
    assert described(areas, [1, 1, 1, 1])["aandeel_geen_gegevens"] == 0.5


@pytest.mark.parametrize(
    ("worst", "second", "tier"),
    [(10, 0, 1), (9, 90, 2), (9, 1, 2), (9, 0, None), (0, 10, 2), (0, 9, None), (90, 10, 1)],
)
def test_the_tier_is_that_of_a_tenth_of_the_circle(worst, second, tier):
    inhabitants = [worst, second, 100 - worst - second]
    areas = [{"inhabitants": count, "kaart3": number} for count, number in zip(inhabitants, (10, 9, 2))]
    assert described(areas, [1, 1, 1]).get("rang") == tier


# --- no figures ---


def test_too_few_inhabitants_show_no_figures():
    areas = [{"inhabitants": 99, "onv_t1": 0.1, "kaart3": 9, "name": "Kerk", "gemeente": "Almelo"}]
    assert described(areas, [0.5], minimum=51) == {"reden": FEW, "gemeente": "Almelo", "names": ["Kerk"]}
    assert described(areas, [0.5], minimum=50)["inwoners"] == 50
    assert described(areas, [0.01], minimum=0)["inwoners"] == 1


def test_unknown_inhabitants_are_not_few():
    found = described([{"inhabitants": None, "kaart3": 9}], [1])
    assert "inwoners" not in found
    assert "reden" not in found
    assert found["kaart3"] == 9


def test_nobody_lives_there():
    """Then means have no weight, and the class is that of the area."""
    found = described([{"inhabitants": 0, "kaart3": 9, "onv_t1": 0.1}], [1], minimum=0)
    assert (found["inwoners"], found["kaart3"]) == (0, 9)
    assert not {"onv_2022", "rang", "reden"} & set(found)


def test_outside_all_areas():
    found = describe(overlaps_of([]), facts_of([{"inhabitants": 100, "kaart3": 9}]), np.array([5.0]), BY_AREA, 50)
    [row] = found.dropna(axis=1).to_dict("records")
    assert row == {"aandeel_geen_gegevens": 1.0, "reden": NOTHING, "gemeente": "", "names": []}


def test_areas_without_anything_to_say():
    found = described([{"inhabitants": 100, "kaart3": None}], [1])
    assert (found["reden"], found["inwoners"], found["aandeel_geen_gegevens"]) == (NOTHING, 100, 1.0)


def test_a_layer_without_inhabitants_counts_by_area_and_masks_nothing():
    found = described([{"kaart3": 9}], [0.2], BY_AREA)
    assert "inwoners" not in found
    assert (found["kaart3"], found["buurten"]) == (9, 1)
    with pytest.raises(ValueError, match="no inhabitants"):
        described([{"kaart3": 9}], [0.2])


def test_no_circles_and_no_areas():
    nothing = describe(overlaps_of([]), facts_of([{"inhabitants": 1}]), np.empty(0), BY_INHABITANTS, 50)
    assert list(nothing.columns) == [*figure_names(2014, 2022), "gemeente", "names"]
    assert len(nothing) == 0
    empty = area_facts({"kaart3": [], "inhabitants": []}, 0, (2014, 2022))
    assert describe(overlaps_of([]), empty, np.array([1.0]), BY_INHABITANTS, 50)["reden"].tolist() == [NOTHING]


def test_years_that_are_not_known_have_no_columns():
    assert "onv_2022" in figure_names(None, 2022)
    assert not any("None" in name or name.startswith("kwb_2") for name in figure_names(None, None))
    facts = area_facts({"kaart3": [9], "inhabitants": [100]}, 1, (None, None))
    found = describe(overlaps_of([(0, 0, 1.0)]), facts, np.array([SIZE]), BY_INHABITANTS, 50)
    assert list(found.columns) == [*figure_names(None, None), "gemeente", "names"]
    assert found["inwoners"].tolist() == [100]


# --- where it is ---


def test_slivers_are_no_buurten_and_give_no_names():
    areas = [{"inhabitants": 500, "name": name} for name in ("Noord", "Zuid", "Oost", "Noord")]
    found = described(areas, [0.3, 0.9, 0.00009, 0.1])
    assert found["buurten"] == 3
    assert found["names"] == ["Zuid", "Noord"]


def test_the_gemeente_of_most_weight():
    areas = [{"inhabitants": 10, "gemeente": "Almelo"}, {"inhabitants": 100, "gemeente": "Hengelo"}]
    areas += [{"inhabitants": 95, "gemeente": "Almelo"}, {"inhabitants": 10}]
    assert described(areas, [1, 1, 1, 1])["gemeente"] == "Almelo"
    assert described(areas, [1, 1, 1, 1], BY_AREA)["gemeente"] == "Almelo"
    assert described(areas, [1, 1, 0.5, 1])["gemeente"] == "Hengelo"
