"""The page that nobody has touched yet, as a widget: it turns its pictures, drifts a little, and stands still between.

While a picture comes in it is painted at most ten times a second, afterwards not at all until the next one.  From round
to round the whole page stands a few px elsewhere, so that no picture burns into the glass.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QPointF, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from g60desk.kiosk.attract_loop import AttractLoop
from g60desk.layout.attract import Attract
from g60desk.layout.attract_shots import shots_of
from g60desk.layout.frame import frame_for
from g60desk.layout.scene import Point, Scene, Target
from g60desk.layout.told import Told
from g60desk.state import Selection, selection_of
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.views.canvas import Canvas
from g60desk.views.painter import paint


class AttractView(Canvas):
    """Shows the loop of one story."""

    # Emitted with the language of the door, empty where the page was touched elsewhere, then with the picture that was
    # shown and the record in it that was touched, if it was one.
    begun = Signal(str, object, object)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.loop = AttractLoop(tokens.motion, tokens.timing["attract_max_fps"], monotonic)
        self._tolds: tuple[Told, ...] = ()
        self._attract: Attract | None = None
        self._before: QPixmap | None = None  # the picture that fades out
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.advance)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(tokens.motion.reduced["cross_fade"])
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(lambda _: self.update())
        self._fade.finished.connect(self._faded)

    def show_loop(self, tolds: Sequence[Told], theme: Theme) -> None:
        """Show the loop of a story from now on, told in these languages, the first of them large."""
        self._tolds, self.theme = tuple(tolds), theme
        self.compose()

    @property
    def moving(self) -> bool:
        """True while a picture comes in."""
        return self.loop.part < 1.0

    @property
    def shift(self) -> Point:
        """How far the page stands off its place, in px."""
        return self.loop.shift(self._attract.frame.s) if self._attract else (0.0, 0.0)

    # the loop

    def compose(self) -> None:
        """Lay out for the present size, and begin the loop."""
        if not self._tolds or self.width() < 2 or self.height() < 2 or self.theme is None:
            return
        told = self._tolds[0]
        frame = frame_for(self.width(), self.height(), told.language, self.tokens, measure)
        attract = self._attract = Attract(self._tolds, frame, shots_of(told))
        self.loop.count = len(attract.shots)
        self.loop.moves = attract.moves
        self.loop.says = lambda number: told.text(attract.shots[number].says)
        self.loop.number = min(self.loop.number, len(attract.shots) - 1)
        self.loop.enter()
        self._show()

    def advance(self) -> None:
        """What the clock asks for: the next moment of a picture that comes in, or the next picture."""
        if self._attract is None or not self.isVisible():
            return
        if self.loop.over:
            if self.loop.still and self.loop.count > 1:
                self._before = self.grab()
                self._fade.start()
            self.loop.turn()
        self._show()

    def _show(self) -> None:
        """Lay out the present moment, and ask the clock for the next."""
        assert self._attract is not None and self.theme is not None
        self.show_scene(self._attract.scene(self.loop.number, self.loop.part), self.theme)
        if self.isVisible():
            self._timer.start(round(1000 * self.loop.wait))

    def _faded(self) -> None:
        self._before = None
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        if self._attract is not None:
            self.loop.enter()
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._fade.stop()
        self._before = None
        self.loop.number = 0

    # painting and touching

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("bg"))
        painter.translate(QPointF(*self.shift))
        paint(painter, self.scene, self.theme)
        if self._before is not None:
            painter.resetTransform()
            painter.setOpacity(1.0 - float(self._fade.currentValue() or 0.0))
            painter.drawPixmap(0, 0, self._before)
        painter.end()
        self.drawn.emit()

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is lit under a pointer."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Any touch begins, also one that slipped; on a door in its language."""
        at = event.position() - QPointF(*self.shift)
        self._begin(self.scene.target_at(at.x(), at.y()), self._record_at(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key begins too: Enter and Space on a door that has the keyboard, in its language."""
        self._begin(self.ringed(), None)

    def _begin(self, door: Target | None, touched: Selection | None) -> None:
        shot = self._attract.shots[self.loop.number] if self._attract else None
        self.begun.emit(door.key if door else "", None if door else shot, touched)

    def _record_at(self, at: QPointF) -> Selection | None:
        """The record whose mark was touched; of several the nearest."""
        near = [(math.dist(rect.middle, (at.x(), at.y())), name) for name, rects in self.scene.belongings.items()
                for rect in rects if rect.holds(at.x(), at.y())]  # fmt: skip
        return selection_of(min(near)[1]) if near else None
