"""What each action does: the ids of `actions.py`, bound to functions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from g60desk.actions import BY_ID, allowed
from g60desk.shell.comparison_commands import ComparisonCommands
from g60desk.shell.copy_commands import CopyCommands
from g60desk.shell.desk import Desk
from g60desk.shell.evidence_commands import EvidenceCommands
from g60desk.shell.look_commands import LookCommands
from g60desk.shell.network_commands import NetworkCommands
from g60desk.shell.panels import sheet_of
from g60desk.shell.show_check import PANEL as CHECK
from g60desk.shell.show_check import ShowCheck
from g60desk.shell.story_commands import StoryCommands
from g60desk.shell.table_commands import TableCommands
from g60desk.shell.take_away import PANEL as TAKE
from g60desk.shell.take_away import TakeAway
from g60desk.shell.time_commands import TimeCommands
from g60desk.shell.tour_commands import TourCommands
from g60desk.shell.undoing import Undoing
from g60desk.shell.way_out import WayOut
from g60desk.state import State, besides_looks
from g60desk.story.model import View

if TYPE_CHECKING:
    from g60desk.shell.player import Player
    from g60desk.shell.room import Serving
    from g60desk.views.cover import SheetMaker
    from g60desk.views.stage import Stage


class Shown(Protocol):
    """What the commands need of the window."""

    panel: str

    @property
    def stage(self) -> Stage: ...

    @property
    def room(self) -> Serving: ...

    def show_panel(self, name: str) -> None: ...
    def refresh(self) -> None: ...
    def follow(self, kind: str, key: str) -> None: ...
    def ringed(self, kind: str) -> str: ...
    def zoom(self, steps: int) -> None: ...
    @property
    def player(self) -> Player: ...
    def leave(self) -> None: ...


class Commands:
    """Runs actions on a desk and its window."""

    def __init__(self, desk: Desk, window: Shown) -> None:
        self.desk = desk
        self.window = window
        self.files = StoryCommands(desk)
        self.looks = LookCommands(desk)
        self.time = TimeCommands(desk, window)
        self.network = NetworkCommands(desk, window)
        self.comparison = ComparisonCommands(desk, window)
        self.evidence = EvidenceCommands(desk, window)
        self.tables = TableCommands(desk, window)
        self.copies = CopyCommands(desk, window)
        self.tours = TourCommands(desk, window)
        self.checking = ShowCheck(desk, window)
        self.taking = TakeAway(desk, window)
        self.undoing = Undoing(desk)
        self.way_out = WayOut(desk, window, self.evidence)
        self._bound: dict[str, Callable[[], object]] = {
            **{str(view): partial(self.turn_to, view) for view in View},
            "table": self.toggle_table,
            "next_phase": partial(self.time.step_phase, 1),
            "previous_phase": partial(self.time.step_phase, -1),
            "play": lambda: window.player.toggle(),
            "faster": partial(self.time.change_pace, 1),
            "slower": partial(self.time.change_pace, -1),
            "zoom_in": partial(window.zoom, 1),
            "zoom_out": partial(window.zoom, -1),
            "zoom_reset": partial(window.zoom, 0),
            "today": self.time.go_to_today,
            "tracks": partial(self.toggle_over, "tracks", View.TIMELINE),
            "aspects": partial(self.toggle_over, "aspects", View.COMPARISON),
            "layout": self.network.turn,
            "compare": self.compare,
            "reach": self.network.next_reach,
            "sized": self.network.next_size,
            "since": self.comparison.turn_axis,
            "unit": self.tables.next_unit,
            "language": self.looks.next_language,
            "theme": self.looks.next_theme,
            "motion": self.looks.toggle_motion,
            "full_screen": window.room.toggle_full_screen,
            "present": self.present,
            "present_here": partial(self.present, near=True),
            "tours": self.choose_tour,
            "times": partial(self.toggle_panel, "times"),
            "find": partial(window.show_panel, "find"),
            "sources": self.evidence.toggle,
            "filter": self.toggle_filter,
            "copy": self.copies.copy,
            "copy_csl": partial(self.copies.copy, csl=True),
            "keep_step": partial(self.toggle_panel, "keep_step"),
            "sort": self.tables.sort,
            "save_table": self.tables.save,
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "start_over": self.start_over,
            "open": self.files.open,
            "new": self.files.new,
            "reload": self.files.reload,
            "problems": partial(self.toggle_panel, "problems"),
            "take_away": self.taking.toggle,
            "check_show": self.checking.toggle,
            "help": partial(self.toggle_panel, "help"),
            "about": partial(self.toggle_panel, "about"),
            "back": self.way_out.step,
            "quit": window.leave,
        }
        assert set(self._bound) == set(BY_ID), set(self._bound) ^ set(BY_ID)

    def run(self, id: str) -> None:
        """Run an action by its id, if it makes sense now."""
        action = BY_ID.get(id)
        panel = bool(self.window.panel) or self.desk.session.state.opened is not None
        if action is None:
            return
        if allowed(action, story=self.desk.has_story, panel=panel):
            self._bound[id]()
        elif not self.desk.has_story:
            self.desk.messages.tell(self.desk.words("shell.no_story"))

    # the view

    def turn_to(self, view: View) -> None:
        """Show a view."""
        self.window.show_panel("")
        self.desk.session.change(view=view, opened=None)

    def toggle_table(self) -> None:
        """Show the view as a table, or as a picture again."""
        self.desk.session.change(table=not self.desk.session.state.table, opened=None)

    def compare(self) -> None:
        """Put two side by side: subjects of the comparison, or places of the network."""
        (self.comparison if self.desk.session.state.view == View.COMPARISON else self.network).compare()

    def start_over(self) -> None:
        """Go back to how the story begins; language, theme and motion stay."""
        self.window.show_panel("")
        self.desk.session.change(**besides_looks(State()))

    def toggle_over(self, panel: str, view: View) -> None:
        """Open a panel over the view to which it belongs, or close it."""
        if self.window.panel != panel and self.desk.session.state.view != view:
            self.turn_to(view)
        self.toggle_panel(panel)

    def toggle_filter(self) -> None:
        """Open the panel that says which sources are listed, or close it."""
        state = self.desk.session.state
        if state.view != View.SOURCES or state.evidence or state.opened:
            self.desk.session.change(view=View.SOURCES, evidence="", opened=None)
        self.toggle_panel("filter")

    def present(self, *, near: bool = False) -> None:
        """Present the story to a room, from its begin or from what is `near`."""
        self.window.show_panel("")
        self.window.room.present(near=near)

    def choose_tour(self) -> None:
        """Open the panel of the tours; a story without one says what that would be."""
        if self.desk.session.index.tours:
            self.toggle_panel("tours")
        else:
            self.desk.messages.tell(self.desk.words("tours.none"))

    def sheet_of(self, panel: str) -> SheetMaker | None:
        """What makes the sheet of a panel; None where no panel is called so."""
        if panel == CHECK:
            return self.checking.sheet()
        if panel == TAKE:
            return self.taking.sheet()
        return self.tours.sheet_of(panel) or sheet_of(panel, self.desk)

    def toggle_panel(self, name: str) -> None:
        """Open a panel, or close it."""
        self.window.show_panel("" if self.window.panel == name else name)
