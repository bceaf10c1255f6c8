"""Many small marks of one look that lie deep: each keeps its size at any scale, and is laid down as pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from g60desk.layout.extent import extent
from g60desk.layout.moving import Seat
from g60desk.layout.rect import Rect, around
from g60desk.layout.scene import Ring
from g60desk.theme import Theme
from g60desk.views.painter import paint_item

CELL = 240.0  # px: marks in one square are one swarm
MARGIN = 2.0  # px about a mark


class Swarm:
    """The marks of one look in one square."""

    quick = Qt.PenStyle.NoPen  # they are drawn in haste as well

    def __init__(self, rings: Sequence[Ring], theme: Theme) -> None:
        self.bounds: Rect = around([extent(ring) for ring in rings])
        self._points = [(ring.x, ring.y) for ring in rings]
        self._look, self._theme = rings[0], theme
        self.reach = 2 * (rings[0].r + rings[0].width + MARGIN)
        self._picture: QPixmap | None = None

    def paint(self, painter: QPainter, seat: Seat, area: Rect) -> None:
        """Paint the marks that are seen in `area` px."""
        if self._picture is None or self._picture.devicePixelRatio() != painter.device().devicePixelRatio():
            self._picture = self._drawn(painter.device().devicePixelRatio())
        factor, half = seat.factor, self.reach / 2
        x, y = seat.x - half, seat.y - half
        left, top = area.x - self.reach, area.y - self.reach
        painter.save()
        painter.setTransform(QTransform())
        for px, py in self._points:
            at_x, at_y = factor * px + x, factor * py + y
            if left < at_x < area.right and top < at_y < area.bottom:
                painter.drawPixmap(QPointF(at_x, at_y), self._picture)
        painter.restore()

    def _drawn(self, ratio: float) -> QPixmap:
        side = self.reach
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.translate(side / 2 - look.x, side / 2 - look.y)
        paint_item(painter, look, self._theme)
        painter.end()
        return picture


def swarms(rings: Sequence[Ring], theme: Theme) -> list[Swarm]:
    """All marks, in swarms."""
    found: dict[tuple[object, ...], list[Ring]] = {}
    for ring in rings:
        look = (ring.r, ring.width, ring.fill, ring.edge, ring.dashes, int(ring.x // CELL), int(ring.y // CELL))
        found.setdefault(look, []).append(ring)
    return [Swarm(group, theme) for group in found.values()]
