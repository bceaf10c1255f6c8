"""The presenter's window: what the room sees, what comes next, the notes, and how the talk stands in time.

It is always in the colours of a dark hall.  It shows the show and tells it what the presenter wants; the language and
the size of its notes are its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.foot_names import other_language
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.presenter.audience import Audience, Tell
from g60desk.presenter.board import Board, Clock
from g60desk.presenter.console_notes import next_size
from g60desk.presenter.console_plan import ConsolePlan, console_frame, plan_console
from g60desk.presenter.console_sheet import Standing, lay_out_console
from g60desk.presenter.following import Following
from g60desk.presenter.live import Live, Scaled
from g60desk.presenter.panels import Panels
from g60desk.presenter.progress import line_of, progress_words
from g60desk.presenter.show import Blank, Show
from g60desk.presenter.times import Times, lay_out_times
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.tour.route import lengths_of

FIRST_SIZE, LEAST_SIZE = (1280, 720), (800, 450)
TICK, NOTE = 1000, 8000  # ms between two looks at the clock, and that a note stays
Keep = Callable[..., None]  # remembers settings


class Console(QWidget):
    """Shows a show to its presenter; `size` is how many times as large the notes are, `language` its own or empty."""

    ended = Signal()  # emitted when the presenter has said twice that the show is over

    def __init__(
        self, show: Show, audience: Audience, tell: Tell, tokens: Tokens, keep: Keep,
        *, size: float = 1.0, language: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._show, self._tell, self._tokens, self._keep = show, tell, tokens, keep
        self.notes_size, self.language = size, language
        self.asked = False  # True once the end was asked for
        self.theme = Theme("hall", tokens)
        self.wall = time.localtime  # what the clock says
        self._audience = audience
        self._board_of: tuple[object, ...] = ()  # what the board shows
        self.board = Board(self)
        self.times = Clock(self)
        self.live = Live(self, audience)
        self.next = Scaled(self)
        self.following = Following(show, tell, tokens, audience)
        self.panels = Panels(self, show, self.following, self.told, self.frame, self.theme)
        self.panels.gone_to.connect(show.go_to)
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self.tick)
        self._note = ""  # the key of what is told in passing
        self._noted = QTimer(self, singleShot=True, interval=NOTE)
        self._noted.timeout.connect(lambda: self.tell(""))
        self.board.picked.connect(self._picked)
        self.following.drawn.connect(self._show_next)
        audience.resized.connect(self.refresh)
        show.changed.connect(self.refresh)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)

    # showing

    def told(self) -> Told:
        """The story as the console tells it: in its own language."""
        state = self._show.session.state
        return self._tell(replace(state, language=self.language or state.language, theme="hall"))

    def frame(self) -> Frame:
        """The sheet of the console."""
        told = self.told()
        return console_frame(self.width(), self.height(), told.language, self._tokens, measure)

    def plan(self) -> ConsolePlan:
        """Where its parts stand, for the shape of the audience's page."""
        return plan_console(self.frame(), self.following.shape)

    def standing(self, told: Told) -> Standing:
        """What the board says now."""
        show, talk = self._show, self._show.talk
        tour = show.session.index.tours.get(show.tour)
        return Standing(
            line=line_of(told, show.counted, talk.stop), following=talk.following, away=show.away,
            frozen=show.held is not None, blank=str(show.blank), typed=show.typed, size=self.notes_size,
            lengths=lengths_of(tour) if tour else (), minutes=talk.route.minutes or 0, asked=self.asked,
            note=self._note,
        )  # fmt: skip

    def refresh(self) -> None:
        """Show what the show is now."""
        if not self.isVisible():
            return
        told, frame, plan = self.told(), self.frame(), self.plan()
        standing = self.standing(told)
        wanted = (told.index, told.language, standing, plan, frame.width, frame.height)
        if wanted != self._board_of:
            self._board_of = wanted
            self.setWindowTitle(told.words("show.console"))
            self.board.frame = frame
            self.board.show_scene(lay_out_console(told, frame, plan, standing), self.theme)
            self._place(plan)
        self.tick()

    def _place(self, plan: ConsolePlan) -> None:
        for widget, rect in ((self.live, plan.live), (self.next, plan.next), (self.times, plan.times)):
            if widget.geometry().getRect() != (rect.x, rect.y, rect.w, rect.h):
                widget.setGeometry(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
        self.next.setVisible(self._show.talk.following is not None)

    def tick(self) -> None:
        """Show the times as they are now."""
        told, frame, show = self.told(), self.frame(), self._show
        line = line_of(told, show.counted, show.talk.stop)
        number = show.talk.number if show.talk.number != line.at + 1 else 0
        clock = time.strftime("%H:%M", self.wall())
        times = Times(progress_words(told, line), number, show.pace, clock, show.rehearsal.begun)
        self.times.show_times(lay_out_times(told, frame, self.times.width(), self.times.height(), times), self.theme)

    def _show_next(self) -> None:
        if self.following.image is not None:
            self.next.show_image(self.following.image)

    # what the presenter wants

    def _picked(self, target: Target) -> None:
        if target.kind == "show":
            self.act(target.key)

    def act(self, wish: str) -> None:
        """Do what a button of the console says."""
        what, _, value = wish.partition("/")
        show = self._show
        asked, self.asked = self.asked, what == "end"
        if what in ("black", "white"):
            show.cover(Blank(what))
        elif what in ("next", "back", "freeze", "thaw_back"):
            getattr(show, what)()
        elif what == "go":
            show.go_to(int(value))
        elif what == "length":
            show.last_for(int(value))
            self._keep(talk_minutes=int(value))
        elif what in ("larger", "smaller"):
            self.notes_size = next_size(self.notes_size, 1 if what == "larger" else -1)
            self._keep(notes_size=self.notes_size)
        elif what == "language":
            self.language = other_language(self.told())
            self._keep(console_language=self.language)
        elif what == "end" and asked:
            self.ended.emit()
            return
        self.refresh()

    def ask(self) -> None:
        """Ask whether to end the show; who wants to close a window is asked, and no more."""
        self.asked = True
        self.refresh()

    def tell(self, note: str) -> None:
        """Tell the presenter something in passing, by the key of its words; it goes by itself."""
        self._note = note
        if note and self.isVisible():
            self._noted.start()
        self.refresh()

    def step_out(self) -> bool:
        """One step out: a panel, the question whether to end, then what the show has; False where there is none."""
        if self.panels.now:
            self.panels.close()
        elif self.asked:
            self.act("stay")
        else:
            return self._show.step_out()
        return True

    def close_for_good(self) -> None:
        """Take the window down with all that works for it."""
        self._show.changed.disconnect(self.refresh)
        self._audience.resized.disconnect(self.refresh)
        self.panels.rest()
        self.following.rest()
        self.live.rest()
        self.asked = True
        self._ticks.stop()
        self._closes = True
        self.close()

    _closes = False

    def showEvent(self, event: QShowEvent) -> None:
        self._ticks.start()
        self._board_of = ()
        if self._note:
            self._noted.start()  # it waits to be seen
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ticks.stop()
        self._noted.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.board.setGeometry(self.rect())
        self.refresh()
        self.panels.refresh()
        self.live.take()
        self._show_next()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes the window is asked, as by its button."""
        event.setAccepted(self._closes)
        if not self._closes:
            self.ask()
