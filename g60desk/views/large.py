"""A picture over the whole page; a press beside it, its cross and Esc take it away."""

from __future__ import annotations

from PySide6.QtCore import Signal

from g60desk.layout.frame import Frame
from g60desk.layout.large_picture import lay_out_large
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas


class LargePicture(Canvas):
    """Covers the page while the picture of an event is large."""

    closed = Signal()  # emitted when someone presses anything but what can be chosen

    def show_large(self, told: Told, theme: Theme, frame: Frame, key: Key) -> None:
        """Show the picture of this event."""
        scene = lay_out_large(told, frame, key)
        self.setAccessibleName(scene.summary)
        self.show_scene(scene, theme)

    def missed(self) -> None:
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in what lies on top."""
        targets = self.scene.targets
        if not targets:
            return True
        now = self.focused()
        at = targets.index(now) if now in targets else (-1 if forward else 0)
        self.focus_on(targets[(at + (1 if forward else -1)) % len(targets)])
        return True
