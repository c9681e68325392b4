"""Pages as pictures, PNG or SVG, and the maps on them cut out for other editions."""

from __future__ import annotations

from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from osgeo import gdal
from qgis.core import Qgis, QgsLayout, QgsLayoutExporter, QgsLayoutItem, QgsLayoutItemMap
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

from .page_walk import check, kept_pages, let_through, not_written, too_large

PNG, SVG = "png", "svg"

_QT_TITLE = b"<title>Qt SVG Document</title>"
_ENDS = {PNG: b"IEND\xaeB`\x82", SVG: b"</svg>"}


def export_picture(layout: QgsLayout, page: int, path: Path, dpi: float, title: str = "") -> None:
    """Writes one page as PNG, or as SVG where the path ends so, the letters on its maps as outlines.

    `title`: of the page, for who cannot see an SVG. Raises TooLarge when there is no memory for it, and VeerkrachtError
    when it cannot be written.
    """
    ending = path.suffix[1:]
    with TemporaryDirectory(dir=path.parent) as folder, kept_pages(layout) as pages:
        let_through(pages, page)
        export = _as_svg if ending == SVG else _as_png
        # QGIS lets GDAL write a place on earth into the picture, which a PNG has no room for.
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            result = export(layout, page, Path(folder, path.name), dpi)
        finally:
            gdal.PopErrorHandler()
        check(result, path.name)
        # QGIS adds its number to the name of every page but the first.
        found = next(Path(folder).glob(f"*.{ending}"), None)
        if found is None or not _is_whole(found):
            raise not_written(path.name)
        if ending == SVG:
            _entitle(found, title)
        found.replace(path)


def map_picture(layout: QgsLayout, item: QgsLayoutItem, width: int) -> bytes:
    """Returns what a page shows in the frame of an item, such as its map, as PNG; `width` in pixels.

    Raises TooLarge when there is no memory for it.
    """
    frame = item.mapRectToScene(item.rect())
    size = QSize(width, max(1, round(width * frame.height() / frame.width())))
    image = QgsLayoutExporter(layout).renderRegionToImage(frame, size)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        raise too_large(item.id())
    return bytes(data)


def map_on(layout: QgsLayout, page: int, name: str = "map") -> QgsLayoutItemMap | None:
    """Returns the map item of a page with this id, else the largest one on the page; None where there is none."""
    found = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.page() == page]
    names = (name, f"{name}_{page + 1}")
    found.sort(key=lambda item: (item.id() in names, item.rect().width() * item.rect().height()))
    return found[-1] if found else None


def is_picture(path: Path) -> bool:
    """Says whether a file is a picture that a page can show."""
    if path.suffix.lower() == ".svg":
        return QSvgRenderer(str(path)).isValid()
    # By its content, since a name may promise too much; one that is cut off shows only when it is read.
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    return not reader.read().isNull()


def _as_png(layout: QgsLayout, page: int, path: Path, dpi: float) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.pages = [page]
    settings.generateWorldFile = False
    settings.exportMetadata = False
    return QgsLayoutExporter(layout).exportToImage(str(path), settings)


def _as_svg(layout: QgsLayout, page: int, path: Path, dpi: float) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.exportMetadata = False
    settings.forceVectorOutput = not QgsLayoutExporter.containsAdvancedEffects(layout)
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysOutlines
    return QgsLayoutExporter(layout).exportToSvg(str(path), settings)


def _is_whole(path: Path) -> bool:
    """Whether the file has its end: a full disk shows in no other way."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 32))
        return _ENDS[path.suffix[1:]] in file.read()


def _entitle(path: Path, title: str) -> None:
    """Gives an SVG the title of its page in place of Qt's own."""
    drawn = path.read_bytes()
    path.write_bytes(drawn.replace(_QT_TITLE, f"<title>{escape(title)}</title>".encode(), 1))
