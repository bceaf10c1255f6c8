"""Where a record, a page or a way to look is best seen: the fields of the state that show it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from g60desk.layout.timeline_window import shown_window, window_revealing
from g60desk.session import Session
from g60desk.shell.spelt import fields_spelt
from g60desk.state import Selection
from g60desk.story.model import Era, Event, EvidencePage, View

Fields = dict[str, Any]  # names of the state's fields and their values


def way_to(session: Session, wish: Selection) -> Fields:
    """The fields by which what is wished is seen; none for what is seen nowhere."""
    way = _WAYS.get(wish.kind)
    return way(session, wish) if way is not None else {}


def in_sight(session: Session, record: Event | Era) -> Fields:
    """The window and the tracks in which an event or an era is seen."""
    window, hidden = session.state.window, session.state.hidden
    shown = shown_window(session.reading.story, window)
    moved = window_revealing(session.reading.story, record, shown)
    kept = tuple(key for key in hidden if key != record.track)
    return {"window": window if moved == shown else moved, "hidden": kept}


def phase_of(event: Event) -> Fields:
    """The phase that an event brings, where it has one."""
    return {"phase": event.phase} if event.phase else {}


# the records


def _in_view(view: View) -> Callable[[Session, Selection], Fields]:
    """The way to a record that this view draws."""
    return lambda _, wish: {"view": view, "table": False, "selection": wish, "opened": None}


def _event(session: Session, wish: Selection) -> Fields:
    there = _in_view(View.TIMELINE)(session, wish)
    event = session.index.events.get(wish.key)
    if event is None:
        return there
    view = {"view": View.COMPARISON} if _has_row(session, event) else {}
    return there | in_sight(session, event) | phase_of(event) | view


def _has_row(session: Session, event: Event) -> bool:
    """True where histories are shown, and the event is in one of them."""
    state = session.state
    tracks = [subject.track for subject in session.index.subjects.values()]
    shown = state.view == View.COMPARISON and state.compared == "histories" and not state.table
    return shown and event.track in tracks


def _era(session: Session, wish: Selection) -> Fields:
    era = session.index.eras.get(wish.key)
    if era is None:
        return {}
    return _in_view(View.TIMELINE)(session, wish) | in_sight(session, era) | {"opened": wish}


def _compared(session: Session, wish: Selection) -> Fields:
    """The way to a record of the comparison that shows lines and aspects."""
    from g60desk.layout.comparison_choice import fields_showing  # the first picture is seldom a comparison

    return _in_view(View.COMPARISON)(session, wish) | fields_showing(session.index, session.state, wish)


def _stop(session: Session, wish: Selection) -> Fields:
    return _in_view(View.COMPARISON)(session, wish) | {"compared": "strips", "pair": (), "stretch": None}


def _chart(session: Session, wish: Selection) -> Fields:
    return _in_view(View.STATISTICS)(session, wish) | {"page": wish.key}


def _figure(session: Session, wish: Selection) -> Fields:
    """The page that draws a figure, with what proves it; what no page draws is told about where one is."""
    for chart in session.reading.story.statistics.charts:
        if wish.key in chart.shown:
            there = {"view": View.STATISTICS, "page": chart.id, "table": False, "closer": None}
            return {**there, "selection": wish, "opened": wish}
    if session.state.view == View.SOURCES:
        return _evidence(session, wish)
    return {"selection": wish, "opened": wish}


def _evidence(_: Session, wish: Selection) -> Fields:
    """The page of sources that tells of a source, a figure or a note, with no filter that could hide it."""
    page = {"figure": EvidencePage.FIGURES, "note": EvidencePage.NOTES}.get(wish.kind, "")
    return {"view": View.SOURCES, "evidence": str(page), "selection": wish, "table": False, "sources_of": "",
            "sources_in": "", "standing": "", "opened": None}  # fmt: skip


# pages, steps and ways to look


def _phase(_: Session, wish: Selection) -> Fields:
    return {"phase": wish.key, "opened": None}


def _picture(_: Session, wish: Selection) -> Fields:
    """A picture of the comparison."""
    return {"view": View.COMPARISON, "compared": wish.key, "table": False, "opened": None}


def _order(_: Session, wish: Selection) -> Fields:
    """How the comparison shows its aspects."""
    return {"view": View.COMPARISON, "opened": None, **fields_spelt(wish.key)}


def _page(_: Session, wish: Selection) -> Fields:
    """A page of the sources, an order of them, or figures of one standing."""
    return {"view": View.SOURCES, "table": False, "opened": None, **fields_spelt(wish.key)}


def _step(session: Session, wish: Selection) -> Fields:
    """All that a step of a tour shows; nothing where the story has no such step."""
    from g60desk.tour.spelling import fields_of  # only who goes to a step needs it

    tour, _, name = wish.key.partition("/")
    steps = session.index.tours[tour].steps if tour in session.index.tours else ()
    return next((fields_of(session.index, step) for step in steps if step.id == name), {})


_WAYS: dict[str, Callable[[Session, Selection], Fields]] = {
    "event": _event,
    "era": _era,
    "phase": _phase,
    "place": _in_view(View.NETWORK),
    "line": _in_view(View.NETWORK),
    "subject": _compared,
    "aspect": _compared,
    "cell": _compared,
    "stop": _stop,
    "chart": _chart,
    "figure": _figure,
    "source": _evidence,
    "note": _evidence,
    "compared": _picture,
    "show": _order,
    "evidence": _page,
    "step": _step,
}
