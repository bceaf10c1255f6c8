"""Says that the story time stands still where a hand on something else has stopped it, and offers to let it run on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from g60desk.shell.desk import Desk
from g60desk.shell.messages import Message, Way
from g60desk.state import State

HANDS = ("window", "selection", "opened")  # what is changed for its own sake, and stops story time as well


class TimeNews(QObject):
    """Listens to one session, whoever changes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._said: Message | None = None
        desk.session.changed.connect(self._changed)

    def _changed(self, before: State, after: State) -> None:
        if before.playing == after.playing:
            return
        messages, words = self._desk.messages, self._desk.words
        by_hand = any(getattr(before, name) != getattr(after, name) for name in HANDS)
        if not after.playing and by_hand and before.day == after.day:  # neither its end nor a wish to stop
            messages.tell(words("shell.time_held"), way=Way(words("shell.time_on"), "action", "play"))
            self._said = messages.now
        elif after.playing and messages.now is not None and messages.now is self._said:
            messages.clear()  # what it says is no longer so
