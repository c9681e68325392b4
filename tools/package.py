"""Assemble the plugin folder that QGIS loads, and zip it: the same commit gives the same bytes."""

from __future__ import annotations

import argparse
import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

PLUGIN = "veerkracht_plugin"
ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"

# Lie beside the Python package in the repository and inside it once built.
DATA_FOLDERS = ("resources", "styles")
TEXT_FILES = ("LICENSE",)
LEFT_OUT_NAMES = {"__pycache__", "tests"}
LEFT_OUT_SUFFIXES = {".pyc", ".pyo", ".ts", ".qm", ".gpkg-journal", ".gpkg-shm", ".gpkg-wal", ".orig", ".rej", ".swp"}

# The zip format knows no earlier time.
EARLIEST = 315532800
LRELEASE = (
    "lrelease",
    "/usr/lib/qt6/bin/lrelease",
    "/usr/lib/qt5/bin/lrelease",
    "lrelease-qt6",
    "lrelease-qt5",
    "lrelease6",
)
VERSIONS_IN_CHANGELOG = 3

# The typeface of the report, as Debian's fonts-lato brings it; where it is missing the report takes another one.
FONTS = Path("/usr/share/fonts/truetype/lato")
FONT_LICENCE = Path("/usr/share/doc/fonts-lato/copyright")
FONT_FILES = ("Lato-Regular.ttf", "Lato-Semibold.ttf", "Lato-Bold.ttf", "Lato-Heavy.ttf")


