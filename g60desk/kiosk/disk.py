"""Steps on a disk that survive a power cut: what is written is on the disk before anything points to it.

Every step goes through `os` here, one call each, so that a test can pull the plug at any of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_synced(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, and wait until it is on the disk; raises OSError."""
    handle = os.open(path, _WRITE, 0o644)
    try:
        for chunk in chunks:
            left = memoryview(chunk)
            while left:
                left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are not there."""
    if not path.is_dir():
        make_folder(path.parent)
        os.mkdir(path)
        sync_folder(path.parent)


def move(path: Path, to: Path) -> None:
    """Give a file or folder another name, in one step; a file that has that name is replaced."""
    os.replace(path, to)
    sync_folder(to.parent)


def replace_synced(path: Path, content: bytes) -> None:
    """Write a file so that there is always the old one or the new one; makes its folder."""
    make_folder(path.parent)
    aside = path.with_name(f"{path.name}.new")
    write_synced(aside, (content,))
    move(aside, path)


def append_synced(path: Path, content: bytes) -> None:
    """Put something at the end of a file in one write, and wait until it is on the disk."""
    make_folder(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file, or a folder with all that is in it; what a link leads to stays."""
    if path.is_symlink() or not path.is_dir():
        with suppress(FileNotFoundError):
            os.unlink(path)
        return
    for inner in sorted(path.iterdir()):
        remove(inner)
    os.rmdir(path)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; a system that has no such call does it by itself."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
