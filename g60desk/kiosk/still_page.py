"""A calm page for a kiosk that cannot show its story at present: the line, a few words, and nothing that could fail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Style
from g60desk.theme import font
from g60desk.tokens import Tokens

AT, LEFT = 0.6, 0.05  # of the height, where the line lies; of the width, where the words begin
SIZE, PITCH = 72, 108  # px of the words and of their lines, on a sheet whose short side has 1080


class StillPage(QWidget):
    """Says in each language that the kiosk will be back; it stays until it is ended."""

    painted = Signal()  # emitted after each painting

    def __init__(self, tokens: Tokens, says: Sequence[str]) -> None:
        super().__init__()
        self._colours = tokens.theme("hall")
        self._line = tokens.stroke["line_attract"]
        self._says = says
        self._ends = False
        self.setCursor(Qt.CursorShape.BlankCursor)

    def end(self) -> None:
        """Close for good."""
        self._ends = True
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours["bg"]))
        s = min(self.width(), self.height()) / 1080
        y, left = AT * self.height(), LEFT * self.width()
        painter.setPen(
            QPen(QColor(self._colours["signal"]), self._line * s, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        )
        painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
        top = y - 60 * s - PITCH * s * len(self._says)
        for number, text in enumerate(self._says):
            painter.setFont(font(Style(SIZE * s, 400 if number else 600), not text.isascii()))
            painter.setPen(QColor(self._colours["ink2" if number else "ink"]))
            painter.drawText(QRectF(left, top, self.width() - 2 * left, PITCH * s), text)
            top += PITCH * s
        painter.end()
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._ends)
