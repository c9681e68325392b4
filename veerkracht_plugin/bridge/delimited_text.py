"""Delimited text (CSV and its kin) → a raw table: encoding, separator, titles, footers, ragged rows; pandas parses."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Callable, NamedTuple

import numpy as np
import pandas as pd

from ..core.errors import VeerkrachtError
from ..core.tables import RawTable
from .table_header import Header, filled, header_position, is_separator_hint, named

SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_BYTES = 1 << 20
_SAMPLE_RECORDS = 60
# Of a size that stays in the processor's cache: three times as fast as blocks of 4 MB.
_BLOCK_BYTES = 1 << 20
_TAIL_BYTES = 1 << 13
_QUOTE = ord('"')
_FOOTER = re.compile(r"(?:bron|source|noot|note|toelichting|copyright|peildatum|opmerking)\b|©|\(c\)", re.IGNORECASE)


@dataclass(frozen=True)
class _Text:
    """Bytes in an encoding in which a comma, quote and line end are the bytes of ASCII.

    `start`: the offset behind a byte order mark; `size`: the offset of the end.
    """

    name: str
    open: Callable[[], BinaryIO]
    encoding: str
    start: int
    size: int

    def part(self, start: int, end: int) -> bytes:
        with self.open() as stream:
            stream.seek(start)
            return stream.read(end - start)

    def decoded(self, part: bytes) -> str:
        return part.decode(self.encoding, "replace")


class _Cut(NamedTuple):
    """The first records, each with the number of characters up to its end, of which `times` have `width` cells."""

    separator: str
    width: int
    times: int
    records: list[tuple[list[str], int]]


@dataclass(frozen=True)
class _Layout:
    """How the text is a table: the separator, the header, and the bytes from `start` to `end` that are its rows."""

    separator: str
    header: Header
    start: int
    end: int

    @property
    def width(self) -> int:
        return len(self.header.columns)


def delimited_table(path: Path) -> RawTable:
    """Opens a file of delimited text; every cell is text, "" where empty.

    Raises VeerkrachtError for what is no text, no table, has no rows, or has rows of different length.
    """
    text = _text(path)
    layout = _layout(text)
    count = _row_count(text, layout)
    header = layout.header
    if count == 0:
        raise VeerkrachtError(
            "{file} has a header but no rows below it; choose a table with a row per area.", file=path.name
        )

    def read(columns: Sequence[str]) -> pd.DataFrame:
        return _parsed(text, layout, header.positions(path.name, columns), count)[list(columns)]

    return RawTable(path.name, header.columns, read, header.first_row)


def _parsed(text: _Text, layout: _Layout, positions: Sequence[int], count: int) -> pd.DataFrame:
    try:
        with text.open() as stream:
            stream.seek(layout.start)
            return pd.read_csv(
                stream,
                sep=layout.separator,
                header=None,
                names=list(layout.header.columns),
                index_col=False,
                usecols=sorted(set(positions)),
                nrows=count,
                dtype=object,
                na_filter=False,
                skip_blank_lines=False,
                skipinitialspace=True,
                encoding=text.encoding,
                encoding_errors="replace",
                engine="c",
            )
    except pd.errors.ParserError as error:
        raise VeerkrachtError(
            "{file} cannot be cut into columns; look for a quotation mark that is opened and not closed.",
            file=text.name,
            details=str(error),
        ) from error


def utf16_encoding(head: bytes) -> str | None:
    """Returns "utf-16-le" or "utf-16-be" for the first bytes of such a text, also without its mark; else None."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if head.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    even, odd = head[0::2], head[1::2]
    if odd and odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even and even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _text(path: Path) -> _Text:
    size = path.stat().st_size
    with path.open("rb") as stream:
        head = stream.read(_TAIL_BYTES)
    utf16 = utf16_encoding(head)
    if utf16:
        data = _as_utf8(path, utf16)
        return _Text(path.name, lambda: io.BytesIO(data), "utf-8", 0, len(data))
    start = len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0
    return _Text(path.name, lambda: path.open("rb"), _single_byte_encoding(path), start, size)


