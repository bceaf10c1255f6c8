"""What all accessible faces of parts of a canvas have in common: they are drawn and not widgets of their own."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow

from g60desk.views.canvas import Canvas


class PartFace(QAccessibleInterface):
    """The accessible face of a part of a canvas; alone, with nothing in it."""

    def __init__(self, canvas: Canvas, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._canvas = canvas
        self._parent = parent

    def isValid(self) -> bool:
        return shiboken6.isValid(self._canvas)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing here can be written by hand."""

    def foregroundColor(self) -> QColor:
        return self._canvas.theme.colour("ink") if self._canvas.theme else QColor()

    def backgroundColor(self) -> QColor:
        return self._canvas.theme.colour("bg") if self._canvas.theme else QColor()
