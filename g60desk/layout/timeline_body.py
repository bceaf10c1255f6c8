"""The body of the corridor's line on any axis: it fades in to its first phase, runs on, and goes out softly."""

from __future__ import annotations

from typing import NamedTuple

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Soft, Stroke
from g60desk.layout.timeline_marks import OPEN_FADE
from g60desk.layout.timeline_phases import come_until, line_span
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told

SEAM = 1.0  # px by which a fading end reaches into the firm line, whose own end may fall between two px


class Body(NamedTuple):
    """The stretches of the line in px along the axis: where it comes in, is firm, turns to what is to come, and ends.

    It fades in from `begin` to `firm` (the same where it is firm from the first) and out over the last `fade` px.
    """

    begin: float
    firm: float
    turn: float
    end: float
    fade: float
    last: str  # the ink of the end: that of the signal, or of a rule where phases are still to come


def body_of(told: Told, frame: Frame, scale: Scale) -> Body | None:
    """The line in the window; None where it has nothing there."""
    span = line_span(told)
    if span is None:
        return None
    begins = extent(told.story.phases[0].begins)[0] if told.story.phases else span[0]
    begin, end = scale.x(span[0]), min(scale.x(span[1]), scale.right)
    if end <= scale.left or begin >= scale.right:
        return None
    firm = max(scale.x(max(begins, span[0])), scale.left)
    fade = min(frame.px(OPEN_FADE), max(end - firm, 0.0))
    until = come_until(told)
    if told.state.day is not None and until is not None and scale.x(until) >= end - fade / 2:
        until = None  # where it goes out softly it cannot turn
    turn = min(max(scale.x(until), firm), end - fade) if until is not None else end - fade
    return Body(min(max(begin, scale.left), firm), firm, turn, end, fade, "signal" if until is None else "rule")


def draw_body(scene: Scene, body: Body, scale: Scale, at: float, width: float, *, down: bool = False) -> None:
    """Draw it `width` px thick, with its middle at `at` across the axis; `down` where the axis runs down."""

    def soft(a: float, b: float, ink: str, fading: str, length: float) -> None:
        rect = Rect(at - width / 2, a, width, b - a) if down else Rect(a, at - width / 2, b - a, width)
        scene.add(Soft(rect, ink, **{fading: length}))

    def stroke(a: float, b: float, ink: str) -> None:
        if b > a:
            scene.add(Stroke(((at, a), (at, b)) if down else ((a, at), (b, at)), ink, width))

    if body.begin < body.firm:
        soft(
            body.begin, min(body.firm + SEAM, scale.right), "signal", "top" if down else "left", body.firm - body.begin
        )
    stroke(body.firm, body.turn, "signal")
    stroke(body.turn, body.end - body.fade, body.last)
    if body.fade:
        soft(body.end - body.fade - SEAM, body.end, body.last, "bottom" if down else "right", body.fade)
