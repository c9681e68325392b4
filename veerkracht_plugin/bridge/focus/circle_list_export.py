"""The list of focus circles for other programs: CSV and XLSX for spreadsheets, the clipboard for a report in Word."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from html import escape
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr
from qgis.PyQt.QtCore import QMimeData

from ...core.errors import VeerkrachtError
from ...core.legends import legends
from ..staging import Staging
from .circle_list import LISTED_MAPS, Circle, CircleTable

SHEET = "Focuscirkels"

# A cell that starts with one of these is a formula to a spreadsheet, whatever the quotes around it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST_CELL = 32_767  # in Excel
_OGR_TYPES = {"integer": ogr.OFTInteger64, "real": ogr.OFTReal, "text": ogr.OFTString}


# --- files ------------------------------------------------------------------------------------------------------------


def write_csv(table: CircleTable, path: Path) -> None:
    """Writes the list as CSV that opens well in a Dutch Excel: UTF-8 with BOM, semicolons, decimal commas.

    All or nothing; raises VeerkrachtError where it cannot be written.
    """
    _write(path, lambda place: _write_csv(table, place))


def write_xlsx(table: CircleTable, path: Path) -> None:
    """Writes the list as a workbook of one sheet, numbers as numbers.

    All or nothing; raises VeerkrachtError where it cannot be written.
    """
    _write(path, lambda place: _write_xlsx(table, place))


def _write(path: Path, write: Callable[[Path], None]) -> None:
    with Staging() as staging:
        try:
            write(staging.place(path))
        except (OSError, RuntimeError) as error:
            raise VeerkrachtError(
                "{file} could not be written; check that the disk is not full.", file=path.name, details=str(error)
            ) from error
        staging.commit()


def _write_csv(table: CircleTable, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(column.heading for column in table.columns)
        writer.writerows([_cell(value) for value in row] for row in table.rows)


def _cell(value: Any) -> str:
    """A value as text for a Dutch spreadsheet."""
    return _guarded(value) if isinstance(value, str) else number_text(value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def number_text(value: float | None) -> str:
    """Returns a number with a decimal comma and no more decimals than it has; "" for None."""
    if value is None:
        return ""
    text = f"{value:.6f}" if isinstance(value, float) else str(value)
    return text.rstrip("0").rstrip(".").replace(".", ",") if "." in text else text


def _write_xlsx(table: CircleTable, path: Path) -> None:
    with _gdal_exceptions():
        workbook = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
        sheet = workbook.CreateLayer(SHEET)
        for column in table.columns:
            sheet.CreateField(ogr.FieldDefn(column.heading, _OGR_TYPES[column.kind]))
        for row in table.rows:
            sheet.CreateFeature(_record(sheet, row))
        # The file is written only when GDAL lets go of it.
        del sheet, workbook
        _check(path, len(table.rows))


def _record(sheet: ogr.Layer, row: tuple[Any, ...]) -> ogr.Feature:
    record = ogr.Feature(sheet.GetLayerDefn())
    for position, value in enumerate(row):
        if value is not None and value != "":
            record.SetField(position, _xml_text(value) if isinstance(value, str) else value)
    return record


def _xml_text(text: str) -> str:
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:_LONGEST_CELL]


def _check(path: Path, rows: int) -> None:
    """Reads back what was written, since a full disk shows only here."""
    written = ogr.Open(str(path))
    if written is None or written.GetLayer(0).GetFeatureCount() < rows:
        raise OSError("the workbook has fewer rows than were written")


@contextmanager
def _gdal_exceptions() -> Iterator[None]:
    """GDAL says by an exception what goes wrong, for now; QGIS relies on it that it does not."""
    with ExitStack() as stack:
        for module in (gdal, ogr):
            if hasattr(module, "ExceptionMgr"):
                stack.enter_context(module.ExceptionMgr(useExceptions=True))
            elif not module.GetUseExceptions():
                # Before GDAL 3.7 there is no manager for it.
                module.UseExceptions()
                stack.callback(module.DontUseExceptions)
        yield


# --- the clipboard ----------------------------------------------------------------------------------------------------

_HEADINGS = ("Nr", "Naam", "Gemeente", "Inwoners", *LISTED_MAPS, "Toelichting")
_TABLE = "border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt"
_EDGE = "border:0.5pt solid #8C8C8C;padding:2pt 5pt;vertical-align:top"
_HEAD = f"{_EDGE};background:#EDEDED;font-weight:bold"
# Excel keeps a cell whole, and takes text for text, only when told so; Word ignores it.
_AS_TEXT = "mso-number-format:'\\@'"
_BREAK = '<br style="mso-data-placement:same-cell">'


def as_mime_data(table: CircleTable, palette: str = "main") -> QMimeData:
    """Returns the list in short for the clipboard: a coloured table for Word, tab-separated text for other programs."""
    data = QMimeData()
    data.setHtml(as_html(table, palette))
    data.setText(as_text(table))
    return data


def as_text(table: CircleTable) -> str:
    """Returns the list in short, a line per circle, its cells parted by tabs."""
    lines = [_HEADINGS, *([_one_line(cell) for cell in _cells_in_short(circle)] for circle in table.circles)]
    return "\n".join("\t".join(line) for line in lines)


def as_html(table: CircleTable, palette: str = "main") -> str:
    """Returns the list in short as an HTML table, each class on the colour of its legend, in one of PALETTES.

    A class is without colour where the circle does not show on the map.
    """
    head = "".join(f'<th style="{_HEAD}">{escape(heading)}</th>' for heading in _HEADINGS)
    rows = "".join(f"<tr>{''.join(_html_cells(circle, palette))}</tr>" for circle in table.circles)
    maps = "; ".join(legends()[key].style_name for key in LISTED_MAPS)
    return (
        f'<html><head><meta charset="utf-8"></head><body><table style="{_TABLE}">'
        f"<tr>{head}</tr>{rows}</table><p>{escape(maps)}</p></body></html>"
    )


def _cells_in_short(circle: Circle) -> tuple[str, ...]:
    classes = (number_text(number) or "–" for number in circle.classes)
    return (circle.number, circle.name, circle.gemeente, _inhabitants(circle), *classes, circle.note)


def _inhabitants(circle: Circle) -> str:
    return circle.reason or number_text(circle.inhabitants)


def _one_line(text: str) -> str:
    return _guarded(" ".join(text.split()))


def _html_cells(circle: Circle, palette: str) -> Iterator[str]:
    number, name, gemeente, inhabitants, *classes, note = _cells_in_short(circle)
    for text in (number, name, gemeente):
        yield _html_cell(text, f"{_EDGE};{_AS_TEXT}")
    yield _html_cell(inhabitants, f"{_EDGE};text-align:right")
    for key, text in zip(LISTED_MAPS, classes):
        yield _chip_cell(circle, key, text, palette)
    yield _html_cell(note, f"{_EDGE};{_AS_TEXT}")


def _chip_cell(circle: Circle, key: str, text: str, palette: str) -> str:
    entry, style = circle.entry(key), f"{_EDGE};text-align:center"
    if entry is None or key not in circle.maps:
        return f'<td style="{style}">{text}</td>'
    fill, ink = entry.fill(palette), entry.ink(palette)
    # Word goes by the style, Writer by the attribute.
    return f'<td bgcolor="{fill}" style="{style};background:{fill}"><b><font color="{ink}">{text}</font></b></td>'


def _html_cell(text: str, style: str) -> str:
    shown = escape(text).replace("\t", "&#9;").replace("\r\n", "\n").replace("\n", _BREAK)
    return f'<td style="{style}">{shown}</td>'
