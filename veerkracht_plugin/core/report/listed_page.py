"""The page of the areas with little resilience and fairly many problems: where they are, and which."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..focus.area_list import Listed, listed_areas
from ..legends import legends
from .legend_rows import class_row, no_data_row
from .page_parts import development_kicker, head, page_source, subtitle
from .pages import Cell, LegendRow, ListedAreasPage, Paragraph, Rounded, Table
from .story_values import periods
from .table_pages import class_label, headings
from .view import View
from .wording import sentence

# On map 7: toename kwetsbare bewoners en weinig veerkracht, vrij veel problemen.
LISTED_MAP, LISTED_CLASS = "7", 5
_OTHERS_FILL, _OTHERS_INK = "#E4E4E1", "#1C1C1C"


def listed_page(view: View) -> ListedAreasPage:
    """Returns the areas of the class by gemeente number and letter; where there are none, the page says so."""
    words = view.words
    mask = view.in_classes(LISTED_MAP, [LISTED_CLASS])
    listed = _listed(view, mask)
    codes, title = view.data.areas.codes, str(words.text("listed", "title"))
    return ListedAreasPage(
        **head(
            view,
            words.text("listed", "file"),
            title,
            kicker=development_kicker(view),
            subtitle=subtitle(view, LISTED_MAP),
            source=page_source(view, has_map=True),
        ),
        paragraphs=_paragraphs(view, mask),
        table=Table(title, headings(view, "listed"), tuple(_row(view, area) for area in listed)),
        key=LISTED_MAP,
        number=LISTED_CLASS,
        tags=tuple((str(codes[area.row]), area.designation) for area in listed),
        legend=_legend(view, mask),
        alternative=_alternative(view, listed),
    )


def _listed(view: View, mask: np.ndarray) -> list[Listed]:
    """With the gemeenten of all areas, so that a gemeente has one number in every document."""
    areas = view.data.areas
    chosen = np.zeros(view.data.count, dtype=bool)
    chosen[view.rows[mask]] = True
    return listed_areas(chosen, areas.gemeenten.tolist(), areas.names.tolist(), areas.inhabitants)


def _row(view: View, area: Listed) -> tuple[Cell, ...]:
    data, row = view.data, area.row
    return (
        area.designation,
        _name(view, area),
        data.areas.gemeenten[row],
        _whole(data.areas.inhabitants, row),
        class_label(view, "1", int(data.classes("1")[row])),
        _decimal(data.value("onv_verschil")[row], 3),
        _decimal(data.value("kwb_t1")[row] - data.value("kwb_t0")[row], 1),
    )


def _name(view: View, area: Listed) -> str:
    areas = view.data.areas
    return str(areas.names[area.row] or areas.codes[area.row])


def _whole(values: Any, row: int) -> int | None:
    return None if values is None or values[row] != values[row] else round(float(values[row]))


def _decimal(value: float, decimals: int) -> Rounded | None:
    return None if value != value else Rounded(value, decimals)


def _paragraphs(view: View, mask: np.ndarray) -> tuple[Paragraph, ...]:
    words = view.words
    if not mask.any():
        return (Paragraph("", _nowhere(view)),)
    text = words.say("listed", "text", areas=view.areas(mask), **periods(view))
    return Paragraph("", sentence(text)), Paragraph("", str(words.text("listed", "note")))


def _nowhere(view: View) -> str:
    return sentence(view.words.say("listed", "nowhere", place=view.place_in_text(), **periods(view)))


def _legend(view: View, mask: np.ndarray) -> tuple[LegendRow, ...]:
    """The class in the words of the list, all other classes in one row, and the areas without any."""
    row = class_row(view, LISTED_MAP, legends()[LISTED_MAP].entry(LISTED_CLASS))
    own = class_label(view, LISTED_MAP, LISTED_CLASS)
    rest = ~mask & (view.classes(LISTED_MAP) > 0)
    others = LegendRow(
        label=str(view.words.text("listed", "others")),
        fill=_OTHERS_FILL,
        ink=_OTHERS_INK,
        areas=int(rest.sum()),
        inhabitants=view.people(rest),
    )
    listed = LegendRow(str(own), row.fill, row.ink, row.number, False, row.areas, row.inhabitants)
    return listed, others, no_data_row(view, LISTED_MAP)


def _alternative(view: View, listed: list[Listed]) -> str:
    words = view.words
    if not listed:
        return _nowhere(view)
    named = words.listed([f"{area.designation} {_name(view, area)}".strip() for area in listed])
    return words.say("listed", "alternative", place=view.place_in_text(), areas=named)
