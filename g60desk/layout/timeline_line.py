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


class Stop(msgspec.Struct, frozen=True):
    """One interchange: the phases that begin there (several where they stand too close), and its x."""

    phases: tuple[Phase, ...]
    x: float


def has_line(told: Told) -> bool:
    """True when the story has a line to draw."""
    return bool(told.story.phases or told.index.events_of(told.story.timeline.spine))


def line_height(frame: Frame) -> tuple[float, float]:
    """The height of the block, and how far below its top the line runs."""
    r = frame.tokens.marker["interchange"]["r"] * frame.s
    caption, name = frame.type("caption"), frame.type("version")
    return 2 * r + frame.px(6) + name.px * name.line + 3 * caption.px * caption.line, r


def draw_line(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """Draw the line at `y`, its name in the left column, and the phases with their words below it."""
    _draw_body(scene, told, frame, scale, y)
    track = told.index.tracks.get(told.story.timeline.spine)
    if track is not None:
        width = scale.left - frame.left - frame.px(12)
        name = flow([told.text(track.name)], frame.type("label", 600), width, frame, most_lines=2)
        place(scene, name, frame.left, y - name.height / 2, frame)
    stops = stops_of(told, frame, scale)
    for number, stop in enumerate(stops):
        end = stops[number + 1].x - _radius(frame) if number + 1 < len(stops) else scale.right
        _draw_stop(scene, told, frame, stop, y, min(end - frame.px(BETWEEN), scale.right), scale)


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
    found: list[Stop] = []
    for phase in told.story.phases:
        first, last = extent(phase.begins)
        x = scale.x((first + last) / 2)
        if not scale.left - 0.5 <= x <= scale.right + 0.5:
            continue
        if found and x - found[-1].x < 2 * _radius(frame) + frame.px(8):
            found[-1] = Stop((*found[-1].phases, phase), found[-1].x)
        else:
            found.append(Stop((phase,), x))
    return found


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


def _draw_stop(scene: Scene, told: Told, frame: Frame, stop: Stop, y: float, end: float, scale: Scale) -> None:
    shown = told.phase
    here = shown is not None and any(phase.id == shown.id for phase in stop.phases)
    ahead = not told.reached(stop.phases[0].id)
    kind = frame.tokens.marker["interchange_off" if ahead else "interchange"]
    big = frame.tokens.marker["interchange"]
    r = kind["r"] * frame.s
    scene.add(Ring(stop.x, y, r, "bg", "edge" if ahead else "ink", kind["stroke"] * frame.s))
    if here:
        scene.add(Ring(stop.x, y, big["inner_dot_r"] * frame.s, "ink", "", 0))
    ink = "ink3" if ahead else "ink"
    first, last = stop.phases[0], stop.phases[-1]
    name = single([first.name if first is last else f"{first.name}–{last.name}"], frame.type("version"), frame)
    left = min(max(stop.x - big["r"] * frame.s, scale.left), scale.right - name.width)
    top = y + big["r"] * frame.s + frame.px(6)
    ring = Rect(stop.x - r, y - r, 2 * r, 2 * r)
    seat = len(scene.targets)
    taken = place(scene, name, left, top, frame, ink)
    rect = Rect(min(ring.x, taken.x), ring.y, max(ring.right, taken.right) - min(ring.x, taken.x), taken.bottom - ring.y)
    if first is last:
        says = told.words("timeline.phase_says", name=first.name, title=told.text(first.title), date=worded_date(first.begins, told.language))
        scene.offer("phase", first.id, rect, says, text=told.text(first.text), least=frame.least_target() * 0.62, chosen=here)
        _draw_words(scene, told, frame, first, taken, end, "ink3" if ahead else "ink2")
    else:
        window = window_of([phase.begins for phase in stop.phases])
        says = told.words("timeline.several_phases", n=len(stop.phases))
        scene.offer("set", key_of(window), rect, says, least=frame.least_target() * 0.62)
    scene.targets.insert(seat, scene.targets.pop(seat))


def _draw_words(scene: Scene, told: Told, frame: Frame, phase: Phase, name: Rect, end: float, ink: str) -> None:
    """A phase's short text beside its name, or below it, where there is room for all of it."""
    plate = told.plate("phase", phase.id, phase.cite)
    pieces = told.statement(phase.short or phase.title, plate)
    style = frame.type("caption")
    beside = name.right + frame.px(16)
    for x, y, lines in ((beside, name.y, 2), (name.x, name.bottom, 3)):
        found = _fitting(pieces, style.px * 5, end - x, lines, frame)
        if found is not None:
            place(scene, found, x, y + (max(0.0, name.h - found.height) / 2 if lines == 2 else 0.0), frame, ink)
            return


def _fitting(pieces: Sequence[object], least: float, width: float, lines: int, frame: Frame) -> Flow | None:
    """The words in at most so many lines, not wider than they need; None when they do not fit."""
    if width < least:
        return None
    found = flow(pieces, frame.type("caption"), min(width, frame.px(340)), frame, most_lines=lines)  # type: ignore[arg-type]
    return None if found.cut or found.width > width else found


def _radius(frame: Frame) -> float:
    return frame.tokens.marker["interchange"]["r"] * frame.s
