"""Pictures from files: decoded when they are drawn, at the size that is needed, and kept within Qt's own bound."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImageIOHandler, QImageReader, QPainter, QPen, QPixmap, QPixmapCache

from g60desk.layout.scene import Picture
from g60desk.theme import Theme

PAD = 10.0


def paint_picture(painter: QPainter, item: Picture, theme: Theme) -> None:
    """The picture in its rectangle; one that cannot be decoded leaves its words in a frame."""
    rect = QRectF(item.rect.x, item.rect.y, item.rect.w, item.rect.h)
    ratio = painter.device().devicePixelRatio()
    found = picture_of(item.path, item.changed, (rect.size() * ratio).toSize())
    if found.isNull():
        painter.setBrush(theme.colour("bg"))
        painter.setPen(QPen(theme.colour("edge"), 1.0, Qt.PenStyle.DashLine))
        painter.drawRect(rect)
        painter.setPen(theme.colour("ink"))
        inside = rect.adjusted(PAD, PAD, -PAD, -PAD)
        painter.drawText(inside, int(Qt.TextFlag.TextWordWrap), item.alt)
        return
    found.setDevicePixelRatio(ratio)
    corner = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
    painter.drawPixmap(corner, found)  # pixel on pixel: nothing is scaled once more


def picture_of(path: str, changed: int, size: QSize) -> QPixmap:
    """The picture of a file in a size in device px; a null one where it cannot be decoded."""
    key = f"{path}|{changed}|{size.width()}x{size.height()}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    reader.setScaledSize(size.transposed() if turned else size)  # is applied before a camera's turn
    found = QPixmap.fromImage(reader.read())
    if not found.isNull():
        QPixmapCache.insert(key, found)
    return found
