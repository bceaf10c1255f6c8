"""Visitor after visitor, with their whims; and what happens to a kiosk besides."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from soak_hall import SIZES, SPEED, SoakHall, flush, pause
from soak_hands import SoakHands

MONITOR = "G60-SOAK"
SECOND = "640/160x480/120+0+0"  # a monitor that comes and goes
MOST_READY = 200  # s on the hall's clock in which the next visitor's views are laid out
MOST_QUIET = 600.0  # s on the hall's clock after which a visit must be over, whatever is being read


class SoakPlayer:
    """Plays visits in a hall; `stories` are those of which new versions come, the hall's own first."""

    def __init__(self, hall: SoakHall, seed: int, stories: list[Path], over: Callable[[], bool]) -> None:
        self.hall, self._stories, self._over = hall, stories, over
        self.chance = random.Random(seed)
        self.hands = SoakHands(hall.window, self.chance)
        self.wrong: list[str] = []
        self.errors: list[str] = []
        self.deeds = self.pictures = 0
        self._away = False  # True while another story than the hall's own is shown

    @property
    def at_home(self) -> bool:
        """True when the hall is as at the beginning: its own story, its own size."""
        return not self._away and not self.hall.hall.visited

    def visit(self) -> None:
        """One visitor comes, does things, and goes; then all must be as at first."""
        self._come()
        for _ in range(self.chance.randint(3, 30)):
            if self._over():
                break
            self._play(self._deed())
            self._wait(self.chance.uniform(1.0, 6.0))
            if self.chance.random() < 0.01:
                self._screens()
        self._go()
        self.hall.visits += 1
        if found := self.hall.wrong():
            self.wrong.append(f"after visit {self.hall.visits}: {', '.join(found)}")

    def between(self) -> None:
        """What happens while nobody is there: stories, screens, a look at the first picture, and quiet."""
        number = self.hall.visits
        self.hall.resize(self.hall.size)
        if number % 12 == 3 or self._away:
            self._away = not self._away and self.chance.random() < 0.3 and len(self._stories) > 1
            self.hall.update(self._stories[int(self._away)])
        if number % 10 == 1:
            self.pictures += 1
            if self.hall.picture_differs():
                self.wrong.append(f"after visit {number}: the picture is not the first one's")
        self._wait(self.chance.uniform(5.0, 60.0))
        for _ in range(MOST_READY):
            if not self.hall.hall.ready.busy or self._over():
                break
            self._wait(1.0)
        flush()

    def _come(self) -> None:
        if self.chance.random() < 0.2:
            self._screens()
        for _ in range(20):
            if self.hall.hall.visited or self._over():
                return
            deed = self.hands.tap_something if self.chance.random() < 0.6 else self.hands.tap_anywhere
            self._play(deed())
            self._wait(1.0)
        self.wrong.append("no touch begins a visit")

    def _go(self) -> None:
        """Some say so, and the next stands behind them; most just leave, and are asked in vain, or answer once."""
        if self.chance.random() < 0.15:
            self.hall.hall.start_over()
        waited, answers = 0.0, self.chance.random() < 0.3
        while self.hall.hall.visited and waited < MOST_QUIET:
            if answers and self.hall.window.asking.isVisible():
                answers, waited = False, 0.0
                self._play(self.hands.tap_anywhere())
            self._wait(5.0)
            waited += 5.0
            if self._over() and waited > 10:
                self.hall.hall.leave_visit()
        if self.hall.hall.visited:
            self.wrong.append(f"visit {self.hall.visits} never ended")
            self.hall.hall.leave_visit()
        flush()

    def _deed(self) -> Iterator[float]:
        hands = self.hands
        deeds = {hands.tap_something: 50, hands.tap_anywhere: 8, hands.drag: 12, hands.pinch: 10,
                 hands.ten_fingers: 3, hands.mouse: 6, hands.keys: 9, self._switch: 4, self._rest: 1}  # fmt: skip
        return self.chance.choices(list(deeds), list(deeds.values()))[0]()

    def _rest(self) -> Iterator[float]:
        """A hand stays on the glass, up to longer than a hand does."""
        return self.hands.lean(self.chance.uniform(5, 150) / SPEED)

    def _switch(self) -> Iterator[float]:
        """The other language, or the other size of text."""
        foot = self.hall.window.page.foot
        shown = [one for one in foot.scene.targets if one.kind == "text" or one.key == "language"]
        if not shown:
            return iter(())
        at = foot.mapTo(self.hall.window, foot.rect().topLeft())
        x, y = self.chance.choice(shown).rect.middle
        return self.hands.tap(self.hands._inside(at.toPointF() + type(at.toPointF())(x, y)))

    def _play(self, deed: Iterator[float]) -> None:
        self.deeds += 1
        try:
            for seconds in deed:
                pause(seconds)
        except Exception as error:  # what a hand sets off may come back to it
            self.errors.append(f"{type(error).__name__}: {error}")

    def _wait(self, seconds: float) -> None:
        """So long on the hall's clock; the loop that calls is kept at its pace."""
        until = self.hall.clock() + seconds
        while (left := until - self.hall.clock()) > 0:
            pause(min(left / SPEED, 0.1))
            self.hall.window.attract.advance()

    # screens

    def _screens(self) -> None:
        """Another size, lying or upright; a second monitor comes or goes, where a server can be told of one."""
        self.hall.resize(self.chance.choice(SIZES))
        if QGuiApplication.platformName() == "xcb" and shutil.which("xrandr") and self.chance.random() < 0.5:
            more = len(QGuiApplication.screens()) > 1
            words = ["--delmonitor", MONITOR] if more else ["--setmonitor", MONITOR, SECOND, "none"]
            subprocess.run(["xrandr", *words], capture_output=True, timeout=20, check=False)
            pause(0.05)
