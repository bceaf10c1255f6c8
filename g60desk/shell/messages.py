"""Everything that the program says to its user goes through `Messages.tell`.

What is said before there is a window is kept, and shown as soon as someone listens.
"""

from __future__ import annotations

from collections import deque
from enum import StrEnum

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

LEAST_MS, PER_CHARACTER_MS = 4000, 60  # a message stays as long as it takes to read it
MOST_KEPT = 200


class Weight(StrEnum):
    """How much a message matters: news goes by itself, trouble stays until it is closed."""

    NEWS = "news"
    TROUBLE = "trouble"


class Way(msgspec.Struct, frozen=True):
    """What a message offers to do: the words of its button, and the target that it stands for."""

    words: str
    kind: str
    key: str


class Message(msgspec.Struct, frozen=True):
    """One sentence, or two, and a way on or back, if it offers one."""

    text: str
    weight: Weight = Weight.NEWS
    way: Way | None = None


class Messages(QObject):
    """The one way to say something; the newest message is `now`, None when it has gone."""

    changed = Signal()  # emitted when there is another message to be shown, or none any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: Message | None = None
        self.kept: deque[Message] = deque(maxlen=MOST_KEPT)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def tell(self, text: str, weight: Weight = Weight.NEWS, way: Way | None = None) -> None:
        """Say something; news goes away after the time that it takes to read."""
        self.now = Message(text, weight, way)
        self.kept.append(self.now)
        self._timer.stop()
        if weight is Weight.NEWS:
            self._timer.start(LEAST_MS + PER_CHARACTER_MS * len(text))
        self.changed.emit()

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if self.now is not None:
            self.now = None
            self.changed.emit()
