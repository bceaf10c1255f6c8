"""The histories that are compared: each subject with the dated events of its track and the moment when it began."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

import msgspec

from g60desk.layout.compared_subject import is_spine
from g60desk.layout.comparison_choice import paired
from g60desk.layout.scale import Window
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.index import Index
from g60desk.story.model import Key, Subject
from g60desk.story.since import beginning_of, zero_of


class History(msgspec.Struct, frozen=True):
    """One subject's history: its dated events, how many more have no date, and when it began.

    `zero` is the moment from which its years are counted, None where its beginning is not known; `told` is from the
    first day that anything is known of it to the last.
    """

    subject: Subject
    spine: bool
    begin: Date | None
    zero: float | None
    chronicle: Chronicle
    undated: int
    told: Window | None

    @property
    def key(self) -> Key:
        return self.subject.id

    @property
    def lasted(self) -> float:
        """The days from its beginning to the last that is told of it; the least where one of both is lacking."""
        return self.told[1] - self.zero if self.told is not None and self.zero is not None else -inf


class Histories:
    """All histories of a story, made once for it."""

    def __init__(self, told: Told) -> None:
        self.index: Index = told.index
        self.annals = Annals(told.index)
        self.all: tuple[History, ...] = tuple(self._history(told, one) for one in told.story.comparison.subjects)

    def _history(self, told: Told, subject: Subject) -> History:
        events = told.index.events_of(subject.track) if subject.track else ()
        chronicle = self.annals.of(subject.track) if subject.track else Chronicle(())
        begin = beginning_of(subject.begins)
        known = begin is not None and begin.earliest is not None and begin.latest is not None
        dates = [event.when for event in chronicle.events if event.when] + ([subject.begins] if subject.begins else [])
        spans = [extent(date) for date in dates]
        whole = (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None
        zero = zero_of(begin) if begin is not None and known else None
        undated = sum(event.when is None for event in events)
        return History(subject, is_spine(told, subject), begin if known else None, zero, chronicle, undated, whole)

    @property
    def by_track(self) -> Mapping[Key, History]:
        """The histories by the tracks of their events; of two with one track the first."""
        return {one.subject.track: one for one in reversed(self.all) if one.subject.track}

    def shown(self, told: Told) -> tuple[History, ...]:
        """Those of the subjects in focus, else all, from the top row down.

        By the calendar the one that began first stands first; by years since each began, the one that is told for
        longest.  What has no beginning comes last.
        """
        some = [one for one in self.all if one.key in told.state.pair] if paired(told) else self.all
        return tuple(sorted(some, key=_told_for if told.state.since else _begun))


def _begun(one: History) -> tuple[float, float]:
    return one.begin.sort_key if one.begin is not None else (inf, inf)


def _told_for(one: History) -> float:
    return -one.lasted
