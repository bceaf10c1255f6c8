"""Asks for the second of two subjects that are to be set side by side, and offers to show all again."""

from __future__ import annotations

from g60desk.shell.messages import Way
from g60desk.shell.news import News
from g60desk.state import State


class PairNews(News):
    """Tells that a first subject waits for its second."""

    def heard(self, before: State, after: State) -> None:
        """Ask once; the question goes with its answer."""
        if before.pair == after.pair:
            return
        if len(after.pair) == 1:
            words = self.desk.words
            self.say(words("comparison.choose_second"), Way(words("comparison.all_again"), "set", "pair="))
        else:
            self.unsay()
