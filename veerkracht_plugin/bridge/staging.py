"""Results that appear whole or not at all: written in a folder beside their place, moved there at the end."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from ..core.errors import VeerkrachtError

# Beside an open GeoPackage: moving another file into its place would mix up the two.
_OPEN_ELSEWHERE = ("-wal", "-journal")


class Staging:
    """Files on their way to where the user wants them; without `commit` nothing of them stays behind."""

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

    def require_room(self, size: int) -> None:
        """Raises VeerkrachtError when no `size` bytes more fit beside the results, for what is written after them."""
        for parent, folder in {parent: folder for folder, parent in self._folders.items()}.items():
            room = folder / "room"
            try:
                room.write_bytes(bytes(size))
            except OSError as error:
                raise VeerkrachtError(
                    "There is no room for the results in {folder}; check that the disk is not full.",
                    folder=parent,
                    details=str(error),
                ) from error
            finally:
                room.unlink(missing_ok=True)

    def commit(self) -> None:
        """Moves all that was written to its place, all or nothing. Earlier files of the same names are replaced."""
        done: list[tuple[Path, Path]] = []
        for folder, parent in self._folders.items():
            for written in sorted(folder.iterdir()):
                target = parent / written.name
                try:
                    if target.exists():
                        _move(target, folder / f"{written.name}.earlier", done)
                    _move(written, target, done)
                except OSError as error:
                    _undo(done)
                    raise VeerkrachtError(
                        "{file} cannot be replaced: it is open in another program, or protected. Close it, or choose another name.",
                        file=written.name,
                        details=str(error),
                    ) from error


def _move(source: Path, target: Path, done: list[tuple[Path, Path]]) -> None:
    source.replace(target)
    done.append((source, target))


def _undo(moves: list[tuple[Path, Path]]) -> None:
    for source, target in reversed(moves):
        # What cannot go back stays where it is: the others still can.
        with suppress(OSError):
            target.replace(source)


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