def _as_utf8(path: Path, encoding: str) -> bytes:
    try:
        return path.read_bytes().decode(encoding).lstrip("\ufeff").encode()
    except UnicodeError as error:
        raise VeerkrachtError(
            "{file} starts as UTF-16 text but is damaged further on; save or download it again.",
            file=path.name,
            details=str(error),
        ) from error


def _single_byte_encoding(path: Path) -> str:
    """UTF-8 where the whole file is; else Windows-1252, in which every byte is a character."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    encoding = "utf-8"
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            if 0 in block:
                _refuse_binary(path.name)
            if encoding == "utf-8":
                try:
                    decoder.decode(block, final=len(block) < _BLOCK_BYTES)
                except UnicodeDecodeError:
                    encoding = "cp1252"
    return encoding


def _refuse_binary(name: str) -> None:
    raise VeerkrachtError(
        "{file} is not a text file, or a damaged one; "
        "choose a CSV, XLSX, ODS, DBF, GeoPackage or JSON file, or download it again.",
        file=name,
    )


def _layout(text: _Text) -> _Layout:
    sample = text.part(text.start, text.start + _SAMPLE_BYTES)
    _refuse_control_characters(text.name, sample)
    shown = text.decoded(sample)
    if not shown.strip():
        raise VeerkrachtError("{file} is empty; choose a table with a row per area.", file=text.name)
    cut = _cut(text.name, shown, whole=text.start + len(sample) >= text.size)
    cells = [record for record, _ in cut.records]
    position = header_position(cells, cut.width)
    _refuse_other_width(text.name, cells[:position], cut.width)
    if position is None:
        raise VeerkrachtError(
            "{file} has no header with the names of its columns; add one as its first row.", file=text.name
        )
    characters = cut.records[position][1]
    start = text.start + len(shown[:characters].encode(text.encoding, "replace"))
    end = _end(text, start, cut.separator, cut.width)
    return _Layout(cut.separator, named(position, cells[position]), start, end)


def _refuse_control_characters(name: str, sample: bytes) -> None:
    odd = len(sample) - len(sample.translate(None, bytes([*range(9), *range(14, 26), *range(28, 32)])))
    if odd > len(sample) / 100:
        _refuse_binary(name)


def _records(text: str, separator: str) -> Iterator[tuple[list[str], int]]:
    """The records, each with the number of characters up to its end."""
    consumed = 0

    def lines() -> Iterator[str]:
        nonlocal consumed
        for line in io.StringIO(text, newline=""):
            consumed += len(line)
            yield line

    for record in csv.reader(lines(), delimiter=separator, skipinitialspace=True):
        yield record, consumed


def _cut(name: str, sample: str, *, whole: bool) -> _Cut:
    """Cuts the sample by the separator that gives most records the same number of cells, and then the most cells."""
    cuts = []
    for separator in SEPARATORS:
        records: list[tuple[list[str], int]] = []
        with suppress(csv.Error):  # a "cell" of over 128 kB: the wrong separator, or a quotation mark too few
            records.extend(islice(_records(sample, separator), _SAMPLE_RECORDS))
        if records and not whole and len(records) < _SAMPLE_RECORDS:
            records.pop()
        widths = Counter(len(record) for record, _ in records if len(record) > 1)
        for width, times in widths.most_common(1):
            cuts.append(_Cut(separator, width, times, records))
    if not cuts:
        raise VeerkrachtError(
            "{file} is text but not a table: it has no columns separated by a comma, semicolon, tab or “|”. "
            "Choose a table with a code and a value per area.",
            file=name,
        )
    return max(cuts, key=lambda cut: (cut.times, cut.width))


def _refuse_other_width(name: str, records: Sequence[Sequence[str]], width: int) -> None:
    """Refuses a header of another width than the rows: it would pass for a title, and a row of data for the header."""
    for number, record in enumerate(records, start=1):
        if len(record) != width and 2 * filled(record) > width and not is_separator_hint(record):
            raise _ragged(name, number, len(record), width)


def _ragged(name: str, row: int, found: int, width: int) -> VeerkrachtError:
    return VeerkrachtError(
        "{file}, row {row}: it has {found} columns where the others have {width}; "
        "check the separators and quotation marks of that row.",
        file=name,
        row=row,
        found=found,
        width=width,
    )


def _end(text: _Text, start: int, separator: str, width: int) -> int:
    """The offset behind the last row, without the empty lines and the footer ("Bron: CBS") that may follow it."""
    tail_start = max(start, text.size - _TAIL_BYTES)
    lines = text.part(tail_start, text.size).splitlines(keepends=True)
    end = text.size
    for line in reversed(lines if tail_start == start else lines[1:]):
        if not _is_footer(text.decoded(line), separator, width):
            break
        end -= len(line)
    return end


def _is_footer(line: str, separator: str, width: int) -> bool:
    if not line.strip(f"{separator}\x1a \t\r\n"):
        return True
    if line.count('"') % 2:  # the end of a cell of several lines
        return False
    record = next(csv.reader([line], delimiter=separator, skipinitialspace=True))
    return bool(_FOOTER.match(record[0].strip())) and (filled(record) == 1 or len(record) != width)


def _row_count(text: _Text, layout: _Layout) -> int:
    """Counts the rows, and refuses the table when one is longer or shorter than the header."""
    quick = _count_if_even(text, layout)
    return _count_one_by_one(text, layout) if quick is None else quick


def _count_if_even(text: _Text, layout: _Layout) -> int | None:
    """The number of rows if all have as many separators outside quotes as the header; else None: look closer."""
    separator, line_end = ord(layout.separator), _line_end(text, layout)
    rows = quotes = separators = before = 0
    ended = True
    for block in _blocks(text, layout.start, layout.end):
        marks = block[(block == separator) | (block == line_end) | (block == _QUOTE)]
        outside = ((np.cumsum(marks == _QUOTE) + quotes) & 1) == 0
        running = np.cumsum((marks == separator) & outside) + separators
        at_ends = running[(marks == line_end) & outside]
        if (np.diff(at_ends, prepend=before) != layout.width - 1).any():
            return None
        rows += len(at_ends)
        quotes += int(np.count_nonzero(marks == _QUOTE))
        separators = int(running[-1]) if len(running) else separators
        before = int(at_ends[-1]) if len(at_ends) else before
        ended = block[-1] == line_end
    if ended:
        return rows if quotes % 2 == 0 else None
    return rows + 1 if quotes % 2 == 0 and separators - before == layout.width - 1 else None


def _line_end(text: _Text, layout: _Layout) -> int:
    sample = text.part(layout.start, min(layout.end, layout.start + _BLOCK_BYTES))
    return ord("\n") if b"\n" in sample or b"\r" not in sample else ord("\r")


def _blocks(text: _Text, start: int, end: int) -> Iterator[np.ndarray]:
    with text.open() as stream:
        stream.seek(start)
        while start < end and (block := stream.read(min(_BLOCK_BYTES, end - start))):
            start += len(block)
            yield np.frombuffer(block, np.uint8)


def _count_one_by_one(text: _Text, layout: _Layout) -> int:
    """As above, also with empty lines or a quotation mark inside a cell; names the first row of another width."""
    count = 0
    records = csv.reader(
        io.StringIO(text.decoded(text.part(layout.start, layout.end)), newline=""),
        delimiter=layout.separator,
        skipinitialspace=True,
    )
    try:
        for count, record in enumerate(records, start=1):
            if len(record) != layout.width and filled(record):
                raise _ragged(text.name, layout.header.row + 1 + count, len(record), layout.width)
    except csv.Error as error:
        raise VeerkrachtError(
            "{file}, row {row}: a quotation mark is opened there and not closed; correct that row.",
            file=text.name,
            row=layout.header.row + 2 + count,
            details=str(error),
        ) from error
    return count
