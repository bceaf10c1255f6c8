"""The only thing that changes: the story that is open and the state in which it is shown.

Every window and view connects to the same session, so that two of them can never drift apart.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from g60desk.state import LINES, LOOKS, PLACES, Selection, State, changed, known, looks_of
from g60desk.story.index import Index
from g60desk.story.measures import measure_of
from g60desk.story.reading import Reading

MOST_JUMPS = 100
_PLACE = tuple(name for name in State.__struct_fields__ if name not in (*LOOKS, "day", "playing"))


class Session(QObject):
    """One show of one story."""

    story_changed = Signal()  # emitted when another story, or another version of it, has been opened
    changed = Signal(object, object)  # emitted after any change of the state, with the state before and after

    def __init__(self, reading: Reading, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = reading
        self.index = Index(reading.story)
        self.state = state
        self._jumps: deque[tuple[State, State]] = deque(maxlen=MOST_JUMPS)  # from where to where

    def open(self, reading: Reading) -> None:
        """Show another reading; what the state names and the new story lacks is dropped, the rest keeps its place."""
        another = reading.story.title != self.reading.story.title
        self.reading = reading
        self.index = Index(reading.story)
        self._jumps.clear()
        before = self.state
        self.state = msgspec.structs.replace(before, **_kept(self.index, before, another))
        self.story_changed.emit()
        if self.state != before:
            self.changed.emit(before, self.state)

    def change(self, **fields: Any) -> None:
        """Change fields of the state and tell everyone once; unknown fields raise AttributeError."""
        before = self.state
        after = changed(before, fields)
        if after != before:
            self.state = after
            self.changed.emit(before, after)

    def jump(self, **fields: Any) -> None:
        """Change fields to be somewhere else, so that `step_back` leads here again."""
        before = self.state
        self.change(**fields)
        if self.state != before:
            self._jumps.append((before, self.state))

    def step_back(self) -> bool:
        """Be where the last jump began, in the present language and colours; False where that is not one step away.

        Story time stands still there; where it has run on since the jump, it keeps its day.
        """
        if not self._jumps or _place(self._jumps[-1][1]) != _place(self.state):
            return False
        begun, jumped = self._jumps.pop()
        now = self.state
        day = begun.day if now.day == jumped.day else now.day
        self.change(**{**msgspec.structs.asdict(begun), **looks_of(now), "day": day, "playing": False})
        return True

    def forget(self) -> None:
        """Let no jump lead back any more."""
        self._jumps.clear()

    def pick(self, kind: str, key: str, along: str = "") -> None:
        """Select a record, come to along a line or not; the same one again lets go of it."""
        wish = Selection(kind, key)
        if self.state.selection == wish:
            self.change(selection=None)
        else:
            self.change(selection=wish, along=along)


def _kept(index: Index, state: State, another: bool) -> dict[str, Any]:
    """What has to change in a state so that it names nothing that the story does not have, nor a day of `another`."""
    languages = index.story.languages
    fields: dict[str, Any] = {"playing": False}
    if another:
        fields |= {"day": None, "stretch": None, "span": None, "closer": None}
    if state.phase not in index.phases:
        fields["phase"] = ""
    if state.page not in index.charts and state.page not in (PLACES, LINES):
        fields["page"] = ""
    for name in ("selection", "opened"):
        chosen = getattr(state, name)
        if chosen is not None and not known(index, chosen):
            fields[name] = None
    for name in ("hidden", "folded", "order"):
        fields[name] = tuple(key for key in getattr(state, name) if key in index.tracks)
    if not all(key in index.subjects for key in state.pair):
        fields["pair"] = ()
    if all(source.type != state.sources_of for source in index.story.sources):
        fields["sources_of"] = ""
    if all(source.language != state.sources_in for source in index.story.sources):
        fields["sources_in"] = ""
    if state.beside not in index.places:
        fields["beside"] = ""
    if state.along not in index.lines:
        fields["along"] = ""
    if state.unit and measure_of(index.story, state.unit) is None:
        fields["unit"] = ""
    if state.language not in languages and languages:
        fields["language"] = languages[0]
    return fields


def names_what_is_there(index: Index, state: State) -> bool:
    """True where a story has all that a state names."""
    return msgspec.structs.replace(state, **_kept(index, state, False)) == msgspec.structs.replace(state, playing=False)


def _place(state: State) -> State:
    """A state without what may change while one stays where one is."""
    return msgspec.structs.replace(State(), **{name: getattr(state, name) for name in _PLACE})
