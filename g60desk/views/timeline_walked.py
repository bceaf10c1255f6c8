"""A picture of time that is walked by keys and heard by screen readers: the window goes along with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from g60desk.layout.timeline_beside import beneath
from g60desk.layout.timeline_window import CALM_AT
from g60desk.state import Selection
from g60desk.views.events import EventsView

STEPS = ("previous", "next")  # the kinds of target that lead from one card to another

if TYPE_CHECKING:
    from g60desk.views.timeline_keys import Walker


class WalkedView(EventsView):
    """A view of events along an axis of time, of which it shows a window."""

    window_field = "window"

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
            self.wish(self.glide.kept((seen[0] + days, seen[1] + days)))

    # keys

    def make_walker(self) -> Walker:
        from g60desk.views.timeline_keys import Walker  # the first picture needs no keys

        return Walker(self)

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
