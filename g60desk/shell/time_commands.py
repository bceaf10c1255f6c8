"""Going through time: from phase to phase, to today, and how fast the story time runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from g60desk.layout.story_time import pace_says
from g60desk.layout.timeline_window import window_about
from g60desk.shell.desk import Desk
from g60desk.story.model import View

if TYPE_CHECKING:
    from g60desk.shell.player import Player


class Timed(Protocol):
    """What the commands need of the window."""

    def show_panel(self, name: str) -> None: ...
    def follow(self, kind: str, key: str) -> None: ...
    @property
    def player(self) -> Player: ...


class TimeCommands:
    """Runs the actions on the time of a desk."""

    def __init__(self, desk: Desk, window: Timed) -> None:
        self.desk = desk
        self.window = window

    def step_phase(self, by: int) -> None:
        """Show the next or the previous phase; stays at the first and the last."""
        phases = [phase.id for phase in self.desk.session.reading.story.phases]
        now = self.desk.told().phase  # None before the first
        if phases:
            at = min(max((phases.index(now.id) if now else -1) + by, 0), len(phases) - 1)
            self.window.show_panel("")
            self.desk.session.change(phase=phases[at], opened=None)  # so that it is seen
            self.window.follow("phase", phases[at])

    def go_to_today(self) -> None:
        """Move the window of the timeline, as long as it is, to today; say so where the story does not reach it."""
        told = self.desk.told()
        window = window_about(told.story, told.state.window, told.today) if told.today is not None else None
        if window is None:
            self.desk.messages.tell(self.desk.words("shell.no_today"))
        else:
            self.desk.session.change(view=View.TIMELINE, table=False, window=window)

    def change_pace(self, by: int) -> None:
        """Let story time run faster (1) or slower (-1), and say how fast it is."""
        self.window.player.change_pace(by)
        self.desk.messages.tell(self.desk.words("shell.pace", pace=pace_says(self.desk.told())))
