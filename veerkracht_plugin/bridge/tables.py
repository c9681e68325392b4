"""Tidy tables as fields and rows of a table without geometry."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsFeedback, QgsFields

from ..compat import field
from ..core.analysis import OutputColumn
from ..core.columns import column_names
from ..core.errors import Stopped
from ..core.joining import Joined
from ..core.tables import IndicatorTable
from .columns import CHUNK, FAST, plain_rows, refuse


@dataclass(frozen=True)
class TableColumns:
    """The columns of a table to be written."""

    columns: tuple[OutputColumn, ...]

    @property
    def fields(self) -> QgsFields:
        """Returns the columns as fields."""
        fields = QgsFields()
        for column in self.columns:
            fields.append(field(column.name, column.kind))
        return fields

    @property
    def length(self) -> int:
        """Returns the number of rows."""
        return len(self.columns[0].values)


def indicator_columns(table: IndicatorTable) -> TableColumns:
    """Returns a tidy table as columns: code, naam, gemeente where it is known, and the indicators."""
    columns = [
        OutputColumn("code", "text", _text(table.values.index)),
        OutputColumn("naam", "text", _text(table.names)),
    ]
    if table.gemeenten.notna().any():
        columns.append(OutputColumn("gemeente", "text", _text(table.gemeenten)))
    columns += [OutputColumn(name, "real", table.values[name].to_numpy()) for name in column_names(table.values)]
    return TableColumns(tuple(columns))


def unmatched_columns(joined: Joined) -> TableColumns:
    """Returns all that did not match: areas without a row, rows without an area, and reused codes, table by table."""
    rows = [
        (match.table, code, kind, area_name, table_name)
        for match in joined.matches
        for kind, found in (
            ("gebied zonder rij", match.areas_without_row),
            ("rij zonder gebied", match.rows_without_area),
            ("code hergebruikt", match.reused),
        )
        for code, area_name, table_name in found[["code", "area_name", "table_name"]].itertuples(index=False)
    ]
    names = ("tabel", "code", "soort", "naam_kaart", "naam_tabel")
    by_column = zip(*rows) if rows else [()] * len(names)
    return TableColumns(tuple(OutputColumn(name, "text", _text(values)) for name, values in zip(names, by_column)))


def _text(values: Collection[object]) -> np.ndarray:
    plain = np.empty(len(values), dtype=object)
    plain[:] = [value or None for value in values]
    return plain


def write_table(table: TableColumns, sink: QgsFeatureSink, feedback: QgsFeedback) -> int:
    """Writes the rows into a sink, returns how many; raises Stopped on cancel, VeerkrachtError when it is full."""
    for start in range(0, table.length, CHUNK):
        if feedback.isCanceled():
            raise Stopped
        feedback.setProgress(100 * start / table.length)
        for row in plain_rows(table.columns, np.arange(start, min(start + CHUNK, table.length))):
            feature = QgsFeature()
            feature.setAttributes(list(row))
            if not sink.addFeature(feature, FAST):
                refuse(sink)
    return table.length
