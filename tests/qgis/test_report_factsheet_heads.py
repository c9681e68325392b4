"""Protects the heads of the figures of a factsheet: whole on every paper, in both languages, for every reference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsLayoutItemManualTable, QgsProject

from tests.core.report_builders import area, data_of, view_of
from tests.qgis import laid_out_report, report_ground
from tests.qgis.laid_out_charts import factsheet
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.templates import PAPERS
from veerkracht_plugin.core.report.factsheets import Factsheets
from veerkracht_plugin.core.report.pages import Report, Table
from veerkracht_plugin.core.report.report_data import facts_of

VALUES = {"onv_t0": -0.1, "onv_t1": -0.12, "kwb_t0": 20.0, "kwb_t1": 30.0, "onv_verschil": -0.01}
CIRCLE = {"nr": "1", "gemeente": "Almelo", "onv_2014": -0.1, "onv_2022": -0.12, "onv_verschil": -0.02,
          "kwb_2014": 20.0, "kwb_2022": 30.0, "kwb_verschil": 10.0, "inwoners": 3345.0}  # fmt: skip


def figures(language: str, reference: str) -> Table:
    data = data_of([area("Aa", k1=3, **VALUES)], circles=[CIRCLE], facts=facts_of(reference, "Veerkracht 1.0"))
    return Factsheets(view_of(data, language=language)).pages()[0].figures


def heads(table: Table, language: str, paper: str) -> list[str]:
    """The heads of a table of figures as they stand on this paper, without the column of the slopes."""
    areas, circles = report_ground.areas(), report_ground.circles()
    page = replace(factsheet(circles, laid_out_report.circle_entries(circles)["3"][0]), figures=table)
    project = QgsProject()
    try:
        layout = lay_out(
            project, Report("Analyse", "Aa", language, "analyse", (page,)), MapSources(areas, circles), paper=paper
        )
        tables = (part for part in layout.multiFrames() if isinstance(part, QgsLayoutItemManualTable))
        found = [[str(cell.content()) for cell in part.tableContents()[0]] for part in tables]
        [own] = [row for row in found if row[-1:] and " ".join(row[-1].split()) == table.headings[-1]]
        return [" ".join(head.split()) for place, head in enumerate(own) if place != 1]
    finally:
        project.clear()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reference", ["nederland", "gemeente", "tabel"])
def test_no_head_is_cut_off(paper, language, reference):
    table = figures(language, reference)
    assert len(table.headings) == 6
    assert heads(table, language, paper) == list(table.headings)
