"""Rectangles of whole px: around one of the layout, in other px, and what is left of one beside another."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRect

from g60desk.layout.rect import Rect


def aligned(area: Rect, ratio: float = 1.0) -> QRect:
    """The smallest rectangle around one of the layout, in px of which there are `ratio` to one of the layout's."""
    left, top = floor(area.x * ratio), floor(area.y * ratio)
    return QRect(left, top, ceil(area.right * ratio) - left, ceil(area.bottom * ratio) - top)


def without(area: QRect, hole: QRect) -> list[QRect]:
    """What is left of a rectangle beside another: above, below, left and right of it."""
    cut = area & hole
    if cut.isEmpty():
        return [area]
    parts = (
        QRect(area.left(), area.top(), area.width(), cut.top() - area.top()),
        QRect(area.left(), cut.bottom() + 1, area.width(), area.bottom() - cut.bottom()),
        QRect(area.left(), cut.top(), cut.left() - area.left(), cut.height()),
        QRect(cut.right() + 1, cut.top(), area.right() - cut.right(), cut.height()),
    )
    return [part for part in parts if not part.isEmpty()]
