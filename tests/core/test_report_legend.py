"""Protects the legend of a page: all classes in METHOD's order, with their counts, and the grid of map 3."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.colour_difference import difference
from tests.core.report_builders import KEYS, area, data_of, facts_of_areas, in_class, many_areas, view_of
from veerkracht_plugin.core.legends import PALETTES, legends
from veerkracht_plugin.core.report.legend_rows import focus_grid, legend_rows
from veerkracht_plugin.core.report.report_data import facts_of


def rows_of(areas, key, facts=None, **given):
    data = data_of(areas) if facts is None else data_of(areas, facts=facts)
    return legend_rows(view_of(data, **given), key)


def people(areas):
    """Inhabitants of areas; None where there are areas, and of none of them they are known."""
    known = [one["inhabitants"] for one in areas if one["inhabitants"] is not None]
    return None if areas and not known else sum(known)


@settings(max_examples=80, deadline=None)
@given(many_areas(), st.sampled_from(KEYS))
def test_every_class_has_its_areas_and_inhabitants(areas, key):
    rows = [row for row in rows_of(areas, key) if row.fill is not None]
    known = facts_of_areas(areas).inhabitants
    nobody_known = known is None or all(one["inhabitants"] is None for one in areas)
    numbers = [*range(1, len(legends()[key].entries) + 1), None]
    assert [row.number for row in rows] == numbers
    for row in rows:
        own = in_class(areas, key, [row.number])
        assert row.areas == len(own)
        assert row.inhabitants == (None if nobody_known else people(own))
    assert sum(row.areas for row in rows) == len(areas)


def test_map_7_has_the_published_headings_and_short_labels():
    labels = [(row.label, row.fill is None) for row in rows_of([area("Aa", k7=6)], "7")]
    assert labels[0] == ("afname kwetsbare bewoners en …", True)
    assert labels[1] == ("- afname problemen", False)
    assert labels[3] == ("kwetsbare bewoners ongeveer gelijk", False)
    assert labels[4] == ("toename kwetsbare bewoners en …", True)
    assert labels[7] == ("- weinig veerkracht, veel problemen", False)
    assert len(labels) == 8 + 2 + 1


def test_no_data_comes_last_hatched():
    last = rows_of([area("Aa", k1=1), area("Bee", inhabitants=20)], "1")[-1]
    assert (last.label, last.is_hatched, last.number, last.areas, last.inhabitants) == (
        "geen gegevens",
        True,
        None,
        1,
        20,
    )
    assert rows_of([area("Aa", k1=1)], "1", language="en")[-1].label == "no data"


@pytest.mark.parametrize(
    ("reference", "key", "label"),
    [
        ("nederland", "1", "gemiddeld in Nederland"),
        ("tabel", "1", "gemiddeld in de tabel"),
        ("nederland", "1b", "gemiddeld in de gemeente"),
    ],
)
def test_the_middle_class_is_worded_by_reference(reference, key, label):
    facts = facts_of(reference, "Veerkracht 1.0")
    assert rows_of([area("Aa", k1=1)], key, facts)[4].label == label


def test_an_unweighted_mean_says_so():
    facts = facts_of("tabel", "Veerkracht 1.0", unweighted=("1",))
    assert rows_of([area("Aa", k1=1)], "1", facts)[4].label == "gemiddeld in de tabel (ongewogen)"


def test_colours_are_those_of_the_palette():
    entry = legends()["5"].entries[0]
    assert (rows_of([area("Aa", k5=1)], "5")[0].fill, rows_of([area("Aa", k5=1)], "5")[0].ink) == (
        entry.main,
        entry.ink_main,
    )
    twin = rows_of([area("Aa", k5=1)], "5", palette="colour_blind")[0]
    assert (twin.fill, twin.ink) == (entry.twin, entry.ink_twin)


def test_the_grid_of_map_3_has_problems_upwards_and_vulnerable_to_the_right():
    grid = focus_grid(view_of(data_of([area("Aa", k3=9), area("Bee", k3=9), area("Cee", k3=1)])))
    assert [[cell.number for cell in row] for row in grid] == [
        [None, None, None, 10],
        [7, 8, 9, None],
        [4, 5, 6, None],
        [1, 2, 3, None],
    ]
    assert (grid[1][2].areas, grid[1][2].inhabitants) == (2, 2000)
    assert all(cell.fill is None and not cell.label for row in grid for cell in row if cell.number is None)


@pytest.mark.parametrize(("language", "label"), [("nl", "buiten bebouwd gebied"), ("en", "outside built-up area")])
@pytest.mark.parametrize("key", KEYS)
def test_what_lies_outside_the_built_up_area_comes_last_and_is_not_counted(key, language, label):
    areas = [area("Aa", **{f"k{key}": 1}), area("Bee")]
    plain = rows_of(areas, key, language=language)
    rows = rows_of(areas, key, language=language, with_open_land=True)
    assert rows[:-1] == plain
    last = rows[-1]
    assert (last.label, last.number, last.areas, last.inhabitants, last.is_ruled) == (label, None, None, None, True)
    assert not any(row.is_ruled for row in plain)


def test_the_grey_of_the_built_up_area_is_no_colour_of_a_class():
    grey = rows_of([area("Aa", k1=1)], "1", with_open_land=True)[-1].fill
    fills = {entry.fill(palette) for legend in legends().values() for entry in legend.entries for palette in PALETTES}
    assert min(difference(grey, fill) for fill in fills) > 5
