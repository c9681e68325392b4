"""The first page of a report as a picture, drawn from a real layout in a project of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QSize
from qgis.PyQt.QtGui import QImage

from ...core.errors import Stopped, VeerkrachtError
from .choices import Choices

if TYPE_CHECKING:  # these import pandas, which loads on first use
    from ...core.report.pages import Report
    from ...core.report.report_data import ReportData

# Seconds: after that a preview is given up, and its choices stay without one.
LONGEST = 15.0
_MM_PER_INCH = 25.4
_EVERY = 0.05

IsStale = Callable[[], bool]


class FirstPage:
    """Draws first pages for a project; what it has read of a layer it reads once."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._data: tuple[tuple[str, str], ReportData] | None = None
        self._land: tuple[tuple[str, str], QgsVectorLayer | None] | None = None

    def __call__(self, choices: Choices, width: int, is_stale: IsStale) -> QImage:
        """Returns the first page, so many pixels wide, without a background, for which there may be no network.

        Lets the window live meanwhile; raises Stopped when `is_stale`, and VeerkrachtError where there is none.
        """
        from ...core.report.build import build_reports
        from ...core.report.options import Options

        turn = _Turn(is_stale)
        data = self._read(choices, turn)
        options = Options(
            maps=choices.maps,
            title=choices.title.strip(),
            author=choices.author.strip(),
            language=choices.language,
            scope=choices.scope,
            clusters=choices.clusters,
            palette=choices.palette,
            date=date.today(),
            with_circles=bool(choices.circles),
        )
        return self._draw(build_reports(data, options)[0], data, choices, width, turn)

    def _read(self, choices: Choices, turn: _Turn) -> ReportData:
        from ...bridge.report.report_source import read_report_data

        key = (choices.areas, choices.circles)
        if self._data is None or self._data[0] != key:
            areas, circles = self._layer(choices.areas), self._layer(choices.circles)
            context = self._project.transformContext()
            self._data = (key, read_report_data(areas, circles, context, turn.is_over))
        return self._data[1]

    def _open_land(self, choices: Choices, turn: _Turn) -> QgsVectorLayer | None:
        from ...bridge.report.open_land import open_land

        built_up = self._layer(choices.built_up)
        if built_up is None:
            return None
        key = (choices.areas, choices.built_up)
        if self._land is None or self._land[0] != key:
            areas, context = self._layer(choices.areas), self._project.transformContext()
            self._land = (key, open_land(areas, built_up, context, lambda note: None, turn.is_over))
        return self._land[1]

    def _draw(self, report: Report, data: ReportData, choices: Choices, width: int, turn: _Turn) -> QImage:
        from ...bridge.report.layout_pages import lay_out_report
        from ...bridge.report.map_items import MapSources
        from ...bridge.report.templates import template_of

        is_part = 0 < len(report.rows) < data.count
        codes = tuple(data.areas.codes[list(report.rows)].tolist()) if is_part else None
        maps = MapSources(
            self._layer(choices.areas),
            self._layer(choices.circles),
            palette=choices.palette,
            codes=codes,
            open_land=self._open_land(choices, turn),
            listed=data.circles,
        )
        template = template_of(Path(choices.template) if choices.template else None, choices.paper)
        logo = Path(choices.logo) if choices.logo else None
        room = QgsProject()
        beginning = replace(report, pages=report.pages[:1])
        made = lay_out_report(room, beginning, maps, template, logo=logo, progress=lambda *_: turn.require())
        if made.failed:
            raise made.failed[0][1]
        turn.require()
        return _picture(made.layout, width)

    def _layer(self, layer_id: str) -> QgsVectorLayer | None:
        return self._project.mapLayer(layer_id) if layer_id else None


class _Turn:
    """Gives the window its turn, and ends the work where it is no longer wanted or takes too long."""

    def __init__(self, is_stale: IsStale) -> None:
        self._is_stale = is_stale
        self._start = self._last = time.monotonic()

    def is_over(self) -> bool:
        now = time.monotonic()
        if now - self._start > LONGEST:
            raise VeerkrachtError("These areas are too many for a preview; the report itself can be made.")
        if now - self._last >= _EVERY:
            QCoreApplication.processEvents()
            self._last = time.monotonic()
        return self._is_stale()

    def require(self) -> None:
        if self.is_over():
            raise Stopped


def _picture(layout: QgsPrintLayout, width: int) -> QImage:
    size = layout.pageCollection().page(0).sizeWithUnits()
    height = round(width * size.height() / size.width())
    dpi = width / (size.width() / _MM_PER_INCH)
    return QgsLayoutExporter(layout).renderPageToImage(0, QSize(width, height), dpi)
