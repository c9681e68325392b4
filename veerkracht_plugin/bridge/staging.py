"""Results that appear whole or not at all: written in a folder beside their place, moved there at the end."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from ..core.errors import VeerkrachtError

# Beside an open GeoPackage: moving another file into its place would mix up the two.
_OPEN_ELSEWHERE = ("-wal", "-journal")


class Staging:
    """Files on their way to where the user wants them. Leaving the `with` block without `commit` leaves nothing
    behind.
    """

    def __init__(self) -> None:
        self._folders: dict[Path, Path] = {}

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

    def place(self, target: Path) -> Path:
        """Returns where to write a file that is to become `target`: the same file name, in a new folder beside it.

        Raises VeerkrachtError when the folder is missing or read-only, or the target is open in another program.
        """
        target = target.absolute()
        _check(target)
        try:
            folder = Path(tempfile.mkdtemp(prefix=".veerkracht-", dir=target.parent))
        except OSError as error:
            raise VeerkrachtError(
                "{file} cannot be written: the folder {folder} is read-only. Choose another folder.",
                file=target.name,
                folder=target.parent,
                details=str(error),
            ) from error
        self._folders[folder] = target.parent
        return folder / target.name

    def commit(self) -> None:
        """Moves everything that was written to its place. Earlier files of the same names are replaced."""
        for folder, parent in self._folders.items():
            for written in sorted(folder.iterdir()):
                try:
                    written.replace(parent / written.name)
                except OSError as error:
                    raise VeerkrachtError(
                        "{file} cannot be replaced: it is open in another program, or protected. Close it, or choose another name.",
                        file=written.name,
                        details=str(error),
                    ) from error


def _check(target: Path) -> None:
    if not target.parent.is_dir():
        raise VeerkrachtError(
            "{file} cannot be written: the folder {folder} does not exist. Make it first, or choose another.",
            file=target.name,
            folder=target.parent,
        )
    if not os.access(target.parent, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
        raise VeerkrachtError(
            "{file} cannot be written: it, or the folder {folder}, is read-only. Choose another place.",
            file=target.name,
            folder=target.parent,
        )
    if any(target.with_name(target.name + ending).exists() for ending in _OPEN_ELSEWHERE):
        raise VeerkrachtError(
            "{file} is open in another program or in a layer that is being edited; close it there, or choose another name.",
            file=target.name,
        )
