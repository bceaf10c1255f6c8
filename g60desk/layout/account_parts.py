"""What the accounts of all kinds of record share."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from g60desk.layout.told import Told
from g60desk.story.model import Cites, Key, Note, Standing, Text

Row = tuple[str, str]  # (name, what it is)


class Account(msgspec.Struct, frozen=True):
    """An account: `value` is set large, `what` says what it is, `figures` go with it.

    `notes` are (title, text, ``note:ID`` or nothing), `standing` says in words how well it is supported.  `leads` are
    (``kind:key``, words) of records to which it leads, under the heading `led`.
    """

    kind: str
    value: str
    what: str = ""
    rows: tuple[Row, ...] = ()
    cites: Cites = Cites()
    standing: str = ""
    notes: tuple[tuple[str, str, str], ...] = ()
    figures: tuple[Key, ...] = ()
    large: bool = False
    led: str = ""
    leads: tuple[tuple[str, str], ...] = ()


def notes_about(told: Told, own: Text, *keys: Key) -> tuple[tuple[str, str, str], ...]:
    """A record's own note, and the editor's notes of the story that concern any of `keys`, as in an account."""
    found = [("", told.text(own), "")] if own else []
    notes = {note.id: note for key in keys for note in told.index.notes_about(key)}
    return (*found, *((told.text(note.title), note_text(told, note), f"note:{note.id}") for note in notes.values()))


def note_text(told: Told, note: Note) -> str:
    """All that an editor's note says, as one paragraph."""
    between = "" if told.language.startswith("zh") else " "
    return between.join(told.text(part) for part in (note.says, note.others, note.text) if part)


def number_of(told: Told, name: str, badge: str) -> list[Row]:
    """The number of a road as a row, where its name does not say it."""
    return [(told.words("drawer.road_number"), badge)] if badge and badge not in name else []


def joined(many: Iterable[Cites]) -> Cites:
    """The sources of several statements, each once."""
    return Cites(dict.fromkeys(cite for cites in many for cite in cites))


def standing_words(told: Told, standing: Standing | None) -> str:
    """A standing in words; empty for none."""
    return told.words(f"drawer.{standing.replace('-', '_')}") if standing else ""
