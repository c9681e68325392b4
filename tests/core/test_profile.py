"""Profiles: what comes with the plugin is METHOD 3, and a user's own file is right or refused in one sentence."""

from __future__ import annotations

import json

import pytest

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.profile import default_profile, read_profile, shipped_profile

GOOD = {
    "schema": "veerkracht-profile/1",
    "version": "2.1",
    "name": "Eigen",
    "about": "Where they come from.",
    "boundaries": {
        "map1": [-4, -3, -2, -1, 1, 2, 3, 4],
        "map2": [-1, -0.5, -0.25, 0.25, 1, 2],
        "map4": [10, 30, 60, 80],
        "map5": [-2, -1, 1, 2, 3, 4, 5],
        "map6": [-0.25, 0.25, 1],
    },
    "national_mean_onv": {"2014": -0.01, "2022": 0},
}


def written(folder, content) -> object:
    path = folder / "eigen.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def refusal(folder, content) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(VeerkrachtError) as refused:
        read_profile(written(folder, content))
    sentence = str(refused.value)
    assert "eigen.json" in sentence
    assert str(folder) not in sentence
    assert "\n" not in sentence
    return sentence


def changed(**changes):
    return {**GOOD, **changes}


def bounded(**boundaries):
    return changed(boundaries={**GOOD["boundaries"], **boundaries})


def test_the_default_profile_is_the_method():
    """Protects every number of the default profile."""
    profile = default_profile()
    assert profile.boundaries == {
        "map1": (-0.118, -0.079, -0.039, -0.020, 0.020, 0.039, 0.079, 0.118),
        "map2": (-1, -0.5, -0.25, 0.25, 1, 2),
        "map4": (10, 30, 60, 80),
        "map5": (-0.020, -0.007, 0.007, 0.015, 0.025, 0.036, 0.050),
        "map6": (-0.25, 0.25, 1),
    }
    assert profile.national_mean_onv == {2014: -0.009, 2018: 0, 2020: 0, 2022: 0, 2024: 0}
    assert profile.fixed_kwb is None
    assert profile.name == "Veerkracht"


def test_the_leefbaarometer_profile_differs_only_where_method_says():
    """Protects the second profile: its own map 1 and no national means, all else as in the default."""
    profile, default = read_profile(shipped_profile("leefbaarometer")), default_profile()
    assert profile.boundaries["map1"] == (-0.2352, -0.1568, -0.0784, -0.0392, 0.0392, 0.0784, 0.1568, 0.2352)
    assert {k: v for k, v in profile.boundaries.items() if k != "map1"} == {
        k: v for k, v in default.boundaries.items() if k != "map1"
    }
    assert profile.national_mean_onv == {2014: 0, 2018: 0, 2020: 0, 2022: 0, 2024: 0}


@pytest.mark.parametrize("name", ["veerkracht", "leefbaarometer"])
def test_shipped_profiles_say_where_their_boundaries_come_from(name):
    """Protects the statement on every map and report: name, version, and a text in two languages."""
    profile = read_profile(shipped_profile(name))
    assert profile.title == f"{profile.name} {profile.version}"
    assert "boundaries" in profile.about
    assert "grenzen" in profile.about_nl


def test_an_own_profile_is_read(tmp_path):
    """Protects a user's own file: with a byte order mark, whole numbers, and without the keys that may be left out."""
    path = tmp_path / "eigen.json"
    path.write_text(json.dumps(GOOD), encoding="utf-8-sig")
    profile = read_profile(path)
    assert profile.title == "Eigen 2.1"
    assert profile.boundaries["map4"] == (10.0, 30.0, 60.0, 80.0)
    assert profile.national_mean_onv == {2014: -0.01, 2022: 0.0}
    assert profile.about_nl == profile.about
    assert profile.fixed_kwb is None


def test_optional_keys_are_read(tmp_path):
    """Protects fixed_kwb and the Dutch text."""
    profile = read_profile(written(tmp_path, changed(fixed_kwb={"mean": 21.5, "sd": 8}, about_nl="Herkomst.")))
    assert profile.fixed_kwb == (21.5, 8.0)
    assert profile.about_nl == "Herkomst."


@pytest.mark.parametrize("key", ["map1", "map2", "map4", "map5", "map6"])
def test_a_wrong_number_of_boundaries(key, tmp_path):
    """Protects the number of classes of every map: the sentence has the map and both numbers."""
    limits = GOOD["boundaries"][key]
    sentence = refusal(tmp_path, bounded(**{key: limits[:-1]}))
    for part in (f"boundaries.{key}", f" {len(limits)} ", f" {len(limits) - 1}"):
        assert part in sentence
    assert f"boundaries.{key}" in refusal(tmp_path, bounded(**{key: [*limits, 99]}))


@pytest.mark.parametrize("limits", [[10, 30, 30, 80], [10, 60, 30, 80], [80, 60, 30, 10]])
def test_boundaries_that_do_not_increase(limits, tmp_path):
    """Protects the order of classes, equal boundaries included."""
    sentence = refusal(tmp_path, bounded(map4=limits))
    assert "boundaries.map4" in sentence
    first_wrong = next(second for first, second in zip(limits, limits[1:]) if second <= first)
    assert str(first_wrong) in sentence


@pytest.mark.parametrize("value", ["ten", None, True, [10]])
def test_boundaries_that_are_no_numbers(value, tmp_path):
    """Protects against text, null, true and lists among the boundaries."""
    assert "boundaries.map4" in refusal(tmp_path, bounded(map4=[1, 30, 60, value]))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_boundaries_that_are_not_finite(number, tmp_path):
    """Protects against numbers that JSON libraries read although JSON has none such."""
    text = json.dumps(bounded(map4=[1, 30, 60, "HERE"])).replace('"HERE"', number)
    assert "boundaries.map4" in refusal(tmp_path, text)


