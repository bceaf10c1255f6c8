"""Telling a tour to a room: the show, its two windows, and what the program does meanwhile.

The window of the program steps aside while a show is on, and stands where it stood when that is over.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Target
from g60desk.presenter.audience import Audience
from g60desk.presenter.console import Console
from g60desk.presenter.cursor_rest import CursorRest
from g60desk.presenter.placing import Placing
from g60desk.presenter.record import Record
from g60desk.presenter.rewriting import Rewriting
from g60desk.presenter.show import Show
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.show_acts import RUN, ShowActs
from g60desk.shell.show_sheets import ShowSheets
from g60desk.shell.tour_choice import TourWish, remember_tour, tour_wished
from g60desk.tour.timings import Timing, timings_path


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
        self._desk, self._home, self._forget = desk, home, forget
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
        self.placing = Placing(self.audience, self.console, home, now.seats, self)
        self._sheets = ShowSheets(desk, self.show, self.console, lambda kind, key: self._dispatch.act(kind, key), RUN)
        self.acts = ShowActs(desk, self.show, self.audience, self.console, self.placing, self._sheets, run)
        others = {"tell": self._sheets.tell, "keep": self._sheets.keep}
        self._dispatch = Dispatch(desk.session, self.acts.run, lambda _: None, others)
        self._connect()
        self.placing.begin()
        self.acts.keys.listen(True)
        self.cursor = CursorRest(self.audience)
        self.cursor.begin()

    def _connect(self) -> None:
        desk, page = self._desk, self.audience.page
        page.picked.connect(self._picked)
        page.wished.connect(lambda fields: desk.session.change(**fields))
        page.closed.connect(self.acts.step_out)
        self.audience.shut.connect(self.acts.ask)
        self.console.ended.connect(self.end)
        self.console.wished.connect(self.acts.run)
        desk.messages.changed.connect(self._say)
        self.placing.wished.connect(lambda seats: desk.remember(seats=seats))
        self.placing.told.connect(self._tell)
        self.placing.mover.moved.connect(self.audience.aside.hide)

    def _arrived(self) -> None:
        """Only what was chosen on a detour is taken back: the steps of the talk are not choices."""
        if not self.show.away:
            self._forget()

    def _tell(self, news: str) -> None:
        """What is new of the screens is told on the console; where that hides behind the only one, how it is seen."""
        self.console.tell(news)
        if news == "screens.alone" and self.placing.covered:
            self.audience.say("screens.aside")

    def _say(self) -> None:
        """What the program says is told on the console: its own window is away."""
        message = self._desk.messages.now
        if message is not None:
            self.console.tell("show.said", text=message.text)

    def _picked(self, target: Target) -> None:
        if target.kind not in ("say", "take", "recent"):
            self._dispatch.choose(target)

    def end(self) -> None:
        """End the show; the program's window stands where it stood."""
        self.acts.keys.listen(False)
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
