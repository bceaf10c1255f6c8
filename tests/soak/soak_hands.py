"""Hands on the glass, a mouse and keys: all come in as from the window system, so that every filter sees them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.kiosk.sense import KEYS
from g60desk.views.canvas import Canvas

OTHERS = (Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Q, Qt.Key.Key_A, Qt.Key.Key_K, Qt.Key.Key_Menu)
HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier)  # fmt: skip
STEP = 0.016  # s of the sun between two moves of a hand: a hand does not move twenty times as fast

Places = Callable[[float], QPointF]  # where a finger is, from 0 when it is put down to 1 when it is lifted


class SoakHands:
    """Touches one window, at random; each deed is a generator of the real seconds to wait before it goes on."""

    def __init__(self, window: QWidget, chance: random.Random) -> None:
        self._window, self._chance = window, chance
        self._glass = QTest.createTouchDevice()
        self._fast = 0.4  # how much of a hand's time is taken

    def tap(self, at: QPoint) -> Iterator[float]:
        """One finger goes down and is lifted."""
        yield from self.fingers([lambda _: QPointF(at)], moves=0)

    def tap_something(self) -> Iterator[float]:
        """A finger taps what can be chosen, here and there twice."""
        at = self._target()
        for _ in range(2 if self._chance.random() < 0.1 else 1):
            yield from self.tap(at)

    def tap_anywhere(self) -> Iterator[float]:
        """A finger taps where it happens to."""
        yield from self.tap(self._spot())

    def drag(self) -> Iterator[float]:
        """A finger pulls, at times so fast that things fly on."""
        start, way = QPointF(self._spot()), QPointF(self._chance.gauss(0, 300), self._chance.gauss(0, 200))
        yield from self.fingers([lambda part: start + way * part], moves=self._chance.choice((3, 12)))

    def pinch(self) -> Iterator[float]:
        """Two fingers, apart or together, and turning a little."""
        middle, angle = QPointF(self._spot()), self._chance.uniform(0, math.tau)
        from_, to = (self._chance.uniform(30, 300) for _ in range(2))
        turn = self._chance.uniform(-0.5, 0.5)

        def finger(side: int) -> Places:
            def place(part: float) -> QPointF:
                far, at = from_ + (to - from_) * part, angle + turn * part
                return middle + QPointF(math.cos(at), math.sin(at)) * far * side

            return place

        yield from self.fingers([finger(1), finger(-1)], moves=8)

    def ten_fingers(self) -> Iterator[float]:
        """Two hands flat on the glass."""
        starts = [QPointF(self._spot()) for _ in range(10)]
        ways = [QPointF(self._chance.gauss(0, 60), self._chance.gauss(0, 60)) for _ in starts]
        pairs = list(zip(starts, ways, strict=True))
        yield from self.fingers([lambda part, s=s, w=w: s + w * part for s, w in pairs], moves=4)

    def fingers(self, places: list[Places], moves: int) -> Iterator[float]:
        """Fingers go down together, move, and are lifted together."""
        self._commit(lambda touch, number, at: touch.press(number, at, self._window), places, 0.0)
        for step in range(1, moves + 1):
            yield STEP * self._fast
            self._commit(lambda touch, number, at: touch.move(number, at, self._window), places, step / moves)
        yield STEP * self._fast
        self._commit(lambda touch, number, at: touch.release(number, at, self._window), places, 1.0)

    def lean(self, seconds: float) -> Iterator[float]:
        """A hand, or a bag, rests on the glass."""
        at = QPointF(self._spot())
        self._commit(lambda touch, number, where: touch.press(number, where, self._window), [lambda _: at], 0.0)
        yield seconds
        self._commit(lambda touch, number, where: touch.release(number, where, self._window), [lambda _: at], 1.0)

    def mouse(self) -> Iterator[float]:
        """A mouse that somebody has left plugged in: a click, or its wheel."""
        at = self._target() if self._chance.random() < 0.5 else self._spot()
        if self._chance.random() < 0.5:
            QTest.mouseClick(self._window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
            yield STEP
            return
        under = self._window.childAt(at) or self._window
        for _ in range(self._chance.randint(1, 6)):
            turned = self._chance.choice((-120, 120))
            event = QWheelEvent(QPointF(under.mapFrom(self._window, at)), QPointF(self._window.mapToGlobal(at)),
                                QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                                Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
            QApplication.sendEvent(under, event)
            yield STEP

    def keys(self) -> Iterator[float]:
        """A few keys of those that lead about, and of those that do not."""
        for _ in range(self._chance.randint(1, 6)):
            if self._chance.random() < 0.8:
                QTest.keyClick(self._window.windowHandle(), self._chance.choice(sorted(KEYS)))
            else:
                key, held = self._chance.choice(OTHERS), self._chance.choice(HELD)
                QTest.keyClick(self._window.windowHandle(), key, held)
            yield STEP

    def _commit(self, deed: Callable[..., object], places: list[Places], part: float) -> None:
        touch = QTest.touchEvent(self._window, self._glass, False)
        for number, place in enumerate(places):
            deed(touch, number, self._inside(place(part)))
        touch.commit(False)

    def _inside(self, at: QPointF) -> QPoint:
        return QPoint(round(min(max(at.x(), 0), self._window.width() - 1)),
                      round(min(max(at.y(), 0), self._window.height() - 1)))  # fmt: skip

    def _spot(self) -> QPoint:
        return QPoint(self._chance.randrange(self._window.width()), self._chance.randrange(self._window.height()))

    def _target(self) -> QPoint:
        """The middle of something that can be chosen, or just a spot."""
        shown = [one for one in self._window.findChildren(Canvas) if one.isVisible() and one.scene.targets]
        if not shown:
            return self._spot()
        canvas = self._chance.choice(shown)
        middle = self._chance.choice(canvas.scene.targets).rect.middle
        return self._inside(QPointF(canvas.mapTo(self._window, QPointF(*middle))))
