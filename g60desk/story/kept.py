"""Readings kept between starts, so that a story that has not changed need not be read and checked again.

A kept reading is one file on a shelf (a folder of the user's).  It is used only while the story's files and folder, the
shipped maps and the program are those that it was made from, and it is data, not code: a file that does not decode to a
reading is passed over.  Nothing is lost when the shelf is.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from g60desk.story.model import Cite, Cites, Story, Text
from g60desk.story.problems import Problem
from g60desk.story.reading import Picture, Reading

MOST_KEPT = 8  # stories
Stamp = tuple[tuple[str, int, int], ...]  # (path, time of the last change in ns, size) of all that a reading came from


class _Kept(msgspec.Struct):
    """A reading in a form that MessagePack can hold; `marked` gives the numbers of problems."""

    stamp: Stamp
    story: Story
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    marked: tuple[tuple[str, str, tuple[int, ...]], ...]
    places: tuple[tuple[str, str, str, int, int], ...]
    pictures: dict[str, Picture]


def read_kept(path: Path, maps: tuple[str, ...], shelf: Path | None) -> Reading:
    """The reading of the story at `path`: from the shelf where it still holds, else read now and kept there."""
    place = _place(path, shelf) if shelf else None
    found = _taken(place, maps) if place else None
    if found is not None:
        return found
    from g60desk.story.reader import read_story  # reading costs more than decoding, its modules included

    reading = read_story(path, maps)
    if place and reading.readable and not reading.unread:
        _keep(reading, maps, place)
    return reading


def _place(path: Path, shelf: Path) -> Path:
    """Two stories may come to share a place: the stamp names the files, so that neither is taken for the other."""
    return shelf / f"{crc32(os.fsencode(path.absolute())):08x}.story"


def _taken(place: Path, maps: tuple[str, ...]) -> Reading | None:
    try:
        kept = msgspec.msgpack.decode(place.read_bytes(), type=_Kept, dec_hook=_from_plain)
        files = tuple(Path(name) for name in kept.files)
        if kept.stamp != _stamp(files, maps):
            return None
        marked = {(kind, id): tuple(kept.problems[n] for n in numbers) for kind, id, numbers in kept.marked}
    except (OSError, ValueError, IndexError, RecursionError):
        return None  # not there, not readable, or not ours: the story itself says more
    places = {(kind, id): (file, line, column) for kind, id, file, line, column in kept.places}
    return Reading(kept.story, kept.problems, files, marked, places=places, pictures=kept.pictures)


def _keep(reading: Reading, maps: tuple[str, ...], place: Path) -> None:
    """Write the reading to its place, aside and renamed; a shelf that cannot be written to is done without."""
    number = {id(problem): n for n, problem in enumerate(reading.problems)}
    kept = _Kept(
        _stamp(reading.files, maps),
        reading.story,
        reading.problems,
        tuple(str(file.absolute()) for file in reading.files),
        tuple((*name, tuple(number[id(one)] for one in problems)) for name, problems in reading.marked.items()),
        tuple((*name, *where) for name, where in reading.places.items()),
        dict(reading.pictures),
    )
    from g60desk.story.writing import write_whole  # a start that finds its reading kept writes nothing

    with suppress(OSError):
        write_whole(place, msgspec.msgpack.encode(kept, enc_hook=_to_plain))
        _tidy(place.parent)


def _tidy(shelf: Path) -> None:
    """Leave the newest few on the shelf."""
    kept = sorted(shelf.glob("*.story"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in kept[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _stamp(files: Iterable[Path], maps: tuple[str, ...]) -> Stamp:
    """What a reading depends on: the story's files, their folders (a file may be added), the maps, and the program."""
    files = [file.absolute() for file in files]
    folders = {file.parent for file in files}
    program = sorted(Path(__file__).parent.glob("*.py")) or [Path(__file__)]
    looked_at = [*files, *sorted(folders), *program]
    return (*(_signs(path) for path in looked_at if path.exists()), ("maps", 0, len(maps)), *((m, 0, 0) for m in maps))


def _signs(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return (str(path), status.st_mtime_ns, status.st_size)


def _to_plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.said
    raise NotImplementedError(f"a {type(value).__name__} is not kept")


def _from_plain(wanted: type, raw: Any) -> Any:
    if wanted is Text and type(raw) is dict and all(type(words) is str for words in raw.values()):
        return Text(raw)  # the commonest by far: not worth a decoder's detour
    if wanted is Cites:
        return Cites(msgspec.convert(raw, tuple[Cite, ...]))
    raise ValueError(f"not a {wanted.__name__} that was kept")
