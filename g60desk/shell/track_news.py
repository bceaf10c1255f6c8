"""Says how many events went with a track that was hidden, and offers to show them again: nothing goes silently."""

from __future__ import annotations

from g60desk.layout.timeline_tracks import count_of
from g60desk.shell.messages import Way
from g60desk.shell.news import News
from g60desk.state import State


class TrackNews(News):
    """Tells of tracks that were hidden."""

    def heard(self, before: State, after: State) -> None:
        """Tell which are gone; take it back when they are there again."""
        if before.hidden == after.hidden:
            return
        gone = [key for key in after.hidden if key not in before.hidden]
        if not gone:
            self.unsay()
            return
        told, words = self.desk.told(), self.desk.words
        names = words("timeline.comma").join(told.text(told.index.tracks[key].name) for key in gone)
        said = words("tracks.hidden", n=count_of(told.index, gone), tracks=names)
        self.say(said, Way(words("tracks.undo"), "set", f"hidden={'+'.join(before.hidden)}"))
