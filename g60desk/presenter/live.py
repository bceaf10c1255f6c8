"""The console's picture of the audience: the page that was painted there, scaled down, and a hand on it.

It is taken after the audience's window was painted and at no other time: roughly while something moves there, for that
comes first, and finely once it rests.  What is pressed here is pressed there; with a tool in hand, what is pointed at
here is pointed at there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.presenter.audience import Audience
from g60desk.presenter.hand import hold
from g60desk.presenter.pointer import Pointer

REST = 40  # ms between two pictures: the room's comes first
BUTTONS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class Scaled(QWidget):
    """Shows a picture that fills it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pixmap = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_image(self, image: QImage, *, rough: bool = False) -> None:
        """Show an image, scaled to this size; a `rough` one takes a fifth of the time."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        mode = Qt.TransformationMode
        way = mode.FastTransformation if rough else mode.SmoothTransformation
        self.pixmap = QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way))
        self.pixmap.setDevicePixelRatio(ratio)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.pixmap.isNull():
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            painter.drawPixmap(self.rect(), self.pixmap)
        painter.end()


class Live(Scaled):
    """Shows what the audience's page shows, and passes on what is done to it."""

    def __init__(self, parent: QWidget, audience: Audience, pointer: Pointer) -> None:
        super().__init__(parent)
        self._audience, self._pointer = audience, pointer
        self._count = 0  # of paintings since the last picture
        self._rough = False  # while the last picture was a rough one
        self._pressed: QWidget | None = None  # what a button was pressed on: it hears until that is let go
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._follow)
        audience.painted.connect(self._painted)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)

    def take(self) -> None:
        """Take a fine picture as it is now."""
        self._timer.stop()
        self._count, self._rough = 0, False
        self._take()

    def _follow(self) -> None:
        """Take a picture: a rough one while something moves, after which another follows."""
        self._rough = self._count > 1 or (self._rough and self._count > 0)
        self._count = 0
        self._take()
        if self._rough:
            self._timer.start()

    def _take(self) -> None:
        if self.isVisible() and self.width() > 1:
            self.show_image(self._audience.picture(), rough=self._rough)

    def rest(self) -> None:
        """Take no more pictures."""
        self._audience.painted.disconnect(self._painted)
        self._timer.stop()

    def _painted(self) -> None:
        self._count += 1
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    # a hand on the picture

    def place(self, at: QPointF) -> QPointF:
        """The place on the audience's page that is seen at a place here."""
        page = self._audience.page
        return QPointF(at.x() * page.width() / self.width(), at.y() * page.height() / self.height())

    def event(self, event: QEvent) -> bool:
        if self._pressed is None and hold(self._pointer, event, self.size()):
            return True
        if isinstance(event, QMouseEvent) and (event.type() in BUTTONS or event.buttons()):
            self._pass_on(event)
            return True
        return bool(super().event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        at = self.place(event.position())
        target = self._under(at)
        local = QPointF(target.mapFrom(self._audience.page, at))
        copy = QWheelEvent(local, QPointF(target.mapToGlobal(local)), event.pixelDelta(), event.angleDelta(),
                           event.buttons(), event.modifiers(), event.phase(), event.inverted())  # fmt: skip
        QApplication.sendEvent(target, copy)

    def _pass_on(self, event: QMouseEvent) -> None:
        at = self.place(event.position())
        target = self._pressed or self._under(at)
        self._pressed = None if event.type() == QEvent.Type.MouseButtonRelease and not event.buttons() else target
        local = QPointF(target.mapFrom(self._audience.page, at))
        copy = QMouseEvent(event.type(), local, QPointF(target.mapToGlobal(local)), event.button(), event.buttons(),
                           event.modifiers())  # fmt: skip
        QApplication.sendEvent(target, copy)

    def _under(self, at: QPointF) -> QWidget:
        """What of the page lies under a place."""
        page = self._audience.page
        found: QObject | None = page.childAt(at.toPoint())
        return found if isinstance(found, QWidget) else page
