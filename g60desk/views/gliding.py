"""A view of a window along one axis: wheel and pinch zoom at the pointer, a drag moves it, a second tap goes closer.

What the axis has is the subclass's: days of a timeline, years of histories, kilometres of a corridor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.motion import FLIGHT
from g60desk.layout.scale import Scale, Window, zoomed
from g60desk.layout.timeline_bounds import Bounds
from g60desk.layout.told import Told
from g60desk.story.model import Story
from g60desk.tokens import Tokens
from g60desk.views.base import StoryView
from g60desk.views.glide import Glide, Limits
from g60desk.views.timeline_hands import Hands

STEP = 1.6  # how much closer one step of the keyboard, or a double tap, goes


class GlidingView(StoryView):
    """A view of whose axis a window is seen; hands and keys move it while there is an axis."""

    window_field: ClassVar[str]  # the field of the state that has the window

    def __init__(
        self, tokens: Tokens, parent: QWidget | None = None, bounds: Callable[[Story], Limits] = Bounds
    ) -> None:
        """`bounds` gives where the window of a story may be."""
        super().__init__(tokens, parent)
        self.axis: Scale | None = None  # of what is drawn now
        self.glide = Glide(self, bounds=bounds)
        self.glide.wished.connect(self.wish)
        self.hands = Hands(self, self)
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.hands.let_go()
        self.glide.forget()
        super().hideEvent(event)

    # the window

    def take_window(self, told: Told, chosen: Window | None, *, at_once: bool = False) -> None:
        """Go to the window of the state: smoothly, but where the state itself moves it as story time runs.

        A room needs longer than a hand to see where a picture goes.
        """
        runs = told.state.playing or (told.state.day is not None and self.told is not None and self.told.state.playing)
        self.glide.still = told.state.still or not self.isVisible()
        self.glide.lasts = float(self.tokens.motion.duration["view"]) if self.public else FLIGHT
        self.glide.take(told.story, chosen, at_once=at_once or runs)

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px."""
        return point.x()

    def wish(self, window: Window | None) -> None:
        """Ask for a window; None for the one that is shown where nobody has asked for any."""
        self.wished.emit({self.window_field: window})

    def zoom(self, steps: int) -> None:
        """Go closer by `steps` around what is attended to or the middle, farther when negative, back to all with 0."""
        if steps == 0:
            self.fit()
        elif self.told is not None:
            self.glide.settle()
            window = self.glide.stated
            self.wish(self.glide.kept(zoomed(window, STEP**steps, self.attended(window))))

    def fit(self) -> None:
        """Show all that there is."""
        self.glide.settle()
        self.wish(None)

    def go_on(self, part: float) -> None:
        """Move the window by so much of its length, back where negative."""
        self.glide.settle()
        start, end = self.glide.stated
        by = part * (end - start)
        self.wish(self.glide.kept((start + by, end + by)))

    def attended(self, window: Window) -> float:
        """Where on the axis a key goes closer to."""
        return sum(window) / 2

    # hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.axis is not None:
            self.hands.touch(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a window which slid by itself chooses nothing."""
        self._twice = None
        stopped = self.take_hold(event.position())
        super().mousePressEvent(event)
        if stopped:
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap is another press; on empty ground it goes closer."""
        self.mousePressEvent(event)
        if self.scene.target_at(event.position().x(), event.position().y()) is None:
            self._twice = self._pressed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.pull(event.position())):
            self.hover(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.loosen():
            self._pressed = self._twice = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        closer = self.hands.closer(twice, STEP) if twice is not None else None
        if closer is not None:
            self._pressed = None
            self.wish(self.glide.kept(closer))
        else:
            self.tap(event)

    # what a subclass may add to

    def take_hold(self, point: QPointF) -> bool:
        """A press; True where it has stopped a window which slid."""
        return self.hands.press(point)

    def pull(self, point: QPointF) -> bool:
        """A move with the button down; True while it drags and chooses nothing."""
        return self.hands.drag(point)

    def loosen(self) -> bool:
        """The end of a press; True where it was a drag."""
        return self.hands.release()

    def hover(self, event: QMouseEvent) -> None:
        """A move that drags nothing."""
        super().mouseMoveEvent(event)

    def tap(self, event: QMouseEvent) -> None:
        """The end of a press that was neither a drag nor the second of two on empty ground."""
        super().mouseReleaseEvent(event)
