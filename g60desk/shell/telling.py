"""Telling a tour to a room: the show, its two windows, and what the program does meanwhile.

The window of the program steps aside while a show is on, and stands where it stood when that is over.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Target
from g60desk.presenter.audience import Audience
from g60desk.presenter.console import Console
from g60desk.presenter.cursor_rest import CursorRest
from g60desk.presenter.item_walk import ItemWalk
from g60desk.presenter.keys import ShowKeys
from g60desk.presenter.panels import STEPS
from g60desk.presenter.placing import Placing
from g60desk.presenter.record import Record
from g60desk.presenter.rewriting import Rewriting
from g60desk.presenter.show import Blank, Show
from g60desk.presenter.tool_keys import ToolKeys
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.show_sheets import SHEETS, ShowSheets
from g60desk.shell.tour_choice import TourWish, remember_tour, tour_wished
from g60desk.tour.timings import Timing, timings_path

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


class Telling(QObject):
    """One show on a desk, from its begin to its end."""

    over = Signal()  # emitted when the show has ended and its windows are gone

    def __init__(
        self, desk: Desk, run: Callable[[str], None], home: QWidget, forget: Callable[[], None], *,
        near: bool = False, wish: TourWish | None = None,
    ) -> None:  # fmt: skip
        """Begin the tour that is wished, at its first step or `near` what is shown; `home` steps aside.

        `run` does an action of the program by its id, `forget` lets nothing be taken back that was chosen before.
        """
        super().__init__(home)
        self._desk, self._run, self._home, self._forget = desk, run, home, forget
        self.timing: Timing | None = None  # of a show that is over, where it is worth keeping
        self.private = True  # whether the window comes back where no room sees it
        now, wish = desk.store.now, tour_wished(desk, wish)
        remember_tour(desk, wish)
        self.show = Show(desk.session, wish.tour, wish.minutes, parent=self)
        self.show.changed.connect(self._arrived)
        self.show.begin(near=near)
        self.record = Record(self.show, timings_path(desk.store.path) if desk.store.path else None)
        rewriting = Rewriting(lambda: desk.session.reading, desk.changes, self)
        self.audience = Audience(self.show, desk.told_in, desk.tokens)
        self.console = Console(self.show, self.audience, desk.told_in, desk.tokens, desk.remember, self.record,
                               rewriting, size=now.notes_size, language=now.console_language)  # fmt: skip
        self._sheets = ShowSheets(desk, self.show, self.console, lambda kind, key: self._dispatch.act(kind, key),
                                  (*MEANWHILE, *ZOOMS, *SHEETS, *FOUND))  # fmt: skip
        others = {"tell": self._sheets.tell, "keep": self._sheets.keep}
        self._dispatch = Dispatch(desk.session, self.run, lambda _: None, others)
        self.audience.page.picked.connect(self._picked)
        self.audience.page.wished.connect(lambda fields: desk.session.change(**fields))
        self.audience.page.closed.connect(self._step_out)
        self.audience.shut.connect(self._ask)
        self.console.ended.connect(self.end)
        self.console.wished.connect(self.run)
        desk.messages.changed.connect(self._say)
        self._tools = ToolKeys(self.show.pointer)
        self._keys = ShowKeys((self.audience, self.console), self.act, self._type, self.run, lambda: desk.keys,
                              self._walk, self.console.panels.takes, self)  # fmt: skip
        self._items = ItemWalk(self.audience.page, self._keys.pass_on)
        self.placing = Placing(self.audience, self.console, home, now.seats, self)
        self.placing.wished.connect(lambda seats: desk.remember(seats=seats))
        self.placing.told.connect(self.console.tell)
        self.placing.begin()
        self._keys.listen(True)
        self.cursor = CursorRest(self.audience)
        self.cursor.begin()

    def act(self, id: str) -> None:
        """Do an action of the show."""
        show, what = self.show, id.removeprefix("show_")
        panels = self.console.panels
        if panels.now == STEPS and what in IN_GRID and not (what == "enter" and show.typed):
            panels.grid.enter() if what == "enter" else panels.move(IN_GRID[what])
        elif what == "steps":
            self.placing.reveal()
            panels.toggle(STEPS)
        elif what in ("next", "back", "first", "last", "enter", "freeze"):
            if self.console.asked:
                self.console.act("stay")
            self._items.let_go()
            getattr(show, what)()
        elif what in ("black", "white"):
            show.cover(Blank(what))
        elif self._tools.act(what):
            pass
        elif what == "undo":
            self.run(what)  # there is no stroke to take back
        elif what == "open":
            self._walk(Qt.Key.Key_Return)
        elif what in ("pause", "restart"):
            self.console.act(what)
        elif what == "swap":
            self.placing.swap()
        elif what == "out":
            self._step_out()
        elif what == "end":
            self.placing.reveal()
            self.console.act("end")

    def _arrived(self) -> None:
        """Only what was chosen on a detour is taken back: the steps of the talk are not choices."""
        if not self.show.away:
            self._forget()

    def _step_out(self) -> None:
        """One step out; from the audience's picture on the only screen the last one is to the console."""
        self._items.let_go()
        if not self.console.step_out():
            self.placing.reveal()

    def _ask(self) -> None:
        """Ask whether to end, where that is seen."""
        self.placing.reveal()
        self.console.ask()

    def run(self, id: str) -> None:
        """Do an action of the program, if it makes sense in front of a room."""
        view = self.audience.page.view
        if id in SHEETS:
            self.placing.reveal()
            self._sheets.lay(id)
        elif id in ZOOMS:
            zoom = getattr(view, "zoom", None)
            if not self._tools.resize(ZOOMS[id]) and zoom is not None:
                zoom(ZOOMS[id])
        elif id in FOUND:
            self.act(id)
        elif id in MEANWHILE:
            self._run(id)

    def _walk(self, key: Qt.Key) -> None:
        """Move a tool, or go from item to item of the picture, or open one; a clicker's keys go from step to step."""
        if not self._tools.move(key):
            self._items.press(key)

    def _say(self) -> None:
        """What the program says is told on the console: its own window is away."""
        message = self._desk.messages.now
        if message is not None:
            self.console.tell("show.said", text=message.text)

    def _type(self, digit: str) -> bool:
        """A digit is part of a number, but a lone 0, which resets the zoom."""
        if digit == "0" and not self.show.typed:
            return False
        self.show.type(digit)
        return True

    def _picked(self, target: Target) -> None:
        if target.kind not in ("say", "take", "recent"):
            self._dispatch.choose(target)

    def end(self) -> None:
        """End the show; the program's window stands where it stood."""
        self._keys.listen(False)
        self.cursor.end()
        self._desk.messages.changed.disconnect(self._say)
        self.timing = self.record.keep()
        self.show.end()
        self.private = not self.placing.faces_room(self._home)
        self.placing.end()
        self.console.close_for_good()
        self.audience.end()
        self._desk.messages.clear()
        for window in (self.console, self.audience):
            window.deleteLater()
        self.over.emit()
        self.deleteLater()
