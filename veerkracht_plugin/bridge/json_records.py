"""JSON that is a list of records, as web services and pandas write it → a raw table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from ..core.errors import VeerkrachtError
from ..core.tables import RawTable


def json_table(path: Path) -> RawTable:
    """Opens a JSON array of objects, or an object that holds one such array (OData: `{"value": [...]}`).

    Columns of numbers alone are numbers; in other columns everything is text, nested objects as JSON.
    Raises VeerkrachtError for what is not JSON, is damaged, or holds no records.
    """
    records = _records(path)
    columns = tuple(dict.fromkeys(key for record in records for key in record))

    def read(wanted: Sequence[str]) -> pd.DataFrame:
        return pd.DataFrame(
            {name: _column([record.get(name) for record in records]) for name in wanted}, columns=list(wanted)
        )

    return RawTable(path.name, columns, read, first_row=1)


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise VeerkrachtError(
            "{file} looks like JSON but is damaged or cut off; save or download it again.",
            file=path.name,
            details=str(error),
        ) from error
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
        content = lists[0] if len(lists) == 1 else None
    if not isinstance(content, list) or not all(isinstance(record, dict) for record in content):
        raise VeerkrachtError(
            "{file} is JSON but not a table; choose GeoJSON, or an array with one object per area and year.",
            file=path.name,
        )
    if not any(content):
        raise VeerkrachtError("{file} has no rows; choose a table with a row per area.", file=path.name)
    return content


def _column(values: list[Any]) -> pd.Series:
    if all(value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)) for value in values):
        return pd.Series(pd.to_numeric(pd.Series(values, dtype=object)))
    return pd.Series([_text(value) for value in values], dtype=object)


def _text(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
