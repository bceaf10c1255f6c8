"""The accessible face of one target: what it is called, where it is, its state, and that it can be pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from g60desk.layout.scene import Rect, Target
from g60desk.layout.targets import is_choice
from g60desk.layout.told import Told
from g60desk.views.access_part import PartFace
from g60desk.views.access_value import HasSlider, ValueFace
from g60desk.views.canvas import Canvas

ROLES = {
    "view": QAccessible.Role.PageTab,
    "set": QAccessible.Role.RadioButton,
    "phase": QAccessible.Role.RadioButton,
    "cell": QAccessible.Role.Cell,
    "recent": QAccessible.Role.Link,
    "go": QAccessible.Role.ListItem,
    "hide": QAccessible.Role.CheckBox,
    "strip": QAccessible.Role.Slider,
}


@runtime_checkable
class HasStory(Protocol):
    """A canvas on which a story is told."""

    @property
    def told(self) -> Told | None: ...


STATEFUL = (QAccessible.Role.PageTab, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox)


class TargetFace(PartFace):
    """The accessible face of one target."""

    def __init__(
        self,
        canvas: Canvas,
        target: Target,
        parent: QAccessibleInterface,
        describe: Callable[[Target], str] = lambda target: target.text,
    ) -> None:
        """`describe` says more of the target than its name."""
        super().__init__(canvas, parent)
        self.target = target
        self._describe = describe
        self._press = _Press(canvas, target)
        self._slider = canvas.slider(target) if isinstance(canvas, HasSlider) else None
        self._value = ValueFace(self._slider) if self._slider is not None else None

    def isValid(self) -> bool:
        return super().isValid() and self.target in self._canvas.scene.targets

    def rect(self) -> QRect:
        area = _qrect(self.target.rect)
        return area.translated(self._canvas.mapToGlobal(QPoint(0, 0)))

    def role(self) -> QAccessible.Role:
        if self.target.kind == "set" and not is_choice(self._canvas.scene.targets, self.target):
            return QAccessible.Role.Button
        return ROLES.get(self.target.kind, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        marks = {"focusable": True, "focused": self._canvas.hasFocus() and self._canvas.focused() == self.target}
        marks |= {"selectable": True, "selected": self.target.chosen}
        marks |= {"invisible": not self._canvas.isVisible()}  # a page that was left behind is not shown
        if self.role() in STATEFUL:
            marks |= {"checkable": True, "checked": self.target.chosen}
        for name, on in marks.items():
            setattr(state, name, int(on))  # the bit fields are not in Qt's type stubs
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._name()
        if kind == QAccessible.Text.Value:
            return self._slider.said if self._slider is not None else ""
        return self._describe(self.target) if kind == QAccessible.Text.Description else ""

    def _name(self) -> str:
        """What it is called; a plate also says of what it is the source."""
        told = self._canvas.told if isinstance(self._canvas, HasStory) else None
        if self.target.kind != "cite" or told is None:
            return self.target.name
        from g60desk.layout.record_names import plate_name  # only who listens asks for it

        return plate_name(told, self.target.key, self.target.name)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.ActionInterface:
            return self._press  # Shiboken takes the object itself
        if kind == QAccessible.InterfaceType.ValueInterface and self._value is not None:
            return self._value
        return shiboken6.VoidPtr(0)  # what is no address, None as well, ends the program when a screen reader asks


class _Press(QAccessibleActionInterface):
    """Pressing a target, and giving it the focus."""

    def __init__(self, canvas: Canvas, target: Target) -> None:
        super().__init__()
        self._canvas = canvas
        self._target = target

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name == self.setFocusAction():
            self._canvas.setFocus()
            self._canvas.focus_on(self._target)
        elif name == self.pressAction():
            if self._target not in self._canvas.scene.targets:
                self._canvas.focus_on(self._target)  # what is pressed is brought into sight
            self._canvas.picked.emit(self._target)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return ["Enter", "Space"] if name == self.pressAction() else []


def _qrect(rect: Rect) -> QRect:
    return QRect(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
