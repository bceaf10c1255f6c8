"""Making one file of a story: `g60desk pack FOLDER FILE.g60`.

What goes in is what the story was read from: its YAML, its pictures, its map; nothing else of the folder.  The same
files give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.story.shelf import MAIN, PACKED, is_packed, story_path
from g60desk.story.writing import write_whole

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip file can tell
PLAIN = 0o100644 << 16


def pack(story: Path, to: Path, *, replace: bool = False) -> int:
    """Write a story to the file `to`, whole or not at all; gives how many files are in it.

    Raises ValueError for a story that cannot be read or that needs files elsewhere, and for a name that is no packed
    story's; FileExistsError for a file that is there and may not be replaced, OSError where it cannot be written.
    """
    if not is_packed(to):
        raise ValueError(f"{to} does not end in {PACKED}, as a packed story does")
    if to.exists() and not replace:
        raise FileExistsError(f"{to} is there already; --replace writes over it")
    reading = read_story(story_path(story))
    if not reading.readable or reading.unread:
        raise ValueError(f"the story cannot be read: {reading.problems[0]}")
    files = sorted(_files(reading, story))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, file in files:
            info = zipfile.ZipInfo(name, EARLIEST)
            info.external_attr = PLAIN
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes(), compresslevel=9)
    write_whole(to, packed.getvalue())
    return len(files)


def _files(reading: Reading, story: Path) -> Iterator[tuple[str, Path]]:
    """The name of each file in the archive, and where it is."""
    main, folder = reading.files[0], reading.files[0].parent.resolve()
    drawn = [Path(picture.path) for picture in reading.pictures.values()]
    own_map = [Path(reading.map.path)] if reading.map else []
    for file in {one.resolve() for one in (*reading.files, *drawn, *own_map) if one.is_file()}:
        if not file.is_relative_to(folder):
            raise ValueError(f"{file} is not in the folder of the story")
        name = MAIN if file == main.resolve() else file.relative_to(folder).as_posix()
        yield name, file
