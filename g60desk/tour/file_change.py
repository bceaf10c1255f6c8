"""A change of one file of a story: thought out first, written only where the file is still as it was, and taken back.

The file as it was is kept beside it.  So a change can be shown before it is made, and whoever works at the same file
in an editor loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from g60desk.story.files import encoding_of, read_bytes, read_text
from g60desk.story.writing import write_all
from g60desk.tour.tour_fault import TourFileError

KEPT = ".kept"


class FileChange(msgspec.Struct, frozen=True):
    """What a file has now and would have; `before` is None for a file that is not there yet."""

    path: Path
    before: bytes | None
    after: bytes

    @property
    def kept(self) -> Path:
        """Where the file as it was is kept."""
        return self.path.with_name(self.path.name + KEPT)

    def write(self) -> None:
        """Make the change; raises TourFileError where the file is another one by now, or OSError, and is as before."""
        if _bytes(self.path) != self.before:
            raise TourFileError("changed", f"{self.path.name} has been changed meanwhile")
        kept = {self.kept: self.before} if self.before is not None else {}
        write_all({**kept, self.path: self.after})

    def take_back(self) -> None:
        """Have the file as it was, or not at all if it was not there; raises as `write` does."""
        if _bytes(self.path) != self.after:
            raise TourFileError("changed", f"{self.path.name} has been changed since")
        if self.before is None:
            self.path.unlink()
        else:
            write_all({self.kept: self.after, self.path: self.before})


def change_of(path: Path, change: Callable[[str], str]) -> FileChange:
    """The change of a file by a function of its text, in the encoding that it has.

    Raises TourFileError, NotReadableError, or OSError when it cannot be read.
    """
    before = read_bytes(path, path.name)
    after = change(read_text(path, path.name)).encode(encoding_of(before))
    return FileChange(path, before, after)


def _bytes(path: Path) -> bytes | None:
    """What stands in a file; None where there is none."""
    with suppress(FileNotFoundError):
        return read_bytes(path, path.name)
    return None
