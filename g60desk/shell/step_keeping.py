"""Keeping what is shown as a step: on the clipboard, at the end of a tour, or as the begin of a new one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet
from g60desk.layout.told import Told
from g60desk.presenter.rewriting import FAULTS, fault_words
from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.shell.step_sheet import Where, lay_out_keeping
from g60desk.story.model import Text
from g60desk.tour.recording import Plain, step_of, step_text
from g60desk.tour.tour_fault import TourFileError
from g60desk.tour.written import added_step, added_tour, new_tour_path, tour_file, tour_path
from g60desk.views.cover import SheetMaker
from g60desk.words import Words

CLIPBOARD, TOUR, NEW = "clipboard", "tour", "new"
SHIPPED = "shipped"  # the fault of a story that ships with the program


def keeping_sheet(desk: Desk) -> SheetMaker:
    """What makes the sheet on which one chooses where what is shown now is kept."""

    def maker(told: Told, frame: Frame) -> Sheet:
        keeping = StepKeeping(desk)
        places = tuple(keeping.places(told.words))
        return lay_out_keeping(told, frame, keeping.step(), places, keeping.why_not(told.words))

    return maker


class StepKeeping:
    """Keeps views of one desk as steps."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def step(self) -> Plain:
        """The step that shows what is shown now."""
        index = self._desk.session.index
        taken = {step.id for tour in index.tours.values() for step in tour.steps}
        return step_of(index, self._desk.session.state, taken)

    def places(self, words: Words) -> Iterator[Where]:
        """Where it may go: the clipboard always, and the files of the story where they may be changed."""
        yield Where(CLIPBOARD, words("keeping.clipboard"))
        reading = self._desk.session.reading
        try:
            for tour in reading.story.tours:
                title = tour.title.of(words.language) or tour.id
                yield Where(f"{TOUR}/{tour.id}", words("keeping.tour", title=title), tour_path(reading, tour.id).name)
            yield Where(NEW, words("keeping.new"), new_tour_path(reading).name)
        except TourFileError:
            return

    def why_not(self, words: Words) -> str:
        """Why it can only go to the clipboard; empty where the story's files may be changed."""
        reading = self._desk.session.reading
        try:
            new_tour_path(reading)
        except TourFileError as fault:
            return words(f"written.{fault.code}") if fault.code == SHIPPED else ""
        return ""

    def keep(self, key: str) -> bool:
        """Keep it there, and say where it went; False where that was not possible, which is said."""
        words, messages = self._desk.words, self._desk.messages
        step = self.step()
        name = step["id"]
        what, _, tour = key.partition("/")
        if what == CLIPBOARD:
            QGuiApplication.clipboard().setText(step_text(step))
            messages.tell(words("keeping.copied", name=name))
            return True
        reading = self._desk.session.reading
        try:
            if what == NEW:
                added = added_tour(reading, step)
                change, key, title = added.change, "keeping.begun", added.title
            else:
                change, key = added_step(reading, tour, step), "keeping.kept"
                title = self._title(tour)
            said = words(key, name=name, title=title, file=change.path.name)
            self._desk.changes.make(change, said)
        except FAULTS as fault:
            messages.tell(fault_words(words, fault, tour_file(reading, tour)), Weight.TROUBLE)
            return False
        return True

    def _title(self, tour: str) -> str:
        found = self._desk.session.index.tours.get(tour)
        title = found.title if found else Text({"": tour})
        return title.of(self._desk.session.state.language) or tour
