"""A map in somebody's hands: its wishes are granted as by a session."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from sheets import index_named, story_named
from shiboken6 import delete

from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Story
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.network import NetworkView
from g60desk.words import load_words

STORY = story_named("g60")


class MapHand:
    """A network view that gets what it wishes for; its time is that of the test."""

    def __init__(self, story: Story = STORY, size: tuple[int, int] = (1280, 720), **fields: Any) -> None:
        self.story, self.index = story, index_named("g60") if story is STORY else Index(story)
        self.ms = 0.0
        self.tokens = load_tokens()
        self.state = State(**fields)
        self.wishes: list[dict[str, object]] = []
        self.picked: list[str] = []
        self.view = NetworkView(self.tokens)
        self.view.wished.connect(self.grant)
        self.view.picked.connect(lambda target: self.picked.append(target.key))
        self.view.glide.clock = lambda: self.ms
        self.view.resize(*size)
        self.show()
        self.view.show()

    def grant(self, wish: dict[str, object]) -> None:
        self.wishes.append(wish)
        self.state = msgspec.structs.replace(self.state, **wish)
        self.show()

    def show(self) -> None:
        told = Told(self.story, self.index, load_words(self.state.language), self.state)
        self.view.show_told(told, Theme("paper", self.tokens))

    def after(self, ms: float) -> None:
        """The next frame comes, so much later."""
        self.ms += ms
        self.view.glide.advance()

    def rests(self) -> None:
        """Frame by frame until nothing moves any more."""
        for _ in range(200):
            self.after(50)
            if not self.view.glide.moving:
                break
        self.view.glide.rest()
        assert not self.view.glide.busy

    def mark(self, key: str) -> Target:
        return next(t for t in self.view.scene.targets if t.kind == "place" and t.key == key)

    def middle(self, key: str) -> QPoint:
        return QPointF(*self.mark(key).rect.middle).toPoint()

    def rolls(self, at: QPoint, notches: int) -> None:
        point = QPointF(at)
        event = QWheelEvent(
            point, self.view.mapToGlobal(point), QPoint(0, 0), QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.view, event)
        self.view.glide.settle()

    def drags(self, start: QPoint, by: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        steps = [(QEvent.Type.MouseButtonPress, start, left, left)]
        steps += [(QEvent.Type.MouseMove, start + by * part, none, left) for part in (0.4, 0.8, 1.0)]
        steps.append((QEvent.Type.MouseButtonRelease, start + by, left, none))
        for kind, at, button, buttons in steps:
            point = QPointF(at)
            there = self.view.mapToGlobal(point)
            event = QMouseEvent(kind, point, there, button, buttons, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self.view, event)

    def leaves(self) -> None:
        """The view is taken down."""
        self.view.close()
        delete(self.view)
