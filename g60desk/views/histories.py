"""The view of aligned histories: hands move and zoom their common axis, arrows walk the events of a row and the rows.

What hands do is what they do on the timeline; here the window is that of the state's `span`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.histories_walk import RowWalk
from g60desk.layout.scale import Window
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.histories_keys import RowWalker
from g60desk.views.histories_turned import TurnedHistories

if TYPE_CHECKING:
    from g60desk.views.timeline_ears import Ears


class HistoriesView(TurnedHistories):
    """Shows the histories of what a story compares."""

    announced = Signal(str)  # emitted with what a screen reader should say

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.walker = RowWalker(self)
        self.glide.landed.connect(self.walker.arrive)
        self._ears: Ears | None = None
        self._tapped: Target | None = None  # what the last tap chose

    def show_told(self, told: Told, theme: Theme) -> None:
        chosen = self.told.state.selection if self.told is not None else None
        super().show_told(told, theme)
        if told.state.selection not in (None, chosen):
            self.walker.follow(told.state.selection)
            if told.state.selection is not None and self.isVisible():
                self.walker.reveal(told.state.selection)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        self.walker.follow()

    def attended(self, window: Window) -> float:
        return self.walker.attended(window)

    # keys and ears

    def walk(self) -> RowWalk | None:
        """The events of the rows in their order."""
        return self.walker.walk

    @property
    def ears(self) -> Ears:
        """What a screen reader hears of the events; made when one asks."""
        if self._ears is None:
            from g60desk.views.timeline_ears import Ears

            self._ears = Ears(self)
        return self._ears

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; an event that is not drawn is brought into the picture."""
        away = target is not None and target.kind == "event" and target not in self.scene.targets
        if target is None or not away or not self.walker.go_to(target.key):
            super().focus_on(target)

    def focus_on_drawn(self, target: Target) -> None:
        """Give the focus to a target of the picture."""
        super().focus_on(target)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark that stands without words; a ring names the event that is walked to in it."""
        super().tell(painter, self.walker.named(target) if target == self.ringed() else target, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, Home and End walk the events and the rows; any key stops what slides."""
        self.glide.halt()
        if not self.walker.press(event.key()):
            with self.glide.smoothly():
                super().keyPressEvent(event)

    # a second tap

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did."""
        if self._tapped is not None:
            self._tapped = None
        else:
            super().mouseDoubleClickEvent(event)

    def tap(self, event: QMouseEvent) -> None:
        at = event.position()
        self._tapped = self.scene.target_at(at.x(), at.y()) if self._pressed is not None else None
        with self.glide.smoothly():
            super().tap(event)
