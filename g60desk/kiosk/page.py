"""The page that a visitor holds: a stage with large targets, and a foot with the ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame, Hall
from g60desk.layout.hall_foot import Way, lay_out_hall_foot
from g60desk.layout.motion import FLIGHT
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.cover import SheetMaker
from g60desk.views.foot import Foot
from g60desk.views.stage import Stage


class HallFoot(Foot):
    """Shows the line, the ways on, and what is always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: tuple[Way, ...] = ()

    def show_told(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Show the foot for this sheet, if it is not there already."""
        shown = (told.index, told.language, told.state.view, self.ways, theme, frame.width, frame.height, frame.hall)
        if shown != self._shown:
            self._shown = shown
            self.show_scene(lay_out_hall_foot(told, frame, self.ways), theme)


class HallPage(Stage):
    """A stage for hands that have never touched it before."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent, HallFoot)
        self.passages.moving, self.passages.still = FLIGHT, float(tokens.motion.reduced["cross_fade"])

    def show_visit(
        self, told: Told, theme: Theme, hall: Hall, ways: tuple[Way, ...], panel: SheetMaker | None, name: str
    ) -> None:
        """Show this state, with text and targets of this size and these ways on; a panel lies over it, if any."""
        assert isinstance(self.foot, HallFoot)
        self.hall, self.foot.ways = hall, ways
        self.show_told(told, theme, panel, name)
