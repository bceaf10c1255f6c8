"""The screens that there are, behind one small interface: Qt tells them here, and a test plays roulette with its own.

A plug that is pulled or pushed makes a burst of signals, and some systems tell a screen before they know its size.  So
what was heard is looked at when it has been quiet for a while, and once more later.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from g60desk.presenter.screen import Screen

REST_MS, MOST_MS, AGAIN_MS = 350, 900, 1000


class Screens(Protocol):
    """What the mover needs to know of screens."""

    @property
    def stirred(self) -> Any:
        """The signal that something has just happened, in the middle of a burst."""

    def now(self) -> tuple[Screen, ...]:
        """All screens at this moment, in any order."""


class QtScreens(QObject):
    """The screens of this computer."""

    stirred = Signal()  # emitted at once, and while windows can still be taken from a screen that goes away

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication), "screens are known to an application"
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._stir)
        app.primaryScreenChanged.connect(self._stir)
        for screen in app.screens():
            self._listen(screen)

    def now(self) -> tuple[Screen, ...]:
        primary = QGuiApplication.primaryScreen()
        return tuple(_value(screen, screen is primary) for screen in QGuiApplication.screens())

    def _added(self, screen: QScreen) -> None:
        self._listen(screen)
        self._stir()

    def _listen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._stir)
        screen.physicalDotsPerInchChanged.connect(self._stir)

    def _stir(self, _: object = None) -> None:
        self.stirred.emit()


def qt_screen(screen: Screen) -> QScreen | None:
    """Qt's own of a screen: the one with its name and place, else with its place; None where it has gone."""
    there = [one for one in QGuiApplication.screens() if _value(one, False).place == screen.place]
    return next((one for one in there if one.name() == screen.name), there[0] if there else None)


class Settling(QObject):
    """Waits until it has been quiet for a while, and looks once more after that; its timers end by themselves."""

    settled = Signal()

    def __init__(
        self, parent: QObject | None = None, *, rest: int = REST_MS, most: int = MOST_MS, again: int = AGAIN_MS
    ) -> None:
        super().__init__(parent)
        self._rest, self._most, self._again = _timer(self, rest), _timer(self, most), _timer(self, again)
        for timer in (self._rest, self._most):
            timer.timeout.connect(self._quiet)
        self._again.timeout.connect(self.settled)

    def stir(self) -> None:
        """Something has happened: wait for quiet, but under a plug that never rests no longer than the most."""
        self._rest.start()
        if not self._most.isActive():
            self._most.start()

    def end(self) -> None:
        """Wait for nothing any more."""
        for timer in (self._rest, self._most, self._again):
            timer.stop()

    def _quiet(self) -> None:
        self.end()
        self._again.start()
        self.settled.emit()


def _timer(parent: QObject, ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    return timer


def _value(screen: QScreen, primary: bool) -> Screen:
    place = screen.geometry()
    return Screen(
        screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name(),
        place.x(), place.y(), place.width(), place.height(), screen.devicePixelRatio(), primary,
    )  # fmt: skip
