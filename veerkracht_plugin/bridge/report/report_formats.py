"""One document in every format: what is laid out once becomes a PDF, pictures, and an HTML edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsPrintLayout

from ...core.messages import Message
from ...core.report.file_names import all_different
from ...core.report.pages import Factsheet, ListedAreasPage, MapPage, Report
from .html_edition import html_edition
from .html_pages import Chart, Pictures
from .layout_pages import PageMark
from .page_walk import TooLarge, not_written
from .pdf import can_write_geopdf, describe_pdf, export_geopdf, export_pdf
from .pdf_outline import NoBookmarks, Properties
from .pictures import PNG, SVG, export_picture, map_on, map_picture
from .report_files import ReportFiles
from .report_progress import Progress

PDF, HTML, XLSX, GEOPDF = "pdf", "html", "xlsx", "geopdf"

# What a page costs, about, against its place in the PDF.
COSTS = {PDF: 2.0, GEOPDF: 3.0, PNG: 3.0, SVG: 2.0, HTML: 2.0}

# Pixels across a map in the HTML edition: sharp on a screen, and seven maps stay under some megabytes.
_MAP_WIDTH = 1500
_WITH_MAP = (MapPage, ListedAreasPage, Factsheet)


@dataclass(frozen=True)
class Wishes:
    """What is to be written.

    `formats`: of PDF, PNG, SVG, HTML, XLSX, and GEOPDF for a GeoPDF of each map page; `dpi`: of pictures, and of what
    cannot be lines in a PDF; `version`: of the plugin; `chart`: makes SVG text of a chart for the HTML edition.
    """

    formats: tuple[str, ...] = (PDF,)
    dpi: float = 300.0
    version: str = ""
    chart: Callable[[Chart], str] | None = None


@dataclass
class Told:
    """What there is to say afterwards: pages that failed, what a reader should know, and details for the log."""

    failures: list[Message] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    details: list[str] = field(default_factory=list)

    def note(self, message: Message) -> None:
        """Adds a note, once."""
        if message not in self.notes:
            self.notes.append(message)


@dataclass(frozen=True)
class Drawn:
    """A document that is laid out: `marks` of the pages of the layout, and the report without pages that failed."""

    layout: QgsPrintLayout
    marks: tuple[PageMark, ...]
    report: Report

    def place(self, file_name: str) -> int:
        """Returns where in the layout, from 0, a page of the report is."""
        return next(mark.number for mark in self.marks if mark.file_name == file_name) - 1


class Formats:
    """Writes documents into `files` in the formats that are wished for.

    Its methods raise Stopped on cancel, and VeerkrachtError when a file cannot be written.
    """

    def __init__(self, wishes: Wishes, files: ReportFiles, progress: Progress, told: Told) -> None:
        self._wishes, self._files, self._progress, self._told = wishes, files, progress, told
        self._writers = {PDF: self._pdf, GEOPDF: self._geopdfs, PNG: self._pngs, SVG: self._svgs, HTML: self._html}

    def write(self, drawn: Drawn) -> None:
        """Writes a document."""
        for name in self._wishes.formats:
            if name in self._writers:
                self._progress.begin(COSTS[name] * len(drawn.report.pages))
                self._writers[name](drawn)

    def _pdf(self, drawn: Drawn) -> None:
        report = drawn.report
        path = self._files.place(f"{report.file_name}.pdf")
        with self._progress.inside() as feedback:
            export_pdf(drawn.layout, path, self._wishes.dpi, feedback)
        self._describe(path, [mark.bookmark for mark in drawn.marks], report.title, report)

    def _describe(self, path: Path, bookmarks: Sequence[str], title: str, report: Report) -> None:
        creator = " ".join(filter(None, ["Veerkrachtkaarten", self._wishes.version]))
        try:
            describe_pdf(path, bookmarks, Properties(title, report.author, report.language, creator))
        except NoBookmarks as error:
            self._told.note(error.message)
            self._told.details.append(error.details)

    def _geopdfs(self, drawn: Drawn) -> None:
        if not can_write_geopdf():
            self._told.note(Message("GeoPDF was left out: the GDAL of this QGIS cannot put one together."))
            return
        pages = [page for page in drawn.report.pages if isinstance(page, _WITH_MAP)]
        for number, page in enumerate(pages):
            self._progress.reach(number / len(pages))
            with self._may_be_too_large():
                path = self._files.place(f"{page.file_name}_geo.pdf")
                export_geopdf(drawn.layout, drawn.place(page.file_name), path, self._wishes.dpi)
                self._describe(path, [page.bookmark], f"{drawn.report.title} – {page.title}", drawn.report)

    def _pngs(self, drawn: Drawn) -> None:
        self._pictures(drawn, PNG)

    def _svgs(self, drawn: Drawn) -> None:
        self._pictures(drawn, SVG)

    def _pictures(self, drawn: Drawn, ending: str) -> None:
        names = all_different(mark.file_name for mark in drawn.marks)
        for number, (mark, name) in enumerate(zip(drawn.marks, names)):
            self._progress.reach(number / len(names))
            with self._may_be_too_large():
                path = self._files.place(f"{name}.{ending}")
                export_picture(drawn.layout, number, path, self._wishes.dpi, mark.title)

    def _html(self, drawn: Drawn) -> None:
        maps: dict[int, bytes] = {}
        pages = drawn.report.pages
        for number, page in enumerate(pages):
            self._progress.reach(number / len(pages))
            item = map_on(drawn.layout, drawn.place(page.file_name)) if isinstance(page, _WITH_MAP) else None
            if item is not None:
                # Where it does not fit, the page says that its map is missing.
                with suppress(TooLarge):
                    maps[number] = map_picture(drawn.layout, item, _MAP_WIDTH)
        path = self._files.place(f"{drawn.report.file_name}.html")
        written = html_edition(drawn.report, Pictures(maps, self._wishes.chart), self._wishes.version)
        try:
            path.write_bytes(written.encode("utf-8"))
        except OSError as error:
            raise not_written(path.name, str(error)) from error

    @contextmanager
    def _may_be_too_large(self) -> Iterator[None]:
        """One page for which there is no memory must not stop the others."""
        try:
            yield
        except TooLarge as error:
            self._told.failures.append(error.message)
            self._told.details.append(error.details)
