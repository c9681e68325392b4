"""Put the packaged plugin into a QGIS profile, in place of an earlier version."""

from __future__ import annotations

import argparse
import configparser
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.package import PLUGIN, PackageError, package  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Package, install and say where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--profile", type=Path, help="folder of the profile (default: the default profile of every QGIS found here)"
    )
    given = parser.parse_args(arguments).profile
    try:
        folder, _ = package()
        for profile in [given] if given else default_profiles():
            print(f"installed: {install(folder, profile)}")
    except (PackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Now start QGIS and tick Veerkrachtkaarten under Plugins › Manage and Install Plugins.")
    return 0


def install(folder: Path, profile: Path) -> Path:
    """Copy `folder` into the plugins of `profile`; at every moment there is the old version or the new one, whole."""
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    target = plugins / PLUGIN
    if target.is_symlink():
        raise PackageError(f"{target} is a link to a working copy; remove it first.")
    # Beside python/plugins, where QGIS does not look for plugins, but on the same disk, so that renaming works.
    with tempfile.TemporaryDirectory(dir=plugins.parent, prefix=".veerkracht-") as temporary:
        fresh, previous = Path(temporary, "fresh"), Path(temporary, "previous")
        shutil.copytree(folder, fresh)
        if target.exists():
            target.rename(previous)
        try:
            fresh.rename(target)
        except OSError:
            if previous.exists():
                previous.rename(target)
            raise
    return target


def default_profiles() -> list[Path]:
    """The default profile of each QGIS generation that has run here; that of QGIS 3 where none has."""
    base = data_folder() / "QGIS"
    found = [base / generation for generation in ("QGIS3", "QGIS4") if (base / generation).is_dir()]
    return [folder / "profiles" / default_profile_name(folder) for folder in found or [base / "QGIS3"]]


def data_folder() -> Path:
    """Where programs keep the data of a user on this platform."""
    if sys.platform == "win32":
        return Path(os.environ["APPDATA"])
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def default_profile_name(folder: Path) -> str:
    """The profile that QGIS starts with, as its profiles.ini says."""
    settings = configparser.ConfigParser(strict=False, interpolation=None)
    settings.read(folder / "profiles" / "profiles.ini", encoding="utf-8")
    return settings.get("core", "defaultProfile", fallback="default")


if __name__ == "__main__":
    sys.exit(main())
