"""The line of the corridor on the time axis, with the phases as interchanges at the dates when they begin."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.text import Flow, flow, place, single
from g60desk.layout.timeline_marks import OPEN_FADE
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


def has_line(told: Told) -> bool:
    """True when the story has a line to draw."""
    return bool(told.story.phases or told.index.events_of(told.story.timeline.spine))


def line_height(told: Told, frame: Frame, scale: Scale) -> tuple[float, float]:
    """The height of the block, and how far below its top the line runs."""
    r = _radius(frame)
    name = frame.type("version")
    levels = max((words.level for words in _worded(told, frame, scale).values()), default=0)
    return 2 * r + frame.px(6) + name.px * name.line + levels * _level(frame), r


def draw_line(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """Draw the line at `y`, its name in the left column, and the phases with their words below it."""
    _draw_body(scene, told, frame, scale, y)
    track = told.index.tracks.get(told.story.timeline.spine)
    if track is not None:
        width = scale.left - frame.left - frame.px(12)
        name = flow([told.text(track.name)], frame.type("label", 600), width, frame, most_lines=2)
        place(scene, name, frame.left, y - name.height / 2, frame)
    words = _worded(told, frame, scale)
    for stop in _with_room(told, frame, scale):
        _draw_stop(scene, told, frame, stop, y, words.get(stop.phases[0].id))


def line_span(told: Told) -> tuple[float, float] | None:
    """From when to when the line is known: first and last day of its track and phases."""
    dates = [event.when for event in told.index.events_of(told.story.timeline.spine) if event.when]
    dates += [phase.begins for phase in told.story.phases]
    if not dates:
        return None
    spans = [extent(date) for date in dates]
    return min(a for a, _ in spans), max(b for _, b in spans)


def stops_of(told: Told, frame: Frame, scale: Scale) -> list[Stop]:
    """The interchanges in the window; those that would touch are one."""
    found: list[tuple[list[Phase], float]] = []
    for phase in told.story.phases:
        first, last = extent(phase.begins)
        x = scale.x((first + last) / 2)
        if not scale.left - 0.5 <= x <= scale.right + 0.5:
            continue
        if found and x - found[-1][1] < 2 * _radius(frame) + frame.px(8):
            found[-1][0].append(phase)
        else:
            found.append(([phase], x))
    return [Stop(tuple(phases), x, _name(phases, frame)) for phases, x in found]


def _name(phases: Sequence[Phase], frame: Frame) -> Flow:
    name = phases[0].name if len(phases) == 1 else f"{phases[0].name}–{phases[-1].name}"
    return single([name], frame.type("version"), frame)


def _with_room(told: Told, frame: Frame, scale: Scale) -> list[Stop]:
    """The interchanges with the room for their words: names never meet, the first ones move left for that."""
    stops = stops_of(told, frame, scale)
    end = scale.right
    found: list[Stop] = []
    for stop in reversed(stops):
        left = max(min(stop.x - _radius(frame), end - stop.name.width), scale.left)
        found.append(msgspec.structs.replace(stop, room=(left, left + stop.name.width, end)))
        end = left - frame.px(BETWEEN)
    return found[::-1]


def come_until(told: Told) -> float | None:
    """The day until which the line is in the signal colour: where the first phase to come begins; None: to the end."""
    ahead = [extent(phase.begins)[0] for phase in told.story.phases if not told.reached(phase.id)]
    return min(ahead, default=None)


def _draw_body(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """The line fades in to its first phase, runs on, and goes out softly after what is last known."""
    span = line_span(told)
    if span is None:
        return
    width = frame.stroke("line")
    firm = extent(told.story.phases[0].begins)[0] if told.story.phases else span[0]
    x0, x1 = scale.x(span[0]), min(scale.x(span[1]), scale.right)
    solid = max(scale.x(max(firm, span[0])), scale.left)
    fade = min(frame.px(OPEN_FADE), max(x1 - solid, 0.0))
    if x1 <= scale.left or x0 >= scale.right:
        return
    if scale.left < solid and x0 < solid:
        from_x = max(x0, scale.left)
        scene.add(Soft(Rect(from_x, y - width / 2, min(solid, scale.right) - from_x, width), "signal", left=solid - from_x))
    until = come_until(told)
    turn = min(max(scale.x(until), solid), x1 - fade) if until is not None else x1 - fade
    if turn > solid:
        scene.add(Stroke(((solid, y), (turn, y)), "signal", width))
    end = "signal" if until is None else "rule"
    if x1 - fade > turn:
        scene.add(Stroke(((turn, y), (x1 - fade, y)), end, width))
    if fade:
        scene.add(Soft(Rect(x1 - fade, y - width / 2, fade, width), end, right=fade))


def _draw_stop(scene: Scene, told: Told, frame: Frame, stop: Stop, y: float, words: Saying | None) -> None:
    shown = told.phase
    here = shown is not None and any(phase.id == shown.id for phase in stop.phases)
    ahead = not told.reached(stop.phases[0].id)
    kind = frame.tokens.marker["interchange_off" if ahead else "interchange"]
    big = frame.tokens.marker["interchange"]
    r = kind["r"] * frame.s
    scene.add(Ring(stop.x, y, r, "bg", "edge" if ahead else "ink", kind["stroke"] * frame.s))
    if here:
        scene.add(Ring(stop.x, y, big["inner_dot_r"] * frame.s, "ink", "", 0))
    top = y + big["r"] * frame.s + frame.px(6)
    taken = place(scene, stop.name, stop.room[0], top, frame, "ink3" if ahead else "ink")
    left, right = min(stop.x - r, taken.x), max(stop.x + r, taken.right)
    rect = Rect(left, y - r, right - left, taken.bottom - y + r)
    first = stop.phases[0]
    least = frame.least_target() * 0.62
    if len(stop.phases) > 1:
        says = told.words("timeline.several_phases", n=len(stop.phases))
        scene.offer("set", key_of(window_of([phase.begins for phase in stop.phases])), rect, says, least=least)
        return
    date = worded_date(first.begins, told.language)
    says = told.words("timeline.phase_says", name=first.name, title=told.text(first.title), date=date)
    scene.offer("phase", first.id, rect, says, text=told.text(first.text), least=least, chosen=here)
    if words is not None:
        words_y = taken.bottom + (words.level - 1) * _level(frame)
        if not words.level:
            words_y = taken.y + (taken.h - words.flow.height) / 2
        place(scene, words.flow, words.x, words_y, frame, "ink3" if ahead else "ink2")


def _worded(told: Told, frame: Frame, scale: Scale) -> dict[str, Saying]:
    """The short text of each phase: beside its name, or on a line of its own further down, the earlier the lower.

    On a compact sheet only the shown phase has words.
    """
    found: dict[str, Saying] = {}
    level = 0
    style = frame.type("caption")
    for stop in reversed(_with_room(told, frame, scale)):
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


def _level(frame: Frame) -> float:
    """The pitch of the lines of words below the names."""
    return 1.6 * frame.type("caption").px


def _radius(frame: Frame) -> float:
    return frame.tokens.marker["interchange"]["r"] * frame.s
