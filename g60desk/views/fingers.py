"""Fingers on a widget: one is a pointer, two are a pinch, and after a pinch nothing is chosen until all are lifted.

Qt's own pinch gesture looks for its target by a point on the screen and can miss the widget that was touched; the
touch events themselves always arrive.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

LEAST_APART = 8.0  # px between two fingers, nearer than which they measure nothing


class Fingers(QObject):
    """Reads the touch events of a widget."""

    pinch_began = Signal(QPointF)  # emitted with the middle of two fingers when the second one touches
    pinched = Signal(float, QPointF)  # emitted with how many times wider apart they are since then, and their middle

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._widget = widget
        self._apart = 0.0  # of the two fingers when they began; 0 without a pinch
        self._pair: tuple[int, int] | None = None
        self._spent = False  # True from the second finger on, until all are lifted

    def touched(self, event: QTouchEvent) -> None:
        """Take a touch event."""
        event.accept()
        if event.type() == QEvent.Type.TouchBegin:
            self._pair, self._spent = None, False
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchCancel:
            self._pair, self._spent = None, True
        elif len(down) >= 2:
            self._pinch(down[0], down[1])
        else:
            self._pair = None
            if not self._spent and event.points():
                self._point(event.points()[0])

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        slip = other.position() - one.position()
        apart = max(math.hypot(slip.x(), slip.y()), LEAST_APART)
        middle = (one.position() + other.position()) * 0.5
        if self._pair != (one.id(), other.id()):
            self._pair, self._apart, self._spent = (one.id(), other.id()), apart, True
            self.pinch_began.emit(middle)
            return
        self.pinched.emit(apart / self._apart, middle)

    def _point(self, point: QEventPoint) -> None:
        """One finger does what the left button of a mouse does."""
        kind, held = _KINDS.get(point.state(), (QEvent.Type.MouseMove, Qt.MouseButton.LeftButton))
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        at, on_screen = point.position(), point.globalPosition()
        mouse = QMouseEvent(kind, at, on_screen, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._widget, mouse)


_KINDS = {
    QEventPoint.State.Pressed: (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
    QEventPoint.State.Released: (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
}
