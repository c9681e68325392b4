"""The files of a report on their way out: all of them appear at the end, or none."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from ...core.errors import VeerkrachtError
from ..staging import Staging


class ReportFiles:
    """Files of one folder, which is made where it is missing. Used as `with ReportFiles(folder) as files:`.

    Ended by `files.commit()`; without it nothing stays behind, not even the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self._staging = Staging()
        self._room: Path | None = None
        self._names: list[str] = []
        self.written: list[Path] = []
        self._made: list[Path] = []
        self._subfolders: dict[Path, set[Path] | None] = {}
        self._is_done = False

    def __enter__(self) -> ReportFiles:
        self._make_folder()
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._staging.__exit__(kind, error, trace)
        if not self._is_done:
            self._clear_subfolders()
        for folder in reversed(self._made):
            # One that holds something now is no longer ours.
            with suppress(OSError):
                folder.rmdir()

    def place(self, name: str) -> Path:
        """Returns where to write a file of this name.

        Raises VeerkrachtError when it could not take its place later: the folder is read-only, or an earlier file of
        this name is protected or open in another program.
        """
        target = self.folder / name
        _require_closed(target)
        if self._room is None:
            self._room = self._staging.place(target).parent
        else:
            # For its checks alone: one folder holds all files, so that a crash would leave one behind at most.
            with Staging() as trial:
                trial.place(target)
        if name not in self._names:
            self._names.append(name)
        return self._room / name

    def require_closed(self, start: str, ending: str) -> None:
        """Raises VeerkrachtError where an earlier file that may be written anew is protected, or open elsewhere.

        Asked of the files whose name starts and ends so, when their number is not known yet.
        """
        for path in self.folder.glob(f"{start}*.{ending}"):
            _require_closed(path)

    def earlier(self, start: str, endings: Collection[str]) -> list[str]:
        """Returns the names of files of an earlier run: those that start and end so, and were not written now."""
        written = {path.name for path in self.written}
        found = [path for path in self.folder.glob(f"{start}*") if path.is_file() and path.suffix[1:] in endings]
        of_run = [path.name for path in found if path.stem == start or path.stem.startswith(f"{start}_")]
        return sorted(set(of_run) - written)

    def subfolder(self, name: str) -> Path:
        """Returns a folder for files that layouts go on to use, and that need their place from the start.

        It need not exist. Without `commit` what is new in it goes again.
        """
        folder = self.folder / name
        self._subfolders[folder] = set(folder.iterdir()) if folder.is_dir() else None
        return folder

    def commit(self) -> None:
        """Moves all that was written to its place, all or nothing; raises VeerkrachtError.

        `written` then says where the files are, in the order in which they got their places.
        """
        room = self._room
        found = [name for name in self._names if room is not None and (room / name).is_file()]
        self._staging.commit()
        self._is_done = True
        self.written = [self.folder / name for name in found]

    def _clear_subfolders(self) -> None:
        for folder, before in self._subfolders.items():
            with suppress(OSError):
                for path in folder.iterdir():
                    if before is None or path not in before:
                        path.unlink()
                if before is None:
                    folder.rmdir()

    def _make_folder(self) -> None:
        missing = [folder for folder in (self.folder, *self.folder.parents) if not folder.exists()]
        try:
            for folder in reversed(missing):
                folder.mkdir()
                self._made.append(folder)
        except OSError as error:
            self.__exit__(None, None, None)
            raise VeerkrachtError(
                "The folder {folder} cannot be made; choose another one.", folder=self.folder, details=str(error)
            ) from error
        if not self.folder.is_dir():
            raise VeerkrachtError("{folder} is a file; choose a folder.", folder=self.folder.name)


def _require_closed(target: Path) -> None:
    """Raises VeerkrachtError where another program holds a file: on Windows it could not be replaced later."""
    if not target.exists():
        return
    try:
        with target.open("r+b"):
            pass
    except OSError as error:
        raise VeerkrachtError(
            "{file} cannot be replaced: it is open in another program, or protected. Close it, or choose another name.",
            file=target.name,
            details=str(error),
        ) from error
