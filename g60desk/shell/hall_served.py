"""What visitors of a hall may have the program do: most of it, and nothing that needs a desk or leads out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from g60desk.kiosk.page import HallPage
from g60desk.kiosk.window import KioskWindow
from g60desk.shell.commands import Commands
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.player import Player

ALLOWED = frozenset(("timeline", "network", "comparison", "statistics", "sources", "table", "back", "next_phase",
                     "previous_phase", "play", "faster", "slower", "zoom_in", "zoom_out", "zoom_reset", "today",
                     "tracks", "aspects", "layout", "compare", "reach", "sized", "since", "unit", "filter",
                     "sort"))  # fmt: skip


class NoRoom:
    """A kiosk serves no room, and stands as it stands."""

    alone = False

    def present(self, *, near: bool = False, wish: object = None) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def step_out(self) -> None: ...


class Served(QObject):
    """Runs the commands for whoever is there; `own` are actions that the hall itself does."""

    def __init__(
        self, desk: Desk, window: KioskWindow, refresh: Callable[[], None], own: dict[str, Callable[[], None]]
    ) -> None:
        super().__init__(window)
        self.desk, self._window, self.refresh, self._own = desk, window, refresh, own
        self.panel = ""
        self.room = NoRoom()
        self._player: Player | None = None
        self.commands = Commands(desk, self)
        self.dispatch = Dispatch(desk.session, self.run, lambda _: None)

    def run(self, id: str) -> None:
        """Do an action of the program, if it is one for visitors."""
        if id in self._own:
            self._own[id]()
        elif id in ALLOWED:
            self.commands.run(id)

    def forget(self) -> None:
        """Let nothing be taken back, and nothing lead back."""
        self.commands.undoing.forget()
        self.commands.evidence.forget()
        self.desk.session.forget()

    # what the commands need

    @property
    def stage(self) -> HallPage:
        """The page that is shown."""
        return self._window.page

    @property
    def player(self) -> Player:
        """What lets the story time run; made when it is first used."""
        if self._player is None:
            self._player = Player(self.desk.session, self.desk.told, self._window)
        return self._player

    def show_panel(self, name: str) -> None:
        """Lay a panel over the page; an empty name takes it away."""
        before, self.panel = self.panel, name
        if name != before:
            if name:
                self.desk.session.change(playing=False)
            self.refresh()

    def follow(self, kind: str, key: str) -> None:
        """Let the ring go along, if it is on a target of this kind."""
        view = self.stage.view
        ringed = view.focused() if view else None
        if view is not None and ringed is not None and ringed.kind == kind:
            view.follow(kind, key)

    def ringed(self, kind: str) -> str:
        """The record of this kind that the keyboard has gone to; empty where it is at none."""
        target = self.stage.view.ringed() if self.stage.view else None
        return target.key if target is not None and target.kind == kind else ""

    def zoom(self, steps: int) -> None:
        """Go closer (1), farther (-1), or show all (0), where the view can."""
        zoom = getattr(self.stage.view, "zoom", None)
        if zoom is not None:
            zoom(steps)

    def leave(self) -> None:
        """Visitors do not leave this way."""
