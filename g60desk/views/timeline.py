"""The timeline view: hands move and zoom it, arrows walk the events; what a hand may do is in `timeline_hands.py`."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_walk import attended, events_in_time
from g60desk.layout.timeline_window import shown_window, whole_window
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.base import StoryView
from g60desk.views.glide import Glide
from g60desk.views.timeline_hands import Hands

STEP = 1.6  # how much closer one step of the keyboard, or a double tap, goes


class TimelineView(StoryView):
    """Shows the timeline of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.axis: Scale | None = None  # of what is drawn now
        self.glide = Glide(self)
        self.glide.wished.connect(self._wish)
        self.glide.flown.connect(self.compose)
        self.hands = Hands(self, self)
        self._tapped: Target | None = None  # what the last tap chose
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        self.glide.take(told.story, shown_window(told.story, told.state.window))
        super().show_told(told, theme)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        if self.glide.flying is not None:
            told = told.in_state(replace(told.state, window=self.glide.flying))
        scene, self.axis = lay_out_timeline(told, frame)
        return scene

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.hands.let_go()
        self.glide.drop()
        super().hideEvent(event)

    # zooming and moving

    def zoom(self, steps: int) -> None:
        """Go closer (1) or farther (-1) around what is selected or the middle, or back to the story's window (0)."""
        if steps == 0:
            self.fit()
        elif self.told is not None:
            self.glide.settle()
            start, end = shown_window(self.told.story, self.told.state.window)
            at = (start + end) / 2
            focus = attended(self.told, self.scene.targets, self.focused())
            if focus is not None and self.axis is not None:
                at = self.axis.day(self.along(QPointF(*focus.rect.middle)))
            self.fly(self.glide.kept(zoomed((start, end), STEP**steps, at)))

    def fit(self) -> None:
        """Show the story's own window; from there, all of time that the story knows."""
        if self.told is None:
            return
        whole = self.told.state.window is None
        self.fly(whole_window(self.told.story) if whole else None)

    def fly(self, window: Window | None) -> None:
        """Go to a window smoothly; None for the story's own."""
        with self.glide.smoothly():
            self._wish(window)

    def _wish(self, window: Window | None) -> None:
        self.wished.emit({"window": window})

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
        if not (event.buttons() & Qt.MouseButton.LeftButton and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hands.release():
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

    # walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last event; any key stops what slides."""
        self.glide.halt()
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

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px."""
        return point.y() if self._runs_down() else point.x()
