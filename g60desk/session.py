"""The only thing that changes: the story that is open and the state in which it is shown.

Every window and view connects to the same session, so that two of them can never drift apart.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from g60desk.state import Selection, State, known
from g60desk.story.index import Index
from g60desk.story.reading import Reading

MOST_JUMPS = 100


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
        self.reading = reading
        self.index = Index(reading.story)
        self._jumps.clear()
        before = self.state
        self.state = msgspec.structs.replace(before, **_kept(self.index, before))
        self.story_changed.emit()
        if self.state != before:
            self.changed.emit(before, self.state)

    def change(self, **fields: Any) -> None:
        """Change fields of the state and tell everyone once; unknown fields raise AttributeError."""
        before = self.state
        after = msgspec.structs.replace(before, **fields)
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
        """Be where the last jump began, in the present language and colours; False where that is not one step away."""
        if not self._jumps or _place(self._jumps[-1][1]) != _place(self.state):
            return False
        begun, _ = self._jumps.pop()
        now = self.state
        self.change(**{**msgspec.structs.asdict(begun), "language": now.language, "theme": now.theme})
        return True

    def pick(self, kind: str, key: str) -> None:
        """Select a record; the same one again lets go of it."""
        wish = Selection(kind, key)
        self.change(selection=None if self.state.selection == wish else wish)


def _kept(index: Index, state: State) -> dict[str, Any]:
    """What has to change in a state so that it names nothing that the story does not have."""
    languages = index.story.languages
    fields: dict[str, Any] = {}
    if state.phase not in index.phases:
        fields["phase"] = ""
    if state.page not in index.charts:
        fields["page"] = ""
    for name in ("selection", "opened"):
        chosen = getattr(state, name)
        if chosen is not None and not known(index, chosen):
            fields[name] = None
    for name in ("hidden", "folded", "order"):
        fields[name] = tuple(key for key in getattr(state, name) if key in index.tracks)
    if state.language not in languages and languages:
        fields["language"] = languages[0]
    return fields


def _place(state: State) -> State:
    """A state without what may change while one stays where one is."""
    return msgspec.structs.replace(state, language="", theme="paper")
