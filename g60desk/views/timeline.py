"""The timeline view: hands move and zoom it, arrows walk the events; what a hand may do is in `timeline_hands.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scale import zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline import TimelineSheet
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import STRIP
from g60desk.layout.timeline_window import whole_window
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.timeline_hands import Hands
from g60desk.views.timeline_scrub import Scrub
from g60desk.views.timeline_strip import StripHand
from g60desk.views.timeline_walked import WalkedView

if TYPE_CHECKING:
    from g60desk.views.timeline_slider import StripSlider

STEP = 1.6  # how much closer one step of the keyboard, or a double tap, goes
CARD = ("previous", "next", "card", "picture", "go", "cite")  # the kinds of target that a card has


class TimelineView(WalkedView):
    """Shows the timeline of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide.wished.connect(self.wish)
        self.glide.flown.connect(self.compose)
        self.drawn.connect(self.glide.drawn)
        self.hands = Hands(self, self)
        self._sheet: TimelineSheet | None = None
        self.scrub, self.strip_hand = Scrub(self), StripHand(self)
        self._tapped: Target | None = None  # what the last tap chose
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; where the card takes its target along, the keyboard goes back to the event."""
        self.glide.still = told.state.still
        self.glide.take(told.story, told.state.window)
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
        self.hands.let_go()
        self.strip_hand.let_go()
        self.glide.drop()
        super().hideEvent(event)

    # zooming and moving

    def zoom(self, steps: int) -> None:
        """Go closer (1) or farther (-1) around what is selected or the middle, or back to the story's window (0)."""
        if steps == 0:
            self.fit()
        elif self.told is not None:
            self.glide.settle()
            window = self.glide.stated
            self.fly(self.glide.kept(zoomed(window, STEP**steps, self.walker.attended_day(window))))

    def fit(self) -> None:
        """Show the story's own window; from there, all of time that the story knows."""
        if self.told is None:
            return
        whole = self.told.state.window is None
        self.fly(whole_window(self.told.story) if whole else None)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.hands.touch(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a window which slid by itself chooses nothing."""
        self._twice = None
        if self.scrub.press(event.position()) or self.strip_hand.press(event.position()):
            super().mousePressEvent(event)
            return
        stopped = self.hands.press(event.position())
        super().mousePressEvent(event)
        if stopped:
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did; on empty ground it goes closer."""
        if self._tapped is not None and self._tapped.kind in ("event", "set"):
            self._tapped = None
            return
        self.mousePressEvent(event)
        if self.scene.target_at(event.position().x(), event.position().y()) is None:
            self._twice = self._pressed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held, at = bool(event.buttons() & Qt.MouseButton.LeftButton), event.position()
        if not (held and (self.scrub.drag(at) or self.strip_hand.drag(at) or self.hands.drag(at))):
            super().mouseMoveEvent(event)
            shape = self.strip_hand.cursor(at)
            if shape is not None:
                self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.scrub.release() or self.strip_hand.release() or self.hands.release():
            self._pressed = self._twice = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        closer = self.hands.closer(twice, STEP) if twice is not None else None
        if closer is not None:
            self._pressed = None
            self.fly(self.glide.kept(closer))
            return
        at = event.position()
        self._tapped = self.scene.target_at(at.x(), at.y()) if self._pressed is not None else None
        with self.glide.smoothly():
            super().mouseReleaseEvent(event)
        if self._tapped is not None:
            self.uncover()
