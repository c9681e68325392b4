"""Years, values and choices that cannot be right get one clear sentence, and nothing is written."""

from __future__ import annotations

import pytest

from tests.qgis.runs import FOUR_AREAS, good_scores, refusal, scores, squares

# --- years ---


def test_from_year_after_to_year(refused, tmp_path):
    said = refused(NUISANCE=good_scores(tmp_path), FROM_YEAR=2022, TO_YEAR=2014)
    assert "FROM_YEAR (2022) is after TO_YEAR (2014)" in said


def test_a_to_year_that_the_table_does_not_have(refused, tmp_path):
    said = refused(NUISANCE=good_scores(tmp_path), TO_YEAR=2024)
    assert all(word in said for word in ("scores.csv", "2024 (TO_YEAR)", "2014, 2022"))


def test_a_table_for_nuisance_without_onv(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,2022,10", head="code,jaar,corp"))
    assert "has no values of onv" in said
    assert "Load indicators" in said


def test_no_table_at_all(refused):
    said = refused()
    assert "No map can be made" in said
    assert "give at least one table" in said


# --- values ---


@pytest.mark.parametrize("value", ["veel", "0.1.2", "1O", "inf", "-Infinity", "1e999"])
def test_what_is_no_number(refused, tmp_path, value):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,2022,0.1", f"BU09990102,2022,{value}"))
    assert all(word in said for word in ("scores.csv, row 3, column “onv”", value, "not a number"))


@pytest.mark.parametrize("value", [float("inf"), float("-inf")])
def test_an_infinite_value_in_a_layer(refused, value):
    areas = squares(
        [{**FOUR_AREAS[0], "onv_2022": value}], fields="field=code:string&field=naam:string&field=onv_2022:double"
    )
    said = refused(AREAS=areas)
    assert "buurten, row 1, column “onv_2022”" in said


def test_a_year_that_is_none(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,ooit,0.1"))
    assert "row 2, column “jaar”: “ooit” is not a year" in said


@pytest.mark.parametrize(
    ("column", "parameter", "value"),
    [
        ("corp", "HOUSING", "100.5"),
        ("corp", "HOUSING", "-1"),
        ("kwb", "VULNERABLE", "-0.5"),
        ("onv", "NUISANCE", "4.1"),
    ],
)
def test_a_value_that_cannot_be_right(refused, tmp_path, column, parameter, value):
    path = scores(tmp_path, "BU09990101,2022,0", f"BU09990102,2022,{value}", head=f"code,jaar,{column}")
    said = refused(**{parameter: path})
    assert all(word in said for word in (f"scores.csv, row 3, column “{column}”", value, "cannot be right"))


def test_a_share_of_a_group_over_100(run, tmp_path):
    head = "code,jaar,bijstand,vluchteling,lvb,psychisch,somatisch"
    path = scores(tmp_path, "BU09990101,2022,101,0,0,0,0", head=head)
    said = refusal("vulnerabilityindex", INPUT=path, UNIT=1, OUTPUT="TEMPORARY_OUTPUT")
    assert all(word in said for word in ("scores.csv", "BU09990101", "bijstand_2022", "101"))


def test_counts_without_inhabitants(run, tmp_path):
    head = "code,jaar,bijstand,vluchteling,lvb,psychisch,somatisch"
    path = scores(tmp_path, "BU09990101,2022,150,10,10,10,10", head=head)
    said = refusal("vulnerabilityindex", INPUT=path, OUTPUT="TEMPORARY_OUTPUT")
    assert "inw_2022" in said


# --- choices ---


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", ("eigen.json", "not JSON", "line 1")),
        ('{"schema": "veerkracht-profile/1"}', ("eigen.json", "version", "is missing")),
    ],
)
def test_a_profile_that_cannot_be_used(refused, tmp_path, text, words):
    path = tmp_path / "eigen.json"
    path.write_text(text, encoding="utf-8")
    said = refused(NUISANCE=good_scores(tmp_path), PROFILE=str(path))
    assert all(word in said for word in words)


@pytest.mark.parametrize(("text", "word"), [("onv", "onv=score"), ("foo=bar", "foo"), ("onv=weg", "weg")])
def test_value_fields_that_mean_nothing(run, tmp_path, text, word):
    assert word in refusal("loadindicators", INPUT=good_scores(tmp_path), VALUE_FIELDS=text, OUTPUT="TEMPORARY_OUTPUT")


def test_years_that_are_none(run, tmp_path):
    said = refusal("vulnerabilityindex", INPUT=good_scores(tmp_path), YEARS="2014-2022", OUTPUT="TEMPORARY_OUTPUT")
    assert "2014-2022" in said
    assert "2014, 2022" in said


def test_a_layer_without_classes_gets_no_styles(run):
    said = refusal("applystyles", INPUT=squares(FOUR_AREAS))
    assert all(word in said for word in ("buurten", "kaart1", "Classify"))


def test_a_project_needs_a_file(refused, tmp_path):
    said = refused(NUISANCE=good_scores(tmp_path), OUTPUT="TEMPORARY_OUTPUT")
    assert "A project needs its layer in a file" in said
