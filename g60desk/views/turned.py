"""A view that shows how its picture turns into the next one."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.told import Told
from g60desk.tokens import Tokens
from g60desk.views.steady import SteadyView
from g60desk.views.turning import Turning
from g60desk.views.turning_way import Shown, way


class TurnedView(SteadyView):
    """Shows each new picture on the way from the one before, where there is a way."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.turning = Turning(self)
        self.turning.turned.connect(self._turn)

    def compose(self) -> None:
        frame = self.frame()
        if frame is not None and self.told is not None and self.theme is not None:
            scene = self.lay_out(self.told, frame)
            if not self.isVisible():
                self.turning.forget()  # nobody has seen what was there before
            self.show_scene(self.turning.take(self.told, frame, scene), self.theme)

    def _turn(self) -> None:
        scene = self.turning.scene
        if scene is not None and self.theme is not None:
            self.show_scene(scene, self.theme)

    def hold(self, before: Told, t: float) -> None:
        """Show part `t` of the way from another state to the present one, and stay there."""
        frame = self.frame()
        if frame is not None and self.told is not None and self.theme is not None:
            ends = (Shown(told, frame, self.lay_out(told, frame)) for told in (before, self.told))
            self.show_scene(way(*ends).at(t), self.theme)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing turns where nobody looks."""
        if self.turning.moving:
            self.turning.stop()
            self._turn()
        self.turning.forget()
        super().hideEvent(event)
