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
def indicators(areas: pd.DataFrame, scores: pd.DataFrame, shares: pd.DataFrame, housing: pd.DataFrame) -> pd.DataFrame:
    columns = {}
    for year in (2014, 2022):
        columns[f"onv_{year}"] = scores[scores["jaar"] == year].set_index("bu_code")["onv"]
        groups = shares[shares["jaar"] == year].set_index("buurtcode")[GROUPS]
        columns[f"kwb_{year}"] = groups.sum(axis=1, skipna=False)
    buurten = housing[housing["recs"] == "Buurt"]
    columns["corp_2022"] = pd.to_numeric(buurten["p_wcorpw"], errors="coerce")
    columns["inw_2022"] = pd.to_numeric(buurten["a_inw"])
    return pd.DataFrame(columns).reindex(areas.index)


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
    assert no_score.sum() == 5
    assert ((indicators["inw_2022"] < 50) & ~no_score).sum() == 4
    lived_in = indicators[indicators["inw_2022"] >= 50]
    assert lived_in["kwb_2022"].isna().sum() == 1
    assert lived_in["kwb_2014"].isna().sum() == 1
    assert "aantal_inwoners" not in areas
    assert areas["aantal_huishoudens"].eq(-99997).sum() == 9


def test_every_map_shows_most_of_its_classes(areas: pd.DataFrame, indicators: pd.DataFrame) -> None:
    reused = areas["buurtnaam"] == "Pakhuisbuurt"
    maps = seven_maps(indicators.mask(reused, indicators.drop(columns=["onv_2014", "onv_2022"])))
    shown = {number: maps[number].dropna().nunique() for number in maps}
    assert shown == {1: 9, 2: 7, 3: 10, 4: 5, 5: 8, 6: 7, 7: 8}


def test_most_buurten_have_nothing_to_worry_about(indicators: pd.DataFrame) -> None:
    maps = seven_maps(indicators)
    assert (maps[1] >= 5).mean() > 0.5
    assert (maps[3] <= 3).mean() > 0.5
    assert (maps[3] >= 9).sum() <= 15


def test_the_demo_is_small() -> None:
    assert sum(file.stat().st_size for file in DEMO.iterdir()) < 600_000


def seven_maps(indicators: pd.DataFrame) -> pd.DataFrame:
    """Classes of maps 1 to 7, reckoned apart from the plugin, straight from the tables of the method."""
    shown = indicators.where(indicators["inw_2022"] >= 50)
    deviation = shown["onv_2022"]
    change = deviation - (shown["onv_2014"] + 0.009)
    known = indicators.dropna(subset=["kwb_2022", "inw_2022"])
    mean = np.average(known["kwb_2022"], weights=known["inw_2022"])
    spread = np.sqrt(np.average((known["kwb_2022"] - mean) ** 2, weights=known["inw_2022"]))
    growth = (shown["kwb_2022"] - shown["kwb_2014"]) / spread
    maps = pd.DataFrame(index=indicators.index)
    maps[1] = _classes(deviation, [-0.118, -0.079, -0.039, -0.020, 0.020, 0.039, 0.079, 0.118])
    maps[2] = _classes((shown["kwb_2022"] - mean) / spread, [-1, -0.5, -0.25, 0.25, 1, 2])
    problems = maps[1].map({1: 3, 2: 2, 3: 1, 4: 1, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0})
    vulnerable = maps[2].map({1: 0, 2: 0, 3: 1, 4: 1, 5: 2, 6: 3, 7: 3})
    focus = {(p, v): 3 * min(p, 2) + min(v, 2) + 1 for p in range(4) for v in range(4)} | {(3, 3): 10}
    maps[3] = pd.Series(list(zip(problems, vulnerable)), index=maps.index).map(focus)
    maps[4] = _classes(shown["corp_2022"], [10, 30, 60, 80])
    maps[5] = _classes(change, [-0.020, -0.007, 0.007, 0.015, 0.025, 0.036, 0.050])
    step = _classes(growth, [-0.25, 0.25, 1])
    level = maps[2].map({1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 2, 7: 2})
    arrows = {(s, v): s for s in (1, 2) for v in range(3)}
    arrows |= {(3, 0): 3, (3, 1): 4, (3, 2): 6, (4, 0): 3, (4, 1): 5, (4, 2): 7}
    maps[6] = pd.Series(list(zip(step, level)), index=maps.index).map(arrows)
    direction = _classes(change, [-0.007, 0.007])
    resilience = {(1, d, p): 1 if d == 3 else 2 for d in (1, 2, 3) for p in range(4)}
    resilience |= {(2, d, p): 3 for d in (1, 2, 3) for p in range(4)}
    resilience |= {(s, 1, p): 4 + min(p, 2) for s in (3, 4) for p in range(4)}
    resilience |= {(s, d, p): 5 + d for s in (3, 4) for d in (2, 3) for p in range(4)}
    maps[7] = pd.Series(list(zip(step, direction, problems)), index=maps.index).map(resilience)
    return maps


def _classes(values: pd.Series, boundaries: list[float]) -> pd.Series:
    return pd.Series(np.digitize(values.round(9), boundaries) + 1.0, index=values.index).where(values.notna())


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
