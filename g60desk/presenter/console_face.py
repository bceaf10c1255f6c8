"""What the presenter's window shows: the room's picture, what comes next, the notes, and how the talk stands in time.

It is always in the colours of a dark hall; the language and the size of its notes are its own.
"""

from __future__ import annotations

import time

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.presenter.audience import Audience, Tell
from g60desk.presenter.board import Board, Clock
from g60desk.presenter.console_plan import ConsolePlan, console_frame, plan_console
from g60desk.presenter.console_sheet import Standing, lay_out_console
from g60desk.presenter.following import Following
from g60desk.presenter.hint import Hint
from g60desk.presenter.live import Live, Scaled
from g60desk.presenter.notices import Notices
from g60desk.presenter.show import Show
from g60desk.presenter.times import Times, lay_out_times, time_state
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.tour.route import lengths_of
from g60desk.views.progress import line_of, progress_words


class ConsoleFace(QWidget):
    """The window as it looks; `size` is how many times as large the notes are, `language` its own or empty."""

    def __init__(
        self, show: Show, audience: Audience, tell: Tell, tokens: Tokens, *, size: float = 1.0, language: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._show, self._tell, self._tokens = show, tell, tokens
        self.notes_size, self.language = size, language
        self.asked = False  # True once the end was asked for
        self.notices = Notices(self.isVisible, self)
        self.theme = Theme("hall", tokens)
        self.wall = time.localtime  # what the clock says
        self._board_of: tuple[object, ...] = ()  # what the board shows
        self.board = Board(self)
        self.times = Clock(self)
        self.live = Live(self, audience, show.pointer)
        self.next = Scaled(self)
        self.hint = Hint(self, self.theme)
        self.board.noticed.connect(self._name)
        self.following = Following(show, tell, tokens, audience)
        self.following.drawn.connect(self._show_next)

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
            frozen=show.held is not None, blank=str(show.blank), typed=show.typed, meant=show.meant,
            size=self.notes_size,
            lengths=lengths_of(tour) if tour else (), minutes=talk.route.minutes or 0, asked=self.asked,
            note=self._noted_words(told), time=time_state(show),
            tours=len(show.session.index.tours), tool=show.pointer.now.tool, inked=bool(show.pointer.now.ink),
        )  # fmt: skip

    def _noted_words(self, told: Told) -> str:
        """What is told in passing, while it is still so."""
        key, named = self.notices.now
        if not key or (key == "show.restarted" and self._show.rehearsal.begun):
            return ""
        return told.words(key, **named)

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
            there = round(rect.x), round(rect.y), round(rect.w), round(rect.h)
            if widget.geometry().getRect() != there:
                widget.setGeometry(*there)
                if widget is self.next:
                    self._show_next()  # it may have been drawn for another size
        self.next.setVisible(self._show.talk.following is not None)

    def tick(self) -> None:
        """Show the times as they are now."""
        told, frame, show = self.told(), self.frame(), self._show
        line = line_of(told, show.counted, show.talk.stop)
        number = show.talk.number if show.talk.number != line.at + 1 else 0
        clock = time.strftime("%H:%M", self.wall())
        begun, running = show.rehearsal.begun, show.rehearsal.running
        times = Times(progress_words(told, line), number, show.pace, clock, begun, begun and not running)
        self.times.show_times(lay_out_times(told, frame, self.times.width(), self.times.height(), times), self.theme)

    def _name(self, target: Target | None) -> None:
        """Name a sign beside it, over the picture."""
        frame = self.frame()
        self.hint.show_name(target, frame, self.plan().live.x + frame.px(12))

    def _show_next(self) -> None:
        if self.following.image is not None:
            self.next.show_image(self.following.image)
