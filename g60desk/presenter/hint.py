"""The name of a button that has only a sign, beside it; it lies over the pictures of the console."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Target
from g60desk.layout.text import Span, place, single
from g60desk.theme import Theme
from g60desk.views.painter import paint

PAD_X, PAD_Y = 16.0, 8.0  # reference px around the words


def lay_out_hint(target: Target, frame: Frame, left: float) -> tuple[Scene, Rect]:
    """The name on a plate that begins at `left`, as high as its button, and all that it covers."""
    scene = Scene(frame.width, frame.height, target.name)
    words = single([Span(target.name, whole=True)], frame.type("label"), frame)
    pad_x, pad_y, edge = frame.px(PAD_X), frame.px(PAD_Y), frame.stroke("axis")
    middle = target.rect.middle[1]
    plate = Rect(left, middle - words.height / 2 - pad_y, words.width + 2 * pad_x, words.height + 2 * pad_y)
    scene.add(Box(plate, "surface", "ink", edge, frame.px(frame.tokens.radius["card"])))
    place(scene, words, plate.x + pad_x, plate.y + pad_y, frame, "ink")
    return scene, plate.grown(edge)


class Hint(QWidget):
    """Shows one name at a time, or none."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme, self.scene = theme, Scene(0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_name(self, target: Target | None, frame: Frame, left: float) -> None:
        """Name a button on a plate that begins at `left`; None: no more."""
        self.setVisible(target is not None)
        if target is None:
            return
        self.scene, box = lay_out_hint(target, frame, left)
        self.setGeometry(QRectF(box.x, box.y, box.w, box.h).toAlignedRect())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(-self.pos())
        paint(painter, self.scene, self._theme)
        painter.end()
