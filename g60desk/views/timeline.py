"""The timeline view: wheel and pinch zoom at the pointer, a drag moves through time, arrows walk the events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_window import shown_window, whole_window
from g60desk.layout.told import Told
from g60desk.story.model import Event
from g60desk.tokens import Tokens
from g60desk.views.base import StoryView
from g60desk.views.canvas import SLIP

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
            focus = self.focused()
            at = (start + end) / 2
            if focus is not None and focus.kind == "event":
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
        self._grip = None
        super().mouseReleaseEvent(event)

    def missed(self) -> None:
        """A press beside everything lets go of what is selected."""
        if self.told is not None and self.told.state.selection is not None:
            self.wished.emit({"selection": None})

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
        """The dated events that are drawn, in their order in time, then those without a date in theirs."""
        if self.told is None:
            return []
        dated: list[tuple[Event, Target]] = []
        ordered: list[tuple[Event, Target]] = []
        for target in self.scene.targets:
            event = self.told.index.event(target.key) if target.kind == "event" else None
            if event is not None:
                (ordered if event.when is None else dated).append((event, target))
        dated.sort(key=lambda pair: pair[0].when.sort_key if pair[0].when else (0.0, 0.0))
        return [target for _, target in [*dated, *ordered]]

    # the axis

    def _runs_down(self) -> bool:
        frame = self.frame()
        return frame is not None and frame.mode == "portrait"

    def _day(self, point: QPointF) -> float:
        scale = self.axis
        if scale is None:
            return 0.0
        at = point.y() if self._runs_down() else point.x()
        return scale.day(min(max(at, scale.left), scale.right))

    def _zoom_at(self, point: QPointF, factor: float) -> None:
        if self.told is not None and factor > 0:
            self._wish(zoomed(shown_window(self.told.story, self.told.state.window), factor, self._day(point)))

    def _move(self, px: float) -> None:
        scale = self.axis
        if scale is not None and self.told is not None:
            start, end = shown_window(self.told.story, self.told.state.window)
            self._wish((start - px / scale.per_day, end - px / scale.per_day))

    def _wish(self, window: tuple[float, float]) -> None:
        self.wished.emit({"window": window})
