"""The pixels of a picture in motion: what was painted is moved, and only what it has bared is painted.

Where the scale changes, all that lies deep is painted anew, as far as there is time in a frame; until it is done, what
was painted last is shown at the new scale.
"""

from __future__ import annotations

from math import ceil, floor
from time import perf_counter

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QTransform

from g60desk.layout.moving import Moving, Seat
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.deep import Deep, Haste
from g60desk.views.sprites import Sprites

A_FRAMES = 0.006  # s of a frame in which to paint what lies deep
FAR_OFF = 0.3  # of the scale of the whole
SAME = 1e-9  # of a scale


class Moved:
    """What one canvas has painted of a picture in motion."""

    def __init__(self, theme: Theme, size: QSize, ratio: float) -> None:
        self.theme, self.size, self.ratio = theme, size, ratio
        self._deep: Deep | None = None
        self._ground: Scene | None = None  # the picture at rest with which it began
        self._picture = QPixmap()
        self._seat = Seat()  # in which the picture was painted
        self._off = (0, 0)  # device px by which it has been moved since
        self._next: tuple[QPixmap, Seat, int] | None = None  # being painted: in which seat, and how far it is
        self._whole: tuple[QPixmap, Seat] | None = None  # what was seen from farthest
        self._land: tuple[QPixmap, Seat] | None = None  # the bare land from very far
        self._over = Sprites(theme, size, ratio)

    def _blank(self) -> QPixmap:
        picture = QPixmap(self.size)
        picture.setDevicePixelRatio(self.ratio)
        return picture

    def paint(self, painter: QPainter, moving: Moving, begun: QPixmap | None) -> None:
        """Paint it; `begun` is the picture of its ground at rest, where there is one."""
        self._begin(moving, begun)
        self._follow(moving.seat)
        self._lay_down(painter, moving.seat)
        self._cut(painter, moving.area)
        self._over.paint(painter, moving)

    def rest(self) -> None:
        """Nothing moves any more: what is soon painted again is let go of."""
        if self._ground is not None:
            self._ground = self._next = self._whole = self._land = None
            self._picture = QPixmap()
            self._over.forget()

    def _begin(self, moving: Moving, begun: QPixmap | None) -> None:
        """Take over the picture at rest."""
        if self._ground is moving.ground:
            return
        if self._deep is None or self._deep.scene is not moving.deep:
            self._deep = Deep(moving.deep, self.theme)
            self._whole = self._land = None
        self._ground, self._seat, self._off, self._next = moving.ground, moving.began, (0, 0), None
        self._over.forget()
        if begun is None:
            self._picture = self._blank()
            self._fill(self._all())
        else:
            self._picture = QPixmap(begun)
            for gap in moving.gaps:
                self._fill(gap)
        self._remember()

    def _all(self) -> Rect:
        return Rect(0, 0, self.size.width() / self.ratio, self.size.height() / self.ratio)

    @property
    def _now(self) -> Seat:
        """The seat in which the picture is, moved as it was."""
        x, y = self._off
        return Seat(self._seat.factor, self._seat.x + x / self.ratio, self._seat.y + y / self.ratio)

    def _remember(self) -> None:
        """Keep what is seen from farther than all before."""
        if self._whole is None or self._seat.factor <= self._whole[1].factor * (1 + SAME):
            self._whole = QPixmap(self._picture), self._now

    def _fill(self, area: Rect) -> None:
        """Paint what lies deep in an area of the picture."""
        assert self._deep is not None
        painter = QPainter(self._picture)
        self._deep.paint(painter, self._now, area)
        painter.end()

    def _follow(self, seat: Seat) -> None:
        """Bring the picture to a seat, or go on towards it."""
        if abs(seat.factor / self._seat.factor - 1) < SAME:
            self._next = None
            self._pan(seat)
            return
        assert self._deep is not None
        picture, begun, number = self._next or (self._blank(), seat, 0)
        painter = QPainter(picture)
        number = self._deep.paint(painter, begun, self._all(), Haste(number, perf_counter() + A_FRAMES))
        painter.end()
        self._next = picture, begun, number
        if number == self._deep.end:
            self._picture, self._seat, self._off, self._next = picture, begun, (0, 0), None
            self._remember()

    def _pan(self, seat: Seat) -> None:
        """Move the picture, and paint what that has bared."""
        wish = round((seat.x - self._seat.x) * self.ratio), round((seat.y - self._seat.y) * self.ratio)
        x, y = wish[0] - self._off[0], wish[1] - self._off[1]
        self._off = wish
        wide, high, r = self.size.width(), self.size.height(), self.ratio
        if abs(x) >= wide or abs(y) >= high:
            self._fill(self._all())
        elif x or y:
            self._picture.scroll(x, y, QRect(0, 0, wide, high))
            across, down = (
                Rect(0 if x > 0 else wide + x, 0, abs(x), high),
                Rect(0, 0 if y > 0 else high + y, wide, abs(y)),
            )
            for bare in (one for one in (across, down) if one.w and one.h):
                self._fill(Rect(bare.x / r, bare.y / r, bare.w / r, bare.h / r))

    def _lay_down(self, painter: QPainter, seat: Seat) -> None:
        """Show the picture where it belongs in this seat."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        if abs(seat.factor / self._seat.factor - 1) < SAME:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, self._picture)
        else:
            _scaled(painter, *self._far_off(), seat)
            if self._whole is not None and self._whole[1].factor < self._seat.factor:
                _scaled(painter, *self._whole, seat)
            _scaled(painter, self._picture, self._now, seat)
        painter.restore()

    def _cut(self, painter: QPainter, area: Rect) -> None:
        """There is only page above and below the map."""
        page, whole = self.theme.colour("bg"), self._all()
        painter.fillRect(QRectF(0, 0, whole.w, max(0, floor(area.y))), page)
        painter.fillRect(QRectF(0, ceil(area.bottom), whole.w, max(0.0, whole.h - ceil(area.bottom))), page)

    def _far_off(self) -> tuple[QPixmap, Seat]:
        """The bare land from very far, for what has come into sight and is not painted yet."""
        if self._land is None:
            assert self._deep is not None
            area = self._all()
            x, y = (1 - FAR_OFF) / 2 * area.w, (1 - FAR_OFF) / 2 * area.h
            picture, seat = self._blank(), Seat(FAR_OFF, x, y)
            painter = QPainter(picture)
            self._deep.paint(painter, seat, area, Haste(end=self._deep.land))
            painter.end()
            self._land = picture, seat
        return self._land


def _scaled(painter: QPainter, picture: QPixmap, painted: Seat, seat: Seat) -> None:
    shift = seat.since(painted)
    painter.setTransform(QTransform(shift.factor, 0, 0, shift.factor, shift.x, shift.y))
    painter.drawPixmap(0, 0, picture)
