"""What a view has laid out of a state that is soon shown, so that it is there at once when it is.

One state at a time: whoever asks for another lets go of the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told


def _nothing() -> None:
    """Nothing goes with a scene that is all there is."""


class Laid(NamedTuple):
    """A scene, and what else becomes the view's when it is shown."""

    scene: Scene
    shown: Callable[[], None] = _nothing


class Ahead:
    """Lays out in steps; `laying` gives those towards a state on a sheet."""

    def __init__(self, laying: Callable[[Told, Frame], Steps[Laid]]) -> None:
        self._laying = laying
        self._asked: tuple[Told, Frame] | None = None
        self._steps: Steps[Laid] | None = None
        self._laid: Laid | None = None

    def step(self, told: Told, frame: Frame) -> Scene | None:
        """A step towards a state; gives its scene once that is laid out."""
        if not self._is_for(told, frame):
            self._asked, self._laid, self._steps = (told, frame), None, self._laying(told, frame)
        if self._steps is not None:
            try:
                next(self._steps)
            except StopIteration as end:
                self._laid, self._steps = end.value, None
        return self._laid.scene if self._laid is not None else None

    def take(self, told: Told, frame: Frame) -> Scene | None:
        """The scene of a state, if it is laid out; it is the view's from now on, with all that goes with it."""
        laid = self._laid
        if laid is None or not self._is_for(told, frame):
            return None
        self._asked = self._laid = None
        laid.shown()
        return laid.scene

    def _is_for(self, told: Told, frame: Frame) -> bool:
        if self._asked is None or self._asked[1] != frame:
            return False
        asked = self._asked[0]
        same = asked.index is told.index and asked.words is told.words and asked.state == told.state
        return same and (asked.today, asked.unread, asked.pictures) == (told.today, told.unread, told.pictures)
