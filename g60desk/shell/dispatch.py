"""What a chosen target does to the session: each kind of target has one function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from g60desk.layout.scene import Target
from g60desk.layout.timeline_tracks import folding, hiding, moving
from g60desk.session import Session
from g60desk.shell.going import in_sight, phase_of, way_to
from g60desk.shell.spelt import fields_spelt
from g60desk.state import WAITING, Selection, page_with, selection_of
from g60desk.story.model import View

SELECTED = ("event", "era", "place", "line", "figure", "subject", "cell", "aspect", "chart", "stop", "source",
            "note")  # fmt: skip


class Dispatch:
    """Turns targets into changes of one session; `run` takes the id of an action, `open_story` the path of a story.

    `others` are kinds of targets that do no more than what their functions do with the key.
    """

    def __init__(
        self, session: Session, run: Callable[[str], None], open_story: Callable[[str], None],
        others: Mapping[str, Callable[[str], None]] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        self.session = session
        self._found = ("view", "action", *others)  # what is found and done, and not shown
        self._kinds: dict[str, Callable[[str], None]] = {
            "phase": self._phase,
            "cite": self._cite,
            "set": self._set,
            "view": self._view,
            "action": run,
            "strip": lambda _: run("zoom_reset"),
            "recent": open_story,
            "go": self._go,
            "step": self._step,
            "read": lambda key: self.session.change(selection=selection_of(key)),
            "card": self._card,
            "previous": self._beside,
            "next": self._beside,
            "picture": self._picture,
            "track": self._fold,
            "hide": self._hide,
            "raise": lambda key: self._move(key, -1),
            "compare": self._compare,
            "lower": lambda key: self._move(key, 1),
            **others,
        }

    def choose(self, target: Target) -> None:
        """Do what the target stands for."""
        self.act(target.kind, target.key)

    def act(self, kind: str, key: str) -> None:
        """Do what a target of this kind and key stands for; an unknown kind does nothing."""
        if kind == "cell" and not self.session.state.table:
            self._prove(key)
        elif kind in SELECTED:
            self._select(kind, key)
        elif kind in self._kinds:
            self._kinds[kind](key)

    def _select(self, kind: str, key: str) -> None:
        """Select a record, or let go of it; an event brings its phase, and chosen in the table its window."""
        state = self.session.state
        if kind == "place" and state.beside == WAITING and state.selection not in (None, Selection(kind, key)):
            self.session.change(beside=key)
            return
        if kind == "subject" and len(state.pair) == 1:  # the first of two waits for its second
            self.session.change(pair=() if state.pair == (key,) else (*state.pair, key), selection=None)
            return
        along = self._line_with(key) if kind == "place" else ""
        self.session.pick(kind, key, along=along)
        if kind == "figure" and state.view is View.STATISTICS and not state.table:
            chosen = self.session.state.selection
            self.session.change(opened=chosen)  # a mark shows what proves it; the same one closes it again
        event = self.session.index.events.get(key) if kind == "event" else None
        if event is not None and self.session.state.selection is not None:
            fields = in_sight(self.session, event) if self.session.state.table else {}
            self.session.change(**fields, **phase_of(event))

    def _prove(self, key: str) -> None:
        """Go from a cell of the comparison to what shows it; where no picture does, open its sources."""
        from g60desk.layout.comparison_proof import proof_key  # only who presses a cell needs it

        if key in self.session.index.cells:
            where = proof_key(self.session.index, key)
            (self._cite if where == f"cell:{key}" else self._go)(where)

    def _line_with(self, place: str) -> str:
        """The line that one is on, where the place is one of its stops: a hand goes along it as an arrow does."""
        state = self.session.state
        chosen = state.selection
        line = self.session.index.lines.get(chosen.key if chosen and chosen.kind == "line" else state.along)
        return line.id if line is not None and place in line.through else ""

    def _compare(self, key: str) -> None:
        """Compare the selected place: `wait` for the second one, take it (`with/ID`), `swap`, close one, or `end`."""
        chosen, beside = self.session.state.selection, self.session.state.beside
        what, _, other = key.partition("/")
        if chosen is None or chosen.kind != "place":
            return
        if what in ("wait", "with"):
            self.session.change(beside=WAITING if what == "wait" else other)
        elif what == "swap" and beside in self.session.index.places:
            self.session.change(selection=Selection("place", beside), beside=chosen.key)
        elif what == "first" and beside in self.session.index.places:
            self.session.change(selection=Selection("place", beside))
        else:
            self.session.change(beside="")

    def _phase(self, key: str) -> None:
        self.session.change(phase=key)

    def _cite(self, key: str) -> None:
        """Open the drawer on a record; the mark that opened it closes it."""
        wish = selection_of(key)
        before = self.session.state.opened
        opened = None if before == wish else wish
        change = self.session.jump if before and opened else self.session.change
        change(opened=opened, page=page_with(self.session.index, self.session.state, opened))

    def _step(self, key: str) -> None:
        """Turn the drawer to another record."""
        wish = selection_of(key)
        self.session.change(opened=wish, page=page_with(self.session.index, self.session.state, wish))

    def _set(self, key: str) -> None:
        """Set fields of the state, spelt as in `spelt.py`; into a cluster of events and out again is a jump."""
        fields = fields_spelt(key)
        change = self.session.jump if fields.keys() & {"window", "span"} else self.session.change
        change(**fields)

    def _card(self, key: str) -> None:
        """Close the card of the event."""
        if key == "close":
            self.session.change(selection=None)

    def _beside(self, key: str) -> None:
        """Go on to the event before or after in time, and move the window where it must be so that it is seen."""
        event = self.session.index.events.get(key)
        if event is not None:
            phase = event.phase or self.session.state.phase
            self.session.change(
                selection=Selection("event", key), phase=phase, opened=None, **in_sight(self.session, event)
            )

    def _picture(self, key: str) -> None:
        """Show the picture of an event large, or take it away."""
        wish = Selection("picture", key)
        self.session.change(opened=None if self.session.state.opened == wish else wish)

    # the tracks of the timeline

    def _fold(self, key: str) -> None:
        """Collapse a track, or open it again."""
        self.session.change(**folding(self.session.index, self.session.state, key))

    def _hide(self, key: str) -> None:
        """Hide a track with its events, from where one step leads back; or show it again."""
        self.session.jump(**hiding(self.session.index, self.session.state, key))

    def _move(self, key: str, by: int) -> None:
        """Put a track before the one above it, or after the one below."""
        self.session.change(**moving(self.session.index, self.session.state, key, by))

    def _view(self, key: str) -> None:
        self.session.change(view=View(key), opened=None)

    def _go(self, key: str) -> None:
        """Go where a record is best seen and select it there; from the search and from the drawer."""
        wish = selection_of(key)
        if wish.kind in self._found:
            self.act(wish.kind, wish.key)
        elif wish.kind == "unit":
            self.session.change(unit=wish.key)
        else:
            self.session.jump(**way_to(self.session, wish))
