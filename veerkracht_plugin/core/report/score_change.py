"""The change of the score against the reference, as maps 5 and 7 take it: of areas, of circles, and what it is called.

A circle has its change without the reference (resources/focus_circles.json), areas have it in onv_verschil (METHOD 3).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .circle_fields_of import number_of, text_of
from .report_data import ReportData
from .view import View
from .wording import Words


def relative_change(view: View) -> np.ndarray:
    """Returns the change of the score of each area against the reference; without that its own change."""
    if is_relative(view.data):
        return view.value("onv_verschil")
    return view.value("onv_t1") - view.value("onv_t0")


def is_relative(data: ReportData) -> bool:
    """Says whether the change against the reference is known of any area."""
    return not bool(np.isnan(data.value("onv_verschil")).all())


def circle_change(data: ReportData, circle: Mapping[str, Any]) -> float | None:
    """Returns the change of the score of a circle against the reference; None where it is not known."""
    own = number_of(circle, "onv_verschil")
    return None if own is None else own - _shift(data, text_of(circle, "gemeente"))


def _shift(data: ReportData, gemeente: str) -> float:
    """How much the reference itself changed where a circle is."""
    change = data.value("onv_t1") - data.value("onv_t0") - data.value("onv_verschil")
    known = ~np.isnan(change)
    own = known & (data.areas.gemeenten == gemeente)
    chosen = change[own] if own.any() else change[known]
    return float(np.median(chosen)) if len(chosen) else 0.0


def change_heading(data: ReportData, words: Words, where: str) -> str:
    """Returns what the change is called, with what it is against: "Verandering score t.o.v. Nederland".

    `where`: "table", or "factsheet", whose column has other changes too.
    """
    return str(words.text("score_change", where, data.facts.reference if is_relative(data) else "own"))
