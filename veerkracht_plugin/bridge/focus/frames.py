"""Tables of pandas as fields and rows of QGIS."""

from __future__ import annotations

from typing import Any

import pandas as pd
from pandas.api.types import is_float_dtype, is_integer_dtype
from qgis.core import QgsFields

from ...compat import field


def fields_of(table: pd.DataFrame) -> QgsFields:
    """Returns a field per column."""
    fields = QgsFields()
    for name in table.columns:
        fields.append(field(str(name), kind_of(table[name])))
    return fields


def kind_of(values: pd.Series) -> str:
    """Returns the kind of field for a column: "integer" (int or Int64), "real" (float) or "text" (object)."""
    if is_integer_dtype(values):
        return "integer"
    return "real" if is_float_dtype(values) else "text"


def plain_values(values: pd.Series) -> list[Any]:
    """Returns a column as plain Python values, None where one is missing."""
    plain = values.astype(object).to_numpy(copy=True)
    plain[values.isna().to_numpy()] = None
    found: list[Any] = plain.tolist()
    return found
