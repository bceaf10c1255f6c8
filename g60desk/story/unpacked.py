"""Where a packed story is unpacked to: a folder for each, named by what is in the file, beside the other kept things.

The same file is unpacked once; another one under the same name goes elsewhere, so that a window that shows the first
keeps its files.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from g60desk.story.files import not_readable
from g60desk.story.kept import read_kept
from g60desk.story.model import empty_story
from g60desk.story.packed import MOST_BYTES, unpack
from g60desk.story.problems import NotReadableError
from g60desk.story.reading import Reading
from g60desk.story.shelf import MAIN, is_packed

FOLDER = "unpacked"
MOST_KEPT = 8  # stories


def unpacked(path: Path, shelf: Path) -> Path:
    """The folder of the packed story at `path`, unpacked on the shelf; raises NotReadableError or OSError."""
    home = shelf / FOLDER
    place = home / _digest(path)
    if not place.is_dir():
        home.mkdir(parents=True, exist_ok=True)
        aside = Path(mkdtemp(prefix=".new-", dir=home))
        try:
            unpack(path, aside / "story")
            with suppress(OSError):  # another start was quicker
                (aside / "story").rename(place)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    with suppress(OSError):
        os.utime(place)
    _tidy(home)
    inner = [one for one in place.iterdir() if one.is_dir()]
    return place if (place / MAIN).is_file() or len(inner) != 1 else inner[0]


def read_packed(path: Path, maps: tuple[str, ...], shelf: Path | None) -> tuple[Path, Reading]:
    """The folder to which a packed story is unpacked, and what is read there; one that may not be unpacked tells why.

    Without a shelf it is unpacked for as long as the program runs.
    """
    try:
        folder = unpacked(path, shelf or _fleeting())
    except NotReadableError as error:
        return path, unreadable(path, error)
    except OSError as error:
        why = f"it cannot be unpacked: {error.strerror or error}"
        return path, unreadable(path, not_readable(path.name, "not-unpacked", why))
    return folder, read_kept(folder, maps, shelf)


def unreadable(path: Path, error: NotReadableError) -> Reading:
    """The reading of a packed story that could not be unpacked."""
    return Reading(empty_story(), (error.problem,), (path,), readable=False)


@cache
def _fleeting() -> Path:
    """A folder that goes when the program ends."""
    folder = Path(mkdtemp(prefix="g60desk-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """A story's path for as long as it is used: a packed one is unpacked, and gone afterwards.

    Raises NotReadableError or OSError.
    """
    if not is_packed(path):
        yield path
        return
    with TemporaryDirectory(prefix="g60desk-") as folder:
        yield unpack(path, Path(folder) / path.stem)


def _digest(path: Path) -> str:
    """A name for what is in a file; raises NotReadableError for one that is too large to be a story."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > MOST_BYTES:
                raise not_readable(path.name, "too-large", f"larger than {MOST_BYTES // 1024**2} MB")
            return hashlib.file_digest(file, "sha256").hexdigest()[:24]
    except FileNotFoundError:
        raise not_readable(path.name, "no-file", "there is no such file") from None


def _tidy(home: Path) -> None:
    """Leave the newest few."""
    kept = sorted((one for one in home.iterdir() if one.is_dir()), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in kept[MOST_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
