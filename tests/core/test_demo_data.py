"""The demo data in resources/demo: its shapes fit, its tables hold together, and its maps show their classes."""

from __future__ import annotations

import sqlite3
import struct
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest

from veerkracht_plugin.core.analysis import Analysis, analyse
from veerkracht_plugin.core.joining import join, read_areas
from veerkracht_plugin.core.maps import Question
from veerkracht_plugin.core.profile import default_profile
from veerkracht_plugin.core.tables import RawTable, tidy

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
DIMENSIONS = ["fys", "onv", "soc", "vrz", "won"]
GROUPS = ["bijstand", "vluchteling", "lvb", "psychisch", "somatisch"]


@pytest.fixture(scope="module")
def areas() -> pd.DataFrame:
    with sqlite3.connect(DEMO / "buurten_2022.gpkg") as database:
        return pd.read_sql("SELECT * FROM buurten", database).set_index("buurtcode")


@pytest.fixture(scope="module")
def scores() -> pd.DataFrame:
    return pd.read_csv(DEMO / "leefbaarometer_meting_2024_scores_buurt.csv")


@pytest.fixture(scope="module")
def shares() -> pd.DataFrame:
    return pd.read_csv(DEMO / "woonzorgwijzer_kwetsbare_groepen.csv", sep=";", decimal=",", encoding="cp1252")


@pytest.fixture(scope="module")
def housing() -> pd.DataFrame:
    header, *rows = _workbook_rows(DEMO / "kwb-2022.xlsx")
    return pd.DataFrame(rows, columns=header).set_index("gwb_code_10")


@pytest.fixture(scope="module")
def analysis(areas: pd.DataFrame, scores: pd.DataFrame, shares: pd.DataFrame, housing: pd.DataFrame) -> Analysis:
    """The whole method on the demo, as `make demo` runs it."""
    here = read_areas(_raw("buurten_2022.gpkg", areas.drop(columns="geom").reset_index()))
    tables = [
        tidy(_raw("leefbaarometer_meting_2024_scores_buurt.csv", scores)),
        tidy(_raw("woonzorgwijzer_kwetsbare_groepen.csv", shares)),
        tidy(_raw("kwb-2022.xlsx", housing.reset_index())),
    ]
    return analyse(join(here, tables), Question(2014, 2022, default_profile()))


@pytest.fixture(scope="module")
def indicators(analysis: Analysis, areas: pd.DataFrame) -> pd.DataFrame:
    """The values of all buurten as they were joined, before any was masked."""
    return analysis.joined.values.set_axis(areas.index)


def test_borders_are_shared_exactly(areas: pd.DataFrame) -> None:
    edges = Counter(
        edge for geometry in areas["geom"] for ring in _rings(geometry) for edge in zip(ring[:-1], ring[1:])
    )
    assert set(edges.values()) == {1}, "two areas overlap along an edge"
    outline = {start: end for start, end in edges if (end, start) not in edges}
    start = here = next(iter(outline))
    ring = [here]
    while (here := outline.pop(here)) != start:
        ring.append(here)
    assert not outline, "there is a gap between areas"
    total = sum(_area(ring) for geometry in areas["geom"] for ring in _rings(geometry))
    assert _area([*ring, start]) == pytest.approx(total, abs=1)


def test_coordinates_are_whole_decimetres_in_rd_new(areas: pd.DataFrame) -> None:
    points = np.array([point for geometry in areas["geom"] for ring in _rings(geometry) for point in ring])
    assert np.abs(points * 10 - np.round(points * 10)).max() < 1e-6
    assert (points.min(axis=0) > (7_000, 289_000)).all()
    assert (points.max(axis=0) < (300_000, 629_000)).all()


def test_identities_of_the_leefbaarometer_hold(scores: pd.DataFrame) -> None:
    assert list(scores) == ["bu_code", "bu_naam", "jaar", "lbm", "afw", *DIMENSIONS]
    np.testing.assert_allclose(scores["lbm"] - scores["afw"], 4.102264851, atol=1e-9)
    full = scores["jaar"].isin([2014, 2018, 2020, 2022, 2024])
    assert scores.loc[~full, DIMENSIONS].isna().all(axis=None)
    np.testing.assert_allclose(scores.loc[full, DIMENSIONS].sum(axis=1), scores.loc[full, "afw"], atol=1e-9)


def test_tables_name_the_same_buurten(
    areas: pd.DataFrame, scores: pd.DataFrame, shares: pd.DataFrame, housing: pd.DataFrame
) -> None:
    names = areas["buurtnaam"]
    assert not areas.duplicated(["gemeentecode", "buurtnaam"]).any()
    assert (housing.loc[areas.index, "regio"] == names).all()
    assert (shares["buurtnaam"] == names.reindex(shares["buurtcode"]).to_numpy()).all()
    scored = scores.drop_duplicates("bu_code").set_index("bu_code")["bu_naam"]
    different = scored[scored != names.reindex(scored.index)]
    assert dict(zip(names[different.index], different)) == {
        "Stationskwartier": "Stationskwartier-Oost",
        "Pakhuisbuurt": "Gasfabriek en omgeving",
    }


