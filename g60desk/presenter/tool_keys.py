"""What the keys of a show mean to the tools that point; each says whether it was meant for them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from g60desk.presenter.pointer import Pointer
from g60desk.presenter.pointing import Tool
from g60desk.views.canvas import ARROWS

TOOLS = {str(tool): tool for tool in Tool if tool}


class ToolKeys:
    """Works a pointer by actions and arrows."""

    def __init__(self, pointer: Pointer) -> None:
        self._pointer = pointer

    def act(self, what: str) -> bool:
        """Take a tool or the next one, or take strokes back."""
        pointer = self._pointer
        if what in TOOLS:
            pointer.take(TOOLS[what])
        elif what == "pointer":
            pointer.take_next()
        elif what == "wipe":
            pointer.wipe()
        else:
            return what == "undo" and pointer.undo()
        return True

    def resize(self, way: int) -> bool:
        """Make the light or what the glass shows larger (1) or smaller (-1)."""
        sized = bool(way) and self._pointer.now.sized
        if sized:
            self._pointer.turn(way)
        return sized

    def move(self, key: Qt.Key) -> bool:
        """Move light or glass a small step in the way of an arrow."""
        sized = key in ARROWS and self._pointer.now.sized
        if sized:
            self._pointer.nudge(*ARROWS[key])
        return sized
