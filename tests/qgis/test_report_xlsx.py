"""Protects the tables as a workbook: numbers as numbers, names that Excel takes, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from osgeo import gdal, ogr

from tests.qgis.report_pages import ODD
from veerkracht_plugin.bridge.report import xlsx, xlsx_formats
from veerkracht_plugin.bridge.report.xlsx import Sheet, sheet_names, write_workbook
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.pages import Rounded

SHEETS = [
    Sheet("Klassen", ("naam", "buurten", "aandeel", "alles"), ((ODD, 4167, 0.25, "a"), (None, None, 1.0, 2))),
    Sheet("Leeg", ("naam",), ()),
]


def rows(path: Path, name: str) -> list[list[Any]]:
    return [list(row) for row in openpyxl.load_workbook(path)[name].iter_rows(values_only=True)]


def test_each_kind_of_column(tmp_path):
    write_workbook(SHEETS, tmp_path / "tabellen.xlsx")
    assert rows(tmp_path / "tabellen.xlsx", "Klassen") == [
        ["naam", "buurten", "aandeel", "alles"],
        [ODD, 4167, 0.25, "a"],
        [None, None, 1, "2"],
    ]
    assert openpyxl.load_workbook(tmp_path / "tabellen.xlsx").sheetnames == ["Klassen", "Leeg"]


def test_a_column_of_fractions_has_the_same_decimals_in_every_row(tmp_path):
    numbers = ((2.0, -0.12, 1, "a"), (1.5, Rounded(-0.02, 3), 2, "b"), (None, None, None, None))
    given = [SHEETS[0], Sheet("Cijfers", ("een", "drie", "heel", "woord"), numbers)]
    write_workbook(given, tmp_path / "tabellen.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "tabellen.xlsx")["Cijfers"]
    formats = [[cell.number_format for cell in row] for row in sheet.iter_rows(min_row=2, max_row=3)]
    assert formats == [["0.0", "0.000", "GENERAL", "GENERAL"]] * 2
    assert rows(tmp_path / "tabellen.xlsx", "Cijfers")[1:3] == [[2, -0.12, 1, "a"], [1.5, -0.02, 2, "b"]]


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_columns_have_the_names_that_excel_gives_them(column, name):
    assert xlsx_formats._letters(column) == name


def test_what_looks_like_a_formula_stays_text(tmp_path):
    write_workbook([Sheet("A", ("naam",), (("=1+1",), ("+31 6",), ("@SUM(A1)",)))], tmp_path / "t.xlsx")
    cells = [row[0] for row in openpyxl.load_workbook(tmp_path / "t.xlsx")["A"].iter_rows()]
    assert [cell.value for cell in cells] == ["naam", "=1+1", "+31 6", "@SUM(A1)"]
    assert {cell.data_type for cell in cells} == {"s"}


def test_characters_that_xml_cannot_hold(tmp_path):
    write_workbook([Sheet("A", ("naam",), (("a\x01b\r\nc\ud800",), ("x" * 40_000,)))], tmp_path / "t.xlsx")
    assert [row[0] for row in rows(tmp_path / "t.xlsx", "A")][1] == "ab\nc"
    assert len(rows(tmp_path / "t.xlsx", "A")[2][0]) == 32_767


def test_headings_that_are_the_same(tmp_path):
    write_workbook([Sheet("A", ("naam", "naam"), ((1, 2),))], tmp_path / "t.xlsx")
    assert rows(tmp_path / "t.xlsx", "A") == [["naam", "naam_2"], [1, 2]]


def test_names_of_sheets():
    assert sheet_names(["Klassen per kaart", "a/b:c*[d]?", "x" * 40, "x" * 50, "", "'"]) == [
        *["Klassen per kaart", "a b c  d", "x" * 28, f"{'x' * 28}_2", "Tabel", "Tabel_2"]
    ]


@pytest.mark.parametrize("exceptions", [False, True])
def test_a_place_where_nothing_can_be_written(tmp_path, exceptions):
    before = ogr.GetUseExceptions()
    (ogr.UseExceptions if exceptions else ogr.DontUseExceptions)()
    try:
        with pytest.raises(VeerkrachtError, match=r"t\.xlsx could not be written"):
            write_workbook(SHEETS, tmp_path / "weg" / "t.xlsx")
    finally:
        (ogr.UseExceptions if before else ogr.DontUseExceptions)()


def test_a_workbook_that_is_cut_off(tmp_path, monkeypatch):
    check = xlsx._check

    def cut_off(sheets: Any, path: Path) -> None:
        path.write_bytes(path.read_bytes()[:200])
        check(sheets, path)

    monkeypatch.setattr(xlsx, "_check", cut_off)
    with pytest.raises(VeerkrachtError, match="disk is not full"):
        write_workbook(SHEETS, tmp_path / "t.xlsx")


def test_a_gdal_without_the_driver(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx.ogr, "GetDriverByName", lambda name: None)
    with pytest.raises(VeerkrachtError, match="cannot write XLSX"):
        write_workbook(SHEETS, tmp_path / "t.xlsx")


def test_gdal_is_as_it_was(tmp_path):
    before = gdal.GetUseExceptions(), ogr.GetUseExceptions()
    write_workbook(SHEETS, tmp_path / "t.xlsx")
    assert (gdal.GetUseExceptions(), ogr.GetUseExceptions()) == before
