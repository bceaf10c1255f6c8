"""What reading a story gives: the story, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from g60desk.story.model import Story, Where
from g60desk.story.problems import Problem, Severity

Name = tuple[str, str]  # a kind of record and an id: ("event", "launch")


class Picture(msgspec.Struct, frozen=True):
    """A picture's file: its path, its size in px as shown, and the time of its last change in ns."""

    path: str
    width: int
    height: int
    changed: int


class MapSeen(msgspec.Struct, frozen=True):
    """A story's own map that can be shown: its file, and the time of its last change in ns."""

    path: str
    changed: int


class Reading(msgspec.Struct, frozen=True):
    """A story as read, with all that is wrong with it.

    `files` are those that were looked at (also the ones that could not be read), `marked` gives the errors inside a
    record by kind and id, `readable` is False when nothing could be read at all: then the story is the empty one.
    `unread` are the sections whose own file could not be read; they are empty in the story.
    `pictures` are those that can be shown, by the names that the story gives them; `map` is its own map, if it has one.
    """

    story: Story
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()
    marked: Mapping[Name, tuple[Problem, ...]] = {}
    readable: bool = True
    unread: tuple[str, ...] = ()
    places: Mapping[Name, tuple[str, int, int]] = {}
    pictures: Mapping[str, Picture] = {}
    map: MapSeen | None = None

    def where(self, kind: str, id: str) -> Where | None:
        """Where a record was written (`where("event", "launch")`); a step is `tour/step`, a cell `aspect/subject`."""
        found = self.places.get((kind, id))
        return Where(*found) if found else None

    @property
    def folder(self) -> Path | None:
        """Where the story's own files lie; None where no file was looked at."""
        return self.files[0].parent if self.files else None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that are errors."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)
