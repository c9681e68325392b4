"""Every file of the real open data is either read right, or refused with a sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.qgis.runs import by_code, refusal

ONV = tuple(f"onv_{year}" for year in (2014, 2018, 2020, 2022, 2024))


@dataclass(frozen=True)
class Read:
    """A file that is read: its indicators, its areas, the values of each indicator, and one row to look at."""

    columns: tuple[str, ...]
    areas: int
    values: tuple[int, ...]
    code: str
    row: tuple[Any, ...]
    told: str = ""


# Counted and looked up in the files themselves.
READ = {
    "cbs/pdok_buurten_baarn_2024.geojson": Read(
        ("corp_2024", "inw_2024", "bijstand_2024"), 21, (0, 21, 0), "BU03080003", (None, 2195, None)
    ),
    "cbs/pdok_buurten_ermelo_2021.gpkg": Read(
        ("inw_2021",), 17, (0,), "BU02330000", (None,), "the year 2021 was taken from its name"
    ),
    "leefbaarometer/Leefbaarometer 3.0 - meting 2020 - scores buurt.csv": Read(
        *(ONV[:3], 13311, (11396, 11450, 11447), "BU19782004", (0.10811642, 0.112199604, 0.116150767)),
        told="52881 rows of an older version",
    ),
    "leefbaarometer/almelo_parkstad_2014_2024.csv": Read(
        ONV, 265, (), "BU01411000", (-0.090165, -0.073462, -0.072851, -0.073859, -0.075757)
    ),
    "leefbaarometer/buurtscore24_nl_rd.gpkg": Read(("onv_2024",), 12147, (12147,), "BU01411000", (-0.0757568,)),
    "leefbaarometer/buurtscore24_overijssel_nested.geojson": Read(
        ("onv_2024",), 948, (948,), "BU01411000", (-0.0757568,)
    ),
    "leefbaarometer/wfs_buurtscore24_feature.json": Read(("onv_2024",), 1, (1,), "BU0363AB10", (-0.137106,)),
    "leefbaarometer/wijken_amstelveen_meting2022.csv": Read(
        ONV[:4], 14, (14, 14, 14, 14), "WK036201", (0.044195113, 0.050816307, 0.05407208, 0.054136825)
    ),
}

# What the sentence names: columns of the file, and the parameter that helps.
REFUSED = {
    "cbs/buurten_2022_almelo_rd.geojson": ("“statcode”", "jrstatcode, statnaam, gmCode", "VALUE_FIELDS"),
    "leefbaarometer/almelo_codes_2020_2022_2024.csv": ("several divisions", "naam_2022", "naam_2020", "VALUE_FIELDS"),
    "statline/Nabijheid_afstand_2021_17012023_183355.csv": ("no column holds area codes", "Onderwerp", "CODE_FIELD"),
    "statline/SES_WOA_11042023_124305.csv": ("Regiocode (gemeente, wijk, buurt) (code)", "SES-WOA", "VALUE_FIELDS"),
    "statline/SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv": ("Spreiding totaal", "VALUE_FIELDS"),
    "statline/table__85231ENG.csv": ("no column holds area codes", "Districts and neighbourhoods", "CODE_FIELD"),
}


def test_every_file_is_in_one_of_the_tables(test_data):
    files = {str(path.relative_to(test_data)) for path in test_data.rglob("*") if path.is_file()}
    assert files - {"PROVENANCE.md"} == {*READ, *REFUSED}


@pytest.mark.parametrize("name", READ)
def test_it_is_read_right(run, test_data, name):
    expected = READ[name]
    made = run("loadindicators", INPUT=str(test_data / name), OUTPUT="TEMPORARY_OUTPUT")
    names = made.layer().fields().names()
    assert tuple(column for column in names if column not in ("code", "naam", "gemeente")) == expected.columns
    assert made.outputs["ROW_COUNT"] == made.layer().featureCount() == expected.areas
    assert made.outputs["COLUMN_COUNT"] == len(expected.columns)
    found = by_code(made.layer(), expected.columns)
    assert found[expected.code] == expected.row
    if expected.values:
        counts = [sum(value is not None for value in column) for column in zip(*found.values())]
        assert tuple(counts) == expected.values
    assert any(expected.told in warning for warning in made.told.warnings) or not expected.told


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_to_do(run, test_data, name):
    said = refusal("loadindicators", INPUT=str(test_data / name), OUTPUT="TEMPORARY_OUTPUT")
    assert (test_data / name).name in said
    assert all(word in said for word in REFUSED[name])
    assert str(test_data) not in said


def test_a_statline_file_with_the_column_named(run, test_data):
    """Households stand in for inhabitants, to see the padded codes and numbers of StatLine read."""
    made = run(
        "loadindicators",
        INPUT=str(test_data / "statline" / "SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv"),
        VALUE_FIELDS="inw=Particuliere huishoudens (Aantal)",
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert by_code(made.layer(), ["inw_2019"])["BU03630000"] == (700.0,)
    assert any("rows of wijken were left out" in warning for warning in made.told.warnings)
    assert any("rows of gemeenten were left out" in warning for warning in made.told.warnings)
