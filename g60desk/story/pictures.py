"""The rule for pictures of events: a file inside the story's folder that can be shown, with words for it and a credit.

What was found of each file stays beside the story (`reading.Reading.pictures`): a story says what it shows, a file may
come and go.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path as FilePath

from g60desk.story import files
from g60desk.story.model import Media
from g60desk.story.pixels import SUFFIXES, NotAPictureError, size_of
from g60desk.story.problems import Ledger, Path, shown
from g60desk.story.reading import Picture

LARGEST = 24 * 1024 * 1024  # bytes
MOST_PIXELS = 30_000_000  # what Qt decodes of 16 bits a channel within the memory that it allows itself (256 MB)
SMALLER = "save it smaller; 3840 pixels are as wide as any screen"


class PictureRule:
    """Looks at media one by one; `found` are the pictures that can be shown, `looked_at` all files that were asked for.

    Both go by the name that the story gives the file.
    """

    def __init__(self, folder: FilePath, ledger: Ledger) -> None:
        self.folder = folder
        self.ledger = ledger
        self.found: dict[str, Picture] = {}
        self.looked_at: dict[str, FilePath] = {}

    def look(self, media: Media, path: Path) -> None:
        """One picture of an event."""
        if media.file:
            self._file(media.file, (*path, "file"))
        if not media.alt:
            self.ledger.error(
                path,
                "no-alt",
                "a picture without alt; it says in words what the picture shows",
                'write what one would tell someone who cannot see it: alt: {en: "A road between fields"}',
            )
        if not media.credit:
            self.ledger.error(
                path,
                "no-credit",
                "a picture without credit; it says whose picture this is",
                'name who made it, or where it was found: credit: {en: "Photo: Ann Hill"}',
            )

    def _file(self, name: str, path: Path) -> None:
        if name in self.found:
            return
        file = files.inside(self.folder, name)
        if file is None:
            message = f"{shown(name)} leads out of the story's folder; a picture lies inside it"
            self.ledger.error(path, "outside-folder", message, "copy it into the folder, such as pictures/road.jpg")
            return
        self.looked_at[name] = self.folder / name
        if file.suffix.lower() not in SUFFIXES:
            self.ledger.error(
                path,
                "not-a-picture",
                f"{shown(name)} is not a PNG, JPEG or WebP by its name",
                "save it as one of these",
            )
            return
        try:
            self.found[name] = _seen(file)
        except _WrongError as error:
            self.ledger.error(path, error.code, f"{shown(name)} {error}", error.hint or self._near(file))
        except NotAPictureError as error:
            self.ledger.error(
                path, "not-a-picture", f"{shown(name)} is no picture: {error}", "save it anew as PNG or JPEG"
            )

    def _near(self, file: FilePath) -> str:
        """What the file was perhaps meant to be called, else what to do."""
        there = files.names_beside(file, SUFFIXES)
        return self.ledger.nearest(file.name, there) or "put the file there, or write the name of one that is"


class _WrongError(Exception):
    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


def _seen(file: FilePath) -> Picture:
    """What a file holds, by its header; opened without blocking, as any file of a story."""
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _WrongError("no-picture", "is not a plain file")
        if about.st_size > LARGEST:
            raise _WrongError("too-large", f"is larger than {LARGEST // 1024**2} MB", SMALLER)
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as opened:
            width, height = size_of(opened)
    except FileNotFoundError:
        raise _WrongError("no-picture", "is not there; the card says so in its place") from None
    except (OSError, ValueError) as error:
        if isinstance(error, NotAPictureError):
            raise
        raise _WrongError("no-picture", "may not be read by you, or cannot be read") from None
    if width * height > MOST_PIXELS:
        raise _WrongError(
            "too-large", f"has {width} x {height} pixels; {MOST_PIXELS // 10**6} million are the most", SMALLER
        )
    return Picture(str(file), width, height, about.st_mtime_ns)
