"""A view of events along an axis: walked by keys, heard by screen readers, and chosen by a tap that undoes no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.scale import Window
from g60desk.layout.scene import Scene, Target
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.gliding import GlidingView

if TYPE_CHECKING:
    from g60desk.views.event_walker import EventWalk, EventWalker
    from g60desk.views.timeline_ears import Ears


class EventsView(GlidingView):
    """A view of events, drawn or not; the window goes along with the focus."""

    announced = Signal(str)  # emitted with what a screen reader should say

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._walker: EventWalker | None = None
        self._ears: Ears | None = None
        self._tapped: Target | None = None  # what the last tap chose

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        if self._walker is not None:
            self._walker.follow()

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark that stands without words; a ring names the event that is walked to in it."""
        named = self._walker is not None and target == self.ringed()
        super().tell(painter, self.walker.named(target) if named else target, theme)

    def runs_down(self) -> bool:
        """True where the axis runs down."""
        return False

    # keys

    @property
    def walker(self) -> EventWalker:
        """Who walks the events; made for the first key."""
        if self._walker is None:
            self._walker = self.make_walker()
            self.glide.landed.connect(self._walker.arrive)
        return self._walker

    def make_walker(self) -> EventWalker:
        """A walker of the view's own events."""
        raise NotImplementedError

    def walk(self) -> EventWalk | None:
        """All events that are shown, in their order."""
        return self.walker.walk

    def attended(self, window: Window) -> float:
        return self.walker.attended(window)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, Home and End walk the events; any key stops what slides."""
        self.glide.halt()
        if not self.walker.press(event.key(), down=self.runs_down()):
            super().keyPressEvent(event)

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; an event that is not drawn is brought into the picture."""
        away = target is not None and target.kind == "event" and target not in self.scene.targets
        if target is None or not away or not self.walker.go_to(target.key):
            super().focus_on(target)

    # ears

    @property
    def ears(self) -> Ears:
        """What a screen reader hears of the events; made when one asks."""
        if self._ears is None:
            from g60desk.views.timeline_ears import Ears  # the first picture is looked at

            self._ears = Ears(self)
        return self._ears

    # taps

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did."""
        if self._tapped is not None and self.keeps(self._tapped):
            self._tapped = None
        else:
            super().mouseDoubleClickEvent(event)

    def keeps(self, tapped: Target) -> bool:
        """True for what one tap has chosen and a second does not choose again."""
        return True

    def tap(self, event: QMouseEvent) -> None:
        at = event.position()
        self._tapped = self.scene.target_at(at.x(), at.y()) if self._pressed is not None else None
        super().tap(event)
