"""Protects against circles that are taken for areas: a circle layer has classes too, and QGIS proposes it."""

from __future__ import annotations

import pytest

from tests.qgis.circle_rows import circle_layer
from tests.qgis.runs import refusal


@pytest.mark.parametrize(
    ("algorithm", "more"),
    [
        ("listareas", {}),
        ("suggestfocusareas", {}),
        ("describefocusareas", {"CIRCLES": circle_layer}),
    ],
)
def test_circles_are_refused_as_areas(provider, algorithm, more):
    given = {name: make({"nr": "1"}) for name, make in more.items()}
    circles = circle_layer({"nr": "1", "kaart3": 10, "kaart7": 5, "inwoners": 900})
    said = refusal(algorithm, AREAS=circles, OUTPUT="TEMPORARY_OUTPUT", **given)
    assert said.startswith("focuscirkels holds focus circles and no areas")
