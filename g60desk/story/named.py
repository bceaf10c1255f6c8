"""A record named from outside its section: as `KIND:ID`, or by its id alone where its kind goes without saying.

Ids of one kind differ, those of two kinds need not: an event and a place may both be called `launch`.  An id alone
stands for the kind that is seen in the view where it is named, else for the first kind that has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from g60desk.story.index import Index
from g60desk.story.model import View

TABLES: dict[str, str] = {  # kind -> table of the index, in the order in which an id alone is looked up
    "event": "events",
    "place": "places",
    "line": "lines",
    "figure": "figures",
    "chart": "charts",
    "aspect": "aspects",
    "subject": "subjects",
    "phase": "phases",
    "era": "eras",
    "source": "sources",
    "note": "notes",
}
MADE = ("cell", "picture", "sum", "stop")  # kinds whose keys are made of other ids
FIRST: dict[str, tuple[str, ...]] = {
    View.TIMELINE: ("event", "era"),
    View.NETWORK: ("place", "line"),
    View.COMPARISON: ("subject", "aspect", "cell"),
    View.STATISTICS: ("figure", "chart"),
    View.SOURCES: ("source", "note", "figure"),
}
EVERYTHING = "source:"  # the list of all sources


class Named(NamedTuple):
    """A record by its kind and key."""

    kind: str
    key: str


def has_record(index: Index, kind: str, key: str) -> bool:
    """True when the story has the record; the list of all sources is always there."""
    if kind == "cell":
        aspect, _, subject = key.partition("/")
        return aspect in index.aspects and subject in index.aspects[aspect].cells
    if kind == "source" and not key:
        return True
    if kind == "stop":
        subject, _, number = key.rpartition("/")
        found = index.subjects.get(subject)
        return found is not None and number in {str(n) for n, _ in enumerate(index.stops_of(found), 1)}
    if kind == "method":
        return key == "strips"
    if kind == "picture":
        return key in index.events and index.events[key].media is not None
    if kind == "sum":
        role, phase, year = (*key.split("/"), "", "")[:3]
        return role in ("people", "area") and phase in index.phases and (not year or year.isdecimal())
    return key in table(index, kind)


def table(index: Index, kind: str) -> Mapping[str, Any]:
    """The records of a kind by their ids; none of a kind that there is not."""
    return getattr(index, TABLES[kind]) if kind in TABLES else {}


def record_named(index: Index, view: str, text: str) -> Named | None:
    """The record that a text names in a step of this view; None where the story has none."""
    if not text:
        return None
    if ":" in text:
        kind, _, key = text.partition(":")
        return Named(kind, key) if has_record(index, kind, key) else None
    return next((Named(kind, text) for kind in _order(view) if has_record(index, kind, text)), None)


def name_of(index: Index, view: str, record: Named) -> str:
    """The shortest text that names a record in a step of this view."""
    if record.key and record_named(index, view, record.key) == record:
        return record.key
    return f"{record.kind}:{record.key}"


def _order(view: str) -> Iterator[str]:
    """The kinds in the order in which an id alone is looked up."""
    yield from dict.fromkeys((*FIRST.get(view, ()), *TABLES, "cell"))
