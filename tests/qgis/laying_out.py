"""Laying out reports in tests: on a paper or a template in a file, and no page may fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsPrintLayout, QgsProject

from veerkracht_plugin.bridge.report.layout_pages import lay_out_report, remove_report
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import template_of
from veerkracht_plugin.core.report.pages import Report


def lay_out(
    project: QgsProject,
    report: Report,
    maps: MapSources,
    template: Path | None = None,
    paper: str = "a4_liggend",
    **how: Any,
) -> QgsPrintLayout:
    """The layout of a report; a page that cannot be drawn raises what happened to it, and nothing is left behind."""
    made = lay_out_report(project, report, maps, template_of(template, paper), **how)
    if made.failed:
        remove_report(project, report.file_name)
        raise made.failed[0][1]
    return made.layout
