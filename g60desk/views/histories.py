"""The view of aligned histories: hands move and zoom their common axis, arrows walk the events of a row and the rows.

What hands do is what they do on the timeline; here the window is that of the state's `span`.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.histories_keys import RowWalker
from g60desk.views.histories_turned import TurnedHistories


class HistoriesView(TurnedHistories):
    """Shows the histories of what a story compares."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self._row_walker = RowWalker(self)

    def show_told(self, told: Told, theme: Theme) -> None:
        before = self.told.state.selection if self.told is not None else None
        super().show_told(told, theme)
        chosen = told.state.selection
        if chosen is not None and chosen != before:
            self.walker.follow(chosen)
            if self.isVisible():
                self._row_walker.reveal(chosen)

    def make_walker(self) -> RowWalker:
        return self._row_walker
