"""Writing files so that they are there whole or not at all: beside their places first, then renamed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file complete, also when the power goes meanwhile; makes its folder.

    Raises OSError; then what was there before is still there and nothing lies beside it.
    """
    write_all({path: content})


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files complete: all of them stand beside their places before the first is put there.

    Raises OSError; then nothing new lies anywhere, unless the system failed between two renames.
    """
    beside = {path: path.with_name(f"{path.name}.{os.getpid()}.new") for path in files}
    made = [folder for path in files if (folder := _made(path.parent))]
    try:
        for path, content in files.items():
            with beside[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, aside in beside.items():
            aside.replace(path)
    except OSError:
        for left in beside.values():
            with suppress(OSError):
                left.unlink()
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _made(folder: Path) -> Path | None:
    """Make a folder; gives it where it was not there."""
    if folder.is_dir():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return folder
