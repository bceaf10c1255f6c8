"""The chronicles of a story, made when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from g60desk.layout.scale import Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_key import kinds_of
from g60desk.layout.timeline_window import reach
from g60desk.story.index import Index
from g60desk.story.model import Event, Key


class Annals:
    """The chronicles of a story: one for each track, and one of all its events."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._of: dict[Key, Chronicle] = {}
        self.shown = lru_cache(maxsize=2)(self._shown)

    @cached_property
    def reach(self) -> Window:
        """All of time that the story knows."""
        return reach(self.index.story)

    def of(self, track: Key) -> Chronicle:
        """The chronicle of a track; made when it is first asked for."""
        if track not in self._of:
            self._of[track] = self._chronicle(self.index.events_of(track))
        return self._of[track]

    def _shown(self, hidden: tuple[Key, ...]) -> Chronicle:
        """That of all events, without those of hidden tracks."""
        events = self.index.story.timeline.events
        return self._chronicle([event for event in events if event.track not in hidden])

    def _chronicle(self, events: Sequence[Event]) -> Chronicle:
        some = any(event.when.open for event in events if event.when is not None)
        return Chronicle(events, self.reach) if some else Chronicle(events)

    @cached_property
    def kinds(self) -> list[str]:
        """The signs of the key that the events need."""
        events = self.index.story.timeline.events
        return kinds_of([event.when for event in events if event.when], any(event.when is None for event in events))
