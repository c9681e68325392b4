"""The names of tidy columns: <indicator>_<year>."""

from __future__ import annotations

import pandas as pd


def column_names(table: pd.DataFrame) -> list[str]:
    """Returns the names of a table's columns."""
    return [str(name) for name in table.columns]


def indicator_of(column: str) -> str:
    """Returns the indicator of a column: "onv" of onv_2022."""
    return column.rpartition("_")[0]


def year_of(column: str) -> int:
    """Returns the year of a column: 2022 of onv_2022."""
    return int(column.rpartition("_")[2])
