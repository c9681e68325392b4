"""How focus circles look: strokes, badges and rules per map, as `resources/circle_looks.json` has them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...paths import resource
from ..legends import LANGUAGES

CORPORATION_LIMIT = 60.0

# What a rule may ask of a circle.
CONDITIONS = ("corporation_at_limit", "corporation_below_limit", "development")


@dataclass(frozen=True)
class Stroke:
    """A line: its colour "#RRGGBB", its width in mm, and the lengths of dash and gap in mm, none where it is solid."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Look:
    """A ring, its strokes from the lowest to the highest, and the colours of its badge; `edge_width` in mm."""

    ring: tuple[Stroke, ...]
    fill: str
    ink: str
    edge: str
    edge_width: float


@dataclass(frozen=True)
class Rule:
    """The circles that `condition` (one of CONDITIONS, None: those that are left), their look and their label."""

    condition: str | None
    look: Look
    label: str
    label_en: str

    def worded(self, limit: float = CORPORATION_LIMIT, language: str = "nl") -> str:
        """Returns the label with the limit (%) filled in: "corporatiebezit 62,5% of meer"."""
        if language not in LANGUAGES:
            raise ValueError(f"{language!r} is none of {', '.join(LANGUAGES)}")
        if language == "en":
            return self.label_en.format(limit=f"{limit:g}")
        return self.label.format(limit=f"{limit:g}".replace(".", ","))


@dataclass(frozen=True)
class BadgeShape:
    """The plate of a number, in mm: a disc, or a pill from `pill_from` characters; its text in points.

    `gap` is the least distance between two; `fonts` are families, the first that is there is taken.
    """

    height: float
    pill_width: float
    pill_from: int
    further_character: float
    gap: float
    fonts: tuple[str, ...]
    font_style: str
    font_size: float

    def width(self, text: str) -> float:
        """Returns the width in mm that a number of so many characters needs."""
        if len(text) < self.pill_from:
            return self.height
        return self.pill_width + max(0, len(text) - self.pill_from - 1) * self.further_character


@dataclass(frozen=True)
class Page:
    """The map on an A4 page: its size and the free space around what it shows, in mm; steps of its scale."""

    width: float
    height: float
    air: float
    scale_step: int


def style_name(key: str | None) -> str:
    """Returns the name of the circles' style on a map: "Focuscirkels kaart 4"; without a key that for any map."""
    return str(_document()["style"] if key is None else _document()["style_of_map"].format(key=key))


def file_stem(key: str) -> str:
    """Returns the name of the style file for a map, without suffix: "focuscirkels_kaart4"."""
    return str(_document()["file"].format(key=key))


@cache
def rules(key: str | None) -> tuple[Rule, ...]:
    """Returns the rules of a map, the one without a condition last; without a key those for any map."""
    found = _document()["rules"]
    return tuple(_rule(rule) for rule in found.get(key or "", found[""]))


@cache
def leader() -> tuple[Stroke, ...]:
    """Returns the line from a ring to a badge outside it, the lowest stroke first."""
    return _strokes(_document()["leader"])


@cache
def badge_shape() -> BadgeShape:
    """Returns the plate of a number."""
    shape = _document()["badge"]
    return BadgeShape(
        height=shape["height_mm"],
        pill_width=shape["pill_width_mm"],
        pill_from=shape["pill_from_characters"],
        further_character=shape["further_character_mm"],
        gap=shape["gap_mm"],
        fonts=tuple(shape["fonts"]),
        font_style=shape["font_style"],
        font_size=shape["font_size_pt"],
    )


@cache
def smallest_ring() -> float:
    """Returns the diameter in mm under which a ring is not drawn, and its badge stands alone."""
    return float(_document()["smallest_ring_mm"])


@cache
def page() -> Page:
    """Returns the map on an A4 page."""
    described = _document()["page"]
    return Page(described["map_width_mm"], described["map_height_mm"], described["air_mm"], described["scale_step"])


@cache
def _document() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(resource("circle_looks.json").read_text(encoding="utf-8"))
    return content


def _rule(rule: Mapping[str, Any]) -> Rule:
    look = _document()["looks"][rule["look"]]
    badge = look["badge"]
    return Rule(
        condition=rule.get("when"),
        look=Look(_strokes(look["ring"]), badge["fill"], badge["ink"], badge["edge"], badge["edge_mm"]),
        label=rule["label"],
        label_en=rule["label_en"],
    )


def _strokes(strokes: Sequence[Mapping[str, Any]]) -> tuple[Stroke, ...]:
    return tuple(Stroke(found["colour"], found["width_mm"], tuple(found.get("dash_mm", ()))) for found in strokes)
