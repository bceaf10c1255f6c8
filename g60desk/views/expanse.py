"""Land and lines in one scale, painted in a picture that reaches a little beyond what is seen of it.

A hand that pans bares a few px in each frame.  To paint a narrow strip costs nearly as much as a wide one, so wide ones
are painted ahead of the hand, each over some frames.
"""

from __future__ import annotations

from math import inf
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QTransform

from g60desk.layout.moving import Seat
from g60desk.layout.rect import Rect
from g60desk.views.deep import AT_LEISURE, Deep, Haste
from g60desk.views.rects import without

AROUND = 192  # device px by which the picture reaches beyond what is seen
STRIP = 64  # device px that are painted at once
AHEAD = 5  # frames before it is seen, a strip is begun
FARTHEST = 96  # device px ahead of what is seen, where a hand is faster
A_FRAMES = 0.003  # s of a frame in which to paint ahead
SAME = 1e-9  # of a scale


class Expanse:
    """What lies deep, in the scale of one seat, as far as it has been painted.

    It is seen through `view`, a rectangle of a canvas with `ratio` device px to a px.  Rectangles and points are in
    whole device px: `view` in those of the canvas, all others in those of the seat in which it was painted.
    """

    def __init__(self, deep: Deep, view: QRect, ratio: float, seat: Seat) -> None:
        self.seat = seat
        self._deep, self._view, self._ratio = deep, view, ratio
        self._first = view.topLeft() - QPoint(AROUND, AROUND)  # where the picture begins
        self._picture = QPixmap(view.size() + QSize(2 * AROUND, 2 * AROUND))
        self._picture.setDevicePixelRatio(ratio)
        self._painted = QRect()
        self._shift = QPoint()  # by which it has been moved since it was painted
        self._strip = QRect()  # what is being painted ahead
        self._number = 0  # of what has been painted of it, or in haste of all

    def has_scale(self, seat: Seat) -> bool:
        """True where it need only be moved to be seen in that seat."""
        return abs(seat.factor / self.seat.factor - 1) < SAME

    # painting

    def take(self, picture: QPixmap) -> None:
        """Begin with pixels of the whole canvas in which the view is painted."""
        view = self._view
        painter = QPainter(self._picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(self._px(view.translated(-self._first)), picture, QRectF(view))
        painter.end()
        self._painted = QRect(view)

    def mend(self, area: QRect) -> None:
        """Paint anew what is painted of an area."""
        self._paint(area & self._painted)

    def go_on(self, haste: Haste) -> bool:
        """Go on painting what is seen, in haste; True when all that was to be painted is there."""
        self._number = self._paint(self._view, haste._replace(since=self._number))
        if self._number < min(haste.end, self._deep.end):
            return False
        self._painted = QRect(self._view)
        return True

    def _paint(self, area: QRect, haste: Haste = AT_LEISURE) -> int:
        at, r, seat = self._first, self._ratio, self.seat
        room = self._px(area.translated(-at))
        painter = QPainter(self._picture)
        number = self._deep.paint(
            painter,
            Seat(seat.factor, seat.x - at.x() / r, seat.y - at.y() / r),
            Rect(room.x(), room.y(), room.width(), room.height()),
            haste,
        )
        painter.end()
        return number

    # moving

    def move(self, seat: Seat) -> None:
        """Be seen in another seat of the same scale, as near to it as whole px allow."""
        wish = self._by(seat)
        step, self._shift = (wish - self._shift) * AHEAD, wish
        seen = self._view.translated(-wish)
        soon = seen.translated(-_kept(step.x()), -_kept(step.y()))
        if not self._bounds.contains(seen.united(soon)):
            self._centre(seen)
        if not self._painted.contains(seen):
            self._go_on_ahead(inf)
        if not self._painted.intersects(seen):
            self._painted = QRect()
        if not self._painted.contains(seen):
            to = self._reaching(seen)
            for part in without(to, self._painted):
                self._paint(part)
            self._painted, self._strip = to, QRect()
        else:
            self._paint_ahead(seen, soon)

    def _by(self, seat: Seat) -> QPoint:
        """By how much it is moved in a seat of the same scale."""
        r = self._ratio
        return QPoint(round((seat.x - self.seat.x) * r), round((seat.y - self.seat.y) * r))

    @property
    def _bounds(self) -> QRect:
        """How far the picture reaches."""
        return QRect(self._first, self._picture.size())

    def _centre(self, seen: QRect) -> None:
        """Let the picture reach as far to all sides of what is seen."""
        before, self._first = self._first, seen.topLeft() - QPoint(AROUND, AROUND)
        self._painted &= self._bounds
        self._strip &= self._bounds
        if not self._painted.isEmpty():
            by = before - self._first
            self._picture.scroll(by.x(), by.y(), self._picture.rect())

    def _reaching(self, seen: QRect) -> QRect:
        """What is painted, reaching as far as what is seen and on each side to which it has grown some more."""
        done = self._painted
        to = done.united(seen)
        left, top = STRIP * (to.left() < done.left()), STRIP * (to.top() < done.top())
        right, bottom = STRIP * (to.right() > done.right()), STRIP * (to.bottom() > done.bottom())
        return to.adjusted(-left, -top, right, bottom) & self._bounds

    def _paint_ahead(self, seen: QRect, soon: QRect) -> None:
        """Go on with the strip that is painted ahead, or begin one where `soon` lies beyond what is painted."""
        if self._strip.isEmpty():
            across, down = QRect(seen), QRect(seen)
            across.moveLeft(soon.left())
            down.moveTop(soon.top())
            lacking = without(self._reaching(across), self._painted) or without(self._reaching(down), self._painted)
            self._strip, self._number = lacking[0] if lacking else QRect(), 0
        self._go_on_ahead(perf_counter() + A_FRAMES)

    def _go_on_ahead(self, until: float) -> None:
        """Go on with the strip until some time on the clock."""
        if not self._strip.isEmpty():
            self._number = self._paint(self._strip, Haste(self._number, until, quick=False))
            if self._number >= self._deep.end:
                self._painted, self._strip = self._painted.united(self._strip), QRect()

    # showing

    def show(self, painter: QPainter, seat: Seat, within: QRect) -> None:
        """Lay it down as it is seen in a seat, inside a rectangle of the canvas in px."""
        painter.save()
        painter.setClipRect(within)
        painter.setTransform(self._through(seat))
        painter.drawPixmap(self._px(self._painted), self._picture, QRectF(self._painted.translated(-self._first)))
        painter.restore()

    def covered(self, seat: Seat) -> QRectF:
        """The rectangle of the canvas, in px, over which it is laid."""
        return self._through(seat).mapRect(self._px(self._painted))

    def _through(self, seat: Seat) -> QTransform:
        if self.has_scale(seat):
            by, r = self._by(seat), self._ratio
            return QTransform.fromTranslate(by.x() / r, by.y() / r)
        since = seat.since(self.seat)
        return QTransform(since.factor, 0, 0, since.factor, since.x, since.y)

    def _px(self, area: QRect) -> QRectF:
        r = self._ratio
        return QRectF(area.x() / r, area.y() / r, area.width() / r, area.height() / r)


def _kept(far: int) -> int:
    return max(-FARTHEST, min(FARTHEST, far))
