"""The pages of a layout one by one, for exports that take a whole layout or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qgis.core import QgsAbstractLayoutIterator, QgsLayout, QgsLayoutExporter, QgsLayoutItemPage

from ...core.errors import Stopped, VeerkrachtError

_RESULTS = QgsLayoutExporter.ExportResult


class TooLarge(VeerkrachtError):
    """A page for which there is no memory; other pages may do."""


class PageWalk(QgsAbstractLayoutIterator):
    """Shows an export one page at a time, so that it tells its progress, and ends between two pages when asked to.

    QGIS takes it for an atlas: every step is the same layout, with another page let through.
    """

    def __init__(self, layout: QgsLayout) -> None:
        super().__init__()
        self._layout = layout
        self._pages = pages_of(layout)
        self._shown = -1

    def layout(self) -> QgsLayout:  # noqa: D102
        return self._layout

    def beginRender(self) -> bool:  # noqa: D102
        self._shown = -1
        return bool(self._pages)

    def endRender(self) -> bool:  # noqa: D102
        return True

    def count(self) -> int:  # noqa: D102
        return len(self._pages)

    def next(self) -> bool:  # noqa: D102
        self._shown += 1
        let_through(self._pages, self._shown)
        return self._shown < len(self._pages)

    def filePath(self, base: str, extension: str) -> str:  # noqa: D102
        return f"{base}.{extension}"


def pages_of(layout: QgsLayout) -> list[QgsLayoutItemPage]:
    """Returns the pages of a layout, in order."""
    collection = layout.pageCollection()
    return [collection.page(number) for number in range(collection.pageCount())]


def let_through(pages: Sequence[QgsLayoutItemPage], number: int) -> None:
    """Leaves all pages but one out of exports."""
    for place, page in enumerate(pages):
        page.setExcludeFromExports(place != number)


@contextmanager
def kept_pages(layout: QgsLayout) -> Iterator[list[QgsLayoutItemPage]]:
    """Yields the pages of a layout; afterwards the same ones are left out of exports as before."""
    pages = pages_of(layout)
    before = [page.excludeFromExports() for page in pages]
    try:
        yield pages
    finally:
        for page, is_left_out in zip(pages, before):
            page.setExcludeFromExports(is_left_out)


def check(result: QgsLayoutExporter.ExportResult, file: str, problem: str = "") -> None:
    """Raises Stopped, TooLarge or VeerkrachtError where an export did not succeed; `problem`: what QGIS said of it."""
    if result == _RESULTS.Success:
        return
    if result == _RESULTS.Canceled:
        raise Stopped
    if result == _RESULTS.MemoryError:
        raise too_large(file, problem)
    raise not_written(file, problem)


def not_written(file: str, details: str = "") -> VeerkrachtError:
    """Returns the error for a file that is not there, or not whole."""
    return VeerkrachtError("{file} could not be written; check that the disk is not full.", file=file, details=details)


def too_large(file: str, details: str = "") -> TooLarge:
    """Returns the error for a page, or a part of it, that does not fit into memory."""
    return TooLarge(
        "There is not enough memory to draw {file}; choose a lower resolution (DPI) or smaller paper.",
        file=file,
        details=details,
    )
