"""Making a report: every document laid out, page by page, then written in the chosen formats."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsFeedback

from ...core.errors import VeerkrachtError
from ...core.messages import Message
from ...core.report.file_names import all_different
from ...core.report.pages import Page, Report
from .layout_pages import LaidOut, page_marks
from .pictures import PNG, SVG
from .report_files import ReportFiles
from .report_formats import COSTS, GEOPDF, HTML, PDF, XLSX, Drawn, Formats, Told, Wishes
from .report_progress import Progress

_LAYOUT_COST = 1.0

# Makes a layout of a report; tells the number and each page before it is drawn.
LayOut = Callable[[Report, Callable[[int, Page], None]], LaidOut]


@dataclass
class Made(Told):
    """What came of it: how many documents and pages, and what there is to say."""

    document_count: int = 0
    page_count: int = 0


def write_reports(
    reports: Sequence[Report],
    lay_out: LayOut,
    wishes: Wishes,
    files: ReportFiles,
    feedback: QgsFeedback,
    done: Callable[[Report], None] = lambda report: None,
) -> Made:
    """Lays out documents and writes them into `files`, without committing these.

    A page that fails is left out, and named in the result. `done` is told each document when it is written: then its
    layout may go. Where only tables are wanted nothing is laid out. Raises Stopped on cancel, and VeerkrachtError where
    no page succeeds or files cannot be written.
    """
    reports = _with_own_names(reports)
    _require_places(reports, wishes, files)
    made = Made()
    if not set(wishes.formats) - {XLSX}:
        # The tables are written from the content.
        return made
    progress = Progress(feedback, _weight(reports, wishes))
    formats = Formats(wishes, files, progress, made)
    for report in reports:
        drawn = _drawn(report, lay_out, progress, made)
        if drawn is not None:
            formats.write(drawn)
            made.document_count += 1
            made.page_count += len(drawn.marks)
        done(report)
    if not made.page_count:
        raise VeerkrachtError("No page of the report could be made. {first}", first=made.failures[0])
    return made


def _drawn(report: Report, lay_out: LayOut, progress: Progress, told: Told) -> Drawn | None:
    """Lays out a document; None where none of its pages succeeds."""
    progress.begin(_LAYOUT_COST * len(report.pages))
    laid_out = lay_out(report, lambda number, page: progress.reach(number / len(report.pages)))
    for page, error in laid_out.failed:
        told.failures.append(_named(page, error))
        told.details.append("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    if laid_out.without_background:
        told.note(Message("The background could not be drawn and was left out; is there a network?"))
    if laid_out.has_holes:
        told.note(Message("Parts of the background could not be loaded and are missing on the maps."))
    if laid_out.has_dark_background:
        told.note(Message("The background was left out of the maps: it is too dark to lie under their colours."))
    for note in laid_out.notes:
        told.note(note)
    marks = tuple(page_marks(laid_out.layout))
    there = {mark.file_name for mark in marks}
    pages = tuple(page for page in report.pages if page.file_name in there)
    return Drawn(laid_out.layout, marks, replace(report, pages=pages)) if marks else None


def _named(page: Page, error: Exception) -> Message:
    # What only a programmer can read is for the log.
    unexpected = Message("something went wrong that was not foreseen; the log has the details.")
    why = error.message if isinstance(error, VeerkrachtError) else unexpected
    return Message("The page “{page}” was left out: {why}", page=page.bookmark or page.title, why=why)


def _require_places(reports: Iterable[Report], wishes: Wishes, files: ReportFiles) -> None:
    """Raises VeerkrachtError for a document that could not take its place: better before the work than after."""
    for report in reports:
        for name in (PDF, HTML):
            if name in wishes.formats:
                files.place(f"{report.file_name}.{name}")
        for page in report.pages:
            for name, ending in ((PNG, PNG), (SVG, SVG), (GEOPDF, "pdf")):
                if name in wishes.formats:
                    files.require_closed(page.file_name, ending)


def _weight(reports: Iterable[Report], wishes: Wishes) -> float:
    a_page = _LAYOUT_COST + sum(COSTS.get(name, 0.0) for name in wishes.formats)
    return a_page * sum(len(report.pages) for report in reports)


def _with_own_names(reports: Sequence[Report]) -> list[Report]:
    """Documents whose pages have names that no page of another one has."""
    names = iter(all_different(page.file_name for report in reports for page in report.pages))
    return [
        replace(report, pages=tuple(replace(page, file_name=next(names)) for page in report.pages))
        for report in reports
    ]
