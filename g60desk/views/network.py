"""The network view: its scene, and what the wheel, a drag, two fingers and the arrows mean on it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.network_links import links, neighbours
from g60desk.layout.network_sheet import Lens, kept, whole
from g60desk.layout.projection import dragged, zoomed
from g60desk.layout.scene import Scene, Target
from g60desk.layout.story_time import day_words, opened_by_now
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout
from g60desk.tokens import Tokens
from g60desk.views.canvas import SLIP
from g60desk.views.fingers import Fingers
from g60desk.views.network_hands import Hands
from g60desk.views.turned import TurnedView

WHEEL_STEP = 1.25  # how many times closer one notch of the wheel is
KEY_STEP = 1.5
WITHIN = math.cos(math.radians(67.5))  # an arrow follows a line that leads off by less than this angle


class NetworkView(TurnedView):
    """Shows the network of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._pulled: QPointF | None = None
        self._squeezed: tuple[Lens | None, QPointF] | None = None  # the lens and the fingers' middle at the start
        self._fingers = Fingers(self)
        self._fingers.pinch_began.connect(self._begin_pinch)
        self._fingers.pinched.connect(self._pinch)
        self.hands = Hands(self)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_network(told, frame)

    def moment(self, told: Told) -> object:
        return told.phase, day_words(told), opened_by_now(told)

    # closer, farther, elsewhere

    def zoom(self, steps: int) -> None:
        """Closer by `steps`, farther when negative; 0 shows the whole again."""
        if steps == 0:
            self.wished.emit({"lens": None})
        else:
            middle = self._middle()
            if middle is not None:
                self._closer(KEY_STEP**steps, middle)

    def fit(self) -> None:
        """Show all members."""
        self.zoom(0)

    def _middle(self) -> QPointF | None:
        frame = self.frame()
        if frame is None or self.told is None:
            return None
        return QPointF(*sheet_of(self.told, frame).fit.middle)

    def _closer(self, factor: float, at: QPointF) -> None:
        found = self._map()
        if found is not None:
            told, frame = found
            self._wish(zoomed(whole(told, sheet_of(told, frame)), told.state.lens, factor, at.x(), at.y()))

    def _map(self) -> tuple[Told, Frame] | None:
        """What is told on which sheet, while the map is shown."""
        frame = self.frame()
        if frame is None or self.told is None or self.told.state.layout != NetworkLayout.MAP:
            return None
        return self.told, frame

    def _wish(self, lens: Lens) -> None:
        found = self._map()
        if found is not None:
            told, frame = found
            self.wished.emit({"lens": kept(told, sheet_of(told, frame), lens)})

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._map() is None or not event.angleDelta().y():
            event.ignore()
            return
        self._closer(WHEEL_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pulled = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._map()
        if found is None or self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        before = self._pulled or self._pressed
        move = event.position() - before
        if self._pulled is None and abs(move.x()) <= SLIP and abs(move.y()) <= SLIP:
            return
        self._pulled = event.position()
        told, frame = found
        self._wish(dragged(whole(told, sheet_of(told, frame)), told.state.lens, move.x(), move.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pulled is not None:
            self._pulled = self._pressed = None  # a drag chooses nothing, wherever it ends
            return
        super().mouseReleaseEvent(event)

    def forget_press(self) -> None:
        """What has been pressed chooses nothing when it is let go, and drags nothing on."""
        self._pulled = self._pressed = None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._closer(1.0 + event.value(), event.position())
            return True
        if isinstance(event, QTouchEvent):
            self._fingers.touched(event)
            return True
        return bool(super().event(event))

    def _begin_pinch(self, middle: QPointF) -> None:
        self._pulled = self._pressed = None  # the first finger no longer drags, and chooses nothing
        self._squeezed = (self.told.state.lens, middle) if self.told is not None else None

    def _pinch(self, factor: float, middle: QPointF) -> None:
        """Two fingers hold the land that was between them, and draw it nearer or farther."""
        found = self._map()
        if found is None or self._squeezed is None:
            return
        told, frame = found
        lens, before = self._squeezed
        land = whole(told, sheet_of(told, frame))
        closer = zoomed(land, lens, factor, before.x(), before.y())
        self._wish(dragged(land, closer, middle.x() - before.x(), middle.y() - before.y()))

    # walking

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From a mark, an arrow follows the line that leads most nearly that way; else it goes to what is nearest."""
        if target is not None and target.kind == "place" and self.told is not None:
            near = set(neighbours(links(self.told), target.key))
            x, y = target.rect.middle
            best: tuple[float, Target] | None = None
            for other in self.scene.targets:
                if other.kind == "place" and other.key in near:
                    ox, oy = other.rect.middle[0] - x, other.rect.middle[1] - y
                    straight = (ox * dx + oy * dy) / (math.hypot(ox, oy) or 1.0)
                    if straight > WITHIN and (best is None or straight > best[0]):
                        best = (straight, other)
            if best is not None:
                return best[1]
        return super().neighbour(target, dx, dy)