def main(arguments: list[str] | None = None) -> int:
    """Build folder and zip, and print where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=BUILD, help="folder to build in (default: build)")
    build = parser.parse_args(arguments).build
    try:
        folder, archive = package(build)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"plugin folder: {_shown(folder)}")
    print(f"plugin zip:    {_shown(archive)} ({archive.stat().st_size / 1024:.0f} kB)")
    return 0


class PackageError(Exception):
    """Why no package could be made, in one sentence."""


def package(build: Path = BUILD) -> tuple[Path, Path]:
    """Make `build`/veerkracht_plugin and `build`/veerkracht_plugin.zip, and return both.

    An earlier build is replaced only when all went well. Raises PackageError.
    """
    build.mkdir(parents=True, exist_ok=True)
    folder, archive = build / PLUGIN, build / f"{PLUGIN}.zip"
    with tempfile.TemporaryDirectory(dir=build, prefix=".package-") as temporary:
        assembled = Path(temporary, PLUGIN)
        assemble(assembled)
        zipped = Path(temporary, archive.name)
        write_zip(assembled, zipped, timestamp())
        if folder.exists():
            folder.rename(Path(temporary, "previous"))
        assembled.rename(folder)
        zipped.replace(archive)
    return folder, archive


def assemble(folder: Path) -> None:
    """Lay out in `folder` what QGIS loads: code, metadata, licence, data folders, compiled translations."""
    _copy(ROOT / PLUGIN, folder)
    for name in DATA_FOLDERS:
        if (ROOT / name).is_dir():
            _copy(ROOT / name, folder / name)
    for name in TEXT_FILES:
        shutil.copyfile(ROOT / name, folder / name)
    (folder / "metadata.txt").write_text(released_metadata(), encoding="utf-8", newline="\n")
    compile_translations(ROOT / "resources" / "i18n", folder / "resources" / "i18n")
    take_fonts(folder / "resources" / "fonts")


def take_fonts(target: Path) -> None:
    """Copies the typeface of the report with its licence, where this system has it."""
    if not all((FONTS / name).is_file() for name in FONT_FILES):
        print("Lato is not installed (fonts-lato), so the package goes without it.", file=sys.stderr)
        return
    target.mkdir(parents=True, exist_ok=True)
    for name in FONT_FILES:
        shutil.copyfile(FONTS / name, target / name)
    shutil.copyfile(FONT_LICENCE, target / "LICENSE-Lato.txt")


def _copy(source: Path, target: Path) -> None:
    for path in _files(source):
        destination = target / path.relative_to(source)
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, destination)


def _files(folder: Path) -> Iterator[Path]:
    """All files of `folder` that belong in the package, in an order that is the same everywhere."""
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and _belongs(path.relative_to(folder)):
            yield path


def _belongs(path: Path) -> bool:
    hidden = any(part.startswith(".") or part.endswith("~") for part in path.parts)
    return not hidden and LEFT_OUT_NAMES.isdisjoint(path.parts) and path.suffix not in LEFT_OUT_SUFFIXES


def compile_translations(source: Path, target: Path) -> None:
    """Compile every .ts file of `source` to a .qm file in `target`."""
    sources = sorted(source.glob("*.ts"))
    if not sources:
        return
    target.mkdir(parents=True, exist_ok=True)
    compiler = next(filter(None, map(shutil.which, LRELEASE)), None)
    if compiler is None:
        raise PackageError("The translations cannot be compiled: lrelease of the Qt Linguist tools is not installed.")
    for path in sources:
        command = [compiler, "-silent", str(path), "-qm", str(target / f"{path.stem}.qm")]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise PackageError(f"lrelease cannot compile {path.name}: {result.stderr.strip() or result.stdout.strip()}")


def released_metadata() -> str:
    """metadata.txt with the newest sections of CHANGELOG.md as its changelog."""
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    metadata = configparser.ConfigParser()
    metadata.read_string(text)
    version = metadata["general"]["version"]
    sections = changelog_sections((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    if not sections or sections[0][0] != version:
        newest = sections[0][0] if sections else "none"
        raise PackageError(f"The version of metadata.txt is {version}, the newest in CHANGELOG.md is {newest}.")
    changelog = "\n".join(f"{number} ({date})\n{body}" for number, date, body in sections[:VERSIONS_IN_CHANGELOG])
    if "%" in changelog:
        raise PackageError("CHANGELOG.md holds a percent sign, which the readers of metadata.txt take for a variable.")
    # The readers take indented lines, and no empty ones, as the rest of a value.
    lines = [line for line in changelog.splitlines() if line.strip()]
    text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)
    return re.sub(r"^changelog=.*$", lambda _: "changelog=" + "\n    ".join(lines), text, flags=re.MULTILINE)


def changelog_sections(text: str) -> list[tuple[str, str, str]]:
    """(version, date, plain text) of the released versions in a keep-a-changelog text, newest first."""
    parts = re.split(r"^## \[?([\w.-]+)\]?(?: - ([\d-]+))?\s*$", text, flags=re.MULTILINE)[1:]
    sections = zip(parts[0::3], parts[1::3], parts[2::3])
    return [(version, date, _plain(body)) for version, date, body in sections if date]


def _plain(body: str) -> str:
    """The text of a changelog section without link targets and with one line per point."""
    body = re.sub(r"^\[[^\]]+\]: .*$", "", body, flags=re.MULTILINE)
    body = re.sub(r"^### (.*)$", r"\1:", body, flags=re.MULTILINE)
    body = re.sub(r"\n  +(?=\S)", " ", body)
    return "\n".join(line for line in body.splitlines() if line.strip())


def timestamp() -> int:
    """The time that all files of the zip get: SOURCE_DATE_EPOCH, else that of the last commit, else 1980."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return max(EARLIEST, int(given))
    try:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST
    return max(EARLIEST, int(answer or EARLIEST))


def write_zip(folder: Path, archive: Path, seconds: int) -> None:
    """Zip `folder` under its own name: sorted, with one time and one set of rights for all files."""
    moment = time.gmtime(seconds)[:6]
    with zipfile.ZipFile(archive, "w") as target:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), moment)
                entry.create_system = 3
                entry.external_attr = 0o100644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, path.read_bytes(), compresslevel=9)


def _shown(path: Path) -> Path:
    """`path` as seen from here, where that is shorter."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


if __name__ == "__main__":
    sys.exit(main())
