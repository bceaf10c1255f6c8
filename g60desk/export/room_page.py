"""The page that a room sees, drawn into an image without a window on any screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from g60desk.export.page import Page
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.reading import Reading
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.tour.route import Stop
from g60desk.views.audience_page import AudiencePage, Progress
from g60desk.views.progress import line_of


class RoomPage(Page):
    """Draws the steps of a talk through one story at one size."""

    _stage: AudiencePage

    def __init__(self, reading: Reading, tokens: Tokens, size: tuple[int, int], *, bare: bool = False) -> None:
        super().__init__(reading, tokens, size, AudiencePage, bare=bare)
        self._stop: Stop | None = None
        self._stops: tuple[Stop, ...] = ()

    def draw_step(self, state: State, stop: Stop, stops: Sequence[Stop]) -> QImage:
        """A step in its state, at its place among the stops of its talk."""
        self.turn_to(stop, stops)
        return self.draw(state)

    def turn_to(self, stop: Stop, stops: Sequence[Stop]) -> None:
        """Let what is shown next be a step, at its place among the stops of its talk."""
        self._stop, self._stops = stop, tuple(stops)

    def settle_step(self, state: State, stop: Stop, stops: Sequence[Stop], theme: Theme | None = None) -> None:
        """Show a step and let it come to rest, to be painted."""
        self.turn_to(stop, stops)
        self.settle(state, theme)

    def _show(self, told: Told, theme: Theme) -> None:
        say = told.text(self._stop.step.say) if self._stop else ""
        self._stage.show_step(told, theme, Progress(line_of(told, self._stops, self._stop), say))
