"""What a screen reader hears of a timeline beyond its picture: events that are not drawn, and sources by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, overload

from g60desk.layout.citation import citation
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_entry import event_name
from g60desk.layout.told import Told
from g60desk.story.model import Event


class Walked(Protocol):
    """All events of a picture, drawn or not, in the order in which they are walked."""

    @property
    def order(self) -> Sequence[Event]: ...


class Heard(Protocol):
    """A view of events that are walked."""

    scene: Scene
    told: Told | None

    def walk(self) -> Walked | None: ...


NOWHERE = Rect(0, 0, 0, 0)


class Undrawn(Sequence[Target]):
    """Events without a place in a picture, as targets; each is made when it is asked for, because they may be many."""

    def __init__(self, told: Told, events: Sequence[Event]) -> None:
        self._told = told
        self._events = events

    def __len__(self) -> int:
        return len(self._events)

    @overload
    def __getitem__(self, at: int) -> Target: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Target]: ...
    def __getitem__(self, at: int | slice) -> Target | Sequence[Target]:
        if isinstance(at, slice):
            return Undrawn(self._told, self._events[at])
        event = self._events[at]
        chosen = str(self._told.state.selection) == f"event:{event.id}"
        text = self._told.text(event.text)
        return Target("event", event.id, NOWHERE, NOWHERE, event_name(self._told, event), text, chosen=chosen)

    def __iter__(self) -> Iterator[Target]:
        return (self[at] for at in range(len(self)))


class Ears:
    """Tells of one timeline, or of histories."""

    def __init__(self, view: Heard) -> None:
        self._view = view
        self._known: tuple[Scene, Undrawn] | None = None  # for the picture that was last asked about

    @property
    def heading(self) -> str:
        """What the list of the events that are not drawn is called."""
        told = self._view.told
        return told.words("timeline.undrawn", n=len(self.undrawn)) if told is not None else ""

    @property
    def undrawn(self) -> Sequence[Target]:
        """The events of the shown tracks that have no mark of their own in the picture, in the order of time."""
        scene, told, walk = self._view.scene, self._view.told, self._view.walk()
        if told is None or walk is None:
            return ()
        if self._known is None or self._known[0] is not scene:
            drawn = {target.key for target in scene.targets if target.kind == "event"}
            self._known = scene, Undrawn(told, [event for event in walk.order if event.id not in drawn])
        return self._known[1]

    def describe(self, target: Target) -> str:
        """The text of a target; of an event its sources as well, by name and with the place in them."""
        told = self._view.told
        event = told.index.event(target.key) if told is not None and target.kind == "event" else None
        if told is None or event is None or not event.cite:
            return target.text
        named = [(told.index.source(cite.source), cite.at) for cite in event.cite]
        sources = [" ".join((citation(told, source), at)).strip() for source, at in named if source is not None]
        said = told.words(
            "timeline.from_sources", n=len(sources), sources=told.words("timeline.semicolon").join(sources)
        )
        blank = "" if told.language.startswith("zh") else " "
        return f"{target.text}{blank}{said}".strip()
