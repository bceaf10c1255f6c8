"""The pixels of a picture in motion: what was painted is moved, and only what it has bared is painted.

Where the scale changes, all that lies deep is painted anew, as far as there is time in a frame; until it is done, what
was painted last is shown at the new scale, and what was painted from farther away only where that does not reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.moving import Moving, Seat
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.deep import Deep, Haste
from g60desk.views.expanse import Expanse
from g60desk.views.rects import aligned, without
from g60desk.views.sprites import Sprites

A_FRAMES = 0.004  # s of a frame in which to paint what lies deep: the rest of a frame takes 9 to 11 ms
FAR_OFF = 0.3  # of the scale of the whole


class Moved:
    """What one canvas has painted of a picture in motion."""

    def __init__(self, theme: Theme, size: QSize, ratio: float) -> None:
        self.theme, self.size, self.ratio = theme, size, ratio
        self._deep: Deep | None = None
        self._ground: Scene | None = None  # the picture at rest with which it began
        self._area = Rect(0, 0, 0, 0)  # that land and lines fill
        self._now: Expanse | None = None
        self._next: Expanse | None = None  # being painted
        self._whole: Expanse | None = None  # what was seen from farthest
        self._land: Expanse | None = None  # the bare land from very far
        self._over = Sprites(theme, size, ratio)

    def paint(self, painter: QPainter, moving: Moving, begun: QPixmap | None) -> None:
        """Paint it; `begun` is the picture of its ground at rest, where there is one."""
        self._begin(moving, begun)
        self._follow(moving.seat)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        self._lay_down(painter, moving.seat)
        painter.restore()
        self._over.paint(painter, moving)

    def rest(self) -> None:
        """Nothing moves any more: what is soon painted again is let go of."""
        if self._ground is not None:
            self._ground = self._now = self._next = self._whole = self._land = None
            self._over.forget()

    def _begin(self, moving: Moving, begun: QPixmap | None) -> None:
        """Take over the picture at rest."""
        if self._ground is moving.ground:
            return
        if self._deep is None or self._deep.scene is not moving.deep:
            self._deep = Deep(moving.deep, self.theme)
        self._ground, self._area = moving.ground, moving.area
        self._next = self._land = None
        self._over.forget()
        self._now = self._whole = self._expanse(moving.began)
        if begun is None:
            self._now.move(moving.began)
        else:
            self._now.take(begun)
            for gap in moving.gaps:
                self._now.mend(aligned(gap, self.ratio))

    @property
    def _all(self) -> Rect:
        return Rect(0, 0, self.size.width() / self.ratio, self.size.height() / self.ratio)

    def _expanse(self, seat: Seat) -> Expanse:
        assert self._deep is not None
        view = aligned(self._area, self.ratio) & QRect(QPoint(), self.size)
        return Expanse(self._deep, view, self.ratio, seat)

    def _follow(self, seat: Seat) -> None:
        """Bring the picture to a seat, or go on towards it."""
        assert self._now is not None and self._whole is not None
        if self._whole.has_scale(seat):
            self._now = self._whole
        if self._now.has_scale(seat):
            self._next = None
            self._now.move(seat)
            return
        self._next = self._next or self._expanse(seat)
        if self._next.go_on(Haste(until=perf_counter() + A_FRAMES)):
            self._now, self._next = self._next, None
            if self._now.seat.factor < self._whole.seat.factor:
                self._whole = self._now

    def _lay_down(self, painter: QPainter, seat: Seat) -> None:
        """Show what is painted where it belongs in this seat, and the page around the map."""
        whole = aligned(self._all)
        area = aligned(self._area) & whole
        for page in without(whole, area):
            painter.fillRect(page, self.theme.colour("bg"))
        bare = [area]
        layers: list[tuple[Expanse, list[QRect]]] = []
        for one in self._expanses():
            layers.append((one, bare))
            covered = one.covered(seat).toAlignedRect().adjusted(2, 2, -2, -2)  # however its edges are rounded
            bare = [left for part in bare for left in without(part, covered)]
            if not bare:
                break
        for one, parts in reversed(layers):
            for part in parts:
                one.show(painter, seat, part)

    def _expanses(self) -> Iterator[Expanse]:
        """What is shown, and what only where that does not reach."""
        assert self._now is not None and self._whole is not None
        yield self._now
        if self._whole is not self._now:
            yield self._whole
        yield self._far_off()

    def _far_off(self) -> Expanse:
        """The bare land from very far, for what has come into sight and is not painted yet."""
        if self._land is None:
            assert self._deep is not None
            x, y = (1 - FAR_OFF) / 2 * self._all.w, (1 - FAR_OFF) / 2 * self._all.h
            self._land = self._expanse(Seat(FAR_OFF, x, y))
            self._land.go_on(Haste(end=self._deep.land))
        return self._land
