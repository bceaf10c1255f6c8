"""What visitors of a hall may have the program do: most of it, and nothing that needs a desk or leads out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from g60desk.kiosk.page import HallPage
from g60desk.kiosk.window import KioskWindow
from g60desk.shell.commands import Commands
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.on_view import OnView
from g60desk.shell.player import Player
from g60desk.views.base import StoryView

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


class Served(OnView, QObject):
    """Runs the commands for whoever is there; `own` are actions that the hall itself does."""

    def __init__(self, desk: Desk, window: KioskWindow, refresh: Callable[[], None]) -> None:
        super().__init__(window)
        self.desk, self._window, self.refresh = desk, window, refresh
        self.own: dict[str, Callable[[], None]] = {}
        self.panel = ""
        self.room = NoRoom()
        self._player: Player | None = None
        self.commands = Commands(desk, self)
        self.dispatch = Dispatch(desk.session, self.run, lambda _: None)

    def run(self, id: str) -> None:
        """Do an action of the program, if it is one for visitors."""
        if id in self.own:
            self.own[id]()
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

    def shown_view(self) -> StoryView | None:
        """The view that is shown."""
        return self.stage.view

    def leave(self) -> None:
        """Visitors do not leave this way."""
