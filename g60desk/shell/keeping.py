"""Keeping the poster: once a page that a start may show has stood calm for a moment, it is kept for the next start.

That is the first page, and that of each view to which one turns while nothing else is changed: the next start shows the
view that was left.  While anything is open, told or changed there is no poster to be had, and after a while none is
waited for.  The picture is taken between two events and packed on another thread.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from g60desk.shell.glance import Wishes, glance_at
from g60desk.shell.poster import MOST_PIXELS, Poster, conditions, packed_poster, poster_place
from g60desk.shell.window import Window
from g60desk.state import State
from g60desk.story.kept import origin
from g60desk.story.shelf import place_of
from g60desk.views.canvas import Canvas
from g60desk.views.welcome import WelcomeView

CALM_MS = 1000
MOST_TRIES = 10
WRITER = "g60desk poster"  # the name of the thread


def keep_poster(window: Window, wishes: Wishes, *, stood: bool) -> None:
    """Keep the posters of this window's pages when they have stood calm; to be called when it was painted.

    `stood` is True where the first page had a poster that served.
    """
    if window.desk.messages.now is None and not window.desk.store.trouble and window.desk.store.path:
        settings = window.desk.store.path
        if not stood:
            Keeper(window, wishes, settings)
        if wishes.view is None:  # else every start shows the same
            Turns(window, wishes, settings)


class Turns(QObject):
    """Has the page of each view kept to which one turns, once for each."""

    def __init__(self, window: Window, wishes: Wishes, settings: Path) -> None:
        super().__init__(window)
        self._window, self._wishes, self._settings = window, wishes, settings
        session = window.desk.session
        self._begun = (session.reading, session.state)
        self._turned = {session.state.view}
        session.changed.connect(self._changed)

    def _changed(self, before: State, after: State) -> None:
        reading, begun = self._begun
        same = self._window.desk.session.reading is reading
        if not same or after.view in self._turned or after != msgspec.structs.replace(begun, view=after.view):
            return
        self._turned.add(after.view)
        Keeper(self._window, self._wishes, self._settings)


class Keeper(QObject):
    """Waits for a calm moment, takes the picture of the page that is shown now, and is gone."""

    def __init__(self, window: Window, wishes: Wishes, settings: Path) -> None:
        super().__init__(window)
        self._window, self._wishes, self._settings = window, wishes, settings
        session = window.desk.session
        self._begun = (session.reading, session.state)
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._window.stage.passages.lasts:
            return  # that ends by itself
        self._tries += 1
        if is_calm(self._window) and self._is_first_page():
            self._keep()
        elif self._tries < MOST_TRIES:
            return
        self._timer.stop()
        self.deleteLater()

    def _is_first_page(self) -> bool:
        reading, state = self._begun
        session = self._window.desk.session
        return session.reading is reading and session.state == state

    def _keep(self) -> None:
        desk, story = self._window.desk, self._window.desk.watch.path
        shelf = desk.store.shelf
        if story is None or shelf is None:
            return
        found = origin(place_of(story, shelf))
        glance, view = glance_at(self._settings), str(desk.session.state.view)
        glance = glance._replace(looks={**glance.looks, "view": view})  # as it will be, if this is where one leaves
        files = tuple(str(file.absolute()) for file in desk.session.reading.files)
        if found is None or found[1] != files or not glance.sound:
            return
        holds = conditions(story, files, found[0], glance, self._wishes)
        image = picture_of(self._window)
        if image.width() * image.height() > MOST_PIXELS:
            return
        size = (self._window.width(), self._window.height())
        poster = Poster(image, self._window.window().windowTitle(), size)
        Thread(target=_write, args=(poster_place(story, shelf, view), poster, holds), name=WRITER).start()


def is_calm(window: Window) -> bool:
    """True while the window shows a page as it stands: nothing over it and nothing told."""
    stage = window.stage
    if stage.covered or window.panel or window.presenting or window.desk.messages.now is not None:
        return False
    return window.isVisible() and stage.view is not None and not isinstance(stage.view, WelcomeView)


def picture_of(window: Window) -> QImage:
    """The page of a window, whatever pointer and keyboard have lit on it left out."""
    with ExitStack() as stack:
        for canvas in window.findChildren(Canvas):
            stack.enter_context(canvas.at_rest())
        return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _write(place: Path, poster: Poster, holds: dict[str, Any]) -> None:
    from g60desk.story.writing import write_whole

    with suppress(OSError):  # a shelf that cannot be written to is done without
        write_whole(place, packed_poster(poster, holds))
