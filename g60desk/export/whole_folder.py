"""A folder that is written as a whole: it has a list of its files, by which it is known again and may be replaced."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from g60desk.export.writing import make_folder, remove_empty, settle

LIST = "files.txt"
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")  # what file managers leave behind


class ForeignFileError(FileExistsError):
    """A folder cannot be replaced, because `foreign` in it is somebody's own."""

    def __init__(self, folder: Path, foreign: str) -> None:
        super().__init__(17, f"{foreign} in it was not written by this program", str(folder))
        self.foreign = foreign


class Beside:
    """A new folder that is written file by file; each is on the disk before the next, so that its end takes no time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: list[str] = []

    def put(self, name: str, content: bytes) -> None:
        """Write a file by its name in the folder, such as `pictures/a.svg`."""
        place = self._folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        settle(place)
        self._names.append(name)

    def put_list(self) -> None:
        """Write the list of all these."""
        self.put(LIST, "".join(f"{name}\n" for name in sorted(self._names)).encode())


@contextmanager
def folder_instead(path: Path, *, replace: bool = False) -> Iterator[Beside]:
    """A new folder that takes the whole place of one that was written before.

    Raises FileExistsError where a folder with anything in it may not be replaced, ForeignFileError where it holds what
    its list does not name, or OSError; then what was there is there as before.
    """
    path = path.resolve()
    if not replace and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FileExistsError(17, "it is there already", str(path))
    _look_for_foreign(path)
    made = make_folder(path.parent)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        beside.mkdir()
        written = Beside(beside)
        yield written
        written.put_list()
        _look_for_foreign(path)  # the writing took its time
        _exchange(beside, path)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        remove_empty(made)
        raise


def _exchange(beside: Path, path: Path) -> None:
    """Put a folder at its place; the one that was there is away only between two renames."""
    before = path.with_name(f"{path.name}.{os.getpid()}.old")
    if not path.exists():
        beside.replace(path)
        return
    path.replace(before)
    try:
        beside.replace(path)
    except BaseException:
        before.replace(path)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _look_for_foreign(path: Path) -> None:
    """Raise ForeignFileError for the first file that is not on the list of a folder."""
    if not path.is_dir():
        if path.exists():
            raise ForeignFileError(path.parent, path.name)
        return
    try:
        known = {*(path / LIST).read_text("utf-8").splitlines(), LIST}
    except (OSError, ValueError):
        known = set()
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if not file.is_dir() and name not in known and file.name not in LITTER:
            raise ForeignFileError(path, name)
