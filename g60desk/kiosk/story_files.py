"""The files of a story in a folder that somebody else fills: which they are, what they say together, and a copy aside.

Such a folder may be a memory stick, or be filled by a program that keeps folders alike.  What such programs put beside
the files (names that begin with a dot or a tilde) is no part of the story, nor is a link, wherever it leads.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from g60desk.kiosk.disk import make_folder, sync_folder, write_synced
from g60desk.kiosk.notice import UnusableError

MOST_FILES, MOST_BYTES, DEEPEST = 5000, 500_000_000, 8
CHUNK = 1 << 20


class TooLargeError(UnusableError):
    """A folder that holds more than any story does."""


class File(msgspec.Struct, frozen=True, order=True):
    """A file by its name in the folder, with `/`; its size in bytes and its last change in ns."""

    name: str
    size: int
    changed: int


Stamp = tuple[File, ...]  # in the order of names


def stamp_of(folder: Path) -> Stamp:
    """The files of a folder as they are now; raises OSError, or TooLargeError."""
    files: list[File] = []
    left = MOST_BYTES
    for file in _files(folder, "", DEEPEST):
        left -= file.size
        files.append(file)
        if left < 0 or len(files) > MOST_FILES:
            raise TooLargeError("too_large", files=MOST_FILES, mb=MOST_BYTES // 1_000_000)
    return tuple(sorted(files))


def _files(folder: Path, before: str, deep: int) -> Iterator[File]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~")) or entry.is_symlink():
                continue
            about = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(about.st_mode):
                yield File(before + entry.name, about.st_size, about.st_mtime_ns)
            elif stat.S_ISDIR(about.st_mode) and deep:
                yield from _files(folder / entry.name, f"{before}{entry.name}/", deep - 1)


def digest_of(folder: Path, stamp: Stamp) -> str:
    """What all files of a story say, as SHA-256 of their names and contents; raises OSError."""
    return _together((file.name, sha256_of(folder / file.name)) for file in stamp)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file."""
    found = hashlib.sha256()
    for chunk in _chunks(path):
        found.update(chunk)
    return found.hexdigest()


def copy_aside(folder: Path, stamp: Stamp, to: Path) -> str:
    """Copy the files into a new folder, and wait until they are on the disk; gives the digest of what was copied."""
    said = []
    make_folder(to)
    folders = {to}
    for file in stamp:
        path = to.joinpath(*PurePosixPath(file.name).parts)
        make_folder(path.parent)
        folders.add(path.parent)
        found = hashlib.sha256()
        write_synced(path, _heard(_chunks(folder / file.name), found))
        said.append((file.name, found.hexdigest()))
    for one in sorted(folders, reverse=True):
        sync_folder(one)
    return _together(said)


def _heard(chunks: Iterator[bytes], found: hashlib._Hash) -> Iterator[bytes]:
    for chunk in chunks:
        found.update(chunk)
        yield chunk


def _chunks(path: Path) -> Iterator[bytes]:
    left = MOST_BYTES  # a file may grow while it is read
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(CHUNK)):
            left -= len(chunk)
            yield chunk


def _together(said: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    found = hashlib.sha256()
    for name, digest in said:
        found.update(f"{name}\0{digest}\n".encode("utf-8", "surrogateescape"))
    return found.hexdigest()
