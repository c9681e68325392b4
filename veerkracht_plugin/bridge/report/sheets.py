"""The tables of a report as sheets of a workbook: classes per map, circles, areas, their list, changes, figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsVectorLayer

from ...compat import field
from ...core.focus.circle_fields import circle_fields
from ...core.legends import Legend, legends
from ...core.report.circle_fields_of import named, reason_of
from ...core.report.file_names import name_of, safe_name
from ...core.report.options import GEMEENTEN, Options
from ...core.report.pages import Cell, LegendRow, ListedAreasPage, MapPage, Report
from ...core.report.report_data import FEATURE, ReportData
from ...core.report.scopes import circles_on_areas
from ...core.report.score_change import change_heading, circle_change
from ...core.report.wording import Words
from ..focus.circle_list import circle_table
from .edition import Edition
from .figure_sheets import change_sheet, figures_sheet
from .xlsx import Sheet

# Digits after the point, by the indicator that a column starts with; what is computed has noise after them.
_DECIMALS = {"onv": 6, "kwb": 4, "corp": 2}
_DECIMALS_OF_CHANGE = 3
_CHANGE = "onv_verschil"


def workbook_name(reports: Sequence[Report], options: Options) -> str:
    """Returns the name of the one workbook of all documents, without ending; that of a document where there is one.

    Of several it says which, so that no other choice of documents writes over it.
    """
    names = [report.file_name for report in reports]
    if len(names) == 1:
        return names[0]
    if options.scope == GEMEENTEN:
        return name_of(options.name, Edition(options.language).say("workbook_of_gemeenten"))
    start = len(safe_name(options.name)) + 1
    return name_of(options.name, "-".join(name[start:] for name in names))


def sheets_of(reports: Sequence[Report], data: ReportData, options: Options) -> list[Sheet]:
    """Returns the sheets that have rows; areas are those of all documents together, each once."""
    edition = Edition(options.language)
    made = [
        _classes(reports, data, edition),
        _areas(reports, data, options, edition),
        _listed(reports, edition),
        change_sheet(reports, edition),
        figures_sheet(reports, edition),
    ]
    if data.circles:
        made.insert(1, _circles(data, edition))
    return [sheet for sheet in made if sheet.rows]


def _circles(data: ReportData, edition: Edition) -> Sheet:
    """A row per circle, with the number, name and figures under which the report lists it."""
    words = Words(edition.language)
    circles = [_as_on_pages(data, named(data.circles[place], words), words) for place in circles_on_areas(data)]
    names = list(dict.fromkeys(name for circle in circles for name in circle if name != FEATURE))
    layer = QgsVectorLayer("None", "", "memory")
    layer.dataProvider().addAttributes([field(name, "text") for name in names])
    layer.updateFields()
    features = [QgsFeature(layer.fields(), number) for number in range(len(circles))]
    for feature, circle in zip(features, circles):
        feature.setAttributes([circle.get(name) for name in names])
    table = circle_table(layer, features, data.facts.reference)
    # The headings of this sheet are those of the fields, which are Dutch.
    own = next(field.label for field in circle_fields() if field.name == _CHANGE)
    renamed = {own: change_heading(data, Words("nl"), "table")}
    headings = tuple(renamed.get(column.heading, column.heading) for column in table.columns)
    return Sheet(edition.say("sheet_circles"), headings, table.rows)


def _as_on_pages(data: ReportData, circle: Mapping[str, Any], words: Words) -> Mapping[str, Any]:
    """A circle with the change of its score against the reference, and why it has no figures in these words."""
    change = circle_change(data, circle)
    told = {} if change is None else {_CHANGE: round(change, _DECIMALS_OF_CHANGE) + 0.0}
    return {**circle, **told, "reden": reason_of(circle, words) or None}


def _classes(reports: Sequence[Report], data: ReportData, edition: Edition) -> Sheet:
    """A row per document, map and class, with how many areas and inhabitants are in it."""
    names = ("document", "map", "map_title", "class", "label", "areas", "inhabitants")
    pages = ((report, page) for report in reports for page in report.pages if isinstance(page, MapPage))
    rows = [
        (
            report.title,
            page.number,
            page.title,
            row.number,
            _words(page.key, row, data, edition),
            row.areas,
            row.inhabitants,
        )
        for report, page in pages
        for row in page.legend
        if row.fill is not None and not row.is_ruled
    ]
    return Sheet(edition.say("sheet_classes"), tuple(edition.say(name) for name in names), rows)


def _words(key: str, row: LegendRow, data: ReportData, edition: Edition) -> str:
    """The class in full: under a heading the legend has only the end of it."""
    if row.number is None:
        return row.label
    unweighted = key in data.facts.unweighted
    return legends()[key].label(row.number, data.facts.reference, edition.language, unweighted)


def _listed(reports: Sequence[Report], edition: Edition) -> Sheet:
    """The list of areas by gemeente number and letter, of all documents."""
    pages = [page for report in reports for page in report.pages if isinstance(page, ListedAreasPage)]
    rows = list(dict.fromkeys(row for page in pages for row in page.table.rows))
    return Sheet(edition.say("sheet_list"), pages[0].table.headings if pages else (), rows)


def _areas(reports: Sequence[Report], data: ReportData, options: Options, edition: Edition) -> Sheet:
    """A row per area: who it is, its class on each map in number and words, and its indicators."""
    rows = sorted({row for report in reports for row in report.rows} or range(data.count))
    known = data.areas
    columns: list[tuple[str, Sequence[Cell]]] = [
        (edition.say("code"), known.codes.tolist()),
        (edition.say("area"), known.names.tolist()),
        (edition.say("gemeente"), known.gemeenten.tolist()),
        (edition.say("inhabitants"), _whole(known.inhabitants, data.count)),
    ]
    for key in options.maps:
        if key in known.classes:
            columns += _map_columns(legends()[key], data, options, edition)
    columns += [(name, _decimals(name, values)) for name, values in _indicators(data)]
    return Sheet(
        edition.say("sheet_areas"),
        tuple(heading for heading, _ in columns),
        [tuple(values[row] for _, values in columns) for row in rows],
    )


def _map_columns(
    legend: Legend, data: ReportData, options: Options, edition: Edition
) -> list[tuple[str, Sequence[Cell]]]:
    unweighted = legend.key in data.facts.unweighted
    words = [legend.label(entry.number, data.facts.reference, options.language, unweighted) for entry in legend.entries]
    numbers = data.classes(legend.key).tolist()
    title = legend.title_en if options.language == "en" else legend.title
    name = f"{edition.say('map')} {legend.key}"
    return [
        (f"{name} {title}", [number or None for number in numbers]),
        (f"{name} {edition.say('in_words')}", [words[number - 1] if number else None for number in numbers]),
    ]


def _indicators(data: ReportData) -> Iterator[tuple[str, np.ndarray]]:
    """The indicators under the names that a layer has for them, onv_2022 for onv_t1, and what is derived from them."""
    years = {"t0": data.areas.from_year, "t1": data.areas.to_year}
    for name in data.areas.values.columns:
        stem, _, moment = str(name).rpartition("_")
        if years[moment] is not None:
            yield f"{stem}_{years[moment]}", data.value(str(name))
    for name in data.derived.columns:
        yield str(name), data.value(str(name))


def _decimals(name: str, values: np.ndarray) -> list[float | None]:
    digits = _DECIMALS.get(name.split("_")[0], 6)
    return [None if value != value else round(value, digits) + 0.0 for value in values.tolist()]


def _whole(values: np.ndarray | None, count: int) -> list[int | None]:
    if values is None:
        return [None] * count
    return [None if value != value else round(value) for value in values.tolist()]
