"""A story looked up by its ids: each table is made at the first question and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from g60desk.story.in_time import in_time
from g60desk.story.model import (
    Aspect,
    Cell,
    Chart,
    Era,
    Event,
    Figure,
    Line,
    Note,
    Phase,
    Place,
    Region,
    Source,
    Stop,
    Story,
    Subject,
    Tour,
    Track,
)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


class Numbered(NamedTuple):
    """A source with the number under which the views cite it, from 1 in the order of the story."""

    number: int
    source: Source


class Index:
    """The records of one story by id; a record that is not there is simply not in its table."""

    def __init__(self, story: Story) -> None:
        self.story = story

    @cached_property
    def phases(self) -> Mapping[str, Phase]:
        return _by_id(self.story.phases)

    @cached_property
    def sources(self) -> Mapping[str, Numbered]:
        return {source.id: Numbered(number, source) for number, source in enumerate(self.story.sources, 1)}

    @property
    def figures(self) -> Mapping[str, Figure]:
        return self.story.figures

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        return _by_id(self.story.notes)

    @cached_property
    def tracks(self) -> Mapping[str, Track]:
        return _by_id(self.story.timeline.tracks)

    @cached_property
    def eras(self) -> Mapping[str, Era]:
        return _by_id(self.story.timeline.eras)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        return _by_id(self.story.timeline.events)

    @cached_property
    def dated_in_time(self) -> tuple[Event, ...]:
        """The dated events by the bounds of their dates; those with the same bounds by track, then as in the story."""
        tracks = self.story.timeline.tracks
        return in_time(event for track in tracks for event in self.events_of(track.id))

    @cached_property
    def place_in_time(self) -> Mapping[str, int]:
        """Where each event stands in `dated_in_time`."""
        return {event.id: place for place, event in enumerate(self.dated_in_time)}

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        return _by_id(self.story.network.regions)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return _by_id(self.story.network.places)

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        return _by_id(self.story.network.lines)

    @cached_property
    def subjects(self) -> Mapping[str, Subject]:
        return _by_id(self.story.comparison.subjects)

    @cached_property
    def aspects(self) -> Mapping[str, Aspect]:
        return _by_id(self.story.comparison.aspects)

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """What the aspects say of the subjects, by `ASPECT/SUBJECT`."""
        return {
            f"{aspect.id}/{subject}": cell for aspect in self.aspects.values() for subject, cell in aspect.cells.items()
        }

    @cached_property
    def charts(self) -> Mapping[str, Chart]:
        return _by_id(self.story.statistics.charts)

    @cached_property
    def tours(self) -> Mapping[str, Tour]:
        return _by_id(self.story.tours)

    def figure(self, id: str) -> Figure | None:
        """The figure with this id."""
        return self.figures.get(id)

    def event(self, id: str) -> Event | None:
        """The event with this id."""
        return self.events.get(id)

    def place(self, id: str) -> Place | None:
        """The place with this id."""
        return self.places.get(id)

    def source(self, id: str) -> Source | None:
        """The source with this id."""
        found = self.sources.get(id)
        return found.source if found else None

    def number(self, source: str) -> int:
        """The number of a source, from 1; 0 when there is no such source."""
        found = self.sources.get(source)
        return found.number if found else 0

    def notes_about(self, id: str) -> tuple[Note, ...]:
        """The editor's notes that concern the record with this id."""
        return self._notes_about.get(id, ())

    def stops_of(self, subject: Subject) -> tuple[Stop, ...]:
        """The stops along a subject's line: its own, else the places that its line on the map goes through."""
        line = self.lines.get(subject.line)
        return subject.stops or tuple(Stop(place=place) for place in (line.through if line else ()))

    def events_of(self, track: str) -> tuple[Event, ...]:
        """The events of a track, in the order of the story."""
        return self._events_of.get(track, ())

    def leading_to(self, event: str) -> tuple[Event, ...]:
        """The events that lead to this one."""
        return self._leading_to.get(event, ())

    def following(self, event: str) -> tuple[Event, ...]:
        """The events of which it is known that they come after this one."""
        return self._following.get(event, ())

    @cached_property
    def _notes_about(self) -> Mapping[str, tuple[Note, ...]]:
        return _grouped((name, note) for note in self.story.notes for name in note.about)

    @cached_property
    def _events_of(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((event.track, event) for event in self.story.timeline.events)

    @cached_property
    def _leading_to(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((name, event) for event in self.story.timeline.events for name in event.leads_to)

    @cached_property
    def _following(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((event.after, event) for event in self.story.timeline.events if event.after)


def _by_id(records: Iterable[T]) -> dict[str, T]:
    return {record.id: record for record in records}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for name, record in pairs:
        groups.setdefault(name, []).append(record)
    return {name: tuple(records) for name, records in groups.items()}
