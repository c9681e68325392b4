"""Draw each map theme of a project as a picture: the map, its legend with counts, and what it shows.

A plain page for the demo, after the map page of the printed analyses; it needs a running QGIS.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QTextDocument, QTextOption

DPI = 140
PAGE = (297.0, 210.0)
MARGIN = 12.0
COLUMN = 84.0
MAP = (102.0, 12.0, 183.0, 178.0)
LEGEND_BOTTOM = 190.0
COUNT_COLUMN = 11.0
SWATCH = (8.0, 3.8)
ROW = 4.7
GAP = 2.5

INK, SECOND_INK, ACCENT, FRAME, GROUND = "#1C1C1C", "#5A5A5A", "#0B5651", "#8C8C8C", "#F7F7F6"
GEMEENTE_FIELDS = ("gemeentenaam", "gm_naam", "gemeente")


@dataclass(frozen=True)
class Row:
    """A row of the legend: a class with its counts, or without a fill a heading, which may be only a gap."""

    label: str
    fill: str | None = None
    hatched: bool = False
    areas: int = 0
    inhabitants: int = 0


@dataclass(frozen=True)
class Page:
    """All that a page says."""

    number: str
    title: str
    kicker: str
    subtitle: str
    facts: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str
    note: str


# --- from project to pages ---


def draw_pages(project: QgsProject, folder: Path, legends: Any, years: tuple[int, int], note: str) -> list[Path]:
    """Draw the themes of maps 1 to 7 to `folder`/kaart1_….png and return the paths.

    `legends` is the module core.legends of the plugin that made the project; `note` stands in bold under each map.
    """
    paths = []
    for key in map(str, range(1, 8)):
        legend = legends.legends()[key]
        layer = _layer_of(project, legend.style_name)
        path = folder / f"{legend.file}.png"
        page = describe(layer, legend, legends.no_data(), years, note)
        image = draw(page, partial(draw_map, project, legend.style_name, layer))
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written.")
        paths.append(path)
    return paths


def _layer_of(project: QgsProject, theme: str) -> QgsVectorLayer:
    layers = project.mapThemeCollection().mapThemeVisibleLayers(theme)
    found = next((layer for layer in layers if isinstance(layer, QgsVectorLayer)), None)
    if found is None:
        raise LookupError(f"The project has no map theme “{theme}” with a layer.")
    return found


def describe(layer: QgsVectorLayer, legend: Any, no_data: Any, years: tuple[int, int], note: str) -> Page:
    """What the page of a map says, counted in the layer."""
    first, last = years
    development = legend.key[0] in "567"
    areas, inhabitants = count(layer, legend.field, f"inw_{last}")
    reasons, _ = count(layer, f"{legend.field}_reden", "")
    return Page(
        number=legend.key,
        title=legend.title,
        kicker=f"{legend.group} · {first}–{last}" if development else f"{legend.group} · {last}",
        subtitle=_gemeenten(layer),
        facts=tuple(_facts(legend, areas, inhabitants, reasons)),
        rows=tuple(_rows(legend, no_data, areas, inhabitants)),
        caption=f"Kaart {legend.key} – Deze kaart toont {legend.caption_text(first, last)}. (Bron: {legend.source})",
        note=note,
    )


def count(layer: QgsVectorLayer, field: str, weight: str) -> tuple[Counter[Any], Counter[Any]]:
    """Number of areas and sum of `weight` per value of `field`; None stands for no value."""
    areas: Counter[Any] = Counter()
    weights: Counter[Any] = Counter()
    names = layer.fields().names()
    if field not in names:
        return areas, weights
    for feature in layer.getFeatures():
        value = _known(feature[field])
        areas[value] += 1
        weights[value] += int(_known(feature[weight]) or 0) if weight in names else 0
    return areas, weights


def _known(value: Any) -> Any:
    """None for NULL, which is neither None nor false in all versions of QGIS."""
    return None if value is None or str(value) == "NULL" else value


def _gemeenten(layer: QgsVectorLayer) -> str:
    field = next((index for index, name in enumerate(layer.fields().names()) if name.lower() in GEMEENTE_FIELDS), None)
    names = sorted(filter(None, map(_known, layer.uniqueValues(field)))) if field is not None else []
    return f"Gemeente{'n' if len(names) > 1 else ''} {' en '.join(names)}" if 0 < len(names) < 4 else ""


def _facts(legend: Any, areas: Counter[Any], inhabitants: Counter[Any], reasons: Counter[Any]) -> Iterator[str]:
    total = sum(areas.values())
    yield f"{total - areas[None]} van de {total} buurten hebben een klasse op deze kaart."
    given = [f"{reason} ({number})" for reason, number in reasons.most_common() if reason]
    if given:
        yield f"Zonder klasse: {', '.join(given)}."
    known = Counter({number: people for number, people in inhabitants.items() if number is not None and people})
    if known:
        number, people = known.most_common(1)[0]
        share = round(100 * people / sum(known.values()))
        yield f"De meeste inwoners ({share}%) wonen in de klasse “{legend.label(number)}”."


def _rows(legend: Any, no_data: Any, areas: Counter[Any], inhabitants: Counter[Any]) -> Iterator[Row]:
    heading = None
    for entry in legend.entries:
        if entry.heading != heading:
            yield Row(entry.heading or "")
        heading = entry.heading
        number = entry.number
        yield Row(legend.short_label(number), entry.main, areas=areas[number], inhabitants=inhabitants[number])
    yield Row(no_data.label, no_data.fill, hatched=True, areas=areas[None], inhabitants=inhabitants[None])


# --- the map itself ---


def draw_map(project: QgsProject, theme: str, layer: QgsMapLayer, size: QSize) -> tuple[QImage, float]:
    """The map of a theme, and its number of metres per pixel."""
    themes = project.mapThemeCollection()
    settings = QgsMapSettings()
    settings.setLayers(themes.mapThemeVisibleLayers(theme))
    settings.setLayerStyleOverrides(themes.mapThemeStyleOverrides(theme))
    settings.setDestinationCrs(layer.crs())
    settings.setTransformContext(project.transformContext())
    settings.setOutputSize(size)
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor(GROUND))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    extent = QgsRectangle(layer.extent())
    extent.scale(1.07)
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), settings.mapUnitsPerPixel()


# --- the page; all measures in mm, text in points ---


def draw(page: Page, map_of: Callable[[QSize], tuple[QImage, float]]) -> QImage:
    """The picture of a page."""
    image = QImage(round(_px(PAGE[0])), round(_px(PAGE[1])), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.fill(QColor("white"))
    with _painting(image) as painter:
        _draw_head(painter, page)
        _draw_legend(painter, page.rows)
        _draw_map_panel(painter, map_of)
        _draw_foot(painter, page)
    return image


@contextmanager
def _painting(image: QImage) -> Iterator[QPainter]:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    try:
        yield painter
    finally:
        painter.end()


def _draw_head(painter: QPainter, page: Page) -> None:
    _write(painter, MARGIN, 12, COLUMN, f"<b>{escape(page.kicker.upper())}</b>", 7.5, ACCENT, spacing=106)
    title = f'<b><span style="color:{ACCENT}">{page.number}</span>&nbsp; {escape(page.title)}</b>'
    y = 18 + _write(painter, MARGIN, 18, COLUMN, title, 19, weight=QFont.Weight.Black)
    y += 1 + _write(painter, MARGIN, y + 1, COLUMN, escape(page.subtitle), 9.5, SECOND_INK)
    _line(painter, MARGIN, y + 3.5, MARGIN + COLUMN, y + 3.5, ACCENT, 0.35)
    y += 7
    for fact in page.facts:
        y += 2 + _write(painter, MARGIN, y, COLUMN, escape(fact), 9)


def _draw_legend(painter: QPainter, rows: Iterable[Row]) -> None:
    rows = list(rows)
    heights = [_row_height(painter, row) for row in rows]
    y = LEGEND_BOTTOM - sum(heights)
    for place, word in enumerate(("buurten", "inwoners")):
        _write(painter, _count_x(place), y - 4, COUNT_COLUMN, word, 6.5, SECOND_INK, Qt.AlignmentFlag.AlignRight)
    for row, height in zip(rows, heights):
        _draw_row(painter, row, y)
        y += height


def _row_height(painter: QPainter, row: Row) -> float:
    if row.fill is None:
        return GAP + (ROW if row.label else 0)
    return max(ROW, _height(painter, _label_width(), escape(row.label), 8) + 0.6)


def _label_width() -> float:
    return COLUMN - SWATCH[0] - 2.5 - 2 * COUNT_COLUMN


def _count_x(place: int) -> float:
    return MARGIN + COLUMN - (2 - place) * COUNT_COLUMN


def _draw_row(painter: QPainter, row: Row, y: float) -> None:
    if row.fill is None:
        _write(painter, MARGIN, y + GAP + 0.2, COLUMN, f"<b>{escape(row.label)}</b>", 8)
        return
    _draw_swatch(painter, y + 0.3, row)
    ink = INK if row.areas else SECOND_INK
    _write(painter, MARGIN + SWATCH[0] + 2.5, y + 0.3, _label_width(), escape(row.label), 8, ink)
    for place, number in enumerate((row.areas, row.inhabitants)):
        text = f"{number:,}".replace(",", "\u202f") if row.areas else "–"
        _write(painter, _count_x(place), y + 0.4, COUNT_COLUMN, text, 7.5, ink, Qt.AlignmentFlag.AlignRight)


def _draw_swatch(painter: QPainter, y: float, row: Row) -> None:
    box = _rectangle(MARGIN, y, *SWATCH)
    fill = QColor(row.fill)
    painter.fillRect(box, fill)
    if row.hatched:
        painter.fillRect(box, QBrush(QColor("#808080"), Qt.BrushStyle.BDiagPattern))
    if fill.lightnessF() > 0.85:
        _outline(painter, box, FRAME, 0.1)


def _draw_map_panel(painter: QPainter, map_of: Callable[[QSize], tuple[QImage, float]]) -> None:
    box = _rectangle(*MAP)
    picture, metres_per_pixel = map_of(QSize(round(box.width()), round(box.height())))
    painter.drawImage(box, picture, QRectF(picture.rect()))
    _outline(painter, box, FRAME, 0.2)
    _draw_scale_bar(painter, metres_per_pixel)


def _draw_scale_bar(painter: QPainter, metres_per_pixel: float) -> None:
    metres = round_length(_px(35) * metres_per_pixel)
    width = metres / metres_per_pixel * 25.4 / DPI
    x, y = MAP[0] + 5, MAP[1] + MAP[3] - 6
    _line(painter, x, y, x + width, y, INK, 0.4)
    for end in (x, x + width):
        _line(painter, end, y - 1, end, y, INK, 0.4)
    text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    _write(painter, x + width + 1.5, y - 2.5, 20, text.replace(".", ","), 7)


def round_length(at_most: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is not above `at_most`."""
    power = 10.0 ** math.floor(math.log10(at_most))
    return max(step * power for step in (1, 2, 5) if step * power <= at_most)


