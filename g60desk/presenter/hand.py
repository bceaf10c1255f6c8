"""A hand on a picture of the audience's page: what it does there with a tool, on either window.

A finger and a tablet's pen come as a mouse does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QWheelEvent

from g60desk.presenter.pointer import Pointer
from g60desk.views.wheel import NOTCH

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
HELD = Qt.MouseButton.LeftButton


def hold(pointer: Pointer, event: QEvent, size: QSize) -> bool:
    """Point as a hand says on a picture of a size; False for what means no tool, and is for others to hear."""
    tool = bool(pointer.now.tool)
    if isinstance(event, QWheelEvent):
        if tool:
            pointer.turn(event.angleDelta().y() / NOTCH)
            event.accept()
        return tool
    if event.type() == QEvent.Type.Leave:
        pointer.leave()
    if not isinstance(event, QMouseEvent) or not size.width() or not size.height():
        return False
    at = (event.position().x() / size.width(), event.position().y() / size.height())
    if event.type() in PRESSES and event.button() == HELD:
        pointer.press(at)
    else:
        pointer.move(at)
    if event.type() == QEvent.Type.MouseButtonRelease and event.button() == HELD:
        pointer.lift()
        if event.device().type() == QInputDevice.DeviceType.TouchScreen:
            pointer.leave()  # a finger that is lifted is nowhere
    return tool
