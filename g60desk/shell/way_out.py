"""One step out of what is shown: what was laid on last goes first, and the window itself stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from g60desk.shell.desk import Desk
from g60desk.shell.evidence_commands import EvidenceCommands
from g60desk.state import State
from g60desk.story.model import View

if TYPE_CHECKING:
    from g60desk.shell.room import Serving


class Left(Protocol):
    """What the way out needs of the window."""

    panel: str

    @property
    def room(self) -> Serving: ...

    def show_panel(self, name: str) -> None: ...


class WayOut:
    """Leads out of a desk's pictures, one step at a time."""

    def __init__(self, desk: Desk, window: Left, evidence: EvidenceCommands) -> None:
        self.desk = desk
        self.window = window
        self.evidence = evidence

    def step(self) -> None:
        """One step out: panel, presenting, jump, drawer, message, sources, comparison, choice, story time, full screen.

        Story time that runs stands still before anything but a panel goes; its day is left after the selection.
        """
        desk, state = self.desk, self.desk.session.state
        if self.window.panel:
            self.window.show_panel("")
        elif self.window.room.alone and state.opened is None and state.view != View.SOURCES:
            self.window.room.step_out()
        elif state.playing:
            desk.session.change(playing=False)
        elif desk.session.step_back():
            return
        elif state.opened is not None:
            desk.session.change(opened=None)
        elif desk.messages.now is not None:
            desk.messages.clear()
        elif state.view == View.SOURCES:
            self.evidence.leave()
        elif chosen := _chosen(state):
            desk.session.change(**chosen)
        else:
            self.window.room.step_out()


def _chosen(state: State) -> dict[str, Any]:
    """The fields that let go of the choice that was made last; none where nothing is chosen."""
    if state.beside:
        return {"beside": ""}
    if state.pair and state.view == View.COMPARISON:
        return {"pair": ()}
    if state.closer is not None and state.view == View.STATISTICS and not state.table:
        return {"closer": None}
    if state.selection is not None:
        return {"selection": None}
    return {"day": None} if state.day is not None else {}
