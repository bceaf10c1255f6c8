"""The timeline view: hands move and zoom it, arrows walk the events; what a hand may do is in `timeline_hands.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Target
from g60desk.layout.steps import Steps
from g60desk.layout.timeline import TimelineSheet
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import STRIP
from g60desk.layout.timeline_window import whole_window
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.ahead import Laid
from g60desk.views.timeline_scrub import Scrub
from g60desk.views.timeline_strip import StripHand
from g60desk.views.timeline_walked import WalkedView

if TYPE_CHECKING:
    from g60desk.views.timeline_slider import StripSlider

CARD = ("previous", "next", "card", "picture", "go", "cite")  # the kinds of target that a card has


class TimelineView(WalkedView):
    """Shows the timeline of a story."""

    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide.flown.connect(self.compose)
        self.drawn.connect(self.glide.drawn)
        self._sheet: TimelineSheet | None = None
        self._other: TimelineSheet | None = None  # on which a picture is laid out that is soon shown
        self.scrub, self.strip_hand = Scrub(self), StripHand(self)

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; where the card takes its target along, the keyboard goes back to the event."""
        self.take_window(told, told.state.window)
        before, chosen = self.focused(), self.told.state.selection if self.told else None
        super().show_told(told, theme)
        now = told.state.selection
        if before is not None and before.kind in CARD:
            if self.focused() is None:
                self.leave_card(before.kind, now or chosen)
        elif now is not None and now != chosen:
            self.go_on_from(now.kind, now.key)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        if self.glide.flying is not None:
            told = told.in_state(replace(told.state, window=self.glide.flying))
        if self._sheet is None or not self._sheet.fits(told.story, frame):
            self._sheet = TimelineSheet(told, frame)
        scene, self.axis = self._sheet.lay_out(told)
        self.glide.behind = self._sheet.behind
        return scene

    def laying(self, told: Told, frame: Frame) -> Steps[Laid]:
        """On a sheet of its own, so that the one which is shown keeps what it has."""
        if self._other is None or not self._other.fits(told.story, frame):
            self._other = TimelineSheet(told, frame)
            yield
        sheet = self._other
        scene, axis = sheet.lay_out(told)

        def shown() -> None:
            self._other, self._sheet, self.axis = self._sheet, sheet, axis
            self.glide.behind = sheet.behind

        return Laid(scene, shown)

    def laid_out(self, told: Told, frame: Frame) -> Scene:
        """In a flight every picture is another one, but for the first in a room: a key is seen at once there."""
        seen = self.scene
        if self.public and self.glide.sets_out and (seen.width, seen.height) == (frame.width, frame.height):
            return seen
        return super().laid_out(told, frame) if self.glide.flying is None else self.lay_out(told, frame)

    @property
    def strip(self) -> Strip | None:
        """The strip of all time, as it is drawn; None where there is none."""
        return self._sheet.strip if self._sheet is not None else None

    def slider(self, target: Target) -> StripSlider | None:
        """What a screen reader moves by its value: the strip."""
        from g60desk.views.timeline_slider import StripSlider  # the first picture is looked at

        return StripSlider(self) if (target.kind, target.key) == STRIP else None

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.strip_hand.let_go()
        super().hideEvent(event)

    # zooming and moving

    def fit(self) -> None:
        """Show the story's own window; from there, all of time that the story knows."""
        if self.told is None:
            return
        whole = self.told.state.window is None
        self.wish(whole_window(self.told.story) if whole else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the strip of all time the arrows along it move the window."""
        strip = self.focused()
        if strip is not None and self.strip_hand.key(event.key()):
            slider = self.slider(strip)
            self.announced.emit(slider.said if slider else "")
        else:
            super().keyPressEvent(event)
            self.uncover()

    # hands

    def take_hold(self, point: QPointF) -> bool:
        if self.scrub.press(point) or self.strip_hand.press(point):
            return False
        return super().take_hold(point)

    def pull(self, point: QPointF) -> bool:
        return self.scrub.drag(point) or self.strip_hand.drag(point) or super().pull(point)

    def loosen(self) -> bool:
        return self.scrub.release() or self.strip_hand.release() or super().loosen()

    def hover(self, event: QMouseEvent) -> None:
        """The ends of the strip's frame say that they can be pulled."""
        super().hover(event)
        shape = self.strip_hand.cursor(event.position())
        if shape is not None:
            self.setCursor(shape)

    def keeps(self, tapped: Target) -> bool:
        return tapped.kind in ("event", "set")

    def tap(self, event: QMouseEvent) -> None:
        super().tap(event)
        if self._tapped is not None:
            self.uncover()