def test_data_are_missing_as_in_real_life(areas: pd.DataFrame, indicators: pd.DataFrame) -> None:
    no_score = indicators["onv_2022"].isna()
    assert no_score.sum() == 5 + 1, "five without a score, and the reused code"
    assert ((indicators["inw_2022"] < 50) & ~no_score).sum() == 4
    lived_in = indicators[indicators["inw_2022"] >= 50]
    assert lived_in["kwb_2022"].isna().sum() == 1
    assert lived_in["kwb_2014"].isna().sum() == 1
    assert "aantal_inwoners" not in areas
    assert areas["aantal_huishoudens"].eq(-99997).sum() == 9


def test_every_map_shows_most_of_its_classes(analysis: Analysis) -> None:
    shown = {key: int(found[found > 0].nunique()) for key, found in analysis.classified.classes.items()}
    assert {key: shown[key] for key in "1234567"} == {"1": 9, "2": 7, "3": 10, "4": 5, "5": 8, "6": 7, "7": 8}
    assert shown["1b"] >= 7
    assert shown["5b"] >= 6


def test_one_code_is_reused_and_one_buurt_renamed(analysis: Analysis) -> None:
    scores = analysis.joined.matches[0]
    assert scores.reused["area_name"].tolist() == ["Pakhuisbuurt"]
    assert scores.reused["code"].tolist() == ["BU99010303"]
    assert scores.renamed["area_name"].tolist() == ["Stationskwartier"]
    classes = analysis.classified.classes[(analysis.joined.areas.codes == "BU99010303").to_numpy()]
    assert classes[["1", "3", "5", "7", "1b", "5b"]].to_numpy().tolist() == [[0] * 6]
    assert (classes[["2", "4", "6"]] > 0).all(axis=None)


def test_all_else_in_the_demo_matches(
    analysis: Analysis, scores: pd.DataFrame, shares: pd.DataFrame, housing: pd.DataFrame
) -> None:
    assert analysis.joined.unmatched_rows == []
    assert [match.matched for match in analysis.joined.matches] == [
        scores["bu_code"].nunique() - 1,
        shares["buurtcode"].nunique(),
        housing["recs"].eq("Buurt").sum(),
    ]


def test_most_buurten_have_nothing_to_worry_about(analysis: Analysis) -> None:
    maps = analysis.classified.classes
    assert (maps["1"] >= 5).mean() > 0.5
    assert maps["3"].between(1, 3).mean() > 0.5
    assert (maps["3"] >= 9).sum() <= 15


def test_the_demo_is_small() -> None:
    assert sum(file.stat().st_size for file in DEMO.iterdir()) < 600_000


def _raw(name: str, frame: pd.DataFrame) -> RawTable:
    return RawTable(name, tuple(frame.columns), lambda columns: frame[list(columns)].reset_index(drop=True))


def _rings(geometry: bytes) -> list[list[tuple[float, float]]]:
    """Rings of a GeoPackage multipolygon with an XY envelope: outer rings counterclockwise, holes clockwise."""
    assert geometry[:2] == b"GP"
    wkb, rings = geometry[40:], []
    position = 9
    for _ in range(struct.unpack_from("<I", wkb, 5)[0]):
        count = struct.unpack_from("<I", wkb, position + 5)[0]
        position += 9
        for place in range(count):
            size = struct.unpack_from("<I", wkb, position)[0]
            numbers = struct.unpack_from(f"<{2 * size}d", wkb, position + 4)
            position += 4 + 16 * size
            ring = list(zip(numbers[::2], numbers[1::2]))
            rings.append(ring if (_area(ring) > 0) == (place == 0) else ring[::-1])
    return rings


def _area(ring: list[tuple[float, float]]) -> float:
    east, north = (np.array(ring) - ring[0]).T
    return float(np.sum(east[:-1] * north[1:] - east[1:] * north[:-1]) / 2)


def _workbook_rows(path: Path) -> list[list[Any]]:
    """All rows of the first sheet, text as str and numbers as float, without a spreadsheet library."""
    tag = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as workbook:
        sheet = ElementTree.fromstring(workbook.read("xl/worksheets/sheet1.xml"))
        # Releases of openpyxl differ in whether text stands in the cells or in a list of its own.
        listed = "xl/sharedStrings.xml" in workbook.namelist()
        texts = list(ElementTree.fromstring(workbook.read("xl/sharedStrings.xml"))) if listed else []

    def value(cell: ElementTree.Element) -> str | float:
        content = "".join(cell.itertext())
        if cell.get("t") == "s":
            return "".join(texts[int(content)].itertext())
        return content if cell.get("t") == "inlineStr" else float(content)

    return [[value(cell) for cell in row] for row in sheet.iter(f"{tag}row")]
