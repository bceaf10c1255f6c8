"""What can be done with the comparison: two of its subjects are set side by side, without the others."""

from __future__ import annotations

from typing import Protocol

from g60desk.shell.desk import Desk
from g60desk.story.model import View


class Ringed(Protocol):
    """What these commands need of the window."""

    def ringed(self, kind: str) -> str: ...


class ComparisonCommands:
    """Runs the actions on the comparison of a desk."""

    def __init__(self, desk: Desk, window: Ringed) -> None:
        self.desk = desk
        self.window = window

    def compare(self) -> None:
        """Pair the chosen subject with the one that has the ring, else wait for another; once more: show all again."""
        from g60desk.layout.comparison_choice import LEAST_PAIRED  # the first picture pairs nothing

        state, words = self.desk.session.state, self.desk.words
        chosen = state.selection.key if state.selection is not None and state.selection.kind == "subject" else ""
        ringed = self.window.ringed("subject")
        first = chosen or ringed
        if state.pair:
            self.desk.session.change(pair=())
        elif len(self.desk.session.index.subjects) < LEAST_PAIRED:
            self.desk.messages.tell(words("comparison.few"))
        elif not first:
            self.desk.messages.tell(words("comparison.choose_first"))
        elif ringed not in ("", first):
            self.desk.session.change(pair=(first, ringed), selection=None)
        else:
            self.desk.session.change(pair=(first,))

    def turn_axis(self) -> None:
        """Count histories by years since each began, or by the calendar; from elsewhere, show them as they were."""
        state = self.desk.session.state
        here = state.view == View.COMPARISON and state.compared == "histories"
        turned = {"since": not state.since} if here else {}
        self.desk.session.change(view=View.COMPARISON, compared="histories", opened=None, **turned)
