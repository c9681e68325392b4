"""What Qt leaves out of a PDF: bookmarks, author and language, added at its end as an incremental update.

Everything that stands in the file stays as it is, byte for byte; a new catalogue and new properties follow it.
PDF 32000-1:2008, 7.5.6 (incremental updates) and 12.3.3 (outlines). Nothing here knows of QGIS.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import VeerkrachtError
from .pdf_objects import START, TAIL, Entries, Pdf, UnknownPdf, entries_at, number_of


@dataclass(frozen=True)
class Properties:
    """What a document says of itself; `language`: "nl" or "en"; what is empty is left as it was."""

    title: str
    author: str = ""
    language: str = ""
    creator: str = ""


class NoBookmarks(VeerkrachtError):
    """A PDF to which no bookmarks can be added; it is a good one without them."""


def is_complete(path: Path) -> bool:
    """Says whether a file starts and ends as a PDF does; one that did not fit on the disk does not."""
    with path.open("rb") as file:
        starts_well = file.read(5) == b"%PDF-"
        file.seek(max(0, path.stat().st_size - TAIL))
        return starts_well and START.search(file.read()) is not None


def add_outline(path: Path, bookmarks: Sequence[str], properties: Properties) -> None:
    """Adds bookmarks, one for each page, in order, and the properties of the document, to a PDF file.

    A page whose bookmark is "" has none: it goes on with what the page before it began. Raises NoBookmarks when the
    file is not built as Qt builds it or has another number of pages, and OSError when the addition cannot be written;
    the file is then as it was.
    """
    try:
        pdf = Pdf(path.read_bytes())
        addition = _addition(pdf, bookmarks, properties)
    except UnknownPdf as problem:
        raise NoBookmarks(
            "{file} has no bookmarks, since QGIS wrote it in a way that is not known here.",
            file=path.name,
            details=str(problem),
        ) from problem
    _append(path, addition)


def _append(path: Path, addition: bytes) -> None:
    size = path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        file.seek(size)
        try:
            if file.write(addition) != len(addition):
                raise OSError("there is no room for the bookmarks")
        except OSError:
            file.truncate(size)
            raise


def _addition(pdf: Pdf, bookmarks: Sequence[str], properties: Properties) -> bytes:
    """The bytes to add: the outline, a new catalogue and new properties, and the table that says where they are."""
    root = pdf.trailer.get("Root", b"")
    catalogue = pdf.object(root)
    pages = list(pdf.pages(catalogue.get("Pages", b"")))
    if len(pages) != len(bookmarks):
        raise UnknownPdf(f"it has {len(pages)} pages, and there are {len(bookmarks)} bookmarks")
    outline = pdf.free_number
    objects = _outline(outline, [(page, title) for page, title in zip(pages, bookmarks) if title])
    info = number_of(pdf.trailer["Info"]) if "Info" in pdf.trailer else max(objects) + 1
    objects[info] = {**(pdf.object(_reference(info)) if "Info" in pdf.trailer else {}), **_about(properties)}
    objects[number_of(root)] = {**catalogue, **_catalogue(catalogue, outline, properties)}
    trailer = {**pdf.trailer, "Info": _reference(info), "Prev": b"%d" % pdf.start, "Size": b"%d" % (max(objects) + 1)}
    return _written(objects, trailer, len(pdf.data))


def _catalogue(catalogue: Entries, outline: int, properties: Properties) -> Entries:
    """What changes in the catalogue: readers show the bookmarks, and the title in place of the file name."""
    held = catalogue.get("ViewerPreferences", b"")
    preferences = entries_at(held, 0) if held.startswith(b"<<") else {}
    changed = {
        "Outlines": _reference(outline),
        "PageMode": b"/UseOutlines",
        "ViewerPreferences": _dictionary({**preferences, "DisplayDocTitle": b"true"}),
    }
    return {**changed, "Lang": _text(properties.language)} if properties.language else changed


def _about(properties: Properties) -> Entries:
    texts = {"Title": properties.title, "Author": properties.author, "Creator": properties.creator}
    return {key: _text(text) for key, text in texts.items() if text}


def _outline(first: int, marked: Sequence[tuple[bytes, str]]) -> dict[int, Entries]:
    """The outline, object `first`, and after it a bookmark for each page that has one; it shows the whole page."""
    last = first + len(marked)
    root: Entries = {"Type": b"/Outlines", "Count": b"%d" % len(marked)}
    if marked:
        root.update(First=_reference(first + 1), Last=_reference(last))
    objects = {first: root}
    for number, (page, title) in enumerate(marked, first + 1):
        entries = {"Title": _text(title), "Parent": _reference(first), "Dest": b"[%s /Fit]" % page}
        if number > first + 1:
            entries["Prev"] = _reference(number - 1)
        if number < last:
            entries["Next"] = _reference(number + 1)
        objects[number] = entries
    return objects


def _written(objects: Mapping[int, Entries], trailer: Entries, start: int) -> bytes:
    """The objects, a cross-reference table with a section for each, and the trailer; `start`: where they will stand."""
    body, table = b"\n", b""
    for number, entries in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, _dictionary(entries))
    end = b"xref\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (table, _dictionary(trailer), start + len(body))
    return body + end


def _dictionary(entries: Entries) -> bytes:
    lines = [b"/%s %s" % (key.encode("latin-1"), value) for key, value in entries.items()]
    return b"<<\n%s\n>>" % b"\n".join(lines)


def _reference(number: int) -> bytes:
    return b"%d 0 R" % number


def _text(text: str) -> bytes:
    """A text in any script: UTF-16 with its mark, on one line, written in hexadecimal."""
    one_line = " ".join(text.split())
    return b"<%s>" % f"\ufeff{one_line}".encode("utf-16-be", "replace").hex().upper().encode("ascii")
