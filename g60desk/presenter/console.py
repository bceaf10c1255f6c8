"""The presenter's window in the hands of the presenter: its buttons, its questions, how it opens and closes.

It tells the show what the presenter wants; what it looks like is in `console_face.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent, QShowEvent

from g60desk.layout.foot_names import other_language
from g60desk.layout.scene import Target
from g60desk.presenter.audience import Audience, Tell
from g60desk.presenter.console_face import ConsoleFace
from g60desk.presenter.console_notes import next_size
from g60desk.presenter.panels import Panels
from g60desk.presenter.pointing import Tool
from g60desk.presenter.record import Record
from g60desk.presenter.rewriting import Rewriting
from g60desk.presenter.show import Blank, Show
from g60desk.presenter.times_panel import TimesPanel
from g60desk.tokens import Tokens

FIRST_SIZE, LEAST_SIZE = (1280, 720), (800, 450)
TICK = 1000  # ms between two looks at the clock
Keep = Callable[..., None]  # remembers settings


class Console(ConsoleFace):
    """Shows a show to its presenter, and does what the presenter wants."""

    ended = Signal()  # emitted when the presenter has said twice that the show is over
    wished = Signal(str)  # emitted with the id of an action of the program that a button asks for

    def __init__(
        self, show: Show, audience: Audience, tell: Tell, tokens: Tokens, keep: Keep, record: Record,
        rewriting: Rewriting, *, size: float = 1.0, language: str = "",
    ) -> None:  # fmt: skip
        super().__init__(show, audience, tell, tokens, size=size, language=language)
        self._audience, self._keep = audience, keep
        self._closes = False
        self.panels = Panels(self, show)
        self.panels.gone_to.connect(show.go_to)
        self.step_times = TimesPanel(show, record, rewriting, self.panels)
        record.failed.connect(lambda: self.tell("show.not_kept"))
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self.tick)
        self._ticks.timeout.connect(self.step_times.tick)
        self.notices.changed.connect(self.refresh)
        self.board.picked.connect(self._picked)
        audience.resized.connect(self.refresh)
        self._soon = QTimer(self, singleShot=True, interval=0)  # after the room's next frame
        self._soon.timeout.connect(self.refresh)
        self._soon.timeout.connect(self.panels.follow)
        show.changed.connect(self._soon.start)
        show.pointer.chosen.connect(self.refresh)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)

    def _picked(self, target: Target) -> None:
        if target.kind == "show":
            self.act(target.key)

    def act(self, wish: str) -> None:
        """Do what a button of the console says."""
        what, _, value = wish.partition("/")
        show = self._show
        asked, self.asked = self.asked, what == "end"
        if what in ("black", "white"):
            show.cover(Blank(what))
        elif what in ("next", "back", "freeze", "thaw_back"):
            getattr(show, what)()
        elif what == "tool":
            show.pointer.take(Tool(value))
        elif what in ("undo", "wipe"):
            getattr(show.pointer, what)()
        elif what == "go":
            show.go_to(int(value))
        elif what == "length":
            show.last_for(int(value))
            self._keep(talk_minutes=int(value))
        elif what == "pause":
            show.toggle_time()
        elif what == "restart":
            show.restart_time()
            self.tell("show.restarted")
        elif what == "times":
            self.step_times.toggle()
        elif what == "tours":
            self.wished.emit(what)
        elif what in ("larger", "smaller"):
            self.notes_size = next_size(self.notes_size, 1 if what == "larger" else -1)
            self._keep(notes_size=self.notes_size)
        elif what == "language":
            self.language = other_language(self.told())
            self._keep(console_language=self.language)
        elif what == "end" and asked:
            self.ended.emit()
            return
        self.refresh()

    def ask(self) -> None:
        """Ask whether to end the show; who wants to close a window is asked, and no more."""
        self.asked = True
        self.refresh()

    def tell(self, note: str, **named: object) -> None:
        """Tell the presenter something in passing, by the key of its words and what they name; it goes by itself."""
        self.notices.tell(note, named)

    def step_out(self) -> bool:
        """One step out: a panel, the question whether to end, then what the show has; False where there is none."""
        if self.panels.now:
            self.panels.close()
        elif self.asked:
            self.act("stay")
        else:
            return self._show.step_out()
        return True

    def close_for_good(self) -> None:
        """Take the window down with all that works for it."""
        self._show.changed.disconnect(self._soon.start)
        self._show.pointer.chosen.disconnect(self.refresh)
        self._soon.stop()
        self._audience.resized.disconnect(self.refresh)
        self.panels.rest()
        self.following.rest()
        self.live.rest()
        self.asked = True
        self._ticks.stop()
        self._closes = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        self._ticks.start()
        self._board_of = ()
        self.notices.look()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ticks.stop()
        self.notices.timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.board.setGeometry(self.rect())
        self.refresh()
        self.panels.refresh()
        self.live.take()
        self._show_next()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes the window is asked, as by its button."""
        event.setAccepted(self._closes)
        if not self._closes:
            self.ask()
