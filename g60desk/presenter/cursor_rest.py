"""The mouse's arrow leaves the room's picture when it rests there, and is back as soon as it moves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QSinglePointEvent
from PySide6.QtWidgets import QWidget

from g60desk.views.blank_cursor import BlankCursor

RESTS = 2000  # ms without a move
SHOWS = frozenset((QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Enter))
STILL = (QEvent.Type.MouseMove, QEvent.Type.Enter)


class CursorRest(QObject):
    """Hides the arrow over one window, from `begin` to `end`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._arrow = BlankCursor()
        self._at: QPointF | None = None  # where it was last
        self.rests = QTimer(self, singleShot=True, interval=RESTS)
        self.rests.timeout.connect(self._hide)

    def begin(self) -> None:
        """Look at the mouse from now on."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self.rests.start()

    def end(self) -> None:
        """Look no more; the arrow is there again."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.rests.stop()
        self._arrow.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QSinglePointEvent) and event.type() in SHOWS and isinstance(watched, QWidget):
            at = event.globalPosition()
            if at == self._at and event.type() in STILL:
                return False  # what is shown below it is another view, and nobody has moved
            self._at = at
            self._arrow.show()
            if watched.window() is self._window:
                self.rests.start()
            else:
                self.rests.stop()
        return False

    def _hide(self) -> None:
        if self._window.underMouse():
            self._arrow.hide()
