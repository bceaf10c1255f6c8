"""The pages of the staff: a pad for the PIN, and behind it the way out.  Untouched for a while, they go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from g60desk.kiosk.pin import MOST, Answer, Pin
from g60desk.layout.frame import Frame
from g60desk.layout.hall_pad import lay_out_pad
from g60desk.layout.hall_staff import Facts, lay_out_staff
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas

PATIENCE = 30_000  # ms without a touch, after which the pages go
LONGEST = 60.0  # s of a wait before the next try that are waited for beyond that
SECOND = 1000  # ms


class StaffView(Canvas):
    """Lies over everything while the staff are there."""

    chosen = Signal(str)  # emitted with leave, restart, back or language

    def __init__(self, pin: Pin, facts: Callable[[Told], Sequence[Facts]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin, self._facts = pin, facts
        self._typed = ""
        self._answer: Answer | None = None  # to the last try
        self._let_in = self._waits = False  # who waits is told when she may try again
        self._looks: tuple[Told, Theme, Frame] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.chosen.emit("back"))
        self._seconds = QTimer(self, interval=SECOND)  # of a wait, which are told one by one
        self._seconds.timeout.connect(self._draw)
        self.picked.connect(self._pressed_on)
        self.hide()

    def ask(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Ask for the PIN."""
        self._typed, self._answer, self._let_in, self._waits = "", None, False, self._pin.wait > 0
        self._looks = (told, theme, frame)
        self.setGeometry(0, 0, round(frame.width), round(frame.height))
        self._compose()
        self.show()
        self.raise_()
        self.setFocus()

    def turn(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Say the same in another language."""
        self._looks = (told, theme, frame)
        self._compose()

    def _compose(self) -> None:
        """Show what has come of a touch, and wait for the next one."""
        wait = 0.0 if self._let_in else self._pin.wait
        self._timer.start(PATIENCE + round(1000 * min(wait, LONGEST)))
        if wait > 0:
            self._seconds.start()
        self._draw()

    def _draw(self) -> None:
        if self._looks is None:
            return
        told, theme, frame = self._looks
        if self._let_in or self._pin.wait <= 0:
            self._seconds.stop()
        scene = lay_out_staff(told, frame, self._facts(told)) if self._let_in else (
            lay_out_pad(told, frame, len(self._typed), self._said(told)))  # fmt: skip
        self.least = frame.least_button
        self.show_scene(scene, theme)

    def _pressed_on(self, target: Target) -> None:
        if target.kind == "staff":
            self.chosen.emit(target.key)
            return
        if target.key == "enter":
            self._try()
        elif target.key == "erase":
            self._typed = self._typed[:-1]
        elif len(self._typed) < MOST:
            self._typed += target.key
        self._compose()

    def _try(self) -> None:
        """Try what was typed."""
        self._answer = self._pin.try_(self._typed)
        self._typed = ""
        self._let_in, self._waits = self._answer is Answer.RIGHT, self._pin.wait > 0

    def _said(self, told: Told) -> str:
        """What there is to say about the last try; who was wrong too often is told to wait."""
        if self._answer is Answer.NONE or self._answer is Answer.BAD:
            return told.words("kiosk.pin_none" if self._answer is Answer.NONE else "kiosk.pin_bad")
        if self._pin.wait > 0:
            return told.words("kiosk.pin_wait", n=ceil(self._pin.wait))
        if self._waits:
            return told.words("kiosk.pin_again")
        return told.words("kiosk.pin_wrong") if self._answer is Answer.WRONG else ""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round these pages: what lies below them is out of reach."""
        targets, now = self.scene.targets, self.focused()
        if not targets:
            return False
        at = targets.index(now) if now in targets else (-1 if forward else 0)
        self.focus_on(targets[(at + (1 if forward else -1)) % len(targets)])
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._seconds.stop()
        self._typed, self._let_in = "", False
