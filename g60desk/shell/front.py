"""The front: the window on the screen, there before the program that fills it.

It shows the poster of the first page, if there is one, and then holds the live window as its only child, in the same
place and without a step between.  It is made and shown before anything heavy is loaded, and touches none of the names
in Qt's own namespace (`Qt.Key` and all others): Qt builds a table of a thousand of them at the first touch.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QRect
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from g60desk.shell.glance import Geometry
from g60desk.shell.poster import Poster

FIRST_SIZE = (1440, 810)
LEAST_SIZE = (720, 440)  # a smaller sheet could not be read
PATIENCE = 0.1  # s that a start waits for the screen to take the poster


def place(window: QWidget, geometry: Geometry | None) -> None:
    """Put a window where it stood, if that is on a screen, and make it never larger than the screen."""
    screens = window.screen().virtualSiblings()
    if geometry is not None and any(one.geometry().intersects(QRect(*geometry)) for one in screens):
        window.setGeometry(*geometry)
    room = window.screen().availableGeometry().size()
    window.resize(window.size().boundedTo(room))


class Front(QWidget):
    """The one window of the program on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.poster: Poster | None = None
        self.stood = False  # True once the poster has been painted
        self.held: QWidget | None = None  # the live window
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)

    def appear(self, *, maximised: bool, full_screen: bool) -> None:
        """Show the window as it stood, or over the whole screen."""
        if full_screen and maximised:  # so that leaving the full screen leads back to the maximised window
            from PySide6.QtCore import Qt

            self.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
            self.show()
        elif full_screen:
            self.showFullScreen()
        elif maximised:
            self.showMaximized()
        else:
            self.show()

    def show_poster(self, poster: Poster, appear: Callable[[], None]) -> None:
        """Let the window appear with a poster; returns when it is painted, or when the screen does not take it soon.

        Keys and clicks that arrive meanwhile stay in Qt's queue, for the live window.
        """
        self.poster = poster
        self.setWindowTitle(poster.title)
        appear()
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            if self.stood:
                return
            time.sleep(0.001)

    def hold(self, window: QWidget) -> None:
        """Hold the live window from now on; the next painting of the screen is its first."""
        self.held, self.poster = window, None
        window.setGeometry(self.rect())
        window.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.poster is not None and self.poster.fits(self.size(), self.devicePixelRatioF()):
            painter = QPainter(self)
            painter.drawImage(0, 0, self.poster.image)
            painter.end()
            self.stood = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.held is not None:
            self.held.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.held is None or self.held.close())
