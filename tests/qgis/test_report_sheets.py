"""Protects the sheets of the workbook: what the pages show, under the headings that the pages have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.core.report_builders import VEERKRACHT, area, data_of
from veerkracht_plugin.bridge.report.sheets import sheets_of
from veerkracht_plugin.bridge.report.xlsx import Sheet, write_workbook
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options

AREAS = [
    area("Aa", inhabitants=100, k1=3, k4=5, k5=3, onv_afw=-0.1, onv_verschil=-0.009, onv_t0=-0.1, onv_t1=-0.098),
    area("Bee", inhabitants=300, k1=9, k4=1, k5=8, onv_afw=0.2, onv_verschil=0.4, onv_t0=-0.2, onv_t1=0.211),
]


def sheets(*circles: dict[str, Any], **given: Any) -> dict[str, Sheet]:
    options = Options(**given)
    data = data_of(AREAS, facts=VEERKRACHT, circles=circles)
    return {sheet.name: sheet for sheet in sheets_of(build_reports(data, options), data, options)}


def test_the_change_of_a_circle_is_that_of_the_pages():
    sheet = sheets({"nr": "6", "gemeente": "Almelo", "onv_verschil": 0.002})["Focuscirkels"]
    [row] = sheet.rows
    assert dict(zip(sheet.headings, row))["Verandering score t.o.v. Nederland"] == -0.009
    assert "Verandering overlast en onveiligheid" not in sheet.headings


@pytest.mark.parametrize(
    ("language", "name", "heading"),
    [("nl", "Verandering van niveau", "Van: niveau in 2014"), ("en", "Change of level", "From: level in 2014")],
)
def test_a_sheet_of_the_change_of_level(language, name, heading):
    sheet = sheets(language=language)[name]
    assert (len(sheet.headings), sheet.headings[1], len(sheet.rows)) == (5, heading, 16)
    moved = [row[1:] for row in sheet.rows if row[3]]
    levels = [row[2] for row in sheet.rows[:4]]
    assert moved == [(levels[0], levels[3], 1, 300), (levels[1], levels[2], 1, 100)]


def test_a_sheet_of_the_figures():
    sheet = sheets()["Figuren"]
    assert sheet.headings == ("Document", "Figuur", "Onderdeel", "Betekenis", "Waarde", "Eenheid")
    parts = [row[2:] for row in sheet.rows if row[1].startswith("Problemen naar aandeel")]
    assert [(label, value, unit) for _, label, value, unit in parts if value] == [
        ("weinig problemen", 100.0, "% van de inwoners"),
        ("bovengemiddelde problemen", 100.0, "% van de inwoners"),
    ]


def test_the_figures_have_the_decimals_of_the_page_and_stay_exact(tmp_path: Path):
    people = ((61, 3), (139, 9))
    areas = [area(f"A{number}", inhabitants=count, k1=k1, k4=5) for number, (count, k1) in enumerate(people)]
    data, options = data_of(areas, facts=VEERKRACHT), Options()
    reports = build_reports(data, options)
    write_workbook(
        [sheet for sheet in sheets_of(reports, data, options) if sheet.name == "Figuren"], tmp_path / "t.xlsx"
    )
    _, *rows = openpyxl.load_workbook(tmp_path / "t.xlsx")["Figuren"].iter_rows()
    assert {row[4].number_format for row in rows} == {"0"}
    assert {row[4].value for row in rows if row[4].value} >= {30.5, 69.5}
