"""A picture of time that is walked by keys and heard by screen readers: the window goes along with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_beside import beneath
from g60desk.layout.timeline_window import CALM_AT
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.gliding import GlidingView

STEPS = ("previous", "next")  # the kinds of target that lead from one card to another

if TYPE_CHECKING:
    from g60desk.layout.timeline_walk import Walk
    from g60desk.views.timeline_ears import Ears
    from g60desk.views.timeline_keys import Walker


class WalkedView(GlidingView):
    """A view of events along an axis of time, of which it shows a window."""

    window_field = "window"
    announced = Signal(str)  # emitted with what a screen reader should say

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._walker: Walker | None = None
        self._ears: Ears | None = None

    # the window

    def runs_down(self) -> bool:
        """True where the axis runs down."""
        frame = self.frame()
        return frame is not None and frame.mode == "portrait"

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px."""
        return point.y() if self.runs_down() else point.x()

    def uncover(self) -> None:
        """Move the window where the card of the selected event covers it."""
        chosen, axis, seen = self.told.state.selection if self.told else None, self.axis, self.glide.seen
        if self.told is None or axis is None or chosen is None or chosen.kind != "event" or self.glide.moving:
            return
        days = beneath(axis, seen[1], self.told.index.event(chosen.key))
        if days:
            days += (1 - CALM_AT) * (axis.end - axis.start)
            self.fly(self.glide.kept((seen[0] + days, seen[1] + days)))

    # keys

    @property
    def walker(self) -> Walker:
        """Who walks the events; made for the first key."""
        if self._walker is None:
            from g60desk.views.timeline_keys import Walker  # the first picture needs no keys

            self._walker = Walker(self)
            self.glide.landed.connect(self._walker.arrive)
        return self._walker

    def walk(self) -> Walk | None:
        """All events of the shown tracks in their order."""
        return self.walker.walk

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, Home and End walk the events; any key stops what slides."""
        self.glide.halt()
        if not self.walker.press(event.key(), down=self.runs_down()):
            with self.glide.smoothly():
                super().keyPressEvent(event)
            self.glide.soon()  # what is no key of the picture goes on to the window, such as Esc back to where one was

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; an event that is not drawn is brought into the picture."""
        away = target is not None and target.kind == "event" and target not in self.scene.targets
        if target is None or not away or not self.walker.go_to(target.key):
            super().focus_on(target)

    def go_on_from(self, kind: str, key: str) -> None:
        """Let the arrows go on from what was chosen, here or elsewhere."""
        if self.focused() is not None:
            self.follow(kind, key)
        elif self._walker is not None:
            self._walker.forget()

    def leave_card(self, kind: str, chosen: Selection | None) -> None:
        """Let the keyboard go from one card to the same step of the next, else to the event that is or was told."""
        steps = (one for one in self.scene.targets if one.kind == kind and kind in STEPS)
        step = next(steps, None)
        if step is not None:
            self.follow(kind, step.key)
        elif chosen is not None and chosen.kind == "event":
            self._kept_focus.await_target("event", chosen.key)  # also where it is not drawn before a flight is over

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        if self._walker is not None:
            self._walker.follow()

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark that stands without words; a ring names the event that is walked to in it."""
        named = self._walker is not None and target == self.ringed()
        super().tell(painter, self.walker.named(target) if named else target, theme)

    # ears

    @property
    def ears(self) -> Ears:
        """What a screen reader hears of the events; made when one asks."""
        if self._ears is None:
            from g60desk.views.timeline_ears import Ears  # the first picture is looked at

            self._ears = Ears(self)
        return self._ears
