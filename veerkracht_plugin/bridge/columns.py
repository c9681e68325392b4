"""Between QGIS and columns: features become arrays, arrays become fields. NULL exists only here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Callable, NoReturn

import numpy as np
import pandas as pd
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QVariant

from ..compat import field, holds_whole_numbers
from ..core.analysis import OutputColumn
from ..core.errors import Stopped, VeerkrachtError
from ..core.tables import RawTable

CHUNK = 2000
FAST = QgsFeatureSink.Flag.FastInsert

# Broken polygons keep their place on the map: their values are not less right.
_ANY_GEOMETRY = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

Cancelled = Callable[[], bool]


def features(source: QgsFeatureSource, request: QgsFeatureRequest) -> Iterator[QgsFeature]:
    """Returns the features of a layer or of a Processing source, broken geometries included."""
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(request, _ANY_GEOMETRY)
    return source.getFeatures(request)


def raw_table(
    source: QgsFeatureSource, name: str, is_cancelled: Cancelled = lambda: False, ids: list[int] | None = None
) -> RawTable:
    """Returns the attributes of a layer as a raw table, row 1 being its first feature; geometry is not read.

    `ids` is filled, when the table is read, with the id of the feature in each row.
    """
    fields = source.fields()

    def read(columns: Sequence[str]) -> pd.DataFrame:
        return _read(source, fields, columns, is_cancelled, ids)

    return RawTable(name, tuple(fields.names()), read, first_row=1)


def _read(
    source: QgsFeatureSource,
    fields: QgsFields,
    columns: Sequence[str],
    is_cancelled: Cancelled,
    ids: list[int] | None,
) -> pd.DataFrame:
    indexes = [fields.indexOf(column) for column in columns]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(indexes)
    values: list[list[Any]] = [[] for _ in columns]
    found_ids: list[int] = []
    for feature in features(source, request):
        if len(found_ids) % CHUNK == 0 and is_cancelled():
            raise Stopped
        found_ids.append(feature.id())
        for index, column in zip(indexes, values):
            column.append(feature.attribute(index))
    if ids is not None:
        ids[:] = found_ids
    read = {name: _series(found, fields.at(index).isNumeric()) for name, index, found in zip(columns, indexes, values)}
    return pd.DataFrame(read, index=range(len(found_ids)))


def _series(values: Sequence[Any], numeric: bool) -> pd.Series:
    # PyQGIS turns every value into a plain Python one; what is still a QVariant is NULL.
    plain = [None if isinstance(value, QVariant) else value for value in values]
    return pd.Series(plain, dtype="float64" if numeric else object)


@dataclass(frozen=True)
class OutputLayout:
    """The fields of a result: those of the source that stay, then the new columns.

    `kept`: index in the source of each field that stays; `emptied`: places among them that masked areas leave empty;
    `renamed`: new name by old name, for fields whose name a new column takes.
    """

    fields: QgsFields
    kept: tuple[int, ...]
    emptied: tuple[int, ...]
    columns: tuple[OutputColumn, ...]
    renamed: dict[str, str]


def output_layout(
    source: QgsFields, columns: Sequence[OutputColumn], *, replaced: Collection[str] = (), emptied: Collection[str] = ()
) -> OutputLayout:
    """Lays out the fields of a result.

    `replaced`: source fields that the new columns stand in for, and that are left out; `emptied`: source fields that
    masked areas leave empty. Any other field whose name a new column needs is kept under the name <name>_oud.
    """
    new_names = {column.name.lower() for column in columns}
    taken = new_names | {name.lower() for name in source.names()}
    kept: list[int] = []
    empty_places: list[int] = []
    renamed: dict[str, str] = {}
    fields = QgsFields()
    for index in range(source.count()):
        name = source.at(index).name()
        if name in replaced:
            continue
        copy = source.at(index)
        if name.lower() in new_names or _is_no_key(copy):
            renamed[name] = _free_name(name, taken)
            copy.setName(renamed[name])
            taken.add(renamed[name].lower())
        if name in emptied:
            empty_places.append(len(kept))
        kept.append(index)
        fields.append(copy)
    for column in columns:
        fields.append(field(column.name, column.kind))
    return OutputLayout(fields, tuple(kept), tuple(empty_places), tuple(columns), renamed)


def _is_no_key(candidate: QgsField) -> bool:
    """Says whether a field would be taken for the key of a GeoPackage, which only whole numbers can be."""
    return candidate.name().lower() == "fid" and not holds_whole_numbers(candidate)


def _free_name(name: str, taken: Collection[str]) -> str:
    candidates = (f"{name}_oud{number}" for number in ("", *range(2, 1000)))
    return next(candidate for candidate in candidates if candidate.lower() not in taken)


def write(
    source: QgsFeatureSource,
    layout: OutputLayout,
    sink: QgsFeatureSink,
    ids: Sequence[int],
    *,
    masked: np.ndarray | None = None,
    report: Callable[[float], None] = lambda share: None,
    is_cancelled: Cancelled = lambda: False,
) -> int:
    """Streams the features of a source into a sink, once, with the new columns added; returns how many.

    `ids`: the feature of each row of the new columns, since features come in another order when other attributes are
    asked for (an index on the codes does that); `masked`: rows whose `emptied` fields are left empty; `report` gets the
    share done, 0–1. Raises Stopped on cancel and VeerkrachtError when the sink takes no more (a full disk).
    """
    row_of = _RowOf((feature_id, row) for row, feature_id in enumerate(ids))
    dropped = sorted(set(range(source.fields().count())) - set(layout.kept), reverse=True)
    # A map that lacks its table leaves whole columns empty, and a new attribute is empty already.
    filled = [
        (place, column) for place, column in enumerate(layout.columns, start=len(layout.kept)) if column.is_filled
    ]
    places = [place for place, _ in filled]
    added = [column for _, column in filled]
    emptied_rows = set() if masked is None else set(np.flatnonzero(masked).tolist())
    rows = list(plain_rows(added, np.arange(len(ids))))
    count = 0
    for feature in features(source, QgsFeatureRequest()):
        if count % CHUNK == 0:
            if is_cancelled():
                raise Stopped
            report(count / len(ids))
        row = row_of[feature.id()]
        for index in dropped:
            feature.deleteAttribute(index)
        if row in emptied_rows:
            for index in layout.emptied:
                feature.setAttribute(index, None)
        # One by one, since most are missing, and a list of all attributes would travel to Python and back.
        feature.resizeAttributes(layout.fields.count())
        for index, value in zip(places, rows[row]):
            if value is not None:
                feature.setAttribute(index, value)
        if not sink.addFeature(feature, FAST):
            refuse(sink)
        count += 1
    return count


class _RowOf(dict[int, int]):
    """The row of each feature, by its id."""

    def __missing__(self, feature_id: int) -> NoReturn:
        raise VeerkrachtError("The layer of areas changed while it was read; run again.")


def refuse(sink: QgsFeatureSink) -> NoReturn:
    """Raises VeerkrachtError with the reason why a sink took no more features."""
    why = sink.lastError()
    if "UNIQUE" in why and "fid" in why:
        raise VeerkrachtError(
            "The areas have a field fid with the same number twice, which a GeoPackage takes for the number of the row; "
            "rename or remove that field.",
            details=why,
        )
    raise VeerkrachtError("The result could not be written: {why} Check that the disk is not full.", why=why or "…")


def plain_rows(columns: Sequence[OutputColumn], rows: np.ndarray) -> Iterator[tuple]:
    """Returns the values of some rows, each a tuple of Python values with None where they are missing."""
    if not columns:
        return repeat((), len(rows))
    return zip(*(_plain(column, rows) for column in columns))


def _plain(column: OutputColumn, rows: np.ndarray) -> list:
    values = column.values[rows]
    plain = values.astype(object)
    if column.kind == "real":
        plain[np.isnan(values)] = None
        return plain.tolist()
    # Classes, labels and reasons are few: made for QGIS once, they need not be made again for every area.
    ready = {value: QVariant(value) for value in set(plain) if value}
    return [ready.get(value) for value in plain]
