"""A network whose marks are named under the pointer and the ring, as long as nothing changes."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.network import sheet_of
from g60desk.layout.scene import Scene, Target
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.painter import paint
from g60desk.views.turned import TurnedView

EDGE = 8.0  # px that a name keeps off the edge of the picture


class NamedView(TurnedView):
    """Names what the pointer is on, and what the ring has just come to."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._fresh = False  # True while nothing has changed since the ring came where it is

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        """Whatever changes takes the name away: it would lie on what is new."""
        self._fresh = False
        super().show_scene(scene, theme)

    def focus_on(self, target: Target | None) -> None:
        self._fresh = True
        super().focus_on(target)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark inside the picture and off its words; what is chosen is named by its card."""
        from g60desk.layout.nametag import is_nameless, lay_out_nametag  # the first picture names nothing

        told, frame = self.told, self.frame()
        if told is None or frame is None or not (self._fresh or self._hovered) or not is_nameless(self.scene, target):
            return
        if told.state.selection != Selection(target.kind, target.key):
            paint(
                painter,
                lay_out_nametag(target, frame, self.scene, sheet_of(told, frame).rect.grown(-frame.px(8))),
                theme,
            )
