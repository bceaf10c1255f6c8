"""A rehearsal's seconds, and views that are kept as steps, as changes of the files of the story that is shown.

A story that ships with the program is never changed: it would be lost with the next version.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from g60desk import resources
from g60desk.story.files import read_text
from g60desk.story.ids import next_name
from g60desk.story.model import Key
from g60desk.story.reading import Reading
from g60desk.story.shelf import MAIN
from g60desk.tour.file_change import FileChange, change_of
from g60desk.tour.recording import Plain
from g60desk.tour.tour_fault import TourFileError
from g60desk.tour.tour_file import SECTION, new_tour, seconds_in, with_seconds, with_step, with_tour

FIRST = "main"  # the id of a tour that is begun by keeping a view


class NewTime(msgspec.Struct, frozen=True):
    """The seconds of a step as its file has them (None: not at all), and as they would be."""

    step: Key
    before: int | None
    after: int


class NewTour(msgspec.Struct, frozen=True):
    """A tour that is begun: its title, and the change of the file in which it stands."""

    title: str
    change: FileChange


class NewTimes(msgspec.Struct, frozen=True):
    """The seconds of a rehearsal as a change of the tour's file, and which steps of it get other ones."""

    change: FileChange
    times: tuple[NewTime, ...]


def tour_path(reading: Reading, tour: Key) -> Path:
    """The file in which a tour of the story is written; raises TourFileError where that is not to be changed."""
    folder = _own_folder(reading)
    found = reading.where("tour", tour)
    if found is None:
        raise TourFileError("no-tour", f'the story has no tour "{tour}"')
    return folder / found.path


def tour_file(reading: Reading, tour: Key) -> str:
    """What the file of a tour is called, whether or not it may be changed."""
    found = reading.where("tour", tour)
    return found.path if found else f"{SECTION}.yaml"


def new_times(reading: Reading, tour: Key, seconds: Mapping[Key, int]) -> NewTimes:
    """The seconds of a rehearsal in the steps that have others, or none.

    Raises TourFileError where that cannot be done safely, NotReadableError, or OSError.
    """
    path = tour_path(reading, tour)
    there = seconds_in(read_text(path, path.name), tour)
    if gone := [step for step in seconds if step not in there]:
        raise TourFileError("no-step", f'the tour "{tour}" has no step "{gone[0]}" any more')
    times = tuple(NewTime(step, there[step], new) for step, new in seconds.items() if there[step] != new)
    others = {one.step: one.after for one in times}
    return NewTimes(change_of(path, lambda text: with_seconds(text, tour, others)), times)


def added_step(reading: Reading, tour: Key, step: Plain) -> FileChange:
    """A step at the end of a tour; raises as `new_times` does."""
    return change_of(tour_path(reading, tour), lambda text: with_step(text, tour, step))


def added_tour(reading: Reading, step: Plain) -> NewTour:
    """A new tour that begins with a step: after the others where they are written, else in a file of its own.

    Raises as `new_times` does.
    """
    path, story = new_tour_path(reading), reading.story
    taken = dict.fromkeys((tour.id for tour in story.tours), 1)
    id = next_name(FIRST, taken) if FIRST in taken else FIRST
    title = story.title.of(story.languages[0] if story.languages else "en")
    title = f"{title} {len(taken) + 1}" if taken else title
    if story.tours:
        return NewTour(title, change_of(path, lambda text: with_tour(text, id, title, step)))
    if path.exists():
        raise TourFileError("no-list", f"no tour could be read from {path.name}")
    return NewTour(title, FileChange(path, None, new_tour(id, title, step).encode()))


def new_tour_path(reading: Reading) -> Path:
    """The file in which a new tour would stand; raises as `tour_path` does."""
    if reading.story.tours:
        return tour_path(reading, reading.story.tours[0].id)
    if reading.files[0].name != MAIN:
        raise TourFileError("no-list", "a story of one file has its tours in it")
    return _own_folder(reading) / f"{SECTION}.yaml"


def _own_folder(reading: Reading) -> Path:
    """The folder of a story that its keeper may change."""
    folder = reading.folder
    if folder is None:
        raise TourFileError("no-tour", "the story lies in no folder")
    if folder.resolve().is_relative_to((resources.files() / "data").resolve()):
        raise TourFileError("shipped", "this story ships with the program and stays as it is")
    return folder
