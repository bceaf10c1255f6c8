"""A soft edge over what scrolls: letters that the edge would cut fade into the ground instead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from g60desk.theme import Theme

FADE = 24  # px
PART = 0.8  # of its height, below which nothing is seen of what lies under it


class Fade(QWidget):
    """Lies over the lower edge of a scrolling area, and shows while there is more below."""

    def __init__(self, area: QAbstractScrollArea, cut: Callable[[], bool] = lambda: True) -> None:
        """`cut` says whether the edge goes through something at present."""
        super().__init__(area)
        self._cut = cut
        self._area = area
        self._ground = QColor()
        self.ink = ""  # of the ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)

    def dress(self, theme: Theme, ink: str) -> None:
        """Fade into this ink."""
        self._ground, self.ink = QColor(theme.colour(ink)), ink
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def _follow(self) -> None:
        view, bar = self._area.viewport().geometry(), self._area.verticalScrollBar()
        height = min(FADE, view.height())
        self.setGeometry(view.x(), view.bottom() + 1 - height, view.width(), height)
        self.setVisible(bar.value() < bar.maximum() and self._cut())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        clear = QColor(self._ground)
        clear.setAlpha(0)
        ramp = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        ramp.setColorAt(0, clear)
        ramp.setColorAt(PART, self._ground)
        ramp.setColorAt(1, self._ground)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ramp)
        painter.end()
