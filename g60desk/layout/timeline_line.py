"""The line of the corridor on the time axis, with the phases as interchanges at the dates when they begin."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Soft, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.timeline_marks import OPEN_FADE
from g60desk.layout.timeline_phases import (
    Saying,
    Stop,
    come_until,
    draw_ring,
    is_ahead,
    level_pitch,
    line_span,
    offer_stop,
    radius,
    with_room,
    worded_phases,
)
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told


def has_line(told: Told) -> bool:
    """True when the story has a line to draw."""
    return bool(told.story.phases or told.index.events_of(told.story.timeline.spine))


def line_height(told: Told, frame: Frame, scale: Scale) -> tuple[float, float]:
    """The height of the block, and how far below its top the line runs."""
    r = radius(frame)
    name = frame.type("version")
    levels = max((words.level for words in worded_phases(told, frame, scale).values()), default=0)
    return 2 * r + frame.px(6) + name.px * name.line + levels * level_pitch(frame), r


def draw_line(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """Draw the line at `y`, its name in the left column, and the phases with their words below it."""
    _draw_body(scene, told, frame, scale, y)
    track = told.index.tracks.get(told.story.timeline.spine)
    if track is not None:
        width = scale.left - frame.left - frame.px(12)
        name = flow([told.text(track.name)], frame.type("label", 600), width, frame, most_lines=2)
        place(scene, name, frame.left, y - name.height / 2, frame)
    words = worded_phases(told, frame, scale)
    for stop in with_room(told, frame, scale):
        _draw_stop(scene, told, frame, stop, y, words.get(stop.phases[0].id))


def _draw_body(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """The line fades in to its first phase, runs on, and goes out softly after what is last known."""
    span = line_span(told)
    if span is None:
        return
    width = 2.0 * round(frame.stroke("line") / 2)
    firm = extent(told.story.phases[0].begins)[0] if told.story.phases else span[0]
    x0, x1 = scale.x(span[0]), min(scale.x(span[1]), scale.right)
    solid = max(scale.x(max(firm, span[0])), scale.left)
    fade = min(frame.px(OPEN_FADE), max(x1 - solid, 0.0))
    if x1 <= scale.left or x0 >= scale.right:
        return
    if scale.left < solid and x0 < solid:
        from_x = max(x0, scale.left)
        scene.add(
            Soft(Rect(from_x, y - width / 2, min(solid, scale.right) - from_x, width), "signal", left=solid - from_x)
        )
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
    ahead = is_ahead(told, stop)
    ring = draw_ring(scene, told, frame, stop, stop.x, y)
    top = y + radius(frame) + frame.px(6)
    taken = place(scene, stop.name, stop.room[0], top, frame, "ink3" if ahead else "ink")
    left, right = min(ring.x, taken.x), max(ring.right, taken.right)
    offer_stop(scene, told, frame, stop, Rect(left, ring.y, right - left, taken.bottom - ring.y))
    if words is not None:
        words_y = taken.bottom + (words.level - 1) * level_pitch(frame)
        if not words.level:
            words_y = taken.y + (taken.h - words.flow.height) / 2
        place(scene, words.flow, words.x, words_y, frame, "ink3" if ahead else "ink2")
