"""Protects the list of circles on its way out: into Dutch spreadsheets, workbooks and Word, whole or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest
from osgeo import gdal, ogr
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QTextCursor, QTextDocument, QTextTable

from tests.qgis.circle_rows import CLASSES, ODD_NAME, circle_layer
from veerkracht_plugin.bridge.delimited_text import delimited_table
from veerkracht_plugin.bridge.focus import circle_list_export
from veerkracht_plugin.bridge.focus.circle_list import CircleTable, circle_table
from veerkracht_plugin.bridge.focus.circle_list_export import as_html, as_mime_data, as_text, write_csv, write_xlsx
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circle_table import CircleColumns, read_places, recognise_columns
from veerkracht_plugin.core.legends import legends

WRITERS = {"csv": write_csv, "xlsx": write_xlsx}


@pytest.fixture
def table() -> CircleTable:
    return circle_table(
        circle_layer(
            {"nr": "2", "naam": ODD_NAME, "inwoners": 4167, "corp_aandeel": 61.25, "onv_verschil": -0.118, **CLASSES},
            {"nr": "1", "naam": "=1+1", "reden": "te weinig inwoners", "toelichting": "@SUM(A1)", "kaarten": "3,7"},
            {"nr": "3", "naam": "-2+3", "kaarten": "3", "kaart3": 9, "kaart7": 6, "toelichting": "regel 1\nregel 2"},
        )
    )


def _by_heading(rows: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(rows[0], row)) for row in rows[1:]]


# --- CSV ---


def test_csv_is_what_a_dutch_excel_opens(table: CircleTable, tmp_path: Path) -> None:
    write_csv(table, tmp_path / "list.csv")
    written = (tmp_path / "list.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {len(table.columns)}
    first, second, _ = _by_heading(rows)
    assert second["Naam"] == ODD_NAME
    assert second["Inwoners"] == "4167"
    assert second["Corporatiewoningen (%)"] == "61,2"
    assert second["Verandering overlast en onveiligheid"] == "-0,118"
    assert first["Inwoners"] == ""
    assert first["Waarom geen cijfers"] == "te weinig inwoners"
    assert second["Straal (m)"] == "300"


def test_csv_has_no_cell_that_is_a_formula(table: CircleTable, tmp_path: Path) -> None:
    write_csv(table, tmp_path / "list.csv")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "-2+"))]
    assert {"'=1+1", "'-2+3", "'@SUM(A1)"} <= set(cells)


def test_csv_can_be_read_again_as_circles(table: CircleTable, tmp_path: Path) -> None:
    write_csv(table, tmp_path / "list.csv")
    raw = delimited_table(tmp_path / "list.csv")
    found = recognise_columns(raw, CircleColumns(), place_needed=True)
    assert found == CircleColumns(x="x", y="y", radius="Straal (m)", number="Nummer", name="Naam")
    places = read_places(raw.read([found.x, found.y]), found, raw)
    assert places.x.tolist() == [241_000, 240_000, 242_000]


# --- XLSX ---


def test_xlsx_has_numbers_as_numbers_and_texts_as_texts(table: CircleTable, tmp_path: Path) -> None:
    write_xlsx(table, tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx")["Focuscirkels"]
    first, second, third = _by_heading([list(row) for row in sheet.iter_rows(values_only=True)])
    assert second["Naam"] == ODD_NAME
    assert (second["Inwoners"], second["Kaart 3 Focusgebieden"]) == (4167, 10)
    assert second["Corporatiewoningen (%)"] == pytest.approx(61.2)
    assert first["Inwoners"] is None
    assert (first["Nummer"], first["Naam"]) == ("1", "=1+1")
    assert third["Toelichting"] == "regel 1\nregel 2"
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s"


def test_xlsx_survives_what_xml_cannot_hold_and_excel_cannot_show(tmp_path: Path) -> None:
    table = circle_table(circle_layer({"nr": "1", "naam": "a\x01b\r\nc", "toelichting": "x" * 40_000}))
    write_xlsx(table, tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    (row,) = _by_heading([list(row) for row in sheet.iter_rows(values_only=True)])
    assert row["Naam"] == "ab\nc"
    assert len(row["Toelichting"]) == 32_767


def test_writing_leaves_gdal_as_it_was(table: CircleTable, tmp_path: Path) -> None:
    before = gdal.GetUseExceptions(), ogr.GetUseExceptions()
    write_xlsx(table, tmp_path / "list.xlsx")
    assert (gdal.GetUseExceptions(), ogr.GetUseExceptions()) == before


# --- whole or not at all ---


@pytest.mark.parametrize("ending", WRITERS)
def test_a_folder_that_is_not_there_gets_its_sentence(table: CircleTable, tmp_path: Path, ending: str) -> None:
    with pytest.raises(VeerkrachtError, match="does not exist"):
        WRITERS[ending](table, tmp_path / "away" / f"list.{ending}")


@pytest.mark.parametrize("ending", WRITERS)
def test_a_read_only_folder_gets_its_sentence(table: CircleTable, tmp_path: Path, ending: str) -> None:
    with patch("os.access", return_value=False), pytest.raises(VeerkrachtError, match="read-only"):
        WRITERS[ending](table, tmp_path / f"list.{ending}")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", WRITERS)
def test_a_disk_that_fills_up_leaves_the_earlier_list(table: CircleTable, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"list.{ending}"
    path.write_bytes(b"earlier")
    full = patch.object(circle_list_export, f"_write_{ending}", side_effect=OSError("no space left"))
    with full, pytest.raises(VeerkrachtError, match="disk is not full"):
        WRITERS[ending](table, path)
    assert path.read_bytes() == b"earlier"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_workbook_that_lost_rows_is_not_taken_for_written(table: CircleTable, tmp_path: Path) -> None:
    with patch.object(circle_list_export.ogr, "Open", return_value=None), pytest.raises(VeerkrachtError, match="disk"):
        write_xlsx(table, tmp_path / "list.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", WRITERS)
def test_an_empty_list_has_its_headings(tmp_path: Path, ending: str) -> None:
    WRITERS[ending](circle_table(circle_layer()), tmp_path / f"list.{ending}")
    assert (tmp_path / f"list.{ending}").stat().st_size > 0


# --- the clipboard ---


class Pasted:
    """The table as a text editor takes it from the clipboard."""

    def __init__(self, html: str) -> None:
        self._document = QTextDocument()
        self._document.setHtml(html)
        frames = self._document.rootFrame().childFrames()
        self.table = next(frame for frame in frames if isinstance(frame, QTextTable))

    def text(self, row: int, column: int) -> str:
        cell = self.table.cellAt(row, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def fill(self, row: int, column: int) -> QColor | None:
        brush = self.table.cellAt(row, column).format().background()
        return None if brush.style() == Qt.BrushStyle.NoBrush else brush.color()

    def ink(self, row: int, column: int) -> QColor:
        cursor = QTextCursor(self.table.cellAt(row, column).firstCursorPosition())
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        return cursor.charFormat().foreground().color()


def test_the_table_for_word_has_a_cell_per_map_in_the_colour_of_its_class(table: CircleTable) -> None:
    pasted = Pasted(as_html(table))
    assert pasted.table.rows() == 4
    headings = [pasted.text(0, column) for column in range(pasted.table.columns())]
    assert headings == ["Nr", "Naam", "Gemeente", "Inwoners", *"1234567", "Toelichting"]
    for column, (key, number) in enumerate(zip("1234567", CLASSES.values()), start=4):
        entry = legends()[key].entry(number)
        assert pasted.text(2, column) == str(number)
        assert pasted.fill(2, column) == QColor(entry.main)
        assert pasted.ink(2, column) == QColor(entry.ink_main)


def test_a_class_on_a_map_where_the_circle_does_not_show_has_no_colour(table: CircleTable) -> None:
    pasted = Pasted(as_html(table))
    assert pasted.fill(3, 6) == QColor(legends()["3"].entry(9).main)
    assert pasted.text(3, 10) == "6"
    assert pasted.fill(3, 10) is None


def test_the_other_palette_is_used_when_asked_for(table: CircleTable) -> None:
    html = as_html(table, "colour_blind")
    assert legends()["3"].entry(10).twin in html
    assert legends()["3"].entry(10).main not in html


def test_odd_names_survive_in_html(table: CircleTable) -> None:
    html = as_html(table)
    assert "De Riet &amp; &lt;omgeving&gt;" in html
    assert "😀" in html
    assert "<omgeving>" not in html
    assert "class=" not in html
    assert "<style" not in html
    cell = Pasted(html).text(2, 1)
    assert cell.startswith('De Riet & <omgeving> "oost";')
    assert cell.endswith("'nieuw' 😀")


def test_text_has_a_line_per_circle_and_a_tab_between_cells(table: CircleTable) -> None:
    lines = as_text(table).split("\n")
    assert {line.count("\t") for line in lines} == {11}
    assert len(lines) == 4
    cells = lines[2].split("\t")
    assert cells[0] == "2"
    assert cells[1] == "De Riet & <omgeving> \"oost\"; zuid 'nieuw' 😀"
    assert cells[3:11] == ["4167", "2", "6", "10", "5", "1", "7", "6"]
    assert lines[1].split("\t")[1:4] == ["'=1+1", "", "te weinig inwoners"]


def test_the_clipboard_gets_both(table: CircleTable) -> None:
    data = as_mime_data(table)
    assert data.hasHtml()
    assert data.hasText()
    assert data.text() == as_text(table)
