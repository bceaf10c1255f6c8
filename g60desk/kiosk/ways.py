"""The ways on from where a visitor is: two to four, each with words that say where it leads, and always the way home.

They come from the story itself: the next step of its tour, what an event led to, where it happened, what it can be
compared with, in which chart its figures are.  None leads to where one is, and no two lead to the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

import msgspec

from g60desk.kiosk.related import Related, related_to
from g60desk.layout.told import Told
from g60desk.state import State, besides_looks, changed
from g60desk.story.model import STATIONS, Key, Step, View
from g60desk.tour.route import Route
from g60desk.tour.spelling import fields_of
from g60desk.tour.talk import Talk

FEWEST, MOST = 2, 4


class WayKind(StrEnum):
    """What a way is; there is at most one of a kind, but for views."""

    NEXT = "next"
    EVENT = "event"
    PLACE = "place"
    COMPARE = "compare"
    FIGURES = "figures"
    VIEW = "view"
    SOURCES = "sources"
    TABLE = "table"
    HOME = "home"


class Way(msgspec.Struct, frozen=True):
    """One way: its words, the fields of the state that it changes, and the step of the tour that it is, if any."""

    kind: WayKind
    words: str
    fields: dict[str, Any] = {}
    stop: Key = ""


class Ways(msgspec.Struct, frozen=True):
    """The ways on, the likeliest first, and the way home, which the window itself leads."""

    on: tuple[Way, ...]
    home: Way


def ways_from(told: Told, route: Route | None = None, stop: Key = "") -> Ways:
    """The ways on from the state that is told, `stop` being the step of the tour at which the visitor was last."""
    home = Way(WayKind.HOME, told.words("foot.start_over"))
    now = told.state
    found: list[Way] = []
    places: list[tuple[Any, ...]] = []
    for way in _candidates(told, route, stop):
        after = changed(now, way.fields)
        spot = _spot(told, after)
        if way.words and _is_elsewhere(told, way, after) and spot not in places and _is_wanted(found, way):
            found.append(way)
            places.append(spot)
    return Ways(tuple(found[:MOST]), home)


def _is_elsewhere(told: Told, way: Way, after: State) -> bool:
    """True where a way leads to something that is not in sight; a step of the tour may differ by less."""
    now = told.state
    match way.kind:
        case WayKind.NEXT:
            return besides_looks(after) != besides_looks(now)
        case WayKind.VIEW | WayKind.SOURCES:
            return after.view is not now.view
        case WayKind.FIGURES:
            return after.view is not now.view or _page(told, after) != _page(told, now)
    return _spot(told, after) != _spot(told, now)


def _is_wanted(found: list[Way], way: Way) -> bool:
    """What only leads to another view fills up what is missing."""
    if way.kind in (WayKind.VIEW, WayKind.SOURCES, WayKind.TABLE):
        return len(found) < FEWEST
    return len(found) < MOST and all(one.kind is not way.kind for one in found)


def _candidates(told: Told, route: Route | None, stop: Key) -> Iterator[Way]:
    step = _next(told, route, stop)
    name = _step_name(told, step) if step else ""
    if step is not None:
        yield Way(WayKind.NEXT, told.words("kiosk.way_next", name=name), fields_of(told.index, step), step.id)
    yield from (_way(told, one) for one in related_to(told) if one.name != name)
    full = {view: bool(_content(told, view)) for view in STATIONS}
    for view in sorted(STATIONS, key=lambda view: not full[view]):
        yield Way(WayKind.VIEW, told.words(f"foot.{view}"), _fresh(view=view))
    yield Way(WayKind.SOURCES, told.words("foot.sources"), _fresh(view=View.SOURCES))
    yield Way(WayKind.TABLE, told.words("kiosk.way_picture" if told.state.table else "kiosk.way_table"),
              {"table": not told.state.table})  # fmt: skip


def _next(told: Told, route: Route | None, stop: Key) -> Step | None:
    """The next step of the tour; for whoever has not been on it, its first."""
    following = Talk(route, route.at(stop)).following if route is not None else None
    return following.step if following else None


def _step_name(told: Told, step: Step) -> str:
    return told.text(step.short) or told.text(step.say)


def _way(told: Told, one: Related) -> Way:
    words = told.words(f"kiosk.way_{one.kind}", name=one.name) if one.name else ""
    return Way(WayKind(one.kind), words, _fresh(view=one.view, selection=one.record, page=one.page))


def _fresh(**fields: Any) -> dict[str, Any]:
    """The fields of a view as it opens, with these; only the looks stay."""
    return besides_looks(msgspec.structs.replace(State(), **fields))


def _spot(told: Told, state: State) -> tuple[Any, ...]:
    """Where a state is: two with the same spot look the same to somebody who wants to go elsewhere."""
    evidence = state.evidence if state.view is View.SOURCES else ""
    return state.view, state.selection, _page(told, state), state.table, str(state.layout), state.compared, evidence


def _page(told: Told, state: State) -> Key:
    """The page that is shown: of the statistics the first where none is chosen."""
    return state.page or (next(iter(told.index.charts), "") if state.view is View.STATISTICS else "")


def _content(told: Told, view: View) -> Iterable[Any]:
    story = told.story
    return {
        View.TIMELINE: story.timeline.events,
        View.NETWORK: story.network.places,
        View.COMPARISON: story.comparison.subjects,
        View.STATISTICS: story.statistics.charts,
    }[view]
