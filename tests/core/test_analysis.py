"""The main job from end to end: joined areas in, the fields of the classified layer out."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.core.builders import MAPS, areas, table
from veerkracht_plugin.core.analysis import already_joined, analyse, class_counts, classified_columns, joined_columns
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.joining import join
from veerkracht_plugin.core.maps import Question
from veerkracht_plugin.core.profile import default_profile

A, B, C = "BU00010001", "BU00010002", "BU00010003"
NONE = math.nan
GROUPS = ("bijstand", "vluchteling", "lvb", "psychisch", "somatisch")

SCORES = {"code": [A, B, C], "onv_2014": [0.0, 0.1, -0.1], "onv_2022": [0.1, 0.1, -0.15]}
HOUSING = {"code": [A, B, C], "corp_2022": [5, 45, 90], "inw_2022": [1000, 20, 3000]}
GIVEN = {"code": [A, B, C], "kwb_2014": [10, 20, 30], "kwb_2022": [10, 20, 60]}


def question(from_year=2014, to_year=2022, reference="nederland", minimum=50):
    return Question(from_year, to_year, default_profile(), reference, minimum)


def run(*tables, layer=None, **asked):
    here = areas(layer or {"buurtcode": [A, B, C]})
    joined = join(here, [table(columns, f"tabel{n}.csv") for n, columns in enumerate(tables)])
    return analyse(joined, question(**asked))


def fields(analysis) -> dict[str, list]:
    """Field → values as they are written; missing as None."""

    def plain(column):
        missing = {"integer": lambda v: v == 0, "real": math.isnan, "text": lambda v: v is None}[column.kind]
        return [None if missing(value) else value for value in column.values.tolist()]

    return {column.name: plain(column) for column in classified_columns(analysis)}


def notes(analysis) -> str:
    return " | ".join(str(note) for note in analysis.notes)


def groups(year=2022, **replaced):
    values = {group: [5.0, 6.0, 7.0] for group in GROUPS}
    return {f"{group}_{year}": column for group, column in {**values, **replaced}.items()}


def test_the_fields_of_a_classified_layer():
    """Protects names, order and kinds of the output fields of ARCHITECTURE, on which styles and models depend."""
    columns = classified_columns(run(SCORES, HOUSING, GIVEN))
    names = ["onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2022", "inw_2022"]
    for key in MAPS:
        names += [f"kaart{key}", f"kaart{key}_label", f"kaart{key}_reden"]
    names += ["onv_afw", "onv_verschil", "onv_afw_gemeente", "onv_verschil_gemeente", "kwb_z", "kwb_verschil"]
    assert [column.name for column in columns] == names
    kinds = {column.name: column.kind for column in columns}
    assert {kinds[f"kaart{key}"] for key in MAPS} == {"integer"}
    assert {kinds[f"kaart{key}_{part}"] for key in MAPS for part in ("label", "reden")} == {"text"}
    assert {kinds[name] for name in [*names[:6], *names[-6:]]} == {"real"}
    assert all(len(column.values) == 3 for column in columns)


def test_a_whole_run_by_hand():
    """Protects the whole: nine maps of three buurten, the second masked, worked out by hand.

    kwb 2022: weights 1000, 20, 3000 on 10, 20, 60: mean 190400/4020 = 47.3632, variance 470.16, sd 21.6832.
    """
    found = fields(run(SCORES, HOUSING, GIVEN))
    # z −1.7231 and 0.5828; change of onv 0.1 − 0.009 and −0.05 − 0.009; change of kwb 0 and 30 / 21.6832 = 1.3836
    assert found["kaart1"] == [8, None, 1]
    assert found["kaart2"] == [1, None, 5]
    assert found["kaart3"] == [1, None, 9]
    assert found["kaart4"] == [1, None, 5]
    assert found["kaart5"] == [8, None, 1]
    assert found["kaart6"] == [2, None, 5]
    assert found["kaart7"] == [3, None, 6]
    assert found["kaart7_label"] == [
        "kwetsbare bewoners ongeveer gelijk",
        None,
        "toename kwetsbare bewoners en weinig veerkracht, veel problemen",
    ]
    assert found["kaart7_reden"] == [None, "te weinig inwoners", None]
    assert found["onv_2022"] == [0.1, None, -0.15]
    assert found["inw_2022"] == [1000, 20, 3000]
    assert found["onv_verschil"] == [0.091, None, -0.059]
    assert found["kwb_z"] == [pytest.approx(-1.7231, abs=1e-4), None, pytest.approx(0.5828, abs=1e-4)]


@pytest.mark.parametrize(
    ("reference", "label"),
    [
        ("nederland", "gemiddeld in Nederland"),
        ("tabel", "gemiddeld in de tabel"),
        ("gemeente", "gemiddeld in de gemeente"),
    ],
)
def test_class_5_of_map_1_is_worded_by_reference(reference, label):
    """Protects the labels: class 5 names the reference, in map 1b always the gemeente."""
    found = fields(run({"code": [A, B], "onv_2022": [0.0, 0.0]}, layer={"buurtcode": [A, B]}, reference=reference))
    assert found["kaart1"] == [5, 5]
    assert found["kaart1_label"] == [label, label]
    assert found["kaart1b_label"] == ["gemiddeld in de gemeente"] * 2


def test_a_value_is_rounded_not_minus_zero_or_noise():
    """Protects what people read in the table: 0.02, not 0.019999999999999997."""
    found = fields(run({"code": [A, B], "onv_2022": [0.03, -0.01]}, layer={"buurtcode": [A, B]}, reference="tabel"))
    assert found["onv_afw"] == [0.02, -0.02]


def test_no_map_is_an_error():
    """Protects the user from an empty layer: no map at all is an error that says why and what there was."""
    with pytest.raises(VeerkrachtError) as refused:
        run({"code": [A, B, C], "onv_2018": [0.1, 0.2, 0.3]})
    for part in ("gebieden", "jaar ontbreekt", "niet aangeleverd", "onv_2018"):
        assert part in str(refused.value)
    with pytest.raises(VeerkrachtError, match="gebieden"):
        analyse(join(areas({"buurtcode": [A]}), []), question())


def test_one_map_is_enough():
    """Protects runs with one table: what a map lacks is told by its reason, and the other maps are made."""
    found = fields(run({"code": [A, B, C], "corp_2022": [5, 45, NONE]}))
    assert found["kaart4"] == [1, 3, None]
    assert found["kaart4_reden"] == [None, None, "waarde ontbreekt"]
    assert found["kaart1_reden"] == ["niet aangeleverd"] * 3


def test_the_index_is_made_of_the_groups():
    """Protects METHOD 1 in a whole run: five shares make kwb, a missing group makes it missing."""
    found = run({"code": [A, B, C], **groups(2014), **groups(2022, lvb=[5.0, NONE, 17.0])})
    assert fields(found)["kwb_2014"] == [25, 30, 35]
    assert fields(found)["kwb_2022"] == [25, None, 45]
    # two rows with a value: mean 35, sd 10
    assert fields(found)["kaart2"] == [2, None, 6]
    assert fields(found)["kaart2_reden"] == [None, "waarde ontbreekt", None]
    # 0 and +1 sd, to class 6
    assert fields(found)["kaart6"] == [2, None, 7]


def test_groups_in_counts():
    """Protects counts in a whole run: divided by the inhabitants, which may stand in another table."""
    counted = {f"{group}_2022": ["150", "60", "300"] for group in GROUPS}
    found = run({"code": [A, B, C], **counted}, {"code": [A, B, C], "inw_2022": [1500, 1200, 1500]})
    assert fields(found)["kwb_2022"] == [50, 25, 100]


def test_a_given_index_goes_before_the_groups():
    """Protects a given kwb."""
    found = run({"code": [A, B, C], "kwb_2022": [1, 2, 3], **groups(2022)})
    assert fields(found)["kwb_2022"] == [1, 2, 3]


def test_groups_of_a_year_that_nobody_asked_for_stop_nothing():
    """Protects runs with wider tables: counts of 2018 without inhabitants of 2018 do not matter to 2014–2022."""
    counted = {f"{group}_2018": ["150", "60", "300"] for group in GROUPS}
    found = run({"code": [A, B, C], **counted, **groups(2022)})
    assert fields(found)["kwb_2022"] == [25, 30, 35]


def test_counts_without_inhabitants_leave_the_other_maps():
    """Protects "the other maps are still made": counts without inhabitants cost the maps of kwb, not map 1."""
    counted = {f"{group}_2022": ["150", "60", "300"] for group in GROUPS}
    found = run({"code": [A, B, C], **counted}, SCORES)
    assert fields(found)["kaart1"] == [8, 8, 1]


def test_a_tiny_buurt_with_rounded_counts_stops_nothing():
    """Protects real counts, which CBS rounds to fives: 10 of 5 inhabitants is a rounding, in a buurt that is masked
    anyway.
    """
    counted = {f"{group}_2022": ["150", "60", "10"] for group in GROUPS}
    found = run({"code": [A, B, C], **counted, "inw_2022": ["1500", "1200", "5"]})
    assert fields(found)["kaart2_reden"][2] == "te weinig inwoners"


def test_the_reason_of_groups_without_a_row():
    """Protects the reason where kwb is made of groups: the area has no row in their table."""
    columns = {"code": [A, B], **{name: values[:2] for name, values in groups(2022).items()}}
    found = fields(run(columns, SCORES))
    assert found["kaart2_reden"] == [None, None, "geen gegevens"]
    assert found["kaart2"][2] is None


def test_reused_codes_have_no_class():
    """Protects METHOD 6 in a whole run: the reason on every map of onv, and no class."""
    layer = {"buurtcode": [A, B, C], "buurtnaam": ["Rohof", "Riet", "Indië"]}
    found = fields(run({**SCORES, "naam": ["Dijkstraat", "Riet", "Indie"]}, layer=layer))
    for key in ("1", "5", "1b", "5b"):
        assert found[f"kaart{key}"][0] is None
        assert found[f"kaart{key}_reden"] == ["code hergebruikt", None, None]
    assert found["onv_2022"][0] is None


def test_a_code_reused_in_the_earlier_year_keeps_its_map_1():
    """Protects a run on tables of two releases: only the maps that need the earlier year lose the area."""
    layer = {"buurtcode": [A, B, C], "buurtnaam": ["Rohof", "Riet", "Indië"]}
    old = {"code": [A, B, C], "naam": ["Dijkstraat", "Riet", "Indie"], "onv_2014": [0.0, 0.1, 0.0]}
    new = {"code": [A, B, C], "naam": ["Rohof", "Riet", "Indië"], "onv_2022": [0.1, 0.1, 0.1]}
    found = fields(run(old, new, layer=layer))
    assert found["kaart1"] == [8, 8, 8]
    assert found["kaart1_reden"] == [None] * 3
    assert found["kaart5"][0] is None
    assert found["kaart5_reden"] == ["code hergebruikt", None, None]


def test_notes_tell_against_what():
    """Protects METHOD 3: z against the table is said, and a mean that is unweighted."""
    assert "ten opzichte van de aangeleverde tabel" in notes(run(GIVEN))
    assert "ten opzichte van de aangeleverde tabel" not in notes(run(SCORES))
    told = notes(run(SCORES))
    assert "ongewogen" in told
    assert "1b, 5b" in told
    weighted = {**HOUSING, "inw_2022": [1000, 2000, 3000]}
    assert "ongewogen" not in notes(run(SCORES, weighted))


def test_notes_stand_once():
    """Protects the reader from repetition."""
    found = run(SCORES, {**SCORES}, from_year=2014)
    assert len(found.notes) == len({str(note) for note in found.notes})


def test_a_chain_gives_the_same_as_one_run():
    """Protects models: areas with joined columns and the tables as reference give what one run gives."""
    layer = {"buurtcode": [A, B, C, "BU00010009"], "buurtnaam": ["Rohof", "Riet", "Indië", "Los"]}
    tables = [
        table({**SCORES, "naam": ["Dijkstraat", "Riet", "Indie"]}, "onv.csv"),
        table({"code": [A, B, C], **groups(2014), **groups(2022, lvb=[5.0, 9.0, 17.0])}, "groepen.csv"),
        table(
            {"code": [*HOUSING["code"], "BU00010005"], "corp_2022": [5, 45, 90, 10], "inw_2022": [1000, 20, 3000, 500]},
            "corp.csv",
        ),
    ]
    joined = join(areas(layer), tables)
    whole = analyse(joined, question(reference="tabel"))
    written = {column.name: column.values.tolist() for column in joined_columns(joined)}
    assert written["onv_reden"] == ["code hergebruikt", None, None, "geen gegevens"]
    again = areas({**layer, **written})
    chained = analyse(already_joined(again, tables), question(reference="tabel"))
    assert fields(chained) == fields(whole)


def test_without_reference_tables_the_areas_are_the_table():
    """Protects `classify` alone: means over the areas themselves, and that is said."""
    here = areas({"buurtcode": [A, B], "onv_2022": [0.1, 0.3]})
    found = analyse(already_joined(here, []), question(reference="tabel"))
    assert fields(found)["onv_afw"] == [-0.1, 0.1]
    assert "gebieden" in notes(found)


def test_reference_tables_give_the_means():
    """Protects `classify` with tables: rows that are not among the areas count in the mean, their values
    go to no area.
    """
    here = areas({"buurtcode": [A], "onv_2022": [0.1]})
    rows = table({"code": [A, B], "onv_2022": [0.1, 0.3]})
    found = analyse(already_joined(here, [rows]), question(reference="tabel"))
    assert fields(found)["onv_afw"] == [-0.1]


def test_class_counts():
    """Protects the report: areas and inhabitants per class, class 0 for those without one, masked areas among them."""
    found = class_counts(run(SCORES, HOUSING), "4")
    assert found.index.tolist() == [0, 1, 2, 3, 4, 5]
    assert found["areas"].tolist() == [1, 1, 0, 0, 0, 1]
    assert found["inhabitants"].tolist() == [20, 1000, 0, 0, 0, 3000]


def test_class_counts_without_inhabitants():
    """Protects the report where nobody was counted; an area whose inhabitants are not known counts as none."""
    assert class_counts(run(SCORES), "1")["inhabitants"].isna().all()
    found = class_counts(run(SCORES, {**HOUSING, "inw_2022": [NONE, 100, 100]}), "1")
    assert found["inhabitants"].sum() == 200
    assert np.isfinite(found["inhabitants"]).all()


def test_a_table_of_another_year_is_told():
    """Protects against a map that is empty for no visible reason: which years there are, which maps need another."""
    housing = {"code": [A, B, C], "corp_2020": [5, 45, 90], "inw_2020": [1000, 20, 3000]}
    told = [str(note) for note in run(SCORES, housing).attention]
    assert "There is no corp of 2022, only of 2020: maps 4 stay empty." in told
    assert any("no area was masked" in sentence for sentence in told)
    told = [str(note) for note in run(SCORES, HOUSING, from_year=2016).attention]
    assert told == ["There is no onv of 2016, only of 2014, 2022: maps 5, 7, 5b stay empty."]


def test_one_year_has_no_development():
    """Protects against empty maps of the development for no visible reason."""
    told = [str(note) for note in run(SCORES, HOUSING, from_year=2022).attention]
    assert told == ["From year and to year are the same: maps 5, 6, 7 and 5b stay empty."]


def test_nothing_given_asks_for_a_table():
    """Protects the sentence for a layer that holds nothing, joined to nothing."""
    with pytest.raises(VeerkrachtError, match="give at least one table"):
        run()
