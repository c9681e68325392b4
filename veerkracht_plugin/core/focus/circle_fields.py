"""The fields of a layer of focus circles and the tabs of its form, as `resources/focus_circles.json` has them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ...paths import resource

# A layer with these holds circles, whatever else there is in it.
SIGNS_OF_CIRCLES = frozenset({"nr", "straal_m"})

# Years for a layer that knows of no maps yet: the defaults of the main job.
DEFAULT_YEARS = (2014, 2022)


@dataclass(frozen=True)
class CircleField:
    """One field.

    `kind` is "text", "integer", "real" or "date"; `choices` has the words of each value that it may take, empty where
    it is free; `is_computed` fields are filled in by the plugin, and read-only in the form.
    """

    name: str
    kind: str
    label: str
    tooltip: str
    is_computed: bool = False
    has_lines: bool = False
    is_attachment: bool = False
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Group:
    """Fields under a common title in the form."""

    title: str
    fields: tuple[CircleField, ...]


@dataclass(frozen=True)
class Tab:
    """A tab of the form, its groups in `columns` columns."""

    title: str
    columns: int
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Observations:
    """The table of observations with date and photo, several to a circle: its title, its name and its fields."""

    title: str
    table: str
    fields: tuple[CircleField, ...]


def tabs(years: tuple[int, int] = DEFAULT_YEARS) -> tuple[Tab, ...]:
    """Returns the tabs of the form, with the years of the maps filled in (from, to)."""
    return tuple(
        Tab(tab["title"], tab["columns"], tuple(_group(group, years) for group in tab["groups"]))
        for tab in _document()["tabs"]
    )


def circle_fields(years: tuple[int, int] = DEFAULT_YEARS) -> tuple[CircleField, ...]:
    """Returns all fields in the order of the form; one year twice (from = to) gives its fields once."""
    return tuple({found.name: found for found in _in_order(years)}.values())


def observations() -> Observations:
    """Returns the table of observations."""
    described = _document()["observations"]
    fields = tuple(_field(found, DEFAULT_YEARS) for found in described["fields"])
    return Observations(described["title"], described["table"], fields)


def _in_order(years: tuple[int, int]) -> Iterator[CircleField]:
    for tab in tabs(years):
        for group in tab.groups:
            yield from group.fields


@cache
def _document() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(resource("focus_circles.json").read_text(encoding="utf-8"))
    return content


def _group(group: Mapping[str, Any], years: tuple[int, int]) -> Group:
    return Group(group["title"], tuple(_field(found, years) for found in group["fields"]))


def _field(found: Mapping[str, Any], years: tuple[int, int]) -> CircleField:
    name, label, tooltip = (found[key].format(t0=years[0], t1=years[1]) for key in ("name", "label", "tooltip"))
    return CircleField(
        name=name,
        kind=found["kind"],
        label=label,
        tooltip=tooltip,
        is_computed=found.get("computed", False),
        has_lines=found.get("lines") == "several",
        is_attachment=found.get("attachment", False),
        choices=found.get("choices", {}),
    )
