"""From which problem level to which: the change between the two years as a matrix."""

from __future__ import annotations

import numpy as np

from ..maps import PROBLEM_LEVEL, intervals
from .page_parts import development_kicker, head, page_source
from .pages import ChangePage, Paragraph
from .view import View

_LEVELS = 4


def change_page(view: View) -> ChangePage | None:
    """Returns the page of the change; None where the levels of the earlier year are not known.

    They follow from the deviation of that year, which the layer has as onv_afw − onv_verschil, and from the boundaries
    of map 1: without those of the profile there is no page.
    """
    levels = levels_of_both_years(view)
    if levels is None:
        return None
    before, after = levels
    known = (before > 0) & (after > 0)
    if not known.any():
        return None
    words = view.words
    areas, inhabitants = _matrix(view, before, after)
    return ChangePage(
        **head(
            view,
            words.text("change", "file"),
            words.text("change", "title"),
            kicker=development_kicker(view),
            subtitle=words.say("change", "subtitle", reference=view.reference("1")),
            source=page_source(view, ["1"]),
        ),
        paragraphs=_paragraphs(view, before, after, known),
        levels=tuple(words.text("levels", "problems")),
        areas=areas,
        inhabitants=inhabitants,
        axes=tuple(axis.format(t0=view.from_year, t1=view.to_year) for axis in words.text("change", "axes")),
        moves=tuple(words.text("change", "moves")),
    )


def levels_of_both_years(view: View) -> tuple[np.ndarray, np.ndarray] | None:
    """Returns the problem level of each area in both years, 1 (weinig) to 4 (zeer veel), 0 where unknown."""
    if view.facts.details is None or view.data.areas.from_year is None:
        return None
    earlier = np.round(view.value("onv_afw") - view.value("onv_verschil"), 9)
    before = PROBLEM_LEVEL[intervals(earlier, view.facts.details.boundaries["map1"])]
    return before, PROBLEM_LEVEL[view.classes("1")]


def _matrix(
    view: View, before: np.ndarray, after: np.ndarray
) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int | None, ...], ...]]:
    """Areas and inhabitants by level, the worst first: rows the earlier year, columns the later one."""
    levels = range(_LEVELS, 0, -1)
    cells = [[(before == row) & (after == column) for column in levels] for row in levels]
    return (
        tuple(tuple(int(cell.sum()) for cell in row) for row in cells),
        tuple(tuple(view.people(cell) for cell in row) for row in cells),
    )


def _paragraphs(view: View, before: np.ndarray, after: np.ndarray, known: np.ndarray) -> tuple[Paragraph, ...]:
    words = view.words
    fewer, more = known & (after < before), known & (after > before)
    values = {
        "t0": view.from_year,
        "t1": view.to_year,
        "reference": view.reference("1"),
        "known": view.areas(known),
        "fewer": view.areas(fewer),
        "more": view.areas(more),
        "same": view.areas(known & (after == before)),
    }
    found = [("direction", words.say("change", "direction", "text", **values))]
    if (fewer | more).any():
        found.append(("largest", _largest_move(view, before, after, fewer | more)))
    found.append(("reading", words.say("change", "reading", "text", **values)))
    return tuple(Paragraph(str(words.text("change", name, "heading")), text) for name, text in found)


def _largest_move(view: View, before: np.ndarray, after: np.ndarray, moved: np.ndarray) -> str:
    """The move from one level to another that most areas made."""
    words = view.words
    move = np.where(moved, before.astype(int) * (_LEVELS + 1) + after, 0)
    counts = np.bincount(move[moved])
    largest = np.flatnonzero(counts == counts.max())
    first, last = _move_in_words(view, int(largest[0]))
    other_first, other_last = _move_in_words(view, int(largest[-1]))
    return words.say(
        "change",
        "largest",
        _wording(counts),
        areas=view.areas(move == largest[0]),
        each=words.amount(int(counts.max()), "areas"),
        ties=words.amount(len(largest)),
        first=first,
        last=last,
        other_first=other_first,
        other_last=other_last,
        total=words.amount(int(moved.sum())),
    )


def _wording(counts: np.ndarray) -> str:
    """The text for moves that so many areas made: one alone, one most of all, two alike, or none that stands out."""
    if np.count_nonzero(counts) == 1:
        return "single" if counts.max() == 1 else "only"
    return {1: "text", 2: "two"}.get(int(np.count_nonzero(counts == counts.max())), "none")


def _move_in_words(view: View, move: int) -> tuple[str, str]:
    names = view.words.text("levels", "problems")
    first, last = divmod(move, _LEVELS + 1)
    return names[_LEVELS - first], names[_LEVELS - last]
