"""Where the two windows of a show go: the audience over a second screen, or both as windows on the only one."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

PART = 0.8  # of the only screen, for the console over the audience's window
FLAT = ("offscreen", "minimal")  # platforms whose windows do not lie over one another, and warn when asked to


def stand(audience: QWidget, console: QWidget, home: QScreen) -> None:
    """Show both windows: the console where the presenter works, the audience on another screen if there is one."""
    others = [screen for screen in QGuiApplication.screens() if screen is not home]
    room = home.availableGeometry()
    if others:
        audience.setGeometry(others[0].geometry())
        audience.showFullScreen()
        console.setGeometry(room)
        console.showMaximized()
    else:
        audience.setGeometry(room)
        audience.show()
        size = (room.size() * PART).expandedTo(console.minimumSize())
        console.resize(size)
        console.move(room.center() - console.rect().center())
        console.show()
    front(console)


def swap(audience: QWidget, console: QWidget) -> None:
    """Let the two windows change their screens; on one screen, bring the one to the front that is behind."""
    if audience.screen() is not console.screen():
        there, here = audience.screen(), console.screen()
        audience.showNormal()
        audience.setGeometry(here.geometry())
        audience.showFullScreen()
        console.showNormal()
        console.setGeometry(there.availableGeometry())
        console.showMaximized()
        front(console)
    else:
        front(audience if console.isActiveWindow() else console)


def front(window: QWidget) -> None:
    """Bring a window to the front, with the keyboard."""
    if QGuiApplication.platformName() not in FLAT:
        window.raise_()
    window.activateWindow()
