"""The sheets that lie over the console while a tour is told: keys, search, tours, where a step is kept, times."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from g60desk.layout.scene import Target
from g60desk.presenter.console import Console
from g60desk.presenter.panels import HELP
from g60desk.presenter.show import Show
from g60desk.shell.desk import Desk
from g60desk.shell.tour_choice import TourWish, remember_tour, wish_spelt

if TYPE_CHECKING:
    from g60desk.shell.show_finding import ShowFinding
    from g60desk.views.cover import SheetMaker

SHEETS = (HELP, "find", "tours", "keep_step", "times")  # the actions that lay one there


class ShowSheets(QObject):
    """The sheets of one show; `choose` does what a target of a kind and key says, `found` are actions to be found."""

    def __init__(
        self, desk: Desk, show: Show, console: Console, choose: Callable[[str, str], None], found: Container[str]
    ) -> None:  # fmt: skip
        super().__init__(console)
        self._desk, self._show, self._console, self._choose = desk, show, console, choose
        self._found = found
        self._finding: ShowFinding | None = None
        console.panels.picked.connect(self._picked)

    def lay(self, id: str) -> None:
        """Lay the sheet of an action over the console, or take it away."""
        if id == "find":
            self._find().open()
        elif id == "times":
            self._console.act(id)
        else:
            self._console.panels.toggle(id, self._maker(id))

    def tell(self, key: str) -> None:
        """Tell another tour, or another length of it."""
        wish = wish_spelt(key)
        self._show.tell(wish.tour, wish.minutes)
        remember_tour(self._desk, wish)

    def keep(self, key: str) -> None:
        """Keep what is shown as a step."""
        from g60desk.shell.step_keeping import StepKeeping

        StepKeeping(self._desk).keep(key)

    def _maker(self, id: str) -> SheetMaker:
        """What makes a sheet; loaded when it is first laid there, since most shows need none."""
        if id == "tours":
            from g60desk.shell.tours_sheet import lay_out_tours

            return partial(lay_out_tours, now=TourWish(self._show.tour, self._show.talk.route.minutes))
        if id == "keep_step":
            from g60desk.shell.step_keeping import keeping_sheet

            return keeping_sheet(self._desk)
        from g60desk.shell.helpsheet import lay_out_help

        return partial(lay_out_help, bound=self._desk.keys, in_show=True)

    def _find(self) -> ShowFinding:
        if self._finding is None:
            from g60desk.shell.show_finding import ShowFinding

            self._finding = ShowFinding(self._desk, self._show, self._console, partial(self._choose, "go"), self._found)
        return self._finding

    def _picked(self, target: Target) -> None:
        """Do what was chosen on one of them."""
        if target.kind == "go" and self._finding is not None:
            self._finding.picked(target)
        elif target.kind in ("action", "tell", "keep"):
            self._choose(target.kind, target.key)
