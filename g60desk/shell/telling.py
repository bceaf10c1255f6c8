"""Telling a tour to a room: the show, its two windows, and what the program does meanwhile.

The window of the program steps aside while a show is on, and stands where it stood when that is over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.presenter.audience import Audience
from g60desk.presenter.console import Console
from g60desk.presenter.item_walk import ItemWalk
from g60desk.presenter.keys import ShowKeys
from g60desk.presenter.panels import HELP, STEPS
from g60desk.presenter.placing import Placing
from g60desk.presenter.pointing import Tool
from g60desk.presenter.show import Blank, Show
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.tour.route import lengths_of

if TYPE_CHECKING:
    from g60desk.layout.sheet import Sheet
    from g60desk.shell.show_finding import ShowFinding

MEANWHILE = ("timeline", "network", "comparison", "statistics", "table", "sources", "language", "theme", "motion",
             "unit", "layout", "compare", "reach", "sized", "since", "next_phase", "previous_phase", "undo",
             "redo")  # fmt: skip
IN_GRID = {"next": 1, "back": -1, "first": -1000, "last": 1000, "enter": 0}  # how far the ring goes
POINTS = ("spotlight", "magnifier", "pen", "pointer", "undo", "wipe")
ZOOMS = {"zoom_in": 1, "zoom_out": -1, "zoom_reset": 0}


class Telling(QObject):
    """One show on a desk, from its begin to its end."""

    over = Signal()  # emitted when the show has ended and its windows are gone

    def __init__(self, desk: Desk, run: Callable[[str], None], home: QWidget, *, near: bool = False) -> None:
        """Begin the story's first tour, at its first step or `near` what is shown; `home` steps aside.

        `run` does an action of the program by its id.
        """
        super().__init__(home)
        self._desk, self._run = desk, run
        now = desk.store.now
        tour = next(iter(desk.session.index.tours.values()))
        lengths = lengths_of(tour)
        minutes = now.talk_minutes if now.talk_minutes in lengths else next(reversed(lengths), None)
        self.show = Show(desk.session, tour.id, minutes, parent=self)
        self.show.begin(near=near)
        self.audience = Audience(self.show, desk.told_in, desk.tokens)
        self.console = Console(self.show, self.audience, desk.told_in, desk.tokens, desk.remember,
                               size=now.notes_size, language=now.console_language)  # fmt: skip
        self._dispatch = Dispatch(desk.session, self.run, lambda _: None)
        self.audience.page.picked.connect(self._picked)
        self.audience.page.wished.connect(lambda fields: desk.session.change(**fields))
        self.audience.page.closed.connect(self._step_out)
        self.audience.shut.connect(self._ask)
        self.console.ended.connect(self.end)
        self._finding: ShowFinding | None = None
        self.console.panels.picked.connect(self._from_panel)
        self._keys = ShowKeys((self.audience, self.console), self.act, self._type, self.run, lambda: desk.keys,
                              self._walk, self)  # fmt: skip
        self._items = ItemWalk(self.audience.page, self._keys.pass_on)
        self.placing = Placing(self.audience, self.console, home, now.seats, self)
        self.placing.wished.connect(lambda seats: desk.remember(seats=seats))
        self.placing.told.connect(self.console.tell)
        self.placing.begin()
        self._keys.listen(True)

    def act(self, id: str) -> None:
        """Do an action of the show."""
        show, what = self.show, id.removeprefix("show_")
        panels = self.console.panels
        if panels.now == STEPS and what in IN_GRID and not (what == "enter" and show.typed):
            panels.enter() if what == "enter" else panels.move(IN_GRID[what])
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
        elif what in POINTS:
            self._point(what)
        elif what == "open":
            self._walk(Qt.Key.Key_Return)
        elif what == "swap":
            self.placing.swap()
        elif what == "out":
            self._step_out()
        elif what == "end":
            self.placing.reveal()
            self.console.act("end")

    def _point(self, what: str) -> None:
        """Take a tool that points, or take back what it drew; without a stroke the last choice is taken back."""
        pointer = self.show.pointer
        if what == "pointer":
            pointer.take_next()
        elif what == "wipe":
            pointer.wipe()
        elif what != "undo":
            pointer.take(Tool(what))
        elif not pointer.undo():
            self.run("undo")

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
        if id == "help":
            self.placing.reveal()
            self.console.panels.toggle(HELP, self._help)
        elif id == "find":
            self.placing.reveal()
            self._find().open()
        elif id in ("zoom_in", "zoom_out") and self.show.pointer.now.sized:
            self.show.pointer.turn(ZOOMS[id])
        elif id in ZOOMS:
            zoom = getattr(view, "zoom", None)
            if zoom is not None:
                zoom(ZOOMS[id])
        elif id in MEANWHILE:
            self._run(id)

    def _walk(self, key: Qt.Key) -> None:
        """Go from item to item of the picture, or open one; the keys of a clicker go from step to step."""
        self._items.press(key)

    def _find(self) -> ShowFinding:
        if self._finding is None:
            from g60desk.shell.show_finding import ShowFinding  # most shows look for nothing

            self._finding = ShowFinding(self._desk, self.show, self.console, self._to, (*MEANWHILE, *ZOOMS))
        return self._finding

    def _to(self, key: str) -> None:
        self._dispatch.act("go", key)

    def _from_panel(self, target: Target) -> None:
        """Do what was chosen on a sheet over the console."""
        if target.kind == "go" and self._finding is not None:
            self._finding.picked(target)
        elif target.kind == "action":
            self.run(target.key)

    def _help(self, told: Told, frame: Frame) -> Sheet:
        """The keys, those of a show first."""
        from g60desk.shell.helpsheet import lay_out_help  # most shows need no help

        return lay_out_help(told, frame, self._desk.keys, in_show=True)

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
        self.show.end()
        self.placing.end()
        self.console.close_for_good()
        self.audience.end()
        self._desk.messages.clear()
        for window in (self.console, self.audience):
            window.deleteLater()
        self.over.emit()
        self.deleteLater()
