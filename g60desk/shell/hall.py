"""A story left alone in a hall: who comes, what they do, and that nothing of it is left when they have gone.

One desk, one window.  While nobody is there the window calls; the first touch begins a visit, and when the visit is
over everything is as it was before: the page is made anew, and all else that remembers is told to forget.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer

from g60desk.kiosk.idle import IdleWatch, Mood, Patience
from g60desk.kiosk.page import HallPage
from g60desk.kiosk.reading_time import reading_seconds
from g60desk.kiosk.sense import Sense
from g60desk.kiosk.visit import Beginning, First, Visit, start_over
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.foot_names import other_language
from g60desk.layout.hall_foot import LARGER
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told
from g60desk.shell.commands import Commands
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.messages import Weight
from g60desk.shell.panels import sheet_of
from g60desk.shell.player import Player
from g60desk.shell.strip import Strip

ALLOWED = frozenset(("timeline", "network", "comparison", "statistics", "sources", "table", "back", "next_phase",
                     "previous_phase", "play", "faster", "slower", "zoom_in", "zoom_out", "zoom_reset", "today",
                     "tracks", "aspects", "layout", "compare", "reach", "sized", "since", "unit", "filter",
                     "sort"))  # fmt: skip
UNHEARD = frozenset(("take", "recent", "copy"))  # targets that need a desk
LOOK = 250  # ms between two looks whether somebody is there
TEXT_LARGER = 1.15
CORNER = 1.5  # of a target, the side of the corner on which the staff knock


class Bounds(msgspec.Struct, frozen=True):
    """How a hall is set up: the least target in mm, and px to a mm where the screen does not say (0: it does)."""

    mm: float = 15.0
    per_mm: float = 0.0


class Serving:
    """A kiosk serves no room, and stands as it stands."""

    alone = False

    def present(self, *, near: bool = False, wish: object = None) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def step_out(self) -> None: ...


class Hall(QObject):
    """Lets visitor after visitor use one desk."""

    def __init__(
        self,
        desk: Desk,
        first: First | None = None,
        patience: Patience | None = None,
        bounds: Bounds | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.desk, self.first, self.bounds = desk, first or First(), bounds or Bounds()
        self.panel = ""
        self._clock = clock
        self.visit = Visit()
        self.watch = IdleWatch(clock, patience)
        self.room = Serving()
        self.window = KioskWindow(desk.tokens)
        self.sense = Sense(self.window, clock)
        self._player: Player | None = None
        self._read: Scene | None = None  # the scene whose words have been counted
        self._seconds = 0.0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK)
        self._looks.timeout.connect(self.look)
        self.commands = Commands(desk, self)
        self.dispatch = Dispatch(desk.session, self.run, lambda _: None)
        self._strip = Strip(self.window)
        self.sense.answers = lambda: self.watch.mood is Mood.ASKING
        self.sense.alive.connect(self._alive)
        self.window.attract.begun.connect(self.begin)
        self.window.resized.connect(self.refresh)
        self.window.stepped_out.connect(lambda: self.run("back"))
        self._strip.picked.connect(lambda _: desk.messages.clear())
        desk.session.changed.connect(self.refresh)
        desk.session.story_changed.connect(self.leave_visit)
        desk.messages.changed.connect(self._tell)
        self._hold(self.window.page)
        self.leave_visit()

    # visitors

    @property
    def visited(self) -> bool:
        """True while somebody is there, or is asked."""
        return self.watch.mood is not Mood.AWAY

    def begin(self, language: str = "") -> None:
        """Somebody has come, through the door of a language or by a touch elsewhere."""
        self.watch.touched()
        if language:
            self.desk.session.change(language=language)
        self.refresh()
        self.window.show_page()
        self._looks.start()

    def leave_visit(self) -> None:
        """Nobody is there any more, and nothing of the visit stays."""
        self._looks.stop()
        self.watch.leave()
        self._begin_anew()
        self.window.ask(None, self.desk.theme)
        self._call()
        self.window.show_attract()

    def start_over(self) -> None:
        """The way home: all is as at the beginning, in the language and the size of text of whoever is there."""
        text, language = self.visit.text, self.desk.session.state.language
        self._begin_anew()
        self.visit = msgspec.structs.replace(self.visit, text=text)
        self.desk.session.change(language=language)
        self.refresh()
        self.window.show_page()

    def _begin_anew(self) -> None:
        begun: Beginning = start_over(self.desk.session.index, self.first, {
            "jumps": self.desk.session.forget,
            "undo": self.commands.undoing.forget,
            "scroll": lambda: self._hold(self.window.fresh_page()),
            "panels": lambda: self.show_panel(""),
            "fingers": self.sense.let_go,
            "news": self.desk.messages.clear,
            "query": self.commands.evidence.forget,
            "times": lambda: None,
        })  # fmt: skip
        self.visit = begun.visit
        self.desk.session.change(**msgspec.structs.asdict(begun.state))
        self.desk.session.forget()
        self.commands.undoing.forget()

    def look(self) -> None:
        """Look whether somebody is still there."""
        self.watch.held = self.sense.hands.held(self._clock())
        self.watch.reading = self._reading()
        mood = self.watch.look()
        if mood is Mood.AWAY:
            self.leave_visit()
        else:
            self.window.ask(self.desk.told() if mood is Mood.ASKING else None, self.desk.theme, self.watch.left)

    def _alive(self) -> None:
        if self.visited and self.watch.touched() is Mood.ASKING:
            self.window.ask(None, self.desk.theme)

    def _reading(self) -> float:
        """How long what is in sight takes to be read; counted once for each scene."""
        view = self.window.page.view
        if view is not None and view.scene is not self._read:
            self._read = view.scene
            self._seconds = reading_seconds([" ".join(run.text for run in view.scene.words())])
        return self._seconds if view is not None else 0.0

    # showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        if not self.visited:
            return
        told = self.desk.told()
        sheet = sheet_of(self.panel, self.desk)
        hall = self.window.hall(self.visit.text, self.bounds.mm, self.bounds.per_mm)
        self.sense.corner = CORNER * hall.least
        self.window.page.show_visit(told, self.desk.theme, hall, (), sheet, self.panel)
        self._tell()

    def _call(self) -> None:
        """Lay out the loop in the story's languages, that of this hall first."""
        first = self.desk.session.state
        others = [one for one in self.desk.session.index.story.languages if one != first.language]
        tolds: list[Told] = [self.desk.told_in(msgspec.structs.replace(first, language=language))
                             for language in (first.language, *others)]  # fmt: skip
        self.window.attract.still = first.still
        self.window.attract.show_loop(tolds, self.desk.theme)

    def _tell(self) -> None:
        """Show what was said, if it is meant for visitors."""
        frame, told, said = self.window.page.frame(), self.window.page.told, self.desk.messages.now
        if frame is not None and told is not None:
            heard = said if self.visited and said is not None and said.weight is Weight.NEWS else None
            self._strip.show_message(heard, told, self.desk.theme, frame)

    def _hold(self, page: HallPage) -> None:
        page.picked.connect(self._chosen)
        page.wished.connect(self._wish)
        page.closed.connect(lambda: self.run("back"))

    # what visitors do

    def _chosen(self, target: Target) -> None:
        if target.kind == "say":
            self.desk.messages.tell(target.name)
        elif target.kind == "text":
            self.visit = msgspec.structs.replace(self.visit, text=TEXT_LARGER if target.key == LARGER else 1.0)
            self.refresh()
        elif target.kind not in UNHEARD:
            if target.kind == "go" and self.panel:
                self.show_panel("")
            self.dispatch.choose(target)

    def _wish(self, fields: dict[str, Any]) -> None:
        self.desk.session.change(**fields)

    def run(self, id: str) -> None:
        """Do an action of the program, if it is one for visitors."""
        if id == "start_over":
            self.start_over()
        elif id == "language":
            self.desk.session.change(language=other_language(self.desk.told()))
        elif id in ALLOWED:
            self.commands.run(id)

    # what the commands need

    @property
    def stage(self) -> HallPage:
        """The page that is shown."""
        return self.window.page

    @property
    def player(self) -> Player:
        """What lets the story time run; made when it is first used."""
        if self._player is None:
            self._player = Player(self.desk.session, self.desk.told, self.window)
        return self._player

    def show_panel(self, name: str) -> None:
        """Lay a panel over the page; an empty name takes it away."""
        before, self.panel = self.panel, name
        if name != before:
            if name:
                self.desk.session.change(playing=False)
            self.refresh()

    def follow(self, kind: str, key: str) -> None:
        """Let the ring go along, if it is on a target of this kind."""
        view = self.stage.view
        ringed = view.focused() if view else None
        if view is not None and ringed is not None and ringed.kind == kind:
            view.follow(kind, key)

    def ringed(self, kind: str) -> str:
        """The record of this kind that the keyboard has gone to; empty where it is at none."""
        target = self.stage.view.ringed() if self.stage.view else None
        return target.key if target is not None and target.kind == kind else ""

    def zoom(self, steps: int) -> None:
        """Go closer (1), farther (-1), or show all (0), where the view can."""
        zoom = getattr(self.stage.view, "zoom", None)
        if zoom is not None:
            zoom(steps)

    def leave(self) -> None:
        """Visitors do not leave this way."""

    def end(self) -> None:
        """Close the window for good."""
        self._looks.stop()
        self.sense.end()
        self.desk.messages.clear()
        self.window.end()
