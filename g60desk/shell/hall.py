"""A story left alone in a hall: who comes, what they do, and that nothing of it is left when they have gone.

One desk, one window.  While nobody is there the window calls; the first touch begins a visit, and when the visit is
over everything is as it was before: the page is made anew, and all else that remembers is told to forget.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from g60desk.kiosk.hall_size import Bounds
from g60desk.kiosk.idle import IdleWatch, Mood, Patience
from g60desk.kiosk.in_sight import InSight
from g60desk.kiosk.page import HallPage
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.sense import Sense
from g60desk.kiosk.taking_up import at_the_door, taken_up
from g60desk.kiosk.tally import Ending
from g60desk.kiosk.visit import First, Visit, start_over
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.attract_shots import Shot
from g60desk.layout.foot_names import other_language
from g60desk.layout.hall_foot import LARGER
from g60desk.layout.scene import Target
from g60desk.shell.desk import Desk
from g60desk.shell.hall_news import HallNews
from g60desk.shell.hall_served import Served
from g60desk.shell.hall_staff import Staff
from g60desk.shell.hall_ways import WaysOn, route_for
from g60desk.shell.panels import sheet_of
from g60desk.state import Selection
from g60desk.story.model import Key

UNHEARD = frozenset(("take", "recent", "copy"))  # targets that need a desk
SETTLED = 500  # ms after a visit until its page is gone
LOOK = 250  # ms between two looks whether somebody is there
TEXT_LARGER = 1.15
CORNER = 1.5  # of a target, the side of the corner on which the staff knock


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
        self.visit = Visit()
        self.watch = IdleWatch(clock, patience)
        self.window = KioskWindow(desk.tokens, bounds)
        self.sense = Sense(self.window, clock)
        self._clock = clock
        self._ways = WaysOn(desk.session)
        self._in_sight = InSight()
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK)
        self._looks.timeout.connect(self.look)
        self._tidy = QTimer(self)  # pages hold large pictures, of which the collector knows nothing
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(SETTLED)
        self._tidy.timeout.connect(gc.collect)
        own = {"start_over": self.start_over, "language": self._turn_language}
        self.served = Served(desk, self.window, self.refresh, own)
        self.staff = Staff(desk, self.window, pin, lambda: self.visited) if pin else None
        self._news = HallNews(desk, self.window, lambda: self.visited)
        self._connect()
        self._hold(self.window.page)
        self.leave_visit()

    def _connect(self) -> None:
        desk = self.desk
        self.sense.answers = lambda: self.watch.mood is Mood.ASKING
        self.sense.alive.connect(self._alive)
        self.window.attract.begun.connect(self.begin)
        self.window.resized.connect(self.refresh)
        self.window.stepped_out.connect(lambda: self.served.run("back"))
        desk.session.changed.connect(self.refresh)
        desk.session.story_changed.connect(self.leave_visit)
        if self.staff is not None:
            self.sense.knocked.connect(self.staff.knocked)
            self.staff.ended.connect(self.ended)

    # visitors

    @property
    def visited(self) -> bool:
        """True while somebody is there, or is asked."""
        return self.watch.mood is not Mood.AWAY

    def begin(self, language: str = "", shot: Shot | None = None, touched: Selection | None = None) -> None:
        """Somebody has come, through the door of a language, or by a touch on a picture of the loop."""
        self.watch.touched()
        session, route = self.desk.session, route_for(self.desk.session)
        first = msgspec.structs.replace(session.state, language=language or session.state.language)
        at_door = at_the_door(session.index, route, first)
        begun = taken_up(session.index, route, first, shot, touched) if shot else at_door
        self._go(msgspec.structs.asdict(begun.state), begun.stop)
        self.served.forget()
        self.window.show_page()
        self._looks.start()

    def leave_visit(self) -> None:
        """Nobody is there any more, and nothing of the visit stays."""
        self._looks.stop()
        self.left.emit(Ending.CLOSED, 0.0)  # unless it was said before how it ended
        self.watch.leave()
        self._begin_anew()
        self.window.ask(None, self.desk.theme)
        self._call()
        self.window.show_attract()
        self._tidy.start()
        if self.staff is not None:
            self.staff.look()

    def start_over(self) -> None:
        """The way home: all is as at the beginning, in the language and the size of text of whoever is there."""
        text, language = self.visit.text, self.desk.session.state.language
        self.left.emit(Ending.HAND, 0.0)
        self._begin_anew()
        self.visit = msgspec.structs.replace(self.visit, text=text)
        self.begin(language)

    def _begin_anew(self) -> None:
        begun = start_over(self.desk.session.index, self.first, {
            "jumps": self.desk.session.forget,
            "undo": self.served.forget,
            "scroll": self._fresh_page,
            "panels": lambda: self.served.show_panel(""),
            "fingers": self.sense.let_go,
            "news": self.desk.messages.clear,
            "query": lambda: None,  # there is no search in a hall
            "times": lambda: None,
        })  # fmt: skip
        self.visit = begun.visit
        self.desk.session.change(**msgspec.structs.asdict(begun.state))
        self.served.forget()  # the change itself is none that could be taken back

    def _fresh_page(self) -> None:
        self._in_sight.forget()
        self._hold(self.window.fresh_page())

    def look(self) -> None:
        """Look whether somebody is still there."""
        if self.window.asks_staff:
            self.watch.touched()
        self.watch.held = self.sense.hands.held(self._clock())
        self.watch.reading = self._in_sight.seconds(self.window.page.view)
        mood = self.watch.look()
        if mood is Mood.AWAY:
            self.left.emit(Ending.IDLE, self.watch.waits)
            self.leave_visit()
        else:
            self.window.ask(self.desk.told() if mood is Mood.ASKING else None, self.desk.theme, self.watch.left)

    def _alive(self) -> None:
        if self.visited and self.watch.touched() is Mood.ASKING:
            self.window.ask(None, self.desk.theme)

    # showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        hall = self.window.hall(self.visit.text)
        self.sense.corner = CORNER * hall.least
        if not self.visited:
            return
        told = self.desk.told()
        ways = self._ways.buttons(told, self.visit.stop)
        panel = self.served.panel
        self.window.page.show_visit(told, self.desk.theme, hall, ways, sheet_of(panel, self.desk), panel)
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
        page.picked.connect(self._chosen)
        page.wished.connect(lambda fields: self.desk.session.change(**fields))
        page.closed.connect(lambda: self.served.run("back"))

    # what visitors do

    def _chosen(self, target: Target) -> None:
        if target.kind == "say":
            self.desk.messages.tell(target.name)
        elif target.kind == "text":
            self.visit = msgspec.structs.replace(self.visit, text=TEXT_LARGER if target.key == LARGER else 1.0)
            self.refresh()
        elif target.kind == "way":
            self.served.show_panel("")
            way = self._ways.way(target.key)
            self._go(way.fields, way.stop)
        elif target.kind not in UNHEARD:
            if target.kind == "go" and self.served.panel:
                self.served.show_panel("")
            self.served.dispatch.choose(target)

    def _go(self, fields: Mapping[str, Any], stop: Key) -> None:
        """Be where a way leads; a step of the tour is where the next one is told from."""
        self.visit = msgspec.structs.replace(self.visit, stop=stop or self.visit.stop)
        before = self.desk.session.state
        self.desk.session.jump(**fields)
        if self.desk.session.state == before:
            self.refresh()  # the ways on are others, though the picture is the same

    def _turn_language(self) -> None:
        self.desk.session.change(language=other_language(self.desk.told()))

    def end(self) -> None:
        """Close the window for good."""
        self._looks.stop()
        self._tidy.stop()
        self.sense.end()
        self.desk.messages.clear()
        self.window.end()
