"""A page for each focus circle: figures of both years, classes, place among the areas, matrix and questions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ..focus.focus_areas import MAPS, class_shares
from ..legends import legends, no_data
from .circle_entries import circle_entry
from .circle_fields_of import number_of, reason_of, text_of
from .figures import circle_dot, quadrants
from .own_texts import printable
from .page_parts import first_year_is_known, head, page_source
from .pages import Cell, ClassStrip, Diagram, Factsheet, Table
from .scopes import Scope
from .score_change import change_heading, circle_change
from .table_pages import in_decimals, largest_class, largest_told, rounded
from .view import View
from .wording import Words, sentence

_QUADRANTS = ("leefomgeving", "woningprogramma", "sociale_aanpak", "woninggebruik")
_QUESTIONS = ("wat_zien_we", "hoe_komt_dat", "wat_willen_we", "hoe_bereiken", "wat_moet_anders")
# The map whose classes the detail map shows: the first of these that there is.
_DETAIL_KEYS = ("3", "7", "1", "2", "4")
# Of the columns of the figures that of the circle now, and those that an earlier year is needed for.
_LATER, _EARLIER = 2, (1, 3)
_DECIMALS = {"onv": 3, "kwb": 1, "corp": 1, "inw": 0}


class Factsheets:
    """Makes the pages; what circles share is computed once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._gemeenten: dict[str, View] = {}

    def pages(self) -> list[Factsheet]:
        """Returns a page per circle of the view, by number."""
        return [self._page(place) for place in self.view.circles]

    def _page(self, place: int) -> Factsheet:
        view, words = self.view, self.view.words
        circle = view.circle(place)
        entry = circle_entry(circle, None, view.language)
        title = entry.name
        figures, slopes = self._figures(circle)
        kind = words.text("factsheet", "kinds").get(text_of(circle, "soort"), words.text("factsheet", "kinds")["focus"])
        return Factsheet(
            **head(
                view,
                f"{words.text('factsheet', 'file')}_{entry.number}_{entry.name}",
                title,
                bookmark=" ".join(filter(None, [entry.number, title])),
                kicker=str(kind).upper(),
                subtitle=" · ".join(self._facts(circle)),
                source=page_source(view, has_map=True),
            ),
            circle=entry,
            facts=tuple(self._facts(circle)),
            strips=tuple(self._strips(place)),
            figures=figures,
            slopes=slopes,
            position=self._position(place),
            matrix=tuple(self._matrix(circle)),
            questions=tuple(
                (question, form_text(circle, field))
                for question, field in zip(words.text("factsheet", "questions"), _QUESTIONS)
            ),
            notes=tuple(self._notes(place, figures)),
            x=_place(circle, "x"),
            y=_place(circle, "y"),
            radius=_place(circle, "straal_m"),
            remark=form_text(circle, "toelichting"),
            detail=self._detail,
            matrix_columns=tuple(words.text("factsheet", "matrix_columns")),
            matrix_rows=tuple(words.text("factsheet", "matrix_rows")),
            measures=tuple(words.text("factsheet", "measures")),
        )

    @cached_property
    def _detail(self) -> tuple[str, str]:
        """The map whose classes lie along the borders of the detail map, and what to say of them."""
        view = self.view
        key = next((key for key in _DETAIL_KEYS if view.has_map(key)), "")
        return (key, view.words.say("factsheet", "detail", key=key, title=view.title(key))) if key else ("", "")

    def _facts(self, circle: Mapping[str, Any]) -> Iterator[str]:
        words = self.view.words
        if text_of(circle, "gemeente"):
            yield sentence(words.say("place", "one", name=text_of(circle, "gemeente")))
        radius = number_of(circle, "straal_m")
        if radius is not None:
            yield words.say("factsheet", "radius", radius=words.number(radius))
        people, areas = number_of(circle, "inwoners"), number_of(circle, "buurten")
        if people is not None:
            yield str(words.amount(round(people), "inhabitants"))
        if areas is not None:
            yield words.say("factsheet", "areas", areas=words.amount(round(areas), "areas"))

    # --- figures ---

    def _figures(self, circle: Mapping[str, Any]) -> tuple[Table, tuple[tuple[float, float] | None, ...]]:
        view, words = self.view, self.view.words
        rows: list[tuple[Cell, ...]] = []
        slopes: list[tuple[float, float] | None] = []
        for name, decimals in _DECIMALS.items():
            before, after, change = (rounded(circle, field, decimals) for field in self._fields(name))
            if name == "onv" and change is not None:
                change = in_decimals(circle_change(view.data, circle), decimals)
            cells = (
                before,
                _shown(after, decimals),
                change,
                _shown(self._of_gemeente(circle, name), decimals),
                _shown(self._of_country(name), decimals),
            )
            rows.append((self._indicator(name, cells), *cells))
            # The line goes the way that the change says, which is against the reference.
            first = after - change if name == "onv" and after is not None and change is not None else before
            slopes.append(None if first is None or after is None else (first, after))
        change_name = change_heading(view.data, words, "factsheet")
        headings = [view.dated(heading, change=change_name) for heading in words.text("factsheet", "headings")]
        headings[_LATER] = headings[_LATER] or str(words.text("factsheet", "circle"))
        wanted = [place for place in range(len(headings)) if first_year_is_known(view) or place not in _EARLIER]
        rows = [tuple(row[place] for place in wanted) for row in rows]
        headings = [headings[place] for place in wanted]
        return Table(words.text("factsheet", "figures"), tuple(headings), tuple(rows)), tuple(slopes)

    def _indicator(self, name: str, cells: Sequence[Cell]) -> str:
        """What a row of figures is about, and that nothing of it is known where that is so."""
        words = self.view.words
        said = str(words.text("factsheet", "indicators", name))
        is_known = any(cell is not None for cell in cells)
        return said if is_known else words.say("factsheet", "row_unknown", name=said)

    def _fields(self, name: str) -> tuple[str, str, str]:
        """The fields of a circle with an indicator in the earlier year, the later one, and its change."""
        if name == "inw":
            return "", "inwoners", ""
        if name == "corp":
            return "", "corp_aandeel", ""
        # One year only: its figure is that of the later one.
        before = "" if self.view.data.areas.from_year is None else f"{name}_{self.view.from_year}"
        return before, f"{name}_{self.view.to_year}", f"{name}_verschil" if before else ""

    def _of_gemeente(self, circle: Mapping[str, Any], name: str) -> float | None:
        own = self._gemeente(text_of(circle, "gemeente"))
        if own is None:
            return None
        if name == "inw":
            people = own.people(np.ones(own.count, dtype=bool))
            return None if people is None else float(people)
        return own.mean(own.value(f"{name}_t1"))

    def _of_country(self, name: str) -> float | None:
        details, year = self.view.facts.details, self.view.data.areas.to_year
        if details is None or year is None:
            return None
        if name == "onv":
            return details.national_mean_onv.get(year)
        return details.fixed_kwb[0] if name == "kwb" and details.fixed_kwb is not None else None

    def _gemeente(self, name: str) -> View | None:
        """The areas of a gemeente, of the whole layer; None where it has none."""
        if name not in self._gemeenten:
            data = self.view.data
            rows = np.flatnonzero(data.areas.gemeenten == name) if name else np.empty(0, dtype=np.int64)
            self._gemeenten[name] = View(data, Scope(rows, (), (name,)), self.view.options)
        found = self._gemeenten[name]
        return found if found.count else None

    def _position(self, place: int) -> Diagram:
        view = self.view
        own = self._gemeente(text_of(view.circle(place), "gemeente")) or view
        dot = circle_dot(view, place)
        # Its name is the title of the page; in a small diagram the number is enough.
        number = text_of(view.circle(place), "nr")
        accents = [replace(dot, label=number or dot.label)] if dot is not None else []
        return quadrants(own, accents) or _empty_diagram(view)

    # --- classes ---

    @cached_property
    def _spread(self) -> Mapping[int, pd.DataFrame]:
        """How each circle is spread over classes, by its place in the list."""
        data = self.view.data
        if data.overlaps is None:
            return {}
        table = class_shares(data.overlaps, data.areas, len(data.circles), data.circle_weight)
        return {place: table[table["circle"] == place] for place in table["circle"].unique().tolist()}

    def _strips(self, place: int) -> Iterator[ClassStrip]:
        view = self.view
        circle = view.circle(place)
        # Shares of a circle with too few inhabitants tell of those few.
        is_shown = not text_of(circle, "reden")
        for key in MAPS:
            words = largest_class(view, place, key) if is_shown else None
            why = "hidden" if not is_shown else "no_class" if view.has_map(key) else "no_map"
            yield ClassStrip(
                number=key,
                title=view.title(key),
                parts=tuple(self._parts(place, key)) if is_shown else (),
                words=words or str(view.words.text("factsheet", why)),
            )

    def _parts(self, place: int, key: str) -> Iterator[tuple[float, str, str]]:
        view, legend = self.view, legends()[key]
        rows = self._spread.get(place)
        if rows is None:
            return
        own = rows[(rows["kaart"] == key) & (rows["aandeel"] > 0)]
        for number, share in zip(own["klasse"].fillna(0).astype(int).tolist(), own["aandeel"].tolist()):
            if not number:
                label, fill = (no_data().label_en if view.language == "en" else no_data().label), no_data().fill
            else:
                label, fill = view.label(key, number), legend.entry(number).fill(view.options.palette)
            yield round(float(share), 6), fill, f"{label}: {view.words.percent(share, 1)}"

    # --- what people wrote ---

    def _matrix(self, circle: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
        for heading, field in zip(self.view.words.text("factsheet", "matrix"), _QUADRANTS):
            texts = [form_text(circle, name) for name in (field, f"{field}_bestaand", f"{field}_gewenst")]
            yield heading, texts[0], texts[1], texts[2]

    def _both_changes(self, circle: Mapping[str, Any]) -> Iterator[str]:
        """How the score and its reference changed, where that makes another change than the figures of both years."""
        view, own, against = self.view, number_of(circle, "onv_verschil"), circle_change(self.view.data, circle)
        if own is None or against is None or not round(own - against, _DECIMALS["onv"]):
            return
        own_words, shift = (_signed(view.words, value) for value in (own, own - against))
        yield view.words.say("factsheet", "both_changes", own=own_words, reference=view.reference("5"), shift=shift)

    def _notes(self, place: int, figures: Table) -> Iterator[str]:
        view, words = self.view, self.view.words
        circle = view.circle(place)
        reason = reason_of(circle, words)
        if reason:
            yield words.say("factsheet", "reason", reason=reason)
        without = number_of(circle, "aandeel_geen_gegevens")
        if without:
            yield words.say("factsheet", "without", share=words.percent(without, 1))
        yield from self._both_changes(circle)
        if any(cell is None for row in figures.rows for cell in row):
            yield str(words.text("factsheet", "dash_hidden" if reason else "dash"))
        if not reason and first_year_is_known(view) and circle_dot(view, place) is None:
            yield str(words.text("factsheet", "no_position"))
        if any(view.circle_class(place, key) for key in MAPS):
            yield largest_told(view)
        yield str(words.text("factsheet", "cause"))


def _signed(words: Words, value: float) -> str:
    written = words.number(value, _DECIMALS["onv"])
    return f"+{written}" if round(value, _DECIMALS["onv"]) > 0 else written


def form_text(circle: Mapping[str, Any], field: str) -> str:
    """Returns what someone wrote in a field of the form, without what no page can hold."""
    return printable(text_of(circle, field))


def _shown(value: float | None, decimals: int) -> Cell:
    if value is None:
        return None
    return in_decimals(value, decimals) if decimals else round(value)


def _place(circle: Mapping[str, Any], field: str) -> float:
    found = number_of(circle, field)
    return math.nan if found is None else found


def _empty_diagram(view: View) -> Diagram:
    words = view.words
    return Diagram(
        title=view.dated(words.text("figures", "quadrants", "title")),
        x_title=words.say("figures", "quadrants", "x"),
        y_title=words.say("figures", "quadrants", "y", reference=view.reference("5")),
        corners=tuple(words.text("figures", "quadrants", "corners")),
        dots=(),
        alternative=str(words.text("figures", "quadrants", "nothing")),
    )
