"""One view passes into another: the page as it was seen lies over the new one, fades, and is gone.

It is the picture that was on the screen, so that its first moment is seen before the new page is laid out.  It hears no
press and keeps no key: those are the new page's from the first moment on.  Nothing ticks when it is over.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from g60desk.layout.easing import Curve
from g60desk.layout.passage import FRAME, Passage

SWAPPED = ("cocoa", "ios", "wasm")  # platforms that hand the painted pixels away after each painting


class Passing(QWidget):
    """Lies over a page; `clock` gives a time in ms."""

    def __init__(self, page: QWidget, clock: Callable[[], float] | None = None) -> None:
        super().__init__(page)
        self.clock = clock or (lambda: perf_counter() * 1000)
        self._page = page
        self._passage: Passage | None = None
        self._before, self._ground = QPixmap(), QColor()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=round(FRAME))
        self._timer.timeout.connect(self.advance)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def lasts(self) -> float:
        """How long the passage that goes on lasts, in ms; 0 for none."""
        return self._passage.lasts if self._passage is not None else 0.0

    def begin(self, lasts: float, ground: QColor, curve: Curve) -> None:
        """Let the page as it is seen begin to leave, at once; `ground` is what the new one comes out of."""
        self._timer.stop()
        self._before, self._ground = seen(self._page), ground
        self._passage = Passage(self.clock(), lasts, curve)
        self._hide_below()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self.repaint()

    def go_on(self) -> None:
        """The new page is laid out: its time begins."""
        if self._passage is not None:
            self.raise_()
            if not self._timer.isActive():
                self._passage.ready(self.clock())
                self._timer.start()

    def advance(self) -> None:
        """Show the moment of this time."""
        if self._passage is None:
            return
        self._passage.go_on(self.clock())
        if self._passage.over:
            self.end()
        else:
            self._hide_below()
            self.update()

    def end(self) -> None:
        """Let the new page be seen."""
        self._timer.stop()
        self._passage, self._before = None, QPixmap()
        self.hide()

    def _hide_below(self) -> None:
        """What lies below is not painted for as long as the paper hides it."""
        hides = self._passage is not None and self._passage.moment.paper >= 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, hides)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._passage is None:
            return
        moment = self._passage.moment
        painter = QPainter(self)
        painter.setOpacity(moment.paper)
        painter.fillRect(self.rect(), self._ground)
        painter.setOpacity(moment.old)
        painter.drawPixmap(QRectF(self.rect()), self._before, QRectF(self._before.rect()))
        painter.end()


def seen(page: QWidget) -> QPixmap:
    """A page as it was painted last, in the screen's pixels, without what lies over it in its window."""
    window = page.window()
    store = window.backingStore() if window.isVisible() else None
    if store is not None and QGuiApplication.platformName() not in SWAPPED and not _covered(page):
        image = store.paintDevice()
        if isinstance(image, QImage) and image.size() == window.size() * window.devicePixelRatio():
            ratio = image.devicePixelRatio()
            at = page.mapTo(window, page.rect().topLeft()).toPointF() * ratio
            part = QRectF(at, page.size().toSizeF() * ratio).toAlignedRect()
            return QPixmap.fromImage(image.copy(part))
    return page.grab()


def _covered(page: QWidget) -> bool:
    """True where something of the same window lies over a page."""
    while not page.isWindow():
        around = page.parentWidget()
        if around is None:
            break
        beside = around.children()
        above = (one for one in beside[beside.index(page) + 1 :] if isinstance(one, QWidget))
        if any(one.isVisible() and not one.isWindow() for one in above):
            return True
        page = around
    return False
