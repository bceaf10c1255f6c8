"""The times of the show that was told last, in the window: beside the plan, and on their way into the tour's file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet, Writer, lay_out_head
from g60desk.layout.told import Told
from g60desk.presenter.rehearsal_sheet import lay_out_rehearsal
from g60desk.presenter.rehearsed import Rehearsed, as_text, rehearsed
from g60desk.presenter.rehearsed_words import length_words
from g60desk.presenter.rewriting import Rewriting
from g60desk.shell.desk import Desk
from g60desk.shell.messages import Way
from g60desk.tour.route import route_shown
from g60desk.tour.spelling import fields_of
from g60desk.tour.timings import Timing, last_timing, read_timings, timings_path


class LastShow(QObject):
    """The last rehearsal of the story that is open: the one that was just told, else the newest that is kept."""

    changed = Signal()  # emitted when the sheet is another one

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._taken: Timing | None = None
        self._rewriting = Rewriting(lambda: desk.session.reading, desk.changes, self)
        self._rewriting.changed.connect(self.changed)

    def take(self, timing: Timing) -> None:
        """These are the times now."""
        self._taken = timing
        self._rewriting.forget()

    def offer(self) -> None:
        """Say what it took, with a way to the times."""
        desk = self._desk
        shown = self._shown(desk.told())
        if shown is not None:
            text = desk.words("rehearsal.ended", taken=length_words(shown.taken), allowed=length_words(shown.allowed))
            desk.messages.tell(text, way=Way(desk.words("rehearsal.show"), "times", "show"))

    def act(self, what: str) -> None:
        """Do what a button of the sheet says."""
        timing = self._timing()
        if timing is None:
            return
        if what == "copy":
            told = self._desk.told()
            shown = self._shown(told)
            QGuiApplication.clipboard().setText(as_text(told, shown) if shown else "")
            self._rewriting.say("rehearsal.copied")
        else:
            self._rewriting.act(what, timing.tour, timing.seconds)

    def go_to(self, number: int) -> None:
        """Show the step with a number of the tour."""
        timing, session = self._timing(), self._desk.session
        tour = session.index.tours.get(timing.tour) if timing else None
        if tour is not None and 1 <= number <= len(tour.steps):
            session.jump(**fields_of(session.index, tour.steps[number - 1]))

    def sheet(self, told: Told, frame: Frame) -> Sheet:
        """The times, or how one comes to have some."""
        shown = self._shown(told)
        if shown is not None:
            return lay_out_rehearsal(told, frame, shown, self._rewriting.answer(told))
        title = told.words("rehearsal.title_alone")
        writer = Writer(frame, title)
        writer.text([told.words("rehearsal.none")], frame.type("label"))
        return Sheet(lay_out_head(told, frame, title), writer.done())

    def _timing(self) -> Timing | None:
        story, path = self._desk.session.reading.story.id, self._desk.store.path
        if self._taken is not None and self._taken.story == story:
            return self._taken
        kept = read_timings(timings_path(path)) if path is not None else ()
        return last_timing(kept, story)

    def _shown(self, told: Told) -> Rehearsed | None:
        timing, reading = self._timing(), self._desk.session.reading
        tour = told.index.tours.get(timing.tour) if timing else None
        if timing is None or tour is None:
            return None
        path = self._desk.store.path
        kept = read_timings(timings_path(path)) if path is not None else ()
        route = route_shown(reading, told.index, tour, timing.minutes)
        last = last_timing(kept, timing.story, timing.tour, timing)
        return rehearsed(told, route, timing.seconds, when=timing.when, last=last, new=self._rewriting.new)
