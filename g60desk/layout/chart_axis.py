"""The axis of values of a chart: from zero, or through it where there are values below; and its words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_ticks import Tick
from g60desk.layout.chart_under import broken, slip_under
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import Span, place, single

HALVINGS = 40


class Axis(msgspec.Struct, frozen=True):
    """Where values stand: that of nothing at `zero`, and each `pixel` px farther per unit; y grows downwards."""

    zero: float
    pixel: float

    def at(self, value: float) -> float:
        """The x (or the y) of a value."""
        return self.zero + value * self.pixel


class Reach(msgspec.Struct, frozen=True):
    """A value and what stands beyond its end, in px."""

    value: float
    beyond: float = 0.0


def axis_between(start: float, end: float, reaches: Sequence[Reach]) -> Axis:
    """The widest axis from `start` to `end` px on which each value with what stands beyond it has room."""
    room = end - start

    def needs(pixel: float) -> tuple[float, float]:
        after = max((r.value * pixel + r.beyond for r in reaches if r.value >= 0), default=0.0)
        before = max((-r.value * pixel + r.beyond for r in reaches if r.value < 0), default=0.0)
        return before, after

    span = max((abs(r.value) for r in reaches), default=0.0) or 1.0
    low, high = 0.0, max(room, 1.0) / span
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if sum(needs(middle)) <= room:
            low = middle
        else:
            high = middle
    return Axis(start + needs(low)[0], low)


def draw_across(scene: Scene, frame: Frame, axis: Axis, ticks: Sequence[Tick], y: float) -> None:
    """Ticks that hang from `y`, with their words below."""
    style = frame.type("caption", tabular=True)
    for value, words in ticks:
        x = axis.at(value)
        scene.add(Stroke(((x, y), (x, y + frame.px(7))), "edge", max(1.0, frame.px(1.5))))
        place(scene, single([Span(words, whole=True)], style, frame), x, y + frame.px(10), frame, "ink2", 0.5)


def draw_up(
    scene: Scene, frame: Frame, axis: Axis, ticks: Sequence[Tick], ends: tuple[float, float], under: int
) -> None:
    """Hairlines from one end to the other at the ticks of a standing axis, with their words before them."""
    style = frame.type("caption", tabular=True)
    left, right = ends
    for value, words in ticks:
        y = axis.at(value)
        if value:
            slip_under(scene, under, broken(scene, frame, ((left, y), (right, y)), "rule", frame.stroke("rule")))
        said = single([Span(words, whole=True)], style, frame)
        place(scene, said, left - frame.px(14), y - said.height / 2, frame, "ink2", 1.0)


def tick_width(frame: Frame, ticks: Sequence[Tick]) -> float:
    """How wide the words of ticks are, with the room after them."""
    style = frame.type("caption", tabular=True)
    widths = [single([Span(words, whole=True)], style, frame).width for _, words in ticks]
    return max(widths, default=0.0) + frame.px(20)


def axis_height(frame: Frame) -> float:
    """The height of an axis with its words."""
    return frame.type("caption").px * 1.4 + frame.px(14)
