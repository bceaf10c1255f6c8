"""What is done between two visitors, while the loop plays: what the last one left is let go, and the next one's views
are laid out, so that her first touch is answered at once.

A view has one state laid out, and that of the hall's own language stays.  In between they are laid out in the other
languages, too: what is kept of words and their widths makes the way through the other door, and a change of language,
about twice as quick.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer

from g60desk.kiosk.tidying import give_back
from g60desk.kiosk.window import KioskWindow
from g60desk.shell.desk import Desk
from g60desk.state import State
from g60desk.story.model import View

SETTLED = 500  # ms after a visit until its page is gone
STEP = 20  # ms between two steps of what is laid out
FIRST = (View.TIMELINE, View.NETWORK, View.COMPARISON, View.STATISTICS, View.SOURCES)


class Ready(QObject):
    """Makes a hall ready; `begins` gives the state with which a visit begins, `text` how large its text is."""

    def __init__(self, desk: Desk, window: KioskWindow, begins: Callable[[], State], text: Callable[[], float]) -> None:
        super().__init__(window)
        self._desk, self._window, self._begins, self._text = desk, window, begins, text
        self._left: list[State] = []  # what is still to be laid out
        self._tidy = QTimer(self, singleShot=True, interval=SETTLED)
        self._tidy.timeout.connect(self._tidied)
        self.steps = QTimer(self, interval=STEP)
        self.steps.timeout.connect(self._step)

    def begin(self) -> None:
        """Nobody is there."""
        self._tidy.start()

    @property
    def busy(self) -> bool:
        """True while something is still to be let go, or to be laid out."""
        return self._tidy.isActive() or self.steps.isActive()

    def end(self) -> None:
        """Somebody is there, or the kiosk ends; what is laid out stays."""
        self._tidy.stop()
        self.steps.stop()

    def _tidied(self) -> None:
        give_back()
        first = self._begins()
        others = [one for one in self._desk.session.index.story.languages if one != first.language]
        languages = (first.language, *others, first.language) if others else (first.language,)
        self._left = [msgspec.structs.replace(first, view=view, language=language)
                      for language in languages for view in FIRST]  # fmt: skip
        self.steps.start()

    def _step(self) -> None:
        """One step, when no picture of the loop comes in, which it would make stumble."""
        if self._window.attract.moving:
            return
        if not self._left:
            self.steps.stop()
            self._window.page.learn()
            return
        told = self._desk.told_in(self._left[0])
        if self._window.prepare(told, self._desk.theme, self._text()):
            self._left.pop(0)
