"""The package is what plugins.qgis.org takes and what QGIS loads."""

from __future__ import annotations

import ast
import configparser
import json
import re
import zipfile
from pathlib import PurePosixPath

import pytest

from tools.package import PLUGIN, changelog_sections, package

ALGORITHMS = {"loadindicators", "vulnerabilityindex", "joinindicators", "classify", "applystyles", "veerkrachtmaps"}
REQUIRED = {
    "name",
    "qgisMinimumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "repository",
    "tracker",
    "homepage",
}
FORBIDDEN = re.compile(
    r"(^|/)(\.|__pycache__|tests?/|tools/|__MACOSX)|~$|\.(pyc|pyo|ts|so|dll|exe|gpkg-wal|gpkg-shm|log)$"
)


@pytest.fixture(scope="module")
def entries(archive):
    with zipfile.ZipFile(archive) as zipped:
        return zipped.namelist()


@pytest.fixture(scope="module")
def metadata(archive):
    """The section [general], read as the plugin site reads it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    with zipfile.ZipFile(archive) as zipped:
        parser.read_string(zipped.read(f"{PLUGIN}/metadata.txt").decode("utf-8"))
    return dict(parser["general"])


def test_packaging_twice_gives_the_same_bytes(archive, tmp_path):
    again = package(tmp_path)[1]
    assert again.read_bytes() == archive.read_bytes()


def test_a_given_time_is_the_time_of_all_files(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(package(tmp_path)[1]) as zipped:
        assert {entry.date_time for entry in zipped.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_everything_lies_in_one_folder(entries):
    assert {PurePosixPath(entry).parts[0] for entry in entries} == {PLUGIN}


@pytest.mark.parametrize(
    "name", ["__init__.py", "metadata.txt", "LICENSE", "resources/icons/plugin.svg", "resources/i18n/veerkracht_nl.qm"]
)
def test_what_must_be_there_is_there(entries, name):
    assert f"{PLUGIN}/{name}" in entries


def test_what_must_not_be_there_is_not(entries):
    assert not [entry for entry in entries if FORBIDDEN.search(entry)]


def test_the_licence_is_the_gpl(archive):
    with zipfile.ZipFile(archive) as zipped:
        assert b"GNU GENERAL PUBLIC LICENSE" in zipped.read(f"{PLUGIN}/LICENSE")


def test_the_metadata_has_all_that_is_required(metadata):
    assert not {key for key in REQUIRED if not metadata.get(key, "").strip()}


def test_the_metadata_says_what_qgis_needs_to_know(metadata):
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    # The site refuses it next to a maximum version of 4.
    assert "supportsQt6" not in metadata


def test_the_texts_of_the_metadata_are_plain(metadata):
    """The site shows them as text, and refuses HTML."""
    for key in ("description", "about", "changelog"):
        assert not re.search(r"</?[a-z][^>]*>", metadata[key])
    assert "plugin" not in metadata["name"].lower()
    assert len(metadata["description"]) <= 160


def test_the_addresses_are_addresses(metadata):
    assert all(metadata[key].startswith("https://") for key in ("homepage", "repository", "tracker"))
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata["email"])


def test_the_icon_of_the_metadata_is_in_the_package(entries, metadata):
    assert f"{PLUGIN}/{metadata['icon']}" in entries


def test_the_version_is_the_newest_of_the_changelog(root, metadata):
    version, date, text = changelog_sections((root / "CHANGELOG.md").read_text(encoding="utf-8"))[0]
    assert metadata["version"] == version
    assert metadata["changelog"].startswith(f"{version} ({date})")
    assert text.splitlines()[-1] in metadata["changelog"]


def test_all_code_is_python_3_9(installed):
    """QGIS 3.22 has it on some platforms."""
    for path in installed.rglob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 9))


def test_qgis_lists_the_algorithms(qgis_process):
    listed = qgis_process("--json", "list")
    assert listed.returncode == 0, listed.stderr
    provider = json.loads(listed.stdout)["providers"]["veerkracht"]
    assert {f"veerkracht:{name}" for name in ALGORITHMS} <= set(provider["algorithms"])
    assert provider["is_active"]


def test_every_algorithm_has_a_help_text(qgis_process):
    for name in sorted(ALGORITHMS):
        shown = qgis_process("help", f"veerkracht:{name}")
        assert shown.returncode == 0, shown.stdout + shown.stderr
        assert "OUTPUT" in shown.stdout


def test_loading_says_nothing_on_the_error_channel(qgis_process):
    shown = qgis_process("plugins")
    assert f"* {PLUGIN}" in shown.stdout
    assert "Traceback" not in shown.stderr
    assert PLUGIN not in shown.stderr
