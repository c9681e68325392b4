"""Which row of a sheet of cells is the header, and what its columns are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..core.errors import VeerkrachtError


@dataclass(frozen=True)
class Header:
    """The header of a table.

    `row`: its position among the records of the file, from 0; `columns`: a distinct name for every column; `repeated`:
    the names that stand in the file more than once.
    """

    row: int
    columns: tuple[str, ...]
    repeated: frozenset[str] = frozenset()

    @property
    def first_row(self) -> int:
        """The number of the row below the header, as a spreadsheet counts: from 1."""
        return self.row + 2

    def positions(self, table: str, columns: Sequence[str]) -> list[int]:
        """Returns where the columns stand; refuses a name that several columns of the file have."""
        for column in columns:
            if column in self.repeated:
                raise VeerkrachtError(
                    "{table} has more than one column “{column}”; rename or remove the ones that do not count.",
                    table=table,
                    column=column,
                )
        return [self.columns.index(column) for column in columns]


def header_position(records: Sequence[Sequence[str]], width: int) -> int | None:
    """Returns the position of the header: the first record over the full width with names in half of its cells or more.

    What stands above it are titles. None where there is no such record.
    """
    for position, record in enumerate(records):
        if len(record) == width and 2 * filled(record) >= width and not is_separator_hint(record):
            return position
    return None


def named(row: int, cells: Sequence[str]) -> Header:
    """Returns the header made of these cells: an empty name becomes "column 3", a second "naam" becomes "naam (2)"."""
    names = [" ".join(cell.split()) or f"column {position}" for position, cell in enumerate(cells, start=1)]
    repeated = frozenset(name for name, times in Counter(names).items() if times > 1)
    distinct: list[str] = []
    taken = set(names)
    for name in names:
        number, candidate = 2, name
        while candidate in distinct or (candidate != name and candidate in taken):
            candidate = f"{name} ({number})"
            number += 1
        distinct.append(candidate)
    return Header(row, tuple(distinct), repeated)


def filled(record: Sequence[str]) -> int:
    """Returns how many cells hold something."""
    return sum(1 for cell in record if cell.strip())


def is_separator_hint(record: Sequence[str]) -> bool:
    """Says whether the record is the line "sep=;" that tells Excel the separator."""
    return bool(record) and record[0].lower().startswith("sep=")
