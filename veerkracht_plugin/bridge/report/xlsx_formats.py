"""The decimals of the columns of a workbook: GDAL writes numbers, and not how they are to be shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_STYLES, _SHEET = "xl/styles.xml", "xl/worksheets/sheet{}.xml"
_CELL = re.compile(r'<c r="([A-Z]+)(\d+)">')
_COUNT = re.compile(r'<cellXfs count="(\d+)">')
# Below this the numbers of formats are those of Excel and of GDAL.
_FIRST_FORMAT = 200


def show_decimals(path: Path, decimals: Sequence[Mapping[int, int]]) -> None:
    """Gives columns of numbers their decimals, for each sheet by the place of the column, from 0.

    A workbook that is made in a way that is not known keeps its numbers as they are. Raises OSError.
    """
    wanted = sorted({places for sheet in decimals for places in sheet.values()})
    with ZipFile(path) as workbook:
        parts = {name: workbook.read(name) for name in workbook.namelist()}
    styles = parts.get(_STYLES, b"").decode("utf-8")
    known = _COUNT.search(styles)
    if known is None or "</numFmts>" not in styles or not wanted:
        return
    styled = {places: int(known[1]) + number for number, places in enumerate(wanted)}
    parts[_STYLES] = _with_formats(styles, known, wanted).encode("utf-8")
    for number, columns in enumerate(decimals, 1):
        name = _SHEET.format(number)
        if columns and name in parts:
            letters = {_letters(column): styled[places] for column, places in columns.items()}
            parts[name] = _CELL.sub(partial(_styled, letters), parts[name].decode("utf-8")).encode("utf-8")
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as workbook:
        for name, content in parts.items():
            workbook.writestr(name, content)
    path.write_bytes(made.getvalue())


def _with_formats(styles: str, known: re.Match[str], wanted: Sequence[int]) -> str:
    """The styles with one more for each number of decimals, after those that GDAL has."""
    formats = "".join(
        f'<numFmt formatCode="{_code(places)}" numFmtId="{_FIRST_FORMAT + places}"/>' for places in wanted
    )
    cells = "".join(f'<xf numFmtId="{_FIRST_FORMAT + places}" xfId="0" applyNumberFormat="1"/>' for places in wanted)
    made = styles.replace(known[0], f'<cellXfs count="{int(known[1]) + len(wanted)}">')
    return made.replace("</numFmts>", f"{formats}</numFmts>").replace("</cellXfs>", f"{cells}</cellXfs>")


def _code(places: int) -> str:
    return f"0.{'0' * places}" if places else "0"


def _styled(letters: Mapping[str, int], cell: re.Match[str]) -> str:
    style = letters.get(cell[1])
    return cell[0] if style is None else f'<c r="{cell[1]}{cell[2]}" s="{style}">'


def _letters(column: int) -> str:
    """The name of a column in Excel: A, B … Z, AA."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
