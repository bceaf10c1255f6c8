"""A closer look on paper: what stands still as lines and letters, the plot over it by its own painter.

On the screen both are pixels that the view keeps, and no scene has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.closer import lay_under
from g60desk.layout.scene import Scene
from g60desk.views.closer import CloserView

FINE = 3.0  # pixels to a px where the plot cannot be lines


def scenes_under(view: CloserView) -> Iterator[Scene]:
    """What lies under the plot that a view shows; nothing where it shows none."""
    told, frame, closer = view.told, view.frame(), view.closer
    if told is not None and frame is not None and closer is not None:
        yield lay_under(told, frame, closer, view.glide.seen)
        yield closer.over


def paint_plot(painter: QPainter, view: CloserView, *, outlined: bool) -> None:
    """Paint the plot, as pixels where letters are to be `outlined`: it writes the dates itself."""
    if view.closer is None or view.plot is None:
        return
    view.plot.look(view.glide.seen, view.chosen_at(), moving=False)
    if not outlined:
        view.plot.paint_on(painter)
        return
    place = QRect(0, round(view.closer.top), view.width(), round(view.closer.foot - view.closer.top) + 1)
    pixels = QPixmap((place.size().toSizeF() * FINE).toSize())
    pixels.setDevicePixelRatio(FINE)
    pixels.fill(Qt.GlobalColor.transparent)
    fine = QPainter(pixels)
    fine.setRenderHint(QPainter.RenderHint.Antialiasing)
    fine.translate(0, -place.y())
    view.plot.paint_on(fine)
    fine.end()
    painter.drawPixmap(place, pixels)
