"""Says that the story time stands still where a hand on something else has stopped it, and offers to let it run on."""

from __future__ import annotations

from g60desk.shell.messages import Way
from g60desk.shell.news import News
from g60desk.state import State

HANDS = ("window", "selection", "opened")  # what is changed for its own sake, and stops story time as well


class TimeNews(News):
    """Tells of story time that was stopped."""

    def heard(self, before: State, after: State) -> None:
        """Tell it where neither the end of time nor a wish has stopped it; take it back when time runs on."""
        if before.playing == after.playing:
            return
        by_hand = any(getattr(before, name) != getattr(after, name) for name in HANDS)
        if not after.playing and by_hand and before.day == after.day:
            words = self.desk.words
            self.say(words("shell.time_held"), Way(words("shell.time_on"), "action", "play"))
        elif after.playing:
            self.unsay()
