"""The house holds: each floor of the plugin imports only what lies below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "veerkracht_plugin"
PACKAGE = PLUGIN.name

# Highest first. Files that stand on no floor (paths.py, compat.py) serve them all.
FLOORS = ("plugin", "gui", "algorithms", "bridge", "core")
SERVANTS = ("paths", "compat")
QGIS_PACKAGES = {"qgis", "osgeo", "processing", "PyQt5", "PyQt6", "sip"}
VERSION_NAMES = {"QGIS_VERSION", "QGIS_VERSION_INT", "versionInt", "QGIS_RELEASE_NAME"}


@dataclass(frozen=True)
class Import:
    """One imported module: its full dotted name and where the import stands."""

    module: str
    place: str


def modules(floor: str = "") -> list[Path]:
    """All Python files of a floor, or of the whole plugin."""
    start = PLUGIN / floor
    return sorted(start.rglob("*.py")) if start.is_dir() else [PLUGIN / f"{floor}.py"]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.AST) -> str:
    return f"{path.parent.name}/{path.name}:{getattr(node, 'lineno', 0)}"


def imports(path: Path, plugin: Path = PLUGIN) -> Iterator[Import]:
    """Everything that `path` imports, wherever in the file; relative imports made absolute."""
    package = (PACKAGE, *path.relative_to(plugin).with_suffix("").parts)[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, place(path, node)) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join((*above, *filter(None, [node.module])))
            # Names a module in `from . import maps`, a thing in it in `from .maps import classify`: the same start.
            yield from (Import(f"{start}.{alias.name}", place(path, node)) for alias in node.names)


def floor_of(module: str) -> str | None:
    """The floor that a module of the plugin stands on; None for a module from elsewhere, "" for the package itself."""
    parts = module.split(".")
    if parts[0] != PACKAGE:
        return None
    return parts[1] if len(parts) > 1 else ""


def names(path: Path) -> Iterator[tuple[str, str]]:
    """Every name and attribute that is used in `path`, with its place."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Name):
            yield node.id, place(path, node)
        elif isinstance(node, ast.Attribute):
            yield node.attr, place(path, node)
        elif isinstance(node, ast.arg):
            yield node.arg, place(path, node)


def test_every_folder_is_a_known_floor():
    folders = {path.name for path in PLUGIN.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    assert folders <= set(FLOORS)


def test_every_file_beside_the_floors_is_known():
    assert {path.stem for path in PLUGIN.glob("*.py")} <= {"__init__", "plugin", *SERVANTS}


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_imports_only_what_lies_below_it(floor):
    allowed = {*FLOORS[FLOORS.index(floor) :], *SERVANTS}
    wrong = [
        f"{one.place} imports {one.module}"
        for path in modules(floor)
        if path.exists()
        for one in imports(path)
        if floor_of(one.module) is not None and floor_of(one.module) not in allowed
    ]
    assert not wrong


def test_core_imports_no_qgis():
    wrong = [
        f"{one.place} imports {one.module}"
        for path in [*modules("core"), PLUGIN / "paths.py"]
        for one in imports(path)
        if one.module.split(".")[0] in QGIS_PACKAGES or one.module == f"{PACKAGE}.compat"
    ]
    assert not wrong


@pytest.mark.parametrize("servant", SERVANTS)
def test_what_serves_all_floors_imports_none_of_them(servant):
    path = PLUGIN / f"{servant}.py"
    wrong = (
        [f"{one.place} imports {one.module}" for one in imports(path) if floor_of(one.module)] if path.exists() else []
    )
    assert not wrong


def test_imports_within_the_plugin_are_relative():
    wrong = [
        place(path, node)
        for path in modules()
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == PACKAGE)
        or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == PACKAGE for alias in node.names))
    ]
    assert not wrong


def test_nothing_below_gui_touches_iface():
    below = [path for floor in ("algorithms", "bridge", "core") for path in modules(floor)]
    below += [path for path in (PLUGIN / f"{name}.py" for name in SERVANTS) if path.exists()]
    used = [f"{where} uses iface" for path in below for name, where in names(path) if name in {"iface", "_iface"}]
    imported = [
        f"{one.place} imports {one.module}"
        for path in below
        for one in imports(path)
        if one.module.startswith("qgis.utils") or one.module.startswith("qgis.gui.QgisInterface")
    ]
    assert not used + imported


def test_only_compat_asks_for_the_version_of_qgis():
    asked = {
        where for path in modules() if path.name != "compat.py" for name, where in names(path) if name in VERSION_NAMES
    }
    assert not asked


def test_only_paths_knows_where_files_are():
    assert not [
        where for path in modules() if path.name != "paths.py" for name, where in names(path) if name == "__file__"
    ]


def test_the_test_sees_all_kinds_of_imports(tmp_path):
    """The rules above would hold for ever if `imports` saw nothing."""
    room = tmp_path / "core" / "room.py"
    room.parent.mkdir()
    room.write_text("def late():\n    from ..gui.dock import Dock\n    from . import maps\n    import qgis.core as q\n")
    found = [one.module for one in imports(room, tmp_path)]
    assert found == [f"{PACKAGE}.gui.dock.Dock", f"{PACKAGE}.core.maps", "qgis.core"]
