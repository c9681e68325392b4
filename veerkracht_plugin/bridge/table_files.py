"""A file → a raw table of text, whatever its format; the content tells the format, not the extension."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from ..core.errors import VeerkrachtError
from ..core.messages import Message, listed
from ..core.tables import RawTable
from .delimited_text import delimited_table, utf16_encoding
from .json_records import json_table
from .ogr_tables import DATABASE, DBF, FEATURES, ODS, XLS, XLSX, OgrFormat, ogr_table

_HEAD_BYTES = 1 << 16
_ZIP, _OLE, _SQLITE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"SQLite format 3\x00"
_TABLE_SUFFIXES = (".csv", ".txt", ".tsv", ".asc", ".xlsx", ".ods", ".dbf", ".gpkg", ".json", ".geojson")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|script|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEATURES = re.compile(rb'"features"\s*:|"type"\s*:\s*"(?:Feature|FeatureCollection|Topology)"')
_OTHER_THINGS = (
    (b"\x89PNG", Message("a picture")),
    (b"\xff\xd8\xff", Message("a picture")),
    (b"GIF8", Message("a picture")),
    (b"II*\x00", Message("a picture")),
    (b"MM\x00*", Message("a picture")),
    (b"%PDF", Message("a PDF document")),
    (b"{\\rtf", Message("a text document")),
    (b"\x1f\x8b", Message("a compressed file")),
    (b"7z\xbc\xaf", Message("a compressed file")),
    (b"Rar!", Message("a compressed file")),
)


def open_table(path: Path | str, layer: str | None = None) -> RawTable:
    """Opens the table in a file: delimited text, XLSX, ODS, XLS, DBF, GeoPackage, GeoJSON or JSON records.

    `path` may be a QGIS source, "scores.gpkg|layername=buurten"; `layer` names the sheet or table where several are.
    The file is looked through once, and `read` then reads the columns asked for.
    Raises VeerkrachtError, in one sentence that names the file, for all that cannot be read as a table.
    """
    path, layer = _source(path, layer)
    head = _head(path)
    kind = _ogr_format(path, head)
    if kind is not None:
        return ogr_table(path, kind, layer)
    _refuse_other_things(path, head)
    return json_table(path) if _is_json(head) else delimited_table(path)


def _source(path: Path | str, layer: str | None) -> tuple[Path, str | None]:
    before, _, options = str(path).partition("|")
    if not options or Path(path).exists():
        return Path(path), layer
    named = next(
        (option[len("layername=") :] for option in options.split("|") if option.startswith("layername=")), None
    )
    return Path(before), layer or named


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except FileNotFoundError as error:
        raise VeerkrachtError(
            "{file} is not there; check the folder and the name.", file=path.name, details=str(error)
        ) from error
    except OSError as error:
        if path.is_dir():
            raise VeerkrachtError(
                "{file} is a folder; choose a file in it.", file=path.name, details=str(error)
            ) from error
        raise VeerkrachtError(
            "{file} cannot be read; close it in other programs, and check that you may open it.",
            file=path.name,
            details=str(error),
        ) from error
    if not head.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise VeerkrachtError("{file} is empty; choose a table with a row per area.", file=path.name)
    return head


def _ogr_format(path: Path, head: bytes) -> OgrFormat | None:
    if head.startswith(_ZIP):
        return _workbook(path)
    if head.startswith(_OLE):
        return _old_workbook(path)
    if head.startswith(_SQLITE):
        return DATABASE
    if path.suffix.lower() in (".dbf", ".shp") and not head.lstrip().startswith(b"<"):
        return DBF
    return FEATURES if _is_json(head) and _FEATURES.search(head) else None


def _workbook(path: Path) -> OgrFormat:
    """The kind of a ZIP file that is a workbook; refuses any other."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = _kind_of_archive(path, archive, names)
            damaged = archive.testzip() if kind else None
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise VeerkrachtError(
            "{file} is cut off or damaged; save or download it again.", file=path.name, details=str(error)
        ) from error
    if damaged:
        raise VeerkrachtError(
            "{file} is cut off or damaged; save or download it again.", file=path.name, details=damaged
        )
    if kind:
        return kind
    tables = sorted(name for name in names if Path(name).suffix.lower() in _TABLE_SUFFIXES)
    raise VeerkrachtError(
        "{file} is a ZIP file; unpack it first and choose the table in it: {tables}.",
        file=path.name,
        tables=listed(tables or sorted(names)),
    )


def _kind_of_archive(path: Path, archive: zipfile.ZipFile, names: set[str]) -> OgrFormat | None:
    if "xl/workbook.xml" in names:
        return XLSX
    if "xl/workbook.bin" in names:
        raise VeerkrachtError("{file} is a binary workbook (XLSB); save it as .xlsx.", file=path.name)
    if "content.xml" not in names or "mimetype" not in names:
        return None
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise _protected(path)
    return ODS if b"spreadsheet" in archive.read("mimetype") else None


def _old_workbook(path: Path) -> OgrFormat:
    """An OLE container is an old .xls, or the wrapping of an encrypted .xlsx."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        raise _protected(path)
    return XLS


def _protected(path: Path) -> VeerkrachtError:
    return VeerkrachtError(
        "{file} is protected by a password; open it, remove the password and save it again.", file=path.name
    )


def _refuse_other_things(path: Path, head: bytes) -> None:
    for start, thing in _OTHER_THINGS:
        if head.startswith(start):
            raise VeerkrachtError(
                "{file} is {thing}, not a table; choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file.",
                file=path.name,
                thing=thing,
            )
    shown = _shown(head)
    if _HTML.match(shown):
        raise VeerkrachtError(
            "{file} is a web page, not a table: perhaps the message of a failed download. "
            "Open it in a browser to see what it says, and download the table again.",
            file=path.name,
        )
    if shown.lstrip().startswith("<"):
        raise VeerkrachtError(
            "{file} is XML, not a table: perhaps the message of a failed web request. "
            "Save or download the table as CSV, XLSX or GeoPackage.",
            file=path.name,
        )


def _is_json(head: bytes) -> bool:
    return _shown(head[:64]).lstrip().startswith(("{", "["))


def _shown(head: bytes) -> str:
    return head.decode(utf16_encoding(head) or "utf-8", "replace").lstrip("\ufeff")
