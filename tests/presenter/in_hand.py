"""A show on a real window, in the hands of a presenter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.shell.telling import Telling
from g60desk.shell.window import Window


class ShowInHand:
    """The program with a show on, and what a presenter does with it."""

    def __init__(self, window: Window, wait: Callable[[Callable[[], bool]], None]) -> None:
        self.window = window
        self._wait = wait

    @property
    def telling(self) -> Telling:
        assert self.window.telling is not None
        return self.window.telling

    @property
    def number(self) -> int:
        return self.telling.show.talk.number

    def starts(self, key: str = "F5") -> Telling:
        self.press(key, self.window)
        telling = self.telling
        if telling.placing.covered:
            telling.acts.act("show_swap")  # there is one screen, and the tests want to see the console
        telling.audience.resize(1280, 720)
        telling.console.resize(1280, 720)
        self.rests()
        return telling

    def press(self, key: str, on: QWidget | None = None) -> None:
        """Press a key where the console, or another window, has the keyboard."""
        window = on or self.telling.console
        receiver = window.focusWidget() or window
        combination = QKeySequence(key)[0]
        QTest.keyClick(receiver, combination.key(), combination.keyboardModifiers())
        self.rests()

    def hold(self, key: Qt.Key, text: str = "") -> None:
        """What a key that is held sends again and again."""
        receiver = self.telling.console.focusWidget() or self.telling.console
        QApplication.sendEvent(
            receiver, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)
        )

    def clicks(self, key: str) -> None:
        """Click a button of the console."""
        board = self.telling.console.board
        target = next(one for one in board.scene.targets if one.key == key)
        x, y = target.rect.middle
        QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
        self.rests()

    def waits_for(self, condition: Callable[[], bool]) -> None:
        self._wait(condition)

    def rests(self) -> None:
        for _ in range(2):
            QApplication.processEvents()
