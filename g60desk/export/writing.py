"""Long writing: made beside its place step by step, put there when it is whole, gone without a trace when it is not.

Whoever writes is a generator that yields `Done` after each step, with all its writing inside `file_beside` or
`folder_beside`.  To cancel is to close it; an error, a full disk or a close leaves what was there before as it was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec


class Done(msgspec.Struct, frozen=True):
    """How far writing has come: so many steps of so many, and what is in hand (may be empty)."""

    done: int
    of: int
    said: str = ""


Writing = Iterator[Done]


@contextmanager
def file_beside(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """A place beside that of a file to write it in; it is put at its place when all went well.

    Raises FileExistsError where a file is there and may not be replaced, or OSError.
    """
    if path.exists() and not replace:
        raise FileExistsError(17, "it is there already", str(path))
    made = make_folder(path.parent)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        yield beside
        settle(beside)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        remove_empty(made)
        raise


@contextmanager
def folder_beside(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """A new folder beside that of some files to write them in; it is put at its place when all went well.

    Where a folder is there that may be replaced, the new files go into it and take the place of those of their names;
    whatever else lies in it stays.  Raises FileExistsError where one with anything in it may not, or OSError.
    """
    if path.exists() and not replace and (not path.is_dir() or any(path.iterdir())):
        raise FileExistsError(17, "it is there already", str(path))
    made = make_folder(path.parent)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        beside.mkdir()
        yield beside
        files = sorted(one for one in beside.rglob("*") if one.is_file())
        for file in files:
            settle(file)
        _put(beside, path, files)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        remove_empty(made)
        raise


def _put(beside: Path, path: Path, files: list[Path]) -> None:
    """Put a folder at its place, at once where there is none yet."""
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()
    if not path.exists():
        beside.replace(path)
        return
    for file in files:
        place = path / file.relative_to(beside)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    shutil.rmtree(beside)


def make_folder(folder: Path) -> tuple[Path, ...]:
    """Make a folder and those above it; gives those that were made, the innermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(missing)


def remove_empty(folders: tuple[Path, ...]) -> None:
    """Take away folders that were made, where nothing lies in them."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def settle(file: Path) -> None:
    """Have a file on the disk, also when the power goes next."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
