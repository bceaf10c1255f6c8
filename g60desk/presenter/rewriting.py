"""Writing the times of a rehearsal into the file of its tour: asked once, with what changes, taken back at a press."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from g60desk.layout.told import Told
from g60desk.presenter.rehearsed import Answer
from g60desk.story.model import Key
from g60desk.story.problems import NotReadableError
from g60desk.story.reading import Reading
from g60desk.tour.rehearsal import told_seconds
from g60desk.tour.tour_fault import TourFileError
from g60desk.words import Words

if TYPE_CHECKING:
    from g60desk.tour.file_change import FileChange
    from g60desk.tour.written import NewTime, NewTimes

Fault = TourFileError | NotReadableError | OSError
FAULTS = (TourFileError, NotReadableError, OSError)
SAID = ("shipped", "changed", "unsafe")  # faults with words of their own; all others say that the tour is not there


class Changes(Protocol):
    """What changes the story's files, and remembers the last change."""

    def make(self, change: FileChange, text: str = "") -> None: ...
    def undo(self, change: FileChange) -> None: ...


def fault_words(words: Words, fault: Fault, file: str) -> str:
    """Why a file of the story was not changed, and what can be done."""
    match fault:
        case TourFileError():
            why = words(f"written.{fault.code if fault.code in SAID else 'missing'}", file=file)
        case NotReadableError():
            why = words("written.unreadable", file=file, why=fault.problem.message)
        case _:
            why = words("written.system", file=file, why=fault.strerror or str(fault))
    return words("written.failed", why=why)


class Rewriting(QObject):
    """The way from times to a changed file, one answer at a time."""

    changed = Signal()  # emitted when `answer` is another one

    def __init__(self, reading: Callable[[], Reading], changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._changes = reading, changes
        self._asked: NewTimes | None = None
        self._made: FileChange | None = None
        self._state = ""
        self._says: Callable[[Words], str] = lambda _: ""

    @property
    def new(self) -> tuple[NewTime, ...]:
        """What would be written, while that is asked."""
        return self._asked.times if self._asked else ()

    def answer(self, told: Told) -> Answer:
        """How far it has come, in the language that is told."""
        return Answer(self._state, self._says(told.words))

    def act(self, what: str, tour: Key, times: Mapping[Key, float]) -> None:
        """Do what a button of a sheet with the times of a tour says, if it is about writing them."""
        if what == "write":
            self.ask(tour, times)
        elif what == "sure":
            self.sure()
        elif what == "no":
            self.forget()
        elif what == "take_back":
            self.take_back()

    def ask(self, tour: Key, times: Mapping[Key, float]) -> None:
        """Work out what would change, and ask."""
        from g60desk.tour.written import new_times, tour_file  # a show reads no files

        try:
            new = new_times(self._reading(), tour, told_seconds(times))
        except FAULTS as fault:
            self._refuse(fault, tour_file(self._reading(), tour))
            return
        change = new.change
        names = {"file": change.path.name, "kept": change.kept.name}
        if new.times:
            self._be("asked", lambda words: words("rehearsal.ask", n=len(new.times), **names), new)
        else:
            self._be("", lambda words: words("rehearsal.same", file=change.path.name))

    def sure(self) -> None:
        """Write what was asked about."""
        if self._asked is None:
            return
        change = self._asked.change
        try:
            self._changes.make(change)
        except FAULTS as fault:
            self._refuse(fault, change.path.name)
            return
        self._made = change
        names = {"file": change.path.name, "kept": change.kept.name}
        self._be("written", lambda words: words("rehearsal.done", **names))

    def take_back(self) -> None:
        """Have the file as it was before."""
        change, self._made = self._made, None
        if change is None:
            return
        names = {"file": change.path.name, "kept": change.kept.name}
        try:
            self._changes.undo(change)
        except TourFileError:
            self._be("", lambda words: words("written.since", **names))
        except FAULTS as fault:
            self._refuse(fault, change.path.name)
        else:
            self._be("", lambda words: words("rehearsal.back", file=change.path.name))

    def say(self, key: str) -> None:
        """Say something in passing."""
        self._be(self._state if self._state == "refused" else "", lambda words: words(key))

    def forget(self) -> None:
        """Ask and answer nothing."""
        self._be("", lambda _: "")

    def _refuse(self, fault: Fault, file: str) -> None:
        """Say why nothing was written; where the file is only another one by now, it can be asked again."""
        again = isinstance(fault, TourFileError) and fault.code == "changed"
        self._be("" if again else "refused", lambda words: fault_words(words, fault, file))

    def _be(self, state: str, says: Callable[[Words], str], asked: NewTimes | None = None) -> None:
        self._state, self._says, self._asked = state, says, asked
        self.changed.emit()
