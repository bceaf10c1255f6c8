"""The accessible face of what a picture has no room for: a list of things without a place, each made when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleInterface

from g60desk.layout.scene import Target
from g60desk.views.access_part import PartFace
from g60desk.views.access_target import TargetFace
from g60desk.views.canvas import Canvas


class Hearing(Protocol):
    """What can be heard of a canvas and not seen."""

    @property
    def heading(self) -> str: ...
    @property
    def undrawn(self) -> Sequence[Target]: ...
    def describe(self, target: Target) -> str: ...


@runtime_checkable
class HasEars(Protocol):
    """A canvas of which more can be heard than seen, and that has something said at once."""

    announced: SignalInstance

    @property
    def ears(self) -> Hearing: ...


class ListFace(PartFace):
    """The accessible face of the list."""

    def __init__(self, canvas: Canvas, ears: Hearing, parent: QAccessibleInterface) -> None:
        super().__init__(canvas, parent)
        self._ears = ears
        self._faces: dict[str, UndrawnFace] = {}

    def childCount(self) -> int:
        return len(self._ears.undrawn)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        undrawn = self._ears.undrawn
        return self.face_of(undrawn[index]) if 0 <= index < len(undrawn) else None

    def face_of(self, target: Target) -> TargetFace:
        """The face of one of the list; kept while the same can be said of it."""
        face = self._faces.get(target.key)
        if face is None or face.target != target:
            face = self._faces[target.key] = UndrawnFace(self._canvas, target, self, self._ears.describe)
        return face

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, TargetFace):
            return -1
        return next((at for at, one in enumerate(self._ears.undrawn) if one.key == child.target.key), -1)

    def rect(self) -> QRect:
        return QRect()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        return _offscreen(QAccessible.State())

    def text(self, kind: QAccessible.Text) -> str:
        return self._ears.heading if kind == QAccessible.Text.Name else ""


class UndrawnFace(TargetFace):
    """The accessible face of something without a place in the picture; to focus or press it brings it there."""

    def isValid(self) -> bool:
        return PartFace.isValid(self)  # it is not in the scene

    def rect(self) -> QRect:
        return QRect()

    def state(self) -> QAccessible.State:
        return _offscreen(super().state())


def _offscreen(state: QAccessible.State) -> QAccessible.State:
    state.offscreen = 1  # type: ignore[attr-defined]  # the bit fields are not in Qt's type stubs
    return state
