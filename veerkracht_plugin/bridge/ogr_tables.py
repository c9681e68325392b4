"""Workbooks, databases and features → a raw table, read by GDAL's OGR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import pandas as pd
from osgeo import gdal, ogr

from ..core.errors import VeerkrachtError
from ..core.messages import listed
from ..core.tables import RawTable
from .table_header import Header, header_position, named

_SAMPLE_RECORDS = 60
_WHOLE_NUMBERS = (ogr.OFTInteger, ogr.OFTInteger64)
_NUMBERS = (*_WHOLE_NUMBERS, ogr.OFTReal)
# What a GeoPackage or project of QGIS keeps beside its layers.
_NOT_DATA = ("layer_styles", "qgis_projects")


@dataclass(frozen=True)
class OgrFormat:
    """A format that OGR reads: its name for people, its drivers, and whether it is a workbook of bare cells."""

    title: str
    drivers: tuple[str, ...]
    workbook: bool = False


XLSX = OgrFormat("XLSX", ("XLSX",), workbook=True)
ODS = OgrFormat("ODS", ("ODS",), workbook=True)
XLS = OgrFormat("XLS", ("XLS",), workbook=True)
DATABASE = OgrFormat("GeoPackage", ("GPKG", "SQLite"))
DBF = OgrFormat("DBF", ("ESRI Shapefile",))
FEATURES = OgrFormat("GeoJSON", ("GeoJSON", "ESRIJSON", "TopoJSON"))

# Left to guess, GDAL loses the header of a sheet that is all text, and the zeros of codes.
# As config options, since GDAL 3.6 knows no open options for these formats.
_CELLS_AS_TEXT = {
    f"OGR_{driver}_{option}": value
    for driver in ("XLSX", "ODS", "XLS")
    for option, value in (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING"))
}


@dataclass(frozen=True)
class _Sheet:
    """One table of a file: `header` where its columns are and `count` how many rows stand below it."""

    name: str
    header: Header
    count: int


def ogr_table(path: Path, kind: OgrFormat, layer: str | None = None) -> RawTable:
    """Opens a sheet or table of a file that OGR reads; `layer` names it where several have rows.

    Cells of a workbook are text; in other formats numbers are numbers (NaN where empty) and everything else is text.
    Raises VeerkrachtError for a damaged file, one without rows, and one with several tables of which none is named.
    """
    with _quiet_gdal(path):
        dataset = _opened(path, kind)
        sheet = _chosen(path, _sheets(path, dataset, kind), _names(dataset), layer)
        name = f"{path.name} · {sheet.name}" if len(_names(dataset)) > 1 else path.name
    # OGR parses a whole workbook to open it: that stays open. A database is opened again, so that nothing locks it.
    workbook = dataset if kind.workbook else None

    def read(columns: Sequence[str]) -> pd.DataFrame:
        positions = sheet.header.positions(name, columns)
        with _quiet_gdal(path):
            opened = _opened(path, kind) if workbook is None else workbook
            values = _values(opened.GetLayerByName(sheet.name), positions)
            _refuse_damaged(path)
        below_header = slice(sheet.header.row + 1, None)
        # The type is named, since pandas 3 would make its own text of objects.
        series = [pd.Series(column[below_header], dtype=column.dtype) for column in values]
        return pd.DataFrame(dict(zip(columns, series)), columns=list(columns))

    return RawTable(name, sheet.header.columns, read, sheet.header.first_row)


@contextmanager
def _quiet_gdal(path: Path) -> Iterator[None]:
    """GDAL without exceptions or messages on the console, and workbook cells as text: in this thread, and for now."""
    before = {option: gdal.GetThreadLocalConfigOption(option, None) for option in _CELLS_AS_TEXT}
    with ExitStack() as stack:
        for module in (gdal, ogr):
            # Before GDAL 3.7 exceptions are on or off for all of QGIS, so that both have to be lived with.
            if hasattr(module, "ExceptionMgr"):
                stack.enter_context(module.ExceptionMgr(useExceptions=False))
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            gdal.ErrorReset()
            for option, value in _CELLS_AS_TEXT.items():
                gdal.SetThreadLocalConfigOption(option, value)
            yield
        except RuntimeError as error:
            raise _damaged(path, str(error)) from error
        finally:
            for option, earlier in before.items():
                gdal.SetThreadLocalConfigOption(option, earlier)
            gdal.ErrorReset()
            gdal.PopErrorHandler()


def _opened(path: Path, kind: OgrFormat) -> gdal.Dataset:
    if not any(gdal.GetDriverByName(driver) for driver in kind.drivers):
        raise VeerkrachtError(
            "{file}: this QGIS cannot read {format} files; save it as .xlsx or .csv.", file=path.name, format=kind.title
        )
    # The prefix makes OGR look into a workbook with another extension.
    hidden = kind in (XLSX, ODS) and path.suffix.lower() != f".{kind.title.lower()}"
    source = f"{kind.title}:{path}" if hidden else str(path)
    dataset = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=list(kind.drivers))
    if dataset is None:
        raise _damaged(path, gdal.GetLastErrorMsg())
    return dataset


def _damaged(path: Path, details: str) -> VeerkrachtError:
    return VeerkrachtError(
        "{file} is damaged, cut off or protected; open it in the program that made it and save it again, "
        "or download it again.",
        file=path.name,
        details=details,
    )


def _refuse_damaged(path: Path) -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise _damaged(path, gdal.GetLastErrorMsg())


def _names(dataset: gdal.Dataset) -> list[str]:
    names = [dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())]
    return [name for name in names if name not in _NOT_DATA]


def _sheets(path: Path, dataset: gdal.Dataset, kind: OgrFormat) -> list[_Sheet]:
    """The tables of the file that have a header and rows."""
    seen = _sheet_of_cells if kind.workbook else _sheet_of_fields
    sheets = [seen(dataset.GetLayerByName(name)) for name in _names(dataset)]
    _refuse_damaged(path)
    return [sheet for sheet in sheets if sheet is not None and sheet.count > 0]


def _sheet_of_fields(layer: ogr.Layer) -> _Sheet | None:
    fields = tuple(field.GetName() for field in layer.schema)
    # A row of -1: there is no header row, and the first feature is row 1.
    return _Sheet(layer.GetName(), Header(-1, fields), layer.GetFeatureCount()) if fields else None


def _sheet_of_cells(layer: ogr.Layer) -> _Sheet | None:
    """A sheet of at least two columns: one of a single column is a page of notes."""
    columns = layer.GetLayerDefn().GetFieldCount()
    records = [
        [feature.GetFieldAsString(i) for i in range(columns)] for feature in islice(_features(layer), _SAMPLE_RECORDS)
    ]
    width = max((_width(record) for record in records), default=0)
    records = [record[:width] for record in records]
    row = header_position(records, width) if width > 1 else None
    if row is None:
        return None
    return _Sheet(layer.GetName(), named(row, records[row]), layer.GetFeatureCount() - row - 1)


def _width(record: Sequence[str]) -> int:
    return max((position for position, cell in enumerate(record, start=1) if cell.strip()), default=0)


def _chosen(path: Path, sheets: list[_Sheet], names: list[str], layer: str | None) -> _Sheet:
    if layer and layer not in names:
        raise VeerkrachtError(
            "{file} has no sheet or table “{layer}”, but: {names}.", file=path.name, layer=layer, names=listed(names)
        )
    candidates = [sheet for sheet in sheets if layer in (None, "", sheet.name)]
    if not candidates:
        raise VeerkrachtError(
            "{file} has no table with a header and rows; choose a table with a row per area.",
            file=f"{path.name} · {layer}" if layer else path.name,
        )
    if len(candidates) > 1:
        raise VeerkrachtError(
            "{file} has several tables ({names}); name one of them in LAYER.",
            file=path.name,
            names=listed(sheet.name for sheet in candidates),
        )
    return candidates[0]


def _features(layer: ogr.Layer) -> Iterator[ogr.Feature]:
    layer.ResetReading()
    while (feature := layer.GetNextFeature()) is not None:
        yield feature


def _values(layer: ogr.Layer, positions: Sequence[int]) -> list[np.ndarray]:
    """The values of the fields at `positions`: text as objects, numbers as int64, or float64 with NaN where empty."""
    fields = layer.schema
    ignored = [field.GetName() for position, field in enumerate(fields) if position not in positions]
    layer.SetIgnoredFields([*ignored, "OGR_GEOMETRY", "OGR_STYLE"])
    try:
        wanted = [(fields[position].GetName(), fields[position].GetType()) for position in positions]
        plain = all(kind in (*_NUMBERS, ogr.OFTString) for _, kind in wanted)
        values = _by_batch(layer, [name for name, _ in wanted]) if plain else None
        if values is None:
            values = _by_feature(
                layer, [(position, kind in _NUMBERS) for position, (_, kind) in zip(positions, wanted)]
            )
    finally:
        layer.SetIgnoredFields([])
    return [
        _whole_if_possible(column) if kind in _WHOLE_NUMBERS else column for column, (_, kind) in zip(values, wanted)
    ]


def _by_batch(layer: ogr.Layer, names: Sequence[str]) -> list[np.ndarray] | None:
    """By GDAL's Arrow stream, without a Python object per feature; None where this GDAL cannot do it (before 3.6)."""
    if not names or not hasattr(layer, "GetArrowStreamAsNumPy"):
        return None
    try:
        batches = [[_plain(batch[name]) for name in names] for batch in layer.GetArrowStreamAsNumPy(["INCLUDE_FID=NO"])]
    except (ImportError, RuntimeError):  # GDAL without numpy, or for another numpy
        batches = []
    columns = [np.concatenate(parts) for parts in zip(*batches)]
    return columns if columns and len(columns[0]) == layer.GetFeatureCount() else None


