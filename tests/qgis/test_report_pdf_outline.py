"""Protects PDF files that are not built as Qt builds them: no bookmarks, one clear sentence, and the file as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.qgis.report_layouts import about, bookmarks_in, told
from veerkracht_plugin.bridge.report.pdf_outline import NoBookmarks, Properties, add_outline, is_complete

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /FitWindow true >> /Note (a \\) b >> (c)) >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"
NESTED = b"<< /Type /Pages /Parent 2 0 R /Kids [5 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
INFO = b"<< /Producer (Qt) % a remark >>\n /Title (Oud) >>"
OBJECTS = [CATALOGUE, PAGES, PAGE, NESTED, PAGE, INFO]


def made(
    objects: list[bytes] = OBJECTS, trailer: bytes = b"<< /Size 7 /Root 1 0 R /Info 6 0 R >>", start: int | None = None
) -> bytes:
    """A small PDF of these objects."""
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    begin = len(body) if start is None else start
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return body + table + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, begin)


@pytest.fixture
def add(tmp_path) -> Callable[[bytes], Path]:
    """Writes a PDF and gives its two pages bookmarks."""

    def added(content: bytes) -> Path:
        path = tmp_path / "rapport.pdf"
        path.write_bytes(content)
        add_outline(path, ["een", "twee"], Properties("Nieuw", "Ik", "en"))
        return path

    return added


def test_pages_in_branches_and_preferences_that_are_there(add):
    path = add(made())
    assert bookmarks_in(path) == [("een", 1), ("twee", 2)]
    assert about(path)["Title"] == "Nieuw"
    assert about(path)["Producer"] == "Qt"
    assert b"/FitWindow true\n/DisplayDocTitle true" in path.read_bytes()
    assert b"/Note (a \\) b >> (c))" in path.read_bytes().split(b"%%EOF")[1]


def test_a_document_without_properties(add):
    assert about(add(made(OBJECTS[:5], b"<< /Size 6 /Root 1 0 R >>")))["Author"] == "Ik"


def test_twice_is_as_once(add, tmp_path):
    path = add(made())
    add_outline(path, ["1", "2"], Properties("Nog eens"))
    assert bookmarks_in(path) == [("1", 1), ("2", 2)]
    assert about(path)["Title"] == "Nog eens"
    assert about(path)["Author"] == "Ik"


def test_other_readers_take_it(add):
    assert told("pdftotext", add(made()), "-") == "\x0c\x0c"


LOOP = b"<< /Type /Pages /Kids [2 0 R] /Count 2 >>"
BROKEN = {
    "empty": b"",
    "no PDF": b"<html></html>",
    "cut off": made()[:-30],
    "cut off in the table": made()[: made().index(b"trailer") - 40] + made()[made().index(b"startxref") :],
    "no table": made(start=3),
    "beyond the end": made(start=10**9),
    "no trailer": made().replace(b"trailer", b"TRAILER"),
    "no catalogue": made(trailer=b"<< /Size 7 >>"),
    "the catalogue is no reference": made(trailer=b"<< /Size 7 /Root 12 >>"),
    "an object that is not there": made([CATALOGUE, b"<< /Kids [3 0 R 99 0 R] >>", PAGE, NESTED, PAGE, INFO]),
    "an object elsewhere": made().replace(b"1 0 obj", b"8 0 obj"),
    "a tree in a circle": made([CATALOGUE, LOOP, PAGE, NESTED, PAGE, INFO]),
    "a dictionary without end": made([CATALOGUE[:-3], PAGES, PAGE, NESTED, PAGE, INFO]),
    "a text without end": made([CATALOGUE.replace(b"(c))", b"(c"), PAGES, PAGE, NESTED, PAGE, INFO]),
    "nested without end": made([b"<< /Pages " + b"[" * 2000, PAGES, PAGE, NESTED, PAGE, INFO]),
    "another number of pages": made([CATALOGUE, b"<< /Kids [3 0 R] >>", PAGE, NESTED, PAGE, INFO]),
    "a size that is none": made(trailer=b"<< /Size x /Root 1 0 R >>"),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read(add, tmp_path, content):
    with pytest.raises(NoBookmarks, match=r"rapport\.pdf has no bookmarks") as caught:
        add(content)
    assert caught.value.details
    assert (tmp_path / "rapport.pdf").read_bytes() == content


def test_every_place_where_a_file_may_end(tmp_path):
    whole, path = made(), tmp_path / "rapport.pdf"
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        # Without the last line break it is whole.
        assert is_complete(path) == (size == len(whole) - 1)


class Full:
    """A file on a disk that takes ten bytes more."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __enter__(self) -> Full:
        return self

    def __exit__(self, *_: Any) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        return self._file.write(data[:10])

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path):
    path, opened = tmp_path / "rapport.pdf", Path.open
    path.write_bytes(made())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", lambda self, mode="r", *given, **more: _opened(opened, self, mode, *given, **more))
        with pytest.raises(OSError, match="no room"):
            add_outline(path, ["een", "twee"], Properties("Nieuw"))
    assert path.read_bytes() == made()


def _opened(opened: Callable[..., Any], path: Path, mode: str, *given: Any, **more: Any) -> Any:
    file = opened(path, mode, *given, **more)
    return Full(file) if "+" in mode else file
