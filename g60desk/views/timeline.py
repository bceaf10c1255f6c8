"""The timeline view: wheel and pinch zoom at the pointer, a drag moves through time, arrows walk the events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window, pinched, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_walk import attended, events_in_time
from g60desk.layout.timeline_window import reach, shown_window, whole_window, within_reach
from g60desk.layout.told import Told
from g60desk.story.model import Story
from g60desk.tokens import Tokens
from g60desk.views.base import StoryView
from g60desk.views.canvas import SLIP
from g60desk.views.fingers import Fingers

STEP = 1.6  # how much closer one step of the keyboard goes
NOTCH = 120.0  # the angle of one notch of a wheel
PER_NOTCH = 1.25


class TimelineView(StoryView):
    """Shows the timeline of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.axis: Scale | None = None  # of what is drawn now
        self._grip: QPointF | None = None  # where a drag began
        self._gripped = (0.0, 1.0)  # the window in which it began
        self._dragging = False
        self._squeezed: tuple[Scale, Window, float] | None = None  # axis, window and day when a pinch began
        self._reached: tuple[Story, Window] | None = None  # the story that was last asked about, and its reach
        self._fingers = Fingers(self)
        self._fingers.pinch_began.connect(self._begin_pinch)
        self._fingers.pinched.connect(self._pinch)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        scene, self.axis = lay_out_timeline(told, frame)
        return scene

    # zooming and moving

    def zoom(self, steps: int) -> None:
        """Go closer (1) or farther (-1) around what is selected or the middle, or back to the story's window (0)."""
        if steps == 0:
            self.fit()
        elif self.told is not None:
            start, end = shown_window(self.told.story, self.told.state.window)
            at = (start + end) / 2
            focus = attended(self.told, self.scene.targets, self.focused())
            if focus is not None:
                at = self._day(QPointF(*focus.rect.middle))
            self._wish(zoomed((start, end), STEP**steps, at))

    def fit(self) -> None:
        """Show the story's own window; from there, all of time that the story knows."""
        if self.told is None:
            return
        whole = self.told.state.window is None
        self.wished.emit({"window": whole_window(self.told.story) if whole else None})

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down zoom at the pointer; sideways (or with Shift) moves through time."""
        if self.told is None:
            return
        turn, pixels = event.angleDelta(), event.pixelDelta()
        sideways = turn.x() if abs(turn.x()) > abs(turn.y()) else 0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways = turn.x() or turn.y()
        if sideways:
            self._move(float(pixels.x() or sideways))
        elif turn.y():
            self._zoom_at(event.position(), PER_NOTCH ** (turn.y() / NOTCH))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._fingers.touched(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_at(event.position(), 1.0 + event.value())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._grip = event.position()
        self._gripped = shown_window(self.told.story, self.told.state.window) if self.told else (0.0, 1.0)
        self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton or self._grip is None:
            super().mouseMoveEvent(event)
            return
        slip = event.position() - self._grip
        along = slip.y() if self._runs_down() else slip.x()
        if abs(along) > SLIP:
            self._dragging = True
        scale = self.axis
        if self._dragging and scale is not None:
            days = along / scale.per_day
            self._wish((self._gripped[0] - days, self._gripped[1] - days))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._pressed = None  # a drag chooses nothing, wherever it ends
        self._grip, self._dragging = None, False
        super().mouseReleaseEvent(event)

    def _begin_pinch(self, middle: QPointF) -> None:
        self._grip = self._pressed = None  # the first finger no longer drags, and chooses nothing
        self._squeezed = None
        if self.axis is not None and self.told is not None:
            window = shown_window(self.told.story, self.told.state.window)
            self._squeezed = self.axis, window, self._day(middle)

    def _pinch(self, factor: float, middle: QPointF) -> None:
        """Two fingers hold the day that was between them, and widen or narrow the days."""
        if self._squeezed is not None:
            axis, window, day = self._squeezed
            whole = Scale(*window, axis.left, axis.left + (window[1] - window[0]) * axis.per_day)
            beside = (axis.start - window[0]) * axis.per_day  # how far a card has moved the axis
            found = pinched(whole, factor, day, self._along(middle) + beside)
            self._wish((found.start, found.end))

    # walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last event."""
        events = self._events()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and events:
            self.focus_on(events[0 if event.key() == Qt.Key.Key_Home else -1])
            return
        super().keyPressEvent(event)

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """Along the axis to the event before or after in time, across it to the nearest of another track."""
        along, across = (dy, dx) if self._runs_down() else (dx, dy)
        events = self._events()
        if target is None or target.kind != "event" or target not in events:
            return super().neighbour(target, dx, dy)
        if along:
            place = events.index(target) + along
            return events[place] if 0 <= place < len(events) else None
        return super().neighbour(target, dx, dy) if across else None

    def _events(self) -> list[Target]:
        return events_in_time(self.told, self.scene.targets) if self.told is not None else []

    # the axis

    def _runs_down(self) -> bool:
        frame = self.frame()
        return frame is not None and frame.mode == "portrait"

    def _day(self, point: QPointF) -> float:
        scale = self.axis
        if scale is None:
            return 0.0
        return scale.day(min(max(self._along(point), scale.left), scale.right))

    def _along(self, point: QPointF) -> float:
        return point.y() if self._runs_down() else point.x()

    def _zoom_at(self, point: QPointF, factor: float) -> None:
        if self.told is not None and factor > 0:
            self._wish(zoomed(shown_window(self.told.story, self.told.state.window), factor, self._day(point)))

    def _move(self, px: float) -> None:
        scale = self.axis
        if scale is not None and self.told is not None:
            start, end = shown_window(self.told.story, self.told.state.window)
            self._wish((start - px / scale.per_day, end - px / scale.per_day))

    def _wish(self, window: Window) -> None:
        """Ask for a window; one that would leave all that the story knows stops at its ends."""
        if self.told is None:
            return
        if self._reached is None or self._reached[0] is not self.told.story:
            self._reached = self.told.story, reach(self.told.story)
        self.wished.emit({"window": within_reach(window, self._reached[1])})
