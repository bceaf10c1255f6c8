"""What is said of events that are folded into one ring: how many they are, their titles, and where the ring leads."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.scale import Window, padded
from g60desk.layout.scene import Later
from g60desk.layout.timeline_window import key_of
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key, Text
from g60desk.story.phrases import plain

MOST_TITLES = 12  # that a screen reader hears of a ring


class Folded(msgspec.Struct, frozen=True, gc=False):
    """What a ring stands for: the ids and the titles of its first events, and how many there are.

    `extent` is the time that they cover, `name` its own, `key` that of the window in which its events come apart.
    """

    ids: tuple[Key, ...]
    titles: Later
    count: int
    extent: Window
    name: str
    key: str


def folded_of(told: Told, events: Sequence[Event], count: int, extent: Window, among: Text) -> Folded:
    """What a ring of so many events stands for: these are the first, `extent` is the time that they cover.

    `among` names what they belong to.
    """
    first, between = events[:MOST_TITLES], told.words("timeline.semicolon")
    story, language = told.story, told.language  # what is kept is not to keep a state

    def titles() -> str:
        return between.join(plain(event.short or event.title, story, language) for event in first)

    name = told.words("timeline.several", n=count, track=told.text(among))
    return Folded(tuple(event.id for event in first), Later(titles), count, extent, name, key_of(padded(extent)))
