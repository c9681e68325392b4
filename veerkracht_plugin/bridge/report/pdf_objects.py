"""The objects of a PDF file as Qt writes it: enough of the format to find pages and properties, and no more.

PDF 32000-1:2008, 7.2 (syntax) and 7.5 (structure). Nothing here knows of QGIS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The entries of a dictionary, each value as it stands in the file.
Entries = dict[str, bytes]

# How far from the end a reader looks for the way in, and how deep anything may be nested.
TAIL, DEEPEST = 2048, 64

START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SPACE = re.compile(rb"(?:[\x00\t\n\x0c\r ]|%[^\r\n]*)*")
_SECTION = re.compile(rb"\s*(\d+)\s+(\d+)\s")
_ROW = re.compile(rb"\s*(\d{10}) (\d{5}) ([fn])")
_REFERENCE = re.compile(rb"(\d+)\s+(\d+)\s+R")
_OBJECT = re.compile(rb"\s*(\d+)\s+\d+\s+obj")
# A reference, a name, or a plain word: number, true, false, null.
_SIMPLE = re.compile(rb"\d+\s+\d+\s+R\b|/?[^\x00\t\n\x0c\r ()<>\[\]{}/%]+|/")
_STRING_PART = re.compile(rb"\\.|[()]", re.DOTALL)


class UnknownPdf(Exception):
    """The file is no PDF, is cut off, or is built in another way than Qt builds it."""


class Pdf:
    """A PDF file: where its objects are, and what the last trailer says. Raises UnknownPdf."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._offsets: dict[int, int] = {}
        found = START.search(data, max(0, len(data) - TAIL))
        if not data.startswith(b"%PDF-") or found is None:
            raise UnknownPdf("it is no complete PDF")
        self.start = int(found.group(1))
        self.trailer = earlier = self._read_table(self.start)
        for _ in range(DEEPEST):
            if "Prev" not in earlier:
                break
            earlier = self._read_table(_number(earlier["Prev"]))

    @property
    def free_number(self) -> int:
        """The first number that no object has."""
        return max(_number(self.trailer.get("Size", b"")), *(number + 1 for number in self._offsets), 1)

    def object(self, reference: bytes) -> Entries:
        """Returns the entries of the dictionary that "12 0 R" refers to."""
        number = number_of(reference)
        offset = self._offsets.get(number, len(self.data))
        found = _OBJECT.match(self.data, offset)
        if found is None or int(found.group(1)) != number:
            raise UnknownPdf(f"object {number} is not where the table says")
        return entries_at(self.data, found.end())

    def pages(self, node: bytes, depth: int = 0) -> Iterator[bytes]:
        """Yields the references to the pages under a node of the page tree, in order."""
        if depth > DEEPEST:
            raise UnknownPdf("the page tree goes round in a circle")
        entries = self.object(node)
        if "Kids" not in entries:
            yield node
            return
        for found in _REFERENCE.finditer(entries["Kids"]):
            yield from self.pages(found.group(), depth + 1)

    def _read_table(self, offset: int) -> Entries:
        """Notes the objects of a cross-reference table, save those that a later one has; returns its trailer."""
        if not self.data.startswith(b"xref", offset):
            raise UnknownPdf("there is no cross-reference table")
        at = offset + len(b"xref")
        while (section := _SECTION.match(self.data, at)) is not None:
            at = self._read_section(int(section.group(1)), int(section.group(2)), section.end())
        at = _after_space(self.data, at)
        if not self.data.startswith(b"trailer", at):
            raise UnknownPdf("there is no trailer")
        return entries_at(self.data, at + len(b"trailer"))

    def _read_section(self, first: int, count: int, at: int) -> int:
        for number in range(first, first + count):
            row = _ROW.match(self.data, at)
            if row is None:
                raise UnknownPdf("the cross-reference table is cut off")
            if row.group(3) == b"n":
                self._offsets.setdefault(number, int(row.group(1)))
            at = row.end()
        return at


def number_of(reference: bytes) -> int:
    """Returns 12 for "12 0 R"; raises UnknownPdf for anything else."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or int(found.group(2)) != 0:
        raise UnknownPdf(f"{reference[:40]!r} is no reference")
    return int(found.group(1))


def entries_at(data: bytes, at: int) -> Entries:
    """Returns the entries of the dictionary at `at`; raises UnknownPdf where there is none, or no end of it."""
    at = _after_space(data, at)
    if not data.startswith(b"<<", at):
        raise UnknownPdf(f"there is no dictionary at {at}")
    entries: Entries = {}
    at = _after_space(data, at + 2)
    while not data.startswith(b">>", at):
        key_end = _end_of_value(data, at)
        start = _after_space(data, key_end)
        end = _end_of_value(data, start)
        entries[data[at + 1 : key_end].decode("latin-1")] = data[start:end]
        at = _after_space(data, end)
    return entries


def _end_of_value(data: bytes, at: int, depth: int = 0) -> int:
    if depth > DEEPEST:
        raise UnknownPdf("it is nested too deeply")
    if data.startswith(b"<<", at):
        return _end_of_group(data, at + 2, b">>", depth)
    if data.startswith(b"[", at):
        return _end_of_group(data, at + 1, b"]", depth)
    if data.startswith(b"(", at):
        return _end_of_string(data, at)
    if data.startswith(b"<", at):
        end = data.find(b">", at) + 1
    else:
        found = _SIMPLE.match(data, at)
        end = found.end() if found else 0
    if end <= at:
        raise UnknownPdf(f"it is cut off at {at}")
    return end


def _end_of_group(data: bytes, at: int, closing: bytes, depth: int) -> int:
    at = _after_space(data, at)
    while not data.startswith(closing, at):
        at = _after_space(data, _end_of_value(data, at, depth + 1))
    return at + len(closing)


def _end_of_string(data: bytes, at: int) -> int:
    depth = 0
    for part in _STRING_PART.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(part.group(), 0)
        if depth == 0:
            return part.end()
    raise UnknownPdf("a text has no end")


def _after_space(data: bytes, at: int) -> int:
    found = _SPACE.match(data, at)
    return found.end() if found else at


def _number(text: bytes) -> int:
    if not text.strip().isdigit():
        raise UnknownPdf(f"{text[:40]!r} is no number")
    return int(text)
