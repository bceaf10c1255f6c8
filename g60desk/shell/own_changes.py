"""What the program writes into the files of a story when it is asked to, and takes back.

The story is read again at once; what was done is told in place of "read again", with the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.shell.messages import Way

if TYPE_CHECKING:
    from g60desk.shell.desk import Desk
    from g60desk.tour.file_change import FileChange


class OwnChanges:
    """Changes the files of the story of one desk; `last` is what undo takes back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.last: FileChange | None = None
        self._news: tuple[str, Way | None] | None = None

    def make(self, change: FileChange, text: str = "") -> None:
        """Write a change, and say `text` with the way back; raises as `FileChange.write` does."""
        change.write()
        self.last = change
        if text:
            self._news = (text, Way(self._desk.words("keeping.take_back"), "action", "undo"))
        self._desk.watch.read_again()

    def undo(self, change: FileChange) -> None:
        """Take a change back; raises as `FileChange.take_back` does."""
        if self.last is change:
            self.last = None
        change.take_back()
        self._news = (self._desk.words("rehearsal.back", file=change.path.name), None)
        self._desk.watch.read_again()

    def undo_last(self) -> bool:
        """Take the last change back, and say so or why not; False where there is none."""
        change = self.last
        if change is None:
            return False
        from g60desk.presenter.rewriting import FAULTS, fault_words  # who undoes has written
        from g60desk.tour.tour_fault import TourFileError

        words, file = self._desk.words, change.path.name
        try:
            self.undo(change)
        except TourFileError:
            self._desk.messages.tell(words("written.since", file=file, kept=change.kept.name))
        except FAULTS as fault:
            self._desk.messages.tell(fault_words(words, fault, file))
        return True

    def take_news(self) -> tuple[str, Way | None] | None:
        """What is to be told of the last change, once."""
        news, self._news = self._news, None
        return news
