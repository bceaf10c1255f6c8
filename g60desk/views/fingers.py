"""Fingers on a widget: one is a pointer, two are a pinch, and after a pinch nothing is chosen until all are lifted.

Qt's own pinch gesture looks for its target by a point on the screen and can miss the widget that was touched; the
touch events themselves always arrive.  A third finger, or the ball of the thumb, changes nothing while two hold.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

LEAST_APART = 8.0  # px between two fingers, nearer than which they measure nothing
TWICE_WITHIN = 40.0  # px from one tap to the next, which are one double tap
RELEASED = QEventPoint.State.Released


class Fingers(QObject):
    """Reads the touch events of a widget; one finger does what the left button of a mouse does."""

    pinch_began = Signal(QPointF)  # emitted with the middle of two fingers when the second one touches
    pinched = Signal(float, QPointF)  # emitted with how many times wider apart they are since then, and their middle
    pinch_ended = Signal(object)  # emitted with the point of the finger that is left, or None, when one is lifted
    trailed = Signal(QPointF)  # emitted when that finger moves on
    lifted = Signal()  # emitted when that finger is lifted too
    cancelled = Signal()  # emitted when the fingers are no longer meant for this widget

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.clock: Callable[[], float] = lambda: perf_counter() * 1000  # in ms
        self._widget = widget
        self._apart = 0.0  # of the two fingers when they began
        self._pair: tuple[int, int] | None = None  # the two that pinch
        self._spent = False  # True from the second finger on, until all are lifted
        self._tapped: tuple[float, QPointF] | None = None  # when and where one finger was pressed last

    def touched(self, event: QTouchEvent) -> None:
        """Take a touch event."""
        event.accept()
        if event.type() == QEvent.Type.TouchBegin:
            self._pair, self._spent = None, False
        if event.type() == QEvent.Type.TouchCancel:
            self._pair, self._spent, self._tapped = None, True, None
            self.cancelled.emit()
            return
        down = {point.id(): point for point in event.points() if point.state() != RELEASED}
        if self._pair is not None and all(id in down for id in self._pair):
            self._pinch(down)
        elif len(down) >= 2:
            self._begin_pinch(down)
        elif self._spent:
            self._trail(next(iter(down.values()), None))
        elif event.points():
            self._point(event.points()[0])

    # two fingers

    def _begin_pinch(self, down: Mapping[int, QEventPoint]) -> None:
        one, other = list(down)[:2]
        self._pair, self._spent, self._tapped = (one, other), True, None
        self._apart, middle = _spread(down[one], down[other])
        self.pinch_began.emit(middle)

    def _pinch(self, down: Mapping[int, QEventPoint]) -> None:
        assert self._pair is not None
        apart, middle = _spread(*(down[id] for id in self._pair))
        self.pinched.emit(apart / self._apart, middle)

    def _trail(self, rest: QEventPoint | None) -> None:
        """One of two fingers was lifted, and the other may go on as one, or be lifted too."""
        if self._pair is not None:
            self._pair = None
            self.pinch_ended.emit(rest.position() if rest else None)
        elif rest is not None:
            self.trailed.emit(rest.position())
        if rest is None:
            self.lifted.emit()

    # one finger

    def _point(self, point: QEventPoint) -> None:
        kind, held = _KINDS.get(point.state(), (QEvent.Type.MouseMove, Qt.MouseButton.LeftButton))
        if kind == QEvent.Type.MouseButtonPress and self._is_second_tap(point.position()):
            kind = QEvent.Type.MouseButtonDblClick
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        at, on_screen = point.position(), point.globalPosition()
        mouse = QMouseEvent(kind, at, on_screen, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._widget, mouse)

    def _is_second_tap(self, at: QPointF) -> bool:
        """True for a press soon after another one and near it; a third one is a first one again."""
        now, before = self.clock(), self._tapped
        self._tapped = (now, at)
        if before is None or now - before[0] > QGuiApplication.styleHints().mouseDoubleClickInterval():
            return False
        slip = at - before[1]
        if math.hypot(slip.x(), slip.y()) > TWICE_WITHIN:
            return False
        self._tapped = None
        return True


def _spread(one: QEventPoint, other: QEventPoint) -> tuple[float, QPointF]:
    """How far two fingers are apart, and their middle."""
    slip = other.position() - one.position()
    return max(math.hypot(slip.x(), slip.y()), LEAST_APART), (one.position() + other.position()) * 0.5


_KINDS = {
    QEventPoint.State.Pressed: (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
    QEventPoint.State.Released: (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
}
