"""What is told of a change by itself, whoever makes it, and taken back as soon as it is no longer so."""

from __future__ import annotations

from PySide6.QtCore import QObject

from g60desk.shell.desk import Desk
from g60desk.shell.messages import Message, Way
from g60desk.state import State


class News(QObject):
    """Listens to one session; subclasses say what of a change is news."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._said: Message | None = None
        desk.session.changed.connect(self.heard)

    def heard(self, before: State, after: State) -> None:
        """The state is another one; given by each kind of news."""
        raise NotImplementedError

    def say(self, text: str, way: Way) -> None:
        """Tell it, with a way on."""
        self.desk.messages.tell(text, way=way)
        self._said = self.desk.messages.now

    def unsay(self) -> None:
        """Take back what was said last, where it is still there to be read."""
        now = self.desk.messages.now
        if now is not None and now is self._said:
            self.desk.messages.clear()
