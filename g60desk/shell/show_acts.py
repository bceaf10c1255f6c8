"""What a key, a button or a thing that was found does while a tour is told.

An action of the show is done here; one of the program is passed on, where it makes sense in front of a room.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from g60desk.presenter.audience import Audience
from g60desk.presenter.console import Console
from g60desk.presenter.item_walk import ItemWalk
from g60desk.presenter.keys import ShowKeys
from g60desk.presenter.panels import STEPS
from g60desk.presenter.placing import Placing
from g60desk.presenter.show import Blank, Show
from g60desk.presenter.tool_keys import ToolKeys
from g60desk.shell.desk import Desk
from g60desk.shell.show_sheets import SHEETS, ShowSheets

MEANWHILE = ("timeline", "network", "comparison", "statistics", "table", "sources", "language", "theme", "motion",
             "unit", "layout", "compare", "reach", "sized", "since", "next_phase", "previous_phase", "undo",
             "redo")  # fmt: skip
FOUND = (
    "show_spotlight",
    "show_magnifier",
    "show_pen",
    "show_wipe",
    "show_black",
    "show_white",
    "show_freeze",
    "show_swap",
    "show_end",
)  # of the show's own actions
IN_GRID = {"next": 1, "back": -1, "first": -1000, "last": 1000, "enter": 0}  # how far the ring goes
ZOOMS = {"zoom_in": 1, "zoom_out": -1, "zoom_reset": 0}
RUN = (*MEANWHILE, *ZOOMS, *SHEETS, *FOUND)  # what `ShowActs.run` does


class ShowActs(QObject):
    """Does the actions of one show; `run` does one of the program by its id."""

    def __init__(
        self, desk: Desk, show: Show, audience: Audience, console: Console, placing: Placing, sheets: ShowSheets,
        run: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(placing)
        self._show, self._page, self._console, self._placing = show, audience.page, console, placing
        self._sheets, self._run = sheets, run
        self._tools = ToolKeys(show.pointer)
        self.keys = ShowKeys((audience, console), self, lambda: desk.keys, console.panels.takes, self)
        self.items = ItemWalk(self._page, self.keys.pass_on)

    def act(self, id: str) -> None:
        """Do an action of the show."""
        show, what, panels = self._show, id.removeprefix("show_"), self._console.panels
        if panels.now == STEPS and what in IN_GRID and not (what == "enter" and show.typed):
            panels.grid.enter() if what == "enter" else panels.move(IN_GRID[what])
        elif what == "steps":
            self._placing.reveal()
            panels.toggle(STEPS)
        elif what in ("next", "back", "first", "last", "enter", "freeze"):
            if self._console.asked:
                self._console.act("stay")
            self.items.let_go()
            getattr(show, what)()
        elif what in ("black", "white"):
            show.cover(Blank(what))
        elif self._tools.act(what):
            pass
        elif what == "undo":
            self.run(what)  # there is no stroke to take back
        elif what == "open":
            self.walk(Qt.Key.Key_Return)
        elif what in ("pause", "restart"):
            self._console.act(what)
        elif what == "swap":
            self._placing.swap()
        elif what == "out":
            self.step_out()
        elif what == "end":
            self._placing.reveal()
            self._console.act("end")

    def run(self, id: str) -> None:
        """Do an action of the program, if it makes sense in front of a room."""
        if id in SHEETS:
            self._placing.reveal()
            self._sheets.lay(id)
        elif id in ZOOMS:
            zoom = getattr(self._page.view, "zoom", None)
            if not self._tools.resize(ZOOMS[id]) and zoom is not None:
                zoom(ZOOMS[id])
        elif id in FOUND:
            self.act(id)
        elif id in MEANWHILE:
            self._run(id)

    def walk(self, key: Qt.Key) -> None:
        """Move a tool, or go from item to item of the picture, or open one; a clicker's keys go from step to step."""
        if not self._tools.move(key):
            self.items.press(key)

    def type(self, digit: str) -> bool:
        """A digit is part of a number, but a lone 0, which resets the zoom."""
        if digit == "0" and not self._show.typed:
            return False
        self._show.type(digit)
        return True

    def step_out(self) -> None:
        """One step out; from the audience's picture on the only screen the last one is to the console."""
        self.items.let_go()
        if not self._console.step_out():
            self._placing.reveal()

    def ask(self) -> None:
        """Ask whether to end, where that is seen."""
        self._placing.reveal()
        self._console.ask()
