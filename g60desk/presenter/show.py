"""A talk that is being told: where it is, what the room sees of it, and how its time runs.

All windows of a show listen to `changed` and look here, so that no two of them can disagree.  A show knows no window.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

import msgspec
from PySide6.QtCore import QObject

from g60desk.presenter.pointer import Pointer
from g60desk.presenter.walk import Walk
from g60desk.session import Session
from g60desk.state import State, besides_looks
from g60desk.story.model import Key
from g60desk.tour.route import Stop
from g60desk.tour.talk import Talk


class Blank(StrEnum):
    """What stands on the audience's screen in place of the picture."""

    NOT = ""
    BLACK = "black"
    WHITE = "white"


class Held(msgspec.Struct, frozen=True):
    """Where the talk was, and in what state, when the audience's picture was frozen."""

    talk: Talk
    state: State


class Show(Walk):
    """A walk that a room sees: covered, held or as it is; and the number of a step that is being typed."""

    def __init__(
        self, session: Session, tour: Key, minutes: int | None = None,
        clock: Callable[[], float] = time.monotonic, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(session, tour, minutes, clock, parent)
        self.blank = Blank.NOT
        self.held: Held | None = None
        self.typed = ""  # the digits of the number of a step, until Enter
        self.pointer = Pointer(self)
        self.changed.connect(self._turn_page)

    # the number of a step

    def type(self, digit: str) -> None:
        """Add a digit to the number of the step that is meant."""
        self.typed = (self.typed + digit)[-3:]
        self.changed.emit()

    @property
    def meant(self) -> Stop | None:
        """The stop to which the typed number leads; None where there is no such step, or nothing was typed."""
        there = self.talk.go_to(int(self.typed or 0))
        return None if there is self.talk else there.stop

    def enter(self) -> None:
        """Go to the step whose number was typed."""
        typed, self.typed = self.typed, ""
        if typed:
            self.go_to(int(typed))

    def tell(self, tour: Key, minutes: int | None = None) -> None:
        """Tell another tour: what was frozen was of this one."""
        if tour != self.tour:
            self.held = None
        super().tell(tour, minutes)

    # what the room sees

    def cover(self, blank: Blank) -> None:
        """Make the audience's screen black or white, or show the picture again."""
        self.blank = Blank.NOT if blank is self.blank else blank
        self.changed.emit()

    def freeze(self) -> None:
        """Let the audience's picture stand while one wanders; once more, let it go on to what is shown by now."""
        self.held = None if self.held else Held(self.talk, self.session.state)
        self.changed.emit()

    def thaw_back(self) -> None:
        """Let the audience's picture go, and be where it was frozen."""
        held, self.held = self.held, None
        if held is None:
            return
        self.talk = held.talk.on(self.talk.route)
        self._arrive()
        self._change(besides_looks(held.state))

    def step_out(self) -> bool:
        """One step out: a typed number, a tool in hand, the blank, the freeze, a detour; never the end of the show.

        False where there is none to take.
        """
        if self.typed:
            self.typed = ""
            self.changed.emit()
        elif self.pointer.now.tool:
            self.pointer.put_away()
        elif self.blank:
            self.cover(self.blank)
        elif self.held:
            self.thaw_back()
        elif self.away:
            self.come_back()
        else:
            return False
        return True

    # on the way

    def _be(self, talk: Talk) -> None:
        """Be where the talk is now; who goes to another step wants it to be seen."""
        if talk.at != self.talk.at:
            self.blank = Blank.NOT
        self.typed = ""
        super()._be(talk)

    def _read_again(self) -> None:
        """Be at the same step of the story as it was read again; what is held may be of one that is gone."""
        if self.held is not None and not self._has_still(self.held.state):
            self.held = None
        if not self._has_still(self.session.state):
            self.pointer.forget()
        super()._read_again()

    def _turn_page(self) -> None:
        """Strokes belong to a step as it looks now, in whichever theme."""
        state, stop = self.session.state, self.talk.stop
        self.pointer.turn_to((stop.id if stop else "", State(**besides_looks(state), language=state.language)))
