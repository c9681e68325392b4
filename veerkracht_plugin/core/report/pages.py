"""What a report says, page by page, as plain data: no page is drawn here, and nothing here knows of QGIS.

Every text is in the language of the report already. Numbers stay numbers where a table may be sorted or computed with;
where they stand in a sentence they are part of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

Cell = Union[str, int, float, None]


class Rounded(float):
    """A number as every edition tells it; `places`: its decimals, also where they are noughts."""

    places: int

    def __new__(cls, value: float, places: int) -> Rounded:
        """Makes a number that is rounded, and never −0."""
        made = super().__new__(cls, round(float(value), places) + 0.0)
        made.places = places
        return made


class ClassLabel(str):
    """The words of a class in a table; `fill`: its colour, "#RRGGBB", of which a swatch stands before them."""

    fill: str

    def __new__(cls, words: str, fill: str) -> ClassLabel:
        """Makes a text that knows its colour."""
        made = super().__new__(cls, words)
        made.fill = fill
        return made


class SourceLine(str):
    """The line under a map; `strong`: the words at its end that stand in bold."""

    strong: str

    def __new__(cls, words: str, strong: str) -> SourceLine:
        """Makes a line that ends on its words in bold."""
        made = super().__new__(cls, " ".join(filter(None, [words, strong])))
        made.strong = strong
        return made


@dataclass(frozen=True)
class Paragraph:
    """A paragraph under a small heading; either may be empty."""

    heading: str
    text: str


@dataclass(frozen=True)
class LegendRow:
    """A row of a legend: a class, "geen gegevens", "buiten bebouwd gebied" (`is_ruled`), or a heading (no `fill`).

    `fill`, `ink`: "#RRGGBB"; `areas`, `inhabitants`: counts, None where they are not known (a dash on the page). What
    is ruled is no class of its own, and is not counted.
    """

    label: str
    fill: str | None = None
    ink: str = ""
    number: int | None = None
    is_hatched: bool = False
    areas: int | None = None
    inhabitants: int | None = None
    is_ruled: bool = False


@dataclass(frozen=True)
class Table:
    """A table: headings, rows of cells, and a caption that is its title where it stands alone.

    `hidden`: the rows, from 0, whose figures are None because too few people live there to show them.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    hidden: frozenset[int] = frozenset()


@dataclass(frozen=True)
class CircleEntry:
    """A circle in the list beside a map: its number in a badge of this colour, its name and gemeente.

    `meaning`: what its colour says, on a map where circles differ; else "". `feature`: the id of its feature in the
    layer, by which the maps know it; None for one that is only listed. `is_hidden`: too few people live in it to show
    its figures.
    """

    number: str
    name: str
    gemeente: str
    colour: str
    ink: str
    meaning: str = ""
    feature: int | None = None
    is_hidden: bool = False


@dataclass(frozen=True)
class Dot:
    """A dot of a diagram, in the units of its axes; named where `label` is not empty.

    `number`: what stands for the name where there is no room for it, "" for nothing.
    """

    x: float
    y: float
    label: str = ""
    is_accent: bool = False
    number: str = ""


@dataclass(frozen=True)
class Diagram:
    """A diagram of dots in four quadrants: axes through 0, and words in the four corners.

    `corners`: upper left, upper right, lower left, lower right. `alternative` says in words what it shows.
    """

    title: str
    x_title: str
    y_title: str
    corners: tuple[str, str, str, str]
    dots: tuple[Dot, ...]
    alternative: str


