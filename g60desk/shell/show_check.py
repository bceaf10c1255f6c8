"""The check before a show in the window: it runs in slices while its panel is open, and keeps what it found.

Closing the panel stops it.  Each slice lays out one step on one screen, some tens of milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.shell.paneled import Paneled, ask_may_replace

if TYPE_CHECKING:
    from g60desk.doctor.computer import Computer
    from g60desk.selfcheck.examine import Result, Seen
    from g60desk.selfcheck.finding import Size
    from g60desk.views.cover import SheetMaker

PANEL = "check_show"


class ShowCheck(QObject):
    """Checks the story of a desk; the keys of targets of kind ``check`` come here."""

    def __init__(self, desk: Desk, window: Paneled) -> None:
        super().__init__(desk)
        self.desk, self.window = desk, window
        self.result: Result | None = None
        self.seen: Seen | None = None
        self.shapes: tuple[Size, ...] = ()  # other screens than all that a check looks at
        self.computer: Callable[[], Computer] | None = _this_computer
        self.ask_file: Callable[[Desk, str], str] = _ask_file
        self.may_replace: Callable[[Desk, Sequence[Path]], bool] = ask_may_replace
        self._slices: Generator[Seen, None, Result] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)

    def toggle(self) -> None:
        """Open the panel, with what was found of this very story or else a new check; or close it."""
        if self.window.panel == PANEL:
            self.window.show_panel("")
            self._end_if_left()
            return
        if self.result is None or not self.is_current:
            self._begin()
        self.window.show_panel(PANEL)

    def act(self, what: str) -> None:
        """Do what a button of the panel says."""
        if what == "save":
            self._save()
        elif what == "again":
            self._begin()
            self.window.refresh()
        elif self.window.panel == PANEL:
            self.toggle()

    @property
    def is_current(self) -> bool:
        """True while the story is still the one that was checked."""
        return self.result is not None and self.result.reading is self.desk.session.reading

    def sheet(self) -> SheetMaker:
        """What makes the sheet of the panel."""
        from g60desk.shell.check_sheet import lay_out_check  # few look at it, and none at the start

        return partial(lay_out_check, result=self.result, seen=self.seen, current=self.is_current)

    def stop(self) -> None:
        """End a check that runs; what an earlier one found stays."""
        self._turn.stop()
        slices, self._slices, self.seen = self._slices, None, None
        if slices is not None:
            slices.close()

    def _begin(self) -> None:
        from g60desk.selfcheck.examine import Seen, examine
        from g60desk.selfcheck.finding import SHAPES

        self.stop()
        self.result, self.seen = None, Seen(0, 0)
        self._slices = examine(self.desk.session.reading, self.desk.tokens, self.computer, self.shapes or SHAPES)
        self._turn.start(0)

    def _end_if_left(self) -> bool:
        """Stop where the panel is closed; True where it is."""
        if self.window.panel == PANEL:
            return False
        if self._slices is not None:
            self.stop()
            self.desk.messages.tell(self.desk.words("selfcheck.stopped"))
        return True

    def _go_on(self) -> None:
        """One slice; the window sees to itself before the next one."""
        if self._slices is None or self._end_if_left():
            return
        before = self.seen
        try:
            self.seen = next(self._slices)
        except StopIteration as end:
            self._finish(end.value)
            return
        except Exception as error:  # whatever a picture cannot do must not take the window along
            self.stop()
            self.window.show_panel("")
            self.desk.messages.tell(self.desk.words("selfcheck.broken", why=f"{type(error).__name__}: {error}"),
                                    Weight.TROUBLE)  # fmt: skip
            return
        if before is None or before.look is not self.seen.look:
            self.window.refresh()
        self._turn.start(0)

    def _finish(self, result: Result) -> None:
        from g60desk.selfcheck.said import Teller

        self.result, self.seen, self._slices = result, None, None
        self.window.refresh()
        verdict = Teller(result, self.desk.words).verdict
        self.desk.messages.tell(self.desk.words("selfcheck.finished", verdict=verdict))

    def _save(self) -> None:
        """Ask where to, and write the page; ask again before another file is replaced."""
        if self.result is None:
            return
        from g60desk.selfcheck.call import is_own_page
        from g60desk.selfcheck.page import as_page
        from g60desk.selfcheck.said import Teller
        from g60desk.story.writing import write_whole

        wished = self.ask_file(self.desk, f"{self.result.reading.story.id}-check.html")
        if not wished:
            return
        path = Path(wished).with_suffix(".html")
        if path.exists() and not is_own_page(path) and not self.may_replace(self.desk, [path]):
            return
        try:
            write_whole(path, as_page(Teller(self.result, self.desk.words), datetime.now()))
        except OSError as error:
            why = error.strerror or str(error)
            self.desk.messages.tell(self.desk.words("selfcheck.failed", why=why), Weight.TROUBLE)
            return
        self.desk.messages.tell(self.desk.words("selfcheck.saved", file=path))


def _this_computer() -> Computer:
    from g60desk.doctor.this_computer import ThisComputer

    return ThisComputer()


def _ask_file(desk: Desk, name: str) -> str:
    from g60desk.shell.dialogs import ask_page_file  # the system's dialogs are not needed for the first picture

    return ask_page_file(desk, name)
