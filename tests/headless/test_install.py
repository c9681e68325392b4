"""tools/install.py puts the plugin into a profile, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import install
from tools.package import PLUGIN, PackageError


@pytest.fixture
def built(tmp_path):
    """A folder as tools/package.py builds it."""
    folder = tmp_path / "build" / PLUGIN
    folder.mkdir(parents=True)
    (folder / "metadata.txt").write_text("version=2", encoding="utf-8")
    return folder


def test_it_replaces_an_earlier_version(built, tmp_path):
    profile = tmp_path / "profile"
    earlier = profile / "python" / "plugins" / PLUGIN
    earlier.mkdir(parents=True)
    (earlier / "vanished.py").touch()
    target = install.install(built, profile)
    assert target == earlier
    assert [path.name for path in target.iterdir()] == ["metadata.txt"]
    assert [path.name for path in target.parent.parent.iterdir()] == ["plugins"]


def test_the_earlier_version_stays_when_it_fails(built, tmp_path, monkeypatch):
    profile = tmp_path / "profile"
    target = install.install(built, profile)
    (target / "mine.txt").touch()
    rename = Path.rename

    def fail_on_fresh(path, to):
        if path.name == "fresh":
            raise OSError("disk full")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail_on_fresh)
    with pytest.raises(OSError, match="disk full"):
        install.install(built, profile)
    assert (target / "mine.txt").exists()


def test_a_link_to_a_working_copy_is_left_alone(built, tmp_path):
    plugins = tmp_path / "profile" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / PLUGIN).symlink_to(built)
    with pytest.raises(PackageError, match="working copy"):
        install.install(built, tmp_path / "profile")


def test_without_a_qgis_it_is_the_default_profile_of_qgis_3(tmp_path, monkeypatch):
    monkeypatch.setattr(install, "data_folder", lambda: tmp_path)
    assert install.default_profiles() == [tmp_path / "QGIS" / "QGIS3" / "profiles" / "default"]


def test_it_is_the_profile_that_each_qgis_starts_with(tmp_path, monkeypatch):
    monkeypatch.setattr(install, "data_folder", lambda: tmp_path)
    for generation in ("QGIS3", "QGIS4"):
        (tmp_path / "QGIS" / generation / "profiles").mkdir(parents=True)
    settings = tmp_path / "QGIS" / "QGIS4" / "profiles" / "profiles.ini"
    settings.write_text("[core]\ndefaultProfile=work\n", encoding="utf-8")
    assert install.default_profiles() == [
        tmp_path / "QGIS" / "QGIS3" / "profiles" / "default",
        tmp_path / "QGIS" / "QGIS4" / "profiles" / "work",
    ]
