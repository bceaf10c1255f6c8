"""The words and marks of a track's events on one sheet, set once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.targets import Later
from g60desk.layout.text import Flow
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_entry import Entry, emphasis, said_of
from g60desk.layout.timeline_folded import MOST_TITLES, Folded, folded_of
from g60desk.layout.timeline_labels import brief_width, event_labels
from g60desk.layout.timeline_marks import mark_of, reach_of
from g60desk.layout.timeline_placed import Packer
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Text

BEFORE_ALL = 4  # the weight of a selected event: above any that a story gives
RELATED = 3
MOST_FOLDED = 2048  # rings of one track of which is kept what is said
REACH = 2.0**22  # px on both sides of a day, within which no mark is cut


class Shelf(NamedTuple):
    """What has been set of a track's events: words by number, emphasis and whether their plate is lit; what is said of
    them; what is said of rings.  `packers` are those of a crowded track by what was selected and by rows.
    """

    flows: dict[tuple[int, bool, bool], tuple[Flow, ...]]
    widths: dict[tuple[int, bool], tuple[float, ...]]
    said: dict[int, tuple[str, str]]
    folded: dict[tuple[tuple[int, ...], int, Window], Folded]
    packers: dict[tuple[object, int], Packer]


def empty_shelf() -> Shelf:
    """Nothing set yet."""
    return Shelf({}, {}, {}, {}, {})


class TrackWording:
    """What packing and drawing ask of a track's events.

    The lightest have words from `calm_until` px for a day on: with narrower days the sheet would be full of them.  In a
    `mute` track only what is selected has some, in a `brief` one there are short forms alone.
    """

    def __init__(
        self,
        told: Told,
        frame: Frame,
        chronicle: Chronicle,
        shelf: Shelf,
        calm_until: float,
        *,
        mute: bool = False,
        brief: bool = False,
    ) -> None:
        self.chronicle = chronicle
        self.told = told
        self._frame = frame
        self._calm_until = calm_until
        self._mute = mute
        self._brief = brief
        self._scale = lru_cache(maxsize=4)(_endless)
        self.shelf = shelf
        self.heavy = _heavy(chronicle, told.state.selection)

    def mark(self, number: int, per_day: float, origin: float) -> tuple[float, float]:
        """From where to where the mark runs, when a day is so many px wide and the px count from a day number."""
        when = self.chronicle.events[number].when
        assert when is not None
        if when.earliest is not None and when.latest is not None:
            return reach_of(when, per_day, origin, self._frame)
        mark = mark_of(when, self._scale(per_day, origin), self._frame)
        return mark.x0, mark.x1

    def widths(self, number: int, per_day: float) -> tuple[float, ...]:
        """The widths of its words, longest first."""
        event = self.chronicle.events[number]
        calm = self._mute or (event.weight == 1 and per_day < self._calm_until)
        if calm and not self.is_heavy(number):
            return ()
        key = number, self.is_heavy(number)
        if key not in self.shelf.widths:
            width = brief_width(self.told, self._frame, event, key[1]) if self._brief else None
            found = (width,) if width is not None else tuple(flow.width for flow in self.flows(number))
            self.shelf.widths[key] = found
        return self.shelf.widths[key]

    def weight(self, number: int) -> int:
        """Its weight; one that is selected comes before all."""
        return self.heavy.get(number) or self.chronicle.events[number].weight

    def is_heavy(self, number: int) -> bool:
        """True for the selected event, and for those of the selected place."""
        return number in self.heavy

    def flows(self, number: int) -> tuple[Flow, ...]:
        """The words themselves."""
        event = self.chronicle.events[number]
        opened = self.told.state.opened
        key = number, self.is_heavy(number), opened is not None and str(opened) == f"event:{event.id}"
        if key not in self.shelf.flows:
            self.shelf.flows[key] = event_labels(self.told, self._frame, event, key[1], self._brief)
        return self.shelf.flows[key]

    def said(self, number: int) -> tuple[str, str]:
        """What a screen reader says of an event: its name, and its text."""
        if number not in self.shelf.said:
            self.shelf.said[number] = said_of(self.told, self.chronicle.events[number])
        return self.shelf.said[number]

    def folded(self, numbers: Sequence[int], count: int, extent: Window, among: Text) -> Folded:
        """What is said of a ring of so many events, of which these are the first; `among` names the track."""
        asked = tuple(numbers[:MOST_TITLES]), count, extent
        found = self.shelf.folded.get(asked)
        if found is None:
            if len(self.shelf.folded) >= MOST_FOLDED:
                self.shelf.folded.clear()
            first = [self.chronicle.events[i] for i in asked[0]]
            found = self.shelf.folded[asked] = folded_of(self.told, first, count, extent, among)
        return found

    def entry(self, number: int, scale: Scale, until: float | None, worded: bool) -> Entry:
        """The event as it is to be drawn on a scale; events from the day `until` on are dim."""
        event = self.chronicle.events[number]
        assert event.when is not None
        heavy, dim = emphasis(self.told, event, until)
        labels = self.flows(number) if worded else ()
        named, said = Later(lambda: self.said(number)[0]), Later(lambda: self.said(number)[1])
        return Entry(event, mark_of(event.when, scale, self._frame), labels, named, said, heavy, dim)


def _heavy(chronicle: Chronicle, chosen: Selection | None) -> dict[int, int]:
    """The weights of what is selected, by number."""
    if chosen is None or chosen.kind not in ("event", "place"):
        return {}
    if chosen.kind == "event":
        number = chronicle.numbers.get(chosen.key)
        return {number: BEFORE_ALL} if number is not None else {}
    return {i: RELATED for i, event in enumerate(chronicle.events) if chosen.key in event.places}


def _endless(per_day: float, origin: float) -> Scale:
    """A scale that begins at a day number and cuts no mark."""
    return Scale(origin - REACH / per_day, origin + REACH / per_day, -REACH, REACH)
