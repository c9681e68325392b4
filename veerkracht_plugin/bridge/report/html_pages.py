"""What each kind of page says in the HTML edition: the texts of the paper, and a table beside each picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Callable, Union

from ...core.report.pages import (
    BarChart,
    Cell,
    ChangePage,
    CircleEntry,
    ClassStrip,
    Cover,
    Diagram,
    Factsheet,
    FiguresPage,
    LegendRow,
    ListedAreasPage,
    MapPage,
    Page,
    Reading,
    Rounded,
    Table,
    TablePage,
    TextPage,
)
from .edition import Edition
from .html_parts import Markup, TableCell, figure, not_shown, paragraphs, swatch, table, text, unknown

Chart = Union[BarChart, Diagram]


@dataclass(frozen=True)
class Pictures:
    """The pictures of a report: PNG of the maps by the place of their page, and how a chart becomes SVG text.

    A page whose place is not there says that its map could not be drawn; without `chart` a diagram is its table alone.
    """

    maps: Mapping[int, bytes] = field(default_factory=dict)
    chart: Callable[[Chart], str] | None = None


def body_of(page: Page, place: int, edition: Edition, pictures: Pictures) -> str:
    """Returns what stands under the title of a page; `place`: which page of the report it is, from 0."""
    parts = _PAGES[type(page)](page, place, edition, pictures)
    return "\n".join(part for part in parts if part)


def _cover(page: Cover, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield from (f"<p>{text(line)}</p>" for line in page.lines)
    if page.date:
        yield f"<p>{text(page.date)}</p>"


def _reading(page: Reading, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield paragraphs(page.paragraphs)
    yield _table(page.maps, edition)
    if page.grid:
        rows = [[name, *(_grid_cell(row, edition) for row in cells)] for name, cells in zip(page.grid_rows, page.grid)]
        yield table(edition.say("grid"), [edition.say("class"), *page.grid_columns], rows, edition, kind="grid")


def _map(page: MapPage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield _map_figure(place, page.alternative, page.source, edition, pictures)
    yield paragraphs(page.paragraphs)
    yield _legend(page.legend, page.number, edition)
    if page.circles:
        yield _circles(page.circles, edition.say("circles", number=page.number), edition)


def _text(page: TextPage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield paragraphs(page.paragraphs)


def _change(page: ChangePage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield paragraphs(page.paragraphs)
    rows = [
        [level, *(_counts(areas, people, edition) for areas, people in zip(areas_to, people_to))]
        for level, areas_to, people_to in zip(page.levels, page.areas, page.inhabitants)
    ]
    yield table(edition.say("change"), [edition.say("from_to"), *page.levels], rows, edition, kind="grid")


def _table_page(page: TablePage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield paragraphs(page.paragraphs)
    yield _table(page.table, edition)


def _listed(page: ListedAreasPage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield _map_figure(place, page.alternative, "", edition, pictures)
    yield paragraphs(page.paragraphs)
    yield _legend(page.legend, page.key, edition)
    if page.table.rows:
        yield _table(page.table, edition)


def _figures(page: FiguresPage, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield paragraphs(page.paragraphs)
    for chart in page.charts:
        yield f"<h3>{text(chart.title)}</h3>"
        yield _chart_figure(chart, pictures)
        yield _bars(chart, edition)
    if page.diagram is not None:
        yield from _diagram(page.diagram, edition, pictures)


def _factsheet(page: Factsheet, place: int, edition: Edition, pictures: Pictures) -> Iterator[str]:
    if page.facts:
        yield f"<ul>{''.join(f'<li>{text(fact)}</li>' for fact in page.facts)}</ul>"
    if page.remark:
        yield f"<p>{text(page.remark)}</p>"
    shown = edition.say("detail_map", name=page.circle.name or page.title)
    yield _map_figure(place, shown, "", edition, pictures)
    yield _strips(page.strips, edition)
    yield _figures_of(page, edition)
    yield from _diagram(page.position, edition, pictures)
    yield _matrix(page.matrix, edition)
    yield f"<h3>{text(edition.say('questions'))}</h3>"
    answered = (
        f"<dt>{text(question)}</dt><dd>{text(answer) or text(edition.say('to_fill_in'))}</dd>"
        for question, answer in page.questions
    )
    yield f"<dl>{''.join(answered)}</dl>"
    yield from (f"<p>{text(note)}</p>" for note in page.notes)


_PAGES: Mapping[type, Callable[..., Iterator[str]]] = {
    Cover: _cover,
    Reading: _reading,
    MapPage: _map,
    TextPage: _text,
    ChangePage: _change,
    TablePage: _table_page,
    ListedAreasPage: _listed,
    FiguresPage: _figures,
    Factsheet: _factsheet,
}


# --- pictures ---------------------------------------------------------------------------------------------------------


def _map_figure(place: int, alternative: str, source: str, edition: Edition, pictures: Pictures) -> str:
    if place in pictures.maps:
        return figure(pictures.maps[place], "image/png", alternative, source)
    return f'<p class="attention">{text(edition.say("missing_picture"))}</p>'


def _chart_figure(chart: Chart, pictures: Pictures) -> str:
    if pictures.chart is None:
        return f"<p>{text(chart.alternative)}</p>"
    return figure(pictures.chart(chart).encode("utf-8"), "image/svg+xml", chart.alternative)


def _diagram(diagram: Diagram, edition: Edition, pictures: Pictures) -> Iterator[str]:
    yield f"<h3>{text(diagram.title)}</h3>"
    yield _chart_figure(diagram, pictures)
    named = [dot for dot in diagram.dots if dot.label]
    if named:
        rows: list[list[TableCell]] = [[dot.label, dot.x, dot.y] for dot in named]
        headings = [edition.say("point"), diagram.x_title, diagram.y_title]
        yield table(edition.say("points", title=diagram.title), headings, rows, edition)


# --- tables -----------------------------------------------------------------------------------------------------------


def _table(content: Table, edition: Edition) -> str:
    rows = [
        _with_hidden(row, range(len(row)), edition) if place in content.hidden else row
        for place, row in enumerate(content.rows)
    ]
    return table(content.caption, content.headings, rows, edition)


def _figures_of(page: Factsheet, edition: Edition) -> str:
    """The figures of a circle; those of gemeente and country, the last two columns, are hidden for nobody."""
    figures = page.figures
    if not page.circle.is_hidden:
        return _table(figures, edition)
    rows = [_with_hidden(row, range(len(row) - 2), edition) for row in figures.rows]
    return table(figures.caption, figures.headings, rows, edition)


def _with_hidden(row: Sequence[Cell], columns: range, edition: Edition) -> list[TableCell]:
    """A row in which the figures that are missing in these columns are said to be hidden."""
    return [not_shown(edition) if value is None and place in columns else value for place, value in enumerate(row)]


def _legend(legend: Sequence[LegendRow], key: str, edition: Edition) -> str:
    headings = [edition.say(name) for name in ("class", "label", "areas", "inhabitants")]
    rows = [_legend_row(row) for row in legend if not row.is_ruled]
    caption = edition.say("legend", number=key)
    below = (f"<p>{text(edition.say('open_land', label=row.label))}</p>" for row in legend if row.is_ruled)
    return "\n".join([table(caption, headings, rows, edition, kind="legend", head_column=1), *below])


def _legend_row(row: LegendRow) -> list[TableCell]:
    if row.fill is None and not row.is_hatched:
        return [row.label]
    return [_colour(row), row.label, row.areas, row.inhabitants]


def _colour(row: LegendRow) -> Markup:
    return swatch("" if row.number is None else str(row.number), row.fill, row.ink, is_hatched=row.is_hatched)


def _grid_cell(row: LegendRow, edition: Edition) -> Markup:
    if row.fill is None:
        return Markup("")
    return Markup(f"{_colour(row)} {text(row.label)}<br>{_counts(row.areas, row.inhabitants, edition)}")


def _counts(areas: int | None, inhabitants: int | None, edition: Edition) -> Markup:
    """Areas, and inhabitants below them, each with its word."""
    shown = []
    for name, count in (("areas_in_cell", areas), ("inhabitants_in_cell", inhabitants)):
        before, after = (text(part) for part in edition.say(name, count="\n").split("\n"))
        number = unknown(edition) if count is None else text(edition.number(count))
        shown.append(f"<small>{before}</small>{number}<small>{after}</small>")
    return Markup("<br>".join(shown))


def _circles(circles: Sequence[CircleEntry], caption: str, edition: Edition) -> str:
    names = ["circle", "name", "gemeente"]
    rows: list[list[TableCell]] = [
        [swatch(circle.number, circle.colour, circle.ink), circle.name, circle.gemeente or None] for circle in circles
    ]
    if any(circle.meaning for circle in circles):
        names.append("circle_meaning")
        rows = [[*row, circle.meaning or None] for row, circle in zip(rows, circles)]
    headings = [edition.say(name) for name in names]
    return table(caption, headings, rows, edition, kind="legend")


def _bars(chart: BarChart, edition: Edition) -> str:
    """The numbers behind a chart, a row for each part of a bar, in the words of the chart where these have a number."""
    headings = [edition.say("part"), edition.say("label"), f"{edition.say('value')} ({chart.unit})"]
    rows: list[list[TableCell]] = [
        [bar.label, *_told(value, words)] for bar in chart.bars for value, _, words in bar.parts
    ]
    return table(edition.say("values", title=chart.title), headings, rows, edition)


def _told(value: float, words: str) -> tuple[TableCell, TableCell]:
    """The name of a part of a bar and its value, which stand in its words as "name: 12%"."""
    name, _, said = words.rpartition(": ")
    return (name, said) if name else (words, Rounded(value, 1))


def _strips(strips: Sequence[ClassStrip], edition: Edition) -> str:
    if not strips:
        return ""
    headings = [edition.say(name) for name in ("map", "map_title", "most", "shares")]
    rows = [
        [strip.number, strip.title, strip.words, "\n".join(words for share, _, words in strip.parts if share > 0)]
        for strip in strips
    ]
    return table(edition.say("strips"), headings, rows, edition)


def _matrix(fields: Sequence[tuple[str, str, str, str]], edition: Edition) -> str:
    if not fields:
        return ""
    headings = [edition.say(name) for name in ("field", "note", "existing", "wished")]
    rows = [[heading, *(written or edition.say("to_fill_in") for written in texts)] for heading, *texts in fields]
    return table(edition.say("matrix"), headings, rows, edition)
