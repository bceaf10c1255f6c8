"""A story left alone in a hall: who comes, what they do, and that nothing of it is left when they have gone.

One desk, one window.  While nobody is there the window calls; the first touch begins a visit, and when the visit is
over everything is as it was before: the page is made anew, and all else that remembers is told to forget.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from g60desk.kiosk.hall_size import Bounds
from g60desk.kiosk.idle import Patience
from g60desk.kiosk.page import HallPage
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.taking_up import at_the_door, taken_up
from g60desk.kiosk.tally import Ending
from g60desk.kiosk.visit import First, Visit, start_over
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.attract_shots import Shot
from g60desk.shell.desk import Desk
from g60desk.shell.hall_choices import Choices
from g60desk.shell.hall_news import HallNews
from g60desk.shell.hall_ready import Ready
from g60desk.shell.hall_served import Served
from g60desk.shell.hall_staff import Staff
from g60desk.shell.hall_watching import Watching
from g60desk.shell.hall_ways import route_for
from g60desk.shell.panels import sheet_of
from g60desk.state import Selection, State


class Hall(QObject):
    """Lets visitor after visitor use one desk."""

    ended = Signal(int)  # emitted with the exit code when the staff, or the supervisor, have ended it
    shown = Signal(object, str)  # emitted with the state and the step of the tour that a visitor sees
    left = Signal(str, float)  # emitted with how a visit ended (an Ending), and the last s in which nobody was there

    def __init__(
        self,
        desk: Desk,
        first: First | None = None,
        patience: Patience | None = None,
        bounds: Bounds | None = None,
        clock: Callable[[], float] = time.monotonic,
        pin: Pin | None = None,
    ) -> None:
        super().__init__()
        self.desk, self.first = desk, first or First()
        self.window = KioskWindow(desk.tokens, bounds)
        self.watching = Watching(desk, self.window, clock, patience)
        self.served = Served(desk, self.window, self.refresh)
        self.choices = Choices(desk, self.served, self.refresh)
        self.served.own = {"start_over": self.start_over, "language": self.choices.turn_language}
        self.ready = Ready(desk, self.window, self._at_the_door, lambda: self.visit.text)
        self.staff = Staff(desk, self.window, pin, lambda: self.visited) if pin else None
        self._news = HallNews(desk, self.window, lambda: self.visited)
        self._connect()
        self._hold(self.window.page)
        self.leave_visit()

    def _connect(self) -> None:
        desk = self.desk
        self.watching.gone.connect(self._gone)
        self.window.attract.begun.connect(self.begin)
        self.window.resized.connect(self.refresh)
        self.window.stepped_out.connect(lambda: self.served.run("back"))
        desk.session.changed.connect(self.refresh)
        desk.session.story_changed.connect(self.leave_visit)
        if self.staff is not None:
            self.watching.sense.knocked.connect(self.staff.knocked)
            self.staff.ended.connect(self.ended)

    # visitors

    @property
    def visited(self) -> bool:
        """True while somebody is there, or is asked."""
        return self.watching.visited

    @property
    def visit(self) -> Visit:
        """What is known of whoever is there, besides the state."""
        return self.choices.visit

    def begin(self, language: str = "", shot: Shot | None = None, touched: Selection | None = None) -> None:
        """Somebody has come, through the door of a language, or by a touch on a picture of the loop."""
        self.ready.end()
        self.watching.come()
        session, route = self.desk.session, route_for(self.desk.session)
        first = msgspec.structs.replace(session.state, language=language or session.state.language)
        at_door = at_the_door(session.index, route, first)
        begun = taken_up(session.index, route, first, shot, touched) if shot else at_door
        self.choices.go(msgspec.structs.asdict(begun.state), begun.stop)
        self.served.forget()
        self.window.show_page()

    def _at_the_door(self) -> State:
        """With what a visit begins through the first door."""
        session = self.desk.session
        return at_the_door(session.index, route_for(session), session.state).state

    def leave_visit(self) -> None:
        """Nobody is there any more, and nothing of the visit stays."""
        self.left.emit(Ending.CLOSED, 0.0)  # unless it was said before how it ended
        self.watching.leave()
        self._begin_anew()
        self.window.ask(None, self.desk.theme)
        self._call()
        self.window.show_attract()
        self.ready.begin()
        if self.staff is not None:
            self.staff.look()

    def start_over(self) -> None:
        """The way home: all is as at the beginning, in the language and the size of text of whoever is there."""
        before, language = self.visit, self.desk.session.state.language
        self.left.emit(Ending.HAND, 0.0)
        self._begin_anew()
        self.choices.visit = msgspec.structs.replace(self.visit, text=before.text, low=before.low)
        self.begin(language)

    def _begin_anew(self) -> None:
        begun = start_over(self.desk.session.index, self.first, {
            "jumps": self.desk.session.forget,
            "undo": self.served.forget,
            "scroll": self._fresh_page,
            "panels": lambda: self.served.show_panel(""),
            "fingers": self.watching.sense.let_go,
            "news": self.desk.messages.clear,
            "query": lambda: None,  # there is no search in a hall
            "times": lambda: None,
        })  # fmt: skip
        self.choices.visit = begun.visit
        self.desk.session.change(**msgspec.structs.asdict(begun.state))
        self.served.forget()  # the change itself is none that could be taken back

    def _fresh_page(self) -> None:
        self.watching.forget()
        self._hold(self.window.fresh_page())

    def _gone(self, quiet: float) -> None:
        """Nobody has answered."""
        self.left.emit(Ending.IDLE, quiet)
        self.leave_visit()

    # showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        hall = self.window.hall(self.visit.text)
        self.watching.sense.corners = self.window.corners(hall)
        if not self.visited:
            return
        told, panel = self.desk.told(), self.served.panel
        ways, sheet = self.choices.ways(told), sheet_of(panel, self.desk)
        self.window.page.show_visit(told, self.desk.theme, hall, ways, sheet, panel, low=self.visit.low)
        self._news.show()
        self.shown.emit(self.desk.session.state, self.visit.stop)

    def _call(self) -> None:
        """Lay out the loop in the story's languages, that of this hall first."""
        first = self.desk.session.state
        others = [one for one in self.desk.session.index.story.languages if one != first.language]
        tolds = [self.desk.told_in(msgspec.structs.replace(first, language=language))
                 for language in (first.language, *others)]  # fmt: skip
        self.window.attract.loop.still = first.still
        self.window.attract.show_loop(tolds, self.desk.theme)

    def _hold(self, page: HallPage) -> None:
        page.picked.connect(lambda target: self.choices.chosen(target))  # not as a method: see CanvasFace
        page.wished.connect(lambda fields: self.desk.session.change(**fields))
        page.closed.connect(lambda: self.served.run("back"))

    def end(self) -> None:
        """Close the window for good."""
        self.ready.end()
        self.watching.end()
        self.desk.messages.clear()
        self.window.end()
