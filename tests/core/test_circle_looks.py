"""Protects how circles look: colours and widths of CARTOGRAPHY section 2, words of the legend, numbers to be read."""

from __future__ import annotations

import pytest

from tests.core.colour_difference import contrast
from veerkracht_plugin.core.focus.circle_looks import CONDITIONS, Look, Rule, badge_shape, leader, rules, style_name
from veerkracht_plugin.core.legends import PALETTES, legends

KEYS = [*legends(), None]
LOOKS = {rule.look for key in KEYS for rule in rules(key)}


def look_of(key: str, condition: str | None) -> Look:
    return next(rule.look for rule in rules(key) if rule.condition == condition)


def labels(key: str | None, limit: float = 60, language: str = "nl") -> list[str]:
    return [rule.worded(limit, language) for rule in rules(key)]


@pytest.mark.parametrize(
    ("key", "condition", "colour"),
    [
        ("3", None, "#1A1A1A"),
        ("7", None, "#1A1A1A"),
        ("4", "corporation_at_limit", "#0B4DA2"),
        ("4", "corporation_below_limit", "#C8102E"),
        ("4", None, "#1A1A1A"),
        ("6", None, "#FFFFFF"),
        ("6", "development", "#0B4F3A"),
    ],
)
def test_colours_and_widths_are_those_of_the_design(key: str, condition: str | None, colour: str) -> None:
    look = look_of(key, condition)
    assert colour in {stroke.colour for stroke in look.ring}
    assert look.fill == colour
    casing = look.ring[0]
    assert casing.colour == "#FFFFFF"
    assert casing.width >= 1.9
    if condition != "development":
        assert look.ring[-1].colour == colour
        assert look.ring[-1].width == 0.7
        assert casing.width == 1.9


def test_only_below_the_limit_is_dashed() -> None:
    dashed = {stroke.dash for look in LOOKS for stroke in look.ring if stroke.dash}
    assert dashed == {(2.4, 1.2)}
    assert look_of("4", "corporation_below_limit").ring[-1].dash


def test_the_white_ring_has_edges_and_the_green_one_two_lines() -> None:
    edged = look_of("6", None).ring
    assert (edged[1].colour, round((edged[1].width - edged[2].width) / 2, 3)) == ("#1A1A1A", 0.3)
    doubled = look_of("6", "development").ring
    assert [stroke.colour for stroke in doubled] == ["#FFFFFF", "#0B4F3A", "#FFFFFF"]


def test_strokes_lie_on_wider_ones() -> None:
    for strokes in (*(look.ring for look in LOOKS), leader()):
        assert all(lower.width > upper.width for lower, upper in zip(strokes, strokes[1:]))


def test_numbers_can_be_read_and_badges_are_seen_on_any_class() -> None:
    fills = {entry.fill(palette) for legend in legends().values() for entry in legend.entries for palette in PALETTES}
    for look in LOOKS:
        assert contrast(look.fill, look.ink) >= 4.5
        assert contrast(look.fill, look.edge) >= 5
        assert all(max(contrast(look.fill, fill), contrast(look.edge, fill)) >= 2 for fill in fills)


def test_a_badge_grows_with_its_number() -> None:
    assert [badge_shape().width(text) for text in ("1", "12", "12b", "123b")] == [5.2, 5.2, 8, 8]
    assert badge_shape().width("12345") > 8


def test_legend_reads_well() -> None:
    assert labels("3") == labels("1b") == ["focusgebied"]
    assert labels("4") == ["corporatiebezit 60% of meer", "corporatiebezit onder 60%", "corporatiebezit onbekend"]
    assert labels("4", 62.5)[:2] == ["corporatiebezit 62,5% of meer", "corporatiebezit onder 62,5%"]
    assert labels("4", 62.5, "en")[0] == "corporation dwellings 62.5% or more"
    assert labels("6") == ["alleen op deze kaart", "focusgebied"]
    with pytest.raises(ValueError, match="fr"):
        labels("4", 60, "fr")


@pytest.mark.parametrize("key", KEYS)
def test_the_last_rule_takes_what_is_left(key: str | None) -> None:
    found: tuple[Rule, ...] = rules(key)
    assert [rule.condition is None for rule in found] == [False] * (len(found) - 1) + [True]
    assert {rule.condition for rule in found} <= {*CONDITIONS, None}


def test_styles_are_named_after_their_map() -> None:
    assert style_name("4") == "Focuscirkels kaart 4"
    assert style_name(None) == "Focuscirkels"
