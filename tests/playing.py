"""A window whose story time runs by a clock in the hand."""

from __future__ import annotations

from g60desk.shell.player import Player
from g60desk.shell.window import Window
from g60desk.state import State


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Showing:
    """A window whose story time runs by a clock in the hand."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.clock = Clock()
        window._player = Player(window.desk.session, window.desk.told, window, self.clock)  # with this clock
        self.player = window.player

    @property
    def state(self) -> State:
        return self.window.desk.session.state

    def passes(self, seconds: float) -> None:
        """Time goes by, picture by picture."""
        while seconds > 0 and self.state.playing:
            self.clock.now += min(seconds, 1.0)
            self.player._go_on()
            seconds -= 1.0
