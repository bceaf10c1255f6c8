"""A rehearsal's seconds, and views that are kept as steps, in the files of the story that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from g60desk.story.model import Key
from g60desk.story.reading import Reading
from g60desk.story.shelf import MAIN
from g60desk.story.writing import write_whole
from g60desk.tour.recording import Plain
from g60desk.tour.tour_file import SECTION, TourFileError, change_file, new_tour, with_seconds, with_step

FIRST = "main"  # the id of a tour that is begun by keeping a view


def tour_path(reading: Reading, tour: Key) -> Path | None:
    """The file in which a tour of the story is written; None where it has no such tour."""
    found = reading.where("tour", tour)
    return reading.folder / found.path if found and reading.folder else None


def write_seconds(reading: Reading, tour: Key, seconds: Mapping[Key, int]) -> Path:
    """Write the seconds of a rehearsal into their steps; gives the file, which `tour_file.take_back` takes back.

    Raises TourFileError where that cannot be done safely, NotReadableError, or OSError.
    """
    path = tour_path(reading, tour)
    if path is None:
        raise TourFileError(f'the story has no tour "{tour}"')
    change_file(path, lambda text: with_seconds(text, tour, seconds))
    return path


def append_step(reading: Reading, tour: Key, step: Plain) -> Path:
    """Put a step at the end of a tour, or begin the story's first tour with it; gives the file.

    Raises as `write_seconds` does.
    """
    path = tour_path(reading, tour)
    if path is not None:
        change_file(path, lambda text: with_step(text, tour, step))
        return path
    main = reading.files[0] if reading.files else None
    if main is None or reading.story.tours or main.name != MAIN:
        raise TourFileError(f'the story has no tour "{tour}"')
    path = main.with_name(f"{SECTION}.yaml")
    if path.exists():
        raise TourFileError(f"{path.name} is there, but no tour could be read from it")
    title = reading.story.title.of(reading.story.languages[0] if reading.story.languages else "en")
    write_whole(path, new_tour(tour or FIRST, title, step).encode())
    return path
