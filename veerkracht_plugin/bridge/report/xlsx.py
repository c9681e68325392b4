"""Tables as one workbook, a sheet for each, numbers as numbers; written by GDAL, which every QGIS has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal, ogr

from ...core.errors import VeerkrachtError
from ...core.report.file_names import all_different
from ...core.report.pages import Cell
from .numbers import most_places
from .page_walk import not_written
from .xlsx_formats import show_decimals

_LONGEST_NAME, _LONGEST_CELL = 31, 32_767  # in Excel
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KINDS = {"integer": ogr.OFTInteger64, "real": ogr.OFTReal, "text": ogr.OFTString}


@dataclass(frozen=True)
class Sheet:
    """A table of a workbook: each row has a cell per heading, None for an empty one.

    `places`: the decimals that a column is shown with, by its place from 0; of others as many as its fractions have.
    """

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    places: Mapping[int, int] = field(default_factory=dict)


def write_workbook(sheets: Sequence[Sheet], path: Path) -> None:
    """Writes sheets into a workbook (.xlsx), in their order.

    Raises VeerkrachtError when it cannot be written.
    """
    try:
        with _gdal_without_exceptions():
            _write(sheets, path)
            _check(sheets, path)
        show_decimals(path, [_decimals(sheet) for sheet in sheets])
    except OSError as error:
        raise not_written(path.name, str(error)) from error


@contextmanager
def _gdal_without_exceptions() -> Iterator[None]:
    """GDAL answers, and is silent: what goes wrong when a file is closed is no exception that Python could raise."""
    with ExitStack() as stack:
        for module in (gdal, ogr):
            if module.GetUseExceptions():
                module.DontUseExceptions()
                stack.callback(module.UseExceptions)
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        stack.callback(gdal.PopErrorHandler)
        yield


def _write(sheets: Sequence[Sheet], path: Path) -> None:
    driver = ogr.GetDriverByName("XLSX")
    if driver is None:
        raise VeerkrachtError("This QGIS cannot write XLSX: its GDAL has no driver for it.")
    workbook = driver.CreateDataSource(str(path))
    if workbook is None:
        raise OSError(gdal.GetLastErrorMsg())
    for name, sheet in zip(sheet_names(sheet.name for sheet in sheets), sheets):
        _add(workbook, name, sheet)
    # The file is written only when GDAL lets go of it.
    del workbook


def _add(workbook: ogr.DataSource, name: str, sheet: Sheet) -> None:
    layer = workbook.CreateLayer(name)
    kinds = [_kind(row[column] for row in sheet.rows) for column in range(len(sheet.headings))]
    for heading, kind in zip(all_different(sheet.headings), kinds):
        layer.CreateField(ogr.FieldDefn(_xml_text(heading), _KINDS[kind]))
    definition = layer.GetLayerDefn()
    for row in sheet.rows:
        record = ogr.Feature(definition)
        for column, value in enumerate(row):
            if value is not None and value != "":
                record.SetField(column, _xml_text(str(value)) if kinds[column] == "text" else value)
        if layer.CreateFeature(record) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())


def _kind(values: Iterable[Cell]) -> str:
    """What a column holds: "integer", "real" or "text"; a column with any text is text."""
    known = [value for value in values if value is not None and value != ""]
    if not known or any(isinstance(value, str) for value in known):
        return "text"
    return "real" if any(isinstance(value, float) for value in known) else "integer"


def _decimals(sheet: Sheet) -> dict[int, int]:
    """The decimals of the columns of fractions, as pages would show them."""
    columns = {column: [row[column] for row in sheet.rows] for column in range(len(sheet.headings))}
    found = {column: most_places(values) for column, values in columns.items() if _kind(values) == "real"}
    return {column: sheet.places.get(column, places) for column, places in found.items() if places is not None}


def sheet_names(names: Iterable[str]) -> list[str]:
    """Returns names that Excel takes, each another one."""
    # Room for the number of a name that occurs twice.
    short = [_NOT_IN_NAMES.sub(" ", _xml_text(name)).strip(" '")[: _LONGEST_NAME - 3].strip() for name in names]
    return all_different(name or "Tabel" for name in short)


def _xml_text(text: str) -> str:
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:_LONGEST_CELL]


def _check(sheets: Sequence[Sheet], path: Path) -> None:
    """Reads back what was written, since a full disk shows only here; GDAL shows no sheet without rows."""
    written = ogr.Open(str(path))
    for name, sheet in zip(sheet_names(sheet.name for sheet in sheets), sheets):
        layer = None if written is None else written.GetLayerByName(name)
        if sheet.rows and (layer is None or layer.GetFeatureCount() < len(sheet.rows)):
            raise OSError("the workbook has fewer rows than were written")