def _plain(values: np.ndarray) -> np.ndarray:
    missing = np.ma.getmaskarray(values)
    # Bytes, or since GDAL 3.8 objects where one text is much longer than the others.
    if values.dtype.kind in "SUO":
        filled = np.ma.filled(values, values.dtype.type()).tolist()
        text = [value.decode("utf-8", "replace") if isinstance(value, bytes) else value or "" for value in filled]
        return np.array(text, dtype=object)
    return np.where(missing, np.nan, np.ma.getdata(values).astype("float64"))


def _by_feature(layer: ogr.Layer, fields: Sequence[tuple[int, bool]]) -> list[np.ndarray]:
    gdal.ErrorReset()
    getters = [(_number if is_number else _text, position) for position, is_number in fields]
    rows = [[get(feature, position) for get, position in getters] for feature in _features(layer)]
    return [
        np.array([row[i] for row in rows], dtype="float64" if is_number else object)
        for i, (_, is_number) in enumerate(fields)
    ]


def _text(feature: ogr.Feature, position: int) -> str:
    return feature.GetFieldAsString(position)


def _number(feature: ogr.Feature, position: int) -> float:
    # An empty field reads as 0 too: only then is it worth asking, which takes as long as reading.
    number = feature.GetFieldAsDouble(position)
    return number if number or feature.IsFieldSetAndNotNull(position) else np.nan


def _whole_if_possible(numbers: np.ndarray) -> np.ndarray:
    return numbers if np.isnan(numbers).any() else numbers.astype("int64")
