"""A report as one layout of QGIS, with a page for each of its pages, that stays in the project for a user to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import QgsLayoutItem, QgsLayoutItemPage, QgsLayoutSize, QgsPrintLayout, QgsProject, QgsUnitTypes

from ...core.errors import Stopped, VeerkrachtError
from ...core.messages import Message
from ...core.report.pages import (
    ChangePage,
    Cover,
    Factsheet,
    FiguresPage,
    ListedAreasPage,
    MapPage,
    Page,
    Reading,
    Report,
    TablePage,
    TextPage,
)
from .circle_list import CirclesPage
from .edition import Edition
from .factsheet import draw_factsheet
from .figure_pages import draw_change_page, draw_figures_page
from .frames import no_room
from .many_items import add_items, delete_items
from .map_items import MapSources
from .map_layers import MARK, marked_layers
from .map_page import LegendPage, draw_legend_page, draw_map_page
from .page_frame import Document
from .scene import Scene
from .sheet import Sheet
from .table_pages import draw_listed_page, draw_table_page
from .templates import Template
from .text_pages import draw_circles_page, draw_cover, draw_reading, draw_text_page

_TITLE, _BOOKMARK, _FILE = "veerkracht/title", "veerkracht/bookmark", "veerkracht/file"
# A page that goes on and on would be one that cannot be drawn at all.
_MOST_CONTINUED = 40


@dataclass(frozen=True)
class PageMark:
    """What is known of a page of a layout: its number from 1, its bookmark ("" where it continues another one), a safe
    file name without ending."""

    number: int
    title: str
    bookmark: str
    file_name: str


@dataclass(frozen=True)
class LaidOut:
    """A report as a layout.

    `without_background`: whether there was a background that could not be drawn; `failed`: pages that could not be
    drawn, with the reason; `has_holes`: whether parts of a background are missing; `has_dark_background`: whether it
    was left out since it is too dark; `notes`: what a reader should know of the template.
    """

    layout: QgsPrintLayout
    without_background: bool
    failed: tuple[tuple[Page, Exception], ...]
    has_holes: bool = False
    has_dark_background: bool = False
    notes: tuple[Message, ...] = ()


def lay_out_report(
    project: QgsProject,
    report: Report,
    maps: MapSources,
    template: Template,
    *,
    logo: Path | None = None,
    progress: Callable[[int, Page], None] | None = None,
) -> LaidOut:
    """Makes the layout of a report, in the place of an earlier one of the same file name that was not made by hand.

    `progress` is told the number of each page of the report (from 0) before it is drawn, and may raise to stop. A page
    that cannot be drawn is left out; what happened to it is in `failed`.
    """
    mark = report.file_name
    earlier = _Earlier.of(project, mark)
    layout = QgsPrintLayout(project)
    layout.setName(_free_name(project, report.title, earlier))
    layout.setCustomProperty(MARK, mark)
    layout.undoStack().blockCommands(True)
    typeface = template.look.style("text").font.family()
    maps = replace(maps, language=report.language, typeface=typeface)
    scene = Scene(project, maps, mark, template.look.unit)
    pen = _Pen(layout, template, Document(report.title, report.language, logo), scene)
    try:
        failed = _draw_pages(pen, report, progress)
    except BaseException:
        _Earlier.of(project, mark).without(earlier).remove(project)
        raise
    finally:
        add_items(layout, pen.items)
    layout.undoStack().blockCommands(False)
    earlier.remove(project)
    project.layoutManager().addLayout(layout)
    return LaidOut(
        layout,
        scene.without_background,
        tuple(failed),
        scene.has_holes,
        scene.has_dark_background,
        (*template.notes, *pen.notes),
    )


def remove_report(project: QgsProject, mark: str) -> None:
    """Takes out of a project what was made for a report of this file name: layout and layers."""
    _Earlier.of(project, mark).remove(project)


@dataclass(frozen=True)
class _Earlier:
    """What a project has of a report: the names of its layouts, and the ids of the layers on their pages."""

    layouts: frozenset[str]
    layers: frozenset[str]

    @classmethod
    def of(cls, project: QgsProject, mark: str) -> _Earlier:
        layouts = [one for one in project.layoutManager().layouts() if one.customProperty(MARK) == mark]
        return cls(frozenset(one.name() for one in layouts), frozenset(marked_layers(project, mark)))

    def without(self, other: _Earlier) -> _Earlier:
        return _Earlier(self.layouts - other.layouts, self.layers - other.layers)

    def remove(self, project: QgsProject) -> None:
        """Takes them out: layouts first, whose maps would look for layers that are gone."""
        manager = project.layoutManager()
        for layout in manager.layouts():
            if layout.name() in self.layouts:
                delete_items(layout)
                manager.removeLayout(layout)
        project.removeMapLayers(list(self.layers))


def page_marks(layout: QgsPrintLayout) -> Iterator[PageMark]:
    """Yields what is known of the pages of a layout that `lay_out_report` made, in their order."""
    pages = layout.pageCollection()
    for number in range(pages.pageCount()):
        page = pages.page(number)
        title, bookmark, file = (str(page.customProperty(name) or "") for name in (_TITLE, _BOOKMARK, _FILE))
        yield PageMark(number + 1, title, bookmark, file)


@dataclass(frozen=True)
class _Pen:
    """Draws the pages of a report for a layout; `items` are those of all pages, which are not in the layout yet."""

    layout: QgsPrintLayout
    template: Template
    document: Document
    scene: Scene
    items: list[QgsLayoutItem] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def draw(self, page: Page) -> list[Page]:
        """Adds a page; returns those that take what did not fit. A page that fails is taken out again."""
        sheet = Sheet(self.layout, self._add(page), self.template.look)
        try:
            further = self._drawn(sheet, page)
            if any(_content(one) == _content(page) for one in further):
                raise no_room()
        except BaseException:
            sheet.clear()
            self.layout.pageCollection().deletePage(sheet.page)
            raise
        self.items.extend(sheet.items)
        return further

    def _drawn(self, sheet: Sheet, page: Page) -> list[Page]:
        template, document, scene = self.template, self.document, self.scene
        if isinstance(page, MapPage):
            return draw_map_page(sheet, template, page, document, scene)
        if isinstance(page, Factsheet):
            return draw_factsheet(sheet, template, page, document, scene)
        if isinstance(page, Cover):
            return draw_cover(sheet, template, page, document, scene)
        if isinstance(page, ListedAreasPage):
            return draw_listed_page(sheet, template, page, document, scene)
        if isinstance(page, LegendPage):
            self.notes.append(
                Message("The template leaves too little room for the legend of a map: it is on the page after it.")
            )
            return draw_legend_page(sheet, template, page, document)
        if isinstance(page, CirclesPage):
            return draw_circles_page(sheet, template, page, document, scene)
        drawers: dict[type[Page], Callable[..., list[Page]]] = {
            Reading: draw_reading,
            TextPage: draw_text_page,
            TablePage: draw_table_page,
            ChangePage: draw_change_page,
            FiguresPage: draw_figures_page,
        }
        return drawers[type(page)](sheet, template, page, document)

    def _add(self, page: Page) -> int:
        collection, size = self.layout.pageCollection(), self.template.look.page
        made = QgsLayoutItemPage(self.layout)
        made.setPageSize(QgsLayoutSize(size.width(), size.height(), QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        for name, value in ((_TITLE, page.title), (_BOOKMARK, page.bookmark), (_FILE, page.file_name)):
            made.setCustomProperty(name, value)
        collection.addPage(made)
        return int(collection.pageCount() - 1)


def _draw_pages(
    pen: _Pen, report: Report, progress: Callable[[int, Page], None] | None
) -> list[tuple[Page, Exception]]:
    failed: list[tuple[Page, Exception]] = []
    for number, page in enumerate(report.pages):
        if progress is not None:
            progress(number, page)
        waiting, drawn = [page], 0
        while waiting and drawn < _MOST_CONTINUED:
            following, drawn = waiting.pop(0), drawn + 1
            following = replace(following, file_name=_numbered(page.file_name, drawn))
            try:
                waiting = [*(_continued(one, report.language) for one in pen.draw(following)), *waiting]
            except Stopped:
                raise
            except Exception as error:  # noqa: BLE001  one page must not stop the others; the caller names it
                failed.append((page, error))
        if waiting:
            failed.append((page, VeerkrachtError("it goes on for more than {count} pages.", count=_MOST_CONTINUED)))
    return failed


def _content(page: Page) -> tuple[object, ...]:
    """What tells a page from the one that it continues: where nothing does, that one took nothing of it."""
    return type(page), replace(page, file_name="", bookmark="")


def _continued(page: Page, language: str) -> Page:
    """A page that goes on with what did not fit, under a title that says so, once."""
    title = Edition(language).say("continued", title=page.title)
    is_told = page.title == Edition(language).say("continued", title=page.title.rpartition(" ")[0])
    return page if is_told else replace(page, title=title)


def _numbered(file_name: str, number: int) -> str:
    return file_name if number == 1 else f"{file_name}_{number}"


def _free_name(project: QgsProject, title: str, earlier: _Earlier) -> str:
    """A name for the layout that no other one in the project has, but the one that it replaces may."""
    names = {layout.name() for layout in project.layoutManager().layouts()} - earlier.layouts
    name, number = title, 2
    while name in names:
        name, number = f"{title} ({number})", number + 1
    return name
