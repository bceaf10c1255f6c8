"""Taking a story home from the window: what is chosen on a panel is written step by step, and can be cancelled.

Between two steps the window sees to itself.  Closing the panel cancels, and nothing half-written is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.shell.paneled import Paneled, ask_may_replace

if TYPE_CHECKING:
    from g60desk.export.writing import Done, Writing
    from g60desk.shell.taken import Taking
    from g60desk.views.cover import SheetMaker

PANEL = "take_away"


class TakeAway(QObject):
    """Writes what is chosen of the story of a desk; the keys of targets of kind ``away`` come here."""

    def __init__(self, desk: Desk, window: Paneled) -> None:
        super().__init__(desk)
        self.desk, self.window = desk, window
        self.taking: Taking | None = None
        self.done: Done | None = None  # how far the writing is; None while nothing is written
        self.ask_place: Callable[[Desk, str], str] = _ask_place
        self.may_replace: Callable[[Desk, Sequence[Path]], bool] = ask_may_replace
        self._writing: Writing | None = None
        self._to = Path()
        self._busy = False  # while a step is written, in which the window may be closed
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)

    def toggle(self) -> None:
        """Open the panel with what was taken last, or close it."""
        if self.window.panel == PANEL:
            self.window.show_panel("")
            self._end_if_left()
            return
        if self._writing is None:
            self.taking = self._as_last()
        self.window.show_panel(PANEL)

    def act(self, what: str) -> None:
        """Choose what the key says (`kind/svg`, `tour/ID/8`, `language/en`, `paper/a4`, `notes`), write or cancel."""
        if what == "cancel":
            self.stop(told=True)
        elif what == "write":
            self._begin()
        elif self.taking is not None and self._writing is None:
            self.taking = _chosen(self.taking, what)
        self.window.refresh()

    def sheet(self) -> SheetMaker:
        """What makes the sheet of the panel."""
        from g60desk.shell.take_sheet import lay_out_take
        from g60desk.shell.taken import kinds_of

        return partial(lay_out_take, taking=self.taking or self._as_last(), kinds=kinds_of(self.desk), done=self.done)

    def stop(self, *, told: bool = False) -> None:
        """End what is being written; nothing of it stays."""
        self._turn.stop()
        writing, self.done = self._writing, None
        if writing is None:
            return
        self._writing = None
        if not self._busy:
            _close(writing)
        if told:
            self.desk.messages.tell(self.desk.words("take.cancelled"))

    def _as_last(self) -> Taking:
        from g60desk.shell.taken import Taking, kinds_of
        from g60desk.shell.tour_choice import TourWish, tour_wished

        now, kinds = self.desk.store.now, kinds_of(self.desk)
        wish = tour_wished(self.desk, None) if self.desk.session.index.tours else TourWish("")
        kind = now.take_kind if now.take_kind in kinds else kinds[0]
        minutes = None if now.take_whole else wish.minutes
        return Taking(kind, wish.tour, minutes, self.desk.session.state.language, now.take_paper, now.take_notes)

    def _begin(self) -> None:
        """Ask where to, ask before anything is replaced, and begin."""
        from g60desk.shell.taken import ENDINGS, file_name, writing_of

        taking = self.taking
        if taking is None or self._writing is not None:
            return
        wished = self.ask_place(self.desk, file_name(self.desk, taking))
        if not wished:
            return
        ending = ENDINGS[taking.kind]
        to = Path(wished)
        to = to.with_name(to.name + ending) if ending and to.suffix.lower() != ending else to
        there = to.exists() and (bool(ending) or not to.is_dir() or any(to.iterdir()))
        if there and not self.may_replace(self.desk, [to]):
            return
        self.desk.remember(
            take_kind=taking.kind, take_paper=taking.paper, take_notes=taking.notes, take_whole=taking.minutes is None
        )
        from g60desk.export.writing import Done

        try:
            self._writing = writing_of(self.desk, taking, to, replace=there)
        except ValueError as error:
            self._fail(str(error))
            return
        self._to, self.done = to, Done(0, 1)
        self._turn.start(0)

    def _end_if_left(self) -> bool:
        """Stop where the panel is closed; True where it is."""
        if self.window.panel == PANEL:
            return False
        self.stop(told=True)
        return True

    def _go_on(self) -> None:
        """One step of the writing."""
        writing = self._writing
        if writing is None or self._end_if_left():
            return
        self._busy = True
        try:
            self.done = next(writing)
        except StopIteration:
            self._finish()
            return
        except OSError as error:
            foreign = getattr(error, "foreign", "")  # what a folder holds that is somebody's own
            said = self.desk.words("take.foreign", file=foreign) if foreign else error.strerror
            self._fail(said or str(error))
            return
        except Exception as error:  # whatever a picture cannot do must not take the window along
            self._fail(f"{type(error).__name__}: {error}")
            return
        finally:
            self._busy = False
        if self._writing is None:  # cancelled meanwhile
            self.done = None
            _close(writing)
            return
        self.window.refresh()
        self._turn.start(0)

    def _finish(self) -> None:
        self._writing = self.done = None
        self.window.show_panel("")
        self.desk.messages.tell(self.desk.words("take.written", file=self._to))

    def _fail(self, why: str) -> None:
        self._writing = self.done = None
        self.window.refresh()
        self.desk.messages.tell(self.desk.words("take.failed", why=why), Weight.TROUBLE)


def _chosen(taking: Taking, what: str) -> Taking:
    """What is taken, with another choice."""
    field, _, value = what.partition("/")
    if field == "notes":
        return msgspec.structs.replace(taking, notes=not taking.notes)
    if field == "language":
        return msgspec.structs.replace(taking, language=value or taking.language, every=not value)
    if field == "tour":
        tour, _, minutes = value.partition("/")
        return msgspec.structs.replace(taking, tour=tour, minutes=int(minutes) if minutes else None)
    return msgspec.structs.replace(taking, **{field: value})


def _close(writing: Writing) -> None:
    close = getattr(writing, "close", None)
    if close is not None:
        close()


def _ask_place(desk: Desk, name: str) -> str:
    from g60desk.shell.dialogs import ask_take_away  # as in `paneled.py`

    return ask_take_away(desk, name)
