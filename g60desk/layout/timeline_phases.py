"""The phases on the line: an interchange at the date when each begins, its name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Rect, Ring, Scene
from g60desk.layout.text import Flow, single
from g60desk.layout.timeline_window import extent, key_of, whole_span, window_of
from g60desk.layout.told import Told
from g60desk.story.index import Index
from g60desk.story.model import Phase
from g60desk.story.wording import worded_date


class Stop(msgspec.Struct, frozen=True):
    """One interchange: the phases that begin there (several where they stand too close), its x, and its name."""

    phases: tuple[Phase, ...]
    x: float
    name: Flow


def line_span(told: Told) -> Window | None:
    """From when to when the line is known: first and last day of its track and phases."""
    return _line_span(told.index)


@lru_cache(maxsize=2)
def _line_span(index: Index) -> Window | None:
    """Kept: a long story would be gone through for every frame of a movement."""
    dates = [event.when for event in index.events_of(index.story.timeline.spine) if event.when]
    dates += [phase.begins for phase in index.story.phases]
    return whole_span(dates) if dates else None


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


def come_until(told: Told) -> float | None:
    """The day until which the line is in the signal colour: where the first phase to come begins; None: to the end.

    While story time has a day, until the end of that day.
    """
    if told.state.day is not None:
        return math.floor(told.state.day) + 1.0
    return extent(told.ahead_from)[0] if told.ahead_from is not None else None


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


def belong_to_stop(scene: Scene, stop: Stop, *rects: Rect) -> None:
    """Say that these are drawn for the phase of an interchange; several phases in one have nothing of their own."""
    if len(stop.phases) == 1:
        scene.belong("phase", stop.phases[0].id, *rects)


def is_here(told: Told, stop: Stop) -> bool:
    """True when the shown phase begins here."""
    return told.phase is not None and any(phase.id == told.phase.id for phase in stop.phases)


def is_ahead(told: Told, stop: Stop) -> bool:
    """True when the shown phase has not come so far."""
    return not told.reached(stop.phases[0].id)


def radius(frame: Frame) -> float:
    """The radius of an interchange in px."""
    return frame.tokens.marker["interchange"]["r"] * frame.s
