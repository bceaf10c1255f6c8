"""What a screen reader gets: each canvas is a group, and each of its targets a thing in it that can be pressed.

Qt asks a factory for the accessible face of a widget.  The faces are kept here for as long as their canvas lives,
because Qt holds them without owning a Python reference.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from g60desk.layout.scene import Target
from g60desk.views.access_list import HasEars, Hearing, ListFace
from g60desk.views.access_target import TargetFace
from g60desk.views.canvas import Canvas


class CanvasFace(QAccessibleWidget):
    """The accessible face of a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.Grouping)
        self._canvas = canvas
        self._faces: dict[Target, TargetFace] = {}
        self._ears: Hearing | None = None  # of a canvas of which there is more to hear than to see
        self._list: ListFace | None = None
        # functions: of a plain object whose method is connected PySide keeps a weak reference for good
        canvas.focus_moved.connect(lambda target: self._focus_moved(target))
        if isinstance(canvas, HasEars):
            self._ears = canvas.ears
            self._list = ListFace(canvas, self._ears, self)
            canvas.announced.connect(lambda text: self._announce(text))

    def childCount(self) -> int:
        return len(self._canvas.scene.targets) + len(self._beside())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        targets, beside = self._canvas.scene.targets, self._beside()
        if 0 <= index < len(targets):
            return self.face_of(targets[index])
        beyond = index - len(targets)
        return beside[beyond] if 0 <= beyond < len(beside) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        targets, beside = self._canvas.scene.targets, self._beside()
        if isinstance(child, TargetFace):
            return targets.index(child.target) if child.target in targets else -1
        return len(targets) + beside.index(child) if child in beside else -1

    def _beside(self) -> list[QAccessibleInterface]:
        """What comes after the targets: the list of what is not drawn, and the widgets on the canvas."""
        found: list[QAccessibleInterface] = []
        if self._list is not None and self._list.childCount():
            found.append(self._list)
        return [*found, *(QAccessible.queryAccessibleInterface(widget) for widget in self._widgets())]

    def _widgets(self) -> list[QWidget]:
        """The widgets that lie on the canvas, such as the rows of a table; a plot is looked at and says nothing."""
        direct = self._canvas.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        mute = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        return [one for one in direct if one.isVisibleTo(self._canvas) and not one.testAttribute(mute)]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self._canvas.mapFromGlobal(QPoint(x, y))
        over = next((one for one in self._widgets() if one.geometry().contains(at)), None)
        if over is not None:
            return QAccessible.queryAccessibleInterface(over)
        target = self._canvas.scene.target_at(at.x(), at.y())
        return self.face_of(target) if target else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        target = self._canvas.focused()
        return self.face_of(target) if target and self._canvas.hasFocus() else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._canvas.accessibleName() or self._canvas.scene.summary
        if kind == QAccessible.Text.Description:
            return self._canvas.scene.summary
        return ""

    def face_of(self, target: Target) -> TargetFace:
        """The face of a target, made once for each scene."""
        if target not in self._faces:
            present = set(self._canvas.scene.targets)
            self._faces = {known: face for known, face in self._faces.items() if known in present}
            self._faces[target] = TargetFace(self._canvas, target, self, self._describe)
        return self._faces[target]

    def forget(self) -> None:
        """Hold nothing of a canvas that is gone: the reference that a factory's answer is given is never taken back."""
        vars(self).clear()

    def _describe(self, target: Target) -> str:
        return self._ears.describe(target) if self._ears is not None else target.text

    def _announce(self, text: str) -> None:
        """Have a listening screen reader say this."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))

    def _focus_moved(self, target: Target) -> None:
        """Tell a listening screen reader what has the focus now."""
        if QAccessible.isActive() and target in self._canvas.scene.targets:
            event = QAccessibleEvent(self._canvas, QAccessible.Event.Focus)
            event.setChild(self._canvas.scene.targets.index(target))
            QAccessible.updateAccessibility(event)


_faces: dict[int, CanvasFace] = {}


def face(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """The face of a widget, where it is a canvas; Qt asks with each class name up the line of ancestors."""
    if not isinstance(widget, Canvas):
        return None
    key = id(widget)
    if key not in _faces:
        _faces[key] = CanvasFace(widget)
        widget.destroyed.connect(lambda: _faces.pop(key).forget())
    return _faces[key]
