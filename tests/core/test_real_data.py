"""What METHOD says of real open data holds on that data. Needs VEERKRACHT_TEST_DATA; skipped without it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.core.builders import areas, classes_of, csv, raw
from veerkracht_plugin.core.analysis import analyse
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.joining import join, read_areas
from veerkracht_plugin.core.maps import Question
from veerkracht_plugin.core.profile import default_profile, read_profile, shipped_profile
from veerkracht_plugin.core.sources import Choices
from veerkracht_plugin.core.tables import IndicatorTable, RawTable, tidy
from veerkracht_plugin.core.vintages import compare_divisions

RELEASE_2020 = "Leefbaarometer 3.0 - meting 2020 - scores buurt.csv"


@pytest.fixture(scope="module")
def national(test_data: Path) -> pd.DataFrame:
    """The release of 2020 as it stands, all versions and years."""
    return pd.read_csv(test_data / "leefbaarometer" / RELEASE_2020)


@pytest.fixture(scope="module")
def release_2020(test_data: Path) -> IndicatorTable:
    return tidy(csv(test_data / "leefbaarometer" / RELEASE_2020))


@pytest.fixture(scope="module")
def release_2024(test_data: Path) -> IndicatorTable:
    return tidy(csv(test_data / "leefbaarometer" / "almelo_parkstad_2014_2024.csv"))


@pytest.fixture(scope="module")
def scored_2024(test_data: Path) -> pd.DataFrame:
    """The properties of all 12 147 scored buurten of 2024."""
    path = test_data / "leefbaarometer" / "buurtscore24_nl_rd.gpkg"
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
        return pd.read_sql("SELECT code, naam, gemeente, konv, onv, year FROM buurtscore24", database)


@pytest.fixture(scope="module")
def almelo_codes(test_data: Path) -> pd.DataFrame:
    path = test_data / "leefbaarometer" / "almelo_codes_2020_2022_2024.csv"
    return pd.read_csv(path, keep_default_na=False).set_index("code")


def features(path: Path) -> dict[str, list]:
    """The properties of a GeoJSON file, as columns."""
    rows = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    return {name: [row.get(name) for row in rows] for name in rows[0]}


@pytest.fixture(scope="module")
def almelo_2022(test_data: Path):
    return areas(features(test_data / "cbs" / "buurten_2022_almelo_rd.geojson"), "buurten_2022_almelo_rd")


def question(profile=None, to_year=2022, minimum=50):
    return Question(2014, to_year, profile or default_profile(), "nederland", minimum)


def test_identities_of_the_leefbaarometer(national):
    """Protects METHOD 1: lbm − afw is 4.102264851 in every row of 3.0, afw the sum of five dimensions, which have three
    years.
    """
    rows = national[(national["versie"] == "Leefbaarometer 3.0") & national["lbm"].notna()]
    assert len(rows) == 34_293
    np.testing.assert_allclose(rows["lbm"] - rows["afw"], 4.102264851, atol=1e-9)
    dimensions = rows[["fys", "onv", "soc", "vrz", "won"]]
    known = dimensions.notna().all(axis=1)
    np.testing.assert_allclose(dimensions[known].sum(axis=1), rows.loc[known, "afw"], atol=1e-9)
    assert set(rows.loc[rows["onv"].notna(), "jaar"]) == {2014, 2018, 2020}


def test_the_national_file_is_read_right(national, release_2020):
    """Protects the reading of 92 683 rows: version 3.0 alone, three years, every value where it stood."""
    assert release_2020.source == "leefbaarometer"
    assert release_2020.years("onv") == [2014, 2018, 2020]
    assert list(release_2020.values) == ["onv_2014", "onv_2018", "onv_2020"]
    rows = national[(national["versie"] == "Leefbaarometer 3.0") & (national["jaar"] == 2020)]
    read = release_2020.values["onv_2020"].reindex(rows["bu_code"])
    np.testing.assert_allclose(read.to_numpy(), rows["onv"].to_numpy(), rtol=1e-14)
    assert "older version" in " ".join(map(str, release_2020.notes))


def test_numbers_that_method_quotes(release_2020):
    """Protects METHOD 1 and 2: the means 0.031, 0.040, 0.040, the rise of 0.009 and the range of onv."""
    onv = release_2020.values
    assert onv.mean().round(3).to_dict() == {"onv_2014": 0.031, "onv_2018": 0.040, "onv_2020": 0.040}
    assert onv["onv_2018"].mean() - onv["onv_2014"].mean() == pytest.approx(0.009, abs=0.0005)
    assert onv.min().min() == pytest.approx(-0.51, abs=0.005)
    assert onv.max().max() == pytest.approx(0.17, abs=0.005)


def test_the_spread_of_map_5_over_the_country(release_2020):
    """Protects METHOD 3: over all Dutch buurten 2014–2020 map 5 gives 39 % worse, 22 % alike, 40 % better."""
    here = areas({"buurtcode": release_2020.values.index.tolist()})
    classes = analyse(join(here, [release_2020]), question(to_year=2020)).classified.classes["5"]
    shares = [100 * classes.isin(numbers).sum() / (classes > 0).sum() for numbers in ([1, 2], [3], [4, 5, 6, 7, 8])]
    assert [round(share) for share in shares] == [39, 22, 40]


def test_map_1_equals_the_published_class(scored_2024):
    """Protects the profile leefbaarometer: konv of all 12 147 buurten of 2024."""
    here = areas({name: scored_2024[name].tolist() for name in scored_2024})
    profile = read_profile(shipped_profile("leefbaarometer"))
    found = analyse(join(here, []), question(profile, to_year=2024, minimum=0)).classified
    assert len(scored_2024) == 12_147
    assert classes_of(found, "1") == scored_2024["konv"].tolist()


def test_the_boundaries_of_map_1_are_parts_of_the_spread_of_2024(scored_2024):
    """Protects METHOD 2 and 3: the mean stayed at 0.040 in 2024, and the standard deviation of that year is the 0.0786
    behind map 1.
    """
    assert scored_2024["onv"].mean() == pytest.approx(0.040, abs=0.001)
    spread = scored_2024["onv"].std()
    assert spread == pytest.approx(0.0786, abs=0.0001)
    upper = default_profile().boundaries["map1"][4:]
    assert [round(part * spread, 3) for part in (0.25, 0.5, 1, 1.5)] == list(upper)


def test_codes_of_almelo_2020_against_2022(almelo_codes):
    """Protects METHOD 6 to the letter: which codes are reused, renamed, new and dropped; all the rest is the same."""
    here = almelo_codes["naam_2022"][almelo_codes["naam_2022"] != ""]
    there = almelo_codes["naam_2020"][almelo_codes["naam_2020"] != ""]
    found = compare_divisions(here, there)["state"]
    reused = {f"BU0141{code}" for code in (1101, 1105, 1400, 1401, 1502, 1910)}
    ambiguous = {f"BU0141{code}" for code in (1709, 1908)}
    renamed = {f"BU0141{code}" for code in (1100, 1104, 1500, 1703, 2100)}
    assert reused <= set(found.index[found == "reused"]) <= reused | ambiguous
    assert renamed <= set(found.index[found == "renamed"]) <= renamed | ambiguous
    assert (found == "new").sum() == 7
    assert set(found.index[found == "dropped"]) == {"BU01411106", "BU01411503", "BU01412009"}
    assert (found == "same").sum() == len(found) - 6 - 2 - 5 - 7 - 3


def test_the_release_of_2020_on_polygons_of_2022(almelo_2022, release_2020):
    """Protects METHOD 6 in a whole run: reused codes are named and never have a class."""
    joined = join(almelo_2022, [release_2020])
    must = {f"BU0141{code}" for code in (1101, 1105, 1400, 1401, 1502, 1910)}
    assert must <= set(joined.reused_codes) <= must | {"BU01411709", "BU01411908"}
    found = analyse(joined, question(to_year=2020)).classified
    reused = joined.areas.codes.isin(joined.reused_codes).to_numpy()
    assert (found.classes.loc[reused, ["1", "5", "1b", "5b"]] == 0).all(axis=None)
    assert (found.classes.loc[~reused, "1"] > 0).sum() > 50


def test_the_release_of_2024_on_polygons_of_2022(almelo_2022, release_2024):
    """Protects issue 2: with the release of 2024 no code of Almelo is reused."""
    assert len(almelo_2022.codes) == 71
    assert join(almelo_2022, [release_2024]).reused_codes == []


def test_wijken_with_a_digit_for_a_header(test_data):
    """Protects the file of Amstelveen: wijken, exponents, a first column called 1."""
    found = tidy(csv(test_data / "leefbaarometer" / "wijken_amstelveen_meting2022.csv"))
    assert (found.level, found.source) == ("WK", "leefbaarometer")
    assert found.years("onv") == [2014, 2018, 2020, 2022]
    assert found.values.loc["WK036201", "onv_2014"] == pytest.approx(0.044195112697823, rel=1e-14)


def test_the_web_service_and_its_nested_form(test_data, scored_2024):
    """Protects the WFS properties and the nested object, which must give the values of the national file."""
    found = tidy(raw(features(test_data / "leefbaarometer" / "wfs_buurtscore24_feature.json"), "wfs"))
    assert found.values["onv_2024"].to_dict() == {"BU0363AB10": -0.137106}
    found = tidy(raw(features(test_data / "leefbaarometer" / "buurtscore24_overijssel_nested.geojson"), "overijssel"))
    expected = scored_2024.set_index("code")["onv"]
    pd.testing.assert_series_equal(found.values["onv_2024"], expected.reindex(found.values.index), check_names=False)


def test_pdok_sentinels(test_data):
    """Protects PDOK files: −99995 and −99997 are no numbers of inhabitants."""
    found = tidy(raw(features(test_data / "cbs" / "pdok_buurten_baarn_2024.geojson"), "baarn"), year=2024)
    assert found.source == "pdok"
    assert len(found.values) == 21
    assert found.values["inw_2024"].loc["BU03080000"] == 1825
    assert not (found.values < 0).any(axis=None)
    assert found.names["BU03080000"] == "Centrum"


def test_statline_without_an_indicator_is_refused(test_data):
    """Protects StatLine files that hold none of our indicators: a sentence that lists the columns; named columns are
    read.
    """
    name = "SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv"
    source = csv(test_data / "statline" / name, sep=";")
    with pytest.raises(VeerkrachtError) as refused:
        tidy(source)
    for part in (name, "VALUE_FIELDS", "Particuliere huishoudens (Aantal)"):
        assert part in str(refused.value)
    found = tidy(source, Choices(values={"inw": "Particuliere huishoudens (Aantal)"}))
    assert found.level == "BU"
    assert found.values.loc["BU03630000", "inw_2019"] == 700
    assert "wijken" in " ".join(map(str, found.notes))


def test_a_table_of_several_divisions_is_refused(almelo_codes):
    """Protects METHOD 6: the file with names of 2020 and 2022 side by side is no indicator table."""
    frame = almelo_codes.reset_index().astype(object)
    source = RawTable("almelo_codes", tuple(frame.columns), lambda columns: frame[list(columns)])
    with pytest.raises(VeerkrachtError, match="naam_2022, naam_2020"):
        tidy(source)


def test_areas_of_cbs(test_data):
    """Protects the code of CBS areas: statcode, with the names and gemeente of the layer."""
    here = read_areas(raw(features(test_data / "cbs" / "buurten_2022_almelo_rd.geojson"), "almelo"))
    assert here.codes.iloc[0] == "BU01411000"
    assert here.names.iloc[0] == "Binnenstad Noord"
    assert set(here.gemeenten) == {"GM0141"}
