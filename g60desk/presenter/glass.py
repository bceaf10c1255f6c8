"""The glass of the magnifier: a round piece of the page, larger; it is made of the pixels that were painted there.

A painter on a widget paints on pixels that hold already what lies below that widget: in a window, in a picture of it,
at any scale.  So nothing is laid out or painted for the glass.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QRegion

from g60desk.theme import Theme


class Glass:
    """A round glass over a page."""

    def __init__(self) -> None:
        self._seen: QImage | None = None  # the last whole piece of the page that was below it
        self._from = QRectF()  # where on the page that was

    def box(self, at: QPointF, radius: float, rim: float) -> QRect:
        """What it covers, in whole px, with its rim."""
        out = radius + rim + 1
        return QRectF(at.x() - out, at.y() - out, 2 * out, 2 * out).toAlignedRect()

    def look(self, painter: QPainter, painted: QRegion, page: QRect, at: QPointF, reach: float) -> bool:
        """Look at what lies within `reach` px of a place; False where only a part of it has just been `painted`."""
        source = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach) & QRectF(page)
        below = painter.paintEngine().paintDevice()
        if not isinstance(below, QImage):
            return True  # a printer, a page of drawing commands: there is nothing to look at
        if not QRegion(source.toAlignedRect() & page).subtracted(painted).isEmpty():
            return False
        place = painter.deviceTransform().mapRect(source).toAlignedRect() & below.rect()
        self._seen = below.copy(place)
        self._seen.setDevicePixelRatio(1.0)
        inverse, _ = painter.deviceTransform().inverted()
        self._from = inverse.mapRect(QRectF(place))
        return True

    def paint(self, painter: QPainter, at: QPointF, radius: float, times: float, rim: float, theme: Theme) -> None:
        """Show what was seen, so many times larger, within a radius in px and a rim of two colours."""
        round_ = QPainterPath()
        round_.addEllipse(at, radius, radius)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(round_, Qt.ClipOperation.IntersectClip)
        painter.fillRect(round_.boundingRect(), theme.colour("bg"))
        if self._seen is not None:
            first = at + (self._from.topLeft() - at) * times
            target = QRectF(first, self._from.size() * times)
            painter.drawImage(target, self._seen, QRectF(self._seen.rect()))
        painter.restore()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(Qt.GlobalColor.transparent))
        for ink, off in (("focus_gap", 0.25), ("focus", -0.25)):
            painter.setPen(QPen(theme.colour(ink), rim / 2))
            painter.drawEllipse(at, radius + off * rim, radius + off * rim)
        painter.restore()