def _draw_foot(painter: QPainter, page: Page) -> None:
    source = f"{escape(page.caption)} <b>{escape(page.note)}</b>"
    _write(painter, MAP[0], 191.5, MAP[2], source, 7, SECOND_INK)
    _line(painter, MARGIN, 200, PAGE[0] - MARGIN, 200, FRAME, 0.2)
    width = PAGE[0] - 2 * MARGIN
    _write(painter, MARGIN, 202, width, "Veerkrachtkaarten", 7, SECOND_INK, Qt.AlignmentFlag.AlignHCenter)
    _write(painter, MARGIN, 202, width, f"<b>{page.number}</b>", 8, INK, Qt.AlignmentFlag.AlignRight)


# --- the pen ---


def _px(mm: float) -> float:
    return mm * DPI / 25.4


def _rectangle(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(_px(x), _px(y), _px(width), _px(height))


def _line(painter: QPainter, x: float, y: float, to_x: float, to_y: float, colour: str, width: float) -> None:
    painter.setPen(QPen(QColor(colour), _px(width)))
    painter.drawLine(QPointF(_px(x), _px(y)), QPointF(_px(to_x), _px(to_y)))


def _outline(painter: QPainter, box: QRectF, colour: str, width: float) -> None:
    painter.setPen(QPen(QColor(colour), _px(width)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _write(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    html: str,
    points: float,
    colour: str = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    **font: Any,
) -> float:
    """Write `html` with its top left corner at x, y, wrapped at `width`; returns its height in mm."""
    document = _document(painter, width, f'<span style="color:{colour}">{html}</span>', points, align, **font)
    painter.save()
    painter.translate(_px(x), _px(y))
    document.drawContents(painter)
    painter.restore()
    return document.size().height() * 25.4 / DPI


def _height(painter: QPainter, width: float, html: str, points: float) -> float:
    return _document(painter, width, html, points).size().height() * 25.4 / DPI


def _document(
    painter: QPainter,
    width: float,
    html: str,
    points: float,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    weight: int | None = None,
    spacing: float | None = None,
) -> QTextDocument:
    font = QFont("Lato")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    if weight is not None:
        font.setWeight(weight)
    if spacing is not None:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(painter.device())
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setDefaultTextOption(option)
    document.setHtml(html)
    document.setTextWidth(_px(width))
    return document
