"""The strip that shows where we are: all of time that the story knows, how much happens when, and what is in sight.

Where it is and what stands still on it is made here; the frame around what is in sight, in `timeline_minimap_frame.py`.
A strip lies below the lanes, or runs down in the right margin of an upright sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Point, Rect, Scene, Shape, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_minimap_span import counts, named_ends, strip_span
from g60desk.layout.timeline_window import extent, known_span
from g60desk.layout.told import Told
from g60desk.story.model import Story

HIGH = 22.0  # px across, with all that is on it
MOST_BINS = 200
BIN, BAR = 6.0, 3.0  # px along the strip that are counted together, and of the bar that says how many
LEAST_BAR, BASE = 3.0, 6.0  # px of the lowest bar, and below the line, where phases are marked
PHASE = (-5.0, -1.0)  # px of the mark of a phase from its end to the line
ROOM = {"landscape": (8.0, HIGH, 16.0), "compact": (5.0, 18.0, 10.0)}  # px above a strip that lies, of it, and below
WITHOUT = 24.0  # px below the lanes where there is none
MARGIN, EDGE = 6.0, 14.0  # px that the names of the ends keep free in the margin of an upright sheet, and at its edge
BESIDE = 14.0  # px between the strip and the years at its ends


class Strip(msgspec.Struct, frozen=True):
    """All of time on the px from `scale.left` to `scale.right`, in `rect`; `down` where it runs down."""

    scale: Scale
    rect: Rect
    down: bool = False

    def across(self, a: float, b: float, x: float, y: float) -> Rect:
        """The rectangle from px `a` to `b` along the strip, and from `x` to `y` above its line."""
        if self.down:
            line = self.rect.right - self._base
            return Rect(line - y, a, y - x, b - a)
        line = self.rect.bottom - self._base
        return Rect(a, line - y, b - a, y - x)

    @property
    def _base(self) -> float:
        return self.thick * BASE / HIGH

    @property
    def thick(self) -> float:
        """How much room it has across time."""
        return self.rect.w if self.down else self.rect.h


def strip_room(story: Story, frame: Frame) -> tuple[float, float, float]:
    """The px above a strip that lies, of it, and below it."""
    if known_span(story) is None:
        return 0.0, 0.0, frame.px(WITHOUT)
    above, high, below = ROOM[frame.mode]
    return frame.px(above), float(round(frame.px(high))), frame.px(below)


def set_strip(told: Told, frame: Frame, left: float, right: float, top: float) -> Strip | None:
    """The strip between `left` and `right`, with room for the names of its ends."""
    span = strip_span(told.story)
    if span is None:
        return None
    first, last = end_names(told, frame, span)
    gap, high = frame.px(BESIDE), strip_room(told.story, frame)[1]
    a, b = round(left + first.width + gap), round(right - last.width - gap)
    return Strip(Scale(*span, a, b), Rect(a, top, b - a, high))


def set_strip_down(told: Told, frame: Frame, top: float, bottom: float) -> Strip | None:
    """The strip in the right margin of an upright sheet, as high as the picture with the names of its ends."""
    span = strip_span(told.story)
    if span is None:
        return None
    names = end_names(told, frame, span)
    name, longest = names[0].height, max(one.width for one in names)
    gap, wide = frame.px(BESIDE), frame.px(HIGH)
    a, b = round(top + name + gap), round(bottom - name - gap)
    middle = min((frame.right + frame.width) / 2, frame.width - frame.px(EDGE) - longest / 2)
    return Strip(Scale(*span, a, b), Rect(middle - wide / 2, a, wide, b - a), down=True)


def beside_strip(told: Told, frame: Frame) -> Frame:
    """An upright sheet on which the names of the ends of a strip are larger, too: what the margin lacks, within it."""
    span = strip_span(told.story)
    if span is None or not frame.is_larger:
        return frame
    style = frame.type("mark", 400, tabular=True)
    longest = max(single([said], style, frame).width for said in named_ends(told, span))
    wanted = min(longest, (frame.left + frame.freed - 2 * frame.px(MARGIN)) * frame.text) + frame.px(MARGIN + EDGE)
    return msgspec.structs.replace(frame, aside=max(0.0, wanted - (frame.width - frame.right)))


def end_names(told: Told, frame: Frame, span: Window) -> tuple[Flow, Flow]:
    """The first and the last year (month, day) of a span, set."""
    style, names = frame.type("mark", 400, tabular=True), named_ends(told, span)
    first, last = (single([said], style, frame) for said in names)
    room = frame.width - frame.right - 2 * frame.px(MARGIN)
    wide = max(first.width, last.width)
    if frame.mode == "portrait" and wide > room:
        style = msgspec.structs.replace(style, px=style.px * room / wide)
        first, last = (single([said], style, frame) for said in names)
    return first, last


def draw_strip(scene: Scene, told: Told, frame: Frame, strip: Strip, chronicles: tuple[Chronicle, ...]) -> None:
    """Draw what stands still on it: the line, how many events there are where, the phases, the names of its ends."""
    scale = strip.scale
    bins = max(1, min(MOST_BINS, int((scale.right - scale.left) / frame.px(BIN))))
    scene.add(_bars(frame, strip, counts(chronicles, (scale.start, scale.end), bins)))
    scene.add(_stroke(strip.across(scale.left, scale.right, 0.0, 0.0), "edge", frame.stroke("hair")))
    tip, foot = (frame.px(at) for at in PHASE)
    for phase in told.story.phases:
        first, last = extent(phase.begins)
        at = scale.x((first + last) / 2)
        scene.add(_stroke(strip.across(at, at, tip, foot), "signal", frame.stroke("rule")))
    first_name, last_name = end_names(told, frame, (scale.start, scale.end))
    gap = frame.px(BESIDE)
    if strip.down:
        x = strip.rect.middle[0]
        place(scene, first_name, x, scale.left - gap - first_name.height, frame, "ink3", align=0.5)
        place(scene, last_name, x, scale.right + gap, frame, "ink3", align=0.5)
    else:
        y = strip.rect.middle[1] - first_name.height / 2
        place(scene, first_name, scale.left - gap, y, frame, "ink3", align=1.0)
        place(scene, last_name, scale.right + gap, y, frame, "ink3")


def _bars(frame: Frame, strip: Strip, numbers: Sequence[int]) -> Shape:
    """A bar for each part of time in which something happens: four times as much, twice as high."""
    most, room = max(numbers, default=0), strip.thick * 0.58
    least, bin = frame.px(LEAST_BAR), (strip.scale.right - strip.scale.left) / len(numbers)
    wide = max(1.0, round(min(frame.px(BAR), bin * 0.7)))
    rings: list[tuple[Point, ...]] = []
    for number, count in enumerate(numbers):
        if count:
            at = round(strip.scale.left + (number + 0.5) * bin - wide / 2)
            rect = strip.across(at, at + wide, 0.0, max(least, room * sqrt(count / most)))
            rings.append(((rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)))
    return Shape(tuple(rings), "edge")


def _stroke(along: Rect, ink: str, width: float) -> Stroke:
    return Stroke(((along.x, along.y), (along.right, along.bottom)), ink, width)
