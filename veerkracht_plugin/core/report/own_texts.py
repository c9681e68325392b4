"""Texts of the user's own, in place of the generated ones: a text per map, as JSON or Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import VeerkrachtError
from ..legends import legends
from ..messages import Message, listed
from .pages import Paragraph

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)[\s#]*$")
# "1", "Kaart 1", "Kaart 1b: Overlast en onveiligheid"; without the word the rest must be the title of the map, but of
# 1b and 5b, which can be nothing else.
_NAMED_MAP = re.compile(r"(?:kaart|map)\s*([1-7]b?)(?:(?:\s|[.:–-]).*)?", re.IGNORECASE)
_BARE_MAP = re.compile(r"([1-7]b?)(?:(?:\s|[.:–-])\s*[.:–-]?\s*(.*))?", re.IGNORECASE)
# "Kaart 9": meant as a map, though there is none.
_NO_MAP = re.compile(r"(?:kaart|map)\s*\d+[a-z]?(?:(?:\s|[.:–-]).*)?", re.IGNORECASE)
# "- punt", "* punt", "1. punt".
_LIST_ITEM = re.compile(r"\s*(?:[-*•]|\d{1,3}[.)])\s+\S")
# What no page and no XML can hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class OwnTexts:
    """Paragraphs by map key, and notes on texts that are for no map."""

    by_map: Mapping[str, tuple[Paragraph, ...]]
    notes: tuple[Message, ...] = ()


def parse_texts(text: str, file: str) -> OwnTexts:
    """Reads the paragraphs of each map.

    `text`: JSON, {"1": "…", "5b": "…"}, or Markdown, where "# 1" or "## Kaart 1" starts the text of a map, and any
    other heading with one sign that of no map. In either an empty line parts paragraphs, a line "### …" is the small
    heading of the next, and "- …" begins a line of its own.
    HTML stays text. `file`: the name, for messages. Raises VeerkrachtError, with the place, for what cannot be read,
    and where no text is for a map.
    """
    text = text.lstrip("\ufeff")
    unknown: list[str] = []
    read = _from_json if text.lstrip().startswith("{") else _from_markdown
    found = read(text, file, unknown)
    return OwnTexts(
        {key: paragraphs for key, one in found.items() if (paragraphs := tuple(_paragraphs(one)))},
        tuple(
            Message("{file} has a text for “{name}”, which is no map; it was left out.", file=file, name=name)
            for name in dict.fromkeys(unknown)
        ),
    )


def _from_json(text: str, file: str, unknown: list[str]) -> dict[str, str]:
    try:
        content: Mapping[str, Any] = json.loads(text)
    except ValueError as error:
        where = Message("its start")
        if isinstance(error, json.JSONDecodeError):
            where = Message("line {line}, column {column}", line=error.lineno, column=error.colno)
        raise VeerkrachtError(
            "The texts in {file} are not JSON: look at {where}.", file=file, where=where, details=str(error)
        ) from error
    except RecursionError as error:
        raise VeerkrachtError("The texts in {file} are nested too deeply; give a text per map.", file=file) from error
    found: dict[str, str] = {}
    for name, value in content.items():
        key = _map_key(name)
        if key is None:
            unknown.append(name)
            continue
        parts = value if isinstance(value, list) else [value]
        if not all(isinstance(part, str) for part in parts):
            raise VeerkrachtError("{file}: what stands at “{name}” is no text.", file=file, name=name)
        found[key] = "\n\n".join(filter(None, [found.get(key, ""), *parts]))
    if unknown and not found:
        raise VeerkrachtError(
            "{file} has a text for “{name}”, which is no map; name a map, such as {known}.",
            file=file,
            name=unknown[0],
            known=listed([f"“{key}”" for key in legends()], len(legends())),
        )
    return found


@dataclass
class _Section:
    """The lines below a heading that begins a text; `key`: of the map that it names, None where that is no map."""

    title: str
    key: str | None
    lines: list[str] = field(default_factory=list)

    @property
    def is_lost(self) -> bool:
        """Whether something is left out with it; the title of a file alone is nothing that a page should have."""
        return self.key is None and (bool(_NO_MAP.fullmatch(self.title)) or any(line.strip() for line in self.lines))


def _from_markdown(text: str, file: str, unknown: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for section in _sections(text, file):
        if section.key is not None:
            # Two headings for one map: an empty line keeps their paragraphs apart.
            found.setdefault(section.key, []).extend(["", *section.lines])
        elif section.is_lost:
            unknown.append(section.title)
    if not found:
        raise VeerkrachtError(
            "{file} has no texts; start the text of each map with a line “# 1” or “# Kaart 1”.", file=file
        )
    return {key: "\n".join(lines) for key, lines in found.items()}


def _sections(text: str, file: str) -> list[_Section]:
    """The texts of a file. Raises VeerkrachtError for one that stands below no heading that begins a text."""
    found: list[_Section] = []
    for number, line in enumerate(text.splitlines(), start=1):
        heading = _HEADING.fullmatch(line)
        started = _started(heading) if heading else None
        if started is not None:
            found.append(started)
        elif found:
            found[-1].lines.append(line)
        elif line.strip() and not heading:
            raise VeerkrachtError(
                "{file}, line {line}: this text belongs to no map; start the text of each map with a line “# 1” or “# Kaart 1”.",
                file=file,
                line=number,
            )
    return found


def _started(heading: re.Match[str]) -> _Section | None:
    """The text that a heading begins; None for a small heading within one, which has two signs or more."""
    title = heading[2].strip()
    key = _map_key(title)
    if key is not None or len(heading[1]) == 1 or _NO_MAP.fullmatch(title):
        return _Section(title, key)
    return None


def _map_key(heading: str) -> str | None:
    """The key of the map that a heading names."""
    plain = heading.strip()
    named = _NAMED_MAP.fullmatch(plain)
    if named:
        return _known(named[1])
    bare = _BARE_MAP.fullmatch(plain)
    key = _known(bare[1]) if bare else None
    if bare is None or key is None:
        return None
    titles = ("", legends()[key].title, legends()[key].title_en)
    is_meant = not key.isdigit() or (bare[2] or "").strip().casefold() in [title.casefold() for title in titles]
    return key if is_meant else None


def _known(key: str) -> str | None:
    return key.lower() if key.lower() in legends() else None


def printable(text: str) -> str:
    """Returns a text without what no page and no XML can hold."""
    return _CONTROL.sub("", text)


def _add_line(lines: list[str], line: str) -> None:
    """Adds a line of a file to the line before it; an item of a list begins a line of its own."""
    plain = " ".join(line.split())
    if lines and not _LIST_ITEM.match(line):
        lines[-1] = f"{lines[-1]} {plain}"
    else:
        lines.append(plain)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """Paragraphs, parted by empty lines; a heading belongs to the paragraph after it."""
    heading = ""
    lines: list[str] = []
    for line in [*printable(text).splitlines(), ""]:
        found = _HEADING.fullmatch(line)
        if (found or not line.strip()) and lines:
            yield Paragraph(heading, "\n".join(lines))
            heading, lines = "", []
        if found:
            if heading:
                yield Paragraph(heading, "")
            heading = found[2].strip()
        elif line.strip():
            _add_line(lines, line)
    if heading:
        yield Paragraph(heading, "")
