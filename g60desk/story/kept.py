"""Readings kept between starts, so that a story that has not changed need not be read and checked again.

A kept reading is one file on a shelf (a folder of the user's).  It is used only while the story's files and folder, the
shipped maps and the program are those that it was made from, and it is data, not code: a file that does not decode to a
reading is passed over.  Nothing is lost when the shelf is.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from g60desk.story.model import Cite, Cites, Story, Text
from g60desk.story.problems import Problem
from g60desk.story.reading import MapSeen, Picture, Reading
from g60desk.story.shelf import Stamp, place_of, stamp, tidy


class _Kept(msgspec.Struct):
    """A reading in a form that MessagePack can hold; `marked` gives the numbers of problems."""

    stamp: Stamp
    story: Story
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    marked: tuple[tuple[str, str, tuple[int, ...]], ...]
    places: tuple[tuple[str, str, str, int, int], ...]
    pictures: dict[str, Picture]
    map: MapSeen | None = None


def read_kept(path: Path, maps: tuple[str, ...], shelf: Path | None) -> Reading:
    """The reading of the story at `path`: from the shelf where it still holds, else read now and kept there."""
    place = place_of(path, shelf) if shelf else None
    found = _taken(place, maps) if place else None
    if found is not None:
        return found
    from g60desk.story.reader import read_story  # reading costs more than decoding, its modules included

    reading = read_story(path, maps)
    if place and reading.readable and not reading.unread:
        _keep(reading, maps, place)
    return reading


class _Origin(msgspec.Struct):
    """The part of a kept reading that says what it came from."""

    stamp: Stamp
    files: tuple[str, ...]


def origin(place: Path) -> tuple[Stamp, tuple[str, ...]] | None:
    """The stamp and the files of the reading that is kept at `place`; None where none is."""
    with suppress(OSError, ValueError):
        found = msgspec.msgpack.decode(place.read_bytes(), type=_Origin)
        return found.stamp, found.files
    return None


def _taken(place: Path, maps: tuple[str, ...]) -> Reading | None:
    try:
        kept = msgspec.msgpack.decode(place.read_bytes(), type=_Kept, dec_hook=_from_plain)
        files = tuple(Path(name) for name in kept.files)
        if kept.stamp != stamp(files, maps):
            return None
        marked = {(kind, id): tuple(kept.problems[n] for n in numbers) for kind, id, numbers in kept.marked}
    except (OSError, ValueError, IndexError, RecursionError):
        return None  # not there, not readable, or not ours: the story itself says more
    places = {(kind, id): (file, line, column) for kind, id, file, line, column in kept.places}
    return Reading(kept.story, kept.problems, files, marked, places=places, pictures=kept.pictures, map=kept.map)


def _keep(reading: Reading, maps: tuple[str, ...], place: Path) -> None:
    """Write the reading to its place, aside and renamed; a shelf that cannot be written to is done without."""
    number = {id(problem): n for n, problem in enumerate(reading.problems)}
    kept = _Kept(
        stamp(reading.files, maps),
        reading.story,
        reading.problems,
        tuple(str(file.absolute()) for file in reading.files),
        tuple((*name, tuple(number[id(one)] for one in problems)) for name, problems in reading.marked.items()),
        tuple((*name, *where) for name, where in reading.places.items()),
        dict(reading.pictures),
        reading.map,
    )
    from g60desk.story.writing import write_whole  # a start that finds its reading kept writes nothing

    with suppress(OSError):
        write_whole(place, msgspec.msgpack.encode(kept, enc_hook=_to_plain))
        tidy(place.parent)


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
