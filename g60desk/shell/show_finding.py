"""Finding anything while a tour is told: the field lies over the console, and what is gone to is a detour."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import QObject

from g60desk.layout.scene import Target
from g60desk.presenter.console import Console
from g60desk.presenter.panels import FIND
from g60desk.presenter.show import Show
from g60desk.shell.desk import Desk
from g60desk.shell.search import Search


class ShowFinding(QObject):
    """The search of one show; `go` goes to a record (``kind:key``), `allowed` are the actions that can be found."""

    def __init__(
        self, desk: Desk, show: Show, console: Console, go: Callable[[str], None], allowed: Container[str]
    ) -> None:  # fmt: skip
        super().__init__(console)
        self._desk, self._show, self._console, self._go = desk, show, console, go
        self._search = Search(desk, console, allowed)
        self._search.changed.connect(console.panels.refresh)
        self._search.chosen.connect(self._chosen)
        console.panels.turned.connect(self._place)
        desk.session.story_changed.connect(self._search.forget)

    def open(self) -> None:
        """Lay an empty field over the console."""
        self._console.panels.toggle(FIND, self._search.sheet)
        if self._console.panels.now == FIND:
            self._console.activateWindow()
            self._search.begin()

    def _place(self, panel: str) -> None:
        """Put the field where the panel has it, or take it away."""
        pane = self._console.panels.pane
        if panel == FIND and pane is not None:
            console = self._console
            self._search.place(pane, console.told(), console.frame(), console.theme)
        else:
            self._search.field.hide()

    def picked(self, target: Target) -> None:
        """Go where a line of what was found leads."""
        self._to(target.key)

    def _chosen(self, key: str) -> None:
        self._console.panels.close()
        self._to(key)

    def _to(self, key: str) -> None:
        """Go there; a step of the tour that is told is gone to in the talk."""
        kind, _, name = key.partition(":")
        tour, _, step = name.partition("/")
        if kind == "step" and tour == self._show.tour:
            self._show.go_to_step(step)
        else:
            self._go(key)
