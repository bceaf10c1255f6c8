"""Where a visit begins: at a door with the first step of the tour, elsewhere with what was touched.

Whoever touches a picture of the loop wants more of it.  So the visit begins at the step of the tour that tells of what
the picture shows, with the very record chosen that was touched; and goes on from there.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.attract_shots import Shot
from g60desk.state import Selection, State, changed, known
from g60desk.story.index import Index
from g60desk.story.model import Key, NetworkLayout, Step, View
from g60desk.story.named import record_named
from g60desk.tour.route import Route
from g60desk.tour.spelling import state_of

NEAR = 3  # points that a step needs, to tell of what was touched


class Begun(msgspec.Struct, frozen=True):
    """The state in which a visit begins, and the step of the tour that it is; empty beside the tour."""

    state: State
    stop: Key = ""


def at_the_door(index: Index, route: Route | None, first: State) -> Begun:
    """The first step of the tour, in the looks of `first`; that state itself where there is no tour."""
    stop = next(iter(route.counted), None) if route else None
    return Begun(state_of(index, stop.step, first), stop.id) if stop else Begun(first)


def taken_up(index: Index, route: Route | None, first: State, shot: Shot, touched: Selection | None = None) -> Begun:
    """What tells more of a picture of the loop, and of the record in it that was touched, if it was one."""
    if touched is not None and not known(index, touched):
        touched = None
    stops = route.counted if route else ()
    best = max(stops, key=lambda stop: _nearness(index, stop.step, shot, touched), default=None)
    if best is not None and _nearness(index, best.step, shot, touched) >= NEAR:
        begun = Begun(state_of(index, best.step, first), best.id)
    elif shot.kind == "words":
        begun = at_the_door(index, route, first)
    else:
        begun = Begun(changed(first, _fields(index, shot)))
    if touched is None:
        return begun
    return Begun(changed(begun.state, {"selection": touched}), begun.stop)


def _nearness(index: Index, step: Step, shot: Shot, touched: Selection | None) -> int:
    """How much a step tells of a picture: that it is of the same view is not enough for a figure or a sentence."""
    show, focus = step.show, record_named(index, step.view, step.show.focus)
    points = 4 * (touched is not None and focus == (touched.kind, touched.key))
    match shot.kind:
        case "figure":
            return points + 3 * (focus == ("figure", shot.key)) + (step.view is View.STATISTICS)
        case "words":
            return points + 3 * (step.say == shot.says)
        case "phase":
            return points + (3 * (show.phase == shot.key) if step.view is View.NETWORK else 0)
    layout = NetworkLayout.STRAIGHT if shot.kind == "straight" else NetworkLayout.MAP
    return points + (3 + ((show.layout or NetworkLayout.MAP) is layout) if step.view is View.NETWORK else 0)


def _fields(index: Index, shot: Shot) -> dict[str, object]:
    """What shows a picture where no step of a tour does."""
    if shot.kind == "figure":
        page = next((chart.id for chart in index.charts.values() if shot.key in chart.shown), "")
        return {"view": View.STATISTICS, "page": page, "selection": Selection("figure", shot.key)}
    layout = NetworkLayout.STRAIGHT if shot.kind in ("straight", "phase") else NetworkLayout.MAP
    return {"view": View.NETWORK, "layout": layout, "phase": shot.key if shot.kind == "phase" else ""}
