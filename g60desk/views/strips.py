"""The strips of corridors: wheel, pinch and drag move their one scale, arrows travel from stop to stop."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QPainter, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.corridor_chosen import next_stand, travelled
from g60desk.layout.corridor_scale import KmBounds, window_seen, window_with_stop
from g60desk.layout.corridor_strips import StripSheet
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window, zoomed
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.glide import Glide
from g60desk.views.steady import SteadyView
from g60desk.views.timeline_hands import Hands

STEP = 1.6  # how much closer one step of the keyboard, or a double tap, goes
WAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
SUBJECTS = "subjects="


class StripsView(SteadyView):
    """Shows the corridors of a comparison as straightened lines; its `axis` has km where that of time has days."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.axis: Scale | None = None
        self.glide = Glide(self, bounds=KmBounds)
        self.glide.wished.connect(self._wish)
        self.glide.flown.connect(self.compose)
        self.hands = Hands(self, self)
        self._sheet: StripSheet | None = None
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; another scale than a hand has asked for is gone over to."""
        self.glide.still = told.state.still or not self.isVisible()
        with self.glide.smoothly():
            self.glide.take(told.story, window_seen(told))
        super().show_told(told, theme)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        told = told.in_state(replace(told.state, stretch=self.glide.seen))
        if self._sheet is None or not self._sheet.fits(told, frame):
            self._sheet = StripSheet(told, frame)
        scene = self._sheet.lay_out(told)
        found = scene.belongings.get("axis:")
        self.axis = Scale(*self.glide.seen, found[0].x, found[0].right) if found else None
        return scene

    def along(self, point: QPointF) -> float:
        """How far along the axis a point lies, in px."""
        return point.x()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.hands.let_go()
        self.glide.drop()
        super().hideEvent(event)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a sign whose name found no room."""
        if len(self.scene.belongings.get(f"stop:{target.key}", ())) < 2:
            super().tell(painter, target, theme)

    # closer, farther, elsewhere

    def _wish(self, window: Window | None) -> None:
        self.wished.emit({"stretch": window})

    def zoom(self, steps: int) -> None:
        """Closer by `steps` about the chosen stop or zero, farther when negative; 0 shows all again."""
        if steps == 0:
            self.fit()
        elif self.told is not None:
            self.glide.settle()
            window, found = self.glide.stated, travelled(self.told)
            at = found[1].at if found is not None else 0.0
            at = at if window[0] <= at <= window[1] else (window[0] + window[1]) / 2
            self._wish(self.glide.kept(zoomed(window, STEP**steps, at)))

    def fit(self) -> None:
        """Show all that is compared."""
        self.glide.settle()
        self._wish(None)

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
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops lines which slid by themselves chooses nothing."""
        self._twice = None
        stopped = self.hands.press(event.position())
        super().mousePressEvent(event)
        if stopped:
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap on a stop undoes nothing; on empty ground it goes closer."""
        if self.scene.target_at(event.position().x(), event.position().y()) is None:
            self.mousePressEvent(event)
            self._twice = self._pressed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hands.release():
            self._pressed = self._twice = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        closer = self.hands.closer(twice, STEP) if twice is not None else None
        if closer is not None:
            self._pressed = None
            self._wish(self.glide.kept(closer))
            return
        super().mouseReleaseEvent(event)

    # travelling

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead from stop to stop along a line, Page Down and Up to more lines; any key stops a slide."""
        self.glide.halt()
        way, page = WAYS.get(event.key(), 0), PAGES.get(event.key(), 0)
        if not (way and self.travel(way)) and not (page and self.turn(page)):
            super().keyPressEvent(event)

    def turn(self, step: int) -> bool:
        """Wish for the next (1) or previous (-1) page of strips; False where there is none."""
        pages = [one for one in self.scene.targets if one.kind == "set" and one.key.startswith(SUBJECTS)]
        now = next((at for at, one in enumerate(pages) if one.chosen), 0)
        if not 0 <= now + step < len(pages):
            return False
        self.wished.emit({"subjects": int(pages[now + step].key.removeprefix(SUBJECTS))})
        return True

    def travel(self, way: int) -> bool:
        """Choose the next stop along the line, with the keyboard on it; False where none is chosen on it."""
        found = travelled(self.told) if self.told is not None else None
        if found is None or self.told is None:
            return False
        corridor, stand = found
        after = next_stand(corridor, stand, way)
        if after is None:
            nowhere = Rect(0, 0, 0, 0)
            said = self.told.words("strips.no_farther")
            self.picked.emit(Target("say", "", nowhere, nowhere, said))
            return True
        fields: dict[str, object] = {"selection": Selection("stop", after.key)}
        window = window_with_stop(self.glide.stated, after)
        if window != self.glide.stated:
            fields["stretch"] = self.glide.kept(window)
        self.wished.emit(fields)
        self._kept_focus.await_target("stop", after.key)
        mark = next((one for one in self.scene.targets if (one.kind, one.key) == ("stop", after.key)), None)
        if mark is not None:
            self.focus_on(mark)
        return True
