"""The keys of a room: while the page stands alone they lead through the story, whatever the view means by them.

Forward is the next phase where the page tells of phases, then the next view at its first; back is the same way again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.told import Told
from g60desk.layout.welcome import is_empty
from g60desk.shell.desk import Desk
from g60desk.story.model import STATIONS, View

WAYS: dict[int, int] = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1,
}  # fmt: skip
PLAIN = Qt.KeyboardModifier.KeypadModifier  # a number pad has arrows as well
IN_PHASES = (View.TIMELINE, View.NETWORK)  # the views that look otherwise in each phase


def step(told: Told, way: int) -> dict[str, Any]:
    """The fields of the page that comes next (1) or came before (-1); none at the ends."""
    view, phases = told.state.view, [phase.id for phase in told.story.phases]
    at = (phases.index(told.phase.id) if told.phase else -1) + way
    if view in IN_PHASES and 0 <= at < len(phases):
        return {"phase": phases[at], "opened": None, "playing": False}
    views = [one for one in STATIONS if not is_empty(told.story, one) or one == view]
    there = views.index(view) + way if view in STATIONS else -1
    if not 0 <= there < len(views):
        return {}
    fields: dict[str, Any] = {"view": views[there], "opened": None, "playing": False}
    if phases and views[there] in IN_PHASES:
        fields["phase"] = phases[0 if way > 0 else -1]
    return fields


class PresentKeys(QObject):
    """Takes the keys of one window before any of its parts does, while it listens and the page is `alone`."""

    def __init__(self, window: QWidget, desk: Desk, alone: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._desk, self._alone = window, desk, alone
        self._listens = False

    def listen(self, on: bool) -> None:
        """Take the keys from now on, or leave them to the page."""
        app = QCoreApplication.instance()
        if on == self._listens or app is None:
            return
        self._listens = on
        (app.installEventFilter if on else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        way = WAYS.get(event.key(), 0)
        if not way or event.modifiers() & ~PLAIN or watched.window() is not self._window.window() or not self._alone():
            return False
        if not event.isAutoRepeat():  # a key that is held would run through the whole story
            self._desk.session.change(**step(self._desk.told(), way))
        return True
