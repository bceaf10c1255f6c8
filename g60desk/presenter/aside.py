"""A word to whoever speaks, on the room's screen where there is no other: for a moment, and only before the talk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Span, place, single
from g60desk.theme import Theme
from g60desk.views.painter import paint

STAYS = 6000  # ms
PAD_X, PAD_Y, DOWN = 24.0, 12.0, 20.0  # reference px


def lay_out_aside(words: str, frame: Frame) -> tuple[Scene, Rect]:
    """The words on a plate at the right top, and all that it covers."""
    scene = Scene(frame.width, frame.height, words)
    said = single([Span(words, whole=True)], frame.type("body", 600), frame)
    pad_x, pad_y = frame.px(PAD_X), frame.px(PAD_Y)
    plate = Rect(frame.right - said.width - 2 * pad_x, frame.px(DOWN), said.width + 2 * pad_x, said.height + 2 * pad_y)
    scene.add(Box(plate, "ink", "", 0, frame.px(frame.tokens.radius["card"])))
    place(scene, said, plate.x + pad_x, plate.y + pad_y, frame, "bg")
    return scene, plate


class Aside(QWidget):
    """Shows one sentence, or nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.scene = Scene(0, 0)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def say(self, words: str, frame: Frame, theme: Theme) -> None:
        """Say this for a moment."""
        self.scene, box = lay_out_aside(words, frame)
        self._theme = theme
        self.setGeometry(QRectF(box.x, box.y, box.w, box.h).toAlignedRect())
        self.show()
        self.raise_()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        if not event.spontaneous():
            self.hide()  # it does not come back with its window

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.translate(-self.pos())
        paint(painter, self.scene, self._theme)
        painter.end()
