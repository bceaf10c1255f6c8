"""The times of the show that is on, beside their plan, over the whole console; the room sees nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.presenter.panels import TIMES, Panels
from g60desk.presenter.record import Record
from g60desk.presenter.rehearsed import Rehearsed, as_text, rehearsed
from g60desk.presenter.rewriting import Rewriting
from g60desk.presenter.show import Show
from g60desk.presenter.times import time_state

if TYPE_CHECKING:
    from g60desk.layout.sheet import Sheet


class TimesPanel(QObject):
    """Fills the panel of the times, and does what its buttons say."""

    def __init__(self, show: Show, record: Record, rewriting: Rewriting, panels: Panels) -> None:
        super().__init__(panels)
        self._show, self._record, self._rewriting, self._panels = show, record, rewriting, panels
        panels.picked.connect(self._picked)
        rewriting.changed.connect(self.refresh)
        show.changed.connect(self.refresh)

    def toggle(self) -> None:
        """Lay the panel over the console, or take it away."""
        if self._panels.now != TIMES:
            self._rewriting.forget()
        self._panels.toggle(TIMES, self._sheet)

    def refresh(self) -> None:
        """Show the times as they are now, if the panel lies there."""
        if self._panels.now == TIMES:
            self._panels.refresh()

    def tick(self) -> None:
        """Go on with the time."""
        if self._show.rehearsal.running:
            self.refresh()

    def shown(self, told: Told) -> Rehearsed:
        """The times up to now."""
        show, rehearsal = self._show, self._show.rehearsal
        stop = show.talk.stop
        return rehearsed(told, show.talk.route, rehearsal.times, last=self._record.last, now=stop.id if stop else "",
                         clock=time_state(show), new=self._rewriting.new)  # fmt: skip

    def _sheet(self, told: Told, frame: Frame) -> Sheet:
        from g60desk.presenter.rehearsal_sheet import lay_out_rehearsal  # most shows look at their times afterwards

        return lay_out_rehearsal(told, frame, self.shown(told), self._rewriting.answer(told), frame.width)

    def _picked(self, target: Target) -> None:
        if target.kind != "times":
            return
        what, _, value = target.key.partition("/")
        show = self._show
        if what == "step":
            self._panels.close()
            show.go_to(int(value))
        elif what == "pause":
            show.toggle_time()
        elif what == "restart":
            show.restart_time()
        elif what == "copy":
            told = self._panels.told()
            QGuiApplication.clipboard().setText(as_text(told, self.shown(told)))
            self._rewriting.say("rehearsal.copied")
        else:
            self._rewriting.act(what, show.tour, show.rehearsal.times)