def test_a_number_beyond_all_floats(tmp_path):
    """Protects against a whole number of 400 digits, which is no float."""
    text = json.dumps(bounded(map4=[1, 30, 60, "HERE"])).replace('"HERE"', "9" * 400)
    assert "boundaries.map4" in refusal(tmp_path, text)


@pytest.mark.parametrize("limits", [5, "10,30,60,80", {"a": 1}, None])
def test_boundaries_that_are_no_list(limits, tmp_path):
    """Protects against another kind of value in the place of a list."""
    assert "boundaries.map4" in refusal(tmp_path, bounded(map4=limits))


@pytest.mark.parametrize("key", ["schema", "version", "name", "about", "boundaries", "national_mean_onv"])
def test_a_missing_key(key, tmp_path):
    """Protects completeness: every key that must be there is asked for by name."""
    sentence = refusal(tmp_path, {k: v for k, v in GOOD.items() if k != key})
    assert f"“{key}” is missing" in sentence


@pytest.mark.parametrize("key", ["map1", "map2", "map4", "map5", "map6"])
def test_a_missing_map(key, tmp_path):
    """Protects completeness of the boundaries."""
    content = changed(boundaries={k: v for k, v in GOOD["boundaries"].items() if k != key})
    assert f"“boundaries.{key}” is missing" in refusal(tmp_path, content)


def test_unknown_keys(tmp_path):
    """Protects against a slip of the pen that would leave a boundary unused; the known keys are listed."""
    sentence = refusal(tmp_path, changed(national_means={}))
    assert "“national_means”" in sentence
    assert "national_mean_onv" in sentence
    assert "boundaries.map3" in refusal(tmp_path, bounded(map3=[1]))
    assert "fixed_kwb.SD" in refusal(tmp_path, changed(fixed_kwb={"mean": 1, "sd": 1, "SD": 2}))


@pytest.mark.parametrize("key", ["version", "name", "about"])
@pytest.mark.parametrize("value", [1, None, "", "  ", ["a"]])
def test_texts_that_are_none(key, value, tmp_path):
    """Protects name, version and origin, which every map states."""
    assert f"“{key}”" in refusal(tmp_path, changed(**{key: value}))


def test_a_dutch_text_that_is_none(tmp_path):
    """Protects the Dutch origin in the report as the English one is protected."""
    assert "about_nl" in refusal(tmp_path, changed(about_nl=5))


def test_another_schema(tmp_path):
    """Protects against a file of a later version, or of something else."""
    sentence = refusal(tmp_path, changed(schema="veerkracht-profile/2"))
    assert "“schema”" in sentence
    assert "veerkracht-profile/1" in sentence


@pytest.mark.parametrize("means", [[], "0", {"then": 0}, {"14": 0}, {"20140": 0}, None])
def test_national_means_without_years(means, tmp_path):
    """Protects the means by year."""
    assert "national_mean_onv" in refusal(tmp_path, changed(national_mean_onv=means))


@pytest.mark.parametrize("mean", ["0", None, False])
def test_a_national_mean_that_is_no_number(mean, tmp_path):
    """Protects the means: the sentence names the year."""
    assert "national_mean_onv.2022" in refusal(tmp_path, changed(national_mean_onv={"2022": mean}))


@pytest.mark.parametrize(
    ("fixed", "where"),
    [
        ({"mean": 1}, "fixed_kwb.sd"),
        ({"sd": 1}, "fixed_kwb.mean"),
        ({"mean": "1", "sd": 1}, "fixed_kwb.mean"),
        ({"mean": 1, "sd": 0}, "fixed_kwb.sd"),
        ({"mean": 1, "sd": -1}, "fixed_kwb.sd"),
        ([1, 2], "fixed_kwb"),
    ],
)
def test_fixed_numbers_of_kwb_that_cannot_be(fixed, where, tmp_path):
    """Protects map 2 against a standard deviation of zero, and half a pair of numbers."""
    assert f"“{where}”" in refusal(tmp_path, changed(fixed_kwb=fixed))


@pytest.mark.parametrize("content", ["[]", '"text"', "5", "null"])
def test_json_that_is_no_object(content, tmp_path):
    """Protects against JSON of another kind."""
    assert "whole file" in refusal(tmp_path, content)


def test_boundaries_that_are_no_object(tmp_path):
    """Protects against a list in the place of the boundaries by map."""
    assert "“boundaries”" in refusal(tmp_path, changed(boundaries=[1, 2]))


@pytest.mark.parametrize("content", ["", "{", "<html>not found</html>", '{"a": 1,}', "{'a': 1}"])
def test_a_file_that_is_not_json(content, tmp_path):
    """Protects against other files: the sentence says where reading stopped."""
    sentence = refusal(tmp_path, content)
    assert "not JSON" in sentence
    assert "line 1, column" in sentence


def test_the_line_of_a_slip_is_told(tmp_path):
    """Protects whoever edits a profile by hand."""
    assert "line 2, column" in refusal(tmp_path, '{"name": "x",\n "version": 1.0.0}')


def test_a_file_that_is_no_text(tmp_path):
    """Protects against a spreadsheet or picture with the wrong ending."""
    path = tmp_path / "eigen.json"
    path.write_bytes(b"\xff\xfe\x00\x80PK")
    with pytest.raises(VeerkrachtError, match=r"eigen\.json is not JSON.*encoding"):
        read_profile(path)


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read(name, tmp_path):
    """Protects against a file that is gone, and a folder: the name without its path, the cause for the log."""
    with pytest.raises(VeerkrachtError, match="cannot be read") as refused:
        read_profile(tmp_path / name)
    assert refused.value.details
