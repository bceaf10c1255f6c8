"""An event as it is drawn and said: its mark, its words, whether it is heavy or dim, and what a screen reader says."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.targets import Later
from g60desk.layout.text import Flow
from g60desk.layout.timeline_labels import event_labels
from g60desk.layout.timeline_marks import Mark, mark_of
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event, Standing
from g60desk.story.wording import worded_date


class Entry(msgspec.Struct, frozen=True, gc=False):
    """An event as it is to be drawn: its mark, its words from the longest on, what a screen reader says."""

    event: Event
    mark: Mark
    labels: tuple[Flow, ...]
    named: str | Later
    said: str | Later
    heavy: bool = False
    dim: bool = False

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self.named)


def entry_for(told: Told, frame: Frame, scale: Scale, event: Event, worded: bool) -> Entry:
    """An event as it is to be drawn."""
    assert event.when is not None
    heavy, dim = emphasis(told, event, come_until(told))
    labels = event_labels(told, frame, event, heavy) if worded or heavy else ()
    return Entry(event, mark_of(event.when, scale, frame), labels, *said_of(told, event), heavy, dim)


def said_of(told: Told, event: Event) -> tuple[str, str]:
    """What a screen reader says of an event: its name, and its text."""
    return event_name(told, event), told.text(event.text)


def event_name(told: Told, event: Event) -> str:
    """Title, date in words, number of sources and how well they support it, for a screen reader."""
    when = worded_date(event.when, told.language) if event.when else told.words("timeline.not_dated")
    count = (
        told.words("timeline.one_source") if len(event.cite) == 1 else told.words("timeline.sources", n=len(event.cite))
    )
    if event.standing in (Standing.CONFIRMED, Standing.DISPUTED):
        count = told.words(f"timeline.{event.standing}", sources=count)
    return told.words("timeline.event_says", title=told.text(event.title), date=when, sources=count)


def emphasis(told: Told, event: Event, until: float | None) -> tuple[bool, bool]:
    """Whether an event is heavy (selected, or of the selected place) and whether it is dim (later than `until`)."""
    chosen = told.state.selection
    related = chosen is not None and chosen.kind == "place" and chosen.key in event.places
    heavy = related or (chosen is not None and chosen.kind == "event" and chosen.key == event.id)
    unrelated = chosen is not None and chosen.kind == "place" and not related
    late = until is not None and event.when is not None and extent(event.when)[0] >= until
    return heavy, unrelated or (not heavy and late)
