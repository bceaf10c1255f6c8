"""The tours of a story, told step by step to a room."""

from g60desk.story.records import NOTHING_SAID, Key, Record, Text
from g60desk.story.showing import Show, View


class Step(Record, frozen=True, kw_only=True):
    """One step of a tour: `core` is in every talk, `extra` only in the longest."""

    id: Key
    view: View
    show: Show = Show()
    say: Text = NOTHING_SAID
    short: Text = NOTHING_SAID
    notes: Text = NOTHING_SAID
    seconds: int | None = None
    core: bool = False
    extra: bool = False


class Tour(Record, frozen=True, kw_only=True):
    """A way through the story; `lengths` are the minutes of the talks that it is made for."""

    id: Key
    title: Text
    lengths: tuple[int, ...] = ()
    steps: tuple[Step, ...] = ()
