"""Areas get the values of their own code, and everything that did not fit is told (METHOD 5 and 6)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.core.builders import areas, raw, table
from veerkracht_plugin.core import reasons
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.joining import Joined, join, read_crosswalk

A, B, C, D = "BU00010001", "BU00010002", "BU00010003", "BU00010004"
NONE = math.nan


def column(joined: Joined, name: str) -> list:
    """Values by area, None where missing."""
    return [None if math.isnan(value) else value for value in joined.values[name]]


def why(joined: Joined, indicator: str = "onv") -> list:
    return reasons.texts(joined.reasons[indicator].to_numpy()).tolist()


def notes(joined: Joined) -> str:
    return " | ".join(str(note) for note in joined.notes)


def layer(*codes, names=None, **fields):
    named = {} if names is None else {"buurtnaam": list(names)}
    return areas({"buurtcode": list(codes), **named, **fields})


def onv(values: dict, name="scores.csv", year=2022, names=None):
    named = {} if names is None else {"naam": [names.get(code, "") for code in values]}
    return table({"code": list(values), **named, f"onv_{year}": list(values.values())}, name)


# --- areas ------------------------------------------------------------------------------------------------------------


def test_areas_keep_the_order_of_the_layer():
    """Protects the way back into the layer: a row per polygon, in its order, with codes in canonical form."""
    found = layer("2022BU00010002 ", "bu00010001", names=["b", None])
    assert found.codes.tolist() == [B, A]
    assert found.names.tolist() == ["b", ""]
    assert found.gemeenten.tolist() == ["GM0001", "GM0001"]
    assert found.level == "BU"
    assert found.values.empty


def test_the_gemeente_comes_from_the_code_else_from_a_column():
    """Protects METHOD 2: digits 3 to 6 of the code, else a recognised column, else not known."""
    found = areas({"area_code": [A, "E1", "E2"], "gemeente": ["Elders", "Hier", None]})
    assert found.gemeenten.tolist()[:2] == ["GM0001", "Hier"]
    assert found.gemeenten.isna().tolist() == [False, False, True]


def test_a_layer_may_hold_indicators_itself():
    """Protects columns that AREAS holds: they count as given, one without a year gets the assumed year and says so."""
    found = areas({"buurtcode": [A, B], "onv_2014": [0.1, NONE], "inw": [100, 200]}, assumed_year=2022)
    assert found.values["inw_2022"].tolist() == [100, 200]
    assert found.values["onv_2014"].tolist()[0] == 0.1
    assert "2022" in " ".join(map(str, found.notes))


def test_a_bare_onv_beside_a_year():
    """Protects layers of the web service: onv and year make onv_<year>, row by row."""
    found = areas({"code": [A, B], "onv": [0.1, 0.2], "konv": [5, 6], "year": ["2024", "2024"]})
    assert found.values["onv_2024"].tolist() == [0.1, 0.2]


def test_areas_without_codes_or_rows():
    """Protects against an empty layer, a layer without a code field, and an empty code field."""
    for columns, part in [
        ({"buurtcode": []}, "no areas"),
        ({"x": [1]}, "AREA_CODE"),
        ({"buurtcode": ["", None]}, "AREA_CODE"),
    ]:
        with pytest.raises(VeerkrachtError, match=part) as refused:
            areas(columns)
        assert "gebieden" in str(refused.value)


def test_some_areas_without_a_code():
    """Protects water and other polygons without a code: they stay, without a row."""
    joined = join(layer(A, "", None), [onv({A: 0.1})])
    assert column(joined, "onv_2022") == [0.1, None, None]
    assert why(joined) == [None, "geen gegevens", "geen gegevens"]


def test_several_polygons_of_one_code():
    """Protects areas in parts: each gets the values of its code, and that is said."""
    joined = join(layer(A, B, A), [onv({A: 0.1, B: 0.2})])
    assert column(joined, "onv_2022") == [0.1, 0.2, 0.1]
    assert A in notes(joined)
    assert B not in notes(joined)


# --- matching ---------------------------------------------------------------------------------------------------------


def test_values_come_by_code():
    """Protects the join itself, and its counts: matched, without a row, without an area."""
    joined = join(
        layer(A, B, C, names=["a", "b", "c"]), [onv({D: 0.4, B: 0.2, A: 0.1}, names={D: "d", A: "a", B: "b"})]
    )
    assert column(joined, "onv_2022") == [0.1, 0.2, None]
    assert why(joined) == [None, None, "geen gegevens"]
    match = joined.matches[0]
    assert (match.table, match.matched) == ("scores.csv", 2)
    assert match.areas_without_row[["code", "area_name"]].to_numpy().tolist() == [[C, "c"]]
    assert match.rows_without_area[["code", "table_name"]].to_numpy().tolist() == [[D, "d"]]
    assert joined.unmatched_rows == [D]
    assert joined.reused_codes == []
    assert joined.matched.tolist() == [True, True, False]


def test_the_table_for_means_is_the_outer_join():
    """Protects METHOD 2: rows without a polygon stay in the table over which means are taken, with their gemeente."""
    joined = join(layer(A), [onv({A: 0.1, "BU00020001": 0.3})])
    assert joined.table["onv_2022"].to_dict() == {A: 0.1, "BU00020001": 0.3}
    assert joined.table["gemeente"].to_dict() == {A: "GM0001", "BU00020001": "GM0002"}


def test_reused_codes_are_not_joined():
    """Protects METHOD 6: a reused code has no value, its own reason, and both names in the list."""
    joined = join(layer(A, B, names=["Rohof", "Indië"]), [onv({A: 0.1, B: 0.2}, names={A: "Dijkstraat", B: "indie"})])
    assert column(joined, "onv_2022") == [None, 0.2]
    assert why(joined) == ["code hergebruikt", None]
    assert joined.matches[0].reused.to_numpy().tolist() == [[A, "Rohof", "Dijkstraat"]]
    assert joined.matches[0].matched == 1
    assert joined.reused_codes == [A]
    assert joined.matches[0].rows_without_area.empty
    assert joined.matches[0].areas_without_row.empty


def test_renamed_codes_are_joined_and_listed():
    """Protects METHOD 6: "naam gewijzigd: controleer"."""
    joined = join(layer(A, names=["Kollenveld"]), [onv({A: 0.1}, names={A: "Kollenveld-Bolkshoek"})])
    assert column(joined, "onv_2022") == [0.1]
    assert why(joined) == [None]
    assert joined.matches[0].renamed.to_numpy().tolist() == [[A, "Kollenveld", "Kollenveld-Bolkshoek"]]


def test_a_crosswalk_overrules_names():
    """Protects METHOD 6: with a crosswalk a reused code takes its own row or that of another code, and the row counts
    as used.
    """
    here = layer(A, B, names=["Rohof", "Riet"])
    there = onv({A: 0.1, C: 0.3}, names={A: "Dijkstraat", C: "Rohof"})
    assert why(join(here, [there])) == ["code hergebruikt", "geen gegevens"]
    joined = join(here, [there], {A: C})
    assert column(joined, "onv_2022") == [0.3, None]
    assert joined.matches[0].reused.empty
    joined = join(here, [there], {A: A, B: C})
    assert column(joined, "onv_2022") == [0.1, 0.3]
    assert joined.matches[0].areas_without_row.empty
    assert joined.unmatched_rows == []


def test_a_crosswalk_is_for_tables_of_the_other_division():
    """Protects a run on scores of 2020 and housing of 2022: a table with the codes and names of the areas needs no
    crosswalk, and joined by it would give one area the dwellings of another.
    """
    here = layer(A, C, names=["Rohof", "Riet"])
    old = onv({A: 0.1, C: 0.3}, "2020.csv", names={A: "Dijkstraat", C: "Rohof"})
    new = table({"code": [A, C], "naam": ["Rohof", "Riet"], "corp_2022": [11, 33]}, "2022.csv")
    joined = join(here, [old, new], {A: C})
    assert column(joined, "onv_2022") == [0.3, None]
    assert column(joined, "corp_2022") == [11, 33]


def test_a_row_that_a_crosswalk_passes_by_is_listed():
    """Protects the report: the row whose code an area has, but which the crosswalk leaves for another, has no area."""
    here = layer(A, names=["Rohof"])
    joined = join(here, [onv({A: 0.1, C: 0.3}, names={A: "Dijkstraat", C: "Rohof"})], {A: C})
    assert joined.unmatched_rows == [A]


def test_zeros_lost_on_one_side():
    """Protects a gemeente such as 0014, whose codes as integers only the other side can tell."""
    joined = join(areas({"buurtcode": ["BU00140000"]}), [table({"code": [140000], "onv_2022": [0.1]})])
    assert column(joined, "onv_2022") == [0.1]
    joined = join(areas({"buurtcode": [140000]}), [table({"code": ["BU00140000"], "onv_2022": [0.1]})])
    assert column(joined, "onv_2022") == [0.1]


def test_zeros_lost_in_the_table_leave_the_means_whole():
    """Protects METHOD 2 where zeros were lost: the table over which means are taken has canonical codes, weights and
    gemeenten.
    """
    scores = table({"code": [140000, 140001], "onv_2022": [0.1, 0.3]})
    people = table({"code": ["BU00140000", "BU00140001"], "inw_2022": [100, 300]}, "inw.csv")
    joined = join(areas({"buurtcode": ["BU00140000", "BU00140001"]}), [scores, people])
    assert joined.table.index.tolist() == ["BU00140000", "BU00140001"]
    assert joined.table["gemeente"].tolist() == ["GM0014", "GM0014"]
    assert joined.table["inw_2022"].tolist() == [100, 300]


def test_zeros_lost_in_the_areas_leave_them_their_gemeente():
    """Protects maps 1b and 5b where the layer has its codes as integers: the gemeente is in the code of
    the other side.
    """
    joined = join(areas({"buurtcode": [140000]}), [table({"code": ["BU00140000"], "onv_2022": [0.1]})])
    assert joined.areas.gemeenten.tolist() == ["GM0014"]


def test_nothing_in_common():
    """Protects against the wrong table: three codes of each side, and both names."""
    with pytest.raises(VeerkrachtError) as refused:
        join(layer(A, B, C, D), [onv({f"BU0002000{n}": 0.1 for n in range(5)})])
    sentence = str(refused.value)
    for part in ("scores.csv", "gebieden", f"{A}, {B}, {C}", "BU00020000, BU00020001, BU00020002"):
        assert part in sentence
    assert D not in sentence
    assert "BU00020003" not in sentence


def test_another_level():
    """Protects against a table of wijken on buurten: both levels are named."""
    with pytest.raises(VeerkrachtError) as refused:
        join(layer(A), [table({"code": ["WK000100"], "onv_2022": [0.1]}, "wijken.csv")])
    for part in ("wijken.csv", "WK", "gebieden", "BU"):
        assert part in str(refused.value)


def test_postcodes_on_buurten():
    """Protects against a table of another kind of area."""
    with pytest.raises(VeerkrachtError, match="7607"):
        join(layer(A), [table({"code": ["7607", "7608"], "onv_2022": [0.1, 0.2]})])


# --- several tables ---------------------------------------------------------------------------------------------------


def test_each_indicator_has_its_own_reason():
    """Protects the reason per map: a row that one table lacks says nothing of another."""
    joined = join(layer(A, B), [onv({A: 0.1}), table({"code": [B], "corp_2022": [45]}, "corp.csv")])
    assert why(joined, "onv") == [None, "geen gegevens"]
    assert why(joined, "corp") == ["geen gegevens", None]
    assert joined.table[["onv_2022", "corp_2022"]].notna().to_numpy().tolist() == [[True, False], [False, True]]
    assert joined.matched.tolist() == [False, False]


def test_the_first_table_with_a_column_counts():
    """Protects against silent mixing: two tables for one column and areas in common, the first is taken and that is
    said.
    """
    joined = join(layer(A, B), [onv({A: 0.1, B: 0.2}, "een.csv"), onv({A: 0.9}, "twee.csv")])
    assert column(joined, "onv_2022") == [0.1, 0.2]
    assert joined.table["onv_2022"].tolist() == [0.1, 0.2]
    assert "een.csv" in notes(joined)
    assert "twee.csv" in notes(joined)


def test_tables_of_other_areas_add_up():
    """Protects a table per gemeente: without areas in common the rows of all of them count."""
    other = "BU00020001"
    joined = join(layer(A, other), [onv({A: 0.1}, "een.csv"), onv({other: 0.9}, "twee.csv")])
    assert column(joined, "onv_2022") == [0.1, 0.9]
    assert why(joined) == [None, None]
    assert joined.table["onv_2022"].to_dict() == {A: 0.1, other: 0.9}


def test_tables_of_two_releases_are_pointed_out():
    """Protects METHOD 6: where tables of two releases meet the report says so; a table of something else
    is no release.
    """
    joined = join(layer(A), [onv({A: 0.1}, "meting2020.csv", 2014), onv({A: 0.2}, "meting2024.csv", 2022)])
    assert column(joined, "onv_2014") == [0.1]
    assert "meting2020.csv and meting2024.csv" in notes(joined)
    joined = join(layer(A), [onv({A: 0.1}), table({"code": [A], "corp_2022": [45]}, "corp.csv")])
    assert "releases" not in notes(joined)


def test_a_join_by_code_alone_is_said():
    """Protects METHOD 6: without names on both sides nobody can see that a code was reused."""
    assert "by code alone" in notes(join(layer(A), [onv({A: 0.1})]))
    assert notes(join(layer(A, names=["Rohof"]), [onv({A: 0.1}, names={A: "Rohof"})])) == ""


def test_a_crosswalk_is_told_and_so_are_areas_that_share_a_row():
    """Protects the report: which areas got the row of another code, and that one row serves two areas."""
    here = layer(A, C, names=["Rohof", "Riet"])
    joined = join(here, [onv({A: 0.1, C: 0.3}, names={A: "Dijkstraat", C: "Riet"})], {A: C})
    assert joined.matches[0].by_crosswalk.to_numpy().tolist() == [[A, "Rohof", f"{C} Riet"]]
    assert f"{A}, {C} share a row" in notes(joined)


def test_a_reused_code_goes_before_a_missing_row():
    """Protects the reason where one table lacks the area and another has its code for another area."""
    here = layer(A, B, names=["Rohof", "Riet"])
    first = onv({A: 0.1, B: 0.1}, "een.csv", 2014, names={A: "Dijkstraat", B: "Riet"})
    joined = join(here, [first])
    assert why(joined) == ["code hergebruikt", None]


def test_the_layer_counts_where_no_table_does():
    """Protects a layer that holds indicators itself: its own column stays, a table's column of the same name goes
    before it.
    """
    here = layer(A, B, onv_2014=[0.5, 0.6], onv_2022=[0.7, 0.8])
    joined = join(here, [onv({A: 0.1, B: 0.2})])
    assert column(joined, "onv_2014") == [0.5, 0.6]
    assert column(joined, "onv_2022") == [0.1, 0.2]
    assert joined.table["onv_2014"].to_dict() == {A: 0.5, B: 0.6}
    assert "onv_2022 stands in scores.csv and in gebieden" in notes(joined)


def test_reasons_of_an_earlier_join_are_kept():
    """Protects the chain of algorithms: onv_reden, written by `joinindicators`, is read again."""
    here = areas({"buurtcode": [A, B], "onv_2022": [NONE, 0.1], "onv_reden": ["code hergebruikt", None]})
    assert why(join(here, [])) == ["code hergebruikt", None]
    joined = join(here, [table({"code": [A, B], "corp_2022": [1, 2]})])
    assert why(joined) == ["code hergebruikt", None]


def test_areas_of_another_kind_take_their_gemeente_along():
    """Protects map 1b for grid cells: the gemeente of the layer or of the table holds for the rows of the table."""
    here = areas({"area_code": ["E1", "E2"], "gemeente": ["Hier", "Daar"]})
    joined = join(here, [table({"area_code": ["E1", "E2", "E3"], "onv_2022": [0.1, 0.2, 0.3]})])
    assert joined.table["gemeente"].tolist()[:2] == ["Hier", "Daar"]
    assert joined.table["gemeente"].isna().tolist() == [False, False, True]
    named = table({"area_code": ["E1", "E3"], "gemeente": ["Hier", "Ginds"], "onv_2022": [0.1, 0.3]})
    joined = join(areas({"area_code": ["E1"]}), [named])
    assert joined.table["gemeente"].to_dict() == {"E1": "Hier", "E3": "Ginds"}


def test_no_tables_at_all():
    """Protects a layer that holds everything itself."""
    joined = join(layer(A, onv_2022=[0.1]), [])
    assert column(joined, "onv_2022") == [0.1]
    assert joined.matched.tolist() == [True]
    assert joined.own_columns == ["onv_2022"]


def test_own_columns_are_those_that_no_table_gave():
    """Protects fields of the layer against being written twice."""
    joined = join(layer(A, onv_2014=[0.5], onv_2022=[0.7]), [onv({A: 0.1})])
    assert joined.own_columns == ["onv_2014"]


# --- crosswalk --------------------------------------------------------------------------------------------------------


def test_a_crosswalk_is_read():
    """Protects the order: first the code of the area, then that in the tables; other columns do not matter."""
    found = read_crosswalk(
        raw({"naam": ["x", "y"], "nieuw": [A, f"2022{B}"], "oud": [C, " bu00010004"], "jaar": ["2022", "2022"]})
    )
    assert found == {A: C, B: D}


@pytest.mark.parametrize(
    "columns", [{"nieuw": [A], "naam": ["x"]}, {"a": ["x"], "b": ["y"]}, {"nieuw": [A, B], "oud": [C, ""]}]
)
def test_a_crosswalk_needs_two_columns_of_codes(columns):
    """Protects against another table: its columns are listed."""
    with pytest.raises(VeerkrachtError, match="crosswalk") as refused:
        read_crosswalk(raw(columns, "sleutel.csv"))
    assert "sleutel.csv" in str(refused.value)
    assert next(iter(columns)) in str(refused.value)


def test_a_crosswalk_gives_one_code_per_area():
    """Protects against an ambiguous crosswalk: the code is named."""
    with pytest.raises(VeerkrachtError, match=A):
        read_crosswalk(raw({"nieuw": [A, A], "oud": [C, D]}))
    assert read_crosswalk(raw({"nieuw": [A, B], "oud": [C, C]})) == {A: C, B: C}


def test_values_are_floats_and_reasons_small():
    """Protects memory over 400 000 cells."""
    joined = join(layer(A, B), [onv({A: 0.1})])
    assert joined.values["onv_2022"].dtype == np.float64
    assert joined.reasons["onv"].dtype == np.int8


def test_areas_that_tell_no_year_are_joined_all_the_same():
    """Protects a join on PDOK areas without a year: their inhabitants wait for a step that knows the year."""
    found = areas({"buurtcode": [A, C], "aantal_inwoners": [100, 200], "corp_2022": [10, 20]}, assumed_year=None)
    assert list(found.values) == ["corp_2022"]
    found = areas({"buurtcode": [A, C], "aantal_inwoners": [100, 200]}, assumed_year=2022)
    assert found.values["inw_2022"].tolist() == [100, 200]


def test_postcodes_are_no_buurten_that_lost_their_zeros():
    """Protects the sentence about a table of another level: it shows the codes as they stand in the file."""
    with pytest.raises(VeerkrachtError, match="7601"):
        join(areas({"buurtcode": ["BU00140000"]}), [table({"code": [7601, 7602], "onv_2022": [0.1, 0.2]})])
