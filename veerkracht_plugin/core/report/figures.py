"""Charts: problems and vulnerable residents against corporation dwellings, the stock, and the quadrant diagram."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..legends import legends
from ..maps import PROBLEM_LEVEL, VULNERABLE_LEVEL
from .circle_fields_of import number_of, text_of
from .page_parts import first_year_is_known, head
from .pages import Bar, BarChart, Diagram, Dot, FiguresPage, Paragraph, Rounded
from .score_change import circle_change, is_relative, relative_change
from .view import View
from .wording import Amount

_LEVELS = 4
# Which class lends its colour to a level, worst level first.
_COLOURS = {"problems": ("1", (1, 2, 3, 6)), "vulnerable": ("2", (6, 5, 3, 1))}
# Classes of map 4 with 60 % and more, and with 80 % and more.
_STRONG, _STRONGEST, _OTHERS = (4, 5), (5,), (1, 2, 3)


def figures_page(view: View) -> FiguresPage | None:
    """Returns the page of charts; None where there is nothing to draw."""
    charts = [*_level_charts(view), *_stock_charts(view)]
    diagram = quadrants(view, _circle_dots(view)) if first_year_is_known(view) else None
    if not charts and diagram is None:
        return None
    words = view.words
    return FiguresPage(
        **head(view, words.text("figures", "file"), words.text("figures", "title")),
        paragraphs=tuple(_paragraphs(view, diagram)),
        charts=tuple(charts),
        diagram=diagram,
    )


# --- against corporation dwellings ------------------------------------------------------------------------------------


def levels(view: View, name: str) -> np.ndarray:
    """Returns the level of each area, 1 to 4 (zeer veel), 0 where unknown; `name`: "problems" or "vulnerable"."""
    found: np.ndarray = PROBLEM_LEVEL[view.classes("1")] if name == "problems" else VULNERABLE_LEVEL[view.classes("2")]
    return found


def sizes(view: View) -> np.ndarray:
    """Returns how much each area counts: its inhabitants, or one where those are not known of any."""
    return np.ones(view.count) if view.inhabitants is None else np.nan_to_num(view.inhabitants)


def by_corporation(view: View, name: str) -> np.ndarray:
    """Returns inhabitants (or areas) by class of map 4 (5 rows) and level, the worst first (4 columns)."""
    class_, level = view.classes("4").astype(int), levels(view, name).astype(int)
    known = (class_ > 0) & (level > 0)
    place = (class_[known] - 1) * _LEVELS + _LEVELS - level[known]
    found: np.ndarray = np.bincount(place, sizes(view)[known], 5 * _LEVELS).reshape(5, _LEVELS)
    return found


def _level_charts(view: View) -> list[BarChart]:
    return [chart for name in _COLOURS if (chart := _level_chart(view, name)) is not None]


def _level_chart(view: View, name: str) -> BarChart | None:
    amounts = by_corporation(view, name)
    if not amounts.any():
        return None
    key, numbers = _COLOURS[name]
    fills = [legends()[key].entry(number).fill(view.options.palette) for number in numbers]
    # The texts have them as the grid of map 3 does: problems worst first, vulnerable from left to right.
    names = view.words.text("levels", name)[:: 1 if name == "problems" else -1]
    bars = [
        _shares(view, view.label("4", number), amounts[number - 1], fills, names)
        for number in range(1, len(amounts) + 1)
    ]
    return _chart(view, name, bars)


def _shares(view: View, label: str, amounts: np.ndarray, fills: Sequence[str], names: Sequence[str]) -> Bar:
    total = float(amounts.sum())
    if not total:
        return Bar(label, ())
    return Bar(
        label,
        tuple(
            (round(100 * float(amount) / total, 6), fill, f"{name}: {view.words.percent(float(amount), total)}")
            for amount, fill, name in zip(amounts, fills, names)
        ),
    )


def _chart(view: View, name: str, bars: Sequence[Bar]) -> BarChart:
    words = view.words
    title = view.dated(words.text("figures", name))
    told = [
        words.say("figures", "bar", label=bar.label, parts=", ".join(text for _, _, text in bar.parts))
        for bar in bars
        if bar.parts
    ]
    return BarChart(title, unit(view, name), tuple(bars), f"{title}. {' '.join(told)}")


def unit(view: View, name: str) -> str:
    """Returns what the bars of a chart are parts of."""
    if name == "stock":
        return str(view.words.text("figures", "unit", "stock"))
    return str(view.words.text("figures", "unit", "areas" if view.inhabitants is None else "inhabitants"))


# --- the stock --------------------------------------------------------------------------------------------------------


def stock(view: View) -> np.ndarray:
    """Returns the corporation dwellings by class of map 4 (5 values); estimated by inhabitants without dwellings."""
    class_, dwellings = view.classes("4").astype(int), dwellings_of(view)
    known = class_ > 0
    found: np.ndarray = np.bincount(class_[known] - 1, dwellings[known], 5)
    return found


def dwellings_of(view: View) -> np.ndarray:
    """Returns the corporation dwellings of each area, 0 where unknown: of all where inhabitants are unknown too."""
    size = view.inhabitants if view.dwellings is None else view.dwellings
    if size is None:
        # A sum of shares is no number of dwellings.
        return np.zeros(view.count)
    return np.nan_to_num(view.value("corp_t1") * size / 100)


def _stock_charts(view: View) -> list[BarChart]:
    amounts = stock(view)
    if not amounts.any():
        return []
    entries = legends()["4"].entries
    fills = [entry.fill(view.options.palette) for entry in entries]
    names = [view.words.say("figures", "stock_part", label=view.label("4", entry.number)) for entry in entries]
    label = view.words.text("figures", "stock_bar" if view.dwellings is not None else "stock_bar_estimated")
    return [_chart(view, "stock", [_shares(view, str(label), amounts, fills, names)])]


# --- the quadrants ----------------------------------------------------------------------------------------------------


def quadrants(view: View, accents: Sequence[Dot]) -> Diagram | None:
    """Returns the diagram of all areas of a view, change of the index by change of the score, accents last.

    None where no area has both changes.
    """
    x, y = view.value("kwb_t1") - view.value("kwb_t0"), relative_change(view)
    known = ~np.isnan(x) & ~np.isnan(y)
    if not known.any():
        return None
    words = view.words
    dots = [Dot(*pair) for pair in zip(np.round(x[known], 4).tolist(), np.round(y[known], 4).tolist())]
    title = view.dated(words.text("figures", "quadrants", "title"))
    return Diagram(
        title=title,
        x_title=words.say("figures", "quadrants", "x"),
        y_title=words.say("figures", "quadrants", "y", reference=view.reference("5")),
        corners=tuple(words.text("figures", "quadrants", "corners")),
        dots=(*dots, *accents),
        alternative=f"{title}. {_quadrants_told(view)}",
    )


def quadrant_values(view: View) -> dict[str, Any]:
    """Returns the areas in each corner, as amounts, and `still`: those with a change of nothing in one or both."""
    x, y = view.value("kwb_t1") - view.value("kwb_t0"), relative_change(view)
    known = ~np.isnan(x) & ~np.isnan(y)
    x, y = np.round(np.nan_to_num(x), 9), np.round(np.nan_to_num(y), 9)
    corners = {
        "less_fewer": (x < 0) & (y > 0),
        "more_fewer": (x > 0) & (y > 0),
        "less_more": (x < 0) & (y < 0),
        "more_more": (x > 0) & (y < 0),
        "still": known & ((x == 0) | (y == 0)),
    }
    return {name: view.areas(mask) for name, mask in corners.items()}


def circle_dot(view: View, place: int) -> Dot | None:
    """Returns a circle as a dot with its number and name; None where its changes are not known."""
    circle = view.circle(place)
    x, y = number_of(circle, "kwb_verschil"), circle_change(view.data, circle)
    if x is None or y is None:
        return None
    # By its own name: the one that it gets without any is its number once more.
    label = " ".join(filter(None, [text_of(circle, "nr"), text_of(view.data.circles[place], "naam")]))
    return Dot(Rounded(x, 1), Rounded(y, 3), label, is_accent=True, number=text_of(circle, "nr"))


def _circle_dots(view: View) -> list[Dot]:
    return [dot for place in view.circles if (dot := circle_dot(view, place)) is not None]


# --- in words ---------------------------------------------------------------------------------------------------------


def _paragraphs(view: View, diagram: Diagram | None) -> list[Paragraph]:
    words = view.words
    told = []
    sentences = [*_compared(view), *_stocked(view)]
    if sentences:
        told.append(Paragraph(words.text("figures", "corporation_heading"), " ".join(sentences)))
    if diagram is not None:
        told.append(Paragraph(words.text("figures", "quadrants", "heading"), _quadrants_told(view)))
    told.append(Paragraph(words.text("reading", "cause", "heading"), words.text("reading", "cause", "text")))
    return told


def _quadrants_told(view: View) -> str:
    """The areas in each corner, those in none since a change of theirs is nothing, and what counts as a change."""
    values = {**quadrant_values(view), "reference": view.reference("5")}
    is_on_map_7 = "7" in view.options.maps and view.has_map("7")
    names = (
        "text",
        *(["still"] if values["still"].count else []),
        *(["relative"] if is_relative(view.data) else []),
        "unlike_map_7" if is_on_map_7 else "however_little",
    )
    return " ".join(view.words.say("figures", "quadrants", name, **values) for name in names)


def _compared(view: View) -> list[str]:
    """Where 60 % and more is of corporations, against elsewhere; nothing where the same holds of nobody in either."""
    told = []
    for name, worst in (("problems", 3), ("vulnerable", 2)):
        amounts = by_corporation(view, name)
        strong, others = amounts[3:], amounts[:3]
        if not (strong.any() and others.any() and amounts[:, :worst].any()):
            continue
        shares = [view.words.percent(float(one[:, :worst].sum()), float(one.sum())) for one in (strong, others)]
        is_counted = (levels(view, name) > 0) & (sizes(view) > 0)
        told.append(
            view.words.say(
                "figures",
                f"{name}_text",
                "areas" if view.inhabitants is None else "inhabitants",
                strong=shares[0],
                strong_areas=_counted(view, is_counted, _STRONG),
                others=shares[1],
                other_areas=_counted(view, is_counted, _OTHERS),
            )
        )
    return told


def _counted(view: View, mask: np.ndarray, classes: Sequence[int]) -> Amount:
    """How many areas a share rests on: those of `mask` in these classes of map 4."""
    return view.words.amount(int((mask & view.in_classes("4", classes)).sum()), "areas")


def _stocked(view: View) -> list[str]:
    amounts, words = stock(view), view.words
    total = float(amounts.sum())
    if not total:
        return []
    strong, strongest = (float(amounts[[number - 1 for number in numbers]].sum()) for numbers in (_STRONG, _STRONGEST))
    if not strong:
        # Of an area of those classes whose dwellings are not known nothing can be said.
        is_nowhere = not view.in_classes("4", _STRONG).any()
        return [str(words.text("figures", "stock_text", "none"))] if is_nowhere else []
    has_dwellings = dwellings_of(view) > 0
    told = [
        words.say(
            "figures",
            "stock_text",
            "both" if strongest else "strong",
            strong=words.percent(strong, total),
            strong_areas=_counted(view, has_dwellings, _STRONG),
            strongest=words.percent(strongest, total),
            strongest_areas=_counted(view, has_dwellings, _STRONGEST),
        )
    ]
    if view.dwellings is None:
        told.append(str(words.text("figures", "stock_estimated")))
    return told
