"""The building blocks of the HTML edition: texts escaped, tables with a caption and headings, pictures with words."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from typing import Union

from ...core.report.pages import Cell, ClassLabel, Paragraph, SourceLine
from .edition import Edition

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
# HTML has no place for these, not even as references.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_INK = "#1C1C1C"


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


TableCell = Union[Cell, Markup]


def text(value: object) -> Markup:
    """Returns any text as HTML: what looks like a tag stays text."""
    return Markup(escape(_CONTROLS.sub("", str(value))))


def lines(value: str) -> Markup:
    """Returns any text as HTML, its lines below each other."""
    return Markup("<br>".join(text(line) for line in value.splitlines()))


def one_line(words: str) -> str:
    """Returns a text without breaks, as an attribute wants it."""
    return " ".join(words.split())


def paragraphs(parts: Iterable[Paragraph]) -> str:
    """Returns paragraphs under their headings; an empty line in a text parts it in two."""
    found = []
    for part in parts:
        if part.heading:
            found.append(f"<h3>{text(part.heading)}</h3>")
        found += [f"<p>{lines(piece.strip())}</p>" for piece in part.text.split("\n\n") if piece.strip()]
    return "\n".join(found)


def source(line: str) -> Markup:
    """Returns the line under a map, its words in bold as such."""
    strong = line.strong if isinstance(line, SourceLine) else ""
    plain = text(line[: len(line) - len(strong)])
    return Markup(f"{plain}<strong>{text(strong)}</strong>") if strong else plain


def figure(data: bytes, mime: str, alternative: str, caption: str = "") -> str:
    """Returns a picture that is part of the file, with words for who cannot see it."""
    below = f"<figcaption>{source(caption)}</figcaption>" if caption else ""
    content = f"data:{mime};base64,{b64encode(data).decode('ascii')}"
    return f'<figure><img src="{content}" alt="{text(one_line(alternative))}">{below}</figure>'


def swatch(label: str, fill: str | None, ink: str, *, is_hatched: bool = False) -> Markup:
    """Returns a piece of colour with a text on it; a colour that is none is left out."""
    shown = text(label) or "&nbsp;"
    if is_hatched:
        return Markup(f'<span class="swatch hatched">{shown}</span>')
    if fill is None or not _COLOUR.fullmatch(fill):
        return Markup(shown)
    letters = ink if _COLOUR.fullmatch(ink) else _INK
    return Markup(f'<span class="swatch" style="background:{fill};color:{letters}">{shown}</span>')


def unknown(edition: Edition) -> Markup:
    """Returns a dash that is read aloud as "not known"."""
    return _dash(edition.say("unknown"))


def not_shown(edition: Edition) -> Markup:
    """Returns a dash that is read aloud as "not shown"."""
    return _dash(edition.say("not_shown"))


def _dash(spoken: str) -> Markup:
    return Markup(f'<span aria-hidden="true">–</span><span class="spoken">{text(spoken)}</span>')


def table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[TableCell]],
    edition: Edition,
    *,
    kind: str = "",
    head_column: int = 0,
) -> str:
    """Returns a table; columns of numbers stand to the right.

    `rows`: cells; a row of a single cell is a heading over the rows below it. `kind`: a class for the style.
    `head_column`: which column says what a row is about.
    """
    numeric = [_is_numeric([row[column] for row in rows if len(row) > 1]) for column in range(len(headings))]
    numeric[head_column] = False
    head = "".join(f'<th scope="col"{_right(right)}>{text(heading)}</th>' for heading, right in zip(headings, numeric))
    body = "\n".join(_row(row, len(headings), numeric, head_column, edition) for row in rows)
    # A wide table scrolls by itself, by keyboard too.
    return (
        f'<div class="scroll" role="group" aria-label="{text(one_line(caption))}" tabindex="0">'
        f'<table class="{kind}"><caption>{text(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def _row(row: Sequence[TableCell], width: int, numeric: Sequence[bool], head_column: int, edition: Edition) -> str:
    if len(row) == 1:
        return f'<tr><th scope="rowgroup" colspan="{width}" class="group">{text(row[0])}</th></tr>'
    cells = []
    for column, value in enumerate(row):
        tag, scope = ("th", ' scope="row"') if column == head_column else ("td", "")
        cells.append(f"<{tag}{scope}{_right(numeric[column])}>{_content(value, edition)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"


def _content(value: TableCell, edition: Edition) -> str:
    if isinstance(value, Markup):
        return value
    if value is None or value == "":
        return unknown(edition)
    if isinstance(value, ClassLabel):
        return f"{swatch('', value.fill, '')} {text(value)}"
    if isinstance(value, str):
        return lines(value)
    return text(edition.number(value))


def _is_numeric(values: Iterable[TableCell]) -> bool:
    # A dash stands among numbers too.
    known = [value for value in values if value is not None and not isinstance(value, Markup)]
    return bool(known) and not any(isinstance(value, str) for value in known)


def _right(is_right: bool) -> str:
    return ' class="n"' if is_right else ""
