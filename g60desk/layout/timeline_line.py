"""The line of the corridor on the time axis, with the phases as interchanges at the dates when they begin."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.rect import around, stretches
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import place
from g60desk.layout.timeline_body import body_of, draw_body
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_outcome import draw_outcome, set_outcome
from g60desk.layout.timeline_phases import belong_to_stop, draw_ring, is_ahead, offer_stop, radius, stops_of
from g60desk.layout.timeline_versions import BESIDE, MOST_LINES, Column, columns
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
    body = body_of(told, frame, scale)
    if body is not None:
        draw_body(scene, body, scale, y, 2.0 * round(frame.stroke("line") / 2))
    outcome = set_outcome(told, frame) if chosen_event(told) is None else None
    room = edge - outcome.width - frame.px(BEFORE_OUTCOME) if outcome else edge
    found = columns(told, frame, scale, room) if outcome else []
    if outcome is not None and _is_calm(told, frame, scale, found):
        draw_outcome(scene, frame, outcome, edge, y + radius(frame) + frame.px(UNDER))
    else:
        found = columns(told, frame, scale, edge)
    led = [column for column in found if column.led]
    for number, column in enumerate(led):
        share = number / (len(led) - 1) if len(led) > 1 else 0.5
        leader = _draw_leader(scene, frame, column, y, share)
        belong_to_stop(scene, column.stop, *stretches(leader.points, frame.px(6)))
    for column in found:
        _draw_column(scene, told, frame, column, y)


def _is_calm(told: Told, frame: Frame, scale: Scale, found: list[Column]) -> bool:
    """True when all phases in sight have their words."""
    alone = [stop for stop in stops_of(told, frame, scale) if len(stop.phases) == 1]
    return len([column for column in found if column.words]) == len(alone)


def _draw_leader(scene: Scene, frame: Frame, column: Column, y: float, share: float) -> Stroke:
    """From a ring down, along and down to its name; the later the higher, so that none crosses another."""
    top = y + radius(frame)
    turn = top + frame.px(UNDER) * (0.78 - 0.48 * share)
    x = column.x + column.stop.name.width / 2
    points = ((column.stop.x, top), (column.stop.x, turn), (x, turn), (x, top + frame.px(UNDER) + frame.px(4)))
    leader = Stroke(points, "edge", frame.px(1.5))
    scene.add(leader)
    return leader


def _draw_column(scene: Scene, told: Told, frame: Frame, column: Column, y: float) -> None:
    stop, words = column.stop, column.words
    ahead = is_ahead(told, stop)
    ring = draw_ring(scene, told, frame, stop, stop.x, y)
    top = y + radius(frame) + frame.px(UNDER)
    taken = place(scene, stop.name, column.x, top, frame, "ink3" if ahead else "ink")
    left, right = min(ring.x, taken.x), max(ring.right, taken.right)
    offer_stop(scene, told, frame, stop, Rect(left, ring.y, right - left, taken.bottom - ring.y))
    said = taken
    if words is not None:
        words_y = top + max(0.0, (taken.h - words.height) / 2)
        beside = place(scene, words, taken.right + frame.px(BESIDE), words_y, frame, "ink3" if ahead else "ink2")
        said = around([taken, beside])
    belong_to_stop(scene, stop, ring, said)
