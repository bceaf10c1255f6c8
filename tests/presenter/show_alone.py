"""A show of two plain windows in a process of its own, for a platform with several screens; prints what it saw as JSON.

`show_alone.py swap` swaps and takes the second screen away by itself (a platform without screens has no plugs to pull);
`show_alone.py walk` plays screen roulette with real windows;
`show_alone.py pulled` waits until somebody pulls and plugs a screen, says what happens, and how long it took.
"""

from __future__ import annotations

import json
import sys
from random import Random
from time import monotonic
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.presenter.mover import Mover
from g60desk.presenter.screen import Screen
from g60desk.presenter.screens import QtScreens
from g60desk.presenter.standing import WindowStanding


class Pulled(QtScreens):
    """The screens of the platform, of which some are said to be away."""

    away: tuple[str, ...] = ()

    def now(self) -> tuple[Screen, ...]:
        return tuple(one for one in super().now() if one.name not in self.away)

    def take(self, *names: str) -> None:
        self.away = names
        self.stirred.emit()


def how(window: QWidget) -> list[Any]:
    place = window.geometry()
    seen = [place.x(), place.y(), place.width(), place.height()] if window.isVisible() else None
    return [seen, window.isFullScreen() and window.isVisible(), window.screen().name()]


def until(condition: Any, most: float = 5.0) -> float:
    """Wait for a condition; the seconds that it took, or -1 when it never came."""
    start = monotonic()
    while not condition():
        if monotonic() - start > most:
            return -1.0
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return round(monotonic() - start, 3)


def swap(app: QApplication) -> dict[str, Any]:
    console = QWidget()
    console.setGeometry(100, 80, 640, 400)
    console.show()
    audience, screens = QWidget(), Pulled()
    mover = Mover(WindowStanding(audience), WindowStanding(console), screens)
    said: dict[str, Any] = {}
    mover.begin()
    said["begun"] = [how(audience), how(console)]
    mover.swap()
    said["swapped"] = [how(audience), how(console)]
    mover.swap()
    second = mover.seats.audience
    assert second is not None
    screens.take(second.name)
    said["at once"] = [how(audience), how(console)]
    said["safe"] = until(lambda: mover.seats.alone)
    said["pulled"] = [how(audience), how(console)]
    screens.take()
    said["back"] = until(lambda: not mover.seats.alone)
    said["plugged"] = [how(audience), how(console)]
    mover.end()
    said["ended"] = [how(audience), how(console)]
    return said


def pulled(app: QApplication) -> dict[str, Any]:
    audience, console, screens = QWidget(), QWidget(), QtScreens()
    mover = Mover(WindowStanding(audience), WindowStanding(console), screens)
    stirred: list[float] = []
    screens.stirred.connect(lambda: stirred.append(monotonic()))
    mover.begin()
    said: dict[str, Any] = {"begun": [how(audience), how(console)]}
    print("begun", flush=True)
    said["waited"] = until(lambda: stirred)
    said["at once"] = [how(audience), how(console)]
    until(lambda: mover.seats.alone)
    said["safe"] = round(monotonic() - stirred[0], 3)
    said["pulled"] = [how(audience), how(console)]
    stirred.clear()
    print("pulled", flush=True)
    until(lambda: stirred)
    until(lambda: not mover.seats.alone)
    said["back"] = round(monotonic() - stirred[0], 3)
    said["plugged"] = [how(audience), how(console)]
    mover.end()
    return said


def walk(app: QApplication) -> dict[str, Any]:
    """Any order of pulled, plugged, swapped and looked at; what is wrong is said with the turns that led there."""
    random, audience, console, screens = Random(11), QWidget(), QWidget(), Pulled()
    names = [one.name for one in screens.now()]
    mover = Mover(WindowStanding(audience), WindowStanding(console), screens)
    mover.begin()
    turns: list[Any] = []
    wrong: list[Any] = []
    for _ in range(150):
        turns.append(random.choice(["swap", "look", [name for name in names if random.random() < 0.4]]))
        if turns[-1] == "swap":
            mover.swap()
        elif turns[-1] == "look":
            mover.settle()
        else:
            screens.take(*turns[-1])
        QApplication.processEvents()
        there = [one.name for one in screens.now()]
        standing = [window.screen().name() for window in (audience, console) if window.isVisible()]
        if not set(standing) <= set(there):
            wrong.append(["on a screen that has gone", standing, turns[-4:]])
        if len(standing) == 2 and len(set(standing)) == 1 and not mover.seats.alone:
            wrong.append(["the notes over the picture", standing, turns[-4:]])
        if turns[-1] in ("swap", "look") and len(set(standing)) != min(2, len(there)):
            wrong.append(["not in sight", standing, turns[-4:]])
    mover.end()
    return {"turns": len(turns), "wrong": wrong, "swaps": turns.count("swap"), "screens": names}


if __name__ == "__main__":
    application = QApplication(["show"])
    print(json.dumps({"swap": swap, "pulled": pulled, "walk": walk}[sys.argv[1]](application)))
