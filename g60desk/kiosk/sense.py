"""All that hands do to the glass and the keys, seen before anybody else sees it.

Every input is a sign of life.  What could lead out of the page goes no further: shortcuts, menus, things dropped from
elsewhere.  While a visitor is asked whether somebody is there, a touch is the answer and does nothing else.  A corner
that is held for a while is how the staff knock: the upper left, and upright also the lower left, for staff who sit.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointerEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.kiosk.hands import Hands
from g60desk.views.blank_cursor import BlankCursor

KNOCK = 3000  # ms for which a corner is held
MOUSE = -1  # the finger that a mouse is
Type = QEvent.Type
KEYS = frozenset((Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
                  Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Home,
                  Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape))  # fmt: skip
PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
PRESSES = frozenset((Type.MouseButtonPress, Type.MouseButtonDblClick, Type.TouchBegin, Type.TabletPress))
ENDS = frozenset((Type.MouseButtonRelease, Type.TouchEnd, Type.TouchCancel, Type.TabletRelease))
MOVES = frozenset((Type.MouseMove, Type.TouchUpdate, Type.TabletMove))
OTHERS = frozenset((Type.Wheel, Type.NativeGesture))
BARRED = frozenset((Type.ContextMenu, Type.DragEnter, Type.DragMove, Type.Drop, Type.WhatsThis, Type.QueryWhatsThis))


class Sense(QObject):
    """Watches one window."""

    alive = Signal()  # emitted with every sign of life
    knocked = Signal()  # emitted when a corner was held

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self.hands = Hands()
        self.corners: tuple[QRectF, ...] = ()  # where on the window the staff knock
        self.answers: Callable[[], bool] = lambda: False  # True while a touch only answers a question
        self._window, self._clock = window, clock
        self._taken = False  # True until what only answered is lifted
        self._pointer = BlankCursor()
        self._knock = QTimer(self)
        self._knock.setSingleShot(True)
        self._knock.setInterval(KNOCK)
        self._knock.timeout.connect(self._let_in)

    def begin(self, *, hide_pointer: bool) -> None:
        """Watch from now on."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        if hide_pointer:
            self._pointer.hide()

    def end(self) -> None:
        """Watch no more, and show the pointer."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._knock.stop()
        self._pointer.show()

    def let_go(self) -> None:
        """Nothing is held any more."""
        self.hands.let_go()
        self._taken = False
        self._knock.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        kind = event.type()
        if kind in BARRED:
            return True
        if kind in (Type.KeyPress, Type.ShortcutOverride, Type.KeyRelease):
            return self._key(event)
        if kind in PRESSES:
            return self._press(watched, event)
        if kind in MOVES:
            return self._move(watched, event)
        if kind in ENDS:
            return self._lift(event)
        if kind in OTHERS:
            self.alive.emit()
        return False

    # keys

    def _key(self, event: QEvent) -> bool:
        """Keys that lead about the page go on; every other one is a sign of life and nothing else."""
        assert isinstance(event, QKeyEvent)
        if event.type() == Type.KeyPress:
            answers = self.answers()
            self.alive.emit()
            if answers:
                return True
        return event.key() not in KEYS or bool(event.modifiers() & ~PLAIN)

    # hands

    def _press(self, watched: QWidget, event: QEvent) -> bool:
        answers = self.answers()
        for finger, at in self._points(watched, event):
            self.hands.pressed(finger, at.x(), at.y(), self._clock())
            if self._cornered(at) and not self._knock.isActive():
                self._knock.start()
        self._pointed_by(event)
        self.alive.emit()
        if answers or self._taken:
            self._taken = True
            event.accept()  # else Qt would make a click of a touch
        return self._taken

    def _move(self, watched: QWidget, event: QEvent) -> bool:
        points = self._points(watched, event)
        if isinstance(event, QMouseEvent) and not event.buttons():
            at = points[0][1]
            if self.hands.pointed(at.x(), at.y()):
                self._pointed_by(event)
                self.alive.emit()
            return self._taken
        now = self._clock()
        moved = [self.hands.dragged(finger, at.x(), at.y(), now) for finger, at in points]
        if any(moved):
            self.alive.emit()
        if not all(self._cornered(at) for _, at in points):
            self._knock.stop()
        return self._taken

    def _lift(self, event: QEvent) -> bool:
        self.hands.let_go()
        self._knock.stop()
        self.alive.emit()
        taken, self._taken = self._taken, False
        return taken

    def _cornered(self, at: QPointF) -> bool:
        return any(corner.contains(at) for corner in self.corners)

    def _points(self, watched: QWidget, event: QEvent) -> list[tuple[int, QPointF]]:
        """The fingers of an event and where each is on the window."""
        if isinstance(event, QTouchEvent):
            return [(point.id(), watched.mapTo(self._window, point.position())) for point in event.points()]
        assert isinstance(event, QPointerEvent)
        return [(MOUSE, watched.mapTo(self._window, event.points()[0].position()))] if event.points() else []

    def _let_in(self) -> None:
        self._taken = True  # what is lifted now has done all it can
        self.knocked.emit()

    # the pointer

    def _pointed_by(self, event: QEvent) -> None:
        """A pointer that a mouse moves is seen; under fingers, which views may tell as a mouse, it is hidden."""
        assert isinstance(event, QPointerEvent)
        if not event.spontaneous():
            return
        device = event.device()
        if device is not None and device.type() == QInputDevice.DeviceType.TouchScreen:
            self._pointer.hide()
        elif device is not None and device.type() == QInputDevice.DeviceType.Mouse and event.type() == Type.MouseMove:
            self._pointer.show()
