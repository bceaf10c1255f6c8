"""Takes back what was chosen or how it is shown, and does it again: choices, reach, size, pictures, km, tracks."""

from __future__ import annotations

from collections import deque
from typing import Any

from PySide6.QtCore import QObject

from g60desk.shell.desk import Desk
from g60desk.state import State

FIELDS = ("selection", "beside", "along", "reach", "sized", "unit", "sorts", "compared", "stretch", "pair",
          "aspects_by", "aspects_of", "since", "hidden", "folded", "order", "evidence", "sources_by", "sources_of",
          "sources_in", "standing", "closer")  # fmt: skip
MOST = 200  # steps
GLIDING = "stretch"

Step = tuple[dict[str, Any], dict[str, Any]]  # the fields that were changed: before, and after


class Undoing(QObject):
    """Listens to one session, whoever changes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._done: deque[Step] = deque(maxlen=MOST)
        self._undone: list[Step] = []
        self._own = False  # while the session changes because this asks for it
        desk.session.changed.connect(self._changed)
        desk.session.story_changed.connect(self.forget)

    def undo(self) -> None:
        """Take the last step back, else what was written into the story's files last; say so where there is none."""
        if not self._done:
            if not self._desk.changes.undo_last():
                self._desk.messages.tell(self._desk.words("shell.nothing_to_undo"))
            return
        step = self._done.pop()
        self._undone.append(step)
        self._be(step[0])

    def redo(self) -> None:
        """Do again what was taken back last; say so where there is nothing."""
        if not self._undone:
            self._desk.messages.tell(self._desk.words("shell.nothing_to_redo"))
            return
        step = self._undone.pop()
        self._done.append(step)
        self._be(step[1])

    def _be(self, fields: dict[str, Any]) -> None:
        self._own = True
        try:
            self._desk.session.change(**fields)
        finally:
            self._own = False

    def _changed(self, before: State, after: State) -> None:
        names = [name for name in FIELDS if getattr(before, name) != getattr(after, name)]
        if "closer" in names and before.closer and after.closer:  # each turn of a wheel is no step
            names.remove("closer")
        if not names or self._own:
            return
        if "selection" in names:  # what belongs to a choice goes and comes with it
            names = [*dict.fromkeys((*names, "beside", "along"))]
        if names == [GLIDING] and self._done and set(self._done[-1][0]) == {GLIDING}:
            self._done[-1][1][GLIDING] = after.stretch  # many small moves of one hand are one step
            self._undone.clear()
            return
        self._done.append(({one: getattr(before, one) for one in names}, {one: getattr(after, one) for one in names}))
        self._undone.clear()

    def forget(self) -> None:
        """Let nothing be taken back any more: another version of the story may not have what was chosen."""
        self._done.clear()
        self._undone.clear()
