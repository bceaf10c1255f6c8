"""The phases on the line: an interchange at the date when each begins, its name, and its short text where it fits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene
from g60desk.layout.text import Flow, flow, single
from g60desk.layout.timeline_window import extent, key_of, window_of
from g60desk.layout.told import Told
from g60desk.story.model import Phase
from g60desk.story.wording import worded_date

BETWEEN = 24.0
MOST_LEVELS = 2


class Saying(msgspec.Struct, frozen=True):
    """A phase's short text: its x, and 0 beside the name or how many lines below it."""

    flow: Flow
    x: float
    level: int


class Stop(msgspec.Struct, frozen=True):
    """One interchange: the phases that begin there (several where they stand too close), its x, and room for words.

    `room` is where its name begins and ends, and where its words must end, in px.
    """

    phases: tuple[Phase, ...]
    x: float
    name: Flow
    room: tuple[float, float, float] = (0.0, 0.0, 0.0)


def line_span(told: Told) -> tuple[float, float] | None:
    """From when to when the line is known: first and last day of its track and phases."""
    dates = [event.when for event in told.index.events_of(told.story.timeline.spine) if event.when]
    dates += [phase.begins for phase in told.story.phases]
    if not dates:
        return None
    spans = [extent(date) for date in dates]
    return min(a for a, _ in spans), max(b for _, b in spans)


def stops_of(told: Told, frame: Frame, scale: Scale, apart: float = 0.0) -> list[Stop]:
    """The interchanges in the window; those that would touch, or stand nearer than `apart`, are one."""
    least = max(2 * radius(frame) + frame.px(8), apart)
    found: list[tuple[list[Phase], float]] = []
    for phase in told.story.phases:
        first, last = extent(phase.begins)
        x = scale.x((first + last) / 2)
        if not scale.left - 0.5 <= x <= scale.right + 0.5:
            continue
        if found and x - found[-1][1] < least:
            found[-1][0].append(phase)
        else:
            found.append(([phase], x))
    return [Stop(tuple(phases), x, _name(phases, frame)) for phases, x in found]


def _name(phases: Sequence[Phase], frame: Frame) -> Flow:
    name = phases[0].name if len(phases) == 1 else f"{phases[0].name}–{phases[-1].name}"
    return single([name], frame.type("version"), frame)


def with_room(told: Told, frame: Frame, scale: Scale) -> list[Stop]:
    """The interchanges with the room for their words: names never meet, the first ones move left for that.

    Where the left end leaves no room to move, the two whose names would meet are one.
    """
    stops = stops_of(told, frame, scale)
    while True:
        found = _roomy(stops, frame, scale)
        tight = next((i for i, pair in enumerate(pairwise(found)) if pair[0].room[1] > pair[1].room[0]), None)
        if tight is None:
            return found
        phases = (*stops[tight].phases, *stops[tight + 1].phases)
        stops[tight : tight + 2] = [Stop(phases, stops[tight].x, _name(phases, frame))]


def _roomy(stops: Sequence[Stop], frame: Frame, scale: Scale) -> list[Stop]:
    """The interchanges with their names from the right on, each left of the one after it, none left of the axis."""
    end = scale.right
    found: list[Stop] = []
    for stop in reversed(stops):
        left = max(min(stop.x - radius(frame), end - stop.name.width), scale.left)
        found.append(msgspec.structs.replace(stop, room=(left, left + stop.name.width, end)))
        end = left - frame.px(BETWEEN)
    return found[::-1]


def come_until(told: Told) -> float | None:
    """The day until which the line is in the signal colour: where the first phase to come begins; None: to the end."""
    ahead = [extent(phase.begins)[0] for phase in told.story.phases if not told.reached(phase.id)]
    return min(ahead, default=None)


def worded_phases(told: Told, frame: Frame, scale: Scale) -> dict[str, Saying]:
    """The short text of each phase: beside its name, or on a line of its own further down, the earlier the lower.

    On a compact sheet only the shown phase has words.
    """
    found: dict[str, Saying] = {}
    level = 0
    style = frame.type("caption")
    for stop in reversed(with_room(told, frame, scale)):
        phase = stop.phases[0]
        if len(stop.phases) > 1 or (frame.mode == "compact" and phase != told.phase):
            continue
        pieces = told.statement(phase.short or phase.title, told.plate("phase", phase.id, phase.cite))
        left, right, end = stop.room
        beside = flow(pieces, style, max(1.0, min(end - right - frame.px(16), frame.px(420))), frame, most_lines=2)
        if not beside.cut and right + frame.px(16) + beside.width <= end:
            found[phase.id] = Saying(beside, right + frame.px(16), 0)
            continue
        below = single(pieces, style, frame)
        if level < MOST_LEVELS and left + below.width <= scale.right:
            level += 1
            found[phase.id] = Saying(below, left, level)
    return found


def level_pitch(frame: Frame) -> float:
    """The pitch of the lines of words below the names."""
    return 1.6 * frame.type("caption").px


def draw_ring(scene: Scene, told: Told, frame: Frame, stop: Stop, x: float, y: float) -> Rect:
    """Draw an interchange with its middle at (x, y); gives its square."""
    ahead = is_ahead(told, stop)
    kind = frame.tokens.marker["interchange_off" if ahead else "interchange"]
    r = kind["r"] * frame.s
    scene.add(Ring(x, y, r, "bg", "edge" if ahead else "ink", kind["stroke"] * frame.s))
    if is_here(told, stop):
        scene.add(Ring(x, y, frame.tokens.marker["interchange"]["inner_dot_r"] * frame.s, "ink", "", 0))
    return Rect(x - r, y - r, 2 * r, 2 * r)


def offer_stop(scene: Scene, told: Told, frame: Frame, stop: Stop, rect: Rect) -> None:
    """Make an interchange a target: it chooses its phase, or shows a window in which several come apart."""
    first = stop.phases[0]
    least = frame.least_target() * 0.62
    if len(stop.phases) > 1:
        says = told.words("timeline.several_phases", n=len(stop.phases))
        scene.offer("set", key_of(window_of([phase.begins for phase in stop.phases])), rect, says, least=least)
        return
    date = worded_date(first.begins, told.language)
    says = told.words("timeline.phase_says", name=first.name, title=told.text(first.title), date=date)
    scene.offer("phase", first.id, rect, says, text=told.text(first.text), least=least, chosen=is_here(told, stop))


def is_here(told: Told, stop: Stop) -> bool:
    """True when the shown phase begins here."""
    return told.phase is not None and any(phase.id == told.phase.id for phase in stop.phases)


def is_ahead(told: Told, stop: Stop) -> bool:
    """True when the shown phase has not come so far."""
    return not told.reached(stop.phases[0].id)


def radius(frame: Frame) -> float:
    """The radius of an interchange in px."""
    return frame.tokens.marker["interchange"]["r"] * frame.s
