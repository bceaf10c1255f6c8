"""How a window comes onto a screen and goes back to where it was.

A window that is full on one screen is not moved by many window managers, so it is taken off before it is put onto
another one; and some look only at the screen that is asked for before the window is shown, others only at its place.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from g60desk.presenter.screen import Screen
from g60desk.presenter.screens import qt_screen

FULL = Qt.WindowState.WindowFullScreen
FLAT = ("offscreen", "minimal")  # platforms without one window over another


class WindowStanding:
    """One window during a show; how it stood before is kept from here on."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._shown = window.isVisible()
        self._state = window.windowState()
        self._asked = QRect()  # where it was put last
        normal = window.normalGeometry()
        self._place = normal if normal.isValid() else window.geometry()

    def stand(self, screen: Screen) -> None:
        """Fill this screen; nothing moves where it does so already."""
        window, target = self._window, qt_screen(screen)
        if target is None:
            self.hide()  # gone since it was told; the next look knows it
            return
        place = QRect(*screen.place)
        if window.isVisible() and window.isFullScreen() and window.screen() is target and self._fills(place):
            return
        self._asked = place
        if window.isVisible():
            window.hide()
        window.setWindowState(window.windowState() & ~(FULL | Qt.WindowState.WindowMinimized))
        window.setScreen(target)
        window.setGeometry(place)
        window.showFullScreen()

    def _fills(self, place: QRect) -> bool:
        """True where it has the whole place, or was put there and has what the system gives of it."""
        now = self._window.geometry()
        return now == place or (self._asked == place and place.contains(now))

    def front(self) -> None:
        """Be over all others, with the keyboard; who may not raise itself comes anew, which is on top."""
        window, platform = self._window, QGuiApplication.platformName()
        if window.isVisible() and platform.startswith("wayland"):
            window.hide()
            window.show()
        elif platform not in FLAT:
            window.raise_()
        window.activateWindow()

    def hide(self) -> None:
        """Be on no screen."""
        self._window.hide()

    def end(self) -> None:
        """Be as before the show: hidden, or where and as it was; on the first screen if that one has gone."""
        window = self._window
        window.hide()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(_in_sight(self._place))
        window.setWindowState(self._state)
        if self._shown:
            window.setVisible(True)


def _in_sight(place: QRect) -> QRect:
    """The place, or one as large on the first screen where nothing of it would be seen."""
    if any(screen.availableGeometry().intersects(place) for screen in QGuiApplication.screens()):
        return place
    room = QGuiApplication.primaryScreen().availableGeometry()
    seen = QRect(room.topLeft(), place.size().boundedTo(room.size()))
    seen.moveCenter(room.center())
    return seen
