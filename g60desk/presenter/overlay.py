"""What lies over the audience's page while something is pointed at: light, glass and strokes.

It paints over what the page has painted, and only where something has changed: a light that moves costs two squares.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QWidget

from g60desk.presenter.glass import Glass
from g60desk.presenter.hand import hold
from g60desk.presenter.ink import Ink, paint_nib, trace_box
from g60desk.presenter.pointer import Pointer
from g60desk.presenter.pointing import LENS, Pointing, Tool
from g60desk.presenter.spot import Spot
from g60desk.theme import Theme
from g60desk.tokens import Tokens

REFERENCE = 1080.0  # px of the shorter side of the reference sheet
TOUCHED = 3  # places of a stroke whose curve the last one can have changed


class Overlay(QWidget):
    """Shows what is pointed at over a page of its own size, and lets a hand on the page point."""

    def __init__(self, pointer: Pointer, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._pointer, self._stroke = pointer, tokens.stroke
        self._theme: Theme | None = None
        self._shown = Pointing()
        self._spot, self._glass, self._ink = Spot(), Glass(), Ink()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        pointer.moved.connect(self.refresh)

    def be_in(self, theme: Theme) -> None:
        """Have the colours of the page from now on."""
        if theme is not self._theme:
            self._theme = theme
            self.update()

    def refresh(self) -> None:
        """Show what is pointed at now."""
        before, self._shown = self._shown, self._pointer.now
        now = self._shown
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not now.tool)
        self.setVisible(bool(now.tool or now.ink))
        if now.tool is not before.tool or _other_ink(before, now):
            self.update()
        elif now != before:
            self.update(self._touched(before).united(self._touched(now)))

    def _touched(self, one: Pointing) -> QRegion:
        """Where the tool is seen, and the end of a stroke that goes on."""
        region = QRegion()
        if one.at is not None and one.tool is Tool.SPOTLIGHT:
            region += self._spot.box(self._place(one), one.radius * self._short)
        elif one.at is not None and one.tool is Tool.MAGNIFIER:
            region += self._glass.box(self._place(one), LENS * self._short, self._rim)
        elif one.at is not None and one.tool is Tool.PEN:
            region += trace_box((one.at,), self.size(), self._width + 2 * self._edge, 1)
        if one.draws:
            region += trace_box(one.ink[-1], self.size(), self._width / 2 + self._edge, TOUCHED)
        return region

    # lengths in px

    @property
    def _short(self) -> float:
        return float(min(self.width(), self.height()))

    @property
    def _width(self) -> float:
        return self._stroke["nav"] * self._short / REFERENCE

    @property
    def _edge(self) -> float:
        return self._stroke["axis"] * self._short / REFERENCE

    @property
    def _rim(self) -> float:
        return 2 * self._stroke["focus"] * self._short / REFERENCE

    def _place(self, one: Pointing) -> QPointF:
        x, y = one.at or (0.0, 0.0)
        return QPointF(x * self.width(), y * self.height())

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        now, theme = self._shown, self._theme
        if theme is None:
            return
        painter = QPainter(self)
        self._ink.paint(painter, self.size(), now.ink, now.draws, theme, self._width, self._edge)
        if now.at is not None:
            self._paint_tool(painter, event.region(), now, theme)
        painter.end()

    def _paint_tool(self, painter: QPainter, painted: QRegion, now: Pointing, theme: Theme) -> None:
        at, page, radius = self._place(now), self.rect(), now.radius * self._short
        if now.tool is Tool.SPOTLIGHT:
            self._spot.paint(painter, page, at, radius, theme, self._rim / 2)
        elif now.tool is Tool.MAGNIFIER:
            glass, radius = self._glass, LENS * self._short
            whole = glass.look(painter, painted, page, at, radius / now.times)
            glass.paint(painter, at, radius, now.times, self._rim, theme)
            if not whole:
                self.update(glass.box(at, radius, self._rim))  # the page has changed in a part of what it shows
        elif now.tool is Tool.PEN and now.over and not now.draws:
            paint_nib(painter, at, theme, self._width, self._edge)

    # a hand on the page

    def showEvent(self, event: QShowEvent) -> None:
        """A tool that is taken by a key is where the mouse rests already."""
        parent = self.parentWidget()
        if self._shown.tool and parent is not None and parent.underMouse():
            at = self.mapFromGlobal(QCursor.pos())
            self._pointer.move((at.x() / self.width(), at.y() / self.height()))

    def event(self, event: QEvent) -> bool:
        return hold(self._pointer, event, self.size()) or bool(super().event(event))


def _other_ink(before: Pointing, now: Pointing) -> bool:
    """True where strokes have come or gone, other than by the one that goes on."""
    if now.draws:
        return before.ink[: len(now.ink) - 1] != now.ink[:-1]
    return before.ink != now.ink
