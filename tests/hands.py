"""A timeline in somebody's hands: its wishes are granted as by a session, and its time is that of the test."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sheets import TOKENS, shown_view, told

from g60desk.layout.scale import Window
from g60desk.layout.scene import Target
from g60desk.layout.timeline_window import shown_window
from g60desk.story.model import Story
from g60desk.theme import Theme
from g60desk.views.timeline import TimelineView

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)


def click_twice(view: TimelineView, at: QPoint) -> None:
    """Two clicks, as a window system tells of them."""
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)


class Held:
    """A timeline view whose state follows it."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = WIDE, story: str | Story = "g60", **fields: Any) -> None:
        self.story, self.fields = story, fields
        self.theme = "paper"
        self.ms = 0.0
        self.wishes: list[dict[str, Any]] = []
        self.picked: list[Target] = []
        self.view = TimelineView(TOKENS)
        self.view.glide.clock = lambda: self.ms
        shown_view(self.view, qtbot, size, **fields)
        if story != "g60":
            self.shows()
        self.view.wished.connect(self._grant)
        self.view.picked.connect(self._pick)

    def shows(self, **fields: Any) -> None:
        """Change the state, as any other part of the program does."""
        self.fields.update(fields)
        self.view.show_told(told(self.story, **self.fields), Theme(self.theme, TOKENS))

    def _grant(self, wish: dict[str, Any]) -> None:
        self.wishes.append(wish)
        self.shows(**wish)

    def _pick(self, target: Target) -> None:
        self.picked.append(target)
        if target.kind == "set" and target.key.startswith("window="):
            start, _, end = target.key.removeprefix("window=").partition("..")
            self.shows(window=(float(start), float(end)))

    # time

    def after(self, ms: float) -> None:
        """The next frame comes, so much later."""
        self.ms += ms
        self.view.glide.advance()

    def comes_to_rest(self, frame: float = 150) -> list[Window]:
        """Frame by frame until nothing moves any more; gives what was seen on the way."""
        seen = []
        for _ in range(500):
            if not self.view.glide.moving:
                break
            self.after(frame)
            seen.append(self.view.glide.seen)
        assert not self.view.glide.moving
        return seen

    # what is seen

    @property
    def window(self) -> Window:
        """The window of the state."""
        return shown_window(told(self.story, **self.fields).story, self.fields.get("window"))

    @property
    def length(self) -> float:
        return self.window[1] - self.window[0]

    def x(self, day: float) -> float:
        assert self.view.axis is not None
        return self.view.axis.x(day)

    def day(self, at: float) -> float:
        assert self.view.axis is not None
        return self.view.axis.day(at)

    def target(self, kind: str, key: str = "") -> Target:
        """A target of this kind, whose key begins so."""
        return next(t for t in self.view.scene.targets if t.kind == kind and t.key.startswith(key))

    def along(self, at: float) -> QPoint:
        """A point in the middle of the picture, so far along its axis."""
        return QPoint(400, round(at)) if self.view.height() > self.view.width() else QPoint(round(at), 400)


def middle(target: Target) -> QPoint:
    x, y = target.rect.middle
    return QPoint(round(x), round(y))


def turn_wheel(
    view: QWidget,
    at: QPointF,
    angle: tuple[int, int],
    pixels: tuple[int, int] = (0, 0),
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(*pixels), QPoint(*angle), Qt.MouseButton.NoButton, keys, phase, False
    )
    QApplication.sendEvent(view, event)
