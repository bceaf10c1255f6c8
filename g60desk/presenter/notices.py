"""What the presenter is told in passing: each for a while, once it can be seen; that a screen is gone, all along."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

STAYS = 8000  # ms
LASTING = {"screens.lost": "screens.back"}  # what is told until something else is
Notice = tuple[str, Mapping[str, object]]  # the key of its words, and what they name
NOTHING: Notice = ("", {})


class Notices(QObject):
    """The notices of a console; `seen` says whether it can be seen now."""

    changed = Signal()  # emitted when another one is told, or none

    def __init__(self, seen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._seen = seen
        self._told: list[Notice] = []  # the one that is told, and those that wait for it to be seen
        self._lasting = NOTHING
        self.timer = QTimer(self, singleShot=True, interval=STAYS)
        self.timer.timeout.connect(self._next)

    @property
    def now(self) -> Notice:
        """What is told now."""
        return self._told[0] if self._told else self._lasting

    def tell(self, key: str, named: Mapping[str, object]) -> None:
        """Tell something, in place of what is seen or after what waits; an empty key ends what is told."""
        if not key or self._seen():
            self._told.clear()
        if key == LASTING.get(self._lasting[0]):
            self._lasting = NOTHING
        if key in LASTING:
            self._lasting = key, named
        elif key:
            self._told.append((key, named))
        self.look()
        self.changed.emit()

    def look(self) -> None:
        """The console has come into sight, or something else is told: its time begins."""
        self.timer.stop()
        if self._told and self._seen():
            self.timer.start()

    def _next(self) -> None:
        del self._told[:1]
        self.look()
        self.changed.emit()
