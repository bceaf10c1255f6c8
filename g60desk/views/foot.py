"""The foot as a widget: the line of the views and the buttons, clear where nothing is drawn."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from g60desk.layout.foot import lay_out_foot
from g60desk.layout.frame import Frame
from g60desk.layout.told import Told
from g60desk.state import at_rest
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas


class Foot(Canvas):
    """Shows the foot of a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def show_told(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Show the foot for this sheet; the widget has the size of the strip.

        While story time runs it stays as it is.
        """
        state = msgspec.structs.replace(at_rest(told.state), selection=None)
        shown = (told.index, state, theme, frame.width, frame.height)
        if shown == self._shown:
            return
        self._shown = shown
        self.show_scene(lay_out_foot(told, frame), theme)

    def page_ink(self) -> str:
        return ""
