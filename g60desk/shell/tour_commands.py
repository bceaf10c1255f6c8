"""What the window does with tours: choosing one, keeping a view as a step, and the times of the last show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from g60desk.shell.desk import Desk

if TYPE_CHECKING:
    from g60desk.shell.last_show import LastShow
    from g60desk.shell.room import Serving
    from g60desk.shell.telling import Telling
    from g60desk.views.cover import SheetMaker


class Toured(Protocol):
    """What these commands need of the window."""

    @property
    def room(self) -> Serving: ...

    def show_panel(self, name: str) -> None: ...
    def refresh(self) -> None: ...


class TourCommands:
    """Runs them on a desk and its window; the keys of targets of kind ``tell``, ``keep`` and ``times`` come here."""

    def __init__(self, desk: Desk, window: Toured) -> None:
        self.desk = desk
        self.window = window
        self._last: LastShow | None = None

    @property
    def last(self) -> LastShow:
        """The times of the last show; made when they are first looked at."""
        if self._last is None:
            from g60desk.shell.last_show import LastShow

            self._last = LastShow(self.desk)
            self._last.changed.connect(self.window.refresh)
        return self._last

    def tell(self, key: str) -> None:
        """Tell a tour, or a talk of so many minutes of it, to a room."""
        from g60desk.shell.tour_choice import wish_spelt

        self.window.show_panel("")
        self.window.room.present(wish=wish_spelt(key))

    def keep(self, key: str) -> None:
        """Keep what is shown as a step, where the key says."""
        from g60desk.shell.step_keeping import StepKeeping

        self.window.show_panel("")
        StepKeeping(self.desk).keep(key)

    def times(self, key: str) -> None:
        """Show the times of the last show (`show`), or do what a button of theirs says."""
        what, _, number = key.partition("/")
        if what == "show":
            self.window.show_panel("times")
        elif what == "step":
            self.window.show_panel("")
            self.last.go_to(int(number))
        else:
            self.last.act(what)

    def told(self, telling: Telling) -> None:
        """A show is over: lay its times over the page, or offer them where a room may see it."""
        if telling.timing is None:
            return
        self.last.take(telling.timing)
        if telling.private:
            self.window.show_panel("times")
        else:
            self.last.offer()

    def sheet_of(self, panel: str) -> SheetMaker | None:
        """What makes the sheet of a panel; None where none of these is called so."""
        if panel == "tours":
            from functools import partial

            from g60desk.shell.tour_choice import tour_wished
            from g60desk.shell.tours_sheet import lay_out_tours

            return partial(lay_out_tours, now=tour_wished(self.desk, None))
        if panel == "keep_step":
            from g60desk.shell.step_keeping import keeping_sheet

            return keeping_sheet(self.desk)
        return self.last.sheet if panel == "times" else None
