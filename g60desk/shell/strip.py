"""The message that is being said, as a strip in the upper margin of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.told import Told
from g60desk.shell.messages import Message, Weight
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas

LEAST_TOP = 3.0


class Strip(Canvas):
    """Shows one message; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_message(self, message: Message | None, told: Told, theme: Theme, frame: Frame) -> None:
        """Show a message for this sheet; None hides the strip."""
        if message is None:
            self.hide()
            return
        from g60desk.layout.strip import lay_out_strip  # the first picture seldom has something to say

        way = (message.way.words, f"{message.way.kind}:{message.way.key}") if message.way else None
        scene = lay_out_strip(told, frame, message.text, trouble=message.weight is Weight.TROUBLE, way=way)
        left, top = (frame.width - scene.width) / 2, max((frame.grid("margin_top") - scene.height) / 2, LEAST_TOP)
        self.setGeometry(round(left), round(top), round(scene.width + 0.5), round(scene.height + 0.5))
        self.show_scene(scene, theme)
        self.setAccessibleName(message.text)
        self.show()
        self.raise_()

    def page_ink(self) -> str:
        return ""
