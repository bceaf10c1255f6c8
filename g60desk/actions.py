"""The one table of what a user can do: its id, its keys, and when it makes sense.

The keyboard, the buttons, the help sheet and the manual are all made from it; the words are `action.<id>` in
`resources/words/`.  What an action does is bound in `shell/commands.py`, to functions.

A key is written as Qt writes it (`Ctrl+K`, `PgDown`), or is the character that a key prints (`+`, `?`), so that it is
found on every keyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

import msgspec


class When(StrEnum):
    """When an action can be taken."""

    ALWAYS = "always"
    STORY = "story"  # a story is open
    LOOKING = "looking"  # a story is open and no panel lies over its view
    SHOW = "show"  # a tour is being told to a room


class Group(StrEnum):
    """Under which heading an action stands in the help sheet."""

    VIEWS = "views"
    TIME = "time"
    LOOK = "look"
    READ = "read"
    STORY = "story"
    PROGRAM = "program"
    SHOW = "show"


class Action(msgspec.Struct, frozen=True):
    """One thing that a user can do; the first of its keys is the one that is taught."""

    id: str
    keys: tuple[str, ...]
    group: Group
    when: When = When.STORY


ACTIONS: tuple[Action, ...] = (
    Action("timeline", ("1", "Ctrl+1"), Group.VIEWS),
    Action("network", ("2", "Ctrl+2"), Group.VIEWS),
    Action("comparison", ("3", "Ctrl+3"), Group.VIEWS),
    Action("statistics", ("4", "Ctrl+4"), Group.VIEWS),
    Action("table", ("T",), Group.VIEWS),
    Action("next_phase", ("]", "PgDown"), Group.TIME),
    Action("previous_phase", ("[", "PgUp"), Group.TIME),
    Action("play", ("K",), Group.TIME),
    Action("faster", (">",), Group.TIME),
    Action("slower", ("<",), Group.TIME),
    Action("zoom_in", ("+", "="), Group.LOOK, When.LOOKING),
    Action("zoom_out", ("-",), Group.LOOK, When.LOOKING),
    Action("zoom_reset", ("0",), Group.LOOK, When.LOOKING),
    Action("today", ("N",), Group.LOOK, When.LOOKING),
    Action("tracks", ("R",), Group.LOOK),
    Action("aspects", ("A",), Group.LOOK),
    Action("layout", ("G",), Group.LOOK, When.LOOKING),
    Action("compare", ("C",), Group.LOOK, When.LOOKING),
    Action("reach", ("V",), Group.LOOK, When.LOOKING),
    Action("sized", ("Z",), Group.LOOK, When.LOOKING),
    Action("since", ("H",), Group.LOOK, When.LOOKING),
    Action("unit", ("U",), Group.LOOK),
    Action("language", ("L",), Group.LOOK, When.ALWAYS),
    Action("theme", ("D",), Group.LOOK, When.ALWAYS),
    Action("motion", ("M",), Group.LOOK, When.ALWAYS),
    Action("full_screen", ("F11",), Group.LOOK, When.ALWAYS),
    Action("present", ("F5",), Group.LOOK),
    Action("present_here", ("Shift+F5",), Group.LOOK),
    Action("tours", ("Ctrl+F5",), Group.LOOK),
    Action("times", ("Ctrl+T",), Group.LOOK),
    Action("find", ("Ctrl+K", "Ctrl+F", "/"), Group.READ),
    Action("sources", ("S",), Group.READ),
    Action("filter", ("F",), Group.READ),
    Action("copy", ("Ctrl+C",), Group.READ),
    Action("copy_csl", ("Ctrl+Shift+C",), Group.READ),
    Action("keep_step", ("Ctrl+Shift+K",), Group.READ),
    Action("sort", ("O",), Group.READ),
    Action("save_table", ("Ctrl+S",), Group.READ),
    Action("take_away", ("Ctrl+P",), Group.READ),
    Action("undo", ("Ctrl+Z",), Group.READ),
    Action("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), Group.READ),
    Action("start_over", ("Ctrl+Home",), Group.READ),
    Action("open", ("Ctrl+O",), Group.STORY, When.ALWAYS),
    Action("new", ("Ctrl+N",), Group.STORY, When.ALWAYS),
    Action("reload", ("Ctrl+R",), Group.STORY, When.ALWAYS),
    Action("problems", ("P",), Group.STORY, When.ALWAYS),
    Action("check_show", ("F7",), Group.STORY),
    Action("help", ("?", "F1"), Group.PROGRAM, When.ALWAYS),
    Action("about", ("Ctrl+I",), Group.PROGRAM, When.ALWAYS),
    Action("back", ("Esc",), Group.PROGRAM, When.ALWAYS),
    Action("quit", ("Ctrl+Q",), Group.PROGRAM, When.ALWAYS),
)

SHOW_ACTIONS: tuple[Action, ...] = (  # a show has keys of its own: those that every clicker and every speaker knows
    Action("show_next", ("Right", "Down", "Space", "PgDown", "N"), Group.SHOW, When.SHOW),
    Action("show_back", ("Left", "Up", "Backspace", "PgUp", "P"), Group.SHOW, When.SHOW),
    Action("show_first", ("Home",), Group.SHOW, When.SHOW),
    Action("show_last", ("End",), Group.SHOW, When.SHOW),
    Action("show_enter", ("Return", "Enter"), Group.SHOW, When.SHOW),
    Action("show_black", ("B", "."), Group.SHOW, When.SHOW),
    Action("show_white", ("W", ","), Group.SHOW, When.SHOW),
    Action("show_freeze", ("F",), Group.SHOW, When.SHOW),
    Action("show_spotlight", ("Ctrl+L",), Group.SHOW, When.SHOW),
    Action("show_magnifier", ("Ctrl+M",), Group.SHOW, When.SHOW),
    Action("show_pen", ("Ctrl+P",), Group.SHOW, When.SHOW),
    Action("show_pointer", ("A",), Group.SHOW, When.SHOW),
    Action("show_undo", ("Ctrl+Z",), Group.SHOW, When.SHOW),
    Action("show_wipe", ("E",), Group.SHOW, When.SHOW),
    Action("show_steps", ("Tab", "G"), Group.SHOW, When.SHOW),
    Action("show_walk", ("Shift+Right", "Shift+Left", "Shift+Down", "Shift+Up"), Group.SHOW, When.SHOW),
    Action("show_open", ("Shift+Return", "Shift+Enter"), Group.SHOW, When.SHOW),
    Action("show_pause", ("K", "Pause"), Group.SHOW, When.SHOW),
    Action("show_restart", ("R",), Group.SHOW, When.SHOW),
    Action("show_swap", ("X",), Group.SHOW, When.SHOW),
    Action("show_out", ("Esc",), Group.SHOW, When.SHOW),
    Action("show_end", ("Ctrl+Q",), Group.SHOW, When.SHOW),
)

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}
BY_KEY: dict[str, Action] = {key: action for action in ACTIONS for key in action.keys}
BY_SHOW_KEY: dict[str, Action] = {key: action for action in SHOW_ACTIONS for key in action.keys}


class KeyMap:
    """Which action a press of a key means: as the tables ship them, or as the settings wish them (`bindings.py`).

    The page and a show have a table each; the same key may mean something else in each.
    """

    def __init__(self, page: tuple[Action, ...] = ACTIONS, show: tuple[Action, ...] = SHOW_ACTIONS) -> None:
        self.page, self.show = page, show
        self._page = {key: action for action in page for key in action.keys}
        self._show = {key: action for action in show for key in action.keys}

    def action_for(self, *keys: str) -> Action | None:
        """The action of the first of these keys that has one: a key press has a name and prints a character."""
        return next((self._page[key] for key in keys if key in self._page), None)

    def show_action_for(self, *keys: str) -> Action | None:
        """The same while a tour is told, which has keys of its own."""
        return next((self._show[key] for key in keys if key in self._show), None)

    def grouped(self) -> Iterator[tuple[Group, tuple[Action, ...]]]:
        """The actions under their headings, in the order of the tables."""
        for group in Group:
            yield group, tuple(action for action in (*self.page, *self.show) if action.group is group)


def allowed(action: Action, *, story: bool, panel: bool) -> bool:
    """True when the action makes sense: `story` when one is open, `panel` when one lies over the view."""
    if action.when is When.ALWAYS:
        return True
    if action.when is When.SHOW:
        return False
    return story and not (panel and action.when is When.LOOKING)


def key_table(words: Callable[[str], str]) -> list[tuple[str, str]]:
    """All actions as (keys, what they do) in the language of `words`."""
    return [(", ".join(action.keys), words(f"action.{action.id}")) for action in (*ACTIONS, *SHOW_ACTIONS)]
