"""What a turn of a wheel, or two fingers on a touchpad, asks of a timeline: to move by some px, or to go closer.

A wheel turns by notches of 120 (finer ones by parts of it); a touchpad also says by how many px the fingers moved.
A touchpad's fingers never move quite straight: the way that they set out is kept until they are lifted.
"""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent

NOTCH = 120.0  # the angle of one notch of a wheel
PER_NOTCH = 1.25  # how much closer one notch goes
PINCH = 100.0  # a pinch that comes as a wheel with Ctrl turns it by 100 times the logarithm of its factor (Chromium)


class Turn(NamedTuple):
    """Move by so many px, or go so many times closer."""

    move: float = 0.0
    factor: float = 1.0


class Wheel:
    """Reads the wheel events of one widget."""

    def __init__(self) -> None:
        self._sideways: bool | None = None  # the way of the fingers that are on a touchpad

    def turned(self, event: QWheelEvent) -> Turn:
        """What this event asks for."""
        angle, pixels, keys = event.angleDelta(), event.pixelDelta(), event.modifiers()
        if angle.isNull():
            angle = pixels
        if keys & Qt.KeyboardModifier.ControlModifier:
            return Turn(factor=_pinched(angle.y()))
        if keys & Qt.KeyboardModifier.ShiftModifier:
            return Turn(move=float(_either(pixels) or _either(angle)))
        if self._is_sideways(event.phase(), angle):
            return Turn(move=float(pixels.x() or angle.x()))
        return Turn(factor=PER_NOTCH ** (angle.y() / NOTCH))

    def _is_sideways(self, phase: Qt.ScrollPhase, angle: QPoint) -> bool:
        sideways = abs(angle.x()) > abs(angle.y())
        if phase in (Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollBegin):
            self._sideways = None
        if phase == Qt.ScrollPhase.NoScrollPhase or angle.isNull():
            return sideways
        if self._sideways is None:
            self._sideways = sideways
        return self._sideways


def _pinched(turn: int) -> float:
    """How much closer a turn with Ctrl goes: whole notches as without it, the fine steps of a pinch as the pinch."""
    return PER_NOTCH ** (turn / NOTCH) if abs(turn) >= NOTCH else exp(turn / PINCH)


def _either(delta: QPoint) -> int:
    """The move of a wheel that has Shift held: some systems turn it sideways themselves."""
    return delta.x() or delta.y()
