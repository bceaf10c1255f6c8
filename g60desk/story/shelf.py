"""The shelf: a folder of the user's for what is kept of stories between starts, and what that depends on.

Nothing here needs more than the standard library, so that a start can look at the shelf before anything else is loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

MAIN = "story.yaml"
PACKED = ".g60"  # the ending of a story that is one file, a folder zipped
MOST_KEPT = 8  # stories
READING, POSTER = ".story", ".poster"
Sign = tuple[str, int, int]  # (path, time of the last change in ns, size)
Stamp = tuple[Sign, ...]  # of all that a reading came from


def story_path(path: Path) -> Path:
    """The story that a path means: a folder may be named by its main file."""
    return path.parent if path.name == MAIN else path


def is_packed(path: Path) -> bool:
    """True for a path that names a packed story."""
    return path.suffix.lower() == PACKED


def shelf_of(settings: Path) -> Path:
    """The shelf that stands beside a file of settings."""
    return settings.parent / "kept"


def place_of(path: Path, shelf: Path, kind: str = READING) -> Path:
    """Two stories may come to share a place: the stamp names the files, so that neither is taken for the other."""
    return shelf / f"{crc32(os.fsencode(path.absolute())):08x}{kind}"


def stamp(files: Iterable[Path], maps: tuple[str, ...]) -> Stamp:
    """What a reading depends on: the story's files, their folders (a file may be added), the maps, and the program."""
    files = [file.absolute() for file in files]
    folders = {file.parent for file in files}
    program = sorted(Path(__file__).parent.glob("*.py")) or [Path(sys.executable)]  # frozen, all modules are in it
    looked_at = [*files, *sorted(folders), *program]
    return (*(_sign(path) for path in looked_at if path.exists()), ("maps", 0, len(maps)), *((m, 0, 0) for m in maps))


def _sign(path: Path) -> Sign:
    status = path.stat()
    return (str(path), status.st_mtime_ns, status.st_size)


def tidy(shelf: Path) -> None:
    """Leave the newest few readings on the shelf, and no poster without its reading."""
    kept = sorted(shelf.glob(f"*{READING}"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in kept[MOST_KEPT:]:
        old.unlink(missing_ok=True)
    for poster in shelf.glob(f"*{POSTER}"):
        if not (shelf / (poster.name.partition(".")[0] + READING)).exists():
            poster.unlink(missing_ok=True)
