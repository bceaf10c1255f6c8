"""What lies over the console for a moment: the grid of all steps, the times, or a sheet such as that of the keys.

The room sees nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from g60desk.layout.scene import Target
from g60desk.presenter.console_face import ConsoleFace
from g60desk.presenter.sheet_covers import SheetCovers
from g60desk.presenter.show import Show
from g60desk.presenter.step_grid import StepGrid
from g60desk.views.cover import SheetMaker

if TYPE_CHECKING:
    from g60desk.views.pane import Pane

STEPS, TIMES, HELP, FIND = "steps", "times", "help", "find"


class Panels(QObject):
    """One panel at a time over a console, told as the console tells the story."""

    gone_to = Signal(int)  # emitted with the number of the step that was chosen
    turned = Signal(str)  # emitted with the name of the panel that lies there now, or nothing, whenever it was shown
    picked = Signal(object)  # emitted with the target that was chosen on a sheet; one of the times lets it lie there

    def __init__(self, console: ConsoleFace, show: Show) -> None:
        super().__init__(console)
        self._console = console
        self.told = console.told
        self.now = ""
        self._maker: SheetMaker | None = None
        self.grid = StepGrid(console, show)
        self.grid.chosen.connect(self._go)
        self._covers = SheetCovers(console, console.theme)
        self._covers.closed.connect(self.close)
        self._covers.picked.connect(self._picked)

    def toggle(self, name: str, maker: SheetMaker | None = None) -> None:
        """Lay a panel over the console, or take it away; `maker` makes the sheet of one that is not the grid."""
        self.now = "" if self.now == name else name
        self._maker = maker
        if not self.now:
            self._console.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grid.begin()
        self.refresh()

    @property
    def has_sheet(self) -> bool:
        """True while a sheet lies there, and not the grid."""
        return bool(self.now) and self.now != STEPS

    def takes(self, key: int) -> bool:
        """True for a key that walks on the sheet that lies there, or chooses what the keyboard has gone to."""
        return self.has_sheet and self._covers.takes(key)

    def move(self, by: int) -> None:
        """Let the ring of the grid go on by so many steps."""
        self.grid.move(by)
        self.refresh()

    def follow(self) -> None:
        """Show the grid, if it lies there, as the show is by now."""
        if self.now == STEPS:
            self.grid.follow()

    def close(self) -> None:
        """Take away what lies there."""
        if self.now:
            self.toggle(self.now)

    def refresh(self) -> None:
        """Show the panel as it is now."""
        if self.now != STEPS:
            self.grid.hide()
        self._covers.be(side=self.has_sheet and self.now != TIMES, whole=self.now == TIMES)
        if self.now == STEPS:
            self.grid.show()
        if self.has_sheet and self._maker is not None:
            show = self._covers.show_whole if self.now == TIMES else self._covers.show_side
            show(self._maker, self.told(), self._console.frame())
        self.turned.emit(self.now)

    @property
    def pane(self) -> Pane | None:
        """What a sheet at the side is shown on, once there was one."""
        return self._covers.side

    @property
    def whole(self) -> Pane | None:
        """What the times are shown on, once they were."""
        return self._covers.whole

    def _picked(self, target: Target) -> None:
        if target.kind != "times":
            self.close()
        self.picked.emit(target)

    def _go(self, number: int) -> None:
        self.close()
        self.gone_to.emit(number)

    def rest(self) -> None:
        """Draw no more, also where the window changes as it goes."""
        self.now = ""
        self.grid.hide()
