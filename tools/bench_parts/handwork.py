"""What a user would do without the plugin: three joins by native algorithms and CASE expressions in one refactoring.

The user loads the national table for either year, with a filter, and joins both, and then the means of the gemeenten.
These means and all expressions are there before the clock runs. Nobody compares names, gives reasons or makes styles.
"""

from __future__ import annotations

import csv
import statistics
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.profile import default_profile

# Types of fields as refactorfields takes them.
INTEGER, REAL, TEXT = 2, 6, 10
RELEASE = "Leefbaarometer 3.0"


class Handwork:
    """The country made by hand, in a process in which QGIS runs."""

    def __init__(self, areas: Path, table: Path, years: tuple[int, int], folder: Path) -> None:
        from qgis.core import QgsVectorLayer

        self._areas = areas
        self._table = table
        self._years = years
        self._means = _write_means(folder / "by_hand_means.csv", table, years)
        self._result = folder / "by_hand.gpkg"
        self._fields = _own_fields(QgsVectorLayer(str(areas), "areas", "ogr")) + _new_fields(years)

    def run(self) -> None:
        """Makes the classified layer."""
        import processing

        joined: Any = str(self._areas)
        for year in self._years:
            kept = f'"jaar" = {year} AND "versie" = \'{RELEASE}\' AND "onv" <> \'NA\''
            joined = _joined(joined, _loaded(self._table, kept), "bu_code", ["onv"], f"{year}_")
        means = [f"mean_{year}" for year in self._years]
        joined = _joined(joined, _loaded(self._means), "bu_code", means)
        processing.run(
            "native:refactorfields",
            {"INPUT": joined, "FIELDS_MAPPING": self._fields, "OUTPUT": str(self._result)},
        )


def _loaded(table: Path, kept: str = "") -> Any:
    """A table as “Add delimited text layer” loads it, with a filter on its rows."""
    from qgis.core import QgsVectorLayer

    source = f"file://{quote(str(table))}?type=csv&detectTypes=yes&geomType=none"
    layer = QgsVectorLayer(source, table.stem, "delimitedtext")
    layer.setSubsetString(kept)
    return layer


def _joined(layer: Any, table: Any, code: str, fields: list[str], prefix: str = "") -> Any:
    import processing

    parameters = {
        "INPUT": layer,
        "FIELD": "code",
        "INPUT_2": table,
        "FIELD_2": code,
        "FIELDS_TO_COPY": fields,
        "METHOD": 1,  # the first row that matches
        "PREFIX": prefix,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    return processing.run("native:joinattributestable", parameters)["OUTPUT"]


def _write_means(path: Path, table: Path, years: Sequence[int]) -> Path:
    """Writes for each area the mean of its gemeente in each year."""
    scores: dict[int, dict[str, float]] = {year: {} for year in years}
    with table.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["versie"] == RELEASE and int(row["jaar"]) in scores and row["onv"] != "NA":
                scores[int(row["jaar"])][row["bu_code"]] = float(row["onv"])
    means = [_means_of_gemeenten(scores[year]) for year in years]
    codes = sorted(set().union(*scores.values()))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["bu_code", *(f"mean_{year}" for year in years)])
        writer.writerows([code, *(mean.get(code[:6], "") for mean in means)] for code in codes)
    return path


def _means_of_gemeenten(scores: dict[str, float]) -> dict[str, float]:
    values = defaultdict(list)
    for code, score in scores.items():
        values[code[:6]].append(score)
    return {gemeente: statistics.fmean(found) for gemeente, found in values.items()}


def _own_fields(areas: Any) -> list[dict[str, Any]]:
    return [_field(f'"{own.name()}"', own.name(), own.type()) for own in areas.fields() if own.name() != "fid"]


def _new_fields(years: tuple[int, int]) -> list[dict[str, Any]]:
    """The fields that the plugin makes too."""
    national_mean = default_profile().national_mean_onv
    before, after = (f'"{year}_onv"' for year in years)
    rise = national_mean[years[1]] - national_mean[years[0]]
    mean_before, mean_after = (f'"mean_{year}"' for year in years)
    derived = {
        "onv_afw": f"{after} - {national_mean[years[1]]}",
        "onv_verschil": f"{after} - {before} - {rise}",
        "onv_afw_gemeente": f"{after} - {mean_after}",
        "onv_verschil_gemeente": f"({after} - {mean_after}) - ({before} - {mean_before})",
    }
    of_map = {"1": "onv_afw", "5": "onv_verschil", "1b": "onv_afw_gemeente", "5b": "onv_verschil_gemeente"}
    fields = [_field(before, f"onv_{years[0]}", REAL), _field(after, f"onv_{years[1]}", REAL)]
    for key in legends():
        fields += _fields_of_map(key, derived[of_map[key]] if key in of_map else "NULL")
    fields += [_field(expression, name, REAL) for name, expression in derived.items()]
    return fields + [_field("NULL", name, REAL) for name in ("kwb_z", "kwb_verschil")]


def _fields_of_map(key: str, value: str) -> list[dict[str, Any]]:
    legend = legends()[key]
    boundaries = default_profile().boundaries[f"map{key[0]}"] if value != "NULL" else ()
    labels = [legend.label(entry.number) for entry in legend.entries]
    missing = f"CASE WHEN {value} IS NULL THEN 'niet aangeleverd' END"
    return [
        _field(_case(value, boundaries, list(range(1, len(labels) + 1))), legend.field, INTEGER),
        _field(_case(value, boundaries, [f"'{label}'" for label in labels]), f"{legend.field}_label", TEXT),
        _field(missing, f"{legend.field}_reden", TEXT),
    ]


def _case(value: str, boundaries: Sequence[float], results: Sequence[Any]) -> str:
    """The result of the interval that a value lies in; NULL for NULL."""
    if not boundaries:
        return "NULL"
    below = " ".join(f"WHEN {value} < {boundary} THEN {result}" for boundary, result in zip(boundaries, results))
    return f"CASE {below} WHEN {value} >= {boundaries[-1]} THEN {results[-1]} END"


def _field(expression: str, name: str, kind: int) -> dict[str, Any]:
    return {"expression": expression, "name": name, "type": kind, "length": 0, "precision": 0}