@dataclass(frozen=True)
class Bar:
    """A bar of a chart, `parts`: (value, fill, words) from left to right."""

    label: str
    parts: tuple[tuple[float, str, str], ...]


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars on a common scale of this unit; `alternative` says in words what it shows."""

    title: str
    unit: str
    bars: tuple[Bar, ...]
    alternative: str


@dataclass(frozen=True)
class Page:
    """What every page has.

    `title`: as on the page; `bookmark`: in the table of contents; `kicker`: the capitals above the title; `source`: the
    line under the map; `file_name`: safe, without folder or ending.
    """

    title: str
    bookmark: str
    kicker: str
    subtitle: str
    source: str
    file_name: str


@dataclass(frozen=True)
class Cover(Page):
    """The first page: what, where, when, and in whose name; `key`: of the map on it, "" for none."""

    lines: tuple[str, ...]
    date: str
    key: str = ""


@dataclass(frozen=True)
class Reading(Page):
    """How to read the maps: paragraphs, a table of the maps, the large grid of map 3 (rows: problems, worst on top).

    `grid` is 4 × 4; class 10 stands alone in the right upper corner, and cells without a fill (and a label) are empty.
    `grid_rows`, `grid_columns`: what each row and column holds; neighbours of one name belong together.
    It is () where map 3 is not in the report.
    """

    paragraphs: tuple[Paragraph, ...]
    maps: Table
    grid: tuple[tuple[LegendRow, ...], ...]
    grid_rows: tuple[str, ...]
    grid_columns: tuple[str, ...]


@dataclass(frozen=True)
class MapPage(Page):
    """A map with its text, legend and circles.

    `key`: of the map; `circles`: those that show on it; `alternative`: the map in words, for who cannot see it.
    """

    key: str
    number: str
    paragraphs: tuple[Paragraph, ...]
    legend: tuple[LegendRow, ...]
    circles: tuple[CircleEntry, ...]
    alternative: str


@dataclass(frozen=True)
class TextPage(Page):
    """Text that did not fit on its map page."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class ChangePage(Page):
    """From which problem level to which: rows the earlier year, columns the later one, cells (areas, inhabitants).

    `levels`: from very many problems to few, of rows and columns alike: right of the diagonal is what got better.
    `axes`: what rows and columns are; `moves`: what the colours say: fewer problems, as many, more.
    """

    paragraphs: tuple[Paragraph, ...]
    levels: tuple[str, ...]
    areas: tuple[tuple[int, ...], ...]
    inhabitants: tuple[tuple[int | None, ...], ...]
    axes: tuple[str, str] = ("", "")
    moves: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True)
class TablePage(Page):
    """A page that is a table: the focus circles."""

    paragraphs: tuple[Paragraph, ...]
    table: Table


@dataclass(frozen=True)
class ListedAreasPage(Page):
    """The areas of one class of a map by gemeente number and letter: where they are, and their table.

    `key`, `number`: of the map and the class; `tags`: (code of the area, "1a"), in the order of the table, whose rows
    are none where no area is in the class; `legend`: the class, the others and those of no class; `alternative`: the
    map in words.
    """

    paragraphs: tuple[Paragraph, ...]
    table: Table
    key: str
    number: int
    tags: tuple[tuple[str, str], ...]
    legend: tuple[LegendRow, ...]
    alternative: str


@dataclass(frozen=True)
class FiguresPage(Page):
    """Charts: against the share of corporation dwellings, and the quadrant diagram."""

    paragraphs: tuple[Paragraph, ...]
    charts: tuple[BarChart, ...]
    diagram: Diagram | None


@dataclass(frozen=True)
class ClassStrip:
    """The classes of one map in a circle: shares 0–1 of its inhabitants by class, and the dominant class in words."""

    number: str
    title: str
    parts: tuple[tuple[float, str, str], ...]
    words: str


@dataclass(frozen=True)
class Factsheet(Page):
    """A page for one focus circle (CARTOGRAPHY 4).

    `figures`: rows indicator, circle t0, circle t1, change, gemeente, Nederland; None is a dash. `matrix`: four
    (heading, text, existing, wished-for) in the rows and columns of these names; `measures`: what the last two are
    called. `questions`: five (question, answer); empty answers get writing lines. `remark`: why the area asks for
    attention, in the words of who drew it. `detail`: key of the map whose colours the detail map has, and its caption.
    """

    circle: CircleEntry
    facts: tuple[str, ...]
    strips: tuple[ClassStrip, ...]
    figures: Table
    slopes: tuple[tuple[float, float] | None, ...]
    position: Diagram
    matrix: tuple[tuple[str, str, str, str], ...]
    questions: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    x: float
    y: float
    radius: float
    remark: str = ""
    detail: tuple[str, str] = ("", "")
    matrix_columns: tuple[str, str] = ("", "")
    matrix_rows: tuple[str, str] = ("", "")
    measures: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Report:
    """The pages of one document, with what its properties say.

    `rows`: of the areas that it is about; `left_out`: a sentence for each page that was asked for and is not there.
    """

    title: str
    author: str
    language: str
    file_name: str
    pages: tuple[Page, ...]
    rows: tuple[int, ...] = ()
    left_out: tuple[str, ...] = ()
