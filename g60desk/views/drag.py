"""A list that goes with a pointer that is down: of a mouse, a pen, or a panel that calls its finger a mouse.

What a system tells as a finger moves the list by the list's own scroller, which also flings it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent

from g60desk.views.canvas import SLIP


class Drag:
    """One pointer."""

    def __init__(self) -> None:
        self._at: QPointF | None = None
        self.slid = False  # True where it has gone so far that it chooses nothing

    def press(self, event: QMouseEvent) -> None:
        """It is down."""
        self._at, self.slid = event.globalPosition(), False

    def slip(self, event: QMouseEvent) -> float | None:
        """How many px the list goes on with it; None while it is not down, or has hardly moved."""
        if self._at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return None
        by = self._at - event.globalPosition()
        if not self.slid and max(abs(by.x()), abs(by.y())) <= SLIP:
            return None
        self.slid, self._at = True, event.globalPosition()
        device = event.device()
        return 0.0 if device is not None and device.type() == QInputDevice.DeviceType.TouchScreen else by.y()

    def lift(self) -> bool:
        """It is up; True where it was pressed here, and chooses what it is on."""
        chooses, self._at = self._at is not None and not self.slid, None
        return chooses
