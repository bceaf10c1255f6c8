"""The page that a visitor holds: a stage with large targets, and a foot with the ways on.

Upright, the foot can be turned over: then it has what stands too high on the page for a hand that sits (`high.py`), and
what lies over the page ends above it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.foot import foot_top
from g60desk.layout.frame import Frame, Hall
from g60desk.layout.hall_foot import Way, lay_out_hall_foot
from g60desk.layout.hall_low import Low
from g60desk.layout.motion import FLIGHT
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.cover import SheetMaker
from g60desk.views.foot import Foot
from g60desk.views.stage import Stage

if TYPE_CHECKING:
    from g60desk.kiosk.high import High

LOOKS = 150  # ms after which a page that was painted is looked at again: what moved has come to rest, or nearly so


class HallFoot(Foot):
    """Shows the line, the ways on, and what is always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: tuple[Way, ...] = ()
        self.low: Low | None = None  # what the other face shows, while it is up

    def show_told(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Show the foot for this sheet, if it is not there already."""
        shown = (told.index, told.language, told.state.view, self.ways, self.low, theme, frame.width, frame.height,
                 frame.hall)  # fmt: skip
        if shown != self._shown:
            self._shown = shown
            self.show_scene(lay_out_hall_foot(told, frame, self.ways, self.low), theme)

    def page_ink(self) -> str:
        """Below what lies over the page there may be nothing else."""
        return "bg" if self.low is not None else ""


class HallPage(Stage):
    """A stage for hands that have never touched it before."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent, HallFoot)
        self.passages.moving, self.passages.still = FLIGHT, float(tokens.motion.reduced["cross_fade"])
        self.low = False  # True while the foot of an upright page is turned over
        self._high: list[High] = []
        self._turned = ("", 0)  # which group of them is shown, and which page of it
        self._about: tuple[object, ...] = ()  # what they are of
        self._looks = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.setInterval(LOOKS)
        self._looks.timeout.connect(self.look_again)
        self.foot.picked.connect(self._within)

    def show_visit(
        self, told: Told, theme: Theme, hall: Hall, ways: tuple[Way, ...], panel: SheetMaker | None, name: str,
        *, low: bool = False,
    ) -> None:  # fmt: skip
        """Show this state, with text and targets of this size and these ways on; a panel lies over it, if any.

        `low` is True where the foot of an upright page is to be turned over.
        """
        assert isinstance(self.foot, HallFoot)
        self.hall, self.foot.ways, self.low = hall, ways, low
        self.show_told(told, theme, panel, name)

    # what stands high, brought down

    @property
    def brings_down(self) -> bool:
        """True while the foot is turned over, for which the page stands upright."""
        frame = self.frame() if self.low else None
        return frame is not None and frame.mode == "portrait"

    def learn(self) -> None:
        """Read what turning the foot over needs, while nobody waits for it."""
        if self.height() > self.width():
            import_module("g60desk.kiosk.high")

    def frame_above(self, frame: Frame) -> Frame:
        """The part of the page that a sheet covers: what lies above the foot where that is in use."""
        if not self.brings_down:
            return frame
        return msgspec.structs.replace(frame, height=float(round(foot_top(frame))), bare=True)

    def _compose(self) -> None:
        super()._compose()
        self.look_again()

    def look_soon(self) -> None:
        """Something was painted, which may stand elsewhere now."""
        if self.brings_down and not self._looks.isActive() and self.isVisible():
            self._looks.start()

    def look_again(self) -> None:
        """Show in the foot what stands high now; or its line and its ways."""
        told, theme, frame = self.told, self.theme, self.frame()
        assert isinstance(self.foot, HallFoot)
        if told is None or theme is None or frame is None:
            return
        if self.brings_down:
            from g60desk.kiosk.high import grouped, high_on  # few visitors ask for it

            about = (told.state.view, told.state.table, told.state.compared, self.cover.over)
            if about != self._about:
                self._about, self._turned = about, ("", 0)
            self._high = high_on(self, told)
            self.foot.low = grouped(told, self._high, *self._turned)
            if self.cover.sheet is not None:
                self.foot.raise_()
        elif self.foot.low is not None:
            self._high, self.foot.low, self._turned = [], None, ("", 0)
            if self.cover.sheet is not None:
                self.foot.stackUnder(self.cover.sheet)
        else:
            return
        self.foot.show_told(told, theme, frame)

    def _within(self, target: Target) -> None:
        """Turn to another group or page of what is brought down; or do what one of them does."""
        if target.kind != "within":
            return
        what, _, key = target.key.partition(":")
        if what == "offer":
            high = next((one for one in self._high if one.offer.key == key), None)
            if high is not None:
                high.press()
                self.look_soon()
            return
        self._turned = (key, 0) if what == "group" else (self._turned[0], int(key))
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        self._looks.stop()
        self._high = []  # they hold the surfaces of this page
        super().hideEvent(event)
