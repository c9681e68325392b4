"""Where the plugin's own files are: the one place that knows."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Returns the path of something in `resources/`, `resource("legends.json")`; it need not exist."""
    return _folder("resources").joinpath(*parts)


def style(*parts: str) -> Path:
    """Returns the path of something in `styles/`, `style("kaart7_veerkracht.qml")`; it need not exist."""
    return _folder("styles").joinpath(*parts)


def plugin_metadata() -> Path:
    """Returns the path of metadata.txt, which holds the version."""
    inside = _PACKAGE / "metadata.txt"
    return inside if inside.is_file() else _PACKAGE.parent / "metadata.txt"


def _folder(name: str) -> Path:
    """The folder inside the package once built, beside the package in the repository."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
