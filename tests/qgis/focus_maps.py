"""A small map of classes for the tests on focus areas: squares of 100 m, each with a class and inhabitants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsVectorLayer

from tests.qgis.runs import KEYS, squares

FIELDS = "&".join(
    [
        *(f"field={name}:string" for name in ("code", "naam", "gemeentenaam")),
        *(f"field=kaart{key}:integer" for key in KEYS),
        *(f"field={name}:double" for name in ("onv_2014", "onv_2022", "corp_2022")),
        "field=inw_2022:integer",
    ]
)
SIDE = 100.0
WEST, SOUTH = 241_000.0, 485_000.0


def cell(column: float, row: float, width: float = 1.0, height: float = 1.0) -> str:
    """Returns a rectangle as WKT, counted in squares from the south-west corner of the map."""
    west, south = WEST + SIDE * column, SOUTH + SIDE * row
    east, north = west + SIDE * width, south + SIDE * height
    return f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def area(
    name: str, shape: str, number: int | None, inhabitants: int | None, key: str = "3", **more: Any
) -> dict[str, Any]:
    """Returns an area with a class on one map."""
    given = {"naam": name, "code": f"BU09990{ord(name[0]):03}", "gemeentenaam": "Almelo", "geometry": shape}
    return {**given, f"kaart{key}": number, "inw_2022": inhabitants, **more}


def classified(*areas: Mapping[str, Any], fields: str = FIELDS, crs: str = "EPSG:28992") -> QgsVectorLayer:
    """Makes a layer of areas."""
    return squares(areas, fields=fields, crs=crs)
