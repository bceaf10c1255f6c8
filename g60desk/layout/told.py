"""A story as it is told in one language: the place where layout asks for words, numbers and source plates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from g60desk.layout.names import Names, names_in, whole_names
from g60desk.layout.plates import Plate, plate_label
from g60desk.layout.text import Piece, Span
from g60desk.state import Selection, State
from g60desk.story.dates import Date
from g60desk.story.derive import Resolved, resolve
from g60desk.story.index import Index
from g60desk.story.measures import Measure, measure_of, told_in
from g60desk.story.model import Cites, NetworkLayout, Phase, Standing, Story, Text
from g60desk.story.phrases import pieces, plain
from g60desk.story.quantities import Quantity
from g60desk.story.reading import Picture
from g60desk.story.wording import Worded
from g60desk.words import Words

SINGLE = Standing.SINGLE


class Told:
    """A story, its index and the interface's words, in one language; `state` says what is chosen and opened.

    `folder` is where the story's own files lie, such as a map; None where it has none.  `unread` are the sections
    that could not be read, `pictures` what was found of the story's pictures, by the names that it gives them.
    `today` is the day number of the day on which it is told; None where that does not matter.
    """

    def __init__(
        self,
        story: Story,
        index: Index,
        words: Words,
        state: State,
        folder: Path | None = None,
        unread: Sequence[str] = (),
        pictures: Mapping[str, Picture] | None = None,
        today: int | None = None,
    ) -> None:
        self.today = today
        self.folder = folder
        self.unread = unread
        self.pictures = pictures or {}
        self.story = story
        self.index = index
        self.words = words
        self.state = state
        self.language = state.language
        self._figures: dict[str, Resolved] = {}

    def in_state(self, state: State) -> Told:
        """The same story told in another state."""
        return Told(self.story, self.index, self.words, state, self.folder, self.unread, self.pictures, self.today)

    @cached_property
    def printed(self) -> Told:
        """The same with figures as printed: a headline is what the story says, whatever unit is chosen."""
        return self.in_state(msgspec.structs.replace(self.state, unit="")) if self.state.unit else self

    @property
    def has_story(self) -> bool:
        """True when there is a story to tell, and not the empty one that stands in for none."""
        return bool(self.story.title)

    @property
    def fallback(self) -> str:
        """The language that stands in for a missing text."""
        return self.story.languages[0] if self.story.languages else "en"

    @cached_property
    def _names(self) -> Names:
        """The names of places in a language that is written without blanks: its lines may end anywhere else."""
        places = [place.name for place in self.story.network.places]
        stops = [stop.name for subject in self.story.comparison.subjects for stop in subject.stops]
        return names_in([text.said.get(self.language, "") for text in (*places, *stops)])

    @cached_property
    def source_numbers(self) -> dict[str, int]:
        """The number of each source in the story's list, from 1."""
        return {source.id: number for number, source in enumerate(self.story.sources, 1)}

    @cached_property
    def phase(self) -> Phase | None:
        """The phase that is shown: the last that has begun by the day of the story time, None before the first.

        Without a day it is the chosen one, else the last.
        """
        phases, day = self.story.phases, self.state.day
        if day is not None:
            begun = [one for one in phases if one.begins.earliest is not None and one.begins.earliest <= day]
            return begun[-1] if begun else None
        return self.index.phases.get(self.state.phase) or (phases[-1] if phases else None)

    @cached_property
    def layout(self) -> NetworkLayout:
        """How the network is laid out: as the state says, but straight where no place has coordinates."""
        places = self.story.network.places
        if places and all(place.lat is None or place.lon is None for place in places):
            return NetworkLayout.STRAIGHT
        return self.state.layout

    @cached_property
    def ahead_from(self) -> Date | None:
        """When the first phase that the shown one has not reached begins; None where all are reached."""
        ahead = [phase.begins for phase in self.story.phases if not self.reached(phase.id)]
        return min(ahead, key=lambda date: date.sort_key, default=None)

    def reached(self, phase: str) -> bool:
        """True when the phase with this id has begun in the phase that is shown."""
        order = [p.id for p in self.story.phases]
        shown = self.phase
        if shown is None:
            return self.state.day is None or phase not in order
        return phase not in order or order.index(phase) <= order.index(shown.id)

    def text(self, text: Text) -> str:
        """The words of a text with its figures put in, as one plain string."""
        return plain(text, self.story, self.language, self.measure)

    def spans(self, text: Text) -> list[Piece]:
        """The words of a text as spans, its figures kept whole; no plates."""
        found: list[Piece] = []
        for part in pieces(text, self.story, self.language, self.measure):
            if isinstance(part, str):
                found += whole_names(part, self._names)
            else:
                found += self.in_spans(part.words)
        return found

    def in_spans(self, said: Worded) -> list[Piece]:
        """A figure in a sentence, kept whole; what is told beside a yardstick is long, and may break before that."""
        if self.measure is None or self.measure.size is None:
            return [Span(said.joined(), whole=True)]
        number = f"{said.qualifier}{said.gap if said.qualifier else ''}{said.number}"
        return [Span(number, whole=True), Span((" " if said.glue and said.unit else "") + said.unit)]

    def named(self, said: str) -> list[Piece]:
        """Words as spans, in which no name of a place is broken."""
        return list(whole_names(said, self._names))

    def statement(self, text: Text, plate: Plate | None) -> list[Piece]:
        """A text followed by its plate, if it has one."""
        return [*self.spans(text), *([plate] if plate else [])]

    @cached_property
    def measure(self) -> Measure | None:
        """What figures of its kind are told in; None for as printed."""
        return measure_of(self.story, self.state.unit) if self.state.unit else None

    def figure(self, key: str) -> Resolved:
        """A figure with its value, sources and standing, in the unit it is told in; raises ValueError as `given`."""
        found = self.given(key)
        if self.measure is None:
            return found
        return msgspec.structs.replace(found, quantity=self.in_unit(found.quantity))

    def given(self, key: str) -> Resolved:
        """A figure as it is printed; raises ValueError where it cannot be derived."""
        found = self._figures.get(key)
        if found is None:
            found = self._figures[key] = resolve(self.story, key)
        return found

    def in_unit(self, one: Quantity) -> Quantity:
        """A quantity in the unit that it is told in."""
        return told_in(one, self.measure)

    def plate(
        self, kind: str, key: str, cites: Cites, standing: Standing | None = None, note: bool = False
    ) -> Plate | None:
        """The plate for a record's sources; None when it has none."""
        if not cites:
            return None
        chosen = self.state.opened == Selection(kind, key)
        label = plate_label(cites, self.source_numbers)
        name = self.words("plate.says", label=label)
        return Plate(label, f"{kind}:{key}", name, str(standing or SINGLE), note, chosen)

    def figure_plate(self, key: str) -> Plate | None:
        """The plate for a figure."""
        found = self.figure(key)
        return self.plate("figure", key, found.cites, found.standing, bool(self.story.figures[key].note))

    def plates(self, found: Sequence[Plate | None]) -> list[Piece]:
        """Those plates that there are."""
        return [plate for plate in found if plate is not None]
