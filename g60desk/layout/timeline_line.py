"""The line of the corridor on the time axis, with the phases as interchanges at the dates when they begin."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Soft, Stroke
from g60desk.layout.text import place
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_marks import OPEN_FADE
from g60desk.layout.timeline_outcome import draw_outcome, set_outcome
from g60desk.layout.timeline_phases import come_until, draw_ring, is_ahead, line_span, offer_stop, radius, stops_of
from g60desk.layout.timeline_versions import BESIDE, MOST_LINES, Column, columns
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told

UNDER = 22.0  # px between the rings and the names under them, where leaders run
BEFORE_OUTCOME = 56.0


def has_line(told: Told) -> bool:
    """True when the story has a line to draw."""
    return bool(told.story.phases or told.index.events_of(told.story.timeline.spine))


def line_height(told: Told, frame: Frame) -> tuple[float, float]:
    """The height of the block, and how far below its top the line runs."""
    r = radius(frame)
    name, words = frame.type("version"), frame.type("caption")
    outcome = [frame.type(size) for size in ("place", "label")]
    below = [name.px * name.line, MOST_LINES * words.px * words.line]
    if chosen_event(told) is None:
        below.append(sum(one.px * one.line for one in outcome))
    return 2 * r + frame.px(UNDER) + max(below), r


def draw_line(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float, edge: float) -> None:
    """Draw the line at `y`; below it the phases with words that end at `edge`; at its end what it has come to.

    A card at the right takes the place of the last.
    """
    _draw_body(scene, told, frame, scale, y)
    outcome = set_outcome(told, frame) if chosen_event(told) is None else None
    room = edge - outcome.width - frame.px(BEFORE_OUTCOME) if outcome else edge
    found = columns(told, frame, scale, room) if outcome else []
    if outcome is not None and _is_calm(told, frame, scale, found):
        draw_outcome(scene, frame, outcome, edge, y + radius(frame) + frame.px(UNDER))
    else:
        found = columns(told, frame, scale, edge)
    for number, column in enumerate(found):
        if column.led:
            _draw_leader(scene, frame, column, y, number / len(found))
    for column in found:
        _draw_column(scene, told, frame, column, y)


def _is_calm(told: Told, frame: Frame, scale: Scale, found: list[Column]) -> bool:
    """True when all phases in sight have their words."""
    alone = [stop for stop in stops_of(told, frame, scale) if len(stop.phases) == 1]
    return len([column for column in found if column.words]) == len(alone)


def _draw_leader(scene: Scene, frame: Frame, column: Column, y: float, share: float) -> None:
    """From a ring down, along and down to its name; the later the higher, so that none crosses another."""
    top = y + radius(frame)
    turn = top + frame.px(UNDER) * (0.75 - 0.45 * share)
    x = column.x + column.stop.name.width / 2
    points = ((column.stop.x, top), (column.stop.x, turn), (x, turn), (x, top + frame.px(UNDER) + frame.px(4)))
    scene.add(Stroke(points, "edge", frame.px(1.5)))


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


def _draw_column(scene: Scene, told: Told, frame: Frame, column: Column, y: float) -> None:
    stop, words = column.stop, column.words
    ahead = is_ahead(told, stop)
    ring = draw_ring(scene, told, frame, stop, stop.x, y)
    top = y + radius(frame) + frame.px(UNDER)
    taken = place(scene, stop.name, column.x, top, frame, "ink3" if ahead else "ink")
    left, right = min(ring.x, taken.x), max(ring.right, taken.right)
    offer_stop(scene, told, frame, stop, Rect(left, ring.y, right - left, taken.bottom - ring.y))
    if words is not None:
        words_y = top + max(0.0, (taken.h - words.height) / 2)
        place(scene, words, taken.right + frame.px(BESIDE), words_y, frame, "ink3" if ahead else "ink2")
