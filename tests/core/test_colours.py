"""The palettes keep their distances, for all eyes: CARTOGRAPHY section 1, computed again from the legends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import pytest

from tests.core.colour_difference import VIEWS, Lab, ciede2000, contrast, difference, lab
from veerkracht_plugin.core.legends import PALETTES, Legend, legends, no_data

# The test data of Sharma, Wu and Dalal (2005), table 1.
PUBLISHED_PAIRS: list[tuple[Lab, Lab, float]] = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, -1.1848, -84.8006), (50, 0, -82.7485), 1.0000),
    ((50, -0.9009, -85.5211), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0010), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.49, -0.001), (50, -2.49, 0.0012), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0009, -2.49), 4.8045),
    ((50, -0.001, 2.49), (50, 0.0010, -2.49), 4.8045),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((50, 2.5, 0), (50, 3.1736, 0.5854), 1.0000),
    ((50, 2.5, 0), (50, 3.2972, 0), 1.0000),
    ((50, 2.5, 0), (50, 1.8634, 0.5757), 1.0000),
    ((50, 2.5, 0), (50, 3.2592, 0.3350), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]

# The smallest ΔE as normal / deutan / protan, for the main palette and for the twin.
NEIGHBOURS = {
    "1": ("11.6 / 10.1 / 10.1", "12.8 / 13.5 / 12.1"),
    "2": ("15.2 / 13.9 / 14.5", "16.4 / 17.4 / 15.7"),
    "3": ("20.9 / 20.8 / 16.3", "20.8 / 21.9 / 21.0"),
    "4": ("11.3 / 10.6 / 11.3", "14.3 / 15.1 / 13.6"),
    "5": ("12.6 / 10.5 / 10.6", "11.0 / 11.8 / 10.5"),
    "6": ("13.9 / 10.6 / 12.2", "13.1 / 11.4 / 12.8"),
    "7": ("17.7 / 14.9 / 12.9", "19.3 / 16.9 / 18.6"),
}
ALL_PAIRS = {
    "1": ("11.6 / 8.3 / 8.2", "12.8 / 13.5 / 12.1"),
    "2": ("15.2 / 13.9 / 14.5", "16.4 / 17.4 / 15.7"),
    "3": ("15.8 / 8.7 / 10.9", "14.7 / 11.8 / 10.4"),
    "4": ("11.3 / 10.6 / 11.3", "14.3 / 15.1 / 13.6"),
    "5": ("12.6 / 9.4 / 8.5", "11.0 / 11.8 / 10.5"),
    "6": ("13.9 / 10.6 / 12.2", "13.1 / 11.4 / 12.8"),
    "7": ("17.7 / 8.4 / 9.2", "19.3 / 10.3 / 10.3"),
}
TO_NO_DATA = {
    "1": ("11.9 / 11.7 / 11.7", "9.6 / 9.6 / 8.4"),
    "2": ("12.6 / 12.0 / 10.0", "11.7 / 11.7 / 10.3"),
    "3": ("9.8 / 10.0 / 9.7", "9.6 / 9.8 / 9.5"),
    "4": ("11.8 / 12.1 / 11.8", "11.9 / 8.6 / 9.0"),
    "5": ("12.6 / 12.6 / 12.5", "9.8 / 9.7 / 8.5"),
    "6": ("15.3 / 15.2 / 15.4", "14.0 / 13.9 / 14.1"),
    "7": ("13.3 / 10.9 / 12.9", "15.5 / 8.5 / 10.9"),
}

# The WCAG contrast of the text on each class; D is dark text, W white.
INKS = {
    ("1", "main"): "W9.5 W5.3 D5.8 D9.2 D16.2 D11.0 D8.2 D5.3 W5.8",
    ("1", "colour_blind"): "W10.6 W5.5 D6.2 D10.7 D15.3 D12.1 D7.9 D4.7 W6.6",
    ("2", "main"): "W5.6 D6.7 D11.4 D15.0 D8.6 W4.4 W10.5",
    ("2", "colour_blind"): "W6.2 D6.4 D11.4 D15.1 D8.9 W4.4 W11.5",
    ("3", "main"): "W6.9 D6.7 D11.2 D10.3 D12.6 D5.4 D4.2 D7.2 W5.3 W12.0",
    ("3", "colour_blind"): "W7.5 D7.7 D12.8 D11.7 D13.5 D6.0 W5.0 D6.6 W5.8 W16.2",
    ("4", "main"): "D15.2 D10.0 D6.0 W5.6 W12.1",
    ("4", "colour_blind"): "D13.0 D9.6 D5.7 W5.9 W12.0",
    ("5", "main"): "W6.6 D7.8 D15.7 D12.4 D9.9 D6.5 W4.2 W8.7",
    ("5", "colour_blind"): "W6.2 D9.0 D15.2 D13.5 D9.0 D5.9 W4.9 W9.3",
    ("6", "main"): "D5.7 D7.8 D14.4 D10.1 D6.2 W5.4 W11.7",
    ("6", "colour_blind"): "W4.2 D8.3 D14.2 D9.5 D5.6 W6.3 W14.4",
    ("7", "main"): "W5.2 D9.9 D8.6 D9.7 D5.0 W8.3 D11.7 W4.6",
    ("7", "colour_blind"): "W5.9 D9.8 D7.7 D12.0 D6.2 W10.3 D12.0 W4.9",
}

Pair = tuple[str, str]
PairsOf = Callable[[Sequence[str]], list[Pair]]

every_map = pytest.mark.parametrize("key", NEIGHBOURS)
both_palettes = pytest.mark.parametrize("palette", PALETTES)


def neighbours(fills: Sequence[str]) -> list[Pair]:
    return list(zip(fills, fills[1:]))


def all_pairs(fills: Sequence[str]) -> list[Pair]:
    return list(combinations(fills, 2))


def with_no_data(fills: Sequence[str]) -> list[Pair]:
    return [(fill, no_data().fill) for fill in fills]


def smallest(pairs: Sequence[Pair]) -> list[float]:
    """The smallest difference of the pairs in each view."""
    return [min(difference(one, other, view) for one, other in pairs) for view in VIEWS]


def fills(legend: Legend, palette: str) -> list[str]:
    return [entry.fill(palette) for entry in legend.entries]


@pytest.mark.parametrize(("one", "other", "expected"), PUBLISHED_PAIRS)
def test_colour_difference_is_the_published_one(one: Lab, other: Lab, expected: float) -> None:
    assert ciede2000(one, other) == pytest.approx(expected, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(expected, abs=5e-5)


def test_views_keep_greys_and_confuse_red_with_green() -> None:
    for view in VIEWS:
        assert lab("#FFFFFF", view) == pytest.approx((100, 0, 0), abs=0.02)
        assert lab("#808080", view) == pytest.approx(lab("#808080"), abs=0.02)
    red, green = "#C0392B", "#6B7A1E"
    assert difference(red, green) > 40
    assert difference(red, green, "deutan") < 20


def test_contrast_runs_from_1_to_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.005)


@every_map
@both_palettes
@pytest.mark.parametrize(
    ("pairs_of", "table"), [(neighbours, NEIGHBOURS), (all_pairs, ALL_PAIRS), (with_no_data, TO_NO_DATA)]
)
def test_distance_table_comes_out_the_same(
    key: str, palette: str, pairs_of: PairsOf, table: dict[str, tuple[str, str]]
) -> None:
    measured = smallest(pairs_of(fills(legends()[key], palette)))
    assert " / ".join(f"{value:.1f}" for value in measured) == table[key][PALETTES.index(palette)]


@every_map
@both_palettes
def test_distances_are_large_enough_in_every_view(key: str, palette: str) -> None:
    colours = fills(legends()[key], palette)
    assert min(smallest(neighbours(colours))) >= 10
    assert min(smallest(with_no_data(colours))) >= 8
    assert min(smallest(all_pairs(colours))) >= (8 if palette == "main" else 10)


@pytest.mark.parametrize(("palette", "expected"), [("main", 12.5), ("colour_blind", 17.9)])
def test_cells_side_by_side_in_the_grid_of_map_3_differ(palette: str, expected: float) -> None:
    beside = [(1, 2), (2, 3), (4, 5), (5, 6), (7, 8), (8, 9), (1, 4), (4, 7), (2, 5), (5, 8), (3, 6), (6, 9), (9, 10)]
    colours = fills(legends()["3"], palette)
    pairs = [(colours[one - 1], colours[other - 1]) for one, other in beside]
    assert round(min(smallest(pairs)), 1) == expected


@pytest.mark.parametrize(("key", "palette"), INKS)
def test_ink_is_as_measured(key: str, palette: str) -> None:
    letters = {"#1C1C1C": "D", "#FFFFFF": "W"}
    measured = [
        f"{letters[entry.ink(palette)]}{contrast(entry.fill(palette), entry.ink(palette)):.1f}"
        for entry in legends()[key].entries
    ]
    assert " ".join(measured) == INKS[key, palette]


def test_low_contrast_only_where_it_is_known() -> None:
    low = {
        (palette, legend.key, entry.number)
        for legend in legends().values()
        if legend.reference is None
        for palette in PALETTES
        for entry in legend.entries
        if contrast(entry.fill(palette), entry.ink(palette)) < 4.5
    }
    twin = {("colour_blind", "2", 6), ("colour_blind", "6", 1)}
    assert low == {("main", "2", 6), ("main", "3", 7), ("main", "5", 7)} | twin
    assert round(contrast(no_data().fill, no_data().ink)) == 14


@every_map
@both_palettes
def test_the_darkest_class_is_a_good_one_on_map_5_alone(key: str, palette: str) -> None:
    """The good classes cover the large rural buurten, which would shout."""
    darkest = min(legends()[key].entries, key=lambda entry: lab(entry.fill(palette))[0]).number
    assert darkest == {"1": 1, "2": 7, "3": 10, "4": 5, "5": 8, "6": 7, "7": 6}[key]
