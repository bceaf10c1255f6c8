"""Says how many events went with a track that was hidden, and offers to show them again: nothing goes silently."""

from __future__ import annotations

from PySide6.QtCore import QObject

from g60desk.layout.timeline_tracks import count_of
from g60desk.shell.desk import Desk
from g60desk.shell.messages import Message, Way
from g60desk.state import State


class TrackNews(QObject):
    """Listens to one session, whoever changes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._said: Message | None = None
        desk.session.changed.connect(self._changed)

    def _changed(self, before: State, after: State) -> None:
        if before.hidden == after.hidden:
            return
        gone = [key for key in after.hidden if key not in before.hidden]
        messages, words = self._desk.messages, self._desk.words
        if gone:
            told = self._desk.told()
            names = words("timeline.comma").join(told.text(told.index.tracks[key].name) for key in gone)
            said = words("tracks.hidden", n=count_of(told.index, gone), tracks=names)
            messages.tell(said, way=Way(words("tracks.undo"), "set", f"hidden={'+'.join(before.hidden)}"))
            self._said = messages.now
        elif messages.now is not None and messages.now is self._said:
            messages.clear()  # what it says is no longer so
