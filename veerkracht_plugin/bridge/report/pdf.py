"""A layout as one PDF: text as text, fonts embedded, everything that can be a line is one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsFeedback, QgsLayout, QgsLayoutExporter, QgsLayoutRenderContext

from ...core.errors import Stopped
from .letter_spacing import least_resolution
from .page_walk import PageWalk, check, kept_pages, not_written
from .pdf_outline import Properties, add_outline, is_complete

# How GDAL was built to read PDF, which QGIS needs to put a GeoPDF together.
_READERS = ("HAVE_POPPLER", "HAVE_PDFIUM", "HAVE_PODOFO")


def export_pdf(layout: QgsLayout, path: Path, dpi: float, feedback: QgsFeedback) -> None:
    """Writes all pages of a layout into one PDF; `feedback` gets the progress from 0 to 100, page by page.

    Raises Stopped on cancel, between two pages, and VeerkrachtError when the file cannot be written.
    """
    if feedback.isCanceled():
        raise Stopped
    with kept_pages(layout):
        result, problem = QgsLayoutExporter.exportToPdf(PageWalk(layout), str(path), _settings(layout, dpi), feedback)
    if feedback.isCanceled():
        raise Stopped
    check(result, path.name, problem)
    _require_whole(path)


def describe_pdf(path: Path, bookmarks: Sequence[str], properties: Properties) -> None:
    """Adds bookmarks, one for each page, and the properties of the document, to a PDF that QGIS wrote.

    A page whose bookmark is "" has none. Raises NoBookmarks, VeerkrachtError when the disk is full.
    """
    try:
        add_outline(path, bookmarks, properties)
    except OSError as error:
        raise not_written(path.name, str(error)) from error


def can_write_geopdf() -> bool:
    """Says whether GDAL can put a GeoPDF together."""
    driver = gdal.GetDriverByName("PDF")
    return driver is not None and any(driver.GetMetadataItem(reader) == "YES" for reader in _READERS)


def export_geopdf(layout: QgsLayout, page: int, path: Path, dpi: float) -> None:
    """Writes one page of a layout as a GeoPDF: in place on the globe, its layers to be turned on and off.

    QGIS puts a single page into a GeoPDF. Raises VeerkrachtError when it cannot be written.
    """
    alone = _only_page(layout, page)
    settings = _settings(alone, dpi)
    settings.writeGeoPdf = settings.appendGeoreference = True
    # Layers that can be turned on and off hold lines and text; no blending can be had with them.
    settings.forceVectorOutput = True
    result = QgsLayoutExporter(alone).exportToPdf(str(path), settings)
    check(result, path.name)
    _require_whole(path)


def _only_page(layout: QgsLayout, page: int) -> QgsLayout:
    """A copy of a layout with one of its pages."""
    alone = layout.clone()
    pages = alone.pageCollection()
    for number in reversed(range(pages.pageCount())):
        if number != page:
            # Items do not go with their page; they would move up to the next one.
            for item in pages.itemsOnPage(number):
                alone.removeLayoutItem(item)
            pages.deletePage(number)
    return alone


def _settings(layout: QgsLayout, dpi: float) -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    # With fewer dots letters would be joined, and could not be found.
    settings.dpi = max(dpi, least_resolution())
    # Where something is blended, as a background is, QGIS knows pictures only. What else becomes one, such as hatches
    # before QGIS 3.24, is small and should be sharp.
    settings.forceVectorOutput = not QgsLayoutExporter.containsAdvancedEffects(layout)
    if settings.forceVectorOutput:
        settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    # These two make GDAL open and write the file again; title and author are added by pdf_outline.
    settings.appendGeoreference = False
    settings.exportMetadata = False
    return settings


def _require_whole(path: Path) -> None:
    """Raises VeerkrachtError where the file is cut off: Qt does not say when the disk is full."""
    try:
        is_whole = is_complete(path)
    except OSError:
        is_whole = False
    if not is_whole:
        raise not_written(path.name)
