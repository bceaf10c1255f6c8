"""The words of a story with the records that say them: to find where something on a page is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from g60desk.story.ids import KINDS
from g60desk.story.model import Aspect, Cell, Record, Step, Story, Tour
from g60desk.story.phrases import plain
from g60desk.story.problems import Path
from g60desk.story.reading import Name, Reading
from g60desk.story.shapes import Kind, shape
from g60desk.story.walk import walk

LEAST, LEAST_HAN = 8, 4  # letters of a line that can be told from a line of the program's own words
UNSEEN = ("id", "file", "url", "map", "doi", "isbn")  # words that no page shows as they are written


class Said(msgspec.Struct, frozen=True):
    """What a field of a record says in a language (empty: in any); `record` is None for the head of a section."""

    record: Name | None
    section: str
    language: str
    text: str


def all_said(story: Story) -> Iterator[Said]:
    """Every text and word of a story."""
    owner: dict[type[Record], str] = {}
    names: dict[Path, Name] = {}
    for path, record in walk(story):
        if isinstance(record, Aspect | Tour):
            owner[type(record)] = record.id
        if name := _name(path, record, owner):
            names[path] = name
        whose = next((names[path[:end]] for end in range(len(path), 0, -1) if path[:end] in names), None)
        section = str(path[0]) if path else ""
        for language, text in _texts(record, story):
            yield Said(whose, section, language, text)


def _name(path: Path, record: Record, owner: dict[type[Record], str]) -> Name | None:
    """The kind and the id of a record, as a reading has them."""
    kind = KINDS.get(type(record))
    if kind is None or not path:
        return None
    id = path[-1] if isinstance(path[-1], str) else str(getattr(record, "id", ""))
    if isinstance(record, Step):
        return kind, f"{owner[Tour]}/{id}"
    return (kind, f"{owner[Aspect]}/{id}") if isinstance(record, Cell) else (kind, id)


def _texts(record: Record, story: Story) -> Iterator[tuple[str, str]]:
    kind: type[Record] = type(record)
    for field in shape(kind).fields.values():
        value: Any = getattr(record, field.name)
        if field.kind is Kind.TEXT and value:
            yield from ((language, plain(value, story, language)) for language in value.said)
        elif field.kind is Kind.WORD and value and field.name not in UNSEEN:
            yield "", str(value)


class StoryWords:
    """Finds which record says what is seen on a page."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.said = tuple(all_said(reading.story))

    def where(self, record: Name | None, section: str = "") -> tuple[str, int, int]:
        """The file, line and column of a record, or the file of a section."""
        place = self._reading.places.get(record) if record else None
        if place is not None:
            return place
        own = next((path.name for path in self._reading.files if path.stem == section), None)
        main = self._reading.files[0].name if self._reading.files else ""
        return own or main, 0, 0

    def says(self, text: str, language: str) -> Said | None:
        """The first that says these words, which may be a line of a text, or the begin of one that was cut."""
        wanted = text.rstrip("…").strip()
        if not wanted:
            return None
        part = len(wanted) >= (LEAST_HAN if language.startswith("zh") else LEAST)
        fitting = (one for one in self.said if one.language in (language, ""))
        found = [one for one in fitting if wanted == one.text or (part and wanted in one.text)]
        return min(found, key=lambda one: len(one.text), default=None)
