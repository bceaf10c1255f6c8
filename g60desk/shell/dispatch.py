"""What a chosen target does to the session: each kind of target has one function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

import msgspec

from g60desk.layout.comparison_choice import fields_showing
from g60desk.layout.comparison_proof import proof_key
from g60desk.layout.scene import Target
from g60desk.layout.timeline_tracks import folding, hiding, moving
from g60desk.layout.timeline_window import shown_window, window_revealing
from g60desk.session import Session
from g60desk.state import WAITING, Selection, State, page_with, selection_of
from g60desk.story.model import Era, Event, EvidencePage, View

SELECTED = ("event", "era", "place", "line", "figure", "subject", "cell", "aspect", "chart", "stop", "source",
            "note")  # fmt: skip
_LISTS = {
    "window": "..",
    "span": "..",
    "closer": "..",
    "hidden": "+",
    "folded": "+",
    "order": "+",
    "pair": "+",
}  # what stands between their values
_FIELD_TYPES = get_type_hints(State)


class Dispatch:
    """Turns targets into changes of one session; `run` takes the id of an action, `open_story` the path of a story."""

    def __init__(self, session: Session, run: Callable[[str], None], open_story: Callable[[str], None]) -> None:
        self.session = session
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
            fields = self._in_sight(event) if self.session.state.table else {}
            self.session.change(**fields, **({"phase": event.phase} if event.phase else {}))

    def _prove(self, key: str) -> None:
        """Go from a cell of the comparison to what shows it; where no picture does, open its sources."""
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
        """Set fields of the state (`table=0,layout=straight`, `window=a..b`, `hidden=one+two`).

        What is no value of its field is left.
        """
        fields: dict[str, Any] = {}
        for part in key.split(","):
            name, _, text = part.partition("=")
            value: Any = [part for part in text.split(_LISTS[name]) if part] if name in _LISTS else text
            value = None if value == [] and name == "closer" else value
            try:
                fields[name] = msgspec.convert(value, _FIELD_TYPES[name], strict=False)
            except (KeyError, msgspec.ValidationError):
                continue
        change = (
            self.session.jump if fields.keys() & {"window", "span"} else self.session.change
        )  # into a cluster, and out again
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
            self.session.change(selection=Selection("event", key), phase=phase, opened=None, **self._in_sight(event))

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
        found = _SHOWN_IN.get(wish.kind)
        if wish.kind in ("view", "action"):
            self.act(wish.kind, wish.key)
        elif wish.kind == "compared":
            self.session.jump(view=View.COMPARISON, compared=wish.key, table=False, opened=None)
        elif wish.kind == "show":  # how the comparison shows its aspects
            field, _, value = wish.key.partition("=")
            self.session.jump(view=View.COMPARISON, opened=None, **{field: value})
        elif wish.kind == "evidence":  # a page of the sources, an order of them, or figures of one standing
            shown = dict(part.split("=", 1) for part in wish.key.split(","))
            self.session.jump(view=View.SOURCES, table=False, opened=None, **shown)
        elif wish.kind == "step":
            self.session.jump(**self._of_step(wish.key))
        elif wish.kind == "unit":
            self.session.change(unit=wish.key)
        elif wish.kind == "phase":
            self.session.jump(phase=wish.key, opened=None)
        elif wish.kind in ("source", "note"):
            self.session.jump(**_of_evidence(wish), opened=None)
        elif wish.kind == "figure":
            there = self._of_figure(wish)
            self.session.jump(**there, opened=None if there.get("view") == View.SOURCES else wish)
        elif wish.kind == "era" and wish.key in self.session.index.eras:
            self.session.jump(**self._of_era(wish), selection=wish, opened=wish)
        elif found is not None:
            fields = fields_showing(self.session.index, self.session.state, wish)
            fields |= {"page": wish.key} if wish.kind == "chart" else {}
            if wish.kind == "stop":
                fields = {"compared": "strips", "pair": (), "stretch": None}
            event = self.session.index.events.get(wish.key) if wish.kind == "event" else None
            if event is not None:
                fields |= self._in_sight(event) | ({"phase": event.phase} if event.phase else {})
                found = View.COMPARISON if self._has_row(event) else found
            self.session.jump(view=found, table=False, selection=wish, opened=None, **fields)

    def _has_row(self, event: Event) -> bool:
        """True where histories are shown, and the event is in one of them."""
        state = self.session.state
        tracks = [subject.track for subject in self.session.index.subjects.values()]
        shown = state.view == View.COMPARISON and state.compared == "histories" and not state.table
        return shown and event.track in tracks

    def _in_sight(self, record: Event | Era) -> dict[str, Any]:
        """The window and the tracks in which an event or an era is seen."""
        window, hidden = self.session.state.window, self.session.state.hidden
        shown = shown_window(self.session.reading.story, window)
        moved = window_revealing(self.session.reading.story, record, shown)
        kept = tuple(key for key in hidden if key != record.track)
        return {"window": window if moved == shown else moved, "hidden": kept}

    def _of_step(self, key: str) -> dict[str, Any]:
        """All that a step of a tour shows; nothing where the story has no such step."""
        from g60desk.tour.spelling import fields_of  # only who goes to a step needs it

        tour, _, name = key.partition("/")
        steps = self.session.index.tours[tour].steps if tour in self.session.index.tours else ()
        return next((fields_of(self.session.index, step) for step in steps if step.id == name), {})

    def _of_era(self, wish: Selection) -> dict[str, Any]:
        """The timeline where it draws an era."""
        return {"view": View.TIMELINE, "table": False, **self._in_sight(self.session.index.eras[wish.key])}

    def _of_figure(self, wish: Selection) -> dict[str, Any]:
        """The view and page that draw a figure, where one does."""
        if wish.kind != "figure":
            return {}
        chosen: dict[str, Any] = {"selection": wish}
        for chart in self.session.reading.story.statistics.charts:
            if wish.key in chart.shown:
                return {**chosen, "view": View.STATISTICS, "page": chart.id, "table": False, "closer": None}
        return _of_evidence(wish) if self.session.state.view == View.SOURCES else chosen


def _of_evidence(wish: Selection) -> dict[str, Any]:
    """The page of sources that tells of a source, a figure or a note, with no filter that could hide it."""
    page = {"figure": EvidencePage.FIGURES, "note": EvidencePage.NOTES}.get(wish.kind, "")
    return {"view": View.SOURCES, "evidence": str(page), "selection": wish, "table": False, "sources_of": "",
            "sources_in": "", "standing": ""}  # fmt: skip


_SHOWN_IN = {
    "event": View.TIMELINE,
    "place": View.NETWORK,
    "line": View.NETWORK,
    "subject": View.COMPARISON,
    "aspect": View.COMPARISON,
    "cell": View.COMPARISON,
    "stop": View.COMPARISON,
    "chart": View.STATISTICS,
}
