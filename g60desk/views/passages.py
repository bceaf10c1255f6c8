"""Whether and how long one view of a page passes into another; what is seen meanwhile is in `passing.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from g60desk.theme import Theme
from g60desk.tokens import Tokens

if TYPE_CHECKING:
    from g60desk.views.passing import Passing


class Passages:
    """The passages of one page, which are cuts as long as nobody says how long they last."""

    def __init__(self, page: QWidget, tokens: Tokens) -> None:
        self._page, self._motion = page, tokens.motion
        self.moving = self.still = 0.0  # ms of a passage: where things may move, and where they may not; 0 cuts
        self._passing: Passing | None = None

    @property
    def lasts(self) -> float:
        """How long the passage that goes on lasts, in ms; 0 for none."""
        return self._passing.lasts if self._passing is not None else 0.0

    def begin(self, theme: Theme, *, still: bool) -> None:
        """Let what is seen of the page begin to leave, before the new view is made."""
        lasts = self.still if still else self.moving
        if not lasts:
            self.end()
            return
        if self._passing is None:
            from g60desk.views.passing import Passing  # the first picture comes out of nothing

            self._passing = Passing(self._page)
        self._passing.begin(lasts, theme.colour("bg"), self._motion.easing["enter"])

    def go_on(self) -> None:
        """The new view is there."""
        if self._passing is not None:
            self._passing.go_on()

    def end(self) -> None:
        """Show the page as it is."""
        if self._passing is not None:
            self._passing.end()
