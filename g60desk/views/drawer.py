"""What lies over the page: a scrim with a window for the figure that is told about, and a sheet beside it.

An ink branch with a ring joins the mark on the page to the sheet, so that the eye keeps the figure while reading where
it comes from (`visual.md`, 7).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from g60desk.layout.course import Course
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Point, Rect
from g60desk.layout.sheet import Sheet, sheet_rect
from g60desk.theme import Theme
from g60desk.views.pane import Pane
from g60desk.views.paths import open_path

AROUND = 3.0  # px of the page on both sides of a line that stay clear
BEND = 10.0  # px: how round the corner of a branch is


class Drawer(QWidget):
    """Covers the whole page while a sheet is open."""

    closed = Signal()  # emitted when someone presses beside the sheet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = Pane(self)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._clear: tuple[Rect, ...] = ()
        self._courses: tuple[Course, ...] = ()
        self._branch = _Branch(self)

    def show_sheet(self, sheet: Sheet, theme: Theme, frame: Frame, *, fresh: bool) -> None:
        """Lay a sheet over the page."""
        self._theme, self._frame = theme, frame
        rect = sheet_rect(frame)
        edge = self._edge()
        if frame.mode == "portrait":
            self.pane.setGeometry(0, round(rect.y + edge), round(rect.w), round(rect.h - edge))
        else:
            self.pane.setGeometry(round(rect.x + edge), 0, round(rect.w - edge), round(rect.h))
        self.pane.show_sheet(sheet, theme, fresh=fresh)
        self.update()

    def point_at(self, clear: Sequence[Rect], line: Sequence[Point], courses: Sequence[Course] = ()) -> None:
        """Leave `clear` and `courses` free of the scrim and lead a branch along `line`; all in px of this widget.

        Without points there is neither branch nor ring.
        """
        self._clear, self._courses = tuple(clear), tuple(courses)
        if self._theme is not None and self._frame is not None:
            self._branch.join(line, self._theme, self._frame)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._branch.setGeometry(self.rect())

    def _edge(self) -> float:
        return self._frame.stroke("day") if self._frame else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, frame = self._theme, self._frame
        if theme is None or frame is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scrim(painter, theme, frame)
        rect = sheet_rect(frame)
        side = QRectF(rect.x, rect.y, rect.w, self._edge())
        if frame.mode != "portrait":
            side = QRectF(rect.x, rect.y, self._edge(), rect.h)
        painter.fillRect(QRectF(rect.x, rect.y, rect.w, rect.h), theme.colour("surface"))
        painter.fillRect(side, theme.colour("ink"))
        painter.end()

    def _paint_scrim(self, painter: QPainter, theme: Theme, frame: Frame) -> None:
        colour = QColor(theme.colour("scrim"))
        colour.setAlphaF(frame.tokens.themes[theme.name].scrim_opacity)
        path, window = QPainterPath(), QPainterPath()
        path.addRect(QRectF(self.rect()))
        radius = frame.px(frame.tokens.radius["card"])
        for clear in self._clear:
            part = QPainterPath()
            part.addRoundedRect(QRectF(clear.x, clear.y, clear.w, clear.h), radius, radius)
            window = window.united(part)
        for course in self._courses:
            pen = QPainterPathStroker(QPen(colour, 2 * (course.half + frame.px(AROUND))))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            window = window.united(pen.createStroke(open_path(course.points, course.bend)))
        path = path.subtracted(window)
        painter.fillPath(path, colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.pane.geometry().contains(event.position().toPoint()):
            self.closed.emit()


class _Branch(QWidget):
    """The ink branch from the mark to the sheet; nothing on it can be touched."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line: tuple[Point, ...] = ()
        self._looks: tuple[Theme, Frame] | None = None

    def join(self, line: Sequence[Point], theme: Theme, frame: Frame) -> None:
        """Lead along these points to the edge of the sheet; without points nowhere."""
        self._looks = (theme, frame)
        self._line = ()
        if line:
            half = frame.stroke("day") / 2
            x, y = line[-1]
            end = (x, y + half) if frame.mode == "portrait" else (x + half, y)
            self._line = (*line[:-1], end)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._line or self._looks is None:
            return
        theme, frame = self._looks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("ink"), frame.stroke("axis")))
        painter.drawPath(open_path(self._line, frame.px(BEND)))
        ring, end = frame.tokens.marker["station"], QPointF(*self._line[-1])
        painter.setPen(QPen(theme.colour("ink"), max(2.0, ring["stroke"] * frame.s)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(end, ring["r"] * frame.s, ring["r"] * frame.s)
        painter.end()
